import { defineCmdlet } from '../cmdlet.ts';
import { callerInvocation } from './caller-invocation.ts';
import { messageParameter } from './message-parameter.ts';

/** Write-Verbose (Write.cs). */
export const writeVerbose = defineCmdlet({
  name: 'Write-Verbose',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.WriteVerboseCommand',
  synopsis: 'Writes text to the verbose message stream.',
  parameters: messageParameter,
  examples: [{ code: "Write-Verbose 'careful'", remarks: '$VerbosePreference or -Verbose decides whether it is shown.' }],
  process: (cmd) => cmd.writeVerbose(cmd.args.Message ?? '', callerInvocation),
});
