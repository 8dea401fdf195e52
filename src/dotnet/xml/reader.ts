import type { NetException } from '../../errors/exceptions.ts';
import { toNetException } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { type NetXmlAttribute, NetXmlDocument, NetXmlDocumentType, NetXmlElement, type NetXmlNode, XmlNodeType } from './nodes.ts';
import { type ElementPlace, type ParseOptions, parseDocument, xmlError } from './parser.ts';
import { type TextPlace, textPlace } from './text-place.ts';

/** System.Xml.XmlReaderSettings. */
export class NetXmlReaderSettings extends NetObject {
  ignoreWhitespace = false;
  ignoreComments = false;
  ignoreProcessingInstructions = false;
  dtdProcessing = 0;
  /** Settings that change nothing here: kept as they are set. */
  readonly others = new Map<string, Value>();
  /** A member of ValidationType: 4 for schemas. */
  validation = 0;
  /** XmlSchemaValidationFlags. */
  validationFlags = 24;
  /** An XmlSchemaSet; made when it is first asked for. */
  schemas: NetObject | null = null;
}

interface Place {
  readonly node: NetXmlNode;
  readonly isEnd: boolean;
  readonly depth: number;
  /** Offset of its name, or of its text. */
  readonly at: number;
}

/** Characters in front of the text of a node. */
const marks: Record<number, number> = { [XmlNodeType.Comment]: 4, [XmlNodeType.CDATA]: 9, [XmlNodeType.ProcessingInstruction]: 2 };

