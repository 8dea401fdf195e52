import { isFlowControl, NetException } from '../errors/exceptions.ts';
import { AutomationNull, PSArray } from '../objects/collections.ts';
import { getProperty } from '../objects/member-access.ts';
import type { Value } from '../objects/net-object.ts';
import { runNow, scriptInvoker } from '../objects/script-hooks.ts';
import { toText } from '../objects/to-string.ts';
import { Suspension } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { ScriptBlock } from '../session/script-block.ts';

/** What a command of the session writes: completers ask the same commands that a user would. Errors of it are shown to nobody. */
export function valuesOf(context: ExecutionContext, script: string, args: readonly Value[] = []): Value[] {
  try {
    const block = scriptInvoker().create(script) as ScriptBlock;
    const value = runNow(scriptInvoker().invoke(block, args, { context, errors: 'swallow' }));
    if (value === null || value === AutomationNull) return [];
    return value instanceof PSArray ? value.items.filter((v) => v !== null) : [value];
  } catch (e) {
    if (!(e instanceof NetException || isFlowControl(e))) throw e;
    return [];
  }
}

/** A property of a value as text; empty when it has none. */
export function textProperty(value: Value, name: string, context: ExecutionContext): string {
  const held = getProperty(value, name, context);
  return held === undefined || held === null || held instanceof Suspension ? '' : toText(held);
}
