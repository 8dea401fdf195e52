/** Defines the types of schema objects. */
import { enumValue } from '../../../objects/enum-value.ts';
import type { Value } from '../../../objects/net-object.ts';
import type { PropertyBody, TypeDefinition } from '../../../objects/net-type.ts';
import { Decimal } from '../../../objects/numbers.ts';
import { toStringValue } from '../../../objects/to-string.ts';
import { PlainEnumerator } from '../../collections/array-list.ts';
import { defineType, getType } from '../../registry.ts';
import { arrayOfType, enumOf } from '../../values.ts';
import type { XmlQualifiedName } from '../qualified-name.ts';
import { XmlSerializerNamespaces } from '../serialization/serializer-namespaces.ts';
import { builtinTypeNames } from './builtin-types.ts';
import { type SchemaKind, schemaKind, schemaKindNames } from './schema-kinds.ts';
import { schemaMethods, schemaStatics, typeStatics } from './schema-members.ts';
import { emptyName, SchemaCollection, SchemaDatatype, SchemaObject, SchemaTable, schemaNs } from './schema-object.ts';
import { occurrence } from './schema-reader.ts';

type O = SchemaObject;
const derivations = new Set(['BlockResolved', 'FinalResolved', 'DerivedBy']);

/** What a property is before anybody sets it. */
function first(type: string, name: string): (o: O) => Value {
  if (type === 'XmlSchemaObjectCollection') return (o) => o.collection(name);
  if (type === 'XmlSchemaObjectTable') return (o) => o.table(name);
  if (type === 'bool') return () => false;
  if (type === 'decimal') return () => new Decimal(1n, 0);
  if (type === 'System.Xml.XmlQualifiedName') return () => emptyName;
  if (type === 'XmlSchemaDerivationMethod') return () => enumOf(`${schemaNs}XmlSchemaDerivationMethod`, derivations.has(name) ? 0 : 256);
  if (type === 'XmlTypeCode') return (o) => typeCode(o);
  const enumType = /^XmlSchema(Form|Use|ContentProcessing|ContentType)$/.test(type);
  return enumType ? () => enumOf(schemaNs + type, 0) : () => null;
}

function typeCode(o: O): Value {
  const datatype = o.values.get('Datatype');
  const code = datatype instanceof SchemaDatatype ? datatype.type.builtin.code : o.values.get('TypeCodeName');
  return enumMemberOf(typeof code === 'string' ? code : 'None');
}

function enumMemberOf(code: string): Value {
  const type = getType(`${schemaNs}XmlTypeCode`);
  return enumValue(type, type.enumValues?.get(code) ?? 0);
}

function body(type: string, name: string, canSet: boolean): PropertyBody {
  const initial = first(type, name);
  const get = (o: O): Value => o.values.get(name) ?? initial(o);
  if (!canSet) return { get };
  if (name === 'MinOccurs' || name === 'MaxOccurs')
    return {
      get,
      set: (o: O, value: Value) => {
        o.values.set(name, value);
        o.values.set(`${name}String`, value instanceof Decimal && value.value > 1_000_000_000n ? 'unbounded' : toStringValue(value));
      },
    };
  if (name === 'MinOccursString' || name === 'MaxOccursString')
    return {
      get,
      set: (o: O, value: string | null) => {
        o.values.set(name, value);
        const count = value === null ? null : occurrence(value, name === 'MaxOccursString');
        if (count) o.values.set(name.slice(0, 9), count);
      },
    };
  return {
    get,
    set: (o: O, value: Value) => {
      if (value instanceof SchemaObject) value.parent = o;
      o.values.set(name, value);
    },
  };
}

