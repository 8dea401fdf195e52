import { describe, expect, it } from 'vitest';
import '../../src/session/load-types.ts';
import { defaultKeyTables } from '../../src/host/readline/bindings.ts';
import { lookUp } from '../../src/host/readline/key-handlers.ts';
import { type KeyPress, keyName, parseChord } from '../../src/host/readline/keys.ts';

describe('the name of a key', () => {
  it.each<[KeyPress, string]>([
    [{ name: 'a', sequence: 'a' }, 'a'],
    [{ name: 'a', sequence: 'A', shift: true }, 'A'],
    [{ sequence: 'é' }, 'é'],
    [{ name: 'space', sequence: ' ' }, ' '],
    [{ name: 'r', ctrl: true, sequence: '\x12' }, 'Ctrl+r'],
    [{ name: 'return', sequence: '\r' }, 'Enter'],
    [{ name: 'enter', sequence: '\n' }, 'Ctrl+j'],
    [{ name: 'tab', shift: true, sequence: '\x1b[Z' }, 'Shift+Tab'],
    [{ name: 'right', ctrl: true, sequence: '\x1b[1;5C' }, 'Ctrl+RightArrow'],
    [{ name: 'b', meta: true, sequence: '\x1bb' }, 'Alt+b'],
    [{ name: 'b', meta: true, shift: true, sequence: '\x1bB' }, 'Alt+B'],
    [{ sequence: '\x1b.', meta: true }, 'Alt+.'],
    [{ name: '`', ctrl: true, sequence: '\0' }, 'Ctrl+Spacebar'],
    [{ sequence: '\x1f' }, 'Ctrl+_'],
  ])('of %o is %s', (press, name) => expect(keyName(press)).toBe(name));
});

describe('a chord', () => {
  it.each([
    ['Ctrl+R', ['Ctrl+r']],
    ['ctrl+x,CTRL+U', ['Ctrl+x', 'Ctrl+u']],
    ['Alt+,', ['Alt+,']],
    ['uparrow', ['UpArrow']],
    ['Shift+a', ['A']],
    ['Ctrl+Shift+LeftArrow', ['Ctrl+Shift+LeftArrow']],
    ['"', ['"']],
    ['Ctrl+Spacebar', ['Ctrl+Spacebar']],
  ])('%s is %j', (text, keys) => expect(parseChord(text)).toEqual(keys));
  it.each([
    ['Foo+x', "Duplicate or invalid modifier token 'Foo' for key 'Foo+x'."],
    ['Ctrl+Ctrl+x', "Duplicate or invalid modifier token 'Ctrl' for key 'Ctrl+Ctrl+x'."],
    [
      'Ctrl+nokey',
      "Unrecognized key 'nokey'. Please use a character literal or a well-known key name from the System.ConsoleKey enumeration.",
    ],
    ['a,b,c', 'Chord can have at most two keys.'],
    ['', "Invalid sequence ''."],
  ])('%s is none', (text, message) => {
    expect(() => parseChord(text)).toThrowError(expect.objectContaining({ message }));
  });
});

describe('the tables of the edit modes', () => {
  it.each([
    ['Emacs', ['Ctrl+a'], 'BeginningOfLine'],
    ['Windows', ['Ctrl+a'], 'SelectAll'],
    ['Emacs', ['Tab'], 'Complete'],
    ['Windows', ['Tab'], 'TabCompleteNext'],
    ['Emacs', ['Ctrl+x', 'Ctrl+u'], 'Undo'],
  ] as const)('%s: %j does %s', (mode, keys, name) => {
    const found = lookUp(defaultKeyTables(mode), keys);
    expect(found).toMatchObject({ name });
  });
  it('wait for another key behind the first one of a chord', () => {
    expect(lookUp(defaultKeyTables('Emacs'), ['Ctrl+x'])).toBe('prefix');
  });
});
