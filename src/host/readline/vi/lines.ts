/** A line of a text of several: where it begins, and the line end behind it or the end of the text. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/** The lines of a text. */
export function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const found = { start, end: start + line.length };
    start = found.end + 1;
    return found;
  });
}

/** The number of the line that an offset is in, from 0. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
}

/** What `count` lines from `first` on take: their line ends too, the one before them where none follows (StringBuilderLinewiseExtensions.cs). */
export function lineRange(text: string, first: number, count: number): Line {
  const lines = linesOf(text);
  const last = Math.min(lines.length - 1, first + count - 1);
  const { start } = lines[first] as Line;
  const { end } = lines[last] as Line;
  if (last < lines.length - 1) return { start, end: end + 1 };
  return { start: Math.max(0, start - 1), end };
}

/** The first character of a line that is no blank. */
export function firstNonBlank(text: string, { start, end }: Line): number {
  let i = start;
  while (i < end && text.charAt(i).trim() === '') i++;
  return i;
}
