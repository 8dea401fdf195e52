import { type NumberFormatFields, usNumberFields } from '../dotnet/culture/number-format-info.ts';
import { currencyNegative, currencyPositive, numberNegative, percentNegative, percentPositive } from '../dotnet/culture/number-patterns.ts';
import { throwException } from '../errors/throw.ts';
import { type Digits, decimalDigits, exactDigits, roundDigits, shortestDigits, significantDigits } from './number-digits.ts';
import { formatCustom } from './number-format-custom.ts';
import { typeCodeBits } from './number-parse.ts';
import { BigInteger, Decimal, Double, type NumberObject, Single } from './numbers.ts';
import { typeCodeOf } from './type-code.ts';

function badFormat(): never {
  return throwException('System.FormatException', 'Format specifier was invalid.');
}

/** Groups the digits before the point. */
function groupDigits(whole: string, sizes: readonly number[], separator: string): string {
  if (sizes.length === 0 || sizes[0] === 0 || whole.length <= (sizes[0] as number)) return whole;
  if (sizes.length === 1) {
    const size = sizes[0] as number;
    let end = whole.length % size || size;
    let text = whole.slice(0, end);
    for (; end < whole.length; end += size) text += separator + whole.slice(end, end + size);
    return text;
  }
  const parts: string[] = [];
  let rest = whole;
  let index = 0;
  for (;;) {
    const size = sizes[Math.min(index, sizes.length - 1)] as number;
    if (size === 0 || rest.length <= size) break;
    parts.unshift(rest.slice(rest.length - size));
    rest = rest.slice(0, rest.length - size);
    index++;
  }
  parts.unshift(rest);
  return parts.join(separator);
}

/** Plain digits with a fixed number of decimals, without sign. */
function fixedText(n: Digits, decimals: number, point: string, group: { sizes: readonly number[]; separator: string } | null): string {
  const whole = n.scale > 0 ? n.digits.slice(0, n.scale).padEnd(n.scale, '0') : '0';
  const grouped = group ? groupDigits(whole, group.sizes, group.separator) : whole;
  if (decimals <= 0) return grouped;
  const fraction = n.scale >= 0 ? n.digits.slice(n.scale) : '0'.repeat(Math.min(-n.scale, decimals)) + n.digits;
  return `${grouped}${point}${fraction.slice(0, decimals).padEnd(decimals, '0')}`;
}

function inPattern(pattern: string, number: string, symbol: string, minus: string): string {
  let text = '';
  for (const c of pattern) {
    if (c === 'n') text += number;
    else if (c === '$' || c === '%') text += symbol;
    else if (c === '-') text += minus;
    else text += c;
  }
  return text;
}

function decimalsOf(value: number | NumberObject, decimals: number, shift = 0): Digits {
  if (value instanceof Double || value instanceof Single) {
    if (shift === 0) return decimalDigits(value.value, decimals);
    // percentages move the point of the exact digits, which the product of a multiplication would not have
    const n = decimalDigits(value.value, decimals + shift);
    return { ...n, scale: n.digits === '' ? 0 : n.scale + shift };
  }
  const n = exactDigits(value);
  const moved = { ...n, scale: n.digits === '' ? 0 : n.scale + shift };
  return roundDigits(moved, moved.scale + decimals);
}

function exponentText(exponent: number, letter: string, minDigits: number, f: NumberFormatFields, alwaysSign: boolean): string {
  const sign = exponent < 0 ? f.negativeSign : alwaysSign ? f.positiveSign : '';
  return `${letter}${sign}${Math.abs(exponent).toString().padStart(minDigits, '0')}`;
}

function scientific(n: Digits, precision: number, letter: string, minExponentDigits: number, f: NumberFormatFields): string {
  const first = n.digits[0] ?? '0';
  const rest = n.digits.slice(1, precision + 1).padEnd(precision, '0');
  const sign = n.negative ? f.negativeSign : '';
  const exponent = n.digits === '' ? 0 : n.scale - 1;
  return `${sign}${first}${precision > 0 ? f.numberDecimalSeparator + rest : ''}${exponentText(exponent, letter, minExponentDigits, f, true)}`;
}

