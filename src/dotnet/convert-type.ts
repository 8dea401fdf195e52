import { argumentException, argumentNull, argumentOutOfRange, exceptionOf } from '../errors/throw.ts';
import { changeType } from '../objects/change-type.ts';
import type { PSArray } from '../objects/collections.ts';
import { typeCodeOfType } from '../objects/conversion-rank.ts';
import { convertTo } from '../objects/convert.ts';
import { decimalFromDouble, decimalOf, decimalToBigInt, decimalToNumber, roundDecimal } from '../objects/decimal.ts';
import { EnumValue } from '../objects/enum-value.ts';
import type { Value } from '../objects/net-object.ts';
import type { MemberBody, NetType } from '../objects/net-type.ts';
import { integerOverflow, NumberStyles, parseDecimal, parseDouble, parseInteger } from '../objects/number-parse.ts';
import { type Byte, Char, charOf, Decimal, Double, type NumberObject, Single } from '../objects/numbers.ts';
import { toText } from '../objects/to-string.ts';
import { integerOf, integerRanges, makeInteger, typeCodeNames } from '../objects/type-code.ts';
import { typeOf } from '../objects/type-of.ts';
import { bitsOfHalf, halfOfBits } from './numbers/half.ts';
import { symbolsOf } from './numbers/number-support.ts';
import { dbNull } from './object-types.ts';
import { defineType, getType, wellKnown } from './registry.ts';
import { byteArray, bytesOf, enumOf } from './values.ts';

/** Names of the target types: method suffix, accelerator, type code. */
const targets: readonly (readonly [string, string, number])[] = [
  ['Boolean', 'bool', 3],
  ['Char', 'char', 4],
  ['SByte', 'sbyte', 5],
  ['Byte', 'byte', 6],
  ['Int16', 'short', 7],
  ['UInt16', 'ushort', 8],
  ['Int32', 'int', 9],
  ['UInt32', 'uint', 10],
  ['Int64', 'long', 11],
  ['UInt64', 'ulong', 12],
  ['Single', 'float', 13],
  ['Double', 'double', 14],
  ['Decimal', 'decimal', 15],
];

const sources = [
  'System.Object',
  'bool',
  'char',
  'sbyte',
  'byte',
  'short',
  'ushort',
  'int',
  'uint',
  'long',
  'ulong',
  'float',
  'double',
  'decimal',
  'datetime',
];

function parseText(text: string | null, code: number, provider: Value): Value {
  if (text === null) return code === 3 ? false : changeType(0, code);
  const symbols = symbolsOf(provider);
  switch (code) {
    case 3: {
      const t = text.trim().toLowerCase();
      if (t === 'true' || t === 'false') return t === 'true';
      throw exceptionOf('System.FormatException', `String '${text}' was not recognized as a valid Boolean.`);
    }
    case 4:
      if (text.length !== 1) throw exceptionOf('System.FormatException', 'String must be exactly one character long.');
      return charOf(text.charCodeAt(0));
    case 13:
      return new Single(Math.fround(parseDouble(text, NumberStyles.Float | NumberStyles.AllowThousands, symbols)));
    case 14:
      return new Double(parseDouble(text, NumberStyles.Float | NumberStyles.AllowThousands, symbols));
    case 15:
      return parseDecimal(text, NumberStyles.Number, symbols);
    default:
      return makeInteger(code, parseInteger(text, code, NumberStyles.Integer, symbols));
  }
}

/** Rounds half to even. */
function roundEven(x: number): number {
  const floor = Math.floor(x);
  const rest = x - floor;
  return rest < 0.5 ? floor : rest > 0.5 ? floor + 1 : floor % 2 === 0 ? floor : floor + 1;
}

