import { argumentException, argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { type Char, Double } from '../../objects/numbers.ts';
import { NetEnumerator } from '../enumerators.ts';
import { defineType } from '../registry.ts';
import { arrayOfType, enumOf, notNull } from '../values.ts';

const ns = 'System.Globalization.';

/** Letters as a reader counts them: with their combining marks, flags and families of emoji as one. */
function elementsOf(text: string): { text: string; index: number }[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  return [...segmenter.segment(text)].map((s) => ({ text: s.segment, index: s.index }));
}

/** System.Globalization.StringInfo. */
class StringInfo extends NetObject {
  constructor(public text: string) {
    super();
  }
  get elements(): string[] {
    return elementsOf(this.text).map((e) => e.text);
  }
}

/** System.Globalization.TextElementEnumerator. */
class TextElementEnumerator extends NetEnumerator {
  private readonly elements: { text: string; index: number }[];
  private at = -1;
  constructor(text: string) {
    super(() =>
      elementsOf(text)
        .map((e) => e.text)
        [Symbol.iterator](),
    );
    this.elements = elementsOf(text);
  }
  override moveNext(): boolean {
    if (this.at < this.elements.length) this.at++;
    return super.moveNext();
  }
  override reset(): void {
    super.reset();
    this.at = -1;
  }
  get now(): { text: string; index: number } {
    const found = this.elements[this.at];
    if (!found)
      throw exceptionOf(
        'System.InvalidOperationException',
        this.at < 0 ? 'Enumeration has not started. Call MoveNext.' : 'Enumeration already finished.',
      );
    return found;
  }
}

/** UnicodeCategory in .NET's order, as ICU abbreviates it. */
const categories = [
  'Lu',
  'Ll',
  'Lt',
  'Lm',
  'Lo',
  'Mn',
  'Mc',
  'Me',
  'Nd',
  'Nl',
  'No',
  'Zs',
  'Zl',
  'Zp',
  'Cc',
  'Cf',
  'Cs',
  'Co',
  'Pc',
  'Pd',
  'Ps',
  'Pe',
  'Pi',
  'Pf',
  'Po',
  'Sm',
  'Sc',
  'Sk',
  'So',
  'Cn',
];

/** The number of the UnicodeCategory of a code point. */
function categoryOf(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return categories.indexOf('Cs');
  const c = String.fromCodePoint(code);
  const found = categories.findIndex((name) => new RegExp(`^\\p{${name}}$`, 'u').test(c));
  return found < 0 ? categories.length - 1 : found;
}

const codeAt = (text: string, index: number): number => {
  if (index < 0 || index >= text.length) throw argumentOutOfRange('index');
  return text.codePointAt(index)!;
};

const fractions: Record<string, number> = {
  '¼': 0.25,
  '½': 0.5,
  '¾': 0.75,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅛': 0.125,
  '⅜': 0.375,
  '⅝': 0.625,
  '⅞': 0.875,
};

/** CharUnicodeInfo.GetNumericValue: -1 for what is no number. */
function numericValue(code: number): number {
  const c = String.fromCodePoint(code);
  if (fractions[c] !== undefined) return fractions[c];
  if (!/\p{N}/u.test(c)) return -1;
  const plain = c.normalize('NFKD');
  if (/^\d+$/.test(plain)) return Number(plain);
  if (/\p{Nd}/u.test(c)) {
    // Digits of every script stand in rows of ten.
    let zero = code;
    while (zero > code - 10 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return (code - zero) % 10;
  }
  return -1;
}

/** StringInfo, TextElementEnumerator, CharUnicodeInfo and IdnMapping. */
export function defineTextElements(): void {
  defineType({
    name: `${ns}StringInfo`,
    jsClass: StringInfo,
    constructors: { '()': () => new StringInfo(''), '(string value)': (_t, s: string | null) => new StringInfo(notNull(s, 'value')) },
    properties: {
      'string String': {
        get: (s: StringInfo) => s.text,
        set: (s: StringInfo, v: string | null) => {
          s.text = notNull(v, 'value');
        },
      },
      'int LengthInTextElements': { get: (s: StringInfo) => s.elements.length },
    },
    methods: {
      'string SubstringByTextElements(int startingTextElement)': (s: StringInfo, at: number) => part(s, at),
      'string SubstringByTextElements(int startingTextElement, int lengthInTextElements)': (s: StringInfo, at: number, n: number) =>
        part(s, at, n),
      'bool Equals(System.Object value)': (s: StringInfo, o: Value) => o instanceof StringInfo && o.text === s.text,
    },
    staticMethods: {
      [`${ns}TextElementEnumerator GetTextElementEnumerator(string str)`]: (_s, text: string | null) =>
        new TextElementEnumerator(notNull(text, 'str')),
      [`${ns}TextElementEnumerator GetTextElementEnumerator(string str, int index)`]: (_s, text: string, at: number) =>
        new TextElementEnumerator(text.slice(at)),
      'string GetNextTextElement(string str)': (_s, text: string) => elementsOf(text)[0]?.text ?? '',
      'string GetNextTextElement(string str, int index)': (_s, text: string, at: number) => elementsOf(text.slice(at))[0]?.text ?? '',
      'int GetNextTextElementLength(string str)': (_s, text: string) => (elementsOf(text)[0]?.text ?? '').length,
      'int[] ParseCombiningCharacters(string str)': (_s, text: string) =>
        arrayOfType(
          'System.Int32',
          elementsOf(text).map((e) => e.index),
        ),
    },
  });
  type E = TextElementEnumerator;
  defineType({
    name: `${ns}TextElementEnumerator`,
    jsClass: TextElementEnumerator,
    interfaces: ['System.Collections.IEnumerator'],
    properties: { 'System.Object Current': { get: (e: E) => e.now.text }, 'int ElementIndex': { get: (e: E) => e.now.index } },
    methods: {
      'bool MoveNext()': (e: E) => e.moveNext(),
      'void Reset()': (e: E) => e.reset(),
      'string GetTextElement()': (e: E) => e.now.text,
    },
  });
  const category = (code: number): Value => enumOf(`${ns}UnicodeCategory`, categoryOf(code));
  const digit = (code: number): number => (/\p{Nd}/u.test(String.fromCodePoint(code)) ? numericValue(code) : -1);
  defineType({
    name: `${ns}CharUnicodeInfo`,
    kind: 'static',
    staticMethods: {
      [`${ns}UnicodeCategory GetUnicodeCategory(char ch)`]: (_s, c: Char) => category(c.code),
      [`${ns}UnicodeCategory GetUnicodeCategory(int codePoint)`]: (_s, code: number) => category(code),
      [`${ns}UnicodeCategory GetUnicodeCategory(string s, int index)`]: (_s, text: string, at: number) => category(codeAt(text, at)),
      'double GetNumericValue(char ch)': (_s, c: Char) => new Double(numericValue(c.code)),
      'double GetNumericValue(string s, int index)': (_s, text: string, at: number) => new Double(numericValue(codeAt(text, at))),
      'int GetDecimalDigitValue(char ch)': (_s, c: Char) => digit(c.code),
      'int GetDigitValue(char ch)': (_s, c: Char) => digit(c.code),
      'int GetDecimalDigitValue(string s, int index)': (_s, text: string, at: number) => digit(codeAt(text, at)),
      'int GetDigitValue(string s, int index)': (_s, text: string, at: number) => digit(codeAt(text, at)),
    },
  });
  defineIdnMapping();
}

function part(s: StringInfo, at: number, count?: number): string {
  const all = s.elements;
  if (at < 0 || at >= all.length || (count !== undefined && at + count > all.length)) throw argumentOutOfRange('startingTextElement');
  return all.slice(at, count === undefined ? undefined : at + count).join('');
}

/** System.Globalization.IdnMapping. */
class IdnMapping extends NetObject {
  allowUnassigned = false;
  strict = false;
}

function defineIdnMapping(): void {
  const url = (): typeof import('node:url') => require('node:url') as typeof import('node:url');
  const mapped = (text: string | null, name: string, map: (s: string) => string): string => {
    const given = notNull(text, name);
    const result = map(given);
    if (given === '' || result === '') throw argumentException('Decoded string is not a valid IDN name.', name);
    return result;
  };
  type I = IdnMapping;
  defineType({
    name: `${ns}IdnMapping`,
    jsClass: IdnMapping,
    constructors: { '()': () => new IdnMapping() },
    properties: {
      'bool AllowUnassigned': { get: (i: I) => i.allowUnassigned, set: (i: I, v: boolean) => void (i.allowUnassigned = v) },
      'bool UseStd3AsciiRules': { get: (i: I) => i.strict, set: (i: I, v: boolean) => void (i.strict = v) },
    },
    methods: {
      'string GetAscii(string unicode)': (_i, text: string | null) => mapped(text, 'unicode', url().domainToASCII),
      'string GetUnicode(string ascii)': (_i, text: string | null) => mapped(text, 'ascii', url().domainToUnicode),
    },
  });
}
