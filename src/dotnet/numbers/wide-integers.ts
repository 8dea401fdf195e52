import { throwException } from '../../errors/throw.ts';
import type { PSReference } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { NumberStyles, parseIntegerText } from '../../objects/number-parse.ts';
import { BigInteger, Decimal, Double, NumberObject, Single } from '../../objects/numbers.ts';
import { makeInteger } from '../../objects/type-code.ts';
import { defineType } from '../registry.ts';
import { numberComparisons, numberText, requireText, symbolsOf } from './number-support.ts';

/** Int128 and UInt128: a number that stays within 128 bits. */
abstract class WideInteger extends NetObject {
  constructor(readonly value: bigint) {
    super();
  }
  hashKey(): bigint {
    return this.value;
  }
  override toString(): string {
    return String(this.value);
  }
}
/** System.Int128. */
export class Int128 extends WideInteger {}
/** System.UInt128. */
export class UInt128 extends WideInteger {}

type Wide = WideInteger;

const integerTypes = ['byte', 'sbyte', 'short', 'ushort', 'int', 'uint', 'long', 'ulong', 'char'] as const;

/** A number that a script has as a bigint: fractions are cut off. */
function wholeOf(value: Value): bigint {
  if (typeof value === 'number') return BigInt(value);
  if (value instanceof Decimal) return value.value / 10n ** BigInt(value.scale);
  if (value instanceof NumberObject) {
    const n = (value as Double | BigInteger).value;
    return typeof n === 'bigint' ? n : BigInt(Math.trunc(n));
  }
  return BigInt((value as { code?: number } | null)?.code ?? 0);
}

/** The low bits of a number that fit an integer type: .NET's unchecked casts. */
function cut(typeCode: number, value: bigint): bigint {
  const bits = typeCode < 7 ? 8 : typeCode < 9 ? 16 : typeCode < 11 ? 32 : 64;
  return typeCode % 2 === 1 ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value);
}

/** The number that a text is. @throws FormatException, ArgumentNullException */
function whole(text: string | null, symbols: ReturnType<typeof symbolsOf>): bigint {
  const parsed = parseIntegerText(requireText(text), -1, NumberStyles.Integer, symbols);
  if (typeof parsed === 'object') return parsed.value;
  return throwException('System.FormatException', `The input string '${text}' was not in a correct format.`);
}

