/** Help of commands from files in MAML (CommandHelpProvider.cs, MamlCommandHelpInfo.cs). */
import { readText } from '../../dotnet/io/file-operations.ts';
import { NetXmlDocument, type NetXmlElement, XmlNodeType } from '../../dotnet/xml/nodes.ts';
import { parseDocument } from '../../dotnet/xml/parser.ts';
import { programFolder } from '../../host/program-file.ts';
import { PSArray } from '../../objects/collections.ts';
import { toItems } from '../../objects/enumerate.ts';
import { getProperty, properties } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import { PSNoteProperty } from '../../objects/ps-member-info.ts';
import { baseObject, PSObject } from '../../objects/ps-object.ts';
import { toText } from '../../objects/to-string.ts';
import type { WildcardPattern } from '../../objects/wildcard.ts';
import { runSync } from '../../scheduler/scheduler.ts';
import { CmdletInfo, type CommandInfo, ScriptCommandInfo } from '../../session/command-info.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { PSModuleInfo } from '../../session/ps-module-info.ts';
import { commentHelpOf } from './comment-help.ts';
import { locateHelpFile, userHelpFolder, userHelpFolderOf } from './help-files.ts';
import { withTopicNotes } from './help-properties.ts';
import { mamlObject } from './maml-node.ts';

const key = Symbol('HelpFiles');

/** The files that a session has read: the elements of commands by name in lower case. */
function helpCache(context: ExecutionContext): Map<string, Map<string, NetXmlElement>> {
  return context.service(key, () => new Map());
}

/** Forgets the files that were read: Update-Help has brought new ones (HelpProvider.Reset). */
export function resetHelpFiles(context: ExecutionContext): void {
  helpCache(context).clear();
}

/** The commands that a file of help tells about (CommandHelpProvider.LoadHelpFile). @throws XmlException, IOException */
function commandsOf(file: string, context: ExecutionContext): Map<string, NetXmlElement> {
  const cache = helpCache(context);
  let commands = cache.get(file);
  if (commands) return commands;
  commands = new Map();
  cache.set(file, commands);
  const document = new NetXmlDocument();
  parseDocument(readText(file), document, { preserveWhitespace: false, ignoreComments: true, ignoreInstructions: true });
  const root = document.documentElement;
  if (root?.localName.toLowerCase() !== 'helpitems') return commands;
  for (const node of root.children as NetXmlElement[]) {
    if (node.nodeType !== XmlNodeType.Element || node.localName.toLowerCase() !== 'command') continue;
    const details = node.children.find((c) => c.localName === 'details');
    const name = details?.children.find((c) => c.localName === 'name')?.contentText.trim() ?? '';
    if (name !== '' && !commands.has(name.toLowerCase())) commands.set(name.toLowerCase(), node);
  }
  return commands;
}

/** The name without the prefix that the module was imported with; null when there is none. */
function withoutPrefix(info: CommandInfo): string | null {
  const { module } = info;
  const prefix = module instanceof PSModuleInfo ? (module.commandPrefix ?? module.prefix) : '';
  const [verb, noun] = info.name.split('-');
  if (prefix === '' || !noun?.toLowerCase().startsWith(prefix.toLowerCase())) return null;
  return `${verb}-${noun.slice(prefix.length)}`;
}

/** The help of a command in a file, under the name that objects of help have for it: the module of cmdlets, else the file. */
interface HelpInFile {
  readonly element: NetXmlElement;
  readonly file: string;
  readonly name: string;
}

function helpIn(file: string | null, info: CommandInfo, context: ExecutionContext): HelpInFile | null {
  if (file === null) return null;
  const commands = commandsOf(file, context);
  const { name } = info;
  const element = commands.get(name.toLowerCase()) ?? commands.get(withoutPrefix(info)?.toLowerCase() ?? '');
  return element ? { element, name, file: info instanceof CmdletInfo ? info.moduleName : file } : null;
}

/** The file that the command itself names: that of its assembly, or .EXTERNALHELP. */
function namedFile(info: CommandInfo): string | null {
  if (info instanceof CmdletInfo) {
    const name = toText(memberOf(info, 'HelpFile'));
    const { module } = info;
    if (!(module instanceof PSModuleInfo) || module.isOwn) return locateHelpFile(name, [userHelpFolder(), programFolder()]);
    return locateHelpFile(name, [userHelpFolderOf(module.moduleBase, module.name), module.moduleBase]);
  }
  if (!(info instanceof ScriptCommandInfo)) return null;
  const named = commentHelpOf(info.scriptBlock)?.mamlHelpFile;
  if (!named) return null;
  const { module } = info;
  const owner = info.scriptBlock.ast.extent.source.file || (module instanceof PSModuleInfo ? module.path : '');
  const path = named.startsWith('/') || owner === '' ? named : `${owner.slice(0, owner.lastIndexOf('/'))}/${named}`;
  const slash = path.lastIndexOf('/');
  return locateHelpFile(path.slice(slash + 1), slash < 0 ? [] : [path.slice(0, slash)]);
}

