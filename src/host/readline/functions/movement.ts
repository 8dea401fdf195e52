import type { ReadLine } from '../read-line.ts';
import { type EditorFunction, functionsOf } from './editor-function.ts';
import { acceptSuggestion, acceptSuggestionWord } from './prediction.ts';

type Move = (editor: ReadLine, count: number) => number;

/** Where a movement done `count` times ends; a negative count goes the other way. */
function times(count: number, from: number, forward: (at: number) => number, backward: (at: number) => number): number {
  let at = from;
  for (let i = 0; i < Math.abs(count); i++) at = count < 0 ? backward(at) : forward(at);
  return at;
}

const forwardChar: Move = ({ buffer }, n) =>
  times(
    n,
    buffer.cursor,
    (at) => buffer.nextCharacter(at),
    (at) => buffer.previousCharacter(at),
  );

/** A movement over words: `forward` says where one ends going forward. */
function overWords(forward: 'wordEnd' | 'nextWordStart'): Move {
  return ({ buffer, options: { wordDelimiters } }, n) =>
    times(
      n,
      buffer.cursor,
      (at) => buffer[forward](at, wordDelimiters),
      (at) => buffer.wordStart(at, wordDelimiters),
    );
}
const forwardWord = overWords('wordEnd');

/** Movements by name, as Movement.cs and Words.cs of PSReadLine have them. */
export const moves = {
  forwardChar,
  backwardChar: (e, n) => forwardChar(e, -n),
  forwardWord,
  backwardWord: (e, n) => forwardWord(e, -n),
  nextWord: overWords('nextWordStart'),
  beginningOfLine(e) {
    const { start } = e.buffer.lineBounds;
    // once more goes to the beginning of all
    return e.buffer.cursor === start ? 0 : start;
  },
  endOfLine(e) {
    const { end } = e.buffer.lineBounds;
    return e.buffer.cursor === end ? e.buffer.text.length : end;
  },
  shellForwardWord: (e, n) => times(n, e.buffer.cursor, tokenEdge(e, 'end'), tokenStartBefore(e)),
  shellNextWord: (e, n) => times(n, e.buffer.cursor, tokenEdge(e, 'start'), tokenStartBefore(e)),
  shellBackwardWord: (e, n) => times(n, e.buffer.cursor, tokenStartBefore(e), tokenEdge(e, 'end')),
} satisfies Record<string, Move>;

function tokenEdge(e: ReadLine, edge: 'start' | 'end'): (at: number) => number {
  return (at) => {
    const token = e.parse().tokens.find((t) => (edge === 'end' ? t.endOffset : t.startOffset) > at && t.startOffset < t.endOffset);
    if (!token) return e.buffer.text.length;
    return edge === 'end' ? token.endOffset : token.startOffset;
  };
}
function tokenStartBefore(e: ReadLine): (at: number) => number {
  return (at) => e.parse().tokens.findLast((t) => t.startOffset < at)?.startOffset ?? 0;
}

const go =
  (move: Move) =>
  (e: ReadLine, _key: unknown, n: number | null): void => {
    e.buffer.cursor = move(e, n ?? 1);
  };
const select =
  (move: Move) =>
  (e: ReadLine, _key: unknown, n: number | null): void =>
    e.buffer.select(move(e, n ?? 1));

/** Up or down a line of a text of several; false where there is none (MoveToLine). */
export function moveLines(e: ReadLine, count: number): boolean {
  const { buffer } = e;
  const { start } = buffer.lineBounds;
  const column = buffer.cursor - start;
  const lines = buffer.text.split('\n');
  const row = buffer.text.slice(0, buffer.cursor).split('\n').length - 1;
  const target = row + count;
  if (target < 0 || target >= lines.length) return false;
  const before = lines.slice(0, target).reduce((sum, line) => sum + line.length + 1, 0);
  buffer.cursor = before + Math.min(column, (lines[target] as string).length);
  return true;
}

const pairs = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

/** The place of the brace that belongs to the one at `from`; -1 where there is none. */
function matchingBrace(text: string, from: number): number {
  const here = text.charAt(from);
  const closing = pairs.get(here);
  const opening = [...pairs].find(([, close]) => close === here)?.[0];
  const step = closing ? 1 : -1;
  const other = closing ?? opening;
  if (other === undefined) return -1;
  for (let i = from, depth = 0; i >= 0 && i < text.length; i += step) {
    if (text[i] === here) depth++;
    else if (text[i] === other && --depth === 0) return i;
  }
  return -1;
}

async function searchCharacter(e: ReadLine, count: number): Promise<void> {
  const key = await e.nextKey();
  const { buffer } = e;
  const sought = key?.sequence ?? '';
  const step = Math.sign(count);
  let at = buffer.cursor;
  for (let left = Math.abs(count); left > 0; left--) {
    at = step > 0 ? buffer.text.indexOf(sought, at + 1) : at === 0 ? -1 : buffer.text.lastIndexOf(sought, at - 1);
    if (sought === '' || at < 0) return e.ding();
  }
  buffer.cursor = at;
}

