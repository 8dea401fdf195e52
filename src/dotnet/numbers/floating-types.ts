import { argumentException, argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import type { PSReference } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody, PropertyBody } from '../../objects/net-type.ts';
import { NumberStyles, parseDouble, parseDoubleText } from '../../objects/number-parse.ts';
import { Double, Single } from '../../objects/numbers.ts';
import { hashCodeOf, netCompare, netEquals } from '../equality.ts';
import { logOf, roundDouble } from '../math-type.ts';
import { defineType } from '../registry.ts';
import { floatingPointMethods, tryFormatMethods } from '../span-methods.ts';
import { valueTuple } from '../tuple-types.ts';
import { enumOf } from '../values.ts';
import { convertibleMethods } from './convertible.ts';
import { numberText, requireText, stylesOf, symbolsOf, wrongType } from './number-support.ts';
import * as precise from './precise-math.ts';

type Real = Double | Single;

interface Row {
  readonly name: 'Double' | 'Single';
  readonly short: string;
  readonly code: number;
  readonly jsClass: typeof Double | typeof Single;
  readonly constants: Record<string, number>;
}

const rows: readonly Row[] = [
  {
    name: 'Double',
    short: 'double',
    code: 14,
    jsClass: Double,
    constants: {
      MinValue: -Number.MAX_VALUE,
      MaxValue: Number.MAX_VALUE,
      Epsilon: 5e-324,
      NegativeInfinity: Number.NEGATIVE_INFINITY,
      PositiveInfinity: Number.POSITIVE_INFINITY,
      NaN: Number.NaN,
      NegativeZero: -0,
      E: Math.E,
      Pi: Math.PI,
      Tau: 2 * Math.PI,
    },
  },
  {
    name: 'Single',
    short: 'float',
    code: 13,
    jsClass: Single,
    constants: {
      MinValue: -3.4028234663852886e38,
      MaxValue: 3.4028234663852886e38,
      Epsilon: 1.401298464324817e-45,
      NegativeInfinity: Number.NEGATIVE_INFINITY,
      PositiveInfinity: Number.POSITIVE_INFINITY,
      NaN: Number.NaN,
      NegativeZero: -0,
      E: Math.fround(Math.E),
      Pi: Math.fround(Math.PI),
      Tau: Math.fround(2 * Math.PI),
    },
  },
];

/** Functions of one real argument that .NET has as static methods of Double and Single. */
const unary: Record<string, (x: number) => number> = {
  Abs: Math.abs,
  Acos: precise.acos,
  Acosh: precise.acosh,
  Asin: precise.asin,
  Asinh: precise.asinh,
  Atan: precise.atan,
  Atanh: Math.atanh,
  Cbrt: precise.cbrt,
  Ceiling: Math.ceil,
  Cos: precise.cos,
  Cosh: precise.cosh,
  Exp: precise.exp,
  Floor: Math.floor,
  Log: precise.log,
  Log10: precise.log10,
  Log2: Math.log2,
  Sin: precise.sin,
  Sinh: Math.sinh,
  Sqrt: Math.sqrt,
  Tan: precise.tan,
  Tanh: Math.tanh,
  Truncate: Math.trunc,
  AcosPi: (x) => Math.acos(x) / Math.PI,
  AsinPi: (x) => Math.asin(x) / Math.PI,
  AtanPi: (x) => Math.atan(x) / Math.PI,
  CosPi: cosPi,
  SinPi: sinPi,
  TanPi: (x) => sinPi(x) / cosPi(x),
  Exp2: (x) => precise.pow(2, x),
  Exp10: (x) => precise.pow(10, x),
  ExpM1: Math.expm1,
  Exp2M1: (x) => 2 ** x - 1,
  Exp10M1: (x) => 10 ** x - 1,
  LogP1: Math.log1p,
  Log2P1: (x) => Math.log2(x + 1),
  Log10P1: (x) => Math.log10(x + 1),
  ReciprocalEstimate: (x) => 1 / x,
  ReciprocalSqrtEstimate: (x) => 1 / Math.sqrt(x),
  BitIncrement: (x) => nextAfter(x, 1),
  BitDecrement: (x) => nextAfter(x, -1),
};

