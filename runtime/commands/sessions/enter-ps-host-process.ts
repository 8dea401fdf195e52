import { existsSync } from 'node:fs';
import { type CmdletRuntime, defineCmdlet, type ParameterDeclaration } from '../../../src/commands/cmdlet.ts';
import { NetProcess } from '../../../src/dotnet/diagnostics/process.ts';
import { isFlowControl } from '../../../src/errors/exceptions.ts';
import { exceptionOf, newErrorRecord, toNetException } from '../../../src/errors/throw.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import { baseObject } from '../../../src/objects/ps-object.ts';
import { WildcardPattern } from '../../../src/objects/wildcard.ts';
import { complete, type Steps } from '../../../src/scheduler/suspension.ts';
import { runNestedInSession } from '../../backends/process/ask-server.ts';
import type { RemoteRunspace } from '../../backends/process/remote-runspace.ts';
import { hostProcesses, type PSHostProcessInfo, pipePath } from '../../backends/remote/host-processes.ts';
import { InteractiveSession } from '../../backends/remote/interactive-session.ts';
import { NamedPipeConnectionInfo } from '../../backends/remote/named-pipe-connection-info.ts';
import { newPipeRunspace } from '../../backends/remote/remote-runspaces.ts';
import { scriptCommand } from '../../remoting/power-shell-data.ts';

const parameters = {
  Process: {
    type: 'System.Diagnostics.Process',
    position: 0,
    mandatory: true,
    pipeline: 'value',
    sets: ['ProcessParameterSet'],
    validate: ['notNull'],
  },
  Id: { type: 'int', position: 0, mandatory: true, sets: ['ProcessIdParameterSet'], validate: [{ range: [0, 2147483647] }] },
  Name: { type: 'string', position: 0, mandatory: true, sets: ['ProcessNameParameterSet'], validate: ['notNullOrEmpty'] },
  HostProcessInfo: {
    type: 'Microsoft.PowerShell.Commands.PSHostProcessInfo',
    position: 0,
    mandatory: true,
    pipeline: 'value',
    sets: ['PSHostProcessInfoParameterSet'],
    validate: ['notNull'],
  },
  CustomPipeName: { type: 'string', mandatory: true, sets: ['PipeNameParameterSet'] },
  AppDomainName: {
    type: 'string',
    position: 1,
    sets: ['ProcessParameterSet', 'ProcessIdParameterSet', 'ProcessNameParameterSet', 'PSHostProcessInfoParameterSet'],
    validate: ['notNullOrEmpty'],
  },
} as const satisfies Record<string, ParameterDeclaration>;

type Entering = CmdletRuntime<typeof parameters>;
const m = 'System.Management.Automation.';

/** Enter-PSHostProcess (EnterPSHostProcessCommand.cs): takes the console into another PowerShell process, over its named pipe. */
export const enterPsHostProcess = defineCmdlet<typeof parameters>({
  name: 'Enter-PSHostProcess',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.EnterPSHostProcessCommand',
  synopsis: 'Begins an interactive session in another PowerShell process.',
  defaultParameterSet: 'ProcessIdParameterSet',
  parameters,
  *end(cmd) {
    const { context } = cmd;
    if (context.host.pushed === undefined) {
      const exception = exceptionOf('System.ArgumentException', 'The host does not support Enter-PSSession and Exit-PSSession.');
      yield* complete(cmd.writeError(newErrorRecord(exception, 'EnterPSHostProcessHostDoesNotSupportIASession', 'InvalidArgument', null)));
      return;
    }
    const runspace = newPipeRunspace(context, connectionOf(cmd));
    yield* opened(cmd, runspace);
    yield* runNestedInSession(runspace.pool, [scriptCommand(promptFunction)], function* () {}, null, false);
    context.host.pushed = new InteractiveSession(context, runspace, true);
  },
});

