import { type EditorFunction, type FunctionBody, functionsOf } from '../functions/editor-function.ts';
import type { ReadLine } from '../read-line.ts';
import { lineAt, lineRange, linesOf } from './lines.ts';
import { insertWith } from './modes.ts';

const here = ({ buffer }: ReadLine): number => lineAt(buffer.text, buffer.cursor);

/** Takes lines away, into the register; the cursor goes to the beginning of the line that follows, or of the last one. */
function deleteLines(e: ReadLine, first: number, count: number): void {
  const { buffer } = e;
  const { start, end } = lineRange(buffer.text, first, count);
  e.vi.register = { text: buffer.text.slice(start, end).replace(/^\n|\n$/, ''), isLinewise: true };
  buffer.delete(start, end);
  const lines = linesOf(buffer.text);
  buffer.cursor = (lines[Math.min(first, lines.length - 1)] as { start: number }).start;
}

/** A deletion of lines that `.` does again. */
const deleting =
  (rangeOf: (e: ReadLine, n: number) => readonly [first: number, count: number]): FunctionBody =>
  (e, _key, n) => {
    const again = (): void => {
      deleteLines(e, ...rangeOf(e, n ?? 1));
      e.vi.lastChange = again;
    };
    again();
  };

/** Puts the register behind or before the cursor `count` times; lines go behind or before the line. */
function paste(e: ReadLine, isBefore: boolean, count: number): void {
  const { buffer, vi } = e;
  const { text, isLinewise } = vi.register;
  if (text === '' && !isLinewise) {
    e.ding();
    return;
  }
  const { start, end } = buffer.lineBounds;
  if (isLinewise) {
    const at = isBefore ? start : end;
    buffer.replace(at, 0, (isBefore ? `${text}\n` : `\n${text}`).repeat(count));
    buffer.cursor = isBefore ? start : end + 1;
  } else {
    buffer.replace(isBefore ? buffer.cursor : Math.min(end, buffer.cursor + 1), 0, text.repeat(count));
    buffer.cursor -= 1;
  }
  vi.lastChange = () => paste(e, isBefore, count);
}

/** Other case for the characters behind the cursor. */
function invertCase(e: ReadLine, count: number): void {
  const { buffer } = e;
  if (buffer.cursor >= buffer.text.length) {
    e.ding();
    return;
  }
  const text = buffer.text.slice(buffer.cursor, Math.min(buffer.lineBounds.end, buffer.cursor + count));
  buffer.replace(
    buffer.cursor,
    text.length,
    text.replace(/\p{L}/gu, (c) => (c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase())),
  );
  e.vi.lastChange = () => invertCase(e, count);
}

/** Replaces the character at the cursor, and as many behind it, with one. */
function replaceCharacter(e: ReadLine, character: string, count: number): void {
  const { buffer } = e;
  const { cursor } = buffer;
  if (character.length !== 1 || character < ' ' || cursor + count > buffer.lineBounds.end) {
    e.ding();
    return;
  }
  buffer.replace(cursor, count, character.repeat(count));
  buffer.cursor = cursor + count - 1;
  e.vi.lastChange = () => replaceCharacter(e, character, count);
}

const editing = functionsOf('Basic', {
  DeleteLine: ['Deletes the current line.', deleting((e, n) => [here(e), n])],
  DeleteNextLines: ['Deletes the current and next n logical lines in a multiline buffer', deleting((e, n) => [here(e), n + 1])],
  DeletePreviousLines: [
    'Deletes from the previous n logical lines in a multiline buffer to the current logical line included.',
    deleting((e, n) => {
      const first = Math.max(0, here(e) - n);
      return [first, here(e) - first + 1];
    }),
  ],
  DeleteRelativeLines: [
    'Delete from the current logical line to the n-th requested logical line in a multiline buffer',
    deleting((e, n) => {
      const target = Math.min(linesOf(e.buffer.text).length, Math.max(1, n)) - 1;
      const first = Math.min(here(e), target);
      return [first, Math.abs(here(e) - target) + 1];
    }),
  ],
  DeleteEndOfBuffer: [
    'Delete the current logical line and up to the end of the multiline buffer',
    deleting((e) => [here(e), linesOf(e.buffer.text).length]),
  ],
  ViReplaceLine: [
    'Repace the current line with the next set of characters typed.',
    (e) =>
      insertWith(e, () => {
        const { start, end } = e.buffer.lineBounds;
        e.vi.register = { text: e.buffer.text.slice(start, end), isLinewise: true };
        e.buffer.delete(start, end);
      }),
  ],
  ViYankLine: [
    'Place all characters in the current line into the local clipboard.',
    (e, _key, n) => {
      const { start, end } = lineRange(e.buffer.text, here(e), n ?? 1);
      e.vi.register = { text: e.buffer.text.slice(start, end).replace(/^\n|\n$/, ''), isLinewise: true };
    },
  ],
  ViJoinLines: [
    'Joins the current multi-line edit mode line with the next.',
    (e) => {
      const { end } = e.buffer.lineBounds;
      if (end === e.buffer.text.length) {
        e.ding();
        return;
      }
      e.buffer.replace(end, 1, ' ');
      e.buffer.cursor = end;
    },
  ],
  PasteAfter: ['Write the contents of the local clipboard after the cursor.', (e, _key, n) => paste(e, false, n ?? 1)],
  PasteBefore: ['Write the contents of the local clipboard before the cursor.', (e, _key, n) => paste(e, true, n ?? 1)],
  InvertCase: ['Inverts the case of the current character and advances the cursor.', (e, _key, n) => invertCase(e, n ?? 1)],
  ReplaceCharInPlace: [
    'Replace the current character with only one character.',
    async (e, _key, n) => {
      const key = await e.nextKey();
      replaceCharacter(e, key?.sequence ?? '', n ?? 1);
    },
  ],
  UndoAll: [
    'Undoes all commands for this line.',
    ({ buffer }) => {
      while (buffer.undo());
    },
  ],
});

/** Functions of Vi that change characters and whole lines. */
export const lineFunctions: readonly EditorFunction[] = editing;