function general(n: Digits, maxDigits: number, letter: string, f: NumberFormatFields, mayBeScientific: boolean): string {
  const sign = n.negative ? f.negativeSign : '';
  if (n.digits === '') return `${sign}0`;
  if (mayBeScientific && (n.scale > maxDigits || n.scale < -3)) {
    const mantissa = n.digits.length > 1 ? `${n.digits[0]}${f.numberDecimalSeparator}${n.digits.slice(1)}` : (n.digits[0] as string);
    return `${sign}${mantissa}${exponentText(n.scale - 1, letter, 2, f, true)}`;
  }
  const whole = n.scale > 0 ? n.digits.slice(0, n.scale).padEnd(n.scale, '0') : '0';
  const fraction = n.scale >= 0 ? n.digits.slice(n.scale) : '0'.repeat(-n.scale) + n.digits;
  return `${sign}${whole}${fraction === '' ? '' : f.numberDecimalSeparator + fraction}`;
}

function isInteger(value: number | NumberObject): boolean {
  return !(value instanceof Double || value instanceof Single || value instanceof Decimal);
}

function radixText(value: number | NumberObject, precision: number, radix: 16 | 2, upper: boolean): string {
  if (typeof value === 'number') {
    const digits = withZeros((value >>> 0).toString(radix), precision);
    return upper ? digits.toUpperCase() : digits;
  }
  const big = BigInt(value.value);
  let text: string;
  if (value instanceof BigInteger) text = bigIntegerRadix(big, radix);
  else text = (big < 0n ? BigInt.asUintN(typeCodeBits(typeCodeOf(value)), big) : big).toString(radix);
  const padding = value instanceof BigInteger && big < 0n ? (radix === 16 ? 'f' : '1') : '0';
  const padded = text.padStart(precision, padding);
  return upper ? padded.toUpperCase() : padded;
}

/** BigInteger in two's complement: the first digit tells the sign. */
function bigIntegerRadix(value: bigint, radix: 16 | 2): string {
  const bits = radix === 16 ? 4 : 1;
  let size = bits;
  while (value < -(1n << BigInt(size - 1)) || value >= 1n << BigInt(size - 1)) size += bits;
  return BigInt.asUintN(size, value)
    .toString(radix)
    .padStart(size / bits, '0');
}

/**
 * ToString(format) of a number: standard formats (C D E F G N P R X B, with a precision) and custom ones, by the rules of
 * "Standard numeric format strings" and "Custom numeric format strings" of .NET's documentation.
 * @throws FormatException for an unknown letter, or one that the type does not have
 */
export function formatNumber(value: number | NumberObject, format: string, f: NumberFormatFields = usNumberFields): string {
  if (value instanceof Double || value instanceof Single) {
    if (Number.isNaN(value.value)) return f.naNSymbol;
    if (!Number.isFinite(value.value)) return value.value > 0 ? f.positiveInfinitySymbol : f.negativeInfinitySymbol;
  }
  const standard = standardFormatOf(format);
  return standard === null ? formatCustom(customDigits(value), format, f) : formatStandard(value, standard, f);
}

/** A standard format in its parts; the precision is -1 where none is given. */
interface StandardFormat {
  readonly letter: string;
  /** The letter as a capital. */
  readonly kind: string;
  readonly precision: number;
}

const standardFormats = new Map<string, StandardFormat | null>();

/** The parts of a standard format, null for a custom one. */
function standardFormatOf(format: string): StandardFormat | null {
  let known = standardFormats.get(format);
  if (known === undefined) {
    const match = /^([A-Za-z])(\d{0,9})$/.exec(format);
    const letter = match?.[1] ?? 'G';
    known = match || format === '' ? { letter, kind: letter.toUpperCase(), precision: match?.[2] ? Number(match[2]) : -1 } : null;
    if (standardFormats.size >= 500) standardFormats.clear();
    standardFormats.set(format, known);
  }
  return known;
}

/**
 * {@link formatNumber} of an Int32 in a format that no culture has a say in (X, and D where it is not negative) and that has been seen before; null for
 * all else.
 */
