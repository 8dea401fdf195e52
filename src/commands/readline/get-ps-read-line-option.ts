import { readLineState } from '../../host/readline/read-line-state.ts';
import { defineCmdlet } from '../cmdlet.ts';

/** Get-PSReadLineOption (Cmdlets.cs of PSReadLine). */
export const getPSReadLineOption = defineCmdlet({
  name: 'Get-PSReadLineOption',
  module: 'PSReadLine',
  className: 'Microsoft.PowerShell.GetPSReadLineOption',
  outputType: ['Microsoft.PowerShell.PSConsoleReadLineOptions'],
  parameters: {},
  synopsis: 'Gives the settings of the line editor.',
  end: (cmd) => cmd.write(readLineState(cmd.context).options),
});
