import { throwException } from '../errors/throw.ts';
import { decimalFromText } from './decimal.ts';
import type { Decimal } from './numbers.ts';
import { integerRanges, typeCodeNames } from './type-code.ts';

/** Which parts a number may have (System.Globalization.NumberStyles). */
export const NumberStyles = {
  None: 0,
  AllowLeadingWhite: 1,
  AllowTrailingWhite: 2,
  AllowLeadingSign: 4,
  AllowTrailingSign: 8,
  AllowParentheses: 16,
  AllowDecimalPoint: 32,
  AllowThousands: 64,
  AllowExponent: 128,
  AllowCurrencySymbol: 256,
  AllowHexSpecifier: 512,
  AllowBinarySpecifier: 1024,
  Integer: 7,
  Number: 111,
  Float: 167,
  Currency: 383,
  Any: 511,
  HexNumber: 515,
  BinaryNumber: 1027,
} as const;

/** The signs a culture writes numbers with. */
export interface NumberSymbols {
  decimal: string;
  group: string;
  currency: string;
  negative: string;
  positive: string;
  infinity: string;
  nan: string;
}

/** The symbols of en-US under ICU. */
const usSymbols: NumberSymbols = {
  decimal: '.',
  group: ',',
  currency: '$',
  negative: '-',
  positive: '+',
  infinity: '∞',
  nan: 'NaN',
};
/** The symbols of the invariant culture. */
export const invariantSymbols: NumberSymbols = { ...usSymbols, currency: '¤', infinity: 'Infinity' };

/** Digits of a number in text, before a type is chosen. */
export interface ScannedNumber {
  negative: boolean;
  /** Digits before the point, without groups. */
  whole: string;
  fraction: string;
  exponent: number;
}

const white = /[\t\n\v\f\r ]/;
/** Signs of cultures beside which a plain hyphen is read as minus as well (NumberFormatInfo.AllowHyphenDuringParsing). */
const hyphens = /^[\u2012\u207b\u208b\u2212\u2796\ufe63\uff0d]$/;

/** Reads text by the rules of .NET's Number.TryParseNumber; undefined when it does not fit. */
function scanNumber(text: string, styles: number, symbols: NumberSymbols = usSymbols): ScannedNumber | undefined {
  let i = 0;
  let end = text.length;
  while (end > 0 && text[end - 1] === '\0') end--;
  let negative = false;
  let hasSign = false;
  let parentheses = false;
  let currency = false;
  const at = (symbol: string): boolean => symbol !== '' && text.startsWith(symbol, i) && i + symbol.length <= end;
  for (;;) {
    if (i < end && white.test(text[i] as string) && styles & NumberStyles.AllowLeadingWhite && (!hasSign || currency)) i++;
    else if (styles & NumberStyles.AllowLeadingSign && !hasSign && at(symbols.positive)) {
      hasSign = true;
      i += symbols.positive.length;
    } else if (
      styles & NumberStyles.AllowLeadingSign &&
      !hasSign &&
      (at(symbols.negative) || (hyphens.test(symbols.negative) && at('-')))
    ) {
      hasSign = true;
      negative = true;
      i += at(symbols.negative) ? symbols.negative.length : 1;
    } else if (text[i] === '(' && styles & NumberStyles.AllowParentheses && !hasSign) {
      hasSign = true;
      parentheses = true;
      negative = true;
      i++;
    } else if (styles & NumberStyles.AllowCurrencySymbol && !currency && at(symbols.currency)) {
      currency = true;
      i += symbols.currency.length;
    } else break;
  }
  let whole = '';
  let fraction = '';
  let digits = 0;
  let point = false;
  for (;;) {
    const c = text[i];
    if (i < end && c !== undefined && c >= '0' && c <= '9') {
      if (point) fraction += c;
      else whole += c;
      digits++;
      i++;
    } else if (styles & NumberStyles.AllowDecimalPoint && !point && at(symbols.decimal)) {
      point = true;
      i += symbols.decimal.length;
    } else if (styles & NumberStyles.AllowThousands && digits > 0 && !point && at(symbols.group)) i += symbols.group.length;
    else break;
  }
  if (digits === 0) return undefined;
  let exponent = 0;
  if (styles & NumberStyles.AllowExponent && (text[i] === 'e' || text[i] === 'E') && i < end) {
    const m = /^[eE]([+-]?\d+)/.exec(text.slice(i, end));
    if (m) {
      exponent = Math.max(-100000, Math.min(100000, Number(m[1])));
      i += m[0].length;
    }
  }
  for (;;) {
    if (i < end && white.test(text[i] as string) && styles & NumberStyles.AllowTrailingWhite) i++;
    else if (styles & NumberStyles.AllowTrailingSign && !hasSign && at(symbols.positive)) {
      hasSign = true;
      i += symbols.positive.length;
    } else if (styles & NumberStyles.AllowTrailingSign && !hasSign && at(symbols.negative)) {
      hasSign = true;
      negative = true;
      i += symbols.negative.length;
    } else if (text[i] === ')' && parentheses && i < end) {
      parentheses = false;
      i++;
    } else if (styles & NumberStyles.AllowCurrencySymbol && !currency && at(symbols.currency)) {
      currency = true;
      i += symbols.currency.length;
    } else break;
  }
  if (parentheses || i < end) return undefined;
  return { negative, whole, fraction, exponent };
}

function formatError(text: string): never {
  return throwException('System.FormatException', `The input string '${text}' was not in a correct format.`);
}

