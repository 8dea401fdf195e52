import { type EditorFunction, type FunctionBody, functionsOf } from '../functions/editor-function.ts';
import type { ReadLine } from '../read-line.ts';
import { insertWith } from './modes.ts';
import { characterRange, type Range, type RangeOf, ranges } from './ranges.ts';
import type { CharacterSearch } from './vi-state.ts';

/** What an operator does with a range. */
export type Operator = 'delete' | 'replace' | 'yank';

/** Copies a range into the register and, but for `yank`, takes it away. */
function take(e: ReadLine, { start, end }: Range, operator: Operator): void {
  e.vi.register = { text: e.buffer.text.slice(start, end), isLinewise: false };
  if (operator === 'yank') return;
  e.buffer.delete(start, end);
}

/** An operator on what a movement takes. */
export async function operate(e: ReadLine, operator: Operator, rangeOf: RangeOf, count: number): Promise<void> {
  const range = rangeOf(e, count);
  const isEmpty = range === null || range.start >= range.end;
  if (operator === 'replace') {
    if (range === null) {
      e.ding();
      return;
    }
    await insertWith(e, () => {
      const now = rangeOf(e, count);
      if (now && now.start < now.end) take(e, now, operator);
    });
    return;
  }
  if (isEmpty) {
    e.ding();
    return;
  }
  take(e, range, operator);
  if (operator === 'delete') e.vi.lastChange = () => operate(e, operator, rangeOf, count);
}

/** A function that does an operator on what a movement takes. */
const taking =
  (operator: Operator, range: RangeOf): FunctionBody =>
  (e, _key, n) =>
    operate(e, operator, range, n ?? 1);

/** The same, and the cursor goes to the beginning of what was copied. */
const yankBack =
  (range: RangeOf): FunctionBody =>
  async (e, _key, n) => {
    const found = range(e, n ?? 1);
    await operate(e, 'yank', range, n ?? 1);
    if (found) e.buffer.cursor = found.start;
  };

/** An operator with a search for the character that is typed next. */
const upTo =
  (operator: Operator, isBackward: boolean, isBackoff: boolean): FunctionBody =>
  async (e, _key, n) => {
    const key = await e.nextKey();
    const search: CharacterSearch = { character: key?.sequence ?? '', isBackward, isBackoff };
    e.vi.search = search;
    await operate(e, operator, (editor, count) => characterRange(editor, search, count), n ?? 1);
  };

const deleting = functionsOf('Basic', {
  BackwardDeleteWord: ['Delete the previous word in the line.', taking('delete', ranges.backWord)],
  DeleteWord: ['Deletes the current word.', taking('delete', ranges.word)],
  DeleteEndOfWord: [
    'Delete to the end of the current word, as delimited by white space and common delimiters.',
    taking('delete', ranges.endOfWord),
  ],
  DeleteToEnd: ['Deletes from the cursor to the end of the line.', taking('delete', ranges.endOfLine)],
  DeleteLineToFirstChar: [
    'Deletes from the first non blank character of the current logical line in a multiline buffer.',
    taking('delete', ranges.firstNonBlank),
  ],
  ViBackwardDeleteGlob: [
    'Delete backward to the beginning of the previous word, as delimited by white space.',
    taking('delete', ranges.backGlob),
  ],
  ViDeleteGlob: ['Delete the current word, as delimited by white space.', taking('delete', ranges.glob)],
  ViDeleteEndOfGlob: ['Delete to the end of this word, as delimited by white space.', taking('delete', ranges.endOfGlob)],
  ViDeleteBrace: ['Deletes all characters between the cursor and the matching brace.', taking('delete', ranges.brace)],
  ViDeleteToChar: ['Deletes until given character.', upTo('delete', false, false)],
  ViDeleteToCharBackward: ['Deletes backwards until given character.', upTo('delete', true, false)],
  ViDeleteToBeforeChar: ['Deletes until given character.', upTo('delete', false, true)],
  ViDeleteToBeforeCharBackward: ['Deletes until given character.', upTo('delete', true, true)],
});

