import { keyName } from '../keys.ts';
import type { ReadLine } from '../read-line.ts';
import { type EditorFunction, functionsOf } from './editor-function.ts';
import { moveLines } from './movement.ts';
import { selectSuggestion } from './prediction.ts';

function show(e: ReadLine, item: string | null): void {
  if (item === null) {
    e.ding();
    return;
  }
  e.buffer.replace(0, e.buffer.text.length, item);
}

/** Goes `count` items on; in a command of several lines to its other lines first (HistoryRecall). */
function recall(e: ReadLine, count: number): void {
  if (selectSuggestion(e, count)) return;
  const isFirst = e.lastFunction !== 'PreviousHistory' && e.lastFunction !== 'NextHistory';
  if (isFirst && e.buffer.text.includes('\n')) moveLines(e, count);
  else show(e, e.history.move(count, e.buffer.text));
}

/** Goes to the next item that begins as the text before the cursor does; an empty text takes any. */
function searchBeginning(e: ReadLine, count: number): void {
  if (selectSuggestion(e, count)) return;
  const { buffer, options, history } = e;
  const goesOn = e.lastFunction.startsWith('HistorySearch');
  if (!goesOn) e.searchedFor = buffer.text;
  const fold = (text: string): string => (options.historySearchCaseSensitive ? text : text.toLowerCase());
  const beginning = fold(e.searchedFor);
  const item = history.move(count, buffer.text, (text) => fold(text).startsWith(beginning));
  if (item === null) {
    e.ding();
    return;
  }
  buffer.replace(0, buffer.text.length, item);
  if (!options.historySearchCursorMovesToEnd && e.searchedFor !== '') buffer.cursor = Math.min(e.searchedFor.length, item.length);
}

/** Searches the history while somebody types what for (InteractiveHistorySearch). The key that ends it does what it always does. */
async function searchInteractively(e: ReadLine, first: -1 | 1): Promise<void> {
  const { history, buffer, options } = e;
  const before = buffer.text;
  const start = history.position;
  let sought = '';
  let found: number | null = null;
  let direction = first;
  const fold = (text: string): string => (options.historySearchCaseSensitive ? text : text.toLowerCase());
  const find = (from: number): boolean => {
    const { items } = history;
    for (let i = from; i >= 0 && i < items.length; i += direction) {
      const at = fold(items[i] as string).indexOf(fold(sought));
      if (at < 0 || (i !== found && items[i] === buffer.text && found !== null)) continue;
      found = i;
      history.position = i;
      buffer.replace(0, buffer.text.length, items[i] as string);
      buffer.anchor = null;
      buffer.cursor = at + sought.length;
      buffer.anchor = at;
      return true;
    }
    return false;
  };
  const prompt = (isFailed: boolean): void => {
    const { colors } = options;
    e.below = [`${isFailed ? 'failed-' : ''}${direction < 0 ? 'bck' : 'fwd'}-i-search: ${isFailed ? colors.Error : ''}${sought}_`];
  };
  prompt(false);
  for (;;) {
    e.draw(false);
    const key = await e.nextKey();
    if (key === null) break;
    const name = keyName(key);
    let isFailed = false;
    if (name === 'Ctrl+r' || name === 'Ctrl+s') {
      direction = name === 'Ctrl+r' ? -1 : 1;
      isFailed = sought !== '' && !find((found ?? start) + direction);
    } else if (name === 'Backspace' || name === 'Ctrl+h') {
      sought = sought.slice(0, -1);
      found = null;
      if (sought === '') buffer.replace(0, buffer.text.length, before);
      else isFailed = !find(direction < 0 ? history.items.length - 1 : 0);
    } else if (name === 'Ctrl+g' || name === 'Escape') {
      if (name === 'Ctrl+g') {
        history.position = start;
        buffer.replace(0, buffer.text.length, before);
      }
      break;
    } else if ([...name].length === 1) {
      sought += name;
      isFailed = !find(found ?? (direction < 0 ? start - 1 : start));
    } else {
      e.unread(key);
      break;
    }
    prompt(isFailed);
    if (isFailed) e.ding();
  }
  e.below = [];
  buffer.anchor = null;
}

/** Functions of the history (History.cs). */
export const historyFunctions: readonly EditorFunction[] = functionsOf('History', {
  PreviousHistory: ['Replace the input with the previous item in the history', (e, _key, n) => recall(e, -(n ?? 1))],
  NextHistory: ['Replace the input with the next item in the history', (e, _key, n) => recall(e, n ?? 1)],
  BeginningOfHistory: ['Move to the first item in the history', (e) => show(e, e.history.jump('first', e.buffer.text))],
  EndOfHistory: ['Move to the last item (the current input) in the history', (e) => show(e, e.history.jump('last', e.buffer.text))],
  HistorySearchBackward: [
    'Search for the previous item in the history that starts with the current input - like PreviousHistory if the input is empty',
    (e, _key, n) => searchBeginning(e, -(n ?? 1)),
  ],
  HistorySearchForward: [
    'Search for the next item in the history that starts with the current input - like NextHistory if the input is empty',
    (e, _key, n) => searchBeginning(e, n ?? 1),
  ],
  ReverseSearchHistory: ['Search history backwards interactively', (e) => searchInteractively(e, -1)],
  ForwardSearchHistory: ['Search history forward interactively', (e) => searchInteractively(e, 1)],
  ClearHistory: ['Remove all items from the command line history (not PowerShell history)', (e) => e.history.clear()],
});
