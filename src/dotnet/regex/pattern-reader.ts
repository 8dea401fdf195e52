import { CharSet, isKnownCategory, rangesContain } from './char-set.ts';
import { RegexOptions } from './nodes.ts';
import { PatternError, type RegexParseErrorName } from './parse-error.ts';

/** The largest repeat count and the largest number of a group. */
export const infinite = 0x7fffffff;

const trueQuantifier = /\{\d+(,\d*)?\}/y;

const optionLetters: Record<string, number | undefined> = {
  i: RegexOptions.IgnoreCase,
  m: RegexOptions.Multiline,
  n: RegexOptions.ExplicitCapture,
  s: RegexOptions.Singleline,
  x: RegexOptions.IgnorePatternWhitespace,
};

/** A place in a pattern, the options that are on there, and the small things that are read at it: numbers, names, escaped characters. */
export class PatternReader {
  protected pos = 0;
  protected opts: number;

  constructor(
    protected readonly pattern: string,
    protected readonly options: number,
  ) {
    this.opts = options;
  }

  get text(): string {
    return this.pattern;
  }
  get position(): number {
    return this.pos;
  }
  set position(value: number) {
    this.pos = value;
  }
  /** True where an option is on. */
  has(option: number): boolean {
    return (this.opts & option) !== 0;
  }
  /** @throws PatternError with this place as its offset */
  fail(error: RegexParseErrorName, argument = ''): never {
    throw new PatternError(error, this.pos, this.pattern, argument);
  }

  protected isSpecial(ch: string): boolean {
    return this.has(RegexOptions.IgnorePatternWhitespace) ? '\\*+?|{[()^$.#'.includes(ch) || isBlank(ch) : '\\*+?|{[()^$.'.includes(ch);
  }

  /** `imnsx-imnsx`, from the current position. */
  protected scanOptions(): void {
    for (let off = false; this.pos < this.pattern.length; this.pos++) {
      const ch = this.pattern[this.pos]!;
      if (ch === '-') off = true;
      else if (ch === '+') off = false;
      else {
        const option = optionLetters[ch.toLowerCase()];
        if (option === undefined) return;
        if (off) this.opts &= ~option;
        else this.opts |= option;
      }
    }
  }

  /** Skips comments, and white space with IgnorePatternWhitespace. */
  protected scanBlank(): void {
    const { pattern } = this;
    for (;;) {
      if (this.has(RegexOptions.IgnorePatternWhitespace)) {
        while (this.pos < pattern.length && isBlank(pattern[this.pos]!)) this.pos++;
        if (pattern[this.pos] === '#') {
          const newline = pattern.indexOf('\n', this.pos);
          this.pos = newline < 0 ? pattern.length : newline;
          continue;
        }
      }
      if (pattern.startsWith('(?#', this.pos)) {
        const close = pattern.indexOf(')', this.pos);
        if (close < 0) {
          this.pos = pattern.length;
          this.fail('UnterminatedComment');
        }
        this.pos = close + 1;
        continue;
      }
      return;
    }
  }

  protected isTrueQuantifier(): boolean {
    const ch = this.pattern[this.pos];
    if (ch === '*' || ch === '+' || ch === '?') return true;
    if (ch !== '{') return false;
    trueQuantifier.lastIndex = this.pos;
    return trueQuantifier.test(this.pattern);
  }

  /** Reads one escaped character; the position is behind the backslash. */
  scanCharEscape(): number {
    const { pattern } = this;
    const ch = pattern[this.pos++]!;
    if (ch >= '0' && ch <= '7') {
      this.pos--;
      return this.scanOctal();
    }
    switch (ch) {
      case 'x':
        return this.scanHex(2);
      case 'u':
        return this.scanHex(4);
      case 'a':
        return 7;
      case 'b':
        return 8;
      case 'e':
        return 27;
      case 'f':
        return 12;
      case 'n':
        return 10;
      case 'r':
        return 13;
      case 't':
        return 9;
      case 'v':
        return 11;
      case 'c':
        return this.scanControl();
      default:
        if (!this.has(RegexOptions.ECMAScript) && this.isWordChar(ch)) this.fail('UnrecognizedEscape', ch);
        return ch.charCodeAt(0);
    }
  }

  private scanOctal(): number {
    let value = 0;
    let count = 0;
    while (count < 3 && this.pos < this.pattern.length) {
      const digit = this.pattern.charCodeAt(this.pos) - 48;
      if (digit < 0 || digit > 7) break;
      this.pos++;
      count++;
      value = value * 8 + digit;
      if (this.has(RegexOptions.ECMAScript) && value >= 0x20) break;
    }
    return value & 0xff;
  }

  private scanHex(count: number): number {
    const digits = this.pattern.slice(this.pos, this.pos + count);
    if (digits.length < count) this.fail('InsufficientOrInvalidHexDigits');
    for (const digit of digits) {
      this.pos++;
      if (!/[0-9a-fA-F]/.test(digit)) this.fail('InsufficientOrInvalidHexDigits');
    }
    return Number.parseInt(digits, 16);
  }

  private scanControl(): number {
    if (this.pos === this.pattern.length) this.fail('MissingControlCharacter');
    const code = this.pattern[this.pos++]!.toUpperCase().charCodeAt(0) - 64;
    if (code < 0 || code >= 32) this.fail('UnrecognizedControlCharacter');
    return code;
  }

  /** Reads `{Name}` behind `\p`; `scanOnly` does not ask whether there is such a category. */
  scanProperty(scanOnly = false): string {
    const { pattern } = this;
    if (this.pos + 2 >= pattern.length) this.fail('InvalidUnicodePropertyEscape');
    if (pattern[this.pos++] !== '{') this.fail('MalformedUnicodePropertyEscape');
    const start = this.pos;
    while (this.pos < pattern.length && (this.isWordChar(pattern[this.pos]!) || pattern[this.pos] === '-')) this.pos++;
    const name = pattern.slice(start, this.pos);
    if (this.pos === pattern.length || pattern[this.pos++] !== '}') this.fail('InvalidUnicodePropertyEscape');
    if (!scanOnly && !isKnownCategory(name)) this.fail('UnrecognizedUnicodeProperty', name);
    return name;
  }

  protected scanName(): string {
    const start = this.pos;
    while (this.pos < this.pattern.length && this.isWordChar(this.pattern[this.pos]!)) this.pos++;
    return this.pattern.slice(start, this.pos);
  }

  protected scanDecimal(): number {
    let value = 0;
    for (; this.pos < this.pattern.length; this.pos++) {
      const digit = this.pattern.charCodeAt(this.pos) - 48;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
      if (value > infinite) this.fail('QuantifierOrCaptureGroupOutOfRange');
    }
    return value;
  }

  /** True for what the name of a group may consist of. */
  isWordChar(ch: string): boolean {
    if (ch === '') return false;
    const code = ch.charCodeAt(0);
    return code < 0x80
      ? /\w/.test(ch)
      : rangesContain(CharSet.ofCategory('word', false).ranges, code) || code === 0x200c || code === 0x200d;
  }
}

/** The category that `\w`, `\d`, `\s` (either case) stands for. */
export function shorthand(ch: string, ecma: boolean): string {
  switch (ch.toLowerCase()) {
    case 'w':
      return ecma ? 'ecmaWord' : 'word';
    case 'd':
      return ecma ? 'ecmaDigit' : 'digit';
    default:
      return ecma ? 'ecmaSpace' : 'space';
  }
}

/** White space as IgnorePatternWhitespace means it. */
export function isBlank(ch: string): boolean {
  return ch === ' ' || (ch >= '\t' && ch <= '\r' && ch !== '\v');
}
