import { argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody, NetType } from '../../objects/net-type.ts';
import { type Char, charOf } from '../../objects/numbers.ts';
import { checkSearch, checkSearchBack, mustNotBeNegative, mustNotExceed } from '../argument-errors.ts';
import { compareStrings, stringComparer } from '../comparers.ts';
import { currentCulture } from '../culture/index.ts';
import { NetEnumerator } from '../enumerators.ts';
import { hashCodeOf } from '../equality.ts';
import { convertibleMethods } from '../numbers/convertible.ts';
import { wrongType } from '../numbers/number-support.ts';
import { defineType, wellKnown } from '../registry.ts';
import { enumOf, notNull, stringArray } from '../values.ts';
import { runesOf } from './rune-type.ts';
import * as h from './string-helpers.ts';
import { stringStaticMethods } from './string-statics.ts';

/** Enumerator of the chars of a string. */
export class CharEnumerator extends NetEnumerator {
  constructor(readonly text: string) {
    super(() => charsOf(text)[Symbol.iterator]());
  }
}

/** The code units of a text as Char values. */
function charsOf(text: string): Char[] {
  const chars: Char[] = [];
  for (let i = 0; i < text.length; i++) chars.push(charOf(text.charCodeAt(i)));
  return chars;
}

/** A `char[]` of a text. */
function charArray(text: string): PSArray {
  return new PSArray(charsOf(text), wellKnown.charArray);
}

/** The text of an array of chars. */
function textOfChars(array: PSArray | null): string {
  return array === null ? '' : array.items.map(String).join('');
}

const units = (array: PSArray | null): string[] | null => (array === null ? null : array.items.map(String));
const texts = (array: PSArray | null): string[] | null => (array === null ? null : array.items.map((s) => (s === null ? '' : String(s))));
const number = (v: Value): number => (v instanceof EnumValue ? v.value : Number(v));
const all = 0x7fffffff;
const split = (s: string, separators: readonly string[] | null, count: number, options: Value): PSArray =>
  stringArray(h.splitText(s, separators, count, number(options)));

function substring(s: string, start: number, length?: number): string {
  if (start < 0) throw mustNotBeNegative('startIndex', start);
  if (start > s.length) throw argumentOutOfRange('startIndex', 'startIndex cannot be larger than length of string.');
  if (length === undefined) return s.slice(start);
  if (length < 0) throw mustNotBeNegative('length', length);
  if (start + length > s.length) throw argumentOutOfRange('length', 'Index and length must refer to a location within the string.');
  return s.substr(start, length);
}

function remove(s: string, start: number, count?: number): string {
  if (start < 0 && count === undefined) throw argumentOutOfRange('startIndex', 'StartIndex cannot be less than zero.');
  if (start < 0) throw mustNotBeNegative('startIndex', start);
  if (count === undefined) {
    if (start > s.length) throw argumentOutOfRange('startIndex', 'startIndex cannot be larger than length of string.');
    return s.slice(0, start);
  }
  if (count < 0) throw mustNotBeNegative('count', count);
  if (count > s.length - start) throw mustNotExceed('count', count, s.length - start);
  return s.slice(0, start) + s.slice(start + count);
}

function pad(s: string, width: number, c: string, left: boolean): string {
  if (width < 0) throw mustNotBeNegative('totalWidth', width);
  return left ? s.padStart(width, c) : s.padEnd(width, c);
}

/** Overloads that take spans: shown, but no value of a script can be one. */
const spanOnly = (): never => {
  throw exceptionOf('System.NotSupportedException', 'Spans are not supported.');
};

