/** ASN.1 in its distinguished encoding (ITU-T X.690): what certificates, keys and messages are written in. */
import { cryptographic } from './symmetric.ts';

/** One value: its tag, its content, and all of it. */
export interface Der {
  readonly tag: number;
  readonly content: Buffer;
  readonly whole: Buffer;
}

/** The tags of the values that are used here. */
export const Tag = {
  Boolean: 1,
  Integer: 2,
  BitString: 3,
  OctetString: 4,
  Null: 5,
  Oid: 6,
  Utf8: 12,
  Printable: 19,
  Ia5: 22,
  UtcTime: 23,
  GeneralizedTime: 24,
  Bmp: 30,
  Sequence: 0x30,
  Set: 0x31,
  /** `[n]` around another value. */
  context: (n: number): number => 0xa0 + n,
  /** `[n]` in place of a simple value's tag. */
  implicit: (n: number): number => 0x80 + n,
} as const;

/** The values that stand one behind the other. @throws CryptographicException for what is cut off */
export function derValues(data: Uint8Array): Der[] {
  const source = Buffer.from(data.buffer, data.byteOffset, data.length);
  const values: Der[] = [];
  for (let at = 0; at < source.length; ) {
    const tag = source[at] as number;
    const first = source[at + 1];
    let start = at + 2;
    let length = first ?? Number.NaN;
    if (first === 0x80) {
      // a length that is not told: the values up to two zeros (BER)
      const inner = untilEnd(source, start);
      values.push({ tag, content: source.subarray(start, inner), whole: source.subarray(at, inner + 2) });
      at = inner + 2;
      continue;
    }
    if (length > 0x80) {
      const size = length & 0x7f;
      length = Number.parseInt(source.subarray(start, start + size).toString('hex'), 16);
      start += size;
    }
    if (!(start + length <= source.length)) throw cryptographic('ASN1 corrupted data.');
    values.push({ tag, content: source.subarray(start, start + length), whole: source.subarray(at, start + length) });
    at = start + length;
  }
  return values;
}

/** Where the values end whose length is not told. */
function untilEnd(source: Buffer, start: number): number {
  let at = start;
  while (at + 1 < source.length && !(source[at] === 0 && source[at + 1] === 0)) {
    const first = source[at + 1] as number;
    if (first === 0x80) {
      at = untilEnd(source, at + 2) + 2;
      continue;
    }
    const size = first > 0x80 ? first & 0x7f : 0;
    const length = size > 0 ? Number.parseInt(source.subarray(at + 2, at + 2 + size).toString('hex'), 16) : first;
    at += 2 + size + length;
  }
  if (at + 1 >= source.length) throw cryptographic('ASN1 corrupted data.');
  return at;
}

/** The one value that the data is. @throws CryptographicException where there is none */
export function derValue(data: Uint8Array): Der {
  const [only] = derValues(data);
  if (!only) throw cryptographic('ASN1 corrupted data.');
  return only;
}

/** The values within a value. */
export function derChildren(value: Der | undefined): Der[] {
  if (!value) throw cryptographic('ASN1 corrupted data.');
  return derValues(value.content);
}

/** The bytes of an octet string, also of one that comes in pieces. */
export function octets(value: Der | undefined): Buffer {
  if (!value) throw cryptographic('ASN1 corrupted data.');
  return value.tag & 0x20 ? Buffer.concat(derChildren(value).map(octets)) : value.content;
}

/** The text of an object identifier. */
export function oidText(data: Iterable<number>): string {
  const parts: number[] = [];
  let value = 0;
  for (const byte of data) {
    value = value * 128 + (byte & 0x7f);
    if (byte & 0x80) continue;
    parts.push(value);
    value = 0;
  }
  const [first = 0, ...rest] = parts;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...rest].join('.');
}

/** The number that an integer's content is. */
export function integerOf(value: Der | undefined): number {
  return Number.parseInt(octets(value).toString('hex') || '0', 16);
}

/** A value with this content. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  if (content.length < 0x80) return Buffer.concat([Buffer.of(tag, content.length), content]);
  const hex = content.length.toString(16);
  const length = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
  return Buffer.concat([Buffer.of(tag, 0x80 + length.length), length, content]);
}

/** SEQUENCE. */
export const sequence = (...parts: readonly Uint8Array[]): Buffer => der(Tag.Sequence, ...parts);
/** SET OF: its elements in their order. */
export const setOf = (...parts: readonly Uint8Array[]): Buffer => der(Tag.Set, ...[...parts].sort((a, b) => Buffer.compare(a, b)));
/** NULL. */
export const derNull = Buffer.of(Tag.Null, 0);
/** OCTET STRING. */
export const octetString = (data: Uint8Array): Buffer => der(Tag.OctetString, data);
/** BIT STRING of whole bytes, or without the last bits. */
export const bitString = (data: Uint8Array, unused = 0): Buffer => der(Tag.BitString, Buffer.of(unused), data);
/** BOOLEAN. */
export const boolean = (value: boolean): Buffer => der(Tag.Boolean, Buffer.of(value ? 0xff : 0));

/** INTEGER of a number, or of the bytes of a positive one. */
export function integer(value: number | Uint8Array): Buffer {
  if (typeof value === 'number') {
    const hex = value.toString(16);
    return integer(Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex'));
  }
  let from = 0;
  while (from < value.length - 1 && value[from] === 0) from++;
  const bytes = value.subarray(from);
  return der(Tag.Integer, (bytes[0] ?? 0) & 0x80 ? Buffer.of(0) : Buffer.alloc(0), bytes);
}

/** OBJECT IDENTIFIER. */
export function oid(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
  const bytes: number[] = [];
  for (const part of [first * 40 + second, ...rest]) {
    const digits = [part & 0x7f];
    for (let left = Math.floor(part / 128); left > 0; left = Math.floor(left / 128)) digits.unshift((left % 128) | 0x80);
    bytes.push(...digits);
  }
  return der(Tag.Oid, Buffer.from(bytes));
}

/** UTCTime up to 2049, GeneralizedTime later (RFC 5280, 4.1.2.5). */
export function time(ms: number): Buffer {
  const text = `${new Date(ms).toISOString().replace(/[-:T]|\.\d+/g, '')}`;
  return Number(text.slice(0, 4)) < 2050 ? der(Tag.UtcTime, Buffer.from(text.slice(2))) : der(Tag.GeneralizedTime, Buffer.from(text));
}
