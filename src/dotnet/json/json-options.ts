/** System.Text.Json.JsonSerializerOptions, and what its properties choose. */
import { argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { PropertyBody } from '../../objects/net-type.ts';
import { type Char, charOf } from '../../objects/numbers.ts';
import { GenericList } from '../collections/generic-list.ts';
import { defineType, genericOf, getType } from '../registry.ts';
import type { JavaScriptEncoder } from '../text/text-encoders.ts';
import { arrayOfType, enumOf, notNull } from '../values.ts';
import { compact, type JsonReading, type JsonWriting } from './json-tree.ts';

const ns = 'System.Text.Json.';

/** System.Text.Json.JsonNamingPolicy. */
export class JsonNamingPolicy extends NetObject {
  constructor(readonly convert: (name: string) => string) {
    super();
  }
}
class CamelCasePolicy extends JsonNamingPolicy {}

/** System.Text.Json.Serialization.JsonConverter: the kinds that .NET brings along. */
class JsonConverter extends NetObject {}
/** JsonStringEnumConverter: enums by their names. */
export class EnumConverter extends JsonConverter {
  constructor(
    readonly policy: JsonNamingPolicy | null,
    readonly allowsNumbers: boolean,
  ) {
    super();
  }
}
class TypeInfoResolver extends NetObject {}
/** ReferenceHandler: what happens to an object that holds itself. */
class ReferenceHandler extends NetObject {
  constructor(readonly ignoresCycles: boolean) {
    super();
  }
}

/** System.Text.Json.Serialization.JsonNumberHandling. */
export const NumberHandling = { AllowReadingFromString: 1, WriteAsString: 2, AllowNamedFloatingPointLiterals: 4 } as const;

/** System.Text.Json.JsonSerializerOptions: read-only once it was used. */
export class JsonSerializerOptions extends NetObject {
  isReadOnly = false;
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
  ignoreReadOnly = false;
  ignoreReadOnlyFields = false;
  ignoreNull = false;
  numberHandling = 0;
  bufferSize = 16384;
  outOfOrder = false;
  duplicates = true;
  nullableAnnotations = false;
  requiredParameters = false;
  objectCreation = 0;
  unknownTypes = 0;
  unmappedMembers = 0;
  referenceHandler: ReferenceHandler | null = null;
  resolver: NetObject | null = null;
  list: GenericList | null = null;

  get converters(): GenericList {
    this.list ??= new GenericList([], genericOf('System.Collections.Generic.List', getType(`${ns}Serialization.JsonConverter`)));
    return this.list;
  }
  /** The converter that writes enums by name. */
  get enumConverter(): EnumConverter | undefined {
    return this.list?.items.find((c) => c instanceof EnumConverter) as EnumConverter | undefined;
  }
  get ignoresCycles(): boolean {
    return this.referenceHandler?.ignoresCycles === true;
  }
  /** From now on nobody may change it. */
  use(): this {
    this.resolver ??= new TypeInfoResolver();
    this.isReadOnly = true;
    return this;
  }
  copy(): JsonSerializerOptions {
    const made = new JsonSerializerOptions();
    Object.assign(made, this, { isReadOnly: false, list: null });
    for (const item of this.list?.items ?? []) made.converters.push(item);
    return made;
  }
}

/** How options write. */
export function writingOf(options: Value): JsonWriting {
  if (!(options instanceof JsonSerializerOptions)) return compact;
  const { encoder } = options;
  return {
    indented: options.writeIndented,
    indent: options.indentCharacter.repeat(options.indentSize),
    newLine: options.newLine,
    encode: encoder && ((text) => encoder.encode(text)),
  };
}

/** How options read. */
export function readingOf(options: Value): JsonReading | undefined {
  return options instanceof JsonSerializerOptions
    ? { trailingCommas: options.trailingCommas, comments: options.comments !== 0 }
    : undefined;
}

/** Checks of what indents and limits (JsonHelpers, JsonWriterHelper). @throws ArgumentOutOfRangeException */
export const jsonLimits = {
  indentSize: (n: number): number => {
    if (n < 0 || n > 127) throw argumentOutOfRange('value', 'Indentation size must be between 0 and 127.');
    return n;
  },
  indentCharacter: (c: Char): string => {
    const text = String.fromCharCode(c.code);
    if (text !== ' ' && text !== '\t') throw argumentOutOfRange('value', 'Supported indentation characters are space and horizontal tab.');
    return text;
  },
  newLine: (text: string | null): string => {
    const given = notNull(text, 'value');
    if (given !== '\n' && given !== '\r\n') throw argumentOutOfRange('value', 'New line can be only "\\n" or "\\r\\n".');
    return given;
  },
  maxDepth: (n: number): number => {
    if (n < 0) throw argumentOutOfRange('value', 'Max depth must be positive.');
    return n;
  },
};

function definePolicies(): void {
  const words = (name: string): string[] => name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+/g) ?? [name];
  const policies: Record<string, JsonNamingPolicy> = {
    CamelCase: new CamelCasePolicy((n) => n.replace(/^[A-Z]+(?=[A-Z][a-z]|$)|^[A-Z]/, (m) => m.toLowerCase())),
    SnakeCaseLower: new JsonNamingPolicy((n) => words(n).join('_').toLowerCase()),
    SnakeCaseUpper: new JsonNamingPolicy((n) => words(n).join('_').toUpperCase()),
    KebabCaseLower: new JsonNamingPolicy((n) => words(n).join('-').toLowerCase()),
    KebabCaseUpper: new JsonNamingPolicy((n) => words(n).join('-').toUpperCase()),
  };
  camelCase = policies['CamelCase'] as JsonNamingPolicy;
  const policy = `${ns}JsonNamingPolicy`;
  defineType({
    name: policy,
    abstract: true,
    jsClass: JsonNamingPolicy,
    methods: { 'string ConvertName(string name)': (p: JsonNamingPolicy, name: string) => p.convert(name) },
    staticProperties: Object.fromEntries(Object.entries(policies).map(([name, p]) => [`${policy} ${name}`, { get: () => p }])),
  });
  defineType({ name: `${ns}JsonCamelCaseNamingPolicy`, baseType: policy, jsClass: CamelCasePolicy });
}
let camelCase: JsonNamingPolicy;

