import { shortestDouble, shortestSingle } from './number-text.ts';
import { Decimal, type Double, type NumberObject, Single } from './numbers.ts';

/**
 * A number as formatting sees it (NumberBuffer in .NET): `0.d₁d₂d₃… × 10^scale`, no leading zeros; empty digits for zero.
 */
export interface Digits {
  negative: boolean;
  digits: string;
  scale: number;
  /** Floating point numbers keep the sign of a zero. */
  floating: boolean;
}

function trimmed(digits: string, scale: number, negative: boolean, floating: boolean): Digits {
  let start = 0;
  while (start < digits.length && digits[start] === '0') start++;
  const rest = digits.slice(start);
  return { negative, digits: rest, scale: rest === '' ? 0 : scale - start, floating };
}

function isNegative(value: number): boolean {
  return value < 0 || Object.is(value, -0);
}

/** Digits from text like `12.340e+5`. */
function fromText(text: string, negative: boolean, floating: boolean): Digits {
  const [mantissa = '', exponent = '0'] = text.split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return trimmed(whole + fraction, whole.length + Number(exponent), negative, floating);
}

/** All digits of an integer or a decimal. */
export function exactDigits(value: number | NumberObject): Digits {
  if (typeof value === 'number') return trimmed(Math.abs(value).toString(), Math.abs(value).toString().length, value < 0, false);
  if (value instanceof Decimal) {
    const text = (value.value < 0n ? -value.value : value.value).toString();
    return trimmed(text, text.length - value.scale, value.value < 0n, false);
  }
  const big = BigInt(value.value);
  const text = (big < 0n ? -big : big).toString();
  return trimmed(text, text.length, big < 0n, false);
}

/** The shortest digits that read back as the same number. */
export function shortestDigits(value: Double | Single): Digits {
  const size = Math.abs(value.value);
  if (size === 0) return { negative: isNegative(value.value), digits: '', scale: 0, floating: true };
  const { digits, exponent } = value instanceof Single ? shortestSingle(size) : shortestDouble(size);
  return trimmed(digits, exponent + 1, isNegative(value.value), true);
}

/**
 * Mends the last digit where the number lies exactly between two: JavaScript takes the larger one, .NET the even one. `exact` are all
 * digits of the number, `rounded` the first `rounded.length` of them after rounding.
 */
function halfToEven(rounded: string, exact: string, kept: number): string {
  if (!/^50*$/.test(exact.slice(kept))) return rounded;
  const last = kept > 0 ? exact.charCodeAt(kept - 1) - 48 : 0;
  return last % 2 === 0 ? exact.slice(0, kept) : rounded;
}

/** A double to a number of significant digits; exact, ties to the even digit. */
export function significantDigits(value: number, count: number): Digits {
  const size = Math.abs(value);
  if (size === 0) return { negative: isNegative(value), digits: '', scale: 0, floating: true };
  const kept = Math.min(100, Math.max(1, count));
  const text = size.toExponential(kept - 1);
  const exact = size.toExponential(100);
  const e = exact.indexOf('e');
  const digits = halfToEven(text.slice(0, text.indexOf('e')).replace('.', ''), exact.slice(0, e).replace('.', ''), kept);
  const tie = digits.length === kept && digits === exact.slice(0, e).replace('.', '').slice(0, kept);
  const exponent = Number((tie ? exact : text).split('e')[1]);
  return trimmed(digits, exponent + 1, isNegative(value), true);
}

/** A double to a number of decimals; exact, ties to the even digit. */
export function decimalDigits(value: number, decimals: number): Digits {
  const size = Math.abs(value);
  if (size >= 1e21) return fromText(BigInt(size).toString(), isNegative(value), true);
  const places = Math.min(99, Math.max(0, decimals));
  // Only a tie needs all the digits; far from one the rounding of JavaScript is right.
  const scaled = size * 10 ** places;
  if (scaled < 1e12 && Math.abs(scaled - Math.floor(scaled) - 0.5) > 0.01) {
    const rounded = size.toFixed(places).replace('.', '');
    return trimmed(rounded, rounded.length - places, isNegative(value), true);
  }
  const [whole = '', fraction = ''] = size.toFixed(100).split('.');
  const text = size.toFixed(places).replace('.', '');
  const digits = halfToEven(text, whole + fraction, whole.length + places);
  return trimmed(digits, digits.length - places, isNegative(value), true);
}

/** Keeps `count` digits, rounding half up, and drops trailing zeros (Number.RoundNumber). */
export function roundDigits(n: Digits, count: number): Digits {
  let digits = n.digits;
  let scale = n.scale;
  if (count < digits.length) {
    const up = count >= 0 && (digits[count] as string) >= '5';
    digits = count > 0 ? digits.slice(0, count) : '';
    if (up) {
      let i = digits.length - 1;
      while (i >= 0 && digits[i] === '9') i--;
      if (i < 0) {
        digits = '1';
        scale++;
      } else digits = digits.slice(0, i) + String.fromCharCode(digits.charCodeAt(i) + 1);
    }
  }
  digits = digits.replace(/0+$/, '');
  if (digits === '') return { negative: n.floating && n.negative, digits, scale: 0, floating: n.floating };
  return { negative: n.negative, digits, scale, floating: n.floating };
}
