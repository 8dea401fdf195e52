import { noPosition, ParameterAttribute } from '../../binding/attributes/attributes.ts';
import { ValidateSetAttribute } from '../../binding/attributes/validate-attributes.ts';
import { outputTypesOf, verbAndNoun } from '../../binding/command-info-types.ts';
import { commonParameterNames } from '../../binding/common-parameter-table.ts';
import type { CompiledCommandParameter } from '../../binding/compiled-parameter.ts';
import { type CommandParameterSetInfo, parameterTypeText } from '../../binding/parameter-set-info.ts';
import { helpUriOf } from '../../binding/proxy/help-links.ts';
import { compareStrings } from '../../dotnet/comparers.ts';
import { arrayOf } from '../../objects/collections.ts';
import { sortedEnumValues } from '../../objects/enum-value.ts';
import { getProperty } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { PSNoteProperty } from '../../objects/ps-member-info.ts';
import { PSObject } from '../../objects/ps-object.ts';
import { runNow } from '../../objects/script-hooks.ts';
import type { Step } from '../../scheduler/suspension.ts';
import { type AliasInfo, CmdletInfo, type CommandInfo, FunctionInfo, scopedItemOptions } from '../../session/command-info.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { visibleAliases } from './command-search.ts';
import { globbing, type HelpProperties, helpObject, yes } from './help-properties.ts';

const kind = (name: string): string => `ExtendedCmdletHelpInfo#${name}`;
const lines = (texts: readonly string[]): string => texts.map((text) => `${text}\n`).join('');

/** The values that a parameter of an enum or with a ValidateSet takes; none for others. */
function choices(parameter: CompiledCommandParameter): readonly string[] {
  const sets = parameter.attributes.filter((a) => a instanceof ValidateSetAttribute);
  const named = sets.flatMap((a) => runNow(a.validValues()) as readonly string[]);
  if (named.length > 0) return named;
  const { type } = parameter;
  const inner: NetType | null =
    type.kind === 'array' ? type.elementType : type.genericDefinition ? (type.genericArguments[0] as NetType) : type;
  return inner?.isEnum ? sortedEnumValues(inner).map(([name]) => name) : [];
}

function pipelineText(standing: ParameterAttribute): string {
  const ways = [
    ...(standing.valueFromPipeline ? ['ByValue'] : []),
    ...(standing.valueFromPipelineByPropertyName ? ['ByPropertyName'] : []),
    ...(standing.valueFromRemainingArguments ? ['FromRemainingArguments'] : []),
  ];
  return ways.length > 0 ? `true (${ways.join(', ')})` : 'false';
}

/** A parameter as default help describes it (AddParameterProperties); `setName` chooses its standing. */
export function defaultParameterHelp(parameter: CompiledCommandParameter, setName?: string): PSObject {
  const standings = parameter.attributes.filter((a) => a instanceof ParameterAttribute);
  const [first] = standings;
  if (!first) {
    const empty = ['required', 'pipelineInput', 'isDynamic', 'parameterSetName', 'description', 'position', 'aliases', 'globbing'];
    return helpObject(kind('parameter'), [['name', parameter.name], ...empty.map((name) => [name, ''] as const)]);
  }
  const standing = standings.find((a) => setName !== undefined && a.parameterSetName.toLowerCase() === setName.toLowerCase()) ?? first;
  const isInAll = standing.parameterSetName.toLowerCase() === '__allparametersets';
  const entries: HelpProperties = [
    ['name', parameter.name],
    ['required', yes(standing.mandatory)],
    ['pipelineInput', pipelineText(standing)],
    ['isDynamic', yes(parameter.isDynamic)],
    ['globbing', globbing(parameter)],
    ['parameterSetName', isInAll ? '(All)' : standings.map((a) => a.parameterSetName).join(', ')],
  ];
  if (standing.helpMessage !== null) entries.push(['description', `${standing.helpMessage}\n`]);
  if (!parameter.isSwitch) {
    const value = new PSObject(parameterTypeText(parameter));
    value.instanceMembers.set(new PSNoteProperty('variableLength', parameter.type.kind === 'array'));
    value.instanceMembers.set(new PSNoteProperty('required', 'true'));
    entries.push(['parameterValue', value]);
  }
  entries.push(
    ['type', helpObject(kind('type'), [['name', parameterTypeText(parameter)]])],
    ['position', standing.position === noPosition ? 'Named' : String(standing.position)],
    ['aliases', parameter.aliases.length > 0 ? parameter.aliases.join(', ') : 'None'],
  );
  return helpObject(kind('parameter'), entries);
}

/** One line of the syntax, with the values that parameters of enums take. */
function syntaxItem(info: CommandInfo, set: CommandParameterSetInfo, common: boolean): PSObject {
  const parameters = set
    .displayOrder()
    .shown.filter((p) => !common || !commonParameterNames.includes(p.name))
    .map((p) => {
      const made = defaultParameterHelp(p.parameter, set.name);
      const values = choices(p.parameter);
      if (values.length > 0)
        made.instanceMembers.set(
          new PSNoteProperty('parameterValueGroup', helpObject(kind('parameterValueGroup'), [['parameterValue', arrayOf([...values])]])),
        );
      return made;
    });
  return helpObject(kind('syntaxItem'), [
    ['name', info.name],
    ['CommonParameters', common],
    ['parameter', arrayOf(parameters)],
  ]);
}

