import { defineCmdlet } from '../../../src/commands/cmdlet.ts';
import { endpointParameters, sshParameters, wsmanParameters } from '../../../src/commands/remoting/connection-parameters.ts';
import { connectionError, reportMissingSessions } from '../../../src/commands/remoting/no-remote-session.ts';
import { notSupported } from '../../../src/commands/utility/cmdlet-errors.ts';
import { toText } from '../../../src/objects/to-string.ts';
import { complete } from '../../../src/scheduler/suspension.ts';

/** Enter-PSSession: declared as PowerShell has it; it cannot run, because there are no remote sessions. */
export const enterPsSession = defineCmdlet({
  name: 'Enter-PSSession',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.EnterPSSessionCommand',
  synopsis: 'Begins an interactive session on a remote computer.',
  defaultParameterSet: 'ComputerName',
  parameters: {
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
  },
  *process(cmd) {
    const computer = cmd.parameterSetName === 'ComputerName' ? cmd.boundValue('ComputerName') : undefined;
    if (computer !== undefined) yield* complete(cmd.writeError(connectionError(toText(computer))));
    else if (/^(Id|Name|InstanceId)$/.test(cmd.parameterSetName)) yield* reportMissingSessions(cmd);
    else cmd.throwTerminatingError(notSupported('Enter-PSSession', 'there are no remote sessions.'));
  },
});
