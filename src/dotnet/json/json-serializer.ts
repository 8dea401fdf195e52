import { exceptionOf, toNetException } from '../../errors/throw.ts';
import { NetCollection, NetDictionary, PSArray } from '../../objects/collections.ts';
import { convertTo } from '../../objects/convert.ts';
import { EnumValue } from '../../objects/enum-value.ts';
import { getEnumerable } from '../../objects/enumerate.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import type { NetType, PropertyInfo } from '../../objects/net-type.ts';
import { Char, Double, NumberObject, Single } from '../../objects/numbers.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { runNow } from '../../objects/script-hooks.ts';
import { toText } from '../../objects/to-string.ts';
import { GenericDictionary } from '../collections/generic-dictionary.ts';
import { invariantCulture } from '../culture/culture-info.ts';
import { netEquals } from '../equality.ts';
import { Hashtable } from '../hashtable.ts';
import { defineType, getType } from '../registry.ts';
import { formatDateTime } from '../time/date-format.ts';
import { NetDateTime } from '../time/date-time.ts';
import { NetDateTimeOffset } from '../time/date-time-offset.ts';
import { createInstance } from '../type-members.ts';
import { byteArray, notNull } from '../values.ts';
import { JsonElement } from './json-element-types.ts';
import { defineJsonOptions, JsonSerializerOptions, NumberHandling, readingOf, writingOf } from './json-options.ts';
import { type JsonTree, jsonString, readJson, writeJson } from './json-tree.ts';

const ns = 'System.Text.Json.';

const text = (s: string): JsonTree => ({ kind: 'string', text: s, raw: jsonString(s) });
const has = (options: JsonSerializerOptions | null, flag: number): boolean => ((options?.numberHandling ?? 0) & flag) !== 0;
const number = (raw: string, options: JsonSerializerOptions | null): JsonTree =>
  has(options, NumberHandling.WriteAsString) ? text(raw) : { kind: 'number', raw };

/** An enum: its number, or its names where the options say so. */
function enumTree(value: EnumValue, options: JsonSerializerOptions | null): JsonTree {
  const converter = options?.enumConverter;
  if (!converter) return { kind: 'number', raw: String(value.value) };
  const names = toText(value);
  return text(converter.policy ? names.split(', ').map(converter.policy.convert).join(', ') : names);
}

/** What knows its own JSON: elements and nodes. */
interface HasTree {
  jsonTree(): JsonTree;
}

