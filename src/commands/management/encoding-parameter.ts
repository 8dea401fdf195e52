import { toText } from '../../objects/language-primitives.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';

/** Bytes of a file as text: by the encoding given, else by its byte order mark, else UTF-8. */
export function decodeFile(bytes: Buffer, encoding: Value | undefined): string {
  if (bytes.length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.toString('utf8', 3);
  if (bytes.length >= 2 && bytes[0] === 0xff && bytes[1] === 0xfe && !(bytes[2] === 0 && bytes[3] === 0))
    return bytes.toString('utf16le', 2);
  if (bytes.length >= 2 && bytes[0] === 0xfe && bytes[1] === 0xff) return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
  const name = encoding === undefined || encoding === null ? 'utf8' : nameOf(encoding);
  if (/^(unicode|utf16|utf16le)$/.test(name)) return bytes.toString('utf16le');
  if (/^(bigendianunicode|utf16be)$/.test(name))
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString('utf16le');
  if (/^(ascii|usascii)$/.test(name)) return bytes.toString('latin1').replace(/[\x80-\xff]/g, '\ufffd');
  if (/^(latin1|ansi|oem|iso88591)$/.test(name)) return bytes.toString('latin1');
  if (/^utf32/.test(name)) return utf32(bytes);
  return bytes.toString('utf8');
}

function nameOf(encoding: Value): string {
  if (encoding instanceof NetObject) {
    const web = encoding.netType.getProperty('WebName', false)?.body.get?.(encoding);
    if (typeof web === 'string') return web.toLowerCase().replaceAll('-', '');
  }
  return toText(encoding).toLowerCase().replaceAll('-', '');
}

function utf32(bytes: Buffer): string {
  let text = '';
  for (let i = bytes.readInt32LE(0) === 0xfeff ? 4 : 0; i + 4 <= bytes.length; i += 4) text += String.fromCodePoint(bytes.readUInt32LE(i));
  return text;
}
