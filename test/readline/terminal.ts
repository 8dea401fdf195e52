import { charCells } from '../../src/formatting/display-cells.ts';

/** A terminal of a few rows that knows the sequences the line editor writes, and nothing else: what it does not know is an error. */
export class TestTerminal {
  private readonly rows: string[][] = [[]];
  row = 0;
  column = 0;

  constructor(readonly columns: number) {}

  /** The text on the screen, without blanks at the ends of its lines. */
  get text(): string {
    return this.rows
      .map((row) =>
        Array.from(row, (c) => c ?? ' ')
          .join('')
          .trimEnd(),
      )
      .join('\n')
      .trimEnd();
  }

  write(text: string): void {
    for (const part of text.match(/\x1b\[[?0-9;]*[A-Za-z]|./gsu) ?? []) this.one(part);
  }

  private one(part: string): void {
    const sequence = /^\x1b\[([?0-9;]*)([A-Za-z])$/.exec(part);
    const count = Number(sequence?.[1] || 1);
    switch (sequence?.[2] ?? part) {
      case 'A':
        if (sequence) this.row = Math.max(0, this.row - count);
        else this.put(part);
        return;
      case 'B':
        if (sequence) this.row += count;
        else this.put(part);
        return;
      case 'G':
        if (sequence) this.column = count - 1;
        else this.put(part);
        return;
      case 'J':
        if (!sequence) {
          this.put(part);
          return;
        }
        this.rows.length = this.row + 1;
        this.line().length = Math.min(this.line().length, this.column);
        return;
      case '\r':
        this.column = 0;
        return;
      case '\n':
        this.row++;
        return;
      default:
        if (sequence) {
          if (!'mhl'.includes(sequence[2] as string)) throw new Error(`unknown sequence ${JSON.stringify(part)}`);
        } else this.put(part);
    }
  }

  private line(): string[] {
    while (this.rows.length <= this.row) this.rows.push([]);
    return this.rows[this.row] as string[];
  }

  private put(character: string): void {
    const width = character.length > 1 ? 2 : charCells(character.charCodeAt(0));
    if (this.column + width > this.columns) throw new Error(`${JSON.stringify(character)} is written past the last column`);
    const line = this.line();
    while (line.length < this.column) line.push(' ');
    line[this.column] = character;
    if (width === 2) line[this.column + 1] = '';
    this.column += width;
  }
}
