/** Views of what Get-Help gives: Help_format_ps1xml.cs. */
import { type CustomControl, column, table, type ViewDefinition } from '../view-definitions.ts';
import { script } from './expressions.ts';
import { extendedHelpViews } from './extended-help.ts';
import { helpControls, indented } from './help-controls.ts';

const view = (name: string, types: readonly string[], control: CustomControl): ViewDefinition => ({ name, types, control });

/** The views, in PowerShell's order. */
export function helpViews(): ViewDefinition[] {
  const c = helpControls();
  return [
    table('help', 'HelpInfoShort', [
      column('Name', 33, 'left'),
      column('Category', 9, 'left'),
      column(script('if ($null -ne $_.ModuleName) { $_.ModuleName } else { $_.PSSnapIn }'), 25, 'left', 'Module'),
      column('Synopsis'),
    ]),
    ...extendedHelpViews(c),
    view('CmdletHelp', ['CmdletHelpInfo'], {
      shape: 'Custom',
      entries: [
        {
          items: [
            { text: 'NAME' },
            { newLines: 1 },
            indented(4, [{ expression: 'Name' }, { newLines: 1 }, { newLines: 1 }]),
            { text: 'SYNTAX' },
            { newLines: 1 },
            indented(4, [{ expression: 'Syntax' }, { newLines: 1 }]),
          ],
        },
      ],
    }),
    view('DefaultCommandHelp', ['MamlCommandHelpInfo'], {
      shape: 'Custom',
      entries: [
        {
          items: [
            { expression: 'Details', control: c.MamlDetailsControl },
            { control: c.MamlIndentedSyntaxControl },
            { control: c.MamlIndentedDescriptionControl },
            { text: 'RELATED LINKS' },
            { newLines: 1 },
            indented(4, [{ expression: 'relatedLinks', control: c.MamlRelatedLinksControl }]),
            { newLines: 1 },
            { text: 'REMARKS' },
            { newLines: 1 },
            indented(4, [
              { text: 'To see the examples, type: "' },
              { expression: script('"Get-Help " + $_.Details.Name + " -Examples"') },
              { text: '"' },
              { newLines: 1 },
              { text: 'For more information, type: "' },
              { expression: script('"Get-Help " + $_.Details.Name + " -Detailed"') },
              { text: '"' },
              { newLines: 1 },
              { text: 'For technical information, type: ' },
              { text: '"' },
              { expression: script('"Get-Help " + $_.Details.Name + " -Full"') },
              { text: '"' },
              { newLines: 1 },
              { control: c.RelatedLinksHelpInfoControl },
            ]),
          ],
        },
      ],
    }),
    view('VerboseCommandHelp', ['MamlCommandHelpInfo#DetailedView'], {
      shape: 'Custom',
      entries: [
        {
          items: [
            { expression: 'Details', control: c.MamlDetailsControl },
            { control: c.MamlIndentedSyntaxControl },
            { control: c.MamlIndentedDescriptionControl },
            { text: 'PARAMETERS' },
            { newLines: 1 },
            indented(4, [
              { expression: 'Parameters', control: c.control9 },
              { text: '<CommonParameters>' },
              { newLines: 1 },
              indented(4, [
                {
                  text: '    This cmdlet supports the common parameters: Verbose, Debug,\n    ErrorAction, ErrorVariable, WarningAction, WarningVariable,\n    OutBuffer, PipelineVariable, and OutVariable. For more information, see\n    about_CommonParameters (https://go.microsoft.com/fwlink/?LinkID=113216). ',
                },
              ]),
              { newLines: 1 },
              { newLines: 1 },
            ]),
            indented(4, [{ expression: 'Examples', control: c.ExamplesControl }]),
            { text: 'REMARKS' },
            { newLines: 1 },
            indented(4, [
              { text: 'To see the examples, type: ' },
              { text: '"' },
              { expression: script('"Get-Help " + $_.Details.Name + " -Examples"') },
              { text: '"' },
              { newLines: 1 },
              { text: 'For more information, type: ' },
              { text: '"' },
              { expression: script('"Get-Help " + $_.Details.Name + " -Detailed"') },
              { text: '"' },
              { newLines: 1 },
              { text: 'For technical information, type: ' },
              { text: '"' },
              { expression: script('"Get-Help " + $_.Details.Name + " -Full"') },
              { text: '"' },
              { newLines: 1 },
              { control: c.RelatedLinksHelpInfoControl },
            ]),
          ],
        },
      ],
    }),
    view('ExampleCommandHelp', ['MamlCommandHelpInfo#ExamplesView'], {
      shape: 'Custom',
      entries: [
        {
          items: [
            { expression: 'Details', control: c.MamlDetailsControl },
            indented(4, [{ expression: 'Examples', control: c.ExamplesControl }]),
          ],
        },
      ],
    }),
    view('FullCommandHelp', ['MamlCommandHelpInfo#FullView'], {
      shape: 'Custom',
      entries: [
        {
          items: [
            { expression: 'Details', control: c.MamlDetailsControl },
            { control: c.MamlIndentedSyntaxControl },
            { control: c.MamlIndentedDescriptionControl },
            { text: 'PARAMETERS' },
            { newLines: 1 },
            indented(4, [{ expression: 'Parameters', control: c.CommonParameterControl }]),
            { text: 'INPUTS' },
            { newLines: 1 },
            indented(4, [{ expression: 'InputTypes', control: c.control11 }, { newLines: 1 }]),
            { text: 'OUTPUTS' },
            { newLines: 1 },
            indented(4, [{ expression: 'ReturnValues', control: c.control12 }, { newLines: 1 }]),
            {
              expression: 'terminatingErrors',
              control: c.control13,
              condition: script('(($null -ne $_.terminatingErrors) -and\n($null -ne $_.terminatingErrors.terminatingError))'),
            },
            {
              expression: 'nonTerminatingErrors',
              control: c.control14,
              condition: script('(($null -ne $_.nonTerminatingErrors) -and\n($null -ne $_.nonTerminatingErrors.nonTerminatingError))'),
            },
            { expression: 'alertSet', control: c.control15, condition: script('$null -ne $_.alertSet') },
            { expression: 'alertSet', enumerate: true, control: c.control16, condition: script('$null -ne $_.alertSet') },
            indented(4, [{ expression: 'Examples', control: c.ExamplesControl }, { newLines: 1 }]),
            { text: 'RELATED LINKS' },
            { newLines: 1 },
            indented(4, [{ expression: 'relatedLinks', control: c.MamlRelatedLinksControl }]),
          ],
        },
      ],
    }),
    view('ProviderHelpInfo', ['ProviderHelpInfo'], {
      shape: 'Custom',
      entries: [
        {
          items: [
            { text: 'PROVIDER NAME' },
            { newLines: 1 },
            indented(4, [{ expression: 'Name' }, { newLines: 1 }, { newLines: 1 }]),
            { text: 'DRIVES' },
            { newLines: 1 },
            indented(4, [{ expression: 'Drives', enumerate: true, control: c.MamlTextItem }, { newLines: 1 }]),
            { text: 'SYNOPSIS' },
            { newLines: 1 },
            indented(4, [{ expression: 'Synopsis', enumerate: true }, { newLines: 1 }, { newLines: 1 }]),
            { text: 'DESCRIPTION' },
            { newLines: 1 },
            indented(4, [{ expression: 'DetailedDescription', enumerate: true, control: c.MamlTextItem }, { newLines: 1 }]),
            { text: 'CAPABILITIES' },
            { newLines: 1 },
            indented(4, [{ expression: 'Capabilities', enumerate: true, control: c.MamlTextItem }, { newLines: 1 }]),
            { text: 'TASKS' },
            { newLines: 1 },
            indented(4, [{ expression: 'Tasks', enumerate: true, control: c.ProviderTasks }, { newLines: 1 }]),
            { text: 'DYNAMIC PARAMETERS' },
            { newLines: 1 },
            indented(4, [{ expression: 'DynamicParameters', control: c.control19 }, { newLines: 1 }]),
            { text: 'NOTES' },
            { newLines: 1 },
            indented(4, [{ expression: 'Notes' }, { newLines: 1 }]),
            { newLines: 1 },
            { text: 'RELATED LINKS' },
            { newLines: 1 },
            indented(4, [{ expression: 'relatedLinks', control: c.MamlRelatedLinksControl }]),
          ],
        },
      ],
    }),
    view('FaqHelpInfo', ['FaqHelpInfo'], {
      shape: 'Custom',
      entries: [
        {
          items: [
            { text: 'Title:' },
            { expression: 'Title' },
            { newLines: 1 },
            { text: 'Question:' },
            { expression: 'Question' },
            { newLines: 1 },
            { text: 'Answer' },
            { newLines: 1 },
            indented(4, [{ expression: 'Answer', enumerate: true, control: c.MamlTextItem }, { newLines: 1 }]),
          ],
        },
      ],
    }),
    view('GeneralHelpInfo', ['GeneralHelpInfo'], {
      shape: 'Custom',
      entries: [
        {
          items: [
            { text: 'Title:' },
            { expression: 'Title' },
            { newLines: 1 },
            { newLines: 1 },
            { text: 'DESCRIPTION' },
            { newLines: 1 },
            indented(4, [{ expression: 'Content', enumerate: true, control: c.MamlTextItem }, { newLines: 1 }]),
          ],
        },
      ],
    }),
    view('GlossaryHelpInfo', ['GlossaryHelpInfo'], {
      shape: 'Custom',
      entries: [
        {
          items: [
            { text: 'Term:' },
            { expression: 'Name' },
            { newLines: 1 },
            { text: 'Definition:' },
            { newLines: 1 },
            indented(4, [{ expression: 'Definition', enumerate: true, control: c.MamlTextItem }, { newLines: 1 }]),
          ],
        },
      ],
    }),
    view('ScriptHelpInfo', ['ScriptHelpInfo'], {
      shape: 'Custom',
      entries: [
        {
          items: [
            { text: 'Title:' },
            { expression: 'Title' },
            { newLines: 1 },
            { text: 'Content:' },
            { newLines: 1 },
            indented(4, [{ expression: 'Content', enumerate: true, control: c.MamlTextItem }, { newLines: 1 }]),
          ],
        },
      ],
    }),
    view('MamlCommandExamples', ['MamlCommandHelpInfo#Examples'], {
      shape: 'Custom',
      entries: [{ items: [{ control: c.ExamplesControl }] }],
    }),
    view('MamlCommandExample', ['MamlCommandHelpInfo#Example'], {
      shape: 'Custom',
      entries: [
        {
          items: [
            { expression: 'Title' },
            { newLines: 1 },
            { newLines: 1 },
            { expression: 'Introduction', enumerate: true, control: c.TextPropertyControl },
            { expression: 'Code', enumerate: true },
            { newLines: 1 },
            { newLines: 1 },
            { expression: 'results' },
            { newLines: 1 },
            { newLines: 1 },
            { expression: 'remarks', enumerate: true, control: c.MamlShortDescriptionControl },
          ],
        },
      ],
    }),
    view('MamlCommandDetails', ['MamlCommandHelpInfo#commandDetails'], {
      shape: 'Custom',
      entries: [
        {
          items: [
            { text: 'NAME' },
            { newLines: 1 },
            indented(4, [{ expression: 'Name' }, { newLines: 1 }, { newLines: 1 }]),
            { text: 'SYNOPSIS' },
            { newLines: 1 },
            indented(4, [{ expression: 'commandDescription', enumerate: true, control: c.MamlShortDescriptionControl }]),
          ],
        },
      ],
    }),
    view('MamlCommandParameters', ['MamlCommandHelpInfo#Parameters'], {
      shape: 'Custom',
      entries: [{ items: [indented(4, [{ control: c.CommonParameterControl }])] }],
    }),
    view('MamlCommandParameterView', ['MamlCommandHelpInfo#Parameter'], {
      shape: 'Custom',
      entries: [{ items: [{ control: c.MamlFullParameterControl }] }],
    }),
    view('MamlCommandSyntax', ['MamlCommandHelpInfo#Syntax'], {
      shape: 'Custom',
      entries: [{ items: [{ control: c.MamlSyntaxControl }] }],
    }),
    view('MamlText', ['MamlDefinitionTextItem', 'MamlOrderedListTextItem', 'MamlParaTextItem', 'MamlUnorderedListTextItem'], {
      shape: 'Custom',
      entries: [{ items: [{ control: c.MamlDescriptionControl }] }],
    }),
    view('MamlInputTypes', ['MamlCommandHelpInfo#inputTypes'], {
      shape: 'Custom',
      entries: [{ items: [{ expression: 'InputType', enumerate: true, control: c.MamlTypeWithDescriptionControl }] }],
    }),
    view('MamlNonTerminatingErrors', ['MamlCommandHelpInfo#nonTerminatingErrors'], {
      shape: 'Custom',
      entries: [{ items: [{ expression: 'nonTerminatingError', enumerate: true, control: c.ErrorControl }] }],
    }),
    view('MamlTerminatingErrors', ['MamlCommandHelpInfo#terminatingErrors'], {
      shape: 'Custom',
      entries: [{ items: [{ expression: 'terminatingError', enumerate: true, control: c.ErrorControl }] }],
    }),
    view('MamlRelatedLinks', ['MamlCommandHelpInfo#relatedLinks'], {
      shape: 'Custom',
      entries: [{ items: [{ control: c.MamlRelatedLinksControl }] }],
    }),
    view('MamlReturnTypes', ['MamlCommandHelpInfo#returnValues'], {
      shape: 'Custom',
      entries: [{ items: [{ expression: 'ReturnValue', enumerate: true, control: c.MamlTypeWithDescriptionControl }] }],
    }),
    view('MamlAlertSet', ['MamlCommandHelpInfo#alertSet'], {
      shape: 'Custom',
      entries: [
        {
          items: [
            { expression: 'title' },
            { newLines: 1 },
            { newLines: 1 },
            indented(4, [{ expression: 'alert', enumerate: true, control: c.MamlAlertControl }]),
          ],
        },
      ],
    }),
    view('MamlDetails', ['MamlCommandHelpInfo#details'], { shape: 'Custom', entries: [{ items: [{ control: c.MamlDetailsControl }] }] }),
  ];
}
