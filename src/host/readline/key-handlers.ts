import type { ScriptBlock } from '../../session/script-block.ts';
import type { EditorFunction } from './functions/editor-function.ts';
import { parseChord } from './keys.ts';

/** A script block that a key runs (Set-PSReadLineKeyHandler -ScriptBlock). */
export interface ScriptHandler {
  readonly name: string;
  readonly description: string;
  readonly group: 'Custom';
  readonly block: ScriptBlock;
}

/** What a key does. */
export type KeyHandler = EditorFunction | ScriptHandler;

/** What keys do, by chord: `Ctrl+r`, `Ctrl+x,Ctrl+u`. A key that chords begin with is in `prefixes`. */
export interface KeyTables {
  readonly handlers: Map<string, KeyHandler>;
  readonly prefixes: Set<string>;
}

/** Tables for an edit mode's bindings. */
export function keyTables(bindings: readonly (readonly [chord: string, handler: KeyHandler])[]): KeyTables {
  const tables: KeyTables = { handlers: new Map(), prefixes: new Set() };
  for (const [chord, handler] of bindings) setKeyHandler(tables, chord, handler);
  return tables;
}

/** Makes tables do what others do. */
export function fillKeyTables(tables: KeyTables, from: KeyTables): void {
  tables.handlers.clear();
  tables.prefixes.clear();
  for (const [chord, handler] of from.handlers) tables.handlers.set(chord, handler);
  for (const chord of from.prefixes) tables.prefixes.add(chord);
}

/** Gives a chord another handler. @throws ArgumentException for what is no chord */
export function setKeyHandler(tables: KeyTables, chord: string, handler: KeyHandler): void {
  const keys = parseChord(chord);
  if (keys.length > 1) tables.prefixes.add(keys[0] as string);
  else tables.prefixes.delete(keys[0] as string);
  tables.handlers.set(keys.join(','), handler);
}

/** Takes a chord's handler away. @throws ArgumentException for what is no chord */
export function removeKeyHandler(tables: KeyTables, chord: string): void {
  const keys = parseChord(chord);
  tables.handlers.delete(keys.join(','));
  if (keys.length === 1) tables.prefixes.delete(keys[0] as string);
}

/** What the keys of a chord do; `prefix` when another key has to follow. */
export function lookUp(tables: KeyTables, keys: readonly string[]): KeyHandler | 'prefix' | undefined {
  const chord = keys.join(',');
  if (keys.length === 1 && tables.prefixes.has(chord)) return 'prefix';
  const found = tables.handlers.get(chord);
  if (found || keys.length > 1) return found;
  // Shift does not matter where nobody said so
  return tables.handlers.get(chord.replace('Shift+', ''));
}
