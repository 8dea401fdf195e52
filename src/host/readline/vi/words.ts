/** What a character is to the movements over words: blank, a delimiter, or part of a word. What is behind the text is blank. */
type Kind = 'blank' | 'delimiter' | 'word';

/** Says what the character at an offset is. */
export type Kinds = (text: string, at: number) => Kind;

/** Words as the option WordDelimiters divides them (Words.vi.cs). */
export function wordKinds(delimiters: string): Kinds {
  return (text, at) => {
    const c = text.charAt(at);
    return c.trim() === '' ? 'blank' : delimiters.includes(c) ? 'delimiter' : 'word';
  };
}

/** Globs: what stands between blanks. */
export const globKinds: Kinds = (text, at) => (text.charAt(at).trim() === '' ? 'blank' : 'word');

/** Where the word behind that of `from` begins; the end of the text where there is none. */
export function nextStart(text: string, from: number, kinds: Kinds): number {
  const kind = kinds(text, from);
  let i = from;
  if (kind !== 'blank') while (i < text.length && kinds(text, i) === kind) i++;
  while (i < text.length && kinds(text, i) === 'blank') i++;
  return i;
}

/** The last character of the word that ends behind `from`. */
export function nextEnd(text: string, from: number, kinds: Kinds): number {
  let i = from + 1;
  while (i < text.length && kinds(text, i) === 'blank') i++;
  if (i >= text.length) return Math.max(from, text.length - 1);
  const kind = kinds(text, i);
  while (i + 1 < text.length && kinds(text, i + 1) === kind) i++;
  return i;
}

/** Where the word of the character before `from` begins, or the one before it. */
export function previousStart(text: string, from: number, kinds: Kinds): number {
  let i = from - 1;
  while (i > 0 && kinds(text, i) === 'blank') i--;
  if (i <= 0) return 0;
  const kind = kinds(text, i);
  while (i > 0 && kinds(text, i - 1) === kind) i--;
  return i;
}

/** The last character of the word before that of `from`. */
export function previousEnd(text: string, from: number, kinds: Kinds): number {
  const kind = kinds(text, from);
  let i = from;
  if (kind !== 'blank') while (i > 0 && kinds(text, i) === kind) i--;
  while (i > 0 && kinds(text, i) === 'blank') i--;
  return i;
}

/** `count` times one of the movements above. */
export function times(count: number, from: number, once: (at: number) => number): number {
  let at = from;
  for (let i = 0; i < count; i++) at = once(at);
  return at;
}
