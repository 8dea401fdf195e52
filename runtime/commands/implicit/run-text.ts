import { collectScriptBlock } from '../../../src/compile/invoke.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import type { Steps } from '../../../src/scheduler/suspension.ts';
import type { ExecutionContext } from '../../../src/session/execution-context.ts';
import { parseScript } from '../../../src/session/parse-errors.ts';
import { ScriptBlock } from '../../../src/session/script-block.ts';

/** Runs a script of ours in the caller's session, and gives what it writes. @throws what it throws */
export function* runText(context: ExecutionContext, text: string, args: readonly Value[]): Steps<Value[]> {
  return yield* collectScriptBlock(context, new ScriptBlock(parseScript(text), context.sessionState), { args });
}
