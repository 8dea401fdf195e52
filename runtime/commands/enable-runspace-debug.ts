import { defineCmdlet } from '../../src/commands/cmdlet.ts';
import type { Steps } from '../../src/scheduler/suspension.ts';
import { debuggersOf, runspaceDebugParameters } from './runspace-debug-parameters.ts';

/** Enable-RunspaceDebug (EnableDisableRunspaceDebugCommand.cs). */
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
  *process(cmd): Steps<void> {
    for (const { debug } of yield* debuggersOf(cmd, cmd.args as never)) {
      debug.unhandled = 'Wait';
      if (cmd.isBound('BreakAll' as never)) debug.setStepMode(cmd.args.BreakAll === true);
    }
  },
});
