import { defineCmdlet } from '../../src/commands/cmdlet.ts';
import type { Steps } from '../../src/scheduler/suspension.ts';
import { debuggersOf, runspaceDebugParameters } from './runspace-debug-parameters.ts';

/** Disable-RunspaceDebug (EnableDisableRunspaceDebugCommand.cs). */
export const disableRunspaceDebug = defineCmdlet({
  name: 'Disable-RunspaceDebug',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.DisableRunspaceDebugCommand',
  synopsis: 'Takes back what Enable-RunspaceDebug allowed.',
  defaultParameterSet: 'RunspaceNameParameterSet',
  parameters: {
    ...runspaceDebugParameters,
  },
  *process(cmd): Steps<void> {
    for (const { debug } of yield* debuggersOf(cmd, cmd.args as never)) {
      debug.setStepMode(false);
      debug.unhandled = 'Ignore';
      debug.release();
    }
  },
});
