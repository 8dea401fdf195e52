import { argumentNull } from '../../errors/throw.ts';
import { enumMember } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody, PropertyBody } from '../../objects/net-type.ts';
import { readText } from '../io/file-operations.ts';
import { NetStream } from '../io/streams.ts';
import { NetTextReader } from '../io/text-readers.ts';
import { defineType, getType, wellKnown } from '../registry.ts';
import { decodeFile, utf8 } from '../text/encodings.ts';
import { enumOf, long } from '../values.ts';
import type { NetXmlNode } from './node.ts';
import { XmlNodeType } from './nodes.ts';
import { xmlError } from './parser.ts';
import { NetXmlReader, NetXmlReaderSettings } from './reader.ts';
import { contentMembers } from './reader-content.ts';
import { settingsSchemaMethods, settingsSchemaProperties } from './schema/document-members.ts';
import { readerProperties } from './schema/node-info-types.ts';
import { NetXsdValidatingReader, readerFor } from './schema/validating-reader.ts';
import { isXmlName } from './xml-convert.ts';

/** The settings that are only kept: type and name, and what they are at first. */
const keptSettings: Record<string, () => Value> = {
  'bool Async': () => false,
  'int LineNumberOffset': () => 0,
  'int LinePositionOffset': () => 0,
  'System.Xml.ConformanceLevel ConformanceLevel': () => enumOf('System.Xml.ConformanceLevel', 2),
  'bool CheckCharacters': () => true,
  'long MaxCharactersInDocument': () => long(0),
  'long MaxCharactersFromEntities': () => long(10_000_000),
  'bool ProhibitDtd': () => true,
  'bool CloseInput': () => false,
};

function keptProperties(): Record<string, PropertyBody> {
  const table: Record<string, PropertyBody> = {};
  for (const [signature, first] of Object.entries(keptSettings)) {
    table[signature] = {
      get: (s: NetXmlReaderSettings) => s.others.get(signature) ?? first(),
      set: (s: NetXmlReaderSettings, value: Value) => {
        s.others.set(signature, value);
      },
    };
  }
  return table;
}

/** The text behind a reader, a stream or the path of a file. */
function sourceText(source: Value): string {
  if (source instanceof NetTextReader) return source.readToEnd();
  return source instanceof NetStream ? decodeFile(source.readToEnd(), utf8) : readText(source as string | null);
}

