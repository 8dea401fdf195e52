import type { ReadLine } from '../read-line.ts';

/** Ends the line; a command that is not complete goes on in another line instead (AcceptLineImpl). */
export function acceptLine(e: ReadLine): void {
  if (e.isCommand && e.parse().isIncomplete) {
    e.buffer.insert('\n');
    return;
  }
  e.buffer.cursor = e.buffer.text.length;
  e.finish({ kind: 'line', text: e.buffer.text });
}
