import type { NetException } from '../../errors/exceptions.ts';
import { exceptionOf, throwException } from '../../errors/throw.ts';
import { ListedCollection } from '../../objects/collections.ts';
import { convertTo } from '../../objects/convert.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { integerTypeNames } from '../../objects/type-code.ts';
import { defineType, getType } from '../registry.ts';
import { byteArray, enumOf, notNull } from '../values.ts';
import { type JsonReading, type JsonTree, readJson } from './json-tree.ts';
import { writeTo } from './utf8-json-writer.ts';

const ns = 'System.Text.Json.';

function disposed(): NetException {
  return exceptionOf('System.ObjectDisposedException', "Cannot access a disposed object.\nObject name: 'JsonDocument'.", null, {
    ObjectName: 'JsonDocument',
  });
}

/** JsonElement.DeepEquals: properties in any order, numbers by their value. */
function sameTree(a: JsonTree, b: JsonTree): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'string') return a.text === (b as typeof a).text;
  if (a.kind === 'number') return a.raw === b.raw || Number(a.raw) === Number(b.raw);
  if (a.kind === 'array') {
    const other = (b as typeof a).items;
    return a.items.length === other.length && a.items.every((item, i) => sameTree(item, other[i] as JsonTree));
  }
  if (a.kind !== 'object') return true;
  const other = new Map((b as typeof a).entries);
  return a.entries.length === other.size && a.entries.every(([k, v]) => other.has(k) && sameTree(v, other.get(k) as JsonTree));
}

const kinds = ['Undefined', 'Object', 'Array', 'String', 'Number', 'True', 'False', 'Null'];

/** The number of the JsonValueKind of a tree. */
export function kindOf(tree: JsonTree): number {
  return kinds.findIndex((k) => k.toLowerCase() === tree.kind);
}

/** System.Text.Json.JsonElement. */
export class JsonElement extends NetObject {
  constructor(
    private readonly content: JsonTree,
    /** The document that it belongs to; null for one that stands alone. */
    public document: JsonDocument | null = null,
  ) {
    super();
  }
  /** @throws ObjectDisposedException once its document is disposed of */
  get tree(): JsonTree {
    if (this.document?.isDisposed) throw disposed();
    return this.content;
  }
  /** What the serializer writes. */
  jsonTree(): JsonTree {
    return this.tree;
  }
  get kindName(): string {
    return kinds[kindOf(this.tree)]!;
  }
  /** @throws InvalidOperationException when it is of another kind */
  expect<K extends JsonTree['kind']>(...wanted: K[]): Extract<JsonTree, { kind: K }> {
    if (!wanted.includes(this.tree.kind as K)) {
      const names = wanted.length > 1 ? 'Boolean' : kinds[kindOf({ kind: wanted[0] } as unknown as JsonTree)];
      throw exceptionOf(
        'System.InvalidOperationException',
        `The requested operation requires an element of type '${names}', but the target element has type '${this.kindName}'.`,
      );
    }
    return this.tree as Extract<JsonTree, { kind: K }>;
  }
  /** A property, the last one of that name. */
  property(name: string): JsonElement | undefined {
    const found = this.expect('object').entries.filter(([k]) => k === name);
    return found.length === 0 ? undefined : new JsonElement(found[found.length - 1]![1], this.document);
  }
  override toString(): string {
    const { tree } = this;
    if (tree.kind === 'string') return tree.text;
    if (tree.kind === 'null') return '';
    if (tree.kind === 'true') return 'True';
    if (tree.kind === 'false') return 'False';
    return tree.raw;
  }
}

/** System.Text.Json.JsonProperty. */
class JsonProperty extends NetObject {
  constructor(
    readonly name: string,
    readonly value: JsonElement,
  ) {
    super();
  }
  override toString(): string {
    return `"${this.name}":${this.value.tree.raw}`;
  }
}

/** What EnumerateArray and EnumerateObject give. */
class ElementEnumerator extends ListedCollection<NetObject> {}
class ArrayEnumerator extends ElementEnumerator {}
class ObjectEnumerator extends ElementEnumerator {}

