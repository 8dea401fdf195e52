import type { PSArray } from '../../objects/collections.ts';
import { type EnumValue, enumMember } from '../../objects/enum-value.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { type Char, charOf } from '../../objects/numbers.ts';
import { NetStream } from '../io/streams.ts';
import { NetStreamWriter, NetStringWriter, NetTextWriter } from '../io/text-readers.ts';
import { defineType, getType } from '../registry.ts';
import { NetEncoding, utf8, utf8NoBom } from '../text/encodings.ts';
import { NetStringBuilder } from '../text/string-builder.ts';
import { bytesOf, enumOf, notNull } from '../values.ts';
import { NetXmlCharacterData, NetXmlComment, NetXmlDocument, NetXmlElement, type NetXmlNode, NetXmlText } from './nodes.ts';
import type { NetXmlReader } from './reader.ts';
import { writeNode } from './serializer.ts';
import { NetXmlWriter, NetXmlWriterSettings } from './writer.ts';
import { verifyName, xmlText } from './xml-convert.ts';

const ns = 'System.Xml.';

/** XmlNode.WriteTo. */
export function writeNodeTo(node: NetXmlNode, writer: NetXmlWriter): void {
  if (node instanceof NetXmlElement) {
    writer.node(node);
    for (const child of node.children) writeNodeTo(child, writer);
    writer.endElement(!node.isEmpty && node.children.length === 0);
  } else if (node instanceof NetXmlText) writer.text(node.data);
  else if (node instanceof NetXmlDocument) for (const child of node.children) writeNodeTo(child, writer);
  else if (node instanceof NetXmlCharacterData && !(node instanceof NetXmlComment)) writer.raw(writeNode(node));
  else if (node.name === 'xml' && !writer.isTextWriter) return;
  else writer.markup(writeNode(node));
  writer.sync();
}

class NetXmlTextWriter extends NetXmlWriter {}

/** XmlWriter.Create. */
export function createWriter(target: Value, settings: NetXmlWriterSettings | null): NetXmlWriter {
  const used = settings?.clone() ?? new NetXmlWriterSettings();
  const encoding = used.encoding instanceof NetEncoding ? used.encoding : utf8;
  if (target instanceof NetStringBuilder) return new NetXmlWriter(new NetStringWriter(target), used, false, 'utf-16', true);
  if (target instanceof NetStringWriter) return new NetXmlWriter(target, used, false, 'utf-16', used.closeOutput);
  if (target instanceof NetTextWriter) return new NetXmlWriter(target, used, false, target.encoding.webName, used.closeOutput);
  if (target instanceof NetStream)
    return new NetXmlWriter(new NetStreamWriter(target, encoding, !used.closeOutput), used, false, encoding.webName, true);
  return new NetXmlWriter(
    NetStreamWriter.ofFile(notNull(target as string | null, 'outputFileName'), false, encoding),
    used,
    false,
    encoding.webName,
    true,
  );
}

