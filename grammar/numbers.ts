/** Number literals, as PowerShell's tokenizer.cs reads them. */

import {
  forceStartNewToken,
  forceStartNewTokenAfterNumber,
  isDash,
  isDecimalDigit,
  isHexDigit,
  isMultiplierStart,
  isTypeSuffix,
} from './chars.ts';

/** The .NET type a number literal has. */
export type NumberKind = 'int' | 'long' | 'double' | 'decimal' | 'bigint' | 'byte' | 'sbyte' | 'short' | 'ushort' | 'uint' | 'ulong';

/**
 * A number as written, with the type PowerShell gives it. `value` is a JavaScript number for the kinds up to 32 bits and
 * for doubles, a bigint for long, ulong and bigint, and text (digits, point, no exponent) for decimals.
 */
export class NumberLiteral {
  readonly kind: NumberKind;
  readonly value: number | bigint | string;
  readonly text: string;
  constructor(kind: NumberKind, value: number | bigint | string, text: string) {
    this.kind = kind;
    this.value = value;
    this.text = text;
  }
}

const Suffix = {
  None: 0,
  Unsigned: 1,
  SignedByte: 2,
  UnsignedByte: 3,
  Short: 4,
  UnsignedShort: 5,
  Long: 8,
  UnsignedLong: 9,
  Decimal: 16,
  BigInteger: 32,
};

const suffixLetters = new Map<string, number>([
  ['u', Suffix.Unsigned],
  ['s', Suffix.Short],
  ['l', Suffix.Long],
  ['d', Suffix.Decimal],
  ['y', Suffix.SignedByte],
  ['n', Suffix.BigInteger],
]);

const multipliers = new Map<string, bigint>([
  ['k', 1n << 10n],
  ['m', 1n << 20n],
  ['g', 1n << 30n],
  ['t', 1n << 40n],
  ['p', 1n << 50n],
]);

/** The kinds an integer suffix may give, with the range of each; tried in order. */
const integerKinds = new Map<number, readonly (readonly [NumberKind, bigint, bigint])[]>([
  [Suffix.SignedByte, [['sbyte', -128n, 127n]]],
  [Suffix.UnsignedByte, [['byte', 0n, 255n]]],
  [Suffix.Short, [['short', -32768n, 32767n]]],
  [Suffix.UnsignedShort, [['ushort', 0n, 65535n]]],
  [Suffix.Long, [['long', -(2n ** 63n), 2n ** 63n - 1n]]],
  [Suffix.UnsignedLong, [['ulong', 0n, 2n ** 64n - 1n]]],
  [
    Suffix.Unsigned,
    [
      ['uint', 0n, 2n ** 32n - 1n],
      ['ulong', 0n, 2n ** 64n - 1n],
    ],
  ],
  [
    Suffix.None,
    [
      ['int', -(2n ** 31n), 2n ** 31n - 1n],
      ['long', -(2n ** 63n), 2n ** 63n - 1n],
    ],
  ],
]);

const maxDecimal = 2n ** 96n - 1n;

/** A literal of an integer kind; the small kinds hold plain numbers. */
function integerLiteral(kind: NumberKind, value: bigint, text: string): NumberLiteral {
  return new NumberLiteral(kind, kind === 'long' || kind === 'ulong' ? value : Number(value), text);
}

function fitInteger(suffix: number, value: bigint, text: string): NumberLiteral | null {
  for (const [kind, low, high] of integerKinds.get(suffix) ?? []) {
    if (value >= low && value <= high) return integerLiteral(kind, value, text);
  }
  return null;
}

/** A bigint as a double, cut off after 53 bits and not rounded: that is how .NET converts a BigInteger. */
function truncateToDouble(value: bigint): number {
  const magnitude = value < 0n ? -value : value;
  const drop = Math.max(0, magnitude.toString(2).length - 53);
  const double = Number(magnitude >> BigInt(drop)) * 2 ** drop;
  return value < 0n ? -double : double;
}

/** Divides rounding half to even. */
function divideHalfEven(value: bigint, divisor: bigint): bigint {
  const quotient = value / divisor;
  const rest = (value % divisor) * 2n;
  return rest > divisor || (rest === divisor && (quotient & 1n) === 1n) ? quotient + 1n : quotient;
}

