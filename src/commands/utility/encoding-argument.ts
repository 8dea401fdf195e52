/** The values of -Encoding (EncodingUtils.cs, about_Character_Encoding). */
import {
  ascii,
  encodingByCodePage,
  encodingByName,
  latin1,
  NetEncoding,
  Utf32Encoding,
  utf8,
  utf8NoBom,
  utf16,
  utf16BigEndian,
  utf32,
} from '../../dotnet/text/encodings.ts';
import type { Value } from '../../objects/net-object.ts';
import { baseObject } from '../../objects/ps-object.ts';

const named: Record<string, () => NetEncoding> = {
  ansi: () => utf8NoBom,
  ascii: () => ascii,
  bigendianunicode: () => utf16BigEndian,
  bigendianutf32: () => new Utf32Encoding(true),
  default: () => utf8NoBom,
  latin1: () => latin1,
  oem: () => utf8NoBom,
  string: () => utf16,
  unicode: () => utf16,
  unknown: () => utf16,
  utf8: () => utf8NoBom,
  utf8bom: () => utf8,
  utf8nobom: () => utf8NoBom,
  utf32: () => utf32,
};

/**
 * Turns a name or code page into an Encoding (ArgumentToEncodingTransformationAttribute); other values stay what they are.
 * @throws ArgumentException for an unknown name
 */
export function toEncoding(value: Value): Value {
  const base = baseObject(value);
  if (typeof base === 'string') return named[base.toLowerCase()]?.() ?? encodingByName(base);
  return typeof base === 'number' ? encodingByCodePage(base) : value;
}

/** The encoding that was bound, or UTF-8 without a byte order mark. */
export function encodingArgument(value: Value | undefined): NetEncoding {
  return value instanceof NetEncoding ? value : utf8NoBom;
}
