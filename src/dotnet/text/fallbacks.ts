import { exceptionOf } from '../../errors/throw.ts';
import { NetObject } from '../../objects/net-object.ts';
import { defineType } from '../registry.ts';
import { NetEncoding } from './encodings.ts';

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

const encoderReplacement = new EncoderReplacementFallback('?');
const decoderReplacement = new DecoderReplacementFallback('?');

/** What an encoding does with what it cannot write or read. */
export function fallbacksOf(encoding: NetEncoding): { encoder: CodingFallback; decoder: CodingFallback } {
  if (encoding instanceof GuardedEncoding) return { encoder: encoding.encoder, decoder: encoding.decoder };
  return { encoder: encoderReplacement, decoder: decoderReplacement };
}

/** An encoding with fallbacks of its own (Encoding.GetEncoding(name, encoderFallback, decoderFallback)). */
export class GuardedEncoding extends NetEncoding {
  readonly webName: string;
  readonly encodingName: string;
  readonly codePage: number;
  constructor(
    readonly inner: NetEncoding,
    readonly encoder: CodingFallback,
    readonly decoder: CodingFallback,
  ) {
    super();
    this.webName = inner.webName;
    this.encodingName = inner.encodingName;
    this.codePage = inner.codePage;
    this.netType = inner.netType;
  }
  override get isSingleByte(): boolean {
    return this.inner.isSingleByte;
  }
  encode(text: string): Uint8Array {
    const parts: Uint8Array[] = [];
    let index = 0;
    for (const c of text) {
      const bytes = this.inner.encode(c);
      if (this.inner.decode(bytes) === c) parts.push(bytes);
      else if (this.encoder.replacement !== null) parts.push(this.inner.encode(this.encoder.replacement));
      else {
        const code = c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
        throw exceptionOf(
          'System.Text.EncoderFallbackException',
          `Unable to translate Unicode character \\\\u${code} at index ${index} to specified code page.`,
        );
      }
      index += c.length;
    }
    return Buffer.concat(parts);
  }
  decode(bytes: Uint8Array): string {
    const text = this.inner.decode(bytes);
    if (!text.includes('\ufffd') && !(this.codePage === 20127 && bytes.some((b) => b > 127))) return text;
    if (this.decoder.replacement !== null) return text.replaceAll('\ufffd', this.decoder.replacement);
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
}
