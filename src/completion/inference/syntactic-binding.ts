import type { CommandAst, CommandElement, CommandParameterAst } from '../../../grammar/index.ts';

/** The text of an argument that is a plain word or string; null for anything else. */
export function constantText(element: CommandElement | undefined): string | null {
  return element?.kind === 'StringConstantExpressionAst' ? element.value : null;
}

/**
 * The arguments of a command by the names before them, without looking at the command: `-Name value` and `-Name:value`, by lower-case name
 * as written; arguments without a name by their position (StaticParameterBinder.BindCommand with resolve false).
 */
export function syntacticBinding(command: CommandAst): ReadonlyMap<string, CommandElement> {
  const bound = new Map<string, CommandElement>();
  const put = (name: string, value: CommandElement): void => {
    if (!bound.has(name)) bound.set(name, value);
  };
  let pending: CommandParameterAst | null = null;
  let position = 0;
  for (const element of command.commandElements.slice(1)) {
    if (element.kind === 'CommandParameterAst') {
      // A name that another one follows is taken for a switch.
      if (pending) put(pending.parameterName.toLowerCase(), pending);
      if (element.argument) put(element.parameterName.toLowerCase(), element.argument);
      pending = element.argument ? null : element;
      continue;
    }
    put(pending ? pending.parameterName.toLowerCase() : String(position++), element);
    pending = null;
  }
  if (pending) put(pending.parameterName.toLowerCase(), pending);
  return bound;
}
