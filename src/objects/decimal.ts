import { throwException } from '../errors/throw.ts';
import { Decimal } from './numbers.ts';

/** The largest coefficient of a System.Decimal: 2^96 − 1. */
export const maxCoefficient = (1n << 96n) - 1n;
const maxScale = 28;

const powers: bigint[] = [];
/** Ten to the power of n. */
function pow10(n: number): bigint {
  return (powers[n] ??= 10n ** BigInt(n));
}

/** Divides and rounds half to even. */
function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const a = dividend < 0n ? -dividend : dividend;
  const b = divisor < 0n ? -divisor : divisor;
  let q = a / b;
  const twice = (a % b) * 2n;
  if (twice > b || (twice === b && q & 1n)) q += 1n;
  return negative ? -q : q;
}

function overflow(): never {
  return throwException('System.OverflowException', 'Value was either too large or too small for a Decimal.');
}

/** A Decimal of this coefficient and scale, rounded (half to even) until both fit. Throws OverflowException when the value is too large. */
export function makeDecimal(coefficient: bigint, scale: number): Decimal {
  let value = coefficient;
  let digits = scale;
  const size = value < 0n ? -value : value;
  let drop = digits > maxScale ? digits - maxScale : 0;
  if (size > maxCoefficient) {
    while (divideRounded(size, pow10(drop)) > maxCoefficient) drop++;
  }
  if (drop > 0) {
    if (drop > digits) overflow();
    value = divideRounded(value, pow10(drop));
    digits -= drop;
  }
  return new Decimal(value, digits);
}

/** A Decimal without fraction. Throws OverflowException when it does not fit. */
export function decimalOf(value: number | bigint): Decimal {
  return makeDecimal(BigInt(value), 0);
}

function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  if (a.scale === b.scale) return [a.value, b.value, a.scale];
  return a.scale > b.scale
    ? [a.value, b.value * pow10(a.scale - b.scale), a.scale]
    : [a.value * pow10(b.scale - a.scale), b.value, b.scale];
}

/** a + b. Throws OverflowException. */
export function addDecimal(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = aligned(a, b);
  return makeDecimal(x + y, scale);
}

/** a − b. Throws OverflowException. */
export function subtractDecimal(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = aligned(a, b);
  return makeDecimal(x - y, scale);
}

/** a × b. Throws OverflowException. */
export function multiplyDecimal(a: Decimal, b: Decimal): Decimal {
  return makeDecimal(a.value * b.value, a.scale + b.scale);
}

/**
 * a ÷ b where the quotient is short and everything fits into JavaScript's exact integers; null otherwise. Big integers cost a hundred times
 * as much, and most divisions of money are by a power of ten or a small number.
 */
function divideShort(a: Decimal, b: Decimal): Decimal | null {
  const x = Number(a.value);
  const y = Number(b.value);
  if (!(Math.abs(x) <= 1e9 && Math.abs(y) <= 1e9)) return null;
  let scale = a.scale - b.scale;
  let numerator = x;
  // six more digits at most: 1e9 × 1e6 is below 2^53
  for (let digits = 0; digits <= 6; digits++) {
    const quotient = numerator / y;
    if (scale >= 0 && scale <= maxScale && Math.floor(quotient) === quotient && quotient * y === numerator)
      return new Decimal(BigInt(quotient), scale);
    numerator *= 10;
    scale++;
  }
  return null;
}

/** a ÷ b to 28 digits, without trailing zeros beyond the difference of the scales. Throws DivideByZeroException, OverflowException. */
export function divideDecimal(a: Decimal, b: Decimal): Decimal {
  if (b.value === 0n) throwException('System.DivideByZeroException', 'Attempted to divide by zero.');
  const quick = divideShort(a, b);
  if (quick !== null) return quick;
  const preferred = Math.max(a.scale - b.scale, 0);
  // exact quotients keep the preferred scale; others get as many digits as fit
  const shift = preferred - (a.scale - b.scale);
  const numerator = a.value * pow10(shift);
  if (numerator % b.value === 0n) return makeDecimal(numerator / b.value, preferred);
  const extra = 30;
  const quotient = (numerator * pow10(extra)) / b.value;
  const remainder = (numerator * pow10(extra)) % b.value;
  // a sticky digit keeps the rounding of inexact quotients right
  const sticky = remainder === 0n ? 0n : quotient < 0n || (quotient === 0n && numerator < 0n !== b.value < 0n) ? -1n : 1n;
  const result = makeDecimal(quotient * 10n + sticky, preferred + extra + 1);
  let { value, scale } = result;
  while (scale > preferred && value % 10n === 0n) {
    value /= 10n;
    scale--;
  }
  return new Decimal(value, scale);
}

/** a % b, with the sign of a. Throws DivideByZeroException. */
export function remainderDecimal(a: Decimal, b: Decimal): Decimal {
  if (b.value === 0n) throwException('System.DivideByZeroException', 'Attempted to divide by zero.');
  const [x, y, scale] = aligned(a, b);
  // a smaller dividend is the remainder as it is, with its own scale
  if ((x < 0n ? -x : x) < (y < 0n ? -y : y)) return a;
  return makeDecimal(x % y, scale);
}

