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

/** A double to a number of significant digits. */
export function significantDigits(value: number, count: number): Digits {
  const size = Math.abs(value);
  if (size === 0) return { negative: isNegative(value), digits: '', scale: 0, floating: true };
  return fromText(size.toExponential(Math.min(100, Math.max(0, count - 1))), isNegative(value), true);
}

/** A double to a number of decimals, exact, half away from zero. */
export function decimalDigits(value: number, decimals: number): Digits {
  const size = Math.abs(value);
  if (size >= 1e21) return fromText(BigInt(size).toString(), isNegative(value), true);
  return fromText(size.toFixed(Math.min(100, Math.max(0, decimals))), isNegative(value), true);
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
