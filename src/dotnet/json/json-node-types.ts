import { argumentException, argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import { NetCollection } from '../../objects/collections.ts';
import { convertTo } from '../../objects/convert.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MemberBody, NetType, PropertyBody } from '../../objects/net-type.ts';
import { NumberObject } from '../../objects/numbers.ts';
import { defineType, genericOf, getType, wellKnown } from '../registry.ts';
import { relaxedJson } from '../text/text-encoders.ts';
import { KeyValuePair } from '../tuple-types.ts';
import { arrayOfType, enumOf, notNull, stringArray } from '../values.ts';
import { JsonElement, kindOf } from './json-element-types.ts';
import { writingOf } from './json-options.ts';
import { treeOf } from './json-serializer.ts';
import { compact, type JsonTree, readJson, writeJson } from './json-tree.ts';
import { writeTo } from './utf8-json-writer.ts';

const ns = 'System.Text.Json.Nodes.';
type Node = JsonObject | JsonArray | JsonValue;

/** System.Text.Json.Nodes.JsonObject. */
export class JsonObject extends NetCollection {
  parent: Node | null = null;
  readonly entries = new Map<string, Node | null>();
  jsonTree(): JsonTree {
    return treeOfNode(this);
  }
  get count(): number {
    return this.entries.size;
  }
  set(name: string, node: Node | null): void {
    this.entries.set(name, adopted(node, this));
  }
  *[Symbol.iterator](): Iterator<Value> {
    const type = genericOf('System.Collections.Generic.KeyValuePair', wellKnown.string, getType(`${ns}JsonNode`));
    for (const [key, value] of this.entries) yield new KeyValuePair(key, value, type);
  }
}

/** System.Text.Json.Nodes.JsonArray. */
export class JsonArray extends NetCollection {
  parent: Node | null = null;
  readonly items: (Node | null)[] = [];
  jsonTree(): JsonTree {
    return treeOfNode(this);
  }
  get count(): number {
    return this.items.length;
  }
  [Symbol.iterator](): Iterator<Value> {
    return this.items[Symbol.iterator]();
  }
}

/** System.Text.Json.Nodes.JsonValue: a value of JSON text, or one that a script has given. */
export class JsonValue extends NetObject {
  parent: Node | null = null;
  constructor(
    readonly tree: JsonTree,
    readonly given: Value | undefined = undefined,
  ) {
    super();
  }
  jsonTree(): JsonTree {
    return this.tree;
  }
}
class JsonValueOfElement extends JsonValue {}
class JsonValuePrimitive extends JsonValue {}

/** A node may stand in one place only. @throws InvalidOperationException */
function adopted(node: Node | null, parent: Node): Node | null {
  if (node === null) return null;
  if (node.parent && node.parent !== parent) throw exceptionOf('System.InvalidOperationException', 'The node already has a parent.');
  node.parent = parent;
  return node;
}

/** The nodes of a tree. */
function nodeOf(tree: JsonTree): Node | null {
  if (tree.kind === 'null') return null;
  if (tree.kind === 'object') {
    const object = new JsonObject();
    for (const [k, v] of tree.entries) object.set(k, nodeOf(v));
    return object;
  }
  if (tree.kind === 'array') {
    const array = new JsonArray();
    for (const item of tree.items) array.items.push(adopted(nodeOf(item), array));
    return array;
  }
  return new JsonValueOfElement(tree);
}

/** The tree of a node. */
function treeOfNode(node: Node | null): JsonTree {
  if (node === null) return { kind: 'null', raw: 'null' };
  if (node instanceof JsonObject) return { kind: 'object', entries: [...node.entries].map(([k, v]) => [k, treeOfNode(v)]), raw: '' };
  if (node instanceof JsonArray) return { kind: 'array', items: node.items.map(treeOfNode), raw: '' };
  return node.tree;
}

function create(value: Value): Node | null {
  if (value === null) return null;
  if (value instanceof JsonObject || value instanceof JsonArray || value instanceof JsonValue) return value;
  if (value instanceof JsonElement) return nodeOf(value.tree);
  const tree = treeOf(value, null);
  return tree.kind === 'object' || tree.kind === 'array' ? nodeOf(tree) : new JsonValuePrimitive(tree, value);
}

function textOf(node: Node): string {
  if (node instanceof JsonValue) return node.tree.kind === 'string' ? node.tree.text : node.tree.raw;
  return writeJson(treeOfNode(node), { ...compact, indented: true, encode: relaxedJson });
}

/** GetValue[T]. @throws InvalidOperationException when the value is of another kind */
function valueAs(node: Node, type: NetType): Value {
  const fail = (): never => {
    const kind = node instanceof JsonValue ? node.tree.kind : 'object';
    const name = kind[0]!.toUpperCase() + kind.slice(1);
    throw exceptionOf('System.InvalidOperationException', `An element of type '${name}' cannot be converted to a '${type.fullName}'.`);
  };
  if (!(node instanceof JsonValue)) throw exceptionOf('System.InvalidOperationException', `The node must be of type 'JsonValue'.`);
  const { tree } = node;
  if (type.fullName === 'System.Object') return node.given ?? new JsonElement(tree);
  if (tree.kind === 'string')
    return type.fullName === 'System.String' || /Date|Guid/.test(type.fullName) ? convertTo(tree.text, type) : fail();
  if (tree.kind === 'true' || tree.kind === 'false') return type.fullName === 'System.Boolean' ? tree.kind === 'true' : fail();
  const sample = type.isValueType ? type.defaultValue() : null;
  if (!(typeof sample === 'number' || sample instanceof NumberObject)) return fail();
  return convertTo((tree as { raw: string }).raw, type);
}

function pathOf(node: Node): string {
  const { parent } = node;
  if (!parent) return '$';
  if (parent instanceof JsonArray) return `${pathOf(parent)}[${parent.items.indexOf(node)}]`;
  const name = parent instanceof JsonObject ? ([...parent.entries].find(([, v]) => v === node)?.[0] ?? '') : '';
  return /^\w+$/.test(name) ? `${pathOf(parent)}.${name}` : `${pathOf(parent)}['${name}']`;
}

const rootOf = (node: Node): Node => (node.parent ? rootOf(node.parent) : node);
const asObject = (n: Node): JsonObject => (n instanceof JsonObject ? n : refuse('JsonObject'));
const asArray = (n: Node): JsonArray => (n instanceof JsonArray ? n : refuse('JsonArray'));
function refuseParent(kind: string): never {
  throw exceptionOf('System.InvalidOperationException', `The node must have a parent node of type '${kind}'.`);
}
function refuse(kind: string): never {
  throw exceptionOf('System.InvalidOperationException', `The node must be of type '${kind}'.`);
}

/** JsonNode, JsonObject, JsonArray and JsonValue. */
export function defineJsonNodes(): void {
  const node = `${ns}JsonNode`;
  const indexers: Record<string, PropertyBody> = {
    [`${node} Item(string propertyName)`]: {
      get: (n: Node, name: string) => asObject(n).entries.get(name) ?? null,
      set: (n: Node, value: Node | null, name: string) => asObject(n).set(name, value),
    },
    [`${node} Item(int index)`]: {
      get: (n: Node, at: number) => {
        const { items } = asArray(n);
        if (at < 0 || at >= items.length) throw argumentOutOfRange('index', outOfRange);
        return items[at] ?? null;
      },
      set: (n: Node, value: Node | null, at: number) => {
        const array = asArray(n);
        if (at < 0 || at >= array.items.length) throw argumentOutOfRange('index', outOfRange);
        array.items[at] = adopted(value, array);
      },
    },
  };
  const operators: Record<string, MemberBody> = {};
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
    'byte',
    'short',
    'uint',
    'ulong',
    'char',
  ])
    operators[`${node} op_Implicit(${type} value)`] = (_s, v: Value) => create(v);
  defineType({
    name: node,
    abstract: true,
    properties: {
      [`${node} Parent`]: { get: (n: Node) => n.parent },
      [`${node} Root`]: { get: rootOf },
    },
    indexers,
    operators,
    methods: {
      [`${ns}JsonObject AsObject()`]: asObject,
      [`${ns}JsonArray AsArray()`]: asArray,
      [`${ns}JsonValue AsValue()`]: (n: Node) => (n instanceof JsonValue ? n : refuse('JsonValue')),
      'T GetValue[T]()': (n: Node, t: readonly NetType[]) => valueAs(n, t[0]!),
      'System.Text.Json.JsonValueKind GetValueKind()': (n: Node) => enumOf('System.Text.Json.JsonValueKind', kindOf(treeOfNode(n))),
      'string GetPath()': pathOf,
      'string GetPropertyName()': (n: Node) =>
        n.parent instanceof JsonObject ? ([...n.parent.entries].find(([, v]) => v === n)?.[0] ?? '') : refuseParent('JsonObject'),
      'int GetElementIndex()': (n: Node) => (n.parent instanceof JsonArray ? n.parent.items.indexOf(n) : refuseParent('JsonArray')),
      [`${node} DeepClone()`]: (n: Node) => nodeOf(treeOfNode(n)),
      [`string ToJsonString(System.Text.Json.JsonSerializerOptions options = null)`]: (n: Node, options: Value) =>
        writeJson(treeOfNode(n), writingOf(options)),
      ...writeTo,
      'string ToString()': textOf,
    },
    staticMethods: {
      // Not a Parse(string): a cast of text to a node makes a value of the text.
      [`${node} Parse(string json, System.Nullable[${ns}JsonNodeOptions] nodeOptions = null, System.Text.Json.JsonDocumentOptions documentOptions = default)`]:
        (_s, text: string | null) => nodeOf(readJson(notNull(text, 'json'))),
      [`bool DeepEquals(${node} node1, ${node} node2)`]: (_s, a: Node | null, b: Node | null) =>
        writeJson(treeOfNode(a), compact) === writeJson(treeOfNode(b), compact),
    },
  });
  defineContainers(node);
  defineType({
    name: `${ns}JsonValue`,
    abstract: true,
    baseType: node,
    jsClass: JsonValue,
    staticMethods: { [`${ns}JsonValue Create(System.Object value)`]: (_s, v: Value) => create(v) },
  });
  defineType({ name: `${ns}JsonValueOfElement`, baseType: `${ns}JsonValue`, jsClass: JsonValueOfElement });
  defineType({ name: `${ns}JsonValuePrimitive`, baseType: `${ns}JsonValue`, jsClass: JsonValuePrimitive });
}