const searching: Record<string, MemberBody> = {
  'bool Contains(string value)': (s: string, v: string) => s.includes(v),
  'bool Contains(string value, System.StringComparison comparisonType)': (s: string, v: string, k: Value) =>
    h.indexOfText(s, v, 0, s.length, h.comparisonArgument(k)) >= 0,
  'bool Contains(char value)': (s: string, c: Char) => s.includes(String(c)),
  'bool Contains(char value, System.StringComparison comparisonType)': (s: string, c: Char, k: Value) =>
    h.indexOfText(s, String(c), 0, s.length, h.comparisonArgument(k)) >= 0,
  'bool EndsWith(string value)': (s: string, v: string) => h.hasSuffix(s, v, 'CurrentCulture'),
  'bool EndsWith(string value, System.StringComparison comparisonType)': (s: string, v: string, k: Value) =>
    h.hasSuffix(s, v, h.comparisonArgument(k)),
  'bool EndsWith(string value, bool ignoreCase, cultureinfo culture)': (s: string, v: string, i: boolean) =>
    h.hasSuffix(s, v, i ? 'CurrentCultureIgnoreCase' : 'CurrentCulture'),
  'bool EndsWith(char value)': (s: string, c: Char) => s.endsWith(String(c)),
  'int IndexOf(char value)': (s: string, c: Char) => s.indexOf(String(c)),
  'int IndexOf(char value, int startIndex)': (s: string, c: Char, i: number) => h.indexOfText(s, String(c), i, s.length - i, 'Ordinal'),
  'int IndexOf(char value, System.StringComparison comparisonType)': (s: string, c: Char, k: Value) =>
    h.indexOfText(s, String(c), 0, s.length, h.comparisonArgument(k)),
  'int IndexOf(char value, int startIndex, int count)': (s: string, c: Char, i: number, n: number) =>
    h.indexOfText(s, String(c), i, n, 'Ordinal'),
  'int IndexOf(string value)': (s: string, v: string) => h.indexOfText(s, v, 0, s.length, 'CurrentCulture'),
  'int IndexOf(string value, int startIndex)': (s: string, v: string, i: number) => h.indexOfText(s, v, i, s.length - i, 'CurrentCulture'),
  'int IndexOf(string value, int startIndex, int count)': (s: string, v: string, i: number, n: number) =>
    h.indexOfText(s, v, i, n, 'CurrentCulture'),
  'int IndexOf(string value, System.StringComparison comparisonType)': (s: string, v: string, k: Value) =>
    h.indexOfText(s, v, 0, s.length, h.comparisonArgument(k)),
  'int IndexOf(string value, int startIndex, System.StringComparison comparisonType)': (s: string, v: string, i: number, k: Value) =>
    h.indexOfText(s, v, i, s.length - i, h.comparisonArgument(k)),
  'int IndexOf(string value, int startIndex, int count, System.StringComparison comparisonType)': (
    s: string,
    v: string,
    i: number,
    n: number,
    k: Value,
  ) => h.indexOfText(s, v, i, n, h.comparisonArgument(k)),
  'int IndexOfAny(char[] anyOf)': (s: string, a: PSArray) => indexOfAny(s, a, 0, s.length),
  'int IndexOfAny(char[] anyOf, int startIndex)': (s: string, a: PSArray, i: number) => indexOfAny(s, a, i, s.length - i),
  'int IndexOfAny(char[] anyOf, int startIndex, int count)': (s: string, a: PSArray, i: number, n: number) => indexOfAny(s, a, i, n),
  'int LastIndexOf(char value)': (s: string, c: Char) => s.lastIndexOf(String(c)),
  'int LastIndexOf(char value, int startIndex)': (s: string, c: Char, i: number) => lastIndexOfAny(s, charArray(String(c)), i, i + 1),
  'int LastIndexOf(char value, int startIndex, int count)': (s: string, c: Char, i: number, n: number) =>
    lastIndexOfAny(s, charArray(String(c)), i, n),
  'int LastIndexOf(string value)': (s: string, v: string) => h.lastIndexOfText(s, v, s.length - 1, s.length, 'CurrentCulture'),
  'int LastIndexOf(string value, int startIndex)': (s: string, v: string, i: number) => h.lastIndexOfText(s, v, i, i + 1, 'CurrentCulture'),
  'int LastIndexOf(string value, int startIndex, int count)': (s: string, v: string, i: number, n: number) =>
    h.lastIndexOfText(s, v, i, n, 'CurrentCulture'),
  'int LastIndexOf(string value, System.StringComparison comparisonType)': (s: string, v: string, k: Value) =>
    h.lastIndexOfText(s, v, s.length - 1, s.length, h.comparisonArgument(k)),
  'int LastIndexOf(string value, int startIndex, System.StringComparison comparisonType)': (s: string, v: string, i: number, k: Value) =>
    h.lastIndexOfText(s, v, i, i + 1, h.comparisonArgument(k)),
  'int LastIndexOf(string value, int startIndex, int count, System.StringComparison comparisonType)': (
    s: string,
    v: string,
    i: number,
    n: number,
    k: Value,
  ) => h.lastIndexOfText(s, v, i, n, h.comparisonArgument(k)),
  'int LastIndexOfAny(char[] anyOf)': (s: string, a: PSArray) => lastIndexOfAny(s, a, s.length - 1, s.length),
  'int LastIndexOfAny(char[] anyOf, int startIndex)': (s: string, a: PSArray, i: number) => lastIndexOfAny(s, a, i, i + 1),
  'int LastIndexOfAny(char[] anyOf, int startIndex, int count)': (s: string, a: PSArray, i: number, n: number) =>
    lastIndexOfAny(s, a, i, n),
  'bool StartsWith(string value)': (s: string, v: string) => h.hasPrefix(s, v, 'CurrentCulture'),
  'bool StartsWith(string value, System.StringComparison comparisonType)': (s: string, v: string, k: Value) =>
    h.hasPrefix(s, v, h.comparisonArgument(k)),
  'bool StartsWith(string value, bool ignoreCase, cultureinfo culture)': (s: string, v: string, i: boolean) =>
    h.hasPrefix(s, v, i ? 'CurrentCultureIgnoreCase' : 'CurrentCulture'),
  'bool StartsWith(char value)': (s: string, c: Char) => s.startsWith(String(c)),
};

