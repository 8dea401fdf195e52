import { throwException } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { PlainEnumerator } from '../collections/array-list.ts';
import { defineType } from '../registry.ts';
import { enumOf, notNull } from '../values.ts';
import { elementsByName, makeAttribute, nodeList, ns, select } from './dom-support.ts';
import type { NetXmlNamespaceManager } from './namespace-manager.ts';
import { XPathNavigator } from './navigator.ts';
import { NetXmlAttribute, NetXmlChildNodes, NetXmlElement, NetXmlNode } from './nodes.ts';
import { schemaInfoProperties, XmlSchemaInfo } from './schema/node-info-types.ts';
import type { NetXmlWriter } from './writer.ts';
import { writeNodeTo } from './writer-types.ts';

/** What SchemaInfo of an element or attribute is: its name, and what validation found out. */
class XmlName extends NetObject {
  constructor(readonly node: NetXmlElement | NetXmlAttribute) {
    super();
  }
}

/** A child that .NET's own code looks into without asking whether there is one. @throws NullReferenceException */
function existing(node: NetXmlNode | null): NetXmlNode {
  return node ?? throwException('System.NullReferenceException', 'Object reference not set to an instance of an object.');
}

/** XmlNode and its members. */
export function defineNode(): void {
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
      [`${ns}XmlNodeList ChildNodes`]: { get: (n: N) => new NetXmlChildNodes(() => n.children) },
      [`${node} PreviousSibling`]: { get: (n: N) => n.previousSibling },
      [`${node} NextSibling`]: { get: (n: N) => n.nextSibling },
      [`${ns}XmlAttributeCollection Attributes`]: { get: (n: N) => n.attributes },
      [`${ns}XmlDocument OwnerDocument`]: { get: (n: N) => n.ownerDocument },
      [`${node} FirstChild`]: { get: (n: N) => n.firstChild },
      [`${node} LastChild`]: { get: (n: N) => n.lastChild },
      'bool HasChildNodes': { get: (n: N) => n.children.length > 0 },
      'string NamespaceURI': { get: (n: N) => n.namespaceURI },
      'string Prefix': { get: (n: N) => n.prefix, set: (n: N, prefix: string | null) => n.setPrefix(prefix) },
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
      [`${ns}Schema.IXmlSchemaInfo SchemaInfo`]: { get: (n: N) => (n instanceof NetXmlAttribute ? new XmlName(n) : new XmlSchemaInfo()) },
      [`${node} PreviousText`]: { get: () => null },
    },
    methods: {
      [`${node} AppendChild(${node} newChild)`]: (n: N, c: N | null) => n.insert(existing(c), null),
      [`${node} PrependChild(${node} newChild)`]: (n: N, c: N | null) => n.insert(existing(c), n.firstChild),
      [`${node} InsertBefore(${node} newChild, ${node} refChild)`]: (n: N, c: N | null, before: N | null) => n.insert(existing(c), before),
      [`${node} InsertAfter(${node} newChild, ${node} refChild)`]: (n: N, c: N | null, after: N | null) =>
        n.insert(existing(c), after === null ? n.firstChild : after.nextSibling),
      [`${node} ReplaceChild(${node} newChild, ${node} oldChild)`]: (n: N, c: N, old: N | null) => {
        const replaced = existing(old);
        const next = replaced.nextSibling;
        n.remove(replaced);
        n.insert(c, next);
        return replaced;
      },
      [`${node} RemoveChild(${node} oldChild)`]: (n: N, c: N | null) => n.remove(existing(c)),
      'void RemoveAll()': (n: N) => {
        n.removeAll();
        if (n instanceof NetXmlElement) n.attributeList.length = 0;
      },
      'System.Collections.IEnumerator GetEnumerator()': (n: N) =>
        new PlainEnumerator(() => n.children[Symbol.iterator](), `${ns}XmlChildEnumerator`),
      [`${node} Clone()`]: (n: N) => n.clone(true),
      [`${node} CloneNode(bool deep)`]: (n: N, deep: boolean) => n.clone(deep),
      'string GetNamespaceOfPrefix(string prefix)': (n: N, prefix: string) => n.namespaceOfPrefix(prefix),
      'string GetPrefixOfNamespace(string namespaceURI)': (n: N, uri: string) => n.prefixOfNamespace(uri),
      'void Normalize()': () => undefined,
      'System.Xml.XPath.XPathNavigator CreateNavigator()': (n: N) => new XPathNavigator(n),
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

/** XmlElement. */
export function defineElement(): void {
  type E = NetXmlElement;
  const attributeNS = 'string localName, string namespaceURI';
  const set = (e: E, name: string | null, value: string | null): undefined => {
    const given = notNull(name, 'name');
    const existing = e.attribute(given);
    if (existing) existing.value = value;
    else e.setAttributeNode(makeAttribute(e.document, given, null, value ?? '', e));
  };
  defineType({ name: `${ns}Schema.IXmlSchemaInfo`, kind: 'interface' });
  type M = XmlName;
  defineType({
    name: `${ns}XmlName`,
    jsClass: XmlName,
    interfaces: [`${ns}Schema.IXmlSchemaInfo`],
    properties: {
      'string LocalName': { get: (m: M) => m.node.localName },
      'string NamespaceURI': { get: (m: M) => m.node.namespaceURI },
      'string Prefix': { get: (m: M) => m.node.prefix },
      'int HashCode': { get: (m: M) => [...m.node.localName].reduce((hash, c) => (Math.imul(hash, 31) + c.charCodeAt(0)) | 0, 0) },
      [`${ns}XmlDocument OwnerDocument`]: { get: (m: M) => m.node.document },
      'string Name': { get: (m: M) => m.node.name },
      ...schemaInfoProperties((m: M) => m.node),
    },
  });
  defineType({ name: `${ns}XmlLinkedNode`, abstract: true, baseType: `${ns}XmlNode` });
  defineType({
    name: `${ns}XmlElement`,
    propertyOrder:
      'Name,LocalName,NamespaceURI,Prefix,NodeType,ParentNode,OwnerDocument,IsEmpty,Attributes,HasAttributes,SchemaInfo,InnerXml,InnerText,NextSibling,PreviousSibling,Value,ChildNodes,FirstChild,LastChild,HasChildNodes,IsReadOnly,OuterXml,BaseURI,PreviousText',
    baseType: `${ns}XmlLinkedNode`,
    jsClass: NetXmlElement,
    properties: {
      'bool IsEmpty': {
        get: (e: E) => e.isEmpty,
        set: (e: E, value: boolean) => {
          e.isEmpty = value;
        },
      },
      'System.Xml.Schema.IXmlSchemaInfo SchemaInfo': { get: (e: E) => new XmlName(e) },
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
    properties: {
      'bool Specified': { get: (a: NetXmlAttribute) => !a.isDefault },
      [`${ns}XmlElement OwnerElement`]: { get: (a: NetXmlAttribute) => a.element },
    },
  });
}