class JsonDocument extends NetObject {
  isDisposed = false;
  constructor(readonly root: JsonElement) {
    super();
    root.document = this;
  }
  jsonTree(): JsonTree {
    return this.root.tree;
  }
  /** What its elements say from now on is that it is gone. */
  dispose(): void {
    this.isDisposed = true;
  }
}

const wrongFormat = (): never => throwException('System.FormatException', 'One of the identified items was in an invalid format.');

/** A number or text as a value of a type. @throws FormatException when it does not fit */
function typed(element: JsonElement, type: string): Value {
  const target = getType(type);
  if (/^System\.(DateTime|DateTimeOffset|Guid)$/.test(type)) {
    const { text } = element.expect('string');
    if (type !== 'System.Guid' && !/^\d{4}-\d\d-\d\d/.test(text)) return wrongFormat();
    const isUtc = text.endsWith('Z');
    const value = convertTo(text, target);
    // A time that says it is universal stays so.
    return isUtc && type === 'System.DateTime' ? (target.getMethods('ToUniversalTime', false)[0]!.body(value) as Value) : value;
  }
  const { raw } = element.expect('number');
  if (/Int|Byte/.test(type) && !/^-?\d+$/.test(raw)) return wrongFormat();
  try {
    return convertTo(raw, target);
  } catch {
    // Whatever is wrong with the number, .NET says only this.
    return wrongFormat();
  }
}

/** JsonDocument, JsonElement and what they hold. */
export function defineJsonElements(): void {
  defineType({ name: `${ns}JsonValueKind`, kind: 'enum', enumValues: Object.fromEntries(kinds.map((k, i) => [k, i])) });
  defineType({ name: `${ns}JsonCommentHandling`, kind: 'enum', enumValues: { Disallow: 0, Skip: 1, Allow: 2 } });
  type E = JsonElement;
  const getters: Record<string, MemberBody> = {};
  for (const name of [...integerTypeNames, 'Single', 'Double', 'Decimal', 'DateTime', 'DateTimeOffset', 'Guid']) {
    const type = `System.${name}`;
    getters[`${type} Get${name}()`] = (e: E) => typed(e, type);
    getters[`bool TryGet${name}([out] ${type} value)`] = (e: E, result: { value: Value }) => {
      e.expect(/Date|Guid/.test(name) ? 'string' : 'number');
      try {
        result.value = typed(e, type);
        return true;
      } catch {
        // It does not fit: that is the answer.
        result.value = getType(type).defaultValue();
        return false;
      }
    };
  }
  defineType({
    name: `${ns}JsonElement`,
    kind: 'struct',
    jsClass: JsonElement,
    defaultValue: () => new JsonElement({ kind: 'null', raw: '' }),
    properties: { [`${ns}JsonValueKind ValueKind`]: { get: (e: E) => enumOf(`${ns}JsonValueKind`, kindOf(e.tree)) } },
    indexers: {
      [`${ns}JsonElement Item(int index)`]: {
        get: (e: E, index: number) => {
          const item = e.expect('array').items[index];
          if (!item) throw exceptionOf('System.IndexOutOfRangeException', 'Index was outside the bounds of the array.');
          return new JsonElement(item, e.document);
        },
      },
    },
    methods: {
      ...getters,
      [`${ns}JsonElement GetProperty(string propertyName)`]: (e: E, name: string | null) => {
        const found = e.property(notNull(name, 'propertyName'));
        if (!found)
          throw exceptionOf('System.Collections.Generic.KeyNotFoundException', 'The given key was not present in the dictionary.');
        return found;
      },
      [`bool TryGetProperty(string propertyName, [out] ${ns}JsonElement value)`]: (e: E, name: string, result: { value: Value }) => {
        const found = e.property(name);
        result.value = found ?? new JsonElement({ kind: 'null', raw: '' });
        return found !== undefined;
      },
      'string GetString()': (e: E) => (e.tree.kind === 'null' ? null : e.expect('string').text),
      'bool GetBoolean()': (e: E) => e.expect<'true' | 'false'>('true', 'false') === e.tree && e.tree.kind === 'true',
      'int GetArrayLength()': (e: E) => e.expect('array').items.length,
      'int GetPropertyCount()': (e: E) => e.expect('object').entries.length,
      'string GetRawText()': (e: E) => e.tree.raw,
      [`${ns}JsonElement+ArrayEnumerator EnumerateArray()`]: (e: E) =>
        new ArrayEnumerator(e.expect('array').items.map((t) => new JsonElement(t, e.document))),
      [`${ns}JsonElement+ObjectEnumerator EnumerateObject()`]: (e: E) =>
        new ObjectEnumerator(e.expect('object').entries.map(([k, v]) => new JsonProperty(k, new JsonElement(v, e.document)))),
      'bool ValueEquals(string text)': (e: E, text: string | null) => e.expect('string').text === text,
      [`${ns}JsonElement Clone()`]: (e: E) => new JsonElement(e.tree),
      'byte[] GetBytesFromBase64()': (e: E) => byteArray(Buffer.from(e.expect('string').text, 'base64')),
      ...writeTo,
      'string ToString()': (e: E) => e.toString(),
    },
    staticMethods: {
      [`bool DeepEquals(${ns}JsonElement element1, ${ns}JsonElement element2)`]: (_s, a: E, b: E) => sameTree(a.tree, b.tree),
      [`${ns}JsonElement Parse(string json)`]: (_s, text: string | null) => new JsonElement(readJson(notNull(text, 'json'))),
    },
  });
  const ie = 'System.Collections.IEnumerable';
  defineType({ name: `${ns}JsonElement+ArrayEnumerator`, kind: 'struct', jsClass: ArrayEnumerator, interfaces: [ie] });
  defineType({ name: `${ns}JsonElement+ObjectEnumerator`, kind: 'struct', jsClass: ObjectEnumerator, interfaces: [ie] });
  defineType({
    name: `${ns}JsonProperty`,
    kind: 'struct',
    jsClass: JsonProperty,
    properties: {
      [`${ns}JsonElement Value`]: { get: (p: JsonProperty) => p.value },
      'string Name': { get: (p: JsonProperty) => p.name },
    },
    methods: {
      'bool NameEquals(string text)': (p: JsonProperty, text: string | null) => p.name === text,
      'string ToString()': (p: JsonProperty) => p.toString(),
    },
  });
  defineDocument();
}

