import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';

/** Get-PSSubsystem: declared as PowerShell has it; it cannot run, because there are no subsystems. */
export const getPsSubsystem = defineCmdlet({
  name: 'Get-PSSubsystem',
  module: 'Microsoft.PowerShell.Core',
  className: 'System.Management.Automation.Subsystem.GetPSSubsystemCommand',
  synopsis: 'Gets the subsystems of PowerShell.',
  defaultParameterSet: 'GetAllSet',
  outputType: ['System.Management.Automation.Subsystem.SubsystemInfo'],
  parameters: {
    Kind: { type: 'System.Management.Automation.Subsystem.SubsystemKind', mandatory: true, pipeline: 'value', sets: ['GetByKindSet'] },
    SubsystemType: { type: 'System.Type', mandatory: true, pipeline: 'value', sets: ['GetByTypeSet'] },
  },
  begin: (cmd) => cmd.throwTerminatingError(notSupported('Get-PSSubsystem', 'there are no subsystems.')),
});
