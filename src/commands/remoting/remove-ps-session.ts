import { defineCmdlet } from '../cmdlet.ts';
import { reportMissingSessions } from './no-remote-session.ts';

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
  process: (cmd) => reportMissingSessions(cmd),
});
