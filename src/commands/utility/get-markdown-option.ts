import { defineCmdlet } from '../cmdlet.ts';
import { markdownOptions } from './markdown-types.ts';

/** Get-MarkdownOption (MarkdownOptionCommands.cs). */
export const getMarkdownOption = defineCmdlet({
  name: 'Get-MarkdownOption',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetMarkdownOptionCommand',
  outputType: ['Microsoft.PowerShell.MarkdownRender.PSMarkdownOptionInfo'],
  parameters: {},
  synopsis: 'Gives the colours of Markdown.',
  end: (cmd) => cmd.write(markdownOptions(cmd.context)),
});
