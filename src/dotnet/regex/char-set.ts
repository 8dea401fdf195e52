import { blockRanges } from './unicode-blocks.ts';

/** Sorted, disjoint ranges of UTF-16 code units: `[low, high, low, high, …]`, both ends included. */
export type Ranges = readonly number[];

/** One part of a class: a range of characters, or a category that may be negated (`\P{L}`, `\W`). */
export type SetItem = { readonly low: number; readonly high: number } | { readonly category: string; readonly negate: boolean };

const everything: Ranges = [0, 0xffff];

/** Unites ranges; the input may overlap and be in any order. */
export function normalize(ranges: readonly number[]): number[] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < ranges.length; i += 2) pairs.push([ranges[i]!, ranges[i + 1]!]);
  pairs.sort((a, b) => a[0] - b[0]);
  const result: number[] = [];
  for (const [low, high] of pairs) {
    const last = result.length - 1;
    if (last > 0 && low <= result[last]! + 1) {
      if (high > result[last]!) result[last] = high;
    } else result.push(low, high);
  }
  return result;
}

/** All code units that are not in the (normalized) ranges. */
export function complement(ranges: Ranges): number[] {
  const result: number[] = [];
  let next = 0;
  for (let i = 0; i < ranges.length; i += 2) {
    if (ranges[i]! > next) result.push(next, ranges[i]! - 1);
    next = ranges[i + 1]! + 1;
  }
  if (next <= 0xffff) result.push(next, 0xffff);
  return result;
}

/** What is in the first and not in the second. */
function subtract(a: Ranges, b: Ranges): number[] {
  return complement(normalize([...complement(a), ...b]));
}

/** Binary search in normalized ranges. */
export function rangesContain(ranges: Ranges, code: number): boolean {
  let low = 0;
  let high = ranges.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (code < ranges[middle * 2]!) high = middle - 1;
    else if (code > ranges[middle * 2 + 1]!) low = middle + 1;
    else return true;
  }
  return false;
}

const asciiCategories: Record<string, Ranges> = {
  word: [0x30, 0x39, 0x41, 0x5a, 0x5f, 0x5f, 0x61, 0x7a],
  digit: [0x30, 0x39],
  space: [0x09, 0x0d, 0x20, 0x20],
};
/** `\w` and `\d` with RegexOptions.ECMAScript; `\s` is the same as ASCII's. */
const ecmaCategories: Record<string, Ranges> = {
  ecmaWord: [0x30, 0x39, 0x41, 0x5a, 0x5f, 0x5f, 0x61, 0x7a, 0x130, 0x130],
  ecmaDigit: [0x30, 0x39],
  ecmaSpace: [0x09, 0x0d, 0x20, 0x20],
};

const categoryCache = new Map<string, Ranges>();

/** A string of all code units but surrogates, in order; made once when the first category is asked for. */
let basicPlane = '';

function rangesOfProperty(property: string): number[] {
  if (basicPlane === '') {
    const parts: string[] = [];
    for (let start = 0; start < 0x10000; start += 0x800) {
      if (start === 0xd800) continue;
      parts.push(String.fromCharCode(...Array.from({ length: 0x800 }, (_, i) => start + i)));
    }
    basicPlane = parts.join('');
  }
  const result: number[] = [];
  const unit = (index: number): number => (index < 0xd800 ? index : index + 0x800);
  for (const match of basicPlane.matchAll(new RegExp(`${property}+`, 'gu'))) {
    const first = unit(match.index);
    const last = unit(match.index + match[0].length - 1);
    if (first < 0xd800 && last > 0xdfff) result.push(first, 0xd7ff, 0xe000, last);
    else result.push(first, last);
  }
  return result;
}

/** General categories of Unicode in .NET's words; the one-letter ones stand for all that begin with the letter. */
const generalCategories = new Set(
  'L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po S Sm Sc Sk So Z Zs Zl Zp C Cc Cf Cs Co Cn'.split(' '),
);

/** True for a name that `\p{…}` knows: a general category or one of .NET's named blocks. */
export function isKnownCategory(name: string): boolean {
  return generalCategories.has(name) || blockRanges(name) !== undefined;
}

