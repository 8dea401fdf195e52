/** The tree of Newtonsoft.Json.Linq: objects, their properties, arrays and values. */
import { argumentException, exceptionOf } from '../../../errors/throw.ts';
import { NetCollection } from '../../../objects/collections.ts';
import type { Value } from '../../../objects/net-object.ts';
import { invariantNumberText } from '../../../objects/number-text.ts';
import { BigInteger, Decimal, Double, NumberObject, Single } from '../../../objects/numbers.ts';
import { toText } from '../../../objects/to-string.ts';
import { invariantCulture } from '../../culture/culture-info.ts';
import { formatDateTime } from '../../time/date-format.ts';
import { NetDateTime } from '../../time/date-time.ts';
import { JArray as ArrayTree, JObject as ObjectTree, type JToken as Tree } from '../json-reader.ts';

/** Newtonsoft.Json.Linq.JTokenType. */
export const JTokenType = {
  None: 0,
  Object: 1,
  Array: 2,
  Constructor: 3,
  Property: 4,
  Comment: 5,
  Integer: 6,
  Float: 7,
  String: 8,
  Boolean: 9,
  Null: 10,
  Undefined: 11,
  Date: 12,
  Raw: 13,
  Bytes: 14,
  Guid: 15,
  Uri: 16,
  TimeSpan: 17,
} as const;