const replacing = functionsOf('Basic', {
  ViReplaceToEnd: ['Replace the characters from the cursor position to the end of the line.', taking('replace', ranges.endOfLine)],
  ViBackwardReplaceWord: ['Replace the previous word.', taking('replace', ranges.backWord)],
  ViBackwardReplaceGlob: [
    'Delete backward to the beginning of the previous word, as delimited by white space, and enter insert mode.',
    taking('replace', ranges.backGlob),
  ],
  ViReplaceWord: ['Replace the current word.', taking('replace', ranges.changedWord)],
  ViReplaceGlob: [
    'Delete to the beginning of the next word, as delimited by white space, and enter insert mode.',
    taking('replace', ranges.changedGlob),
  ],
  ViReplaceEndOfWord: [
    'Delete to the end of the word, as delimited by white space and common delimiters, and enter insert mode.',
    taking('replace', ranges.endOfWord),
  ],
  ViReplaceEndOfGlob: [
    'Delete to the end of the word, as delimited by white space, and enter insert mode.',
    taking('replace', ranges.endOfGlob),
  ],
  BackwardReplaceChar: ['Replaces the character in front of the cursor.', taking('replace', ranges.left)],
  ReplaceChar: ['Replace the current character with the next set of characters typed.', taking('replace', ranges.right)],
  ViBackwardReplaceLine: [
    'Replaces the line left of the cursor and all of the way to the beginning.',
    taking('replace', ranges.beginningOfLine),
  ],
  ViBackwardReplaceLineToFirstChar: [
    'Replaces the line left of the cursor and all but one character to the beginning of the line.',
    taking('replace', ranges.firstNonBlank),
  ],
  ViReplaceBrace: [
    "Replace all characters between the current brace character and it's matching partner.",
    taking('replace', ranges.brace),
  ],
  ViReplaceToChar: ['Deletes until given character.', upTo('replace', false, false)],
  ViReplaceToCharBackward: ['Replaces until given character.', upTo('replace', true, false)],
  ViReplaceToBeforeChar: ['Replaces until given character.', upTo('replace', false, true)],
  ViReplaceToBeforeCharBackward: ['Replaces until given character.', upTo('replace', true, true)],
});

const into = 'into the local clipboard.';
const yanking = functionsOf('Basic', {
  ViYankToEndOfLine: [`Place all characters at and after the cursor ${into}`, taking('yank', ranges.endOfLine)],
  ViYankPreviousWord: [
    `Place all characters from before the cursor to the beginning of the previous word, as delimited by white space and common delimiters, ${into}`,
    taking('yank', ranges.backWord),
  ],
  ViYankPreviousGlob: [
    `Place all characters from before the cursor to the beginning of the previous word, as delimited by white space, ${into}`,
    taking('yank', ranges.backGlob),
  ],
  ViYankNextWord: [
    `Place all characters from the cursor to the end of the word, as delimited by white space and common delimiters, ${into}`,
    taking('yank', ranges.word),
  ],
  ViYankNextGlob: [
    `Place all characters from the cursor to the end of the word, as delimited by white space, ${into}`,
    taking('yank', ranges.glob),
  ],
  ViYankEndOfWord: [
    `Place the characters from the cursor to the end of the next word, as delimited by white space and common delimiters, ${into}`,
    taking('yank', ranges.endOfWord),
  ],
  ViYankEndOfGlob: [
    `Place the characters from the cursor to the end of the next white space delimited word ${into}`,
    taking('yank', ranges.endOfGlob),
  ],
  ViYankLeft: [`Place the character to the left of the cursor ${into}`, taking('yank', ranges.left)],
  ViYankRight: [`Place the character at the cursor ${into}`, taking('yank', ranges.right)],
  ViYankBeginningOfLine: [`Place the characters before the cursor ${into}`, yankBack(ranges.beginningOfLine)],
  ViYankToFirstChar: [
    `Place all characters before the cursor and to the 1st non-white space character ${into}`,
    yankBack(ranges.firstNonBlank),
  ],
  ViYankPercent: [`Place all characters between the matching brace and the cursor ${into}`, taking('yank', ranges.brace)],
});

/** `d`, `c` and `y` with their movements (ReadLine.vi.cs, Replace.vi.cs, YankPaste.vi.cs). */
export const operatorFunctions: readonly EditorFunction[] = [...deleting, ...replacing, ...yanking];
