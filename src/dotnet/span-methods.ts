import { throwException } from '../errors/throw.ts';
import type { MemberBody } from '../objects/net-type.ts';

/**
 * Methods of .NET's value types that write into spans and bytes: Get-Member lists them as .NET does; scripts have no spans to give.
 * The signatures are those that PowerShell shows.
 */
export const noSpans = (): never => throwException('System.NotSupportedException', 'Spans are not supported.');

const chars = 'System.Span[char] destination, [ref] int charsWritten';
const bytes = 'System.Span[byte] utf8Destination, [ref] int bytesWritten';
const format = 'System.ReadOnlySpan[char] format';

/** The explicit TryFormat of ISpanFormattable. */
export const formattableSpanMethod: Record<string, MemberBody> = {
  [`bool ISpanFormattable.TryFormat(${chars}, ${format}, System.IFormatProvider provider)`]: noSpans,
};

/** The explicit TryFormat of ISpanFormattable and IUtf8SpanFormattable. */
export const explicitTryFormat: Record<string, MemberBody> = {
  ...formattableSpanMethod,
  [`bool IUtf8SpanFormattable.TryFormat(${bytes}, ${format}, System.IFormatProvider provider)`]: noSpans,
};

/** TryFormat with a format and a provider, under the name that the type gives it. */
export function tryFormatMethods(provider = 'provider'): Record<string, MemberBody> {
  const rest = `${format} = default, System.IFormatProvider ${provider} = null`;
  return {
    [`bool TryFormat(${chars}, ${rest})`]: noSpans,
    [`bool TryFormat(${bytes}, ${rest})`]: noSpans,
    ...explicitTryFormat,
  };
}

/** TryFormat of Guid, which has no provider, and its TryWriteBytes. */
export const guidSpanMethods: Record<string, MemberBody> = {
  [`bool TryFormat(${chars}, ${format} = default)`]: noSpans,
  [`bool TryFormat(${bytes}, ${format} = default)`]: noSpans,
  ...explicitTryFormat,
  'bool TryWriteBytes(System.Span[byte] destination)': noSpans,
  'bool TryWriteBytes(System.Span[byte] destination, bool bigEndian, [ref] int bytesWritten)': noSpans,
};

/** TryFormat of Version, which has a number of fields instead of a format. */
export const versionSpanMethods: Record<string, MemberBody> = {
  [`bool TryFormat(${chars})`]: noSpans,
  'bool TryFormat(System.Span[char] destination, int fieldCount, [ref] int charsWritten)': noSpans,
  [`bool TryFormat(${bytes})`]: noSpans,
  'bool TryFormat(System.Span[byte] utf8Destination, int fieldCount, [ref] int bytesWritten)': noSpans,
  ...explicitTryFormat,
};

const input = 'System.ReadOnlySpan[char] input';
const regex = 'System.Text.RegularExpressions.Regex';

/** What Regex does with spans. */
export const regexSpanMethods: Record<string, MemberBody> = {
  [`int Count(${input})`]: noSpans,
  [`int Count(${input}, int startat)`]: noSpans,
  [`${regex}+ValueMatchEnumerator EnumerateMatches(${input})`]: noSpans,
  [`${regex}+ValueMatchEnumerator EnumerateMatches(${input}, int startat)`]: noSpans,
  [`${regex}+ValueSplitEnumerator EnumerateSplits(${input})`]: noSpans,
  [`${regex}+ValueSplitEnumerator EnumerateSplits(${input}, int count)`]: noSpans,
  [`${regex}+ValueSplitEnumerator EnumerateSplits(${input}, int count, int startat)`]: noSpans,
  [`bool IsMatch(${input})`]: noSpans,
  [`bool IsMatch(${input}, int startat)`]: noSpans,
};

/** TryFormat of Boolean. */
export const booleanSpanMethods: Record<string, MemberBody> = { [`bool TryFormat(${chars})`]: noSpans };

/** What writes the parts of a number as bytes: `bool I.TryWriteX…` and `int I.WriteX…`, in both orders. */
function writers(owner: string, part: string): Record<string, MemberBody> {
  const table: Record<string, MemberBody> = {};
  for (const order of ['BigEndian', 'LittleEndian']) {
    table[`bool ${owner}.TryWrite${part}${order}(System.Span[byte] destination, [ref] int bytesWritten)`] = noSpans;
    for (const target of ['byte[] destination', 'byte[] destination, int startIndex', 'System.Span[byte] destination'])
      table[`int ${owner}.Write${part}${order}(${target})`] = noSpans;
  }
  return table;
}

/** The explicit byte writers of IBinaryInteger. */
export const binaryIntegerWriters = (t: string): Record<string, MemberBody> => writers(`IBinaryInteger[${t}]`, '');

/** The explicit methods of IFloatingPoint: sizes of the exponent and the significand, in bytes and bits as given, and what writes them. */
export function floatingPointMethods(
  t: string,
  sizes: { exponentBytes: number; exponentBits: MemberBody; significandBytes: number; significandBits: number },
): Record<string, MemberBody> {
  const owner = `IFloatingPoint[${t}]`;
  return {
    [`int ${owner}.GetExponentByteCount()`]: () => sizes.exponentBytes,
    [`int ${owner}.GetExponentShortestBitLength()`]: sizes.exponentBits,
    [`int ${owner}.GetSignificandBitLength()`]: () => sizes.significandBits,
    [`int ${owner}.GetSignificandByteCount()`]: () => sizes.significandBytes,
    ...writers(owner, 'Exponent'),
    ...writers(owner, 'Significand'),
  };
}
