/** The types of Newtonsoft.Json that scripts use: JsonConvert, its settings, and the tokens of Newtonsoft.Json.Linq. */
import { argumentOutOfRange, exceptionOf } from '../../../errors/throw.ts';
import { ListedCollection } from '../../../objects/collections.ts';
import { convertTo, selfConverting } from '../../../objects/convert.ts';
import type { EnumValue } from '../../../objects/enum-value.ts';
import { registerAdapter } from '../../../objects/member-adapter.ts';
import { NetObject, type Value } from '../../../objects/net-object.ts';
import type { MemberBody, NetType, PropertyBody } from '../../../objects/net-type.ts';
import { PSCodeProperty } from '../../../objects/ps-member-info.ts';
import { toText } from '../../../objects/to-string.ts';
import { defineType, getType } from '../../registry.ts';
import { enumOf, notNull } from '../../values.ts';
import { dateReader } from '../json-dates.ts';
import { JsonReader, JsonReaderError } from '../json-reader.ts';
import { fromValue, toValue, type Writing } from './convert.ts';
import { selectTokens } from './select.ts';
import { JArray, JContainer, JObject, JProperty, JToken, JTokenType, JValue, jsonString, jsonText, tokenOf, valueText } from './tokens.ts';

const ns = 'Newtonsoft.Json.';
const linq = `${ns}Linq.`;
const token = `${linq}JToken`;
const formatting = `${ns}Formatting`;

/** Newtonsoft.Json.JsonSerializerSettings, as far as writing looks at it. */
class SerializerSettings extends NetObject implements Writing {
  formatting = 0;
  nullValueHandling = 0;
  get ignoresNull(): boolean {
    return this.nullValueHandling === 1;
  }
}

class TokenList extends ListedCollection<JToken> {}

const isIndented = (f: EnumValue | undefined): boolean => Number(f?.value ?? 1) === 1;

/** Reads text. @throws JsonReaderException, JsonSerializationException */
function read(text: string, loading: 'JObject' | 'JArray' | 'JToken' | null): JToken | null {
  try {
    const tree = new JsonReader(text, 64, dateReader('Default')).read();
    return tree === undefined ? null : tokenOf(tree);
  } catch (e) {
    if (!(e instanceof JsonReaderError)) throw e;
    const unfinished = /^Unexpected end when (?:deserializing object|reading (?:JSON|token))\./;
    const message = loading ? e.message.replace(unfinished, `Unexpected end of content while loading ${loading}.`) : e.message;
    const isSerialization = loading === null && message.startsWith('Unexpected end when deserializing');
    throw exceptionOf(`${ns}${isSerialization ? 'JsonSerializationException' : 'JsonReaderException'}`, message);
  }
}

function load(given: string | null, as: 'JObject' | 'JArray' | 'JToken'): JToken {
  const text = notNull(given, 'json');
  const found = read(text, as);
  if (found === null) throw exceptionOf(`${ns}JsonReaderException`, `Error reading ${as} from JsonReader. Path '', line 0, position 0.`);
  if (as === 'JToken' || (as === 'JObject' ? found instanceof JObject : found instanceof JArray)) return found;
  const kind = found instanceof JObject ? 'StartObject' : found instanceof JArray ? 'StartArray' : (tokenNames[found.type] ?? 'Undefined');
  const what = as === 'JObject' ? 'an object' : 'an array';
  const place = found instanceof JContainer ? 1 : text.trimEnd().length;
  throw exceptionOf(
    `${ns}JsonReaderException`,
    `Error reading ${as} from JsonReader. Current JsonReader item is not ${what}: ${kind}. Path '', line 1, position ${place}.`,
  );
}

const tokenNames: Readonly<Record<number, string>> = { 6: 'Integer', 7: 'Float', 8: 'String', 9: 'Boolean', 10: 'Null', 12: 'Date' };

function serialize(value: Value, indented: boolean, settings: SerializerSettings | null): string {
  return jsonText(fromValue(value, settings ?? undefined), indented);
}

function deserialize(text: string | null, type: NetType | null): Value {
  const found = read(notNull(text, 'value'), null);
  return found === null ? null : toValue(found, type);
}

