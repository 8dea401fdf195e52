import { NetException } from '../../../errors/exceptions.ts';
import { exceptionOf, toNetException } from '../../../errors/throw.ts';
import { NetObject, type Value } from '../../../objects/net-object.ts';
import type { MemberBody, NetType } from '../../../objects/net-type.ts';
import { toText } from '../../../objects/to-string.ts';
import type { NetStream } from '../../io/streams.ts';
import { NetTextReader } from '../../io/text-readers.ts';
import type { Attributed } from '../../reflection/custom-attributes.ts';
import { defineType } from '../../registry.ts';
import { utf8NoBom } from '../../text/encodings.ts';
import { notNull } from '../../values.ts';
import { NetXmlDocument, type NetXmlElement } from '../nodes.ts';
import { parseDocument } from '../parser.ts';
import { NetXmlReader } from '../reader.ts';
import { textPlace } from '../text-place.ts';
import { NetXmlWriter, NetXmlWriterSettings } from '../writer.ts';
import { createWriter, writeNodeTo } from '../writer-types.ts';
import { attributeValue, defineSerializationAttributes, rootValue } from './attributes.ts';
import { checkType, typeName } from './mapping.ts';
import { XmlSerializerNamespaces } from './serializer-namespaces.ts';
import { readElement } from './xml-reading.ts';
import { XmlWriting } from './xml-writing.ts';

const ns = 'System.Xml.Serialization.';

/** System.Xml.Serialization.XmlSerializer. */
class XmlSerializer extends NetObject {
  readonly rootName: string;
  readonly namespace: string;
  constructor(
    readonly type: NetType,
    namespace: string | null = null,
    root: Value = null,
  ) {
    super();
    checkType(type);
    const named = (key: string): string => toText(rootValue(root, key) ?? attributeValue(type as Attributed, 'XmlRoot', key) ?? '');
    this.rootName = named('ElementName') || typeName(type);
    this.namespace = named('Namespace') || (namespace ?? '');
  }
}

type Target = string | NetStream | NetObject;

function serialize(s: XmlSerializer, target: Target, value: Value, namespaces: XmlSerializerNamespaces | null): void {
  let root: NetXmlElement;
  const list = namespaces && namespaces.list.length > 0 ? namespaces.list : null;
  try {
    root = new XmlWriting(s.namespace).root(value, s.type, s.rootName, list);
  } catch (e) {
    throw exceptionOf('System.InvalidOperationException', 'There was an error generating the XML document.', toNetException(e));
  }
  const settings = new NetXmlWriterSettings();
  settings.indent = true;
  settings.encoding = utf8NoBom;
  const writer = target instanceof NetXmlWriter ? target : createWriter(target, settings);
  if (writer.output.depth === 0) writer.startDocument(null);
  writeNodeTo(root, writer);
  writer.flush();
}

/** The place behind a text, in lines and columns. */
function placeAfter(source: string, at: number): string {
  const { line, position } = textPlace(source, at);
  return `(${line}, ${position})`;
}

function deserialize(s: XmlSerializer, source: string): Value {
  const document = new NetXmlDocument();
  const failed = (place: string, inner: NetException): NetException =>
    exceptionOf('System.InvalidOperationException', `There is an error in XML document ${place}.`, inner);
  try {
    parseDocument(source, document, { preserveWhitespace: false });
  } catch (e) {
    const inner = toNetException(e);
    const [, line = '0', column = '0'] = /Line (\d+), position (\d+)\.$/.exec(inner.message) ?? [];
    throw failed(`(${line}, ${column})`, inner);
  }
  const root = document.documentElement as NetXmlElement;
  if (root.localName !== s.rootName || root.namespaceURI !== s.namespace)
    throw failed(
      placeAfter(source, source.indexOf(`<${root.name}`) + 1),
      exceptionOf('System.InvalidOperationException', `<${root.localName} xmlns='${root.namespaceURI}'> was not expected.`),
    );
  try {
    return readElement(root, s.type);
  } catch (e) {
    if (!(e instanceof NetException)) throw e;
    const quoted = /'([^']*)'/.exec(e.message)?.[1];
    const end = quoted === undefined ? -1 : source.indexOf('>', source.indexOf(`>${quoted}</`) + 1);
    throw failed(placeAfter(source, end < 0 ? source.length : end + 1), e);
  }
}

function sourceOf(from: NetObject | null): string {
  if (from instanceof NetTextReader) return from.readToEnd();
  if (from instanceof NetXmlReader) return from.text;
  return Buffer.from((notNull(from, 'stream') as NetStream).readToEnd())
    .toString('utf8')
    .replace(/^\ufeff/, '');
}

/** Defines XmlSerializer, its namespaces and its attributes. */
export function defineXmlSerializer(): void {
  defineSerializationAttributes();
  type N = XmlSerializerNamespaces;
  defineType({
    name: `${ns}XmlSerializerNamespaces`,
    jsClass: XmlSerializerNamespaces,
    constructors: { '()': () => new XmlSerializerNamespaces() },
    properties: { 'int Count': { get: (n: N) => n.list.length } },
    methods: {
      'void Add(string prefix, string ns)': (n: N, prefix: string | null, uri: string | null) =>
        void n.list.push([prefix ?? '', uri ?? '']),
    },
  });
  defineType({ name: `${ns}XmlTypeMapping` });
  const methods: Record<string, MemberBody> = {};
  for (const target of ['System.IO.TextWriter textWriter', 'System.IO.Stream stream', 'System.Xml.XmlWriter xmlWriter']) {
    methods[`void Serialize(${target}, System.Object o)`] = (s: XmlSerializer, to: Target, o: Value) => serialize(s, to, o, null);
    methods[`void Serialize(${target}, System.Object o, ${ns}XmlSerializerNamespaces namespaces)`] = (
      s: XmlSerializer,
      to: Target,
      o: Value,
      n: N | null,
    ) => serialize(s, to, o, n);
  }
  for (const source of ['System.IO.TextReader textReader', 'System.IO.Stream stream', 'System.Xml.XmlReader xmlReader'])
    methods[`System.Object Deserialize(${source})`] = (s: XmlSerializer, from: NetObject | null) => deserialize(s, sourceOf(from));
  defineType({
    name: `${ns}XmlSerializer`,
    jsClass: XmlSerializer,
    constructors: {
      '(type type)': (_t, type: NetType | null) => new XmlSerializer(notNull(type, 'type')),
      '(type type, string defaultNamespace)': (_t, type: NetType | null, uri: string | null) =>
        new XmlSerializer(notNull(type, 'type'), uri),
      [`(type type, ${ns}XmlRootAttribute root)`]: (_t, type: NetType | null, root: Value) =>
        new XmlSerializer(notNull(type, 'type'), null, root),
      [`(${ns}XmlTypeMapping xmlTypeMapping)`]: () => {
        throw exceptionOf('System.NotSupportedException', 'XmlSerializer is made of a type here, not of a mapping.');
      },
      '(type type, type[] extraTypes)': (_t, type: NetType | null) => new XmlSerializer(notNull(type, 'type')),
    },
    methods: {
      ...methods,
      'bool CanDeserialize(System.Xml.XmlReader xmlReader)': (s: XmlSerializer, reader: NetXmlReader) => {
        const document = new NetXmlDocument();
        reader.parseInto(document, false);
        return document.documentElement?.localName === s.rootName && document.documentElement.namespaceURI === s.namespace;
      },
    },
  });
}
