/** Members of XmlSchema and XmlSchemaType beyond their properties. */
import { NetException } from '../../../errors/exceptions.ts';
import type { EnumValue } from '../../../objects/enum-value.ts';
import type { Value } from '../../../objects/net-object.ts';
import type { MemberBody, PropertyBody } from '../../../objects/net-type.ts';
import { callDelegateSync } from '../../delegate-call.ts';
import type { NetStream } from '../../io/streams.ts';
import type { NetTextReader, NetTextWriter } from '../../io/text-readers.ts';
import { decodeFile, utf8 } from '../../text/encodings.ts';
import { notNull } from '../../values.ts';
import { NetXmlDocument } from '../nodes.ts';
import { parseDocument } from '../parser.ts';
import type { XmlQualifiedName } from '../qualified-name.ts';
import type { NetXmlReader } from '../reader.ts';
import type { NetXmlWriter } from '../writer.ts';
import { writeNodeTo } from '../writer-types.ts';
import { anyType, builtinSimpleType } from './builtin-objects.ts';
import { builtinNameOf } from './builtin-types.ts';

import { derivesFrom, type Type } from './declarations.ts';
import { SchemaDatatype, type SchemaObject, schemaNs, xsdNs } from './schema-object.ts';
import { readSchema } from './schema-reader.ts';
import { schemaDocument } from './schema-writer.ts';
import { ValidationEventArgs } from './validation-events.ts';

type O = SchemaObject;
const handler = `${schemaNs}ValidationEventHandler validationEventHandler`;

function read(text: string, delegate: Value): O | null {
  let failures = 0;
  try {
    const schema = readSchema(text, '', (error) => {
      failures++;
      if (delegate === null) throw error;
      callDelegateSync(delegate, [null, new ValidationEventArgs(error, 'Error')]);
    });
    return failures > 0 ? null : schema;
  } catch (e) {
    if (!(e instanceof NetException) || delegate === null || e.netType.name !== 'XmlSchemaException' || failures > 0) throw e;
    callDelegateSync(delegate, [null, new ValidationEventArgs(e, 'Error')]);
    return null;
  }
}

/** Methods of XmlSchema. */
export const schemaMethods: Record<string, MemberBody> = {
  'void Write(System.IO.TextWriter writer)': (o: O, writer: NetTextWriter) => {
    const encoding = writer.netType.name === 'StringWriter' ? 'utf-16' : writer.encoding.webName;
    writer.write(schemaDocument(o, encoding));
  },
  'void Write(System.IO.Stream stream)': (o: O, stream: NetStream) => stream.write(Buffer.from(schemaDocument(o, null))),
  'void Write(System.Xml.XmlWriter writer)': (o: O, writer: NetXmlWriter) => writeNodeTo(schemaNodes(o), writer),
};

function schemaNodes(o: O) {
  const document = new NetXmlDocument();
  parseDocument(schemaDocument(o, null), document, { preserveWhitespace: false });
  return document;
}

/** Static members of XmlSchema. */
export const schemaStatics: { staticMethods: Record<string, MemberBody>; staticProperties: Record<string, PropertyBody> } = {
  staticMethods: {
    [`${schemaNs}XmlSchema Read(System.IO.TextReader reader, ${handler})`]: (_t, reader: NetTextReader | null, delegate: Value) =>
      read(notNull(reader, 'reader').readToEnd(), delegate),
    [`${schemaNs}XmlSchema Read(System.IO.Stream stream, ${handler})`]: (_t, stream: NetStream | null, delegate: Value) =>
      read(decodeFile(notNull(stream, 'stream').readToEnd(), utf8), delegate),
    [`${schemaNs}XmlSchema Read(System.Xml.XmlReader reader, ${handler})`]: (_t, reader: NetXmlReader | null, delegate: Value) =>
      read(notNull(reader, 'reader').text, delegate),
  },
  staticProperties: {
    'string Namespace': { get: () => xsdNs, isField: true },
    'string InstanceNamespace': { get: () => `${xsdNs}-instance`, isField: true },
  },
};

function typeOfObject(o: O): Type | null {
  const datatype = o.values.get('Datatype');
  if (datatype instanceof SchemaDatatype && o.kind === 'SimpleType') return datatype.type;
  return o === anyType().object ? anyType() : null;
}

const builtinNamed = (name: string): Value => builtinSimpleType(name)?.object ?? null;

/** Static methods of XmlSchemaType. */
export const typeStatics: Record<string, MemberBody> = {
  [`${schemaNs}XmlSchemaSimpleType GetBuiltInSimpleType(System.Xml.XmlQualifiedName qualifiedName)`]: (
    _t,
    name: XmlQualifiedName | null,
  ) => (notNull(name, 'qualifiedName').namespace === xsdNs ? builtinNamed((name as XmlQualifiedName).name) : null),
  [`${schemaNs}XmlSchemaSimpleType GetBuiltInSimpleType(${schemaNs}XmlTypeCode typeCode)`]: (_t, code: EnumValue) =>
    builtinNamed(builtinNameOf(code.toString())),
  [`${schemaNs}XmlSchemaComplexType GetBuiltInComplexType(System.Xml.XmlQualifiedName qualifiedName)`]: (_t, name: XmlQualifiedName) =>
    name.namespace === xsdNs && name.name === 'anyType' ? anyType().object : null,
  [`bool IsDerivedFrom(${schemaNs}XmlSchemaType derivedType, ${schemaNs}XmlSchemaType baseType, ${schemaNs}XmlSchemaDerivationMethod except)`]:
    (_t, derived: O | null, base: O | null, except: EnumValue) => {
      if (!derived || !base) return false;
      if (derived === base) return true;
      const from = typeOfObject(derived);
      const to = typeOfObject(base);
      if (from && to) return derivesFrom(from, to, Number(except.value) & 0xff);
      for (let o = derived.child('BaseXmlSchemaType'); o; o = o.child('BaseXmlSchemaType')) if (o === base) return true;
      return false;
    },
};
