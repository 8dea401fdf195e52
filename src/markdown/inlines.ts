/** Reads what stands in paragraphs and headings: emphasis, code, links … (CommonMark 0.30; emphasis extras of Markdig). */

import { ownEntry } from '../objects/own-entry.ts';
import { type Inline, labelKey, type MarkdownDocument } from './ast.ts';

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  copy: '©',
  reg: '®',
  nbsp: '\u00a0',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  trade: '™',
  euro: '€',
  apos: "'",
  laquo: '«',
  raquo: '»',
  times: '×',
  rarr: '→',
  larr: '←',
  deg: '°',
  middot: '·',
  bull: '•',
};

/** A run of marks that may open or close emphasis. */
interface Delimiter {
  k: 'delimiter';
  mark: string;
  count: number;
  opens: boolean;
  closes: boolean;
}
type Node = Inline | Delimiter;

const isSpace = (c: string | undefined): boolean => c === undefined || /\s/.test(c);
const isPunctuation = (c: string | undefined): boolean => c !== undefined && /[\p{P}\p{S}]/u.test(c);

class InlineParser {
  private at = 0;
  constructor(
    private readonly text: string,
    private readonly document: MarkdownDocument,
    private readonly advanced: boolean,
  ) {}

  parse(): Inline[] {
    const nodes: Node[] = [];
    const put = (text: string): void => {
      const last = nodes.at(-1);
      if (last?.k === 'text') last.text += text;
      else nodes.push({ k: 'text', text });
    };
    while (this.at < this.text.length) {
      const node = this.next();
      if (typeof node === 'string') put(node);
      else nodes.push(node);
    }
    return emphasize(nodes);
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at += match[0].length;
    return match;
  }

  private next(): Node | string {
    const c = this.text[this.at]!;
    const found = this.special(c);
    if (found !== null) return found;
    this.at++;
    return c;
  }

