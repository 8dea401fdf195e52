import { exceptionOf } from '../../errors/throw.ts';
import { NetCollection } from '../../objects/collections.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import { NetXmlNode, splitName, XmlNodeType } from './node.ts';
import { parseDocument, parseFragment } from './parser.ts';
import { escapeText } from './serializer.ts';
import { NetXmlCData, NetXmlDeclaration, NetXmlDocumentType, NetXmlText } from './text-nodes.ts';

export * from './node.ts';
export * from './text-nodes.ts';

/** A node with a name of its own: a prefix and a local name, in a namespace. */
abstract class NamedNode extends NetXmlNode {
  constructor(
    document: NetXmlDocument,
    public qualifiedName: string,
    protected readonly namespace: string,
  ) {
    super(document);
  }
  get name(): string {
    return this.qualifiedName;
  }
  override setPrefix(prefix: string | null): void {
    this.qualifiedName = prefix ? `${prefix}:${this.localName}` : this.localName;
  }
  override get localName(): string {
    return splitName(this.qualifiedName)[1];
  }
  override get prefix(): string {
    return splitName(this.qualifiedName)[0];
  }
  override get namespaceURI(): string {
    return this.namespace;
  }
}

/** System.Xml.XmlAttribute. */
export class NetXmlAttribute extends NamedNode {
  readonly nodeType = XmlNodeType.Attribute;
  element: NetXmlElement | null = null;
  /** A schema gave it: it is not written. */
  isDefault = false;
  private text = '';
  constructor(document: NetXmlDocument, qualifiedName: string, namespace: string, value = '') {
    super(document, qualifiedName, namespace);
    this.text = value;
  }
  override get value(): string {
    return this.text;
  }
  override set value(text: string | null) {
    this.text = text ?? '';
    this.isDefault = false;
  }
  protected override get owner(): NetXmlNode | null {
    return this.element;
  }
  override get contentText(): string {
    return this.text;
  }
  override set contentText(text: string) {
    this.text = text;
  }
  override get innerXml(): string {
    return escapeText(this.text, true);
  }
  override set innerXml(text: string) {
    this.text = text;
  }
  clone(_deep: boolean, document: NetXmlDocument = this.document): NetXmlAttribute {
    return new NetXmlAttribute(document, this.qualifiedName, this.namespace, this.text);
  }
}

/** System.Xml.XmlElement. */
export class NetXmlElement extends NamedNode {
  readonly nodeType = XmlNodeType.Element;
  readonly attributeList: NetXmlAttribute[] = [];
  /** Written as `<a />`. */
  private short: boolean;
  private collection: NetXmlAttributeCollection | undefined;
  constructor(document: NetXmlDocument, qualifiedName: string, namespace: string, isEmpty = true) {
    super(document, qualifiedName, namespace);
    this.short = isEmpty;
  }
  get isEmpty(): boolean {
    return this.short && this.children.length === 0;
  }
  set isEmpty(value: boolean) {
    if (value) this.removeAll();
    this.short = value;
  }
  override append(child: NetXmlNode): void {
    this.short = false;
    super.append(child);
  }
  override insert(child: NetXmlNode, before: NetXmlNode | null): NetXmlNode {
    const result = super.insert(child, before);
    this.short = false;
    return result;
  }
  override get attributes(): NetXmlAttributeCollection {
    this.collection ??= new NetXmlAttributeCollection(this);
    return this.collection;
  }
  override get contentText(): string {
    return super.contentText;
  }
  override set contentText(text: string) {
    super.contentText = text;
  }
  override get innerXml(): string {
    return super.innerXml;
  }
  override set innerXml(text: string) {
    this.removeAll();
    for (const node of parseFragment(text, this)) this.append(node);
  }
  protected override accepts(child: NetXmlNode): boolean {
    return !(
      child instanceof NetXmlAttribute ||
      child instanceof NetXmlDocument ||
      child.nodeType === XmlNodeType.XmlDeclaration ||
      child.nodeType === XmlNodeType.DocumentType
    );
  }
  protected override declaredNamespace(prefix: string, declaration: string): string | undefined {
    const declared = this.attributeList.find((a) => a.name === declaration);
    if (declared) return declared.value ?? '';
    return this.prefix === prefix && this.namespaceURI !== '' ? this.namespaceURI : undefined;
  }
  attribute(name: string): NetXmlAttribute | undefined {
    return this.attributeList.find((a) => a.name === name);
  }
  attributeNS(localName: string, namespace: string): NetXmlAttribute | undefined {
    return this.attributeList.find((a) => a.localName === localName && a.namespaceURI === namespace);
  }
  setAttributeNode(attribute: NetXmlAttribute): NetXmlAttribute | null {
    if (attribute.element && attribute.element !== this)
      throw exceptionOf(
        'System.InvalidOperationException',
        "The 'Attribute' node cannot be inserted because it is already an attribute of another element.",
      );
    const existing = this.attributeNS(attribute.localName, attribute.namespaceURI);
    if (existing) this.attributeList[this.attributeList.indexOf(existing)] = attribute;
    else this.attributeList.push(attribute);
    if (existing && existing !== attribute) existing.element = null;
    attribute.element = this;
    return existing ?? null;
  }
  removeAttribute(attribute: NetXmlAttribute | undefined): NetXmlAttribute | null {
    if (!attribute) return null;
    const index = this.attributeList.indexOf(attribute);
    if (index < 0) return null;
    this.attributeList.splice(index, 1);
    attribute.element = null;
    return attribute;
  }
  clone(deep: boolean, document: NetXmlDocument = this.document): NetXmlElement {
    const copy = new NetXmlElement(document, this.qualifiedName, this.namespace, this.short);
    for (const a of this.attributeList) copy.setAttributeNode(a.clone(true, document));
    if (deep) this.cloneChildren(copy, document);
    return copy;
  }
}

