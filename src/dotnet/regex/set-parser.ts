import { CharSet, type SetItem } from './char-set.ts';
import { RegexOptions } from './nodes.ts';
import { type PatternReader, shorthand } from './pattern-reader.ts';

/** Reads character classes `[…]` for the pattern parser, which has read the opening bracket (RegexParser.ScanCharClass). */
export class SetParser {
  constructor(private readonly reader: PatternReader) {}

  /** Reads a class up to and with its closing bracket; `scanOnly` is the pass that counts groups, which looks at escapes only. */
  parse(scanOnly = false): CharSet {
    const reader = this.reader;
    const text = reader.text;
    const ecma = reader.has(RegexOptions.ECMAScript);
    const items: SetItem[] = [];
    let minus: CharSet | null = null;
    let negate = false;
    let inRange = false;
    let low = 0;
    let closed = false;
    if (text[reader.position] === '^') {
      reader.position++;
      negate = true;
      if (ecma && text[reader.position] === ']') reader.position++;
    }
    for (let first = true; reader.position < text.length; first = false) {
      let translated = false;
      let ch = text.charCodeAt(reader.position++);
      if (ch === 0x5d) {
        if (!first) {
          closed = true;
          break;
        }
      } else if (ch === 0x5c && reader.position < text.length) {
        const letter = text[reader.position++]!;
        if ('dDwWsSpP'.includes(letter)) {
          if (inRange && !scanOnly) reader.fail('ShorthandClassInCharacterRange', letter);
          const category = letter === 'p' || letter === 'P' ? reader.scanProperty(scanOnly) : shorthand(letter, ecma);
          items.push({ category, negate: letter < 'a' });
          continue;
        }
        if (letter === '-') {
          if (scanOnly) continue;
          if (inRange) {
            if (low > 0x2d) reader.fail('ReversedCharacterRange');
            items.push({ low, high: 0x2d });
            inRange = false;
          } else items.push({ low: 0x2d, high: 0x2d });
          continue;
        }
        reader.position--;
        ch = reader.scanCharEscape();
        translated = true;
      } else if (ch === 0x5b && text[reader.position] === ':' && !inRange) {
        // of POSIX names only the empty one is skipped; all else are characters
        if (text.startsWith('::]', reader.position)) reader.position += 3;
      }
      if (inRange) {
        inRange = false;
        if (scanOnly) continue;
        if (ch === 0x5b && !translated && !first) {
          // It was no range but a subtraction whose minus sign looked like one: `[a-[b]]`.
          items.push({ low, high: low });
          minus = this.parse();
          if (reader.position < text.length && text[reader.position] !== ']') reader.fail('ExclusionGroupNotLast');
        } else {
          if (low > ch) reader.fail('ReversedCharacterRange');
          items.push({ low, high: ch });
        }
      } else if (text[reader.position] === '-' && reader.position + 1 < text.length && text[reader.position + 1] !== ']') {
        low = ch;
        inRange = true;
        reader.position++;
      } else if (ch === 0x2d && !translated && text[reader.position] === '[' && !first) {
        reader.position++;
        minus = this.parse(scanOnly);
        if (!scanOnly && reader.position < text.length && text[reader.position] !== ']') reader.fail('ExclusionGroupNotLast');
      } else items.push({ low: ch, high: ch });
    }
    if (!closed) reader.fail('UnterminatedBracket');
    return new CharSet(items, negate, minus, reader.has(RegexOptions.IgnoreCase), reader.has(RegexOptions.CultureInvariant));
  }
}
