import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from './cmdlet-errors.ts';

/** Set-MarkdownOption (SetMarkdownOptionCommand): declared for scripts that mention it. */
export const setMarkdownOption = defineCmdlet({
  name: 'Set-MarkdownOption',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.SetMarkdownOptionCommand',
  defaultParameterSet: 'IndividualSetting',
  outputType: ['Microsoft.PowerShell.MarkdownRender.PSMarkdownOptionInfo'],
  parameters: {
    Header1Color: {
      type: 'string',
      sets: ['IndividualSetting'],
      validate: [{ pattern: '^\\[*[0-9;]*?m{1}' }],
      help: 'Escape sequence for headings of level 1.',
    },
    Header2Color: {
      type: 'string',
      sets: ['IndividualSetting'],
      validate: [{ pattern: '^\\[*[0-9;]*?m{1}' }],
      help: 'Escape sequence for headings of level 2.',
    },
    Header3Color: {
      type: 'string',
      sets: ['IndividualSetting'],
      validate: [{ pattern: '^\\[*[0-9;]*?m{1}' }],
      help: 'Escape sequence for headings of level 3.',
    },
    Header4Color: {
      type: 'string',
      sets: ['IndividualSetting'],
      validate: [{ pattern: '^\\[*[0-9;]*?m{1}' }],
      help: 'Escape sequence for headings of level 4.',
    },
    Header5Color: {
      type: 'string',
      sets: ['IndividualSetting'],
      validate: [{ pattern: '^\\[*[0-9;]*?m{1}' }],
      help: 'Escape sequence for headings of level 5.',
    },
    Header6Color: {
      type: 'string',
      sets: ['IndividualSetting'],
      validate: [{ pattern: '^\\[*[0-9;]*?m{1}' }],
      help: 'Escape sequence for headings of level 6.',
    },
    Code: { type: 'string', sets: ['IndividualSetting'], validate: [{ pattern: '^\\[*[0-9;]*?m{1}' }], help: 'Escape sequence for code.' },
    ImageAltTextForegroundColor: {
      type: 'string',
      sets: ['IndividualSetting'],
      validate: [{ pattern: '^\\[*[0-9;]*?m{1}' }],
      help: 'Escape sequence for texts of images.',
    },
    LinkForegroundColor: {
      type: 'string',
      sets: ['IndividualSetting'],
      validate: [{ pattern: '^\\[*[0-9;]*?m{1}' }],
      help: 'Escape sequence for links.',
    },
    ItalicsForegroundColor: {
      type: 'string',
      sets: ['IndividualSetting'],
      validate: [{ pattern: '^\\[*[0-9;]*?m{1}' }],
      help: 'Escape sequence for italics.',
    },
    BoldForegroundColor: {
      type: 'string',
      sets: ['IndividualSetting'],
      validate: [{ pattern: '^\\[*[0-9;]*?m{1}' }],
      help: 'Escape sequence for bold text.',
    },
    PassThru: { type: 'switch', help: 'Also writes the object that was worked on.' },
    Theme: {
      type: 'string',
      mandatory: true,
      sets: ['Theme'],
      validate: ['notNullOrEmpty', { set: ['Dark', 'Light'] }],
      help: 'Colours for a dark or light background.',
    },
    InputObject: {
      type: 'psobject',
      position: 0,
      mandatory: true,
      pipeline: 'value',
      sets: ['InputObject'],
      validate: ['notNullOrEmpty'],
      help: 'The objects to work on, usually from the pipeline.',
    },
  },
  synopsis: 'Sets the colours of Markdown.',
  begin(cmd) {
    cmd.throwTerminatingError(notSupported('Set-MarkdownOption', 'Markdown is not implemented here.'));
  },
});
