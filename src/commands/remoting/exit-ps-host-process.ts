import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';

/** Exit-PSHostProcess: declared as PowerShell has it; it cannot run, because other processes cannot be entered. */
export const exitPsHostProcess = defineCmdlet({
  name: 'Exit-PSHostProcess',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.ExitPSHostProcessCommand',
  synopsis: 'Ends an interactive session in another PowerShell process.',
  parameters: {},
  begin: (cmd) => cmd.throwTerminatingError(notSupported('Exit-PSHostProcess', 'other processes cannot be entered.')),
});
