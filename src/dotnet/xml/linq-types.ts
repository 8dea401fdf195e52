import { NetCollection, PSArray } from '../../objects/collections.ts';
import { getEnumerable } from '../../objects/enumerate.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { toStringValue } from '../../objects/to-string.ts';
import { readText, writeText } from '../io/file-operations.ts';
import { defineType } from '../registry.ts';
import { notNull } from '../values.ts';
import { NetXmlAttribute, NetXmlDocument, NetXmlElement, NetXmlText, splitName } from './nodes.ts';
import { parseDocument } from './parser.ts';
import { emit } from './serializer.ts';
import { plainLayout, XmlTextOutput } from './xml-output.ts';

/** System.Xml.Linq.XName: `{namespace}local`. */
export class NetXName extends NetObject {
  constructor(
    readonly localName: string,
    readonly namespace: string,
  ) {
    super();
  }
  static of(value: Value): NetXName {
    if (value instanceof NetXName) return value;
    const text = toStringValue(value);
    const match = /^\{([^}]*)\}([\s\S]+)$/.exec(text);
    return match ? new NetXName(match[2] as string, match[1] as string) : new NetXName(text, '');
  }
  hashKey(): string {
    return this.toString();
  }
  override toString(): string {
    return this.namespace === '' ? this.localName : `{${this.namespace}}${this.localName}`;
  }
}

const wrappers = new WeakMap<NetObject, NetXObject>();

/** XElement, XAttribute, XDocument: seen over the nodes of a DOM. */
abstract class NetXObject extends NetObject {}

/** System.Xml.Linq.XAttribute. */
export class NetXAttribute extends NetXObject {
  constructor(readonly node: NetXmlAttribute) {
    super();
  }
  override toString(): string {
    return `${this.node.name}="${this.node.value}"`;
  }
}

/** System.Xml.Linq.XElement. */
export class NetXElement extends NetXObject {
  constructor(readonly node: NetXmlElement) {
    super();
  }
  get name(): NetXName {
    return new NetXName(this.node.localName, this.node.namespaceURI);
  }
  override toString(): string {
    return layOut(this.node);
  }
}

/** System.Xml.Linq.XDocument. */
export class NetXDocument extends NetXObject {
  constructor(readonly node: NetXmlDocument) {
    super();
  }
  override toString(): string {
    return this.node.children
      .filter((c) => c.name !== 'xml')
      .map((c) => layOut(c))
      .join('\n');
  }
}

function layOut(node: NetXmlElement | NetXmlDocument | NetXmlDocument['children'][number]): string {
  const output = new XmlTextOutput({ ...plainLayout, indent: '  ' });
  emit(node, output);
  return output.text;
}

/** A list of elements or attributes. */
class NetXList extends NetCollection {
  constructor(readonly items: readonly Value[]) {
    super();
  }
  get count(): undefined {
    return undefined;
  }
  [Symbol.iterator](): Iterator<Value> {
    return this.items[Symbol.iterator]();
  }
}

function wrap<T extends NetXObject>(node: NetObject, make: () => T): T {
  let found = wrappers.get(node) as T | undefined;
  if (!found) {
    found = make();
    wrappers.set(node, found);
  }
  return found;
}
const element = (node: NetXmlElement): NetXElement => wrap(node, () => new NetXElement(node));
const attribute = (node: NetXmlAttribute): NetXAttribute => wrap(node, () => new NetXAttribute(node));

type Container = NetXElement | NetXDocument;

function elements(c: Container, name: Value | undefined, deep: boolean): NetXElement[] {
  const wanted = name === undefined || name === null ? null : NetXName.of(name);
  const found: NetXElement[] = [];
  const visit = (parent: NetXmlElement | NetXmlDocument): void => {
    for (const child of parent.children) {
      if (!(child instanceof NetXmlElement)) continue;
      if (!wanted || (child.localName === wanted.localName && child.namespaceURI === wanted.namespace)) found.push(element(child));
      if (deep) visit(child);
    }
  };
  visit(c.node);
  return found;
}

/** Adds what `Add` and constructors take: elements, attributes, texts, lists of them. */
function addContent(c: Container, content: Value): void {
  if (content === null) return;
  if (content instanceof NetXAttribute && c instanceof NetXElement)
    c.node.setAttributeNode(content.node.element ? content.node.clone(true) : content.node);
  else if (content instanceof NetXElement) c.node.append(content.node.parent ? content.node.clone(true, c.node.document) : content.node);
  else if (content instanceof PSArray || content instanceof NetXList) for (const item of content.items) addContent(c, item);
  else {
    const list = typeof content === 'object' ? getEnumerable(content) : null;
    if (list) for (const item of list) addContent(c, item);
    else c.node.append(new NetXmlText(c.node.document, toStringValue(content)));
  }
}

