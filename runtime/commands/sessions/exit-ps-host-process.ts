import { defineCmdlet } from '../../../src/commands/cmdlet.ts';

/** Exit-PSHostProcess (EnterPSHostProcessCommand.cs): outside of another process it does nothing. */
export const exitPsHostProcess = defineCmdlet({
  name: 'Exit-PSHostProcess',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.ExitPSHostProcessCommand',
  synopsis: 'Ends an interactive session in another PowerShell process.',
  parameters: {},
  process(cmd) {
    const { host } = cmd.context;
    if (host.popRunspace) host.popRunspace();
    else return host.pushed?.leave();
    return undefined;
  },
});
