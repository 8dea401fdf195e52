import { exceptionOf } from '../../errors/throw.ts';
import { NetCollection, NetDictionary, PSArray } from '../../objects/collections.ts';
import { convertTo } from '../../objects/convert.ts';
import { EnumValue } from '../../objects/enum-value.ts';
import { getEnumerable } from '../../objects/enumerate.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { Char, Double, NumberObject, Single } from '../../objects/numbers.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { runNow } from '../../objects/script-hooks.ts';
import { toText } from '../../objects/to-string.ts';
import { GenericDictionary } from '../collections/generic-dictionary.ts';
import { Hashtable } from '../hashtable.ts';
import { defineType, getType } from '../registry.ts';
import { formatDateTime } from '../time/date-format.ts';
import { NetDateTime } from '../time/date-time.ts';
import { createInstance } from '../type-members.ts';
import { enumOf, notNull } from '../values.ts';
import { JsonElement } from './json-element-types.ts';
import { compact, type JsonReading, type JsonTree, type JsonWriting, jsonString, readJson, writeJson } from './json-tree.ts';

const ns = 'System.Text.Json.';

/** System.Text.Json.JsonNamingPolicy and JavaScriptEncoder: what stands for a choice. */
class JsonNamingPolicy extends NetObject {
  constructor(readonly convert: (name: string) => string) {
    super();
  }
}
class JavaScriptEncoder extends NetObject {
  constructor(readonly relaxed: boolean) {
    super();
  }
}

/** System.Text.Json.JsonSerializerOptions. */
export class JsonSerializerOptions extends NetObject {
  writeIndented = false;
  indentSize = 2;
  indentCharacter = ' ';
  newLine = '\n';
  encoder: JavaScriptEncoder | null = null;
  namingPolicy: JsonNamingPolicy | null = null;
  dictionaryKeyPolicy: JsonNamingPolicy | null = null;
  ignoreCase = false;
  trailingCommas = false;
  comments = 0;
  ignoreCondition = 0;
  maxDepth = 0;
  includeFields = false;
}

/** How options write. */
export function writingOf(options: Value): JsonWriting {
  if (!(options instanceof JsonSerializerOptions)) return compact;
  return {
    indented: options.writeIndented,
    indent: options.indentCharacter.repeat(options.indentSize),
    newLine: options.newLine,
    relaxed: options.encoder?.relaxed === true,
  };
}

function readingOf(options: Value): JsonReading | undefined {
  return options instanceof JsonSerializerOptions
    ? { trailingCommas: options.trailingCommas, comments: options.comments !== 0 }
    : undefined;
}

const text = (s: string): JsonTree => ({ kind: 'string', text: s, raw: jsonString(s) });
const literal = (raw: string): JsonTree => ({ kind: 'number', raw });

/** What knows its own JSON: elements and nodes. */
interface HasTree {
  jsonTree(): JsonTree;
}

