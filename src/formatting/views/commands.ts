/** Views of parameter sets and breakpoints, which have controls or entries of their own: PowerShellCore_format_ps1xml.cs. */
import { type CustomControl, type CustomItem, listItems, type ViewDefinition } from '../view-definitions.ts';
import { indented } from './help-controls.ts';

const newLine: CustomItem = { newLines: 1 };

/** One line an attribute: they are there, but nothing is said of them. */
const attributeControl: CustomControl = { shape: 'Custom', entries: [{ items: [indented(2, [newLine])] }] };

const facts = [
  'ParameterType',
  'Position',
  'IsMandatory',
  'IsDynamic',
  'HelpMessage',
  'ValueFromPipeline',
  'ValueFromPipelineByPropertyName',
  'ValueFromRemainingArguments',
  'Aliases',
];

const parameterControl: CustomControl = {
  shape: 'Custom',
  entries: [
    {
      items: [
        newLine,
        indented(2, [
          { text: 'Parameter Name: ' },
          { expression: 'Name' },
          newLine,
          indented(2, [
            ...facts.flatMap((name): CustomItem[] => [{ text: `${name} = ` }, { expression: name }, newLine]),
            { text: 'Attributes =' },
            newLine,
            { expression: 'Attributes', enumerate: true, control: attributeControl },
          ]),
        ]),
      ],
    },
  ],
};

const breakpointType = (kind: string) => `System.Management.Automation.${kind}Breakpoint`;

/** The views. */
export function commandViews(): ViewDefinition[] {
  return [
    {
      name: 'CommandParameterSetInfo',
      types: ['System.Management.Automation.CommandParameterSetInfo'],
      control: {
        shape: 'Custom',
        entries: [
          {
            items: [
              { text: 'Parameter Set Name: ' },
              { expression: 'Name' },
              newLine,
              { text: 'Is default parameter set: ' },
              { expression: 'IsDefault' },
              newLine,
              { expression: 'Parameters', enumerate: true, control: parameterControl },
              newLine,
            ],
          },
        ],
      },
    },
    {
      name: 'Breakpoint',
      types: ['Command', 'Line', 'Variable'].map(breakpointType),
      control: {
        shape: 'List',
        entries: [
          { types: [breakpointType('Line')], items: listItems(['ID', 'Script', 'Line', 'Column', 'Enabled', 'HitCount', 'Action']) },
          { types: [breakpointType('Variable')], items: listItems(['ID', 'Variable', 'AccessMode', 'Enabled', 'HitCount', 'Action']) },
          { types: [breakpointType('Command')], items: listItems(['ID', 'Command', 'Enabled', 'HitCount', 'Action']) },
          { items: listItems(['ID', 'Script', 'Enabled', 'HitCount', 'Action']) },
        ],
      },
    },
  ];
}
