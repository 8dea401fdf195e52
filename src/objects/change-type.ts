import { throwException } from '../errors/throw.ts';
import { decimalFromDouble, decimalOf, decimalToBigInt, decimalToNumber } from './decimal.ts';
import { EnumValue } from './enum-value.ts';
import { NetObject, type Value } from './net-object.ts';
import { integerOverflow, invariantSymbols, parseDecimal, parseDouble, parseInteger } from './number-parse.ts';
import { BigInteger, Char, charOf, Decimal, Double, Int64, type NumberObject, Single } from './numbers.ts';
import { toText } from './to-string.ts';
import { bigIntToNumber, integerRanges, makeInteger, smallRanges, typeCodeNames, typeCodeOf } from './type-code.ts';

function invalid(from: string, to: number): never {
  return throwException('System.InvalidCastException', `Invalid cast from '${from}' to '${typeCodeNames[to] ?? to}'.`);
}

/** Math.Round half to even of a double. */
function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const difference = value - floor;
  if (difference < 0.5) return floor;
  if (difference > 0.5) return floor + 1;
  return floor % 2 === 0 ? floor : floor + 1;
}

/** The whole number that a value is rounded to, where a double holds it exactly; else NaN. */
function smallWhole(value: Value): number {
  if (typeof value === 'number') return value;
  if (value instanceof Int64) return value.small;
  if (!(value instanceof Double || value instanceof Single)) return Number.NaN;
  const whole = roundHalfEven(value.value);
  return Number.isSafeInteger(whole) ? whole + 0 : Number.NaN;
}

function toIntegerCode(value: Value, code: number): Value {
  const small = smallWhole(value);
  const [smallest, largest] = smallRanges[code] as readonly [number, number];
  if (small >= smallest && small <= largest) return makeInteger(code, small);
  const [low, high] = integerRanges[code] as readonly [bigint, bigint];
  let whole: bigint;
  if (typeof value === 'number') whole = BigInt(value);
  else if (typeof value === 'boolean') whole = value ? 1n : 0n;
  else if (value instanceof Char) whole = BigInt(value.code);
  else if (value instanceof Decimal) whole = decimalToBigInt(value);
  else if (value instanceof Double || value instanceof Single) {
    // the 64-bit ones are checked casts in .NET, the others test the range themselves
    // (those with less than 32 bits first the range of Int32)
    const overflow = (inInt32: boolean): never =>
      code >= 11
        ? throwException('System.OverflowException', 'Arithmetic operation resulted in an overflow.')
        : integerOverflow(code <= 8 && !inInt32 ? 9 : code);
    if (!Number.isFinite(value.value)) return overflow(false);
    whole = BigInt(roundHalfEven(value.value));
    if (whole < low || whole > high) return overflow(whole >= -2147483648n && whole <= 2147483647n);
  } else whole = BigInt((value as NumberObject).value);
  if (whole < low || whole > high) integerOverflow(code);
  return makeInteger(code, whole);
}

function toCharCode(value: Value): number {
  const whole = typeof value === 'number' ? BigInt(value) : BigInt((value as NumberObject).value);
  if (whole < 0n || whole > 65535n) return integerOverflow(4);
  return Number(whole);
}

/**
 * Convert.ChangeType among numbers, booleans, chars and strings, by the type code of the result; half to even.
 * @throws InvalidCastException, OverflowException, FormatException as .NET does
 */