class JsonDocumentOptions extends NetObject {
  trailingCommas = false;
  comments = 0;
  depth = 64;
  get reading(): JsonReading {
    return { trailingCommas: this.trailingCommas, comments: this.comments !== 0 };
  }
}

function defineDocument(): void {
  type O = JsonDocumentOptions;
  const handling = `${ns}JsonCommentHandling`;
  defineType({
    name: `${ns}JsonDocumentOptions`,
    kind: 'struct',
    jsClass: JsonDocumentOptions,
    constructors: { '()': () => new JsonDocumentOptions() },
    defaultValue: () => new JsonDocumentOptions(),
    properties: {
      [`${handling} CommentHandling`]: {
        get: (o: O) => enumOf(handling, o.comments),
        set: (o: O, v: { value: number }) => void (o.comments = Number(v.value)),
      },
      'int MaxDepth': { get: (o: O) => o.depth, set: (o: O, v: number) => void (o.depth = v) },
      'bool AllowTrailingCommas': { get: (o: O) => o.trailingCommas, set: (o: O, v: boolean) => void (o.trailingCommas = v) },
    },
  });
  defineType({
    name: `${ns}JsonDocument`,
    jsClass: JsonDocument,
    interfaces: ['System.IDisposable'],
    properties: {
      [`${ns}JsonElement RootElement`]: {
        get: (d: JsonDocument) => {
          if (d.isDisposed) throw disposed();
          return d.root;
        },
      },
    },
    methods: { 'void Dispose()': (d: JsonDocument) => d.dispose(), ...writeTo },
    staticMethods: {
      [`${ns}JsonDocument Parse(string json, ${ns}JsonDocumentOptions options = default)`]: (_s, text: string | null, o: O | null) =>
        new JsonDocument(new JsonElement(readJson(notNull(text, 'json'), o?.reading))),
    },
  });
}