/** System.Xml.XmlDocumentFragment. */
export class NetXmlDocumentFragment extends NetXmlNode {
  readonly nodeType = XmlNodeType.DocumentFragment;
  get name(): string {
    return '#document-fragment';
  }
  protected override accepts(child: NetXmlNode): boolean {
    return !(child instanceof NetXmlAttribute || child instanceof NetXmlDocument);
  }
  override get innerXml(): string {
    return super.innerXml;
  }
  override set innerXml(text: string) {
    this.removeAll();
    for (const node of parseFragment(text, this)) this.append(node);
  }
  clone(deep: boolean, document: NetXmlDocument = this.document): NetXmlNode {
    const copy = new NetXmlDocumentFragment(document);
    if (deep) this.cloneChildren(copy, document);
    return copy;
  }
}

/** System.Xml.XmlDocument. */
export class NetXmlDocument extends NetXmlNode {
  readonly nodeType = XmlNodeType.Document;
  preserveWhitespace = false;
  /** The set of schemas that it is validated with; made when it is first asked for. */
  schemas: NetObject | null = null;
  constructor() {
    super(null);
  }
  get name(): string {
    return '#document';
  }
  override get document(): NetXmlDocument {
    return this;
  }
  createTextNode(text: string): NetXmlText {
    return new NetXmlText(this, text);
  }
  get documentElement(): NetXmlElement | null {
    return (this.children.find((c) => c instanceof NetXmlElement) as NetXmlElement | undefined) ?? null;
  }
  get declaration(): NetXmlDeclaration | null {
    const [first] = this.children;
    return first instanceof NetXmlDeclaration ? first : null;
  }
  protected override accepts(child: NetXmlNode): boolean {
    if (child instanceof NetXmlElement && this.documentElement && this.documentElement !== child)
      throw exceptionOf('System.InvalidOperationException', "This document already has a 'DocumentElement' node.");
    return !(
      child instanceof NetXmlText ||
      child instanceof NetXmlCData ||
      child instanceof NetXmlAttribute ||
      child instanceof NetXmlDocument
    );
  }
  override get contentText(): string {
    return super.contentText;
  }
  override set contentText(_text: string) {
    throw exceptionOf('System.InvalidOperationException', "The 'InnerText' of a 'Document' node is read-only and cannot be set.");
  }
  override get innerXml(): string {
    return super.innerXml;
  }
  override set innerXml(text: string) {
    parseDocument(text, this, { preserveWhitespace: this.preserveWhitespace });
  }
  clone(deep: boolean): NetXmlDocument {
    const copy = new NetXmlDocument();
    copy.preserveWhitespace = this.preserveWhitespace;
    if (deep) this.cloneChildren(copy, copy);
    return copy;
  }
}

/** The attributes of elements that the internal subset of a document's type says are IDs. */
export function idAttributes(document: NetXmlNode): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const subset = document.children.find((c) => c instanceof NetXmlDocumentType)?.internalSubset ?? '';
  for (const [, element = '', list = ''] of subset.matchAll(/<!ATTLIST\s+(\S+)([^>]*)>/g)) {
    const attribute = /(\S+)\s+ID\s+#(?:IMPLIED|REQUIRED)/.exec(list)?.[1];
    const isDeclared = attribute !== undefined && new RegExp(`<!ELEMENT\\s+${element.replace(/[.]/g, '\\.')}\\s`).test(subset);
    if (isDeclared) found.set(element, attribute);
  }
  return found;
}

/** System.Xml.XmlNodeList: children, or what a query found. */
export class NetXmlNodeList extends NetCollection {
  /** @param source gives the nodes; called each time, so that the list of children is a live one */
  constructor(private readonly source: () => readonly NetXmlNode[]) {
    super();
  }
  get items(): readonly NetXmlNode[] {
    return this.source();
  }
  get count(): number {
    return this.items.length;
  }
  [Symbol.iterator](): Iterator<Value> {
    return this.items[Symbol.iterator]();
  }
}

/** ChildNodes. */
export class NetXmlChildNodes extends NetXmlNodeList {}
/** What SelectNodes gives. */
export class NetXmlQueryList extends NetXmlNodeList {}
/** What GetElementsByTagName gives. */
export class NetXmlElementList extends NetXmlNodeList {}

/** System.Xml.XmlAttributeCollection. */
export class NetXmlAttributeCollection extends NetCollection {
  constructor(readonly element: NetXmlElement) {
    super();
  }
  get items(): readonly NetXmlAttribute[] {
    return this.element.attributeList;
  }
  get count(): number {
    return this.items.length;
  }
  [Symbol.iterator](): Iterator<Value> {
    return this.items[Symbol.iterator]();
  }
}
