import { argumentException, argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import type { PSReference } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { NumberStyles, parseDouble, parseDoubleText } from '../../objects/number-parse.ts';
import { logOf, roundDouble } from '../math-type.ts';
import { valueTuple } from '../tuple-types.ts';
import { nextAfter } from './next-after.ts';
import { requireText, stylesOf, symbolsOf } from './number-support.ts';
import * as precise from './precise-math.ts';

/** A value of a floating-point type. */
export type Real = NetObject & { readonly value: number };

/** One of .NET's floating-point types, for the static methods that all of them have. */
export interface RealKind {
  /** Its name in signatures: `double`. */
  readonly name: string;
  /** The name of a parameter that is a value of it, in the older members: `d`, `f`. */
  readonly parameter: string;
  /** The most digits that Round takes. */
  readonly digits: number;
  /** The smallest number that is normal. */
  readonly smallest: number;
  readonly make: (value: number) => Real;
  readonly text: (value: Real) => string;
}

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

/** Zero keeps the sign of what was rounded to it. */
const withSign = (rounded: number, x: number): number => (rounded === 0 && x < 0 ? -0 : rounded);

/** Rounds halves to even, behind so many digits. */
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
export function exponentOf(x: number): number {
  if (x === 0) return -2147483648;
  return Number.isFinite(x) ? Math.floor(Math.log2(Math.abs(x))) : 2147483647;
}

/** Max and Min in their kinds: of the size, passing over NaN (`…Number`), and as the processor does it (`…Native`). */
function choices(t: string, make: RealKind['make']): Record<string, MemberBody> {
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

/** The static methods of a floating-point type: parsing, tests, functions of mathematics. */
export function realFunctions(kind: RealKind): Record<string, MemberBody> {
  const { name: t, parameter: short, digits: most, smallest, make, text } = kind;
  const defaults = NumberStyles.Float | NumberStyles.AllowThousands;
  const parse = (s: string | null, styles: number, p: Value): Value => make(parseDouble(requireText(s), styles, symbolsOf(p)));
  const tryParse = (s: string | null, styles: number, p: Value, result: PSReference): boolean => {
    const value = s === null ? undefined : parseDoubleText(s, styles, symbolsOf(p));
    result.value = make(value ?? 0);
    return value !== undefined;
  };
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
    [`bool IsNormal(${t} ${short})`]: (_: null, x: Real) => Number.isFinite(x.value) && Math.abs(x.value) >= smallest,
    [`bool IsSubnormal(${t} ${short})`]: (_: null, x: Real) => x.value !== 0 && Math.abs(x.value) < smallest,
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
      if (a.value > b.value) throw argumentException(`'${text(a)}' cannot be greater than ${text(b)}.`);
      return make(Math.min(Math.max(v.value, a.value), b.value));
    },
    [`int Sign(${t} value)`]: (_: null, x: Real) => signOf(x.value),
    [`${t} DegreesToRadians(${t} degrees)`]: (_: null, x: Real) => make((x.value * Math.PI) / 180),
    [`${t} RadiansToDegrees(${t} radians)`]: (_: null, x: Real) => make((x.value * 180) / Math.PI),
  };
  for (const [name, f] of Object.entries(unary))
    table[`${t} ${name}(${t} ${name === 'Abs' || name === 'Log2' ? 'value' : 'x'})`] = (_: null, x: Real) => make(f(x.value));
  return table;
}
