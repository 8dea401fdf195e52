/** Where an error happened, with the line and a line of tildes: PositionUtilities.VerboseMessage (Position.cs). */
import type { ScriptExtent } from './extent.ts';

const maxLineLength = 69;

/** InvocationInfo.PositionMessage: `At file:line char:column`, the source line (cut around the error when it is long), and the tildes. */
export function positionMessage(extent: ScriptExtent | null): string {
  if (!extent || (extent.startOffset === 0 && extent.endOffset === 0 && extent.source.text === '')) return '';
  const line = extent.startScriptPosition.line.trimEnd();
  const column = extent.startColumnNumber;
  const marked = line === '' ? '' : markedLine(line, extent);
  return `At ${extent.file || 'line'}:${extent.startLineNumber} char:${column}\n+ ${marked}`;
}

function markedLine(sourceLine: string, extent: ScriptExtent): string {
  let line = sourceLine;
  const column = extent.startColumnNumber;
  const endColumn = extent.endColumnNumber;
  let before = column - 1;
  let length =
    extent.startLineNumber === extent.endLineNumber && endColumn <= line.length + 1 ? endColumn - column : line.length - column + 1;
  if (line.includes('\t')) {
    const widen = (text: string) => text.replaceAll('\t', '    ');
    const head = widen(line.slice(0, before));
    const error = widen(line.slice(before, before + length));
    line = head + error + widen(line.slice(before + length));
    before = head.length;
    length = error.length;
  }
  let prefixDots = false;
  let suffixDots = false;
  if (line.length > maxLineLength) {
    const totalPrefix = before;
    let prefix = Math.min(totalPrefix, 12);
    const totalSuffix = line.length - length - before;
    let suffix = Math.min(totalSuffix, 8);
    let candidate = prefix + length + suffix;
    if (candidate >= maxLineLength) {
      if (prefix + length >= maxLineLength) length = maxLineLength - prefix;
      suffixDots = true;
    } else {
      // what is left of the width goes to the text before the error first
      if (totalPrefix > prefix) {
        prefix += Math.min(totalPrefix - prefix, maxLineLength - candidate);
        candidate = prefix + length + suffix;
      }
      if (candidate < maxLineLength && totalSuffix > 0) suffix += Math.min(totalSuffix, maxLineLength - candidate);
      suffixDots = suffix < totalSuffix;
    }
    prefixDots = prefix < totalPrefix;
    const start = Math.max(before - prefix, 0);
    line = line.slice(start, start + maxLineLength);
    before = Math.min(before, prefix);
    length = Math.min(length, maxLineLength - before);
  }
  const marks = '~'.repeat(length > 0 ? length : 1);
  return `${prefixDots ? '\u2026 ' : ''}${line}${suffixDots ? ' \u2026' : ''}\n+ ${' '.repeat(before + (prefixDots ? 2 : 0))}${marks}`;
}
