import { defineCmdlet } from '../../src/commands/cmdlet.ts';
import { debuggerOf } from '../../src/debugger/script-debugger.ts';
import { subscribeEvent } from '../../src/dotnet/events.ts';
import type { NetGuid } from '../../src/dotnet/system/guid.ts';
import { exceptionOf, invalidOperation, newErrorRecord } from '../../src/errors/throw.ts';
import { getWildcardPattern } from '../../src/objects/wildcard.ts';
import { complete } from '../../src/scheduler/suspension.ts';
import type { ExecutionContext } from '../../src/session/execution-context.ts';
import { type DebuggedSession, debugSession, runspacePrompt } from '../backends/process/remote-debugging.ts';
import { RemoteRunspace } from '../backends/process/remote-runspace.ts';
import { debugFrom } from '../hosting/attach-debugger.ts';
import { openRunspaces, type Runspace, runspaceOf } from '../hosting/runspace.ts';

const parameters = {
  Runspace: {
    type: 'System.Management.Automation.Runspaces.Runspace',
    sets: { RunspaceParameterSet: { position: 0, mandatory: true, pipeline: 'both' } },
    help: 'A runspace.',
  },
  Name: { type: 'string', sets: { NameParameterSet: { position: 0, mandatory: true } }, wildcards: true, help: 'Name of a runspace.' },
  Id: { type: 'int', sets: { IdParameterSet: { position: 0, mandatory: true } }, help: 'Id of a runspace.' },
  InstanceId: { type: 'guid', sets: { InstanceIdParameterSet: { position: 0, mandatory: true } }, help: 'Instance id of a runspace.' },
  BreakAll: { type: 'switch', help: 'Stops at the next statement.' },
} as const;

/** Debug-Runspace (DebugRunspaceCommand.cs): debugs a runspace of this process from this console, until it is closed or `detach` is typed. */
export const debugRunspace = defineCmdlet<typeof parameters>({
  name: 'Debug-Runspace',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.DebugRunspaceCommand',
  synopsis: 'Starts an interactive debugging session with a runspace.',
  defaultParameterSet: 'RunspaceParameterSet',
  supportsShouldProcess: true,
  parameters,
  *end(cmd) {
    const fail = (type: string, message: string, id: string): never =>
      cmd.throwTerminatingError(
        newErrorRecord(exceptionOf(`System.Management.Automation.${type}`, message), id, 'InvalidOperation', cmd.self),
      );
    const found = cmd.args.Runspace ? [cmd.args.Runspace as Runspace] : chosen(cmd.context, cmd.args);
    if (found.length > 1)
      fail(
        'PSArgumentException',
        'More than one Runspace was found. Only one Runspace can be debugged at a time.',
        'DebugRunspaceTooManyRunspaceFound',
      );
    const [runspace] = found;
    // The text is where the name of a parameter belongs, in PowerShell too.
    if (!runspace)
      return fail('PSArgumentNullException', "Value cannot be null. (Parameter 'No Runspace was found.')", 'DebugRunspaceNoRunspaceFound');
    if (runspace === runspaceOf(cmd.context))
      fail(
        'PSInvalidOperationException',
        'You cannot debug the default host Runspace using this cmdlet. To debug the default Runspace use the normal debugging commands from the host.',
        'DebugRunspaceCannotDebugHostRunspace',
      );
    if (!(yield* complete(cmd.shouldProcess(runspace.name, 'Debug')))) return;
    cmd.context.host.writeLine(`Debugging Runspace: ${runspace.name}`);
    cmd.context.host.writeLine(
      "To end the debugging session type the 'Detach' command at the debugger prompt, or type 'Ctrl+C' otherwise.",
    );
    cmd.context.host.writeLine('');
    if (!runspace.isOpen)
      throw invalidOperation(
        `Cannot debug a Runspace that is not in the Opened state. This Runspace state is ${runspace.stateInfo.state}.`,
      );
    if (runspace instanceof RemoteRunspace) {
      yield* debugSession(cmd.context, debuggedRunspace(runspace), cmd.args.BreakAll);
      return;
    }
    if (debuggerOf(runspace.session).isOff)
      throw invalidOperation("Cannot debug Runspace. The Runspace debugger is currently turned off (DebugMode is 'None').");
    yield* debugFrom(cmd.context, debuggerOf(runspace.session), cmd.args.BreakAll, (listener) =>
      subscribeEvent(runspace, 'StateChanged', () => {
        if (!runspace.isOpen) listener();
      }),
    );
  },
});

/** A session of another process. */
function debuggedRunspace(runspace: RemoteRunspace): DebuggedSession {
  return {
    runspace,
    promptScript: runspacePrompt(runspace.name),
    promptPrefix: `[${runspace.pool.computerName}]:`,
    isOver: () => !runspace.isOpen,
    watch: (listener) => subscribeEvent(runspace, 'StateChanged', listener),
    *show() {},
  };
}

/** The runspaces that -Name, -Id or -InstanceId choose. */
function chosen(
  context: ExecutionContext,
  args: { readonly Name?: string | undefined; readonly Id?: number | undefined; readonly InstanceId?: unknown },
): Runspace[] {
  const all = openRunspaces(context);
  if (args.Name !== undefined) {
    const pattern = getWildcardPattern(args.Name);
    return all.filter((r) => pattern.isMatch(r.name));
  }
  if (args.Id !== undefined) return all.filter((r) => r.id === args.Id);
  const id = (args.InstanceId as NetGuid).digits;
  return all.filter((r) => r.instanceId.digits === id);
}
