/** Walks through the elements of a CLIXML text without building a tree of them (XmlReader as InternalDeserializer uses it). */
import { NetXmlDocument } from '../dotnet/xml/nodes.ts';
import { parseDocument, xmlError } from '../dotnet/xml/parser.ts';
import type { NetException } from '../errors/exceptions.ts';

const predefined: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13;

/**
 * Stands on the start tag of one element at a time. {@link next} goes to the next element inside the present one, {@link content} reads an
 * element that holds text, {@link end} leaves an element whose children have been read.
 */
export class ClixmlScanner {
  /** Local name of the element that {@link next} found. */
  tag = '';
  /** The element is `<a />`: it has neither children nor an end tag. */
  isEmpty = false;
  /** Its N attribute, not decoded. */
  name: string | null = null;
  refId: string | null = null;
  /** Its S attribute: the stream that an object belongs to. */
  stream: string | null = null;
  version: string | null = null;
  namespace: string | null = null;
  private prefix = '';
  /** Offset of the element's name. */
  start = 0;
  private readonly text: string;
  /** False: there are no references, or no such marks, anywhere in the text. */
  private readonly hasReferences: boolean;
  private readonly hasMarks: boolean;
  private pos = 0;
  /** Full names of the elements that are open. */
  private readonly open: string[] = [];

  constructor(text: string) {
    const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
    this.text = plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
    this.hasReferences = plain.includes('&');
    this.hasMarks = plain.includes(']]>');
  }

  /** Goes to the next element (`isObjectExpected`: one of the objects of the text); false where the present one ends, and at the end of the text. @throws XmlException */
  next(isObjectExpected = false): boolean {
    const { text } = this;
    const start = this.pos;
    for (;;) {
      let at = this.pos;
      let code = text.charCodeAt(at);
      while (isBlank(code)) code = text.charCodeAt(++at);
      this.pos = at;
      if (code !== 60) {
        if (at >= text.length && this.open.length === 0) return false;
        if (at >= text.length || this.open.length === 0) this.illFormed();
        throw isObjectExpected ? this.error('Current Node type is Text. Expected type is Element.', start) : this.wrongNode('Text', start);
      }
      const second = text.charCodeAt(at + 1);
      if (second === 47) {
        if (this.open.length === 0) this.illFormed();
        return false;
      }
      if (second === 33 || second === 63) this.skipMarkup();
      else {
        this.startTag();
        return true;
      }
    }
  }

  /** Looks whether anything follows what has been read, as XmlReader does when it leaves an element. @throws XmlException at the end of the text */
  follow(): void {
    let at = this.pos;
    while (isBlank(this.text.charCodeAt(at))) at++;
    if (at < this.text.length || this.open.length === 0) return;
    this.pos = at;
    this.illFormed();
  }

  /** Leaves the element whose children have been read. @throws XmlException where it does not end here */
  end(): void {
    if (this.next()) throw this.wrongNode('Element', this.start);
    this.endTag();
  }

  /** The text of the element that was found last; leaves it. @throws XmlException where there are elements in it */
  content(): string {
    if (this.isEmpty) return '';
    const { text } = this;
    const from = this.pos;
    const end = text.indexOf('<', from);
    if (end < 0) this.illFormed();
    this.pos = end;
    let result = this.expanded(text.slice(from, end));
    if (text.charCodeAt(end + 1) !== 47) result = this.moreContent(result);
    this.endTag();
    return result;
  }

  /** Text that comments, instructions or CDATA interrupt. */
  private moreContent(first: string): string {
    const { text } = this;
    let result = first;
    while (text.charCodeAt(this.pos + 1) !== 47) {
      if (text.startsWith('<![CDATA[', this.pos)) {
        const end = text.indexOf(']]>', this.pos);
        if (end < 0) this.illFormed();
        result += text.slice(this.pos + 9, end);
        this.pos = end + 3;
      } else if (/[!?]/.test(text[this.pos + 1] ?? '')) this.skipMarkup();
      else if (result !== '') throw xmlError("'Element' is an invalid XmlNodeType.");
      else throw this.error(`ReadElementContentAs() methods cannot be called on an element that has child elements.`, this.pos + 1);
      const end = text.indexOf('<', this.pos);
      if (end < 0) this.illFormed();
      result += this.expanded(text.slice(this.pos, end));
      this.pos = end;
    }
    return result;
  }

  /** Leaves the element that was found last with all that is in it. @throws XmlException */
  skip(): void {
    if (this.isEmpty) return;
    const depth = this.open.length;
    const { text } = this;
    while (this.open.length >= depth) {
      const at = text.indexOf('<', this.pos);
      if (at < 0) this.illFormed();
      this.expanded(text.slice(this.pos, at));
      this.pos = at;
      const second = text.charCodeAt(at + 1);
      if (second === 47) this.endTag();
      else if (text.startsWith('<![CDATA[', at)) {
        const end = text.indexOf(']]>', at);
        if (end < 0) this.illFormed();
        this.pos = end + 3;
      } else if (second === 33 || second === 63) this.skipMarkup();
      else this.startTag();
    }
  }

  /** The end of the text. @throws XmlException where something follows the root element */
  finish(): void {
    if (this.next()) this.illFormed();
  }

  /** An error at the element that was found last, or at another offset. */
  at(message: string, offset = this.start): NetException {
    return this.error(message, offset);
  }

  /** An error at what comes next. */
  here(message: string): NetException {
    const { text, pos } = this;
    return this.error(message, text[pos] !== '<' ? pos : pos + (text[pos + 1] === '/' ? 2 : 1));
  }

  private wrongNode(kind: string, offset: number): NetException {
    return this.error(`'${kind}' is an invalid XmlNodeType.`, offset);
  }

