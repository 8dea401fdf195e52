import { exceptionOf } from '../../errors/throw.ts';
import { NetObject } from '../../objects/net-object.ts';
import type { NetTextWriter } from '../io/text-readers.ts';
import type { NetXmlElement } from './nodes.ts';
import { plainLayout, type XmlLayout, XmlTextOutput } from './xml-output.ts';

/** System.Xml.XmlWriterSettings. */
export class NetXmlWriterSettings extends NetObject {
  indent = false;
  indentChars = '  ';
  newLineChars = '\n';
  newLineOnAttributes = false;
  omitXmlDeclaration = false;
  closeOutput = false;
  checkCharacters = true;
  encoding: NetObject | null = null;
  conformanceLevel = 2;
  newLineHandling = 0;
  namespaceHandling = 0;
  async = false;
  writeEndDocumentOnClose = true;
  doNotEscapeUriAttributes = false;
  /** A member of XmlOutputMethod. */
  outputMethod = 0;
  clone(): NetXmlWriterSettings {
    return Object.assign(new NetXmlWriterSettings(), this);
  }
  get layout(): XmlLayout {
    return {
      ...plainLayout,
      indent: this.indent ? this.indentChars : null,
      newLine: this.newLineChars,
      newLineOnAttributes: this.newLineOnAttributes,
      madeUp: 'count',
    };
  }
}

function invalidState(action: string, state: string, asFragment = false): never {
  const hint =
    ' Make sure that the ConformanceLevel setting is set to ConformanceLevel.Fragment or ConformanceLevel.Auto if you want to write an XML fragment. ';
  throw exceptionOf(
    'System.InvalidOperationException',
    `Token ${action} in state ${state} would result in an invalid XML document.${asFragment ? hint : ''}`,
  );
}

/** System.Xml.XmlWriter and XmlTextWriter: writes tags and text to a TextWriter. */
export class NetXmlWriter extends NetObject {
  readonly output: XmlTextOutput;
  isClosed = false;
  /** Name of the attribute that is being written piece by piece. */
  private attributeName: string | null = null;
  private attributeText = '';
  private hasRoot = false;
  private hasStarted = false;
  /** XmlTextWriter: laid out by its own properties. */
  formatting = 0;
  indentation = 2;
  indentChar = ' ';
  quoteChar = '"';

  constructor(
    readonly target: NetTextWriter,
    readonly settings: NetXmlWriterSettings,
    /** True for XmlTextWriter: no declaration of its own, other layout of empty elements. */
    readonly isTextWriter: boolean,
    /** Name of the encoding that the declaration shows. */
    readonly encodingName: string,
    readonly closesTarget: boolean,
  ) {
    super();
    this.output = new XmlTextOutput(settings.layout);
  }

