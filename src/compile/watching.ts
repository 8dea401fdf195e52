import type { ScriptBlockAst } from '../../grammar/index.ts';
import type { BlockWatch } from '../debugger/block-watch.ts';
import type { CommandProcessor } from '../pipeline/command-processor.ts';
import type { Done } from '../scheduler/suspension.ts';

/** What the compiler and the pipeline ask of the debugger, filled in by `debugger/`: nothing of it is loaded while nobody debugs. */
export interface Watching {
  /** How many runspaces have breakpoints or trace; where it is 0, blocks are compiled without the points at which a debugger looks. */
  active: number;
  /** The points of a block that is compiled now. */
  watch: (ast: ScriptBlockAst) => BlockWatch | null;
  /** Called before a command of a pipeline begins. */
  command: (processor: CommandProcessor) => Done;
}

/** See {@link Watching}. */
export const watching: Watching = { active: 0, watch: () => null, command: () => undefined };

const mentions = /psbreakpoint|psdebug|\bsbp\b|debugger/i;
const mentioning = new WeakMap<object, boolean>();

/**
 * Whether a block is compiled with points to look at: while somebody debugs, and where the block itself speaks of debugging, as it goes on to
 * run when that begins (PowerShell compiles every block a second time for that).
 */
export function isWatched(ast: ScriptBlockAst): boolean {
  if (watching.active > 0) return true;
  const { source } = ast.extent;
  let known = mentioning.get(source);
  if (known === undefined) mentioning.set(source, (known = mentions.test(source.text)));
  return known && mentions.test(ast.extent.text);
}