const movement = functionsOf('CursorMovement', {
  BackwardChar: ['Move the cursor back one character', go(moves.backwardChar)],
  ForwardChar: [
    'Move the cursor forward one character',
    (e, key, n) => {
      if (n === null && e.buffer.cursor === e.buffer.text.length && acceptSuggestion(e)) return;
      go(moves.forwardChar)(e, key, n);
    },
  ],
  BackwardWord: ['Move the cursor to the beginning of the current or previous word', go(moves.backwardWord)],
  ForwardWord: [
    'Move the cursor forward to the end of the current word, or if between words, to the end of the next word. ',
    (e, key, n) => {
      if (e.buffer.cursor === e.buffer.text.length && acceptSuggestionWord(e, n ?? 1)) return;
      go(moves.forwardWord)(e, key, n);
    },
  ],
  NextWord: ['Move the cursor forward to the start of the next word', go(moves.nextWord)],
  BeginningOfLine: ['Move the cursor to the beginning of the line', go(moves.beginningOfLine)],
  EndOfLine: [
    'Move the cursor to the end of the line',
    (e, key, n) => {
      if (e.buffer.cursor === e.buffer.text.length && acceptSuggestion(e)) return;
      go(moves.endOfLine)(e, key, n);
    },
  ],
  NextLine: ['Move the cursor to the next line if the input has multiple lines.', (e, _key, n) => void moveLines(e, n ?? 1)],
  PreviousLine: ['Move the cursor to the previous line if the input has multiple lines.', (e, _key, n) => void moveLines(e, -(n ?? 1))],
  ShellBackwardWord: [
    'Move the cursor to the beginning of the current or previous token or start of the line',
    go(moves.shellBackwardWord),
  ],
  ShellForwardWord: ['Move the cursor to the beginning of the next token or end of line', go(moves.shellForwardWord)],
  ShellNextWord: ['Move the cursor to the end of the current token', go(moves.shellNextWord)],
  GotoBrace: [
    'Go to matching brace',
    (e) => {
      const at = matchingBrace(e.buffer.text, e.buffer.cursor);
      if (at < 0) e.ding();
      else e.buffer.cursor = at;
    },
  ],
});

const selection = functionsOf('Selection', {
  SelectAll: [
    'Select the entire line. Moves the cursor to the end of the line',
    (e) => {
      e.buffer.cursor = 0;
      e.buffer.select(e.buffer.text.length);
    },
  ],
  SelectBackwardChar: ['Adjust the current selection to include the previous character', select(moves.backwardChar)],
  SelectForwardChar: ['Adjust the current selection to include the next character', select(moves.forwardChar)],
  SelectBackwardWord: ['Adjust the current selection to include the previous word', select(moves.backwardWord)],
  SelectForwardWord: ['Adjust the current selection to include the next word using ForwardWord', select(moves.forwardWord)],
  SelectNextWord: ['Adjust the current selection to include the next word', select(moves.nextWord)],
  SelectBackwardsLine: ['Adjust the current selection to include from the cursor to the start of the line', select(moves.beginningOfLine)],
  SelectLine: ['Adjust the current selection to include from the cursor to the end of the line', select(moves.endOfLine)],
  SelectShellBackwardWord: [
    'Adjust the current selection to include the previous word using ShellBackwardWord',
    select(moves.shellBackwardWord),
  ],
  SelectShellForwardWord: ['Adjust the current selection to include the next word using ShellForwardWord', select(moves.shellForwardWord)],
  SelectShellNextWord: ['Adjust the current selection to include the next word using ShellNextWord', select(moves.shellNextWord)],
  SetMark: [
    'Mark the location of the cursor',
    (e) => {
      e.buffer.mark = e.buffer.cursor;
    },
  ],
  ExchangePointAndMark: [
    'Mark the location of the cursor and move the cursor to the position of the previous mark',
    (e) => {
      const { mark } = e.buffer;
      e.buffer.mark = e.buffer.cursor;
      e.buffer.cursor = mark;
    },
  ],
});

const search = functionsOf('Search', {
  CharacterSearch: [
    'Read a character and move the cursor to the next occurrence of that character',
    (e, _key, n) => searchCharacter(e, n ?? 1),
  ],
  CharacterSearchBackward: [
    'Read a character and move the cursor to the previous occurrence of that character',
    (e, _key, n) => searchCharacter(e, -(n ?? 1)),
  ],
});

/** Functions that move the cursor, select and search. */
export const movementFunctions: readonly EditorFunction[] = [...movement, ...selection, ...search];
