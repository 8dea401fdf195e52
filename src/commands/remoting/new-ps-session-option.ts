import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';

/** New-PSSessionOption: declared as PowerShell has it; it cannot run, because there are no remote sessions. */
export const newPsSessionOption = defineCmdlet({
  name: 'New-PSSessionOption',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.NewPSSessionOptionCommand',
  synopsis: 'Makes the options of a remote session.',
  outputType: ['System.Management.Automation.Remoting.PSSessionOption'],
  parameters: {
    SkipCACheck: { type: 'switch' },
    SkipCNCheck: { type: 'switch' },
  },
  begin: (cmd) => cmd.throwTerminatingError(notSupported('New-PSSessionOption', 'there are no remote sessions.')),
});
