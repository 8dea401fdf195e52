import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from './cmdlet-errors.ts';

/** Show-Markdown (ShowMarkdownCommand): declared for scripts that mention it. */
export const showMarkdown = defineCmdlet({
  name: 'Show-Markdown',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ShowMarkdownCommand',
  defaultParameterSet: 'Path',
  outputType: ['System.String'],
  parameters: {
    InputObject: {
      type: 'psobject',
      mandatory: true,
      pipeline: 'value',
      sets: ['InputObject'],
      validate: ['notNullOrEmpty'],
      help: 'The objects to work on, usually from the pipeline.',
    },
    Path: {
      type: 'string[]',
      position: 0,
      mandatory: true,
      pipeline: 'propertyName',
      sets: ['Path'],
      validate: ['notNullOrEmpty'],
      help: 'Path of the file; wildcards are allowed.',
    },
    LiteralPath: {
      type: 'string[]',
      mandatory: true,
      pipeline: 'propertyName',
      sets: ['LiteralPath'],
      aliases: ['PSPath', 'LP'],
      help: 'Path of the file, taken as it is.',
    },
    UseBrowser: { type: 'switch', help: 'Shows the page in a browser.' },
  },
  synopsis: 'Shows Markdown.',
  begin(cmd) {
    cmd.throwTerminatingError(notSupported('Show-Markdown', 'Markdown is not implemented here.'));
  },
});