/** The parameters in ordinal order, without the common ones where all of them are there. */
export function defaultHelpParameters(info: CommandInfo): CompiledCommandParameter[] {
  const common = info.metadata?.cmdletBinding === true;
  const shown = (info.metadata?.bindable ?? []).filter((p) => !common || !commonParameterNames.includes(p.name));
  return shown.sort((a, b) => compareStrings(a.name, b.name, 'Ordinal'));
}

/** What says that there are no help files; nothing for a command of a module that has none. */
function remarks(info: CommandInfo): string {
  const module = info.moduleName;
  const own = info instanceof CmdletInfo && module.startsWith('Microsoft.PowerShell.') && module !== 'Microsoft.PowerShell.ThreadJob';
  const hasHelp = own || (info.module !== null && Boolean(runNow(getProperty(info.module, 'HelpInfoUri') as Step<Value>)));
  if (!hasHelp) return 'None';
  const uri = addressOf(info);
  const start =
    'Get-Help cannot find the Help files for this cmdlet on this computer. It is displaying only partial help.\n' +
    '    -- To download and install Help files for the module that includes this cmdlet, use Update-Help.';
  if (uri === '') return start;
  return `${start}\n    -- To view the Help topic for this cmdlet online, type: "Get-Help ${info.name} -Online" or\n       go to ${uri}.`;
}

function addressOf(info: CommandInfo): string {
  if (info instanceof CmdletInfo) return helpUriOf(info.name);
  return info instanceof FunctionInfo ? info.metadata.helpUri : '';
}

/** PowerShell's own list of aliases begins with those that cannot be changed; words stand before signs. */
function byOrigin(a: AliasInfo, b: AliasInfo): number {
  const rank = (alias: AliasInfo): number => (alias.options & scopedItemOptions.ReadOnly ? 0 : 2) + (/^\w/.test(alias.name) ? 0 : 1);
  return rank(a) - rank(b) || (a.name < b.name ? -1 : 1);
}

/** The object that Get-Help gives for a command without help of its own: what its declaration says (DefaultCommandHelpObjectBuilder.cs). */
export function defaultCommandHelp(info: CommandInfo, context: ExecutionContext): PSObject {
  const common = info.metadata?.cmdletBinding === true;
  const { verb, noun } = info instanceof CmdletInfo ? verbAndNoun(info.name) : { verb: '', noun: '' };
  const uri = addressOf(info);
  const piped = (info.metadata?.bindable ?? []).filter((p) =>
    [...p.setData.values()].some((s) => s.valueFromPipeline || s.valueFromPipelineByPropertyName),
  );
  const inputs = [...new Set(piped.map((p) => p.type.fullName))];
  const outputs = outputTypesOf(info).map((t) => t.name);
  const typed = (name: string, text: string): PSObject => helpObject(kind(name), [['type', helpObject(kind('type'), [['name', text]])]]);
  const aliases = visibleAliases(context).filter((a) => a.target.toLowerCase() === info.name.toLowerCase());
  aliases.sort(byOrigin);
  const made = helpObject('ExtendedCmdletHelpInfo', [
    ['CommonParameters', common],
    [
      'details',
      helpObject(kind('details'), [
        ['name', info.name],
        ['noun', noun],
        ['verb', verb],
      ]),
    ],
    [
      'Syntax',
      helpObject(kind('syntax'), [['syntaxItem', arrayOf((info.metadata?.parameterSets ?? []).map((s) => syntaxItem(info, s, common)))]]),
    ],
    [
      'parameters',
      helpObject(kind('parameters'), [['parameter', arrayOf(defaultHelpParameters(info).map((p) => defaultParameterHelp(p)))]]),
    ],
    ['inputTypes', helpObject(kind('inputTypes'), [['inputType', typed('inputType', lines(inputs.length > 0 ? inputs : ['None']))]])],
    ...(uri === ''
      ? []
      : ([
          [
            'relatedLinks',
            helpObject(kind('relatedLinks'), [['navigationLink', arrayOf([helpObject(kind('navigationLinks'), [['uri', uri]])])]]),
          ],
        ] as const)),
    [
      'returnValues',
      helpObject(kind('returnValues'), [['returnValue', typed('returnValue', outputs.length > 0 ? lines(outputs) : 'System.Object')]]),
    ],
    ['aliases', lines(aliases.length > 0 ? aliases.map((a) => a.name) : ['None'])],
    ['remarks', remarks(info)],
    ...(info instanceof CmdletInfo
      ? ([['PSSnapIn', info.moduleName === 'Microsoft.PowerShell.Core' ? info.moduleName : null]] as const)
      : []),
    ['alertSet', null],
    ['description', null],
    ['examples', null],
    ['Synopsis', info.metadata?.syntaxText(info.name) ?? ''],
    ['ModuleName', info.moduleName],
    ['nonTerminatingErrors', ''],
    ['xmlns:command', 'http://schemas.microsoft.com/maml/dev/command/2004/10'],
    ['xmlns:dev', 'http://schemas.microsoft.com/maml/dev/2004/10'],
    ['xmlns:maml', 'http://schemas.microsoft.com/maml/2004/10'],
    ['Name', info.name],
    ['Category', info.commandType],
    ['Component', ''],
    ['Role', ''],
    ['Functionality', ''],
  ] as readonly (readonly [string, Value])[]);
  made.typeNames = ['ExtendedCmdletHelpInfo', 'CmdletHelpInfo', 'HelpInfo'];
  return made;
}
