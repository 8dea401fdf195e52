import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';

/** Exit-PSSession: declared as PowerShell has it; it cannot run, because there are no remote sessions. */
export const exitPsSession = defineCmdlet({
  name: 'Exit-PSSession',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.ExitPSSessionCommand',
  synopsis: 'Ends an interactive session on a remote computer.',
  parameters: {},
  begin: (cmd) => cmd.throwTerminatingError(notSupported('Exit-PSSession', 'there are no remote sessions.')),
});
