/** Controls that the views of help share: Help_format_ps1xml.cs. */
import type { CustomControl, CustomItem } from '../view-definitions.ts';
import { script } from './expressions.ts';

/** A parameter in a syntax line: what may be left out stands in brackets. */
const parameterSyntax = script(
  "$optional = $_.required -ne 'true'; $p = $_.position; $positional = $null -ne $p -and $p -ne '' -and $p -notmatch 'named' -and $null -ne [int]$p\n" +
    "$value = if ($null -ne $_.psobject.Members['ParameterValueGroup']) { ' {' + ($_.ParameterValueGroup.ParameterValue -join ' | ') + '}' }\n" +
    "elseif ($null -ne $_.psobject.Members['ParameterValue']) { ' <' + $_.ParameterValue + '>' } else { '' }\n" +
    '$name = if ($positional) { "[-$($_.Name)]" } else { "-$($_.Name)" }; if ($optional) { "[$name$value] " } else { "$name$value " }',
);

/** How to reach help in a browser, where there is some. */
const relatedLinksHelp = script(
  'Set-StrictMode -Off; $l = $_.relatedLinks; if ($null -ne $l -and $null -ne $l.navigationLink -and $l.navigationLink.Length -ne 0) ' +
    "{ '    For online help, type: \"Get-Help ' + $_.Details.Name + ' -Online\"' }",
);

/** A part that stands further right. */
export function indented(leftIndentation: number, items: readonly CustomItem[], firstLine = 0): CustomItem {
  return { frame: { leftIndentation, rightIndentation: 0, firstLine }, items };
}

