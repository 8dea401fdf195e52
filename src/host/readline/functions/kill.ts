import type { ReadLine } from '../read-line.ts';
import { type EditorFunction, functionsOf } from './editor-function.ts';
import { moves } from './movement.ts';

/** Moves a range into the kill ring; what is killed one after another is one entry. */
function kill(e: ReadLine, start: number, end: number, name: string): void {
  const killed = e.buffer.delete(start, end);
  if (killed === '') return;
  const last = e.killRing[0];
  if (killFunctions.some((f) => f.name === e.lastFunction) && last !== undefined)
    e.killRing[0] = /^(?:Backward|UnixWord|ShellBackward)/.test(name) ? killed + last : last + killed;
  else e.killRing.unshift(killed);
  e.killRing.splice(Math.max(1, e.options.maximumKillRingCount));
}

type Range = (e: ReadLine, n: number) => readonly [start: number, end: number];

const ranges: Record<string, readonly [description: string, range: Range]> = {
  KillLine: ['Move the text from the cursor to the end of the input to the kill ring', (e) => [e.buffer.cursor, e.buffer.text.length]],
  BackwardKillInput: ['Move the text from the cursor to the beginning of the input to the kill ring', (e) => [0, e.buffer.cursor]],
  BackwardKillLine: [
    'Move the text from the start of the current logical line to the cursor to the kill ring',
    (e) => [e.buffer.lineBounds.start, e.buffer.cursor],
  ],
  KillWord: [
    'Move the text from the cursor to the end of the current or next word to the kill ring',
    (e, n) => [e.buffer.cursor, moves.forwardWord(e, n)],
  ],
  BackwardKillWord: [
    'Move the text from the start of the current or previous word to the cursor to the kill ring',
    (e, n) => [moves.backwardWord(e, n), e.buffer.cursor],
  ],
  UnixWordRubout: [
    'Move the text from the cursor to the start of the current or previous whitespace delimited word to the kill ring',
    (e) => [e.buffer.wordStart(e.buffer.cursor, ''), e.buffer.cursor],
  ],
  ShellKillWord: [
    'Move the text from the cursor to the end of the current or next token to the kill ring',
    (e, n) => [e.buffer.cursor, moves.shellForwardWord(e, n)],
  ],
  ShellBackwardKillWord: [
    'Move the text from the cursor to the start of the current or previous token to the kill ring',
    (e, n) => [moves.shellBackwardWord(e, n), e.buffer.cursor],
  ],
  KillRegion: [
    'Kill the text between the cursor and the mark',
    ({ buffer }) => [Math.min(buffer.mark, buffer.cursor), Math.max(buffer.mark, buffer.cursor)],
  ],
};

const killFunctions = functionsOf(
  'Basic',
  Object.fromEntries(
    Object.entries(ranges).map(([name, [description, range]]) => [
      name,
      [description, (e: ReadLine, _key: unknown, n: number | null) => kill(e, ...range(e, n ?? 1), name)] as const,
    ]),
  ),
);

/** The argument `index` of a command of the history: 0 is its name, -1 the last one. */
function historyArgument(e: ReadLine, back: number, index: number): string | null {
  const { items } = e.history;
  const item = items[items.length - back];
  if (item === undefined) return null;
  const words = item.match(/"[^"]*"|'[^']*'|[^\s]+/g) ?? [];
  return words.at(index) ?? null;
}

const yanking = functionsOf('Basic', {
  Yank: [
    'Copy the text from the current kill ring position to the input',
    (e) => {
      const [text] = e.killRing;
      if (text === undefined) return e.ding();
      e.buffer.insert(text);
    },
  ],
  YankPop: [
    'Replace the previously yanked text with the text from the next kill ring position',
    (e) => {
      const text = e.killRing.shift();
      if (text === undefined) return e.ding();
      e.killRing.push(text);
      if (e.lastFunction !== 'Yank' && e.lastFunction !== 'YankPop') return e.ding();
      e.buffer.undo();
      e.buffer.insert(e.killRing[0] as string);
    },
  ],
  YankLastArg: [
    'Copy the text of the last argument to the input',
    (e, _key, n) => {
      const isAgain = e.lastFunction === 'YankLastArg';
      if (isAgain) e.buffer.undo();
      e.yankedFrom = isAgain ? e.yankedFrom + 1 : 1;
      const text = historyArgument(e, e.yankedFrom, n ?? -1);
      if (text === null) e.ding();
      else e.buffer.insert(text);
    },
  ],
  YankNthArg: [
    'Copy the text of the first argument to the input',
    (e, _key, n) => {
      const text = historyArgument(e, 1, n ?? 1);
      if (text === null) e.ding();
      else e.buffer.insert(text);
    },
  ],
});

/** Functions of the kill ring (KillYank.cs). */
export const killYankFunctions: readonly EditorFunction[] = [...killFunctions, ...yanking];
