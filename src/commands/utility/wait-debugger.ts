import { currentFrame } from '../../compile/invoke.ts';
import { debuggerOf } from '../../debugger/script-debugger.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';

/** Wait-Debugger (WaitDebuggerCommand): stops the script where it calls this. */
export const waitDebugger = defineCmdlet({
  name: 'Wait-Debugger',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.WaitDebuggerCommand',
  parameters: {},
  synopsis: 'Stops for the debugger.',
  *end(cmd): Steps<void> {
    const { context } = cmd;
    const frame = currentFrame(context);
    yield* complete(cmd.writeVerbose(`Wait-Debugger called on line ${frame.position?.startLineNumber ?? 0} in ${frame.file ?? ''}.`));
    yield* debuggerOf(context).breakAt(frame, null);
  },
});
