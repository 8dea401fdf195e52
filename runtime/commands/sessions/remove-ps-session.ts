import { defineCmdlet } from '../../../src/commands/cmdlet.ts';
import { toItems } from '../../../src/objects/enumerate.ts';
import { baseObject } from '../../../src/objects/ps-object.ts';
import { complete } from '../../../src/scheduler/suspension.ts';
import { closeSessions } from '../../backends/remote/close-sessions.ts';
import { PSSession } from '../../backends/remote/ps-session.ts';
import { sessionRepository } from '../../backends/remote/session-repository.ts';
import { matchingSessions } from './session-matches.ts';

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
    InstanceId: { type: 'System.Guid[]', mandatory: true, pipeline: 'propertyName', sets: ['InstanceId'], validate: ['notNull'] },
    Id: { type: 'int[]', position: 0, mandatory: true, pipeline: 'propertyName', sets: ['Id'], validate: ['notNull'] },
    Name: { type: 'string[]', mandatory: true, pipeline: 'propertyName', sets: ['Name'], validate: ['notNullOrEmpty'] },
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
    const given = cmd.boundValue('Session');
    const sessions = given === undefined ? yield* matchingSessions(cmd) : toItems(given, true).map(baseObject);
    for (const session of sessions) {
      if (!(session instanceof PSSession) || !(yield* complete(cmd.shouldProcess(session.computerName, 'Remove')))) continue;
      yield* closeSessions([session]);
      sessionRepository(cmd.context).remove(session);
    }
  },
});