function defineConverters(): void {
  const s = `${ns}Serialization.`;
  defineType({ name: `${s}JsonConverter`, abstract: true, jsClass: JsonConverter });
  const converter = `${s}JsonStringEnumConverter`;
  defineType({
    name: converter,
    baseType: `${s}JsonConverter`,
    jsClass: EnumConverter,
    constructors: {
      '()': () => new EnumConverter(null, true),
      [`(${ns}JsonNamingPolicy namingPolicy, bool allowIntegerValues = True)`]: (_t, policy: JsonNamingPolicy | null, numbers: boolean) =>
        new EnumConverter(policy, numbers),
    },
  });
  const handler = `${s}ReferenceHandler`;
  const [cycles, keep] = [new ReferenceHandler(true), new ReferenceHandler(false)];
  defineType({
    name: handler,
    abstract: true,
    jsClass: ReferenceHandler,
    staticProperties: { [`${handler} IgnoreCycles`]: { get: () => cycles }, [`${handler} Preserve`]: { get: () => keep } },
  });
  defineType({
    name: `${s}Metadata.DefaultJsonTypeInfoResolver`,
    jsClass: TypeInfoResolver,
    constructors: { '()': () => new TypeInfoResolver() },
  });
}

type O = JsonSerializerOptions;
type Checked = { -readonly [K in keyof O]: O[K] };

function checkWritable(o: O): void {
  if (o.isReadOnly)
    throw exceptionOf(
      'System.InvalidOperationException',
      'This JsonSerializerOptions instance is read-only or has already been used in serialization or deserialization.',
    );
}

function field<K extends keyof O>(key: K, check: (value: never) => O[K] = (value) => value as O[K]): PropertyBody {
  return {
    get: (o: O) => o[key] as Value,
    set: (o: Checked, v: Value) => {
      checkWritable(o as O);
      o[key] = check(v as never);
    },
  };
}

type Choice = 'comments' | 'ignoreCondition' | 'numberHandling' | 'objectCreation' | 'unknownTypes' | 'unmappedMembers';
function choice(key: Choice, type: string): PropertyBody {
  return {
    get: (o: O) => enumOf(type, o[key]),
    set: (o: O, v: EnumValue) => {
      checkWritable(o);
      o[key] = Number(v.value);
    },
  };
}

function web(): O {
  return Object.assign(new JsonSerializerOptions(), {
    ignoreCase: true,
    namingPolicy: camelCase,
    numberHandling: NumberHandling.AllowReadingFromString,
  });
}
const strict = (): O =>
  Object.assign(new JsonSerializerOptions(), {
    duplicates: false,
    nullableAnnotations: true,
    requiredParameters: true,
    unmappedMembers: 1,
  });