  private error(message: string, offset: number): NetException {
    const before = this.text.slice(0, offset);
    return xmlError(message, before.split('\n').length, offset - before.lastIndexOf('\n'));
  }

  /** Whoever reads whole documents says what is wrong with this one. */
  private illFormed(): never {
    parseDocument(this.text, new NetXmlDocument(), { preserveWhitespace: true });
    throw this.error('Data at the root level is invalid.', this.pos);
  }

  private startTag(): void {
    const { text } = this;
    let at = this.pos + 1;
    this.start = at;
    let code = text.charCodeAt(at);
    while (code > 32 && code !== 62 && code !== 47) {
      if (code === 60 || code === 38 || code === 34 || code === 39 || code === 61) this.illFormed();
      code = text.charCodeAt(++at);
    }
    const full = text.slice(this.start, at);
    if (full === '' || (full.charCodeAt(0) < 58 && full !== '')) this.illFormed();
    const colon = full.indexOf(':');
    this.tag = colon < 0 ? full : full.slice(colon + 1);
    this.prefix = colon < 0 ? '' : full.slice(0, colon);
    this.name = null;
    this.refId = null;
    this.stream = null;
    this.version = null;
    this.namespace = null;
    for (;;) {
      while (isBlank(code)) code = text.charCodeAt(++at);
      if (code === 62) {
        this.isEmpty = false;
        this.open.push(full);
        this.pos = at + 1;
        return;
      }
      if (code === 47 && text.charCodeAt(at + 1) === 62) {
        this.isEmpty = true;
        this.pos = at + 2;
        return;
      }
      at = this.attribute(at);
      code = text.charCodeAt(at);
    }
  }

  /** Reads the attribute that stands here; gives the offset after it. */
  private attribute(from: number): number {
    const { text } = this;
    const known = this.usualAttribute(from);
    if (known > 0) return known;
    const equals = text.indexOf('=', from);
    if (equals < 0) this.illFormed();
    const name = text.slice(from, equals).trim();
    let at = equals + 1;
    while (isBlank(text.charCodeAt(at))) at++;
    const quote = text[at];
    if ((quote !== '"' && quote !== "'") || !/^[A-Za-z_][\w.:-]*$/.test(name)) this.illFormed();
    const end = text.indexOf(quote, at + 1);
    if (end < 0) this.illFormed();
    const raw = text.slice(at + 1, end);
    if (raw.includes('<')) this.illFormed();
    const value = this.expanded(/[\t\n]/.test(raw) ? raw.replace(/[\t\n]/g, ' ') : raw);
    if (name === 'N') this.name = value;
    else if (name === 'RefId') this.refId = value;
    else if (name === 'S') this.stream = value;
    else if (name === 'Version') this.version = value;
    else if (name === 'xmlns' || name === `xmlns:${this.prefix}`) this.namespace = value;
    if (!/[\s/>]/.test(text[end + 1] ?? '')) this.illFormed();
    return end + 1;
  }

  /** N="…" and RefId="…" as everybody writes them: the offset after it, or 0. */
  private usualAttribute(from: number): number {
    const { text } = this;
    const isName = text.charCodeAt(from) === 78;
    if (!isName && !text.startsWith('RefId', from)) return 0;
    const start = from + (isName ? 3 : 7);
    if (text.charCodeAt(start - 2) !== 61 || text.charCodeAt(start - 1) !== 34) return 0;
    let at = start;
    for (let code = text.charCodeAt(at); code !== 34; code = text.charCodeAt(++at))
      if (!(code >= 32) || code === 60 || code === 38) return 0;
    const after = text.charCodeAt(at + 1);
    if (after !== 62 && after !== 32 && after !== 47) return 0;
    const value = text.slice(start, at);
    if (isName) this.name = value;
    else this.refId = value;
    return at + 1;
  }

  private endTag(): void {
    const { text } = this;
    const full = this.open.pop() as string;
    let at = this.pos + 2;
    if (!text.startsWith(full, at)) this.illFormed();
    at += full.length;
    while (isBlank(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) !== 62) this.illFormed();
    this.pos = at + 1;
  }

  /** A comment or an instruction. What else begins like them cannot stand here. */
  private skipMarkup(): void {
    const { text, pos } = this;
    if (text.startsWith('<!DOCTYPE', pos))
      throw xmlError(
        'For security reasons DTD is prohibited in this XML document. To enable DTD processing set the DtdProcessing property on XmlReaderSettings to Parse and pass the settings into XmlReader.Create method.',
      );
    if (text.startsWith('<![CDATA[', pos) && this.open.length > 0) throw this.wrongNode('CDATA', pos + 9);
    const isComment = text.startsWith('<!--', pos);
    if (!isComment && text[pos + 1] !== '?') this.illFormed();
    const end = text.indexOf(isComment ? '-->' : '?>', isComment ? pos + 4 : pos + 2);
    if (end < 0 || (isComment && text.slice(pos + 4, end).includes('--'))) this.illFormed();
    this.pos = end + (isComment ? 3 : 2);
  }

  /** Text with its references replaced. */
  private expanded(raw: string): string {
    if (!this.hasReferences || !raw.includes('&')) {
      if (this.hasMarks && raw.includes(']]>')) this.illFormed();
      return raw;
    }
    return raw.replace(/&(?:#x([0-9a-fA-F]+);|#(\d+);|(\w+);)?/g, (_, hex?: string, decimal?: string, name?: string) => {
      const code = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : -1;
      if (code >= 0 && code <= 0x10ffff) return String.fromCodePoint(code);
      const text = name === undefined ? undefined : predefined[name];
      if (text === undefined || !Object.hasOwn(predefined, name as string)) this.illFormed();
      return text;
    });
  }
}
