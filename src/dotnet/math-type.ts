import { argumentException, argumentOutOfRange, exceptionOf } from '../errors/throw.ts';
import type { PSReference } from '../objects/collections.ts';
import { convertTo } from '../objects/convert.ts';
import { ceilingDecimal, compareDecimal, floorDecimal, truncateDecimal } from '../objects/decimal.ts';
import { EnumValue } from '../objects/enum-value.ts';
import type { Value } from '../objects/net-object.ts';
import type { MemberBody } from '../objects/net-type.ts';
import { BigInteger, Decimal, Double, Int64, Single, type UInt32, UInt64 } from '../objects/numbers.ts';
import { toText } from '../objects/to-string.ts';
import { integerOf, integerRanges, makeInteger } from '../objects/type-code.ts';
import { roundDecimalMode } from './numbers/decimal-type.ts';
import { nextAfter } from './numbers/next-after.ts';
import * as precise from './numbers/precise-math.ts';
import { defineTypes, getType } from './registry.ts';
import { valueTuple } from './tuple-types.ts';

/** Rounds a whole-number boundary: 0 to even, 1 away from zero, 2 to zero, 3 down, 4 up. */
function roundToInteger(x: number, mode: number): number {
  const result = roundPositiveZero(x, mode);
  return result === 0 && (x < 0 || Object.is(x, -0)) ? -0 : result;
}

function roundPositiveZero(x: number, mode: number): number {
  switch (mode) {
    case 0: {
      const floor = Math.floor(x);
      const rest = x - floor;
      if (rest < 0.5) return floor;
      if (rest > 0.5) return floor + 1;
      return floor % 2 === 0 ? floor : floor + 1;
    }
    case 1: {
      // only an exact half goes away from zero; 0.49999999999999994 + 0.5 must not round up
      const cut = Math.trunc(x);
      return Math.abs(x - cut) >= 0.5 ? cut + Math.sign(x) : cut;
    }
    case 2:
      return Math.trunc(x);
    case 3:
      return Math.floor(x);
    case 4:
      return Math.ceil(x);
    default:
      throw argumentException(`The value '${mode}' is not valid for this usage of the type MidpointRounding.`, 'mode');
  }
}

/** Math.Round(double, digits, mode): scales, rounds, scales back, as .NET does. */
export function roundDouble(x: number, digits: number, mode: number): number {
  if (digits < 0 || digits > 15) throw argumentOutOfRange('digits', 'Rounding digits must be between 0 and 15, inclusive.');
  if (Math.abs(x) >= 1e16 || !Number.isFinite(x)) return x;
  const power = 10 ** digits;
  return roundToInteger(x * power, mode) / power;
}

const modeOf = (v: Value): number => (v instanceof EnumValue ? v.value : 0);
const dbl = (x: number): Double => new Double(x);

/** Integer types of the overloads of Abs, Max, Min, Sign, Clamp. */
const integers: readonly (readonly [string, number])[] = [
  ['sbyte', 5],
  ['byte', 6],
  ['short', 7],
  ['ushort', 8],
  ['int', 9],
  ['uint', 10],
  ['long', 11],
  ['ulong', 12],
];

const unary: Record<string, (x: number) => number> = {
  Acos: precise.acos,
  Acosh: precise.acosh,
  Asin: precise.asin,
  Asinh: precise.asinh,
  Atan: precise.atan,
  Atanh: Math.atanh,
  Cbrt: precise.cbrt,
  Cos: precise.cos,
  Cosh: precise.cosh,
  Exp: precise.exp,
  Log: precise.log,
  Log10: precise.log10,
  Log2: Math.log2,
  Sin: precise.sin,
  Sinh: Math.sinh,
  Sqrt: Math.sqrt,
  Tan: precise.tan,
  Tanh: Math.tanh,
};

function maximum(a: number, b: number): number {
  return Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : Math.max(a, b);
}
function minimum(a: number, b: number): number {
  return Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : Math.min(a, b);
}
function sign(x: number): number {
  if (Number.isNaN(x)) throw exceptionOf('System.ArithmeticException', 'Function does not accept floating point Not-a-Number values.');
  return x > 0 ? 1 : x < 0 ? -1 : 0;
}
function clampError(min: Value, max: Value): never {
  throw argumentException(`'${toText(min)}' cannot be greater than ${toText(max)}.`);
}