/** A value as JSON. @throws NotSupportedException, ArgumentException for what JSON has no words for */
export function treeOf(given: Value, options: JsonSerializerOptions | null, depth = 0, within: readonly Value[] = []): JsonTree {
  const value = baseObject(given);
  if (options?.ignoresCycles && value !== null && typeof value === 'object' && within.includes(value)) return { kind: 'null', raw: 'null' };
  if (depth > (options?.maxDepth || 64))
    throw exceptionOf(
      'System.Text.Json.JsonException',
      'A possible object cycle was detected. This can either be due to a cycle or if the object depth is larger than the maximum allowed depth of 64.',
    );
  if (value === null) return { kind: 'null', raw: 'null' };
  if (typeof value === 'boolean') return value ? { kind: 'true', raw: 'true' } : { kind: 'false', raw: 'false' };
  if (typeof value === 'number') return number(String(value), options);
  if (typeof value === 'string') return text(value);
  if (value instanceof EnumValue) return enumTree(value, options);
  if (value instanceof Char) return text(String.fromCharCode(value.code));
  if (value instanceof Double || value instanceof Single) {
    if (!Number.isFinite(value.value) && has(options, NumberHandling.AllowNamedFloatingPointLiterals)) return text(toText(value));
    if (!Number.isFinite(value.value))
      throw exceptionOf(
        'System.ArgumentException',
        ".NET number values such as positive and negative infinity cannot be written as valid JSON. To make it work when using 'JsonSerializer', consider specifying 'JsonNumberHandling.AllowNamedFloatingPointLiterals' (see https://learn.microsoft.com/dotnet/api/system.text.json.serialization.jsonnumberhandling).",
      );
    return number(toText(value), options);
  }
  if (value instanceof NumberObject) return number(toText(value), options);
  if (value instanceof NetDateTime) return plain(formatDateTime(value, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"));
  if (typeof (value as Partial<HasTree>).jsonTree === 'function') return (value as unknown as HasTree).jsonTree();
  return treeOfObject(value as NetObject, options, depth, [...within, value]);
}

const textual = /^System\.(Guid|Uri|Version|TimeSpan|DateOnly|TimeOnly)$/;

const plain = (s: string): JsonTree => ({ kind: 'string', text: s, raw: `"${s}"`, isPlain: true });

function treeOfObject(value: NetObject, options: JsonSerializerOptions | null, depth: number, within: readonly Value[]): JsonTree {
  const type = value.netType.fullName;
  if (value instanceof NetDateTimeOffset) return plain(value.toStringFormat("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", invariantCulture));
  if (textual.test(type)) return text(toText(value));
  if (value instanceof NetDictionary) {
    const entries: [string, JsonTree][] = [];
    for (const [k, v] of value.entries())
      entries.push([(options?.dictionaryKeyPolicy?.convert ?? ((n: string) => n))(toText(k)), treeOf(v, options, depth + 1, within)]);
    return { kind: 'object', entries, raw: '' };
  }
  if (value instanceof PSArray && value.elementType.fullName === 'System.Byte')
    return text(Buffer.from(value.items.map((b) => (b as unknown as { value: number }).value)).toString('base64'));
  if (value instanceof PSArray || value instanceof NetCollection)
    return { kind: 'array', items: [...(getEnumerable(value) ?? [])].map((v) => treeOf(v, options, depth + 1, within)), raw: '' };
  const entries: [string, JsonTree][] = [];
  for (const property of value.netType.allProperties(false)) {
    if (!property.canRead || property.isHidden || property.indexParameters.length > 0 || !property.body.get) continue;
    const read = runNow(property.body.get(value) as never) as Value;
    if (options && isLeftOut(read, property, options)) continue;
    entries.push([
      options?.namingPolicy ? options.namingPolicy.convert(property.name) : property.name,
      treeOf(read, options, depth + 1, within),
    ]);
  }
  return { kind: 'object', entries, raw: '' };
}

/** True for a property that the options say is not written. */
function isLeftOut(value: Value, property: PropertyInfo, options: JsonSerializerOptions): boolean {
  if (options.ignoreReadOnly && !property.canWrite) return true;
  if (value === null) return options.ignoreCondition === 2 || options.ignoreCondition === 3 || options.ignoreNull;
  return options.ignoreCondition === 2 && property.propertyType.isValueType && netEquals(value, property.propertyType.defaultValue());
}

/** A tree as a value of a type. @throws JsonException with the path of what does not fit */
function fromTree(tree: JsonTree, type: NetType, options: JsonSerializerOptions | null, whole: string, path = '$'): Value {
  const name = type.fullName;
  const fail = (): never => {
    const at = Buffer.byteLength(whole.slice(0, Math.max(0, whole.indexOf(tree.raw, 1)) + tree.raw.length));
    throw exceptionOf(
      'System.Text.Json.JsonException',
      `The JSON value could not be converted to ${name}. Path: ${path} | LineNumber: 0 | BytePositionInLine: ${at}.`,
    );
  };
  if (name === 'System.Object' || name === `${ns}JsonElement`)
    return tree.kind === 'null' && name === 'System.Object' ? null : new JsonElement(tree);
  if (tree.kind === 'null') return type.isValueType && type.genericDefinition?.fullName !== 'System.Nullable`1' ? fail() : null;
  if (name === 'System.String') return tree.kind === 'string' ? tree.text : fail();
  if (name === 'System.Boolean') return tree.kind === 'true' || tree.kind === 'false' ? tree.kind === 'true' : fail();
  if (type.isEnum) {
    if (tree.kind === 'string' && options?.enumConverter) return convertTo(tree.text, type);
    return tree.kind === 'number' && options?.enumConverter?.allowsNumbers !== false ? convertTo(Number(tree.raw), type) : fail();
  }
  if (/^System\.(DateTime|DateTimeOffset|Guid|Uri|Version|TimeSpan|Char)$/.test(name))
    return tree.kind === 'string' ? convertTo(tree.text, type) : fail();
  const sample = type.isValueType ? type.defaultValue() : null;
  if (typeof sample === 'number' || sample instanceof NumberObject) {
    if (tree.kind === 'string' && has(options, NumberHandling.AllowReadingFromString)) return convertTo(tree.text, type);
    if (tree.kind !== 'number' || (/Int|Byte/.test(name) && !/^-?\d+$/.test(tree.raw))) return fail();
    return convertTo(tree.raw, type);
  }
  if (tree.kind === 'array') {
    const element = type.elementType ?? type.genericArguments[0];
    if (!element) return fail();
    const items = tree.items.map((item, i) => fromTree(item, element, options, whole, `${path}[${i}]`));
    return type.kind === 'array' ? new PSArray(items, type) : convertTo(new PSArray(items, element.makeArrayType()), type);
  }
  if (tree.kind !== 'object') return fail();
  return objectOf(tree, type, options, whole, path);
}

function objectOf(
  tree: JsonTree & { kind: 'object' },
  type: NetType,
  options: JsonSerializerOptions | null,
  whole: string,
  path: string,
): Value {
  const made = runNow(createInstance(type, []) as never) as Value;
  if (made instanceof Hashtable || made instanceof GenericDictionary) {
    const element = made instanceof GenericDictionary ? made.valueType : getType('System.Object');
    for (const [k, v] of tree.entries) made.set(k, fromTree(v, element, options, whole, `${path}.${k}`));
    return made;
  }
  for (const property of type.allProperties(false)) {
    if (!property.canWrite || property.isHidden || !property.body.set || property.indexParameters.length > 0) continue;
    const wanted = options?.namingPolicy ? options.namingPolicy.convert(property.name) : property.name;
    const entry = tree.entries.findLast(([k]) => (options?.ignoreCase ? k.toLowerCase() === wanted.toLowerCase() : k === wanted));
    if (entry) runNow(property.body.set(made, fromTree(entry[1], property.propertyType, options, whole, `${path}.${entry[0]}`)) as never);
  }
  return made;
}

/** Reads JSON text. @throws JsonException around what the reader says, with the path */
function parsed(text: string, options: Value): JsonTree {
  try {
    return readJson(text, readingOf(options));
  } catch (e) {
    const failure = toNetException(e);
    throw exceptionOf('System.Text.Json.JsonException', failure.message.replace(/ LineNumber: /, ' Path: $ | LineNumber: '), failure);
  }
}

/** JsonSerializer, its options and naming policies. */
export function defineJsonSerializer(): void {
  const options = `${ns}JsonSerializerOptions options`;
  const optionsOf = (o: Value): JsonSerializerOptions | null => (o instanceof JsonSerializerOptions ? o : null);
  const write = (value: Value, o: Value): string => writeJson(treeOf(value, optionsOf(o)?.use() ?? null), writingOf(o));
  const read = (json: string | null, type: NetType, o: Value): Value => {
    const whole = notNull(json, 'json');
    return fromTree(parsed(whole, o), type, optionsOf(o)?.use() ?? null, whole);
  };
  defineType({
    name: `${ns}JsonSerializer`,
    kind: 'static',
    staticMethods: {
      [`string Serialize(System.Object value, type inputType, ${options} = null)`]: (_s, v: Value, _t: NetType, o: Value) => write(v, o),
      [`string Serialize[TValue](TValue value, ${options} = null)`]: (_s, v: Value, o: Value) => write(v, o),
      [`byte[] SerializeToUtf8Bytes[TValue](TValue value, ${options} = null)`]: (_s, v: Value, o: Value) =>
        byteArray(Buffer.from(write(v, o))),
      [`byte[] SerializeToUtf8Bytes(System.Object value, type inputType, ${options} = null)`]: (_s, v: Value, _t: NetType, o: Value) =>
        byteArray(Buffer.from(write(v, o))),
      [`${ns}JsonElement SerializeToElement[TValue](TValue value, ${options} = null)`]: (_s, v: Value, o: Value) =>
        new JsonElement(readJson(write(v, o))),
      [`${ns}JsonElement SerializeToElement(System.Object value, type inputType, ${options} = null)`]: (
        _s,
        v: Value,
        _t: NetType,
        o: Value,
      ) => new JsonElement(readJson(write(v, o))),
      [`System.Object Deserialize(string json, type returnType, ${options} = null)`]: (
        _s,
        json: string | null,
        t: NetType | null,
        o: Value,
      ) => read(json, notNull(t, 'returnType'), o),
      [`TValue Deserialize[TValue](string json, ${options} = null)`]: (_s, json: string | null, o: Value, t: readonly NetType[]) =>
        read(json, t[0]!, o),
    },
  });
  defineJsonOptions();
}
