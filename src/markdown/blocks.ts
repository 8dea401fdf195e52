/** Reads the blocks of a Markdown text: CommonMark, and with `advanced` the tables, task lists and footnotes of Markdig. */
import { type Block, type ListItem, labelKey, type MarkdownDocument } from './ast.ts';

const rule = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const atx = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
const fence = /^( {0,3})(`{3,}|~{3,})[ \t]*([^`\n]*)$/;
const bulletItem = /^( {0,3})([*+-])( {1,4}(?! )| {5,}|\t|$)(.*)$/;
const numberItem = /^( {0,3})(\d{1,9})([.)])( {1,4}(?! )| {5,}|\t|$)(.*)$/;
const htmlStart =
  /^ {0,3}<(?:!--|\?|![A-Z]|\/?(?:address|article|aside|blockquote|body|center|details|dialog|dd|div|dl|dt|fieldset|figure|footer|form|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|nav|ol|option|p|pre|script|section|style|summary|table|tbody|td|textarea|tfoot|th|thead|title|tr|ul)(?=[\s/>]|$))/i;
const reference = /^ {0,3}\[((?:[^[\]\\]|\\.)+)\]:[ \t]*(?:<([^<>]*)>|(\S+))(?:[ \t]+(?:"([^"]*)"|'([^']*)'|\(([^)]*)\)))?[ \t]*$/;
const footnote = /^ {0,3}\[\^([^\]]+)\]:[ \t]*(.*)$/;
const delimiterRow = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

interface Marker {
  /** Columns that lines of the item are indented by. */
  width: number;
  ordered: boolean;
  start: number;
  bullet: string;
  first: string;
}

