import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from './cmdlet-errors.ts';

/** ConvertFrom-Markdown (ConvertFromMarkdownCommand): declared for scripts that mention it. */
export const convertFromMarkdown = defineCmdlet({
  name: 'ConvertFrom-Markdown',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ConvertFromMarkdownCommand',
  defaultParameterSet: 'PathParamSet',
  outputType: ['Microsoft.PowerShell.MarkdownRender.MarkdownInfo'],
  parameters: {
    Path: {
      type: 'string[]',
      position: 0,
      mandatory: true,
      sets: ['PathParamSet'],
      validate: ['notNullOrEmpty'],
      help: 'Path of the file; wildcards are allowed.',
    },
    LiteralPath: {
      type: 'string[]',
      mandatory: true,
      sets: ['LiteralParamSet'],
      aliases: ['PSPath', 'LP'],
      validate: ['notNullOrEmpty'],
      help: 'Path of the file, taken as it is.',
    },
    InputObject: {
      type: 'psobject',
      mandatory: true,
      pipeline: 'value',
      sets: ['InputObjParamSet'],
      validate: ['notNullOrEmpty'],
      help: 'The objects to work on, usually from the pipeline.',
    },
    AsVT100EncodedString: { type: 'switch', help: 'Gives text with escape sequences.' },
  },
  synopsis: 'Reads Markdown.',
  begin(cmd) {
    cmd.throwTerminatingError(notSupported('ConvertFrom-Markdown', 'Markdown is not implemented here.'));
  },
});
