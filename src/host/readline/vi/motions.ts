import { completionFunctions } from '../functions/completion.ts';
import { type EditorFunction, type FunctionBody, functionsOf } from '../functions/editor-function.ts';
import { keyName } from '../keys.ts';
import type { ReadLine } from '../read-line.ts';
import { firstNonBlank, lineAt, linesOf } from './lines.ts';
import { currentLine, findCharacter, matchingBrace } from './ranges.ts';
import type { CharacterSearch } from './vi-state.ts';
import { globKinds, type Kinds, nextEnd, nextStart, previousEnd, previousStart, times, wordKinds } from './words.ts';

type Step = (text: string, from: number, kinds: Kinds) => number;

/** Moves over words or globs; a negative number goes the other way. */
function overWords(forward: Step, backward: Step, isGlob: boolean): FunctionBody {
  return (e, _key, n) => {
    const kinds = isGlob ? globKinds : wordKinds(e.options.wordDelimiters);
    const count = n ?? 1;
    e.buffer.cursor = times(Math.abs(count), e.buffer.cursor, (at) => (count < 0 ? backward : forward)(e.buffer.text, at, kinds));
  };
}

/** Moves by characters within the line. */
function overCharacters(step: -1 | 1): FunctionBody {
  return (e, _key, n) => {
    const { start, end } = currentLine(e);
    const to = e.buffer.cursor + step * (n ?? 1);
    const at = Math.max(start, Math.min(end, to));
    if (at === e.buffer.cursor) e.ding();
    else e.buffer.cursor = at;
  };
}

function search(e: ReadLine, wanted: CharacterSearch, count: number): void {
  const at = findCharacter(e, wanted, count);
  if (at < 0) e.ding();
  else e.buffer.cursor = at;
}

/** Reads a character and goes to it. */
function searchFor(isBackward: boolean, isBackoff: boolean): FunctionBody {
  return async (e, _key, n) => {
    const key = await e.nextKey();
    e.vi.search = { character: key?.sequence ?? '', isBackward, isBackoff };
    search(e, e.vi.search, n ?? 1);
  };
}

function searchAgain(isOpposite: boolean): FunctionBody {
  return (e) => {
    const last = e.vi.search;
    if (!last) e.ding();
    else search(e, { ...last, isBackward: last.isBackward !== isOpposite }, 1);
  };
}

/** Goes to the next command of the history that has the text somewhere. */
function searchHistory(e: ReadLine, step: -1 | 1): void {
  const { text } = e.vi.historySearch;
  const fold = (s: string): string => (e.options.historySearchCaseSensitive ? s : s.toLowerCase());
  const found = text === '' ? null : e.history.move(step, e.buffer.text, (item) => fold(item).includes(fold(text)));
  if (found === null) {
    e.ding();
    return;
  }
  e.buffer.replace(0, e.buffer.text.length, found);
  if (!e.options.historySearchCursorMovesToEnd) e.buffer.cursor = 0;
}

/** Reads what the history is searched for, and searches (StartSearch). */
async function startHistorySearch(e: ReadLine, step: -1 | 1): Promise<void> {
  let text = '';
  for (;;) {
    e.below = [`find: ${text}_`];
    e.draw(false);
    const key = await e.nextKey();
    const name = key === null ? 'Escape' : keyName(key);
    if (name === 'Enter' || name === 'Tab') {
      e.vi.historySearch = { text, step };
      searchHistory(e, step);
      break;
    }
    if (name === 'Escape' || (name === 'Backspace' && text === '')) break;
    if (name === 'Backspace') text = text.slice(0, -1);
    else if ([...name].length === 1) text += name;
  }
  e.below = [];
}

function goToLine(e: ReadLine, line: number): void {
  const lines = linesOf(e.buffer.text);
  if (lines.length === 1) {
    e.ding();
    return;
  }
  e.buffer.cursor = (lines[Math.max(0, Math.min(lines.length - 1, line))] as { start: number }).start;
}