function toInteger(value: Value, code: number): Value {
  let n: bigint;
  if (value instanceof Double || value instanceof Single) {
    // what has less than 32 bits is converted through Int32
    const first = code <= 8 ? 9 : code;
    if (!Number.isFinite(value.value)) return integerOverflow(first);
    n = BigInt(roundEven(value.value));
    if (code <= 8 && (n < -2147483648n || n > 2147483647n)) return integerOverflow(9);
  } else if (value instanceof Decimal) n = decimalToBigInt(roundDecimal(value, 0));
  else if (value instanceof Char) n = BigInt(value.code);
  else if (typeof value === 'boolean') n = value ? 1n : 0n;
  else n = integerOf(value);
  const [min, max] = integerRanges[code] as readonly [bigint, bigint];
  return n < min || n > max ? integerOverflow(code) : makeInteger(code, n);
}

function badCast(value: Value, code: number): never {
  throw exceptionOf('System.InvalidCastException', `Invalid cast from '${typeOf(value).name}' to '${typeCodeNames[code] ?? 'Object'}'.`);
}

/** Convert.ToX of a value: rounds, checks ranges, reads text. */
function toTypeCode(input: Value, code: number, provider: Value = null): Value {
  const value = input instanceof EnumValue ? makeInteger(9, input.value) : input;
  if (value === null) return code === 3 ? false : code === 4 ? charOf(0) : changeType(0, code);
  if (typeof value === 'string') return parseText(value, code, provider);
  if (typeCodeOfType(typeOf(value)) === 16) return badCast(value, code);
  const isNumber = typeof value === 'number' || typeof value === 'boolean' || value instanceof Char || 'value' in (value as object);
  if (!isNumber || typeCodeOfType(typeOf(value)) < 3) {
    throw exceptionOf(
      'System.InvalidCastException',
      `Unable to cast object of type '${String(typeOf(value))}' to type 'System.IConvertible'.`,
    );
  }
  switch (code) {
    case 3:
      if (value instanceof Char) return badCast(value, code);
      return typeof value === 'boolean'
        ? value
        : typeof value === 'number'
          ? value !== 0
          : (value as NumberObject).value !== 0 && (value as NumberObject).value !== 0n;
    case 4: {
      if (typeof value === 'boolean' || value instanceof Double || value instanceof Single || value instanceof Decimal)
        return badCast(value, code);
      if (value instanceof Char) return value;
      const n = integerOf(value);
      return n < 0n || n > 65535n ? integerOverflow(4) : charOf(Number(n));
    }
    case 13:
    case 14: {
      if (value instanceof Char) return badCast(value, code);
      const x =
        value instanceof Decimal
          ? decimalToNumber(value)
          : typeof value === 'boolean'
            ? Number(value)
            : typeof value === 'number'
              ? value
              : Number((value as NumberObject).value);
      return code === 13 ? new Single(Math.fround(x)) : new Double(x);
    }
    case 15:
      if (value instanceof Char) return badCast(value, code);
      if (value instanceof Decimal) return value;
      if (value instanceof Double) return decimalFromDouble(value.value);
      if (value instanceof Single) return decimalFromDouble(value.value, 7);
      return typeof value === 'boolean' ? decimalOf(value ? 1 : 0) : decimalOf(integerOf(value));
    default:
      return toInteger(value, code);
  }
}

/** Convert.ToInt32("ff", 16) and the like. */
function fromBase(text: string, radix: number, code: number): Value {
  if (![2, 8, 10, 16].includes(radix)) throw argumentException('Invalid Base.');
  if (text === null) return makeInteger(code, 0);
  if (text === '') throw argumentOutOfRange('Index was out of range. Must be non-negative and less than the size of the collection.');
  if (radix === 10) return makeInteger(code, parseInteger(text, code));
  if (text.startsWith('-')) throw argumentException(`String cannot contain a minus sign if the base is not 10.`);
  const digits = radix === 16 ? text.replace(/^0[xX]/, '') : text;
  const allowed = radix === 2 ? /^[01]*/ : radix === 8 ? /^[0-7]*/ : /^[0-9a-fA-F]*/;
  const read = allowed.exec(digits)?.[0] ?? '';
  if (read === '') throw exceptionOf('System.FormatException', 'Could not find any recognizable digits.');
  if (read.length !== digits.length)
    throw exceptionOf('System.FormatException', 'Additional non-parsable characters are at the end of the string.');
  let value = 0n;
  for (const d of read) value = value * BigInt(radix) + BigInt(Number.parseInt(d, radix));
  const bits = code <= 6 ? 8 : code <= 8 ? 16 : code <= 10 ? 32 : 64;
  if (value >= 1n << (bits === 64 ? 64n : 32n)) return integerOverflow(bits === 64 ? 12 : 10);
  if (value >= 1n << BigInt(bits)) return integerOverflow(code);
  return makeInteger(code, (integerRanges[code] as readonly [bigint, bigint])[0] < 0n ? BigInt.asIntN(bits, value) : value);
}

