import { StringConstantExpressionAst } from '../../../grammar/index.ts';
import { noPosition, PSDefaultValueAttribute } from '../../binding/attributes/attributes.ts';
import { outputTypesOf } from '../../binding/command-info-types.ts';
import { commonParameterNames } from '../../binding/common-parameter-table.ts';
import type { CompiledCommandParameter } from '../../binding/compiled-parameter.ts';
import { CommandParameterInfo, type CommandParameterSetInfo } from '../../binding/parameter-set-info.ts';
import { arrayTypeOf, getType, wellKnown } from '../../dotnet/registry.ts';
import { PSArray } from '../../objects/collections.ts';
import { toStringValue } from '../../objects/language-primitives.ts';
import { newCustomObject } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { PSNoteProperty } from '../../objects/ps-member-info.ts';
import { PSObject } from '../../objects/ps-object.ts';
import { isNumeric } from '../../objects/type-code.ts';
import { type CommandInfo, ExternalScriptInfo, ScriptCommandInfo } from '../../session/command-info.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { type CommentHelp, commentHelpOf } from './comment-help.ts';
import { defaultCommandHelp, defaultHelpParameters, defaultParameterHelp } from './default-command-help.ts';
import { globbing, type HelpProperties, helpObject, withTopicNotes, yes } from './help-properties.ts';

/** Nodes of help in an array, as PowerShell has them: PSObject[]. */
function many(items: readonly PSObject[]): Value {
  return new PSArray([...items], arrayTypeOf(getType('psobject')));
}

/** One node stands alone (MamlNode.GetInsidePSObject). */
function oneOrMany(items: readonly PSObject[]): Value {
  return items.length === 1 ? items[0]! : many(items);
}

function paragraph(text: string): PSObject {
  return helpObject('MamlParaTextItem', [['Text', text]]);
}

/** Paragraphs as help shows them: objects with a Text. */
function paragraphs(text: string): Value {
  return many([paragraph(text.trim())]);
}

function pipelineText(p: CommandParameterInfo): string {
  const ways = [...(p.valueFromPipeline ? ['ByValue'] : []), ...(p.valueFromPipelineByPropertyName ? ['ByPropertyName'] : [])];
  return ways.length > 0 ? `true (${ways.join(', ')})` : 'false';
}

