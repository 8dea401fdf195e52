import type { ExecutionContext } from '../../session/execution-context.ts';
import { defaultKeyTables } from './bindings.ts';
import type { KeyTables } from './key-handlers.ts';
import { PSConsoleReadLineOptions } from './options.ts';
import type { ReadLine } from './read-line.ts';

/** The line editor of a session: its options and keys are there before, and without, a terminal (PSConsoleReadLine's singleton). */
export interface ReadLineState {
  readonly options: PSConsoleReadLineOptions;
  tables: KeyTables;
  /** What keys do in Vi's command mode. */
  readonly viCommandTables: KeyTables;
  /** Null where commands do not come from a terminal. */
  editor: ReadLine | null;
}

const key = Symbol('PSReadLine');

/** The line editor's state in a session. */
export function readLineState(context: ExecutionContext): ReadLineState {
  return context.service(key, () => ({
    options: new PSConsoleReadLineOptions(),
    tables: defaultKeyTables('Emacs'),
    viCommandTables: defaultKeyTables('ViCommand'),
    editor: null,
  }));
}
