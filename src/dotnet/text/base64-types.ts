import { argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import type { PSReference } from '../../objects/collections.ts';
import type { Byte, Char } from '../../objects/numbers.ts';
import { defineType } from '../registry.ts';
import { bytesOfSpan, type NetSpan } from '../system/spans.ts';
import { byteArray, byteOf, enumOf } from '../values.ts';

const ns = 'System.Buffers.Text.';
const status = 'System.Buffers.OperationStatus';
const done = 0;
const destinationTooSmall = 1;
const invalidData = 3;

const textOfSpan = (span: NetSpan): string =>
  span
    .toArray()
    .map((c) => String.fromCharCode((c as Char).code ?? (c as Byte).value))
    .join('');

/** The bytes that Base64 stands for, blanks aside; undefined where it is none. */
function decoded(text: string, url: boolean): Buffer | undefined {
  const plain = text.replace(/[ \t\r\n]/g, '');
  const body = plain.replace(/={1,2}$/, '');
  const isWhole = url ? body.length % 4 !== 1 : plain.length % 4 === 0;
  const letters = url ? /^[A-Za-z0-9_-]*$/ : /^[A-Za-z0-9+/]*$/;
  return isWhole && letters.test(body) ? Buffer.from(body, url ? 'base64url' : 'base64') : undefined;
}

function encodedLength(length: number): number {
  if (length < 0 || length > 1610612733) throw argumentOutOfRange('length');
  return Math.ceil(length / 3) * 4;
}

/** Puts what was coded into a span. @returns DestinationTooSmall where it has no room */
function put(data: Uint8Array, target: NetSpan, consumed: PSReference, source: number, written: PSReference): number {
  const fits = data.length <= target.length;
  consumed.value = fits ? source : 0;
  written.value = fits ? data.length : 0;
  if (!fits) return destinationTooSmall;
  for (const [i, b] of data.entries()) target.put(i, byteOf(b));
  return done;
}

/** Defines System.Buffers.Text.Base64 and Base64Url. */
export function defineBase64(): void {
  const counts = '[out] int bytesConsumed, [out] int bytesWritten, bool isFinalBlock = True';
  const isValid = (url: boolean) => (_s: null, text: NetSpan) => decoded(textOfSpan(text), url) !== undefined;
  const isValidOf = (url: boolean) => (_s: null, text: NetSpan, length: PSReference) => {
    const data = decoded(textOfSpan(text), url);
    length.value = data?.length ?? 0;
    return data !== undefined;
  };
  const validity = (url: boolean) => ({
    'bool IsValid(System.ReadOnlySpan[char] base64Text)': isValid(url),
    'bool IsValid(System.ReadOnlySpan[char] base64Text, [out] int decodedLength)': isValidOf(url),
    'bool IsValid(System.ReadOnlySpan[byte] base64TextUtf8)': isValid(url),
    'bool IsValid(System.ReadOnlySpan[byte] base64TextUtf8, [out] int decodedLength)': isValidOf(url),
  });
  defineType({
    name: `${ns}Base64`,
    kind: 'static',
    staticMethods: {
      ...validity(false),
      'int GetMaxEncodedToUtf8Length(int length)': (_s, n: number) => encodedLength(n),
      'int GetMaxDecodedFromUtf8Length(int length)': (_s, n: number) => {
        if (n < 0) throw argumentOutOfRange('length');
        return (n >> 2) * 3;
      },
      [`${status} EncodeToUtf8(System.ReadOnlySpan[byte] bytes, System.Span[byte] utf8, ${counts})`]: (
        _s,
        bytes: NetSpan,
        target: NetSpan,
        consumed: PSReference,
        written: PSReference,
      ) => enumOf(status, put(Buffer.from(bytesOfSpan(bytes).toString('base64')), target, consumed, bytes.length, written)),
      [`${status} DecodeFromUtf8(System.ReadOnlySpan[byte] utf8, System.Span[byte] bytes, ${counts})`]: (
        _s,
        text: NetSpan,
        target: NetSpan,
        consumed: PSReference,
        written: PSReference,
      ) => {
        const data = decoded(textOfSpan(text), false);
        if (data) return enumOf(status, put(data, target, consumed, text.length, written));
        consumed.value = 0;
        written.value = 0;
        return enumOf(status, invalidData);
      },
    },
  });
  const wrong = (): never => {
    throw exceptionOf(
      'System.FormatException',
      'The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters.',
    );
  };
  const decode = (_s: null, text: NetSpan) => byteArray(decoded(textOfSpan(text), true) ?? wrong());
  const encoded = (bytes: NetSpan): string => bytesOfSpan(bytes).toString('base64url');
  defineType({
    name: `${ns}Base64Url`,
    kind: 'static',
    staticMethods: {
      ...validity(true),
      'string EncodeToString(System.ReadOnlySpan[byte] source)': (_s, bytes: NetSpan) => encoded(bytes),
      'byte[] EncodeToUtf8(System.ReadOnlySpan[byte] source)': (_s, bytes: NetSpan) => byteArray(Buffer.from(encoded(bytes))),
      'byte[] DecodeFromChars(System.ReadOnlySpan[char] source)': decode,
      'byte[] DecodeFromUtf8(System.ReadOnlySpan[byte] source)': decode,
      'int GetEncodedLength(int bytesLength)': (_s, n: number) => Math.ceil((n * 4) / 3),
      'int GetMaxDecodedLength(int base64Length)': (_s, n: number) => Math.floor((n * 3) / 4),
    },
  });
}
