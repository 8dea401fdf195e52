/** Writes free text with indentation: ComplexWriter.cs. */
import { padding } from './display-cells.ts';
import { FormatEntry, type FrameInfo, newLine } from './format-records.ts';
import type { LineOutput } from './line-output.ts';
import { generateLines } from './string-manipulation.ts';

const maxRecursionDepth = 50;

/** Writes the pieces of a custom view. */
export class ComplexWriter {
  private readonly frames: FrameInfo[] = [];
  private buffer = '';
  /** @param textColumns the width at which text wraps; Infinity: only at line ends */
  constructor(
    private readonly output: LineOutput,
    private readonly textColumns: number,
  ) {}

  /** Writes these entries and whatever stands last without a line end. */
  writeObject(entries: readonly FormatEntry[]): void {
    this.frames.length = 0;
    for (const entry of entries) this.writeEntry(entry, 0);
    this.writeToScreen();
  }

  private writeEntry(entry: FormatEntry, depth: number): void {
    for (const value of entry.values) {
      if (value === newLine) this.writeToScreen();
      else if (typeof value === 'string') this.buffer += value;
      else if (value instanceof FormatEntry && depth < maxRecursionDepth) {
        if (value.frameInfo) this.frames.push(value.frameInfo);
        this.writeEntry(value, depth + 1);
        if (value.frameInfo) this.frames.pop();
      }
    }
  }

  private writeToScreen(): void {
    let left = 0;
    let right = 0;
    for (const frame of this.frames) {
      left += frame.leftIndentation;
      right += frame.rightIndentation;
    }
    let first = this.frames.at(-1)?.firstLine ?? 0;
    const useful = this.textColumns - right - left;
    if (useful <= 0) this.buffer = '';
    if (Math.abs(first) >= useful) first = 0;
    const lines = generateLines(this.buffer, first >= 0 ? useful - first : useful, first >= 0 ? useful : useful + first);
    const firstPadding = padding(first >= 0 ? left + first : left);
    const followingPadding = padding(first >= 0 ? left : left - first);
    this.buffer = '';
    lines.forEach((line, i) => {
      this.output.writeLine((i === 0 ? firstPadding : followingPadding) + line);
    });
  }
}
