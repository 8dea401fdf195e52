import { cellLength, charCells, plainText, resetSequence } from '../../formatting/display-cells.ts';
import type { ColorSpan } from './coloring.ts';
import type { PSConsoleReadLineOptions } from './options.ts';

/** What stands on the screen while a line is edited. */
export interface ScreenContent {
  readonly text: string;
  readonly cursor: number;
  readonly spans: readonly ColorSpan[];
  readonly selection: { start: number; length: number } | null;
  /** What a prediction would add to the text. */
  readonly suggestion: string;
  /** Lines below the text, with their escape sequences. */
  readonly below: readonly string[];
  readonly hasErrors: boolean;
}

/** What the screen is drawn on. */
export interface Terminal {
  readonly columns: number;
  readonly rows: number;
  write(text: string): void;
}

const up = (rows: number): string => (rows > 0 ? `\x1b[${rows}A` : '');

/**
 * Draws a command line behind its prompt, and again when it changes (Render.cs). Lines are broken here, so that places are known. Of a text that has
 * more rows than the window those around the cursor are shown.
 */
export class Screen {
  /** The last line of the prompt as it was written, and how many cells it takes. */
  private promptLine = '';
  private promptCells = 0;
  /** Where the text begins. */
  private promptWidth = 0;
  private promptEnd = '';
  /** The width of the window when it was drawn last. */
  private columns = 0;
  /** The first row that is shown. */
  private top = 0;
  private cursorRow = 0;
  private cursorColumn = 0;
  private lastRow = 0;
  /** The cells of all rows. */
  private widths: readonly number[] = [];

  constructor(
    private readonly terminal: Terminal,
    private readonly options: PSConsoleReadLineOptions,
  ) {}

  /** Begins behind `prompt`, which is written. */
  begin(prompt: string): void {
    this.terminal.write(prompt);
    this.promptLine = prompt.slice(Math.max(prompt.lastIndexOf('\n'), prompt.lastIndexOf('\r')) + 1);
    this.beginBehindPrompt();
  }

  private beginBehindPrompt(): void {
    const { columns } = this.terminal;
    const last = plainText(this.promptLine);
    this.columns = columns;
    this.promptCells = cellLength(last);
    this.promptWidth = this.promptCells % columns;
    // a terminal goes to the next row only with the next character
    if (this.promptCells > 0 && this.promptWidth === 0) this.terminal.write('\r\n');
    const [ending = ''] = this.options.promptText;
    this.promptEnd = last.endsWith(plainText(ending)) && this.promptCells === this.promptWidth ? ending : '';
    this.top = 0;
    this.cursorRow = 0;
    this.cursorColumn = this.promptWidth;
    this.lastRow = 0;
    this.widths = [this.promptWidth];
  }

  /** Draws what is edited. `whole`: with all its rows, as it stays on the screen. */
  draw(content: ScreenContent, whole = false): void {
    if (this.terminal.columns !== this.columns) this.resize();
    const { colors } = this.options;
    const pen = new Pen(this.columns, this.promptWidth, this.options.continuationPrompt, colors.ContinuationPrompt);
    const cursor = this.writeText(pen, content);
    pen.color(content.suggestion === '' ? '' : colors.InlinePrediction);
    for (const c of content.suggestion) pen.put(c);
    pen.color('');
    pen.settle();
    for (const line of content.below) pen.line(line);
    const height = whole ? pen.rows.length : Math.max(1, this.terminal.rows);
    const top = whole ? 0 : this.topFor(cursor.row, pen.rows.length, height);
    // row by row: terminals that keep what a cleared screen held would keep all that was drawn
    const shown = pen.rows
      .slice(top, top + height)
      .map((row, i) => ((pen.widths[top + i] as number) < this.columns ? `${row}\x1b[K` : row));
    const start = `\x1b[?25l${this.toFirstRow()}${top > 0 ? '\r' : this.prompt(content.hasErrors)}`;
    // below a full row that is the last of the window there is nothing
    const rest = (pen.widths[top + shown.length - 1] as number) < this.columns ? '\x1b[J' : '';
    const back = up(shown.length - 1 - (cursor.row - top));
    this.terminal.write(`${start}${shown.join('\r\n')}${rest}${back}\x1b[${cursor.column + 1}G\x1b[?25h`);
    this.top = top;
    this.cursorRow = cursor.row;
    this.cursorColumn = cursor.column;
    this.lastRow = top + shown.length - 1;
    this.widths = pen.widths;
  }

  /** The prompt as it is where the text begins, and nothing behind it. */
  private prompt(hasErrors: boolean): string {
    const { colors, promptText } = this.options;
    // it was not shown, or has another colour now
    let out = this.top > 0 ? `\r\x1b[K${this.promptCells < this.columns ? this.promptLine : ''}` : '';
    if (this.promptEnd !== '') {
      const wrong = promptText.length > 1 ? (promptText[1] as string) : `${colors.Error}${plainText(this.promptEnd)}`;
      out += `\x1b[${this.promptWidth - cellLength(this.promptEnd) + 1}G${hasErrors ? wrong : this.promptEnd}${resetSequence}`;
    }
    return `${out}\x1b[${this.promptWidth + 1}G`;
  }

  /** The first row to be shown: the cursor is seen, and as much of the rest as there is room for. */
  private topFor(cursorRow: number, count: number, height: number): number {
    const top = Math.min(Math.max(this.top, cursorRow - height + 1), cursorRow);
    return Math.max(0, Math.min(top, count - height));
  }

