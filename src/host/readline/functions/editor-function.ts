import type { KeyPress } from '../keys.ts';
import type { ReadLine } from '../read-line.ts';

/** The groups that Get-PSReadLineKeyHandler lists functions under, in their order. */
export const functionGroups = [
  'Basic',
  'CursorMovement',
  'History',
  'Completion',
  'Prediction',
  'Miscellaneous',
  'Selection',
  'Search',
  'Custom',
] as const;

/** A group of functions. */
export type FunctionGroup = (typeof functionGroups)[number];

/** What a function does: with the key it was called by, and the number that was typed before it, if any. */
export type FunctionBody = (editor: ReadLine, key: KeyPress, argument: number | null) => void | Promise<void>;

/** Something that keys can do, under PSReadLine's name. */
export interface EditorFunction {
  readonly name: string;
  readonly description: string;
  readonly group: FunctionGroup;
  readonly run: FunctionBody;
}

/** The functions of one group, from their descriptions and bodies by name. */
export function functionsOf(
  group: FunctionGroup,
  table: Record<string, readonly [description: string, run: FunctionBody]>,
): EditorFunction[] {
  return Object.entries(table).map(([name, [description, run]]) => ({ name, description, group, run }));
}