/** OverflowException of an integer type, in .NET's words. */
export function integerOverflow(typeCode: number): never {
  const name = typeCodeNames[typeCode] ?? '';
  if (typeCode === 5) return throwException('System.OverflowException', 'Value was either too large or too small for a signed byte.');
  if (typeCode === 6) return throwException('System.OverflowException', 'Value was either too large or too small for an unsigned byte.');
  if (typeCode === 4) return throwException('System.OverflowException', 'Value was either too large or too small for a character.');
  return throwException(
    'System.OverflowException',
    `Value was either too large or too small for a${name.startsWith('I') ? 'n' : ''} ${name}.`,
  );
}

/** The whole number in scanned digits; undefined when a fraction other than zeros is left. */
function wholeOf(n: ScannedNumber): bigint | undefined {
  let digits = n.whole + n.fraction;
  const shift = n.exponent - n.fraction.length;
  if (shift >= 0) {
    if (/^0*$/.test(digits)) return 0n;
    if (shift > 400) return 10n ** 400n;
    digits += '0'.repeat(shift);
  } else {
    const cut = digits.length + shift;
    if (!/^0*$/.test(cut > 0 ? digits.slice(cut) : digits)) return undefined;
    digits = cut > 0 ? digits.slice(0, cut) : '0';
  }
  const value = BigInt(digits || '0');
  return n.negative ? -value : value;
}

/** Result of parsing an integer: the number, or why it is none. */
export type IntegerParse = { value: bigint } | 'format' | 'overflow';

/** Reads an integer of a type (by type code; -1 for BigInteger) as T.Parse does. */
export function parseIntegerText(text: string, typeCode: number, styles: number = NumberStyles.Integer, symbols = usSymbols): IntegerParse {
  const range = integerRanges[typeCode];
  if (styles & (NumberStyles.AllowHexSpecifier | NumberStyles.AllowBinarySpecifier)) {
    const radix = styles & NumberStyles.AllowHexSpecifier ? 16 : 2;
    const digits = text.trim();
    if (!(radix === 16 ? /^[0-9a-fA-F]+$/ : /^[01]+$/).test(digits)) return 'format';
    let value = BigInt((radix === 16 ? '0x' : '0b') + digits);
    if (!range) {
      const bits = digits.length * (radix === 16 ? 4 : 1);
      return { value: BigInt.asIntN(bits, value) };
    }
    const bits = typeCodeBits(typeCode);
    if (value >= 1n << BigInt(bits)) return 'overflow';
    if (range[0] < 0n) value = BigInt.asIntN(bits, value);
    return { value };
  }
  const scanned = scanNumber(text, styles, symbols);
  if (!scanned) return 'format';
  const value = wholeOf(scanned);
  if (value === undefined) return 'overflow';
  if (range && (value < range[0] || value > range[1])) return 'overflow';
  return { value };
}

/** Size of an integer type. */
export function typeCodeBits(typeCode: number): number {
  return typeCode <= 6 && typeCode !== 4 ? 8 : typeCode <= 8 ? 16 : typeCode <= 10 ? 32 : 64;
}

/** T.Parse for integers. Throws FormatException or OverflowException. */
export function parseInteger(text: string, typeCode: number, styles: number = NumberStyles.Integer, symbols = usSymbols): bigint {
  const result = parseIntegerText(text, typeCode, styles, symbols);
  if (result === 'format')
    return typeCode === -1 ? throwException('System.FormatException', 'The value could not be parsed.') : formatError(text);
  if (result === 'overflow') return integerOverflow(typeCode);
  return result.value;
}

/** Double.TryParse; undefined when the text is no number. Too large numbers become infinities. */
export function parseDoubleText(
  text: string,
  styles: number = NumberStyles.Float | NumberStyles.AllowThousands,
  symbols = usSymbols,
): number | undefined {
  const scanned = scanNumber(text, styles, symbols);
  if (scanned) {
    const value = Number(`${scanned.whole || '0'}.${scanned.fraction || '0'}e${scanned.exponent}`);
    return scanned.negative ? -value : value;
  }
  const trimmed = text.trim();
  const lower = trimmed.toLowerCase();
  const infinity = symbols.infinity.toLowerCase();
  if (lower === infinity || lower === `+${infinity}`) return Number.POSITIVE_INFINITY;
  if (lower === `-${infinity}`) return Number.NEGATIVE_INFINITY;
  return lower === 'nan' || lower === '+nan' || lower === '-nan' ? Number.NaN : undefined;
}

/** Double.Parse. Throws FormatException. */
export function parseDouble(text: string, styles?: number, symbols = usSymbols): number {
  return parseDoubleText(text, styles, symbols) ?? formatError(text);
}

/** Decimal.TryParse; undefined for no number, 'overflow' when too large. */
export function parseDecimalText(
  text: string,
  styles: number = NumberStyles.Number,
  symbols = usSymbols,
): Decimal | undefined | 'overflow' {
  const n = scanNumber(text, styles, symbols);
  if (!n) return undefined;
  const digits = `${n.negative ? '-' : ''}${n.whole || '0'}${n.fraction ? `.${n.fraction}` : ''}`;
  if (n.exponent > 60 && /[1-9]/.test(digits)) return 'overflow';
  try {
    return decimalFromText(n.exponent === 0 ? digits : `${digits}e${n.exponent}`) ?? undefined;
  } catch {
    // All that decimalFromText throws is OverflowException.
    return 'overflow';
  }
}

/** Decimal.Parse. Throws FormatException or OverflowException. */
export function parseDecimal(text: string, styles?: number, symbols = usSymbols): Decimal {
  const result = parseDecimalText(text, styles, symbols);
  if (result === 'overflow') return throwException('System.OverflowException', 'Value was either too large or too small for a Decimal.');
  return result ?? formatError(text);
}