  /** XmlWriter.WriteState. */
  get state(): 'Start' | 'Prolog' | 'Element' | 'Attribute' | 'Content' | 'Closed' {
    if (this.isClosed) return 'Closed';
    if (this.attributeName !== null) return 'Attribute';
    const { depth, levels } = this.output;
    if (depth > 0) return levels[depth - 1]!.isOpen ? 'Element' : 'Content';
    return this.hasRoot ? 'Content' : this.hasStarted ? 'Prolog' : 'Start';
  }
  /** The prefix of a namespace where the writer stands; null when it has none. */
  lookupPrefix(namespace: string): string | null {
    return this.output.prefixOf(namespace);
  }
  private begin(): void {
    if (this.isClosed) throw exceptionOf('System.InvalidOperationException', 'The Writer is closed or in error state.');
    if (this.hasStarted) return;
    this.hasStarted = true;
    if (this.isTextWriter)
      this.output.layout = {
        ...plainLayout,
        indent: this.formatting === 1 ? this.indentChar.repeat(this.indentation) : null,
        quote: this.quoteChar,
        closesOnSameLine: false,
      };
    else if (!this.settings.omitXmlDeclaration && this.settings.conformanceLevel !== 1)
      this.output.writeMarkup(`<?xml version="1.0" encoding="${this.encodingName}"?>`);
  }
  startDocument(standalone: boolean | null): void {
    const started = this.hasStarted;
    this.begin();
    const alone = standalone === null ? '' : ` standalone="${standalone ? 'yes' : 'no'}"`;
    if (this.isTextWriter) {
      const encoding = this.encodingName === '' ? '' : ` encoding=${this.quoteChar}${this.encodingName}${this.quoteChar}`;
      this.output.writeMarkup(`<?xml version="1.0"${encoding}${alone}?>`);
    } else if (!started && alone !== '') this.output.text = this.output.text.replace('?>', `${alone}?>`);
  }
  startElement(prefix: string | null, localName: string, namespace: string | null): void {
    this.begin();
    this.endAttribute();
    if (localName === '') throw exceptionOf('System.ArgumentException', "The empty string '' is not a valid local name.");
    if (this.output.depth === 0 && this.hasRoot && this.settings.conformanceLevel !== 1 && !this.isTextWriter)
      invalidState('StartElement', 'EndRootElement');
    this.hasRoot = true;
    const used = prefix ?? (namespace ? this.output.prefixOf(namespace) : null) ?? '';
    this.output.startElement(used === '' ? localName : `${used}:${localName}`);
    if (namespace !== null && (this.output.namespaceOf(used) ?? '') !== namespace) this.output.bind(used, namespace);
  }
  startAttribute(prefix: string | null, localName: string, namespace: string | null): void {
    this.endAttribute();
    if (this.output.levels[this.output.depth - 1]?.isOpen !== true)
      invalidState('StartAttribute', this.output.depth > 0 ? 'Element Content' : 'Start');
    if (prefix === 'xmlns' || localName === 'xmlns') {
      this.attributeName = prefix === 'xmlns' ? `xmlns:${localName}` : 'xmlns';
      this.attributeText = '';
      return;
    }
    const used = namespace ? this.output.attributePrefix(prefix ?? '', namespace) : (prefix ?? '');
    this.attributeName = used === '' ? localName : `${used}:${localName}`;
    this.attributeText = '';
  }
  endAttribute(): void {
    if (this.attributeName === null) return;
    const name = this.attributeName;
    this.attributeName = null;
    if (name === 'xmlns' || name.startsWith('xmlns:')) {
      this.output.declaration(name === 'xmlns' ? '' : name.slice(6), this.attributeText);
      return;
    }
    this.output.attribute(name, this.attributeText);
  }
  endElement(full: boolean): void {
    this.endAttribute();
    if (this.output.depth === 0) {
      if (this.isTextWriter) throw exceptionOf('System.InvalidOperationException', 'There was no XML start tag open.');
      invalidState('EndElement', this.hasRoot ? 'EndRootElement' : 'Start', true);
    }
    this.output.endElement(full);
  }
  endDocument(): void {
    while (this.output.depth > 0) this.endElement(false);
  }
  text(text: string): void {
    this.begin();
    if (this.attributeName !== null) this.attributeText += text;
    else this.output.writeText(text);
  }
  raw(text: string): void {
    this.begin();
    if (this.attributeName !== null) this.attributeText += text;
    else this.output.writeRawContent(text);
  }
  markup(text: string): void {
    this.begin();
    this.endAttribute();
    this.output.writeMarkup(text);
  }
  element(prefix: string | null, localName: string, namespace: string | null, value: string | null): void {
    this.startElement(prefix, localName, namespace);
    if (value) this.text(value);
    this.endElement(false);
  }
  /** Writes a DOM element through this writer (XmlNode.WriteTo). */
  node(element: NetXmlElement): void {
    this.startElement(element.prefix, element.localName, element.namespaceURI);
    for (const a of element.attributeList) {
      this.startAttribute(a.prefix === '' ? null : a.prefix, a.localName, a.namespaceURI);
      this.attributeText = a.value;
      this.endAttribute();
    }
  }
  /** XmlTextWriter holds nothing back: its writer has the text at once. */
  sync(): void {
    if (this.isTextWriter && !this.isClosed) this.target.write(this.output.take());
  }
  flush(): void {
    this.target.write(this.output.take());
    this.target.flush();
  }
  close(): void {
    if (this.isClosed) return;
    this.endAttribute();
    this.endDocument();
    this.flush();
    this.isClosed = true;
    if (this.closesTarget) this.target.close();
  }
}
