import { toItems } from '../../objects/enumerate.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';
import { endpointParameters, sshParameters, wsmanParameters } from './connection-parameters.ts';
import { hyperVMissing, wsmanError } from './no-remote-session.ts';
import { checkSshConnections } from './ssh-connection.ts';

/** New-PSSession: declared as PowerShell has it; it cannot run, because there are no remote sessions. */
export const newPsSession = defineCmdlet({
  name: 'New-PSSession',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.NewPSSessionCommand',
  synopsis: 'Makes a lasting connection to a remote computer.',
  defaultParameterSet: 'ComputerName',
  outputType: ['System.Management.Automation.Runspaces.PSSession'],
  parameters: {
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
  },
  begin(cmd) {
    checkSshConnections(toItems(cmd.boundValue('SSHConnection') ?? null, true));
    const set = cmd.parameterSetName;
    if (set === 'ComputerName' || set === 'Uri') cmd.throwTerminatingError(wsmanError());
    if (set === 'VMId' || set === 'VMName') cmd.throwTerminatingError(hyperVMissing());
    cmd.throwTerminatingError(notSupported('New-PSSession', 'there are no remote sessions.'));
  },
});