function toBase(value: bigint, bits: number, radix: number): string {
  if (![2, 8, 10, 16].includes(radix)) throw argumentException('Invalid Base.');
  return radix === 10 ? value.toString() : BigInt.asUintN(bits, value).toString(radix);
}

function toBase64(bytes: PSArray | null, offset: number, length: number | undefined, options: Value): string {
  if (bytes === null) throw argumentNull('inArray');
  const text = Buffer.from(bytesOf(bytes, offset, length ?? bytes.items.length - offset)).toString('base64');
  const lines = options instanceof EnumValue && options.value === 1;
  return lines ? (text.match(/.{1,76}/g) ?? []).join('\r\n') : text;
}

function fromBase64(text: string | null): PSArray {
  if (text === null) throw argumentNull('s');
  const bare = text.replace(/[ \t\r\n]/g, '');
  if (bare.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(bare)) {
    throw exceptionOf(
      'System.FormatException',
      'The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters.',
    );
  }
  return byteArray(Buffer.from(bare, 'base64'));
}

function fromHex(text: string): PSArray {
  if (text.length % 2 !== 0)
    throw exceptionOf('System.FormatException', 'The input is not a valid hex string as its length is not a multiple of 2.');
  if (!/^[0-9a-fA-F]*$/.test(text))
    throw exceptionOf('System.FormatException', 'The input is not a valid hex string as it contains a non-hex character.');
  return byteArray(Buffer.from(text, 'hex'));
}

