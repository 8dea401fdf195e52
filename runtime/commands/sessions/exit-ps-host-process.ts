import { defineCmdlet } from '../../../src/commands/cmdlet.ts';
import { leavePushedRunspace } from './leave-pushed-runspace.ts';

/** Exit-PSHostProcess (EnterPSHostProcessCommand.cs): outside of another process it does nothing. */
export const exitPsHostProcess = defineCmdlet({
  name: 'Exit-PSHostProcess',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.ExitPSHostProcessCommand',
  synopsis: 'Ends an interactive session in another PowerShell process.',
  parameters: {},
  process: (cmd) => leavePushedRunspace(cmd.context.host),
});
