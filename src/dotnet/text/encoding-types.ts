import { argumentOutOfRange } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { defineType } from '../registry.ts';
import { arrayOfType, byteArray, bytesOf, notNull } from '../values.ts';
import { charArray, charsToText } from './char-arrays.ts';
import { decoderOf, defineCoders, encoderOf } from './coders.ts';
import {
  allEncodings,
  ascii,
  DoubleByteEncoding,
  encodingByCodePage,
  encodingByName,
  latin1,
  NetEncoding,
  SealedAsciiEncoding,
  SealedLatin1Encoding,
  SealedUtf8Encoding,
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
import { type CodingFallback, defineCodingFallbacks, fallbacksOf, GuardedEncoding } from './fallbacks.ts';
import { Utf7Encoding, utf7 } from './utf7.ts';

const own = 'System.Text.Encoding';

function part(bytes: PSArray | null, index: number, count: number): Uint8Array {
  const given = notNull(bytes, 'bytes');
  if (index < 0 || count < 0) throw argumentOutOfRange(index < 0 ? 'index' : 'count', 'Non-negative number required.');
  if (index + count > given.items.length) throw argumentOutOfRange('bytes', 'Index and count must refer to a location within the buffer.');
  return bytesOf(given, index, count);
}

const methods: Record<string, MemberBody> = {
  'byte[] GetBytes(char[] chars)': (e: NetEncoding, chars: PSArray | null) => byteArray(e.encode(charsToText(chars))),
  'byte[] GetBytes(char[] chars, int index, int count)': (e: NetEncoding, chars: PSArray | null, i: number, n: number) =>
    byteArray(e.encode(charsToText(chars, i, n))),
  'int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex)': (
    e: NetEncoding,
    chars: PSArray | null,
    i: number,
    n: number,
    bytes: PSArray,
    at: number,
  ) => copyInto(e.encode(charsToText(chars, i, n)), bytes, at),
  'byte[] GetBytes(string s)': (e: NetEncoding, s: string | null) => byteArray(e.encode(notNull(s, 's'))),
  'byte[] GetBytes(string s, int index, int count)': (e: NetEncoding, s: string, i: number, n: number) =>
    byteArray(e.encode(s.slice(i, i + n))),
  'int GetBytes(string s, int charIndex, int charCount, byte[] bytes, int byteIndex)': (
    e: NetEncoding,
    s: string,
    i: number,
    n: number,
    bytes: PSArray,
    at: number,
  ) => copyInto(e.encode(s.slice(i, i + n)), bytes, at),
  'int GetByteCount(char[] chars)': (e: NetEncoding, chars: PSArray | null) => e.encode(charsToText(chars)).length,
  'int GetByteCount(char[] chars, int index, int count)': (e: NetEncoding, chars: PSArray | null, i: number, n: number) =>
    e.encode(charsToText(chars, i, n)).length,
  'int GetByteCount(string s, int index, int count)': (e: NetEncoding, s: string | null, i: number, n: number) =>
    e.encode(notNull(s, 's').slice(i, i + n)).length,
  'int GetCharCount(byte[] bytes, int index, int count)': (e: NetEncoding, bytes: PSArray | null, i: number, n: number) =>
    e.decode(part(bytes, i, n)).length,
  'int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)': (
    e: NetEncoding,
    bytes: PSArray | null,
    i: number,
    n: number,
    chars: PSArray,
    at: number,
  ) => {
    const read = charArray(e.decode(part(bytes, i, n))).items;
    for (const [k, c] of read.entries()) chars.items[at + k] = c;
    return read.length;
  },
  'System.Text.Decoder GetDecoder()': decoderOf,
  'System.Text.Encoder GetEncoder()': encoderOf,
  'bool IsAlwaysNormalized()': (e: NetEncoding) => e === ascii || e === latin1,
  'int GetByteCount(string s)': (e: NetEncoding, s: string | null) => e.encode(notNull(s, 's')).length,
  'int GetCharCount(byte[] bytes)': (e: NetEncoding, bytes: PSArray | null) => e.decode(bytesOf(notNull(bytes, 'bytes'))).length,
  'char[] GetChars(byte[] bytes)': (e: NetEncoding, bytes: PSArray | null) => charArray(e.decode(bytesOf(notNull(bytes, 'bytes')))),
  'char[] GetChars(byte[] bytes, int index, int count)': (e: NetEncoding, bytes: PSArray | null, i: number, n: number) =>
    charArray(e.decode(part(bytes, i, n))),
  'string GetString(byte[] bytes)': (e: NetEncoding, bytes: PSArray | null) => e.decode(bytesOf(notNull(bytes, 'bytes'))),
  'string GetString(byte[] bytes, int index, int count)': (e: NetEncoding, bytes: PSArray | null, i: number, n: number) =>
    e.decode(part(bytes, i, n)),
  'byte[] GetPreamble()': (e: NetEncoding) => byteArray(e.preamble),
  'int GetMaxByteCount(int charCount)': (e: NetEncoding, n: number) =>
    (n + 1) * (e.isSingleByte ? 1 : e instanceof Utf8Encoding ? 3 : e instanceof Utf16Encoding ? 2 : 4),
  'int GetMaxCharCount(int byteCount)': (e: NetEncoding, n: number) =>
    e.isSingleByte ? n : e instanceof Utf8Encoding ? n + 1 : (n >> 1) + 1,
  'System.Object Clone()': (e: NetEncoding) => e,
  'bool Equals(System.Object value)': (e: NetEncoding, o: Value) => o instanceof NetEncoding && o.hashKey() === e.hashKey(),
};

function copyInto(data: Uint8Array, target: PSArray, at: number): number {
  const items = byteArray(data).items;
  for (let i = 0; i < items.length; i++) target.items[at + i] = items[i] as Value;
  return items.length;
}

/** System.Text.EncodingInfo. */
class EncodingInfo extends NetObject {
  constructor(readonly encoding: NetEncoding) {
    super();
  }
}

/** Defines System.Text.Encoding and those derived from it. */
export function defineEncodings(): void {
  defineCodingFallbacks();
  defineCoders();
  defineType({
    name: 'System.Text.EncodingInfo',
    jsClass: EncodingInfo,
    properties: {
      'int CodePage': { get: (i: EncodingInfo) => i.encoding.codePage },
      'string Name': { get: (i: EncodingInfo) => i.encoding.webName },
      'string DisplayName': { get: (i: EncodingInfo) => i.encoding.encodingName },
    },
    methods: { [`${own} GetEncoding()`]: (i: EncodingInfo) => i.encoding },
  });
  defineType({ name: 'System.Text.UTF7Encoding', baseType: own, jsClass: Utf7Encoding, constructors: { '()': () => utf7 } });
  const fixed = (e: NetEncoding): { get: () => Value } => ({ get: () => e });
  const classNames = (e: NetEncoding): boolean => e.webName !== '';
  const property = (get: (e: NetEncoding) => Value): { get: (e: NetEncoding) => Value } => ({ get });
  defineType({
    name: own,
    abstract: true,
    interfaces: ['System.ICloneable'],
    methods,
    properties: {
      'System.ReadOnlySpan[byte] Preamble': property(() => null),
      'string BodyName': property((e) => e.webName),
      'string EncodingName': property((e) => e.encodingName),
      'string HeaderName': property((e) => e.webName),
      'string WebName': property((e) => e.webName),
      'int WindowsCodePage': property((e) => (e.isSingleByte ? 1252 : 1200)),
      'bool IsBrowserDisplay': property((e) => e instanceof Utf8Encoding || e === latin1),
      'bool IsBrowserSave': property((e) => !(e instanceof Utf32Encoding)),
      'bool IsMailNewsDisplay': property((e) => e.isSingleByte || e instanceof Utf8Encoding),
      'bool IsMailNewsSave': property((e) => e.isSingleByte || e instanceof Utf8Encoding),
      'bool IsSingleByte': property((e) => e.isSingleByte),
      'System.Text.EncoderFallback EncoderFallback': property((e) => fallbacksOf(e).encoder),
      'System.Text.DecoderFallback DecoderFallback': property((e) => fallbacksOf(e).decoder),
      'bool IsReadOnly': property(classNames),
      'int CodePage': property((e) => e.codePage),
    },
    staticProperties: {
      [`${own} Default`]: fixed(utf8NoBom),
      [`${own} ASCII`]: fixed(ascii),
      [`${own} Latin1`]: fixed(latin1),
      [`${own} Unicode`]: fixed(utf16),
      [`${own} BigEndianUnicode`]: fixed(utf16BigEndian),
      [`${own} UTF7`]: fixed(utf7),
      [`${own} UTF8`]: fixed(utf8),
      [`${own} UTF32`]: fixed(utf32),
    },
    staticMethods: {
      [`${own} GetEncoding(string name)`]: (_s, name: string | null) => encodingByName(notNull(name, 'name')),
      [`${own} GetEncoding(int codepage)`]: (_s, page: number) => encodingByCodePage(page),
      [`${own} GetEncoding(string name, System.Text.EncoderFallback encoderFallback, System.Text.DecoderFallback decoderFallback)`]: (
        _s,
        name: string | null,
        encoder: CodingFallback,
        decoder: CodingFallback,
      ) => new GuardedEncoding(encodingByName(notNull(name, 'name')), encoder, decoder),
      [`${own} GetEncoding(int codepage, System.Text.EncoderFallback encoderFallback, System.Text.DecoderFallback decoderFallback)`]: (
        _s,
        page: number,
        encoder: CodingFallback,
        decoder: CodingFallback,
      ) => new GuardedEncoding(encodingByCodePage(page), encoder, decoder),
      'byte[] Convert(System.Text.Encoding srcEncoding, System.Text.Encoding dstEncoding, byte[] bytes, int index, int count)': (
        _s,
        from: NetEncoding,
        to: NetEncoding,
        bytes: PSArray | null,
        index: number,
        count: number,
      ) => byteArray(to.encode(from.decode(bytesOf(notNull(bytes, 'bytes'), index, count)))),
      'byte[] Convert(System.Text.Encoding srcEncoding, System.Text.Encoding dstEncoding, byte[] bytes)': (
        _s,
        from: NetEncoding,
        to: NetEncoding,
        bytes: PSArray,
      ) => byteArray(to.encode(from.decode(bytesOf(bytes)))),
      'System.Text.EncodingInfo[] GetEncodings()': () =>
        arrayOfType(
          'System.Text.EncodingInfo',
          allEncodings().map((e) => new EncodingInfo(e)),
        ),
      'void RegisterProvider(System.Text.EncodingProvider provider)': () => undefined,
    },
  });
  defineType({
    name: 'System.Text.UTF8Encoding',
    baseType: own,
    jsClass: Utf8Encoding,
    constructors: {
      '()': () => new Utf8Encoding(false),
      '(bool encoderShouldEmitUTF8Identifier)': (_t, bom: boolean) => new Utf8Encoding(bom),
      '(bool encoderShouldEmitUTF8Identifier, bool throwOnInvalidBytes)': (_t, bom: boolean, fatal: boolean) =>
        new Utf8Encoding(bom, fatal),
    },
  });
  defineType({
    name: 'System.Text.UnicodeEncoding',
    baseType: own,
    jsClass: Utf16Encoding,
    constructors: {
      '()': () => utf16,
      '(bool bigEndian, bool byteOrderMark)': (_t, big: boolean, bom: boolean) => new Utf16Encoding(big, bom),
      '(bool bigEndian, bool byteOrderMark, bool throwOnInvalidBytes)': (_t, big: boolean, bom: boolean) => new Utf16Encoding(big, bom),
    },
  });
  defineType({
    name: 'System.Text.UTF32Encoding',
    baseType: own,
    jsClass: Utf32Encoding,
    constructors: {
      '()': () => utf32,
      '(bool bigEndian, bool byteOrderMark)': (_t, big: boolean, bom: boolean) => new Utf32Encoding(big, bom),
    },
  });
  defineType({ name: 'System.Text.UTF8Encoding+UTF8EncodingSealed', baseType: 'System.Text.UTF8Encoding', jsClass: SealedUtf8Encoding });
  defineType({ name: 'System.Text.SBCSCodePageEncoding', baseType: own, jsClass: SingleByteEncoding });
  defineType({ name: 'System.Text.DBCSCodePageEncoding', baseType: own, jsClass: DoubleByteEncoding });
  defineType({ name: 'System.Text.ASCIIEncoding', baseType: own, constructors: { '()': () => ascii } });
  defineType({
    name: 'System.Text.ASCIIEncoding+ASCIIEncodingSealed',
    baseType: 'System.Text.ASCIIEncoding',
    jsClass: SealedAsciiEncoding,
  });
  defineType({ name: 'System.Text.Latin1Encoding', baseType: own });
  defineType({
    name: 'System.Text.Latin1Encoding+Latin1EncodingSealed',
    baseType: 'System.Text.Latin1Encoding',
    jsClass: SealedLatin1Encoding,
  });
}
