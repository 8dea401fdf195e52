import type { Value } from './net-object.ts';
import { type BigInteger, Byte, Char, Int16, Int64, NumberObject, SByte, UInt16, UInt32, UInt64 } from './numbers.ts';

/** System.TypeCode, of what has one here. Enums have that of their underlying number in PowerShell, but count as objects in this function. */
export const TypeCode = {
  Object: 1,
  Boolean: 3,
  Char: 4,
  SByte: 5,
  Byte: 6,
  Int16: 7,
  UInt16: 8,
  Int32: 9,
  UInt32: 10,
  Int64: 11,
  UInt64: 12,
  Single: 13,
  Double: 14,
  Decimal: 15,
  DateTime: 16,
  String: 18,
} as const;

/** The type code of a value that is no PSObject: 1 for objects and null, -1 for BigInteger. */
export function typeCodeOf(value: Value): number {
  switch (typeof value) {
    case 'number':
      return 9;
    case 'string':
      return 18;
    case 'boolean':
      return 3;
  }
  if (value instanceof NumberObject) return value.typeCode;
  return value instanceof Char ? 4 : 1;
}

/** True for the eleven built-in numeric types (LanguagePrimitives.IsNumeric; BigInteger is none of them). */
export function isNumeric(value: Value): boolean {
  return typeof value === 'number' || (value instanceof NumberObject && value.typeCode > 0);
}

/** Names of the integer types, for the members that .NET has for each of them. */
export const integerTypeNames: readonly string[] = ['Byte', 'SByte', 'Int16', 'UInt16', 'Int32', 'UInt32', 'Int64', 'UInt64'];

/** Names of the types by code, for errors. */
export const typeCodeNames: Readonly<Record<number, string>> = {
  3: 'Boolean',
  4: 'Char',
  5: 'SByte',
  6: 'Byte',
  7: 'Int16',
  8: 'UInt16',
  9: 'Int32',
  10: 'UInt32',
  11: 'Int64',
  12: 'UInt64',
  13: 'Single',
  14: 'Double',
  15: 'Decimal',
  16: 'DateTime',
  18: 'String',
};

/** Lowest and highest value of the integer types, by type code. */
export const integerRanges: Readonly<Record<number, readonly [bigint, bigint]>> = {
  4: [0n, 65535n],
  5: [-128n, 127n],
  6: [0n, 255n],
  7: [-32768n, 32767n],
  8: [0n, 65535n],
  9: [-2147483648n, 2147483647n],
  10: [0n, 4294967295n],
  11: [-9223372036854775808n, 9223372036854775807n],
  12: [0n, 18446744073709551615n],
};

/** {@link integerRanges} as numbers, as far as a double holds them exactly. */
export const smallRanges: Readonly<Record<number, readonly [number, number]>> = Object.fromEntries(
  Object.entries(integerRanges).map(([code, [low, high]]) => [
    code,
    [Math.max(Number(low), Number.MIN_SAFE_INTEGER), Math.min(Number(high), Number.MAX_SAFE_INTEGER)],
  ]),
);

/** A value of an integer type from a number known to be in its range. */
export function makeInteger(typeCode: number, value: number | bigint): Value {
  switch (typeCode) {
    case 5:
      return new SByte(Number(value));
    case 6:
      return new Byte(Number(value));
    case 7:
      return new Int16(Number(value));
    case 8:
      return new UInt16(Number(value));
    case 9:
      return Number(value);
    case 10:
      return new UInt32(Number(value));
    case 11:
      return new Int64(typeof value === 'number' && Number.isSafeInteger(value) ? value + 0 : BigInt(value));
    case 12:
      return new UInt64(BigInt(value));
    default:
      throw new Error(`no integer type has the code ${typeCode}`);
  }
}

/** The whole number in a value of an integer type, as a bigint. */
export function integerOf(value: Value): bigint {
  return typeof value === 'number' ? BigInt(value) : BigInt((value as BigInteger).value);
}

/** BigInteger to double as .NET converts it: the leading 53 bits, the rest cut off. */
export function bigIntToNumber(value: bigint): number {
  const size = value < 0n ? -value : value;
  if (size <= 9007199254740992n) return Number(value);
  const shift = size.toString(2).length - 53;
  const cut = Number(size >> BigInt(shift)) * 2 ** shift;
  return value < 0n ? -cut : cut;
}
