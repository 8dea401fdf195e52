import type { NetType } from './net-type.ts';
import { ownEntry } from './own-entry.ts';

/** How good a conversion is (LanguagePrimitives.ConversionRank): overload resolution compares these numbers. */
export const ConversionRank = {
  None: 0x0000,
  UnrelatedArraysS2A: 0x0007,
  UnrelatedArrays: 0x000f,
  ToStringS2A: 0x0017,
  ToString: 0x001f,
  CustomS2A: 0x0027,
  Custom: 0x002f,
  IConvertibleS2A: 0x0037,
  IConvertible: 0x003f,
  ImplicitCastS2A: 0x0047,
  ImplicitCast: 0x004f,
  ExplicitCastS2A: 0x0057,
  ExplicitCast: 0x005f,
  ConstructorS2A: 0x0067,
  Constructor: 0x006f,
  Create: 0x0073,
  ParseS2A: 0x0077,
  Parse: 0x007f,
  PSObjectS2A: 0x0087,
  PSObject: 0x008f,
  LanguageS2A: 0x0097,
  Language: 0x009f,
  NullToValue: 0x00af,
  NullToRef: 0x00bf,
  NumericExplicitS2A: 0x00c7,
  NumericExplicit: 0x00cf,
  NumericExplicit1S2A: 0x00d7,
  NumericExplicit1: 0x00df,
  NumericStringS2A: 0x00e7,
  NumericString: 0x00ef,
  NumericImplicitS2A: 0x00f7,
  NumericImplicit: 0x00ff,
  AssignableS2A: 0x0107,
  Assignable: 0x010f,
  IdentityS2A: 0x0117,
  StringToCharArray: 0x011a,
  Identity: 0x011f,
  /** Mask for conversions of a scalar to an array. */
  ValueDependent: 0xfff7,
} as const;

const codes: Readonly<Record<string, number>> = {
  'System.Boolean': 3,
  'System.Char': 4,
  'System.SByte': 5,
  'System.Byte': 6,
  'System.Int16': 7,
  'System.UInt16': 8,
  'System.Int32': 9,
  'System.UInt32': 10,
  'System.Int64': 11,
  'System.UInt64': 12,
  'System.Single': 13,
  'System.Double': 14,
  'System.Decimal': 15,
  'System.DateTime': 16,
  'System.String': 18,
  'System.Numerics.BigInteger': -1,
};

const known = new WeakMap<NetType, number>();

/** The type code of a type: 1 for objects, -1 for BigInteger (which counts as numeric in conversions). Enums are objects here. */
export function typeCodeOfType(type: NetType): number {
  let code = known.get(type);
  if (code === undefined) known.set(type, (code = ownEntry(codes, type.fullName) ?? 1));
  return code;
}

const integerOrder: Readonly<Record<number, readonly [order: number, unsigned: boolean]>> = {
  5: [0, false],
  7: [1, false],
  9: [2, false],
  11: [3, false],
  6: [0, true],
  8: [1, true],
  10: [2, true],
  12: [3, true],
};

/** Type.IsPrimitive: truth values, characters and numbers but decimals. */
export function isPrimitiveType(type: NetType): boolean {
  const code = typeCodeOfType(type);
  return code >= 3 && code <= 14;
}

/** True for the codes of the eight integer types. */
export function isIntegerCode(code: number): boolean {
  return code >= 5 && code <= 12;
}

/** True for the codes of the eleven numeric types. */
export function isNumericCode(code: number): boolean {
  return code >= 5 && code <= 15;
}

/** The rank of a conversion between two different numeric types (RebuildConversionCache). */
export function numericRank(from: number, to: number): number {
  const a = integerOrder[from];
  const b = integerOrder[to];
  if (a && b) {
    if (a[0] > b[0]) return ConversionRank.NumericExplicit;
    if (a[0] === b[0]) return a[1] ? ConversionRank.NumericExplicit : ConversionRank.NumericExplicit1;
    return !a[1] && b[1] ? ConversionRank.NumericExplicit1 : ConversionRank.NumericImplicit;
  }
  if (a) return ConversionRank.NumericImplicit;
  if (b) return ConversionRank.NumericExplicit;
  if (from === 13 && to === 14) return ConversionRank.NumericImplicit;
  return from === 15 ? ConversionRank.NumericExplicit1 : ConversionRank.NumericExplicit;
}