function members(): Record<string, MemberBody> {
  type W = NetXmlWriter;
  const attribute = (w: W, prefix: string | null, name: string, uri: string | null, value: string | null): undefined => {
    w.startAttribute(prefix, name, uri);
    w.text(value ?? '');
    w.endAttribute();
  };
  return {
    'void WriteStartDocument()': (w: W) => w.startDocument(null),
    'void WriteStartDocument(bool standalone)': (w: W, standalone: boolean) => w.startDocument(standalone),
    'void WriteEndDocument()': (w: W) => w.endDocument(),
    'void WriteStartElement(string localName)': (w: W, name: string) => w.startElement(null, name, null),
    'void WriteStartElement(string localName, string ns)': (w: W, name: string, uri: string | null) => w.startElement(null, name, uri),
    'void WriteStartElement(string prefix, string localName, string ns)': (w: W, prefix: string | null, name: string, uri: string | null) =>
      w.startElement(prefix, name, uri),
    'void WriteEndElement()': (w: W) => w.endElement(false),
    'void WriteFullEndElement()': (w: W) => w.endElement(true),
    'void WriteElementString(string localName, string value)': (w: W, name: string, value: string | null) =>
      w.element(null, name, null, value),
    'void WriteElementString(string localName, string ns, string value)': (w: W, name: string, uri: string, value: string | null) =>
      w.element(null, name, uri, value),
    'void WriteElementString(string prefix, string localName, string ns, string value)': (
      w: W,
      prefix: string,
      name: string,
      uri: string,
      value: string | null,
    ) => w.element(prefix, name, uri, value),
    'void WriteAttributeString(string localName, string value)': (w: W, name: string, value: string | null) =>
      attribute(w, null, name, null, value),
    'void WriteAttributeString(string localName, string ns, string value)': (
      w: W,
      name: string,
      uri: string | null,
      value: string | null,
    ) => attribute(w, null, name, uri, value),
    'void WriteAttributeString(string prefix, string localName, string ns, string value)': (
      w: W,
      prefix: string,
      name: string,
      uri: string | null,
      value: string | null,
    ) => attribute(w, prefix, name, uri, value),
    'void WriteStartAttribute(string localName)': (w: W, name: string) => w.startAttribute(null, name, null),
    'void WriteStartAttribute(string localName, string ns)': (w: W, name: string, uri: string | null) => w.startAttribute(null, name, uri),
    'void WriteStartAttribute(string prefix, string localName, string ns)': (w: W, prefix: string, name: string, uri: string | null) =>
      w.startAttribute(prefix, name, uri),
    'void WriteEndAttribute()': (w: W) => w.endAttribute(),
    'void WriteString(string text)': (w: W, text: string | null) => w.text(text ?? ''),
    'void WriteValue(System.Object value)': (w: W, value: Value) => w.text(xmlText(value)),
    ...Object.fromEntries(
      ['bool', 'datetime', 'System.DateTimeOffset', 'decimal', 'double', 'float', 'int', 'long'].map((type): [string, MemberBody] => [
        `void WriteValue(${type} value)`,
        (w: W, value: Value) => w.text(xmlText(value)),
      ]),
    ),
    'void WriteValue(string value)': (w: W, value: string | null) => w.text(value ?? ''),
    'void WriteRaw(string data)': (w: W, data: string) => w.raw(data),
    'void WriteCData(string text)': (w: W, text: string | null) => w.raw(`<![CDATA[${text ?? ''}]]>`),
    'void WriteComment(string text)': (w: W, text: string | null) => w.markup(`<!--${text ?? ''}-->`),
    'void WriteProcessingInstruction(string name, string text)': (w: W, name: string, text: string | null) =>
      w.markup(`<?${name}${text ? ` ${text}` : ''}?>`),
    'void WriteDocType(string name, string pubid, string sysid, string subset)': (
      w: W,
      name: string,
      pubid: string | null,
      sysid: string | null,
      subset: string | null,
    ) =>
      w.markup(
        `<!DOCTYPE ${name}${pubid ? ` PUBLIC "${pubid}" "${sysid ?? ''}"` : sysid ? ` SYSTEM "${sysid}"` : ''}${subset ? `[${subset}]` : ''}>`,
      ),
    'void WriteBase64(byte[] buffer, int index, int count)': (w: W, data: PSArray, i: number, n: number) =>
      w.text(Buffer.from(bytesOf(data, i, n)).toString('base64')),
    'void WriteBinHex(byte[] buffer, int index, int count)': (w: W, data: PSArray, i: number, n: number) =>
      w.text(
        Buffer.from(bytesOf(data, i, n))
          .toString('hex')
          .toUpperCase(),
      ),
    'void WriteChars(char[] buffer, int index, int count)': (w: W, chars: PSArray, i: number, n: number) =>
      w.text(chars.items.slice(i, i + n).join('')),
    'void WriteRaw(char[] buffer, int index, int count)': (w: W, chars: PSArray, i: number, n: number) =>
      w.raw(chars.items.slice(i, i + n).join('')),
    'void WriteCharEntity(char ch)': (w: W, c: Char) => w.raw(`&#x${c.code.toString(16).toUpperCase()};`),
    'void WriteName(string name)': (w: W, name: string) => w.text(verifyName(name, true)),
    'void WriteNmToken(string name)': (w: W, name: string) => w.text(name),
    'void WriteQualifiedName(string localName, string ns)': (w: W, name: string, uri: string | null) => {
      const prefix = uri ? w.lookupPrefix(uri) : '';
      w.text(prefix ? `${prefix}:${name}` : name);
    },
    'void WriteNode(System.Xml.XmlReader reader, bool defattr)': (w: W, reader: NetXmlReader) => {
      if (reader.state === 'Initial') reader.read();
      const depth = reader.depth;
      const isWhole = depth === 0;
      while (reader.node !== null && !reader.atEnd) {
        writeNodeTo(reader.node, w);
        reader.skip();
        if (!isWhole) break;
      }
    },
    'void WriteNode(System.Xml.XPath.XPathNavigator navigator, bool defattr)': (w: W, navigator: { node: NetXmlNode }) =>
      writeNodeTo(navigator.node, w),
    'void WriteAttributes(System.Xml.XmlReader reader, bool defattr)': (w: W, reader: NetXmlReader) => {
      for (const a of reader.element?.attributeList ?? []) attribute(w, a.prefix || null, a.localName, a.namespaceURI || null, a.value);
    },
    'void WriteWhitespace(string ws)': (w: W, text: string) => w.raw(text),
    'void WriteEntityRef(string name)': (w: W, name: string) => w.raw(`&${name};`),
    'string LookupPrefix(string ns)': (w: W, uri: string) => w.lookupPrefix(uri),
    'void Flush()': (w: W) => w.flush(),
    'void Close()': (w: W) => w.close(),
    'void Dispose()': (w: W) => w.close(),
  };
}

