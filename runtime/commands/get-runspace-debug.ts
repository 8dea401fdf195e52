import { defineCmdlet } from '../../src/commands/cmdlet.ts';
import type { Steps } from '../../src/scheduler/suspension.ts';
import { complete } from '../../src/scheduler/suspension.ts';
import { debuggersOf, PSRunspaceDebug, runspaceDebugParameters } from './runspace-debug-parameters.ts';

/** Get-RunspaceDebug (EnableDisableRunspaceDebugCommand.cs). */
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
  *process(cmd): Steps<void> {
    for (const { debug, runspace } of yield* debuggersOf(cmd, cmd.args as never, false)) {
      yield* complete(cmd.write(new PSRunspaceDebug(debug.unhandled === 'Wait', debug.isStepping, runspace.name, runspace.id)));
    }
  },
});
