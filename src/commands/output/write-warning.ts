import { defineCmdlet } from '../cmdlet.ts';
import { callerInvocation } from './caller-invocation.ts';
import { messageParameter } from './message-parameter.ts';

/** Write-Warning (Write.cs). */
export const writeWarning = defineCmdlet({
  name: 'Write-Warning',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.WriteWarningCommand',
  synopsis: 'Writes a warning message.',
  parameters: messageParameter,
  examples: [{ code: "Write-Warning 'careful'", remarks: '$WarningPreference or -WarningAction decides what happens.' }],
  process: (cmd) => cmd.writeWarning(cmd.args.Message ?? '', callerInvocation),
});
