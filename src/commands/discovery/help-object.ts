import { noPosition, PSDefaultValueAttribute, SupportsWildcardsAttribute } from '../../binding/attributes/attributes.ts';
import { outputTypesOf, verbAndNoun } from '../../binding/command-info-types.ts';
import type { CompiledCommandParameter } from '../../binding/compiled-parameter.ts';
import { CommandParameterInfo, type CommandParameterSetInfo } from '../../binding/parameter-set-info.ts';
import { typeDisplayName } from '../../dotnet/type-text.ts';
import { arrayOf } from '../../objects/collections.ts';
import { newCustomObject } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import type { PSObject } from '../../objects/ps-object.ts';
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

function defaultText(parameter: CompiledCommandParameter): string {
  const attribute = parameter.attributes.find((a) => a instanceof PSDefaultValueAttribute);
  return attribute?.help ?? parameter.ast?.defaultValue?.extent.text ?? '';
}

function parameterObject(parameter: CompiledCommandParameter, help: CommentHelp | null): PSObject {
  const info = new CommandParameterInfo(parameter, -1);
  const description = help?.parameters.get(parameter.name.toUpperCase()) ?? parameter.helpMessage ?? '';
  const typeName = typeDisplayName(parameter.type, true);
  const entries: Properties = [];
  if (description) entries.push(['description', paragraphs(description)]);
  entries.push(
    ['defaultValue', defaultText(parameter)],
    ['parameterValue', parameter.isSwitch ? 'SwitchParameter' : typeName],
    ['name', parameter.name],
    ['type', object('MamlCommandHelpInfo#type', [['name', typeName]])],
    ['required', yes(info.isMandatory)],
    ['globbing', yes(parameter.attributes.some((a) => a instanceof SupportsWildcardsAttribute))],
    ['pipelineInput', pipelineText(info)],
    ['position', info.position === noPosition ? 'named' : String(info.position + 1)],
    ['aliases', parameter.aliases.length > 0 ? parameter.aliases.join(', ') : 'none'],
  );
  return object('MamlCommandHelpInfo#parameter', entries);
}

function syntaxItem(info: CommandInfo, set: CommandParameterSetInfo): PSObject {
  const parameters = set.displayOrder().shown.map((p) =>
    object('MamlCommandHelpInfo#parameter', [
      ['name', p.name],
      ['required', yes(p.isMandatory)],
      ['position', p.position === noPosition ? 'named' : String(p.position + 1)],
      ['parameterValue', p.parameter.isSwitch ? 'SwitchParameter' : typeDisplayName(p.parameter.type, true)],
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
    ['remarks', paragraphs(parts?.[2] ?? '')],
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
      object('MamlCommandHelpInfo#syntax', [['syntaxItem', arrayOf((info.metadata?.parameterSets ?? []).map((s) => syntaxItem(info, s)))]]),
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
        ['navigationLink', arrayOf((help?.links ?? []).map((l) => object('MamlCommandHelpInfo#navigationLink', [['linkText', l]])))],
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
  ];
  const made = newCustomObject(entries.filter(([name, value]) => value !== null || name === 'description'));
  made.typeNames = [help || cmdlet ? 'MamlCommandHelpInfo' : 'ExtendedFunctionHelpInfo', 'HelpInfo'];
  return made;
}
