import { lookUp } from '../key-handlers.ts';
import { type KeyPress, keyName } from '../keys.ts';
import type { ReadLine } from '../read-line.ts';
import { type EditorFunction, functionsOf } from './editor-function.ts';

/** The digit of a key: `Alt+5`, or `5` behind one; in Vi's command mode a plain digit. */
function digitOf(e: ReadLine, key: KeyPress): string | null {
  return (e.vi.isCommandMode ? /^([0-9])$/ : /^(?:Alt\+)?([0-9-])$/).exec(keyName(key))?.[1] ?? null;
}

/** Reads a number for the next function (DigitArgument). */
async function digitArgument(e: ReadLine, first: KeyPress): Promise<void> {
  let typed = digitOf(e, first) ?? '';
  if (e.vi.isCommandMode && typed === '0') {
    e.buffer.cursor = e.buffer.lineBounds.start;
    return;
  }
  for (;;) {
    e.below = [`digit-argument: ${typed}`];
    e.draw(false);
    const key = await e.nextKey();
    e.below = [];
    if (key === null) return;
    const digit = digitOf(e, key);
    if (digit === null) {
      e.unread(key);
      e.argument = typed === '-' ? -1 : Number(typed);
      return;
    }
    typed = digit === '-' ? (typed.startsWith('-') ? typed.slice(1) : `-${typed}`) : typed + digit;
  }
}

async function whatIsKey(e: ReadLine): Promise<void> {
  e.below = ['what-is-key:'];
  e.draw(false);
  const first = await e.nextKey();
  if (first === null) return;
  const keys = [keyName(first)];
  let found = lookUp(e.dispatchTables, keys);
  if (found === 'prefix') {
    const second = await e.nextKey();
    if (second === null) return;
    keys.push(keyName(second));
    found = lookUp(e.dispatchTables, keys);
  }
  e.below = [found && found !== 'prefix' ? `${keys.join(',')}: ${found.name} - ${found.description}` : `${keys.join(',')}: Key is unbound`];
}

function showKeyBindings(e: ReadLine): void {
  const lines = [...e.tables.handlers].map(([chord, { name, description }]) => `${chord.padEnd(20)} ${name.padEnd(24)} ${description}`);
  e.redrawPrompt(`\r\n${lines.sort().join('\r\n')}\r\n`);
}

/** Functions that do not change the text (ReadLine.cs, KeyBindings.cs). */
export const miscellaneousFunctions: readonly EditorFunction[] = functionsOf('Miscellaneous', {
  ClearScreen: ['Clear the screen and redraw the current line at the top of the screen', (e) => e.redrawPrompt('\x1b[2J\x1b[H')],
  DigitArgument: ['Start or accumulate a numeric argument to other functions', digitArgument],
  SelfInsert: ['Insert the key typed', (e, key, n) => e.buffer.insert((key.sequence ?? '').repeat(Math.max(1, n ?? 1)))],
  InvokePrompt: ['Erases the current prompt and calls the prompt function to redisplay the prompt', (e) => e.askAgain()],
  ShowKeyBindings: ['Show all key bindings', showKeyBindings],
  WhatIsKey: ['Show the key binding for the next chord entered', whatIsKey],
});
