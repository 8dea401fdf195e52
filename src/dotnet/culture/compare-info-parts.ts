import { argumentOutOfRange } from '../../errors/throw.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { notNull } from '../values.ts';
import type { NetCompareInfo } from './text-info-types.ts';

const ns = 'System.Globalization.';
const Options = { IgnoreNonSpace: 2, IgnoreSymbols: 4, IgnoreKanaType: 8, IgnoreWidth: 16 } as const;

/** A text without what CompareOptions pass over: accents, symbols, the kinds and widths of kana. */
export function folded(text: string, options: number): string {
  let result = text;
  if (options & Options.IgnoreNonSpace)
    result = result
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .normalize('NFC');
  if (options & Options.IgnoreSymbols) result = result.replace(/[\s\p{P}\p{S}]/gu, '');
  if (options & Options.IgnoreWidth) result = result.normalize('NFKC');
  if (options & Options.IgnoreKanaType) result = result.replace(/[\u3041-\u3096]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60));
  return result;
}

/** CompareInfo.IsSortable: false for surrogates that stand alone and for code points that nobody has assigned. */
export const isSortable = (text: string): boolean => text !== '' && !/[\p{Cn}\p{Co}]|\p{Cs}/u.test(text);

type Compare = (c: NetCompareInfo, a: string | null, b: string | null, options: EnumValue | null) => number;

/** The part of a text from a place on. @throws ArgumentOutOfRangeException */
function from(text: string | null, offset: number, name: string): string | null {
  if (offset < 0) throw argumentOutOfRange(name, `${name} ('${offset}') must be a non-negative value.`, offset);
  const left = (text?.length ?? 0) - offset;
  const length = name.replace('offset', 'length');
  if (left < 0) throw argumentOutOfRange(length, `${length} ('${left}') must be a non-negative value.`, left);
  return text === null ? null : text.slice(offset);
}

/** Compare, IndexOf and LastIndexOf of parts of texts. */
export function partMembers(compare: Compare, find: Compare): Record<string, MemberBody> {
  const members: Record<string, MemberBody> = {};
  const options = `${ns}CompareOptions options`;
  const withOptions = (signature: string, body: MemberBody): void => {
    members[`${signature})`] = (self, ...args) => body(null, self, ...args);
    members[`${signature}, ${options})`] = (self, ...args) => body(args[args.length - 1], self, ...args);
  };
  withOptions(
    'int Compare(string string1, int offset1, string string2, int offset2',
    (o: EnumValue | null, c: NetCompareInfo, a: string | null, i: number, b: string | null, k: number) =>
      compare(c, from(a, i, 'offset1'), from(b, k, 'offset2'), o),
  );
  withOptions(
    'int Compare(string string1, int offset1, int length1, string string2, int offset2, int length2',
    (o: EnumValue | null, c: NetCompareInfo, a: string | null, i: number, n: number, b: string | null, k: number, m: number) =>
      compare(c, from(a, i, 'offset1')?.slice(0, n) ?? null, from(b, k, 'offset2')?.slice(0, m) ?? null, o),
  );
  const first = (c: NetCompareInfo, text: string, value: string, start: number, count: number, o: EnumValue | null): number => {
    outside(start, count, text);
    const found = find(c, text.slice(start, start + count), value, o);
    return found < 0 ? -1 : found + start;
  };
  const last = (c: NetCompareInfo, text: string, value: string, start: number, count: number, o: EnumValue | null): number => {
    const begin = Math.max(0, start - count + 1);
    for (let at = Math.min(start + 1, text.length) - value.length; at >= begin; at--)
      if (compare(c, text.slice(at, at + value.length), value, o) === 0) return at;
    return -1;
  };
  for (const [type, read] of Object.entries({ string: (v: Value) => notNull(v as string | null, 'value'), char: String })) {
    const source = `string source, ${type} value`;
    const text = (s: string | null): string => notNull(s, 'source');
    withOptions(`int IndexOf(${source}`, (o: EnumValue | null, c: NetCompareInfo, s: string | null, v: Value) =>
      first(c, text(s), read(v), 0, text(s).length, o),
    );
    withOptions(`int IndexOf(${source}, int startIndex`, (o: EnumValue | null, c: NetCompareInfo, s: string | null, v: Value, i: number) =>
      first(c, text(s), read(v), i, text(s).length - i, o),
    );
    withOptions(
      `int IndexOf(${source}, int startIndex, int count`,
      (o: EnumValue | null, c: NetCompareInfo, s: string | null, v: Value, i: number, n: number) => first(c, text(s), read(v), i, n, o),
    );
    withOptions(`int LastIndexOf(${source}`, (o: EnumValue | null, c: NetCompareInfo, s: string | null, v: Value) =>
      last(c, text(s), read(v), text(s).length - 1, text(s).length, o),
    );
    withOptions(
      `int LastIndexOf(${source}, int startIndex`,
      (o: EnumValue | null, c: NetCompareInfo, s: string | null, v: Value, i: number) => last(c, text(s), read(v), i, i + 1, o),
    );
    withOptions(
      `int LastIndexOf(${source}, int startIndex, int count`,
      (o: EnumValue | null, c: NetCompareInfo, s: string | null, v: Value, i: number, n: number) => last(c, text(s), read(v), i, n, o),
    );
  }
  return members;
}

function outside(start: number, count: number, text: string): void {
  if (start < 0 || start > text.length)
    throw argumentOutOfRange(
      'startIndex',
      'Index was out of range. Must be non-negative and less than or equal to the size of the collection.',
    );
  if (count < 0 || start + count > text.length)
    throw argumentOutOfRange('count', 'Count must be positive and count must refer to a location within the string/array/collection.');
}
