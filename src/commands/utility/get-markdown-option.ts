import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from './cmdlet-errors.ts';

/** Get-MarkdownOption (GetMarkdownOptionCommand): declared for scripts that mention it. */
export const getMarkdownOption = defineCmdlet({
  name: 'Get-MarkdownOption',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetMarkdownOptionCommand',
  outputType: ['Microsoft.PowerShell.MarkdownRender.PSMarkdownOptionInfo'],
  parameters: {},
  synopsis: 'Gives the colours of Markdown.',
  begin(cmd) {
    cmd.throwTerminatingError(notSupported('Get-MarkdownOption', 'Markdown is not implemented here.'));
  },
});
