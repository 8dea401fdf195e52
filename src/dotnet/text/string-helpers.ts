import { argumentException, argumentNull, argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import { compareText } from '../../objects/collation.ts';
import { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import { checkSearch, mustNotBeNegative } from '../argument-errors.ts';
import { compareStrings, ordinalUpper, type TextComparison, textComparisons } from '../comparers.ts';
import { NetCultureInfo } from '../culture/index.ts';
import { findUnits, hasUnitsAt, needsUnits } from './culture-search.ts';

/** A StringComparison argument. @throws ArgumentException for other numbers */
export function comparisonArgument(value: Value): TextComparison {
  const kind = textComparisons[value instanceof EnumValue ? value.value : -1];
  if (!kind) throw argumentException('The string comparison type passed in is currently not supported.', 'comparisonType');
  return kind;
}

const whiteSpace = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** Char.IsWhiteSpace. */
export function isWhiteSpace(c: string | undefined): boolean {
  return c !== undefined && whiteSpace.test(c);
}

/** Trims the given code units (white space when the list is empty or null). */
export function trimText(text: string, chars: string | null, atStart: boolean, atEnd: boolean): string {
  const drops = (c: string): boolean => (chars ? chars.includes(c) : whiteSpace.test(c));
  let start = 0;
  let end = text.length;
  if (atStart) while (start < end && drops(text[start] as string)) start++;
  if (atEnd) while (end > start && drops(text[end - 1] as string)) end--;
  return text.slice(start, end);
}

function fold(text: string, kind: TextComparison): string {
  return kind.endsWith('IgnoreCase') ? ordinalUpper(text) : text;
}

/** IndexOf within text[start, start + count). */
export function indexOfText(text: string, value: string | null, start: number, count: number, kind: TextComparison): number {
  if (value === null) throw argumentNull('value');
  checkSearch(text.length, start, count);
  if (needsUnits(text, value, kind)) {
    const place = findUnits(text.slice(start, start + count), value, kind, false);
    return place ? place.start + start : -1;
  }
  const stretch = fold(text.slice(start, start + count), kind);
  const found = stretch.indexOf(fold(value, kind));
  return found < 0 ? -1 : found + start;
}

/** LastIndexOf looking back from `start` over `count` code units. */
export function lastIndexOfText(text: string, value: string | null, start: number, count: number, kind: TextComparison): number {
  if (value === null) throw argumentNull('value');
  if (text.length === 0 && (start === -1 || start === 0)) return value === '' ? 0 : -1;
  let from = start;
  let n = count;
  if (from < 0 || from > text.length) {
    throw argumentOutOfRange('startIndex', 'Index was out of range. Must be non-negative and less than the size of the collection.');
  }
  if (from === text.length) {
    from--;
    if (n > 0) n--;
  }
  if (n < 0 || from - n + 1 < 0)
    throw argumentOutOfRange('count', 'Count must be positive and count must refer to a location within the string/array/collection.');
  if (value === '') return from + 1;
  const first = from - n + 1;
  if (needsUnits(text, value, kind)) {
    const place = findUnits(text.slice(first, from + 1), value, kind, true);
    return place ? place.start + first : -1;
  }
  const found = fold(text.slice(first, from + 1), kind).lastIndexOf(fold(value, kind));
  return found < 0 ? -1 : found + first;
}

/** StartsWith and EndsWith. */
export function hasPrefix(text: string, value: string | null, kind: TextComparison): boolean {
  if (value === null) throw argumentNull('value');
  if (value === '') return true;
  if (kind.startsWith('Ordinal')) return fold(text, kind).startsWith(fold(value, kind));
  if (needsUnits(text, value, kind)) return hasUnitsAt(text, value, kind, false);
  return compareStrings(text.slice(0, value.length), value, kind) === 0;
}
/** See {@link hasPrefix}. */
export function hasSuffix(text: string, value: string | null, kind: TextComparison): boolean {
  if (value === null) throw argumentNull('value');
  if (value === '') return true;
  if (kind.startsWith('Ordinal')) return fold(text, kind).endsWith(fold(value, kind));
  if (needsUnits(text, value, kind)) return hasUnitsAt(text, value, kind, true);
  return text.length >= value.length && compareStrings(text.slice(text.length - value.length), value, kind) === 0;
}

/** Replace(old, new, comparison). */
export function replaceText(text: string, oldValue: string | null, newValue: string | null, kind: TextComparison): string {
  if (oldValue === null) throw argumentNull('oldValue');
  if (oldValue === '') throw argumentException('The value cannot be an empty string.', 'oldValue');
  const by = newValue ?? '';
  if (!kind.endsWith('IgnoreCase')) return text.split(oldValue).join(by);
  const haystack = ordinalUpper(text);
  const needle = ordinalUpper(oldValue);
  let result = '';
  let from = 0;
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, from)) {
    result += text.slice(from, at) + by;
    from = at + oldValue.length;
  }
  return result + text.slice(from);
}

