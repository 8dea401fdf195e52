import { argumentException, exceptionOf } from '../../errors/throw.ts';
import { NetObject } from '../../objects/net-object.ts';
import type { NetXmlAttributeCollection, NetXmlDocument } from './nodes.ts';
import { writeNode, writeNodes } from './serializer.ts';

// Imported by the classes of nodes only: everybody else takes it from nodes.ts, after which the classes below it are there as well.

/** System.Xml.XmlNodeType. */
export const XmlNodeType = {
  None: 0,
  Element: 1,
  Attribute: 2,
  Text: 3,
  CDATA: 4,
  EntityReference: 5,
  Entity: 6,
  ProcessingInstruction: 7,
  Comment: 8,
  Document: 9,
  DocumentType: 10,
  DocumentFragment: 11,
  Notation: 12,
  Whitespace: 13,
  SignificantWhitespace: 14,
  EndElement: 15,
  EndEntity: 16,
  XmlDeclaration: 17,
} as const;

/** System.Xml.XmlNode. */
export abstract class NetXmlNode extends NetObject {
  parent: NetXmlNode | null = null;
  /** Children, attributes not among them. */
  readonly children: NetXmlNode[] = [];
  abstract readonly nodeType: number;
  constructor(readonly ownerDocument: NetXmlDocument | null) {
    super();
  }
  abstract get name(): string;
  get localName(): string {
    return this.name;
  }
  get prefix(): string {
    return '';
  }
  get namespaceURI(): string {
    return '';
  }
  get value(): string | null {
    return null;
  }
  set value(_text: string | null) {
    throw exceptionOf('System.InvalidOperationException', `Cannot set a value on node type '${nodeTypeName(this.nodeType)}'.`);
  }
  /** The text of all text below. */
  get contentText(): string {
    let text = '';
    for (const child of this.children) text += child.textInParent;
    return text;
  }
  /** Sets the prefix, which only elements and attributes have (XmlNode.Prefix). */
  setPrefix(_prefix: string | null): void {}
  /** What it adds to the text of its parent. */
  get textInParent(): string {
    return this.children.length > 0 ? this.contentText : '';
  }
  set contentText(text: string) {
    const [first] = this.children;
    if (this.children.length === 1 && first?.nodeType === XmlNodeType.Text) {
      first.value = text;
      return;
    }
    this.removeAll();
    this.append(this.document.createTextNode(text));
  }
  get innerXml(): string {
    return writeNodes(this.children);
  }
  set innerXml(_text: string) {
    throw exceptionOf(
      'System.InvalidOperationException',
      "Cannot set the 'InnerXml' for the current node because it is either read-only or cannot have children.",
    );
  }
  get outerXml(): string {
    return writeNode(this);
  }
  /** The document it belongs to; a document itself. */
  get document(): NetXmlDocument {
    return this.ownerDocument as NetXmlDocument;
  }
  get attributes(): NetXmlAttributeCollection | null {
    return null;
  }
  get firstChild(): NetXmlNode | null {
    return this.children[0] ?? null;
  }
  get lastChild(): NetXmlNode | null {
    return this.children[this.children.length - 1] ?? null;
  }
  private sibling(step: 1 | -1): NetXmlNode | null {
    const list = this.parent?.children;
    const index = list?.indexOf(this) ?? -1;
    return index < 0 ? null : (list?.[index + step] ?? null);
  }
  get nextSibling(): NetXmlNode | null {
    return this.sibling(1);
  }
  get previousSibling(): NetXmlNode | null {
    return this.sibling(-1);
  }
  /** True for nodes that may have this one as a child. */
  protected accepts(_child: NetXmlNode): boolean {
    return false;
  }
  /** Puts a node before another child (at the end for null); takes it from where it was. Fragments give their children. */
  insert(child: NetXmlNode, before: NetXmlNode | null): NetXmlNode {
    for (let n: NetXmlNode | null = this; n; n = n.parent)
      if (n === child) throw argumentException('Cannot insert a node or any ancestor of that node as a child of itself.');
    if (child.document !== this.document && child.ownerDocument !== null)
      throw argumentException('The node to be inserted is from a different document context.');
    if (before && before.parent !== this) throw argumentException('The reference node is not a child of this node.');
    if (child.nodeType === XmlNodeType.DocumentFragment) {
      const moved = [...child.children];
      for (const c of moved) this.insert(c, before);
      return moved[0] ?? child;
    }
    if (!this.accepts(child))
      throw exceptionOf(
        'System.InvalidOperationException',
        `The specified node cannot be inserted as the valid child of this node, because the specified node is the wrong type.`,
      );
    if (child === before) return child;
    child.detach();
    const at = before ? this.children.indexOf(before) : this.children.length;
    this.children.splice(at, 0, child);
    child.parent = this;
    return child;
  }
  /** {@link insert} at the end, without checks: for the parser. */
  append(child: NetXmlNode): void {
    this.children.push(child);
    child.parent = this;
  }
  remove(child: NetXmlNode): NetXmlNode {
    if (child.parent !== this) throw argumentException('The node to be removed is not a child of this node.');
    child.detach();
    return child;
  }
  detach(): void {
    const list = this.parent?.children;
    if (list) list.splice(list.indexOf(this), 1);
    this.parent = null;
  }
  removeAll(): void {
    for (const child of this.children.splice(0)) child.parent = null;
  }
  abstract clone(deep: boolean, document?: NetXmlDocument): NetXmlNode;
  protected cloneChildren(copy: NetXmlNode, document: NetXmlDocument): void {
    for (const child of this.children) copy.append(child.clone(true, document));
  }
  /** The namespace that a prefix stands for here; empty when it is not declared. */
  namespaceOfPrefix(prefix: string): string {
    if (prefix === 'xml') return 'http://www.w3.org/XML/1998/namespace';
    if (prefix === 'xmlns') return 'http://www.w3.org/2000/xmlns/';
    const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
    for (let n: NetXmlNode | null = this; n; n = n.owner) {
      const declared = n.declaredNamespace(prefix, name);
      if (declared !== undefined) return declared;
    }
    return '';
  }
  /** A prefix that stands for a namespace here; empty when none is declared, or it is the default one (XmlNode.GetPrefixOfNamespace). */
  prefixOfNamespace(uri: string): string {
    if (uri === 'http://www.w3.org/XML/1998/namespace') return 'xml';
    if (uri === 'http://www.w3.org/2000/xmlns/') return 'xmlns';
    for (let n: NetXmlNode | null = this; n; n = n.owner)
      for (const a of n.attributes?.items ?? []) if (a.prefix === 'xmlns' && a.value === uri) return a.localName;
    return '';
  }
  /** What it stands in: its parent, or the element of an attribute. */
  protected get owner(): NetXmlNode | null {
    return this.parent;
  }
  /** The namespace of a prefix that this node itself declares or has, given with the name of the declaring attribute. */
  protected declaredNamespace(_prefix: string, _declaration: string): string | undefined {
    return undefined;
  }
}

/** The name of a node type. */
function nodeTypeName(type: number): string {
  return Object.entries(XmlNodeType).find(([, value]) => value === type)?.[0] ?? String(type);
}

/** Prefix and local name of a qualified name. */
export function splitName(name: string): [prefix: string, localName: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}
