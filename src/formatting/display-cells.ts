/**
 * How wide text is on a screen, and cutting it without harming escape sequences: DisplayCells (ILineOutput.cs), ValueStringDecorated
 * (StringDecorated.cs) and StringUtil.VtSubstring of PowerShell.
 */

import { exceptionOf } from '../errors/throw.ts';

/** Escape sequences that PowerShell knows: graphics/colour mode, `ESC[?…h|l`, and hyperlinks. */
const ansiPattern = /(\x1b\[\d*(;\d+)*m)|(\x1b\[\?\d+[hl])|(\x1b\]8;;.*?\x1b\\)/g;

/** The escape character. */
export const ESC = '\x1b';
/** What PowerShell writes after decorated text. */
export const resetSequence = '\x1b[0m';
/** What stands for text that was cut off. */
export const ellipsis = '\u2026';

/** The text without escape sequences (OutputRendering PlainText). */
export function plainText(text: string): string {
  return text.includes(ESC) ? text.replace(ansiPattern, '') : text;
}

/** Where escape sequences stand in a text: index to length; undefined when there is none. */
export function escapeSequenceRanges(text: string): Map<number, number> | undefined {
  if (!text.includes(ESC)) return undefined;
  const ranges = new Map<number, number>();
  for (const match of text.matchAll(ansiPattern)) ranges.set(match.index, match[0].length);
  return ranges;
}

/** Cells of one UTF-16 code unit: 2 for the wide characters of East Asia, else 1. Surrogate pairs count 2, as in PowerShell. */
export function charCells(code: number): number {
  if (code < 0x1100) return 1;
  const wide =
    code <= 0x115f ||
    code === 0x2329 ||
    code === 0x232a ||
    (code >= 0x2e80 && code <= 0xa4cf && code !== 0x303f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe10 && code <= 0xfe19) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6);
  return wide ? 2 : 1;
}

/** Cells of a text, escape sequences not counted; from `offset` on. */
export function cellLength(text: string, offset = 0): number {
  const plain = plainText(text);
  let length = 0;
  for (let i = offset; i < plain.length; i++) length += charCells(plain.charCodeAt(i));
  return length;
}

/** Sequences that change colours, or save them, in both forms: what a console does not show (ConsoleControl.ControlSequenceLength). */
const consoleSequences = /(?:\x1b\[|\x9b)[\d;:]*(?:m|#[{}pq])/g;

/**
 * Cells that a console needs for a text from `offset` on (ConsoleControl.LengthInBufferCells): what stands before counts as one cell a character.
 * @param knowsSequences false for a terminal without escape sequences: it shows their characters
 * @throws IndexOutOfRangeException behind the end
 */
export function bufferCells(text: string, offset: number, knowsSequences: boolean): number {
  if (offset > text.length) throw exceptionOf('System.IndexOutOfRangeException', 'Index was outside the bounds of the array.');
  let length = -offset;
  for (let i = 0; i < text.length; i++) length += charCells(text.charCodeAt(i));
  if (!knowsSequences) return length;
  for (const match of text.matchAll(consoleSequences)) if (match.index >= offset) length -= match[0].length;
  return length;
}

/** How many characters from `offset` on fit into `cells`. */
export function truncateTail(text: string, cells: number, offset = 0): number {
  const plain = plainText(text);
  let filled = 0;
  let count = 0;
  for (let i = offset; i < plain.length; i++) {
    const width = charCells(plain.charCodeAt(i));
    if (filled + width > cells) break;
    filled += width;
    count++;
    if (filled === cells) break;
  }
  return count;
}

/** The index at which the longest tail of the text that fits into `cells` begins. */
export function truncateHead(text: string, cells: number): number {
  const plain = plainText(text);
  let filled = 0;
  let count = 0;
  for (let i = plain.length - 1; i >= 0; i--) {
    const width = charCells(plain.charCodeAt(i));
    if (filled + width > cells) break;
    filled += width;
    count++;
    if (filled === cells) break;
  }
  return plain.length - count;
}

/**
 * A substring counted in visible characters (StringUtil.VtSubstring): escape sequences before and inside it are kept, `append` goes
 * before a final reset, and a reset ends decorated text.
 */
export function vtSubstring(text: string, start: number, length = Number.MAX_SAFE_INTEGER, prepend = '', append = ''): string {
  const ranges = escapeSequenceRanges(text);
  if (!ranges) return prepend + (length === Number.MAX_SAFE_INTEGER ? text.slice(start) : text.slice(start, start + length)) + append;
  let result = '';
  let skipped = 0;
  let copied = 0;
  let hasSequences = false;
  for (let i = 0; i < text.length; i++) {
    const sequence = ranges.get(i);
    if (sequence !== undefined) {
      hasSequences = true;
      result += text.slice(i, i + sequence);
      i += sequence - 1;
      continue;
    }
    if (skipped < start) {
      skipped++;
      continue;
    }
    if (copied === 0) result += prepend;
    result += text[i];
    if (++copied === length) break;
  }
  if (!hasSequences) return result + append;
  return result.endsWith(resetSequence) ? result.slice(0, -resetSequence.length) + append + resetSequence : result + append + resetSequence;
}

/** So many blanks. */
export function padding(count: number): string {
  return count > 0 ? ' '.repeat(count) : '';
}