/** @throws InvalidOperationException where a token has no such children */
function children(t: JToken, key: Value): JArray | JObject {
  if (t instanceof JObject && typeof key === 'string') return t;
  if (t instanceof JArray && typeof key === 'number') return t;
  if (t instanceof JValue) throw exceptionOf('System.InvalidOperationException', `Cannot access child value on ${linq}JValue.`);
  const [index, wanted] = t instanceof JArray ? ['', 'Int32 array index'] : ['', 'Object property name'];
  throw exceptionOf(
    'System.ArgumentException',
    `Accessed ${t instanceof JArray ? 'JArray' : 'JObject'} values with invalid key value: ${jsonString(toText(key))}. ${wanted} expected.${index}`,
  );
}

function defineConvert(): void {
  defineType({ name: formatting, kind: 'enum', enumValues: { None: 0, Indented: 1 } });
  defineType({ name: `${ns}NullValueHandling`, kind: 'enum', enumValues: { Include: 0, Ignore: 1 } });
  const setting = (type: string, field: 'formatting' | 'nullValueHandling'): PropertyBody => ({
    get: (s: SerializerSettings) => enumOf(ns + type, s[field]),
    set: (s: SerializerSettings, value: EnumValue) => {
      s[field] = Number(value.value);
    },
  });
  defineType({
    name: `${ns}JsonSerializerSettings`,
    jsClass: SerializerSettings,
    constructors: { '()': () => new SerializerSettings() },
    properties: {
      [`${formatting} Formatting`]: setting('Formatting', 'formatting'),
      [`${ns}NullValueHandling NullValueHandling`]: setting('NullValueHandling', 'nullValueHandling'),
    },
  });
  const settings = `${ns}JsonSerializerSettings settings`;
  const scalarTexts: Record<string, MemberBody> = {};
  for (const type of [
    'datetime',
    'bool',
    'char',
    'int',
    'long',
    'float',
    'double',
    'decimal',
    'guid',
    'timespan',
    'uri',
    'string',
    'System.Object',
  ])
    scalarTexts[`string ToString(${type} value)`] = (_s, value: Value) => valueText((fromValue(value) as JValue).value ?? null);
  defineType({
    name: `${ns}JsonConvert`,
    kind: 'static',
    staticMethods: {
      ...scalarTexts,
      'string SerializeObject(System.Object value)': (_s, value: Value) => serialize(value, false, null),
      [`string SerializeObject(System.Object value, ${formatting} formatting)`]: (_s, value: Value, f: EnumValue) =>
        serialize(value, isIndented(f), null),
      [`string SerializeObject(System.Object value, ${settings})`]: (_s, value: Value, s: SerializerSettings | null) =>
        serialize(value, s?.formatting === 1, s),
      [`string SerializeObject(System.Object value, ${formatting} formatting, ${settings})`]: (
        _s,
        value: Value,
        f: EnumValue,
        s: SerializerSettings | null,
      ) => serialize(value, isIndented(f), s),
      'System.Object DeserializeObject(string value)': (_s, text: string | null) => deserialize(text, null),
      'System.Object DeserializeObject(string value, type type)': (_s, text: string | null, type: NetType | null) =>
        deserialize(text, type),
      'T DeserializeObject[T](string value)': (_s, text: string | null, types: readonly NetType[]) => deserialize(text, types[0] ?? null),
    },
  });
}

/** Casts that tokens have, explicit ones to values and implicit ones from them. */
function casts(): Record<string, MemberBody> {
  const table: Record<string, MemberBody> = {};
  for (const type of [
    'bool',
    'int',
    'long',
    'double',
    'decimal',
    'float',
    'string',
    'datetime',
    'guid',
    'uri',
    'timespan',
    'byte',
    'short',
  ]) {
    table[`${type} op_Explicit(${token} value)`] = (_s, t: JToken) =>
      convertTo(t instanceof JValue ? t.value : t instanceof JProperty && t.value instanceof JValue ? t.value.value : null, getType(type));
    table[`${token} op_Implicit(${type} value)`] = (_s, value: Value) => new JValue(value);
  }
  return table;
}

