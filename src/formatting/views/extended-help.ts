/** Views of the help of commands that have no help files: HelpV3_format_ps1xml.cs. */
import type { CustomControl, CustomItem, ViewDefinition } from '../view-definitions.ts';
import { script } from './expressions.ts';
import { indented } from './help-controls.ts';

const control = (...items: readonly CustomItem[]): CustomControl => ({ shape: 'Custom', entries: [{ items }] });
const newLine: CustomItem = { newLines: 1 };
const line = (text: string): readonly CustomItem[] => [{ text }, newLine];

const commonInformation =
  '    This cmdlet supports the common parameters: Verbose, Debug,\n    ErrorAction, ErrorVariable, WarningAction, WarningVariable,\n    OutBuffer, PipelineVariable, and OutVariable. For more information, see\n    about_CommonParameters (https://go.microsoft.com/fwlink/?LinkID=113216). ';

/** The views; `shared` are the controls of help-controls.ts. */
export function extendedHelpViews(shared: Readonly<Record<string, CustomControl>>): ViewDefinition[] {
  const hasCommon = script('$_.CommonParameters -eq $true');
  const hasNone = script('($_.CommonParameters -eq $false) -and ($_.parameters.parameter.count -eq 0)');
  const blank = script("' '");
  const name = control(...line('NAME'), indented(4, [{ expression: 'Name' }, newLine, newLine]));
  const syntaxItem = control(
    { expression: 'name' },
    { text: ' ' },
    { expression: 'Parameter', enumerate: true, control: shared.MamlParameterControl },
    { expression: blank, condition: hasCommon, control: control({ text: '[<CommonParameters>]' }) },
    newLine,
    newLine,
  );
  const syntax = control({ expression: 'SyntaxItem', enumerate: true, control: syntaxItem });
  const ending: readonly CustomItem[] = [
    ...line('ALIASES'),
    indented(4, [{ expression: 'Aliases' }, newLine]),
    newLine,
    ...line('REMARKS'),
    indented(4, [{ expression: 'Remarks' }, newLine]),
  ];
  const common = control(...line('<CommonParameters>'), indented(4, [{ text: commonInformation }]), newLine, newLine);
  const none = control(...line('None'), newLine);
  const value: readonly CustomItem[] = [
    { text: '-' },
    { expression: 'name' },
    { expression: 'ParameterValue', control: shared.MamlParameterValueControl },
    newLine,
  ];
  const fact = (label: string, expression: string): readonly CustomItem[] => [{ text: label }, { expression }, newLine];
  const full = control(
    ...value,
    indented(4, [
      { expression: 'description', condition: script('$_.description -ne $()') },
      newLine,
      ...fact('Required?                    ', 'required'),
      ...fact('Position?                    ', 'position'),
      ...fact('Accept pipeline input?       ', 'pipelineInput'),
      ...fact('Parameter set name           ', 'parameterSetName'),
      ...fact('Aliases                      ', 'aliases'),
      ...fact('Dynamic?                     ', 'isDynamic'),
      ...fact('Accept wildcard characters?  ', 'globbing'),
      newLine,
    ]),
  );
  const parameters = (each: CustomControl): readonly CustomItem[] => [
    { expression: 'Parameters', control: control({ expression: 'Parameter', enumerate: true, control: each }) },
    { expression: blank, condition: hasCommon, control: common },
    { expression: blank, condition: hasNone, control: none },
  ];
  const typed = control({ expression: 'type', control: control({ expression: 'name', enumerate: true }) }, newLine);
  const head: readonly CustomItem[] = [{ expression: 'Details', control: name }, ...line('SYNTAX')];
  const view = (title: string, type: string, ...items: readonly CustomItem[]): ViewDefinition => ({
    name: title,
    types: [`ExtendedCmdletHelpInfo${type}`],
    control: control(...items),
  });
  return [
    view('ReducedDefaultCommandHelp', '', ...head, indented(4, [{ expression: 'Syntax', control: syntax }]), newLine, ...ending),
    view(
      'ReducedVerboseCommandHelp',
      '#DetailedView',
      ...head,
      indented(4, [{ expression: 'Syntax', control: syntax }, newLine]),
      ...line('PARAMETERS'),
      indented(4, parameters(control(...value, newLine))),
      newLine,
      ...ending,
    ),
    view(
      'ReducedFullCommandHelp',
      '#FullView',
      ...head,
      indented(4, [{ expression: 'Syntax', control: syntax }, newLine]),
      ...line('PARAMETERS'),
      indented(4, [...parameters(full), newLine]),
      ...line('INPUTS'),
      indented(4, [{ expression: 'InputTypes', control: control({ expression: 'InputType', enumerate: true, control: typed }) }, newLine]),
      ...line('OUTPUTS'),
      indented(4, [
        { expression: 'ReturnValues', control: control({ expression: 'ReturnValue', enumerate: true, control: typed }) },
        newLine,
      ]),
      ...ending,
    ),
    view(
      'ReducedExamplesCommandHelp',
      '#ExamplesView',
      { expression: 'Details', control: control(...line('NAME'), indented(4, [{ expression: 'Name' }, newLine])) },
      newLine,
      ...ending,
    ),
    view('ReducedCommandHelpParameterView', '#parameter', { control: full, enumerate: true }),
  ];
}