/** Defines XmlReader and XmlReaderSettings. */
export function defineXmlReader(): void {
  type R = NetXmlReader;
  const ns = 'System.Xml.';
  const settings = `${ns}XmlReaderSettings`;
  const flag = (name: 'ignoreWhitespace' | 'ignoreComments' | 'ignoreProcessingInstructions') => ({
    get: (s: NetXmlReaderSettings): Value => s[name],
    set: (s: NetXmlReaderSettings, value: boolean): void => {
      s[name] = value;
    },
  });
  defineType({ name: `${ns}DtdProcessing`, kind: 'enum', enumValues: { Prohibit: 0, Ignore: 1, Parse: 2 } });
  defineType({
    name: settings,
    jsClass: NetXmlReaderSettings,
    constructors: { '()': () => new NetXmlReaderSettings() },
    methods: settingsSchemaMethods(),
    events: ['System.Xml.Schema.ValidationEventHandler ValidationEventHandler'],
    properties: {
      ...keptProperties(),
      ...settingsSchemaProperties(),
      'bool IgnoreWhitespace': flag('ignoreWhitespace'),
      'bool IgnoreComments': flag('ignoreComments'),
      'bool IgnoreProcessingInstructions': flag('ignoreProcessingInstructions'),
      [`${ns}DtdProcessing DtdProcessing`]: {
        get: (s: NetXmlReaderSettings) => enumOf(`${ns}DtdProcessing`, s.dtdProcessing),
        set: (s: NetXmlReaderSettings, value: { value: number }) => {
          s.dtdProcessing = value.value;
        },
      },
    },
  });
  const create = (source: Value, given?: NetXmlReaderSettings | null): R =>
    readerFor(sourceText(source), given ?? new NetXmlReaderSettings());
  const own = `${ns}XmlReader`;
  const creators: Record<string, MemberBody> = {};
  for (const source of ['string inputUri', 'System.IO.Stream input', 'System.IO.TextReader input']) {
    creators[`${own} Create(${source})`] = (_s, v: Value) => create(v);
    creators[`${own} Create(${source}, ${settings} settings)`] = (_s, v: Value, s: NetXmlReaderSettings | null) => create(v, s);
  }
  const close = (r: R): void => {
    r.isClosed = true;
  };
  defineType({
    name: own,
    abstract: true,
    jsClass: NetXmlReader,
    interfaces: ['System.IDisposable'],
    properties: {
      [`${ns}XmlNodeType NodeType`]: { get: (r: R) => enumOf(`${ns}XmlNodeType`, r.nodeType) },
      [`${ns}ReadState ReadState`]: { get: (r: R) => enumMember(getType(`${ns}ReadState`), r.state) ?? null },
      [`${settings} Settings`]: { get: (r: R) => r.settings },
      ...readerProperties(),
      'string BaseURI': { get: () => '' },
      'bool IsDefault': { get: () => false },
      'type ValueType': { get: () => wellKnown.string },
      'string XmlLang': { get: () => '' },
      [`${ns}XmlSpace XmlSpace`]: { get: () => enumOf(`${ns}XmlSpace`, 0) },
      'bool CanResolveEntity': { get: () => true },
      'bool CanReadBinaryContent': { get: () => true },
      'bool CanReadValueChunk': { get: () => true },
      'string Name': { get: (r: R) => (r.node && !r.isValue && !r.node.name.startsWith('#') ? r.node.name : '') },
      'string LocalName': { get: (r: R) => (r.node && !r.isValue && !r.node.localName.startsWith('#') ? r.node.localName : '') },
      'string NamespaceURI': { get: (r: R) => r.node?.namespaceURI ?? '' },
      'string Prefix': { get: (r: R) => r.node?.prefix ?? '' },
      'bool HasValue': { get: (r: R) => r.value !== null },
      'string Value': { get: (r: R) => r.value ?? '' },
      'int Depth': { get: (r: R) => r.depth },
      'bool IsEmptyElement': { get: (r: R) => r.element?.isEmpty ?? false },
      'bool HasAttributes': { get: (r: R) => (r.element?.attributeList.length ?? 0) > 0 },
      'int AttributeCount': { get: (r: R) => r.element?.attributeList.length ?? 0 },
      'bool EOF': { get: (r: R) => r.atEnd },
    },
    methods: {
      'bool Read()': (r: R) => r.read(),
      'string GetAttribute(string name)': (r: R, name: string) => r.element?.attribute(name)?.value ?? null,
      'string GetAttribute(int i)': (r: R, i: number) => r.element?.attributeList[i]?.value ?? null,
      'bool MoveToAttribute(string name)': (r: R, name: string) => r.moveTo(r.element?.attribute(name) ?? null),
      'bool MoveToFirstAttribute()': (r: R) => r.moveTo(r.element?.attributeList[0] ?? null),
      'bool MoveToNextAttribute()': (r: R) => r.moveToNextAttribute(),
      'bool MoveToElement()': (r: R) => r.moveToElement(),
      [`${ns}XmlNodeType MoveToContent()`]: (r: R) => enumOf(`${ns}XmlNodeType`, r.moveToContent()),
      'bool IsStartElement()': (r: R) => r.moveToContent() === XmlNodeType.Element,
      'bool IsStartElement(string name)': (r: R, name: string) => r.moveToContent() === XmlNodeType.Element && r.element?.name === name,
      'bool ReadToFollowing(string name)': (r: R, name: string) => r.find(name),
      'bool ReadToFollowing(string localName, string namespaceURI)': (r: R, name: string, uri: string) => r.find(name, uri),
      'bool ReadToDescendant(string name)': (r: R, name: string) => r.findBelow(name),
      'bool ReadToDescendant(string localName, string namespaceURI)': (r: R, name: string, uri: string) => r.findBelow(name, uri),
      'bool ReadToNextSibling(string name)': (r: R, name: string) => r.findNext(name),
      'bool ReadToNextSibling(string localName, string namespaceURI)': (r: R, name: string, uri: string) => r.findNext(name, uri),
      [`${own} ReadSubtree()`]: (r: R) => r.subtree(),
      'bool ReadAttributeValue()': (r: R) => r.readAttributeValue(),
      'string LookupNamespace(string prefix)': (r: R, prefix: string) => r.place?.node.namespaceOfPrefix(prefix) || null,
      'void ReadStartElement()': (r: R) => {
        r.moveToContent();
        if (!r.element) r.checkElement('', null);
        r.read();
      },
      'void ReadStartElement(string name)': (r: R, name: string) => {
        r.moveToContent();
        r.checkElement(name, null);
        r.read();
      },
      'void ReadEndElement()': (r: R) => {
        const type = r.moveToContent();
        if (type !== XmlNodeType.EndElement) {
          const kind = Object.entries(XmlNodeType).find(([, n]) => n === type)?.[0] ?? 'None';
          throw xmlError(`'${kind}' is an invalid XmlNodeType.`, r.linePosition.line, r.linePosition.position);
        }
        r.read();
      },
      ...contentMembers(),
      'string ReadString()': (r: R) => r.element?.contentText ?? '',
      'string ReadInnerXml()': (r: R) => {
        const text = r.element?.innerXml ?? '';
        r.skip();
        return text;
      },
      'string ReadOuterXml()': (r: R) => {
        const text = r.element?.outerXml ?? '';
        r.skip();
        return text;
      },
      'void Skip()': (r: R) => r.skip(),
      'void Close()': close,
      'void Dispose()': close,
    },
    indexers: {
      'string Item(int i)': { get: (r: R, i: number) => r.element?.attributeList[i]?.value ?? null },
      'string Item(string name)': { get: (r: R, name: string) => r.element?.attribute(name)?.value ?? null },
    },
    staticMethods: {
      ...creators,
      'bool IsName(string str)': (_s, text: string) => isXmlName(text),
      'bool IsNameToken(string str)': (_s, text: string) => /^[\w.\-:\u00b7\u00c0-\uffff]+$/.test(text),
    },
  });
  defineType({ name: `${ns}XsdValidatingReader`, baseType: own, jsClass: NetXsdValidatingReader });
  defineType({
    name: `${ns}IXmlLineInfo`,
    kind: 'interface',
    properties: { 'int LineNumber': {}, 'int LinePosition': {} },
    methods: { 'bool HasLineInfo()': () => true },
  });
  defineType({
    name: `${ns}XmlTextReader`,
    baseType: own,
    interfaces: [`${ns}IXmlLineInfo`],
    jsClass: NetXmlTextReader,
    constructors: {
      '(System.IO.TextReader input)': (_t, input: Value) => textReader(input),
      '(System.IO.Stream input)': (_t, input: Value) => textReader(input),
      '(string url)': (_t, url: Value) => textReader(url),
    },
    properties: {
      'int LineNumber': { get: (r: R) => r.linePosition.line },
      'int LinePosition': { get: (r: R) => r.linePosition.position },
      [`${ns}WhitespaceHandling WhitespaceHandling`]: {
        get: (r: R) => enumOf(`${ns}WhitespaceHandling`, r.settings.ignoreWhitespace ? 2 : 0),
        set: (r: R, value: { value: number }) => {
          r.settings.ignoreWhitespace = value.value !== 0;
        },
      },
      [`${ns}DtdProcessing DtdProcessing`]: {
        get: (r: R) => enumOf(`${ns}DtdProcessing`, r.settings.dtdProcessing),
        set: (r: R, value: { value: number }) => {
          r.settings.dtdProcessing = value.value;
        },
      },
      'bool Namespaces': { get: () => true, set: () => undefined },
      'bool Normalization': { get: () => false, set: () => undefined },
    },
    methods: { 'bool HasLineInfo()': () => true },
  });
  defineType({
    name: `${ns}XmlNodeReader`,
    baseType: own,
    jsClass: NetXmlNodeReader,
    constructors: {
      [`(${ns}XmlNode node)`]: (_t, node: NetXmlNode | null) => {
        if (node === null) throw argumentNull('node');
        const settings = new NetXmlReaderSettings();
        settings.dtdProcessing = 2;
        return new NetXmlNodeReader(node.outerXml, settings);
      },
    },
  });
}

/** System.Xml.XmlNodeReader: a node and what is in it. */
class NetXmlNodeReader extends NetXmlReader {}

/** System.Xml.XmlTextReader: DTDs are read. */
class NetXmlTextReader extends NetXmlReader {
  protected override get dtdRefusal(): string {
    return 'DTD is prohibited in this XML document.';
  }
}

function textReader(source: Value): NetXmlTextReader {
  const settings = new NetXmlReaderSettings();
  settings.dtdProcessing = 2;
  return new NetXmlTextReader(sourceText(source), settings);
}
