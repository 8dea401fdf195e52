import { NetXmlNode, XmlNodeType } from './node.ts';
import type { NetXmlDocument } from './nodes.ts';

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
  override get textInParent(): string {
    return this.nodeType === XmlNodeType.Comment ? '' : this.data;
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
