/** How Out-File and Tee-Object write text: the values of -Encoding (about_Character_Encoding). */

import type { Value } from '../../objects/net-object.ts';
import { toText } from '../../objects/to-string.ts';

/** Turns text into bytes; `preamble` begins a new file. */
export interface TextEncoding {
  readonly preamble: Uint8Array;
  encode(text: string): Uint8Array;
}

const none = new Uint8Array();
const utf8 = (preamble: Uint8Array): TextEncoding => ({ preamble, encode: (text) => Buffer.from(text, 'utf8') });
const bytes = (...values: number[]) => Uint8Array.from(values);

function swapped(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

function utf32(text: string, bigEndian: boolean): Buffer {
  const points = [...text];
  const buffer = Buffer.alloc(points.length * 4);
  points.forEach((point, i) => {
    const code = point.codePointAt(0)!;
    if (bigEndian) buffer.writeUInt32BE(code, i * 4);
    else buffer.writeUInt32LE(code, i * 4);
  });
  return buffer;
}

const encodings: Record<string, TextEncoding> = {
  utf8: utf8(none),
  utf8nobom: utf8(none),
  default: utf8(none),
  utf8bom: utf8(bytes(0xef, 0xbb, 0xbf)),
  ascii: {
    preamble: none,
    encode: (text) => Buffer.from([...text].map((c) => (c.codePointAt(0)! < 128 ? c : c.length > 1 ? '??' : '?')).join(''), 'latin1'),
  },
  ansi: { preamble: none, encode: (text) => Buffer.from(text, 'latin1') },
  oem: { preamble: none, encode: (text) => Buffer.from(text, 'latin1') },
  latin1: { preamble: none, encode: (text) => Buffer.from(text, 'latin1') },
  unicode: { preamble: bytes(0xff, 0xfe), encode: (text) => Buffer.from(text, 'utf16le') },
  bigendianunicode: { preamble: bytes(0xfe, 0xff), encode: swapped },
  utf32: { preamble: bytes(0xff, 0xfe, 0, 0), encode: (text) => utf32(text, false) },
  bigendianutf32: { preamble: bytes(0, 0, 0xfe, 0xff), encode: (text) => utf32(text, true) },
};

/** The encoding of a name, or of an Encoding object by its WebName; UTF-8 without a byte order mark when nothing is given. */
export function textEncodingOf(value: Value | undefined): TextEncoding {
  if (value === undefined || value === null) return encodings['utf8']!;
  const object = value as { encode?: (text: string) => Uint8Array; preamble?: Uint8Array };
  if (typeof value === 'object' && typeof object.encode === 'function')
    return { preamble: object.preamble ?? none, encode: (text) => object.encode!(text) };
  return encodings[toText(value).toLowerCase().replaceAll('-', '')] ?? encodings['utf8']!;
}
