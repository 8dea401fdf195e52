/** System.Text.Encodings.Web: texts for HTML, addresses and JavaScript, and the characters that need not be escaped in them. */
import { argumentOutOfRange } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import { NetObject } from '../../objects/net-object.ts';
import type { MemberBody, PropertyBody } from '../../objects/net-type.ts';
import type { Char } from '../../objects/numbers.ts';
import { defineType } from '../registry.ts';
import { notNull } from '../values.ts';

const ns = 'System.Text.Encodings.Web.';
const unicode = 'System.Text.Unicode.';

/** System.Text.Unicode.UnicodeRange. */
class UnicodeRange extends NetObject {
  constructor(
    readonly first: number,
    readonly length: number,
  ) {
    super();
  }
}

/** The blocks that scripts name, by .NET's words for them. */
const ranges: readonly (readonly [string, number, number])[] = [
  ['None', 0, 0],
  ['All', 0, 0x10000],
  ['BasicLatin', 0, 0x80],
  ['Latin1Supplement', 0x80, 0x80],
  ['LatinExtendedA', 0x100, 0x80],
  ['LatinExtendedB', 0x180, 0xd0],
  ['IpaExtensions', 0x250, 0x60],
  ['SpacingModifierLetters', 0x2b0, 0x50],
  ['CombiningDiacriticalMarks', 0x300, 0x70],
  ['GreekandCoptic', 0x370, 0x90],
  ['Cyrillic', 0x400, 0x100],
  ['CyrillicSupplement', 0x500, 0x30],
  ['Armenian', 0x530, 0x60],
  ['Hebrew', 0x590, 0x70],
  ['Arabic', 0x600, 0x100],
  ['Devanagari', 0x900, 0x80],
  ['Thai', 0xe00, 0x80],
  ['LatinExtendedAdditional', 0x1e00, 0x100],
  ['GreekExtended', 0x1f00, 0x100],
  ['GeneralPunctuation', 0x2000, 0x70],
  ['SuperscriptsandSubscripts', 0x2070, 0x30],
  ['CurrencySymbols', 0x20a0, 0x30],
  ['LetterlikeSymbols', 0x2100, 0x50],
  ['NumberForms', 0x2150, 0x40],
  ['Arrows', 0x2190, 0x70],
  ['MathematicalOperators', 0x2200, 0x100],
  ['MiscellaneousTechnical', 0x2300, 0x100],
  ['BoxDrawing', 0x2500, 0x80],
  ['BlockElements', 0x2580, 0x20],
  ['GeometricShapes', 0x25a0, 0x60],
  ['MiscellaneousSymbols', 0x2600, 0x100],
  ['Dingbats', 0x2700, 0xc0],
  ['CjkSymbolsandPunctuation', 0x3000, 0x40],
  ['Hiragana', 0x3040, 0x60],
  ['Katakana', 0x30a0, 0x60],
  ['CjkUnifiedIdeographs', 0x4e00, 0x5200],
  ['HangulSyllables', 0xac00, 0x2bb0],
  ['HalfwidthandFullwidthForms', 0xff00, 0xf0],
];

/** Says whether a character may stand as it is. */
type Allowed = (code: number) => boolean;
const basicLatin: Allowed = (code) => code < 0x80;

/** Characters that no range allows: controls, unassigned and private ones, blanks but the plain one (AllowedBmpCodePointsBitmap.ForbidUndefinedCharacters). */
const forbidden = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;

/** A text of which each character that is not allowed, or always escaped, is written another way. */
function escaped(text: string, allowed: Allowed, always: string, write: (character: string) => string): string {
  let result = '';
  for (const c of text) {
    const code = c.codePointAt(0) as number;
    const stays = code < 0x10000 && allowed(code) && !always.includes(c) && !forbidden.test(c);
    result += stays ? c : write(/^[\ud800-\udfff]$/.test(c) ? '\ufffd' : c);
  }
  return result;
}

const hex = (code: number): string => code.toString(16).toUpperCase();

const entities: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
  ['"', '&quot;'],
]);
const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** System.Text.Encodings.Web.TextEncoder and those derived from it. */
abstract class TextEncoder extends NetObject {
  abstract encode(text: string): string;
  /** The longest text that stands for one character. */
  abstract readonly most: number;
}

class HtmlEncoder extends TextEncoder {
  readonly most = 8;
  constructor(private readonly allowed: Allowed) {
    super();
  }
  encode(text: string): string {
    return escaped(text, this.allowed, '<>&"\'+', (c) => entities.get(c) ?? `&#x${hex(c.codePointAt(0) as number)};`);
  }
}

class UrlEncoder extends TextEncoder {
  readonly most = 9;
  constructor(private readonly allowed: Allowed) {
    super();
  }
  encode(text: string): string {
    const bytes = (c: string): string => Array.from(Buffer.from(c), (b) => `%${hex(b).padStart(2, '0')}`).join('');
    return escaped(text, this.allowed, ' #%/:=?[\\]^`{|}<>&"\'+', bytes);
  }
}

