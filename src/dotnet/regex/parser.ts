import { BackslashParser, empty } from './backslash-parser.ts';
import { anyChar, notNewline } from './char-set.ts';
import { type RegexNode, RegexOptions, type RegexTree } from './nodes.ts';
import { infinite, isBlank } from './pattern-reader.ts';

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

/** The structure of a pattern: units, their quantifiers, alternatives and groups (RegexParser.ScanRegex). */
class RegexParser extends BackslashParser {
  private readonly stack: OpenGroup[] = [];
  private group: OpenGroup;
  private unit: RegexNode | null = null;

  constructor(pattern: string, options: number) {
    super(pattern, options);
    this.group = this.openGroup((body) => body);
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
}
