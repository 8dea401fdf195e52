import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';

const parameters = {
  Value: {
    type: 'string[]',
    mandatory: true,
    position: 0,
    pipeline: 'both',
    allowNull: true,
    allowEmptyString: true,
    allowEmptyCollection: true,
    help: 'The text.',
  },
  Append: { type: 'switch', help: 'After what is there.' },
  PassThru: { type: 'switch', help: 'Gives the text.' },
} as const;

/** Set-Clipboard: there is no clipboard without a desktop session. */
export const setClipboard = defineCmdlet<typeof parameters>({
  name: 'Set-Clipboard',
  aliases: ['scb'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.SetClipboardCommand',
  synopsis: 'Sets the contents of the clipboard.',
  supportsShouldProcess: true,
  parameters,
  begin: (cmd) => cmd.throwTerminatingError(notSupported('Set-Clipboard', 'there is no clipboard on this platform.')),
});
