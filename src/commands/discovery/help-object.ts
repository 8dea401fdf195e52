import { StringConstantExpressionAst } from '../../../grammar/index.ts';
import { noPosition, PSDefaultValueAttribute, SupportsWildcardsAttribute } from '../../binding/attributes/attributes.ts';
import { outputTypesOf, verbAndNoun } from '../../binding/command-info-types.ts';
import { commonParameterNames } from '../../binding/common-parameter-table.ts';
import type { CompiledCommandParameter } from '../../binding/compiled-parameter.ts';
import { CommandParameterInfo, type CommandParameterSetInfo } from '../../binding/parameter-set-info.ts';
import { wellKnown } from '../../dotnet/registry.ts';
import { arrayOf } from '../../objects/collections.ts';
import { toStringValue } from '../../objects/language-primitives.ts';
import { newCustomObject } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { PSNoteProperty } from '../../objects/ps-member-info.ts';
import { PSObject } from '../../objects/ps-object.ts';
import { isNumeric } from '../../objects/type-code.ts';
import { CmdletInfo, type CommandInfo, ScriptCommandInfo } from '../../session/command-info.ts';
import { type CommentHelp, commentHelpOf } from './comment-help.ts';

type Properties = (readonly [string, Value])[];

function object(typeName: string, entries: Properties): PSObject {
  const made = newCustomObject(entries);
  made.typeNames = [typeName];
  return made;
}

/** Paragraphs as help shows them: objects with a Text. */
function paragraphs(text: string): Value {
  return arrayOf([object('MamlParaTextItem', [['Text', text.replace(/\n+$/, '')]])]);
}

const yes = (value: boolean): string => (value ? 'true' : 'false');

function pipelineText(p: CommandParameterInfo): string {
  const ways = [...(p.valueFromPipeline ? ['ByValue'] : []), ...(p.valueFromPipelineByPropertyName ? ['ByPropertyName'] : [])];
  return ways.length > 0 ? `true (${ways.join(', ')})` : 'false';
}

/** A text that knows whether a value is required: the views put the others in brackets. */
function parameterValue(text: string, required: boolean): Value {
  const value = new PSObject(text);
  value.instanceMembers.set(new PSNoteProperty('required', yes(required)));
  return value;
}

/** The default as help shows it: the value of a constant, else the source; for types with a zero, that. */
function defaultText(parameter: CompiledCommandParameter): string {
  const attribute = parameter.attributes.find((a) => a instanceof PSDefaultValueAttribute);
  if (attribute?.help) return attribute.help;
  const expression = parameter.ast?.defaultValue;
  if (expression instanceof StringConstantExpressionAst) return expression.value;
  if (expression)
    return expression.extent.text.replace(/^\$(true|false)$/i, (_, v: string) => (v.toLowerCase() === 'true' ? 'True' : 'False'));
  if (!parameter.ast) return '';
  const { type } = parameter;
  return type.isValueType && !type.isEnum && hasZero(type) ? toStringValue(type.defaultValue()) : '';
}

function hasZero(type: NetType): boolean {
  return type === wellKnown.boolean || type === wellKnown.switchParameter || isNumeric(type.defaultValue());
}

function parameterObject(parameter: CompiledCommandParameter, help: CommentHelp | null): PSObject {
  const info = new CommandParameterInfo(parameter, -1);
  const description = help?.parameters.get(parameter.name.toUpperCase()) ?? parameter.declaration?.help ?? parameter.helpMessage ?? '';
  const typeName = parameter.type.name;
  const entries: Properties = [];
  if (description) entries.push(['description', paragraphs(description)]);
  entries.push(
    ['defaultValue', defaultText(parameter)],
    ...(help && parameter.type.isEnum
      ? valueEntries(parameter, true)
      : [['parameterValue', parameterValue(typeName, !parameter.isSwitch)] as const]),
    ['name', parameter.name],
    ['type', object('MamlCommandHelpInfo#type', [['name', typeName]])],
    ['required', yes(info.isMandatory)],
    ['globbing', yes(parameter.attributes.some((a) => a instanceof SupportsWildcardsAttribute))],
    ['pipelineInput', pipelineText(info)],
    ['position', info.position === noPosition ? 'named' : String(info.position + 1)],
    ['aliases', ''],
  );
  return object('MamlCommandHelpInfo#parameter', entries);
}

/** What may stand for a parameter of an enum: its names, of which one is chosen (MamlCommandHelpInfo.parameterValueGroup). */
function valueGroup(type: NetType): PSObject {
  const names = [...(type.enumValues?.keys() ?? [])].map((name) => parameterValue(name, false));
  return object('MamlCommandHelpInfo#parameterValueGroup', [['parameterValue', arrayOf(names)]]);
}

function valueEntries(parameter: CompiledCommandParameter, isListed: boolean): Properties {
  if (isListed && parameter.type.isEnum) return [['parameterValueGroup', valueGroup(parameter.type)]];
  return parameter.isSwitch ? [] : [['parameterValue', parameterValue(parameter.type.name, true)]];
}