  /**
   * The window has another width: a terminal breaks the rows that are too long for it once more. All from the last line of the prompt on is taken
   * away, and the prompt is written anew.
   */
  private resize(): void {
    const { columns } = this.terminal;
    // the prompt and what stands behind it are one line
    const behind = (row: number): number => (row === 0 ? this.promptCells - this.promptWidth : 0);
    let above = 0;
    for (let row = this.top; row < this.cursorRow; row++)
      above += Math.max(1, Math.ceil(((this.widths[row] as number) + behind(row)) / columns));
    const cells = this.cursorColumn + behind(this.cursorRow);
    const atEnd = this.cursorColumn === this.widths[this.cursorRow] && cells > 0 && cells % columns === 0;
    above += Math.floor(cells / columns) - (atEnd ? 1 : 0);
    this.terminal.write(`${up(above)}\r\x1b[J${this.promptLine}`);
    this.beginBehindPrompt();
  }

  /** Goes to a line of its own behind all that was drawn. */
  end(): void {
    this.terminal.write(`${this.lastRow > this.cursorRow ? `\x1b[${this.lastRow - this.cursorRow}B` : ''}\r\n`);
  }

  /** Takes the prompt's last line and all that was drawn away. */
  clear(): void {
    this.terminal.write(`${this.toFirstRow()}\r\x1b[J`);
  }

  private toFirstRow(): string {
    return up(this.cursorRow - this.top);
  }

  private writeText(pen: Pen, { text, cursor, spans, selection }: ScreenContent): { row: number; column: number } {
    const { colors } = this.options;
    let found: { row: number; column: number } | null = null;
    let span = 0;
    for (let i = 0; i < text.length; i++) {
      while (span < spans.length && (spans[span] as ColorSpan).end <= i) span++;
      const { start, color } = spans[span] ?? { start: text.length, color: 'Default' as const };
      const isSelected = selection !== null && i >= selection.start && i < selection.start + selection.length;
      const code = text.codePointAt(i) as number;
      const character = String.fromCodePoint(code);
      pen.color(isSelected ? colors.Selection : start <= i ? colors[color] : '');
      if (i === cursor) {
        pen.makeRoom(character);
        found = { row: pen.row, column: pen.column };
      }
      pen.put(character);
      i += character.length - 1;
    }
    pen.color('');
    if (found) return found;
    pen.settle();
    return { row: pen.row, column: pen.column };
  }
}

/** Writes characters one after another into rows and knows where it is. */
class Pen {
  readonly rows: string[] = [''];
  /** The cells of the rows that are full, and of the last one. */
  readonly widths: number[] = [];
  private current = '';
  private readonly continuation: string;

  constructor(
    private readonly columns: number,
    public column: number,
    continuation: string,
    continuationColor: string,
  ) {
    // there has to be room for a character behind it
    const fits = cellLength(continuation) < columns;
    this.continuation = fits ? `${continuationColor}${continuation}${resetSequence}` : '';
    this.widths.push(column);
  }

  get row(): number {
    return this.rows.length - 1;
  }

  private write(text: string, cells = 0): void {
    this.rows[this.row] += text;
    this.column += cells;
    this.widths[this.row] = this.column;
  }

  color(sequence: string): void {
    if (sequence === this.current) return;
    this.write((this.current === '' ? '' : resetSequence) + sequence);
    this.current = sequence;
  }

  /** Goes to the next row where a character would not fit. */
  makeRoom(character: string): void {
    if (character !== '\n' && this.column + this.cellsOf(character) > this.columns) this.nextRow('');
  }

  put(character: string): void {
    if (character === '\n') {
      this.nextRow(this.continuation);
      return;
    }
    this.makeRoom(character);
    const cells = this.cellsOf(character);
    this.write(cells < widthOf(character) ? '?' : shownAs(character), cells);
  }

  /** After the last column comes the first one of the next row. */
  settle(): void {
    if (this.column >= this.columns) this.nextRow('');
  }

  /** A line of its own below, cut where the screen ends. */
  line(text: string): void {
    this.nextRow('');
    let cells = 0;
    let shown = '';
    for (const part of text.match(/\x1b\[[0-9;]*m|./gsu) ?? []) {
      const width = part.startsWith('\x1b[') ? 0 : widthOf(part);
      if (cells + width >= this.columns) continue;
      cells += width;
      shown += part;
    }
    this.write(shown + resetSequence, cells);
  }

  /** A character that no row has room for is shown as a question mark. */
  private cellsOf(character: string): number {
    const cells = widthOf(character);
    return cells > this.columns ? 1 : cells;
  }

  private nextRow(beginning: string): void {
    const { current } = this;
    this.color('');
    this.rows.push('');
    this.widths.push(0);
    this.column = 0;
    this.write(beginning, cellLength(plainText(beginning)));
    this.color(current);
  }
}

/** A character as the screen shows it: `^G` for one that has no shape. */
function shownAs(character: string): string {
  const code = character.charCodeAt(0);
  return code < 32 ? `^${String.fromCharCode(code + 64)}` : code === 127 ? '^?' : character;
}

function widthOf(character: string): number {
  const code = character.charCodeAt(0);
  if (code < 32 || code === 127) return 2;
  return character.length > 1 ? cellLength(character) : charCells(code);
}