/** System.Text.Encodings.Web.JavaScriptEncoder. */
export class JavaScriptEncoder extends TextEncoder {
  readonly most = 6;
  constructor(
    private readonly allowed: Allowed,
    /** Leaves what HTML gives a meaning as it is. */
    readonly relaxed: boolean,
  ) {
    super();
  }
  encode(text: string): string {
    const units = (c: string): string =>
      shortEscapes.get(c) ??
      (this.relaxed && c === '"'
        ? '\\"'
        : Array.from({ length: c.length }, (_x, i) => `\\u${hex(c.charCodeAt(i)).padStart(4, '0')}`).join(''));
    return escaped(text, this.allowed, this.relaxed ? '"\\' : '"\\&\'<>+`', units);
  }
}

/** JavaScriptEncoder.Default. */
export const plainJavaScript = new JavaScriptEncoder(basicLatin, false);
const relaxedJavaScript = new JavaScriptEncoder(() => true, true);
/** Escapes as JavaScriptEncoder.UnsafeRelaxedJsonEscaping does. */
export const relaxedJson = (text: string): string => relaxedJavaScript.encode(text);

function inRanges(given: PSArray | null): Allowed {
  const all = [...notNull(given, 'allowedRanges').items].filter((r) => r instanceof UnicodeRange);
  return (code) => all.some((r) => code >= r.first && code < r.first + r.length);
}

/** Defines the encoders and the ranges of characters. */
export function defineTextEncoders(): void {
  const range = `${unicode}UnicodeRange`;
  const make = (first: number, length: number): UnicodeRange => {
    if (first < 0 || first > 0xffff) throw argumentOutOfRange('firstCodePoint');
    if (length < 0 || first + length > 0x10000) throw argumentOutOfRange('length');
    return new UnicodeRange(first, length);
  };
  defineType({
    name: range,
    sealed: true,
    jsClass: UnicodeRange,
    constructors: { '(int firstCodePoint, int length)': (_t, first: number, length: number) => make(first, length) },
    properties: { 'int FirstCodePoint': { get: (r: UnicodeRange) => r.first }, 'int Length': { get: (r: UnicodeRange) => r.length } },
    staticMethods: {
      [`${range} Create(char firstCharacter, char lastCharacter)`]: (_s, first: Char, last: Char) => {
        if (last.code < first.code) throw argumentOutOfRange('lastCharacter');
        return make(first.code, last.code - first.code + 1);
      },
    },
  });
  const blocks: Record<string, PropertyBody> = {};
  for (const [name, first, length] of ranges) {
    const value = new UnicodeRange(first, length);
    blocks[`${range} ${name}`] = { get: () => value };
  }
  defineType({ name: `${unicode}UnicodeRanges`, kind: 'static', staticProperties: blocks });
  defineType({
    name: `${ns}TextEncoder`,
    abstract: true,
    jsClass: TextEncoder,
    properties: { 'int MaxOutputCharactersPerInputCharacter': { get: (e: TextEncoder) => e.most } },
    methods: { 'string Encode(string value)': (e: TextEncoder, text: string | null) => e.encode(notNull(text, 'value')) },
  });
  const kinds = [
    ['HtmlEncoder', HtmlEncoder, new HtmlEncoder(basicLatin), (allowed: Allowed) => new HtmlEncoder(allowed)],
    ['UrlEncoder', UrlEncoder, new UrlEncoder(basicLatin), (allowed: Allowed) => new UrlEncoder(allowed)],
    ['JavaScriptEncoder', JavaScriptEncoder, plainJavaScript, (allowed: Allowed) => new JavaScriptEncoder(allowed, false)],
  ] as const;
  for (const [name, jsClass, standard, create] of kinds) {
    const own = ns + name;
    const creation: Record<string, MemberBody> = {
      [`${own} Create(Params ${unicode}UnicodeRange[] allowedRanges)`]: (_s, given: PSArray | null) => create(inRanges(given)),
    };
    defineType({
      name: own,
      abstract: true,
      baseType: `${ns}TextEncoder`,
      jsClass,
      staticProperties: {
        [`${own} Default`]: { get: () => standard },
        ...(name === 'JavaScriptEncoder' && { [`${own} UnsafeRelaxedJsonEscaping`]: { get: () => relaxedJavaScript } }),
      },
      staticMethods: creation,
    });
  }

  defineType({
    name: 'System.Text.Ascii',
    kind: 'static',
    staticMethods: {
      'bool IsValid(byte value)': (_s, b: { value: number }) => b.value < 128,
      'bool IsValid(char value)': (_s, c: Char) => c.code < 128,
      'bool IsValid(System.ReadOnlySpan[byte] value)': (_s, bytes: { toArray(): { value: number }[] }) =>
        bytes.toArray().every((b) => b.value < 128),
      'bool IsValid(System.ReadOnlySpan[char] value)': (_s, text: { toArray(): Char[] }) => text.toArray().every((c) => c.code < 128),
    },
  });
}