/** The text of a decimal literal as System.Decimal keeps it: at most 96 bits and 28 places; null when it does not fit. */
function decimalText(number: string, multiplier: bigint): string | null {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(number);
  if (match === null || match[2]! + match[3]! === '') return null;
  const exponent = Number(match[4] ?? '0');
  if (Math.abs(exponent) > 1000) return exponent > 0 && /[1-9]/.test(match[2]! + match[3]!) ? null : '0';
  let mantissa = BigInt(match[2]! + match[3]!);
  let scale = match[3]!.length - exponent;
  if (scale < 0) {
    mantissa *= 10n ** BigInt(-scale);
    scale = 0;
  }
  mantissa *= multiplier;
  let drop = Math.max(0, scale - 28);
  while (mantissa / 10n ** BigInt(drop) > maxDecimal && drop < scale) drop++;
  let rounded = divideHalfEven(mantissa, 10n ** BigInt(drop));
  if (rounded > maxDecimal && drop < scale) rounded = divideHalfEven(mantissa, 10n ** BigInt(++drop));
  if (rounded > maxDecimal) return null;
  scale -= drop;
  const digits = rounded.toString().padStart(scale + 1, '0');
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return match[1] === '-' ? `-${text}` : text;
}

/** Math.Round of a double to a bigint: half to even; null when it is not finite. */
function roundToBigInt(value: number): bigint | null {
  if (!Number.isFinite(value)) return null;
  const floor = Math.floor(value);
  const rest = value - floor;
  return BigInt(rest > 0.5 || (rest === 0.5 && floor % 2 !== 0) ? floor + 1 : floor);
}

function realValue(number: string, suffix: number, multiplier: bigint, text: string): NumberLiteral | null {
  if (suffix === Suffix.Decimal) {
    const value = decimalText(number, multiplier);
    return value === null ? null : new NumberLiteral('decimal', value, text);
  }
  const value = Number(number) * Number(multiplier);
  if (Number.isNaN(value)) return null;
  if (suffix === Suffix.None) return new NumberLiteral('double', value, text);
  const rounded = roundToBigInt(value);
  if (rounded === null) return null;
  return suffix === Suffix.BigInteger ? new NumberLiteral('bigint', rounded, text) : fitInteger(suffix, rounded, text);
}

/** The value of hexadecimal digits as BigInteger reads them: a first digit of 8 or more is a sign. */
function signedHex(digits: string): bigint {
  const value = BigInt(`0x${digits}`);
  return digits.charCodeAt(0) >= 56 ? value - (1n << BigInt(digits.length * 4)) : value;
}

/** The value of binary digits; only some lengths have a sign bit. */
function signedBinary(digits: string, unsigned: boolean): bigint {
  const value = BigInt(`0b${digits}`);
  const length = digits.length;
  const signed =
    !unsigned && digits[0] === '1' && (length === 8 || length === 16 || length === 32 || length === 64 || length === 96 || length >= 128);
  return signed ? value - (1n << BigInt(Math.ceil(length / 8) * 8)) : value;
}

function integerValue(
  number: string,
  format: 'hex' | 'binary' | 'decimal',
  suffixFlags: number,
  multiplier: bigint,
  text: string,
): NumberLiteral | null {
  let suffix = suffixFlags;
  let factor = multiplier;
  let digits = number;
  let value: bigint;
  if (format === 'decimal') value = BigInt(number.startsWith('+') ? number.slice(1) : number);
  else {
    if (digits[0] === '-' || digits[0] === '+') {
      if (digits[0] === '-') factor = -factor;
      digits = digits.slice(1);
    }
    const unsigned = (suffix & Suffix.Unsigned) !== 0;
    if (format === 'hex') {
      if (!unsigned) {
        const expected =
          suffix === Suffix.SignedByte ? 2 : suffix === Suffix.Short ? 4 : suffix === Suffix.Long ? 16 : digits.length < 16 ? 8 : 16;
        if (digits.length === expected + 1) digits = digits.slice(1);
      }
      value = signedHex(digits);
    } else {
      if (digits === '') return null;
      value = signedBinary(digits, unsigned);
    }
    if (digits.length === (format === 'hex' ? 16 : 64) && (suffix === Suffix.None || suffix === Suffix.Unsigned)) suffix |= Suffix.Long;
  }
  value *= factor;
  if (suffix === Suffix.BigInteger) return new NumberLiteral('bigint', value, text);
  const magnitude = value < 0n ? -value : value;
  if (suffix === Suffix.Decimal) return magnitude <= maxDecimal ? new NumberLiteral('decimal', value.toString(), text) : null;
  const fitted = fitInteger(suffix, value, text);
  if (fitted !== null || suffix !== Suffix.None || format !== 'decimal') return fitted;
  if (magnitude <= maxDecimal) return new NumberLiteral('decimal', value.toString(), text);
  const double = truncateToDouble(value);
  return Number.isFinite(double) ? new NumberLiteral('double', double, text) : null;
}

/** What `scanNumber` found. */
export interface NumberScan {
  /** The offset after the last character read. */
  readonly end: number;
  /** The literal; null when the text looks like a number but has no value of the type asked for. */
  readonly literal: NumberLiteral | null;
}