/** Defines XmlWriter, XmlWriterSettings and XmlTextWriter. */
export function defineXmlWriters(): void {
  const settings = `${ns}XmlWriterSettings`;
  const field = <
    K extends
      | 'indent'
      | 'indentChars'
      | 'newLineChars'
      | 'newLineOnAttributes'
      | 'omitXmlDeclaration'
      | 'closeOutput'
      | 'checkCharacters'
      | 'async'
      | 'writeEndDocumentOnClose'
      | 'doNotEscapeUriAttributes',
  >(
    name: K,
  ) => ({
    get: (s: NetXmlWriterSettings): Value => s[name],
    set: (s: NetXmlWriterSettings, value: NetXmlWriterSettings[K]): void => {
      s[name] = value;
    },
  });
  const kept = (name: 'newLineHandling' | 'namespaceHandling', type: string) => ({
    get: (s: NetXmlWriterSettings): Value => enumOf(type, s[name]),
    set: (s: NetXmlWriterSettings, value: EnumValue): void => {
      s[name] = value.value;
    },
  });
  defineType({ name: `${ns}ConformanceLevel`, kind: 'enum', enumValues: { Auto: 0, Fragment: 1, Document: 2 } });
  defineType({ name: `${ns}NewLineHandling`, kind: 'enum', enumValues: { Replace: 0, Entitize: 1, None: 2 } });
  defineType({
    name: settings,
    jsClass: NetXmlWriterSettings,
    sealed: true,
    constructors: { '()': () => new NetXmlWriterSettings() },
    properties: {
      'bool Indent': field('indent'),
      'string IndentChars': field('indentChars'),
      'string NewLineChars': field('newLineChars'),
      'bool NewLineOnAttributes': field('newLineOnAttributes'),
      'bool OmitXmlDeclaration': field('omitXmlDeclaration'),
      'bool CloseOutput': field('closeOutput'),
      'bool CheckCharacters': field('checkCharacters'),
      'System.Text.Encoding Encoding': {
        get: (s: NetXmlWriterSettings) => s.encoding ?? utf8,
        set: (s: NetXmlWriterSettings, value: NetObject) => {
          s.encoding = value;
        },
      },
      [`${ns}ConformanceLevel ConformanceLevel`]: {
        get: (s: NetXmlWriterSettings) => enumOf(`${ns}ConformanceLevel`, s.conformanceLevel),
        set: (s: NetXmlWriterSettings, value: EnumValue) => {
          s.conformanceLevel = value.value;
        },
      },
      [`${ns}NewLineHandling NewLineHandling`]: kept('newLineHandling', `${ns}NewLineHandling`),
      'bool Async': field('async'),
      [`${ns}NamespaceHandling NamespaceHandling`]: kept('namespaceHandling', `${ns}NamespaceHandling`),
      'bool WriteEndDocumentOnClose': field('writeEndDocumentOnClose'),
      [`${ns}XmlOutputMethod OutputMethod`]: { get: (s: NetXmlWriterSettings) => enumOf(`${ns}XmlOutputMethod`, s.outputMethod) },
      'bool DoNotEscapeUriAttributes': field('doNotEscapeUriAttributes'),
    },
    methods: { [`${settings} Clone()`]: (s: NetXmlWriterSettings) => s.clone() },
  });
  const own = `${ns}XmlWriter`;
  const creators: Record<string, MemberBody> = {};
  for (const target of [
    'string outputFileName',
    'System.IO.Stream output',
    'System.IO.TextWriter output',
    'System.Text.StringBuilder output',
  ]) {
    creators[`${own} Create(${target})`] = (_s, t: Value) => createWriter(t, null);
    creators[`${own} Create(${target}, ${settings} settings)`] = (_s, t: Value, s: NetXmlWriterSettings | null) => createWriter(t, s);
  }
  defineType({
    name: own,
    abstract: true,
    jsClass: NetXmlWriter,
    interfaces: ['System.IDisposable', 'System.IAsyncDisposable'],
    properties: {
      [`${settings} Settings`]: { get: (w: NetXmlWriter) => w.settings },
      [`${ns}WriteState WriteState`]: { get: (w: NetXmlWriter) => enumMember(getType(`${ns}WriteState`), w.state) ?? null },
      [`${ns}XmlSpace XmlSpace`]: { get: () => enumOf(`${ns}XmlSpace`, 0) },
      'string XmlLang': { get: () => null },
    },
    methods: Object.fromEntries(
      Object.entries(members()).map(([signature, body]): [string, MemberBody] => [
        signature,
        (w: NetXmlWriter, ...args) => {
          const result = body(w, ...args);
          w.sync();
          return result;
        },
      ]),
    ),
    staticMethods: creators,
  });
  defineTextWriter(own);
}

