import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { readText } from '../io/file-operations.ts';
import { NetStream } from '../io/streams.ts';
import { NetTextReader } from '../io/text-readers.ts';
import { defineType } from '../registry.ts';
import { decodeFile, utf8 } from '../text/encodings.ts';
import { enumOf } from '../values.ts';
import { type NetXmlAttribute, NetXmlCharacterData, NetXmlDocument, NetXmlElement, type NetXmlNode, XmlNodeType } from './nodes.ts';
import { parseDocument } from './parser.ts';

/** System.Xml.XmlReaderSettings. */
export class NetXmlReaderSettings extends NetObject {
  ignoreWhitespace = false;
  ignoreComments = false;
  ignoreProcessingInstructions = false;
  dtdProcessing = 0;
}

interface Place {
  readonly node: NetXmlNode;
  readonly isEnd: boolean;
  readonly depth: number;
}

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
  private load(): Place[] {
    const document = new NetXmlDocument();
    parseDocument(this.source, document, {
      preserveWhitespace: !this.settings.ignoreWhitespace,
      ignoreComments: this.settings.ignoreComments,
      ignoreInstructions: this.settings.ignoreProcessingInstructions,
    });
    const places: Place[] = [];
    const visit = (node: NetXmlNode, depth: number): void => {
      places.push({ node, isEnd: false, depth });
      for (const child of node.children) visit(child, depth + 1);
      if (node instanceof NetXmlElement && !node.isEmpty) places.push({ node, isEnd: true, depth });
    };
    for (const child of document.children) visit(child, 0);
    return places;
  }
  private get place(): Place | undefined {
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
    if (this.attribute) return XmlNodeType.Attribute;
    const { place } = this;
    return !place ? XmlNodeType.None : place.isEnd ? XmlNodeType.EndElement : place.node.nodeType;
  }
  get depth(): number {
    return (this.place?.depth ?? 0) + (this.attribute ? 1 : 0);
  }
  get atEnd(): boolean {
    return this.places !== undefined && this.index >= this.places.length;
  }
  read(): boolean {
    this.places ??= this.load();
    this.attribute = null;
    if (this.index < this.places.length) this.index++;
    return this.index < this.places.length;
  }
  moveTo(attribute: NetXmlAttribute | null): boolean {
    if (!attribute) return false;
    this.attribute = attribute;
    return true;
  }
  moveToNextAttribute(): boolean {
    const list = this.element?.attributeList ?? [];
    return this.moveTo(list[this.attribute ? list.indexOf(this.attribute) + 1 : 0] ?? null);
  }
  moveToElement(): boolean {
    const was = this.attribute !== null;
    this.attribute = null;
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
    this.read();
  }
  find(name: string): boolean {
    while (this.read()) if (this.element?.name === name) return true;
    return false;
  }
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
  const create = (source: Value, given?: NetXmlReaderSettings | null): R => {
    const text =
      source instanceof NetTextReader
        ? source.readToEnd()
        : source instanceof NetStream
          ? decodeFile(source.readToEnd(), utf8)
          : readText(source as string | null);
    return new NetXmlReader(text, given ?? new NetXmlReaderSettings());
  };
  const own = `${ns}XmlReader`;
  const creators: Record<string, MemberBody> = {};
  for (const source of ['string inputUri', 'System.IO.Stream input', 'System.IO.TextReader input']) {
    creators[`${own} Create(${source})`] = (_s, v: Value) => create(v);
    creators[`${own} Create(${source}, ${settings} settings)`] = (_s, v: Value, s: NetXmlReaderSettings | null) => create(v, s);
  }
  const content = (r: R): string => {
    const text = r.element ? r.element.contentText : r.node instanceof NetXmlCharacterData ? r.node.data : '';
    r.skip();
    return text;
  };
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
      'string Name': { get: (r: R) => (r.node && !r.node.name.startsWith('#') ? r.node.name : '') },
      'string LocalName': { get: (r: R) => (r.node && !r.node.localName.startsWith('#') ? r.node.localName : '') },
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
      'bool ReadToDescendant(string name)': (r: R, name: string) => r.find(name),
      'void ReadStartElement()': (r: R) => {
        r.moveToContent();
        r.read();
      },
      'void ReadEndElement()': (r: R) => {
        r.moveToContent();
        r.read();
      },
      'string ReadElementContentAsString()': content,
      'string ReadContentAsString()': content,
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
    staticMethods: creators,
  });
}
