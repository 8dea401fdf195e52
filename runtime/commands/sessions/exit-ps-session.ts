import { defineCmdlet } from '../../../src/commands/cmdlet.ts';

/** Exit-PSSession (PopRunspaceCommand.cs): outside of a session on another computer it does nothing. */
export const exitPsSession = defineCmdlet({
  name: 'Exit-PSSession',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.ExitPSSessionCommand',
  synopsis: 'Ends an interactive session on a remote computer.',
  parameters: {},
  process(cmd) {
    const { host } = cmd.context;
    if (host.popRunspace) host.popRunspace();
    else return host.pushed?.leave();
    return undefined;
  },
});
