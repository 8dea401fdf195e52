import { argumentException, argumentOutOfRange } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import type { Char } from '../../objects/numbers.ts';
import { arrayTypeOf, defineType, getType } from '../registry.ts';
import { enumOf, notNull } from '../values.ts';
import { unicodeCategory } from './char-type.ts';

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

const isScalar = (v: number): boolean => v >= 0 && v <= 0x10ffff && (v < 0xd800 || v > 0xdfff);

/** @throws ArgumentOutOfRangeException for what is no scalar value */
function scalar(v: number, parameter: string): number {
  if (isScalar(v)) return v;
  throw argumentOutOfRange(parameter, 'Specified argument was out of the range of valid values.');
}

/** @throws ArgumentOutOfRangeException when the two are no pair of surrogates */
function joined(high: number, low: number): number {
  if (high < 0xd800 || high > 0xdbff)
    throw argumentOutOfRange('highSurrogate', 'A valid high surrogate character is between 0xd800 and 0xdbff, inclusive.');
  if (low < 0xdc00 || low > 0xdfff)
    throw argumentOutOfRange('lowSurrogate', 'A valid low surrogate character is between 0xdc00 and 0xdfff, inclusive.');
  return ((high - 0xd800) << 10) + (low - 0xdc00) + 0x10000;
}

/** A rune in another case, where that is one rune too. */
function cased(r: Rune, change: (text: string) => string): Rune {
  const text = [...change(r.toString())];
  return text.length === 1 ? new Rune(text[0]!.codePointAt(0) as number) : r;
}

const is = (pattern: RegExp) => (_: null, r: Rune) => pattern.test(r.toString());

defineType({
  name: 'System.Text.Rune',
  kind: 'struct',
  jsClass: Rune,
  interfaces: ['System.IComparable'],
  defaultValue: () => new Rune(0),
  constructors: {
    '(char ch)': (_: NetType, c: Char) => new Rune(scalar(c.code, 'ch')),
    '(char highSurrogate, char lowSurrogate)': (_: NetType, high: Char, low: Char) => new Rune(joined(high.code, low.code)),
    '(int value)': (_: NetType, v: number) => new Rune(scalar(v, 'value')),
    '(uint value)': (_: NetType, v: { value: number }) => new Rune(scalar(Number(v.value), 'value')),
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
    'bool IsControl(System.Text.Rune value)': is(/\p{Cc}/u),
    'bool IsNumber(System.Text.Rune value)': is(/\p{N}/u),
    'bool IsPunctuation(System.Text.Rune value)': is(/\p{P}/u),
    'bool IsSeparator(System.Text.Rune value)': is(/\p{Z}/u),
    'bool IsSymbol(System.Text.Rune value)': is(/\p{S}/u),
    'bool IsValid(int value)': (_: null, v: number) => isScalar(v),
    'bool IsValid(uint value)': (_: null, v: { value: number }) => isScalar(Number(v.value)),
    'System.Text.Rune ToLowerInvariant(System.Text.Rune value)': (_: null, r: Rune) => cased(r, (s) => s.toLowerCase()),
    'System.Text.Rune ToUpperInvariant(System.Text.Rune value)': (_: null, r: Rune) => cased(r, (s) => s.toUpperCase()),
    'System.Text.Rune ToLower(System.Text.Rune value, cultureinfo culture)': (_: null, r: Rune) => cased(r, (s) => s.toLowerCase()),
    'System.Text.Rune ToUpper(System.Text.Rune value, cultureinfo culture)': (_: null, r: Rune) => cased(r, (s) => s.toUpperCase()),
    'System.Globalization.UnicodeCategory GetUnicodeCategory(System.Text.Rune value)': (_: null, r: Rune) =>
      enumOf('System.Globalization.UnicodeCategory', unicodeCategory(r.toString())),
    'System.Text.Rune GetRuneAt(string input, int index)': (_: null, s: string | null, i: number) => {
      const text = notNull(s, 'input');
      if (i < 0 || i >= text.length)
        throw argumentOutOfRange('index', 'Index was out of range. Must be non-negative and less than the size of the collection.');
      const code = text.codePointAt(i) as number;
      if (!isScalar(code)) throw argumentException('Cannot extract a Unicode scalar value from the specified index in the input.', 'index');
      return new Rune(code);
    },
  },
  methods: {
    'int CompareTo(System.Text.Rune other)': (a: Rune, b: Rune) => a.value - b.value,
    'bool Equals(System.Object obj)': (a: Rune, b: Value) => b instanceof Rune && a.value === b.value,
    'int GetHashCode()': (r: Rune) => r.value,
    'string ToString()': (r: Rune) => r.toString(),
  },
});
