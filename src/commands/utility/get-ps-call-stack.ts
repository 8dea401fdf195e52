import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { callFrames } from './call-stack-frame.ts';

/** Get-PSCallStack (Get-PSCallStack.cs). */
export const getPSCallStack = defineCmdlet({
  name: 'Get-PSCallStack',
  aliases: ['gcs'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetPSCallStackCommand',
  outputType: ['System.Management.Automation.CallStackFrame'],
  parameters: {},
  synopsis: 'Gives the calls that led here, the innermost first.',
  *process(cmd): Steps<void> {
    for (const frame of callFrames(cmd.context)) yield* complete(cmd.write(frame));
  },
});
