import { invokeMethod } from '../dotnet/invocation.ts';
import { ExitNestedPromptException } from '../errors/exceptions.ts';
import { exceptionOf } from '../errors/throw.ts';
import type { InputTarget } from '../host/ps-host.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { PSNoteProperty } from '../objects/ps-member-info.ts';
import { PSMemberTable } from '../objects/ps-members.ts';
import { complete, type Steps } from '../scheduler/suspension.ts';
import type { ExecutionContext } from './execution-context.ts';
import type { InvocationInfo } from './invocation-info.ts';

const key = Symbol('NestedPrompts');

/** What a runspace knows of its nested prompts. */
interface NestedPrompts {
  /** How many are open, one below the other (NestedPromptCount). */
  count: number;
}

/** A command that opens a nested prompt. */
export interface NestedPromptCaller {
  readonly commandObject: Value;
  readonly invocation: InvocationInfo;
}

function nestedPrompts(context: ExecutionContext): NestedPrompts {
  return context.service(key, () => ({ count: 0 }));
}

function setLevel(context: ExecutionContext, level: number): void {
  nestedPrompts(context).count = level;
  context.globalState.setVariable('NestedPromptLevel', level, context.globalState.globalScope);
}

/** The object of a command with a note of what command it is. */
function described({ commandObject, invocation }: NestedPromptCaller): Value {
  if (!(commandObject instanceof NetObject)) return commandObject;
  (commandObject.instanceMembers ??= new PSMemberTable()).set(new PSNoteProperty('CommandInfo', invocation.myCommand));
  return commandObject;
}

/**
 * Reads and runs commands below the running one, in its scope, until that prompt is left with `exit` or ExitNestedPrompt
 * (InternalHost.EnterNestedPrompt).
 * @param command what asked for it, if that is a command: `$CurrentlyExecutingCommand`
 * @param target who takes what is typed; absent: the runspace itself, or the debugger while a script has stopped
 * @throws PSInvalidOperationException beyond 128 prompts, an error of the host where it has no prompt
 */
export function* enterNestedPrompt(
  context: ExecutionContext,
  command: NestedPromptCaller | null = null,
  target: InputTarget | null = null,
): Steps<void> {
  const { host } = context;
  if (!host.behind && !host.enterNestedPrompt)
    throw exceptionOf(
      'System.Management.Automation.PSNotSupportedException',
      'Cannot perform operation because operation "EnterNestedPrompt" is not supported.',
    );
  const { count } = nestedPrompts(context);
  const scope = context.sessionState.currentScope;
  const { questionMark, propagateExceptions, currentExceptionBeingHandled } = context;
  setLevel(context, count + 1);
  const before = command === null ? null : (scope.localVariable('currentlyexecutingcommand')?.value ?? null);
  if (command !== null) scope.setLocal('CurrentlyExecutingCommand', described(command));
  context.propagateExceptions = false;
  try {
    if (host.behind) yield* complete(invokeMethod(host.behind, 'EnterNestedPrompt', []));
    else yield* host.enterNestedPrompt!(context, target);
  } finally {
    setLevel(context, count);
    if (command !== null) scope.setLocal('CurrentlyExecutingCommand', before);
    Object.assign(context, { questionMark, propagateExceptions, currentExceptionBeingHandled });
  }
}

/**
 * Leaves the innermost nested prompt (InternalHost.ExitNestedPrompt): what runs there ends. Does nothing where there is none.
 * @throws ExitNestedPromptException
 */
export function* exitNestedPrompt(context: ExecutionContext): Steps<void> {
  if (nestedPrompts(context).count === 0) return;
  if (context.host.behind) yield* complete(invokeMethod(context.host.behind, 'ExitNestedPrompt', []));
  throw new ExitNestedPromptException();
}
