import { type CmdletRuntime, defineCmdlet, type ParameterDeclaration } from '../../../src/commands/cmdlet.ts';
import { sshParameters } from '../../../src/commands/remoting/connection-parameters.ts';
import { toText } from '../../../src/objects/to-string.ts';
import { getWildcardPattern } from '../../../src/objects/wildcard.ts';
import { complete, type Steps } from '../../../src/scheduler/suspension.ts';
import type { PSSession } from '../../backends/remote/ps-session.ts';
import { adoptSession, connectSession, disconnectedSessions } from '../../backends/remote/reconnect.ts';
import { sessionRepository } from '../../backends/remote/session-repository.ts';
import { connectionTargets } from './connection-targets.ts';
import { sessionChoice } from './session-choice-parameters.ts';
import { connectFailure } from './session-failure.ts';
import { chosenSessions } from './session-matches.ts';

const parameters = {
  ...sessionChoice,
  // On a host the name and the id choose among the sessions that wait there.
  Name: { ...sessionChoice.Name, sets: { Name: { mandatory: true, pipeline: 'propertyName' }, SSHHost: { mandatory: false } } },
  InstanceId: {
    ...sessionChoice.InstanceId,
    sets: { InstanceId: { mandatory: true, pipeline: 'propertyName' }, SSHHost: { mandatory: false } },
  },
  HostName: { type: 'string[]', position: 0, mandatory: true, sets: ['SSHHost'], validate: ['notNullOrEmpty'] },
  Port: { type: 'int', sets: ['SSHHost'], validate: [{ range: [1, 65535] }] },
  ...sshParameters,
  Options: { type: 'System.Collections.Hashtable', sets: ['SSHHost'], validate: ['notNullOrEmpty'] },
  ThrottleLimit: { type: 'int' },
} as const satisfies Record<string, ParameterDeclaration>;

type Connecting = CmdletRuntime<typeof parameters>;

/**
 * Connect-PSSession (ConnectPSSession.cs): picks up sessions that this process has left, or with -HostName those that any process of the user has left
 * on a computer. PowerShell has it on Windows alone.
 */
export const connectPsSession = defineCmdlet<typeof parameters>({
  name: 'Connect-PSSession',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.ConnectPSSessionCommand',
  synopsis: 'Picks up sessions that were left to themselves.',
  defaultParameterSet: 'Name',
  supportsShouldProcess: true,
  outputType: ['System.Management.Automation.Runspaces.PSSession'],
  parameters,
  *process(cmd) {
    if (cmd.parameterSetName === 'SSHHost') yield* connectOnHosts(cmd);
    else
      for (const session of yield* chosenSessions(cmd)) {
        if (session.pool.state === 'Opened' || !(yield* complete(cmd.shouldProcess(session.name, 'Connect')))) continue;
        yield* connected(cmd, session.name, again(cmd, session), session);
      }
  },
});

function* connectOnHosts(cmd: Connecting): Steps<void> {
  const patterns = (cmd.args.Name ?? ['*']).map((name) => getWildcardPattern(name));
  const ids = cmd.args.InstanceId?.map((id) => toText(id).toLowerCase());
  for (const target of connectionTargets(cmd)) {
    for (const found of yield* disconnectedSessions(cmd.context, target)) {
      if (!patterns.some((p) => p.isMatch(found.name)) || (ids && !ids.includes(found.id.toLowerCase()))) continue;
      if (!(yield* complete(cmd.shouldProcess(found.name, 'Connect')))) continue;
      yield* connected(cmd, found.name, adoptSession(cmd.context, target, found), null);
    }
  }
}

function* again(cmd: Connecting, session: PSSession): Steps<PSSession> {
  yield* connectSession(cmd.context, session);
  return session;
}

/** Writes the session once it is connected, or an error with what it has failed with. */
function* connected(cmd: Connecting, name: string, work: Steps<PSSession>, own: PSSession | null): Steps<void> {
  try {
    const session = yield* work;
    sessionRepository(cmd.context).add(session);
    yield* complete(cmd.write(session));
  } catch (e) {
    yield* complete(cmd.writeError(connectFailure(name, e, own)));
  }
}
