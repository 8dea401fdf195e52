/** Writes Markdown as HTML, as Markdig's HtmlRenderer does. */
import type { Block, Inline, ListItem, MarkdownDocument } from './ast.ts';
import { parseMarkdown } from './blocks.ts';
import { parseInlines, plainText } from './inlines.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => escapes[c]!);
}

function escapeUrl(url: string): string {
  return escapeHtml(encodeURI(url).replace(/%25([0-9a-f]{2})/gi, '%$1'));
}

const emphasisTags: Record<string, string> = {
  '*': 'em',
  _: 'em',
  '**': 'strong',
  __: 'strong',
  '~~': 'del',
  '~': 'sub',
  '^': 'sup',
  '++': 'ins',
  '==': 'mark',
};

class HtmlRenderer {
  private readonly ids = new Map<string, number>();
  private readonly notes: string[] = [];
  constructor(private readonly document: MarkdownDocument) {}

  render(): string {
    const body = this.blocks(this.document.blocks);
    if (this.notes.length === 0) return body;
    const items = this.notes.map((label, i) => {
      const text = this.blocks(this.document.footnotes.get(label) ?? []);
      const back = `<a href="#fnref:${i + 1}" class="footnote-back-ref">&#8617;</a>`;
      return `<li id="fn:${i + 1}">\n${text.replace(/(<\/p>\n)?$/, (end) => back + end)}</li>\n`;
    });
    return `${body}<div class="footnotes">\n<hr />\n<ol>\n${items.join('')}</ol>\n</div>\n`;
  }

  private blocks(blocks: readonly Block[], tight = false): string {
    return blocks.map((b, i) => this.block(b, tight, i === blocks.length - 1)).join('');
  }

  private block(b: Block, tight: boolean, isLast: boolean): string {
    switch (b.k) {
      case 'heading':
        return this.heading(b.level, b.text);
      case 'paragraph':
        return tight ? `${this.text(b.text)}${isLast ? '' : '\n'}` : `<p>${this.text(b.text)}</p>\n`;
      case 'code': {
        const language = b.info.split(/\s/)[0] ?? '';
        const body = b.text === '' ? '' : `${escapeHtml(b.text)}\n`;
        return `<pre><code${language === '' ? '' : ` class="language-${escapeHtml(language)}"`}>${body}</code></pre>\n`;
      }
      case 'html':
        return `${b.text}\n`;
      case 'rule':
        return '<hr />\n';
      case 'quote':
        return `<blockquote>\n${this.blocks(b.blocks)}</blockquote>\n`;
      case 'list':
        return this.list(b);
      case 'table':
        return this.table(b);
    }
  }

  private heading(level: number, text: string): string {
    const inlines = parseInlines(text, this.document, true);
    const name = urilize(plainText(inlines)) || 'section';
    const seen = this.ids.get(name) ?? 0;
    this.ids.set(name, seen + 1);
    return `<h${level} id="${seen === 0 ? name : `${name}-${seen}`}">${this.inlines(inlines)}</h${level}>\n`;
  }

  private list(b: Block & { k: 'list' }): string {
    const tag = b.ordered ? 'ol' : 'ul';
    const isTasks = b.items.some((i) => i.task !== null);
    const start = b.ordered && b.start !== 1 ? ` start="${b.start}"` : '';
    const items = b.items.map((item) => this.item(item, b.tight)).join('');
    return `<${tag}${start}${isTasks ? ' class="contains-task-list"' : ''}>\n${items}</${tag}>\n`;
  }

  private item(item: ListItem, tight: boolean): string {
    const box = item.task === null ? '' : `<input disabled="disabled" type="checkbox"${item.task ? ' checked="checked"' : ''} /> `;
    const text = this.blocks(item.blocks, tight);
    const inner = box === '' ? text : tight ? box + text : text.replace('<p>', `<p>${box}`);
    return `<li${item.task === null ? '' : ' class="task-list-item"'}>${inner}</li>\n`;
  }

  private table(b: Block & { k: 'table' }): string {
    const cell = (tag: string) => (text: string, i: number) =>
      `<${tag}${b.align[i] ? ` style="text-align: ${b.align[i]};"` : ''}>${this.text(text)}</${tag}>\n`;
    const row = (tag: string, cells: readonly string[]): string => `<tr>\n${cells.map(cell(tag)).join('')}</tr>\n`;
    const body = b.rows.length === 0 ? '' : `<tbody>\n${b.rows.map((r) => row('td', r)).join('')}</tbody>\n`;
    return `<table>\n<thead>\n${row('th', b.head)}</thead>\n${body}</table>\n`;
  }

  private text(text: string): string {
    return this.inlines(parseInlines(text, this.document, true));
  }

  private inlines(inlines: readonly Inline[]): string {
    return inlines.map((i) => this.inline(i)).join('');
  }

  private inline(i: Inline): string {
    switch (i.k) {
      case 'text':
      case 'entity':
        return escapeHtml(i.text);
      case 'code':
        return `<code>${escapeHtml(i.text)}</code>`;
      case 'html':
        return i.text;
      case 'break':
        return i.hard ? '<br />\n' : '\n';
      case 'autolink':
        return `<a href="${escapeUrl(i.url)}">${escapeHtml(i.text)}</a>`;
      case 'emphasis': {
        const tag = emphasisTags[i.mark] ?? 'em';
        return `<${tag}>${this.inlines(i.children)}</${tag}>`;
      }
      case 'link': {
        const title = i.title === '' ? '' : ` title="${escapeHtml(i.title)}"`;
        if (i.image) return `<img src="${escapeUrl(i.url)}" alt="${escapeHtml(plainText(i.children))}"${title} />`;
        return `<a href="${escapeUrl(i.url)}"${title}>${this.inlines(i.children)}</a>`;
      }
      case 'footnote': {
        if (!this.notes.includes(i.label)) this.notes.push(i.label);
        const n = this.notes.indexOf(i.label) + 1;
        return `<a id="fnref:${n}" href="#fn:${n}" class="footnote-ref"><sup>${n}</sup></a>`;
      }
    }
  }
}

/** The id of a heading (LinkHelper.Urilize): letters and digits in lower case, the rest as single hyphens. */
function urilize(text: string): string {
  let id = '';
  for (const c of text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()) {
    if (/[a-z]/.test(c) || (id !== '' && /[0-9]/.test(c))) id += c;
    else if (id !== '' && /[\s_.-]/.test(c)) {
      const mark = /\s/.test(c) ? '-' : c;
      if (!/[-_.]$/.test(id)) id += mark;
    }
  }
  return id.replace(/[-_.]+$/, '');
}

/** Markdown as HTML, with the advanced extensions of Markdig. */
export function markdownToHtml(text: string): string {
  return new HtmlRenderer(parseMarkdown(text, true)).render();
}
