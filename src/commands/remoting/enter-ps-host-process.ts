import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';

/** Enter-PSHostProcess: declared as PowerShell has it; it cannot run, because other processes cannot be entered. */
export const enterPsHostProcess = defineCmdlet({
  name: 'Enter-PSHostProcess',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.EnterPSHostProcessCommand',
  synopsis: 'Begins an interactive session in another PowerShell process.',
  defaultParameterSet: 'ProcessIdParameterSet',
  parameters: {
    Process: {
      type: 'System.Diagnostics.Process',
      position: 0,
      mandatory: true,
      pipeline: 'value',
      sets: ['ProcessParameterSet'],
      validate: ['notNull'],
    },
    Id: { type: 'int', position: 0, mandatory: true, sets: ['ProcessIdParameterSet'], validate: [{ range: [0, 2147483647] }] },
    Name: { type: 'string', position: 0, mandatory: true, sets: ['ProcessNameParameterSet'], validate: ['notNullOrEmpty'] },
    HostProcessInfo: {
      type: 'Microsoft.PowerShell.Commands.PSHostProcessInfo',
      position: 0,
      mandatory: true,
      pipeline: 'value',
      sets: ['PSHostProcessInfoParameterSet'],
      validate: ['notNull'],
    },
    CustomPipeName: { type: 'string', mandatory: true, sets: ['PipeNameParameterSet'] },
    AppDomainName: {
      type: 'string',
      position: 1,
      sets: ['ProcessParameterSet', 'ProcessIdParameterSet', 'ProcessNameParameterSet', 'PSHostProcessInfoParameterSet'],
      validate: ['notNullOrEmpty'],
    },
  },
  begin: (cmd) => cmd.throwTerminatingError(notSupported('Enter-PSHostProcess', 'other processes cannot be entered.')),
});