const outOfRange = 'Index was out of range. Must be non-negative and less than the size of the collection.';

function defineContainers(node: string): void {
  const text = 'string propertyName';
  defineType({
    name: `${ns}JsonObject`,
    baseType: node,
    jsClass: JsonObject,
    interfaces: [`System.Collections.Generic.IDictionary[string,${node}]`],
    constructors: { '()': () => new JsonObject() },
    properties: {
      'int Count': { get: (o: JsonObject) => o.count },
      'System.Collections.Generic.ICollection[string] Keys': { get: (o: JsonObject) => stringArray([...o.entries.keys()]) },
      [`System.Collections.Generic.ICollection[${node}] Values`]: { get: (o: JsonObject) => arrayOfType(node, [...o.entries.values()]) },
      'bool IsReadOnly': { get: () => false },
    },
    methods: {
      [`void Add(${text}, ${node} value)`]: (o: JsonObject, name: string, value: Node | null) => {
        if (o.entries.has(name)) throw argumentException(`An item with the same key has already been added. Key: ${name}`, 'propertyName');
        o.set(name, value);
      },
      [`bool ContainsKey(${text})`]: (o: JsonObject, name: string) => o.entries.has(name),
      [`bool Remove(${text})`]: (o: JsonObject, name: string) => o.entries.delete(name),
      [`bool TryGetPropertyValue(${text}, [out] ${node} jsonNode)`]: (o: JsonObject, name: string, result: { value: Value }) => {
        result.value = o.entries.get(name) ?? null;
        return o.entries.has(name);
      },
      'void Clear()': (o: JsonObject) => o.entries.clear(),
    },
  });
  defineType({
    name: `${ns}JsonArray`,
    baseType: node,
    jsClass: JsonArray,
    interfaces: [`System.Collections.Generic.IList[${node}]`],
    constructors: {
      '()': () => new JsonArray(),
      [`(Params ${node}[] items)`]: (_t, items: { items: (Node | null)[] }) => {
        const array = new JsonArray();
        for (const item of items.items) array.items.push(adopted(item, array));
        return array;
      },
    },
    properties: { 'int Count': { get: (a: JsonArray) => a.count }, 'bool IsReadOnly': { get: () => false } },
    methods: {
      [`void Add(${node} item)`]: (a: JsonArray, item: Node | null) => void a.items.push(adopted(item, a)),
      'void Add[T](T value)': (a: JsonArray, value: Value) => void a.items.push(adopted(create(value), a)),
      [`void Insert(int index, ${node} item)`]: (a: JsonArray, at: number, item: Node | null) =>
        void a.items.splice(at, 0, adopted(item, a)),
      'void RemoveAt(int index)': (a: JsonArray, at: number) => {
        if (at < 0 || at >= a.items.length) throw argumentOutOfRange('index', outOfRange);
        a.items.splice(at, 1);
      },
      [`bool Remove(${node} item)`]: (a: JsonArray, item: Node | null) => {
        const at = a.items.indexOf(item);
        if (at >= 0) a.items.splice(at, 1);
        return at >= 0;
      },
      [`int IndexOf(${node} item)`]: (a: JsonArray, item: Node | null) => a.items.indexOf(item),
      [`bool Contains(${node} item)`]: (a: JsonArray, item: Node | null) => a.items.includes(item),
      'void Clear()': (a: JsonArray) => void a.items.splice(0),
    },
  });
}