/** The controls by name. Each may use those before it. */
export function helpControls(): Record<string, CustomControl> {
  const c: Record<string, CustomControl> = {};
  c.TextPropertyControl = { shape: 'Custom', entries: [{ items: [{ expression: 'Text' }] }] };
  c.MamlShortDescriptionControl = {
    shape: 'Custom',
    entries: [{ types: ['MamlParaTextItem'], items: [{ expression: 'Text' }, { newLines: 1 }] }, { items: [{ text: ' ' }] }],
  };
  c.MamlDescriptionControl = {
    shape: 'Custom',
    entries: [
      { types: ['MamlParaTextItem'], items: [{ expression: 'Text' }, { newLines: 1 }] },
      { types: ['MamlOrderedListTextItem'], items: [indented(0, [{ expression: 'Tag' }, { expression: 'Text' }, { newLines: 1 }], -4)] },
      { types: ['MamlUnorderedListTextItem'], items: [indented(0, [{ expression: 'Tag' }, { expression: 'Text' }, { newLines: 1 }], -2)] },
      {
        types: ['MamlDefinitionTextItem'],
        items: [{ expression: 'Term' }, { newLines: 1 }, indented(4, [{ expression: 'Definition' }, { newLines: 1 }])],
      },
      { items: [{ text: ' ' }] },
    ],
  };
  c.MamlParameterControl = { shape: 'Custom', entries: [{ items: [{ expression: parameterSyntax }] }] };
  c.MamlParameterValueControl = {
    shape: 'Custom',
    entries: [{ items: [{ expression: script('if ($_.required -ne \'true\') { " [<$_>]" } else { " <$_>" }') }] }],
  };
  c.MamlTextItem = {
    shape: 'Custom',
    entries: [
      { types: ['MamlParaTextItem'], items: [{ expression: 'Text' }, { newLines: 1 }] },
      { types: ['MamlOrderedListTextItem'], items: [{ expression: 'Tag' }, { expression: 'Text' }, { newLines: 1 }] },
      { types: ['MamlUnorderedListTextItem'], items: [{ expression: 'Tag' }, { expression: 'Text' }, { newLines: 1 }] },
      {
        types: ['MamlDefinitionTextItem'],
        items: [{ expression: 'Term' }, { newLines: 1 }, indented(4, [{ expression: 'Definition' }]), { newLines: 1 }],
      },
      { types: ['MamlPreformattedTextItem'], items: [{ expression: 'Text' }] },
      { items: [{ text: ' ' }] },
    ],
  };
  c.MamlAlertControl = { shape: 'Custom', entries: [{ items: [{ expression: 'Text' }, { newLines: 1 }] }] };
  c.control4 = { shape: 'Custom', entries: [{ items: [{ text: 'false' }] }] };
  c.control3 = { shape: 'Custom', entries: [{ items: [{ text: 'true' }] }] };
  c.MamlTrueFalseShortControl = {
    shape: 'Custom',
    entries: [
      {
        items: [
          { control: c.control3, condition: script("$_.Equals('true', [System.StringComparison]::OrdinalIgnoreCase)") },
          { control: c.control4, condition: script("$_.Equals('false', [System.StringComparison]::OrdinalIgnoreCase)") },
        ],
      },
    ],
  };
  c.RelatedLinksHelpInfoControl = { shape: 'Custom', entries: [{ items: [indented(4, [{ expression: relatedLinksHelp }])] }] };
  c.control6 = {
    shape: 'Custom',
    entries: [
      {
        items: [
          { expression: 'linkText' },
          { expression: script("' '"), condition: script('$_.linkText.Length -ne 0') },
          { expression: 'uri' },
          { newLines: 1 },
        ],
      },
    ],
  };
  c.MamlRelatedLinksControl = {
    shape: 'Custom',
    entries: [{ items: [{ expression: 'navigationLink', enumerate: true, control: c.control6 }] }],
  };
  c.MamlDetailsControl = {
    shape: 'Custom',
    entries: [
      {
        items: [
          { text: 'NAME' },
          { newLines: 1 },
          indented(4, [{ expression: 'Name' }, { newLines: 1 }, { newLines: 1 }]),
          { text: 'SYNOPSIS' },
          { newLines: 1 },
          indented(4, [
            { expression: 'Description', enumerate: true, control: c.MamlShortDescriptionControl },
            { newLines: 1 },
            { newLines: 1 },
          ]),
        ],
      },
    ],
  };
  c.MamlExampleControl = {
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
          { expression: 'results' },
          { newLines: 1 },
          { expression: 'remarks', enumerate: true, control: c.MamlShortDescriptionControl },
        ],
      },
    ],
  };
  c.control1 = {
    shape: 'Custom',
    entries: [{ items: [indented(4, [{ expression: 'description', enumerate: true, control: c.MamlShortDescriptionControl }])] }],
  };
  c.control0 = { shape: 'Custom', entries: [{ items: [{ newLines: 1 }, indented(4, [{ expression: 'uri' }, { newLines: 1 }])] }] };
  c.MamlTypeControl = {
    shape: 'Custom',
    entries: [
      {
        items: [
          { expression: 'name', enumerate: true },
          { control: c.control0, condition: script('$_.uri') },
          { control: c.control1, condition: script('$_.description') },
        ],
      },
    ],
  };
  c.control2 = {
    shape: 'Custom',
    entries: [
      {
        items: [
          { expression: 'Value' },
          { newLines: 1 },
          indented(4, [{ expression: 'Description', enumerate: true, control: c.MamlShortDescriptionControl }]),
          { newLines: 1 },
        ],
      },
    ],
  };
  c.MamlPossibleValueControl = {
    shape: 'Custom',
    entries: [{ items: [{ expression: 'possibleValue', enumerate: true, control: c.control2 }] }],
  };
  c.MamlIndentedDescriptionControl = {
    shape: 'Custom',
    entries: [
      {
        items: [
          { text: 'DESCRIPTION' },
          { newLines: 1 },
          indented(4, [{ expression: 'description', enumerate: true, control: c.MamlDescriptionControl }, { newLines: 1 }]),
          { newLines: 1 },
        ],
      },
    ],
  };
  c.control5 = {
    shape: 'Custom',
    entries: [
      {
        items: [
          { expression: 'name' },
          { text: ' ' },
          { expression: 'Parameter', enumerate: true, control: c.MamlParameterControl },
          { text: '[<CommonParameters>]' },
          { newLines: 2 },
        ],
      },
    ],
  };
  c.MamlSyntaxControl = { shape: 'Custom', entries: [{ items: [{ expression: 'SyntaxItem', enumerate: true, control: c.control5 }] }] };
  c.ExamplesControl = {
    shape: 'Custom',
    entries: [{ items: [{ expression: 'Example', enumerate: true, control: c.MamlExampleControl }] }],
  };
  c.MamlTypeWithDescriptionControl = {
    shape: 'Custom',
    entries: [
      {
        items: [
          { expression: 'type', control: c.MamlTypeControl },
          { newLines: 1 },
          indented(4, [{ expression: 'description', enumerate: true, control: c.MamlShortDescriptionControl }]),
          { newLines: 1 },
        ],
      },
    ],
  };
  c.ErrorControl = {
    shape: 'Custom',
    entries: [
      {
        items: [
          { expression: 'errorId' },
          { text: '(Category: ' },
          { expression: 'category' },
          { text: ')' },
          { newLines: 1 },
          indented(4, [{ expression: 'description', enumerate: true, control: c.MamlShortDescriptionControl }]),
          { newLines: 1 },
          { text: 'Type: ' },
          { expression: 'type', control: c.MamlTypeControl },
          { newLines: 1 },
          { text: 'Target Object Type:   ' },
          { expression: 'targetObjectType', control: c.MamlTypeControl },
          { newLines: 1 },
          { text: 'Suggested Action: ' },
          { expression: 'recommendedAction', enumerate: true, control: c.MamlShortDescriptionControl },
          { newLines: 1 },
          { newLines: 1 },
        ],
      },
    ],
  };
  c.MamlPossibleValuesControl = {
    shape: 'Custom',
    entries: [{ items: [{ expression: 'possibleValues', control: c.MamlPossibleValueControl }] }],
  };
  c.MamlIndentedSyntaxControl = {
    shape: 'Custom',
    entries: [
      {
        items: [
          { text: 'SYNTAX' },
          { newLines: 1 },
          indented(4, [{ expression: 'Syntax', control: c.MamlSyntaxControl }, { newLines: 1 }]),
        ],
      },
    ],
  };
  c.control7 = { shape: 'Custom', entries: [{ items: [{ text: 'Named' }] }] };
  c.MamlFullParameterControl = {
    shape: 'Custom',
    entries: [
      {
        items: [
          { text: '-' },
          { expression: 'name' },
          { expression: 'ParameterValue', control: c.MamlParameterValueControl },
          { newLines: 1 },
          indented(4, [
            { expression: 'Description', enumerate: true, control: c.MamlDescriptionControl },
            { newLines: 1 },
            { control: c.MamlPossibleValuesControl, condition: script('$_.possibleValues -ne $()') },
            { text: 'Required?                    ' },
            { expression: 'required', control: c.MamlTrueFalseShortControl },
            { newLines: 1 },
            { text: 'Position?                    ' },
            { control: c.control7, condition: script("($_.position -eq  $()) -or ($_.position -eq '')") },
            { expression: script('$_.position'), condition: script('$_.position -ne $()') },
            { newLines: 1 },
            { text: 'Default value                ' },
            { expression: 'defaultValue' },
            { newLines: 1 },
            { text: 'Accept pipeline input?       ' },
            { expression: 'pipelineInput' },
            { newLines: 1 },
            { text: 'Aliases                      ' },
            { expression: 'aliases' },
            { newLines: 1 },
            { text: 'Accept wildcard characters?  ' },
            { expression: 'globbing', control: c.MamlTrueFalseShortControl },
            { newLines: 1 },
            { newLines: 1 },
          ]),
        ],
      },
    ],
  };
  c.control8 = {
    shape: 'Custom',
    entries: [{ items: [{ expression: 'Parameter', enumerate: true, control: c.MamlFullParameterControl }] }],
  };
  c.CommonParameterControl = {
    shape: 'Custom',
    entries: [
      {
        items: [
          { control: c.control8 },
          { text: '<CommonParameters>' },
          { newLines: 1 },
          indented(4, [
            {
              text: '    This cmdlet supports the common parameters: Verbose, Debug,\n    ErrorAction, ErrorVariable, WarningAction, WarningVariable,\n    OutBuffer, PipelineVariable, and OutVariable. For more information, see\n    about_CommonParameters (https://go.microsoft.com/fwlink/?LinkID=113216). ',
            },
          ]),
          { newLines: 1 },
          { newLines: 1 },
        ],
      },
    ],
  };
  c.control10 = {
    shape: 'Custom',
    entries: [
      {
        items: [
          { text: '-' },
          { expression: 'name' },
          { expression: 'ParameterValue', control: c.MamlParameterValueControl },
          { newLines: 1 },
          indented(4, [{ expression: 'Description', enumerate: true, control: c.MamlDescriptionControl }, { newLines: 1 }]),
        ],
      },
    ],
  };
  c.control9 = { shape: 'Custom', entries: [{ items: [{ expression: 'Parameter', enumerate: true, control: c.control10 }] }] };
  c.control16 = {
    shape: 'Custom',
    entries: [
      {
        items: [
          indented(4, [
            { expression: 'title' },
            { newLines: 1 },
            { newLines: 1 },
            indented(4, [{ expression: 'alert', enumerate: true, control: c.MamlAlertControl }]),
            { newLines: 1 },
          ]),
        ],
      },
    ],
  };
  c.control15 = { shape: 'Custom', entries: [{ items: [{ text: 'NOTES' }, { newLines: 1 }] }] };
  c.control14 = {
    shape: 'Custom',
    entries: [
      {
        items: [
          { text: 'NON-TERMINATING ERRORS' },
          { newLines: 1 },
          indented(4, [{ expression: 'nonTerminatingError', enumerate: true, control: c.ErrorControl }]),
        ],
      },
    ],
  };
  c.control13 = {
    shape: 'Custom',
    entries: [
      {
        items: [
          { text: 'TERMINATING ERRORS' },
          { newLines: 1 },
          indented(4, [{ expression: 'terminatingError', enumerate: true, control: c.ErrorControl }]),
        ],
      },
    ],
  };
  c.control12 = {
    shape: 'Custom',
    entries: [{ items: [{ expression: 'ReturnValue', enumerate: true, control: c.MamlTypeWithDescriptionControl }] }],
  };
  c.control11 = {
    shape: 'Custom',
    entries: [{ items: [{ expression: 'InputType', enumerate: true, control: c.MamlTypeWithDescriptionControl }] }],
  };
  c.TaskExampleControl = {
    shape: 'Custom',
    entries: [
      {
        items: [
          { expression: 'Title' },
          { newLines: 1 },
          { newLines: 1 },
          { expression: 'Introduction', enumerate: true, control: c.TextPropertyControl },
          { newLines: 1 },
          { newLines: 1 },
          { expression: 'Code', enumerate: true },
          { newLines: 1 },
          { expression: 'results' },
          { newLines: 1 },
          { newLines: 1 },
          { expression: 'remarks', enumerate: true, control: c.MamlTextItem },
        ],
      },
    ],
  };
  c.DynamicPossibleValues = {
    shape: 'Custom',
    entries: [
      {
        items: [
          indented(4, [{ expression: 'Value' }, { newLines: 1 }]),
          indented(8, [{ expression: 'Description', enumerate: true, control: c.MamlTextItem }, { newLines: 1 }]),
        ],
      },
    ],
  };
  c.TaskExamplesControl = {
    shape: 'Custom',
    entries: [{ items: [{ expression: 'Example', enumerate: true, control: c.TaskExampleControl }] }],
  };
  c.control18 = {
    shape: 'Custom',
    entries: [{ items: [{ expression: 'PossibleValue', enumerate: true, control: c.DynamicPossibleValues }] }],
  };
  c.control17 = { shape: 'Custom', entries: [{ items: [{ expression: script('"<" + $_.Name + ">"') }] }] };
  c.DynamicParameterControl = {
    shape: 'Custom',
    entries: [
      {
        items: [
          indented(0, [
            { text: '-' },
            { expression: 'Name' },
            { text: ' ' },
            { expression: 'Type', control: c.control17 },
            { newLines: 1 },
          ]),
          indented(4, [
            { expression: 'Description' },
            { newLines: 1 },
            { newLines: 1 },
            { expression: 'PossibleValues', control: c.control18 },
            { newLines: 1 },
            { text: 'Cmdlets Supported: ' },
            { expression: 'CmdletSupported' },
            { newLines: 1 },
            { newLines: 1 },
          ]),
        ],
      },
    ],
  };
  c.Task = {
    shape: 'Custom',
    entries: [
      {
        items: [
          indented(0, [{ text: 'TASK: ' }, { expression: 'Title' }, { newLines: 1 }, { newLines: 1 }]),
          indented(4, [
            { expression: 'Description', enumerate: true, control: c.MamlTextItem },
            { newLines: 1 },
            { newLines: 1 },
            { expression: 'Examples', enumerate: true, control: c.TaskExamplesControl },
            { newLines: 1 },
            { newLines: 1 },
          ]),
        ],
      },
    ],
  };
  c.ProviderTasks = { shape: 'Custom', entries: [{ items: [{ expression: 'Task', enumerate: true, control: c.Task }, { newLines: 1 }] }] };
  c.control19 = {
    shape: 'Custom',
    entries: [{ items: [{ expression: 'DynamicParameter', enumerate: true, control: c.DynamicParameterControl }] }],
  };
  return c;
}
