/** Writes rows in columns, for tables and wide views: TableWriter.cs. */
import { calculateColumnWidths } from './column-width-manager.ts';
import { cellLength, ESC, ellipsis, padding, resetSequence, truncateHead, truncateTail, vtSubstring } from './display-cells.ts';
import { TextAlignment } from './format-records.ts';
import type { LineOutput } from './line-output.ts';
import { psStyle } from './ps-style.ts';
import { generateLines, truncateAtNewLine } from './string-manipulation.ts';

const separatorWidth = 1;
const minimumColumnWidth = 1;
const minimumScreenColumns = 5;

interface Column {
  readonly width: number;
  readonly alignment: TextAlignment;
  readonly headerMatchesProperty: boolean;
}

/** How many values of this width stand on one line of a wide view. */
export function bestItemsPerRow(length: number, screenColumns: number): number {
  if (length <= 0 || screenColumns < 1 || length >= screenColumns) return 1;
  let count = 1;
  while (length * (count + 1) + count * separatorWidth < screenColumns) count++;
  return count;
}

/** One table, from header to last row. */
export class TableWriter {
  private columns: Column[] = [];
  private header: string[] | undefined;
  private disabled = false;
  private hideHeader = false;

  /**
   * @param widths 0 where the width is still to be chosen; changed in place
   * @param headerMatchesProperty false where a header is no property's name (it is then shown in italics); absent: all match
   */
  initialize(
    screenColumns: number,
    widths: number[],
    alignment: readonly TextAlignment[],
    headerMatchesProperty: readonly boolean[] | null,
    hideHeader: boolean,
  ): void {
    this.disabled = screenColumns < minimumScreenColumns;
    if (this.disabled) return;
    this.hideHeader = hideHeader;
    calculateColumnWidths(widths, screenColumns, minimumColumnWidth, separatorWidth);
    this.disabled = !widths.some((width) => width >= minimumColumnWidth);
    this.columns = widths.map((width, k) => ({
      width,
      alignment: alignment[k]!,
      headerMatchesProperty: headerMatchesProperty?.[k] ?? true,
    }));
  }

  /** Writes the header (once more when `labels` is null) and answers how many lines it has. */
  generateHeader(labels: readonly string[] | null, output: LineOutput): number {
    if (this.disabled || this.hideHeader) return 0;
    if (this.header) {
      for (const line of this.header) output.writeLine(line);
      return this.header.length;
    }
    this.header = [];
    if (!labels) return 0;
    this.generateRow(labels, output, true, null, this.header, true);
    const breaks = this.columns.map(({ width }, k) => {
      if (width <= 0) return '';
      const label = labels[k];
      return '-'.repeat(label ? Math.min(width, cellLength(label)) : width);
    });
    this.generateRow(breaks, output, false, null, this.header, true);
    return this.header.length;
  }

  /** Writes one row; with `multiLine` its cells wrap, else they are cut. Lines written are added to `generated`. */
  generateRow(
    values: readonly string[],
    output: LineOutput,
    multiLine: boolean,
    alignment: readonly TextAlignment[] | null,
    generated: string[] | null = null,
    isHeader = false,
  ): void {
    if (this.disabled) return;
    const current = this.columns.map((column, k) => alignment?.[k] || column.alignment);
    const styled = isHeader && output.decorated;
    const lines = multiLine ? this.multiLineRow(values, current, styled) : [this.singleLineRow(values, current, styled)];
    for (const line of lines) {
      generated?.push(line);
      output.writeLine(line);
    }
  }

  private singleLineRow(values: readonly string[], alignment: readonly TextAlignment[], isHeader: boolean): string {
    let line = '';
    const last = this.columns.length - 1;
    for (let k = 0; k <= last; k++) {
      const column = this.columns[k]!;
      if (column.width <= 0) continue;
      if (k > 0) line += ' ';
      const field = rowField(values[k]!, column.width, alignment[k]!, k < last);
      if (isHeader) line += psStyle.formatting.tableHeader + field + resetSequence;
      else if (field.includes(ESC) && !field.trimEnd().endsWith(resetSequence)) line += field + resetSequence;
      else line += field;
    }
    return line;
  }

  private multiLineRow(values: readonly string[], alignment: readonly TextAlignment[], isHeader: boolean): string[] {
    const valid: number[] = [];
    for (let k = 0; k < this.columns.length; k++) if (this.columns[k]!.width > 0) valid.push(k);
    const cells = valid.map((k, i) => {
      const field = this.multiLineField(values[k]!, k, alignment[k]!, i < valid.length - 1);
      return i > 0 ? field.map((line) => ' ' + line) : field;
    });
    const rowCount = Math.max(...cells.map((cell) => cell.length));
    const lastWithContent: number[] = [];
    for (let row = 0; row < rowCount; row++) {
      lastWithContent[row] = 0;
      for (let col = 0; col < cells.length; col++) if (cells[col]!.length > row) lastWithContent[row] = col;
    }
    const rows: string[] = [];
    for (let row = 0; row < rowCount; row++) {
      let line = '';
      for (let col = 0; col < cells.length; col++) {
        let value = cells[col]![row];
        if (value === undefined) {
          // shorter cells are filled up, but for the last column and what lies beyond the last text of the row
          const width = this.columns[valid[col]!]!.width + (col > 0 ? separatorWidth : 0);
          value = col > lastWithContent[row]! || col === cells.length - 1 ? '' : padding(width);
        }
        if (col === lastWithContent[row] && rowCount > 1) value = value.trimEnd();
        if (isHeader) {
          if (this.columns[col]!.headerMatchesProperty) line += psStyle.formatting.tableHeader;
          else if (value.length > 0) {
            const at = col === 0 ? 0 : 1;
            value = value.slice(0, at) + psStyle.formatting.customTableHeaderLabel + value.slice(at);
          }
        }
        line += value;
        if (isHeader) line += resetSequence;
      }
      rows.push(line);
    }
    return rows;
  }

  private multiLineField(value: string, k: number, alignment: TextAlignment, addPadding: boolean): string[] {
    const width = this.columns[k]!.width;
    const lines = generateLines(value, width, width);
    if (!addPadding && alignment !== TextAlignment.Right && alignment !== TextAlignment.Center) return lines;
    return lines.map((line) => (cellLength(line) < width ? rowField(line, width, alignment, addPadding) : line));
  }
}

/** One cell on one line: padded, or cut with `…` (the front is cut when it stands at the right). */
function rowField(value: string, width: number, alignment: TextAlignment, addPadding: boolean): string {
  let text = truncateAtNewLine(value);
  const length = cellLength(text);
  if (length < width) {
    const count = width - length;
    if (alignment === TextAlignment.Right) return padding(count) + text;
    if (alignment === TextAlignment.Center) {
      const left = Math.floor(count / 2);
      return padding(left) + text + (addPadding ? padding(count - left) : '');
    }
    return addPadding ? text + padding(count) : text;
  }
  if (length > width) {
    const room = width - 1;
    if (room > 0) {
      text =
        alignment === TextAlignment.Right
          ? vtSubstring(text, truncateHead(text, room), undefined, ellipsis)
          : vtSubstring(text, 0, truncateTail(text, room), '', ellipsis);
    } else {
      text =
        alignment === TextAlignment.Right ? vtSubstring(text, truncateHead(text, width)) : vtSubstring(text, 0, truncateTail(text, width));
    }
  }
  // cutting through a wide character leaves one cell empty
  if (cellLength(text) === width) return text;
  if (alignment === TextAlignment.Right) return ' ' + text;
  return addPadding ? text + ' ' : text;
}
