import type { ReadLine } from '../read-line.ts';
import { firstNonBlank, type Line, lineAt, linesOf } from './lines.ts';
import type { CharacterSearch } from './vi-state.ts';
import { globKinds, type Kinds, nextEnd, nextStart, previousStart, times, wordKinds } from './words.ts';

/** A part of the text, its end not included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What an operator with a movement takes, done `count` times; null where there is nothing. */
export type RangeOf = (e: ReadLine, count: number) => Range | null;

const words = (e: ReadLine): Kinds => wordKinds(e.options.wordDelimiters);
const globs = (): Kinds => globKinds;

const forward =
  (kinds: (e: ReadLine) => Kinds): RangeOf =>
  (e, n) => {
    const { text, cursor } = e.buffer;
    return { start: cursor, end: times(n, cursor, (at) => nextStart(text, at, kinds(e))) };
  };

/** As far as the next word, without the blanks before it: what is changed is the word. */
const wordItself =
  (kinds: (e: ReadLine) => Kinds): RangeOf =>
  (e, n) => {
    const range = forward(kinds)(e, n) as Range;
    const isBlank = kinds(e)(e.buffer.text, range.start) === 'blank';
    return isBlank ? range : { start: range.start, end: range.start + e.buffer.text.slice(range.start, range.end).trimEnd().length };
  };

const toEnd =
  (kinds: (e: ReadLine) => Kinds): RangeOf =>
  (e, n) => {
    const { text, cursor } = e.buffer;
    if (cursor >= text.length) return null;
    return { start: cursor, end: times(n, cursor, (at) => nextEnd(text, at, kinds(e))) + 1 };
  };

const backward =
  (kinds: (e: ReadLine) => Kinds): RangeOf =>
  (e, n) => {
    const { text, cursor } = e.buffer;
    return { start: times(n, cursor, (at) => previousStart(text, at, kinds(e))), end: cursor };
  };

/** The line of the cursor. */
export function currentLine({ buffer }: ReadLine): Line {
  return linesOf(buffer.text)[lineAt(buffer.text, buffer.cursor)] as Line;
}

const pairs = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

/** The place of the brace that belongs to the one at or behind `from`; -1 where there is none (ViFindBrace). */
export function matchingBrace(text: string, from: number): number {
  const found = /[()[\]{}]/.exec(text.slice(from));
  if (!found) return -1;
  const first = from + found.index;
  const here = found[0];
  const other = pairs.get(here) ?? [...pairs].find(([, close]) => close === here)?.[0];
  const step = pairs.has(here) ? 1 : -1;
  for (let i = first, depth = 0; i >= 0 && i < text.length; i += step) {
    if (text[i] === here) depth++;
    else if (text[i] === other && --depth === 0) return i;
  }
  return -1;
}

/** Where a search for a character ends, done `count` times; -1 where it finds none. */
export function findCharacter({ buffer }: ReadLine, { character, isBackward, isBackoff }: CharacterSearch, count: number): number {
  const { text } = buffer;
  let at = buffer.cursor;
  for (let i = 0; i < count; i++) {
    at = isBackward ? (at === 0 ? -1 : text.lastIndexOf(character, at - 1)) : text.indexOf(character, at + 1);
    if (character === '' || at < 0) return -1;
  }
  return isBackoff ? at + (isBackward ? 1 : -1) : at;
}

/** What an operator with a search for a character takes. */
export function characterRange(e: ReadLine, search: CharacterSearch, count: number): Range | null {
  const at = findCharacter(e, search, count);
  if (at < 0) return null;
  const { cursor } = e.buffer;
  return search.isBackward ? { start: at, end: cursor } : { start: cursor, end: at + 1 };
}

/** What the movements behind `d`, `c` and `y` take, by what they go to. */
export const ranges = {
  word: forward(words),
  glob: forward(globs),
  changedWord: wordItself(words),
  changedGlob: wordItself(globs),
  endOfWord: toEnd(words),
  endOfGlob: toEnd(globs),
  backWord: backward(words),
  backGlob: backward(globs),
  brace(e) {
    const { text, cursor } = e.buffer;
    const at = matchingBrace(text, cursor);
    return at < 0 ? null : { start: Math.min(at, cursor), end: Math.max(at, cursor) + 1 };
  },
  /** To the end of this line, or of the line `count` - 1 further. */
  endOfLine(e, n) {
    const { text, cursor } = e.buffer;
    const lines = linesOf(text);
    return { start: cursor, end: (lines[Math.min(lines.length - 1, lineAt(text, cursor) + n - 1)] as Line).end };
  },
  beginningOfLine: (e) => ({ start: currentLine(e).start, end: e.buffer.cursor }),
  firstNonBlank(e) {
    const at = firstNonBlank(e.buffer.text, currentLine(e));
    return { start: Math.min(at, e.buffer.cursor), end: Math.max(at, e.buffer.cursor) };
  },
  /** Characters; in command mode those of the line only. */
  left(e, n) {
    const start = times(n, e.buffer.cursor, (at) => e.buffer.previousCharacter(at));
    return { start: e.vi.isCommandMode ? Math.max(currentLine(e).start, start) : start, end: e.buffer.cursor };
  },
  right(e, n) {
    const end = times(n, e.buffer.cursor, (at) => e.buffer.nextCharacter(at));
    return { start: e.buffer.cursor, end: e.vi.isCommandMode ? Math.min(currentLine(e).end, end) : end };
  },
  beginningOfInput: (e) => ({ start: 0, end: e.buffer.cursor }),
  endOfInput: (e) => ({ start: e.buffer.cursor, end: e.buffer.text.length }),
  /** The word, the delimiters or the blanks that the cursor is in (TextObjects.Vi.cs). */
  innerWord(e, n) {
    const { text, cursor } = e.buffer;
    const kinds = words(e);
    const within = (a: number, b: number): boolean => text[b] !== '\n' && kinds(text, a) === kinds(text, b);
    let start = Math.min(cursor, text.length - 1);
    if (start < 0 || text[start] === '\n') return null;
    let end = start;
    while (start > 0 && within(start, start - 1)) start--;
    for (let i = 0; i < n && end < text.length; i++) {
      const from = end;
      while (end < text.length && within(from, end)) end++;
    }
    return { start, end };
  },
} satisfies Record<string, RangeOf>;