function indexOfAny(s: string, anyOf: PSArray | null, start: number, count: number): number {
  const chars = notNull(anyOf, 'anyOf');
  checkSearch(s.length, start, count);
  const set = textOfChars(chars);
  for (let i = start; i < start + count; i++) if (set.includes(s[i] as string)) return i;
  return -1;
}

function lastIndexOfAny(s: string, anyOf: PSArray | null, start: number, count: number): number {
  const chars = notNull(anyOf, 'anyOf');
  if (s.length === 0) return -1;
  checkSearchBack(s.length, start, count);
  const set = textOfChars(chars);
  for (let i = Math.min(start, s.length - 1); i > start - count && i >= 0; i--) if (set.includes(s[i] as string)) return i;
  return -1;
}

const changing: Record<string, MemberBody> = {
  'string Insert(int startIndex, string value)': (s: string, i: number, v: string) => {
    // as an unsigned number
    if (i < 0) throw mustNotExceed('startIndex', i >>> 0, s.length);
    if (i > s.length) throw mustNotExceed('startIndex', i, s.length);
    return s.slice(0, i) + v + s.slice(i);
  },
  'bool IsNormalized()': (s: string) => s.normalize('NFC') === s,
  'bool IsNormalized(System.Text.NormalizationForm normalizationForm)': (s: string, form: Value) => h.normalizeText(s, number(form)) === s,
  'string Normalize()': (s: string) => s.normalize('NFC'),
  'string Normalize(System.Text.NormalizationForm normalizationForm)': (s: string, form: Value) => h.normalizeText(s, number(form)),
  'string PadLeft(int totalWidth)': (s: string, n: number) => pad(s, n, ' ', true),
  'string PadLeft(int totalWidth, char paddingChar)': (s: string, n: number, c: Char) => pad(s, n, String(c), true),
  'string PadRight(int totalWidth)': (s: string, n: number) => pad(s, n, ' ', false),
  'string PadRight(int totalWidth, char paddingChar)': (s: string, n: number, c: Char) => pad(s, n, String(c), false),
  'string Remove(int startIndex, int count)': remove,
  'string Remove(int startIndex)': (s: string, i: number) => remove(s, i),
  'string Replace(string oldValue, string newValue, bool ignoreCase, cultureinfo culture)': (s: string, a: string, b: string, i: boolean) =>
    h.replaceText(s, a, b, i ? 'CurrentCultureIgnoreCase' : 'CurrentCulture'),
  'string Replace(string oldValue, string newValue, System.StringComparison comparisonType)': (s: string, a: string, b: string, k: Value) =>
    h.replaceText(s, a, b, h.comparisonArgument(k)),
  'string Replace(char oldChar, char newChar)': (s: string, a: Char, b: Char) => s.split(String(a)).join(String(b)),
  'string Replace(string oldValue, string newValue)': (s: string, a: string, b: string) => h.replaceText(s, a, b, 'Ordinal'),
  'string ReplaceLineEndings()': (s: string) => s.replace(/\r\n|[\r\n\f\u0085\u2028\u2029]/g, '\n'),
  'string ReplaceLineEndings(string replacementText)': (s: string, by: string) => s.replace(/\r\n|[\r\n\f\u0085\u2028\u2029]/g, () => by),
  'string[] Split(char separator, System.StringSplitOptions options = None)': (s: string, c: Char, o: Value) =>
    split(s, [String(c)], all, o),
  'string[] Split(char separator, int count, System.StringSplitOptions options = None)': (s: string, c: Char, n: number, o: Value) =>
    split(s, [String(c)], n, o),
  'string[] Split(Params char[] separator)': (s: string, a: PSArray | null) => split(s, units(a), all, 0),
  'string[] Split(System.ReadOnlySpan[char] separator)': spanOnly,
  'string[] Split(char[] separator, int count)': (s: string, a: PSArray | null, n: number) => split(s, units(a), n, 0),
  'string[] Split(char[] separator, System.StringSplitOptions options)': (s: string, a: PSArray | null, o: Value) =>
    split(s, units(a), all, o),
  'string[] Split(char[] separator, int count, System.StringSplitOptions options)': (s: string, a: PSArray | null, n: number, o: Value) =>
    split(s, units(a), n, o),
  'string[] Split(string separator, System.StringSplitOptions options = None)': (s: string, t: string | null, o: Value) =>
    split(s, t === null || t === '' ? [''] : [t], all, o),
  'string[] Split(string separator, int count, System.StringSplitOptions options = None)': (
    s: string,
    t: string | null,
    n: number,
    o: Value,
  ) => split(s, t === null || t === '' ? [''] : [t], n, o),
  'string[] Split(string[] separator, System.StringSplitOptions options)': (s: string, a: PSArray | null, o: Value) =>
    split(s, texts(a), all, o),
  'string[] Split(string[] separator, int count, System.StringSplitOptions options)': (s: string, a: PSArray | null, n: number, o: Value) =>
    split(s, texts(a), n, o),
  'string Substring(int startIndex)': (s: string, i: number) => substring(s, i),
  'string Substring(int startIndex, int length)': substring,
  'string ToLower()': (s: string) => h.toLower(s, h.localeOf(currentCulture())),
  'string ToLower(cultureinfo culture)': (s: string, c: Value) => h.toLower(s, h.localeOf(c)),
  'string ToLowerInvariant()': (s: string) => h.toLower(s),
  'string ToUpper()': (s: string) => h.toUpper(s, h.localeOf(currentCulture())),
  'string ToUpper(cultureinfo culture)': (s: string, c: Value) => h.toUpper(s, h.localeOf(c)),
  'string ToUpperInvariant()': (s: string) => h.toUpper(s),
  'string Trim()': (s: string) => h.trimText(s, null, true, true),
  'string Trim(char trimChar)': (s: string, c: Char) => h.trimText(s, String(c), true, true),
  'string Trim(Params char[] trimChars)': (s: string, a: PSArray | null) => h.trimText(s, textOfChars(a) || null, true, true),
  'string Trim(System.ReadOnlySpan[char] trimChars)': spanOnly,
  'string TrimEnd()': (s: string) => h.trimText(s, null, false, true),
  'string TrimEnd(char trimChar)': (s: string, c: Char) => h.trimText(s, String(c), false, true),
  'string TrimEnd(Params char[] trimChars)': (s: string, a: PSArray | null) => h.trimText(s, textOfChars(a) || null, false, true),
  'string TrimEnd(System.ReadOnlySpan[char] trimChars)': spanOnly,
  'string TrimStart()': (s: string) => h.trimText(s, null, true, false),
  'string TrimStart(char trimChar)': (s: string, c: Char) => h.trimText(s, String(c), true, false),
  'string TrimStart(Params char[] trimChars)': (s: string, a: PSArray | null) => h.trimText(s, textOfChars(a) || null, true, false),
  'string TrimStart(System.ReadOnlySpan[char] trimChars)': spanOnly,
};

