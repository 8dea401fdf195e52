import { escapeText } from './serializer.ts';

/** How {@link XmlTextOutput} lays out what it writes. */
export interface XmlLayout {
  /** Text of one level of indentation; null: no line breaks at all. */
  readonly indent: string | null;
  readonly newLine: string;
  readonly quote: string;
  /** Attributes on lines of their own. */
  readonly newLineOnAttributes: boolean;
  /** An element without content but with an end tag keeps it on the same line (XmlWriter.Create); XmlTextWriter does not. */
  readonly closesOnSameLine: boolean;
}

/** Everything on one line, as OuterXml is written. */
export const plainLayout: XmlLayout = { indent: null, newLine: '\n', quote: '"', newLineOnAttributes: false, closesOnSameLine: true };

interface Level {
  readonly name: string;
  /** Has text: nothing more may be laid out here. */
  isMixed: boolean;
  hasContent: boolean;
  /** The start tag is still open for attributes. */
  isOpen: boolean;
}

/** Writes XML as text, laid out or not. */
export class XmlTextOutput {
  text = '';
  readonly levels: Level[] = [];
  private isFirst = true;
  constructor(public layout: XmlLayout = plainLayout) {}

  get depth(): number {
    return this.levels.length;
  }
  private get top(): Level | undefined {
    return this.levels[this.levels.length - 1];
  }
  /** Ends an open start tag. */
  private closeStart(): void {
    const { top } = this;
    if (top?.isOpen) {
      this.text += '>';
      top.isOpen = false;
    }
  }
  /** Begins a new line for markup, unless text stands beside it. */
  private newLine(): void {
    const { top } = this;
    if (this.layout.indent === null || top?.isMixed) return;
    if (!this.isFirst) this.text += this.layout.newLine + this.layout.indent.repeat(this.levels.length);
  }
  private beforeContent(): void {
    this.closeStart();
    const { top } = this;
    if (top) top.hasContent = true;
  }
  startElement(name: string): void {
    this.beforeContent();
    this.newLine();
    this.isFirst = false;
    this.text += `<${name}`;
    this.levels.push({ name, isMixed: this.top?.isMixed ?? false, hasContent: false, isOpen: true });
  }
  attribute(name: string, value: string): void {
    const { quote, indent, newLine, newLineOnAttributes } = this.layout;
    this.text += newLineOnAttributes && indent !== null ? newLine + indent.repeat(this.levels.length) : ' ';
    this.text += `${name}=${quote}${escapeText(value, true, quote)}${quote}`;
  }
  /** @param full writes an end tag even when there is no content */
  endElement(full: boolean): void {
    const level = this.levels.pop();
    if (!level) return;
    if (level.isOpen && !full) {
      this.text += ' />';
      return;
    }
    if (level.isOpen) {
      this.text += '>';
      if (!this.layout.closesOnSameLine && this.layout.indent !== null && !level.isMixed)
        this.text += this.layout.newLine + this.layout.indent.repeat(this.levels.length);
    } else if (this.layout.indent !== null && !level.isMixed)
      this.text += this.layout.newLine + this.layout.indent.repeat(this.levels.length);
    this.text += `</${level.name}>`;
  }
  writeText(text: string): void {
    this.writeRawContent(escapeText(text, false));
  }
  /** Text as it is; makes the element one with mixed content. */
  writeRawContent(text: string): void {
    this.beforeContent();
    const { top } = this;
    if (top) top.isMixed = true;
    this.isFirst = false;
    this.text += text;
  }
  /** Comments, instructions, declarations: on a line of their own. */
  writeMarkup(text: string): void {
    this.beforeContent();
    this.newLine();
    this.isFirst = false;
    this.text += text;
  }
  /** Gives the text so far and forgets it. */
  take(): string {
    const { text } = this;
    this.text = '';
    return text;
  }
}
