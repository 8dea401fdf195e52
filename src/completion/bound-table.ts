import { Hashtable } from '../dotnet/hashtable.ts';
import type { Value } from '../objects/net-object.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { safeEval } from './inference/safe-eval.ts';
import type { PseudoBinding } from './pseudo-binding.ts';

/** The arguments that a command has so far as a hashtable, those that can be told without running anything: what completers get as bound parameters. */
export function boundTable(binding: PseudoBinding | null, context: ExecutionContext): Hashtable {
  const table = Hashtable.literal() as Hashtable;
  for (const [key, bound] of binding?.boundArguments ?? []) {
    const name = binding?.boundParameters.get(key)?.name ?? key;
    if (bound.kind === 'switch') table.set(name, true);
    if (bound.kind !== 'value' || !bound.argument) continue;
    const expression = bound.argument.kind === 'CommandParameterAst' ? bound.argument.argument : bound.argument;
    const value: Value | undefined = expression ? safeEval(expression, context) : undefined;
    if (value !== undefined) table.set(name, value);
  }
  return table;
}

/** The texts that a parameter was given as plain words or strings; none when something else is among them (ExtractSecondaryArgument). */
export function wordsOf(binding: PseudoBinding | null, parameter: string): string[] {
  const bound = binding?.boundArguments.get(parameter.toLowerCase());
  const argument = bound?.argument;
  const parts = bound?.remaining ?? (argument?.kind === 'ArrayLiteralAst' ? argument.elements : argument ? [argument] : []);
  const words: string[] = [];
  for (const part of parts) {
    if (part.kind !== 'StringConstantExpressionAst') return [];
    words.push(part.value);
  }
  return words;
}
