/** Values as Newtonsoft.Json's tokens, and tokens as values of a type (JsonSerializer with the default contracts). */
import type { NetException } from '../../../errors/exceptions.ts';
import { exceptionOf } from '../../../errors/throw.ts';
import { NetDictionary, PSArray } from '../../../objects/collections.ts';
import { convertTo } from '../../../objects/convert.ts';
import { EnumValue } from '../../../objects/enum-value.ts';
import { getEnumerable } from '../../../objects/enumerate.ts';
import { setProperty } from '../../../objects/member-access.ts';
import type { NetObject, Value } from '../../../objects/net-object.ts';
import type { NetType } from '../../../objects/net-type.ts';
import { Char, NumberObject } from '../../../objects/numbers.ts';
import { PSObject } from '../../../objects/ps-object.ts';
import { runNow } from '../../../objects/script-hooks.ts';
import { toText } from '../../../objects/to-string.ts';
import { makeInteger } from '../../../objects/type-code.ts';
import { typeOf } from '../../../objects/type-of.ts';
import { NetList } from '../../collections/generic-list.ts';
import { Hashtable } from '../../hashtable.ts';
import { arrayTypeOf } from '../../registry.ts';
import { createInstance } from '../../type-members.ts';
import { bytesOf } from '../../values.ts';
import { JArray, JObject, JProperty, JToken, JValue } from './tokens.ts';

/** What JsonSerializerSettings say of writing. */
export interface Writing {
  readonly ignoresNull: boolean;
}

const plain: Writing = { ignoresNull: false };

const scalars = new Set(['System.DateTime', 'System.DateTimeOffset', 'System.Guid', 'System.Uri', 'System.TimeSpan']);
const asText = new Set(['System.Version', 'System.RuntimeType', 'System.Globalization.CultureInfo']);

function jsonError(type: string, message: string): NetException {
  return exceptionOf(`Newtonsoft.Json.${type}`, message);
}

/** JToken.FromObject. @throws JsonSerializationException for values that hold themselves */
export function fromValue(value: Value, writing: Writing = plain, seen: readonly Value[] = []): JToken {
  if (value instanceof JToken) return value;
  if (value === null || typeof value !== 'object') return new JValue(value);
  if (value instanceof PSObject) {
    if (!value.isCustomObject) return fromValue(value.baseObject, writing, seen);
    throw jsonError(
      'JsonSerializationException',
      "Self referencing loop detected for property 'Value' with type 'System.Management.Automation.PSMethod`1[System.Management.Automation.MethodGroup`1[System.Func`1[System.String]]]'. Path 'ToString'.",
    );
  }
  if (value instanceof EnumValue) return new JValue(makeInteger(9, value.value));
  if (value instanceof Char) return new JValue(value.toString());
  const name = value.netType.fullName;
  if (value instanceof NumberObject || scalars.has(name)) return new JValue(value);
  if (asText.has(name)) return new JValue(toText(value));
  if (name === 'System.DBNull') return new JValue(null);
  if (name === 'System.Byte[]') return new JValue(Buffer.from(bytesOf(value as PSArray)).toString('base64'));
  if (seen.includes(value))
    throw jsonError('JsonSerializationException', `Self referencing loop detected with type '${String(value.netType)}'. Path ''.`);
  const inner = [...seen, value];
  if (value instanceof NetDictionary)
    return objectOf(
      [...value.entries()].map(([key, item]) => [toText(key), item]),
      writing,
      inner,
    );
  const items = getEnumerable(value);
  if (items) {
    const array = new JArray();
    for (const item of items) array.insert(array.items.length, fromValue(item, writing, inner));
    return array;
  }
  return objectOf(propertiesOf(value, writing), writing, inner);
}

function objectOf(pairs: readonly (readonly [string, Value])[], writing: Writing, seen: readonly Value[]): JObject {
  const object = new JObject();
  for (const [name, item] of pairs) object.set(name, fromValue(item, writing, seen));
  return object;
}

/** NullValueHandling means the properties of objects, not what dictionaries hold. */
function propertiesOf(value: NetObject, writing: Writing): [string, Value][] {
  const pairs: [string, Value][] = [];
  for (const p of value.netType.allProperties(false))
    if (p.canRead && p.indexParameters.length === 0) {
      const item = runNow(p.body.get?.(value) as Value) ?? null;
      if (item !== null || !writing.ignoresNull) pairs.push([p.name, item]);
    }
  return pairs;
}

/** JToken.ToObject: the token as a value of a type. @throws JsonSerializationException, JsonReaderException */
export function toValue(token: JToken, type: NetType | null): Value {
  if (type === null || type.fullName === 'System.Object') return token instanceof JValue ? token.value : token;
  if (type.fullName.startsWith('Newtonsoft.Json.Linq.')) return token;
  if (token instanceof JProperty) return toValue(token.value, type);
  if (token instanceof JObject) return ofObject(token, type);
  if (token instanceof JArray) return ofArray(token, type);
  return convertTo((token as JValue).value, type);
}

function ofObject(token: JObject, type: NetType): Value {
  const made = type.fullName === 'System.Collections.Hashtable' ? new Hashtable() : runNow(createInstance(type, []));
  if (made instanceof NetDictionary) {
    const of = type.genericArguments[1] ?? null;
    for (const { name, value } of token.children) made.set(name, toValue(value, of));
    return made;
  }
  for (const { name, value } of token.children) {
    const property = type.allProperties(false).find((p) => p.name.toLowerCase() === name.toLowerCase());
    if (property) runNow(setProperty(made, property.name, toValue(value, property.propertyType)));
  }
  return made;
}

function ofArray(token: JArray, type: NetType): Value {
  const element = type.kind === 'array' ? type.elementType : (type.genericArguments[0] ?? null);
  const items = token.items.map((item) => toValue(item, element));
  if (type.kind === 'array') return new PSArray(items, element ? arrayTypeOf(element) : undefined);
  const made = runNow(createInstance(type, []));
  if (made instanceof NetList) {
    for (const item of items) made.push(item);
    return made;
  }
  throw jsonError(
    'JsonSerializationException',
    `Cannot deserialize the current JSON array (e.g. [1,2,3]) into type '${typeOf(made).fullName}' because the type requires a JSON object (e.g. {"name":"value"}) to deserialize correctly.`,
  );
}
