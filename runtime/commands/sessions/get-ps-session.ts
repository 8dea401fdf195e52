import { defineCmdlet } from '../../../src/commands/cmdlet.ts';
import { wsmanError } from '../../../src/commands/remoting/no-remote-session.ts';
import { errorRecord } from '../../../src/commands/utility/cmdlet-errors.ts';
import { osDescription } from '../../../src/dotnet/system/environment.ts';
import type { ErrorRecord } from '../../../src/errors/error-record.ts';
import { complete } from '../../../src/scheduler/suspension.ts';
import { sessionRepository } from '../../backends/remote/session-repository.ts';
import { matchingSessions } from './session-matches.ts';

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
  begin(cmd) {
    if (cmd.isBound('ComputerName')) cmd.throwTerminatingError(queryRefused());
  },
  *process(cmd) {
    const set = cmd.parameterSetName;
    if (/^Connection/.test(set)) cmd.throwTerminatingError(wsmanError());
    if (set === 'Name' && !cmd.isBound('Name')) {
      for (const session of sessionRepository(cmd.context).all) yield* complete(cmd.write(session));
    } else if (/^(Id|Name|InstanceId)$/.test(set)) for (const session of yield* matchingSessions(cmd)) yield* complete(cmd.write(session));
  },
});

/** Other computers are asked for their sessions by WS-Management. */
function queryRefused(): ErrorRecord {
  const message = `Remote PSSession enumeration with -ComputerName is only supported on Windows and not "${osDescription()}".`;
  return errorRecord('System.NotImplementedException', message, 'PSSessionComputerNameUnix', 'NotImplemented');
}
