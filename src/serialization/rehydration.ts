/** Objects that become again what they were (DeserializingTypeConverter, TargetTypeForDeserialization). */
import { findType } from '../dotnet/registry.ts';
import { NetPSCredential, NetSecureString } from '../dotnet/security/secure-string.ts';
import { NetException } from '../errors/exceptions.ts';
import { convertTo } from '../objects/convert.ts';
import type { NetObject, Value } from '../objects/net-object.ts';
import { NetType } from '../objects/net-type.ts';
import { ownEntry } from '../objects/own-entry.ts';
import { PSNoteProperty } from '../objects/ps-member-info.ts';
import { switchOf } from '../objects/switch-parameter.ts';
import { toText } from '../objects/to-string.ts';
import { typeTable } from '../objects/type-table.ts';
import { deserializedProperties } from './deserialized-object.ts';

function property(value: NetObject, name: string): Value {
  return deserializedProperties(value)?.find((p) => p.name === name)?.value ?? null;
}

const fromText =
  (type: string) =>
  (value: NetObject): Value =>
    convertTo(toText(value), findType(type) as NetType);

const converters: Record<string, (value: NetObject) => Value> = {
  'System.Net.IPAddress': fromText('System.Net.IPAddress'),
  'System.Net.Mail.MailAddress': fromText('System.Net.Mail.MailAddress'),
  'System.Globalization.CultureInfo': fromText('System.Globalization.CultureInfo'),
  'System.Management.Automation.SwitchParameter': (value) => switchOf(property(value, 'IsPresent') === true),
  'System.Management.Automation.PSCredential': (value) => {
    const userName = toText(property(value, 'UserName'));
    if (userName === '') return NetPSCredential.empty;
    const password = convertTo(property(value, 'Password'), findType('System.Security.SecureString') as NetType);
    return password instanceof NetSecureString ? new NetPSCredential(userName, password) : value;
  },
};

/** How objects of a type become again what they were, where the type lives in a folder that this one does not know. */
export function addRehydration(typeName: string, convert: (value: NetObject) => Value): void {
  converters[typeName] = convert;
}

/** How objects with these names become again what they were; null: they stay as they are. */
type Rehydrate = ((value: NetObject) => Value) | null;

const remembered = new Map<string, Rehydrate>();
let version = -1;

/** The type of the first name that has one, as members of the type table are found. */
function converterOf(names: readonly string[]): Rehydrate {
  for (const name of names) {
    const own = ownEntry(converters, name.replace(/^Deserialized\./i, ''));
    if (own) return own;
  }
  return null;
}

function rehydrationOf(names: readonly string[]): Rehydrate {
  if (version !== typeTable.version || remembered.size > 2000) remembered.clear();
  version = typeTable.version;
  const key = names.length === 1 ? (names[0] as string) : names.join('\n');
  let known = remembered.get(key);
  if (known === undefined) {
    const target = typeTable.standardMember(names, 'TargetTypeForDeserialization');
    const type = target instanceof PSNoteProperty && target.value instanceof NetType ? target.value : null;
    known = type ? (value) => convertTo(value, type) : converterOf(names);
    remembered.set(key, known);
  }
  return known;
}

/** What the object becomes; itself when nothing is known or the conversion fails. */
export function rehydrated(value: NetObject): Value {
  const names = value.typeNames;
  const convert = names && names.length > 0 ? rehydrationOf(names) : null;
  if (!convert) return value;
  try {
    return convert(value);
  } catch (e) {
    if (!(e instanceof NetException)) throw e;
    return value;
  }
}
