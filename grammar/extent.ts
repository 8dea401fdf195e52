/**
 * Positions in script text: the counterpart of PowerShell's Position.cs.
 *
 * An extent holds two offsets and the text it belongs to; lines and columns are computed when asked for, from a line
 * table that all extents of one text share.
 */

/** One script text with its name and, made on demand, the offsets its lines start at (PowerShell's PositionHelper). */
export class ScriptSource {
  readonly text: string;
  readonly file: string | null;
  #lineStarts: number[] | undefined;

  constructor(text: string, file: string | null = null) {
    this.text = text;
    this.file = file;
  }

  /** The offset each line starts at; a line ends at `\n`, `\r\n` or a lone `\r`. */
  get lineStarts(): readonly number[] {
    if (this.#lineStarts === undefined) {
      const starts = [0];
      const text = this.text;
      for (let i = 0; i < text.length; i++) {
        const c = text.charCodeAt(i);
        if (c === 13) {
          if (text.charCodeAt(i + 1) === 10) i++;
          starts.push(i + 1);
        } else if (c === 10) starts.push(i + 1);
      }
      this.#lineStarts = starts;
    }
    return this.#lineStarts;
  }

  /** The 1-based line that `offset` lies on. */
  lineFromOffset(offset: number): number {
    const starts = this.lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** The 1-based column of `offset` on its line. */
  columnFromOffset(offset: number): number {
    return offset - this.lineStarts[this.lineFromOffset(offset) - 1]! + 1;
  }

  /** The text of a 1-based line, with its line end, as IScriptPosition.Line gives it. */
  line(lineNumber: number): string {
    const starts = this.lineStarts;
    return this.text.slice(starts[lineNumber - 1] ?? this.text.length, starts[lineNumber] ?? this.text.length);
  }
}

/** One place in a script (IScriptPosition). */
export class ScriptPosition {
  readonly #source: ScriptSource;
  readonly offset: number;

  constructor(source: ScriptSource, offset: number) {
    this.#source = source;
    this.offset = offset;
  }

  get file(): string | null {
    return this.#source.file;
  }
  get lineNumber(): number {
    return this.#source.lineFromOffset(this.offset);
  }
  get columnNumber(): number {
    return this.#source.columnFromOffset(this.offset);
  }
  get line(): string {
    return this.#source.line(this.lineNumber);
  }
  /** Another place in the same script (InternalScriptPosition.CloneWithNewOffset). */
  cloneWithNewOffset(offset: number): ScriptPosition {
    return new ScriptPosition(this.#source, offset);
  }
  /** The whole script this position lies in (IScriptPosition.GetFullScript). */
  getFullScript(): string {
    return this.#source.text;
  }
}

/** A stretch of a script (IScriptExtent). */
export class ScriptExtent {
  /** The text the offsets count in. */
  declare readonly source: ScriptSource;
  declare readonly startOffset: number;
  declare readonly endOffset: number;

  constructor(source: ScriptSource, startOffset: number, endOffset: number) {
    this.source = source;
    this.startOffset = startOffset;
    this.endOffset = endOffset;
  }

  get file(): string | null {
    return this.source.file;
  }
  get text(): string {
    return this.source.text.slice(this.startOffset, this.endOffset);
  }
  get startLineNumber(): number {
    return this.source.lineFromOffset(this.startOffset);
  }
  get startColumnNumber(): number {
    return this.source.columnFromOffset(this.startOffset);
  }
  get endLineNumber(): number {
    return this.source.lineFromOffset(this.endOffset);
  }
  get endColumnNumber(): number {
    return this.source.columnFromOffset(this.endOffset);
  }
  get startScriptPosition(): ScriptPosition {
    return new ScriptPosition(this.source, this.startOffset);
  }
  get endScriptPosition(): ScriptPosition {
    return new ScriptPosition(this.source, this.endOffset);
  }
  toString(): string {
    return this.text;
  }
}

const emptySource = new ScriptSource('', null);

/** The extent of things that stand nowhere in a script (PositionUtilities.EmptyExtent). */
export const emptyExtent = new ScriptExtent(emptySource, 0, 0);