/**
 * Reads a number that starts at `start` with a digit, a dot or a sign (Tokenizer.ScanNumberHelper and TryGetNumberValue).
 * @param inExpression whether operators may follow directly; in command mode such text is a word
 * @param ternary whether `?` and `:` may follow directly
 * @returns null when the text is not a number, such as `77z` or `1.5x`
 */
export function scanNumber(text: string, start: number, inExpression: boolean, ternary: boolean): NumberScan | null {
  let i = start;
  let c = text.charCodeAt(i);
  let sign = '';
  if (c === 43 || isDash(c)) {
    sign = c === 43 ? '+' : '-';
    c = text.charCodeAt(++i);
  }
  let format: 'hex' | 'binary' | 'decimal' = 'decimal';
  let real = false;
  let number: string;
  const next = text.charCodeAt(i + 1) | 32;
  const digitsAt = (at: number): number => {
    let end = at;
    while (isDecimalDigit(text.charCodeAt(end))) end++;
    return end;
  };
  if (c === 48 && (next === 120 || next === 98)) {
    const from = i + 2;
    i = from;
    if (next === 120) {
      while (isHexDigit(text.charCodeAt(i))) i++;
      format = 'hex';
      // PowerShell puts a zero before the digits, so that they count as positive unless the length says otherwise.
      number = `${sign}0${text.slice(from, i)}`;
    } else {
      while ((text.charCodeAt(i) | 1) === 49) i++;
      format = 'binary';
      if (i === from && sign === '') return null;
      number = sign + text.slice(from, i);
    }
  } else {
    const from = i;
    i = digitsAt(i);
    if (i === from && text.charCodeAt(i) !== 46) return null;
    if (text.charCodeAt(i) === 46 && (i === from || text.charCodeAt(i + 1) !== 46)) {
      real = true;
      i = digitsAt(i + 1);
    }
    let exponentSign = -1;
    if ((text.charCodeAt(i) | 32) === 101) {
      real = true;
      i++;
      if (text.charCodeAt(i) === 43 || isDash(text.charCodeAt(i))) exponentSign = i++;
      const end = digitsAt(i);
      if (end === i) return null;
      i = end;
    }
    number = sign + text.slice(from, i);
    // The typographic dashes count as signs too.
    if (exponentSign >= 0 && text[exponentSign] !== '+') number = number.replace(/([eE])[^+\d]/, '$1-');
  }
  let suffix = Suffix.None;
  let multiplier = 1n;
  c = text.charCodeAt(i);
  if (isTypeSuffix(c)) {
    suffix = suffixLetters.get(text[i]!.toLowerCase())!;
    c = text.charCodeAt(++i);
    if (isTypeSuffix(c)) {
      const second = text[i]!.toLowerCase();
      if (suffix !== Suffix.Unsigned || (second !== 'l' && second !== 's' && second !== 'y')) return null;
      suffix |= suffixLetters.get(second)!;
      c = text.charCodeAt(++i);
    }
  }
  if (isMultiplierStart(c)) {
    multiplier = multipliers.get(text[i]!.toLowerCase())!;
    if ((text.charCodeAt(i + 1) | 32) !== 98) return null;
    i += 2;
    c = text.charCodeAt(i);
  }
  if (i < text.length && !forceStartNewToken(c) && !(inExpression && forceStartNewTokenAfterNumber(c, ternary))) return null;
  const source = text.slice(start, i);
  if (!real && format === 'decimal' && suffix === Suffix.None && multiplier === 1n && number.length < 10) {
    return { end: i, literal: new NumberLiteral('int', Number(number) | 0, source) };
  }
  const literal = real ? realValue(number, suffix, multiplier, source) : integerValue(number, format, suffix, multiplier, source);
  return { end: i, literal };
}

/**
 * Reads a whole text as a number, as arithmetic on strings does: `1 + '0x10'` (Parser.ScanNumber). Blanks around it do not
 * count, and blank text is 0.
 * @returns null when it is not a number literal
 */
export function tryParseNumber(text: string): NumberLiteral | null {
  const trimmed = text.trim();
  if (trimmed === '') return new NumberLiteral('int', 0, trimmed);
  const c = trimmed.charCodeAt(0);
  const signed = c === 43 || isDash(c);
  const first = signed ? trimmed.charCodeAt(1) : c;
  if (!isDecimalDigit(first) && !(first === 46 && (signed || isDecimalDigit(trimmed.charCodeAt(1))))) return null;
  const scan = scanNumber(trimmed, 0, false, false);
  return scan !== null && scan.end === trimmed.length ? scan.literal : null;
}
