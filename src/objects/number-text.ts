import { numberFormatOf } from '../dotnet/culture/index.ts';
import { Decimal, Double, decimalText, type NumberObject, Single } from './numbers.ts';

/** Digits and decimal exponent of a positive finite number from JavaScript's exponential text. */
function split(text: string): { digits: string; exponent: number } {
  const e = text.indexOf('e');
  return { digits: text.slice(0, e).replace('.', ''), exponent: Number(text.slice(e + 1)) };
}

/**
 * Lays out significant digits as .NET's general format does: scientific (`1E+15`, at least two exponent digits) when the exponent is
 * at least `precision` or below −4, plain otherwise.
 */
function layoutGeneral(digits: string, exponent: number, precision: number, negative: boolean, exponentLetter = 'E'): string {
  const significant = digits.replace(/0+$/, '') || '0';
  const sign = negative ? '-' : '';
  if (exponent >= precision || exponent < -4) {
    const mantissa = significant.length > 1 ? `${significant[0]}.${significant.slice(1)}` : significant;
    const size = Math.abs(exponent).toString().padStart(2, '0');
    return `${sign}${mantissa}${exponentLetter}${exponent < 0 ? '-' : '+'}${size}`;
  }
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${significant}`;
  if (significant.length <= exponent + 1) return sign + significant + '0'.repeat(exponent + 1 - significant.length);
  return `${sign}${significant.slice(0, exponent + 1)}.${significant.slice(exponent + 1)}`;
}

/** Double.ToString(): the shortest digits that read back as the same number; scientific from 1E+17 on; `∞` and `NaN`. */
export function doubleText(value: number, infinity = '∞'): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? infinity : `-${infinity}`;
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const size = Math.abs(value);
  // where neither writes an exponent, JavaScript's shortest digits are .NET's
  if (size >= 1e-4 && size < 1e17) return String(value);
  const { digits, exponent } = split(size.toExponential());
  return layoutGeneral(digits, exponent, 17, value < 0);
}

/** Shortest digits that give the same single: what Single.ToString() shows; scientific from 1E+09 on. */
export function singleText(value: number, infinity = '∞'): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? infinity : `-${infinity}`;
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const { digits, exponent } = shortestSingle(Math.abs(value));
  return layoutGeneral(digits, exponent, 9, value < 0);
}

/** Shortest digits that read back as the same single. */
export function shortestSingle(value: number): { digits: string; exponent: number } {
  for (let precision = 0; precision < 9; precision++) {
    const text = value.toExponential(precision);
    if (Math.fround(Number(text)) === value) return split(text);
  }
  return split(value.toExponential(8));
}

/** Shortest digits that read back as the same double. */
export function shortestDouble(value: number): { digits: string; exponent: number } {
  return split(value.toExponential());
}

/** The format G with a precision for doubles and singles: what `"$x"` uses (G15 and G7, invariant: `Infinity`). */
export function generalText(value: number, precision: number, infinity = 'Infinity'): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? infinity : `-${infinity}`;
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const size = Math.abs(value);
  if (precision === 15 && size >= 1e-4 && size < 1e15) {
    // a number that is written with at most 15 digits is its own rounding
    const text = String(value);
    if (text.length <= 15) return text;
  }
  const { digits, exponent } = split(size.toExponential(precision - 1));
  // ties go to the even digit, where JavaScript takes the larger one
  const last = digits.charCodeAt(digits.length - 1) - 48;
  if (last % 2 === 1 && exponent < 16) {
    const exact = split(size.toExponential(60));
    if (/^50*$/.test(exact.digits.slice(precision)))
      return layoutGeneral(exact.digits.slice(0, precision), exact.exponent, precision, value < 0);
  }
  return layoutGeneral(digits, exponent, precision, value < 0);
}

/** ToString(CultureInfo.InvariantCulture) of any number; infinity is `∞`. */
export function invariantNumberText(value: number | NumberObject): string {
  if (typeof value === 'number') return value.toString();
  if (value instanceof Double) return doubleText(value.value);
  if (value instanceof Single) return singleText(value.value);
  if (value instanceof Decimal) return decimalText(value);
  return value.value.toString();
}

/** A number's text with the decimal point and the minus of a culture. */
export function localizedNumber(text: string, point: string, minus: string): string {
  let result = text;
  if (point !== '.') result = result.replace('.', point);
  return minus !== '-' && result.startsWith('-') ? minus + result.slice(1) : result;
}

const infinityCode = '∞'.charCodeAt(0);

function inCurrentCulture(text: string): string {
  const { numberDecimalSeparator, negativeSign, positiveInfinitySymbol, negativeInfinitySymbol } = numberFormatOf(null);
  if (text.charCodeAt(text.length - 1) === infinityCode) return text.length === 1 ? positiveInfinitySymbol : negativeInfinitySymbol;
  return localizedNumber(text, numberDecimalSeparator, negativeSign);
}

/** ToString() of any number, in the current culture. */
export function numberToText(value: number | NumberObject): string {
  return inCurrentCulture(invariantNumberText(value));
}

/** What `"$number"` gives (LanguagePrimitives.ConvertNumericToString): 15 digits for doubles, 7 for singles, invariant culture. */
export function numberToLanguageText(value: number | NumberObject, currentCulture = false): string {
  if (currentCulture) return inCurrentCulture(languageText(value, '∞'));
  return languageText(value, 'Infinity');
}

function languageText(value: number | NumberObject, infinity: string): string {
  if (typeof value === 'number') return value.toString();
  if (value instanceof Double) return generalText(value.value, 15, infinity);
  if (value instanceof Single) return generalText(value.value, 7, infinity);
  if (value instanceof Decimal) return decimalText(value);
  return value.value.toString();
}