/** A token; enumerating it gives its children, of a value nothing. */
export abstract class JToken extends NetCollection {
  parent: JContainer | null = null;
  abstract readonly type: number;
  abstract readonly children: readonly JToken[];
  abstract copy(): JToken;
  get count(): number {
    return this.children.length;
  }
  [Symbol.iterator](): Iterator<Value> {
    return [...this.children][Symbol.iterator]();
  }
  get root(): JToken {
    return this.parent?.root ?? this;
  }
  /** `a.b[1]`. */
  get path(): string {
    const { parent } = this;
    if (!parent) return '';
    if (parent instanceof JArray) return `${parent.path}[${parent.children.indexOf(this)}]`;
    if (!(this instanceof JProperty)) return parent.path;
    const before = parent.path;
    if (/[ ./'"[\]()\t\n\r\f\b\\\u0085\u2028\u2029]/.test(this.name)) return `${before}['${this.name.replace(/'/g, "\\'")}']`;
    return before === '' ? this.name : `${before}.${this.name}`;
  }
  /** JToken.Replace. @throws InvalidOperationException without a parent */
  replace(by: JToken | null): void {
    if (!this.parent) throw exceptionOf('System.InvalidOperationException', 'The parent is missing.');
    this.parent.exchange(this, by ?? new JValue(null));
  }
  /** JToken.Remove. @throws InvalidOperationException without a parent */
  remove(): void {
    if (!this.parent) throw exceptionOf('System.InvalidOperationException', 'The parent is missing.');
    this.parent.drop(this);
  }
  override toString(): string {
    return jsonText(this, true);
  }
}

/** What has children. */
export abstract class JContainer extends JToken {
  abstract exchange(child: JToken, by: JToken): void;
  abstract drop(child: JToken): void;
  /** The token as a child: a copy where it is the child of another already. */
  protected adopt<T extends JToken>(child: T): T {
    const own = child.parent === null ? child : (child.copy() as T);
    own.parent = this;
    return own;
  }
}

/** A name with its value. */
export class JProperty extends JContainer {
  private token: JToken;
  constructor(
    readonly name: string,
    value: JToken,
  ) {
    super();
    this.token = this.adopt(value);
  }
  get type(): number {
    return JTokenType.Property;
  }
  get children(): readonly JToken[] {
    return [this.token];
  }
  get value(): JToken {
    return this.token;
  }
  set value(value: JToken) {
    this.token.parent = null;
    this.token = this.adopt(value);
  }
  copy(): JProperty {
    return new JProperty(this.name, this.token.copy());
  }
  exchange(_child: JToken, by: JToken): void {
    this.value = by;
  }
  drop(): void {
    throw exceptionOf('Newtonsoft.Json.JsonException', 'Cannot add or remove items from Newtonsoft.Json.Linq.JProperty.');
  }
}

/** Properties in order, found by name. */
export class JObject extends JContainer {
  readonly entries = new Map<string, JProperty>();
  get type(): number {
    return JTokenType.Object;
  }
  get children(): readonly JProperty[] {
    return [...this.entries.values()];
  }
  token(name: string): JToken | null {
    return this.entries.get(name)?.value ?? null;
  }
  set(name: string, value: JToken): void {
    const known = this.entries.get(name);
    if (known) known.value = value;
    else this.add(new JProperty(name, value));
  }
  /** @throws ArgumentException where there is a property of that name */
  add(property: JProperty): void {
    if (this.entries.has(property.name))
      throw argumentException(
        `Can not add property ${property.name} to Newtonsoft.Json.Linq.JObject. Property with the same name already exists on object.`,
      );
    this.entries.set(property.name, this.adopt(property));
  }
  removeName(name: string): boolean {
    const known = this.entries.get(name);
    if (known) known.parent = null;
    return this.entries.delete(name);
  }
  copy(): JObject {
    const copy = new JObject();
    for (const property of this.entries.values()) copy.add(property.copy());
    return copy;
  }
  exchange(child: JToken, by: JToken): void {
    if (child instanceof JProperty && by instanceof JProperty) {
      this.removeName(child.name);
      this.add(by);
    }
  }
  drop(child: JToken): void {
    if (child instanceof JProperty) this.removeName(child.name);
  }
}

/** Tokens in order. */
export class JArray extends JContainer {
  readonly items: JToken[] = [];
  get type(): number {
    return JTokenType.Array;
  }
  get children(): readonly JToken[] {
    return this.items;
  }
  insert(index: number, value: JToken): void {
    this.items.splice(index, 0, this.adopt(value));
  }
  setAt(index: number, value: JToken): void {
    const known = this.items[index];
    if (known) known.parent = null;
    this.items[index] = this.adopt(value);
  }
  removeAt(index: number): void {
    for (const gone of this.items.splice(index, 1)) gone.parent = null;
  }
  removeAllItems(): void {
    while (this.items.length > 0) this.removeAt(this.items.length - 1);
  }
  copy(): JArray {
    const copy = new JArray();
    for (const item of this.items) copy.insert(copy.items.length, item.copy());
    return copy;
  }
  exchange(child: JToken, by: JToken): void {
    this.setAt(this.items.indexOf(child), by);
  }
  drop(child: JToken): void {
    this.removeAt(this.items.indexOf(child));
  }
}

/** A value of .NET's. */
export class JValue extends JToken {
  constructor(public value: Value) {
    super();
  }
  get type(): number {
    const { value } = this;
    if (value === null) return JTokenType.Null;
    if (typeof value === 'boolean') return JTokenType.Boolean;
    if (typeof value === 'string') return JTokenType.String;
    if (value instanceof Double || value instanceof Single || value instanceof Decimal) return JTokenType.Float;
    if (typeof value === 'number' || value instanceof NumberObject || value instanceof BigInteger) return JTokenType.Integer;
    return byTypeName.get(value.netType.fullName) ?? JTokenType.String;
  }
  get children(): readonly JToken[] {
    return [];
  }
  copy(): JValue {
    return new JValue(this.value);
  }
  override toString(): string {
    return this.value === null ? '' : toText(this.value);
  }
}

const byTypeName = new Map<string, number>([
  ['System.DateTime', JTokenType.Date],
  ['System.DateTimeOffset', JTokenType.Date],
  ['System.Guid', JTokenType.Guid],
  ['System.Uri', JTokenType.Uri],
  ['System.TimeSpan', JTokenType.TimeSpan],
  ['System.Byte[]', JTokenType.Bytes],
]);

const shortEscapes: Record<string, string> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\f': '\\f', '\b': '\\b', '\\': '\\\\', '"': '\\"' };

/** A string literal of JSON. */
export function jsonString(text: string): string {
  const escaped = text.replace(
    /["\\\u0000-\u001f\u0085\u2028\u2029]/g,
    (c) => shortEscapes[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `"${escaped}"`;
}

/** A value as JSON, as JsonTextWriter.WriteValue has it. */
export function valueText(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'string') return jsonString(value);
  if (value instanceof Double || value instanceof Single) {
    if (!Number.isFinite(value.value)) return jsonString(value.value > 0 ? 'Infinity' : value.value < 0 ? '-Infinity' : 'NaN');
    const text = invariantNumberText(value);
    return /[.E]/.test(text) ? text : `${text}.0`;
  }
  if (value instanceof Decimal) {
    const text = invariantNumberText(value);
    return text.includes('.') ? text : `${text}.0`;
  }
  if (typeof value === 'number' || value instanceof NumberObject || value instanceof BigInteger) return invariantNumberText(value);
  if (value instanceof NetDateTime) {
    const fraction = value.fraction === 0 ? '' : '.FFFFFFF';
    return jsonString(formatDateTime(value, `yyyy-MM-ddTHH:mm:ss${fraction}K`, invariantCulture));
  }
  return jsonString(toText(value));
}

/** The JSON text of a token. */
export function jsonText(token: JToken, indented: boolean, newline = '\n'): string {
  if (token instanceof JValue) return valueText(token.value);
  const inner = indented ? `${newline}  ` : '';
  const outer = indented ? newline : '';
  if (token instanceof JProperty) return `${jsonString(token.name)}:${indented ? ' ' : ''}${jsonText(token.value, indented, newline)}`;
  const parts = token.children.map((child) => inner + jsonText(child, indented, indented ? `${newline}  ` : ''));
  const [open, close] = token instanceof JObject ? '{}' : '[]';
  return parts.length === 0 ? `${open}${close}` : `${open}${parts.join(',')}${outer}${close}`;
}

/** A tree as the reader gives it, as tokens. */
export function tokenOf(tree: Tree): JToken {
  if (tree instanceof ObjectTree) {
    const object = new JObject();
    tree.names.forEach((name, i) => {
      object.set(name, tokenOf(tree.tokens[i] as Tree));
    });
    return object;
  }
  if (tree instanceof ArrayTree) {
    const array = new JArray();
    for (const item of tree.items) array.insert(array.items.length, tokenOf(item));
    return array;
  }
  return new JValue(tree);
}
