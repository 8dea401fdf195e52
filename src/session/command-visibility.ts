import type { CommandInfo } from './command-info.ts';
import type { ExecutionContext } from './execution-context.ts';

// Runspaces share the objects of cmdlets, so each has a list of its own.
const privates = new WeakMap<ExecutionContext, WeakSet<CommandInfo>>();

/**
 * CommandInfo.Visibility in a runspace: private commands are there for scripts and functions (CommandOrigin.Internal), not for what text handed to the
 * runspace calls itself (SessionState.IsVisible).
 */
export function isPrivateCommand(info: CommandInfo, context: ExecutionContext): boolean {
  return privates.get(context)?.has(info) ?? false;
}

/** Makes a command of a runspace private or public. */
export function setPrivateCommand(info: CommandInfo, context: ExecutionContext, isPrivate: boolean): void {
  let own = privates.get(context);
  if (own === undefined) privates.set(context, (own = new WeakSet()));
  if (isPrivate) own.add(info);
  else own.delete(info);
  context.commandsChanged();
}