defineType({
  name: 'System.String',
  sealed: true,
  operators: {
    'bool op_Equality(string a, string b)': (_: null, a: string | null, b: string | null) => a === b,
    'bool op_Inequality(string a, string b)': (_: null, a: string | null, b: string | null) => a !== b,
  },
  interfaces: [
    'System.IComparable',
    'System.Collections.IEnumerable',
    'System.IConvertible',
    'System.Collections.Generic.IEnumerable[char]',
    'System.IComparable[string]',
    'System.IEquatable[string]',
    'System.ICloneable',
  ],
  constructors: {
    '(char[] value)': (_: NetType, a: PSArray | null) => textOfChars(a),
    '(char[] value, int startIndex, int length)': (_: NetType, a: PSArray | null, i: number, n: number) => {
      const text = textOfChars(notNull(a, 'value'));
      if (i < 0) throw mustNotBeNegative('startIndex', i);
      if (n < 0) throw mustNotBeNegative('length', n);
      if (i > text.length - n) throw mustNotExceed('startIndex', i, text.length - n);
      return text.slice(i, i + n);
    },
    '(char c, int count)': (_: NetType, c: Char, n: number) => {
      if (n < 0) throw mustNotBeNegative('count', n);
      return String(c).repeat(n);
    },
    'string TrimStart(System.ReadOnlySpan[char] trimChars)': spanOnly,
  },
  staticProperties: { 'string Empty': { get: () => '' } },
  staticMethods: stringStaticMethods,
  properties: { 'int Length': { get: (s: string) => s.length } },
  indexers: {
    'char Chars(int index)': {
      get: (s: string, i: number) => {
        if (i < 0 || i >= s.length) throw exceptionOf('System.IndexOutOfRangeException', 'Index was outside the bounds of the array.');
        return charOf(s.charCodeAt(i));
      },
    },
  },
  methods: {
    'System.Object Clone()': (s: string) => s,
    'int CompareTo(System.Object value)': (s: string, v: Value) =>
      v === null ? 1 : typeof v === 'string' ? compareStrings(s, v, 'CurrentCulture') : wrongType('String'),
    'int CompareTo(string strB)': (s: string, v: string | null) => compareStrings(s, v, 'CurrentCulture'),
    'void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)': (
      s: string,
      from: number,
      a: PSArray,
      to: number,
      n: number,
    ) => {
      if (n < 0) throw mustNotBeNegative('count', n);
      if (from < 0) throw mustNotBeNegative('sourceIndex', from);
      if (n > s.length - from) throw mustNotExceed('sourceIndex', n, s.length - from);
      if (to > a.items.length - n) throw mustNotExceed('destinationIndex', to, a.items.length - n);
      if (to < 0) throw mustNotBeNegative('destinationIndex', to);
      for (let i = 0; i < n; i++) a.items[to + i] = charOf(s.charCodeAt(from + i));
    },
    'void CopyTo(System.Span[char] destination)': spanOnly,
    'bool TryCopyTo(System.Span[char] destination)': spanOnly,
    'System.Char& GetPinnableReference()': spanOnly,
    'bool Equals(System.Object obj)': (s: string, v: Value) => s === v,
    'bool Equals(string value)': (s: string, v: string | null) => s === v,
    'bool Equals(string value, System.StringComparison comparisonType)': (s: string, v: string | null, k: Value) =>
      compareStrings(s, v, h.comparisonArgument(k)) === 0,
    'System.Text.StringRuneEnumerator EnumerateRunes()': (s: string) => runesOf(s),
    'System.CharEnumerator GetEnumerator()': (s: string) => new CharEnumerator(s),
    'int GetHashCode()': (s: string) => hashCodeOf(s),
    'int GetHashCode(System.StringComparison comparisonType)': (s: string, k: Value) => stringComparer(h.comparisonArgument(k)).hashCode(s),
    'System.TypeCode GetTypeCode()': () => enumOf('System.TypeCode', 18),
    ...searching,
    ...changing,
    'char[] ToCharArray()': (s: string) => charArray(s),
    'char[] ToCharArray(int startIndex, int length)': (s: string, i: number, n: number) => {
      if (i >>> 0 > s.length) throw mustNotExceed('startIndex', i >>> 0, s.length);
      if (i > s.length - n) throw mustNotExceed('startIndex', i, s.length - n);
      if (n < 0) throw mustNotBeNegative('length', n);
      return charArray(s.substr(i, n));
    },
    'string ToString()': (s: string) => s,
    'string ToString(System.IFormatProvider provider)': (s: string) => s,
    ...convertibleMethods,
  },
});
