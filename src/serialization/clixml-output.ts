/** The text of CLIXML while it is written: elements without mixed content, as .NET's XmlWriter lays them out. */
import { argumentException } from '../errors/throw.ts';
import { encodeText } from './encoded-text.ts';

/** What cannot stand in the text of an element as it is: markup, and what CLIXML writes as `_xHHHH_`. */
const special = /[\0-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff&<>_]/;

/** Text with its markup escaped. @throws ArgumentException for what XML has no place for */
function escaped(text: string, checked: boolean): string {
  const bad = checked ? /[\ufffe\uffff]/.exec(text)?.[0] : undefined;
  if (bad)
    throw argumentException(`'${bad}', hexadecimal value 0x${bad.charCodeAt(0).toString(16).toUpperCase()}, is an invalid character.`);
  return text.replace(/[&<>]/g, (ch) => (ch === '&' ? '&amp;' : ch === '<' ? '&lt;' : '&gt;'));
}

/** Names as N attributes have them, remembered: objects of one kind have the same few. */
const attributeTexts = new Map<string, string>();

/** Elements that are being written. `indented`: on lines of their own, as files have them; a peer gets everything on one line. */
export class ClixmlOutput {
  private text = '';
  private readonly tags: string[] = [];
  /** The start tag of the innermost element has no `>` yet. */
  private isOpen = false;
  private isFirst = true;

  /** The S attribute of the next element, which stands at the top: the stream that its object belongs to. */
  stream: string | null = null;

  constructor(private readonly indented: boolean) {}

  private opening(tag: string, name: string | null): string {
    if (this.stream !== null) {
      const { stream } = this;
      this.stream = null;
      return `<${tag} S="${stream}"`;
    }
    return name === null ? `<${tag}` : `<${tag} N="${this.attributeText(name)}"`;
  }

  private newLine(): void {
    if (this.indented && !this.isFirst) this.text += `\n${'  '.repeat(this.tags.length)}`;
    this.isFirst = false;
  }

  private beforeElement(): void {
    if (this.isOpen) this.text += '>';
    this.newLine();
  }

  /** Begins an element; `name` is its N attribute. */
  start(tag: string, name: string | null = null): void {
    this.beforeElement();
    this.text += this.opening(tag, name);
    this.tags.push(tag);
    this.isOpen = true;
  }

  /** An attribute of the element that has just begun; its value is plain. */
  attribute(name: string, value: string): void {
    this.text += ` ${name}="${value}"`;
  }

  /** Ends the innermost element: `<a />` when nothing is in it. */
  end(): void {
    const tag = this.tags.pop() as string;
    if (this.isOpen) {
      this.text += ' />';
      this.isOpen = false;
      return;
    }
    this.newLine();
    this.text += `</${tag}>`;
  }

  /** A whole element without content. */
  empty(tag: string, name: string | null, attribute = '', value = ''): void {
    this.beforeElement();
    this.isOpen = false;
    this.text += this.opening(tag, name);
    this.text += attribute === '' ? ' />' : ` ${attribute}="${value}" />`;
  }

  /** A whole element with text that needs no escaping (numbers, dates). */
  plain(tag: string, name: string | null, text: string): void {
    this.beforeElement();
    this.isOpen = false;
    this.text += `${this.opening(tag, name)}>${text}</${tag}>`;
  }

  /** A whole element with text. @throws ArgumentException for what XML has no place for, in a file */
  leaf(tag: string, name: string | null, text: string): void {
    this.plain(tag, name, special.test(text) ? escaped(encodeText(text), this.indented) : text);
  }

  /** A whole element with text that is encoded already. @throws as {@link leaf} */
  encodedLeaf(tag: string, name: string | null, text: string): void {
    this.plain(tag, name, special.test(text) ? escaped(text, this.indented) : text);
  }

  /** Gives the text so far and forgets it. */
  take(): string {
    const { text } = this;
    this.text = '';
    return text;
  }

  /** An element that holds these elements of text: type names, which are written over and over. Only on one line. */
  raw(text: string): void {
    this.beforeElement();
    this.isOpen = false;
    this.text += text;
  }

  private attributeText(name: string): string {
    let text = attributeTexts.get(name);
    if (text === undefined) {
      text = this.newAttributeText(name);
      if (attributeTexts.size > 2000) attributeTexts.clear();
      attributeTexts.set(name, text);
    }
    return text;
  }

  private newAttributeText(name: string): string {
    if (!special.test(name) && !name.includes('"')) return name;
    return escaped(encodeText(name), this.indented).replaceAll('"', '&quot;');
  }
}