/** The marker that a line of a list item begins with. */
function markerOf(line: string): Marker | null {
  if (rule.test(line)) return null;
  const b = bulletItem.exec(line);
  if (b) {
    const gap = b[3]!.length > 4 || b[3] === '' ? 1 : b[3]!.length;
    const first = b[3]!.length > 4 ? b[3]!.slice(1) + b[4]! : b[4]!;
    return { width: b[1]!.length + 1 + gap, ordered: false, start: 1, bullet: b[2]!, first };
  }
  const n = numberItem.exec(line);
  if (!n) return null;
  const gap = n[4]!.length > 4 || n[4] === '' ? 1 : n[4]!.length;
  const first = n[4]!.length > 4 ? n[4]!.slice(1) + n[5]! : n[5]!;
  return { width: n[1]!.length + n[2]!.length + 1 + gap, ordered: true, start: Number(n[2]), bullet: n[3]!, first };
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The cells of a row of a table. */
function cellsOf(line: string): string[] {
  const text = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return text.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

class BlockParser {
  readonly references: MarkdownDocument['references'] = new Map();
  readonly footnotes: MarkdownDocument['footnotes'] = new Map();
  constructor(private readonly advanced: boolean) {}

  parse(lines: readonly string[]): Block[] {
    const blocks: Block[] = [];
    let at = 0;
    while (at < lines.length) {
      if (isBlank(lines[at])) at++;
      else at = this.block(lines, at, blocks);
    }
    return blocks;
  }

  /** Reads one block; gives the line after it. */
  private block(lines: readonly string[], at: number, out: Block[]): number {
    const line = lines[at]!;
    if (indentOf(line) >= 4) return this.indentedCode(lines, at, out);
    const fenced = fence.exec(line);
    if (fenced) return this.fencedCode(lines, at, fenced, out);
    const heading = atx.exec(line);
    if (heading) {
      out.push({ k: 'heading', level: heading[1]!.length, text: (heading[2] ?? '').replace(/^#+$/, '').trim() });
      return at + 1;
    }
    if (rule.test(line)) {
      out.push({ k: 'rule' });
      return at + 1;
    }
    if (/^ {0,3}>/.test(line)) return this.quote(lines, at, out);
    const marker = markerOf(line);
    if (marker) return this.list(lines, at, marker, out);
    if (htmlStart.test(line)) return this.html(lines, at, out);
    return this.definition(lines, at) ?? this.table(lines, at, out) ?? this.paragraph(lines, at, out);
  }

  private indentedCode(lines: readonly string[], start: number, out: Block[]): number {
    let at = start;
    const text: string[] = [];
    while (at < lines.length && (isBlank(lines[at]) || indentOf(lines[at]!) >= 4)) text.push(lines[at++]!.slice(4));
    while (isBlank(text.at(-1)) && text.length > 0) text.pop();
    out.push({ k: 'code', text: text.join('\n'), info: '', fenced: false });
    return at;
  }

  private fencedCode(lines: readonly string[], start: number, [, indent, mark, info]: RegExpExecArray, out: Block[]): number {
    let at = start + 1;
    const text: string[] = [];
    const end = new RegExp(`^ {0,3}${mark![0] === '`' ? '`' : '~'}{${mark!.length},}[ \\t]*$`);
    while (at < lines.length && !end.test(lines[at]!)) text.push(lines[at++]!.replace(new RegExp(`^ {0,${indent!.length}}`), ''));
    out.push({ k: 'code', text: text.join('\n'), info: info!.trim(), fenced: true });
    return at + 1;
  }

  private quote(lines: readonly string[], start: number, out: Block[]): number {
    let at = start;
    const inner: string[] = [];
    while (at < lines.length && !isBlank(lines[at])) {
      const quoted = /^ {0,3}> ?(.*)$/.exec(lines[at]!);
      if (!quoted && (this.startsBlock(lines[at]!) || isBlank(inner.at(-1)))) break;
      inner.push(quoted ? quoted[1]! : lines[at]!);
      at++;
    }
    out.push({ k: 'quote', blocks: this.parse(inner) });
    return at;
  }

  private startsBlock(line: string): boolean {
    return (
      atx.test(line) || rule.test(line) || fence.test(line) || /^ {0,3}>/.test(line) || markerOf(line) !== null || htmlStart.test(line)
    );
  }

  private list(lines: readonly string[], start: number, first: Marker, out: Block[]): number {
    const items: ListItem[] = [];
    let at = start;
    let tight = true;
    let marker: Marker | null = first;
    while (marker && marker.ordered === first.ordered && marker.bullet === first.bullet) {
      const inner = [marker.first];
      at++;
      let sawBlank = false;
      for (; at < lines.length; at++) {
        const line = lines[at]!;
        if (isBlank(line)) {
          if (isBlank(inner.at(-1)) && inner.length === 1) break;
          inner.push('');
          sawBlank = true;
        } else if (indentOf(line) >= marker.width) {
          inner.push(line.slice(marker.width));
          sawBlank = false;
        } else if (sawBlank || isBlank(inner.at(-1)) || this.startsBlock(line)) break;
        else inner.push(line.trimStart());
      }
      const endedBlank = isBlank(inner.at(-1)) && inner.length > 1;
      while (inner.length > 1 && isBlank(inner.at(-1))) inner.pop();
      items.push(this.item(inner));
      if (this.hasGap(inner)) tight = false;
      marker = at < lines.length ? markerOf(lines[at]!) : null;
      if (endedBlank && marker && marker.ordered === first.ordered && marker.bullet === first.bullet) tight = false;
    }
    out.push({ k: 'list', ordered: first.ordered, start: first.start, bullet: first.bullet, tight, items });
    return at;
  }

  /** True when blank lines stand between the blocks of an item, outside of code. */
  private hasGap(inner: readonly string[]): boolean {
    let fenceMark = '';
    for (let i = 0; i < inner.length; i++) {
      const mark = fence.exec(inner[i]!)?.[2];
      if (mark && (fenceMark === '' || mark.startsWith(fenceMark))) fenceMark = fenceMark === '' ? mark : '';
      if (fenceMark === '' && isBlank(inner[i]) && i > 0 && i < inner.length - 1) {
        // a blank line inside a nested list loosens that one only
        const next = inner.slice(i + 1).find((l) => !isBlank(l))!;
        if (indentOf(next) < 2) return true;
      }
    }
    return false;
  }

  private item(inner: string[]): ListItem {
    const task = this.advanced ? /^\[([ xX])\][ \t]+(.*)$/.exec(inner[0] ?? '') : null;
    if (task) inner[0] = task[2]!;
    return { blocks: this.parse(inner), task: task ? task[1] !== ' ' : null };
  }

  private html(lines: readonly string[], start: number, out: Block[]): number {
    let at = start;
    const isComment = /^ {0,3}<!--/.test(lines[at]!);
    while (at < lines.length && (isComment ? at === start || !lines[at - 1]!.includes('-->') : !isBlank(lines[at]))) at++;
    out.push({ k: 'html', text: lines.slice(start, at).join('\n') });
    return at;
  }

  private definition(lines: readonly string[], at: number): number | null {
    const note = this.advanced ? footnote.exec(lines[at]!) : null;
    if (note) {
      let end = at + 1;
      while (end < lines.length && !isBlank(lines[end]) && !this.startsBlock(lines[end]!)) end++;
      this.footnotes.set(labelKey(note[1]!), this.parse([note[2]!, ...lines.slice(at + 1, end)]));
      return end;
    }
    const link = reference.exec(lines[at]!);
    if (!link) return null;
    const key = labelKey(link[1]!);
    if (!this.references.has(key)) this.references.set(key, { url: link[2] ?? link[3] ?? '', title: link[4] ?? link[5] ?? link[6] ?? '' });
    return at + 1;
  }

  private table(lines: readonly string[], at: number, out: Block[]): number | null {
    const second = lines[at + 1];
    if (!this.advanced || second === undefined || !lines[at]!.includes('|') || !delimiterRow.test(second)) return null;
    const head = cellsOf(lines[at]!);
    const align = cellsOf(second).map((c) =>
      c.endsWith(':') ? (c.startsWith(':') ? 'center' : 'right') : c.startsWith(':') ? 'left' : '',
    );
    if (align.length !== head.length) return null;
    let end = at + 2;
    const rows: string[][] = [];
    while (end < lines.length && !isBlank(lines[end]) && !this.startsBlock(lines[end]!)) {
      const cells = cellsOf(lines[end++]!);
      rows.push(head.map((_, i) => cells[i] ?? ''));
    }
    out.push({ k: 'table', align, head, rows });
    return end;
  }

  private paragraph(lines: readonly string[], start: number, out: Block[]): number {
    const text = [lines[start]!.trimStart()];
    let at = start + 1;
    for (; at < lines.length && !isBlank(lines[at]); at++) {
      const line = lines[at]!;
      const setext = /^ {0,3}(=+|-+)[ \t]*$/.exec(line);
      if (setext) {
        out.push({ k: 'heading', level: setext[1]!.startsWith('=') ? 1 : 2, text: text.join('\n').trim() });
        return at + 1;
      }
      const marker = markerOf(line);
      if (marker ? marker.first !== '' && (!marker.ordered || marker.start === 1) : this.startsBlock(line)) break;
      text.push(line.trimStart());
    }
    out.push({ k: 'paragraph', text: text.join('\n').trimEnd() });
    return at;
  }
}

/** Reads a document. */
export function parseMarkdown(text: string, advanced: boolean): MarkdownDocument {
  const parser = new BlockParser(advanced);
  const blocks = parser.parse(text.replace(/\r\n?/g, '\n').replaceAll('\t', '    ').split('\n'));
  return { blocks, references: parser.references, footnotes: parser.footnotes };
}
