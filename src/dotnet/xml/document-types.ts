import { argumentException } from '../../errors/throw.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { ownEntry } from '../../objects/own-entry.ts';
import { readBytes, writeBytes } from '../io/file-operations.ts';
import { fullPath } from '../io/path.ts';
import type { NetStream } from '../io/streams.ts';
import type { NetTextReader, NetTextWriter } from '../io/text-readers.ts';
import { defineType } from '../registry.ts';
import { decodeFile, detectBom, encodingByName, utf8, utf8NoBom } from '../text/encodings.ts';
import { notNull } from '../values.ts';
import { checkName, elementsByName, makeAttribute, ns } from './dom-support.ts';
import { NetNameTable } from './namespace-manager.ts';
import {
  idAttributes,
  NetXmlCData,
  NetXmlComment,
  NetXmlDeclaration,
  NetXmlDocument,
  NetXmlDocumentFragment,
  NetXmlDocumentType,
  NetXmlElement,
  type NetXmlNode,
  NetXmlProcessingInstruction,
  NetXmlSignificantWhitespace,
  NetXmlText,
  NetXmlWhitespace,
  XmlNodeType,
} from './nodes.ts';
import { parseDocument, xmlError } from './parser.ts';
import type { NetXmlReader } from './reader.ts';
import { documentSchemaMethods, documentSchemaProperties } from './schema/document-members.ts';
import { emit } from './serializer.ts';
import type { NetXmlWriter } from './writer.ts';
import { writeNodeTo } from './writer-types.ts';
import { plainLayout, XmlTextOutput } from './xml-output.ts';

/** Text of a node that holds nothing but white space. @throws ArgumentException */
function blank(text: string | null): string {
  if (!/^[ \t\r\n]*$/.test(text ?? '')) throw argumentException('The string for whitespace contains an invalid character.');
  return text ?? '';
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
  const standalone = document.declaration?.standalone;
  const declaration = `<?xml version="1.0" encoding="${writerEncoding(writer)}"${standalone ? ` standalone="${standalone}"` : ''}?>`;
  const saved = savedText(document);
  writer.write(document.declaration ? saved.replace(/^<\?xml [^>]*\?>/, () => declaration) : `${declaration}\n${saved}`);
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
    [`${ns}XmlSignificantWhitespace CreateSignificantWhitespace(string text)`]: (d: D, text: string | null) =>
      new NetXmlSignificantWhitespace(d, blank(text)),
    [`${ns}XmlText CreateTextNode(string text)`]: (d: D, text: string | null) => new NetXmlText(d, text ?? ''),
    [`${ns}XmlWhitespace CreateWhitespace(string text)`]: (d: D, text: string | null) => new NetXmlWhitespace(d, blank(text)),
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
      return createNode(d, ownEntry(known, type) ?? wrongNodeType(type), name, uri);
    },
  };
}

function wrongNodeType(type: string): never {
  throw argumentException(`'${type}' does not represent any 'XmlNodeType'.`);
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

/** XmlDocument: making nodes, loading and saving. */
export function defineDocument(): void {
  type D = NetXmlDocument;
  defineType({
    name: `${ns}XmlDocument`,
    propertyOrder:
      'NodeType,ParentNode,DocumentType,Implementation,Name,LocalName,DocumentElement,OwnerDocument,Schemas,XmlResolver,NameTable,PreserveWhitespace,IsReadOnly,InnerText,InnerXml,SchemaInfo,BaseURI,Value,ChildNodes,PreviousSibling,NextSibling,Attributes,FirstChild,LastChild,HasChildNodes,NamespaceURI,Prefix,OuterXml,PreviousText',
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
      ...documentSchemaProperties(),
    },
    methods: {
      ...createMembers(),
      [`${ns}XmlElement GetElementById(string elementId)`]: (d: D, id: string) => {
        const ids = idAttributes(d);
        return elementsByName(d, (e) => e.attribute(ids.get(e.name) ?? '')?.value === id).items[0] ?? null;
      },
      [`${ns}XmlNodeList GetElementsByTagName(string name)`]: (d: D, name: string) =>
        elementsByName(d, (x) => name === '*' || x.name === name),
      [`${ns}XmlNodeList GetElementsByTagName(string localName, string namespaceURI)`]: (d: D, name: string, uri: string) =>
        elementsByName(d, (x) => (name === '*' || x.localName === name) && (uri === '*' || x.namespaceURI === uri)),
      [`${ns}XmlNode ImportNode(${ns}XmlNode node, bool deep)`]: (d: D, n: NetXmlNode, deep: boolean) => n.clone(deep, d),
      'void Load(string filename)': (d: D, path: string | null) =>
        loadBytes(d, readBytes(path?.startsWith('file://') ? decodeURIComponent(path.slice(7)) : path)),
      'void Load(System.IO.Stream inStream)': (d: D, s: NetStream) => loadBytes(d, s.readToEnd()),
      'void Load(System.IO.TextReader txtReader)': (d: D, r: NetTextReader) => load(d, r.readToEnd()),
      [`void Load(${ns}XmlReader reader)`]: (d: D, r: NetXmlReader) => {
        r.parseInto(d, d.preserveWhitespace);
        r.readAll();
      },
      ...documentSchemaMethods(),
      'void LoadXml(string xml)': (d: D, xml: string | null) => load(d, notNull(xml, 'xml')),
      'void Save(string filename)': (d: D, path: string) => {
        if (!d.documentElement) throw xmlError('Invalid XML document. The document does not have a root element.');
        writeBytes(fullPath(path), savedBytes(d));
      },
      'void Save(System.IO.Stream outStream)': (d: D, s: NetStream) => s.write(savedBytes(d)),
      'void Save(System.IO.TextWriter writer)': saveToWriter,
      [`void Save(${ns}XmlWriter w)`]: (d: D, w: NetXmlWriter) => {
        // a writer that has written nothing starts with a declaration, whatever the document has
        if (w.state === 'Start') {
          const standalone = d.declaration?.standalone;
          w.startDocument(standalone ? standalone === 'yes' : null);
          for (const child of d.children) if (!(child instanceof NetXmlDeclaration)) writeNodeTo(child, w);
        } else writeNodeTo(d, w);
        w.flush();
      },
    },
  });
}
