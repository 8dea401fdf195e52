import { ConsoleKeyInfo } from '../../dotnet/system/console-key.ts';
import type { KeyPress } from './keys.ts';

/** ConsoleKey by Node's names of keys. */
const named = new Map<string, number>([
  ['return', 13],
  ['enter', 13],
  ['backspace', 8],
  ['tab', 9],
  ['escape', 27],
  ['space', 32],
  ['pageup', 33],
  ['pagedown', 34],
  ['end', 35],
  ['home', 36],
  ['left', 37],
  ['up', 38],
  ['right', 39],
  ['down', 40],
  ['insert', 45],
  ['delete', 46],
  ['clear', 12],
  ...Array.from({ length: 24 }, (_, i): [string, number] => [`f${i + 1}`, 112 + i]),
]);

/** ConsoleKey of the signs that have one, whatever the keyboard (System.Console's KeyParser). */
const signs = new Map<string, number>([
  ['*', 106],
  ['+', 107],
  ['-', 109],
  ['/', 111],
  [',', 188],
  ['.', 190],
]);

/** Keys whose character is what the terminal sends for them. */
const withCharacter = new Set(['return', 'enter', 'backspace', 'tab', 'escape', 'space']);

/** A key that was pressed as .NET tells it (KeyParser of System.Console): its character, its ConsoleKey, and what was held with it. */
export function consoleKeyOf({ name = '', sequence = '', ctrl = false, meta = false, shift = false }: KeyPress): ConsoleKeyInfo {
  const modifiers = (isAlt: boolean, isShift: boolean, isControl: boolean): number =>
    (isAlt ? 1 : 0) | (isShift ? 2 : 0) | (isControl ? 4 : 0);
  const code = sequence.charCodeAt(sequence.length - 1) || 0;
  // what Ctrl+J and Ctrl+H send
  if (sequence === '\n') return new ConsoleKeyInfo(10, 13, modifiers(meta, shift, true));
  if (sequence === '\b') return new ConsoleKeyInfo(8, 8, modifiers(meta, shift, true));
  const key = named.get(name);
  if (key !== undefined)
    return new ConsoleKeyInfo(
      withCharacter.has(name) && !sequence.includes('[') ? code : 0,
      key,
      modifiers(meta && name !== 'escape', shift, ctrl),
    );
  // Ctrl with a letter is a character of its own, Ctrl with a blank is none
  if (code === 0) return new ConsoleKeyInfo(0, sequence === '' ? 0 : 50, modifiers(meta, false, sequence !== ''));
  if (code < 27) return new ConsoleKeyInfo(code, code + 64, modifiers(meta, false, true));
  // Ctrl+4 to Ctrl+7
  if (code < 32) return new ConsoleKeyInfo(0, code + 24, modifiers(meta, false, true));
  const typed = String.fromCharCode(code);
  const isUpper = /[A-Z]/.test(typed);
  const own = /[A-Za-z0-9]/.test(typed) ? typed.toUpperCase().charCodeAt(0) : (signs.get(typed) ?? 0);
  return new ConsoleKeyInfo(code, own, modifiers(meta, isUpper, false));
}
