import { cellLength } from '../../formatting/display-cells.ts';
import { keyName } from './keys.ts';
import type { ReadLine } from './read-line.ts';

const prompt = 'Up:↑ Down:↓ Quit:Q :';

/** The rows of a text on a screen with so many columns. */
export function rowsOf(text: string, columns: number): string[] {
  const rows: string[] = [];
  for (const line of text.replace(/\s+$/, '').split(/\r?\n/)) {
    let row = '';
    let cells = 0;
    for (const part of line.match(/\x1b\[[0-9;]*m|./gsu) ?? []) {
      const width = part.startsWith('\x1b[') ? 0 : cellLength(part);
      if (cells + width > columns) {
        rows.push(row);
        row = '';
        cells = 0;
      }
      row += part;
      cells += width;
    }
    rows.push(row);
  }
  return rows;
}

/**
 * Shows a text on the terminal's other screen, a page at a time, until somebody presses Q or Escape (Pager of PSReadLine).
 * @param scrollTo what stands in the row that the first page begins with
 */
export async function showPaged(e: ReadLine, text: string, scrollTo: RegExp | null): Promise<void> {
  const { session } = e;
  let top = 0;
  let isFirst = true;
  session.write('\x1b[?1049h');
  try {
    for (;;) {
      const height = Math.max(1, session.rows - 1);
      const rows = rowsOf(text, session.columns);
      const last = Math.max(0, rows.length - height);
      if (isFirst && scrollTo)
        top = Math.max(
          0,
          rows.findIndex((row) => scrollTo.test(row)),
        );
      isFirst = false;
      top = Math.max(0, Math.min(top, last));
      session.write(`\x1b[2J\x1b[H${rows.slice(top, top + height).join('\r\n')}\x1b[${height + 1};1H\x1b[7m${prompt}\x1b[0m`);
      const key = await e.nextKey();
      if (key === null) return;
      switch (keyName(key).toLowerCase()) {
        case 'q':
        case 'escape':
        case 'ctrl+c':
          return;
        case 'uparrow':
        case 'k':
          top--;
          break;
        case 'downarrow':
        case 'enter':
        case 'j':
          top++;
          break;
        case 'pageup':
        case 'b':
          top -= height;
          break;
        case 'pagedown':
        case 'spacebar':
        case ' ':
          top += height;
          break;
        case 'home':
        case 'g':
          top = 0;
          break;
        case 'end':
          top = last;
          break;
        default:
      }
    }
  } finally {
    session.write('\x1b[?1049l');
  }
}
