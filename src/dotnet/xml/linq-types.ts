import { exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { readText } from '../io/file-operations.ts';
import { fullPath } from '../io/path.ts';
import type { NetTextReader } from '../io/text-readers.ts';
import { defineType } from '../registry.ts';
import { enumOf, notNull } from '../values.ts';
import {
  addContent,
  attribute,
  type Container,
  document,
  element,
  elements,
  layOut,
  NetXAttribute,
  NetXCData,
  NetXComment,
  NetXDeclaration,
  NetXDocument,
  NetXElement,
  type NetXLeaf,
  NetXList,
  NetXName,
  NetXNamespace,
  NetXText,
  newAttribute,
  newElement,
  parse,
  takeOut,
  xnode,
} from './linq-nodes.ts';
import { saveMembers } from './linq-save.ts';
import {
  ancestorsOf,
  besideAttribute,
  casts,
  documentOrder,
  elementWalks,
  isNamed,
  nodesBelow,
  nodesOf,
  removeEverything,
  replaceNodes,
  wrapAttribute,
  type XNode,
} from './linq-walks.ts';
import { NetXmlCData, NetXmlComment, NetXmlDocument, NetXmlElement, type NetXmlNode, NetXmlText, splitName, XmlNodeType } from './nodes.ts';
import type { NetXmlReader } from './reader.ts';
import { xmlText } from './xml-convert.ts';

/** The document that a node stands in; null for a tree of its own. */
function documentOf(node: NetXmlNode): Value {
  let at = node;
  while (at.parent) at = at.parent;
  return at instanceof NetXmlDocument ? document(at) : null;
}

/** The root of what was read, as a tree of its own. */
function rootOf(read: NetXmlDocument): Value {
  const root = read.documentElement as NetXmlElement;
  read.removeAll();
  return element(root);
}

/** What a reader gives, with its white space but that beside the root. */
function readBy(reader: NetXmlReader): NetXmlDocument {
  const read = new NetXmlDocument();
  reader.parseInto(read, true);
  for (const child of [...read.children]) if (child.nodeType === XmlNodeType.Whitespace) read.remove(child);
  return read;
}

/** Defines XElement, XAttribute, XDocument and XName: what scripts use of LINQ to XML. */
export function defineLinqToXml(): void {
  const ns = 'System.Xml.Linq.';
  const name = `${ns}XName name`;
  const list = `System.Collections.Generic.IEnumerable[${ns}XElement]`;
  defineType({
    name: `${ns}XName`,
    jsClass: NetXName,
    properties: {
      'string LocalName': { get: (n: NetXName) => n.localName },
      [`${ns}XNamespace Namespace`]: { get: (n: NetXName) => new NetXNamespace(n.namespace) },
      'string NamespaceName': { get: (n: NetXName) => n.namespace },
    },
    methods: {
      'string ToString()': (n: NetXName) => n.toString(),
      'bool Equals(System.Object obj)': (n: NetXName, o: Value) => o instanceof NetXName && o.hashKey() === n.hashKey(),
    },
    staticMethods: {
      [`${ns}XName Get(string expandedName)`]: (_s, text: string) => NetXName.of(text),
      [`${ns}XName Get(string localName, string namespaceName)`]: (_s, local: string, uri: string) => new NetXName(local, uri),
    },
    operators: { [`${ns}XName op_Implicit(string expandedName)`]: (_s, text: string) => NetXName.of(text) },
  });
  defineType({ name: `${ns}XList`, jsClass: NetXList, interfaces: ['System.Collections.IEnumerable'] });
  const container: Record<string, MemberBody> = {
    [`${ns}XElement Element(${name})`]: (c: Container, n: Value) => elements(c, n, false)[0] ?? null,
    [`${list} Elements()`]: (c: Container) => new NetXList(elements(c, undefined, false), c.node),
    [`${list} Elements(${name})`]: (c: Container, n: Value) => new NetXList(elements(c, n, false), c.node),
    [`${list} Descendants()`]: (c: Container) => new NetXList(elements(c, undefined, true)),
    [`${list} Descendants(${name})`]: (c: Container, n: Value) => new NetXList(elements(c, n, true)),
    'void Add(System.Object content)': (c: Container, content: Value) => addContent(c, content),
    'void Add(Params System.Object[] content)': (c: Container, content: Value) => addContent(c, content),
    'void AddFirst(System.Object content)': (c: Container, content: Value) => addContent(c, content, c.node.firstChild),
    'void AddFirst(Params System.Object[] content)': (c: Container, content: Value) => addContent(c, content, c.node.firstChild),
    [`System.Collections.Generic.IEnumerable[${ns}XNode] Nodes()`]: (c: Container) => nodesOf(c.node.children),
    'void RemoveNodes()': (c: Container) => {
      for (const child of [...c.node.children]) takeOut(child);
      if (c instanceof NetXElement) c.node.isEmpty = true;
    },
    'string ToString()': (c: Container) => c.toString(),
    [`string ToString(${ns}SaveOptions options)`]: (c: Container, o: EnumValue) => (Number(o.value) & 1 ? flatText(c) : c.toString()),
    ...saveMembers(),
    [`System.Collections.Generic.IEnumerable[${ns}XNode] DescendantNodes()`]: (c: Container) => nodesBelow(c.node),
    'void ReplaceNodes(System.Object content)': (c: Container, content: Value) => replaceNodes(c, [content]),
    'void ReplaceNodes(Params System.Object[] content)': (c: Container, content: PSArray) => replaceNodes(c, content.items),
  };
  defineLeaves(ns);
  defineType({ name: `${ns}XContainer`, abstract: true, baseType: `${ns}XNode` });
  defineType({
    name: `${ns}XElement`,
    baseType: `${ns}XContainer`,
    jsClass: NetXElement,
    constructors: {
      [`(${name})`]: (_t, n: Value) => newElement(n, []),
      [`(${name}, System.Object content)`]: (_t, n: Value, content: Value) => newElement(n, [content]),
      [`(${name}, Params System.Object[] content)`]: (_t, n: Value, content: PSArray) => newElement(n, content.items),
      [`(${ns}XElement other)`]: (_t, other: NetXElement | null) =>
        element(notNull(other, 'other').node.clone(true, new NetXmlDocument()) as NetXmlElement),
    },
    properties: {
      [`${ns}XName Name`]: {
        get: (e: NetXElement) => e.name,
        set: (e: NetXElement, n: Value) => {
          e.node.qualifiedName = NetXName.of(n).localName;
        },
      },
      'string Value': {
        get: (e: NetXElement) => e.node.contentText,
        set: (e: NetXElement, text: string | null) => {
          e.node.removeAll();
          if (text) e.node.append(new NetXmlText(e.node.document, text));
        },
      },
      'bool HasElements': { get: (e: NetXElement) => e.node.children.some((c) => c instanceof NetXmlElement) },
      'bool HasAttributes': { get: (e: NetXElement) => e.node.attributeList.length > 0 },
      'bool IsEmpty': { get: (e: NetXElement) => e.node.isEmpty },
      [`${ns}XAttribute FirstAttribute`]: { get: (e: NetXElement) => wrapAttribute(e.node.attributeList[0]) },
      [`${ns}XAttribute LastAttribute`]: { get: (e: NetXElement) => wrapAttribute(e.node.attributeList.at(-1)) },
      [`${ns}XElement Parent`]: { get: (e: NetXElement) => (e.node.parent instanceof NetXmlElement ? element(e.node.parent) : null) },
    },
    methods: {
      ...container,
      [`${ns}XAttribute Attribute(${name})`]: (e: NetXElement, n: Value) => {
        const { localName, namespace } = NetXName.of(n);
        const found = e.node.attributeNS(localName, namespace);
        return found ? attribute(found) : null;
      },
      [`System.Collections.Generic.IEnumerable[${ns}XAttribute] Attributes()`]: (e: NetXElement) =>
        new NetXList(e.node.attributeList.map(attribute)),
      [`void SetAttributeValue(${name}, System.Object value)`]: (e: NetXElement, n: Value, value: Value) => {
        const { localName, namespace } = NetXName.of(n);
        const existing = e.node.attributeNS(localName, namespace);
        if (value === null) e.node.removeAttribute(existing);
        else if (existing) existing.value = xmlText(value);
        else e.node.setAttributeNode(newAttribute(n, value).node);
      },
      [`void SetElementValue(${name}, System.Object value)`]: (e: NetXElement, n: Value, value: Value) => {
        const [existing] = elements(e, n, false);
        if (value === null) {
          if (existing) takeOut(existing.node);
        } else if (existing) {
          existing.node.removeAll();
          existing.node.append(new NetXmlText(existing.node.document, xmlText(value)));
        } else addContent(e, newElement(n, [value]));
      },
      'void SetValue(System.Object value)': (e: NetXElement, value: Value) => {
        e.node.removeAll();
        e.node.append(new NetXmlText(e.node.document, xmlText(value)));
      },
      'void Remove()': (e: NetXElement) => takeOut(e.node),
      'void RemoveAttributes()': (e: NetXElement) => {
        for (const a of [...e.node.attributeList]) e.node.removeAttribute(a);
      },
      'void RemoveAll()': removeEverything,
      ...elementWalks(name),
      [`${list} DescendantsAndSelf()`]: (e: NetXElement) => new NetXList([e, ...elements(e, undefined, true)]),
    },
    staticMethods: {
      [`${ns}XElement Parse(string text)`]: (_s, text: string | null) => rootOf(parse(notNull(text, 'text'))),
      [`${ns}XElement Load(string uri)`]: (_s, path: string | null) => rootOf(parse(readText(path === null ? null : fullPath(path)))),
      [`${ns}XElement Load(System.IO.TextReader textReader)`]: (_s, r: NetTextReader) => rootOf(parse(r.readToEnd())),
      [`${ns}XElement Load(System.Xml.XmlReader reader)`]: (_s, r: NetXmlReader | null) => rootOf(readBy(notNull(r, 'reader'))),
    },
    operators: casts(`${ns}XElement`, 'element', (e: NetXElement) => e.node.contentText),
  });
  defineType({
    name: `${ns}XAttribute`,
    jsClass: NetXAttribute,
    constructors: {
      [`(${name}, System.Object value)`]: (_t, n: Value, value: Value) => newAttribute(n, value),
      [`(${ns}XAttribute other)`]: (_t, other: NetXAttribute | null) => attribute(notNull(other, 'other').node.clone(true)),
    },
    baseType: `${ns}XObject`,
    properties: {
      [`${ns}XName Name`]: { get: (a: NetXAttribute) => new NetXName(splitName(a.node.name)[1], a.node.namespaceURI) },
      'bool IsNamespaceDeclaration': { get: (a: NetXAttribute) => a.node.name === 'xmlns' || a.node.prefix === 'xmlns' },
      [`${ns}XElement Parent`]: { get: (a: NetXAttribute) => (a.node.element ? element(a.node.element) : null) },
      [`${ns}XDocument Document`]: { get: (a: NetXAttribute) => (a.node.element ? documentOf(a.node.element) : null) },
      [`${ns}XAttribute NextAttribute`]: { get: (a: NetXAttribute) => besideAttribute(a, 1) },
      [`${ns}XAttribute PreviousAttribute`]: { get: (a: NetXAttribute) => besideAttribute(a, -1) },
      'string Value': {
        get: (a: NetXAttribute) => a.node.value,
        set: (a: NetXAttribute, text: string | null) => {
          a.node.value = text;
        },
      },
    },
    methods: {
      'string ToString()': (a: NetXAttribute) => a.toString(),
      'void Remove()': (a: NetXAttribute) => void a.node.element?.removeAttribute(a.node),
      'void SetValue(System.Object value)': (a: NetXAttribute, value: Value) => {
        a.node.value = xmlText(notNull(value, 'value'));
      },
    },
    operators: casts(`${ns}XAttribute`, 'attribute', (a: NetXAttribute) => a.node.value),
  });
  defineType({
    name: `${ns}XDocument`,
    baseType: `${ns}XContainer`,
    jsClass: NetXDocument,
    constructors: {
      '()': () => document(new NetXmlDocument()),
      [`(${ns}XDeclaration declaration, Params System.Object[] content)`]: (_t, declaration: Value, content: PSArray) => {
        const made = document(new NetXmlDocument());
        addContent(made, declaration);
        for (const item of content.items) addContent(made, item);
        return made;
      },
      '(Params System.Object[] content)': (_t, content: PSArray) => {
        const made = document(new NetXmlDocument());
        for (const item of content.items) addContent(made, item);
        return made;
      },
    },
    properties: {
      [`${ns}XDeclaration Declaration`]: {
        get: (d: NetXDocument) => d.declaration,
        set: (d: NetXDocument, v: NetXDeclaration | null) => {
          d.ownDeclaration = v;
        },
      },
      [`${ns}XElement Root`]: { get: (d: NetXDocument) => (d.node.documentElement ? element(d.node.documentElement) : null) },
    },
    methods: container,
    staticMethods: {
      [`${ns}XDocument Parse(string text)`]: (_s, text: string | null) => document(parse(notNull(text, 'text'))),
      [`${ns}XDocument Load(string uri)`]: (_s, path: string | null) => document(parse(readText(path === null ? null : fullPath(path)))),
      [`${ns}XDocument Load(System.IO.TextReader textReader)`]: (_s, r: NetTextReader) => document(parse(r.readToEnd())),
      [`${ns}XDocument Load(System.Xml.XmlReader reader)`]: (_s, r: NetXmlReader | null) => document(readBy(notNull(r, 'reader'))),
    },
  });
}

function flatText(c: Container): string {
  return c instanceof NetXElement
    ? layOut(c.node, true)
    : c.node.children
        .filter((n) => n.name !== 'xml')
        .map((n) => layOut(n, true))
        .join('');
}

const containerOf = (n: XNode): Container | null => {
  const above = xnode(n.node.parent);
  return above instanceof NetXElement || above instanceof NetXDocument ? above : null;
};

/** What every node has: its place among the others, and ways to put something beside it. */
function defineLeaves(ns: string): void {
  const list = `System.Collections.Generic.IEnumerable[${ns}XElement]`;
  const siblings = (n: XNode, after: boolean): NetXmlNode[] => {
    const all = n.node.parent?.children ?? [];
    const at = all.indexOf(n.node);
    return after ? all.slice(at + 1) : all.slice(0, at);
  };
  const onlyElements = (nodes: readonly NetXmlNode[]): NetXList =>
    new NetXList(nodes.filter((c) => c instanceof NetXmlElement).map((c) => element(c)));
  const beside = (n: XNode, content: Value, before: NetXmlNode | null): void => {
    const parent = containerOf(n);
    if (!parent) throw exceptionOf('System.InvalidOperationException', 'The parent is missing.');
    addContent(parent, content, before);
  };
  defineType({
    name: `${ns}SaveOptions`,
    kind: 'enum',
    flags: true,
    enumValues: { None: 0, DisableFormatting: 1, OmitDuplicateNamespaces: 2 },
  });
  defineType({
    name: `${ns}XObject`,
    abstract: true,
    properties: {
      'string BaseUri': { get: () => '' },
      // of IXmlLineInfo; lines are not kept (LoadOptions.SetLineInfo)
      'int LineNumber': { get: () => 0 },
      'int LinePosition': { get: () => 0 },
      'System.Xml.XmlNodeType NodeType': { get: (n: XNode) => enumOf('System.Xml.XmlNodeType', n.node.nodeType) },
    },
  });
  defineType({
    name: `${ns}XNode`,
    abstract: true,
    baseType: `${ns}XObject`,
    properties: {
      [`${ns}XNode NextNode`]: { get: (n: XNode) => xnode(n.node.nextSibling) },
      [`${ns}XNode PreviousNode`]: { get: (n: XNode) => xnode(n.node.previousSibling) },
      [`${ns}XDocument Document`]: { get: (n: XNode) => documentOf(n.node) },
      [`${ns}XElement Parent`]: { get: (n: XNode) => (n.node.parent instanceof NetXmlElement ? element(n.node.parent) : null) },
      [`${ns}XNode FirstNode`]: { get: (n: XNode) => xnode(n.node.firstChild) },
      [`${ns}XNode LastNode`]: { get: (n: XNode) => xnode(n.node.lastChild) },
    },
    methods: {
      [`${list} Ancestors()`]: (n: XNode) => new NetXList(ancestorsOf(n)),
      [`${list} Ancestors(${ns}XName name)`]: (n: XNode, name: Value) => new NetXList(ancestorsOf(n).filter((e) => isNamed(e, name))),
      [`${list} ElementsAfterSelf()`]: (n: XNode) => onlyElements(siblings(n, true)),
      [`${list} ElementsBeforeSelf()`]: (n: XNode) => onlyElements(siblings(n, false)),
      [`System.Collections.Generic.IEnumerable[${ns}XNode] NodesAfterSelf()`]: (n: XNode) => nodesOf(siblings(n, true)),
      [`System.Collections.Generic.IEnumerable[${ns}XNode] NodesBeforeSelf()`]: (n: XNode) => nodesOf(siblings(n, false)),
      'void AddAfterSelf(System.Object content)': (n: XNode, content: Value) => beside(n, content, n.node.nextSibling),
      'void AddBeforeSelf(System.Object content)': (n: XNode, content: Value) => beside(n, content, n.node),
      'void ReplaceWith(System.Object content)': (n: XNode, content: Value) => {
        beside(n, content, n.node);
        n.node.detach();
      },
      'void Remove()': (n: XNode) => takeOut(n.node),
      'string ToString()': (n: XNode) => n.toString(),
      [`bool IsAfter(${ns}XNode node)`]: (n: XNode, other: XNode) => documentOrder(n, other) > 0,
      [`bool IsBefore(${ns}XNode node)`]: (n: XNode, other: XNode) => documentOrder(n, other) < 0,
    },
    staticMethods: {
      [`${ns}XNode ReadFrom(System.Xml.XmlReader reader)`]: (_s, reader: NetXmlReader | null) => {
        const { place } = notNull(reader, 'reader');
        if (!place) throw exceptionOf('System.InvalidOperationException', 'The XmlReader state should be Interactive.');
        const read = xnode(place.node.clone(true, new NetXmlDocument()));
        reader?.skip();
        return read;
      },
      [`bool DeepEquals(${ns}XNode n1, ${ns}XNode n2)`]: (_s, a: XNode | null, b: XNode | null) =>
        a === null || b === null ? a === b : layOut(a.node, true) === layOut(b.node, true),
      [`int CompareDocumentOrder(${ns}XNode n1, ${ns}XNode n2)`]: (_s, a: XNode, b: XNode) => documentOrder(a, b),
    },
  });
  const leaf = (name: string, jsClass: typeof NetXLeaf, base: string, make: (text: string) => NetXmlNode): void => {
    defineType({
      name: ns + name,
      baseType: ns + base,
      jsClass,
      constructors: { '(string value)': (_t, text: string | null) => xnode(make(notNull(text, 'value'))) },
      properties: {
        'string Value': {
          get: (l: NetXLeaf) => l.node.value,
          set: (l: NetXLeaf, text: string | null) => {
            l.node.value = text;
          },
        },
      },
    });
  };
  leaf('XText', NetXText, 'XNode', (text) => new NetXmlText(new NetXmlDocument(), text));
  leaf('XCData', NetXCData, 'XText', (text) => new NetXmlCData(new NetXmlDocument(), text));
  leaf('XComment', NetXComment, 'XNode', (text) => new NetXmlComment(new NetXmlDocument(), text));
  defineNamespace(ns);
}

function defineNamespace(ns: string): void {
  const own = `${ns}XNamespace`;
  const known = (uri: string) => ({ get: () => new NetXNamespace(uri) });
  defineType({
    name: own,
    jsClass: NetXNamespace,
    properties: { 'string NamespaceName': { get: (n: NetXNamespace) => n.uri } },
    methods: {
      [`${ns}XName GetName(string localName)`]: (n: NetXNamespace, local: string) => new NetXName(local, n.uri),
      'string ToString()': (n: NetXNamespace) => n.uri,
    },
    staticMethods: { [`${own} Get(string namespaceName)`]: (_s, uri: string) => new NetXNamespace(uri) },
    staticProperties: {
      [`${own} None`]: known(''),
      [`${own} Xml`]: known('http://www.w3.org/XML/1998/namespace'),
      [`${own} Xmlns`]: known('http://www.w3.org/2000/xmlns/'),
    },
    operators: {
      [`${own} op_Implicit(string namespaceName)`]: (_s, uri: string) => new NetXNamespace(uri),
      [`${ns}XName op_Addition(${own} ns, string localName)`]: (_s, n: NetXNamespace, local: string) => new NetXName(local, n.uri),
    },
  });
  const field = (key: 'version' | 'encoding' | 'standalone') => ({
    get: (d: NetXDeclaration) => d[key],
    set: (d: NetXDeclaration, v: string | null) => {
      d[key] = v;
    },
  });
  defineType({
    name: `${ns}XDeclaration`,
    jsClass: NetXDeclaration,
    constructors: {
      '(string version, string encoding, string standalone)': (_t, v: string | null, e: string | null, s: string | null) =>
        new NetXDeclaration(v, e, s),
    },
    properties: { 'string Encoding': field('encoding'), 'string Standalone': field('standalone'), 'string Version': field('version') },
    methods: { 'string ToString()': (d: NetXDeclaration) => d.toString() },
  });
}
