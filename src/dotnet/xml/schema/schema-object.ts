/** The objects of a schema as scripts see and make them (XmlSchemaObject and what derives from it). */
import { NetCollection } from '../../../objects/collections.ts';
import { enumValue } from '../../../objects/enum-value.ts';
import { NetObject, type Value } from '../../../objects/net-object.ts';
import { getType } from '../../registry.ts';
import type { NetXmlElement } from '../nodes.ts';
import { XmlQualifiedName } from '../qualified-name.ts';
import { schemaKind } from './schema-kinds.ts';
import type { SimpleType } from './simple-type.ts';

/** The namespace of these types. */
export const schemaNs = 'System.Xml.Schema.';
/** The namespace of the elements of a schema. */
export const xsdNs = 'http://www.w3.org/2001/XMLSchema';

/** A qualified name without a name. */
export const emptyName = new XmlQualifiedName('', '');

/** An object of a schema: its kind is the name of its type without `XmlSchema`, its values go by the names of its properties. */
export class SchemaObject extends NetObject {
  line = 0;
  position = 0;
  sourceUri: string | null = null;
  parent: SchemaObject | null = null;
  /** Where it was read from; null for objects that scripts make. */
  element: NetXmlElement | null = null;
  readonly values = new Map<string, Value>();
  constructor(readonly kind: string) {
    super();
    this.netType = getType(`${schemaNs}XmlSchema${kind}`);
  }
  /** True for this kind and those that derive from it. */
  is(kind: string): boolean {
    for (let k: string | undefined = this.kind; k !== undefined; k = schemaKind(k)?.base) if (k === kind) return true;
    return false;
  }
  text(name: string): string | null {
    const value = this.values.get(name);
    return typeof value === 'string' ? value : null;
  }
  flag(name: string): boolean {
    return this.values.get(name) === true;
  }
  /** A qualified name; undefined for an empty one. */
  nameOf(name: string): XmlQualifiedName | undefined {
    const value = this.values.get(name);
    return value instanceof XmlQualifiedName && value.name !== '' ? value : undefined;
  }
  get qualifiedName(): XmlQualifiedName {
    return this.nameOf('QualifiedName') ?? emptyName;
  }
  child(name: string): SchemaObject | null {
    const value = this.values.get(name);
    return value instanceof SchemaObject ? value : null;
  }
  /** The objects of a collection, which is made when it is first asked for. */
  collection(name: string): SchemaCollection {
    const known = this.values.get(name);
    if (known instanceof SchemaCollection) return known;
    const made = new SchemaCollection(this);
    this.values.set(name, made);
    return made;
  }
  /** The table of a property, made when it is first asked for. */
  table(name: string): SchemaTable {
    const known = this.values.get(name);
    if (known instanceof SchemaTable) return known;
    const made = new SchemaTable();
    this.values.set(name, made);
    return made;
  }
  list(name: string): readonly SchemaObject[] {
    const known = this.values.get(name);
    return known instanceof SchemaCollection ? known.items : [];
  }
  /** Sets the member of an enum. */
  setEnum(name: string, type: string, value: number): void {
    this.values.set(name, enumValue(getType(schemaNs + type), value));
  }
  /** The schema that it stands in. */
  get schema(): SchemaObject | null {
    let top: SchemaObject = this;
    while (top.parent) top = top.parent;
    return top.kind === '' ? top : null;
  }
}

/** XmlSchemaObjectCollection. */
export class SchemaCollection extends NetCollection {
  readonly items: SchemaObject[] = [];
  constructor(readonly owner: SchemaObject | null = null) {
    super();
  }
  get count(): number {
    return this.items.length;
  }
  [Symbol.iterator](): Iterator<Value> {
    return this.items[Symbol.iterator]();
  }
  insert(at: number, object: SchemaObject): void {
    object.parent = this.owner;
    this.items.splice(at, 0, object);
  }
}

/** XmlSchemaObjectTable: objects by their qualified names. */
export class SchemaTable extends NetObject {
  readonly entries = new Map<string, { name: XmlQualifiedName; object: SchemaObject }>();
  get(name: XmlQualifiedName): SchemaObject | undefined {
    return this.entries.get(name.toString())?.object;
  }
  set(name: XmlQualifiedName, object: SchemaObject): void {
    this.entries.set(name.toString(), { name, object });
  }
  get objects(): SchemaObject[] {
    return [...this.entries.values()].map((e) => e.object);
  }
}

/** XmlSchemaDatatype: how the texts of a simple type are read. */
export class SchemaDatatype extends NetObject {
  constructor(readonly type: SimpleType) {
    super();
    const { variety, builtin } = type;
    this.netType = getType(`${schemaNs}Datatype_${variety === 'atomic' ? builtin.name : variety === 'list' ? 'List' : 'union'}`);
  }
}