function definition(kind: string): TypeDefinition {
  const known = schemaKind(kind) as SchemaKind;
  const properties: Record<string, PropertyBody> = {};
  for (const { type, name, canSet } of known.properties)
    properties[`${type.startsWith('Xml') ? schemaNs : ''}${type} ${name}`] = body(type, name, canSet);
  const made: TypeDefinition = {
    name: `${schemaNs}XmlSchema${kind}`,
    ...(known.base === undefined ? {} : { baseType: `${schemaNs}XmlSchema${known.base}` }),
    properties: kind === 'Object' ? rootProperties : properties,
    ...(known.isAbstract ? { abstract: true } : { constructors: { '()': () => new SchemaObject(kind) } }),
  };
  if (kind === '') Object.assign(made, { methods: schemaMethods, ...schemaStatics });
  if (kind === 'Type') Object.assign(made, { staticMethods: typeStatics });
  return made;
}

const namespacesOf = new WeakMap<O, XmlSerializerNamespaces>();

const rootProperties: Record<string, PropertyBody> = {
  'int LineNumber': {
    get: (o: O) => o.line,
    set: (o: O, line: number) => {
      o.line = line;
    },
  },
  'int LinePosition': {
    get: (o: O) => o.position,
    set: (o: O, position: number) => {
      o.position = position;
    },
  },
  'string SourceUri': {
    get: (o: O) => o.sourceUri,
    set: (o: O, uri: string | null) => {
      o.sourceUri = uri;
    },
  },
  [`${schemaNs}XmlSchemaObject Parent`]: {
    get: (o: O) => o.parent,
    set: (o: O, parent: O | null) => {
      o.parent = parent;
    },
  },
  'System.Xml.Serialization.XmlSerializerNamespaces Namespaces': {
    get: (o: O) => serializerNamespaces(o),
    set: (o: O, value: XmlSerializerNamespaces) => {
      namespacesOf.set(o, value);
    },
  },
};

/** The prefixes that an object declares: those of the element that it was read from, and what scripts add. */
export function serializerNamespaces(o: SchemaObject): XmlSerializerNamespaces {
  const known = namespacesOf.get(o);
  if (known) return known;
  const made = new XmlSerializerNamespaces();
  for (const a of o.element?.attributeList ?? [])
    if (a.prefix === 'xmlns' || a.name === 'xmlns') made.list.push([a.name === 'xmlns' ? '' : a.localName, a.value]);
  namespacesOf.set(o, made);
  return made;
}

