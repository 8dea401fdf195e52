/** ProxyCommand.GetHelpComments: what Get-Help gave, as the text of a help comment (ProxyCommand.cs). */
import { arrayTypeOf, getType } from '../../dotnet/registry.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import { isProperty } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import { toText } from '../../objects/to-string.ts';
import { psTypeNames } from '../../objects/type-names.ts';

/** A note of a help object; null where there is none. */
function note(from: Value, name: string): Value {
  const member = typeof from === 'object' ? from?.instanceMembers?.get(name) : undefined;
  return member && isProperty(member) ? (member.getValue(from) as Value) : null;
}

/** A note that is an array of objects of help (PSObject[]); null for other values, and so for the lists in help that is made from declarations. */
function list(from: Value, name: string): readonly Value[] | null {
  const value = note(from, name);
  return value instanceof PSArray && value.netType === arrayTypeOf(getType('psobject')) ? value.items : null;
}

const textNote = (from: Value, name: string): string | null => {
  const value = note(from, name);
  return typeof value === 'string' ? value : null;
};

const textOf = (value: Value): string => textNote(value, 'Text') ?? toText(value);

function section(keyword: string, value: Value): string {
  const text = value === null ? '' : typeof value === 'string' ? value : textOf(value);
  return text === '' ? '' : `\n${keyword}\n\n${text}\n`;
}

function listSection(keyword: string, values: readonly Value[] | null): string {
  const texts = (values ?? []).map(textOf).filter((t) => t !== '');
  return texts.length === 0 ? '' : `\n\n${keyword}\n\n${texts.map((t) => `${t}\n`).join('')}\n`;
}

function typeSection(keyword: string, parent: Value): string {
  const type = note(parent, 'type');
  const name = note(type, 'name') ?? note(type, 'uri');
  return name === null ? '' : `\n\n${keyword}\n\n${textOf(name)}\n`;
}

function exampleText(example: Value): string {
  let text = (list(example, 'introduction') ?? []).map((i) => (i === null ? '' : textOf(i))).join('');
  const code = note(example, 'code');
  if (code !== null) text += toText(code);
  const remarks = list(example, 'remarks');
  if (remarks) text += `\n${remarks.map((r) => textNote(r, 'text') ?? '').join('')}`;
  return text === '' ? '' : `\n\n.EXAMPLE\n\n${text}`;
}

function parameterText(parameter: Value): string {
  const description = list(parameter, 'Description');
  if (description === null) throw exceptionOf('System.NullReferenceException', 'Object reference not set to an instance of an object.');
  const lines = description.map(textOf).filter((t) => t !== '');
  return `\n.PARAMETER ${toText(note(parameter, 'Name'))}\n\n${lines.map((l) => `${l}\n`).join('')}`;
}

/**
 * The text of a help object that can stand between `<#` and `#>`.
 * @throws ArgumentNullException, InvalidOperationException for what Get-Help has not made, NullReferenceException for parameters without a description
 */
export function helpComments(help: Value): string {
  if (help === null)
    throw exceptionOf('System.ArgumentNullException', "Value cannot be null. (Parameter 'help')", null, { ParamName: 'help' });
  if (!psTypeNames(help).some((name) => name.includes('HelpInfo')))
    throw exceptionOf(
      'System.InvalidOperationException',
      "The 'help' parameter is not recognized as a valid HelpInfo object created by the 'get-help' command.",
    );
  let text = section('.SYNOPSIS', textNote(help, 'Synopsis')) + listSection('.DESCRIPTION', list(help, 'Description'));
  for (const parameter of list(note(help, 'Parameters'), 'Parameter') ?? []) text += parameterText(parameter);
  for (const example of list(note(help, 'examples'), 'example') ?? []) text += exampleText(example);
  text += listSection('.NOTES', list(note(help, 'alertSet'), 'alert'));
  // the names of types are plain text there
  if (psTypeNames(help).includes('ExtendedCmdletHelpInfo')) return text;
  text += typeSection('.INPUTS', note(note(help, 'inputTypes'), 'inputType'));
  text += typeSection('.OUTPUTS', note(note(help, 'returnValues'), 'returnValue'));
  for (const link of list(note(help, 'relatedLinks'), 'navigationLink') ?? [])
    text += section('.LINK', note(link, 'uri')) + section('.LINK', note(link, 'linkText'));
  // plain text is passed over here: PowerShell reads these as objects
  for (const name of ['Component', 'Role', 'Functionality']) {
    const value = note(help, name);
    if (typeof value !== 'string') text += section(`.${name.toUpperCase()}`, value);
  }
  return text;
}
