import { defineCmdlet } from '../cmdlet.ts';
import { callerInvocation } from './caller-invocation.ts';
import { messageParameter } from './message-parameter.ts';

/** Write-Debug (Write.cs). */
export const writeDebug = defineCmdlet({
  name: 'Write-Debug',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.WriteDebugCommand',
  synopsis: 'Writes a debug message to the console.',
  parameters: messageParameter,
  examples: [{ code: "Write-Debug 'careful'", remarks: '$DebugPreference or -Debug decides whether it is shown.' }],
  process: (cmd) => cmd.writeDebug(cmd.args.Message ?? '', callerInvocation),
});
