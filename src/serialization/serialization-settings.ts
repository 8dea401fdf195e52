/** What the type table says about how objects are written and read. */
import { psTypeNames } from '../objects/member-access.ts';
import type { Value } from '../objects/net-object.ts';
import { PSAliasProperty, PSNoteProperty, PSPropertySet } from '../objects/ps-member-info.ts';
import { toText } from '../objects/to-string.ts';
import { defineTypeMembers } from '../objects/type-data.ts';
import { typeTable } from '../objects/type-table.ts';

/** See Update-TypeData. */
export interface SerializationSettings {
  /** 0: as the caller says. */
  readonly depth: number;
  readonly method: string;
  /** With the method SpecificProperties: their names. */
  readonly properties: readonly string[] | null;
  /** With the method String: the property that gives the text. */
  readonly stringSource: string | null;
}

const none: SerializationSettings = { depth: 0, method: '', properties: null, stringSource: null };
const remembered = new Map<string, SerializationSettings>();
/** The same for lists of names that never change. */
let rememberedLists = new WeakMap<readonly string[], SerializationSettings>();
let version = -1;

/** The settings for an object. */
export function serializationSettings(value: Value): SerializationSettings {
  if (value === null) return none;
  if (version !== typeTable.version) {
    remembered.clear();
    rememberedLists = new WeakMap();
    version = typeTable.version;
  }
  const names = psTypeNames(value);
  const known = rememberedLists.get(names);
  if (known) return known;
  const key = names.join('\n');
  let settings = remembered.get(key);
  if (!settings) remembered.set(key, (settings = read(names)));
  if (Object.isFrozen(names)) rememberedLists.set(names, settings);
  return settings;
}

function note(names: readonly string[], name: string): Value {
  const member = typeTable.standardMember(names, name);
  return member instanceof PSNoteProperty ? member.value : null;
}

function read(names: readonly string[]): SerializationSettings {
  const depth = Number(toText(note(names, 'SerializationDepth')));
  const method = toText(note(names, 'SerializationMethod')).toLowerCase();
  const set = typeTable.standardMember(names, 'PropertySerializationSet');
  const source = typeTable.standardMember(names, 'StringSerializationSource');
  const properties = method === 'specificproperties' ? (set instanceof PSPropertySet ? set.referencedPropertyNames : []) : null;
  const stringSource = source instanceof PSAliasProperty ? source.referencedMemberName : null;
  return { depth, method, properties, stringSource };
}

/** Those of the built-in types. */
for (const name of [
  'System.Net.Mail.MailAddress',
  'System.Globalization.CultureInfo',
  'System.Management.Automation.PSCredential',
  'System.Management.Automation.SwitchParameter',
])
  defineTypeMembers(name, { serializationDepth: 1 });
defineTypeMembers('Deserialized.System.Enum', { scripts: { Value: '$this.ToString()' } });
typeTable.addStandardMember('System.Management.Automation.PSTypeName', new PSNoteProperty('SerializationMethod', 'String'));
typeTable.addStandardMember('System.Management.Automation.PSTypeName', new PSAliasProperty('StringSerializationSource', 'Name'));
typeTable.addStandardMember('System.Globalization.CultureInfo', new PSNoteProperty('SerializationMethod', 'SpecificProperties'));
typeTable.addStandardMember(
  'System.Globalization.CultureInfo',
  new PSPropertySet('PropertySerializationSet', [
    'LCID',
    'Name',
    'DisplayName',
    'IetfLanguageTag',
    'ThreeLetterISOLanguageName',
    'ThreeLetterWindowsLanguageName',
    'TwoLetterISOLanguageName',
  ]),
);
