import type { NetException } from '../errors/exceptions.ts';
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
import { Char, charOf, Decimal, Double, type NumberObject, Single } from '../objects/numbers.ts';
import { PSObject } from '../objects/ps-object.ts';
import { toText } from '../objects/to-string.ts';
import { integerOf, integerRanges, makeInteger, typeCodeNames } from '../objects/type-code.ts';
import { typeOf } from '../objects/type-of.ts';
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

function notConvertible(value: Value): NetException {
  return exceptionOf(
    'System.InvalidCastException',
    `Unable to cast object of type '${value instanceof PSObject ? 'System.Management.Automation.PSObject' : String(typeOf(value))}' to type 'System.IConvertible'.`,
  );
}

/** Convert.ToX of a value: rounds, checks ranges, reads text. */
function toTypeCode(input: Value, code: number, provider: Value = null): Value {
  const value = input instanceof EnumValue ? makeInteger(9, input.value) : input;
  if (value === null) return code === 3 ? false : code === 4 ? charOf(0) : changeType(0, code);
  if (typeof value === 'string') return parseText(value, code, provider);
  if (typeCodeOfType(typeOf(value)) === 16) return badCast(value, code);
  const isNumber = typeof value === 'number' || typeof value === 'boolean' || value instanceof Char || 'value' in (value as object);
  if (!isNumber || typeCodeOfType(typeOf(value)) < 3) {
    throw notConvertible(value);
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

/** A part of an array that has to be inside of it. @throws ArgumentNullException, ArgumentOutOfRangeException */
function part(array: PSArray | null, offset: number, length: number, name = 'offset'): [number, number] {
  if (array === null) throw argumentNull('inArray');
  if (length < 0) throw argumentOutOfRange('length', `length ('${length}') must be a non-negative value.`, length);
  if (offset < 0) throw argumentOutOfRange(name, `${name} ('${offset}') must be a non-negative value.`, offset);
  const last = array.items.length - length;
  if (offset > last) throw argumentOutOfRange(name, `${name} ('${offset}') must be less than or equal to '${last}'.`, offset);
  return [offset, length];
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
  if (!(value instanceof EnumValue) && typeCodeOfType(typeOf(value)) < 3) throw notConvertible(value);
  return badCast(value, 16);
}

/** Convert.ChangeType. @throws InvalidCastException */
export function changeTo(value: Value, type: NetType | null, provider: Value): Value {
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
