import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';

/** New-PSTransportOption: declared as PowerShell has it; it cannot run, because there are no session configurations. */
export const newPsTransportOption = defineCmdlet({
  name: 'New-PSTransportOption',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.NewPSTransportOptionCommand',
  synopsis: 'Makes the options of a session configuration.',
  outputType: ['Microsoft.PowerShell.Commands.WSManConfigurationOption'],
  parameters: {
    MaxIdleTimeoutSec: { type: 'System.Nullable[System.Int32]', pipeline: 'propertyName', validate: [{ range: [60, 2147483] }] },
    ProcessIdleTimeoutSec: { type: 'System.Nullable[System.Int32]', pipeline: 'propertyName', validate: [{ range: [0, 1209600] }] },
    MaxSessions: { type: 'System.Nullable[System.Int32]', pipeline: 'propertyName', validate: [{ range: [1, 2147483647] }] },
    MaxConcurrentCommandsPerSession: {
      type: 'System.Nullable[System.Int32]',
      pipeline: 'propertyName',
      validate: [{ range: [1, 2147483647] }],
    },
    MaxSessionsPerUser: { type: 'System.Nullable[System.Int32]', pipeline: 'propertyName', validate: [{ range: [1, 2147483647] }] },
    MaxMemoryPerSessionMB: { type: 'System.Nullable[System.Int32]', pipeline: 'propertyName', validate: [{ range: [5, 2147483647] }] },
    MaxProcessesPerSession: { type: 'System.Nullable[System.Int32]', pipeline: 'propertyName', validate: [{ range: [1, 2147483647] }] },
    MaxConcurrentUsers: { type: 'System.Nullable[System.Int32]', pipeline: 'propertyName', validate: [{ range: [1, 100] }] },
    IdleTimeoutSec: { type: 'System.Nullable[System.Int32]', pipeline: 'propertyName', validate: [{ range: [60, 2147483] }] },
    OutputBufferingMode: { type: 'System.Nullable[System.Management.Automation.Runspaces.OutputBufferingMode]', pipeline: 'propertyName' },
  },
  begin: (cmd) => cmd.throwTerminatingError(notSupported('New-PSTransportOption', 'there are no session configurations.')),
});
