import { defineCmdlet } from '../../../src/commands/cmdlet.ts';
import { leavePushedRunspace } from './leave-pushed-runspace.ts';

/** Exit-PSSession (PopRunspaceCommand.cs): outside of a session on another computer it does nothing. */
export const exitPsSession = defineCmdlet({
  name: 'Exit-PSSession',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.ExitPSSessionCommand',
  synopsis: 'Ends an interactive session on a remote computer.',
  parameters: {},
  process: (cmd) => leavePushedRunspace(cmd.context.host),
});
