import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';
import { runspaceDebugParameters } from './runspace-debug-parameters.ts';

/** Enable-RunspaceDebug: declared as PowerShell has it; it cannot run, because runspaces cannot be debugged from outside. */
export const enableRunspaceDebug = defineCmdlet({
  name: 'Enable-RunspaceDebug',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.EnableRunspaceDebugCommand',
  synopsis: 'Lets a debugger attach to runspaces.',
  defaultParameterSet: 'RunspaceNameParameterSet',
  parameters: {
    BreakAll: { type: 'switch', position: 1, sets: ['RunspaceParameterSet', 'RunspaceNameParameterSet', 'RunspaceIdParameterSet'] },
    ...runspaceDebugParameters,
  },
  begin: (cmd) => cmd.throwTerminatingError(notSupported('Enable-RunspaceDebug', 'runspaces cannot be debugged from outside.')),
});
