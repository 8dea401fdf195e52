import type { Value } from '../../objects/net-object.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { type MarkdownPart, PSMarkdownOptionInfo, setMarkdownOptions } from './markdown-types.ts';

/** Set-MarkdownOption (MarkdownOptionCommands.cs). */
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
  end(cmd) {
    const { args } = cmd;
    let options = new PSMarkdownOptionInfo();
    if (args.Theme !== undefined) options.setTheme(args.Theme.toLowerCase() === 'light' ? 'light' : 'dark');
    else if (args.InputObject !== undefined) {
      const input = baseObject(args.InputObject as Value);
      if (!(input instanceof PSMarkdownOptionInfo)) return undefined;
      options = input;
    } else
      for (const [parameter, part] of Object.entries(settings)) {
        const value = args[parameter as keyof typeof settings];
        if (value) options.colors[part] = value;
      }
    setMarkdownOptions(cmd.context, options);
    return args.PassThru ? cmd.write(options) : undefined;
  },
});

/** What each parameter sets. */
const settings = {
  Header1Color: 'Header1',
  Header2Color: 'Header2',
  Header3Color: 'Header3',
  Header4Color: 'Header4',
  Header5Color: 'Header5',
  Header6Color: 'Header6',
  Code: 'Code',
  ImageAltTextForegroundColor: 'Image',
  LinkForegroundColor: 'Link',
  ItalicsForegroundColor: 'EmphasisItalics',
  BoldForegroundColor: 'EmphasisBold',
} as const satisfies Record<string, MarkdownPart>;
