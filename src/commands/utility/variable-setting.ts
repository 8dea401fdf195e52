import { AutomationNullObject } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import { isConstrained, markUntrusted } from '../../objects/language-mode.ts';
import type { Value } from '../../objects/net-object.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { PSVariable, ScopedItemOptions } from '../../session/ps-variable.ts';
import { setPrivate } from '../../session/variable-visibility.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { matchingVariables, optionBits, putVariable, qualifiedVariable, scopeArgument, setVariableOptions } from './variable-support.ts';

/** The arguments that storing needs. */
export interface SetArguments {
  Scope?: string | undefined;
  Include?: readonly string[] | undefined;
  Exclude?: readonly string[] | undefined;
  Description?: string | undefined;
  Option?: Value | undefined;
  Visibility?: Value | undefined;
  Force: boolean;
  PassThru: boolean;
}

/** Changes a variable that is there already. @throws SessionStateException where it is read-only or constant */
export function updateVariable(variable: PSVariable, value: Value, args: SetArguments): PSVariable {
  const options = optionBits(args.Option);
  const wasReadOnly = args.Force && (variable.options & ScopedItemOptions.ReadOnly) !== 0;
  if (wasReadOnly) setVariableOptions(variable, variable.options & ~ScopedItemOptions.ReadOnly, true);
  if (!(value instanceof AutomationNullObject)) variable.assign(value);
  if (isConstrained()) markUntrusted(variable.value);
  if (args.Description !== undefined) variable.description = args.Description;
  if (args.Visibility !== undefined) setPrivate(variable, (args.Visibility as EnumValue).value === 1);
  if (options !== undefined) setVariableOptions(variable, options, false);
  else if (wasReadOnly) variable.options |= ScopedItemOptions.ReadOnly;
  return variable;
}

/** Makes a variable of this name, or changes the one that a name with a scope means. @throws SessionStateException where one is read-only or constant */
export function createVariable(cmd: Pick<CmdletRuntime, 'context'>, name: string, value: Value, args: SetArguments): PSVariable {
  const state = cmd.context.sessionState;
  const qualified = args.Scope ? null : qualifiedVariable(state, name, args.Force);
  if (qualified?.known) return updateVariable(qualified.known, value, args);
  const scope = qualified ? qualified.scope : args.Scope ? scopeArgument(state, args.Scope) : state.currentScope;
  const options =
    ((args.Scope?.toLowerCase() ?? qualified?.qualifier) === 'private' ? ScopedItemOptions.Private : 0) | (optionBits(args.Option) ?? 0);
  const variable = new PSVariable(name, value instanceof AutomationNullObject ? null : value, options);
  variable.description = args.Description ?? '';
  if (args.Visibility !== undefined) setPrivate(variable, (args.Visibility as EnumValue).value === 1);
  putVariable(scope, variable, args.Force, qualified?.name);
  return variable;
}

/** Sets one variable as `Set-Variable NAME VALUE` does. @throws SessionStateException where it is read-only */
export function storeVariable(context: ExecutionContext, name: string, value: Value): void {
  const args = { Force: false, PassThru: false };
  const { variables } = matchingVariables(context.sessionState, name, 'local', { include: undefined, exclude: undefined });
  if (variables.length === 0) createVariable({ context }, name, value, args);
  for (const variable of variables) updateVariable(variable, value, args);
}
