import { exceptionOf } from '../../errors/throw.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { Double } from '../../objects/numbers.ts';
import { readText } from '../io/file-operations.ts';
import { fullPath } from '../io/path.ts';
import type { NetTextReader } from '../io/text-readers.ts';
import { defineType } from '../registry.ts';
import { enumOf, notNull } from '../values.ts';
import { select } from './dom-support.ts';
import { layOut } from './linq-nodes.ts';
import type { NetXmlNamespaceManager } from './namespace-manager.ts';
import { XPathNavigator, XPathNodeIterator } from './navigator.ts';
import { defineExpression, navigatorMembers, navigatorProperties } from './navigator-members.ts';
import { NetXmlAttribute, NetXmlDocument, NetXmlElement, type NetXmlNode, XmlNodeType } from './nodes.ts';
import { parseDocument } from './parser.ts';
import type { NetXmlReader } from './reader.ts';
import { evaluateXPath, stringValue, type XPathValue } from './xpath/evaluate.ts';

const ns = 'System.Xml.XPath.';

/** System.Xml.XPath.XPathDocument. */
export class XPathDocument extends NetObject {
  constructor(readonly document: NetXmlDocument) {
    super();
  }
}

/** A pattern as a path from the root: one that does not begin there may match anywhere. */
function matchPattern(pattern: string): string {
  return pattern
    .split('|')
    .map((part) => (part.trim().startsWith('/') ? part : `//${part.trim()}`))
    .join('|');
}

function valueOfXPath(value: XPathValue): Value {
  if (typeof value === 'number') return new Double(value);
  return Array.isArray(value) ? new XPathNodeIterator(value) : value;
}

const xpathDocument = (text: string): XPathDocument => {
  const document = new NetXmlDocument();
  parseDocument(text, document, { preserveWhitespace: false });
  return new XPathDocument(document);
};

