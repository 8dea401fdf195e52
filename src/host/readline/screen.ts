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
  write(text: string): void;
}

/** Draws a command line behind its prompt, and again when it changes (Render.cs). Lines are broken here, so that places are known. */
export class Screen {
  private promptWidth = 0;
  private promptEnd = '';
  private cursorRow = 0;
  private lastRow = 0;

  constructor(
    private readonly terminal: Terminal,
    private readonly options: PSConsoleReadLineOptions,
  ) {}

  /** Begins behind `prompt`, which is written. */
  begin(prompt: string): void {
    this.terminal.write(prompt);
    const last = plainText(prompt.slice(Math.max(prompt.lastIndexOf('\n'), prompt.lastIndexOf('\r')) + 1));
    this.promptWidth = cellLength(last) % this.terminal.columns;
    const [ending = ''] = this.options.promptText;
    this.promptEnd = last.endsWith(plainText(ending)) && cellLength(last) === this.promptWidth ? ending : '';
    this.cursorRow = 0;
    this.lastRow = 0;
  }

  /** Draws what is edited. */
  draw(content: ScreenContent): void {
    const { colors, promptText } = this.options;
    let out = `\x1b[?25l${this.toFirstRow()}`;
    if (this.promptEnd !== '') {
      const wrong = promptText.length > 1 ? (promptText[1] as string) : `${colors.Error}${plainText(this.promptEnd)}`;
      const shown = content.hasErrors ? wrong : this.promptEnd;
      out += `\x1b[${this.promptWidth - cellLength(this.promptEnd) + 1}G${shown}${resetSequence}`;
    }
    out += `\x1b[${this.promptWidth + 1}G\x1b[J`;
    const place = new Pen(
      this.terminal.columns,
      this.promptWidth,
      `${colors.ContinuationPrompt}${this.options.continuationPrompt}${resetSequence}`,
    );
    const cursor = this.writeText(place, content);
    place.color(content.suggestion === '' ? '' : colors.InlinePrediction);
    for (const c of content.suggestion) place.put(c);
    place.color('');
    place.settle();
    for (const line of content.below) place.line(line);
    out += place.out;
    this.cursorRow = cursor.row;
    this.lastRow = place.row;
    out += place.row > cursor.row ? `\x1b[${place.row - cursor.row}A` : '';
    this.terminal.write(`${out}\x1b[${cursor.column + 1}G\x1b[?25h`);
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
    return this.cursorRow > 0 ? `\x1b[${this.cursorRow}A` : '';
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

/** Writes characters one after another and knows where it is. */
class Pen {
  out = '';
  row = 0;
  private current = '';

  constructor(
    private readonly columns: number,
    public column: number,
    private readonly continuation: string,
  ) {}

  color(sequence: string): void {
    if (sequence === this.current) return;
    this.out += (this.current === '' ? '' : resetSequence) + sequence;
    this.current = sequence;
  }

  /** Goes to the next row where a character would not fit. */
  makeRoom(character: string): void {
    if (character !== '\n' && this.column + widthOf(character) > this.columns) this.nextRow('');
  }

  put(character: string): void {
    if (character === '\n') {
      const { current } = this;
      this.color('');
      this.nextRow(this.continuation);
      this.column = cellLength(this.continuation);
      this.color(current);
      return;
    }
    this.makeRoom(character);
    const code = character.charCodeAt(0);
    this.out += code < 32 ? `^${String.fromCharCode(code + 64)}` : code === 127 ? '^?' : character;
    this.column += widthOf(character);
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
    this.out += shown + resetSequence;
  }

  private nextRow(beginning: string): void {
    this.out += `\r\n${beginning}`;
    this.row++;
    this.column = 0;
  }
}

function widthOf(character: string): number {
  const code = character.charCodeAt(0);
  if (code < 32 || code === 127) return 2;
  return character.length > 1 ? cellLength(character) : charCells(code);
}
