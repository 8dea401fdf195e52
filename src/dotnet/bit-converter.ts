import { argumentException, argumentNull, argumentOutOfRange } from '../errors/throw.ts';
import type { PSArray } from '../objects/collections.ts';
import { typeCodeOfType } from '../objects/conversion-rank.ts';
import type { Value } from '../objects/net-object.ts';
import type { MemberBody } from '../objects/net-type.ts';
import { type Byte, Char, charOf, Double, Single } from '../objects/numbers.ts';
import { integerOf, makeInteger } from '../objects/type-code.ts';
import { typeOf } from '../objects/type-of.ts';
import { bitsOfHalf, halfOfBits } from './numbers/half.ts';
import { Int128, UInt128 } from './numbers/wide-integers.ts';
import { defineType } from './registry.ts';
import type { NetSpan } from './system/spans.ts';
import { byteArray, bytesOf } from './values.ts';

const view = new DataView(new ArrayBuffer(8));

/** The bytes of a number, least significant first. */
function bytesOfNumber(v: Value): PSArray {
  if (typeof v === 'boolean') return byteArray([v ? 1 : 0]);
  if (v instanceof Char) return byteArray([v.code & 255, v.code >> 8]);
  let size = 4;
  if (v instanceof Double) {
    view.setFloat64(0, v.value, true);
    size = 8;
  } else if (v instanceof Single) view.setFloat32(0, v.value, true);
  else {
    const code = typeCodeOfType(typeOf(v));
    size = code <= 6 ? 1 : code <= 8 ? 2 : code <= 10 ? 4 : 8;
    view.setBigUint64(0, BigInt.asUintN(64, integerOf(v)), true);
  }
  return byteArray(Array.from({ length: size }, (_, i) => view.getUint8(i)));
}

/** The 16 bytes of a number, the lowest first. */
function bytesOfWide(value: bigint): PSArray {
  const whole = BigInt.asUintN(128, value);
  return byteArray(Array.from({ length: 16 }, (_, i) => Number((whole >> BigInt(8 * i)) & 0xffn)));
}

function load(bytes: PSArray | null, start: number, size: number): void {
  check(bytes, start, size);
  for (let i = 0; i < size; i++) view.setUint8(i, (bytes.items[start + i] as Byte).value);
}

/** The number of 128 bits at a place. */
function wideAt(bytes: PSArray | null, start: number): bigint {
  check(bytes, start, 16);
  return bytesOf(bytes, start, 16).reduceRight((whole, b) => (whole << 8n) | BigInt(b), 0n);
}

/** @throws ArgumentNullException, ArgumentOutOfRangeException, ArgumentException where there are not so many bytes */
function check(bytes: PSArray | null, start: number, size: number): asserts bytes {
  if (bytes === null) throw argumentNull('value');
  if (start < 0 || start >= bytes.items.length)
    throw argumentOutOfRange('startIndex', 'Index was out of range. Must be non-negative and less than the size of the collection.');
  if (start > bytes.items.length - size)
    throw argumentException(
      'The array starting from the specified index is not long enough to read a value of the specified type.',
      'value',
    );
}

/** The bytes of a span, which PowerShell makes of an array that is given alone. @throws ArgumentOutOfRangeException for too few */
function loadSpan(span: NetSpan, size: number): void {
  if (span.length < size) throw argumentOutOfRange('value');
  for (let i = 0; i < size; i++) view.setUint8(i, (span.at(i) as Byte).value);
}

const bits: Record<string, MemberBody> = {};
for (const source of ['bool', 'char', 'double', 'short', 'int', 'long', 'float', 'ushort', 'uint', 'ulong'])
  bits[`byte[] GetBytes(${source} value)`] = (_: null, v: Value) => bytesOfNumber(v);
for (const [type, name, size, read] of [
  ['short', 'ToInt16', 2, () => makeInteger(7, view.getInt16(0, true))],
  ['ushort', 'ToUInt16', 2, () => makeInteger(8, view.getUint16(0, true))],
  ['int', 'ToInt32', 4, () => view.getInt32(0, true)],
  ['uint', 'ToUInt32', 4, () => makeInteger(10, view.getUint32(0, true))],
  ['long', 'ToInt64', 8, () => makeInteger(11, view.getBigInt64(0, true))],
  ['ulong', 'ToUInt64', 8, () => makeInteger(12, view.getBigUint64(0, true))],
  ['double', 'ToDouble', 8, () => new Double(view.getFloat64(0, true))],
  ['float', 'ToSingle', 4, () => new Single(view.getFloat32(0, true))],
  ['char', 'ToChar', 2, () => charOf(view.getUint16(0, true))],
  ['bool', 'ToBoolean', 1, () => view.getUint8(0) !== 0],
] as const) {
  bits[`${type} ${name}(byte[] value, int startIndex)`] = (_: null, b: PSArray | null, i: number) => {
    load(b, i, size);
    return read();
  };
  bits[`${type} ${name}(System.ReadOnlySpan[byte] value)`] = (_: null, span: NetSpan) => {
    loadSpan(span, size);
    return read();
  };
}

