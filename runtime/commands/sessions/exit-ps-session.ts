import { defineCmdlet } from '../../../src/commands/cmdlet.ts';

/** Exit-PSSession: outside of a session on another computer it does nothing. */
export const exitPsSession = defineCmdlet({
  name: 'Exit-PSSession',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.ExitPSSessionCommand',
  synopsis: 'Ends an interactive session on a remote computer.',
  parameters: {},
  begin: () => undefined,
});
