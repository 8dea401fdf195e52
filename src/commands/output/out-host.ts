import { defineCmdlet } from '../cmdlet.ts';
import { showObject, toHost } from './out-default.ts';

/** Out-Host (OutConsole.cs). -Paging shows everything at once where there is no terminal to page in. */
export const outHost = defineCmdlet({
  name: 'Out-Host',
  aliases: ['oh'],
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.OutHostCommand',
  synopsis: 'Sends output to the command line.',
  parameters: {
    Paging: { type: 'switch', help: 'Shows one page at a time and waits for a key.' },
    InputObject: { type: 'psobject', pipeline: 'value', help: 'The objects to show.' },
  },
  examples: [{ code: 'Get-ChildItem | Out-Host', remarks: 'Shows files even where output is assigned.' }],
  ...toHost,
  process: (cmd, state) => showObject(cmd, state.inner),
});