const backWord = overWords(previousStart, nextStart, false);
const movement = functionsOf('CursorMovement', {
  ViBackwardChar: ['Move the cursor back one character in the Vi edit mode.', overCharacters(-1)],
  ViForwardChar: ['Move the cursor forward one character in the Vi edit mode.', overCharacters(1)],
  ViBackwardWord: [
    'Delete backward to the beginning of the previous word, as delimited by white space and common delimiters, and enter insert mode.',
    backWord,
  ],
  ViNextWord: [
    'Move the cursor to the beginning of the next word, as delimited by white space and common delimiters.',
    overWords(nextStart, previousStart, false),
  ],
  NextWordEnd: ['Moves the cursor forward to the end of the next word.', overWords(nextEnd, previousEnd, false)],
  ViBackwardGlob: [
    'Move the cursor to the beginning of the previous word, as delimited by white space.',
    overWords(previousStart, nextStart, true),
  ],
  ViNextGlob: [
    'Move the cursor to the beginning of the next word, as delimited by white space.',
    overWords(nextStart, previousStart, true),
  ],
  ViEndOfGlob: ['Move the cursor to the end this word, as delimited by white space.', overWords(nextEnd, previousEnd, true)],
  ViEndOfPreviousGlob: [
    'Moves to the end of the previous word, using only white space as a word delimiter.',
    overWords(previousEnd, nextEnd, true),
  ],
  MoveToEndOfLine: ['Move to the end of the line.', (e) => void (e.buffer.cursor = currentLine(e).end)],
  MoveToFirstLine: ['Move to the first line.', (e) => goToLine(e, 0)],
  MoveToLastLine: ['Move to the last line.', (e) => goToLine(e, lineAt(e.buffer.text, e.buffer.text.length))],
  GotoColumn: [
    'Moves the cursor to the prescribed column.',
    (e, _key, n) => {
      const { start, end } = currentLine(e);
      const at = start + Math.max(0, (n ?? 1) - 1);
      if (at > end) e.ding();
      e.buffer.cursor = Math.min(at, end);
    },
  ],
  GotoFirstNonBlankOfLine: [
    'Positions the cursor at the first non-blank character.',
    (e) => void (e.buffer.cursor = firstNonBlank(e.buffer.text, currentLine(e))),
  ],
  ViGotoBrace: [
    'Move the cursor to the matching brace.',
    (e) => {
      const at = matchingBrace(e.buffer.text, e.buffer.cursor);
      if (at < 0) e.ding();
      else e.buffer.cursor = at;
    },
  ],
});

const searching = functionsOf('Search', {
  SearchChar: ['Move to the next occurrence of the specified character.', searchFor(false, false)],
  SearchCharBackward: ['Move to the previous occurrence of the specified character.', searchFor(true, false)],
  SearchCharWithBackoff: ['Move to he next occurrence of the specified character and then back one character.', searchFor(false, true)],
  SearchCharBackwardWithBackoff: [
    'Move to the previous occurrence of the specified character and then forward one character.',
    searchFor(true, true),
  ],
  RepeatLastCharSearch: ['Repeat the last recorded character search.', searchAgain(false)],
  RepeatLastCharSearchBackwards: ['Repeat the last recorded character search in the opposite direction.', searchAgain(true)],
  SearchForward: ['Prompts for a search string and initiates a search upon AcceptLine.', (e) => startHistorySearch(e, 1)],
  RepeatSearch: ['Repeat the last search.', (e) => searchHistory(e, e.vi.historySearch.step)],
  RepeatSearchBackward: [
    'Repeat the last search, but in the opposite direction.',
    (e) => searchHistory(e, e.vi.historySearch.step < 0 ? 1 : -1),
  ],
});

const history = functionsOf('History', {
  ViSearchHistoryBackward: ['Starts a new search backward in the history.', (e) => startHistorySearch(e, -1)],
});

/** The completion of this name, after what was typed has become a change of its own. */
function afterGroup(name: string): FunctionBody {
  return (e, key, n) => {
    e.buffer.endGroup();
    return completionFunctions.find((f) => f.name === name)?.run(e, key, n);
  };
}

const completion = functionsOf('Completion', {
  ViTabCompleteNext: ['Invokes TabCompleteNext after doing some vi-specific clean up.', afterGroup('TabCompleteNext')],
  ViTabCompletePrevious: ['Invokes TabCompletePrevious after doing some vi-specific clean up.', afterGroup('TabCompletePrevious')],
});

/** Functions of Vi that move the cursor, search and complete (Movement.vi.cs). */
export const motionFunctions: readonly EditorFunction[] = [...movement, ...searching, ...history, ...completion];
