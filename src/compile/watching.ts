import type { ScriptBlockAst } from '../../grammar/index.ts';
import type { BlockWatch } from '../debugger/block-watch.ts';
import type { Value } from '../objects/net-object.ts';
import type { CommandProcessor } from '../pipeline/command-processor.ts';
import type { Done } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';

/** What the compiler and the pipeline ask of the debugger, filled in by `debugger/`: nothing of it is loaded while nobody debugs. */
export interface Watching {
  /** How many runspaces have breakpoints or trace; where it is 0, blocks are compiled without the points at which a debugger looks. */
  active: number;
  /** The points of a block that is compiled now. */
  watch: (ast: ScriptBlockAst) => BlockWatch | null;
  /** Called before a command of a pipeline begins. */
  command: (processor: CommandProcessor) => Done;
  /** Stops where a runspace is, because of something whose preference is Break. */
  breakAt: (context: ExecutionContext, trigger: Value) => Done;
}

/** See {@link Watching}. */
export const watching: Watching = { active: 0, watch: () => null, command: () => undefined, breakAt: () => undefined };

const mentions = /psbreakpoint|psdebug|\bsbp\b|debugger|action[\s:]+'?break\b|preference\]::break\b|preference\s*=\s*'break'/i;
/** What stops a script without any breakpoint: from there on it may be stepped through whatever else runs. */
const stops = /wait-debugger|debuggerstop|action[\s:]+'?break\b|preference\]::break\b|preference\s*=\s*'break'/i;
let stopping = false;
const mentioning = new WeakMap<object, boolean>();

/**
 * Whether a block is compiled with points to look at: while somebody debugs, and where the block itself speaks of debugging, as it goes on to
 * run when that begins (PowerShell compiles every block a second time for that).
 */
export function isWatched(ast: ScriptBlockAst): boolean {
  if (watching.active > 0 || stopping) return true;
  const { source } = ast.extent;
  let known = mentioning.get(source);
  if (known === undefined) mentioning.set(source, (known = mentions.test(source.text)));
  if (!known) return false;
  const { text } = ast.extent;
  stopping = stops.test(text);
  return stopping || mentions.test(text);
}