/** The files that are named after the module or a nested one: `NAME-Help.xml`. */
function* moduleFiles(info: CommandInfo): Generator<string | null> {
  const { module } = info;
  if (!(module instanceof PSModuleInfo) || module.isOwn || module.moduleBase === '') return;
  const folders = [userHelpFolder(), module.moduleBase, `${userHelpFolder()}/${module.name}`];
  yield locateHelpFile(`${module.name}-Help.xml`, folders);
  const nested = module.nestedModules.find((n) => n.exportedFunctions.has(info.name) || n.exportedCmdlets.has(info.name))?.path;
  if (!nested) return;
  const slash = nested.lastIndexOf('/');
  yield locateHelpFile(`${nested.slice(slash + 1)}-Help.xml`, [...folders, nested.slice(0, slash)]);
}

/**
 * The help of a command from a file; null when no file tells about it. Comments come before the files that are named after the module.
 * @throws XmlException when a file is none
 */
export function mamlHelp(info: CommandInfo, context: ExecutionContext): PSObject | null {
  let found = helpIn(namedFile(info), info, context);
  const comments = info instanceof ScriptCommandInfo ? commentHelpOf(info.scriptBlock) : null;
  if (found === null && (comments === null || comments.isExternal))
    for (const file of moduleFiles(info)) found ??= helpIn(file, info, context);
  if (found === null) return null;
  const made = mamlObject(found.element);
  made.typeNames = [
    `MamlCommandHelpInfo#${found.file}#${found.name}`,
    `MamlCommandHelpInfo#${found.file}`,
    'MamlCommandHelpInfo',
    'HelpInfo',
  ];
  const details = memberOf(made, 'details');
  withTopicNotes(made, textOf(details, 'name'), info.commandType, firstText(details, 'description'));
  if (info instanceof CmdletInfo)
    made.instanceMembers.set(new PSNoteProperty('PSSnapIn', info.moduleName === 'Microsoft.PowerShell.Core' ? info.moduleName : null));
  made.instanceMembers.set(new PSNoteProperty('ModuleName', info.moduleName));
  return made;
}

function memberOf(node: Value, name: string): Value {
  return (runSync(getProperty(node, name)) as Value | undefined) ?? null;
}

const textOf = (node: Value, name: string): string => toText(memberOf(node, name)).trim();

/** The text of the first paragraph (BaseCommandHelpInfo.Synopsis). */
function firstText(node: Value, name: string): string {
  return textOf(toItems(memberOf(node, name), true)[0] ?? null, 'Text');
}

/** The parameters in an object of help (BaseCommandHelpInfo.GetParameter). */
export function mamlParameters(help: PSObject): { name: string; parameter: PSObject }[] {
  const all = toItems(memberOf(memberOf(help, 'parameters'), 'parameter'), true);
  return all.filter((p) => p instanceof PSObject).map((parameter) => ({ name: textOf(parameter, 'name'), parameter }));
}

/** The first address among the links of an object of help; null when it has none (BaseCommandHelpInfo.GetUriFromCommandPSObject). */
export function mamlAddress(help: PSObject): string | null {
  const links = toItems(memberOf(memberOf(help, 'relatedLinks'), 'navigationLink'), true);
  for (const link of links) {
    const uri = textOf(link, 'uri');
    if (uri !== '') return uri.split(' ')[0] as string;
  }
  return null;
}

/** All text in a part of help (MamlCommandHelpInfo.ExtractText). */
function allText(value: Value): string {
  const base = baseObject(value);
  if (typeof base === 'string') return base;
  if (base instanceof PSArray) return base.items.map(allText).join('');
  if (!(value instanceof PSObject)) return '';
  return properties(value)
    .map((p) => allText(memberOf(value, p.name)))
    .join('');
}

/** True when a pattern fits one of the parts of a command's help (MamlCommandHelpInfo.MatchPatternInContent). */
export function isInHelp(help: PSObject, pattern: WildcardPattern): boolean {
  return ['Synopsis', 'description', 'examples', 'alertSet', 'parameters'].some((part) => pattern.isMatch(allText(memberOf(help, part))));
}
