import type { ReadLine } from '../read-line.ts';
import { operate } from '../vi/operators.ts';
import { type RangeOf, ranges } from '../vi/ranges.ts';
import { acceptLine } from './accept-line.ts';
import { type EditorFunction, type FunctionBody, functionsOf } from './editor-function.ts';

/** Changes the words behind the cursor. */
function changeWords(e: ReadLine, count: number, change: (word: string) => string): void {
  const { buffer, options } = e;
  let end = buffer.cursor;
  for (let i = 0; i < count; i++) end = buffer.wordEnd(end, options.wordDelimiters);
  const words = buffer.text.slice(buffer.cursor, end);
  buffer.replace(buffer.cursor, words.length, words.replace(/[\p{L}\p{N}_]+/gu, change));
}

function cancel(e: ReadLine): void {
  e.buffer.cursor = e.buffer.text.length;
  e.finish({ kind: 'interrupted' });
}

/** Puts text onto the clipboard of whoever shows the terminal (OSC 52). */
function copyText(e: ReadLine, text: string): void {
  e.session.write(`\x1b]52;c;${Buffer.from(text).toString('base64')}\x07`);
  e.clipboard = text;
}

function selectedText(e: ReadLine): string {
  const { selection, text } = e.buffer;
  return selection ? text.slice(selection.start, selection.start + selection.length) : '';
}

/** Deletes the selection. Answers false where nothing is selected. */
function deleteSelection({ buffer }: ReadLine): boolean {
  const { selection } = buffer;
  if (selection) buffer.delete(selection.start, selection.start + selection.length);
  return selection !== null;
}

/** Deletes the selection, or else what a movement takes; Vi can put that elsewhere and do it again. */
const deleting =
  (range: RangeOf): FunctionBody =>
  (e, _key, n) =>
    deleteSelection(e) ? undefined : operate(e, 'delete', range, n ?? 1);

/** Functions that change the text, and those that end editing it (BasicEditing.cs, Clipboard.cs). */
export const editingFunctions: readonly EditorFunction[] = functionsOf('Basic', {
  Abort: ['Abort the current operation, e.g. incremental history search', () => {}],
  AcceptLine: ['Accept the input or move to the next line if input is missing a closing token.', acceptLine],
  ValidateAndAcceptLine: [
    'Accept the input or move to the next line if input is missing a closing token.\nIf there are other parse errors, unresolved commands, or incorrect parameters, show the error and continue editing.',
    async (e) => {
      const { text } = e.buffer;
      const wrong = e.parse().isIncomplete ? null : await e.session.validate(text);
      if (wrong === null) return acceptLine(e);
      e.buffer.cursor = wrong.end;
      e.below = [`${e.options.colors.Error}${wrong.message}`];
      e.ding();
    },
  ],
  AcceptAndGetNext: [
    'Accept the current line and recall the next line from history after the current line finishes executing',
    (e) => {
      const next = e.history.items[e.history.position + 1];
      if (next !== undefined) e.beginNextWith(next);
      acceptLine(e);
    },
  ],
  AddLine: ['Move the cursor to the next line without attempting to execute the input', (e) => e.buffer.insert('\n')],
  InsertLineAbove: [
    'Inserts a new empty line above the current line without attempting to execute the input',
    ({ buffer }) => {
      const { start } = buffer.lineBounds;
      buffer.replace(start, 0, '\n');
      buffer.cursor = start;
    },
  ],
  InsertLineBelow: [
    'Inserts a new empty line below the current line without attempting to execute the input',
    ({ buffer }) => void buffer.replace(buffer.lineBounds.end, 0, '\n'),
  ],
  CancelLine: ['Abort editing the current line and re-evaluate the prompt', cancel],
  CopyOrCancelLine: [
    'Either copy selected text to the clipboard, or if no text is selected, cancel editing the line with CancelLine.',
    (e) => {
      if (e.buffer.selection) copyText(e, selectedText(e));
      else cancel(e);
    },
  ],
  Copy: [
    'Copy selected region to the system clipboard.  If no region is selected, copy the whole line',
    (e) => copyText(e, selectedText(e) || e.buffer.text),
  ],
  Cut: [
    'Delete selected region placing deleted text in the system clipboard',
    (e) => {
      if (!e.buffer.selection) return;
      copyText(e, selectedText(e));
      deleteSelection(e);
    },
  ],
  Paste: ['Paste text from the system clipboard', (e) => e.buffer.insert(e.clipboard)],
  BackwardDeleteChar: ['Delete the character before the cursor', deleting(ranges.left)],
  DeleteChar: ['Delete the character under the cursor', deleting(ranges.right)],
  DeleteCharOrExit: [
    'Delete the character under the cursor, or if the line is empty, exit the process.',
    (e, key, n) => (e.buffer.text === '' ? e.finish({ kind: 'ended' }) : deleting(ranges.right)(e, key, n)),
  ],
  BackwardDeleteInput: ['Delete text from the cursor to the start of the input', deleting(ranges.beginningOfInput)],
  ForwardDeleteInput: ['Delete text from the cursor to the end of the input', deleting(ranges.endOfInput)],
  BackwardDeleteLine: ['Delete text from the cursor to the start of the current logical line', deleting(ranges.beginningOfLine)],
  ForwardDeleteLine: ['Delete text from the cursor to the end of the current logical line', deleting(ranges.endOfLine)],
  RevertLine: [
    'Equivalent to undo all edits (clears the line except lines imported from history)',
    ({ buffer }) => {
      while (buffer.undo());
      buffer.cursor = buffer.text.length;
    },
  ],
  Undo: ['Undo a previous edit', (e) => void (e.buffer.undo() || e.ding())],
  Redo: ['Redo an undo', (e) => void (e.buffer.redo() || e.ding())],
  SwapCharacters: [
    'Swap the current character with the character before it.',
    (e) => {
      const { buffer } = e;
      const middle = buffer.cursor === buffer.text.length ? buffer.previousCharacter() : buffer.cursor;
      const start = buffer.previousCharacter(middle);
      const end = buffer.nextCharacter(middle);
      if (middle === 0) return e.ding();
      buffer.replace(start, end - start, buffer.text.slice(middle, end) + buffer.text.slice(start, middle));
    },
  ],
  UpcaseWord: [
    'Find the next word starting from the current position and then make it upper case.',
    (e, _key, n) => changeWords(e, n ?? 1, (word) => word.toUpperCase()),
  ],
  DowncaseWord: [
    'Find the next word starting from the current position and then make it lower case.',
    (e, _key, n) => changeWords(e, n ?? 1, (word) => word.toLowerCase()),
  ],
  CapitalizeWord: [
    'Find the next word starting from the current position and then upcase the first character and downcase the remaining characters.',
    (e, _key, n) => changeWords(e, n ?? 1, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()),
  ],
});