function integerMembers(): Record<string, MemberBody> {
  const table: Record<string, MemberBody> = {};
  for (const [t, code] of integers) {
    const [min] = integerRanges[code] as readonly [bigint, bigint];
    table[`${t} Max(${t} val1, ${t} val2)`] = (_: null, a: Value, b: Value) => (integerOf(a) >= integerOf(b) ? a : b);
    table[`${t} Min(${t} val1, ${t} val2)`] = (_: null, a: Value, b: Value) => (integerOf(a) <= integerOf(b) ? a : b);
    table[`${t} Clamp(${t} value, ${t} min, ${t} max)`] = (_: null, v: Value, lo: Value, hi: Value) => {
      if (integerOf(lo) > integerOf(hi)) clampError(lo, hi);
      return integerOf(v) < integerOf(lo) ? lo : integerOf(v) > integerOf(hi) ? hi : v;
    };
    if (min < 0n) {
      table[`${t} Abs(${t} value)`] = (_: null, v: Value) => {
        const n = integerOf(v);
        if (n === min) throw exceptionOf('System.OverflowException', 'Negating the minimum value of a twos complement number is invalid.');
        return makeInteger(code, n < 0n ? -n : n);
      };
      table[`int Sign(${t} value)`] = (_: null, v: Value) => {
        const n = integerOf(v);
        return n > 0n ? 1 : n < 0n ? -1 : 0;
      };
    }
  }
  for (const [t, code] of integers) {
    table[`System.ValueTuple[${t},${t}] DivRem(${t} left, ${t} right)`] = (_: null, a: Value, b: Value) => {
      const x = integerOf(a);
      const y = integerOf(b);
      if (y === 0n) throw exceptionOf('System.DivideByZeroException', 'Attempted to divide by zero.');
      return valueTuple([makeInteger(code, x / y), makeInteger(code, x % y)]);
    };
  }
  for (const [t, code] of integers.filter(([name]) => name === 'int' || name === 'long')) {
    table[`${t} DivRem(${t} a, ${t} b, [out] ${t} result)`] = (_: null, a: Value, b: Value, r: PSReference) => {
      const x = integerOf(a);
      const y = integerOf(b);
      if (y === 0n) throw exceptionOf('System.DivideByZeroException', 'Attempted to divide by zero.');
      r.value = makeInteger(code, x % y);
      return makeInteger(code, x / y);
    };
  }
  return table;
}

function roundings(): Record<string, MemberBody> {
  return {
    'decimal Round(decimal d)': (_: null, d: Decimal) => roundDecimalMode(d, 0, 0),
    'decimal Round(decimal d, int decimals)': (_: null, d: Decimal, n: number) => roundDecimalMode(d, checkDecimals(n), 0),
    'decimal Round(decimal d, System.MidpointRounding mode)': (_: null, d: Decimal, m: Value) => roundDecimalMode(d, 0, modeOf(m)),
    'decimal Round(decimal d, int decimals, System.MidpointRounding mode)': (_: null, d: Decimal, n: number, m: Value) =>
      roundDecimalMode(d, checkDecimals(n), modeOf(m)),
    'double Round(double a)': (_: null, x: Double) => dbl(roundDouble(x.value, 0, 0)),
    'double Round(double value, int digits)': (_: null, x: Double, n: number) => dbl(roundDouble(x.value, n, 0)),
    'double Round(double value, System.MidpointRounding mode)': (_: null, x: Double, m: Value) => dbl(roundDouble(x.value, 0, modeOf(m))),
    'double Round(double value, int digits, System.MidpointRounding mode)': (_: null, x: Double, n: number, m: Value) =>
      dbl(roundDouble(x.value, n, modeOf(m))),
  };
}

function checkDecimals(n: number): number {
  if (n < 0 || n > 28) throw argumentOutOfRange('decimals', 'Decimal can only round to between 0 and 28 digits of precision.');
  return n;
}

