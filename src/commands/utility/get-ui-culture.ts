import { currentUICulture } from '../../dotnet/culture/culture-info.ts';
import { defineCmdlet } from '../cmdlet.ts';

/** Get-UICulture (GetUICultureCommand.cs). */
export const getUICulture = defineCmdlet({
  name: 'Get-UICulture',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetUICultureCommand',
  outputType: ['System.Globalization.CultureInfo'],
  parameters: {},
  synopsis: 'Gives the culture of the user interface.',
  begin: (cmd) => cmd.write(currentUICulture()),
});
