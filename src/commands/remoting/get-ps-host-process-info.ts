import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';

/** Get-PSHostProcessInfo: declared as PowerShell has it; it cannot run, because other processes cannot be entered. */
export const getPsHostProcessInfo = defineCmdlet({
  name: 'Get-PSHostProcessInfo',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.GetPSHostProcessInfoCommand',
  synopsis: 'Lists the PowerShell processes that can be entered.',
  defaultParameterSet: 'ProcessNameParameterSet',
  outputType: ['Microsoft.PowerShell.Commands.PSHostProcessInfo'],
  parameters: {
    Name: { type: 'string[]', position: 0, sets: ['ProcessNameParameterSet'], validate: ['notNullOrEmpty'] },
    Process: {
      type: 'System.Diagnostics.Process[]',
      position: 0,
      mandatory: true,
      pipeline: 'value',
      sets: ['ProcessParameterSet'],
      validate: ['notNullOrEmpty'],
    },
    Id: { type: 'int[]', position: 0, mandatory: true, sets: ['ProcessIdParameterSet'], validate: ['notNullOrEmpty'] },
  },
  begin: (cmd) => cmd.throwTerminatingError(notSupported('Get-PSHostProcessInfo', 'other processes cannot be entered.')),
});
