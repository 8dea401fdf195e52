import { emitKeypressEvents } from 'node:readline';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { consoleKeyOf } from '../../src/host/readline/console-key-of.ts';
import type { KeyPress } from '../../src/host/readline/keys.ts';

/** What [Console]::ReadKey($true) says in PowerShell of what a terminal sends: character, ConsoleKey, modifiers (Alt 1, Shift 2, Control 4). */
const keys: readonly (readonly [string, number, number, number])[] = [
  ['a', 97, 65, 0],
  ['B', 66, 66, 2],
  ['1', 49, 49, 0],
  ['!', 33, 0, 0],
  ['*', 42, 106, 0],
  ['/', 47, 111, 0],
  ['-', 45, 109, 0],
  ['+', 43, 107, 0],
  ['=', 61, 0, 0],
  ['.', 46, 190, 0],
  [' ', 32, 32, 0],
  ['\r', 13, 13, 0],
  ['\n', 10, 13, 4],
  ['\t', 9, 9, 0],
  ['\x7f', 127, 8, 0],
  ['\b', 8, 8, 4],
  ['\x1b[A', 0, 38, 0],
  ['\x1b[1;5C', 0, 39, 4],
  ['\x1b[1;2B', 0, 40, 2],
  ['\x1b[H', 0, 36, 0],
  ['\x1b[3~', 0, 46, 0],
  ['\x1bOP', 0, 112, 0],
  ['\x1b[24~', 0, 123, 0],
  ['\x1b[Z', 0, 9, 2],
  ['\x01', 1, 65, 4],
  ['\x00', 0, 50, 4],
  ['\x1f', 0, 55, 4],
  ['\x1ba', 97, 65, 1],
  ['\x1bA', 65, 65, 3],
  ['é', 233, 0, 0],
];

function decoded(text: string): KeyPress {
  const input = new PassThrough();
  input.setEncoding('utf8');
  emitKeypressEvents(input);
  let found: KeyPress | null = null;
  input.on('keypress', (typed: string | undefined, key: KeyPress) => {
    found ??= { ...key, sequence: key.sequence ?? typed };
  });
  input.emit('data', text);
  if (!found) throw new Error(`no key: ${JSON.stringify(text)}`);
  return found;
}

describe('a key as .NET tells it', () => {
  it.each(keys)('%j', (text, character, key, modifiers) => {
    const info = consoleKeyOf(decoded(text));
    expect([info.keyChar, info.key, info.modifiers]).toEqual([character, key, modifiers]);
  });
});