function categoryRanges(name: string): Ranges {
  const known = categoryCache.get(name) ?? ecmaCategories[name];
  if (known) return known;
  let ranges: Ranges;
  if (name === 'word')
    ranges = normalize([...categoryRanges('L'), ...categoryRanges('Mn'), ...categoryRanges('Nd'), ...categoryRanges('Pc')]);
  else if (name === 'digit') ranges = categoryRanges('Nd');
  else if (name === 'space')
    ranges = [
      0x09, 0x0d, 0x20, 0x20, 0x85, 0x85, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f, 0x202f, 0x205f, 0x205f,
      0x3000, 0x3000,
    ];
  else if (name === 'Cs') ranges = [0xd800, 0xdfff];
  else if (name === 'C') ranges = normalize([...rangesOfProperty('\\p{C}'), 0xd800, 0xdfff]);
  else ranges = blockRanges(name) ?? rangesOfProperty(`\\p{${name}}`);
  categoryCache.set(name, ranges);
  return ranges;
}

function asciiPart(ranges: Ranges): number[] {
  const result: number[] = [];
  for (let i = 0; i < ranges.length && ranges[i]! < 0x80; i += 2) result.push(ranges[i]!, Math.min(ranges[i + 1]!, 0x7f));
  return result;
}

function asciiCategoryRanges(name: string): Ranges {
  const known = asciiCategories[name] ?? (ecmaCategories[name] ? asciiPart(ecmaCategories[name]) : undefined);
  if (known) return known;
  const block = blockRanges(name);
  if (block) return asciiPart(block);
  const result: number[] = [];
  const test = new RegExp(`\\p{${name}}`, 'u');
  for (let c = 0; c < 0x80; c++) if (test.test(String.fromCharCode(c))) result.push(c, c);
  return normalize(result);
}

let equivalents: Map<number, number[]> | undefined;

