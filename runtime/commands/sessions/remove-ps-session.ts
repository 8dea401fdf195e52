import { type CmdletRuntime, defineCmdlet } from '../../../src/commands/cmdlet.ts';
import { complete, type Steps } from '../../../src/scheduler/suspension.ts';
import { closeSessions } from '../../backends/remote/close-sessions.ts';
import type { PSSession } from '../../backends/remote/ps-session.ts';
import { connectSession } from '../../backends/remote/reconnect.ts';
import { sessionRepository } from '../../backends/remote/session-repository.ts';
import { sessionChoice } from './session-choice-parameters.ts';
import { sessionFailure } from './session-failure.ts';
import { chosenSessions } from './session-matches.ts';

const { InstanceId, Id, Name } = sessionChoice;

/** Remove-PSSession. */
export const removePsSession = defineCmdlet({
  name: 'Remove-PSSession',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.RemovePSSessionCommand',
  synopsis: 'Closes remote sessions.',
  defaultParameterSet: 'Id',
  supportsShouldProcess: true,
  parameters: {
    Session: {
      type: 'System.Management.Automation.Runspaces.PSSession[]',
      position: 0,
      mandatory: true,
      pipeline: 'both',
      sets: ['Session'],
    },
    ContainerId: { type: 'string[]', mandatory: true, pipeline: 'propertyName', sets: ['ContainerId'], validate: ['notNullOrEmpty'] },
    VMId: {
      type: 'System.Guid[]',
      mandatory: true,
      pipeline: 'propertyName',
      sets: ['VMId'],
      aliases: ['VMGuid'],
      validate: ['notNullOrEmpty'],
    },
    VMName: { type: 'string[]', mandatory: true, pipeline: 'propertyName', sets: ['VMName'], validate: ['notNullOrEmpty'] },
    InstanceId,
    Id,
    Name,
    ComputerName: {
      type: 'string[]',
      position: 0,
      mandatory: true,
      pipeline: 'propertyName',
      sets: ['ComputerName'],
      aliases: ['Cn'],
      validate: ['notNullOrEmpty'],
    },
  },
  *process(cmd) {
    for (const session of yield* chosenSessions(cmd)) {
      if (!(yield* complete(cmd.shouldProcess(session.computerName, 'Remove')))) continue;
      if (session.pool.state === 'Disconnected') yield* reconnected(cmd, session);
      yield* closeSessions([session]);
      sessionRepository(cmd.context).remove(session);
    }
  },
});

/** A session that was left has to be picked up to be closed; an error where that is not possible. */
function* reconnected(cmd: Pick<CmdletRuntime, 'context' | 'writeError'>, session: PSSession): Steps<void> {
  try {
    yield* connectSession(cmd.context, session);
  } catch (e) {
    const failed = `Session ${session.name} cannot be removed from the server because it could not be connected`;
    yield* complete(cmd.writeError(sessionFailure(failed, e, 'RemoveSessionCannotConnectToServer', session)));
  }
}
