import { argumentException, throwException } from '../../errors/throw.ts';
import type { PSReference } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody, PropertyBody, TypeDefinition } from '../../objects/net-type.ts';
import { NumberStyles, parseInteger, parseIntegerText } from '../../objects/number-parse.ts';
import { Byte, Int16, Int64, type NumberObject, SByte, UInt16, UInt32, UInt64 } from '../../objects/numbers.ts';
import { integerOf, integerRanges, makeInteger } from '../../objects/type-code.ts';
import { hashCodeOf, netEquals } from '../equality.ts';
import { defineType } from '../registry.ts';
import { binaryIntegerWriters, tryFormatMethods } from '../span-methods.ts';
import { valueTuple } from '../tuple-types.ts';
import { enumOf } from '../values.ts';
import { convertibleMethods } from './convertible.ts';
import { numberText, requireText, stylesOf, symbolsOf, wrongType } from './number-support.ts';

interface Row {
  /** System.X. */
  readonly name: string;
  /** The accelerator, for signatures. */
  readonly short: string;
  readonly code: number;
  readonly bits: number;
  readonly signed: boolean;
  readonly jsClass?: NonNullable<TypeDefinition['jsClass']>;
}

const rows: readonly Row[] = [
  { name: 'SByte', short: 'sbyte', code: 5, bits: 8, signed: true, jsClass: SByte },
  { name: 'Byte', short: 'byte', code: 6, bits: 8, signed: false, jsClass: Byte },
  { name: 'Int16', short: 'short', code: 7, bits: 16, signed: true, jsClass: Int16 },
  { name: 'UInt16', short: 'ushort', code: 8, bits: 16, signed: false, jsClass: UInt16 },
  { name: 'Int32', short: 'int', code: 9, bits: 32, signed: true },
  { name: 'UInt32', short: 'uint', code: 10, bits: 32, signed: false, jsClass: UInt32 },
  { name: 'Int64', short: 'long', code: 11, bits: 64, signed: true, jsClass: Int64 },
  { name: 'UInt64', short: 'ulong', code: 12, bits: 64, signed: false, jsClass: UInt64 },
];

type Num = number | NumberObject;

