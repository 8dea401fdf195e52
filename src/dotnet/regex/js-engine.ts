import type { JsPattern } from './emit.ts';
import type { MatchFinder } from './net-match.ts';
import type { NetRegex } from './net-regex.ts';
import type { Replacement } from './replacement.ts';

/** Searching, replacing and splitting on JavaScript's own engine. */

/** A pattern as JavaScript's engine runs it for one kind of subject. */
export class JsEngine implements JsPattern, MatchFinder {
  /** Searches from `lastIndex`. */
  readonly search: RegExp;
  /** Matches at `lastIndex` and tells where its groups are; made when first needed. */
  indices: RegExp | null = null;
  /** The replacement used last, in JavaScript's words: null when it has none for it. */
  replacement: { readonly of: Replacement; readonly js: string | null } | null = null;
  readonly engine: this;
  /** @param slots JavaScript groups of each .NET group */
  constructor(
    readonly regex: NetRegex,
    readonly source: string,
    readonly groups: JsPattern['groups'],
    readonly slots: ReadonlyMap<number, readonly number[]>,
  ) {
    this.search = new RegExp(source, 'g');
    this.engine = this;
  }
}

let lastSubject = '';
let lastIsAscii = true;

/** Texts up to this length are looked through here: entering the regex engine takes longer. */
export const shortText = 64;

/** True for a text of ASCII alone. */
export function isAscii(text: string): boolean {
  const { length } = text;
  if (length <= shortText) {
    for (let i = 0; i < length; i++) if (text.charCodeAt(i) > 0x7f) return false;
    return true;
  }
  if (text === lastSubject) return lastIsAscii;
  lastSubject = text;
  return (lastIsAscii = Buffer.byteLength(text) === text.length);
}

/** `input.split(separator)`; short texts are taken apart here, which is faster. */
export function splitAt(input: string, separator: string): string[] {
  if (input.length > shortText) return input.split(separator);
  const { length } = separator;
  const first = input.indexOf(separator);
  if (first < 0) return [input];
  const second = input.indexOf(separator, first + length);
  if (second < 0) return [input.slice(0, first), input.slice(first + length)];
  // an array that begins with elements is no larger than they are; a push to an empty one makes room for seventeen
  const third = input.indexOf(separator, second + length);
  if (third < 0) return [input.slice(0, first), input.slice(first + length, second), input.slice(second + length)];
  const parts = [input.slice(0, first), input.slice(first + length, second), input.slice(second + length, third)];
  let done = third + length;
  for (let at = input.indexOf(separator, done); at >= 0; at = input.indexOf(separator, done)) {
    parts.push(input.slice(done, at));
    done = at + length;
  }
  parts.push(input.slice(done));
  return parts;
}

/**
 * Regex.Replace of all matches in a short text, match by match: JavaScript's own replacement parses its words anew each time. The replacement has words in
 * JavaScript: each of its groups is one there.
 */
export function replaceShort(input: string, { search, slots }: JsEngine, { parts }: Replacement): string {
  let result = '';
  let done = 0;
  for (let from = 0; from <= input.length; ) {
    search.lastIndex = from;
    const found = search.exec(input);
    if (found === null) break;
    const { index } = found;
    const end = index + found[0].length;
    result += input.slice(done, index);
    for (let i = 0; i < parts.length; i++) {
      const { text, group } = parts[i]!;
      if (text !== undefined) result += text;
      else if (group === 0) result += found[0];
      else result += found[slots.get(group!)![0]!] ?? '';
    }
    done = end;
    from = end === index ? end + 1 : end;
  }
  return done === 0 && result === '' ? input : result + input.slice(done);
}

/** The replacement in JavaScript's words, null when it has none for it. */
export function jsReplacement(replacement: Replacement, engine: JsEngine): string | null {
  let text = '';
  for (const part of replacement.parts) {
    if (part.text !== undefined) text += part.text.replaceAll('$', '$$$$');
    else if (part.group === 0) text += '$&';
    else if (part.group !== undefined) {
      const slots = engine.slots.get(part.group);
      const slot = slots?.[0];
      if (slots?.length !== 1 || slot === undefined || slot > 99) return null;
      text += `$${String(slot).padStart(2, '0')}`;
    } else if (part.special === '_') return null;
    else text += `$${part.special}`;
  }
  return text;
}