function newElement(name: Value, content: readonly Value[]): NetXElement {
  const { localName, namespace } = NetXName.of(name);
  const made = element(new NetXmlElement(new NetXmlDocument(), localName, namespace));
  for (const item of content) addContent(made, item);
  return made;
}

function newAttribute(name: Value, value: Value): NetXAttribute {
  const { localName, namespace } = NetXName.of(name);
  return attribute(new NetXmlAttribute(new NetXmlDocument(), localName, namespace, toStringValue(value)));
}

function parse(text: string): NetXmlDocument {
  const document = new NetXmlDocument();
  parseDocument(text, document, { preserveWhitespace: false });
  return document;
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
    [`${list} Elements()`]: (c: Container) => new NetXList(elements(c, undefined, false)),
    [`${list} Elements(${name})`]: (c: Container, n: Value) => new NetXList(elements(c, n, false)),
    [`${list} Descendants()`]: (c: Container) => new NetXList(elements(c, undefined, true)),
    [`${list} Descendants(${name})`]: (c: Container, n: Value) => new NetXList(elements(c, n, true)),
    'void Add(System.Object content)': addContent,
    'void Add(Params System.Object[] content)': addContent,
    'string ToString()': (c: Container) => c.toString(),
    'void Save(string fileName)': (c: Container, path: string) =>
      writeText(path, `<?xml version="1.0" encoding="utf-8"?>\n${c.toString()}`),
  };
  defineType({ name: `${ns}XContainer`, abstract: true });
  defineType({
    name: `${ns}XElement`,
    baseType: `${ns}XContainer`,
    jsClass: NetXElement,
    constructors: {
      [`(${name})`]: (_t, n: Value) => newElement(n, []),
      [`(${name}, System.Object content)`]: (_t, n: Value, content: Value) => newElement(n, [content]),
      [`(${name}, Params System.Object[] content)`]: (_t, n: Value, content: PSArray) => newElement(n, content.items),
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
        else if (existing) existing.value = toStringValue(value);
        else e.node.setAttributeNode(newAttribute(n, value).node);
      },
      [`void SetElementValue(${name}, System.Object value)`]: (e: NetXElement, n: Value, value: Value) => {
        const [existing] = elements(e, n, false);
        if (value === null) existing?.node.detach();
        else if (existing) {
          existing.node.removeAll();
          existing.node.append(new NetXmlText(existing.node.document, toStringValue(value)));
        } else addContent(e, newElement(n, [value]));
      },
      'void SetValue(System.Object value)': (e: NetXElement, value: Value) => {
        e.node.removeAll();
        e.node.append(new NetXmlText(e.node.document, toStringValue(value)));
      },
      'void Remove()': (e: NetXElement) => e.node.detach(),
    },
    staticMethods: {
      [`${ns}XElement Parse(string text)`]: (_s, text: string | null) =>
        element(parse(notNull(text, 'text')).documentElement as NetXmlElement),
      [`${ns}XElement Load(string uri)`]: (_s, path: string | null) => element(parse(readText(path)).documentElement as NetXmlElement),
    },
  });
  defineType({
    name: `${ns}XAttribute`,
    jsClass: NetXAttribute,
    constructors: { [`(${name}, System.Object value)`]: (_t, n: Value, value: Value) => newAttribute(n, value) },
    properties: {
      [`${ns}XName Name`]: { get: (a: NetXAttribute) => new NetXName(splitName(a.node.name)[1], a.node.namespaceURI) },
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
    },
  });
  const document = (node: NetXmlDocument): NetXDocument => wrap(node, () => new NetXDocument(node));
  defineType({
    name: `${ns}XDocument`,
    baseType: `${ns}XContainer`,
    jsClass: NetXDocument,
    constructors: {
      '()': () => document(new NetXmlDocument()),
      '(Params System.Object[] content)': (_t, content: PSArray) => {
        const made = document(new NetXmlDocument());
        for (const item of content.items) addContent(made, item);
        return made;
      },
    },
    properties: { [`${ns}XElement Root`]: { get: (d: NetXDocument) => (d.node.documentElement ? element(d.node.documentElement) : null) } },
    methods: container,
    staticMethods: {
      [`${ns}XDocument Parse(string text)`]: (_s, text: string | null) => document(parse(notNull(text, 'text'))),
      [`${ns}XDocument Load(string uri)`]: (_s, path: string | null) => document(parse(readText(path))),
    },
  });
}
