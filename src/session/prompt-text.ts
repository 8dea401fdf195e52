/** The texts of questions, broken into lines that fit the window (ConsoleHostUserInterface.WrapText). */

/** Words, runs of blanks and line ends, none of them longer than a line. */
function pieces(text: string, width: number): string[] {
  const found = text.replaceAll('\r\n', '\n').match(/\n| +|[^ \n]+/g) ?? [];
  return found.flatMap((piece) => (piece.length <= width ? [piece] : (piece.match(new RegExp(`.{1,${width}}`, 'gs')) as string[])));
}

/** A text with lines of at most `columns - 1` characters: the last column stays free, so that the console begins no line by itself. */
export function wrapPromptText(text: string, columns: number): string {
  const width = Math.max(1, columns - 1);
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, width)) {
    if (piece === '\n') {
      lines.push(line);
      line = '';
    } else if (line.length + piece.length <= width) line += piece;
    else if (piece.startsWith(' ')) {
      // blanks fill the line, and what is left of them begins the next one
      const room = width - line.length;
      lines.push(line + piece.slice(0, room));
      line = piece.slice(room);
    } else {
      lines.push(line);
      line = piece;
    }
  }
  if (line !== '') lines.push(line);
  return lines.join('\n');
}
