import { throwException } from '../../errors/throw.ts';
import type { PSReference } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { parseInteger, parseIntegerText } from '../../objects/number-parse.ts';
import { BigInteger, Double } from '../../objects/numbers.ts';
import { makeInteger } from '../../objects/type-code.ts';
import { defineType } from '../registry.ts';
import { numberComparisons, numberText, requireText } from './number-support.ts';

/** What IntPtr and UIntPtr share: a whole number of 64 bits. */
abstract class NativeInteger extends NetObject {
  constructor(readonly value: bigint) {
    super();
  }
  hashKey(): bigint {
    return this.value;
  }
  override toString(): string {
    return this.value.toString();
  }
}
/** System.IntPtr: handles and pointers, handed from one member to another. */
export class NetIntPtr extends NativeInteger {}
/** System.UIntPtr. */
class NetUIntPtr extends NativeInteger {}

type Native = NativeInteger;

function define(
  name: 'IntPtr' | 'UIntPtr',
  jsClass: new (value: bigint) => Native,
  [small, smallCode]: readonly [string, number],
  [large, largeCode]: readonly [string, number],
  [min, max]: readonly [bigint, bigint],
): void {
  const own = `System.${name}`;
  const suffix = name === 'IntPtr' ? 'Int' : 'UInt';
  const make = (value: bigint): Native => new jsClass(name === 'IntPtr' ? BigInt.asIntN(64, value) : BigInt.asUintN(64, value));
  const of = (value: number | { value: number | bigint }): Native => make(BigInt(typeof value === 'number' ? value : value.value));
  const overflow = (): never => throwException('System.OverflowException', 'Arithmetic operation resulted in an overflow.');
  const toSmall = (p: Native): Value =>
    p.value < (min < 0n ? -(1n << 31n) : 0n) || p.value >= 1n << (min < 0n ? 31n : 32n) ? overflow() : makeInteger(smallCode, p.value);
  const text = (p: Native, format: string | null, provider: Value): string => numberText(new BigInteger(p.value), format, provider);
  const zero = make(0n);
  const fixed = (value: bigint) => ({ get: () => make(value) });
  const parsed = (value: bigint): Native =>
    value < min || value > max
      ? throwException('System.OverflowException', 'Value was either too large or too small for an Int64.')
      : make(value);
  const operators: Record<string, MemberBody> = {
    ...numberComparisons(`${own} value1, ${own} value2`),
    [`${own} op_Addition(${own} pointer, int offset)`]: (_s, p: Native, n: number) => make(p.value + BigInt(n)),
    [`${own} op_Subtraction(${own} pointer, int offset)`]: (_s, p: Native, n: number) => make(p.value - BigInt(n)),
    [`${own} op_Explicit(${small} value)`]: (_s, v: number) => of(v),
    [`${own} op_Explicit(${large} value)`]: (_s, v: { value: bigint }) => of(v),
    [`${small} op_Explicit(${own} value)`]: (_s, p: Native) => toSmall(p),
    [`${large} op_Explicit(${own} value)`]: (_s, p: Native) => makeInteger(largeCode, p.value),
    [`double op_Explicit(${own} value)`]: (_s, p: Native) => new Double(Number(p.value)),
  };
  defineType({
    name: own,
    kind: 'struct',
    jsClass,
    defaultValue: () => zero,
    interfaces: ['System.IComparable', `System.IComparable[${own}]`, `System.IEquatable[${own}]`, 'System.IFormattable'],
    constructors: {
      [`(${small} value)`]: (_t, v: number) => of(v),
      [`(${large} value)`]: (_t, v: { value: bigint }) => of(v),
    },
    operators,
    staticProperties: {
      [`${own} Zero`]: { get: () => zero },
      'int Size': { get: () => 8 },
      [`${own} MaxValue`]: fixed(max),
      [`${own} MinValue`]: fixed(min),
    },
    staticMethods: {
      [`${own} Add(${own} pointer, int offset)`]: (_s, p: Native, n: number) => make(p.value + BigInt(n)),
      [`${own} Subtract(${own} pointer, int offset)`]: (_s, p: Native, n: number) => make(p.value - BigInt(n)),
      [`${own} Parse(string s)`]: (_s, s: string | null) => parsed(parseInteger(requireText(s), -1)),
      [`bool TryParse(string s, [ref] ${own} result)`]: (_s, s: string | null, r: PSReference) => {
        const read = s === null ? 'format' : parseIntegerText(s, -1);
        const fits = typeof read === 'object' && read.value >= min && read.value <= max;
        r.value = make(fits ? read.value : 0n);
        return fits;
      },
    },
    methods: {
      'int CompareTo(System.Object value)': (p: Native, o: Value) =>
        o instanceof NativeInteger ? Number(p.value > o.value) - Number(p.value < o.value) : 1,
      'bool Equals(System.Object obj)': (p: Native, o: Value) => o instanceof jsClass && o.value === p.value,
      [`bool Equals(${own} other)`]: (p: Native, o: Native) => p.value === o.value,
      [`${small} To${suffix}32()`]: (p: Native) => toSmall(p),
      [`${large} To${suffix}64()`]: (p: Native) => makeInteger(largeCode, p.value),
      'string ToString()': (p: Native) => p.toString(),
      'string ToString(string format)': (p: Native, format: string | null) => text(p, format, null),
      'string ToString(System.IFormatProvider provider)': (p: Native, provider: Value) => text(p, null, provider),
      'string ToString(string format, System.IFormatProvider provider)': (p: Native, format: string | null, provider: Value) =>
        text(p, format, provider),
    },
  });
}

/** Defines IntPtr and UIntPtr. */
export function defineNativeIntegers(): void {
  define('IntPtr', NetIntPtr, ['int', 9], ['long', 11], [-(1n << 63n), (1n << 63n) - 1n]);
  define('UIntPtr', NetUIntPtr, ['uint', 10], ['ulong', 12], [0n, (1n << 64n) - 1n]);
}
