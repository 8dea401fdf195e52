import { cellLength, ESC, padding } from '../../../formatting/display-cells.ts';
import { keyName } from '../keys.ts';
import type { LineCompletion, ReadLine } from '../read-line.ts';
import { type EditorFunction, functionsOf } from './editor-function.ts';

/** Completions that somebody goes through, and the one that stands in the text. */
export interface CompletionState {
  readonly found: LineCompletion;
  /** How long what stands in the text now is. */
  length: number;
  index: number;
}

async function find(e: ReadLine): Promise<LineCompletion | null> {
  if (!e.isCommand) return null;
  const found = await e.session.complete(e.buffer.text, e.buffer.cursor);
  if (found.matches.length > 0) return found;
  e.ding();
  return null;
}

/** Puts a candidate into the text, with the cursor before a closing quote of a folder, so that its path can go on. */
function put(e: ReadLine, state: CompletionState, text: string): void {
  e.buffer.replace(state.found.replacementIndex, state.length, text);
  state.length = text.length;
}

/** What all candidates begin with, without regard to case. */
export function commonBeginning(texts: readonly string[]): string {
  const [first = '', ...others] = texts;
  let length = first.length;
  for (const other of others) {
    let i = 0;
    while (i < length && i < other.length && first.charAt(i).toLowerCase() === other.charAt(i).toLowerCase()) i++;
    length = i;
  }
  return first.slice(0, length);
}

/** Candidates in columns, as many as fit; the one at `selected` in the colour of the selection, its description below. */
function menu(e: ReadLine, { matches }: LineCompletion, selected: number): { lines: string[]; columns: number } {
  const { options, session } = e;
  const widest = Math.max(...matches.map((m) => cellLength(m.listItemText)));
  const width = Math.min(widest + 2, session.columns);
  const columns = Math.max(1, Math.floor(session.columns / width));
  const lines: string[] = [];
  for (let i = 0; i < matches.length; i += columns) {
    const row = matches.slice(i, i + columns).map(({ listItemText }, k) => {
      const text = listItemText.replaceAll(ESC, '');
      const cell = text + padding(Math.max(0, width - cellLength(text)));
      return i + k === selected ? `${options.colors.Selection}${text}\x1b[0m${cell.slice(text.length)}` : cell;
    });
    lines.push(row.join(''));
  }
  const tip = matches[selected]?.toolTip ?? '';
  if (selected >= 0 && options.showToolTips && tip !== '' && tip !== matches[selected]?.listItemText)
    lines.push('', ...tip.trim().split(/\r?\n/).slice(0, 5));
  return { lines, columns };
}

async function listAll(e: ReadLine, found: LineCompletion): Promise<void> {
  const { length } = found.matches;
  if (e.options.completionQueryItems > 0 && length >= e.options.completionQueryItems) {
    e.below = [`Display all ${length} possibilities? (y or n) _`];
    e.draw(false);
    const answer = await e.nextKey();
    e.below = [];
    if (answer?.name !== 'y') return;
  }
  e.below = menu(e, found, -1).lines;
}

/** As bash does it: what is certain is typed, and what is possible is shown when nothing more is certain. */
async function complete(e: ReadLine): Promise<void> {
  const found = await find(e);
  if (!found) return;
  const state: CompletionState = { found, length: found.replacementLength, index: 0 };
  const [only] = found.matches;
  if (found.matches.length === 1 && only) return put(e, state, only.completionText);
  const typed = e.buffer.text.slice(found.replacementIndex, found.replacementIndex + found.replacementLength);
  const certain = commonBeginning(found.matches.map((m) => m.completionText));
  if (certain.length > typed.length || (certain.length === typed.length && certain !== typed && certain !== '')) put(e, state, certain);
  else await listAll(e, found);
}

/** One candidate after another takes the place of what was typed. */
async function completeNext(e: ReadLine, step: number): Promise<void> {
  if (!e.completion) {
    const found = await find(e);
    if (!found) return;
    e.completion = { found, length: found.replacementLength, index: step > 0 ? -1 : 0 };
  }
  const { completion } = e;
  const { matches } = completion.found;
  completion.index = (completion.index + step + matches.length) % matches.length;
  put(e, completion, matches[completion.index]?.completionText ?? '');
}

/** The candidates as a menu: arrows and Tab choose, Enter takes, Escape and Ctrl+G leave things as they were; other keys take and do what they do. */
async function menuComplete(e: ReadLine): Promise<void> {
  const found = await find(e);
  if (!found) return;
  const { buffer } = e;
  const { text, cursor } = buffer;
  const { matches } = found;
  const state: CompletionState = { found, length: found.replacementLength, index: 0 };
  put(e, state, matches[0]?.completionText ?? '');
  if (matches.length === 1) return;
  for (;;) {
    const { lines, columns } = menu(e, found, state.index);
    e.below = lines;
    e.draw(false);
    const key = await e.nextKey();
    if (key === null) break;
    const name = keyName(key);
    const step = new Map([
      ['Tab', 1],
      ['RightArrow', 1],
      ['Ctrl+Spacebar', 1],
      ['Shift+Tab', -1],
      ['LeftArrow', -1],
      ['DownArrow', columns],
      ['UpArrow', -columns],
    ]).get(name);
    if (step !== undefined) {
      const next = state.index + step;
      if (Math.abs(step) === 1) state.index = (next + matches.length) % matches.length;
      else if (next >= 0 && next < matches.length) state.index = next;
      put(e, state, matches[state.index]?.completionText ?? '');
      continue;
    }
    if (name === 'Escape' || name === 'Ctrl+g') {
      buffer.replace(0, buffer.text.length, text);
      buffer.cursor = cursor;
    } else if (name !== 'Enter') e.unread(key);
    break;
  }
  e.below = [];
}

/** Functions that complete what was typed (Completion.cs). */
export const completionFunctions: readonly EditorFunction[] = functionsOf('Completion', {
  Complete: [
    'Complete the input if there is a single completion, otherwise complete the input with common prefix for all completions.  Show possible completions if pressed a second time.',
    complete,
  ],
  MenuComplete: [
    'Complete the input if there is a single completion, otherwise complete the input by selecting from a menu of possible completions.',
    menuComplete,
  ],
  PossibleCompletions: [
    'Display the possible completions without changing the input',
    async (e) => {
      const found = await find(e);
      if (found) await listAll(e, found);
    },
  ],
  TabCompleteNext: ['Complete the input using the next completion', (e) => completeNext(e, 1)],
  TabCompletePrevious: ['Complete the input using the previous completion', (e) => completeNext(e, -1)],
});
