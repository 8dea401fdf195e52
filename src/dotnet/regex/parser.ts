import { anyChar, CharSet, isKnownCategory, notNewline, rangesContain } from './char-set.ts';
import { type AnchorKind, type RegexNode, RegexOptions, type RegexTree } from './nodes.ts';
import { PatternError, type RegexParseErrorName } from './parse-error.ts';
import { SetParser } from './set-parser.ts';

const infinite = 0x7fffffff;
const empty: RegexNode = { kind: 'empty' };

/** An open group while parsing: its finished alternatives, the items of the current one, and what it becomes. */
interface OpenGroup {
  readonly make: (body: RegexNode, branches: readonly RegexNode[]) => RegexNode;
  readonly branches: RegexNode[];
  items: RegexNode[];
  /** Options to go back to after the closing parenthesis. */
  readonly outerOptions: number;
  /** `(?(cond)yes|no)`: at most two branches. */
  readonly isConditional: boolean;
  /** The condition of an expression conditional is being read as an ordinary group; its result goes here. */
  conditionTarget: ((condition: RegexNode) => void) | null;
}

/**
 * Parses a .NET regular expression (the language of RegexParser in .NET).
 * @throws PatternError with .NET's text and offset.
 */
export function parsePattern(pattern: string, options: number): RegexTree {
  return new RegexParser(pattern, options).parse();
}

/**
 * RegexParser.Unescape: a text with its escapes replaced by what they stand for. A single backslash at the end is dropped.
 * @throws PatternError for an escape that does not exist
 */
export function unescapeText(text: string): string {
  return new RegexParser(text, 0).unescape();
}

class RegexParser {
  private pos = 0;
  private opts: number;
  private readonly stack: OpenGroup[] = [];
  private group: OpenGroup;
  private unit: RegexNode | null = null;
  private autocap = 1;
  private readonly slots = new Set<number>([0]);
  private readonly names = new Map<string, number>();
  private readonly sets: SetParser;

  constructor(
    private readonly pattern: string,
    private readonly options: number,
  ) {
    this.opts = options;
    this.sets = new SetParser(this);
    this.group = this.openGroup((body) => body);
  }

  // What SetParser shares with this parser.
  get text(): string {
    return this.pattern;
  }
  get position(): number {
    return this.pos;
  }
  set position(value: number) {
    this.pos = value;
  }
  has(option: number): boolean {
    return (this.opts & option) !== 0;
  }
  fail(error: RegexParseErrorName, argument = ''): never {
    throw new PatternError(error, this.pos, this.pattern, argument);
  }

  parse(): RegexTree {
    this.countCaptures();
    this.opts = this.options;
    this.autocap = 1;
    this.scan();
    const root = this.closeGroup(this.group);
    const nameByNumber = new Map<number, string>();
    for (const number of this.slots) nameByNumber.set(number, String(number));
    for (const [name, number] of this.names) nameByNumber.set(number, name);
    const groupNumbers = [...this.slots].sort((a, b) => a - b);
    return { root, options: this.options, groupNumbers, numberByName: this.names, nameByNumber };
  }

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

