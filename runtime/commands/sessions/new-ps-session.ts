import { defineCmdlet, type ParameterDeclaration } from '../../../src/commands/cmdlet.ts';
import { endpointParameters, sshParameters, wsmanParameters } from '../../../src/commands/remoting/connection-parameters.ts';
import { hyperVMissing, wsmanError } from '../../../src/commands/remoting/no-remote-session.ts';
import { notSupported } from '../../../src/commands/utility/cmdlet-errors.ts';
import { toItems } from '../../../src/objects/enumerate.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import { baseObject } from '../../../src/objects/ps-object.ts';
import { toText } from '../../../src/objects/to-string.ts';
import { complete } from '../../../src/scheduler/suspension.ts';
import type { RemoteRunspace } from '../../backends/process/remote-runspace.ts';
import { nextSessionId, PSSession } from '../../backends/remote/ps-session.ts';
import { newProcessRunspace, newRemoteRunspace, openAll, openError } from '../../backends/remote/remote-runspaces.ts';
import { sessionRepository } from '../../backends/remote/session-repository.ts';
import { SSHConnectionInfo, type SshTarget } from '../../backends/remote/ssh-connection-info.ts';
import { connectionTargets } from './connection-targets.ts';

const parameters = {
  ComputerName: {
    type: 'string[]',
    position: 0,
    pipeline: 'both',
    sets: ['ComputerName'],
    aliases: ['Cn'],
    validate: ['notNullOrEmpty'],
  },
  Credential: {
    type: 'System.Management.Automation.PSCredential',
    sets: {
      ComputerName: { pipeline: 'propertyName' },
      Uri: { pipeline: 'propertyName' },
      VMId: { mandatory: true, pipeline: 'propertyName' },
      VMName: { mandatory: true, pipeline: 'propertyName' },
    },
  },
  Session: {
    type: 'System.Management.Automation.Runspaces.PSSession[]',
    position: 0,
    pipeline: 'both',
    sets: ['Session'],
    validate: ['notNullOrEmpty'],
  },
  Name: { type: 'string[]' },
  EnableNetworkAccess: { type: 'switch', sets: ['ComputerName', 'Session', 'Uri'] },
  ConfigurationName: { type: 'string', pipeline: 'propertyName', sets: ['ComputerName', 'Uri', 'ContainerId', 'VMId', 'VMName'] },
  UseWindowsPowerShell: { type: 'switch', mandatory: true, sets: ['UseWindowsPowerShellParameterSet'] },
  VMId: {
    type: 'System.Guid[]',
    position: 0,
    mandatory: true,
    pipeline: 'propertyName',
    sets: ['VMId'],
    aliases: ['VMGuid'],
    validate: ['notNullOrEmpty'],
  },
  VMName: { type: 'string[]', mandatory: true, pipeline: 'propertyName', sets: ['VMName'], validate: ['notNullOrEmpty'] },
  ContainerId: { type: 'string[]', mandatory: true, pipeline: 'propertyName', sets: ['ContainerId'], validate: ['notNullOrEmpty'] },
  RunAsAdministrator: { type: 'switch', sets: ['ContainerId'] },
  ...endpointParameters,
  ThrottleLimit: { type: 'int', sets: ['ComputerName', 'Session', 'Uri', 'ContainerId', 'VMId', 'VMName'] },
  ConnectionUri: {
    type: 'System.Uri[]',
    position: 0,
    mandatory: true,
    pipeline: 'propertyName',
    sets: ['Uri'],
    aliases: ['URI', 'CU'],
    validate: ['notNullOrEmpty'],
  },
  ...wsmanParameters,
  HostName: { type: 'string[]', position: 0, mandatory: true, sets: ['SSHHost'], validate: ['notNullOrEmpty'] },
  ...sshParameters,
  SSHConnection: { type: 'System.Collections.Hashtable[]', mandatory: true, sets: ['SSHHostHashParam'], validate: ['notNullOrEmpty'] },
  Options: { type: 'System.Collections.Hashtable', sets: ['SSHHost'], validate: ['notNullOrEmpty'] },
} as const satisfies Record<string, ParameterDeclaration>;

/** A session that is being opened. */
interface Opening {
  readonly runspace: RemoteRunspace;
  readonly name: string;
}

/** New-PSSession (newrunspacecommand.cs): sessions over SSH. There is no WS-Management. */
export const newPsSession = defineCmdlet<typeof parameters, Opening[]>({
  name: 'New-PSSession',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.NewPSSessionCommand',
  synopsis: 'Makes a lasting connection to a remote computer.',
  defaultParameterSet: 'ComputerName',
  outputType: ['System.Management.Automation.Runspaces.PSSession'],
  parameters,
  state: () => [],
  begin(cmd) {
    const set = cmd.parameterSetName;
    if (set === 'ComputerName' || set === 'Uri') cmd.throwTerminatingError(wsmanError());
    if (set === 'VMId' || set === 'VMName') cmd.throwTerminatingError(hyperVMissing());
    if (set === 'ContainerId') cmd.throwTerminatingError(notSupported('New-PSSession', 'there are no sessions in containers.'));
  },
  process(cmd, opening) {
    const names = toItems(cmd.boundValue('Name') ?? null, true).map(toText);
    const add = (runspace: RemoteRunspace, i: number): void => {
      const number = nextSessionId();
      opening.push({ runspace, name: names[i] ?? `Runspace${number}` });
    };
    if (cmd.args.UseWindowsPowerShell) {
      add(newProcessRunspace(cmd.context), 0);
      return;
    }
    const targets = cmd.parameterSetName === 'Session' ? sameAgain(cmd.boundValue('Session')) : connectionTargets(cmd);
    for (const [i, target] of targets.entries()) add(newRemoteRunspace(cmd.context, target), i);
  },
  *end(cmd, opening) {
    const repository = sessionRepository(cmd.context);
    const limit = cmd.args.ThrottleLimit || defaultThrottleLimit;
    yield* openAll(
      opening.map((o) => o.runspace),
      limit,
      function* (runspace) {
        if (runspace.isOpen) {
          const session = new PSSession(runspace, opening.find((o) => o.runspace === runspace)?.name ?? '');
          repository.add(session);
          yield* complete(cmd.write(session));
        } else yield* complete(cmd.writeError(openError(runspace, 'PSSessionOpenFailed')));
      },
    );
  },
});

/** DEFAULT_THROTTLE_LIMIT. */
const defaultThrottleLimit = 32;

/** -Session: to the same computers in the same way (CreateRunspacesWhenRunspaceParameterSpecified). */
function sameAgain(given: Value | undefined): SshTarget[] {
  return toItems(given ?? null, true)
    .map(baseObject)
    .flatMap((s) =>
      s instanceof PSSession && s.runspace.connectionInfo instanceof SSHConnectionInfo ? [s.runspace.connectionInfo.target] : [],
    );
}