function define(name: 'Int128' | 'UInt128', make: (v: bigint) => Wide, wrap: (v: bigint) => bigint, min: bigint, max: bigint): void {
  const own = `System.${name}`;
  const two = `${own} left, ${own} right`;
  const nonZero = (v: bigint): bigint => (v === 0n ? throwException('System.DivideByZeroException', 'Attempted to divide by zero.') : v);
  const arithmetic: Record<string, (a: bigint, b: bigint) => bigint> = {
    op_Addition: (a, b) => a + b,
    op_Subtraction: (a, b) => a - b,
    op_Multiply: (a, b) => a * b,
    op_Division: (a, b) => a / nonZero(b),
    op_Modulus: (a, b) => a % nonZero(b),
    op_BitwiseAnd: (a, b) => a & b,
    op_BitwiseOr: (a, b) => a | b,
    op_ExclusiveOr: (a, b) => a ^ b,
  };
  const operators = (): Record<string, MemberBody> => {
    const table: Record<string, MemberBody> = {
      [`${own} op_UnaryNegation(${own} value)`]: (_s, v: Wide) => make(wrap(-v.value)),
      [`${own} op_UnaryPlus(${own} value)`]: (_s, v: Wide) => v,
      [`${own} op_OnesComplement(${own} value)`]: (_s, v: Wide) => make(wrap(~v.value)),
      [`${own} op_LeftShift(${own} value, int shiftAmount)`]: (_s, v: Wide, n: number) => make(wrap(v.value << BigInt(n & 127))),
      [`${own} op_RightShift(${own} value, int shiftAmount)`]: (_s, v: Wide, n: number) => make(v.value >> BigInt(n & 127)),
      [`bigint op_Implicit(${own} value)`]: (_s, v: Wide) => new BigInteger(v.value),
    };
    for (const [op, f] of Object.entries(arithmetic))
      table[`${own} ${op}(${two})`] = (_s, a: Wide, b: Wide) => make(wrap(f(a.value, b.value)));
    Object.assign(table, numberComparisons(two));
    for (const type of integerTypes) table[`${own} op_Implicit(${type} value)`] = (_s, v: Value) => make(wrap(wholeOf(v)));
    for (const type of ['double', 'float', 'decimal', 'bigint'])
      table[`${own} op_Explicit(${type} value)`] = (_s, v: Value) => make(wrap(wholeOf(v)));
    for (const [type, code] of [
      ['byte', 6],
      ['sbyte', 5],
      ['short', 7],
      ['ushort', 8],
      ['int', 9],
      ['uint', 10],
      ['long', 11],
      ['ulong', 12],
    ] as const)
      table[`${type} op_Explicit(${own} value)`] = (_s, v: Wide) => makeInteger(code, cut(code, v.value));
    table[`double op_Explicit(${own} value)`] = (_s, v: Wide) => new Double(Number(v.value));
    table[`float op_Explicit(${own} value)`] = (_s, v: Wide) => new Single(Number(v.value));
    table[`decimal op_Explicit(${own} value)`] = (_s, v: Wide) => {
      const size = v.value < 0n ? -v.value : v.value;
      if (size >= 1n << 96n) throwException('System.OverflowException', 'Value was either too large or too small for a Decimal.');
      return new Decimal(v.value, 0);
    };
    return table;
  };
  const fixed = (v: bigint) => ({ get: () => make(v) });
  const range = (v: bigint): Wide =>
    v < min || v > max
      ? throwException('System.OverflowException', `Value was either too large or too small for ${name === 'Int128' ? 'an' : 'a'} ${name}.`)
      : make(v);
  const text = (v: Wide, format: string | null = null, provider: Value = null): string =>
    numberText(new BigInteger(v.value), format, provider);
  defineType({
    name: own,
    kind: 'struct',
    jsClass: name === 'Int128' ? Int128 : UInt128,
    defaultValue: () => make(0n),
    interfaces: ['System.IComparable', 'System.IFormattable', `System.IEquatable[${own}]`],
    constructors: {
      '(ulong upper, ulong lower)': (_t, upper: { value: bigint }, lower: { value: bigint }) =>
        make(wrap((upper.value << 64n) | lower.value)),
    },
    operators: operators(),
    staticProperties: {
      [`${own} MaxValue`]: fixed(max),
      [`${own} MinValue`]: fixed(min),
      [`${own} One`]: fixed(1n),
      [`${own} Zero`]: fixed(0n),
      ...(name === 'Int128' && { [`${own} NegativeOne`]: fixed(-1n) }),
    },
    staticMethods: {
      [`${own} Parse(string s)`]: (_s, s: string | null) => range(whole(s, symbolsOf(null))),
      [`${own} Parse(string s, System.IFormatProvider provider)`]: (_s, s: string | null, p: Value) => range(whole(s, symbolsOf(p))),
      [`bool TryParse(string s, [out] ${own} result)`]: (_s, s: string | null, r: PSReference) => {
        const parsed = s === null ? 'format' : parseIntegerText(s, -1);
        const fits = typeof parsed === 'object' && parsed.value >= min && parsed.value <= max;
        r.value = make(fits ? parsed.value : 0n);
        return fits;
      },
      [`${own} Abs(${own} value)`]: (_s, v: Wide) => make(wrap(v.value < 0n ? -v.value : v.value)),
      [`${own} Max(${own} x, ${own} y)`]: (_s, a: Wide, b: Wide) => (a.value >= b.value ? a : b),
      [`${own} Min(${own} x, ${own} y)`]: (_s, a: Wide, b: Wide) => (a.value <= b.value ? a : b),
      [`int Sign(${own} value)`]: (_s, v: Wide) => (v.value > 0n ? 1 : v.value < 0n ? -1 : 0),
      [`bool IsEvenInteger(${own} value)`]: (_s, v: Wide) => v.value % 2n === 0n,
      [`bool IsOddInteger(${own} value)`]: (_s, v: Wide) => v.value % 2n !== 0n,
      [`bool IsNegative(${own} value)`]: (_s, v: Wide) => v.value < 0n,
      [`bool IsPow2(${own} value)`]: (_s, v: Wide) => v.value > 0n && (v.value & (v.value - 1n)) === 0n,
    },
    methods: {
      'int CompareTo(System.Object value)': (v: Wide, o: Value) =>
        o instanceof WideInteger ? Number(v.value > o.value) - Number(v.value < o.value) : 1,
      'bool Equals(System.Object obj)': (v: Wide, o: Value) => o instanceof WideInteger && o.netType === v.netType && o.value === v.value,
      'string ToString()': (v: Wide) => v.toString(),
      'string ToString(string format)': (v: Wide, format: string | null) => text(v, format),
      'string ToString(System.IFormatProvider provider)': (v: Wide, p: Value) => text(v, null, p),
      'string ToString(string format, System.IFormatProvider provider)': (v: Wide, format: string | null, p: Value) => text(v, format, p),
    },
  });
}

/** Defines Int128 and UInt128. */
export function defineWideIntegers(): void {
  const limit = 1n << 127n;
  define(
    'Int128',
    (v) => new Int128(v),
    (v) => BigInt.asIntN(128, v),
    -limit,
    limit - 1n,
  );
  define(
    'UInt128',
    (v) => new UInt128(v),
    (v) => BigInt.asUintN(128, v),
    0n,
    (1n << 128n) - 1n,
  );
}