/** A value as JSON. @throws NotSupportedException, ArgumentException for what JSON has no words for */
export function treeOf(given: Value, options: JsonSerializerOptions | null, depth = 0): JsonTree {
  const value = baseObject(given);
  if (depth > (options?.maxDepth || 64))
    throw exceptionOf(
      'System.Text.Json.JsonException',
      'A possible object cycle was detected. This can either be due to a cycle or if the object depth is larger than the maximum allowed depth of 64.',
    );
  if (value === null) return { kind: 'null', raw: 'null' };
  if (typeof value === 'boolean') return value ? { kind: 'true', raw: 'true' } : { kind: 'false', raw: 'false' };
  if (typeof value === 'number') return literal(String(value));
  if (typeof value === 'string') return text(value);
  if (value instanceof EnumValue) return literal(String(value.value));
  if (value instanceof Char) return text(String.fromCharCode(value.code));
  if (value instanceof Double || value instanceof Single) {
    if (!Number.isFinite(value.value))
      throw exceptionOf(
        'System.ArgumentException',
        ".NET number values such as positive and negative infinity cannot be written as valid JSON. To make it work when using 'JsonSerializer', consider specifying 'JsonNumberHandling.AllowNamedFloatingPointLiterals' (see https://learn.microsoft.com/dotnet/api/system.text.json.serialization.jsonnumberhandling).",
      );
    return literal(toText(value));
  }
  if (value instanceof NumberObject) return literal(toText(value));
  if (value instanceof NetDateTime) return text(formatDateTime(value, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"));
  if (typeof (value as Partial<HasTree>).jsonTree === 'function') return (value as unknown as HasTree).jsonTree();
  return treeOfObject(value as NetObject, options, depth);
}

const textual = /^System\.(Guid|Uri|Version|TimeSpan|DateTimeOffset|DateOnly|TimeOnly)$/;

function treeOfObject(value: NetObject, options: JsonSerializerOptions | null, depth: number): JsonTree {
  const type = value.netType.fullName;
  if (textual.test(type))
    return text(type === 'System.DateTimeOffset' ? toText(convertTo(value, getType('System.String'))) : toText(value));
  if (value instanceof NetDictionary) {
    const entries: [string, JsonTree][] = [];
    for (const [k, v] of value.entries())
      entries.push([(options?.dictionaryKeyPolicy?.convert ?? ((n: string) => n))(toText(k)), treeOf(v, options, depth + 1)]);
    return { kind: 'object', entries, raw: '' };
  }
  if (value instanceof PSArray && value.elementType.fullName === 'System.Byte')
    return text(Buffer.from(value.items.map((b) => (b as unknown as { value: number }).value)).toString('base64'));
  if (value instanceof PSArray || value instanceof NetCollection)
    return { kind: 'array', items: [...(getEnumerable(value) ?? [])].map((v) => treeOf(v, options, depth + 1)), raw: '' };
  const entries: [string, JsonTree][] = [];
  for (const property of value.netType.allProperties(false)) {
    if (!property.canRead || property.isHidden || property.indexParameters.length > 0 || !property.body.get) continue;
    const read = runNow(property.body.get(value) as never) as Value;
    if (options && options.ignoreCondition === 3 && read === null) continue;
    entries.push([options?.namingPolicy ? options.namingPolicy.convert(property.name) : property.name, treeOf(read, options, depth + 1)]);
  }
  return { kind: 'object', entries, raw: '' };
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
  if (type.isEnum) return tree.kind === 'number' ? convertTo(Number(tree.raw), type) : fail();
  if (/^System\.(DateTime|DateTimeOffset|Guid|Uri|Version|TimeSpan|Char)$/.test(name))
    return tree.kind === 'string' ? convertTo(tree.text, type) : fail();
  const sample = type.isValueType ? type.defaultValue() : null;
  if (typeof sample === 'number' || sample instanceof NumberObject) {
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

/** JsonSerializer, its options, encoders and naming policies. */
export function defineJsonSerializer(): void {
  const options = `${ns}JsonSerializerOptions options`;
  const optionsOf = (o: Value): JsonSerializerOptions | null => (o instanceof JsonSerializerOptions ? o : null);
  const write = (value: Value, o: Value): string => writeJson(treeOf(value, optionsOf(o)), writingOf(o));
  const read = (json: string | null, type: NetType, o: Value): Value => {
    const whole = notNull(json, 'json');
    return fromTree(readJson(whole, readingOf(o)), type, optionsOf(o), whole);
  };
  defineType({
    name: `${ns}JsonSerializer`,
    kind: 'static',
    staticMethods: {
      [`string Serialize(System.Object value, type inputType, ${options} = null)`]: (_s, v: Value, _t: NetType, o: Value) => write(v, o),
      [`string Serialize[TValue](TValue value, ${options} = null)`]: (_s, v: Value, o: Value) => write(v, o),
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
  definePolicies();
  defineOptions();
}

function definePolicies(): void {
  const words = (name: string): string[] => name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+/g) ?? [name];
  const policies: Record<string, JsonNamingPolicy> = {
    CamelCase: new JsonNamingPolicy((n) => n.replace(/^[A-Z]+(?=[A-Z][a-z]|$)|^[A-Z]/, (m) => m.toLowerCase())),
    SnakeCaseLower: new JsonNamingPolicy((n) => words(n).join('_').toLowerCase()),
    SnakeCaseUpper: new JsonNamingPolicy((n) => words(n).join('_').toUpperCase()),
    KebabCaseLower: new JsonNamingPolicy((n) => words(n).join('-').toLowerCase()),
    KebabCaseUpper: new JsonNamingPolicy((n) => words(n).join('-').toUpperCase()),
  };
  const policy = `${ns}JsonNamingPolicy`;
  defineType({
    name: policy,
    abstract: true,
    jsClass: JsonNamingPolicy,
    methods: { 'string ConvertName(string name)': (p: JsonNamingPolicy, name: string) => p.convert(name) },
    staticProperties: Object.fromEntries(Object.entries(policies).map(([name, p]) => [`${policy} ${name}`, { get: () => p }])),
  });
  const encoder = 'System.Text.Encodings.Web.JavaScriptEncoder';
  const [plain, relaxed] = [new JavaScriptEncoder(false), new JavaScriptEncoder(true)];
  defineType({
    name: encoder,
    abstract: true,
    jsClass: JavaScriptEncoder,
    staticProperties: { [`${encoder} Default`]: { get: () => plain }, [`${encoder} UnsafeRelaxedJsonEscaping`]: { get: () => relaxed } },
    methods: { 'string Encode(string value)': (e: JavaScriptEncoder, s: string) => jsonString(s, e.relaxed).slice(1, -1) },
  });
}

function defineOptions(): void {
  type O = JsonSerializerOptions;
  const field = <K extends keyof O>(key: K) => ({
    get: (o: O) => o[key] as Value,
    set: (o: O, v: Value) => {
      (o as unknown as Record<string, Value>)[key as string] = v;
    },
  });
  const choice = (key: 'comments' | 'ignoreCondition', type: string) => ({
    get: (o: O) => enumOf(type, o[key]),
    set: (o: O, v: EnumValue) => {
      o[key] = Number(v.value);
    },
  });
  const ignore = `${ns}Serialization.JsonIgnoreCondition`;
  defineType({
    name: ignore,
    kind: 'enum',
    enumValues: { Never: 0, Always: 1, WhenWritingDefault: 2, WhenWritingNull: 3, WhenWriting: 4, WhenReading: 5 },
  });
  const own = `${ns}JsonSerializerOptions`;
  defineType({
    name: own,
    jsClass: JsonSerializerOptions,
    constructors: { '()': () => new JsonSerializerOptions() },
    properties: {
      'bool AllowTrailingCommas': field('trailingCommas'),
      'System.Text.Encodings.Web.JavaScriptEncoder Encoder': field('encoder'),
      [`${ns}JsonNamingPolicy DictionaryKeyPolicy`]: field('dictionaryKeyPolicy'),
      [`${ignore} DefaultIgnoreCondition`]: choice('ignoreCondition', ignore),
      'bool IncludeFields': field('includeFields'),
      'int MaxDepth': field('maxDepth'),
      [`${ns}JsonNamingPolicy PropertyNamingPolicy`]: field('namingPolicy'),
      'bool PropertyNameCaseInsensitive': field('ignoreCase'),
      [`${ns}JsonCommentHandling ReadCommentHandling`]: choice('comments', `${ns}JsonCommentHandling`),
      'bool WriteIndented': field('writeIndented'),
      'int IndentSize': field('indentSize'),
      'string NewLine': field('newLine'),
      'bool IsReadOnly': { get: () => false },
    },
    staticProperties: {
      [`${own} Default`]: { get: () => new JsonSerializerOptions() },
      [`${own} Web`]: {
        get: () => Object.assign(new JsonSerializerOptions(), { ignoreCase: true, namingPolicy: null }),
      },
    },
  });
}
