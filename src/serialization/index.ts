import { defineType } from '../dotnet/registry.ts';
import { argumentNull } from '../errors/throw.ts';
import { arrayOf } from '../objects/collections.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import type { PSMemberTable } from '../objects/ps-members.ts';
import { PSObject, WrappedNumber } from '../objects/ps-object.ts';
import { typeHierarchy } from '../objects/type-names.ts';
import { typeOf } from '../objects/type-of.ts';
import { ClixmlReader } from './clixml-reader.ts';
import { ClixmlWriter } from './clixml-writer.ts';

export { ClixmlReader, ClixmlWriter };

/** One object as CLIXML. @throws ArgumentException for a depth below 1 */
export function serialize(value: Value, depth = 1): string {
  const writer = new ClixmlWriter(depth);
  writer.write(value);
  return writer.end();
}

/** True for type names that an object has from the text it was read from. */
function fromText(names: readonly string[] | undefined): boolean {
  return names?.[0]?.startsWith('Deserialized.') === true;
}

/**
 * An argument of a method, which is its base object: lost is what only the PSObject around it has, that is what was added to a string, the words in
 * which a number was written, and of what was deserialized its text, the names of its type and its properties
 * (PSObject.GetKeyForResurrectionTables: members and names that scripts have given to an object stay with it).
 */
function argument(value: Value): Value {
  if (!(value instanceof NetObject)) return value;
  if (!(value instanceof PSObject)) return fromText(value.typeNames) ? unnamed(value) : value;
  const { baseObject, instanceMembers, isCustomObject } = value;
  if (isCustomObject) return value;
  if (typeof baseObject === 'string' || value.deserializedText !== undefined) return baseObject;
  if (value instanceof WrappedNumber && instanceMembers.size === 0) return baseObject;
  return fromText(value.typeNames) ? unnamed(baseObject, instanceMembers) : value;
}

/** The value with the names of its type alone. */
function unnamed(value: Value, members?: PSMemberTable): PSObject {
  const result = new PSObject(value, members);
  result.typeNames = [...typeHierarchy(typeOf(value))];
  return result;
}

/** The objects of a CLIXML text. @throws XmlException */
export function deserialize(text: string | null): Value[] {
  if (text === null) throw argumentNull('s');
  return [...new ClixmlReader(text)];
}

/** What Deserialize gives: nothing, the object, or an array of them. */
export function deserializedValue(text: string | null): Value {
  const found = deserialize(text);
  return found.length > 1 ? arrayOf(found) : (found[0] ?? null);
}

/** System.Management.Automation.PSSerializer; its parameters are objects in PowerShell, which keeps what was added to them all the same. */
defineType({
  name: 'System.Management.Automation.PSSerializer',
  kind: 'static',
  staticMethods: {
    'string Serialize(psobject source)': (_s, source: Value) => serialize(argument(source)),
    'string Serialize(psobject source, int depth)': (_s, source: Value, depth: number) => serialize(argument(source), depth),
    'System.Object Deserialize(string source)': (_s, source: string | null) => deserializedValue(source),
    'System.Object[] DeserializeAsList(string source)': (_s, source: string | null) => arrayOf(deserialize(source)),
  },
});