function defineTokens(): void {
  defineType({ name: `${linq}JTokenType`, kind: 'enum', enumValues: JTokenType });
  type T = JToken;
  const sibling = (t: T, by: number): T | null => {
    const all = t.parent?.children ?? [];
    return all[all.indexOf(t) + by] ?? null;
  };
  const select = (t: T, path: string | null): T[] => selectTokens(t, notNull(path, 'path'));
  defineType({
    name: token,
    abstract: true,
    jsClass: JToken,
    interfaces: ['System.ICloneable', 'System.Collections.IEnumerable'],
    operators: casts(),
    properties: {
      [`${linq}JContainer Parent`]: { get: (t: T) => t.parent },
      [`${token} Root`]: { get: (t: T) => t.root },
      [`${linq}JTokenType Type`]: { get: (t: T) => enumOf(`${linq}JTokenType`, t.type) },
      'bool HasValues': { get: (t: T) => t.children.length > 0 },
      [`${token} Next`]: { get: (t: T) => sibling(t, 1) },
      [`${token} Previous`]: { get: (t: T) => sibling(t, -1) },
      'string Path': { get: (t: T) => t.path },
      [`${token} First`]: { get: (t: T) => t.children[0] ?? null },
      [`${token} Last`]: { get: (t: T) => t.children.at(-1) ?? null },
    },
    indexers: {
      [`${token} Item(System.Object key)`]: {
        get: (t: T, key: Value) => {
          const of = children(t, key);
          if (of instanceof JObject) return of.token(key as string);
          return of.items[key as number] ?? outOfRange();
        },
        set: (t: T, value: JToken | null, key: Value) => {
          const of = children(t, key);
          if (of instanceof JObject) of.set(key as string, value ?? new JValue(null));
          else if (of.items[key as number]) of.setAt(key as number, value ?? new JValue(null));
          else outOfRange();
        },
      },
    },
    methods: {
      [`${token} SelectToken(string path)`]: (t: T, path: string | null) => select(t, path)[0] ?? null,
      [`System.Collections.Generic.IEnumerable[${token}] SelectTokens(string path)`]: (t: T, path: string | null) =>
        new TokenList(select(t, path)),
      [`System.Collections.Generic.IEnumerable[${token}] Children()`]: (t: T) => new TokenList(t.children),
      [`${token} DeepClone()`]: (t: T) => t.copy(),
      'void Remove()': (t: T) => t.remove(),
      [`void Replace(${token} value)`]: (t: T, by: JToken | null) => t.replace(by),
      'System.Object ToObject(type objectType)': (t: T, type: NetType) => toValue(t, type),
      'T ToObject[T]()': (t: T, types: readonly NetType[]) => toValue(t, types[0] ?? null),
      'T Value[T](System.Object key)': (t: T, key: Value, types: readonly NetType[]) => {
        const of = children(t, key);
        const found = of instanceof JObject ? of.token(key as string) : of.items[key as number];
        return found ? toValue(found, types[0] ?? null) : null;
      },
      'string ToString()': (t: T) => t.toString(),
      [`string ToString(${formatting} formatting, Params ${ns}JsonConverter[] converters)`]: (t: T, f: EnumValue) =>
        jsonText(t, isIndented(f)),
    },
    staticMethods: {
      [`${token} Parse(string json)`]: (_s, text: string | null) => load(text, 'JToken'),
      [`${token} FromObject(System.Object o)`]: (_s, value: Value) => fromValue(notNull(value, 'o')),
      [`bool DeepEquals(${token} t1, ${token} t2)`]: (_s, a: T | null, b: T | null) =>
        a === b || (a !== null && b !== null && a.type === b.type && jsonText(a, false) === jsonText(b, false)),
    },
  });
  defineType({ name: `${ns}JsonConverter`, abstract: true });
  defineType({
    name: `${linq}JContainer`,
    baseType: token,
    abstract: true,
    jsClass: JContainer,
    interfaces: ['System.Collections.ICollection'],
    properties: { 'int Count': { get: (t: T) => t.children.length } },
  });
}

function outOfRange(): never {
  throw argumentOutOfRange('index', 'Index was out of range. Must be non-negative and less than the size of the collection.');
}

function merge(into: JObject, from: JObject): void {
  for (const { name, value } of from.children) {
    const known = into.token(name);
    if (known instanceof JObject && value instanceof JObject) merge(known, value);
    else if (known instanceof JArray && value instanceof JArray) for (const item of value.items) known.insert(known.items.length, item);
    else into.set(name, value);
  }
}

