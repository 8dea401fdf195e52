import { charCells } from '../../src/formatting/display-cells.ts';

interface Line {
  cells: string[];
  /** The terminal broke the line before it, which was too long. */
  readonly isWrapped: boolean;
}

/** A terminal of a few rows that knows the sequences the line editor writes, and nothing else: what it does not know is an error. */
export class TestTerminal {
  private lines: Line[] = [{ cells: [], isWrapped: false }];
  /** The row of the cursor, counted from the first line that was ever written. */
  row = 0;
  column = 0;
  /** Set while text is written that the terminal has to break: only the prompt is such. */
  wraps = false;

  constructor(
    public columns: number,
    public rows = Number.POSITIVE_INFINITY,
  ) {}

  /** The text on the screen and above it, without blanks at the ends of its lines. */
  get text(): string {
    return this.textLines.join('\n').trimEnd();
  }
  get textLines(): string[] {
    return this.lines.map(({ cells }) =>
      Array.from(cells, (c) => c ?? ' ')
        .join('')
        .trimEnd(),
    );
  }
  /** The first row that is on the screen. */
  get top(): number {
    return Math.max(0, this.lines.length - this.rows);
  }

  write(text: string): void {
    for (const part of text.match(/\x1b\[[?0-9;]*[A-Za-z]|./gsu) ?? []) this.one(part);
  }

  /** Another size: lines that are too long are broken anew, as most terminals do it. */
  resize(columns: number, rows: number): void {
    const whole: string[][] = [];
    let cursor = { line: 0, cell: 0 };
    for (const [i, line] of this.lines.entries()) {
      if (!line.isWrapped) whole.push([]);
      const joined = whole.at(-1) as string[];
      if (i === this.row) cursor = { line: whole.length - 1, cell: joined.length + this.column };
      joined.push(...Array.from(line.cells, (c) => c ?? ' '));
    }
    this.columns = columns;
    this.rows = rows;
    this.lines = [];
    for (const [i, cells] of whole.entries()) {
      const first = this.lines.length;
      for (let at = 0; at === 0 || at < cells.length; at += columns)
        this.lines.push({ cells: cells.slice(at, at + columns), isWrapped: at > 0 });
      if (i !== cursor.line) continue;
      const atEnd = cursor.cell === cells.length && cursor.cell > 0 && cursor.cell % columns === 0;
      this.row = first + Math.floor(cursor.cell / columns) - (atEnd ? 1 : 0);
      this.column = atEnd ? columns : cursor.cell % columns;
    }
    this.line();
  }

  private one(part: string): void {
    const sequence = /^\x1b\[([?0-9;]*)([A-Za-z])$/.exec(part);
    const count = Number(sequence?.[1] || 1);
    switch (sequence?.[2] ?? part) {
      case 'A':
        if (sequence) this.row = Math.max(this.top, this.row - count);
        else this.put(part);
        return;
      case 'B':
        if (sequence) this.row += count;
        else this.put(part);
        return;
      case 'G':
        if (sequence) this.column = Math.min(count, this.columns) - 1;
        else this.put(part);
        return;
      case 'K':
        if (!sequence) this.put(part);
        else if (this.column >= this.columns) throw new Error('a full row loses its last character');
        else this.line().length = Math.min(this.line().length, this.column);
        return;
      case 'J':
        if (!sequence) {
          this.put(part);
          return;
        }
        if (this.column >= this.columns) throw new Error('a full row loses its last character');
        this.line();
        this.lines.length = this.row + 1;
        this.line().length = Math.min(this.line().length, this.column);
        return;
      case '\r':
        this.column = 0;
        return;
      case '\n':
        this.row++;
        this.line();
        return;
      default:
        if (sequence) {
          if (!'mhl'.includes(sequence[2] as string)) throw new Error(`unknown sequence ${JSON.stringify(part)}`);
        } else this.put(part);
    }
  }

  private line(isWrapped = false): string[] {
    while (this.lines.length <= this.row) this.lines.push({ cells: [], isWrapped });
    return (this.lines[this.row] as Line).cells;
  }

  private put(character: string): void {
    const width = character.length > 1 ? 2 : charCells(character.charCodeAt(0));
    if (this.column + width > this.columns) {
      if (!this.wraps) throw new Error(`${JSON.stringify(character)} is written past the last column`);
      this.row++;
      this.column = 0;
      this.line(true);
    }
    const line = this.line();
    while (line.length < this.column) line.push(' ');
    line[this.column] = character;
    if (width === 2) line[this.column + 1] = '';
    this.column += width;
  }
}
