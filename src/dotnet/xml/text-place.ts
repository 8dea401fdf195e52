/** Where something stands in a text, from 1; zeros for what has no place. */
export interface TextPlace {
  readonly line: number;
  readonly position: number;
}

/** The place of an offset into a text with line breaks of one character ({@link readableText}). */
export function textPlace(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, position: offset - before.lastIndexOf('\n') };
}

/** A text as XML is read: without a byte order mark, and with line breaks of one character (XML 1.0, section 2.11). */
export function readableText(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}