/** The static methods, many of them made by source and target type. */
function convertMethods(): Record<string, MemberBody> {
  const staticMethods: Record<string, MemberBody> = {};
  for (const [name, type, code] of targets) {
    for (const source of sources) staticMethods[`${type} To${name}(${source} value)`] = (_: null, v: Value) => toTypeCode(v, code);
    staticMethods[`${type} To${name}(string value)`] = (_: null, v: string) => toTypeCode(v, code);
    staticMethods[`${type} To${name}(System.Object value, System.IFormatProvider provider)`] = (_: null, v: Value, p: Value) =>
      toTypeCode(v, code, p);
    staticMethods[`${type} To${name}(string value, System.IFormatProvider provider)`] = (_: null, v: string, p: Value) =>
      toTypeCode(v, code, p);
    if (code >= 5 && code <= 12)
      staticMethods[`${type} To${name}(string value, int fromBase)`] = (_: null, v: string, b: number) => fromBase(v, b, code);
  }

  for (const source of [...sources, 'string']) {
    staticMethods[`string ToString(${source} value)`] = (_: null, v: Value) => toText(v);
    staticMethods[`string ToString(${source} value, System.IFormatProvider provider)`] = (_: null, v: Value, p: Value) => textIn(v, p);
  }
  for (const [type, bits] of [
    ['byte', 8],
    ['short', 16],
    ['int', 32],
    ['long', 64],
  ] as const) {
    staticMethods[`string ToString(${type} value, int toBase)`] = (_: null, v: Value, radix: number) => toBase(integerOf(v), bits, radix);
  }
  Object.assign(staticMethods, {
    'string ToBase64String(byte[] inArray)': (_: null, b: PSArray | null) => toBase64(b, 0, undefined, null),
    'string ToBase64String(byte[] inArray, System.Base64FormattingOptions options)': (_: null, b: PSArray | null, o: Value) =>
      toBase64(b, 0, undefined, o),
    'string ToBase64String(byte[] inArray, int offset, int length)': (_: null, b: PSArray | null, i: number, n: number) =>
      toBase64(b, ...part(b, i, n), null),
    'string ToBase64String(byte[] inArray, int offset, int length, System.Base64FormattingOptions options)': (
      _: null,
      b: PSArray | null,
      i: number,
      n: number,
      o: Value,
    ) => toBase64(b, ...part(b, i, n), o),
    'int ToBase64CharArray(byte[] inArray, int offsetIn, int length, char[] outArray, int offsetOut)': (
      _: null,
      b: PSArray | null,
      i: number,
      n: number,
      out: PSArray | null,
      at: number,
    ) => {
      const text = toBase64(b, ...part(b, i, n, 'offsetIn'), null);
      if (out === null) throw argumentNull('outArray');
      const room = out.items.length - text.length;
      if (at < 0) throw argumentOutOfRange('offsetOut', `offsetOut ('${at}') must be a non-negative value.`, at);
      if (at > room) throw argumentOutOfRange('offsetOut', `offsetOut ('${at}') must be less than or equal to '${room}'.`, at);
      for (let k = 0; k < text.length; k++) out.items[at + k] = charOf(text.charCodeAt(k));
      return text.length;
    },
    'byte[] FromBase64CharArray(char[] inArray, int offset, int length)': (_: null, chars: PSArray | null, i: number, n: number) => {
      const [start, count] = part(chars, i, n);
      return fromBase64(
        chars!.items
          .slice(start, start + count)
          .map(String)
          .join(''),
      );
    },
    'byte[] FromBase64String(string s)': (_: null, s: string | null) => fromBase64(s),
    'byte[] FromHexString(string s)': (_: null, s: string) => fromHex(s),
    'string ToHexString(byte[] inArray)': (_: null, b: PSArray) => Buffer.from(bytesOf(b)).toString('hex').toUpperCase(),
    'string ToHexString(byte[] inArray, int offset, int length)': (_: null, b: PSArray, i: number, n: number) =>
      Buffer.from(bytesOf(b, ...part(b, i, n)))
        .toString('hex')
        .toUpperCase(),
    'string ToHexStringLower(byte[] inArray, int offset, int length)': (_: null, b: PSArray, i: number, n: number) =>
      Buffer.from(bytesOf(b, ...part(b, i, n))).toString('hex'),
    'string ToHexStringLower(byte[] inArray)': (_: null, b: PSArray) => Buffer.from(bytesOf(b)).toString('hex'),
    'datetime ToDateTime(string value)': (_: null, v: Value) => parseTime(v, null),
    'datetime ToDateTime(datetime value)': (_: null, v: Value) => v,
    'datetime ToDateTime(System.Object value)': (_: null, v: Value) => toDateTime(v, null),
    'datetime ToDateTime(System.Object value, System.IFormatProvider provider)': (_: null, v: Value, p: Value) => toDateTime(v, p),
    'datetime ToDateTime(string value, System.IFormatProvider provider)': (_: null, v: Value, p: Value) => parseTime(v, p),
    'System.Object ChangeType(System.Object value, type conversionType)': (_: null, v: Value, t: NetType) => changeTo(v, t, null),
    'System.Object ChangeType(System.Object value, type conversionType, System.IFormatProvider provider)': (
      _: null,
      v: Value,
      t: NetType,
      p: Value,
    ) => changeTo(v, t, p),
    'System.Object ChangeType(System.Object value, System.TypeCode typeCode)': (_: null, v: Value, c: EnumValue) =>
      c.value === 18 ? toText(v) : toTypeCode(v, c.value),
    'System.Object ChangeType(System.Object value, System.TypeCode typeCode, System.IFormatProvider provider)': (
      _: null,
      v: Value,
      c: EnumValue,
      p: Value,
    ) => (c.value <= 1 ? v : changeTo(v, getType(`System.${c}`), p)),
    'System.TypeCode GetTypeCode(System.Object value)': (_: null, v: Value) => typeCodeValue(v),
    'bool IsDBNull(System.Object value)': (_: null, v: Value) => v === dbNull,
  } satisfies Record<string, MemberBody>);
  return staticMethods;
}

