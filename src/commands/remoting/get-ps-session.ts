import { defineCmdlet } from '../cmdlet.ts';
import { reportMissingSessions } from './no-remote-session.ts';

const connectionSets = ['ComputerName', 'ComputerInstanceId', 'ConnectionUri', 'ConnectionUriInstanceId'] as const;
const machineSets = ['ContainerId', 'ContainerIdInstanceId', 'VMId', 'VMIdInstanceId', 'VMName', 'VMNameInstanceId'] as const;

/** Get-PSSession. */
export const getPsSession = defineCmdlet({
  name: 'Get-PSSession',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.GetPSSessionCommand',
  synopsis: 'Gets the remote sessions of this process.',
  defaultParameterSet: 'Name',
  outputType: ['System.Management.Automation.Runspaces.PSSession'],
  parameters: {
    ComputerName: {
      type: 'string[]',
      position: 0,
      mandatory: true,
      pipeline: 'propertyName',
      sets: ['ComputerName', 'ComputerInstanceId'],
      aliases: ['Cn'],
      validate: ['notNullOrEmpty'],
    },
    ApplicationName: { type: 'string', pipeline: 'propertyName', sets: ['ComputerName', 'ComputerInstanceId'] },
    ConnectionUri: {
      type: 'System.Uri[]',
      position: 0,
      mandatory: true,
      pipeline: 'propertyName',
      sets: ['ConnectionUri', 'ConnectionUriInstanceId'],
      aliases: ['URI', 'CU'],
      validate: ['notNullOrEmpty'],
    },
    ConfigurationName: {
      type: 'string',
      pipeline: 'propertyName',
      sets: [...connectionSets, ...machineSets],
    },
    AllowRedirection: { type: 'switch', sets: ['ConnectionUri', 'ConnectionUriInstanceId'] },
    Name: {
      type: 'string[]',
      sets: { ComputerName: {}, ConnectionUri: {}, Name: { pipeline: 'propertyName' }, ContainerId: {}, VMId: {}, VMName: {} },
      validate: ['notNullOrEmpty'],
    },
    InstanceId: {
      type: 'System.Guid[]',
      sets: {
        ComputerInstanceId: { mandatory: true },
        ConnectionUriInstanceId: { mandatory: true },
        InstanceId: { pipeline: 'propertyName' },
        ContainerIdInstanceId: { mandatory: true },
        VMIdInstanceId: { mandatory: true },
        VMNameInstanceId: { mandatory: true },
      },
      validate: ['notNull'],
    },
    Credential: {
      type: 'System.Management.Automation.PSCredential',
      sets: connectionSets,
    },
    Authentication: {
      type: 'System.Management.Automation.Runspaces.AuthenticationMechanism',
      sets: connectionSets,
    },
    CertificateThumbprint: { type: 'string', sets: connectionSets },
    Port: { type: 'int', sets: ['ComputerName', 'ComputerInstanceId'], validate: [{ range: [1, 65535] }] },
    UseSSL: { type: 'switch', sets: ['ComputerName', 'ComputerInstanceId'] },
    ThrottleLimit: { type: 'int', sets: connectionSets },
    State: {
      type: 'Microsoft.PowerShell.Commands.SessionFilterState',
      sets: [...connectionSets, ...machineSets],
    },
    SessionOption: {
      type: 'System.Management.Automation.Remoting.PSSessionOption',
      sets: connectionSets,
    },
    Id: { type: 'int[]', position: 0, mandatory: true, pipeline: 'propertyName', sets: ['Id'], validate: ['notNull'] },
    ContainerId: {
      type: 'string[]',
      mandatory: true,
      pipeline: 'propertyName',
      sets: ['ContainerId', 'ContainerIdInstanceId'],
      validate: ['notNullOrEmpty'],
    },
    VMId: {
      type: 'System.Guid[]',
      mandatory: true,
      pipeline: 'propertyName',
      sets: ['VMId', 'VMIdInstanceId'],
      aliases: ['VMGuid'],
      validate: ['notNullOrEmpty'],
    },
    VMName: {
      type: 'string[]',
      mandatory: true,
      pipeline: 'propertyName',
      sets: ['VMName', 'VMNameInstanceId'],
      validate: ['notNullOrEmpty'],
    },
  },
  // Sessions on other computers cannot be made here, so there are none.
  process: (cmd) => reportMissingSessions(cmd),
});