function compare(a: Value, b: Value): number {
  const x = integerOf(a);
  const y = integerOf(b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** CompareTo of the short types gives the difference, of the others -1, 0 or 1. */
function compareTo(row: Row): MemberBody {
  return row.bits < 32 ? (a: Value, b: Value) => Number(integerOf(a) - integerOf(b)) : compare;
}

function isOf(row: Row, value: Value): boolean {
  return row.jsClass ? value instanceof row.jsClass : typeof value === 'number';
}

function bitsOf(row: Row, v: Value): bigint {
  return BigInt.asUintN(row.bits, integerOf(v));
}

function fromBits(row: Row, bits: bigint): Value {
  return makeInteger(row.code, row.signed ? BigInt.asIntN(row.bits, bits) : BigInt.asUintN(row.bits, bits));
}

function popCount(bits: bigint): number {
  let n = 0;
  for (let b = bits; b > 0n; b &= b - 1n) n++;
  return n;
}

function leadingZeros(row: Row, v: Value): number {
  const bits = bitsOf(row, v);
  return bits === 0n ? row.bits : row.bits - bits.toString(2).length;
}

function trailingZeros(row: Row, v: Value): number {
  const bits = bitsOf(row, v);
  if (bits === 0n) return row.bits;
  let n = 0;
  while (((bits >> BigInt(n)) & 1n) === 0n) n++;
  return n;
}

function rotate(row: Row, v: Value, by: number): Value {
  const n = BigInt(((by % row.bits) + row.bits) % row.bits);
  const bits = bitsOf(row, v);
  return fromBits(row, (bits << n) | (bits >> (BigInt(row.bits) - n)));
}

function statics(row: Row): Record<string, MemberBody> {
  const { short: t, code } = row;
  const parse = (s: string | null, styles: number, provider: Value): Value =>
    makeInteger(code, parseInteger(requireText(s), code, styles, symbolsOf(provider)));
  const tryParse = (s: string | null, styles: number, provider: Value, result: PSReference): boolean => {
    const parsed = s === null ? 'format' : parseIntegerText(s, code, styles, symbolsOf(provider));
    const ok = typeof parsed === 'object';
    result.value = makeInteger(code, ok ? parsed.value : 0);
    return ok;
  };
  const pick = (a: Value, b: Value, largest: boolean): Value => (compare(a, b) >= 0 === largest ? a : b);
  const table: Record<string, MemberBody> = {
    [`${t} Parse(string s)`]: (_: null, s: string | null) => parse(s, NumberStyles.Integer, null),
    [`${t} Parse(string s, System.Globalization.NumberStyles style)`]: (_: null, s: string | null, style: Value) =>
      parse(s, stylesOf(style), null),
    [`${t} Parse(string s, System.IFormatProvider provider)`]: (_: null, s: string | null, p: Value) => parse(s, NumberStyles.Integer, p),
    [`${t} Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)`]: (
      _: null,
      s: string | null,
      style: Value,
      p: Value,
    ) => parse(s, stylesOf(style), p),
    [`bool TryParse(string s, [out] ${t} result)`]: (_: null, s: string | null, r: PSReference) =>
      tryParse(s, NumberStyles.Integer, null, r),
    [`bool TryParse(string s, System.IFormatProvider provider, [out] ${t} result)`]: (
      _: null,
      s: string | null,
      p: Value,
      r: PSReference,
    ) => tryParse(s, NumberStyles.Integer, p, r),
    [`bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [out] ${t} result)`]: (
      _: null,
      s: string | null,
      style: Value,
      p: Value,
      r: PSReference,
    ) => tryParse(s, stylesOf(style), p, r),
    [`${t} Clamp(${t} value, ${t} min, ${t} max)`]: (_: null, v: Value, min: Value, max: Value) => {
      if (compare(min, max) > 0) throw argumentException(`'${String(integerOf(min))}' cannot be greater than ${String(integerOf(max))}.`);
      return compare(v, min) < 0 ? min : compare(v, max) > 0 ? max : v;
    },
    [`${t} Max(${t} x, ${t} y)`]: (_: null, a: Value, b: Value) => pick(a, b, true),
    [`${t} Min(${t} x, ${t} y)`]: (_: null, a: Value, b: Value) => pick(a, b, false),
    [`int Sign(${t} value)`]: (_: null, v: Value) => (integerOf(v) > 0n ? 1 : integerOf(v) < 0n ? -1 : 0),
    [`${t} PopCount(${t} value)`]: (_: null, v: Value) => makeInteger(code, popCount(bitsOf(row, v))),
    [`${t} LeadingZeroCount(${t} value)`]: (_: null, v: Value) => makeInteger(code, leadingZeros(row, v)),
    [`${t} TrailingZeroCount(${t} value)`]: (_: null, v: Value) => makeInteger(code, trailingZeros(row, v)),
    [`${t} RotateLeft(${t} value, int rotateAmount)`]: (_: null, v: Value, n: number) => rotate(row, v, n),
    [`${t} RotateRight(${t} value, int rotateAmount)`]: (_: null, v: Value, n: number) => rotate(row, v, -n),
    [`System.ValueTuple[${t},${t}] DivRem(${t} left, ${t} right)`]: (_: null, a: Value, b: Value) => {
      if (integerOf(b) === 0n) throwException('System.DivideByZeroException', 'Attempted to divide by zero.');
      return valueTuple([makeInteger(code, integerOf(a) / integerOf(b)), makeInteger(code, integerOf(a) % integerOf(b))]);
    },
    [`bool IsPow2(${t} value)`]: (_: null, v: Value) => integerOf(v) > 0n && popCount(bitsOf(row, v)) === 1,
    [`bool IsEvenInteger(${t} value)`]: (_: null, v: Value) => integerOf(v) % 2n === 0n,
    [`bool IsOddInteger(${t} value)`]: (_: null, v: Value) => integerOf(v) % 2n !== 0n,
    [`${t} Log2(${t} value)`]: (_: null, v: Value) => {
      if (integerOf(v) < 0n) throwException('System.ArgumentOutOfRangeException', "Non-negative number required. (Parameter 'value')");
      return makeInteger(code, integerOf(v) === 0n ? 0 : row.bits - 1 - leadingZeros(row, v));
    },
  };
  const product = { Int32: ['long', 11], UInt32: ['ulong', 12] } as const;
  const wide = product[row.name as keyof typeof product];
  if (wide)
    table[`${wide[0]} BigMul(${t} left, ${t} right)`] = (_: null, a: Value, b: Value) => makeInteger(wide[1], integerOf(a) * integerOf(b));
  if (row.signed) {
    table[`${t} Abs(${t} value)`] = (_: null, v: Value) => {
      const n = integerOf(v);
      if (n === integerRanges[code]?.[0])
        throwException('System.OverflowException', 'Negating the minimum value of a twos complement number is invalid.');
      return makeInteger(code, n < 0n ? -n : n);
    };
    const size = (v: Value): bigint => (integerOf(v) < 0n ? -integerOf(v) : integerOf(v));
    const bySize = (a: Value, b: Value): number => (size(a) < size(b) ? -1 : size(a) > size(b) ? 1 : compare(a, b));
    table[`${t} MaxMagnitude(${t} x, ${t} y)`] = (_: null, a: Value, b: Value) => (bySize(a, b) >= 0 ? a : b);
    table[`${t} MinMagnitude(${t} x, ${t} y)`] = (_: null, a: Value, b: Value) => (bySize(a, b) <= 0 ? a : b);
    table[`${t} CopySign(${t} value, ${t} sign)`] = (_: null, v: Value, sign: Value) => {
      const n = integerOf(sign) < 0n ? -size(v) : size(v);
      if (n > (integerRanges[code]?.[1] as bigint))
        throwException('System.OverflowException', 'Negating the minimum value of a twos complement number is invalid.');
      return makeInteger(code, n);
    };
    table[`bool IsNegative(${t} value)`] = (_: null, v: Value) => integerOf(v) < 0n;
    table[`bool IsPositive(${t} value)`] = (_: null, v: Value) => integerOf(v) >= 0n;
  }
  return table;
}

/** How many bits a number needs, with its sign when the type has one. */
function shortestBits(n: bigint, signed: boolean): number {
  if (n >= 0n) return n === 0n ? 0 : n.toString(2).length;
  return signed ? (-n - 1n === 0n ? 1 : (-n - 1n).toString(2).length + 1) : 0;
}

/** Methods that write into spans and bytes. */
const spanMethods = (t: string): Record<string, MemberBody> => ({ ...tryFormatMethods(), ...binaryIntegerWriters(t) });

function define(row: Row): void {
  const { short: t, code } = row;
  const [min, max] = integerRanges[code] as readonly [bigint, bigint];
  const constant = (v: bigint): PropertyBody => ({ get: () => makeInteger(code, v) });
  defineType({
    name: `System.${row.name}`,
    kind: 'struct',
    ...(row.jsClass ? { jsClass: row.jsClass } : {}),
    interfaces: [
      'System.IComparable',
      'System.IConvertible',
      'System.ISpanFormattable',
      `System.IComparable[${t}]`,
      `System.IEquatable[${t}]`,
    ],
    defaultValue: () => makeInteger(code, 0),
    staticProperties: { [`${t} MaxValue`]: constant(max), [`${t} MinValue`]: constant(min) },
    staticMethods: statics(row),
    methods: {
      [`int CompareTo(System.Object ${row.name === 'SByte' ? 'obj' : 'value'})`]: (self: Value, value: Value) =>
        value === null ? 1 : isOf(row, value) ? compareTo(row)(self, value) : wrongType(row.name),
      [`int CompareTo(${t} value)`]: compareTo(row),
      'bool Equals(System.Object obj)': (self: Value, other: Value) => netEquals(self, other),
      [`bool Equals(${t} obj)`]: (self: Value, other: Value) => netEquals(self, other),
      'int GetHashCode()': (self: Value) => hashCodeOf(self),
      'string ToString()': (self: Num) => numberText(self, null, null),
      'string ToString(string format)': (self: Num, format: string | null) => numberText(self, format, null),
      'string ToString(System.IFormatProvider provider)': (self: Num, p: Value) => numberText(self, null, p),
      'string ToString(string format, System.IFormatProvider provider)': (self: Num, format: string | null, p: Value) =>
        numberText(self, format, p),
      ...spanMethods(t),
      [`int IBinaryInteger[${t}].GetByteCount()`]: () => row.bits / 8,
      [`int IBinaryInteger[${t}].GetShortestBitLength()`]: (self: Value) => shortestBits(integerOf(self), row.signed),
      'System.TypeCode GetTypeCode()': () => enumOf('System.TypeCode', code),
      ...convertibleMethods,
    },
  });
}

for (const row of rows) define(row);
