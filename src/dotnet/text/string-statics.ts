import { argumentNull } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import { EnumValue } from '../../objects/enum-value.ts';
import { getEnumerable } from '../../objects/enumerate.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import type { Char } from '../../objects/numbers.ts';
import { toText } from '../../objects/to-string.ts';
import { formatString } from '../../operators/format-op.ts';
import { mustNotBeNegative, mustNotExceed } from '../argument-errors.ts';
import { compareStrings } from '../comparers.ts';
import { compareCulture } from '../culture/compare-info.ts';
import { NetCultureInfo } from '../culture/index.ts';
import { hashCodeOf } from '../equality.ts';
import { notNull } from '../values.ts';
import { compareWithOptions, comparisonArgument, isWhiteSpace } from './string-helpers.ts';

const text = (v: Value): string => toText(v);
/** Texts that String.Intern was given; literals of scripts are not in .NET's table. */
const interned = new Set<string>(['']);
const joined = (separator: string | null, items: Iterable<Value>): string => [...items].map(text).join(separator ?? '');
const itemsOf = (v: Value): Iterable<Value> => {
  if (v === null) throw argumentNull('values');
  return getEnumerable(v) ?? [v];
};
const options = (v: Value): number => (v instanceof EnumValue ? v.value : 0);
/** So much of a text as there is from a place on. @throws ArgumentOutOfRangeException */
function cut(s: string | null, i: number, n: number, which = 1): string | null {
  const length = Math.min(n, (s?.length ?? 0) - i);
  if (length < 0) throw mustNotBeNegative(`length${which}`, length);
  return s === null ? null : s.substr(i, n);
}
const byCase = (ignoreCase: boolean): 'CurrentCultureIgnoreCase' | 'CurrentCulture' =>
  ignoreCase ? 'CurrentCultureIgnoreCase' : 'CurrentCulture';

/** Part of an array; the bounds are checked as String.Join does. */
function stretch(array: PSArray, start: number, count: number): readonly Value[] {
  if (start < 0) throw mustNotBeNegative('startIndex', start);
  if (count < 0) throw mustNotBeNegative('count', count);
  if (start > array.items.length - count) throw mustNotExceed('startIndex', start, array.items.length - count);
  return array.items.slice(start, start + count);
}

type S = string | null;

