import { NetCollection, PSArray } from '../../objects/collections.ts';
import { getEnumerable } from '../../objects/enumerate.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import {
  NetXmlAttribute,
  NetXmlCData,
  NetXmlComment,
  NetXmlDeclaration,
  NetXmlDocument,
  NetXmlElement,
  type NetXmlNode,
  NetXmlText,
} from './nodes.ts';
import { parseDocument } from './parser.ts';
import { emit } from './serializer.ts';
import { xmlText } from './xml-convert.ts';
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
    const text = xmlText(value);
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

/** System.Xml.Linq.XNamespace. */
export class NetXNamespace extends NetObject {
  constructor(readonly uri: string) {
    super();
  }
  hashKey(): string {
    return this.uri;
  }
  override toString(): string {
    return this.uri;
  }
}

const wrappers = new WeakMap<NetObject, NetXObject>();

/** XElement, XAttribute, XDocument: seen over the nodes of a DOM. */
export abstract class NetXObject extends NetObject {}

/** System.Xml.Linq.XAttribute. */
export class NetXAttribute extends NetXObject {
  constructor(readonly node: NetXmlAttribute) {
    super();
  }
  override toString(): string {
    return `${this.node.name}="${this.node.value}"`;
  }
}

/** XText, XCData and XComment. */
export class NetXLeaf extends NetXObject {
  constructor(readonly node: NetXmlNode) {
    super();
  }
  override toString(): string {
    return layOut(this.node);
  }
}
/** System.Xml.Linq.XText. */
export class NetXText extends NetXLeaf {}
/** System.Xml.Linq.XCData. */
export class NetXCData extends NetXText {}
/** System.Xml.Linq.XComment. */
export class NetXComment extends NetXLeaf {}