const buffer = new DataView(new ArrayBuffer(8));

/** The next double above (1) or below (-1). */
export function nextAfter(x: number, direction: 1 | -1): number {
  if (Number.isNaN(x) || x === direction * Number.POSITIVE_INFINITY) return x;
  if (x === 0) return direction * 5e-324;
  buffer.setFloat64(0, x);
  const step = x > 0 === direction > 0 ? 1n : -1n;
  buffer.setBigInt64(0, buffer.getBigInt64(0) + step);
  return buffer.getFloat64(0);
}

/** Rounds halves to even, behind so many digits. */
/** Zero keeps the sign of what was rounded to it. */
const withSign = (rounded: number, x: number): number => (rounded === 0 && x < 0 ? -0 : rounded);

function roundEven(x: number, digits: number): number {
  if (!Number.isFinite(x)) return x;
  const scale = 10 ** digits;
  const scaled = x * scale;
  const floor = Math.floor(scaled);
  const rest = scaled - floor;
  const whole = rest > 0.5 || (rest === 0.5 && floor % 2 !== 0) ? floor + 1 : floor;
  return whole / scale;
}

function checkedDigits(digits: number, most: number): number {
  if (digits < 0 || digits > most) throw argumentOutOfRange('digits', `Rounding digits must be between 0 and ${most}, inclusive.`);
  return digits;
}

/** Sign. @throws ArithmeticException for NaN */
function signOf(x: number): number {
  if (Number.isNaN(x)) throw exceptionOf('System.ArithmeticException', 'Function does not accept floating point Not-a-Number values.');
  return Math.sign(x) + 0;
}

/** sin(πx): exact where x is a multiple of a half. */
function sinPi(x: number): number {
  const rest = x % 2;
  if (Number.isInteger(rest)) return Math.abs(rest) === 0 ? rest : 0;
  if (Number.isInteger(rest * 2)) return rest === 0.5 || rest === -1.5 ? 1 : -1;
  return precise.sin(rest * Math.PI);
}

function cosPi(x: number): number {
  const rest = Math.abs(x % 2);
  if (Number.isInteger(rest)) return rest === 0 ? 1 : -1;
  if (Number.isInteger(rest * 2)) return 0;
  return precise.cos(rest * Math.PI);
}

/** The exponent to base 2; the extremes of Int32 for zero, infinity and NaN. */
function exponentOf(x: number): number {
  if (x === 0) return -2147483648;
  return Number.isFinite(x) ? Math.floor(Math.log2(Math.abs(x))) : 2147483647;
}

/** Max and Min in their kinds: of the size, passing over NaN (`…Number`), and as the processor does it (`…Native`). */
function choices(t: string, make: (v: number) => Real): Record<string, MemberBody> {
  const two = `(${t} x, ${t} y)`;
  const pick = (a: number, b: number, most: boolean): number => (most ? Math.max(a, b) : Math.min(a, b));
  const bySize = (a: number, b: number, most: boolean): number => {
    const [x, y] = [Math.abs(a), Math.abs(b)];
    if (x === y) return pick(a, b, most);
    return x > y === most ? a : b;
  };
  const table: Record<string, MemberBody> = {};
  const add = (name: string, choose: (a: number, b: number) => number): void => {
    table[`${t} ${name}${two}`] = (_: null, a: Real, b: Real) => make(choose(a.value, b.value));
  };
  const passing =
    (choose: (a: number, b: number, most: boolean) => number, most: boolean) =>
    (a: number, b: number): number =>
      Number.isNaN(a) ? b : Number.isNaN(b) ? a : choose(a, b, most);
  for (const [name, most] of [
    ['Max', true],
    ['Min', false],
  ] as const) {
    add(`${name}Number`, passing(pick, most));
    add(`${name}MagnitudeNumber`, passing(bySize, most));
    add(`${name}Magnitude`, (a, b) => (Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : bySize(a, b, most)));
    add(`${name}Native`, (a, b) => (most ? (a > b ? a : b) : a < b ? a : b));
  }
  return table;
}

