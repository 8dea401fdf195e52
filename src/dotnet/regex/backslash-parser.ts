import { CharSet } from './char-set.ts';
import { type AnchorKind, type RegexNode, RegexOptions } from './nodes.ts';
import { PatternReader, shorthand } from './pattern-reader.ts';
import { SetParser } from './set-parser.ts';

/** The node that matches nothing and always does. */
export const empty: RegexNode = { kind: 'empty' };

const anchors: Record<string, AnchorKind | undefined> = {
  b: 'boundary',
  B: 'nonBoundary',
  A: 'beginning',
  G: 'start',
  Z: 'endZ',
  z: 'end',
};

/**
 * What a backslash begins, and which groups a pattern has: the two belong together, because `\12` refers to a group only where there are so
 * many (RegexParser.ScanBackslash and RegexParser.CountCaptures).
 */
export class BackslashParser extends PatternReader {
  /** The number of the next group without a name. */
  protected autocap = 1;
  /** Numbers of all groups. */
  protected readonly slots = new Set<number>([0]);
  protected readonly names = new Map<string, number>();
  protected readonly sets = new SetParser(this);

  /** The pattern as text with its escapes replaced by what they stand for. @throws PatternError for an escape that does not exist */
  unescape(): string {
    const { pattern } = this;
    let result = '';
    for (;;) {
      const backslash = pattern.indexOf('\\', this.pos);
      if (backslash < 0) return result + pattern.slice(this.pos);
      result += pattern.slice(this.pos, backslash);
      this.pos = backslash + 1;
      if (this.pos < pattern.length) result += String.fromCharCode(this.scanCharEscape());
    }
  }

  /** The first pass: which groups there are. */
  protected countCaptures(): void {
    const { pattern } = this;
    const namesInOrder: string[] = [];
    const optionStack: number[] = [];
    let ignoreNextParen = false;
    while (this.pos < pattern.length) {
      const at = this.pos;
      const ch = pattern[this.pos++];
      if (ch === '\\') {
        if (this.pos < pattern.length) this.scanBackslash(true);
      } else if (ch === '#') {
        if (this.has(RegexOptions.IgnorePatternWhitespace)) {
          this.pos--;
          this.scanBlank();
        }
      } else if (ch === '[') this.sets.parse(true);
      else if (ch === ')') {
        if (optionStack.length > 0) this.opts = optionStack.pop()!;
      } else if (ch === '(') {
        if (pattern[this.pos] === '?' && pattern[this.pos + 1] === '#') {
          this.pos--;
          this.scanBlank();
        } else {
          optionStack.push(this.opts);
          if (pattern[this.pos] === '?') {
            this.pos++;
            const quote = pattern[this.pos];
            if (this.pos + 1 < pattern.length && (quote === '<' || quote === "'")) {
              this.pos++;
              const c = pattern[this.pos] ?? '';
              if (c !== '0' && this.isWordChar(c)) {
                if (c >= '1' && c <= '9') this.slots.add(this.scanDecimal());
                else {
                  const name = this.scanName();
                  if (!namesInOrder.includes(name)) namesInOrder.push(name);
                }
              }
            } else {
              this.scanOptions();
              if (this.pos < pattern.length) {
                if (pattern[this.pos] === ')') {
                  this.pos++;
                  optionStack.pop();
                } else if (pattern[this.pos] === '(') {
                  ignoreNextParen = true;
                  continue;
                }
              }
            }
          } else if (!this.has(RegexOptions.ExplicitCapture) && !ignoreNextParen) this.slots.add(this.autocap++);
        }
      }
      ignoreNextParen = false;
      if (this.pos <= at) this.pos = at + 1;
    }
    for (const name of namesInOrder) {
      while (this.slots.has(this.autocap)) this.autocap++;
      this.names.set(name, this.autocap);
      this.slots.add(this.autocap++);
    }
    this.pos = 0;
  }