function realMembers(): Record<string, MemberBody> {
  const table: Record<string, MemberBody> = {
    'decimal Abs(decimal value)': (_: null, d: Decimal) => new Decimal(d.value < 0n ? -d.value : d.value, d.scale),
    'double Abs(double value)': (_: null, x: Double) => dbl(Math.abs(x.value)),
    'float Abs(float value)': (_: null, x: Single) => new Single(Math.abs(x.value)),
    'decimal Ceiling(decimal d)': (_: null, d: Decimal) => ceilingDecimal(d),
    'double Ceiling(double a)': (_: null, x: Double) => dbl(Math.ceil(x.value)),
    'decimal Floor(decimal d)': (_: null, d: Decimal) => floorDecimal(d),
    'double Floor(double d)': (_: null, x: Double) => dbl(Math.floor(x.value)),
    'decimal Truncate(decimal d)': (_: null, d: Decimal) => truncateDecimal(d),
    'double Truncate(double d)': (_: null, x: Double) => dbl(Math.trunc(x.value)),
    'decimal Max(decimal val1, decimal val2)': (_: null, a: Decimal, b: Decimal) => (compareDecimal(a, b) >= 0 ? a : b),
    'decimal Min(decimal val1, decimal val2)': (_: null, a: Decimal, b: Decimal) => (compareDecimal(a, b) <= 0 ? a : b),
    'double Max(double val1, double val2)': (_: null, a: Double, b: Double) => dbl(maximum(a.value, b.value)),
    'double Min(double val1, double val2)': (_: null, a: Double, b: Double) => dbl(minimum(a.value, b.value)),
    'float Max(float val1, float val2)': (_: null, a: Single, b: Single) => new Single(maximum(a.value, b.value)),
    'float Min(float val1, float val2)': (_: null, a: Single, b: Single) => new Single(minimum(a.value, b.value)),
    'int Sign(decimal value)': (_: null, d: Decimal) => (d.value > 0n ? 1 : d.value < 0n ? -1 : 0),
    'int Sign(double value)': (_: null, x: Double) => sign(x.value),
    'int Sign(float value)': (_: null, x: Single) => sign(x.value),
    'decimal Clamp(decimal value, decimal min, decimal max)': (_: null, v: Decimal, lo: Decimal, hi: Decimal) => {
      if (compareDecimal(lo, hi) > 0) clampError(lo, hi);
      return compareDecimal(v, lo) < 0 ? lo : compareDecimal(v, hi) > 0 ? hi : v;
    },
    'float Clamp(float value, float min, float max)': (_: null, v: Single, lo: Single, hi: Single) => {
      if (lo.value > hi.value) clampError(lo, hi);
      return v.value < lo.value ? lo : v.value > hi.value ? hi : v;
    },
    'double Clamp(double value, double min, double max)': (_: null, v: Double, lo: Double, hi: Double) => {
      if (lo.value > hi.value) clampError(lo, hi);
      return dbl(Math.min(Math.max(v.value, lo.value), hi.value));
    },
    'double Atan2(double y, double x)': (_: null, y: Double, x: Double) => dbl(precise.atan2(y.value, x.value)),
    'double Pow(double x, double y)': (_: null, x: Double, y: Double) => dbl(precise.pow(x.value, y.value)),
    'double Log(double a, double newBase)': (_: null, a: Double, b: Double) => dbl(logOf(a.value, b.value)),
    'double IEEERemainder(double x, double y)': (_: null, x: Double, y: Double) =>
      Number.isFinite(x.value) && Math.abs(y.value) === Number.POSITIVE_INFINITY
        ? x
        : dbl(x.value - y.value * roundToInteger(x.value / y.value, 0)),
    'double CopySign(double x, double y)': (_: null, x: Double, y: Double) =>
      dbl((y.value < 0 || Object.is(y.value, -0) ? -1 : 1) * Math.abs(x.value)),
    'double FusedMultiplyAdd(double x, double y, double z)': (_: null, x: Double, y: Double, z: Double) => dbl(x.value * y.value + z.value),
    'double ScaleB(double x, int n)': (_: null, x: Double, n: number) => dbl(x.value * 2 ** n),
    'int ILogB(double x)': (_: null, x: Double) => exponentOf(x.value),
    'double BitIncrement(double x)': (_: null, x: Double) => dbl(nextAfter(x.value, 1)),
    'double BitDecrement(double x)': (_: null, x: Double) => dbl(nextAfter(x.value, -1)),
    'double MaxMagnitude(double x, double y)': (_: null, x: Double, y: Double) =>
      Number.isNaN(y.value) || Math.abs(x.value) < Math.abs(y.value) ? y : x,
    'double MinMagnitude(double x, double y)': (_: null, x: Double, y: Double) =>
      Number.isNaN(y.value) || Math.abs(x.value) > Math.abs(y.value) ? y : x,
    'double ReciprocalEstimate(double d)': (_: null, x: Double) => dbl(1 / x.value),
    'long BigMul(long a, long b, [out] long low)': (_: null, a: Int64, b: Int64, low: PSReference) => {
      low.value = new Int64(BigInt.asIntN(64, a.value * b.value));
      return new Int64((a.value * b.value) >> 64n);
    },
    'System.Int128 BigMul(long a, long b)': (_: null, a: Int64, b: Int64) =>
      convertTo(new BigInteger(a.value * b.value), getType('System.Int128')),
    'ulong BigMul(uint a, uint b)': (_: null, a: UInt32, b: UInt32) => new UInt64(BigInt(a.value) * BigInt(b.value)),
    'long BigMul(int a, int b)': (_: null, a: number, b: number) => new Int64(BigInt(a) * BigInt(b)),
  };
  const names: Record<string, string> = { Cosh: 'value', Sinh: 'value', Tanh: 'value', Sin: 'a', Tan: 'a', Log2: 'x' };
  for (const [name, f] of Object.entries(unary))
    table[`double ${name}(double ${names[name] ?? 'd'})`] = (_: null, x: Double) => dbl(f(x.value));
  table['System.ValueTuple[double,double] SinCos(double x)'] = (_: null, x: Double) =>
    valueTuple([dbl(precise.sin(x.value)), dbl(precise.cos(x.value))]);
  return table;
}