/** Static methods of System.String. */
export const stringStaticMethods: Record<string, MemberBody> = {
  'int Compare(string strA, string strB)': (_: null, a: S, b: S) => compareStrings(a, b, 'CurrentCulture'),
  'int Compare(string strA, string strB, bool ignoreCase)': (_: null, a: S, b: S, i: boolean) => compareStrings(a, b, byCase(i)),
  'int Compare(string strA, string strB, System.StringComparison comparisonType)': (_: null, a: S, b: S, k: Value) =>
    compareStrings(a, b, comparisonArgument(k)),
  'int Compare(string strA, string strB, cultureinfo culture, System.Globalization.CompareOptions options)': (
    _: null,
    a: S,
    b: S,
    c: Value,
    o: Value,
  ) =>
    (options(o) & ~1) === 0 && c instanceof NetCultureInfo
      ? compareCulture(a, b, { ignoreCase: options(o) === 1, ordinal: false, culture: c })
      : compareWithOptions(a, b, options(o)),
  'int Compare(string strA, string strB, bool ignoreCase, cultureinfo culture)': (_: null, a: S, b: S, i: boolean, c: Value) =>
    c instanceof NetCultureInfo ? compareCulture(a, b, { ignoreCase: i, ordinal: false, culture: c }) : compareStrings(a, b, byCase(i)),
  'int Compare(string strA, int indexA, string strB, int indexB, int length)': (_: null, a: S, i: number, b: S, j: number, n: number) =>
    compareStrings(cut(a, i, n), cut(b, j, n, 2), 'CurrentCulture'),
  'int Compare(string strA, int indexA, string strB, int indexB, int length, bool ignoreCase)': (
    _: null,
    a: S,
    i: number,
    b: S,
    j: number,
    n: number,
    c: boolean,
  ) => compareStrings(cut(a, i, n), cut(b, j, n, 2), byCase(c)),
  'int Compare(string strA, int indexA, string strB, int indexB, int length, System.StringComparison comparisonType)': (
    _: null,
    a: S,
    i: number,
    b: S,
    j: number,
    n: number,
    k: Value,
  ) => compareStrings(cut(a, i, n), cut(b, j, n, 2), comparisonArgument(k)),
  'int Compare(string strA, int indexA, string strB, int indexB, int length, bool ignoreCase, cultureinfo culture)': (
    _: null,
    a: S,
    i: number,
    b: S,
    j: number,
    n: number,
    c: boolean,
  ) => compareStrings(cut(a, i, n), cut(b, j, n, 2), byCase(c)),
  'int CompareOrdinal(string strA, string strB)': (_: null, a: S, b: S) => compareStrings(a, b, 'Ordinal'),
  'int CompareOrdinal(string strA, int indexA, string strB, int indexB, int length)': (
    _: null,
    a: S,
    i: number,
    b: S,
    j: number,
    n: number,
  ) => compareStrings(cut(a, i, n), cut(b, j, n, 2), 'Ordinal'),
  'string Concat(System.Object arg0)': (_: null, a: Value) => text(a),
  'string Concat(System.Object arg0, System.Object arg1)': (_: null, a: Value, b: Value) => text(a) + text(b),
  'string Concat(System.Object arg0, System.Object arg1, System.Object arg2)': (_: null, a: Value, b: Value, c: Value) =>
    text(a) + text(b) + text(c),
  'string Concat(Params System.Object[] args)': (_: null, a: PSArray) => joined('', a.items),
  'string Concat[T](System.Collections.Generic.IEnumerable[T] values)': (_: null, v: Value) => joined('', itemsOf(v)),
  'string Concat(System.Collections.Generic.IEnumerable[string] values)': (_: null, v: Value) => joined('', itemsOf(v)),
  'string Concat(string str0, string str1)': (_: null, a: S, b: S) => text(a) + text(b),
  'string Concat(string str0, string str1, string str2)': (_: null, a: S, b: S, c: S) => text(a) + text(b) + text(c),
  'string Concat(string str0, string str1, string str2, string str3)': (_: null, a: S, b: S, c: S, d: S) =>
    text(a) + text(b) + text(c) + text(d),
  'string Concat(Params string[] values)': (_: null, a: PSArray) => joined('', a.items),
  'string Copy(string str)': (_: null, s: S) => s,
  'bool Equals(string a, string b)': (_: null, a: S, b: S) => a === b,
  'bool Equals(string a, string b, System.StringComparison comparisonType)': (_: null, a: S, b: S, k: Value) =>
    compareStrings(a, b, comparisonArgument(k)) === 0,
  'string Format(string format, System.Object arg0)': (_: null, f: S, a: Value) => formatString(notNull(f, 'format'), [a]),
  'string Format(string format, System.Object arg0, System.Object arg1)': (_: null, f: S, a: Value, b: Value) =>
    formatString(notNull(f, 'format'), [a, b]),
  'string Format(string format, System.Object arg0, System.Object arg1, System.Object arg2)': (
    _: null,
    f: S,
    a: Value,
    b: Value,
    c: Value,
  ) => formatString(notNull(f, 'format'), [a, b, c]),
  'string Format(string format, Params System.Object[] args)': (_: null, f: S, a: PSArray | null) =>
    formatString(notNull(f, 'format'), notNull(a, 'args').items),
  'string Format(System.IFormatProvider provider, string format, System.Object arg0)': (_: null, p: Value, f: S, a: Value) =>
    formatString(notNull(f, 'format'), [a], p),
  'string Format(System.IFormatProvider provider, string format, System.Object arg0, System.Object arg1)': (
    _: null,
    p: Value,
    f: S,
    a: Value,
    b: Value,
  ) => formatString(notNull(f, 'format'), [a, b], p),
  'string Format(System.IFormatProvider provider, string format, System.Object arg0, System.Object arg1, System.Object arg2)': (
    _: null,
    p: Value,
    f: S,
    a: Value,
    b: Value,
    c: Value,
  ) => formatString(notNull(f, 'format'), [a, b, c], p),
  'string Format(System.IFormatProvider provider, string format, Params System.Object[] args)': (
    _: null,
    p: Value,
    f: S,
    a: PSArray | null,
  ) => formatString(notNull(f, 'format'), notNull(a, 'args').items, p),
  'int GetHashCode(string value)': (_: null, s: S) => hashCodeOf(s),
  'string Intern(string str)': (_: null, s: S) => {
    interned.add(notNull(s, 'str'));
    return s;
  },
  'string IsInterned(string str)': (_: null, s: S) => (interned.has(notNull(s, 'str')) ? s : null),
  'bool IsNullOrEmpty(string value)': (_: null, s: S) => s === null || s === '',
  'bool IsNullOrWhiteSpace(string value)': (_: null, s: S) => s === null || [...s].every((c) => isWhiteSpace(c)),
  'string Join(string separator, System.Collections.Generic.IEnumerable[string] values)': (_: null, s: S, v: Value) =>
    joined(s, itemsOf(v)),
  'string Join(char separator, Params string[] value)': (_: null, c: Char, a: PSArray) => joined(String(c), a.items),
  'string Join(string separator, Params string[] value)': (_: null, s: S, a: PSArray) => joined(s, a.items),
  'string Join(char separator, string[] value, int startIndex, int count)': (_: null, c: Char, a: PSArray, i: number, n: number) =>
    joined(String(c), stretch(a, i, n)),
  'string Join(string separator, string[] value, int startIndex, int count)': (_: null, s: S, a: PSArray, i: number, n: number) =>
    joined(s, stretch(a, i, n)),
  'string Join(char separator, Params System.Object[] values)': (_: null, c: Char, a: PSArray) => joined(String(c), a.items),
  'string Join(string separator, Params System.Object[] values)': (_: null, s: S, a: PSArray) => joined(s, a.items),
  'string Join[T](char separator, System.Collections.Generic.IEnumerable[T] values)': (_: null, c: Char, v: Value) =>
    joined(String(c), itemsOf(v)),
  'string Join[T](string separator, System.Collections.Generic.IEnumerable[T] values)': (_: null, s: S, v: Value) => joined(s, itemsOf(v)),
};
