import { argumentException, argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import type { PSReference } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { Char, charOf, Double } from '../../objects/numbers.ts';
import { currentCulture } from '../culture/index.ts';
import { netEquals } from '../equality.ts';
import { convertibleMethods } from '../numbers/convertible.ts';
import { wrongType } from '../numbers/number-support.ts';
import { defineType } from '../registry.ts';
import { binaryIntegerWriters, booleanSpanMethods, explicitTryFormat } from '../span-methods.ts';
import { enumOf } from '../values.ts';
import { isWhiteSpace, localeOf, toLower, toUpper } from './string-helpers.ts';

const categories: readonly (readonly [RegExp, number])[] = [
  [/\p{Lu}/u, 0],
  [/\p{Ll}/u, 1],
  [/\p{Lt}/u, 2],
  [/\p{Lm}/u, 3],
  [/\p{Lo}/u, 4],
  [/\p{Mn}/u, 5],
  [/\p{Mc}/u, 6],
  [/\p{Me}/u, 7],
  [/\p{Nd}/u, 8],
  [/\p{Nl}/u, 9],
  [/\p{No}/u, 10],
  [/\p{Zs}/u, 11],
  [/\p{Zl}/u, 12],
  [/\p{Zp}/u, 13],
  [/\p{Cc}/u, 14],
  [/\p{Cf}/u, 15],
  [/\p{Cs}/u, 16],
  [/\p{Co}/u, 17],
  [/\p{Pc}/u, 18],
  [/\p{Pd}/u, 19],
  [/\p{Ps}/u, 20],
  [/\p{Pe}/u, 21],
  [/\p{Pi}/u, 22],
  [/\p{Pf}/u, 23],
  [/\p{Po}/u, 24],
  [/\p{Sm}/u, 25],
  [/\p{Sc}/u, 26],
  [/\p{Sk}/u, 27],
  [/\p{So}/u, 28],
];

/** The number of a character's UnicodeCategory. */
export function unicodeCategory(c: string): number {
  const code = c.charCodeAt(0);
  if (c.length === 1 && code >= 0xd800 && code <= 0xdfff) return 16;
  return categories.find(([pattern]) => pattern.test(c))?.[1] ?? 29;
}

const numeric = (c: string): number => {
  if (/\p{Nd}/u.test(c)) {
    const code = c.codePointAt(0) as number;
    let zero = code;
    while (zero > 0 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
    return code >= 48 && code <= 57 ? code - 48 : code - zero;
  }
  const fractions: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '²': 2, '³': 3, '¹': 1 };
  return fractions[c] ?? -1;
};

/** Predicates on one character; each also exists for a string and an index. */
const predicates: Record<string, (c: string, code: number) => boolean> = {
  IsControl: (_, n) => n < 32 || (n >= 127 && n < 160),
  IsDigit: (c) => /\p{Nd}/u.test(c),
  IsHighSurrogate: (_, n) => n >= 0xd800 && n <= 0xdbff,
  IsLetter: (c) => /\p{L}/u.test(c),
  IsLetterOrDigit: (c) => /[\p{L}\p{Nd}]/u.test(c),
  IsLower: (c) => /\p{Ll}/u.test(c),
  IsLowSurrogate: (_, n) => n >= 0xdc00 && n <= 0xdfff,
  IsNumber: (c) => /\p{N}/u.test(c),
  IsPunctuation: (c) => /\p{P}/u.test(c),
  IsSeparator: (c) => /\p{Z}/u.test(c),
  IsSurrogate: (_, n) => n >= 0xd800 && n <= 0xdfff,
  IsSymbol: (c) => /\p{S}/u.test(c),
  IsUpper: (c) => /\p{Lu}/u.test(c),
  IsWhiteSpace: (c) => isWhiteSpace(c),
};

/** Predicates for ASCII only. */
const ascii: Record<string, RegExp> = {
  IsAsciiDigit: /^[0-9]$/,
  IsAsciiHexDigit: /^[0-9a-fA-F]$/,
  IsAsciiHexDigitLower: /^[0-9a-f]$/,
  IsAsciiHexDigitUpper: /^[0-9A-F]$/,
  IsAsciiLetter: /^[a-zA-Z]$/,
  IsAsciiLetterLower: /^[a-z]$/,
  IsAsciiLetterOrDigit: /^[a-zA-Z0-9]$/,
  IsAsciiLetterUpper: /^[A-Z]$/,
  IsAscii: /^[\u0000-\u007f]$/,
};

function at(s: string, index: number): string {
  if (index < 0 || index >= s.length) throw argumentOutOfRange('index');
  return s[index] as string;
}

const upper = (c: Char, locale?: string): Char => charOf(toUpper(String(c), locale).charCodeAt(0));
const lower = (c: Char, locale?: string): Char => charOf(toLower(String(c), locale).charCodeAt(0));

const staticMethods: Record<string, MemberBody> = {
  'string ConvertFromUtf32(int utf32)': (_: null, n: number) => {
    if (n < 0 || n > 0x10ffff || (n >= 0xd800 && n <= 0xdfff)) {
      throw argumentOutOfRange(
        'utf32',
        'A valid UTF32 value is between 0x000000 and 0x10ffff, inclusive, and should not include surrogate codepoint values (0x00d800 ~ 0x00dfff).',
      );
    }
    return String.fromCodePoint(n);
  },
  'int ConvertToUtf32(char highSurrogate, char lowSurrogate)': (_: null, a: Char, b: Char) => {
    if ((a.code & 0xfc00) !== 0xd800)
      throw argumentOutOfRange('highSurrogate', 'A valid high surrogate character is between 0xd800 and 0xdbff, inclusive.');
    if ((b.code & 0xfc00) !== 0xdc00)
      throw argumentOutOfRange('lowSurrogate', 'A valid low surrogate character is between 0xdc00 and 0xdfff, inclusive.');
    return (String(a) + String(b)).codePointAt(0);
  },
  'int ConvertToUtf32(string s, int index)': (_: null, s: string, i: number) => {
    at(s, i);
    return s.codePointAt(i);
  },
  'double GetNumericValue(char c)': (_: null, c: Char) => new Double(numeric(String(c))),
  'double GetNumericValue(string s, int index)': (_: null, s: string, i: number) => new Double(numeric(at(s, i))),
  'System.Globalization.UnicodeCategory GetUnicodeCategory(char c)': (_: null, c: Char) =>
    enumOf('System.Globalization.UnicodeCategory', unicodeCategory(String(c))),
  'System.Globalization.UnicodeCategory GetUnicodeCategory(string s, int index)': (_: null, s: string, i: number) =>
    enumOf('System.Globalization.UnicodeCategory', unicodeCategory(at(s, i))),
  'bool IsSurrogatePair(char highSurrogate, char lowSurrogate)': (_: null, a: Char, b: Char) =>
    /^[\ud800-\udbff][\udc00-\udfff]$/.test(String(a) + String(b)),
  'bool IsSurrogatePair(string s, int index)': (_: null, s: string, i: number) => /^[\ud800-\udbff][\udc00-\udfff]/.test(s.slice(i)),
  'bool IsBetween(char c, char minInclusive, char maxInclusive)': (_: null, c: Char, a: Char, b: Char) =>
    // unsigned differences, whatever stands first
    (c.code - a.code) >>> 0 <= (b.code - a.code) >>> 0,
  'char Parse(string s)': (_: null, s: string) => {
    if (s.length !== 1) throw exceptionOf('System.FormatException', 'String must be exactly one character long.');
    return charOf(s.charCodeAt(0));
  },
  'bool TryParse(string s, [out] char result)': (_: null, s: string | null, r: PSReference) => {
    const ok = s !== null && s.length === 1;
    r.value = charOf(ok ? s.charCodeAt(0) : 0);
    return ok;
  },
  'char ToLower(char c)': (_: null, c: Char) => lower(c, localeOf(currentCulture())),
  'char ToLower(char c, cultureinfo culture)': (_: null, c: Char, culture: Value) => lower(c, localeOf(culture)),
  'char ToLowerInvariant(char c)': (_: null, c: Char) => lower(c),
  'char ToUpper(char c)': (_: null, c: Char) => upper(c, localeOf(currentCulture())),
  'char ToUpper(char c, cultureinfo culture)': (_: null, c: Char, culture: Value) => upper(c, localeOf(culture)),
  'char ToUpperInvariant(char c)': (_: null, c: Char) => upper(c),
  'string ToString(char c)': (_: null, c: Char) => String(c),
};
for (const [name, test] of Object.entries(predicates)) {
  staticMethods[`bool ${name}(char c)`] = (_: null, c: Char) => test(String(c), c.code);
  staticMethods[`bool ${name}(string s, int index)`] = (_: null, s: string, i: number) => {
    const c = at(s, i);
    return test(c, c.charCodeAt(0));
  };
}
for (const [name, pattern] of Object.entries(ascii)) staticMethods[`bool ${name}(char c)`] = (_: null, c: Char) => pattern.test(String(c));

defineType({
  name: 'System.Char',
  kind: 'struct',
  jsClass: Char,
  interfaces: [
    'System.IComparable',
    'System.IComparable[char]',
    'System.IEquatable[char]',
    'System.IConvertible',
    'System.ISpanFormattable',
  ],
  defaultValue: () => charOf(0),
  staticProperties: { 'char MaxValue': { get: () => charOf(65535) }, 'char MinValue': { get: () => charOf(0) } },
  staticMethods,
  methods: {
    ...explicitTryFormat,
    'int IBinaryInteger[char].GetByteCount()': () => 2,
    'int IBinaryInteger[char].GetShortestBitLength()': (c: Char) => 32 - Math.clz32(c.code),
    ...binaryIntegerWriters('char'),
    'int CompareTo(System.Object value)': (c: Char, v: Value) => (v === null ? 1 : v instanceof Char ? c.code - v.code : wrongType('Char')),
    'int CompareTo(char value)': (c: Char, v: Char) => c.code - v.code,
    'bool Equals(System.Object obj)': (c: Char, v: Value) => netEquals(c, v),
    'bool Equals(char obj)': (c: Char, v: Char) => c === v,
    'int GetHashCode()': (c: Char) => c.code | (c.code << 16),
    'System.TypeCode GetTypeCode()': () => enumOf('System.TypeCode', 4),
    'string ToString()': (c: Char) => String(c),
    'string ToString(System.IFormatProvider provider)': (c: Char) => String(c),
    ...convertibleMethods,
  },
});

function parseBoolean(s: string | null): boolean | undefined {
  const text = s?.replace(/^[\s\0]+|[\s\0]+$/g, '').toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

defineType({
  name: 'System.Boolean',
  kind: 'struct',
  interfaces: ['System.IComparable', 'System.IConvertible', 'System.IComparable[bool]', 'System.IEquatable[bool]'],
  defaultValue: () => false,
  staticProperties: { 'string FalseString': { get: () => 'False' }, 'string TrueString': { get: () => 'True' } },
  staticMethods: {
    'bool Parse(string value)': (_: null, s: string) => {
      const value = parseBoolean(s);
      if (value === undefined) throw exceptionOf('System.FormatException', `String '${s}' was not recognized as a valid Boolean.`);
      return value;
    },
    'bool TryParse(string value, [out] bool result)': (_: null, s: string | null, r: PSReference) => {
      const value = parseBoolean(s);
      r.value = value ?? false;
      return value !== undefined;
    },
  },
  methods: {
    ...booleanSpanMethods,
    'int CompareTo(System.Object obj)': (b: boolean, v: Value) => {
      if (v === null) return 1;
      if (typeof v !== 'boolean') throw argumentException('Object must be of type Boolean.');
      return b === v ? 0 : b ? 1 : -1;
    },
    'int CompareTo(bool value)': (b: boolean, v: boolean) => (b === v ? 0 : b ? 1 : -1),
    'bool Equals(System.Object obj)': (b: boolean, v: Value) => b === v,
    'bool Equals(bool obj)': (b: boolean, v: boolean) => b === v,
    'int GetHashCode()': (b: boolean) => (b ? 1 : 0),
    'System.TypeCode GetTypeCode()': () => enumOf('System.TypeCode', 3),
    'string ToString()': (b: boolean) => (b ? 'True' : 'False'),
    'string ToString(System.IFormatProvider provider)': (b: boolean) => (b ? 'True' : 'False'),
    ...convertibleMethods,
  },
});
