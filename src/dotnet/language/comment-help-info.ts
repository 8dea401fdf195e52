/** System.Management.Automation.Language.CommentHelpInfo: the comment-based help of a function or script as an object (CommentHelpInfo of HelpCommentsParser.cs). */

import type { Ast } from '../../../grammar/index.ts';
import { type CommentHelp, commentHelpOfAst } from '../../commands/discovery/comment-help.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { PropertyBody } from '../../objects/net-type.ts';
import { GenericDictionary } from '../collections/generic-dictionary.ts';
import { ReadOnlyList } from '../collections/generic-list.ts';
import { defineType, genericOf, wellKnown } from '../registry.ts';

class CommentHelpInfo extends NetObject {
  constructor(readonly help: CommentHelp) {
    super();
  }
}

/** `GetHelpContent()` of a function or script; null where it has no comment-based help. */
export function helpContent(ast: Ast): Value {
  const help = commentHelpOfAst(ast);
  return help === null ? null : new CommentHelpInfo(help);
}

/** The help as one block comment. */
function commentBlock({ help }: CommentHelpInfo): string {
  const lines = ['<#'];
  const section = (name: string, text: string): void => {
    if (text !== '') lines.push(`.${name}`, text);
  };
  const directive = (name: string, argument: string | null): void => {
    if (argument) lines.push(`.${name} ${argument}`);
  };
  section('SYNOPSIS', help.synopsis);
  section('DESCRIPTION', help.description);
  for (const [name, text] of help.parameters) lines.push(`.PARAMETER ${name}`, text);
  for (const input of help.inputs) section('INPUTS', input);
  for (const output of help.outputs) section('OUTPUTS', output);
  section('NOTES', help.notes);
  for (const example of help.examples) section('EXAMPLE', example);
  for (const link of help.links) section('LINK', link);
  directive('FORWARDHELPTARGETNAME', help.forwardHelpTargetName);
  directive('FORWARDHELPCATEGORY', help.forwardHelpCategory);
  directive('REMOTEHELPRUNSPACE', help.remoteHelpRunspace);
  section('COMPONENT', help.component);
  section('ROLE', help.role);
  section('FUNCTIONALITY', help.functionality);
  directive('EXTERNALHELP', help.mamlHelpFile);
  return `${lines.join('\n')}\n#>\n`;
}

function parameters({ help }: CommentHelpInfo): Value {
  const type = genericOf('System.Collections.Generic.Dictionary', wellKnown.string, wellKnown.string);
  const table = new GenericDictionary(type);
  for (const [name, text] of help.parameters) table.set(name, text);
  return table;
}

const text = (read: (help: CommentHelp) => string | null): PropertyBody => ({ get: (i: CommentHelpInfo) => read(i.help) });
const texts = (read: (help: CommentHelp) => readonly string[]): PropertyBody => ({
  get: (i: CommentHelpInfo) =>
    new ReadOnlyList(genericOf('System.Collections.ObjectModel.ReadOnlyCollection', wellKnown.string), { items: read(i.help) }),
});

const textList = 'System.Collections.ObjectModel.ReadOnlyCollection[string]';
defineType({
  name: 'System.Management.Automation.Language.CommentHelpInfo',
  jsClass: CommentHelpInfo,
  sealed: true,
  properties: {
    'string Synopsis': text((h) => h.synopsis),
    'string Description': text((h) => h.description),
    'string Notes': text((h) => h.notes),
    'System.Collections.Generic.IDictionary[string,string] Parameters': { get: parameters },
    [`${textList} Links`]: texts((h) => h.links),
    [`${textList} Examples`]: texts((h) => h.examples),
    [`${textList} Inputs`]: texts((h) => h.inputs),
    [`${textList} Outputs`]: texts((h) => h.outputs),
    'string Component': text((h) => h.component),
    'string Role': text((h) => h.role),
    'string Functionality': text((h) => h.functionality),
    'string ForwardHelpTargetName': text((h) => h.forwardHelpTargetName),
    'string ForwardHelpCategory': text((h) => h.forwardHelpCategory),
    'string RemoteHelpRunspace': text((h) => h.remoteHelpRunspace),
    'string MamlHelpFile': text((h) => h.mamlHelpFile),
  },
  methods: { 'string GetCommentBlock()': commentBlock },
});