  // The first pass: which groups there are, since `\12` depends on it.
  private countCaptures(): void {
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

  private isSpecial(ch: string): boolean {
    return this.has(RegexOptions.IgnorePatternWhitespace) ? '\\*+?|{[()^$.#'.includes(ch) || isBlank(ch) : '\\*+?|{[()^$.'.includes(ch);
  }

  private scan(): void {
    const { pattern } = this;
    let isQuantifier = false;
    while (this.pos < pattern.length) {
      let wasPrevQuantifier = isQuantifier;
      isQuantifier = false;
      this.scanBlank();
      const start = this.pos;
      while (this.pos < pattern.length && (!this.isSpecial(pattern[this.pos]!) || (pattern[this.pos] === '{' && !this.isTrueQuantifier())))
        this.pos++;
      const end = this.pos;
      this.scanBlank();
      let ch = ' ';
      if (this.pos === pattern.length) ch = '!';
      else if (this.isSpecial(pattern[this.pos]!) && !isBlank(pattern[this.pos]!)) {
        ch = pattern[this.pos]!;
        isQuantifier = '*+?{'.includes(ch);
        this.pos++;
      }
      if (start < end) {
        wasPrevQuantifier = false;
        const plain = isQuantifier ? end - 1 : end;
        for (let i = start; i < plain; i++) this.group.items.push(this.charNode(pattern.charCodeAt(i)));
        if (isQuantifier) this.unit = this.charNode(pattern.charCodeAt(end - 1));
      }
      switch (ch) {
        case '!':
          continue;
        case ' ':
          continue;
        case '[':
          this.unit = { kind: 'set', set: this.sets.parse() };
          break;
        case '(':
          this.scanGroupOpen();
          continue;
        case '|':
          this.addAlternate();
          continue;
        case ')': {
          const closed = this.group;
          const outer = this.stack.pop();
          if (!outer) this.fail('InsufficientOpeningParentheses');
          const node = this.closeGroup(closed);
          this.group = outer;
          this.opts = closed.outerOptions;
          if (closed.conditionTarget) {
            closed.conditionTarget(node);
            continue;
          }
          this.unit = node;
          break;
        }
        case '\\':
          if (this.pos === pattern.length) this.fail('UnescapedEndingBackslash');
          this.unit = this.scanBackslash();
          break;
        case '^':
          this.unit = { kind: 'anchor', anchor: this.has(RegexOptions.Multiline) ? 'bol' : 'beginning' };
          break;
        case '$':
          this.unit = { kind: 'anchor', anchor: this.has(RegexOptions.Multiline) ? 'eol' : 'endZ' };
          break;
        case '.':
          this.unit = { kind: 'set', set: this.has(RegexOptions.Singleline) ? anyChar : notNewline };
          break;
        default:
          if (this.unit === null) this.fail(wasPrevQuantifier ? 'NestedQuantifiersNotParenthesized' : 'QuantifierAfterNothing', ch);
          this.pos--;
      }
      this.scanBlank();
      if (this.pos === pattern.length || !(isQuantifier = this.isTrueQuantifier())) {
        this.addUnit();
        continue;
      }
      this.scanQuantifier();
    }
    if (this.stack.length > 0) this.fail('InsufficientClosingParentheses');
  }

  private addUnit(): void {
    if (this.unit) this.group.items.push(this.unit);
    this.unit = null;
  }

  private scanQuantifier(): void {
    const { pattern } = this;
    const ch = pattern[this.pos++];
    let min = 0;
    let max = infinite;
    if (ch === '?') max = 1;
    else if (ch === '+') min = 1;
    else if (ch === '{') {
      const start = this.pos;
      max = min = this.scanDecimal();
      if (start < this.pos && pattern[this.pos] === ',') {
        this.pos++;
        max = pattern[this.pos] === '}' ? infinite : this.scanDecimal();
      }
      this.pos++;
    }
    this.scanBlank();
    let lazy = false;
    if (pattern[this.pos] === '?') {
      this.pos++;
      lazy = true;
    }
    if (min > max) this.fail('ReversedQuantifierRange');
    const child = this.unit!;
    if (min === 1 && max === 1) this.group.items.push(child);
    else this.group.items.push({ kind: 'loop', child, min, max, lazy });
    this.unit = null;
  }

  private charNode(code: number): RegexNode {
    const ignoreCase = this.has(RegexOptions.IgnoreCase);
    return { kind: 'set', set: CharSet.ofChar(code, ignoreCase, this.has(RegexOptions.CultureInvariant)) };
  }

  // Groups.

  private openGroup(make: OpenGroup['make'], isConditional = false): OpenGroup {
    return { make, branches: [], items: [], outerOptions: this.opts, isConditional, conditionTarget: null };
  }

  private push(group: OpenGroup): void {
    this.stack.push(this.group);
    this.group = group;
  }

  private closeBranch(): void {
    const { items } = this.group;
    this.group.branches.push(items.length === 1 ? items[0]! : items.length === 0 ? empty : { kind: 'concatenate', items });
    this.group.items = [];
  }

  private addAlternate(): void {
    this.closeBranch();
    if (this.group.isConditional && this.group.branches.length > 1) this.fail('AlternationHasTooManyConditions');
  }

  private closeGroup(group: OpenGroup): RegexNode {
    this.closeBranch();
    const { branches } = group;
    const body: RegexNode = group.isConditional || branches.length === 1 ? branches[0]! : { kind: 'alternate', items: branches };
    return group.make(body, branches);
  }

  /** Reads what follows `(`; opens a group unless it was only `(?options)`. */
  private scanGroupOpen(): void {
    const { pattern } = this;
    const outer = this.opts;
    if (this.pos === pattern.length || pattern[this.pos] !== '?' || pattern[this.pos + 1] === ')') {
      if (this.has(RegexOptions.ExplicitCapture)) this.push(this.openGroup((body) => body));
      else this.pushCapture(this.autocap++, -1);
      return;
    }
    this.pos++;
    if (this.pos === pattern.length) this.fail('InvalidGroupingConstruct');
    const ch = pattern[this.pos++]!;
    switch (ch) {
      case ':':
        this.push(this.openGroup((body) => body));
        return;
      case '=':
      case '!':
        this.opts &= ~RegexOptions.RightToLeft;
        this.pushLook(true, ch === '!', outer);
        return;
      case '>':
        this.push(this.openGroup((child) => ({ kind: 'atomic', child })));
        return;
      case "'":
      case '<':
        this.scanNamedGroup(ch === "'" ? "'" : '>', outer);
        return;
      case '(':
        this.scanConditional();
        return;
      default:
        this.pos--;
        this.scanOptions();
        if (this.pos === pattern.length) this.fail('InvalidGroupingConstruct');
        if (pattern[this.pos] === ')') {
          this.pos++;
          return;
        }
        this.pos++;
        if (pattern[this.pos - 1] !== ':') this.fail('InvalidGroupingConstruct');
        this.push({ ...this.openGroup((body) => body), outerOptions: outer });
    }
  }

  private pushCapture(group: number, uncapture: number): void {
    this.push(this.openGroup((child) => ({ kind: 'capture', child, group, uncapture })));
  }

  private pushLook(ahead: boolean, negate: boolean, outerOptions: number): void {
    this.push({ ...this.openGroup((child) => ({ kind: 'look', child, ahead, negate })), outerOptions });
  }

  private scanNamedGroup(close: string, outer: number): void {
    const { pattern } = this;
    if (this.pos === pattern.length) this.fail('InvalidGroupingConstruct');
    let ch = pattern[this.pos++]!;
    if (close === '>' && (ch === '=' || ch === '!')) {
      this.opts |= RegexOptions.RightToLeft;
      this.pushLook(false, ch === '!', outer);
      return;
    }
    this.pos--;
    let group = -1;
    let uncapture = -1;
    let proceed = false;
    if (ch >= '0' && ch <= '9') {
      group = this.scanDecimal();
      if (!this.slots.has(group)) group = -1;
      ch = pattern[this.pos] ?? '';
      if (ch !== '' && ch !== close && ch !== '-') this.fail('CaptureGroupNameInvalid');
      if (group === 0) this.fail('CaptureGroupOfZero');
    } else if (this.isWordChar(ch)) {
      const name = this.scanName();
      group = this.names.get(name) ?? -1;
      ch = pattern[this.pos] ?? '';
      if (ch !== '' && ch !== close && ch !== '-') this.fail('CaptureGroupNameInvalid');
    } else if (ch === '-') proceed = true;
    else this.fail('CaptureGroupNameInvalid');
    if ((group !== -1 || proceed) && pattern[this.pos] === '-') {
      this.pos++;
      ch = pattern[this.pos] ?? '';
      if (ch >= '0' && ch <= '9') {
        uncapture = this.scanDecimal();
        if (!this.slots.has(uncapture)) this.fail('UndefinedNumberedReference', String(uncapture));
      } else if (this.isWordChar(ch)) {
        const name = this.scanName();
        const number = this.names.get(name);
        if (number === undefined) this.fail('UndefinedNamedReference', name);
        uncapture = number;
      } else this.fail('CaptureGroupNameInvalid');
      if (this.pos < pattern.length && pattern[this.pos] !== close) this.fail('CaptureGroupNameInvalid');
    }
    if ((group !== -1 || uncapture !== -1) && this.pos < pattern.length && pattern[this.pos++] === close) {
      this.pushCapture(group, uncapture);
      return;
    }
    this.fail('InvalidGroupingConstruct');
  }

  private scanConditional(): void {
    const { pattern } = this;
    const parenPos = this.pos;
    if (this.pos < pattern.length) {
      const ch = pattern[this.pos]!;
      if (ch >= '0' && ch <= '9') {
        const group = this.scanDecimal();
        if (this.pos < pattern.length && pattern[this.pos++] === ')') {
          if (!this.slots.has(group)) this.fail('AlternationHasUndefinedReference', String(group));
          this.pushIfGroup(group);
          return;
        }
        this.fail('AlternationHasMalformedReference', String(group));
      } else if (this.isWordChar(ch)) {
        const name = this.scanName();
        const group = this.names.get(name);
        if (group !== undefined && pattern[this.pos] === ')') {
          this.pos++;
          this.pushIfGroup(group);
          return;
        }
      }
    }
    this.pos = parenPos;
    if (pattern[this.pos] === '?') {
      const next = pattern[this.pos + 1];
      const behind = pattern[this.pos + 2];
      const isNamed = next === "'" || (next === '<' && behind !== '!' && behind !== '=');
      // these are told at the parenthesis
      if (next === '#' || isNamed) this.pos--;
      if (next === '#') this.fail('AlternationHasComment');
      if (isNamed) this.fail('AlternationHasNamedCapture');
    }
    let condition: RegexNode = empty;
    this.push(this.openGroup((yes, branches) => ({ kind: 'ifMatch', condition, yes, no: branches[1] ?? empty }), true));
    // The condition is read as a group of its own: `(?=x)`, `(?!x)` … or plain text, which is a lookahead.
    const capturesBefore = this.autocap;
    if (pattern[this.pos] === '?') this.scanGroupOpen();
    else this.push(this.openGroup((child) => ({ kind: 'look', child, ahead: true, negate: false })));
    if (this.group.isConditional) this.fail('AlternationHasMalformedCondition');
    this.autocap = capturesBefore;
    this.group.conditionTarget = (node) => {
      condition = node;
    };
  }

  private pushIfGroup(group: number): void {
    this.push(this.openGroup((yes, branches) => ({ kind: 'ifGroup', group, yes, no: branches[1] ?? empty }), true));
  }

  /** `imnsx-imnsx`, from the current position. */
  private scanOptions(): void {
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
  private scanBlank(): void {
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

  private isTrueQuantifier(): boolean {
    const ch = this.pattern[this.pos];
    if (ch === '*' || ch === '+' || ch === '?') return true;
    if (ch !== '{') return false;
    trueQuantifier.lastIndex = this.pos;
    return trueQuantifier.test(this.pattern);
  }

  // Escapes.

  /** Reads what follows a backslash; `scanOnly` is the pass that counts groups, which finds fault with escapes but with no reference and no category. */
  private scanBackslash(scanOnly = false): RegexNode {
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

  private scanName(): string {
    const start = this.pos;
    while (this.pos < this.pattern.length && this.isWordChar(this.pattern[this.pos]!)) this.pos++;
    return this.pattern.slice(start, this.pos);
  }

  private scanDecimal(): number {
    let value = 0;
    for (; this.pos < this.pattern.length; this.pos++) {
      const digit = this.pattern.charCodeAt(this.pos) - 48;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
      if (value > infinite) this.fail('QuantifierOrCaptureGroupOutOfRange');
    }
    return value;
  }

  isWordChar(ch: string): boolean {
    if (ch === '') return false;
    const code = ch.charCodeAt(0);
    return code < 0x80
      ? /\w/.test(ch)
      : rangesContain(CharSet.ofCategory('word', false).ranges, code) || code === 0x200c || code === 0x200d;
  }
}

/** What {@link SetParser} uses of the parser. */
export type PatternReader = Pick<RegexParser, 'text' | 'position' | 'has' | 'fail' | 'scanCharEscape' | 'scanProperty'>;

const trueQuantifier = /\{\d+(,\d*)?\}/y;

const optionLetters: Record<string, number | undefined> = {
  i: RegexOptions.IgnoreCase,
  m: RegexOptions.Multiline,
  n: RegexOptions.ExplicitCapture,
  s: RegexOptions.Singleline,
  x: RegexOptions.IgnorePatternWhitespace,
};

const anchors: Record<string, AnchorKind | undefined> = {
  b: 'boundary',
  B: 'nonBoundary',
  A: 'beginning',
  G: 'start',
  Z: 'endZ',
  z: 'end',
};

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

function isBlank(ch: string): boolean {
  return ch === ' ' || (ch >= '\t' && ch <= '\r' && ch !== '\v');
}
