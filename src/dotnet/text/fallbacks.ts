import { argumentNull, exceptionOf } from '../../errors/throw.ts';
import { NetObject } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { defineType } from '../registry.ts';
import { latin1, NetEncoding, SingleByteEncoding, Utf8Encoding, Utf16Encoding, Utf32Encoding, unwritable } from './encodings.ts';

/** EncoderFallback and DecoderFallback: a replacement, or null for an exception. */
export class CodingFallback extends NetObject {
  constructor(readonly replacement: string | null) {
    super();
  }
}
class EncoderReplacementFallback extends CodingFallback {}
class EncoderExceptionFallback extends CodingFallback {}
class DecoderReplacementFallback extends CodingFallback {}
class DecoderExceptionFallback extends CodingFallback {}
/** What an encoding does of itself: the character that looks most like the one it does not have. */
class BestFitFallback extends CodingFallback {}
class EncoderBestFitFallback extends BestFitFallback {}
class Latin1BestFitFallback extends BestFitFallback {}
class DecoderBestFitFallback extends BestFitFallback {}

const encoderReplacement = new EncoderReplacementFallback('?');
const decoderReplacement = new DecoderReplacementFallback('?');
interface Fallbacks {
  readonly encoder: CodingFallback;
  readonly decoder: CodingFallback;
}
const questionMarks: Fallbacks = { encoder: encoderReplacement, decoder: decoderReplacement };
const replacements: Fallbacks = {
  encoder: new EncoderReplacementFallback('\ufffd'),
  decoder: new DecoderReplacementFallback('\ufffd'),
};
const failures: Fallbacks = { encoder: new EncoderExceptionFallback(null), decoder: new DecoderExceptionFallback(null) };
const bestFits: Fallbacks = { encoder: new EncoderBestFitFallback('?'), decoder: new DecoderBestFitFallback('?') };
const latin1Fits: Fallbacks = { encoder: new Latin1BestFitFallback('?'), decoder: decoderReplacement };

/** What an encoding does with what it cannot write or read. */
export function fallbacksOf(encoding: NetEncoding): Fallbacks {
  if (encoding instanceof GuardedEncoding) return encoding;
  if (encoding instanceof Utf8Encoding || encoding instanceof Utf16Encoding || encoding instanceof Utf32Encoding)
    return encoding.throwsOnInvalid ? failures : replacements;
  if (encoding === latin1) return latin1Fits;
  return encoding.codePage === 20127 || !(encoding instanceof SingleByteEncoding) ? questionMarks : bestFits;
}

/** Encoding.Clone: an encoding whose fallbacks can be set. */
export function clonedEncoding(encoding: NetEncoding): NetEncoding {
  const { encoder, decoder } = fallbacksOf(encoding);
  return new GuardedEncoding(plainEncoding(encoding), encoder, decoder);
}

/** The encoding that one with fallbacks of its own stands on. */
export function plainEncoding(encoding: NetEncoding): NetEncoding {
  return encoding instanceof GuardedEncoding ? encoding.inner : encoding;
}

/** Sets a fallback. @throws InvalidOperationException for an encoding that is no clone, ArgumentNullException */
export function setFallback(encoding: NetEncoding, side: 'encoder' | 'decoder', fallback: CodingFallback | null): void {
  if (!(encoding instanceof GuardedEncoding)) throw exceptionOf('System.InvalidOperationException', 'Instance is read-only.');
  if (fallback === null) throw argumentNull('value');
  encoding[side] = fallback;
}

/** The type of a copy: none is of those sealed types that only the encodings of Encoding itself have. */
function unsealed(type: NetType): NetType {
  return type.name.endsWith('Sealed') ? (type.baseType as NetType) : type;
}

/** An encoding with fallbacks of its own (Encoding.GetEncoding(name, encoderFallback, decoderFallback)). */
export class GuardedEncoding extends NetEncoding {
  readonly webName: string;
  readonly encodingName: string;
  readonly codePage: number;
  override readonly preamble: Uint8Array;
  constructor(
    readonly inner: NetEncoding,
    public encoder: CodingFallback,
    public decoder: CodingFallback,
  ) {
    super();
    this.webName = inner.webName;
    this.encodingName = inner.encodingName;
    this.codePage = inner.codePage;
    this.preamble = inner.preamble;
    this.netType = unsealed(inner.netType);
  }
  override get isSingleByte(): boolean {
    return this.inner.isSingleByte;
  }
  encode(text: string): Uint8Array {
    const parts: Uint8Array[] = [];
    let index = 0;
    for (const c of text) {
      const bytes = this.inner.encode(c);
      if (this.encoder instanceof BestFitFallback || this.inner.decode(bytes) === c) parts.push(bytes);
      else if (this.encoder.replacement !== null) parts.push(this.inner.encode(this.encoder.replacement));
      else throw unwritable(c.charCodeAt(0), index);
      index += c.length;
    }
    return Buffer.concat(parts);
  }
  decode(bytes: Uint8Array): string {
    const text = this.inner.decode(bytes);
    const isAscii = this.codePage === 20127;
    if (this.decoder instanceof BestFitFallback || !(isAscii ? bytes.some((b) => b > 127) : text.includes('\ufffd'))) return text;
    const { replacement } = this.decoder;
    if (replacement !== null)
      return isAscii ? Array.from(bytes, (b, i) => (b > 127 ? replacement : text[i])).join('') : text.replaceAll('\ufffd', replacement);
    const at = bytes.findIndex((b) => b > 127);
    throw exceptionOf(
      'System.Text.DecoderFallbackException',
      `Unable to translate bytes [${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}] at index ${at} from specified code page to Unicode.`,
    );
  }
}

/** Defines the fallbacks. */
export function defineCodingFallbacks(): void {
  const t = 'System.Text.';
  for (const [side, Replacement, Exception, plain] of [
    ['Encoder', EncoderReplacementFallback, EncoderExceptionFallback, encoderReplacement],
    ['Decoder', DecoderReplacementFallback, DecoderExceptionFallback, decoderReplacement],
  ] as const) {
    const base = `${t}${side}Fallback`;
    const fail = new Exception(null);
    defineType({
      name: base,
      abstract: true,
      properties: { 'int MaxCharCount': { get: (f: CodingFallback) => f.replacement?.length ?? 0 } },
      staticProperties: { [`${base} ReplacementFallback`]: { get: () => plain }, [`${base} ExceptionFallback`]: { get: () => fail } },
    });
    defineType({
      name: `${t}${side}ReplacementFallback`,
      baseType: base,
      jsClass: Replacement,
      constructors: {
        '()': () => new Replacement(side === 'Encoder' ? '?' : '\ufffd'),
        '(string replacement)': (_t, text: string) => new Replacement(text),
      },
      properties: { 'string DefaultString': { get: (f: CodingFallback) => f.replacement } },
    });
    defineType({
      name: `${t}${side}ExceptionFallback`,
      baseType: base,
      jsClass: Exception,
      constructors: { '()': () => new Exception(null) },
    });
  }
  defineType({ name: `${t}InternalEncoderBestFitFallback`, baseType: `${t}EncoderFallback`, jsClass: EncoderBestFitFallback });
  defineType({ name: `${t}EncoderLatin1BestFitFallback`, baseType: `${t}EncoderFallback`, jsClass: Latin1BestFitFallback });
  defineType({ name: `${t}InternalDecoderBestFitFallback`, baseType: `${t}DecoderFallback`, jsClass: DecoderBestFitFallback });
}