const promptFunction = 'function global:prompt { "[Process:$($PID)]: PS $($executionContext.SessionState.Path.CurrentLocation)> " }';

function fail(
  cmd: Entering,
  type: string,
  message: string,
  id: string,
  category: 'InvalidArgument' | 'InvalidOperation' = 'InvalidArgument',
): never {
  return cmd.throwTerminatingError(newErrorRecord(exceptionOf(m + type, message), id, category, cmd.self));
}

/** What is to be reached; a process that can be entered. */
function connectionOf(cmd: Entering): NamedPipeConnectionInfo {
  const { CustomPipeName: pipe, AppDomainName: domain } = cmd.args;
  if (pipe !== undefined) {
    if (!existsSync(pipePath(pipe)))
      fail(cmd, 'PSArgumentException', `No named pipe was found with CustomPipeName: ${pipe}.`, 'EnterPSHostProcessNoNamedPipeFound');
    return new NamedPipeConnectionInfo(0, '', pipe);
  }
  const id = processOf(cmd);
  if (id === process.pid)
    fail(
      cmd,
      'PSInvalidOperationException',
      'Enter-PSHostProcess does not support entering the same PowerShell session it is running in.',
      'EnterPSHostProcessCantEnterSameProcess',
      'InvalidOperation',
    );
  if (hostProcesses([id]).length === 0)
    fail(
      cmd,
      'PSInvalidOperationException',
      `Cannot enter process with Id '${id}' because it has not loaded the PowerShell engine or the named-pipe listener was disabled.`,
      'EnterPSHostProcessNoPowerShell',
      'InvalidOperation',
    );
  return new NamedPipeConnectionInfo(id, domain ?? null);
}

function processOf(cmd: Entering): number {
  const { Process: given, Name: name, HostProcessInfo: info, Id: id } = cmd.args;
  if (given !== undefined) return (baseObject(given as Value) as NetProcess).id;
  if (name !== undefined) {
    const pattern = new WildcardPattern(name, true);
    const found = NetProcess.all().filter((p) => pattern.isMatch(p.processName));
    if (found.length > 1)
      fail(
        cmd,
        'PSArgumentException',
        `Multiple processes were found with this name ${name}. Use the process Id to specify a single process to enter.`,
        'EnterPSHostProcessMultipleProcessesFoundWithName',
      );
    return (
      found[0]?.id ??
      fail(cmd, 'PSArgumentException', `No process was found with Name: ${name}.`, 'EnterPSHostProcessNoProcessFoundWithName')
    );
  }
  const chosen = info === undefined ? (id ?? 0) : (baseObject(info as Value) as PSHostProcessInfo).processId;
  const found = NetProcess.ofId(chosen);
  if (!found.facts || found.hasExited)
    fail(cmd, 'PSArgumentException', `No process was found with Id: ${chosen}.`, 'EnterPSHostProcessNoProcessFoundWithId');
  return chosen;
}

function* opened(cmd: Entering, runspace: RemoteRunspace): Steps<void> {
  const { customPipeName, appDomainName, processId } = runspace.connectionInfo as NamedPipeConnectionInfo;
  runspace.pool.open();
  try {
    yield* runspace.pool.untilOpened();
  } catch (e) {
    if (isFlowControl(e)) throw e;
    const inner = toNetException(e);
    const message = customPipeName
      ? `Unable to connect to pipe with name ${customPipeName}.  Error: ${inner.message}.`
      : `Unable to connect to application domain name ${appDomainName ?? 'None'} of process ${processId}.  Error: ${inner.message}.`;
    const id = customPipeName ? 'EnterPSHostProcessCannotConnectToPipe' : 'EnterPSHostProcessCannotConnectToProcess';
    cmd.throwTerminatingError(newErrorRecord(exceptionOf(`${m}RuntimeException`, message, inner), id, 'OperationTimeout', cmd.self));
  } finally {
    if (!runspace.isOpen) runspace.pool.abort();
  }
}
