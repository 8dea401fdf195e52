import { argumentException, exceptionOf } from '../../errors/throw.ts';
import { NetCollection } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { parseFragment } from './parser.ts';
import { escapeText, writeNode, writeNodes } from './serializer.ts';

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
    for (const child of this.children) {
      if (child instanceof NetXmlCharacterData) {
        if (child.nodeType !== XmlNodeType.Comment) text += child.data;
      } else if (child.children.length > 0) text += child.contentText;
    }
    return text;
  }
  set contentText(text: string) {
    const [first] = this.children;
    if (this.children.length === 1 && first?.nodeType === XmlNodeType.Text) {
      first.value = text;
      return;
    }
    this.removeAll();
    this.append(new NetXmlText(this.document, text));
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
    if (child instanceof NetXmlDocumentFragment) {
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
    for (let n: NetXmlNode | null = this; n; n = n instanceof NetXmlAttribute ? n.element : n.parent) {
      if (!(n instanceof NetXmlElement)) continue;
      const declared = n.attributeList.find((a) => a.name === name);
      if (declared) return declared.value ?? '';
      if (n.prefix === prefix && n.namespaceURI !== '') return n.namespaceURI;
    }
    return '';
  }
}

/** The name of a node type. */
export function nodeTypeName(type: number): string {
  return Object.entries(XmlNodeType).find(([, value]) => value === type)?.[0] ?? String(type);
}

/** Prefix and local name of a qualified name. */
export function splitName(name: string): [prefix: string, localName: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

/** System.Xml.XmlAttribute. */
export class NetXmlAttribute extends NetXmlNode {
  readonly nodeType = XmlNodeType.Attribute;
  element: NetXmlElement | null = null;
  private text = '';
  constructor(
    document: NetXmlDocument,
    public qualifiedName: string,
    private readonly namespace: string,
    value = '',
  ) {
    super(document);
    this.text = value;
  }
  get name(): string {
    return this.qualifiedName;
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
  override get value(): string {
    return this.text;
  }
  override set value(text: string | null) {
    this.text = text ?? '';
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
export class NetXmlElement extends NetXmlNode {
  readonly nodeType = XmlNodeType.Element;
  readonly attributeList: NetXmlAttribute[] = [];
  /** Written as `<a />`. */
  private short: boolean;
  private collection: NetXmlAttributeCollection | undefined;
  constructor(
    document: NetXmlDocument,
    public qualifiedName: string,
    private readonly namespace: string,
    isEmpty = true,
  ) {
    super(document);
    this.short = isEmpty;
  }
  get name(): string {
    return this.qualifiedName;
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

/** System.Xml.XmlCharacterData: text in some form. */
export abstract class NetXmlCharacterData extends NetXmlNode {
  constructor(
    document: NetXmlDocument,
    public data: string,
  ) {
    super(document);
  }
  override get value(): string {
    return this.data;
  }
  override set value(text: string | null) {
    this.data = text ?? '';
  }
  override get contentText(): string {
    return this.data;
  }
  override set contentText(text: string) {
    this.data = text;
  }
  clone(_deep: boolean, document: NetXmlDocument = this.document): NetXmlNode {
    return new (this.constructor as new (d: NetXmlDocument, text: string) => NetXmlNode)(document, this.data);
  }
}

/** System.Xml.XmlText. */
export class NetXmlText extends NetXmlCharacterData {
  readonly nodeType: number = XmlNodeType.Text;
  get name(): string {
    return '#text';
  }
}
/** System.Xml.XmlCDataSection. */
export class NetXmlCData extends NetXmlCharacterData {
  readonly nodeType = XmlNodeType.CDATA;
  get name(): string {
    return '#cdata-section';
  }
}
/** System.Xml.XmlComment. */
export class NetXmlComment extends NetXmlCharacterData {
  readonly nodeType = XmlNodeType.Comment;
  get name(): string {
    return '#comment';
  }
}
/** System.Xml.XmlWhitespace. */
export class NetXmlWhitespace extends NetXmlCharacterData {
  readonly nodeType: number = XmlNodeType.Whitespace;
  get name(): string {
    return '#whitespace';
  }
}
/** System.Xml.XmlSignificantWhitespace. */
export class NetXmlSignificantWhitespace extends NetXmlCharacterData {
  readonly nodeType = XmlNodeType.SignificantWhitespace;
  get name(): string {
    return '#significant-whitespace';
  }
}

/** System.Xml.XmlProcessingInstruction. */
export class NetXmlProcessingInstruction extends NetXmlNode {
  readonly nodeType = XmlNodeType.ProcessingInstruction;
  constructor(
    document: NetXmlDocument,
    readonly target: string,
    public data: string,
  ) {
    super(document);
  }
  get name(): string {
    return this.target;
  }
  override get value(): string {
    return this.data;
  }
  override set value(text: string | null) {
    this.data = text ?? '';
  }
  override get contentText(): string {
    return this.data;
  }
  override set contentText(text: string) {
    this.data = text;
  }
  clone(_deep: boolean, document: NetXmlDocument = this.document): NetXmlNode {
    return new NetXmlProcessingInstruction(document, this.target, this.data);
  }
}

/** System.Xml.XmlDeclaration. */
export class NetXmlDeclaration extends NetXmlNode {
  readonly nodeType = XmlNodeType.XmlDeclaration;
  constructor(
    document: NetXmlDocument,
    readonly version: string,
    public encoding: string,
    public standalone: string,
  ) {
    super(document);
  }
  get name(): string {
    return 'xml';
  }
  override get value(): string {
    return this.contentText;
  }
  override get contentText(): string {
    const encoding = this.encoding === '' ? '' : ` encoding="${this.encoding}"`;
    return `version="${this.version}"${encoding}${this.standalone === '' ? '' : ` standalone="${this.standalone}"`}`;
  }
  clone(_deep: boolean, document: NetXmlDocument = this.document): NetXmlNode {
    return new NetXmlDeclaration(document, this.version, this.encoding, this.standalone);
  }
}

/** System.Xml.XmlDocumentType. */
export class NetXmlDocumentType extends NetXmlNode {
  readonly nodeType = XmlNodeType.DocumentType;
  constructor(
    document: NetXmlDocument,
    readonly name: string,
    readonly publicId: string | null,
    readonly systemId: string | null,
    readonly internalSubset: string | null,
  ) {
    super(document);
  }
  clone(_deep: boolean, document: NetXmlDocument = this.document): NetXmlNode {
    return new NetXmlDocumentType(document, this.name, this.publicId, this.systemId, this.internalSubset);
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
  constructor() {
    super(null);
  }
  get name(): string {
    return '#document';
  }
  override get document(): NetXmlDocument {
    return this;
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
    this.removeAll();
    for (const node of parseFragment(text, this)) this.append(node);
  }
  clone(deep: boolean): NetXmlDocument {
    const copy = new NetXmlDocument();
    copy.preserveWhitespace = this.preserveWhitespace;
    if (deep) this.cloneChildren(copy, copy);
    return copy;
  }
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