function lowerOf(code: number): number {
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

function caseTable(): Map<number, number[]> {
  if (equivalents) return equivalents;
  const byLower = new Map<number, number[]>();
  for (let c = 0x41; c < 0x10000; c++) {
    if (c === 0x3400) c = 0xa000;
    if (c === 0xac00) c = 0xf900;
    const lower = lowerOf(c);
    if (lower !== c) {
      const list = byLower.get(lower);
      if (list) list.push(c);
      else byLower.set(lower, [lower, c]);
    }
  }
  equivalents = new Map();
  for (const list of byLower.values()) for (const c of list) equivalents.set(c, list);
  return equivalents;
}

/**
 * The characters that .NET's regular expressions take for the same letter in another case: all that have the same simple lower-case
 * form; in cultures that are neither invariant nor Turkish `i` also equals `İ`.
 */
export function caseEquivalents(code: number, invariant: boolean): readonly number[] {
  if (code < 0x80) {
    const letter = code | 0x20;
    if (letter < 0x61 || letter > 0x7a) return [code];
    const result = [letter - 0x20, letter];
    if (letter === 0x6b) result.push(0x212a);
    if (letter === 0x69 && !invariant) result.push(0x130);
    return result;
  }
  if (code === 0x130) return invariant ? [code] : [0x49, 0x69, 0x130];
  return caseTable().get(code) ?? [code];
}

function withCase(ranges: Ranges, invariant: boolean): number[] {
  const result = [...ranges];
  for (let i = 0; i < ranges.length; i += 2) {
    const low = ranges[i]!;
    const high = ranges[i + 1]!;
    for (let c = low; c <= Math.min(high, 0x7f); c++) for (const e of caseEquivalents(c, invariant)) result.push(e, e);
    if (high < 0x80) continue;
    if (!invariant && low <= 0x130 && high >= 0x130) result.push(0x49, 0x49, 0x69, 0x69);
    if (high - low < 64) {
      for (let c = Math.max(low, 0x80); c <= high; c++) for (const e of caseEquivalents(c, invariant)) result.push(e, e);
    } else for (const [c, list] of caseTable()) if (c >= low && c <= high) for (const e of list) result.push(e, e);
  }
  return normalize(result);
}

/** A character class of a .NET pattern; a single character is a class of one. */
export class CharSet {
  private all: Ranges | undefined;
  private ascii: Ranges | undefined;
  private asciiTable: Uint8Array | undefined;
  constructor(
    readonly items: readonly SetItem[],
    readonly negate: boolean,
    /** Class that is taken away: `[a-z-[aeiou]]`. */
    readonly minus: CharSet | null = null,
    readonly ignoreCase = false,
    readonly invariant = false,
  ) {}

  /** True when ASCII text alone does not show the difference between .NET's Unicode classes and small tables: categories, cases beyond ASCII. */
  get isUnicodeSensitive(): boolean {
    return this.items.some((i) => 'category' in i) || (this.minus?.isUnicodeSensitive ?? false);
  }

  /** The one character that this is, or -1. */
  get single(): number {
    const item = this.items[0];
    if (this.items.length !== 1 || this.negate || this.minus || this.ignoreCase || !item || 'category' in item) return -1;
    return item.low === item.high ? item.low : -1;
  }

  /** All its code units. */
  get ranges(): Ranges {
    if (this.all) return this.all;
    return (this.all = this.build(categoryRanges, 0xffff));
  }

  /** Its code units below 128, found without Unicode tables. */
  get asciiRanges(): Ranges {
    if (this.ascii) return this.ascii;
    return (this.ascii = asciiPart(this.build(asciiCategoryRanges, 0x7f)));
  }

  private build(category: (name: string) => Ranges, limit: number): Ranges {
    const parts: number[] = [];
    for (const item of this.items) {
      if ('category' in item) {
        // a cased category without regard to case is all three of them
        const names = this.ignoreCase && /^L[ult]$/.test(item.category) ? ['Lu', 'Ll', 'Lt'] : [item.category];
        const ranges = names.length === 1 ? category(item.category) : normalize(names.flatMap((n) => [...category(n)]));
        parts.push(...(item.negate ? complement(ranges) : ranges));
      } else if (item.low <= limit || limit === 0xffff) parts.push(item.low, item.high);
      else if (this.ignoreCase && item.low <= 0x212a && item.high >= 0x130) parts.push(item.low, item.high);
    }
    let result: Ranges = normalize(parts);
    if (this.ignoreCase) result = withCase(result, this.invariant);
    if (this.negate) result = complement(result);
    if (this.minus) result = subtract(result, limit === 0x7f ? this.minus.asciiRanges : this.minus.ranges);
    return result;
  }

  /** True when the code unit is in the class. */
  has(code: number): boolean {
    if (code < 0x80) {
      let table = this.asciiTable;
      if (!table) {
        table = this.asciiTable = new Uint8Array(0x80);
        const ranges = this.asciiRanges;
        for (let i = 0; i < ranges.length; i += 2) table.fill(1, ranges[i], ranges[i + 1]! + 1);
      }
      return table[code] === 1;
    }
    return rangesContain(this.ranges, code);
  }

  /** The class of one character. */
  static ofChar(code: number, ignoreCase = false, invariant = false): CharSet {
    const cased = ignoreCase && caseEquivalents(code, invariant).length > 1;
    return new CharSet([{ low: code, high: code }], false, null, cased, invariant);
  }

  /** The class of a category: `\w`, `\D`, `\p{Lu}`. */
  static ofCategory(category: string, negate: boolean, ignoreCase = false): CharSet {
    return new CharSet([{ category, negate }], false, null, ignoreCase && /^L[ult]$/.test(category));
  }
}

/** `.` without Singleline. */
export const notNewline = new CharSet([{ low: 10, high: 10 }], true);
/** `.` with Singleline. */
export const anyChar = new CharSet([{ low: 0, high: 0xffff }], false);
/** What `\b` takes for part of a word: `\w` and the two joiners. */
export const boundaryWord = new CharSet(
  [
    { category: 'word', negate: false },
    { low: 0x200c, high: 0x200d },
  ],
  false,
);
/** What `\b` takes for part of a word with RegexOptions.ECMAScript. */
export const ecmaBoundaryWord = CharSet.ofCategory('ecmaWord', false);

/** True when every code unit is in the ranges. */
export function isEverything(ranges: Ranges): boolean {
  return ranges.length === 2 && ranges[0] === everything[0] && ranges[1] === everything[1];
}
