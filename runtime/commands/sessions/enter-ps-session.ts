import { type CmdletRuntime, defineCmdlet, type ParameterDeclaration } from '../../../src/commands/cmdlet.ts';
import { endpointParameters, sshParameters, wsmanParameters } from '../../../src/commands/remoting/connection-parameters.ts';
import { connectionError, hyperVMissing } from '../../../src/commands/remoting/no-remote-session.ts';
import { errorRecord, notSupported } from '../../../src/commands/utility/cmdlet-errors.ts';
import type { ErrorRecord } from '../../../src/errors/error-record.ts';
import { baseObject } from '../../../src/objects/ps-object.ts';
import { toText } from '../../../src/objects/to-string.ts';
import { complete, type Steps } from '../../../src/scheduler/suspension.ts';
import type { RemoteRunspace } from '../../backends/process/remote-runspace.ts';
import { InteractiveSession } from '../../backends/remote/interactive-session.ts';
import { PSSession } from '../../backends/remote/ps-session.ts';
import { newRemoteRunspace } from '../../backends/remote/remote-runspaces.ts';
import type { SshTarget } from '../../backends/remote/ssh-connection-info.ts';
import { connectionTargets } from './connection-targets.ts';
import { matchingSessions } from './session-matches.ts';

const parameters = {
  HostName: { type: 'string', position: 0, mandatory: true, pipeline: 'value', sets: ['SSHHost'], validate: ['notNullOrEmpty'] },
  Options: { type: 'System.Collections.Hashtable', sets: ['SSHHost'], validate: ['notNullOrEmpty'] },
  ComputerName: {
    type: 'string',
    position: 0,
    mandatory: true,
    pipeline: 'both',
    sets: ['ComputerName'],
    aliases: ['Cn'],
    validate: ['notNullOrEmpty'],
  },
  Session: {
    type: 'System.Management.Automation.Runspaces.PSSession',
    position: 0,
    pipeline: 'both',
    sets: ['Session'],
    validate: ['notNullOrEmpty'],
  },
  ConnectionUri: {
    type: 'System.Uri',
    position: 1,
    pipeline: 'propertyName',
    sets: ['Uri'],
    aliases: ['URI', 'CU'],
    validate: ['notNullOrEmpty'],
  },
  InstanceId: { type: 'System.Guid', pipeline: 'propertyName', sets: ['InstanceId'], validate: ['notNull'] },
  Id: { type: 'int', position: 0, pipeline: 'propertyName', sets: ['Id'], validate: ['notNull'] },
  Name: { type: 'string', pipeline: 'propertyName', sets: ['Name'] },
  EnableNetworkAccess: { type: 'switch', sets: ['ComputerName', 'Uri'] },
  VMId: {
    type: 'System.Guid',
    position: 0,
    mandatory: true,
    pipeline: 'both',
    sets: ['VMId'],
    aliases: ['VMGuid'],
    validate: ['notNullOrEmpty'],
  },
  VMName: { type: 'string', position: 0, mandatory: true, pipeline: 'both', sets: ['VMName'], validate: ['notNullOrEmpty'] },
  Credential: {
    type: 'System.Management.Automation.PSCredential',
    sets: {
      ComputerName: { pipeline: 'propertyName' },
      Uri: { pipeline: 'propertyName' },
      VMId: { position: 1, mandatory: true, pipeline: 'propertyName' },
      VMName: { position: 1, mandatory: true, pipeline: 'propertyName' },
    },
  },
  ContainerId: { type: 'string', position: 0, mandatory: true, pipeline: 'both', sets: ['ContainerId'], validate: ['notNullOrEmpty'] },
  ConfigurationName: { type: 'string', pipeline: 'propertyName', sets: ['ComputerName', 'Uri', 'ContainerId', 'VMId', 'VMName'] },
  RunAsAdministrator: { type: 'switch', sets: ['ContainerId'] },
  ...endpointParameters,
  ...wsmanParameters,
  ...sshParameters,
} as const satisfies Record<string, ParameterDeclaration>;

/** Enter-PSSession (PushRunspaceCommand.cs): takes the console into a session. */
export const enterPsSession = defineCmdlet<typeof parameters>({
  name: 'Enter-PSSession',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.EnterPSSessionCommand',
  synopsis: 'Begins an interactive session on a remote computer.',
  defaultParameterSet: 'ComputerName',
  parameters,
  *process(cmd) {
    const { context, parameterSetName: set } = cmd;
    if (/^(VMId|VMName)$/.test(set)) cmd.throwTerminatingError(hyperVMissing());
    if (set === 'ContainerId') cmd.throwTerminatingError(notSupported('Enter-PSSession', 'there are no sessions in containers.'));
    const computer = set === 'ComputerName' ? cmd.boundValue('ComputerName') : undefined;
    if (computer !== undefined || set === 'Uri') {
      yield* complete(cmd.writeError(connectionError(toText(computer ?? cmd.boundValue('ConnectionUri') ?? ''))));
      return;
    }
    if (context.host.pushed === undefined) {
      yield* complete(
        cmd.writeError(refusal('The host does not support Enter-PSSession and Exit-PSSession.', 'HostDoesNotSupportPushRunspace')),
      );
      return;
    }
    const isTemporary = set === 'SSHHost';
    const session = isTemporary ? null : yield* chosen(cmd);
    const runspace = isTemporary ? yield* opened(cmd) : session?.runspace;
    if (!runspace) return;
    if (!runspace.isOpen) {
      const [name, computerName] = [session?.name ?? '', runspace.pool.computerName];
      const message =
        set === 'Session'
          ? `Cannot enter session ${name} because it is not in the disconnected state or is not available for connection. Retrieve the remote session using Get-PSSession -ComputerName ${computerName} -InstanceId ${runspace.instanceId}.`
          : 'Session must be open.';
      yield* complete(cmd.writeError(refusal(message, 'PushedRunspaceMustBeOpen')));
      return;
    }
    context.host.pushed = new InteractiveSession(context, runspace, isTemporary);
  },
});

type Entering = CmdletRuntime<typeof parameters>;

function refusal(message: string, id: string): ErrorRecord {
  return errorRecord('System.ArgumentException', message, id, 'InvalidArgument');
}

/** The session that -Session, -Id, -Name or -InstanceId names. */
function* chosen(cmd: Entering): Steps<PSSession | null> {
  const given = cmd.boundValue('Session');
  const session = given === undefined ? (yield* matchingSessions(cmd))[0] : baseObject(given);
  // The error of a session that is not there comes twice, as in PowerShell.
  if (session === undefined) yield* matchingSessions(cmd);
  return session instanceof PSSession ? session : null;
}

/** A session that is opened for this and closed when it is left. @throws what opening it has failed with */
function* opened(cmd: Entering): Steps<RemoteRunspace> {
  const [target] = connectionTargets(cmd);
  const runspace = newRemoteRunspace(cmd.context, target as SshTarget);
  runspace.pool.open();
  try {
    yield* runspace.pool.untilOpened();
  } finally {
    if (!runspace.isOpen) runspace.pool.abort();
  }
  return runspace;
}
