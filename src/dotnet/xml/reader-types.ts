import type { NetException } from '../../errors/exceptions.ts';
import { toNetException } from '../../errors/throw.ts';
import { enumMember } from '../../objects/enum-value.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MemberBody, PropertyBody } from '../../objects/net-type.ts';
import { readText } from '../io/file-operations.ts';
import { NetStream } from '../io/streams.ts';
import { NetTextReader } from '../io/text-readers.ts';
import { defineType, getType, wellKnown } from '../registry.ts';
import { decodeFile, utf8 } from '../text/encodings.ts';
import { enumOf, long } from '../values.ts';
import { type NetXmlAttribute, NetXmlDocument, NetXmlElement, type NetXmlNode, XmlNodeType } from './nodes.ts';
import { type ElementPlace, parseDocument, xmlError } from './parser.ts';
import { contentMembers } from './reader-content.ts';
import { isXmlName } from './xml-convert.ts';

/** System.Xml.XmlReaderSettings. */
export class NetXmlReaderSettings extends NetObject {
  ignoreWhitespace = false;
  ignoreComments = false;
  ignoreProcessingInstructions = false;
  dtdProcessing = 0;
  /** Settings that change nothing here: kept as they are set. */
  readonly others = new Map<string, Value>();
}

/** The settings that are only kept: type and name, and what they are at first. */
const keptSettings: Record<string, () => Value> = {
  'bool Async': () => false,
  'int LineNumberOffset': () => 0,
  'int LinePositionOffset': () => 0,
  'System.Xml.ConformanceLevel ConformanceLevel': () => enumOf('System.Xml.ConformanceLevel', 2),
  'bool CheckCharacters': () => true,
  'long MaxCharactersInDocument': () => long(0),
  'long MaxCharactersFromEntities': () => long(10_000_000),
  'bool ProhibitDtd': () => true,
  'bool CloseInput': () => false,
  'System.Xml.ValidationType ValidationType': () => enumOf('System.Xml.ValidationType', 0),
  'System.Xml.Schema.XmlSchemaValidationFlags ValidationFlags': () => enumOf('System.Xml.Schema.XmlSchemaValidationFlags', 24),
};