/** −1, 0 or 1. */
export function compareDecimal(a: Decimal, b: Decimal): number {
  const [x, y] = aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Rounds to a number of decimals (0–28), half to even or away from zero. */
export function roundDecimal(a: Decimal, decimals: number, awayFromZero = false): Decimal {
  if (decimals >= a.scale) return a;
  const divisor = pow10(a.scale - decimals);
  if (!awayFromZero) return new Decimal(divideRounded(a.value, divisor), decimals);
  const half = divisor / 2n;
  return new Decimal((a.value < 0n ? a.value - half : a.value + half) / divisor, decimals);
}

/** Drops the fraction. */
export function truncateDecimal(a: Decimal): Decimal {
  return a.scale === 0 ? a : new Decimal(a.value / pow10(a.scale), 0);
}

/** Largest whole number not above. */
export function floorDecimal(a: Decimal): Decimal {
  const whole = a.value / pow10(a.scale);
  return new Decimal(a.value < 0n && whole * pow10(a.scale) !== a.value ? whole - 1n : whole, 0);
}

/** Smallest whole number not below. */
export function ceilingDecimal(a: Decimal): Decimal {
  const whole = a.value / pow10(a.scale);
  return new Decimal(a.value > 0n && whole * pow10(a.scale) !== a.value ? whole + 1n : whole, 0);
}

const twoTo64 = 2 ** 64;

/** The double that .NET makes of a decimal: high and low parts added, then divided (one rounding more than the nearest double would take). */
export function decimalToNumber(a: Decimal): number {
  const size = a.value < 0n ? -a.value : a.value;
  const sum = Number(BigInt.asUintN(64, size)) + Number(size >> 64n) * twoTo64;
  const result = sum / 10 ** a.scale;
  return a.value < 0n ? -result : result;
}

/** The nearest whole number, half to even (Convert.ToInt64 and its family). */
export function decimalToBigInt(a: Decimal): bigint {
  return a.scale === 0 ? a.value : divideRounded(a.value, pow10(a.scale));
}

/** Throws OverflowException where the first digit that counts is too high for any Decimal: nobody has to compute with the rest of a long text. */
function checkMagnitude(digits: string, pointAt: number): void {
  const first = digits.search(/[1-9]/);
  if (first >= 0 && pointAt - first > 29) overflow();
}

/**
 * A decimal from plain digits with an optional sign, point and exponent; undefined when the text is none.
 * Throws OverflowException when it is too large.
 */
export function decimalFromText(text: string): Decimal | undefined {
  const m = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (!m || (!m[2] && !m[3])) return undefined;
  const exponent = m[4] ? Number(m[4]) : 0;
  const given = m[3] ?? '';
  if (text.length > 60) checkMagnitude((m[2] ?? '') + given, (m[2] ?? '').length + exponent);
  // digits that no Decimal keeps, however long somebody's text is
  const fraction = given.length > 60 + Math.max(exponent, 0) ? given.slice(0, 60 + Math.max(exponent, 0)) : given;
  let coefficient = BigInt((m[2] ?? '') + fraction || '0');
  let scale = fraction.length - exponent;
  if (scale < 0) {
    if (coefficient !== 0n && scale < -40) overflow();
    coefficient *= coefficient === 0n ? 1n : pow10(-scale);
    scale = 0;
  } else if (scale > 60) {
    const drop = scale - 60;
    coefficient = drop > coefficient.toString().length ? 0n : coefficient / pow10(drop);
    scale = 60;
  }
  return makeDecimal(m[1] === '-' ? -coefficient : coefficient, scale);
}

/** The decimal of a double that is a number with at most three decimals and not a large one; null for others. */
function shortDouble(value: number): Decimal | null {
  if (Math.abs(value) >= 1e9) return null;
  let scaled = value;
  for (let scale = 0; scale <= 3; scale++) {
    // exact: quarters and eighths stay whole numbers of thousandths only where the double is one
    if (Math.floor(scaled) === scaled && scaled / 10 ** scale === value) return new Decimal(BigInt(scaled), scale);
    scaled *= 10;
  }
  return null;
}

/** The decimal that .NET makes of a double: 15 significant digits, no trailing zeros. Throws OverflowException. */
export function decimalFromDouble(value: number, digits = 15): Decimal {
  if (!Number.isFinite(value) || Math.abs(value) >= 7.9228162514264338e28) overflow();
  if (value === 0) return new Decimal(0n, 0);
  const short = digits === 15 ? shortDouble(value) : null;
  if (short !== null) return short;
  const rounded = decimalFromText(value.toExponential(digits - 1))!;
  let { value: coefficient, scale } = rounded;
  while (scale > 0 && coefficient % 10n === 0n) {
    coefficient /= 10n;
    scale--;
  }
  return new Decimal(coefficient, scale);
}
