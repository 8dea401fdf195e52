/** Writes the entries of one group in one shape: TableOutputContext and its siblings (BaseOutputtingCommand.cs). */
import { ComplexWriter } from './complex-writer.ts';
import { type FormatEntryInfo, type ShapeInfo, type TableHeaderInfo, TextAlignment, type WideViewHeaderInfo } from './format-records.ts';
import type { LineOutput } from './line-output.ts';
import { writeList } from './list-writer.ts';
import { bestItemsPerRow, TableWriter } from './table-writer.ts';

/** A group that is being written. */
export interface GroupOutput {
  start(): void;
  entry(info: FormatEntryInfo): void;
  end(): void;
}

/** Lines that a repeated header leaves for the pager. */
const whitespaceAndPagerLines = 2;

/**
 * What writes the objects of one group in the shape that their view has.
 * @param hint widths of a table's columns or the widest value of a wide view, from the objects that were held back
 */
export function createGroupOutput(shape: ShapeInfo, hint: number[] | number | null, output: LineOutput): GroupOutput {
  switch (shape.shape) {
    case 'Table':
      return new TableOutput(shape, Array.isArray(hint) ? hint : null, output);
    case 'Wide':
      return new WideOutput(shape, typeof hint === 'number' ? hint : 0, output);
    case 'List':
      return {
        start() {},
        entry(info) {
          if (info.kind !== 'List') return;
          writeList(info, output);
          output.writeLine('');
        },
        end() {},
      };
    case 'Complex': {
      const writer = new ComplexWriter(output, output.columnNumber);
      return {
        start() {},
        entry(info) {
          if (info.kind === 'Complex') writer.writeObject(info.values);
        },
        end() {},
      };
    }
  }
}

class TableOutput implements GroupOutput {
  private readonly writer = new TableWriter();
  private rowCount = 0;
  constructor(
    private readonly header: TableHeaderInfo,
    hint: number[] | null,
    private readonly output: LineOutput,
  ) {
    const columns = header.columns;
    if (columns.length === 0) return;
    this.writer.initialize(
      output.tableWidth,
      hint ? [...hint] : columns.map((column) => column.width),
      columns.map((column) => column.alignment),
      columns.map((column) => column.headerMatchesProperty),
      header.hideHeader,
    );
  }
  start(): void {
    if (this.header.columns.length === 0) return;
    const labels = this.header.columns.map((column) => column.label ?? column.propertyName ?? '');
    this.rowCount += this.writer.generateHeader(labels, this.output);
  }
  entry(info: FormatEntryInfo): void {
    const count = this.header.columns.length;
    if (count === 0 || info.kind !== 'Row') return;
    const rows = this.output.rowNumber;
    if (this.header.repeatHeader && rows > 0 && this.rowCount >= rows - whitespaceAndPagerLines) {
      this.output.writeLine('');
      this.rowCount = this.writer.generateHeader(null, this.output);
    }
    const values: string[] = [];
    const alignment: TextAlignment[] = [];
    for (let k = 0; k < count; k++) {
      const field = info.fields[k];
      values.push(field?.propertyValue ?? '');
      alignment.push(field ? field.alignment : TextAlignment.Left);
    }
    this.writer.generateRow(values, this.output, info.multiLine, alignment);
    this.rowCount++;
  }
  end(): void {}
}

class WideOutput implements GroupOutput {
  private readonly writer = new TableWriter();
  private readonly itemsPerRow: number;
  private readonly row: string[] = [];
  constructor(
    header: WideViewHeaderInfo,
    widest: number,
    private readonly output: LineOutput,
  ) {
    const columns = output.tableWidth;
    this.itemsPerRow = widest > 0 ? bestItemsPerRow(widest, columns) : header.columns > 0 ? header.columns : 2;
    const alignment = new Array<TextAlignment>(this.itemsPerRow).fill(TextAlignment.Left);
    this.writer.initialize(columns, new Array<number>(this.itemsPerRow).fill(0), alignment, null, false);
  }
  start(): void {}
  entry(info: FormatEntryInfo): void {
    if (info.kind !== 'Wide') return;
    this.row.push(info.value);
    if (this.row.length === this.itemsPerRow) this.writeRow();
  }
  end(): void {
    this.writeRow();
  }
  private writeRow(): void {
    if (this.row.length === 0) return;
    const values = this.row.splice(0);
    while (values.length < this.itemsPerRow) values.push('');
    this.writer.generateRow(values, this.output, false, null);
  }
}