function defineOptions(): void {
  const s = `${ns}Serialization.`;
  defineType({
    name: `${s}JsonIgnoreCondition`,
    kind: 'enum',
    enumValues: { Never: 0, Always: 1, WhenWritingDefault: 2, WhenWritingNull: 3, WhenWriting: 4, WhenReading: 5 },
  });
  const own = `${ns}JsonSerializerOptions`;
  const resolver = `${s}Metadata.IJsonTypeInfoResolver`;
  const known = new Map<string, O>();
  const fixed = (name: string, make: () => O): Record<string, PropertyBody> => ({
    [`${own} ${name}`]: {
      get: () => {
        const made = known.get(name) ?? make().use();
        known.set(name, made);
        return made;
      },
    },
  });
  defineType({
    name: own,
    sealed: true,
    jsClass: JsonSerializerOptions,
    constructors: {
      '()': () => new JsonSerializerOptions(),
      [`(${own} options)`]: (_t, o: O | null) => notNull(o, 'options').copy(),
      [`(${ns}JsonSerializerDefaults defaults)`]: (_t, d: EnumValue) =>
        d.value === 1 ? web() : d.value === 2 ? strict() : new JsonSerializerOptions(),
    },
    properties: {
      [`System.Collections.Generic.IList[${s}JsonConverter] Converters`]: { get: (o: O) => o.converters },
      [`System.Object TypeInfoResolver`]: field('resolver'),
      [`System.Object TypeInfoResolverChain`]: {
        get: (o: O) => arrayOfType('System.Object', o.resolver ? [o.resolver] : []),
      },
      'bool AllowOutOfOrderMetadataProperties': field('outOfOrder'),
      'bool AllowTrailingCommas': field('trailingCommas'),
      'int DefaultBufferSize': field('bufferSize', (n: number) => {
        if (n < 1) throw exceptionOf('System.ArgumentException', 'The value must be greater than zero.');
        return n;
      }),
      'System.Text.Encodings.Web.JavaScriptEncoder Encoder': field('encoder'),
      [`${ns}JsonNamingPolicy DictionaryKeyPolicy`]: field('dictionaryKeyPolicy'),
      'bool IgnoreNullValues': field('ignoreNull'),
      [`${s}JsonIgnoreCondition DefaultIgnoreCondition`]: choice('ignoreCondition', `${s}JsonIgnoreCondition`),
      [`${s}JsonNumberHandling NumberHandling`]: choice('numberHandling', `${s}JsonNumberHandling`),
      [`${s}JsonObjectCreationHandling PreferredObjectCreationHandling`]: choice('objectCreation', `${s}JsonObjectCreationHandling`),
      'bool IgnoreReadOnlyProperties': field('ignoreReadOnly'),
      'bool IgnoreReadOnlyFields': field('ignoreReadOnlyFields'),
      'bool IncludeFields': field('includeFields'),
      'int MaxDepth': field('maxDepth', jsonLimits.maxDepth),
      [`${ns}JsonNamingPolicy PropertyNamingPolicy`]: field('namingPolicy'),
      'bool PropertyNameCaseInsensitive': field('ignoreCase'),
      [`${ns}JsonCommentHandling ReadCommentHandling`]: choice('comments', `${ns}JsonCommentHandling`),
      [`${s}JsonUnknownTypeHandling UnknownTypeHandling`]: choice('unknownTypes', `${s}JsonUnknownTypeHandling`),
      [`${s}JsonUnmappedMemberHandling UnmappedMemberHandling`]: choice('unmappedMembers', `${s}JsonUnmappedMemberHandling`),
      'bool WriteIndented': field('writeIndented'),
      'char IndentCharacter': {
        ...field('indentCharacter', jsonLimits.indentCharacter),
        get: (o: O) => charOf(o.indentCharacter.charCodeAt(0)),
      },
      'int IndentSize': field('indentSize', jsonLimits.indentSize),
      [`${s}ReferenceHandler ReferenceHandler`]: field('referenceHandler'),
      'string NewLine': field('newLine', jsonLimits.newLine),
      'bool RespectNullableAnnotations': field('nullableAnnotations'),
      'bool RespectRequiredConstructorParameters': field('requiredParameters'),
      'bool AllowDuplicateProperties': field('duplicates'),
      'bool IsReadOnly': { get: (o: O) => o.isReadOnly },
    },
    methods: {
      'void MakeReadOnly()': (o: O) => {
        if (!o.resolver)
          throw exceptionOf(
            'System.InvalidOperationException',
            'JsonSerializerOptions instance must specify a TypeInfoResolver setting before being marked as read-only.',
          );
        o.use();
      },
      'void MakeReadOnly(bool populateMissingResolver)': (o: O) => void o.use(),
    },
    staticProperties: { ...fixed('Default', () => new JsonSerializerOptions()), ...fixed('Web', web), ...fixed('Strict', strict) },
  });
  defineType({ name: resolver, kind: 'interface' });
}

/** Defines the options, naming policies and converters. */
export function defineJsonOptions(): void {
  definePolicies();
  defineConverters();
  defineOptions();
}