function defineTextWriter(baseType: string): void {
  type W = NetXmlTextWriter;
  const make = (target: NetTextWriter, encodingName: string): W =>
    new NetXmlTextWriter(target, new NetXmlWriterSettings(), true, encodingName, true);
  const char = (name: 'indentChar' | 'quoteChar') => ({
    get: (w: W): Value => charOf(w[name].charCodeAt(0)),
    set: (w: W, c: Char): void => {
      w[name] = c.toString();
    },
  });
  defineType({ name: `${ns}Formatting`, kind: 'enum', enumValues: { None: 0, Indented: 1 } });
  defineType({
    name: `${ns}XmlTextWriter`,
    baseType,
    jsClass: NetXmlTextWriter,
    constructors: {
      '(System.IO.TextWriter w)': (_t, w: NetTextWriter) => make(w, w instanceof NetStringWriter ? 'utf-16' : w.encoding.webName),
      '(System.IO.Stream w, System.Text.Encoding encoding)': (_t, s: NetStream, e: NetEncoding | null) =>
        make(new NetStreamWriter(s, e ?? utf8NoBom), e?.webName ?? ''),
      '(string filename, System.Text.Encoding encoding)': (_t, path: string, e: NetEncoding | null) =>
        make(NetStreamWriter.ofFile(path, false, e ?? utf8NoBom), e?.webName ?? ''),
    },
    properties: {
      [`${ns}Formatting Formatting`]: {
        get: (w: W) => enumOf(`${ns}Formatting`, w.formatting),
        set: (w: W, value: EnumValue) => {
          w.formatting = value.value;
        },
      },
      'int Indentation': {
        get: (w: W) => w.indentation,
        set: (w: W, n: number) => {
          w.indentation = n;
        },
      },
      'char IndentChar': char('indentChar'),
      'char QuoteChar': char('quoteChar'),
    },
  });
}