/** The syntax of a parameter set. Help from comments lists the parameters as they are declared, and the names of enums (HelpCommentsParser). */
function syntaxItem(info: CommandInfo, set: CommandParameterSetInfo, fromComments: boolean): PSObject {
  const shown = fromComments ? set.parameters.filter((p) => !commonParameterNames.includes(p.name)) : set.displayOrder().shown;
  const parameters = shown.map((p) =>
    object('MamlCommandHelpInfo#parameter', [
      ['name', p.name],
      ['required', yes(p.isMandatory)],
      ['position', p.position === noPosition || p.parameter.isSwitch ? 'named' : String(p.position + 1)],
      ...valueEntries(p.parameter, fromComments),
    ]),
  );
  return object('MamlCommandHelpInfo#syntaxItem', [
    ['name', info.name],
    ['parameter', arrayOf(parameters)],
  ]);
}

/** Prompt, code and remarks of an example: the prompt ends at the first `>`, the code at the first empty line (GetExampleSections). */
function exampleObject(text: string, number: number): PSObject {
  const prompt = /^.*?>/.exec(text)?.[0];
  const content = prompt === undefined ? text : text.slice(prompt.length);
  const parts = /^([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(content);
  return object('MamlCommandHelpInfo#example', [
    ['title', `-------------------------- EXAMPLE ${number} --------------------------`],
    ['introduction', paragraphs(prompt ?? 'PS > ')],
    ['code', (parts?.[1] ?? content).trim()],
    // The remarks end in empty paragraphs, which the views show as empty lines.
    ['remarks', arrayOf([parts?.[2] ?? '', '', '', '', ''].map((t) => object('MamlParaTextItem', [['Text', t.replace(/\n+$/, '')]])))],
  ]);
}

/** The parameters of a command that help tells about: not the common ones. */
export function helpParameters(info: CommandInfo): readonly CompiledCommandParameter[] {
  return info.metadata?.parameters ?? [];
}

/** One parameter's help, for `Get-Help x -Parameter y`. */
export function parameterHelp(info: CommandInfo, parameter: CompiledCommandParameter): PSObject {
  return parameterObject(parameter, info instanceof ScriptCommandInfo ? commentHelpOf(info.scriptBlock) : null);
}

/** The object that Get-Help gives for a command: from its comments, its declaration, or else its syntax alone (MamlCommandHelpInfo). */
export function commandHelp(info: CommandInfo): PSObject {
  const help = info instanceof ScriptCommandInfo ? commentHelpOf(info.scriptBlock) : null;
  const cmdlet = info instanceof CmdletInfo ? info.cmdlet : null;
  const synopsis = help ? help.synopsis.trim() : (cmdlet?.synopsis ?? info.metadata?.syntaxText(info.name) ?? '');
  const { verb, noun } = verbAndNoun(info.name);
  const examples = help?.examples ?? (cmdlet?.examples ?? []).map((e) => `${e.code}\n${e.remarks ?? ''}`);
  const outputs = help && help.outputs.length > 0 ? help.outputs : outputTypesOf(info).map((t) => t.name);
  const typed = (kind: string, names: readonly string[]): Value =>
    arrayOf(
      names.map((name) => object(`MamlCommandHelpInfo#${kind}`, [['type', object('MamlCommandHelpInfo#type', [['name', name.trim()]])]])),
    );
  const entries: Properties = [
    [
      'details',
      object('MamlCommandHelpInfo#details', [
        ['name', info.name],
        ['description', paragraphs(synopsis)],
        ['verb', verb],
        ['noun', noun],
      ]),
    ],
    ['description', help?.description ? paragraphs(help.description) : null],
    [
      'syntax',
      object('MamlCommandHelpInfo#syntax', [
        ['syntaxItem', arrayOf((info.metadata?.parameterSets ?? []).map((s) => syntaxItem(info, s, help !== null)))],
      ]),
    ],
    [
      'parameters',
      object('MamlCommandHelpInfo#parameters', [['parameter', arrayOf(helpParameters(info).map((p) => parameterObject(p, help)))]]),
    ],
    ['inputTypes', object('MamlCommandHelpInfo#inputTypes', [['inputType', typed('inputType', help?.inputs ?? [])]])],
    ['returnValues', object('MamlCommandHelpInfo#returnValues', [['returnValue', typed('returnValue', outputs)]])],
    ['examples', object('MamlCommandHelpInfo#examples', [['example', arrayOf(examples.map((e, i) => exampleObject(e, i + 1)))]])],
    [
      'relatedLinks',
      object('MamlCommandHelpInfo#relatedLinks', [
        [
          'navigationLink',
          arrayOf(
            (help?.links ?? []).map((l) =>
              object('MamlCommandHelpInfo#navigationLink', [[/^[a-z][a-z0-9+.-]*:\/\//i.test(l) ? 'uri' : 'linkText', l]]),
            ),
          ),
        ],
      ]),
    ],
    ['alertSet', help?.notes ? object('MamlCommandHelpInfo#alertSet', [['alert', paragraphs(help.notes)]]) : null],
    ['Name', info.name],
    ['Category', cmdlet ? 'Cmdlet' : info.commandType],
    ['Synopsis', synopsis],
    ['Component', help?.component ?? ''],
    ['Role', help?.role ?? ''],
    ['Functionality', help?.functionality ?? ''],
    ['PSSnapIn', ''],
    ['ModuleName', info.moduleName],
    ...(help || cmdlet
      ? []
      : ([
          ['aliases', 'None'],
          ['remarks', 'None'],
        ] as const)),
  ];
  const made = newCustomObject(entries.filter(([name, value]) => value !== null || name === 'description'));
  made.typeNames = [...(help || cmdlet ? ['MamlCommandHelpInfo'] : ['ExtendedCmdletHelpInfo', 'CmdletHelpInfo']), 'HelpInfo'];
  return made;
}
