/** The HTML output method (HtmlEncodedRawTextWriter.cs of System.Private.Xml). */
import { type NetXmlDocument, NetXmlElement, type NetXmlNode, XmlNodeType } from '../nodes.ts';
import { emit, escapeText } from '../serializer.ts';
import { plainLayout, XmlTextOutput } from '../xml-output.ts';
import type { OutputOptions } from './model.ts';
import { externalId } from './output.ts';
import { RawText } from './result-builder.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const blocks = words(
  'address applet area base basefont blockquote body caption center col colgroup dd del dir div dl dt fieldset font form frame frameset h1 h2 h3 h4 h5 h6 head hr html iframe ins isindex legend li link map menu meta noframes noscript ol optgroup option p param pre s strike style table tbody td tfoot th thead title tr ul xmp',
);
const empty = words('area base basefont br col frame hr img input isindex link meta param');
const withBooleans = words('area button dir dl frame hr img input menu object ol optgroup option script select td textarea th ul');
const booleans = words('checked compact declare defer disabled ismap multiple nohref noresize noshade nowrap readonly selected');
const withUris = words('a area base blockquote del form head img input ins link object q script table');
const uris = words('action cite classid codebase data for href longdesc profile src usemap name');

/** The HTML of a tree. */
export function htmlText(result: NetXmlDocument, options: OutputOptions, encoding: string): string {
  const writer = new HtmlWriter(options.indent !== false, encoding, options.mediaType ?? 'text/html');
  let hasType = false;
  for (const node of result.children) {
    if (node instanceof NetXmlElement && !hasType && (options.doctypeSystem !== null || options.doctypePublic !== null)) {
      hasType = true;
      writer.raw(`<!DOCTYPE ${node.name}${externalId(options)}>${options.indent !== false ? '\n' : ''}`);
    }
    writer.node(node);
  }
  return writer.text;
}

class HtmlWriter {
  text = '';
  private level = 0;
  /** Where a block has begun or ended: what follows at once gets a line of its own. */
  private blockEnd = 0;
  constructor(
    private readonly indents: boolean,
    private readonly encoding: string,
    private readonly mediaType: string,
  ) {}

  raw(text: string): void {
    this.text += text;
  }

  private newLine(): void {
    if (this.indents && this.level > 0) this.text += `\n${'  '.repeat(this.level)}`;
  }

  node(node: NetXmlNode, isPlain = false): void {
    if (node instanceof NetXmlElement) this.element(node);
    else if (node instanceof RawText) this.text += node.data;
    else if (node.nodeType === XmlNodeType.ProcessingInstruction) this.text += `<?${node.name} ${node.value ?? ''}>`;
    else if (node.nodeType === XmlNodeType.Comment) this.text += `<!--${node.value ?? ''}-->`;
    else this.text += isPlain ? (node.value ?? '') : escapeText(node.value ?? '', false);
  }

  private element(element: NetXmlElement): void {
    if (element.namespaceURI !== '') {
      this.foreign(element);
      return;
    }
    const name = element.localName.toLowerCase();
    const isBlock = blocks.has(name);
    if (isBlock && this.text.length === this.blockEnd && this.text !== '') this.newLine();
    this.level++;
    this.text += `<${element.name}`;
    for (const a of element.attributeList) this.attribute(name, a.name, a.value);
    this.text += '>';
    const content = this.text.length;
    if (name === 'head') {
      this.newLine();
      this.text += `<META http-equiv="Content-Type" content="${this.mediaType}; charset=${this.encoding}">`;
      this.blockEnd = this.text.length;
    } else if (isBlock) this.blockEnd = this.text.length;
    const isPlain = name === 'script' || name === 'style';
    for (const child of element.children) this.node(child, isPlain);
    this.level--;
    if (isBlock && this.text.length === this.blockEnd && this.text.length !== content) this.newLineAt(this.level);
    if (!empty.has(name)) this.text += `</${element.name}>`;
    if (isBlock) this.blockEnd = this.text.length;
  }

  private newLineAt(level: number): void {
    if (this.indents) this.text += `\n${'  '.repeat(level)}`;
  }

  /** An element of a namespace is written as XML. */
  private foreign(element: NetXmlElement): void {
    if (this.text.length === this.blockEnd && this.text !== '') this.newLine();
    const output = new XmlTextOutput({ ...plainLayout, indent: this.indents ? '  ' : null, madeUp: 'count' });
    emit(element, output);
    this.text += this.indents ? output.text.replace(/\n/g, `\n${'  '.repeat(this.level)}`) : output.text;
    this.blockEnd = this.text.length;
  }

  private attribute(element: string, name: string, value: string): void {
    const lower = name.toLowerCase();
    if (withBooleans.has(element) && booleans.has(lower) && value.toLowerCase() === lower) {
      this.text += ` ${name}`;
      return;
    }
    const isUri = withUris.has(element) && uris.has(lower);
    const plain = isUri ? value.replace(/[^\x20-\x7e]/gu, (c) => encodeURIComponent(c)) : value;
    this.text += ` ${name}="${plain.replace(/&(?!\{)/g, '&amp;').replace(/"/g, '&quot;')}"`;
  }
}