/** A method that gives the bits of a number as one of another type. */
const reread =
  <T>(write: (value: T) => void, read: () => Value): MemberBody =>
  (_: null, value: T) => {
    write(value);
    return read();
  };

const bitsOfDouble = (v: Double): void => view.setFloat64(0, v.value);
const bitsOfSingle = (v: Single): void => view.setFloat32(0, v.value);
const readDouble = (): Value => new Double(view.getFloat64(0));
const readSingle = (): Value => new Single(view.getFloat32(0));

function hexText(b: PSArray | null, start: number, count: number): string {
  if (b === null) throw argumentNull('value');
  if (start < 0 || (start >= b.items.length && start > 0))
    throw argumentOutOfRange('startIndex', 'Index was out of range. Must be non-negative and less than the size of the collection.');
  if (count < 0) throw argumentOutOfRange('length', `length ('${count}') must be a non-negative value.`, count);
  if (start > b.items.length - count)
    throw argumentException(
      'The array starting from the specified index is not long enough to read a value of the specified type.',
      'value',
    );
  return Array.from(bytesOf(b, start, count), (x) => x.toString(16).toUpperCase().padStart(2, '0')).join('-');
}

defineType({
  name: 'System.BitConverter',
  kind: 'static',
  staticProperties: { 'bool IsLittleEndian': { get: () => true } },
  staticMethods: {
    ...bits,
    'string ToString(byte[] value)': (_: null, b: PSArray | null) => hexText(b, 0, b?.items.length ?? 0),
    'string ToString(byte[] value, int startIndex)': (_: null, b: PSArray, i: number) => hexText(b, i, b.items.length - i),
    'string ToString(byte[] value, int startIndex, int length)': (_: null, b: PSArray, i: number, n: number) => hexText(b, i, n),
    'long DoubleToInt64Bits(double value)': reread(bitsOfDouble, () => makeInteger(11, view.getBigInt64(0))),
    'double Int64BitsToDouble(long value)': reread((v: { value: bigint }) => view.setBigInt64(0, v.value), readDouble),
    'int SingleToInt32Bits(float value)': reread(bitsOfSingle, () => view.getInt32(0)),
    'float Int32BitsToSingle(int value)': reread((v: number) => view.setInt32(0, v), readSingle),
    'ulong DoubleToUInt64Bits(double value)': reread(bitsOfDouble, () => makeInteger(12, view.getBigUint64(0))),
    'double UInt64BitsToDouble(ulong value)': reread((v: { value: bigint }) => view.setBigUint64(0, v.value), readDouble),
    'uint SingleToUInt32Bits(float value)': reread(bitsOfSingle, () => makeInteger(10, view.getUint32(0))),
    'float UInt32BitsToSingle(uint value)': reread((v: { value: number }) => view.setUint32(0, v.value), readSingle),
    'System.Half ToHalf(byte[] value, int startIndex)': (_: null, b: PSArray | null, i: number) => {
      load(b, i, 2);
      return halfOfBits(view.getUint16(0, true));
    },
    'System.Half ToHalf(System.ReadOnlySpan[byte] value)': (_: null, span: NetSpan) => {
      loadSpan(span, 2);
      return halfOfBits(view.getUint16(0, true));
    },
    'System.Int128 ToInt128(byte[] value, int startIndex)': (_: null, b: PSArray | null, i: number) => {
      return new Int128(BigInt.asIntN(128, wideAt(b, i)));
    },
    'System.UInt128 ToUInt128(byte[] value, int startIndex)': (_: null, b: PSArray | null, i: number) => {
      return new UInt128(wideAt(b, i));
    },
    'byte[] GetBytes(System.Half value)': (_: null, v: Value) => {
      const bits = bitsOfHalf(v);
      return byteArray([bits & 0xff, bits >> 8]);
    },
    'short HalfToInt16Bits(System.Half value)': (_: null, v: Value) => makeInteger(7, (bitsOfHalf(v) << 16) >> 16),
    'ushort HalfToUInt16Bits(System.Half value)': (_: null, v: Value) => makeInteger(8, bitsOfHalf(v)),
    'byte[] GetBytes(System.Int128 value)': (_: null, v: { value: bigint }) => bytesOfWide(v.value),
    'byte[] GetBytes(System.UInt128 value)': (_: null, v: { value: bigint }) => bytesOfWide(v.value),
    'System.Half Int16BitsToHalf(short value)': (_: null, v: { value: number }) => halfOfBits(v.value & 0xffff),
    'System.Half UInt16BitsToHalf(ushort value)': (_: null, v: { value: number }) => halfOfBits(v.value),
  },
});
