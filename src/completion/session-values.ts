import { isFlowControl, NetException } from '../errors/exceptions.ts';
import { getProperty } from '../objects/member-access.ts';
import type { Value } from '../objects/net-object.ts';
import { runNow, scriptInvoker } from '../objects/script-hooks.ts';
import { toText } from '../objects/to-string.ts';
import { Suspension } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { ScriptBlock } from '../session/script-block.ts';

/** What a command of the session writes: completers ask the same commands that a user would. Errors of it are shown to nobody. */
export function valuesOf(context: ExecutionContext, script: string, args: readonly Value[] = []): Value[] {
  const output: Value[] = [];
  try {
    const block = scriptInvoker().create(script) as ScriptBlock;
    runNow(scriptInvoker().invoke(block, args, { context, output, errors: 'swallow' }));
  } catch (e) {
    if (!(e instanceof NetException || isFlowControl(e))) throw e;
  }
  return output.filter((v) => v !== null);
}

/** A property of a value as text; empty when it has none. */
export function textProperty(value: Value, name: string, context: ExecutionContext): string {
  const held = getProperty(value, name, context);
  return held === undefined || held === null || held instanceof Suspension ? '' : toText(held);
}