export function changeType(given: Value, code: number): Value {
  const value = given instanceof EnumValue ? enumNumber(given) : given;
  const from = typeCodeOf(value);
  if (code === 18) return toText(value);
  if (from === code) return value;
  if (typeof value === 'string') return fromText(value, code);
  if (from === 1) return invalid(value instanceof NetObject ? value.netType.name : 'null', code);
  const isReal = from >= 13 && from <= 15;
  switch (code) {
    case 3:
      if (from === 4) return invalid('Char', 3);
      return typeof value === 'boolean' ? value : Number((value as NumberObject).value ?? value) !== 0;
    case 4:
      if (isReal || from === 3) return invalid(typeCodeNames[from] as string, 4);
      return charOf(toCharCode(value));
    case 13:
    case 14: {
      if (from === 4) return invalid('Char', code);
      const number =
        value instanceof Decimal ? decimalToNumber(value) : Number(typeof value === 'object' ? (value as NumberObject).value : value);
      return code === 13 ? new Single(Math.fround(number)) : new Double(number);
    }
    case 15:
      if (from === 4) return invalid('Char', 15);
      if (value instanceof Double) return decimalFromDouble(value.value, 15);
      if (value instanceof Single) return decimalFromDouble(value.value, 7);
      return decimalOf(typeof value === 'boolean' ? (value ? 1 : 0) : typeof value === 'number' ? value : (value as NumberObject).value);
    case 16:
      return invalid(typeCodeNames[from] ?? 'Object', 16);
    default:
      return toIntegerCode(value, code);
  }
}

function fromText(text: string, code: number): Value {
  switch (code) {
    case 3: {
      const word = text.trim().toLowerCase();
      if (word === 'true') return true;
      if (word === 'false') return false;
      return throwException('System.FormatException', `String '${text}' was not recognized as a valid Boolean.`);
    }
    case 4:
      if (text.length === 1) return charOf(text.charCodeAt(0));
      return throwException('System.FormatException', 'String must be exactly one character long.');
    case 13:
      return new Single(Math.fround(parseDouble(text, undefined, invariantSymbols)));
    case 14:
      return new Double(parseDouble(text, undefined, invariantSymbols));
    case 15:
      return parseDecimal(text);
    default:
      return makeInteger(code, parseInteger(text, code));
  }
}

/** The underlying number of an enum value. */
export function enumNumber(value: EnumValue): Value {
  const n = value.value;
  return Number.isInteger(n) && Math.abs(n) < 2147483648 ? n : makeInteger(11, BigInt(n));
}

/** A number as a BigInteger: the fraction is cut off. */
export function toBigInteger(value: Value): BigInteger {
  if (value instanceof BigInteger) return value;
  if (value instanceof Decimal) return new BigInteger(value.value / 10n ** BigInt(value.scale));
  if (value instanceof Double || value instanceof Single) {
    if (!Number.isFinite(value.value)) {
      const what = Number.isNaN(value.value) ? 'a BigInteger cannot represent the value NaN' : 'BigInteger cannot represent infinity.';
      return throwException('System.OverflowException', Number.isNaN(value.value) ? 'The value is not a number.' : what);
    }
    return new BigInteger(BigInt(Math.trunc(value.value)));
  }
  return new BigInteger(
    typeof value === 'boolean' ? (value ? 1n : 0n) : typeof value === 'number' ? BigInt(value) : BigInt((value as NumberObject).value),
  );
}

/** A BigInteger as another number (by type code): fails when it does not fit, cuts nothing. */
export function fromBigInteger(value: BigInteger, code: number): Value {
  if (code === 13) return new Single(Math.fround(bigIntToNumber(value.value)));
  if (code === 14) return new Double(bigIntToNumber(value.value));
  if (code === 15) return decimalOf(value.value);
  const [low, high] = integerRanges[code] as readonly [bigint, bigint];
  if (value.value < low || value.value > high) integerOverflow(code);
  return code === 4 ? charOf(Number(value.value)) : makeInteger(code, value.value);
}

/** The explicit operators of BigInteger: as {@link fromBigInteger}, but what fits an Int32 is cast from that, and small types only from it. */
export function castBigInteger(value: BigInteger, code: number): Value {
  if (code === 9 || code === 11 || code >= 13) return fromBigInteger(value, code);
  const [low, high] = integerRanges[code] as readonly [bigint, bigint];
  if (value.value < low || value.value > high) {
    const isSmall = value.value > -2147483648n && value.value <= 2147483647n;
    if (isSmall) return throwException('System.OverflowException', 'Arithmetic operation resulted in an overflow.');
    return integerOverflow(code <= 8 ? 9 : code);
  }
  return fromBigInteger(value, code);
}
