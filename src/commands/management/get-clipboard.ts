import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';

const parameters = {
  Raw: { type: 'switch', help: 'As one text.' },
} as const;

/** Get-Clipboard: there is no clipboard without a desktop session. */
export const getClipboard = defineCmdlet<typeof parameters>({
  name: 'Get-Clipboard',
  aliases: ['gcb'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.GetClipboardCommand',
  synopsis: 'Gets the contents of the clipboard.',
  parameters,
  begin: (cmd) => cmd.throwTerminatingError(notSupported('Get-Clipboard', 'there is no clipboard on this platform.')),
});
