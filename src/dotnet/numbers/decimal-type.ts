import { argumentException, argumentOutOfRange, throwException } from '../../errors/throw.ts';
import type { PSReference } from '../../objects/collections.ts';
import { PSArray } from '../../objects/collections.ts';
import {
  addDecimal,
  ceilingDecimal,
  compareDecimal,
  decimalFromDouble,
  decimalOf,
  decimalToBigInt,
  decimalToNumber,
  divideDecimal,
  floorDecimal,
  makeDecimal,
  maxCoefficient,
  multiplyDecimal,
  remainderDecimal,
  roundDecimal,
  subtractDecimal,
  truncateDecimal,
} from '../../objects/decimal.ts';
import { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { NumberStyles, parseDecimal, parseDecimalText } from '../../objects/number-parse.ts';
import { Byte, Decimal, Double, Int64, Single } from '../../objects/numbers.ts';
import { integerRanges, makeInteger } from '../../objects/type-code.ts';
import { mustNotExceed } from '../argument-errors.ts';
import { comparisonOperators } from '../comparison-operators.ts';
import { netEquals, textHash } from '../equality.ts';
import { arrayTypeOf, defineType, wellKnown } from '../registry.ts';
import { explicitObjectData, explicitOnDeserialization } from '../serializable.ts';
import { floatingPointMethods, tryFormatMethods } from '../span-methods.ts';
import { enumOf } from '../values.ts';
import { convertibleMethods } from './convertible.ts';
import { numberText, requireText, stylesOf, symbolsOf, wrongType } from './number-support.ts';

type Dec = Decimal;

/** Rounds as MidpointRounding says: 0 to even, 1 away from zero, 2 to zero, 3 down, 4 up. */
export function roundDecimalMode(d: Dec, decimals: number, mode: number): Dec {
  if (mode === 0 || mode === 1) return roundDecimal(d, decimals, mode === 1);
  const factor = makeDecimal(10n ** BigInt(decimals), 0);
  const scaled = multiplyDecimal(d, factor);
  const cut = mode === 2 ? truncateDecimal(scaled) : mode === 3 ? floorDecimal(scaled) : ceilingDecimal(scaled);
  return makeDecimal(decimalToBigInt(cut), decimals);
}

/** Decimal.GetBits. */
function getBits(d: Dec): PSArray {
  const size = d.value < 0n ? -d.value : d.value;
  const part = (shift: bigint): number => Number(BigInt.asIntN(32, size >> shift));
  const flags = (d.scale << 16) | (d.value < 0n ? -2147483648 : 0);
  return new PSArray([part(0n), part(32n), part(64n), flags], arrayTypeOf(wellKnown.int32));
}

/** The same number without zeros at the end of its fraction. */
function withoutZeros(d: Dec): Dec {
  let { value, scale } = d;
  for (; scale > 0 && value % 10n === 0n; scale--) value /= 10n;
  return scale === d.scale ? d : makeDecimal(value, scale);
}

function fromParts(lo: number, mid: number, hi: number, negative: boolean, scale: number): Dec {
  const u = (n: number): bigint => BigInt(n >>> 0);
  if (scale > 28) throw mustNotExceed('scale', scale, 28);
  const size = (u(hi) << 64n) | (u(mid) << 32n) | u(lo);
  return makeDecimal(negative ? -size : size, scale);
}

const defaults = NumberStyles.Number;
const parse = (s: string | null, styles: number, p: Value): Dec => parseDecimal(requireText(s), styles, symbolsOf(p));
function tryParse(s: string | null, styles: number, p: Value, result: PSReference): boolean {
  const value = s === null ? undefined : parseDecimalText(s, styles, symbolsOf(p));
  const ok = value instanceof Decimal;
  result.value = ok ? value : decimalOf(0);
  return ok;
}

const modeOf = (mode: Value): number => (mode instanceof EnumValue ? mode.value : 0);
const pair = 'decimal d1, decimal d2';

function checkedDecimals(n: number): number {
  if (n < 0 || n > 28) throw argumentOutOfRange('decimals', 'Decimal can only round to between 0 and 28 digits of precision.');
  return n;
}

/** ToByte, ToInt32 …: what is behind the point is cut off. */
function conversions(): Record<string, MemberBody> {
  const kinds = [
    ['sbyte', 'SByte', 'value', 5, 'a signed byte'],
    ['byte', 'Byte', 'value', 6, 'an unsigned byte'],
    ['short', 'Int16', 'value', 7, 'an Int16'],
    ['ushort', 'UInt16', 'value', 8, 'a UInt16'],
    ['int', 'Int32', 'd', 9, 'an Int32'],
    ['uint', 'UInt32', 'd', 10, 'a UInt32'],
    ['long', 'Int64', 'd', 11, 'an Int64'],
    ['ulong', 'UInt64', 'd', 12, 'a UInt64'],
  ] as const;
  const table: Record<string, MemberBody> = {};
  for (const [type, name, parameter, code, words] of kinds)
    table[`${type} To${name}(decimal ${parameter})`] = (_: null, d: Dec) => {
      const whole = decimalToBigInt(truncateDecimal(d));
      const [low, high] = integerRanges[code] as readonly [bigint, bigint];
      if (whole < low || whole > high) throwException('System.OverflowException', `Value was either too large or too small for ${words}.`);
      return makeInteger(code, whole);
    };
  table['float ToSingle(decimal d)'] = (_: null, d: Dec) => new Single(Math.fround(decimalToNumber(d)));
  return table;
}

/** The methods that all kinds of numbers have. */
function numberStatics(): Record<string, MemberBody> {
  const size = (d: Dec): Dec => (d.value < 0n ? new Decimal(-d.value, d.scale) : d);
  const isOdd = (d: Dec): boolean | null => (compareDecimal(truncateDecimal(d), d) !== 0 ? null : decimalToBigInt(d) % 2n !== 0n);
  return {
    'decimal Clamp(decimal value, decimal min, decimal max)': (_: null, v: Dec, min: Dec, max: Dec) => {
      if (compareDecimal(min, max) > 0)
        throw argumentException(`'${numberText(min, null, null)}' cannot be greater than ${numberText(max, null, null)}.`);
      return compareDecimal(v, min) < 0 ? min : compareDecimal(v, max) > 0 ? max : v;
    },
    'decimal CopySign(decimal value, decimal sign)': (_: null, v: Dec, sign: Dec) =>
      sign.value < 0n ? new Decimal(-size(v).value, v.scale) : size(v),
    'bool IsEvenInteger(decimal value)': (_: null, d: Dec) => isOdd(d) === false,
    'bool IsOddInteger(decimal value)': (_: null, d: Dec) => isOdd(d) === true,
    'bool IsCanonical(decimal value)': (_: null, d: Dec) => d.scale === 0 || d.value % 10n !== 0n,
    'decimal MaxMagnitude(decimal x, decimal y)': (_: null, a: Dec, b: Dec) => (compareDecimal(size(a), size(b)) >= 0 ? a : b),
    'decimal MinMagnitude(decimal x, decimal y)': (_: null, a: Dec, b: Dec) => (compareDecimal(size(a), size(b)) <= 0 ? a : b),
  };
}

const arithmetic: Record<string, MemberBody> = {
  ...numberStatics(),
  [`decimal Add(${pair})`]: (_: null, a: Dec, b: Dec) => addDecimal(a, b),
  [`decimal Subtract(${pair})`]: (_: null, a: Dec, b: Dec) => subtractDecimal(a, b),
  [`decimal Multiply(${pair})`]: (_: null, a: Dec, b: Dec) => multiplyDecimal(a, b),
  [`decimal Divide(${pair})`]: (_: null, a: Dec, b: Dec) =>
    b.value === 0n ? throwException('System.DivideByZeroException', 'Attempted to divide by zero.') : divideDecimal(a, b),
  [`decimal Remainder(${pair})`]: (_: null, a: Dec, b: Dec) =>
    b.value === 0n ? throwException('System.DivideByZeroException', 'Attempted to divide by zero.') : remainderDecimal(a, b),
  [`int Compare(${pair})`]: (_: null, a: Dec, b: Dec) => compareDecimal(a, b),
  [`bool Equals(${pair})`]: (_: null, a: Dec, b: Dec) => compareDecimal(a, b) === 0,
  'decimal Negate(decimal d)': (_: null, d: Dec) => new Decimal(-d.value, d.scale),
  'decimal Abs(decimal value)': (_: null, d: Dec) => new Decimal(d.value < 0n ? -d.value : d.value, d.scale),
  'decimal Ceiling(decimal d)': (_: null, d: Dec) => ceilingDecimal(d),
  'decimal Floor(decimal d)': (_: null, d: Dec) => floorDecimal(d),
  'decimal Truncate(decimal d)': (_: null, d: Dec) => truncateDecimal(d),
  'decimal Round(decimal d)': (_: null, d: Dec) => roundDecimalMode(d, 0, 0),
  'decimal Round(decimal d, int decimals)': (_: null, d: Dec, n: number) => roundDecimalMode(d, checkedDecimals(n), 0),
  'decimal Round(decimal d, System.MidpointRounding mode)': (_: null, d: Dec, mode: Value) => roundDecimalMode(d, 0, modeOf(mode)),
  'decimal Round(decimal d, int decimals, System.MidpointRounding mode)': (_: null, d: Dec, n: number, mode: Value) =>
    roundDecimalMode(d, checkedDecimals(n), modeOf(mode)),
  'decimal Max(decimal x, decimal y)': (_: null, a: Dec, b: Dec) => (compareDecimal(a, b) >= 0 ? a : b),
  'decimal Min(decimal x, decimal y)': (_: null, a: Dec, b: Dec) => (compareDecimal(a, b) <= 0 ? a : b),
  'int Sign(decimal d)': (_: null, d: Dec) => (d.value > 0n ? 1 : d.value < 0n ? -1 : 0),
  'bool IsNegative(decimal value)': (_: null, d: Dec) => d.value < 0n,
  'bool IsPositive(decimal value)': (_: null, d: Dec) => d.value >= 0n,
  'bool IsInteger(decimal value)': (_: null, d: Dec) => compareDecimal(truncateDecimal(d), d) === 0,
  'int[] GetBits(decimal d)': (_: null, d: Dec) => getBits(d),
  'long ToOACurrency(decimal value)': (_: null, d: Dec) =>
    new Int64(decimalToBigInt(roundDecimal(multiplyDecimal(d, decimalOf(10000)), 0))),
  'decimal FromOACurrency(long cy)': (_: null, cy: Int64) => withoutZeros(makeDecimal(cy.value, 4)),
  ...conversions(),
  'double ToDouble(decimal d)': (_: null, d: Dec) => new Double(decimalToNumber(d)),
  [`decimal op_Addition(${pair})`]: (_: null, a: Dec, b: Dec) => addDecimal(a, b),
  [`decimal op_Subtraction(${pair})`]: (_: null, a: Dec, b: Dec) => subtractDecimal(a, b),
  [`decimal op_Multiply(${pair})`]: (_: null, a: Dec, b: Dec) => multiplyDecimal(a, b),
  [`decimal op_Division(${pair})`]: (_: null, a: Dec, b: Dec) => divideDecimal(a, b),
  [`decimal op_Modulus(${pair})`]: (_: null, a: Dec, b: Dec) => remainderDecimal(a, b),
  'decimal op_UnaryNegation(decimal d)': (_: null, d: Dec) => new Decimal(-d.value, d.scale),
  'decimal op_UnaryPlus(decimal d)': (_: null, d: Dec) => d,
  'decimal op_Increment(decimal d)': (_: null, d: Dec) => addDecimal(d, decimalOf(1)),
  'decimal op_Decrement(decimal d)': (_: null, d: Dec) => subtractDecimal(d, decimalOf(1)),
  ...comparisonOperators(pair, compareDecimal),
};

defineType({
  name: 'System.Decimal',
  kind: 'struct',
  jsClass: Decimal,
  interfaces: [
    'System.ISpanFormattable',
    'System.IComparable',
    'System.IConvertible',
    'System.IComparable[decimal]',
    'System.IEquatable[decimal]',
  ],
  defaultValue: () => decimalOf(0),
  constructors: {
    '(int value)': (_: unknown, v: number) => decimalOf(v),
    '(uint value)': (_: unknown, v: { value: number }) => decimalOf(v.value),
    '(long value)': (_: unknown, v: Int64) => decimalOf(v.value),
    '(ulong value)': (_: unknown, v: { value: bigint }) => decimalOf(v.value),
    '(float value)': (_: unknown, v: Single) => decimalFromDouble(v.value, 7),
    '(double value)': (_: unknown, v: Double) => decimalFromDouble(v.value),
    '(int[] bits)': (_: unknown, bits: PSArray) => {
      const isValid =
        bits.items.length === 4 && ((bits.items[3] as number) & 0x7f00ffff) === 0 && (((bits.items[3] as number) >> 16) & 0xff) <= 28;
      if (!isValid) throw argumentException('Decimal constructor requires an array or span of four valid decimal bytes.');
      const [lo, mid, hi, flags] = bits.items as [number, number, number, number];
      return fromParts(lo, mid, hi, flags < 0, (flags >> 16) & 0xff);
    },
    '(int lo, int mid, int hi, bool isNegative, byte scale)': (
      _: unknown,
      lo: number,
      mid: number,
      hi: number,
      negative: boolean,
      scale: Byte,
    ) => fromParts(lo, mid, hi, negative, scale.value),
  },
  staticProperties: {
    'decimal Zero': { get: () => decimalOf(0) },
    'decimal One': { get: () => decimalOf(1) },
    'decimal MinusOne': { get: () => decimalOf(-1) },
    'decimal MaxValue': { get: () => new Decimal(maxCoefficient, 0) },
    'decimal MinValue': { get: () => new Decimal(-maxCoefficient, 0) },
  },
  staticMethods: {
    'decimal Parse(string s)': (_: null, s: string | null) => parse(s, defaults, null),
    'decimal Parse(string s, System.Globalization.NumberStyles style)': (_: null, s: string | null, style: Value) =>
      parse(s, stylesOf(style), null),
    'decimal Parse(string s, System.IFormatProvider provider)': (_: null, s: string | null, p: Value) => parse(s, defaults, p),
    'decimal Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)': (
      _: null,
      s: string | null,
      style: Value,
      p: Value,
    ) => parse(s, stylesOf(style), p),
    'bool TryParse(string s, [out] decimal result)': (_: null, s: string | null, r: PSReference) => tryParse(s, defaults, null, r),
    'bool TryParse(string s, System.IFormatProvider provider, [out] decimal result)': (
      _: null,
      s: string | null,
      p: Value,
      r: PSReference,
    ) => tryParse(s, defaults, p, r),
    'bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [out] decimal result)': (
      _: null,
      s: string | null,
      style: Value,
      p: Value,
      r: PSReference,
    ) => tryParse(s, stylesOf(style), p, r),
    ...arithmetic,
  },
  properties: { 'byte Scale': { get: (d: Dec) => new Byte(d.scale) } },
  methods: {
    ...tryFormatMethods(),
    ...floatingPointMethods('decimal', { exponentBytes: 1, exponentBits: () => 7, significandBytes: 12, significandBits: 96 }),
    ...explicitObjectData,
    ...explicitOnDeserialization,
    'int CompareTo(System.Object value)': (self: Dec, other: Value) =>
      other === null ? 1 : other instanceof Decimal ? compareDecimal(self, other) : wrongType('Decimal'),
    'int CompareTo(decimal value)': (self: Dec, other: Dec) => compareDecimal(self, other),
    'bool Equals(System.Object value)': (self: Dec, other: Value) => netEquals(self, other),
    'bool Equals(decimal value)': (self: Dec, other: Dec) => netEquals(self, other),
    'int GetHashCode()': (self: Dec) => textHash(withoutZeros(self).value.toString()),
    'string ToString()': (self: Dec) => numberText(self, null, null),
    'string ToString(string format)': (self: Dec, format: string | null) => numberText(self, format, null),
    'string ToString(System.IFormatProvider provider)': (self: Dec, p: Value) => numberText(self, null, p),
    'string ToString(string format, System.IFormatProvider provider)': (self: Dec, format: string | null, p: Value) =>
      numberText(self, format, p),
    'System.TypeCode GetTypeCode()': () => enumOf('System.TypeCode', 15),
    ...convertibleMethods,
  },
});
