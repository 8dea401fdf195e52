import { defineType } from '../dotnet/registry.ts';
import { argumentNull } from '../errors/throw.ts';
import { arrayOf } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import { PSObject, WrappedNumber } from '../objects/ps-object.ts';
import { ClixmlReader } from './clixml-reader.ts';
import { ClixmlWriter } from './clixml-writer.ts';

export { ClixmlReader, ClixmlWriter };

/** One object as CLIXML. @throws ArgumentException for a depth below 1 */
export function serialize(value: Value, depth = 1): string {
  const writer = new ClixmlWriter(depth);
  writer.write(value);
  return writer.end();
}

/** An argument of a method: what was added to a string is lost, and so are the words in which a number was written. */
function argument(value: Value): Value {
  return value instanceof PSObject &&
    (typeof value.baseObject === 'string' || (value instanceof WrappedNumber && value.instanceMembers.size === 0))
    ? value.baseObject
    : value;
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