/** A value as text in the words of a culture: what its own ToString(IFormatProvider) gives. */
function textIn(v: Value, provider: Value): Value {
  if (v === null) return '';
  const own = typeOf(v)
    .getMethods('ToString', false)
    .find((m) => m.parameters.length === 1 && m.parameters[0]!.type.fullName === 'System.IFormatProvider');
  return own ? (own.body(v, provider) as Value) : toText(v);
}

/** DateTime.Parse; null is the first moment of all. @throws FormatException */
function parseTime(v: Value, provider: Value): Value {
  if (v === null) return wellKnown.dateTime.defaultValue();
  const parse = wellKnown.dateTime
    .getMethods('Parse', true)
    .find((m) => m.parameters.length === 2 && m.parameters[0]!.type.fullName === 'System.String');
  return parse ? (parse.body(null, v, provider) as Value) : convertTo(v, wellKnown.dateTime);
}

function typeCodeValue(v: Value): Value {
  return enumOf('System.TypeCode', v === null ? 0 : Math.max(1, typeCodeOfType(typeOf(v))));
}

/** Convert.ToDateTime: only text and dates can be made into one. */
function toDateTime(value: Value, provider: Value): Value {
  if (value === null) return wellKnown.dateTime.defaultValue();
  if (typeof value === 'string') return parseTime(value, provider);
  if (typeOf(value) === wellKnown.dateTime) return value;
  return badCast(value, 16);
}

function changeTo(value: Value, type: NetType | null, provider: Value): Value {
  if (type === null) throw argumentNull('conversionType');
  if (value === null) {
    if (type.isValueType) throw exceptionOf('System.InvalidCastException', 'Null object cannot be converted to a value type.');
    return null;
  }
  if (typeOf(value) === type) return value;
  const code = typeCodeOfType(type);
  if (type.isEnum) throw exceptionOf('System.InvalidCastException', `Invalid cast from '${String(typeOf(value))}' to '${String(type)}'.`);
  if (code === 18) return toText(value);
  if (code >= 3 && code <= 15) return toTypeCode(value, code, provider);
  if (code === 16) return toDateTime(value, provider);
  if (type.isAssignableFrom(typeOf(value))) return value;
  throw exceptionOf('System.InvalidCastException', `Invalid cast from '${String(typeOf(value))}' to '${String(type)}'.`);
}

defineType({
  name: 'System.Convert',
  kind: 'static',
  staticProperties: { 'System.Object DBNull': { get: () => dbNull } },
  staticMethods: convertMethods(),
});

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
  if (bytes === null) throw argumentNull('value');
  if (start < 0 || start >= bytes.items.length)
    throw argumentOutOfRange('startIndex', 'Index was out of range. Must be non-negative and less than the size of the collection.');
  if (start > bytes.items.length - size)
    throw argumentException(
      'The array starting from the specified index is not long enough to read a value of the specified type.',
      'value',
    );
  for (let i = 0; i < size; i++) view.setUint8(i, (bytes.items[start + i] as Byte).value);
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

/** A part of an array that has to be inside of it. @throws ArgumentNullException, ArgumentOutOfRangeException */
function part(array: PSArray | null, offset: number, length: number, name = 'offset'): [number, number] {
  if (array === null) throw argumentNull('inArray');
  if (length < 0) throw argumentOutOfRange('length', `length ('${length}') must be a non-negative value.`, length);
  if (offset < 0) throw argumentOutOfRange(name, `${name} ('${offset}') must be a non-negative value.`, offset);
  const last = array.items.length - length;
  if (offset > last) throw argumentOutOfRange(name, `${name} ('${offset}') must be less than or equal to '${last}'.`, offset);
  return [offset, length];
}

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
