/** Encodings and StringBuilder. */
export {
  ascii,
  decodeFile,
  detectBom,
  encodingByCodePage,
  encodingByName,
  latin1,
  NetEncoding,
  SingleByteEncoding,
  Utf8Encoding,
  Utf16Encoding,
  Utf32Encoding,
  utf8,
  utf8NoBom,
  utf16,
  utf16BigEndian,
  utf32,
} from './encodings.ts';
export { NetStringBuilder } from './string-builder.ts';