function defineContainers(): void {
  const container = `${linq}JContainer`;
  defineType({
    name: `${linq}JObject`,
    baseType: container,
    jsClass: JObject,
    constructors: {
      '()': () => new JObject(),
      [`(${linq}JObject other)`]: (_t, other: JObject) => other.copy(),
    },
    methods: {
      [`System.Collections.Generic.IEnumerable[${linq}JProperty] Properties()`]: (o: JObject) => new TokenList(o.children),
      [`${linq}JProperty Property(string name)`]: (o: JObject, name: string) => o.entries.get(name) ?? null,
      [`void Add(string propertyName, ${token} value)`]: (o: JObject, name: string, value: JToken | null) =>
        o.add(new JProperty(name, value ?? new JValue(null))),
      'bool ContainsKey(string propertyName)': (o: JObject, name: string) => o.entries.has(notNull(name, 'propertyName')),
      'bool Remove(string propertyName)': (o: JObject, name: string) => o.removeName(name),
      [`${token} GetValue(string propertyName)`]: (o: JObject, name: string | null) => (name === null ? null : o.token(name)),
      [`${token} GetValue(string propertyName, System.StringComparison comparison)`]: (o: JObject, name: string, comparison: EnumValue) => {
        const folds = Number(comparison.value) % 2 === 1;
        const found = o.token(name) ?? (folds ? o.children.find((p) => p.name.toLowerCase() === name.toLowerCase())?.value : null);
        return found ?? null;
      },
      'void Merge(System.Object content)': (o: JObject, content: Value) => {
        if (content instanceof JObject) merge(o, content);
      },
      'void RemoveAll()': (o: JObject) => {
        for (const { name } of o.children) o.removeName(name);
      },
    },
    staticMethods: {
      [`${linq}JObject Parse(string json)`]: (_s, text: string | null) => load(text, 'JObject'),
      [`${linq}JObject FromObject(System.Object o)`]: (_s, value: Value) => fromValue(notNull(value, 'o')),
    },
  });
  selfConverting.set(`${linq}JValue`, (value, to) => (to.fullName === 'System.String' ? (value as JValue).toString() : undefined));
  registerAdapter(`${linq}JObject`, {
    // a dynamic object answers for every name: what is not there is null
    getProperty: (target, name) => memberOf(target as JObject, name),
    properties: (target) => (target as JObject).children.map((p) => memberOf(target as JObject, p.name)),
    hidesType: true,
  });
  defineType({
    name: `${linq}JArray`,
    baseType: container,
    jsClass: JArray,
    constructors: { '()': () => new JArray() },
    methods: {
      [`void Add(${token} item)`]: (a: JArray, item: JToken | null) => a.insert(a.items.length, item ?? new JValue(null)),
      'void Add(System.Object content)': (a: JArray, content: Value) => a.insert(a.items.length, fromValue(content)),
      [`void Insert(int index, ${token} item)`]: (a: JArray, at: number, item: JToken | null) => a.insert(at, item ?? new JValue(null)),
      'void RemoveAt(int index)': (a: JArray, at: number) => (a.items[at] ? a.removeAt(at) : outOfRange()),
      'void Clear()': (a: JArray) => a.removeAllItems(),
    },
    staticMethods: {
      [`${linq}JArray Parse(string json)`]: (_s, text: string | null) => load(text, 'JArray'),
      [`${linq}JArray FromObject(System.Object o)`]: (_s, value: Value) => fromValue(notNull(value, 'o')),
    },
  });
  defineType({
    name: `${linq}JProperty`,
    baseType: container,
    jsClass: JProperty,
    constructors: {
      '(string name, System.Object content)': (_t, name: string, content: Value) => new JProperty(name, fromValue(content)),
    },
    properties: {
      'string Name': { get: (p: JProperty) => p.name },
      [`${token} Value`]: {
        get: (p: JProperty) => p.value,
        set: (p: JProperty, value: JToken | null) => {
          p.value = value ?? new JValue(null);
        },
      },
    },
  });
  defineType({
    name: `${linq}JValue`,
    baseType: token,
    jsClass: JValue,
    constructors: { '(System.Object value)': (_t, value: Value) => new JValue(value) },
    properties: {
      'System.Object Value': {
        get: (v: JValue) => v.value,
        set: (v: JValue, value: Value) => {
          v.value = value;
        },
      },
    },
  });
}

function memberOf(object: JObject, name: string): PSCodeProperty {
  return new PSCodeProperty(
    name,
    (target) => (target as JObject).token(name),
    'System.Object',
    (_target, value) => object.set(name, fromValue(value)),
  );
}

/** Defines the types of Newtonsoft.Json. */
export function defineNewtonsoftJson(): void {
  defineConvert();
  defineTokens();
  defineContainers();
}