/** A text that knows whether a value is required: the views put the others in brackets. */
function parameterValue(text: string, required: boolean): PSObject {
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

/** What the comments, or else the HelpMessage, say about a parameter. */
function descriptionEntry(parameter: CompiledCommandParameter, help: CommentHelp): HelpProperties {
  const description = help.parameters.get(parameter.name.toUpperCase()) ?? parameter.helpMessage ?? '';
  return description ? [['description', paragraphs(description)]] : [];
}

function parameterObject(parameter: CompiledCommandParameter, help: CommentHelp): PSObject {
  const info = new CommandParameterInfo(parameter, -1);
  const typeName = parameter.type.name;
  const entries: HelpProperties = [...descriptionEntry(parameter, help)];
  entries.push(
    ['defaultValue', defaultText(parameter)],
    ...(parameter.type.isEnum ? valueEntries(parameter) : [['parameterValue', parameterValue(typeName, !parameter.isSwitch)] as const]),
    ['name', parameter.name],
    ['type', helpObject('MamlCommandHelpInfo#type', [['name', typeName]])],
    ['required', yes(info.isMandatory)],
    ['globbing', globbing(parameter)],
    ['pipelineInput', pipelineText(info)],
    ['position', info.position === noPosition ? 'named' : String(info.position + 1)],
  );
  return helpObject('MamlCommandHelpInfo#parameter', entries);
}

/** What may stand for a parameter of an enum: its names, of which one is chosen (MamlCommandHelpInfo.parameterValueGroup). */
function valueGroup(type: NetType): PSObject {
  const names = [...(type.enumValues?.keys() ?? [])].map((name) => parameterValue(name, false));
  return helpObject('MamlCommandHelpInfo#parameterValueGroup', [['parameterValue', many(names)]]);
}

function valueEntries(parameter: CompiledCommandParameter): HelpProperties {
  if (parameter.type.isEnum) return [['parameterValueGroup', valueGroup(parameter.type)]];
  return parameter.isSwitch ? [] : [['parameterValue', parameterValue(parameter.type.name, true)]];
}

/** The syntax of a parameter set. Help from comments lists the parameters as they are declared, and the names of enums (HelpCommentsParser). */
function syntaxItem(info: CommandInfo, set: CommandParameterSetInfo, help: CommentHelp): PSObject {
  const shown = set.parameters.filter((p) => !commonParameterNames.includes(p.name));
  const parameters = shown.map((p) =>
    helpObject('MamlCommandHelpInfo#parameter', [
      ...descriptionEntry(p.parameter, help),
      ['name', p.name],
      ['required', yes(p.isMandatory)],
      ['globbing', globbing(p.parameter)],
      ['pipelineInput', pipelineText(p)],
      ['position', p.position === noPosition || p.parameter.isSwitch ? 'named' : String(p.position + 1)],
      ...valueEntries(p.parameter),
    ]),
  );
  return helpObject('MamlCommandHelpInfo#syntaxItem', [
    ['name', helpName(info)],
    ['parameter', oneOrMany(parameters)],
  ]);
}

/** Prompt, code and remarks of an example: the prompt ends at the first `>`, the code at the first empty line (GetExampleSections). */
function exampleObject(text: string, number: number): PSObject {
  const prompt = /^.*?>/.exec(text)?.[0];
  const content = prompt === undefined ? text : text.slice(prompt.length);
  const parts = /^([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(content);
  return helpObject('MamlCommandHelpInfo#example', [
    ['title', `-------------------------- EXAMPLE ${number} --------------------------`],
    ['introduction', many([paragraph(prompt ?? 'PS > ')])],
    ['code', (parts?.[1] ?? content).trim()],
    // The remarks end in empty paragraphs, which the views show as empty lines.
    ['remarks', many([parts?.[2] ?? '', '', '', '', ''].map((t) => paragraph(t.replace(/\n+$/, ''))))],
  ]);
}

/** The parameters that help from comments tells about: -WhatIf, -Confirm and those of paging, too, but not the common ones. */
function declared(info: CommandInfo): readonly CompiledCommandParameter[] {
  return (info.metadata?.bindable ?? []).filter((p) => p.association !== 'common' && p.association !== 'dynamic');
}

/** The name that help shows: of a script file its path. */
function helpName(info: CommandInfo): string {
  return info instanceof ExternalScriptInfo ? info.path : info.name;
}

/** The help that stands in the comments of a command; null when it has none. */
function commentsOf(info: CommandInfo): CommentHelp | null {
  const help = info instanceof ScriptCommandInfo ? commentHelpOf(info.scriptBlock) : null;
  return help?.isExternal ? null : help;
}

/** True for a command whose comments are its help. */
export function hasComments(info: CommandInfo): boolean {
  return commentsOf(info) !== null;
}

/** The parameters of a command that help tells about: not the common ones. */
export function helpParameters(info: CommandInfo): readonly CompiledCommandParameter[] {
  if (commentsOf(info)) return declared(info);
  return info instanceof ExternalScriptInfo ? [] : defaultHelpParameters(info);
}

/** One parameter's help, for `Get-Help x -Parameter y`. */
export function parameterHelp(info: CommandInfo, parameter: CompiledCommandParameter): PSObject {
  const help = commentsOf(info);
  return help ? parameterObject(parameter, help) : defaultParameterHelp(parameter);
}

/** What a script file without comments has for help: its syntax as text (SyntaxHelpInfo.cs). */
function syntaxHelp(info: ExternalScriptInfo): PSObject {
  const syntax = (info.metadata?.syntaxText(info.name) ?? '').replace(/^\n/, '');
  return withTopicNotes(new PSObject(syntax), info.path, info.commandType, '');
}

/** The object that Get-Help gives for a command: from its comments (MamlCommandHelpInfo), or else from its declaration. */
export function commandHelp(info: CommandInfo, context: ExecutionContext): PSObject {
  const help = commentsOf(info);
  if (!help) return info instanceof ExternalScriptInfo ? syntaxHelp(info) : defaultCommandHelp(info, context);
  const synopsis = help.synopsis.trim();
  const outputs = help.outputs.length > 0 ? help.outputs : outputTypesOf(info).map((t) => t.name);
  const typed = (kind: string, names: readonly string[]): PSObject[] =>
    names.map((name) =>
      helpObject(`MamlCommandHelpInfo#${kind}`, [['type', helpObject('MamlCommandHelpInfo#type', [['name', name.trim()]])]]),
    );
  const links = help.links.map((l) =>
    helpObject('MamlCommandHelpInfo#navigationLink', [[/^[a-z][a-z0-9+.-]*:\/\//i.test(l) ? 'uri' : 'linkText', l]]),
  );
  /** A part of the help, which is missing where the comments say nothing. */
  const part = (name: string, inner: string, items: readonly PSObject[]): HelpProperties =>
    items.length === 0 ? [] : [[name, helpObject(`MamlCommandHelpInfo#${name}`, [[inner, oneOrMany(items)]])]];
  const entries: HelpProperties = [
    [
      'details',
      helpObject('MamlCommandHelpInfo#details', [
        ['name', helpName(info)],
        ...(synopsis ? ([['description', paragraphs(synopsis)]] as const) : []),
      ]),
    ],
    ...(help.description ? ([['description', paragraphs(help.description)]] as const) : []),
    ...part(
      'syntax',
      'syntaxItem',
      (info.metadata?.parameterSets ?? []).map((s) => syntaxItem(info, s, help)),
    ),
    ...part(
      'parameters',
      'parameter',
      declared(info).map((p) => parameterObject(p, help)),
    ),
    ...part('inputTypes', 'inputType', typed('inputType', help.inputs)),
    ...part('returnValues', 'returnValue', typed('returnValue', outputs)),
    ...part(
      'examples',
      'example',
      help.examples.map((e, i) => exampleObject(e, i + 1)),
    ),
    ...part('relatedLinks', 'navigationLink', links),
    ...(help.notes ? ([['alertSet', helpObject('MamlCommandHelpInfo#alertSet', [['alert', paragraphs(help.notes)]])]] as const) : []),
    ['xmlns:maml', 'http://schemas.microsoft.com/maml/2004/10'],
    ['xmlns:command', 'http://schemas.microsoft.com/maml/dev/command/2004/10'],
    ['xmlns:dev', 'http://schemas.microsoft.com/maml/dev/2004/10'],
    ['Name', helpName(info)],
    ['Category', info.commandType],
    ['Synopsis', synopsis],
    ['Component', help.component],
    ['Role', help.role],
    ['Functionality', help.functionality],
    ['ModuleName', info.moduleName],
  ];
  const made = newCustomObject(entries);
  made.typeNames = ['MamlCommandHelpInfo', 'HelpInfo'];
  return made;
}
