import { argumentException, argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { readBytes, writeBytes } from '../io/file-operations.ts';
import { fullPath } from '../io/path.ts';
import type { NetStream } from '../io/streams.ts';
import type { NetTextReader, NetTextWriter } from '../io/text-readers.ts';
import { defineType } from '../registry.ts';
import { decodeFile, detectBom, encodingByName, utf8, utf8NoBom } from '../text/encodings.ts';
import { enumOf, notNull } from '../values.ts';
import { registerXmlAdapter } from './adapter.ts';
import { defineNamespaceManager, NetNameTable, type NetXmlNamespaceManager } from './namespace-manager.ts';
import {
  NetXmlAttribute,
  NetXmlAttributeCollection,
  NetXmlCData,
  NetXmlCharacterData,
  NetXmlComment,
  NetXmlDeclaration,
  NetXmlDocument,
  NetXmlDocumentFragment,
  NetXmlDocumentType,
  NetXmlElement,
  NetXmlNode,
  NetXmlNodeList,
  NetXmlProcessingInstruction,
  NetXmlSignificantWhitespace,
  NetXmlText,
  NetXmlWhitespace,
  splitName,
  XmlNodeType,
} from './nodes.ts';
import { parseDocument, xmlError } from './parser.ts';
import type { NetXmlReader } from './reader-types.ts';
import { emit } from './serializer.ts';
import type { NetXmlWriter } from './writer.ts';
import { writeNodeTo } from './writer-types.ts';
import { plainLayout, XmlTextOutput } from './xml-output.ts';
import { selectNodes } from './xpath/evaluate.ts';

const ns = 'System.Xml.';

function select(node: NetXmlNode, xpath: string | null, manager?: NetXmlNamespaceManager | null): NetXmlNode[] {
  return selectNodes(notNull(xpath, 'xpath'), node, manager ? (prefix) => manager.lookup(prefix) : null);
}

function nodeList(nodes: readonly NetXmlNode[]): NetXmlNodeList {
  return new NetXmlNodeList(() => nodes);
}

/** Elements below a node by their name, `*` for all. */
function elementsByName(node: NetXmlNode, matches: (e: NetXmlElement) => boolean): NetXmlNodeList {
  return new NetXmlNodeList(() => {
    const found: NetXmlElement[] = [];
    const visit = (n: NetXmlNode): void => {
      for (const child of n.children) {
        if (!(child instanceof NetXmlElement)) continue;
        if (matches(child)) found.push(child);
        visit(child);
      }
    };
    visit(node);
    return found;
  });
}

function defineNode(): void {
  const node = `${ns}XmlNode`;
  type N = NetXmlNode;
  const child = (n: N, name: string): Value => n.children.find((c) => c instanceof NetXmlElement && c.name === name) ?? null;
  defineType({
    name: node,
    abstract: true,
    jsClass: NetXmlNode,
    interfaces: ['System.ICloneable', 'System.Collections.IEnumerable', 'System.Xml.XPath.IXPathNavigable'],
    indexers: {
      [`${ns}XmlElement Item(string name)`]: { get: child },
      [`${ns}XmlElement Item(string localname, string ns)`]: {
        get: (n: N, name: string, uri: string) =>
          n.children.find((c) => c instanceof NetXmlElement && c.localName === name && c.namespaceURI === uri) ?? null,
      },
    },
    properties: {
      'string Name': { get: (n: N) => n.name },
      'string Value': {
        get: (n: N) => n.value,
        set: (n: N, text: string | null) => {
          n.value = text;
        },
      },
      [`${ns}XmlNodeType NodeType`]: { get: (n: N) => enumOf(`${ns}XmlNodeType`, n.nodeType) },
      [`${node} ParentNode`]: { get: (n: N) => (n instanceof NetXmlAttribute ? null : n.parent) },
      [`${ns}XmlNodeList ChildNodes`]: { get: (n: N) => new NetXmlNodeList(() => n.children) },
      [`${node} PreviousSibling`]: { get: (n: N) => n.previousSibling },
      [`${node} NextSibling`]: { get: (n: N) => n.nextSibling },
      [`${ns}XmlAttributeCollection Attributes`]: { get: (n: N) => n.attributes },
      [`${ns}XmlDocument OwnerDocument`]: { get: (n: N) => n.ownerDocument },
      [`${node} FirstChild`]: { get: (n: N) => n.firstChild },
      [`${node} LastChild`]: { get: (n: N) => n.lastChild },
      'bool HasChildNodes': { get: (n: N) => n.children.length > 0 },
      'string NamespaceURI': { get: (n: N) => n.namespaceURI },
      'string Prefix': { get: (n: N) => n.prefix, set: () => undefined },
      'string LocalName': { get: (n: N) => n.localName },
      'bool IsReadOnly': { get: () => false },
      'string InnerText': {
        get: (n: N) => n.contentText,
        set: (n: N, text: string | null) => {
          n.contentText = text ?? '';
        },
      },
      'string OuterXml': { get: (n: N) => n.outerXml },
      'string InnerXml': {
        get: (n: N) => n.innerXml,
        set: (n: N, text: string | null) => {
          n.innerXml = text ?? '';
        },
      },
      'string BaseURI': { get: () => '' },
      [`${node} PreviousText`]: { get: () => null },
    },
    methods: {
      [`${node} AppendChild(${node} newChild)`]: (n: N, c: N | null) => n.insert(notNull(c, 'newChild'), null),
      [`${node} PrependChild(${node} newChild)`]: (n: N, c: N | null) => n.insert(notNull(c, 'newChild'), n.firstChild),
      [`${node} InsertBefore(${node} newChild, ${node} refChild)`]: (n: N, c: N | null, before: N | null) =>
        n.insert(notNull(c, 'newChild'), before),
      [`${node} InsertAfter(${node} newChild, ${node} refChild)`]: (n: N, c: N | null, after: N | null) =>
        n.insert(notNull(c, 'newChild'), after === null ? n.firstChild : after.nextSibling),
      [`${node} ReplaceChild(${node} newChild, ${node} oldChild)`]: (n: N, c: N, old: N) => {
        const next = old.nextSibling;
        n.remove(old);
        n.insert(c, next);
        return old;
      },
      [`${node} RemoveChild(${node} oldChild)`]: (n: N, c: N) => n.remove(c),
      'void RemoveAll()': (n: N) => {
        n.removeAll();
        if (n instanceof NetXmlElement) n.attributeList.length = 0;
      },
      [`${node} Clone()`]: (n: N) => n.clone(true),
      [`${node} CloneNode(bool deep)`]: (n: N, deep: boolean) => n.clone(deep),
      'string GetNamespaceOfPrefix(string prefix)': (n: N, prefix: string) => n.namespaceOfPrefix(prefix),
      'void Normalize()': () => undefined,
      [`${ns}XmlNodeList SelectNodes(string xpath)`]: (n: N, xpath: string | null) => nodeList(select(n, xpath)),
      [`${ns}XmlNodeList SelectNodes(string xpath, ${ns}XmlNamespaceManager nsmgr)`]: (
        n: N,
        xpath: string | null,
        m: NetXmlNamespaceManager | null,
      ) => nodeList(select(n, xpath, m)),
      [`${node} SelectSingleNode(string xpath)`]: (n: N, xpath: string | null) => select(n, xpath)[0] ?? null,
      [`${node} SelectSingleNode(string xpath, ${ns}XmlNamespaceManager nsmgr)`]: (
        n: N,
        xpath: string | null,
        m: NetXmlNamespaceManager | null,
      ) => select(n, xpath, m)[0] ?? null,
      [`void WriteTo(${ns}XmlWriter w)`]: (n: N, w: NetXmlWriter) => writeNodeTo(n, w),
      [`void WriteContentTo(${ns}XmlWriter w)`]: (n: N, w: NetXmlWriter) => {
        for (const c of n.children) writeNodeTo(c, w);
      },
    },
  });
}

function defineElement(): void {
  type E = NetXmlElement;
  const attributeNS = 'string localName, string namespaceURI';
  const set = (e: E, name: string | null, value: string | null): undefined => {
    const given = notNull(name, 'name');
    const existing = e.attribute(given);
    if (existing) existing.value = value;
    else e.setAttributeNode(makeAttribute(e.document, given, null, value ?? '', e));
  };
  defineType({ name: `${ns}XmlLinkedNode`, abstract: true, baseType: `${ns}XmlNode` });
  defineType({
    name: `${ns}XmlElement`,
    baseType: `${ns}XmlLinkedNode`,
    jsClass: NetXmlElement,
    properties: {
      'bool IsEmpty': {
        get: (e: E) => e.isEmpty,
        set: (e: E, value: boolean) => {
          e.isEmpty = value;
        },
      },
      'bool HasAttributes': { get: (e: E) => e.attributeList.length > 0 },
    },
    methods: {
      'string GetAttribute(string name)': (e: E, name: string) => e.attribute(name)?.value ?? '',
      [`string GetAttribute(${attributeNS})`]: (e: E, name: string, uri: string) => e.attributeNS(name, uri)?.value ?? '',
      'void SetAttribute(string name, string value)': set,
      [`string SetAttribute(${attributeNS}, string value)`]: (e: E, name: string, uri: string, value: string) => {
        const existing = e.attributeNS(name, uri);
        if (existing) existing.value = value;
        else e.setAttributeNode(makeAttribute(e.document, name, uri, value, e));
        return value;
      },
      'void RemoveAttribute(string name)': (e: E, name: string) => void e.removeAttribute(e.attribute(name)),
      [`void RemoveAttribute(${attributeNS})`]: (e: E, name: string, uri: string) => void e.removeAttribute(e.attributeNS(name, uri)),
      [`${ns}XmlAttribute GetAttributeNode(string name)`]: (e: E, name: string) => e.attribute(name) ?? null,
      [`${ns}XmlAttribute SetAttributeNode(${ns}XmlAttribute newAttr)`]: (e: E, a: NetXmlAttribute) => e.setAttributeNode(a),
      [`${ns}XmlAttribute RemoveAttributeNode(${ns}XmlAttribute oldAttr)`]: (e: E, a: NetXmlAttribute) => e.removeAttribute(a),
      [`${ns}XmlNode RemoveAttributeAt(int i)`]: (e: E, i: number) => e.removeAttribute(e.attributeList[i]),
      'void RemoveAllAttributes()': (e: E) => {
        for (const a of [...e.attributeList]) e.removeAttribute(a);
      },
      'bool HasAttribute(string name)': (e: E, name: string) => e.attribute(name) !== undefined,
      [`bool HasAttribute(${attributeNS})`]: (e: E, name: string, uri: string) => e.attributeNS(name, uri) !== undefined,
      [`${ns}XmlNodeList GetElementsByTagName(string name)`]: (e: E, name: string) =>
        elementsByName(e, (x) => name === '*' || x.name === name),
      [`${ns}XmlNodeList GetElementsByTagName(${attributeNS})`]: (e: E, name: string, uri: string) =>
        elementsByName(e, (x) => (name === '*' || x.localName === name) && (uri === '*' || x.namespaceURI === uri)),
    },
  });
  defineType({
    name: `${ns}XmlAttribute`,
    baseType: `${ns}XmlNode`,
    jsClass: NetXmlAttribute,
    properties: { 'bool Specified': { get: () => true }, [`${ns}XmlElement OwnerElement`]: { get: (a: NetXmlAttribute) => a.element } },
  });
}

/** An attribute whose prefix and namespace fit where it goes. */
function makeAttribute(
  document: NetXmlDocument,
  name: string,
  uri: string | null,
  value: string,
  element?: NetXmlElement,
): NetXmlAttribute {
  checkName(name);
  const [prefix, local] = splitName(name);
  if (uri === null) {
    const namespace =
      prefix === 'xmlns' || name === 'xmlns'
        ? 'http://www.w3.org/2000/xmlns/'
        : prefix === ''
          ? ''
          : (element?.namespaceOfPrefix(prefix) ?? '');
    return new NetXmlAttribute(document, name, namespace, value);
  }
  if (uri !== '' && prefix === '' && element) {
    for (const a of element.attributeList)
      if (a.prefix === 'xmlns' && a.value === uri) return new NetXmlAttribute(document, `${a.localName}:${local}`, uri, value);
    element.setAttributeNode(new NetXmlAttribute(document, 'xmlns:d1p1', 'http://www.w3.org/2000/xmlns/', uri));
    return new NetXmlAttribute(document, `d1p1:${local}`, uri, value);
  }
  return new NetXmlAttribute(document, name, uri, value);
}

function checkName(name: string): string {
  if (name === '') throw argumentException('The local name for elements or attributes cannot be null or an empty string.');
  const bad = /^[^A-Za-z_:\u00c0-\uffff]|[^\w:.\-\u00b7\u00c0-\uffff]/.exec(name);
  if (bad) {
    const code = bad[0].charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
    if (bad.index === 0) throw xmlError(`Name cannot begin with the '${bad[0]}' character, hexadecimal value 0x${code}.`);
    throw xmlError(`The '${bad[0]}' character, hexadecimal value 0x${code}, cannot be included in a name.`);
  }
  return name;
}

function load(document: NetXmlDocument, text: string): undefined {
  parseDocument(text, document, { preserveWhitespace: document.preserveWhitespace });
}

function loadBytes(document: NetXmlDocument, data: Uint8Array): undefined {
  const declared = detectBom(data)
    ? null
    : /^<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(new TextDecoder('latin1').decode(data.subarray(0, 200)))?.[1];
  load(document, decodeFile(data, declared ? encodingByName(declared) : utf8));
}

/** The text that Save writes: laid out, unless white space is kept. */
function savedText(document: NetXmlDocument): string {
  const output = new XmlTextOutput(document.preserveWhitespace ? plainLayout : { ...plainLayout, indent: '  ', closesOnSameLine: false });
  emit(document, output);
  return output.text;
}

function savedBytes(document: NetXmlDocument): Uint8Array {
  const name = document.declaration?.encoding ?? '';
  const encoding = name === '' ? utf8NoBom : encodingByName(name);
  return Buffer.concat([encoding.preamble, encoding.encode(savedText(document))]);
}

/** Save to a TextWriter: the declaration names the writer's encoding. */
function saveToWriter(document: NetXmlDocument, writer: NetTextWriter): undefined {
  const declaration = `<?xml version="1.0" encoding="${writerEncoding(writer)}"?>`;
  const saved = savedText(document);
  const text = document.declaration
    ? saved.replace(/^<\?xml [^>]*\?>/, () => (document.declaration?.encoding ? declaration : `<?xml version="1.0"?>`))
    : `${declaration}\n${saved}`;
  writer.write(text);
  writer.flush();
}

function writerEncoding(writer: NetTextWriter): string {
  return writer.netType.name === 'StringWriter' ? 'utf-16' : writer.encoding.webName;
}

function createMembers(): Record<string, MemberBody> {
  type D = NetXmlDocument;
  const element = (d: D, prefix: string | null, name: string, uri: string | null): NetXmlElement => {
    checkName(name);
    return new NetXmlElement(d, prefix ? `${prefix}:${name}` : name, uri ?? '');
  };
  return {
    [`${ns}XmlAttribute CreateAttribute(string name)`]: (d: D, name: string) => makeAttribute(d, name, null, ''),
    [`${ns}XmlAttribute CreateAttribute(string qualifiedName, string namespaceURI)`]: (d: D, name: string, uri: string) =>
      makeAttribute(d, name, uri, ''),
    [`${ns}XmlAttribute CreateAttribute(string prefix, string localName, string namespaceURI)`]: (
      d: D,
      prefix: string,
      name: string,
      uri: string,
    ) => makeAttribute(d, prefix ? `${prefix}:${name}` : name, uri, ''),
    [`${ns}XmlCDataSection CreateCDataSection(string data)`]: (d: D, data: string | null) => new NetXmlCData(d, data ?? ''),
    [`${ns}XmlComment CreateComment(string data)`]: (d: D, data: string | null) => new NetXmlComment(d, data ?? ''),
    [`${ns}XmlDocumentFragment CreateDocumentFragment()`]: (d: D) => new NetXmlDocumentFragment(d),
    [`${ns}XmlDocumentType CreateDocumentType(string name, string publicId, string systemId, string internalSubset)`]: (
      d: D,
      name: string,
      publicId: string | null,
      systemId: string | null,
      subset: string | null,
    ) => new NetXmlDocumentType(d, name, publicId, systemId, subset),
    [`${ns}XmlElement CreateElement(string name)`]: (d: D, name: string) => element(d, null, name, null),
    [`${ns}XmlElement CreateElement(string qualifiedName, string namespaceURI)`]: (d: D, name: string, uri: string | null) =>
      element(d, null, name, uri),
    [`${ns}XmlElement CreateElement(string prefix, string localName, string namespaceURI)`]: (
      d: D,
      prefix: string | null,
      name: string,
      uri: string | null,
    ) => element(d, prefix, name, uri),
    [`${ns}XmlProcessingInstruction CreateProcessingInstruction(string target, string data)`]: (
      d: D,
      target: string,
      data: string | null,
    ) => new NetXmlProcessingInstruction(d, target, data ?? ''),
    [`${ns}XmlSignificantWhitespace CreateSignificantWhitespace(string text)`]: (d: D, text: string) =>
      new NetXmlSignificantWhitespace(d, text),
    [`${ns}XmlText CreateTextNode(string text)`]: (d: D, text: string | null) => new NetXmlText(d, text ?? ''),
    [`${ns}XmlWhitespace CreateWhitespace(string text)`]: (d: D, text: string) => new NetXmlWhitespace(d, text),
    [`${ns}XmlDeclaration CreateXmlDeclaration(string version, string encoding, string standalone)`]: (
      d: D,
      version: string,
      encoding: string | null,
      standalone: string | null,
    ) => {
      if (version !== '1.0')
        throw argumentException('Wrong XML version information. The XML must match production "VersionNum ::= \'1.\' [0-9]+".');
      if (standalone && standalone !== 'yes' && standalone !== 'no')
        throw argumentException(`Wrong value for the XML declaration standalone attribute of '${standalone}'.`);
      return new NetXmlDeclaration(d, version, encoding ?? '', standalone ?? '');
    },
    [`${ns}XmlNode CreateNode(${ns}XmlNodeType type, string name, string namespaceURI)`]: (
      d: D,
      type: EnumValue,
      name: string,
      uri: string | null,
    ) => createNode(d, type.value, name, uri),
    [`${ns}XmlNode CreateNode(string nodeTypeString, string name, string namespaceURI)`]: (
      d: D,
      type: string,
      name: string,
      uri: string | null,
    ) => {
      const known: Record<string, number> = {
        element: 1,
        attribute: 2,
        text: 3,
        cdatasection: 4,
        processinginstruction: 7,
        comment: 8,
        document: 9,
        documentfragment: 11,
      };
      return createNode(d, known[type.toLowerCase()] ?? 0, name, uri);
    },
  };
}

function createNode(d: NetXmlDocument, type: number, name: string, uri: string | null): NetXmlNode {
  switch (type) {
    case XmlNodeType.Element:
      return new NetXmlElement(d, checkName(name), uri ?? '');
    case XmlNodeType.Attribute:
      return makeAttribute(d, name, uri || null, '');
    case XmlNodeType.Text:
      return new NetXmlText(d, '');
    case XmlNodeType.CDATA:
      return new NetXmlCData(d, '');
    case XmlNodeType.Comment:
      return new NetXmlComment(d, '');
    case XmlNodeType.ProcessingInstruction:
      return new NetXmlProcessingInstruction(d, name, '');
    case XmlNodeType.DocumentFragment:
      return new NetXmlDocumentFragment(d);
    default:
      throw argumentException(`Cannot create node of type ${String(type)}.`);
  }
}

function defineDocument(): void {
  type D = NetXmlDocument;
  defineType({
    name: `${ns}XmlDocument`,
    baseType: `${ns}XmlNode`,
    jsClass: NetXmlDocument,
    accelerators: ['xml'],
    constructors: { '()': () => new NetXmlDocument(), [`(${ns}XmlNameTable nt)`]: () => new NetXmlDocument() },
    properties: {
      [`${ns}XmlElement DocumentElement`]: { get: (d: D) => d.documentElement },
      [`${ns}XmlDocumentType DocumentType`]: { get: (d: D) => d.children.find((c) => c instanceof NetXmlDocumentType) ?? null },
      [`${ns}XmlNameTable NameTable`]: { get: () => new NetNameTable() },
      'bool PreserveWhitespace': {
        get: (d: D) => d.preserveWhitespace,
        set: (d: D, value: boolean) => {
          d.preserveWhitespace = value;
        },
      },
      [`${ns}XmlResolver XmlResolver`]: { set: () => undefined },
    },
    methods: {
      ...createMembers(),
      [`${ns}XmlElement GetElementById(string elementId)`]: (d: D, id: string) =>
        elementsByName(d, (e) => e.attribute('id')?.value === id).items[0] ?? null,
      [`${ns}XmlNodeList GetElementsByTagName(string name)`]: (d: D, name: string) =>
        elementsByName(d, (x) => name === '*' || x.name === name),
      [`${ns}XmlNodeList GetElementsByTagName(string localName, string namespaceURI)`]: (d: D, name: string, uri: string) =>
        elementsByName(d, (x) => (name === '*' || x.localName === name) && (uri === '*' || x.namespaceURI === uri)),
      [`${ns}XmlNode ImportNode(${ns}XmlNode node, bool deep)`]: (d: D, n: NetXmlNode, deep: boolean) => n.clone(deep, d),
      'void Load(string filename)': (d: D, path: string | null) =>
        loadBytes(d, readBytes(path?.startsWith('file://') ? decodeURIComponent(path.slice(7)) : path)),
      'void Load(System.IO.Stream inStream)': (d: D, s: NetStream) => loadBytes(d, s.readToEnd()),
      'void Load(System.IO.TextReader txtReader)': (d: D, r: NetTextReader) => load(d, r.readToEnd()),
      [`void Load(${ns}XmlReader reader)`]: (d: D, r: NetXmlReader) => load(d, r.source),
      'void LoadXml(string xml)': (d: D, xml: string | null) => load(d, notNull(xml, 'xml')),
      'void Save(string filename)': (d: D, path: string) => {
        if (!d.documentElement) throw xmlError('Invalid XML document. The document does not have a root element.');
        writeBytes(fullPath(path), savedBytes(d));
      },
      'void Save(System.IO.Stream outStream)': (d: D, s: NetStream) => s.write(savedBytes(d)),
      'void Save(System.IO.TextWriter writer)': saveToWriter,
      [`void Save(${ns}XmlWriter w)`]: (d: D, w: NetXmlWriter) => {
        writeNodeTo(d, w);
        w.flush();
      },
    },
  });
}

function defineCollections(): void {
  defineType({
    name: `${ns}XmlNodeList`,
    abstract: true,
    jsClass: NetXmlNodeList,
    interfaces: ['System.Collections.IEnumerable', 'System.IDisposable'],
    indexers: { [`${ns}XmlNode ItemOf(int i)`]: { get: (l: NetXmlNodeList, i: number) => l.items[i] ?? null } },
    properties: { 'int Count': { get: (l: NetXmlNodeList) => l.count } },
    methods: { [`${ns}XmlNode Item(int index)`]: (l: NetXmlNodeList, i: number) => l.items[i] ?? null },
  });
  type C = NetXmlAttributeCollection;
  const attribute = `${ns}XmlAttribute`;
  const at = (c: C, i: number): NetXmlAttribute => {
    const found = c.items[i];
    if (!found) throw exceptionOf('System.IndexOutOfRangeException', 'The index being passed in is out of range.');
    return found;
  };
  defineType({
    name: `${ns}XmlNamedNodeMap`,
    interfaces: ['System.Collections.IEnumerable'],
    properties: { 'int Count': { get: (c: C) => c.count } },
    methods: {
      [`${ns}XmlNode GetNamedItem(string name)`]: (c: C, name: string) => c.element.attribute(name) ?? null,
      [`${ns}XmlNode Item(int index)`]: (c: C, i: number) => {
        if (i < 0 || i >= c.count) throw argumentOutOfRange('index');
        return at(c, i);
      },
      [`${ns}XmlNode RemoveNamedItem(string name)`]: (c: C, name: string) => c.element.removeAttribute(c.element.attribute(name)),
      [`${ns}XmlNode SetNamedItem(${ns}XmlNode node)`]: (c: C, a: NetXmlAttribute) => c.element.setAttributeNode(a),
    },
  });
  const append = (c: C, a: NetXmlAttribute): NetXmlAttribute => {
    c.element.setAttributeNode(a);
    return a;
  };
  defineType({
    name: `${ns}XmlAttributeCollection`,
    baseType: `${ns}XmlNamedNodeMap`,
    jsClass: NetXmlAttributeCollection,
    interfaces: ['System.Collections.ICollection', 'System.Collections.IEnumerable'],
    indexers: {
      [`${attribute} ItemOf(int i)`]: { get: at },
      [`${attribute} ItemOf(string name)`]: { get: (c: C, name: string) => c.element.attribute(name) ?? null },
      [`${attribute} ItemOf(string localName, string namespaceURI)`]: {
        get: (c: C, name: string, uri: string) => c.element.attributeNS(name, uri) ?? null,
      },
    },
    methods: {
      [`${attribute} Append(${attribute} node)`]: append,
      [`${attribute} Prepend(${attribute} node)`]: append,
      [`${attribute} Remove(${attribute} node)`]: (c: C, a: NetXmlAttribute) => c.element.removeAttribute(a),
      [`${attribute} RemoveAt(int i)`]: (c: C, i: number) => c.element.removeAttribute(c.items[i]),
      'void RemoveAll()': (c: C) => {
        for (const a of [...c.items]) c.element.removeAttribute(a);
      },
    },
  });
}

function defineTexts(): void {
  const text = `${ns}XmlCharacterData`;
  type T = NetXmlCharacterData;
  const data = {
    'string Data': {
      get: (t: T) => t.data,
      set: (t: T, value: string | null) => {
        t.data = value ?? '';
      },
    },
  };
  defineType({
    name: text,
    abstract: true,
    baseType: `${ns}XmlLinkedNode`,
    jsClass: NetXmlCharacterData,
    properties: { ...data, 'int Length': { get: (t: T) => t.data.length } },
    methods: {
      'string Substring(int offset, int count)': (t: T, i: number, n: number) => t.data.slice(i, i + n),
      'void AppendData(string strData)': (t: T, s: string) => {
        t.data += s;
      },
    },
  });
  const classes: readonly (readonly [string, string, abstract new (...args: never[]) => NetObject])[] = [
    ['XmlText', text, NetXmlText],
    ['XmlCDataSection', text, NetXmlCData],
    ['XmlComment', text, NetXmlComment],
    ['XmlWhitespace', text, NetXmlWhitespace],
    ['XmlSignificantWhitespace', text, NetXmlSignificantWhitespace],
    ['XmlDocumentFragment', `${ns}XmlNode`, NetXmlDocumentFragment],
  ];
  for (const [name, baseType, jsClass] of classes)
    defineType({ name: ns + name, baseType, jsClass: jsClass as abstract new () => NetObject });
  defineType({
    name: `${ns}XmlProcessingInstruction`,
    baseType: `${ns}XmlLinkedNode`,
    jsClass: NetXmlProcessingInstruction,
    properties: {
      'string Target': { get: (p: NetXmlProcessingInstruction) => p.target },
      'string Data': { get: (p: NetXmlProcessingInstruction) => p.data },
    },
  });
  defineType({
    name: `${ns}XmlDeclaration`,
    baseType: `${ns}XmlLinkedNode`,
    jsClass: NetXmlDeclaration,
    properties: {
      'string Version': { get: (d: NetXmlDeclaration) => d.version },
      'string Encoding': {
        get: (d: NetXmlDeclaration) => d.encoding,
        set: (d: NetXmlDeclaration, value: string | null) => {
          d.encoding = value ?? '';
        },
      },
      'string Standalone': {
        get: (d: NetXmlDeclaration) => d.standalone,
        set: (d: NetXmlDeclaration, value: string | null) => {
          d.standalone = value ?? '';
        },
      },
    },
  });
  defineType({
    name: `${ns}XmlDocumentType`,
    baseType: `${ns}XmlLinkedNode`,
    jsClass: NetXmlDocumentType,
    properties: {
      'string PublicId': { get: (d: NetXmlDocumentType) => d.publicId },
      'string SystemId': { get: (d: NetXmlDocumentType) => d.systemId },
      'string InternalSubset': { get: (d: NetXmlDocumentType) => d.internalSubset },
    },
  });
}

/** Defines the types of the DOM and the adapter that makes elements properties. */
export function defineXmlDom(): void {
  defineType({ name: `${ns}XmlNodeType`, kind: 'enum', enumValues: XmlNodeType });
  defineNamespaceManager();
  defineNode();
  defineElement();
  defineTexts();
  defineDocument();
  defineCollections();
  registerXmlAdapter();
}
