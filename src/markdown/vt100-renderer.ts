/** Writes Markdown as text with escape sequences (Microsoft.PowerShell.MarkdownRender): it shows the first text of headings, links and emphasis. */
import type { Block, Inline, ListItem, MarkdownDocument } from './ast.ts';
import { parseMarkdown } from './blocks.ts';
import { parseInlines } from './inlines.ts';

/** The sequences for the parts of a text, without their first character: `[1m`. */
export interface MarkdownColors {
  readonly headers: readonly string[];
  readonly code: string;
  readonly link: string;
  readonly image: string;
  readonly bold: string;
  readonly italics: string;
  /** False: no sequences at all. */
  readonly enabled: boolean;
}

const esc = '\u001b';

class Vt100Renderer {
  constructor(
    private readonly document: MarkdownDocument,
    private readonly colors: MarkdownColors,
  ) {}

  blocks(blocks: readonly Block[]): string {
    return blocks.map((b) => this.block(b)).join('');
  }

  private paint(color: string, text: string): string {
    return this.colors.enabled ? `${esc}${color}${text}${esc}[0m` : text;
  }

  private block(b: Block): string {
    switch (b.k) {
      case 'heading': {
        const [first] = parseInlines(b.text, this.document, false);
        return first ? `${this.paint(this.colors.headers[b.level - 1] ?? '', nodeText(first))}\n\n` : '';
      }
      case 'paragraph':
        return `${this.text(b.text)}\n`;
      case 'code':
        return b.fenced ? this.code(b.text) : '';
      case 'quote':
        return `${b.blocks.map((inner) => `> ${this.block(inner)}`).join('')}\n`;
      case 'list':
        return this.list(b);
      default:
        return '';
    }
  }

  private code(text: string): string {
    if (text === '') return '';
    const lines = text.split('\n').map((line) => `${this.paint(this.colors.code, this.colors.enabled ? `${line}${esc}[500@` : line)}\n`);
    return `${lines.join('')}\n`;
  }

  private list(b: Block & { k: 'list' }): string {
    const items = b.items.map((item, i) =>
      b.ordered
        ? item.blocks.map((p) => (p.k === 'paragraph' ? `${i + 1}. ${this.text(p.text)}` : '')).join('')
        : this.item(item, b.bullet, 0),
    );
    return `${items.join('')}\n`;
  }

  /** An item with those of the lists in it, indented by two for each level. */
  private item(item: ListItem, bullet: string, level: number): string {
    return item.blocks
      .map((b) => {
        if (b.k === 'paragraph') return `${'  '.repeat(level)}${bullet} ${this.text(b.text)}`;
        return b.k === 'list' ? b.items.map((inner) => this.item(inner, b.bullet, level + 1)).join('') : '';
      })
      .join('');
  }

  /** The parts of a paragraph; a line ends after it when the last of them is plain text. */
  private text(text: string): string {
    const inlines = parseInlines(text, this.document, false);
    const last = inlines.at(-1);
    const ends = last !== undefined && ['text', 'entity', 'html', 'autolink', 'break'].includes(last.k);
    return inlines.map((i) => this.inline(i)).join('') + (ends ? '\n' : '');
  }

  private inline(i: Inline): string {
    switch (i.k) {
      case 'code':
        return this.paint(this.colors.code, i.text);
      case 'break':
        return i.hard ? '\n' : ' ';
      case 'emphasis':
        return this.paint(i.mark.length === 2 ? this.colors.bold : this.colors.italics, i.children[0] ? nodeText(i.children[0]) : '');
      case 'link': {
        const first = i.children[0] ? nodeText(i.children[0]) : '';
        return i.image ? this.paint(this.colors.image, `[${first === '' ? 'Image' : first}]`) : this.paint(this.colors.link, `"${first}"`);
      }
      default:
        return nodeText(i);
    }
  }
}

/** A part as its class writes it (ToString): only text, code and links have a text of their own. */
function nodeText(i: Inline): string {
  switch (i.k) {
    case 'text':
    case 'code':
    case 'html':
      return i.text;
    case 'autolink':
      return i.url;
    case 'entity':
      return 'Markdig.Syntax.Inlines.HtmlEntityInline';
    case 'break':
      return 'Markdig.Syntax.Inlines.LineBreakInline';
    case 'emphasis':
      return i.children.map(nodeText).join('');
    case 'link':
      return i.children.map(nodeText).join('');
    case 'footnote':
      return i.label;
  }
}

/** Markdown as text with escape sequences. */
export function markdownToVt100(text: string, colors: MarkdownColors): string {
  const document = parseMarkdown(text, false);
  return new Vt100Renderer(document, colors).blocks(document.blocks);
}