/** Defines the types of schema objects, their collections and tables. */
export function defineSchemaObjects(): void {
  defineType.each(
    schemaKindNames.map((kind) => `System.Xml.Schema.XmlSchema${kind}`),
    (i) => definition(schemaKindNames[i] as string),
  );
  defineDatatypes();
  type C = SchemaCollection;
  type T = SchemaTable;
  const object = `${schemaNs}XmlSchemaObject`;
  defineType({
    name: `${schemaNs}XmlSchemaObjectCollection`,
    baseType: 'System.Collections.CollectionBase',
    jsClass: SchemaCollection,
    interfaces: ['System.Collections.IList'],
    constructors: { '()': () => new SchemaCollection(), [`(${object} parent)`]: (_t, parent: O) => new SchemaCollection(parent) },
    indexers: {
      [`${object} Item(int index)`]: {
        get: (c: C, i: number) => c.items[i] ?? null,
        set: (c: C, value: O, i: number) => {
          c.items[i] = value;
          value.parent = c.owner;
        },
      },
    },
    methods: {
      [`int Add(${object} item)`]: (c: C, item: O) => {
        c.insert(c.items.length, item);
        return c.items.length - 1;
      },
      [`void Insert(int index, ${object} item)`]: (c: C, index: number, item: O) => c.insert(index, item),
      [`int IndexOf(${object} item)`]: (c: C, item: O) => c.items.indexOf(item),
      [`bool Contains(${object} item)`]: (c: C, item: O) => c.items.includes(item),
      [`void Remove(${object} item)`]: (c: C, item: O) => {
        const at = c.items.indexOf(item);
        if (at >= 0) c.items.splice(at, 1);
      },
      'System.Collections.IEnumerator GetEnumerator()': (c: C) =>
        new PlainEnumerator(() => c[Symbol.iterator](), `${schemaNs}XmlSchemaObjectEnumerator`),
    },
  });
  defineType({ name: `${schemaNs}XmlSchemaObjectEnumerator`, interfaces: ['System.Collections.IEnumerator'] });
  defineType({
    name: `${schemaNs}XmlSchemaObjectTable`,
    jsClass: SchemaTable,
    properties: {
      'int Count': { get: (t: T) => t.entries.size },
      'System.Collections.ICollection Names': {
        get: (t: T) =>
          arrayOfType(
            'System.Xml.XmlQualifiedName',
            [...t.entries.values()].map((e) => e.name),
          ),
      },
      'System.Collections.ICollection Values': { get: (t: T) => arrayOfType(object, t.objects) },
    },
    indexers: { [`${object} Item(System.Xml.XmlQualifiedName name)`]: { get: (t: T, name: XmlQualifiedName) => t.get(name) ?? null } },
    methods: { 'bool Contains(System.Xml.XmlQualifiedName name)': (t: T, name: XmlQualifiedName) => t.get(name) !== undefined },
  });
  type D = SchemaDatatype;
  defineType({
    name: `${schemaNs}XmlSchemaDatatype`,
    abstract: true,
    jsClass: SchemaDatatype,
    properties: {
      'type ValueType': { get: (d: D) => getType(valueType(d)) },
      [`${schemaNs}XmlSchemaDatatypeVariety Variety`]: {
        get: (d: D) => enumOf(`${schemaNs}XmlSchemaDatatypeVariety`, { atomic: 0, list: 1, union: 2 }[d.type.variety]),
      },
      [`${schemaNs}XmlTypeCode TypeCode`]: { get: (d: D) => enumMemberOf(d.type.builtin.code) },
    },
  });
}

/** The types of datatypes of what XML Schema brings along, of lists and unions. */
function defineDatatypes(): void {
  defineType.each(
    [...builtinTypeNames, 'List', 'union'].map((name) => `System.Xml.Schema.Datatype_${name}`),
    (i) => ({ name: `${schemaNs}Datatype_${[...builtinTypeNames, 'List', 'union'][i]}`, baseType: `${schemaNs}XmlSchemaDatatype` }),
  );
}

const clrTypes: Record<string, string> = {
  boolean: 'Boolean',
  decimal: 'Decimal',
  integer: 'Decimal',
  nonPositiveInteger: 'Decimal',
  negativeInteger: 'Decimal',
  nonNegativeInteger: 'Decimal',
  positiveInteger: 'Decimal',
  long: 'Int64',
  int: 'Int32',
  short: 'Int16',
  byte: 'SByte',
  unsignedLong: 'UInt64',
  unsignedInt: 'UInt32',
  unsignedShort: 'UInt16',
  unsignedByte: 'Byte',
  float: 'Single',
  double: 'Double',
  duration: 'TimeSpan',
  dateTime: 'DateTime',
  time: 'DateTime',
  date: 'DateTime',
  gYearMonth: 'DateTime',
  gYear: 'DateTime',
  gMonthDay: 'DateTime',
  gDay: 'DateTime',
  gMonth: 'DateTime',
  hexBinary: 'Byte[]',
  base64Binary: 'Byte[]',
  anyURI: 'Uri',
  QName: 'Xml.XmlQualifiedName',
  NOTATION: 'Xml.XmlQualifiedName',
};

/** The type of .NET that values of a simple type are. */
function valueType({ type }: SchemaDatatype): string {
  if (type.variety === 'union') return 'System.Object';
  const { name } = type.builtin;
  const single = `System.${Object.hasOwn(clrTypes, name) ? clrTypes[name] : 'String'}`;
  return type.variety === 'list' ? `${single}[]` : single;
}
