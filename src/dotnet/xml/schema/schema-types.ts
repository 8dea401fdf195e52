/** Defines XmlSchemaSet, the types of validation, and resolvers. */
import { NetObject, type Value } from '../../../objects/net-object.ts';
import type { PropertyBody } from '../../../objects/net-type.ts';
import { defineDelegate } from '../../delegates.ts';
import { eventAccessors } from '../../events.ts';
import { readText } from '../../io/file-operations.ts';
import { fullPath } from '../../io/path.ts';
import { defineType } from '../../registry.ts';
import { arrayOfType, enumOf, notNull } from '../../values.ts';
import type { NetXAttribute, NetXDocument, NetXElement } from '../linq-nodes.ts';
import { NetNameTable } from '../namespace-manager.ts';
import type { NetXmlReader } from '../reader.ts';
import { ReaderSchemaInfo, schemaInfoProperties, settableInfo, XmlSchemaInfo } from './node-info-types.ts';
import { defineSchemaObjects } from './object-types.ts';
import { type SchemaObject, schemaNs } from './schema-object.ts';
import { CompilationSettings, requireSchema, SchemaSet } from './schema-set.ts';
import { validateTree } from './validating-reader.ts';
import { ValidationEventArgs } from './validation-events.ts';

/** System.Xml.XmlUrlResolver: finds what a document refers to. */
class XmlUrlResolver extends NetObject {}

function pathOf(uri: string): string {
  return uri.startsWith('file://') ? decodeURIComponent(uri.slice(7)) : fullPath(uri);
}

function defineSet(): void {
  type S = SchemaSet;
  const schema = `${schemaNs}XmlSchema`;
  const table = (name: 'elements' | 'attributes' | 'types'): PropertyBody => ({ get: (s: S) => s.global(name) });
  defineType({
    name: `${schemaNs}XmlSchemaCompilationSettings`,
    sealed: true,
    jsClass: CompilationSettings,
    constructors: { '()': () => new CompilationSettings() },
    properties: {
      'bool EnableUpaCheck': {
        get: (c: CompilationSettings) => c.enableUpaCheck,
        set: (c: CompilationSettings, value: boolean) => {
          c.enableUpaCheck = value;
        },
      },
    },
  });
  defineType({
    name: `${schemaNs}XmlSchemaSet`,
    jsClass: SchemaSet,
    constructors: { '()': () => new SchemaSet(), '(System.Xml.XmlNameTable nameTable)': () => new SchemaSet() },
    events: [`${schemaNs}ValidationEventHandler ValidationEventHandler`],
    properties: {
      'System.Xml.XmlNameTable NameTable': { get: () => new NetNameTable() },
      'bool IsCompiled': { get: (s: S) => s.isCompiled },
      'System.Xml.XmlResolver XmlResolver': {
        set: (s: S, value: Value) => {
          s.resolver = value;
        },
      },
      [`${schemaNs}XmlSchemaCompilationSettings CompilationSettings`]: {
        get: (s: S) => s.settings,
        set: (s: S, value: CompilationSettings) => {
          s.settings = value;
        },
      },
      'int Count': { get: (s: S) => s.schemas.length },
      [`${schemaNs}XmlSchemaObjectTable GlobalElements`]: table('elements'),
      [`${schemaNs}XmlSchemaObjectTable GlobalAttributes`]: table('attributes'),
      [`${schemaNs}XmlSchemaObjectTable GlobalTypes`]: table('types'),
    },
    methods: {
      ...eventAccessors('ValidationEventHandler', `${schemaNs}ValidationEventHandler`),
      [`${schema} Add(string targetNamespace, string schemaUri)`]: (s: S, namespace: string | null, uri: string | null) => {
        const path = pathOf(notNull(uri, 'schemaUri'));
        return s.addText(namespace, readText(path), `file://${path}`);
      },
      [`${schema} Add(string targetNamespace, System.Xml.XmlReader schemaDocument)`]: (
        s: S,
        namespace: string | null,
        r: NetXmlReader | null,
      ) => s.addText(namespace, notNull(r, 'schemaDocument').text, ''),
      [`void Add(${schemaNs}XmlSchemaSet schemas)`]: (s: S, other: S | null) => s.addSet(notNull(other, 'schemas')),
      [`${schema} Add(${schema} schema)`]: (s: S, added: SchemaObject | null) => s.add(notNull(added, 'schema')),
      [`${schema} Remove(${schema} schema)`]: (s: S, removed: SchemaObject | null) => s.remove(notNull(removed, 'schema')),
      [`bool RemoveRecursive(${schema} schemaToRemove)`]: (s: S, removed: SchemaObject | null) =>
        s.remove(notNull(removed, 'schemaToRemove')) !== null,
      [`${schema} Reprocess(${schema} schema)`]: (s: S, again: SchemaObject | null) => {
        requireSchema(s, notNull(again, 'schema'));
        s.remove(again as SchemaObject);
        return s.add(again as SchemaObject);
      },
      'bool Contains(string targetNamespace)': (s: S, namespace: string | null) => s.contains(namespace ?? ''),
      [`bool Contains(${schema} schema)`]: (s: S, one: SchemaObject | null) => s.schemas.includes(notNull(one, 'schema')),
      'void Compile()': (s: S) => s.compile(),
      'System.Collections.ICollection Schemas()': (s: S) => arrayOfType('System.Object', s.schemas),
      'System.Collections.ICollection Schemas(string targetNamespace)': (s: S, namespace: string | null) =>
        arrayOfType(
          'System.Object',
          s.schemas.filter((one) => (one.text('TargetNamespace') ?? '') === (namespace ?? '')),
        ),
    },
  });
}

