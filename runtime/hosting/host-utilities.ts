import { defineType } from '../../src/dotnet/registry.ts';
import type { NetException } from '../../src/errors/exceptions.ts';
import { exceptionOf } from '../../src/errors/throw.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { lift, type Steps } from '../../src/scheduler/suspension.ts';
import { currentContext } from '../../src/session/current-context.ts';
import { PowerShell, resultCollection } from './powershell.ts';
import type { PSCommand } from './ps-command.ts';
import { LocalRunspace, type Runspace } from './runspace.ts';

const m = 'System.Management.Automation.';

const missing = (name: string): NetException =>
  exceptionOf(`${m}PSArgumentNullException`, `Value cannot be null. (Parameter '${name}')`, null, { ParamName: name });

/** Runs commands in a runspace, also where that one is busy with the caller: then as a nested command. */
function* invokeOnRunspace(command: PSCommand | null, runspace: Runspace | null): Steps<Value> {
  if (command === null) throw missing('command');
  if (runspace === null) throw missing('runspace');
  const context = currentContext();
  const isOwn = runspace instanceof LocalRunspace && runspace.isOpen && runspace.session === context;
  const shell = new PowerShell(context, isOwn);
  if (!isOwn) shell.use(runspace);
  shell.commands = command;
  const results: Value[] = [];
  yield* shell.invoke(null, (value) => results.push(value));
  return resultCollection(results);
}

/** Defines HostUtilities (HostUtilities.cs). */
export function defineHostUtilities(): void {
  defineType({
    name: `${m}HostUtilities`,
    kind: 'static',
    staticMethods: {
      [`System.Collections.ObjectModel.Collection[psobject] InvokeOnRunspace(${m}PSCommand command, ${m}Runspaces.Runspace runspace)`]: (
        _: null,
        command: PSCommand | null,
        runspace: Runspace | null,
      ) => lift(invokeOnRunspace(command, runspace)),
    },
  });
}