  protected charNode(code: number): RegexNode {
    const ignoreCase = this.has(RegexOptions.IgnoreCase);
    return { kind: 'set', set: CharSet.ofChar(code, ignoreCase, this.has(RegexOptions.CultureInvariant)) };
  }

  /** Reads what follows a backslash; `scanOnly` is the pass that counts groups, which finds fault with escapes but with no reference and no category. */
  protected scanBackslash(scanOnly = false): RegexNode {
    const ch = this.pattern[this.pos]!;
    const ecma = this.has(RegexOptions.ECMAScript);
    const anchor = anchors[ch];
    if (anchor) {
      this.pos++;
      if (ecma && ch === 'b') return { kind: 'anchor', anchor: 'ecmaBoundary' };
      if (ecma && ch === 'B') return { kind: 'anchor', anchor: 'nonEcmaBoundary' };
      return { kind: 'anchor', anchor };
    }
    if ('wWdDsS'.includes(ch)) {
      this.pos++;
      return { kind: 'set', set: CharSet.ofCategory(shorthand(ch, ecma), ch < 'a') };
    }
    if (ch === 'p' || ch === 'P') {
      this.pos++;
      if (scanOnly) return empty;
      return { kind: 'set', set: CharSet.ofCategory(this.scanProperty(), ch === 'P', this.has(RegexOptions.IgnoreCase)) };
    }
    return this.scanBasicBackslash(scanOnly);
  }

  private scanBasicBackslash(scanOnly: boolean): RegexNode {
    const { pattern } = this;
    const backpos = this.pos;
    let ch = pattern[this.pos]!;
    let close = '';
    let angled = false;
    if (ch === 'k') {
      if (this.pos + 1 < pattern.length) {
        this.pos++;
        ch = pattern[this.pos++]!;
        if (ch === '<' || ch === "'") {
          angled = true;
          close = ch === "'" ? "'" : '>';
        }
      }
      if (!angled || this.pos === pattern.length) this.fail('MalformedNamedReference');
      ch = pattern[this.pos]!;
    } else if ((ch === '<' || ch === "'") && this.pos + 1 < pattern.length) {
      angled = true;
      close = ch === "'" ? "'" : '>';
      this.pos++;
      ch = pattern[this.pos]!;
    }
    if (angled && ch >= '0' && ch <= '9') {
      const group = this.scanDecimal();
      if (this.pos < pattern.length && pattern[this.pos++] === close) {
        if (scanOnly) return empty;
        if (this.slots.has(group)) return this.backreference(group);
        this.fail('UndefinedNumberedReference', String(group));
      }
    } else if (!angled && ch >= '1' && ch <= '9') {
      if (this.has(RegexOptions.ECMAScript)) {
        let capnum = -1;
        let newcapnum = Number(ch);
        let at = this.pos - 1;
        while (newcapnum < this.slots.size && this.slots.has(newcapnum)) {
          capnum = newcapnum;
          at = this.pos;
          this.pos++;
          const digit = pattern[this.pos] ?? '';
          if (digit < '0' || digit > '9') break;
          newcapnum = newcapnum * 10 + Number(digit);
        }
        if (capnum >= 0) {
          this.pos = at + 1;
          return this.backreference(capnum);
        }
      } else {
        const group = this.scanDecimal();
        if (scanOnly) return empty;
        if (this.slots.has(group)) return this.backreference(group);
        if (group <= 9) this.fail('UndefinedNumberedReference', String(group));
      }
    } else if (angled && this.isWordChar(ch)) {
      const name = this.scanName();
      if (this.pos < pattern.length && pattern[this.pos++] === close) {
        if (scanOnly) return empty;
        const group = this.names.get(name);
        if (group !== undefined) return this.backreference(group);
        this.fail('UndefinedNamedReference', name);
      }
    }
    this.pos = backpos;
    return this.charNode(this.scanCharEscape());
  }

  private backreference(group: number): RegexNode {
    return { kind: 'backreference', group, ignoreCase: this.has(RegexOptions.IgnoreCase) };
  }
}