  private special(c: string): Node | string | null {
    switch (c) {
      case '\\': {
        if (this.take(/\\\n/y)) return { k: 'break', hard: true };
        return this.take(/\\([!-/:-@[-`{-~])/y)?.[1] ?? null;
      }
      case '\n':
        this.take(/\n */y);
        return { k: 'break', hard: false };
      case ' ': {
        if (this.take(/ {2,}\n */y)) return { k: 'break', hard: true };
        return this.take(/ \n */y) ? { k: 'break', hard: false } : null;
      }
      case '`':
        return this.code();
      case '&': {
        const entity = this.take(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/iy);
        if (!entity) return null;
        const value = decodeEntity(entity[1]!);
        return value === null ? entity[0] : { k: 'entity', text: value };
      }
      case '<':
        return this.angle();
      case '!':
        if (this.text[this.at + 1] !== '[') return null;
        return this.link(true);
      case '[':
        return this.link(false);
      case '*':
      case '_':
        return this.delimiter(c);
      case '~':
      case '^':
      case '+':
      case '=':
        return this.advanced ? this.delimiter(c) : null;
      case 'h':
      case 'w':
        return this.advanced ? this.bareLink() : null;
      default:
        return null;
    }
  }

  private code(): Inline | string {
    const ticks = this.take(/`+/y)![0];
    const end = new RegExp(`(?<!\`)${ticks}(?!\`)`, 'g');
    end.lastIndex = this.at;
    const close = end.exec(this.text);
    if (!close) return ticks;
    let text = this.text.slice(this.at, close.index).replaceAll('\n', ' ');
    if (/^ .*[^ ].* $/.test(text)) text = text.slice(1, -1);
    this.at = close.index + ticks.length;
    return { k: 'code', text };
  }

  private angle(): Inline | null {
    const url = this.take(/<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)>/iy);
    if (url) return { k: 'autolink', url: url[1]!, text: url[1]! };
    const mail = this.take(/<([\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)*)>/y);
    if (mail) return { k: 'autolink', url: `mailto:${mail[1]}`, text: mail[1]! };
    const html = this.take(
      /<(?:\/?[a-z][a-z0-9-]*(?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?|!--[\s\S]*?--|\?[\s\S]*?\?)>/iy,
    );
    return html ? { k: 'html', text: html[0] } : null;
  }

  private bareLink(): Inline | null {
    if (this.at > 0 && /\w/.test(this.text[this.at - 1]!)) return null;
    const url = this.take(/(?:https?:\/\/|www\.)[^\s<]*[^\s<?!.,:*_~'")]/y);
    return url && { k: 'autolink', url: url[0].startsWith('www') ? `http://${url[0]}` : url[0], text: url[0] };
  }

  /** The end of the bracket that opens at `start`. */
  private closing(start: number): number {
    let depth = 0;
    for (let i = start; i < this.text.length; i++) {
      if (this.text[i] === '\\') i++;
      else if (this.text[i] === '[') depth++;
      else if (this.text[i] === ']' && --depth === 0) return i;
    }
    return -1;
  }

  private link(image: boolean): Inline | string {
    const start = this.at + (image ? 1 : 0);
    const open = this.text.slice(this.at, start + 1);
    const end = this.closing(start);
    if (end >= 0) {
      const label = this.text.slice(start + 1, end);
      const note = this.advanced && !image && label.startsWith('^') ? labelKey(label.slice(1)) : null;
      if (note !== null && this.document.footnotes.has(note)) {
        this.at = end + 1;
        return { k: 'footnote', label: note };
      }
      const saved = this.at;
      this.at = end + 1;
      const target = this.target(label);
      if (target) return { k: 'link', image, ...target, children: parseInlines(label, this.document, this.advanced) };
      this.at = saved;
    }
    this.at += open.length;
    return open;
  }

  private target(label: string): { url: string; title: string } | null {
    const direct = this.take(/\(\s*(?:<([^<>\n]*)>|((?:[^\s()\\]|\\.|\([^\s()]*\))*))(?:\s+(?:"([^"]*)"|'([^']*)'|\(([^)]*)\)))?\s*\)/y);
    if (direct) return { url: unescaped(direct[1] ?? direct[2] ?? ''), title: unescaped(direct[3] ?? direct[4] ?? direct[5] ?? '') };
    const other = this.take(/\[([^[\]]*)\]/y);
    return this.document.references.get(labelKey(other?.[1] || label)) ?? null;
  }

  private delimiter(mark: string): Delimiter | string {
    const before = this.text[this.at - 1];
    const run = this.take(new RegExp(`${mark === '=' ? '=' : `\\${mark}`}+`, 'y'))![0];
    const after = this.text[this.at];
    const left = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
    const right = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
    if ((mark === '+' || mark === '=') && run.length !== 2) return run;
    if ((mark === '~' || mark === '^') && run.length > 2) return run;
    const word = mark === '_';
    return {
      k: 'delimiter',
      mark,
      count: run.length,
      opens: left && (!word || !right || isPunctuation(before)),
      closes: right && (!word || !left || isPunctuation(after)),
    };
  }
}

function decodeEntity(name: string): string | null {
  if (/^#x/i.test(name)) return String.fromCodePoint(Number.parseInt(name.slice(2), 16) || 0xfffd);
  if (name.startsWith('#')) return String.fromCodePoint(Number.parseInt(name.slice(1), 10) || 0xfffd);
  return ownEntry(entities, name) ?? null;
}

function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** Pairs the delimiters (CommonMark, process emphasis); those left over are text. */
function emphasize(nodes: Node[]): Inline[] {
  for (let close = 0; close < nodes.length; close++) {
    const closer = nodes[close]!;
    if (closer.k !== 'delimiter' || !closer.closes) continue;
    for (let open = close - 1; open >= 0; open--) {
      const opener = nodes[open]!;
      if (opener.k !== 'delimiter' || opener.mark !== closer.mark || !opener.opens || opener.count === 0) continue;
      if ((opener.closes || closer.opens) && (opener.count + closer.count) % 3 === 0 && opener.count % 3 !== 0) continue;
      if ('~^+='.includes(closer.mark) && opener.count !== closer.count) continue;
      const used = Math.min(opener.count, closer.count, 2);
      const children = emphasize(nodes.splice(open + 1, close - open - 1));
      nodes.splice(open + 1, 0, { k: 'emphasis', mark: closer.mark.repeat(used), children });
      opener.count -= used;
      closer.count -= used;
      close = open + 2;
      if (opener.count === 0) {
        nodes.splice(open, 1);
        close--;
      }
      if (closer.count === 0) nodes.splice(close, 1);
      close -= closer.count === 0 ? 1 : 1;
      break;
    }
  }
  const result: Inline[] = [];
  for (const node of nodes) {
    const plain: Inline = node.k === 'delimiter' ? { k: 'text', text: node.mark.repeat(node.count) } : node;
    const last = result.at(-1);
    if (plain.k === 'text' && last?.k === 'text') last.text += plain.text;
    else result.push(plain);
  }
  return result;
}

/** Reads a text without blocks. */
export function parseInlines(text: string, document: MarkdownDocument, advanced: boolean): Inline[] {
  return new InlineParser(text, document, advanced).parse();
}

/** The text without its marks. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((i) => {
      if (i.k === 'emphasis' || i.k === 'link') return plainText(i.children);
      return i.k === 'break' ? ' ' : i.k === 'html' || i.k === 'footnote' ? '' : i.text;
    })
    .join('');
}