function defineResolvers(): void {
  defineType({
    name: 'System.Xml.XmlResolver',
    abstract: true,
    properties: { 'System.Net.ICredentials Credentials': { set: () => undefined } },
  });
  defineType({
    name: 'System.Xml.XmlUrlResolver',
    baseType: 'System.Xml.XmlResolver',
    jsClass: XmlUrlResolver,
    constructors: { '()': () => new XmlUrlResolver() },
  });
}

/** Defines the types of XML schemas. */
export function defineSchemas(): void {
  defineSchemaObjects();
  defineSet();
  defineResolvers();
  type A = ValidationEventArgs;
  defineDelegate(`${schemaNs}ValidationEventHandler`, `void Invoke(System.Object sender, ${schemaNs}ValidationEventArgs e)`);
  defineType({
    name: `${schemaNs}ValidationEventArgs`,
    baseType: 'System.EventArgs',
    jsClass: ValidationEventArgs,
    properties: {
      [`${schemaNs}XmlSeverityType Severity`]: { get: (a: A) => enumOf(`${schemaNs}XmlSeverityType`, a.severity === 'Error' ? 0 : 1) },
      [`${schemaNs}XmlSchemaException Exception`]: { get: (a: A) => a.exception },
      'string Message': { get: (a: A) => a.exception.message },
    },
  });
  defineType({
    name: `${schemaNs}XmlSchemaInfo`,
    jsClass: XmlSchemaInfo,
    interfaces: [`${schemaNs}IXmlSchemaInfo`],
    constructors: { '()': () => new XmlSchemaInfo() },
    properties: settableInfo(),
  });
  defineType({
    name: `${schemaNs}ReaderSchemaInfo`,
    jsClass: ReaderSchemaInfo,
    interfaces: [`${schemaNs}IXmlSchemaInfo`],
    properties: schemaInfoProperties((i: ReaderSchemaInfo) => i.node),
  });
  const set = `${schemaNs}XmlSchemaSet schemas, ${schemaNs}ValidationEventHandler validationEventHandler`;
  const validate = (_t: Value, source: NetXDocument | NetXElement | NetXAttribute, schemas: SchemaSet | null, handler: Value): void =>
    validateTree(source, notNull(schemas, 'schemas'), handler, source.node);
  defineType({
    name: `${schemaNs}Extensions`,
    kind: 'static',
    staticMethods: {
      [`void Validate(System.Xml.Linq.XDocument source, ${set})`]: validate,
      [`void Validate(System.Xml.Linq.XDocument source, ${set}, bool addSchemaInfo)`]: validate,
    },
  });
}
