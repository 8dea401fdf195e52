import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from './cmdlet-errors.ts';

/** Wait-Debugger (WaitDebuggerCommand): declared for scripts that mention it. */
export const waitDebugger = defineCmdlet({
  name: 'Wait-Debugger',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.WaitDebuggerCommand',
  parameters: {},
  synopsis: 'Stops for the debugger.',
  begin(cmd) {
    cmd.throwTerminatingError(notSupported('Wait-Debugger', 'there is no debugger.'));
  },
});
