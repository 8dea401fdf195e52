import type { Frame } from '../../compile/frame.ts';
import { currentFrame } from '../../compile/invoke.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { CallStackFrame } from './call-stack-frame.ts';

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
    const frames: CallStackFrame[] = [];
    for (let frame: Frame | null = currentFrame(cmd.context); frame !== null; frame = frame.caller)
      if (!frame.isBinding && (frame.position !== null || frame.caller !== null)) frames.push(new CallStackFrame(frame));
    for (const frame of frames) yield* complete(cmd.write(frame));
  },
});