function keptProperties(): Record<string, PropertyBody> {
  const table: Record<string, PropertyBody> = {};
  for (const [signature, first] of Object.entries(keptSettings)) {
    table[signature] = {
      get: (s: NetXmlReaderSettings) => s.others.get(signature) ?? first(),
      set: (s: NetXmlReaderSettings, value: Value) => {
        s.others.set(signature, value);
      },
    };
  }
  return table;
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
      parseDocument(this.source, document, {
        preserveWhitespace: !this.settings.ignoreWhitespace,
        ignoreComments: this.settings.ignoreComments,
        ignoreInstructions: this.settings.ignoreProcessingInstructions,
        places: elements,
      });
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
  /** Line and position of where the reader stands, from 1. */
  get linePosition(): { line: number; position: number } {
    if (!this.place) return { line: 0, position: 0 };
    const before = this.source.slice(0, this.place.at);
    return { line: before.split('\n').length, position: this.place.at - before.lastIndexOf('\n') };
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

/** The text behind a reader, a stream or the path of a file. */
function sourceText(source: Value): string {
  if (source instanceof NetTextReader) return source.readToEnd();
  return source instanceof NetStream ? decodeFile(source.readToEnd(), utf8) : readText(source as string | null);
}

/** Defines XmlReader and XmlReaderSettings. */
export function defineXmlReader(): void {
  type R = NetXmlReader;
  const ns = 'System.Xml.';
  const settings = `${ns}XmlReaderSettings`;
  const flag = (name: 'ignoreWhitespace' | 'ignoreComments' | 'ignoreProcessingInstructions') => ({
    get: (s: NetXmlReaderSettings): Value => s[name],
    set: (s: NetXmlReaderSettings, value: boolean): void => {
      s[name] = value;
    },
  });
  defineType({ name: `${ns}DtdProcessing`, kind: 'enum', enumValues: { Prohibit: 0, Ignore: 1, Parse: 2 } });
  defineType({
    name: settings,
    jsClass: NetXmlReaderSettings,
    constructors: { '()': () => new NetXmlReaderSettings() },
    properties: {
      ...keptProperties(),
      'bool IgnoreWhitespace': flag('ignoreWhitespace'),
      'bool IgnoreComments': flag('ignoreComments'),
      'bool IgnoreProcessingInstructions': flag('ignoreProcessingInstructions'),
      [`${ns}DtdProcessing DtdProcessing`]: {
        get: (s: NetXmlReaderSettings) => enumOf(`${ns}DtdProcessing`, s.dtdProcessing),
        set: (s: NetXmlReaderSettings, value: { value: number }) => {
          s.dtdProcessing = value.value;
        },
      },
    },
  });
  const create = (source: Value, given?: NetXmlReaderSettings | null): R =>
    new NetXmlReader(sourceText(source), given ?? new NetXmlReaderSettings());
  const own = `${ns}XmlReader`;
  const creators: Record<string, MemberBody> = {};
  for (const source of ['string inputUri', 'System.IO.Stream input', 'System.IO.TextReader input']) {
    creators[`${own} Create(${source})`] = (_s, v: Value) => create(v);
    creators[`${own} Create(${source}, ${settings} settings)`] = (_s, v: Value, s: NetXmlReaderSettings | null) => create(v, s);
  }
  const close = (r: R): void => {
    r.isClosed = true;
  };
  defineType({
    name: own,
    abstract: true,
    jsClass: NetXmlReader,
    interfaces: ['System.IDisposable'],
    properties: {
      [`${ns}XmlNodeType NodeType`]: { get: (r: R) => enumOf(`${ns}XmlNodeType`, r.nodeType) },
      [`${ns}ReadState ReadState`]: { get: (r: R) => enumMember(getType(`${ns}ReadState`), r.state) ?? null },
      [`${settings} Settings`]: { get: (r: R) => r.settings },
      'string BaseURI': { get: () => '' },
      'bool IsDefault': { get: () => false },
      'type ValueType': { get: () => wellKnown.string },
      'string XmlLang': { get: () => '' },
      [`${ns}XmlSpace XmlSpace`]: { get: () => enumOf(`${ns}XmlSpace`, 0) },
      'bool CanResolveEntity': { get: () => true },
      'bool CanReadBinaryContent': { get: () => true },
      'bool CanReadValueChunk': { get: () => true },
      'string Name': { get: (r: R) => (r.node && !r.isValue && !r.node.name.startsWith('#') ? r.node.name : '') },
      'string LocalName': { get: (r: R) => (r.node && !r.isValue && !r.node.localName.startsWith('#') ? r.node.localName : '') },
      'string NamespaceURI': { get: (r: R) => r.node?.namespaceURI ?? '' },
      'string Prefix': { get: (r: R) => r.node?.prefix ?? '' },
      'bool HasValue': { get: (r: R) => r.node?.value !== null },
      'string Value': { get: (r: R) => r.node?.value ?? '' },
      'int Depth': { get: (r: R) => r.depth },
      'bool IsEmptyElement': { get: (r: R) => r.element?.isEmpty ?? false },
      'bool HasAttributes': { get: (r: R) => (r.element?.attributeList.length ?? 0) > 0 },
      'int AttributeCount': { get: (r: R) => r.element?.attributeList.length ?? 0 },
      'bool EOF': { get: (r: R) => r.atEnd },
    },
    methods: {
      'bool Read()': (r: R) => r.read(),
      'string GetAttribute(string name)': (r: R, name: string) => r.element?.attribute(name)?.value ?? null,
      'string GetAttribute(int i)': (r: R, i: number) => r.element?.attributeList[i]?.value ?? null,
      'bool MoveToAttribute(string name)': (r: R, name: string) => r.moveTo(r.element?.attribute(name) ?? null),
      'bool MoveToFirstAttribute()': (r: R) => r.moveTo(r.element?.attributeList[0] ?? null),
      'bool MoveToNextAttribute()': (r: R) => r.moveToNextAttribute(),
      'bool MoveToElement()': (r: R) => r.moveToElement(),
      [`${ns}XmlNodeType MoveToContent()`]: (r: R) => enumOf(`${ns}XmlNodeType`, r.moveToContent()),
      'bool IsStartElement()': (r: R) => r.moveToContent() === XmlNodeType.Element,
      'bool IsStartElement(string name)': (r: R, name: string) => r.moveToContent() === XmlNodeType.Element && r.element?.name === name,
      'bool ReadToFollowing(string name)': (r: R, name: string) => r.find(name),
      'bool ReadToFollowing(string localName, string namespaceURI)': (r: R, name: string, uri: string) => r.find(name, uri),
      'bool ReadToDescendant(string name)': (r: R, name: string) => r.findBelow(name),
      'bool ReadToDescendant(string localName, string namespaceURI)': (r: R, name: string, uri: string) => r.findBelow(name, uri),
      'bool ReadToNextSibling(string name)': (r: R, name: string) => r.findNext(name),
      'bool ReadToNextSibling(string localName, string namespaceURI)': (r: R, name: string, uri: string) => r.findNext(name, uri),
      [`${own} ReadSubtree()`]: (r: R) => r.subtree(),
      'bool ReadAttributeValue()': (r: R) => r.readAttributeValue(),
      'string LookupNamespace(string prefix)': (r: R, prefix: string) => r.place?.node.namespaceOfPrefix(prefix) || null,
      'void ReadStartElement()': (r: R) => {
        r.moveToContent();
        if (!r.element) r.checkElement('', null);
        r.read();
      },
      'void ReadStartElement(string name)': (r: R, name: string) => {
        r.moveToContent();
        r.checkElement(name, null);
        r.read();
      },
      'void ReadEndElement()': (r: R) => {
        const type = r.moveToContent();
        if (type !== XmlNodeType.EndElement) {
          const kind = Object.entries(XmlNodeType).find(([, n]) => n === type)?.[0] ?? 'None';
          throw xmlError(`'${kind}' is an invalid XmlNodeType.`, r.linePosition.line, r.linePosition.position);
        }
        r.read();
      },
      ...contentMembers(),
      'string ReadString()': (r: R) => r.element?.contentText ?? '',
      'string ReadInnerXml()': (r: R) => {
        const text = r.element?.innerXml ?? '';
        r.skip();
        return text;
      },
      'string ReadOuterXml()': (r: R) => {
        const text = r.element?.outerXml ?? '';
        r.skip();
        return text;
      },
      'void Skip()': (r: R) => r.skip(),
      'void Close()': close,
      'void Dispose()': close,
    },
    indexers: {
      'string Item(int i)': { get: (r: R, i: number) => r.element?.attributeList[i]?.value ?? null },
      'string Item(string name)': { get: (r: R, name: string) => r.element?.attribute(name)?.value ?? null },
    },
    staticMethods: {
      ...creators,
      'bool IsName(string str)': (_s, text: string) => isXmlName(text),
      'bool IsNameToken(string str)': (_s, text: string) => /^[\w.\-:\u00b7\u00c0-\uffff]+$/.test(text),
    },
  });
  defineType({
    name: `${ns}IXmlLineInfo`,
    kind: 'interface',
    properties: { 'int LineNumber': {}, 'int LinePosition': {} },
    methods: { 'bool HasLineInfo()': () => true },
  });
  defineType({
    name: `${ns}XmlTextReader`,
    baseType: own,
    interfaces: [`${ns}IXmlLineInfo`],
    jsClass: NetXmlTextReader,
    constructors: {
      '(System.IO.TextReader input)': (_t, input: Value) => textReader(input),
      '(System.IO.Stream input)': (_t, input: Value) => textReader(input),
      '(string url)': (_t, url: Value) => textReader(url),
    },
    properties: {
      'int LineNumber': { get: (r: R) => r.linePosition.line },
      'int LinePosition': { get: (r: R) => r.linePosition.position },
      [`${ns}WhitespaceHandling WhitespaceHandling`]: {
        get: (r: R) => enumOf(`${ns}WhitespaceHandling`, r.settings.ignoreWhitespace ? 2 : 0),
        set: (r: R, value: { value: number }) => {
          r.settings.ignoreWhitespace = value.value !== 0;
        },
      },
      [`${ns}DtdProcessing DtdProcessing`]: {
        get: (r: R) => enumOf(`${ns}DtdProcessing`, r.settings.dtdProcessing),
        set: (r: R, value: { value: number }) => {
          r.settings.dtdProcessing = value.value;
        },
      },
      'bool Namespaces': { get: () => true, set: () => undefined },
      'bool Normalization': { get: () => false, set: () => undefined },
    },
    methods: { 'bool HasLineInfo()': () => true },
  });
}

/** System.Xml.XmlTextReader: DTDs are read. */
class NetXmlTextReader extends NetXmlReader {}

function textReader(source: Value): NetXmlTextReader {
  const settings = new NetXmlReaderSettings();
  settings.dtdProcessing = 2;
  return new NetXmlTextReader(sourceText(source), settings);
}
