import { NetEncoding } from '../dotnet/text/encodings.ts';
import { toText } from '../objects/language-primitives.ts';
import { NetObject, type Value } from '../objects/net-object.ts';

/** How the bytes of one file become text. */
export interface FileDecoder {
  /** Bytes of the byte order mark at the beginning. */
  readonly preamble: number;
  decode(bytes: Buffer): string;
  /** True when the byte 10 stands for a line end and for nothing else, so that a file can be taken apart into lines before it is decoded. */
  readonly hasByteLines: boolean;
}

const utf16 = (bytes: Buffer): string => bytes.toString('utf16le');
const utf16BigEndian = (bytes: Buffer): string =>
  Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le');

/** The decoder of a file that begins with these bytes: its byte order mark decides, then the encoding given, else it is UTF-8. */
export function fileDecoder(head: Buffer, encoding: Value | undefined): FileDecoder {
  if (head.length >= 3 && head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf)
    return { preamble: 3, decode: (b) => b.toString('utf8'), hasByteLines: true };
  if (head.length >= 2 && head[0] === 0xff && head[1] === 0xfe && !(head[2] === 0 && head[3] === 0))
    return { preamble: 2, decode: utf16, hasByteLines: false };
  if (head.length >= 2 && head[0] === 0xfe && head[1] === 0xff) return { preamble: 2, decode: utf16BigEndian, hasByteLines: false };
  if (head.length >= 4 && head.readUInt32LE(0) === 0xfeff) return { preamble: 4, decode: utf32, hasByteLines: false };
  if (head.length >= 4 && head.readUInt32BE(0) === 0xfeff) return { preamble: 4, decode: utf32BigEndian, hasByteLines: false };
  const name = encoding === undefined || encoding === null ? 'utf8' : nameOf(encoding);
  if (/^(unicode|utf16|utf16le)$/.test(name)) return { preamble: 0, decode: utf16, hasByteLines: false };
  if (/^(bigendianunicode|utf16be)$/.test(name)) return { preamble: 0, decode: utf16BigEndian, hasByteLines: false };
  if (/^(ascii|usascii)$/.test(name))
    return { preamble: 0, decode: (b) => b.toString('latin1').replace(/[\x80-\xff]/g, '\ufffd'), hasByteLines: true };
  if (/^(latin1|ansi|oem|iso88591)$/.test(name)) return { preamble: 0, decode: (b) => b.toString('latin1'), hasByteLines: true };
  if (/^utf32/.test(name)) return { preamble: 0, decode: name === 'utf32be' ? utf32BigEndian : utf32, hasByteLines: false };
  if (encoding instanceof NetEncoding && name !== 'utf8') return { preamble: 0, decode: (b) => encoding.decode(b), hasByteLines: true };
  return { preamble: 0, decode: (b) => b.toString('utf8'), hasByteLines: true };
}

/** Bytes of a whole file as text, by {@link fileDecoder}. */
export function decodeFile(bytes: Buffer, encoding: Value | undefined): string {
  const decoder = fileDecoder(bytes, encoding);
  return decoder.decode(decoder.preamble === 0 ? bytes : bytes.subarray(decoder.preamble));
}

function nameOf(encoding: Value): string {
  if (encoding instanceof NetObject) {
    const web = encoding.netType.getProperty('WebName', false)?.body.get?.(encoding);
    if (typeof web === 'string') return web.toLowerCase().replaceAll('-', '');
  }
  return toText(encoding).toLowerCase().replaceAll('-', '');
}

const codePoint = (code: number): string => (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code));

function utf32(bytes: Buffer): string {
  let text = '';
  for (let i = 0; i + 4 <= bytes.length; i += 4) text += codePoint(bytes.readUInt32LE(i));
  return text;
}

function utf32BigEndian(bytes: Buffer): string {
  let text = '';
  for (let i = 0; i + 4 <= bytes.length; i += 4) text += codePoint(bytes.readUInt32BE(i));
  return text;
}
