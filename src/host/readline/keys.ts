import { exceptionOf } from '../../errors/throw.ts';

/** A key as Node's decoder of terminal input tells it (readline.emitKeypressEvents). */
export interface KeyPress {
  readonly name?: string | undefined;
  readonly sequence?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly meta?: boolean | undefined;
  readonly shift?: boolean | undefined;
}

/** PSReadLine's names of keys by Node's. */
const names = new Map([
  ['return', 'Enter'],
  ['enter', 'Enter'],
  ['backspace', 'Backspace'],
  ['tab', 'Tab'],
  ['escape', 'Escape'],
  ['delete', 'Delete'],
  ['insert', 'Insert'],
  ['home', 'Home'],
  ['end', 'End'],
  ['pageup', 'PageUp'],
  ['pagedown', 'PageDown'],
  ['up', 'UpArrow'],
  ['down', 'DownArrow'],
  ['left', 'LeftArrow'],
  ['right', 'RightArrow'],
  ['space', 'Spacebar'],
  ...Array.from({ length: 24 }, (_, i): [string, string] => [`f${i + 1}`, `F${i + 1}`]),
]);

/** Other spellings that a chord may have. */
const spellings = new Map([
  ['esc', 'Escape'],
  ['up', 'UpArrow'],
  ['down', 'DownArrow'],
  ['left', 'LeftArrow'],
  ['right', 'RightArrow'],
  ['space', 'Spacebar'],
  ['spacebar', 'Spacebar'],
  ['return', 'Enter'],
  ['del', 'Delete'],
  ['ins', 'Insert'],
  ...[...names.values()].map((name): [string, string] => [name.toLowerCase(), name]),
]);

function chord(ctrl: boolean, alt: boolean, shift: boolean, key: string): string {
  return `${ctrl ? 'Ctrl+' : ''}${alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key}`;
}

/** The name of a key in PSReadLine's words: `a`, `Ctrl+r`, `Alt+.`, `Shift+Tab`, `UpArrow`. */
export function keyName(press: KeyPress): string {
  const { name = '', sequence = '', ctrl = false, meta = false, shift = false } = press;
  // a terminal sends the same for both
  if (sequence === '\0' || sequence === '\x1b\0') return chord(true, meta, false, 'Spacebar');
  // alone it is no Alt of another key
  if (name === 'escape' && sequence === '\x1b') return 'Escape';
  const code = sequence.charCodeAt(sequence.length - 1);
  if (code === 0x1c || code === 0x1d || code === 0x1e || code === 0x1f) return chord(true, meta, false, String.fromCharCode(code + 0x40));
  const known = names.get(name);
  if (name === 'enter' && sequence === '\n') return 'Ctrl+j';
  if (known !== undefined && !(known === 'Spacebar' && !ctrl && !meta)) return chord(ctrl, meta, shift, known);
  if (ctrl) return chord(true, meta, shift, name);
  const typed = meta ? sequence.replace(/^\x1b/, '') : sequence;
  return chord(false, meta, false, typed);
}

/**
 * The keys of a chord in one spelling: `Ctrl+X,ctrl+u` gives `Ctrl+x` and `Ctrl+u`.
 * @throws ArgumentException for what is no chord (ConsoleKeyChordConverter.cs)
 */
export function parseChord(text: string): string[] {
  // a comma divides keys, and is a key itself
  const parts = text.match(/(?:[^,+]+\+)*(?:[^,]+|,)(?=,|$)/g) ?? [];
  if (parts.length === 0 || parts.join(',') !== text) throw invalid(`Invalid sequence '${text}'.`);
  if (parts.length > 2) throw invalid('Chord can have at most two keys.');
  return parts.map((part) => oneKey(part, text));
}

const modifierNames = new Map([
  ['ctrl', 'ctrl'],
  ['control', 'ctrl'],
  ['alt', 'alt'],
  ['shift', 'shift'],
]);

function oneKey(part: string, text: string): string {
  const m = /^((?:[^+]+\+)*)(.+)$/s.exec(part) as RegExpExecArray;
  const key = m[2] as string;
  const given = new Set<string>();
  for (const word of (m[1] as string).split('+').slice(0, -1)) {
    const modifier = modifierNames.get(word.toLowerCase());
    if (modifier === undefined || given.has(modifier)) throw invalid(`Duplicate or invalid modifier token '${word}' for key '${text}'.`);
    given.add(modifier);
  }
  const [ctrl, alt, shift] = [given.has('ctrl'), given.has('alt'), given.has('shift')];
  const known = key === ' ' ? 'Spacebar' : spellings.get(key.toLowerCase());
  if (known !== undefined) return chord(ctrl, alt, shift, known === 'Spacebar' && !ctrl && !alt ? ' ' : known);
  if ([...key].length !== 1)
    throw invalid(
      `Unrecognized key '${key}'. Please use a character literal or a well-known key name from the System.ConsoleKey enumeration.`,
    );
  // with Ctrl a letter is the same in both cases; Shift makes a letter large
  if (ctrl) return chord(true, alt, shift, key.toLowerCase());
  return chord(false, alt, false, shift ? key.toUpperCase() : key);
}

function invalid(message: string): unknown {
  return exceptionOf('System.ArgumentException', message);
}