function define(row: Row): void {
  const { short: t, code } = row;
  const short = row.name === 'Single' ? 'f' : 'd';
  const most = row.name === 'Single' ? 6 : 15;
  const make = (v: number): Real => (row.name === 'Single' ? new Single(Math.fround(v)) : new Double(v));
  const defaults = NumberStyles.Float | NumberStyles.AllowThousands;
  const parse = (s: string | null, styles: number, p: Value): Value => make(parseDouble(requireText(s), styles, symbolsOf(p)));
  const tryParse = (s: string | null, styles: number, p: Value, result: PSReference): boolean => {
    const value = s === null ? undefined : parseDoubleText(s, styles, symbolsOf(p));
    result.value = make(value ?? 0);
    return value !== undefined;
  };
  const constants = (): Record<string, PropertyBody> => {
    const table: Record<string, PropertyBody> = {};
    for (const [name, value] of Object.entries(row.constants)) {
      const constant = make(value);
      table[`${t} ${name}`] = { get: () => constant };
    }
    return table;
  };
  const functions = (): Record<string, MemberBody> => {
    const table: Record<string, MemberBody> = {
      [`${t} Parse(string s)`]: (_: null, s: string | null) => parse(s, defaults, null),
      [`${t} Parse(string s, System.Globalization.NumberStyles style)`]: (_: null, s: string | null, style: Value) =>
        parse(s, stylesOf(style), null),
      [`${t} Parse(string s, System.IFormatProvider provider)`]: (_: null, s: string | null, p: Value) => parse(s, defaults, p),
      [`${t} Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)`]: (
        _: null,
        s: string | null,
        style: Value,
        p: Value,
      ) => parse(s, stylesOf(style), p),
      [`bool TryParse(string s, [out] ${t} result)`]: (_: null, s: string | null, r: PSReference) => tryParse(s, defaults, null, r),
      [`bool TryParse(string s, System.IFormatProvider provider, [out] ${t} result)`]: (
        _: null,
        s: string | null,
        p: Value,
        r: PSReference,
      ) => tryParse(s, defaults, p, r),
      [`bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [out] ${t} result)`]: (
        _: null,
        s: string | null,
        style: Value,
        p: Value,
        r: PSReference,
      ) => tryParse(s, stylesOf(style), p, r),
      [`bool IsFinite(${t} ${short})`]: (_: null, x: Real) => Number.isFinite(x.value),
      [`bool IsInfinity(${t} ${short})`]: (_: null, x: Real) => Math.abs(x.value) === Number.POSITIVE_INFINITY,
      [`bool IsInteger(${t} value)`]: (_: null, x: Real) => Number.isInteger(x.value),
      [`bool IsEvenInteger(${t} value)`]: (_: null, x: Real) => Number.isInteger(x.value) && x.value % 2 === 0,
      [`bool IsOddInteger(${t} value)`]: (_: null, x: Real) => Number.isInteger(x.value) && x.value % 2 !== 0,
      [`bool IsNaN(${t} ${short})`]: (_: null, x: Real) => Number.isNaN(x.value),
      [`bool IsNegative(${t} ${short})`]: (_: null, x: Real) => x.value < 0 || Object.is(x.value, -0),
      [`bool IsPositive(${t} value)`]: (_: null, x: Real) => x.value > 0 || Object.is(x.value, 0),
      [`bool IsNegativeInfinity(${t} ${short})`]: (_: null, x: Real) => x.value === Number.NEGATIVE_INFINITY,
      [`bool IsPositiveInfinity(${t} ${short})`]: (_: null, x: Real) => x.value === Number.POSITIVE_INFINITY,
      [`bool IsNormal(${t} ${short})`]: (_: null, x: Real) =>
        Number.isFinite(x.value) && Math.abs(x.value) >= (row.name === 'Single' ? 1.1754943508222875e-38 : 2.2250738585072014e-308),
      [`bool IsSubnormal(${t} ${short})`]: (_: null, x: Real) =>
        x.value !== 0 && Math.abs(x.value) < (row.name === 'Single' ? 1.1754943508222875e-38 : 2.2250738585072014e-308),
      [`${t} Max(${t} x, ${t} y)`]: (_: null, a: Real, b: Real) => make(Math.max(a.value, b.value)),
      [`${t} Min(${t} x, ${t} y)`]: (_: null, a: Real, b: Real) => make(Math.min(a.value, b.value)),
      [`${t} Pow(${t} x, ${t} y)`]: (_: null, a: Real, b: Real) => make(precise.pow(a.value, b.value)),
      [`${t} Round(${t} x)`]: (_: null, a: Real) => make(withSign(roundEven(a.value, 0), a.value)),
      [`${t} Round(${t} x, int digits)`]: (_: null, a: Real, n: number) => make(roundEven(a.value, checkedDigits(n, most))),
      [`${t} Round(${t} x, System.MidpointRounding mode)`]: (_: null, a: Real, mode: Value) =>
        make(roundDouble(a.value, 0, Number((mode as EnumValue).value))),
      [`${t} Round(${t} x, int digits, System.MidpointRounding mode)`]: (_: null, a: Real, n: number, mode: Value) =>
        make(roundDouble(a.value, checkedDigits(n, most), Number((mode as EnumValue).value))),
      [`${t} Lerp(${t} value1, ${t} value2, ${t} amount)`]: (_: null, a: Real, b: Real, c: Real) =>
        make(a.value * (1 - c.value) + b.value * c.value),
      [`${t} RootN(${t} x, int n)`]: (_: null, a: Real, n: number) =>
        make(n === 2 ? Math.sqrt(a.value) : n === 3 ? Math.cbrt(a.value) : a.value ** (1 / n)),
      [`${t} CopySign(${t} value, ${t} sign)`]: (_: null, a: Real, b: Real) =>
        make(b.value < 0 || Object.is(b.value, -0) ? -Math.abs(a.value) : Math.abs(a.value)),
      [`${t} FusedMultiplyAdd(${t} left, ${t} right, ${t} addend)`]: (_: null, a: Real, b: Real, c: Real) =>
        make(a.value * b.value + c.value),
      [`${t} Ieee754Remainder(${t} left, ${t} right)`]: (_: null, a: Real, b: Real) =>
        make(
          Number.isFinite(a.value) && !Number.isFinite(b.value) && !Number.isNaN(b.value)
            ? a.value
            : a.value - b.value * roundEven(a.value / b.value, 0),
        ),
      [`${t} ScaleB(${t} x, int n)`]: (_: null, a: Real, n: number) => make(a.value * 2 ** n),
      [`int ILogB(${t} x)`]: (_: null, a: Real) => exponentOf(a.value),
      [`bool IsPow2(${t} value)`]: (_: null, a: Real) => a.value > 0 && Number.isInteger(Math.log2(a.value)),
      [`bool IsRealNumber(${t} value)`]: (_: null, a: Real) => !Number.isNaN(a.value),
      ...choices(t, make),
      [`${t} Hypot(${t} x, ${t} y)`]: (_: null, a: Real, b: Real) => make(Math.hypot(a.value, b.value)),
      [`${t} Atan2(${t} y, ${t} x)`]: (_: null, a: Real, b: Real) => make(precise.atan2(a.value, b.value)),
      [`${t} Atan2Pi(${t} y, ${t} x)`]: (_: null, a: Real, b: Real) => make(precise.atan2(a.value, b.value) / Math.PI),
      [`${t} Log(${t} x, ${t} newBase)`]: (_: null, a: Real, b: Real) => make(logOf(a.value, b.value)),
      [`${t} MultiplyAddEstimate(${t} left, ${t} right, ${t} addend)`]: (_: null, a: Real, b: Real, c: Real) =>
        make(a.value * b.value + c.value),
      [`System.ValueTuple[${t},${t}] SinCos(${t} x)`]: (_: null, x: Real) =>
        valueTuple([make(precise.sin(x.value)), make(precise.cos(x.value))]),
      [`System.ValueTuple[${t},${t}] SinCosPi(${t} x)`]: (_: null, x: Real) => valueTuple([make(sinPi(x.value)), make(cosPi(x.value))]),
      [`${t} Clamp(${t} value, ${t} min, ${t} max)`]: (_: null, v: Real, a: Real, b: Real) => {
        if (a.value > b.value)
          throw argumentException(`'${numberText(a, null, null)}' cannot be greater than ${numberText(b, null, null)}.`);
        return make(Math.min(Math.max(v.value, a.value), b.value));
      },
      [`int Sign(${t} value)`]: (_: null, x: Real) => signOf(x.value),
      [`${t} DegreesToRadians(${t} degrees)`]: (_: null, x: Real) => make((x.value * Math.PI) / 180),
      [`${t} RadiansToDegrees(${t} radians)`]: (_: null, x: Real) => make((x.value * 180) / Math.PI),
    };
    for (const [name, f] of Object.entries(unary))
      table[`${t} ${name}(${t} ${name === 'Abs' || name === 'Log2' ? 'value' : 'x'})`] = (_: null, x: Real) => make(f(x.value));
    return table;
  };
  defineType({
    name: `System.${row.name}`,
    kind: 'struct',
    jsClass: row.jsClass,
    interfaces: [
      'System.IComparable',
      'System.IConvertible',
      'System.ISpanFormattable',
      `System.IComparable[${t}]`,
      `System.IEquatable[${t}]`,
    ],
    defaultValue: () => make(0),
    staticProperties: constants(),
    staticMethods: functions(),
    methods: {
      'int CompareTo(System.Object value)': (self: Real, other: Value) =>
        other === null ? 1 : other instanceof row.jsClass ? netCompare(self, other) : wrongType(row.name),
      [`int CompareTo(${t} value)`]: (self: Real, other: Real) => netCompare(self, other),
      'bool Equals(System.Object obj)': (self: Real, other: Value) => netEquals(self, other),
      [`bool Equals(${t} obj)`]: (self: Real, other: Real) => netEquals(self, other),
      'int GetHashCode()': (self: Real) => hashCodeOf(self),
      'string ToString()': (self: Real) => numberText(self, null, null),
      'string ToString(string format)': (self: Real, format: string | null) => numberText(self, format, null),
      'string ToString(System.IFormatProvider provider)': (self: Real, p: Value) => numberText(self, null, p),
      'string ToString(string format, System.IFormatProvider provider)': (self: Real, format: string | null, p: Value) =>
        numberText(self, format, p),
      'System.TypeCode GetTypeCode()': () => enumOf('System.TypeCode', code),
      ...tryFormatMethods(),
      ...convertibleMethods,
      ...floatingPointMethods(t, {
        exponentBytes: t === 'double' ? 2 : 1,
        exponentBits: (self: Real) => {
          const e = exponentOf(self.value);
          return e >= 0 ? 32 - Math.clz32(e) : 33 - Math.clz32(~e);
        },
        significandBytes: t === 'double' ? 8 : 4,
        significandBits: t === 'double' ? 53 : 24,
      }),
    },
  });
}

for (const row of rows) define(row);
