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
  /** Prefixes that are made up: `d1p1`, by depth (XmlTextWriter), or `p1`, by the number of namespaces in scope (XmlWriter.Create). */
  readonly madeUp: 'depth' | 'count';
}

/** Everything on one line, as OuterXml is written. */
export const plainLayout: XmlLayout = {
  indent: null,
  newLine: '\n',
  quote: '"',
  newLineOnAttributes: false,
  closesOnSameLine: true,
  madeUp: 'depth',
};

interface Level {
  readonly name: string;
  /** Has text: nothing more may be laid out here. */
  isMixed: boolean;
  hasContent: boolean;
  /** The start tag is still open for attributes. */
  isOpen: boolean;
  /** The namespaces that this element binds, by prefix; null: none. */
  namespaces: Map<string, string> | null;
  /** Prefixes of them that no attribute has declared: declared where the start tag ends, the last one first (XmlTextWriter.WriteEndStartTag). */
  pending: string[] | null;
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
      this.declarePending(top);
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
    this.levels.push({ name, isMixed: this.top?.isMixed ?? false, hasContent: false, isOpen: true, namespaces: null, pending: null });
  }
  /** The namespace that a prefix stands for here; undefined: none. No prefix stands for no namespace unless something is declared. */
  namespaceOf(prefix: string): string | undefined {
    for (let i = this.levels.length - 1; i >= 0; i--) {
      const found = this.levels[i]!.namespaces?.get(prefix);
      if (found !== undefined) return found;
    }
    return prefix === '' ? '' : undefined;
  }
  /** A prefix that stands for a namespace here; null: none. */
  prefixOf(namespace: string): string | null {
    for (let i = this.levels.length - 1; i >= 0; i--)
      for (const [prefix, uri] of this.levels[i]!.namespaces ?? [])
        if (uri === namespace && this.namespaceOf(prefix) === uri) return prefix;
    return null;
  }
  /** Binds a prefix in the open element; it is declared where its start tag ends, unless an attribute does so. */
  bind(prefix: string, namespace: string): void {
    const { top } = this;
    if (!top) return;
    top.namespaces ??= new Map();
    top.namespaces.set(prefix, namespace);
    top.pending ??= [];
    top.pending.push(prefix);
  }
  /** The prefix for an attribute of a namespace, bound if it is not (XmlTextWriter.WriteStartAttribute). */
  attributePrefix(prefix: string, namespace: string): string {
    if (prefix === 'xml' || (prefix !== '' && this.namespaceOf(prefix) === namespace)) return prefix;
    const { top } = this;
    let used = prefix;
    if (used === '' || top?.namespaces?.has(used)) used = this.prefixOf(namespace) ?? '';
    if (used === '') used = this.newPrefix();
    else if (this.namespaceOf(used) === namespace) return used;
    this.bind(used, namespace);
    return used;
  }
  private newPrefix(): string {
    const byCount = this.layout.madeUp === 'count';
    const stem = byCount ? 'p' : `d${this.levels.length}p`;
    let n = byCount ? this.levels.reduce((sum, level) => sum + (level.namespaces?.size ?? 0), 0) : 1;
    while (this.namespaceOf(stem + n) !== undefined) n++;
    return stem + n;
  }
  /** An attribute that declares a namespace; an empty prefix stands for the default one. */
  declaration(prefix: string, namespace: string): void {
    const { top } = this;
    if (top) {
      top.namespaces ??= new Map();
      top.namespaces.set(prefix, namespace);
      if (top.pending) top.pending = top.pending.filter((p) => p !== prefix);
    }
    this.attribute(prefix === '' ? 'xmlns' : `xmlns:${prefix}`, namespace);
  }
  private declarePending(level: Level): void {
    const { pending, namespaces } = level;
    if (pending === null) return;
    level.pending = null;
    for (const prefix of pending.reverse()) this.attribute(prefix === '' ? 'xmlns' : `xmlns:${prefix}`, namespaces?.get(prefix) ?? '');
  }
  attribute(name: string, value: string): void {
    const { quote, indent, newLine, newLineOnAttributes } = this.layout;
    this.text += newLineOnAttributes && indent !== null ? newLine + indent.repeat(this.levels.length) : ' ';
    this.text += `${name}=${quote}${escapeText(value, true, quote)}${quote}`;
  }
  /** @param full writes an end tag even when there is no content */
  endElement(full: boolean): void {
    if (this.top?.isOpen) this.declarePending(this.top);
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