export function formatPlainInteger(value: number, format: string): string | null {
  const standard = standardFormats.get(format);
  return standard === undefined || standard === null ? null : plainInteger(value, standard);
}

function plainInteger(value: number, { kind, letter, precision }: StandardFormat): string | null {
  if (kind === 'D') return value >= 0 ? withZeros(`${value}`, precision) : null;
  return kind === 'X' ? radixText(value, precision, 16, letter === 'X') : null;
}

/** {@link formatPlainInteger} in one format, which is taken apart now; null for one in which no Int32 is formatted like that. */
export function plainIntegerFormat(format: string): ((value: number) => string | null) | null {
  const standard = standardFormatOf(format);
  return standard !== null && (standard.kind === 'D' || standard.kind === 'X') ? (value) => plainInteger(value, standard) : null;
}

/** Runs of zeros by their length. */
const zeros = Array.from({ length: 32 }, (_, n) => '0'.repeat(n));

/** Digits with zeros before them up to a length. */
function withZeros(digits: string, length: number): string {
  const missing = length - digits.length;
  return missing <= 0 ? digits : (zeros[missing] ?? '0'.repeat(missing)) + digits;
}

const powersOfTen = [1, 10, 100, 1000, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

/**
 * A number that is not negative with so many decimals, by arithmetic alone; null where that might round otherwise than exact digits do
 * (near most ties, beyond twelve digits).
 */
function quickFixed(value: number, decimals: number, point: string, sizes: readonly number[], separator: string): string | null {
  const power = powersOfTen[decimals];
  if (power === undefined) return null;
  const scaled = value * power;
  if (!(scaled < 1e12)) return null;
  const floor = Math.floor(scaled);
  const part = scaled - floor;
  let up = part > 0.5;
  if (part > 0.49 && part < 0.51) {
    // Near a tie the product has to be exact: it is when the number has few binary places. A tie goes to the even digit.
    const units = value * 0x100000;
    if (Math.floor(units) !== units || units * power > Number.MAX_SAFE_INTEGER) return null;
    if (part === 0.5) up = floor % 2 === 1;
  }
  const all = up ? floor + 1 : floor;
  const whole = Math.floor(all / power);
  const text = whole >= 10 ? groupDigits(`${whole}`, sizes, separator) : `${whole}`;
  if (decimals === 0) return text;
  const fraction = all - whole * power;
  // in one piece, and without the zeros that it need not have
  return fraction * 10 >= power ? `${text}${point}${fraction}` : `${text}${point}${`${fraction}`.padStart(decimals, '0')}`;
}

const ungrouped: readonly number[] = [];

/** F and N. */
function fixedPoint(value: number | NumberObject, precision: number, isGrouped: boolean, f: NumberFormatFields): string {
  const decimals = precision < 0 ? f.numberDecimalDigits : precision;
  const point = f.numberDecimalSeparator;
  const sizes = isGrouped ? f.numberGroupSizes : ungrouped;
  const separator = f.numberGroupSeparator;
  const number = typeof value === 'number' ? value : value instanceof Double ? value.value : Number.NaN;
  let text = quickFixed(Math.abs(number), decimals, point, sizes, separator);
  let isNegative = number < 0 || Object.is(number, -0);
  if (text === null) {
    const n = decimalsOf(value, decimals);
    text = fixedText(n, decimals, point, { sizes, separator });
    isNegative = n.negative;
  }
  if (!isNegative) return text;
  return isGrouped ? inPattern(numberNegative[f.numberNegativePattern] as string, text, '', f.negativeSign) : f.negativeSign + text;
}

function customDigits(value: number | NumberObject): Digits {
  if (value instanceof Double) return roundDigits(significantDigits(value.value, 15), 15);
  if (value instanceof Single) return roundDigits(significantDigits(value.value, 7), 7);
  return exactDigits(value);
}

function formatStandard(value: number | NumberObject, standard: StandardFormat, f: NumberFormatFields): string {
  const { letter, precision: given } = standard;
  switch (standard.kind) {
    case 'D': {
      if (typeof value === 'number') return (value < 0 ? f.negativeSign : '') + withZeros(`${Math.abs(value)}`, given);
      if (!isInteger(value)) return badFormat();
      const n = exactDigits(value);
      return (n.negative ? f.negativeSign : '') + (n.digits || '0').padStart(given, '0');
    }
    case 'F':
      return fixedPoint(value, given, false, f);
    case 'G':
      // digits that a BigInteger must have, not those that it may have
      if (value instanceof BigInteger && given > 0) return formatStandard(value, { ...standard, kind: 'D' }, f);
      return formatGeneral(value, letter === 'G' ? 'E' : 'e', given, f);
    case 'N':
      return fixedPoint(value, given, true, f);
    case 'X':
      return isInteger(value) ? radixText(value, given, 16, letter === 'X') : badFormat();
    default:
      return formatRarely(value, standard, f);
  }
}

/** The standard formats that scripts use less: apart, so that the others stay small enough to be compiled soon. */
function formatRarely(value: number | NumberObject, { kind, letter, precision: given }: StandardFormat, f: NumberFormatFields): string {
  switch (kind) {
    case 'C': {
      const n = decimalsOf(value, given < 0 ? f.currencyDecimalDigits : given);
      const group = { sizes: f.currencyGroupSizes, separator: f.currencyGroupSeparator };
      const text = fixedText(n, given < 0 ? f.currencyDecimalDigits : given, f.currencyDecimalSeparator, group);
      const pattern = n.negative ? currencyNegative[f.currencyNegativePattern] : currencyPositive[f.currencyPositivePattern];
      return inPattern(pattern as string, text, f.currencySymbol, f.negativeSign);
    }
    case 'E': {
      const precision = given < 0 ? 6 : given;
      const n =
        value instanceof Double || value instanceof Single
          ? significantDigits(value.value, precision + 1)
          : roundDigits(exactDigits(value), precision + 1);
      return scientific(n, precision, letter, 3, f);
    }
    case 'P': {
      const decimals = given < 0 ? f.percentDecimalDigits : given;
      const n = decimalsOf(value, decimals, 2);
      const text = fixedText(n, decimals, f.percentDecimalSeparator, { sizes: f.percentGroupSizes, separator: f.percentGroupSeparator });
      const pattern = n.negative ? percentNegative[f.percentNegativePattern] : percentPositive[f.percentPositivePattern];
      return inPattern(pattern as string, text, f.percentSymbol, f.negativeSign);
    }
    case 'R':
      if (value instanceof Double || value instanceof Single) return formatGeneral(value, letter === 'R' ? 'E' : 'e', -1, f);
      if (value instanceof BigInteger) return formatGeneral(value, 'E', -1, f);
      // R is G for the other types
      return formatGeneral(value, letter === 'R' ? 'E' : 'e', given, f);
    case 'B':
      return isInteger(value) ? radixText(value, given, 2, false) : badFormat();
    default:
      return badFormat();
  }
}

function formatGeneral(value: number | NumberObject, letter: string, given: number, f: NumberFormatFields): string {
  const precision = given === 0 ? -1 : given;
  if (value instanceof Double || value instanceof Single) {
    if (precision > 0) return general(roundDigits(significantDigits(value.value, precision), precision), precision, letter, f, true);
    const n = shortestDigits(value);
    return general(n, value instanceof Double ? 17 : 9, letter, f, true);
  }
  const n = exactDigits(value);
  if (value instanceof Decimal) {
    if (precision > 0) return general(roundDigits(n, precision), precision, letter, f, true);
    return general(n.digits === '' ? { ...n, scale: 0 } : n, 0, letter, f, false) + zeroPlaces(value, n, f);
  }
  if (precision < 0) return general(n, 0, letter, f, false);
  return general(roundDigits(n, precision), precision, letter, f, true);
}

/** Decimal zeros keep their places: 0.00. */
function zeroPlaces(value: Decimal, n: Digits, f: NumberFormatFields): string {
  return n.digits === '' && value.scale > 0 ? f.numberDecimalSeparator + '0'.repeat(value.scale) : '';
}