/** System.Xml.Linq.XDeclaration. */
export class NetXDeclaration extends NetXObject {
  constructor(
    public version: string | null,
    public encoding: string | null,
    public standalone: string | null,
  ) {
    super();
  }
  override toString(): string {
    const part = (name: string, value: string | null): string => (value === null ? '' : ` ${name}="${value}"`);
    return `<?xml${part('version', this.version)}${part('encoding', this.encoding)}${part('standalone', this.standalone)}?>`;
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
  /** What a script has set; null: what the text says. */
  ownDeclaration: NetXDeclaration | null = null;
  constructor(readonly node: NetXmlDocument) {
    super();
  }
  get declaration(): NetXDeclaration | null {
    const found = this.node.children.find((c) => c instanceof NetXmlDeclaration);
    if (this.ownDeclaration || !(found instanceof NetXmlDeclaration)) return this.ownDeclaration;
    return new NetXDeclaration(found.version, found.encoding || null, found.standalone || null);
  }
  override toString(): string {
    return this.node.children
      .filter((c) => c.name !== 'xml')
      .map((c) => layOut(c))
      .join('\n');
  }
}

/** The namespace that a prefix stands for at an element; null where it stands for none. */
export function namespaceFor(node: NetXmlElement, prefix: string): string | null {
  if (prefix === 'xml') return 'http://www.w3.org/XML/1998/namespace';
  for (let at: NetXmlNode | null = node; at instanceof NetXmlElement; at = at.parent) {
    const found = at.attributeList.find((a) => (prefix === '' ? a.name === 'xmlns' : a.name === `xmlns:${prefix}`));
    if (found) return found.value;
  }
  return null;
}

/** The prefix that stands for a namespace at an element; null where none does. */
export function prefixFor(node: NetXmlElement, uri: string): string | null {
  for (let at: NetXmlNode | null = node; at instanceof NetXmlElement; at = at.parent)
    for (const a of at.attributeList)
      if (a.prefix === 'xmlns' && a.value === uri && namespaceFor(node, a.localName) === uri) return a.localName;
  return uri === 'http://www.w3.org/XML/1998/namespace' ? 'xml' : null;
}

/** Gives elements the prefixes that attributes above or at them declare for their namespaces: an XElement has none of its own (ElementWriter). */
export function choosePrefixes(node: NetXmlNode): void {
  if (node instanceof NetXmlElement && node.namespaceURI !== '' && (namespaceFor(node, node.prefix) ?? '') !== node.namespaceURI) {
    const prefix = prefixFor(node, node.namespaceURI);
    if (prefix !== null) node.qualifiedName = `${prefix}:${node.localName}`;
  }
  for (const child of node.children) choosePrefixes(child);
}

/** A node as text, indented unless `flat`. */
export function layOut(node: NetXmlNode, flat = false): string {
  choosePrefixes(node);
  const output = new XmlTextOutput({ ...plainLayout, indent: flat ? null : '  ', madeUp: 'count' });
  emit(node, output);
  return output.text;
}

/** Takes a node out of its parent: an element that has nothing more is written without an end tag (XContainer.RemoveNode). */
export function takeOut(node: NetXmlNode): void {
  const { parent } = node;
  node.detach();
  if (parent instanceof NetXmlElement && parent.children.length === 0) parent.isEmpty = true;
}

/** A list of elements or attributes. */
export class NetXList extends NetCollection {
  constructor(
    readonly items: readonly Value[],
    /** The node whose children they are: a walk ends where one is taken out of it (XContainer.GetElements). */
    private readonly parent: NetXmlNode | null = null,
  ) {
    super();
  }
  get count(): undefined {
    return undefined;
  }
  *[Symbol.iterator](): Iterator<Value> {
    for (const item of this.items) {
      yield item;
      if (this.parent !== null && item instanceof NetXElement && item.node.parent !== this.parent) return;
    }
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
/** The XElement over an element; the same object each time. */
export const element = (node: NetXmlElement): NetXElement => wrap(node, () => new NetXElement(node));
/** The XAttribute over an attribute. */
export const attribute = (node: NetXmlAttribute): NetXAttribute => wrap(node, () => new NetXAttribute(node));
/** The XDocument over a document. */
export const document = (node: NetXmlDocument): NetXDocument => wrap(node, () => new NetXDocument(node));

/** The XNode over any node; null for none, and for what LINQ to XML does not show. */
export function xnode(node: NetXmlNode | null): NetXObject | null {
  if (node instanceof NetXmlElement) return element(node);
  if (node instanceof NetXmlCData) return wrap(node, () => new NetXCData(node));
  if (node instanceof NetXmlText) return wrap(node, () => new NetXText(node));
  if (node instanceof NetXmlComment) return wrap(node, () => new NetXComment(node));
  return node instanceof NetXmlDocument ? document(node) : null;
}

/** An element or a document. */
export type Container = NetXElement | NetXDocument;

/** Child elements, or all below, of a name or of any. */
export function elements(c: Container, name: Value | undefined, deep: boolean): NetXElement[] {
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

/** Puts a node before another one, or at the end; nodes of LINQ to XML come from any document. */
function place(parent: NetXmlNode, child: NetXmlNode, before: NetXmlNode | null): void {
  parent.append(child);
  if (!before) return;
  const { children } = parent;
  children.splice(children.indexOf(child), 1);
  children.splice(children.indexOf(before), 0, child);
}

/** Adds what `Add` and constructors take: elements, attributes, texts, lists of them; before a node, or at the end. */
export function addContent(c: Container, content: Value, before: NetXmlNode | null = null): void {
  if (content === null) return;
  if (content instanceof NetXDeclaration && c instanceof NetXDocument) {
    c.ownDeclaration = content;
    return;
  }
  if (content instanceof NetXLeaf) {
    place(c.node, content.node.parent ? content.node.clone(true, c.node.document) : content.node, before);
    return;
  }
  if (content instanceof NetXAttribute && c instanceof NetXElement)
    c.node.setAttributeNode(content.node.element ? content.node.clone(true) : content.node);
  else if (content instanceof NetXElement)
    place(c.node, content.node.parent ? content.node.clone(true, c.node.document) : content.node, before);
  else if (content instanceof PSArray || content instanceof NetXList) for (const item of content.items) addContent(c, item, before);
  else {
    const list = typeof content === 'object' ? getEnumerable(content) : null;
    if (list) for (const item of list) addContent(c, item, before);
    else place(c.node, new NetXmlText(c.node.document, xmlText(content)), before);
  }
}

/** XElement's constructors. */
export function newElement(name: Value, content: readonly Value[]): NetXElement {
  const { localName, namespace } = NetXName.of(name);
  const made = element(new NetXmlElement(new NetXmlDocument(), localName, namespace));
  for (const item of content) addContent(made, item);
  return made;
}

/** XAttribute's constructor. */
export function newAttribute(name: Value, value: Value): NetXAttribute {
  const { localName, namespace } = NetXName.of(name);
  const qualified = namespace === 'http://www.w3.org/2000/xmlns/' ? `xmlns:${localName}` : localName;
  return attribute(new NetXmlAttribute(new NetXmlDocument(), qualified, namespace, xmlText(value)));
}

/** A document of some text. @throws XmlException */
export function parse(text: string): NetXmlDocument {
  const document = new NetXmlDocument();
  parseDocument(text, document, { preserveWhitespace: false });
  return document;
}
