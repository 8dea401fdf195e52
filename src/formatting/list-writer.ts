/** Writes labelled values under each other: ListWriter.cs. */
import { hasTestHook } from '../dotnet/reflection/internal-test-hooks.ts';
import { cellLength, ESC, padding, resetSequence, truncateTail, vtSubstring } from './display-cells.ts';
import type { ListViewEntry } from './format-records.ts';
import type { LineOutput } from './line-output.ts';
import { psStyle } from './ps-style.ts';
import { generateLines, splitLines } from './string-manipulation.ts';

const separator = ' : ';

/** Writes one object as a list; values wrap beside the labels. Writes nothing when there is no room. */
export function writeList(entry: ListViewEntry, output: LineOutput): void {
  const columns = output.columnNumber;
  const labels = entry.fields.map((field) => field.label ?? field.propertyName ?? '');
  if (labels.length === 0 || columns - separator.length - 2 < 0) return;
  const widths = labels.map((label) => cellLength(label));
  const mostLabelWidth = hasTestHook('ForceFormatListFixedLabelWidth') ? 10 : columns - separator.length - 1;
  const labelWidth = Math.min(Math.max(...widths), mostLabelWidth);
  const indent = labelWidth + separator.length;
  const room = columns - indent;
  entry.fields.forEach((field, k) => {
    const label =
      widths[k]! <= labelWidth
        ? labels[k]! + padding(labelWidth - widths[k]!)
        : vtSubstring(labels[k]!, 0, truncateTail(labels[k]!, labelWidth));
    splitLines(field.value).forEach((line, i) => {
      writeValueLine(i === 0 ? label + separator : padding(indent), line, indent, room, output);
    });
  });
}

function writeValueLine(start: string, line: string, indent: number, room: number, output: LineOutput): void {
  const style = output.decorated ? psStyle.formatting.formatAccent : '';
  generateLines(line, room, room).forEach((text, k) => {
    let written: string;
    if (k > 0) written = padding(indent) + text;
    else written = style === '' || start.trim() === '' ? start + text : style + start + resetSequence + text;
    if (text.includes(ESC) && !text.endsWith(resetSequence)) written += resetSequence;
    output.writeLine(written);
  });
}
