import { PSArray } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import type { Char } from '../../objects/numbers.ts';
import { arrayTypeOf, defineType, getType } from '../registry.ts';

/** System.Text.Rune: one Unicode scalar value. */
export class Rune extends NetObject {
  constructor(readonly value: number) {
    super();
  }
  hashKey(): number {
    return this.value;
  }
  override toString(): string {
    return String.fromCodePoint(this.value);
  }
}

/** The runes of a text; lone surrogates become U+FFFD. */
export function runesOf(text: string): PSArray {
  const runes = Array.from(text, (c) => new Rune(/^[\ud800-\udfff]$/.test(c) ? 0xfffd : (c.codePointAt(0) as number)));
  return new PSArray(runes, arrayTypeOf(getType('System.Text.Rune')));
}

const is = (pattern: RegExp) => (_: null, r: Rune) => pattern.test(r.toString());

defineType({
  name: 'System.Text.Rune',
  kind: 'struct',
  jsClass: Rune,
  interfaces: ['System.IComparable'],
  defaultValue: () => new Rune(0),
  constructors: {
    '(int value)': (_: NetType, v: number) => new Rune(v),
    '(char ch)': (_: NetType, c: Char) => new Rune(c.code),
  },
  properties: {
    'bool IsAscii': { get: (r: Rune) => r.value < 128 },
    'bool IsBmp': { get: (r: Rune) => r.value < 65536 },
    'int Plane': { get: (r: Rune) => r.value >> 16 },
    'int Utf16SequenceLength': { get: (r: Rune) => (r.value > 65535 ? 2 : 1) },
    'int Utf8SequenceLength': { get: (r: Rune) => (r.value < 128 ? 1 : r.value < 2048 ? 2 : r.value < 65536 ? 3 : 4) },
    'int Value': { get: (r: Rune) => r.value },
  },
  staticMethods: {
    'bool IsDigit(System.Text.Rune value)': is(/\p{Nd}/u),
    'bool IsLetter(System.Text.Rune value)': is(/\p{L}/u),
    'bool IsLetterOrDigit(System.Text.Rune value)': is(/[\p{L}\p{Nd}]/u),
    'bool IsLower(System.Text.Rune value)': is(/\p{Ll}/u),
    'bool IsUpper(System.Text.Rune value)': is(/\p{Lu}/u),
    'bool IsWhiteSpace(System.Text.Rune value)': is(/\s/u),
    'System.Text.Rune GetRuneAt(string input, int index)': (_: null, s: string, i: number) => new Rune(s.codePointAt(i) ?? 0),
  },
  methods: {
    'int CompareTo(System.Text.Rune other)': (a: Rune, b: Rune) => a.value - b.value,
    'bool Equals(System.Object obj)': (a: Rune, b: Value) => b instanceof Rune && a.value === b.value,
    'int GetHashCode()': (r: Rune) => r.value,
    'string ToString()': (r: Rune) => r.toString(),
  },
});
