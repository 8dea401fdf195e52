import type { ReadLine } from './read-line.ts';

/** Ends the line with what was typed. */
export function closeCommand(e: ReadLine): void {
  e.buffer.cursor = e.buffer.text.length;
  e.finish({ kind: 'line', text: e.buffer.text });
}