/** String.Split. Options: 1 drops empty entries, 2 trims entries. */
export function splitText(text: string, separators: readonly string[] | null, count: number, options: number): string[] {
  if (count < 0) throw mustNotBeNegative('count', count);
  if (options < 0 || options > 3) throw argumentException('Value of flags is invalid.', 'options');
  const removeEmpty = (options & 1) !== 0;
  const trim = (options & 2) !== 0;
  if (count === 0) return [];
  const wanted = separators?.filter((s) => s !== '') ?? [];
  const byWhite = separators === null || separators.length === 0;
  const finish = (s: string): string => (trim ? trimText(s, null, true, true) : s);
  if (count === 1 || (wanted.length === 0 && !byWhite)) {
    const whole = finish(text);
    return removeEmpty && whole === '' ? [] : [whole];
  }
  const parts: string[] = [];
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const length = byWhite ? (isWhiteSpace(text[at]) ? 1 : 0) : (wanted.find((s) => text.startsWith(s, at))?.length ?? 0);
    if (length === 0) {
      at++;
      continue;
    }
    if (parts.length === count - 1) {
      if (!removeEmpty) break;
      // the last entry is the rest, but separators before it are still skipped when they leave empty entries
      if (finish(text.slice(from, at)) !== '') break;
    } else {
      const part = finish(text.slice(from, at));
      if (!(removeEmpty && part === '')) parts.push(part);
    }
    at += length;
    from = at;
  }
  const last = finish(text.slice(from));
  if (!(removeEmpty && last === '')) parts.push(last);
  return parts;
}

/** The culture's locale for case mapping; undefined for the invariant culture and most others. */
export function localeOf(culture: Value): string | undefined {
  if (!(culture instanceof NetCultureInfo)) return undefined;
  if (culture === lastCulture) return lastLocale;
  const { name } = culture as unknown as { name: string };
  lastCulture = culture;
  return (lastLocale = /^(tr|az|lt)(-|$)/i.test(name) ? name : undefined);
}

let lastCulture: Value = null;
let lastLocale: string | undefined;

/** ToUpper as .NET maps: one code unit to one. */
export function toUpper(text: string, locale?: string): string {
  if (locale) return text.toLocaleUpperCase(locale);
  return ordinalUpper(text);
}

/** ToLower as .NET maps: one code unit to one. */
export function toLower(text: string, locale?: string): string {
  if (locale) return text.toLocaleLowerCase(locale);
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  let result = '';
  for (const c of text) {
    const l = c.toLowerCase();
    result += l.length === c.length ? l : c;
  }
  return result;
}

/** Compare with CompareOptions flags: 1 ignores case, 0x40000000 is ordinal, 0x10000000 ordinal without case. */
export function compareWithOptions(a: string | null, b: string | null, options: number): number {
  if (a === null || b === null) return compareStrings(a, b, 'Ordinal');
  if (options & 0x40000000) return compareStrings(a, b, 'Ordinal');
  if (options & 0x10000000) return compareStrings(a, b, 'OrdinalIgnoreCase');
  if (options & 2)
    return compareText(a.normalize('NFD').replace(/\p{M}/gu, ''), b.normalize('NFD').replace(/\p{M}/gu, ''), (options & 1) !== 0);
  return compareText(a, b, (options & 1) !== 0);
}

/** Normalize(form): 1 C, 2 D, 5 KC, 6 KD. */
export function normalizeText(text: string, form: number): string {
  const name = { 1: 'NFC', 2: 'NFD', 5: 'NFKC', 6: 'NFKD' }[form];
  if (!name) throw exceptionOf('System.ArgumentException', "Invalid or unsupported normalization form. (Parameter 'normalizationForm')");
  return text.normalize(name);
}
