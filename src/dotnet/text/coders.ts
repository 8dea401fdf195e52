import { argumentException } from '../../errors/throw.ts';
import type { PSArray, PSReference } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { defineType, getType } from '../registry.ts';
import { byteArray, bytesOf, notNull } from '../values.ts';
import { charArray, charsToText } from './char-arrays.ts';
import { type NetEncoding, Utf8Encoding, Utf16Encoding, Utf32Encoding } from './encodings.ts';

/** How many bytes at the end of `bytes` are the beginning of a character whose rest is not there. */
function unfinishedBytes(encoding: NetEncoding, bytes: Uint8Array): number {
  if (encoding instanceof Utf32Encoding) return bytes.length % 4;
  if (encoding instanceof Utf16Encoding) {
    const odd = bytes.length % 2;
    const last = encoding.decode(bytes.subarray(Math.max(0, bytes.length - odd - 2), bytes.length - odd));
    return last !== '' && encoding.encode('\ud800\udc00').length === 4 && isHighSurrogate(bytes, odd, encoding) ? odd + 2 : odd;
  }
  if (!(encoding instanceof Utf8Encoding)) return 0;
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

function isHighSurrogate(bytes: Uint8Array, odd: number, encoding: Utf16Encoding): boolean {
  const end = bytes.length - odd;
  if (end < 2) return false;
  const high = bytes[encoding.bigEndian ? end - 2 : end - 1] as number;
  return high >= 0xd8 && high <= 0xdb;
}

/** What comes in pieces and is read as a whole: what a piece leaves unfinished waits for the next one. */
abstract class Coder<From, To extends { readonly length: number }> extends NetObject {
  private rest: From;
  constructor(
    readonly encoding: NetEncoding,
    private readonly nothing: From,
  ) {
    super();
    this.rest = nothing;
  }
  /** What can be read of the rest and a piece, and what has to wait. */
  protected abstract split(rest: From, piece: From, flush: boolean): readonly [whole: From, rest: From];
  protected abstract convert(whole: From): To;

  count(piece: From, flush: boolean): number {
    return this.convert(this.split(this.rest, piece, flush)[0]).length;
  }
  read(piece: From, flush: boolean): To {
    const [whole, rest] = this.split(this.rest, piece, flush);
    this.rest = rest;
    return this.convert(whole);
  }
  reset(): void {
    this.rest = this.nothing;
  }
}

/** Classes of decoders by code page, where it is not DecoderNLS. */
const decoderTypes = new Map([
  [1200, 'UnicodeEncoding+Decoder'],
  [1201, 'UnicodeEncoding+Decoder'],
  [12000, 'UTF32Encoding+UTF32Decoder'],
  [12001, 'UTF32Encoding+UTF32Decoder'],
]);

/** System.Text.Decoder: bytes that come in pieces become text; the beginning of a character waits for its rest. */
class Decoder extends Coder<Uint8Array, string> {
  constructor(encoding: NetEncoding) {
    super(encoding, new Uint8Array(0));
    this.netType = getType(`System.Text.${decoderTypes.get(encoding.codePage) ?? 'DecoderNLS'}`);
  }
  protected split(rest: Uint8Array, piece: Uint8Array, flush: boolean): readonly [Uint8Array, Uint8Array] {
    const all = new Uint8Array([...rest, ...piece]);
    const end = all.length - (flush ? 0 : unfinishedBytes(this.encoding, all));
    return [all.subarray(0, end), all.subarray(end)];
  }
  protected convert(whole: Uint8Array): string {
    return this.encoding.decode(whole);
  }
}

/** System.Text.Encoder: text that comes in pieces becomes bytes; the first half of a pair of surrogates waits for the second. */
class Encoder extends Coder<string, Uint8Array> {
  constructor(encoding: NetEncoding) {
    super(encoding, '');
    this.netType = getType('System.Text.EncoderNLS');
  }
  protected split(rest: string, piece: string, flush: boolean): readonly [string, string] {
    const all = rest + piece;
    return !flush && /[\ud800-\udbff]$/.test(all) ? [all.slice(0, -1), all.slice(-1)] : [all, ''];
  }
  protected convert(whole: string): Uint8Array {
    return this.encoding.encode(whole);
  }
}

/** Puts values into an array. @returns how many. @throws ArgumentException when there is no room */
function put(values: readonly Value[], target: PSArray | null, at: number, parameter: string): number {
  const { items } = notNull(target, parameter);
  if (at + values.length > items.length)
    throw argumentException('The output char buffer is too small to contain the decoded characters.', parameter);
  for (const [i, v] of values.entries()) items[at + i] = v;
  return values.length;
}

/** Encoding.GetDecoder. */
export const decoderOf = (encoding: NetEncoding): NetObject => new Decoder(encoding);
/** Encoding.GetEncoder. */
export const encoderOf = (encoding: NetEncoding): NetObject => new Encoder(encoding);

/** Reads bytes that come in pieces. */
export function pieceReader(encoding: NetEncoding): (piece: Uint8Array) => string {
  const decoder = new Decoder(encoding);
  return (piece) => decoder.read(piece, false);
}

/** Defines System.Text.Decoder and Encoder. */
export function defineCoders(): void {
  defineType({ name: 'System.Text.EncoderNLS', baseType: 'System.Text.Encoder' });
  for (const name of new Set(['DecoderNLS', ...decoderTypes.values()]))
    defineType({ name: `System.Text.${name}`, baseType: 'System.Text.Decoder' });
  defineType({
    name: 'System.Text.Decoder',
    abstract: true,
    jsClass: Decoder,
    methods: {
      'void Reset()': (d: Decoder) => d.reset(),
      'int GetCharCount(byte[] bytes, int index, int count)': (d: Decoder, b: PSArray | null, i: number, n: number) =>
        d.count(bytesOf(notNull(b, 'bytes'), i, n), false),
      'int GetCharCount(byte[] bytes, int index, int count, bool flush)': (
        d: Decoder,
        b: PSArray | null,
        i: number,
        n: number,
        flush: boolean,
      ) => d.count(bytesOf(notNull(b, 'bytes'), i, n), flush),
      'int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)': (
        d: Decoder,
        b: PSArray | null,
        i: number,
        n: number,
        chars: PSArray | null,
        at: number,
      ) => put(charArray(d.read(bytesOf(notNull(b, 'bytes'), i, n), false)).items, chars, at, 'chars'),
      'int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex, bool flush)': (
        d: Decoder,
        b: PSArray | null,
        i: number,
        n: number,
        chars: PSArray | null,
        at: number,
        flush: boolean,
      ) => put(charArray(d.read(bytesOf(notNull(b, 'bytes'), i, n), flush)).items, chars, at, 'chars'),
      'void Convert(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex, int charCount, bool flush, [ref] int bytesUsed, [ref] int charsUsed, [ref] bool completed)':
        (
          d: Decoder,
          b: PSArray | null,
          i: number,
          n: number,
          chars: PSArray | null,
          at: number,
          _room: number,
          flush: boolean,
          bytesUsed: PSReference,
          charsUsed: PSReference,
          completed: PSReference,
        ) => {
          charsUsed.value = put(charArray(d.read(bytesOf(notNull(b, 'bytes'), i, n), flush)).items, chars, at, 'chars');
          bytesUsed.value = n;
          completed.value = true;
        },
    },
  });
  defineType({
    name: 'System.Text.Encoder',
    abstract: true,
    jsClass: Encoder,
    methods: {
      'void Reset()': (e: Encoder) => e.reset(),
      'int GetByteCount(char[] chars, int index, int count, bool flush)': (
        e: Encoder,
        c: PSArray | null,
        i: number,
        n: number,
        flush: boolean,
      ) => e.count(charsToText(c, i, n), flush),
      'int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex, bool flush)': (
        e: Encoder,
        c: PSArray | null,
        i: number,
        n: number,
        bytes: PSArray | null,
        at: number,
        flush: boolean,
      ) => put(byteArray(e.read(charsToText(c, i, n), flush)).items, bytes, at, 'bytes'),
    },
  });
}
