import { defineCmdlet } from '../cmdlet.ts';

/** Out-Null (OutConsole.cs). */
export const outNull = defineCmdlet({
  name: 'Out-Null',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.OutNullCommand',
  synopsis: 'Hides the output instead of sending it down the pipeline or displaying it.',
  parameters: { InputObject: { type: 'psobject', pipeline: 'value', help: 'The objects to drop.' } },
  examples: [{ code: 'New-Item x -ItemType Directory | Out-Null', remarks: 'Runs a command for its effect only.' }],
  process() {},
});