/** System.Xml.XmlReader: walks over a document that was read as a whole. */
export class NetXmlReader extends NetObject {
  private places: Place[] | undefined;
  private index = -1;
  private attribute: NetXmlAttribute | null = null;
  isClosed = false;
  constructor(
    readonly source: string,
    readonly settings: NetXmlReaderSettings,
  ) {
    super();
  }
  /** What the text ends with that cannot be read; thrown where the reader comes to it. */
  private failure: NetException | null = null;
  private load(): Place[] {
    const document = new NetXmlDocument();
    const elements = new Map<NetXmlElement, ElementPlace>();
    try {
      this.parseInto(document, true, { places: elements, attributePlaces: this.attributePlaces });
    } catch (e) {
      this.failure = toNetException(e);
    }
    const places: Place[] = [];
    let at = 0;
    const visit = (node: NetXmlNode, depth: number): void => {
      const element = node instanceof NetXmlElement ? elements.get(node) : undefined;
      places.push({ node, isEnd: false, depth, at: element?.start ?? at + (marks[node.nodeType] ?? 0) });
      at = element?.inner ?? at + node.outerXml.length;
      for (const child of node.children) visit(child, depth + 1);
      if (!element || (node as NetXmlElement).isEmpty || element.end === undefined) return;
      places.push({ node, isEnd: true, depth, at: element.end });
      at = element.after;
    };
    for (const child of document.children) visit(child, 0);
    return places;
  }
  /** Reads the whole text into a document as the settings of the reader say. @throws XmlException */
  parseInto(document: NetXmlDocument, preserveWhitespace: boolean, noting: Pick<ParseOptions, 'places' | 'attributePlaces'> = {}): void {
    const { settings } = this;
    parseDocument(this.source, document, {
      preserveWhitespace: preserveWhitespace && !settings.ignoreWhitespace,
      ignoreComments: settings.ignoreComments,
      ignoreInstructions: settings.ignoreProcessingInstructions,
      ignoresDtd: settings.dtdProcessing === 1,
      ...(settings.dtdProcessing === 0 ? { dtdRefusal: this.dtdRefusal } : {}),
      ...noting,
    });
  }
  /** The whole text, for who reads it in a way of their own. @throws XmlException for a document type where there may be none */
  get text(): string {
    if (this.settings.dtdProcessing === 0 && this.source.includes('<!DOCTYPE')) this.parseInto(new NetXmlDocument(), false);
    return this.source;
  }
  /** The error of a document type where DtdProcessing is Prohibit. */
  protected get dtdRefusal(): string {
    return 'For security reasons DTD is prohibited in this XML document. To enable DTD processing set the DtdProcessing property on XmlReaderSettings to Parse and pass the settings into XmlReader.Create method.';
  }
  /** The text of the node that the reader stands at; of a document type its internal subset. */
  get value(): string | null {
    const { node } = this;
    return node instanceof NetXmlDocumentType ? (node.internalSubset ?? '') : (node?.value ?? null);
  }
  /** Line and position of where the reader stands, from 1. */
  get linePosition(): TextPlace {
    return this.place ? this.at(this.place.at) : { line: 0, position: 0 };
  }
  private at(offset: number): TextPlace {
    return textPlace(this.source, offset);
  }
  /** Line and position of a node, or of its end tag where the reader stands there. */
  positionOf(node: NetXmlNode): TextPlace {
    if (this.place?.node === node) return this.linePosition;
    return this.at(this.places?.find((p) => p.node === node)?.at ?? 0);
  }
  /** Line and position of the name of an attribute. */
  attributePosition(attribute: NetXmlAttribute): TextPlace {
    return this.at(this.attributePlaces.get(attribute) ?? this.place?.at ?? 0);
  }
  private readonly attributePlaces = new Map<NetXmlAttribute, number>();
  /** Reads what is left, for a reader that validates. */
  readAll(): void {}
  /** True for a reader that validates. */
  get validates(): boolean {
    return false;
  }
  get isAttribute(): boolean {
    return this.attribute !== null;
  }
  /** ReadAttributeValue: true once for each attribute, whose text then is the node. */
  readAttributeValue(): boolean {
    if (!this.attribute || this.isValue) return false;
    this.isValue = true;
    return true;
  }
  /** True when the reader stands at the text of an attribute. */
  isValue = false;
  get state(): 'Initial' | 'Interactive' | 'Error' | 'EndOfFile' | 'Closed' {
    if (this.isClosed) return 'Closed';
    if (this.hasFailed) return 'Error';
    if (this.places === undefined || this.index < 0) return 'Initial';
    return this.atEnd ? 'EndOfFile' : 'Interactive';
  }
  private hasFailed = false;
  /** A reader of the element that this one stands at, which this one then leaves but for its end tag. */
  subtree(): NetXmlReader {
    const reader = new NetXmlReader(this.source, this.settings);
    const from = this.index;
    const node = this.place?.node;
    let to = from;
    if (this.element && !this.element.isEmpty)
      while (to + 1 < this.places!.length && !(this.places![to]!.isEnd && this.places![to]!.node === node)) to++;
    const depth = this.place?.depth ?? 0;
    reader.places = (this.places ?? []).slice(from, to + 1).map((p) => ({ ...p, depth: p.depth - depth }));
    this.index = to;
    return reader;
  }
  /** @throws XmlException when the reader does not stand at an element of this name */
  checkElement(name: string, namespace: string | null): void {
    const { element } = this;
    if (element && namespace === null && element.name === name) return;
    if (element && namespace !== null && name === '' && namespace === '') return;
    if (element && namespace !== null && element.localName === name && element.namespaceURI === namespace) return;
    const { line, position } = this.linePosition;
    const kind = Object.entries(XmlNodeType).find(([, n]) => n === this.nodeType)?.[0] ?? 'None';
    const message = element
      ? `Element '${name}'${namespace === null ? '' : ` with namespace name '${namespace}'`} was not found.`
      : `'${kind}' is an invalid XmlNodeType.`;
    throw xmlError(message, line, position);
  }
  /** What the reader stands at, but for attributes. */
  get place(): Place | undefined {
    return this.places?.[this.index];
  }
  get node(): NetXmlNode | null {
    return this.attribute ?? this.place?.node ?? null;
  }
  get element(): NetXmlElement | null {
    const node = this.place?.node;
    return node instanceof NetXmlElement && !this.place?.isEnd ? node : null;
  }
  get nodeType(): number {
    if (this.attribute) return this.isValue ? XmlNodeType.Text : XmlNodeType.Attribute;
    const { place } = this;
    return !place ? XmlNodeType.None : place.isEnd ? XmlNodeType.EndElement : place.node.nodeType;
  }
  get depth(): number {
    return (this.place?.depth ?? 0) + (this.attribute ? 1 : 0);
  }
  get atEnd(): boolean {
    return this.places !== undefined && this.index >= this.places.length && !this.hasFailed && !this.isClosed;
  }
  read(): boolean {
    this.places ??= this.load();
    this.attribute = null;
    this.isValue = false;
    if (this.hasFailed || this.isClosed) return false;
    if (this.index < this.places.length) this.index++;
    if (this.index === this.places.length && this.failure) {
      this.hasFailed = true;
      throw this.failure;
    }
    return this.index < this.places.length;
  }
  moveTo(attribute: NetXmlAttribute | null): boolean {
    if (!attribute) return false;
    this.attribute = attribute;
    this.isValue = false;
    return true;
  }
  moveToNextAttribute(): boolean {
    const list = this.element?.attributeList ?? [];
    return this.moveTo(list[this.attribute ? list.indexOf(this.attribute) + 1 : 0] ?? null);
  }
  moveToElement(): boolean {
    const was = this.attribute !== null;
    this.attribute = null;
    this.isValue = false;
    return was;
  }
  /** Goes on to content: text or an element. */
  moveToContent(): number {
    this.attribute = null;
    if (this.index < 0) this.read();
    while (this.place && [7, 8, 10, 13, 14, 17].includes(this.nodeType)) this.read();
    return this.nodeType;
  }
  /** Passes over an element with all that is in it. */
  skip(): void {
    const { place } = this;
    if (!place) return;
    const end = place.node instanceof NetXmlElement && !place.node.isEmpty && !place.isEnd;
    if (end) while (this.place && !(this.place.isEnd && this.place.node === place.node)) this.read();
    if (this.places && this.index < this.places.length) this.read();
  }
  find(name: string, namespace?: string): boolean {
    while (this.read()) if (this.isElement(name, namespace)) return true;
    return false;
  }
  /** True at an element of this name, or of this local name and namespace. */
  isElement(name: string, namespace?: string): boolean {
    const { element } = this;
    if (!element) return false;
    return namespace === undefined ? element.name === name : element.localName === name && element.namespaceURI === namespace;
  }
  /** Goes on to an element below the one it stands at; at its end tag when there is none. */
  findBelow(name: string, namespace?: string): boolean {
    const { place } = this;
    if (place && (!this.element || this.element.isEmpty)) return false;
    while (this.read()) {
      if (place && this.place?.isEnd && this.place.node === place.node) return false;
      if (this.isElement(name, namespace)) return true;
    }
    return false;
  }
  /** Goes on to the next element of a name beside the one it stands at. */
  findNext(name: string, namespace?: string): boolean {
    const start = this.place?.depth ?? 0;
    if (!this.place) return this.find(name, namespace);
    do {
      this.skip();
      if (this.place && this.place.depth === start && this.isElement(name, namespace)) return true;
    } while (this.place && !(this.place.isEnd && this.place.depth < start));
    return false;
  }
}
