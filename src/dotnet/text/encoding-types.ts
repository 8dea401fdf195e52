import { argumentOutOfRange } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { defineType } from '../registry.ts';
import { arrayOfType, byteArray, bytesOf, notNull } from '../values.ts';
import { charArray, charsToText } from './char-arrays.ts';
import { decoderOf, defineCoders, encoderOf } from './coders.ts';
import { encodingFacts } from './encoding-facts.ts';
import {
  allEncodings,
  ascii,
  DoubleByteEncoding,
  encodingByCodePage,
  encodingByName,
  latin1,
  NetEncoding,
  PlainAsciiEncoding,
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
import {
  type CodingFallback,
  clonedEncoding,
  defineCodingFallbacks,
  fallbacksOf,
  GuardedEncoding,
  plainEncoding,
  setFallback,
} from './fallbacks.ts';
import { Utf7Encoding, utf7 } from './utf7.ts';

const own = 'System.Text.Encoding';

function part(bytes: PSArray | null, index: number, count: number): Uint8Array {
  const given = notNull(bytes, 'bytes');
  if (index < 0 || count < 0) throw argumentOutOfRange(index < 0 ? 'index' : 'count', 'Non-negative number required.');
  if (index + count > given.items.length) throw argumentOutOfRange('bytes', 'Index and count must refer to a location within the buffer.');
  return bytesOf(given, index, count);
}

/** Part of a text. @throws ArgumentNullException, ArgumentOutOfRangeException */
function textPart(s: string | null, index: number, count: number): string {
  const text = notNull(s, 's');
  if (count < 0) throw argumentOutOfRange('count', `count ('${count}') must be a non-negative value.`, count);
  if (index < 0) throw argumentOutOfRange('index', `index ('${index}') must be a non-negative value.`, index);
  const last = text.length - count;
  if (index > last) throw argumentOutOfRange('index', `index ('${index}') must be less than or equal to '${last}'.`, index);
  return text.slice(index, index + count);
}

/** Encoding.IsAlwaysNormalized: of Latin-1 every text is in form C. */
const isNormalized = (e: NetEncoding, form?: EnumValue): boolean => plainEncoding(e) === latin1 && (form === undefined || form.value === 1);

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
  'byte[] GetBytes(string s, int index, int count)': (e: NetEncoding, s: string | null, i: number, n: number) =>
    byteArray(e.encode(textPart(s, i, n))),
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
    e.encode(textPart(s, i, n)).length,
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
  'bool IsAlwaysNormalized()': isNormalized,
  'bool IsAlwaysNormalized(System.Text.NormalizationForm form)': isNormalized,
  'int GetByteCount(string s)': (e: NetEncoding, s: string | null) => e.encode(notNull(s, 's')).length,
  'int GetCharCount(byte[] bytes)': (e: NetEncoding, bytes: PSArray | null) => e.decode(bytesOf(notNull(bytes, 'bytes'))).length,
  'char[] GetChars(byte[] bytes)': (e: NetEncoding, bytes: PSArray | null) => charArray(e.decode(bytesOf(notNull(bytes, 'bytes')))),
  'char[] GetChars(byte[] bytes, int index, int count)': (e: NetEncoding, bytes: PSArray | null, i: number, n: number) =>
    charArray(e.decode(part(bytes, i, n))),
  'string GetString(byte[] bytes)': (e: NetEncoding, bytes: PSArray | null) => e.decode(bytesOf(notNull(bytes, 'bytes'))),
  'string GetString(byte[] bytes, int index, int count)': (e: NetEncoding, bytes: PSArray | null, i: number, n: number) =>
    e.decode(part(bytes, i, n)),
  'byte[] GetPreamble()': (e: NetEncoding) => byteArray(e.preamble),
  'int GetMaxByteCount(int charCount)': (e: NetEncoding, n: number) => {
    if (n < 0) throw argumentOutOfRange('charCount', 'Non-negative number required.');
    const plain = plainEncoding(e);
    const width = plain.isSingleByte ? 1 : plain instanceof Utf8Encoding ? 3 : plain instanceof Utf32Encoding ? 4 : 2;
    return (n + 1) * width * Math.max(1, fallbacksOf(e).encoder.replacement?.length ?? 1);
  },
  'int GetMaxCharCount(int byteCount)': (e: NetEncoding, n: number) => {
    if (n < 0) throw argumentOutOfRange('byteCount', 'Non-negative number required.');
    const plain = plainEncoding(e);
    const count =
      plain instanceof Utf8Encoding
        ? n + 1
        : plain instanceof Utf16Encoding
          ? (n >> 1) + (n & 1) + 1
          : plain instanceof Utf32Encoding
            ? (n >> 1) + 2
            : n;
    return count * Math.max(1, fallbacksOf(e).decoder.replacement?.length ?? 1);
  },
  'System.Object Clone()': clonedEncoding,
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
  const property = (get: (e: NetEncoding) => Value): { get: (e: NetEncoding) => Value } => ({ get });
  defineType({
    name: own,
    abstract: true,
    interfaces: ['System.ICloneable'],
    methods,
    properties: {
      'System.ReadOnlySpan[byte] Preamble': property(() => null),
      'string BodyName': property((e) => encodingFacts(e.codePage).bodyName ?? e.webName),
      'string EncodingName': property((e) => e.encodingName),
      'string HeaderName': property((e) => encodingFacts(e.codePage).headerName ?? e.webName),
      'string WebName': property((e) => e.webName),
      'int WindowsCodePage': property((e) => encodingFacts(e.codePage).windowsCodePage),
      'bool IsBrowserDisplay': property((e) => (encodingFacts(e.codePage).uses & 8) !== 0),
      'bool IsBrowserSave': property((e) => (encodingFacts(e.codePage).uses & 4) !== 0),
      'bool IsMailNewsDisplay': property((e) => (encodingFacts(e.codePage).uses & 2) !== 0),
      'bool IsMailNewsSave': property((e) => (encodingFacts(e.codePage).uses & 1) !== 0),
      'bool IsSingleByte': property((e) => e.isSingleByte),
      'System.Text.EncoderFallback EncoderFallback': {
        get: (e: NetEncoding) => fallbacksOf(e).encoder,
        set: (e: NetEncoding, f: CodingFallback | null) => setFallback(e, 'encoder', f),
      },
      'System.Text.DecoderFallback DecoderFallback': {
        get: (e: NetEncoding) => fallbacksOf(e).decoder,
        set: (e: NetEncoding, f: CodingFallback | null) => setFallback(e, 'decoder', f),
      },
      'bool IsReadOnly': property((e) => !(e instanceof GuardedEncoding)),
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
      '(bool bigEndian, bool byteOrderMark, bool throwOnInvalidBytes)': (_t, big: boolean, bom: boolean, fatal: boolean) =>
        new Utf16Encoding(big, bom, fatal),
    },
  });
  defineType({
    name: 'System.Text.UTF32Encoding',
    baseType: own,
    jsClass: Utf32Encoding,
    constructors: {
      '()': () => utf32,
      '(bool bigEndian, bool byteOrderMark)': (_t, big: boolean, bom: boolean) => new Utf32Encoding(big, bom),
      '(bool bigEndian, bool byteOrderMark, bool throwOnInvalidCharacters)': (_t, big: boolean, bom: boolean, fatal: boolean) =>
        new Utf32Encoding(big, bom, fatal),
    },
  });
  defineType({ name: 'System.Text.UTF8Encoding+UTF8EncodingSealed', baseType: 'System.Text.UTF8Encoding', jsClass: SealedUtf8Encoding });
  defineType({ name: 'System.Text.SBCSCodePageEncoding', baseType: own, jsClass: SingleByteEncoding });
  defineType({ name: 'System.Text.DBCSCodePageEncoding', baseType: own, jsClass: DoubleByteEncoding });
  defineType({
    name: 'System.Text.ASCIIEncoding',
    baseType: own,
    jsClass: PlainAsciiEncoding,
    constructors: { '()': () => new PlainAsciiEncoding('us-ascii', 'US-ASCII', 20127, null) },
  });
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