/** Defines XPathNavigator, its iterator and XPathDocument. */
export function defineNavigator(): void {
  type N = XPathNavigator;
  const manager = 'System.Xml.IXmlNamespaceResolver resolver';
  const run = (n: N, xpath: string | null, m: NetXmlNamespaceManager | null = null): NetXmlNode[] => select(n.node, xpath, m);
  const first = (n: N, xpath: string | null, m: NetXmlNamespaceManager | null = null): Value => {
    const [found] = run(n, xpath, m);
    return found ? new XPathNavigator(found) : null;
  };
  const evaluate = (n: N, xpath: string | null, m: NetXmlNamespaceManager | null = null): Value =>
    valueOfXPath(evaluateXPath(notNull(xpath, 'xpath'), n.node, m ? (prefix: string) => m.lookup(prefix) : null));
  defineType({
    name: `${ns}XPathNodeType`,
    kind: 'enum',
    enumValues: {
      Root: 0,
      Element: 1,
      Attribute: 2,
      Namespace: 3,
      Text: 4,
      SignificantWhitespace: 5,
      Whitespace: 6,
      ProcessingInstruction: 7,
      Comment: 8,
      All: 9,
    },
  });
  defineType({
    name: `${ns}XPathNavigator`,
    abstract: true,
    jsClass: XPathNavigator,
    interfaces: ['System.ICloneable', `${ns}IXPathNavigable`],
    properties: {
      [`${ns}XPathNodeType NodeType`]: { get: (n: N) => enumOf(`${ns}XPathNodeType`, n.nodeType) },
      'string LocalName': { get: (n: N) => (n.node instanceof NetXmlElement || n.node instanceof NetXmlAttribute ? n.node.localName : '') },
      'string NamespaceURI': { get: (n: N) => n.node.namespaceURI },
      'string Name': { get: (n: N) => (n.node instanceof NetXmlElement || n.node instanceof NetXmlAttribute ? n.node.name : '') },
      'string Prefix': { get: (n: N) => n.node.prefix },
      'bool HasAttributes': { get: (n: N) => n.node instanceof NetXmlElement && n.node.attributeList.length > 0 },
      'bool HasChildren': { get: (n: N) => n.node.children.length > 0 },
      'bool IsEmptyElement': { get: (n: N) => n.node instanceof NetXmlElement && n.node.isEmpty },
      'string Value': { get: (n: N) => stringValue(n.node) },
      'string OuterXml': { get: (n: N) => layOut(n.node) },
      'string InnerXml': { get: (n: N) => n.node.children.map((c) => layOut(c)).join('\n') },
      ...navigatorProperties(),
      'System.Object UnderlyingObject': { get: (n: N) => n.node },
    },
    methods: {
      [`${ns}XPathNavigator Clone()`]: (n: N) => new XPathNavigator(n.node),
      'System.Object Evaluate(string xpath)': (n: N, xpath: string | null) => evaluate(n, xpath),
      [`System.Object Evaluate(string xpath, ${manager})`]: (n: N, xpath: string | null, m: NetXmlNamespaceManager) =>
        evaluate(n, xpath, m),
      [`${ns}XPathNodeIterator Select(string xpath)`]: (n: N, xpath: string | null) => new XPathNodeIterator(run(n, xpath)),
      [`${ns}XPathNodeIterator Select(string xpath, ${manager})`]: (n: N, xpath: string | null, m: NetXmlNamespaceManager) =>
        new XPathNodeIterator(run(n, xpath, m)),
      [`${ns}XPathNavigator SelectSingleNode(string xpath)`]: (n: N, xpath: string | null) => first(n, xpath),
      [`${ns}XPathNavigator SelectSingleNode(string xpath, ${manager})`]: (n: N, xpath: string | null, m: NetXmlNamespaceManager) =>
        first(n, xpath, m),
      'bool Matches(string xpath)': (n: N, xpath: string | null) =>
        select(n.node.document, matchPattern(notNull(xpath, 'xpath'))).includes(n.node),
      'string GetAttribute(string localName, string namespaceURI)': (n: N, name: string, uri: string) =>
        n.node instanceof NetXmlElement ? (n.node.attributeNS(name, uri)?.value ?? '') : '',
      'bool MoveToFirstChild()': (n: N) => n.move(n.firstChild),
      [`bool MoveToFollowing(${ns}XPathNodeType type)`]: (n: N, type: EnumValue) =>
        n.following(
          (c) => new XPathNavigator(c).nodeType === type.value || (type.value === 9 && c.nodeType !== XmlNodeType.XmlDeclaration),
        ),
      'bool MoveToFollowing(string localName, string namespaceURI)': (n: N, name: string, uri: string) =>
        n.following((c) => c instanceof NetXmlElement && c.localName === name && c.namespaceURI === uri),
      'bool MoveToParent()': (n: N) => n.move(n.node instanceof NetXmlAttribute ? n.node.element : n.node.parent),
      'bool MoveToNext()': (n: N) => n.sibling('nextSibling'),
      'bool MoveToNext(string localName, string namespaceURI)': (n: N, name: string, uri: string) =>
        n.sibling('nextSibling', (c) => c instanceof NetXmlElement && c.localName === name && c.namespaceURI === uri),
      'bool MoveToPrevious()': (n: N) => n.sibling('previousSibling'),
      'bool MoveToFirst()': (n: N) => n.move(n.node.parent?.firstChild),
      'void MoveToRoot()': (n: N) => void n.move(n.node.document),
      'bool MoveToFirstAttribute()': (n: N) => n.node instanceof NetXmlElement && n.move(n.node.attributeList[0]),
      'bool MoveToNextAttribute()': (n: N) => {
        const all = n.node instanceof NetXmlAttribute ? (n.node.element?.attributeList ?? []) : [];
        return n.move(all[all.indexOf(n.node as NetXmlAttribute) + 1]);
      },
      'bool MoveToAttribute(string localName, string namespaceURI)': (n: N, name: string, uri: string) =>
        n.node instanceof NetXmlElement && n.move(n.node.attributeNS(name, uri)),
      'bool MoveToChild(string localName, string namespaceURI)': (n: N, name: string, uri: string) =>
        n.move(n.node.children.find((c) => c instanceof NetXmlElement && c.localName === name && c.namespaceURI === uri)),
      ...navigatorMembers(),
      'void SetValue(string value)': (n: N, text: string) => {
        if (n.node instanceof NetXmlDocument) throw exceptionOf('System.NotSupportedException', 'Specified method is not supported.');
        if (n.node instanceof NetXmlElement) n.node.contentText = text;
        else n.node.value = text;
      },
      'string ToString()': (n: N) => n.toString(),
    },
  });
  defineExpression();
  type I = XPathNodeIterator;
  defineType({
    name: `${ns}XPathNodeIterator`,
    abstract: true,
    jsClass: XPathNodeIterator,
    interfaces: ['System.Collections.IEnumerable', 'System.ICloneable'],
    properties: {
      [`${ns}XPathNavigator Current`]: { get: (i: I) => i.current },
      'int CurrentPosition': { get: (i: I) => i.position },
      'int Count': { get: (i: I) => i.count },
    },
    methods: { 'bool MoveNext()': (i: I) => i.moveNext() },
  });
  defineType({
    name: `${ns}XPathDocument`,
    interfaces: [`${ns}IXPathNavigable`],
    jsClass: XPathDocument,
    constructors: {
      '(string uri)': (_t, path: string | null) => xpathDocument(readText(fullPath(notNull(path, 'uri')))),
      '(System.IO.TextReader textReader)': (_t, reader: NetTextReader | null) => xpathDocument(notNull(reader, 'textReader').readToEnd()),
      '(System.Xml.XmlReader reader)': (_t, reader: NetXmlReader | null) => {
        const document = new NetXmlDocument();
        notNull(reader, 'reader').parseInto(document, false);
        return new XPathDocument(document);
      },
    },
    methods: { [`${ns}XPathNavigator CreateNavigator()`]: (d: XPathDocument) => new XPathNavigator(d.document) },
  });
}
