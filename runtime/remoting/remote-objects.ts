/** The property bags that messages are made of: how they are built and what is read out of them (RemotingEncoder and RemotingDecoder). */
import { ArrayList } from '../../src/dotnet/collections/array-list.ts';
import { Hashtable } from '../../src/dotnet/hashtable.ts';
import { tryParseVersion } from '../../src/dotnet/system/version.ts';
import { NetDictionary } from '../../src/objects/collections.ts';
import { EnumValue } from '../../src/objects/enum-value.ts';
import { getEnumerable } from '../../src/objects/enumerate.ts';
import { getMember } from '../../src/objects/member-access.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import { Int64, UInt32 } from '../../src/objects/numbers.ts';
import { PSNoteProperty } from '../../src/objects/ps-member-info.ts';
import { PSObject } from '../../src/objects/ps-object.ts';
import { typeOf, typeToString } from '../../src/objects/type-of.ts';
import { DeserializedProperty } from '../../src/serialization/deserialized-object.ts';
import { ClixmlReader, ClixmlWriter } from '../../src/serialization/index.ts';
import { dataStructureException } from './transport-error.ts';

const management = 'System.Management.Automation.';

/** Objects of a pipeline are written one level deep. */
const serializationDepth = 1;

/** A value as the payload of a message. `isWrapped`: it comes out of a pipeline, and is not the same as one inside of it. */
export function toPayload(value: Value, isWrapped = false): string {
  const writer = new ClixmlWriter(serializationDepth, true);
  writer.write(value, isWrapped);
  return writer.end();
}

/** The value of a payload; null where there is none. @throws XmlException when it is no CLIXML */
export function fromPayload(payload: string): Value {
  if (payload === '') return null;
  for (const value of new ClixmlReader(payload, true)) return value;
  return null;
}

/** An object without type names that has these properties (CreateEmptyPSObject). */
export function propertyBag(entries: Iterable<readonly [name: string, value: Value]>): PSObject {
  const bag = new PSObject();
  bag.typeNames = [];
  for (const [name, value] of entries) bag.instanceMembers.set(new PSNoteProperty(name, value));
  return bag;
}

/** The payload of an object with these properties. It is written where no script runs: script properties of what it holds are left out. */
export function bagPayload(entries: Iterable<readonly [name: string, value: Value]>): string {
  const writer = new ClixmlWriter(serializationDepth, true, false);
  writer.write(propertyBag(entries));
  return writer.end();
}

/** A value of an enum type, which the type system of this program need not know. */
export function remoteEnum(typeName: string, text: string, value: number): PSObject {
  const result = new PSObject(value);
  result.typeNames = [typeName, 'System.Enum', 'System.ValueType', 'System.Object'];
  result.deserializedText = text;
  return result;
}

/** A value of an enum of `System.Management.Automation`. */
export function managementEnum(typeName: string, text: string, value: number): PSObject {
  return remoteEnum(management + typeName, text, value);
}

/** System.Collections.Generic.List[PSObject] of commands, parameters …. */
export function listOfObjects(items: readonly Value[]): ArrayList {
  const list = new ArrayList([...items]);
  list.typeNames = [
    `System.Collections.Generic.List\`1[[${management}PSObject, System.Management.Automation, Version=7.6.0.500, Culture=neutral, PublicKeyToken=31bf3856ad364e35]]`,
    'System.Object',
  ];
  return list;
}

/** PSPrimitiveDictionary. */
export function primitiveDictionary(entries: Iterable<readonly [key: string, value: Value]>): Hashtable {
  const table = Hashtable.literal();
  for (const [key, value] of entries) table.set(key, value);
  table.typeNames = [`${management}PSPrimitiveDictionary`, 'System.Collections.Hashtable', 'System.Object'];
  return table;
}

/** A System.Version. */
export function versionOf(text: string): Value {
  return tryParseVersion(text) as Value;
}

/** The value inside the objects that surround it. */
export function plain(value: Value): Value {
  return value instanceof PSObject && !value.isCustomObject ? plain(value.baseObject) : value;
}

/** The value of a property; undefined when there is none. */
export function optional(bag: Value, name: string): Value | undefined {
  if (!(bag instanceof NetObject)) return undefined;
  const member = bag.instanceMembers?.get(name) ?? getMember(bag, name);
  if (member instanceof PSNoteProperty || member instanceof DeserializedProperty) return member.value;
  return undefined;
}

/** The value of a property. @throws PSRemotingDataStructureException when there is none */
export function required(bag: Value, name: string): Value {
  const value = optional(bag, name);
  if (value === undefined) throw dataStructureException(`Remoting data is missing ${name} property.`);
  return value;
}

function wrongType(name: string, expected: string, value: Value): never {
  const actual = value === null ? 'null' : typeToString(typeOf(value));
  throw dataStructureException(`Unexpected type of ${name} property (expected ${expected}, got ${actual}).`);
}

/** A whole number, also of an enum. @throws PSRemotingDataStructureException */
export function numberOf(bag: Value, name: string): number {
  const value = plain(required(bag, name));
  if (typeof value === 'number') return value;
  if (value instanceof Int64) return Number(value.value);
  if (value instanceof UInt32) return value.value;
  if (value instanceof EnumValue) return value.value;
  return wrongType(name, 'System.Int32', value);
}

/** A text, or null. @throws PSRemotingDataStructureException */
export function textOf(bag: Value, name: string): string | null {
  const value = plain(required(bag, name));
  return value === null || typeof value === 'string' ? value : wrongType(name, 'System.String', value);
}

/** True or false. @throws PSRemotingDataStructureException */
export function booleanOf(bag: Value, name: string): boolean {
  const value = plain(required(bag, name));
  return typeof value === 'boolean' ? value : wrongType(name, 'System.Boolean', value);
}

/** The elements of a list; none of null. @throws PSRemotingDataStructureException */
export function listOf(bag: Value, name: string): Value[] {
  const value = plain(required(bag, name));
  if (value === null) return [];
  const items = value instanceof NetDictionary ? null : getEnumerable(value);
  return items === null || items === undefined ? wrongType(name, 'System.Collections.IEnumerable', value) : [...items];
}

/** A dictionary, or null. @throws PSRemotingDataStructureException */
export function dictionaryOf(bag: Value, name: string): NetDictionary | null {
  const value = plain(required(bag, name));
  if (value === null || value instanceof NetDictionary) return value;
  return wrongType(name, 'System.Collections.Hashtable', value);
}
