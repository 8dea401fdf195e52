/** IXmlSchemaInfo: what scripts see of what validation found out. */
import { NetObject, type Value } from '../../../objects/net-object.ts';
import type { PropertyBody } from '../../../objects/net-type.ts';
import { enumOf } from '../../values.ts';
import type { NetXmlNode } from '../nodes.ts';
import type { NetXmlReader } from '../reader.ts';
import { schemaInfos } from './node-info.ts';

const schemaNs = 'System.Xml.Schema.';

/** System.Xml.Schema.XmlSchemaInfo that scripts make, and that nodes without a name have. */
export class XmlSchemaInfo extends NetObject {
  readonly values = new Map<string, Value>();
}

const names: Record<string, string> = {
  [`${schemaNs}XmlSchemaValidity Validity`]: 'validity',
  'bool IsDefault': 'isDefault',
  'bool IsNil': 'isNil',
  [`${schemaNs}XmlSchemaSimpleType MemberType`]: 'memberType',
  [`${schemaNs}XmlSchemaType SchemaType`]: 'schemaType',
  [`${schemaNs}XmlSchemaElement SchemaElement`]: 'schemaElement',
  [`${schemaNs}XmlSchemaAttribute SchemaAttribute`]: 'schemaAttribute',
};

/** The properties of IXmlSchemaInfo of a node. */
export function schemaInfoProperties<T>(nodeOf: (info: T) => NetXmlNode | null): Record<string, PropertyBody> {
  const table: Record<string, PropertyBody> = {};
  for (const [signature, name] of Object.entries(names)) table[signature] = { get: (info: T) => infoValue(nodeOf(info), name) };
  return table;
}

function infoValue(node: NetXmlNode | null, name: string): Value {
  const info = node ? schemaInfos.get(node) : undefined;
  switch (name) {
    case 'validity':
      return enumOf(`${schemaNs}XmlSchemaValidity`, { NotKnown: 0, Valid: 1, Invalid: 2 }[info?.validity ?? 'NotKnown']);
    case 'isDefault':
      return info?.isDefault ?? false;
    case 'isNil':
      return info?.isNil ?? false;
    case 'schemaType':
      return info?.schemaType ?? null;
    case 'schemaElement':
      return info?.schemaElement ?? null;
    case 'schemaAttribute':
      return info?.schemaAttribute ?? null;
    default:
      return null;
  }
}

/** The properties of {@link XmlSchemaInfo}. */
export function settableInfo(): Record<string, PropertyBody> {
  const table: Record<string, PropertyBody> = {};
  for (const [signature, name] of Object.entries({ ...names, [`${schemaNs}XmlSchemaContentType ContentType`]: 'contentType' }))
    table[signature] = {
      get: (i: XmlSchemaInfo) =>
        i.values.get(name) ?? (name === 'contentType' ? enumOf(`${schemaNs}XmlSchemaContentType`, 0) : infoValue(null, name)),
      set: (i: XmlSchemaInfo, value: Value) => {
        i.values.set(name, value);
      },
    };
  return table;
}

/** System.Xml.XmlReader.SchemaInfo: the reader itself tells of the node that it stands at. */
export class ReaderSchemaInfo extends NetObject {
  constructor(readonly node: NetXmlNode | null) {
    super();
  }
}

/** SchemaInfo of readers. */
export function readerProperties(): Record<string, PropertyBody> {
  return {
    [`${schemaNs}IXmlSchemaInfo SchemaInfo`]: { get: (r: NetXmlReader) => (r.validates ? new ReaderSchemaInfo(r.node) : null) },
  };
}
