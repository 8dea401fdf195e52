import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';
import { runspaceDebugParameters } from './runspace-debug-parameters.ts';

/** Disable-RunspaceDebug: declared as PowerShell has it; it cannot run, because runspaces cannot be debugged from outside. */
export const disableRunspaceDebug = defineCmdlet({
  name: 'Disable-RunspaceDebug',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.DisableRunspaceDebugCommand',
  synopsis: 'Takes back what Enable-RunspaceDebug allowed.',
  defaultParameterSet: 'RunspaceNameParameterSet',
  parameters: {
    ...runspaceDebugParameters,
  },
  begin: (cmd) => cmd.throwTerminatingError(notSupported('Disable-RunspaceDebug', 'runspaces cannot be debugged from outside.')),
});