/** Math.ILogB: the exponent of a number to the base of two. */
function exponentOf(x: number): number {
  if (x === 0) return -2147483648;
  return Number.isFinite(x) ? Math.floor(Math.log2(Math.abs(x))) : 2147483647;
}

/** Math.Log(a, newBase) with the cases that .NET tests first. */
export function logOf(a: number, base: number): number {
  if (Number.isNaN(a)) return a;
  if (Number.isNaN(base)) return base;
  if (base === 1 || (a !== 1 && (base === 0 || base === Number.POSITIVE_INFINITY))) return Number.NaN;
  return precise.log(a) / precise.log(base);
}

const f = (x: number): Single => new Single(Math.fround(x));
const singles: Record<string, MemberBody> = {};
for (const [name, g] of Object.entries({ ...unary, Abs: Math.abs, Ceiling: Math.ceil, Floor: Math.floor, Truncate: Math.trunc })) {
  singles[`float ${name}(float x)`] = (_: null, x: Single) => f(g(x.value));
}

defineTypes([
  {
    name: 'System.Math',
    kind: 'static',
    staticProperties: {
      'double E': { get: () => dbl(Math.E) },
      'double PI': { get: () => dbl(Math.PI) },
      'double Tau': { get: () => dbl(2 * Math.PI) },
    },
    staticMethods: { ...integerMembers(), ...roundings(), ...realMembers() },
  },
  {
    name: 'System.MathF',
    kind: 'static',
    staticProperties: {
      'float E': { get: () => f(Math.E) },
      'float PI': { get: () => f(Math.PI) },
      'float Tau': { get: () => f(2 * Math.PI) },
    },
    staticMethods: {
      ...singles,
      'float Pow(float x, float y)': (_: null, x: Single, y: Single) => f(precise.pow(x.value, y.value)),
      'float Max(float x, float y)': (_: null, x: Single, y: Single) => f(maximum(x.value, y.value)),
      'float Min(float x, float y)': (_: null, x: Single, y: Single) => f(minimum(x.value, y.value)),
      'float Round(float x)': (_: null, x: Single) => f(roundDouble(x.value, 0, 0)),
      'float Round(float x, int digits)': (_: null, x: Single, n: number) => f(roundDouble(x.value, n, 0)),
      'int Sign(float x)': (_: null, x: Single) => sign(x.value),
      'float Atan2(float y, float x)': (_: null, y: Single, x: Single) => f(precise.atan2(y.value, x.value)),
    },
  },
]);
