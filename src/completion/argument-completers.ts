import type { ExecutionContext } from '../session/execution-context.ts';
import type { ScriptBlock } from '../session/script-block.ts';

const key = Symbol('ArgumentCompleters');

/** Completers that a session was told of: for parameters by `command:parameter` or `parameter`, and for native programs by name, all in lower case. */
export interface ArgumentCompleters {
  readonly parameters: Map<string, ScriptBlock>;
  readonly native: Map<string, ScriptBlock>;
  /** Completes what no other native completer does (-NativeFallback). */
  nativeFallback: ScriptBlock | null;
}

/** What Register-ArgumentCompleter has registered in this session. */
export function argumentCompleters(context: ExecutionContext): ArgumentCompleters {
  return context.service(key, () => ({ parameters: new Map(), native: new Map(), nativeFallback: null }));
}
