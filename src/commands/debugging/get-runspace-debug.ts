import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';
import { runspaceDebugParameters } from './runspace-debug-parameters.ts';

/** Get-RunspaceDebug: declared as PowerShell has it; it cannot run, because runspaces cannot be debugged from outside. */
export const getRunspaceDebug = defineCmdlet({
  name: 'Get-RunspaceDebug',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetRunspaceDebugCommand',
  synopsis: 'Shows which runspaces a debugger may attach to.',
  defaultParameterSet: 'RunspaceNameParameterSet',
  outputType: ['Microsoft.PowerShell.Commands.PSRunspaceDebug'],
  parameters: {
    ...runspaceDebugParameters,
  },
  begin: (cmd) => cmd.throwTerminatingError(notSupported('Get-RunspaceDebug', 'runspaces cannot be debugged from outside.')),
});
