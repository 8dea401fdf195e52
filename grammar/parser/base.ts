/**
 * The ground the grammar's rules stand on: Chevrotain's parser fed by our scanner, token by token, in the mode the rules ask for.
 *
 * The counterpart in PowerShell's Parser.cs are NextToken, PeekToken, UngetToken, SetTokenizerMode, Resync and ReportError. A
 * rule never fails: what may be missing is optional in the grammar, and the rule reports PowerShell's error where it is.
 */

import { EmbeddedActionsParser, type IToken, type ParserMethod, type TokenType } from 'chevrotain';
import type { Ast } from '../ast.ts';
import { ScriptExtent } from '../extent.ts';
import { ErrorList, type ErrorSink, type ParseError } from '../parse-error.ts';
import type { ParserErrorId } from '../parser-strings.ts';
import { Scanner } from '../scanner/scanner.ts';
import { hasTrait, type Token, TokenFlags, TokenizerMode, TokenKind } from '../tokens.ts';
import { tokenType, vocabulary } from './vocabulary.ts';

/** A rule of the grammar. */
export type Rule<A extends unknown[], R> = ParserMethod<A, R>;

/** Something with a place in the script. */
export type Located = Token | Ast | { readonly extent: ScriptExtent };

/**
 * Stands for every value while Chevrotain records the grammar: rules run then without a script, to be seen and not to parse.
 * Every property of it is itself again, so that building nodes from it does no harm.
 */
const recorded: unknown = new Proxy(() => undefined, {
  get: (_target, key) => (key === Symbol.toPrimitive ? () => 0 : recorded),
  set: () => true,
  apply: () => recorded,
});

/** Chevrotain's methods that its type declarations leave out, but that are there to be overridden. */
interface ChevrotainInternals {
  enableRecording(): void;
  disableRecording(): void;
  consumeInternalRecord(type: TokenType, index: number, options: unknown): unknown;
  subruleInternalRecord(rule: unknown, index: number, options: unknown): unknown;
  optionInternalRecord(action: unknown, index: number): unknown;
  topLevelRuleRecord(name: string, definition: () => void): unknown;
  orInternalRecord(alternatives: unknown, index: number): unknown;
}

const internals = EmbeddedActionsParser.prototype as unknown as ChevrotainInternals;

/** As many arguments as any rule takes. */
const maxArguments = 8;

/** The methods that touch the scanner; none of them does anything while the grammar is recorded. */
const scannerMethods = [
  'peekToken',
  'nextToken',
  'skipNewlines',
  'skipNewlinesAndSemicolons',
  'setMode',
  'unget',
  'resync',
  'restorePoint',
  'syncOnError',
  'reportError',
  'reportIncompleteInput',
  'reportIncompleteAt',
  'isKind',
] as const;

/** A rule as Chevrotain makes it. */
interface EnteredRule<R> {
  readonly ruleName: string;
  readonly originalGrammarAction: (...args: unknown[]) => R;
  shortName?: number;
}

/** Chevrotain's parser on our scanner. */
export class ParserBase extends EmbeddedActionsParser implements ErrorSink {
  /** The number Chevrotain has for the rule being read; its lookahead functions are found by it. */
  declare protected currRuleShortName: number;
  declare private readonly fullRuleNameToShort: Readonly<Record<string, number>>;
  readonly scanner: Scanner = new Scanner(this);
  errorList: ErrorList = new ErrorList();
  /** The token read but not taken yet. */
  protected ungot: Token | null = null;
  /** Whether a comma ends an expression, as between arguments of a method. */
  protected disableCommaOperator = false;

  constructor(skipValidations: boolean) {
    super(vocabulary, { maxLookahead: 1, skipValidations, recoveryEnabled: false, nodeLocationTracking: 'none' });
  }

  /** The errors so far. */
  get parseErrors(): readonly ParseError[] {
    return this.errorList.errors;
  }

  /** Makes ready for a new script. */
  protected start(text: string, fileName: string | null): void {
    this.reset();
    this.scanner.initialize(text, fileName);
    this.errorList = new ErrorList();
    this.ungot = null;
    this.disableCommaOperator = false;
  }

  // Chevrotain's side of the scanner.

  protected override LA(_howMuch: number): IToken {
    return this.peekToken() as unknown as IToken;
  }
  protected override LA_FAST(_howMuch: number): IToken {
    return this.peekToken() as unknown as IToken;
  }
  protected consumeToken(): void {
    this.ungot = null;
  }
  protected getLexerPosition(): number {
    return this.ungot === null ? this.scanner.offset : this.ungot.startOffset;
  }
  /**
   * Enters a rule from another. Chevrotain's own way guards each call and keeps two stacks, for its recovery and its errors; our
   * rules report errors themselves and never fail, so the name that lookahead is found by is all there is to keep. This doubles
   * the nesting that the JavaScript stack allows, and the speed.
   */
  protected subruleInternal<A extends unknown[], R>(rule: ParserMethod<A, R>, _index: number, options?: { ARGS?: A }): R {
    const entered = rule as unknown as EnteredRule<R>;
    const outer = this.currRuleShortName;
    this.currRuleShortName = entered.shortName ?? this.nameRule(entered);
    const args = options?.ARGS;
    const result = args === undefined ? entered.originalGrammarAction.call(this) : entered.originalGrammarAction.apply(this, args);
    this.currRuleShortName = outer;
    return result;
  }

  private nameRule(rule: EnteredRule<unknown>): number {
    rule.shortName = this.fullRuleNameToShort[rule.ruleName]!;
    return rule.shortName;
  }

  protected onBeforeParse(_rule: string): void {}
  protected onAfterParse(_rule: string): void {}
  protected moveToTerminatedState(): void {
    this.ungot = null;
    this.scanner.index = this.scanner.text.length;
  }

  // Recording. While it lasts every value is `recorded`, and the scanner is out of reach.

  protected enableRecording(): void {
    internals.enableRecording.call(this);
    for (const name of scannerMethods) Object.defineProperty(this, name, { value: () => recorded, configurable: true });
    Object.defineProperty(this, 'accept', { value: this.recordAccept, configurable: true });
    Object.defineProperty(this, 'when', { value: this.recordWhen, configurable: true });
    Object.defineProperty(this, 'acceptScanned', { value: this.recordAcceptScanned, configurable: true });
  }
  protected disableRecording(): void {
    internals.disableRecording.call(this);
    for (const name of [...scannerMethods, 'accept', 'acceptScanned', 'when']) delete (this as unknown as Record<string, unknown>)[name];
  }
  protected topLevelRuleRecord(name: string, definition: (...args: unknown[]) => unknown): unknown {
    const args = new Array<unknown>(maxArguments).fill(recorded);
    return internals.topLevelRuleRecord.call(this, name, () => definition.apply(this, args));
  }
  protected consumeInternalRecord(type: TokenType, index: number, options: unknown): unknown {
    internals.consumeInternalRecord.call(this, type, index, options);
    return recorded;
  }
  protected subruleInternalRecord(rule: unknown, index: number, options: unknown): unknown {
    internals.subruleInternalRecord.call(this, rule, index, options);
    return recorded;
  }
  protected optionInternalRecord(action: unknown, index: number): unknown {
    internals.optionInternalRecord.call(this, action, index);
    return recorded;
  }
  protected orInternalRecord(alternatives: unknown, index: number): unknown {
    internals.orInternalRecord.call(this, alternatives, index);
    return recorded;
  }

  private recordAccept(index: number, kind: TokenKind): Token | null {
    return this.option(index, () => this.consume(index, tokenType(kind))) as unknown as Token;
  }

  private recordWhen<T>(index: number, _condition: boolean, action: () => T): T | undefined {
    return this.option(index, action) as T;
  }

  private recordAcceptScanned(index: number, kinds: readonly TokenKind[]): Token | null {
    return this.option(index, () =>
      this.or(
        index,
        kinds.map((kind) => ({ ALT: () => this.consume(index, tokenType(kind)) })),
      ),
    ) as unknown as Token;
  }

  // What the rules use.

  /** Takes the next token when it is of `kind`. In the grammar: an optional token. */
  protected accept(_index: number, kind: TokenKind): Token | null {
    const token = this.ungot ?? this.peekToken();
    if (token.kind !== kind) return null;
    this.ungot = null;
    return token;
  }

  /**
   * Takes what the scanner finds where only some tokens may stand, such as a dot directly after an expression. `scan` is not
   * asked when a token has been looked at already: something is wrong then. In the grammar: one of `kinds`, or nothing.
   */
  protected acceptScanned(_index: number, _kinds: readonly TokenKind[], scan: () => Token | null): Token | null {
    return this.ungot === null ? scan() : null;
  }

  /** Goes into `action` when `condition` holds. In the grammar: an optional part. */
  protected when<T>(_index: number, condition: boolean, action: () => T): T | undefined {
    return condition ? action() : undefined;
  }

  /** Takes a token that must be there, for rules entered only when it is. */
  protected take(index: number, kind: TokenKind): Token {
    return this.consume(index, tokenType(kind)) as unknown as Token;
  }

  /** The next token, not taken. */
  protected peekToken(): Token {
    this.ungot ??= this.scanner.nextToken();
    return this.ungot;
  }

  /** Whether the next token is of `kind`; it is not taken. */
  protected isKind(kind: TokenKind): boolean {
    return this.peekToken().kind === kind;
  }

  /** Takes the next token, whatever it is. */
  protected nextToken(): Token {
    const token = this.ungot ?? this.scanner.nextToken();
    this.ungot = null;
    return token;
  }

  /** Puts a token back. */
  protected unget(token: Token): void {
    this.ungot = token;
  }

  protected skipNewlines(): void {
    if (this.ungot === null || this.ungot.kind === TokenKind.NewLine) {
      this.ungot = null;
      this.scanner.skipNewlines(false);
    }
  }

  protected skipNewlinesAndSemicolons(): void {
    if (this.ungot === null || this.ungot.kind === TokenKind.NewLine || this.ungot.kind === TokenKind.Semi) {
      this.ungot = null;
      this.scanner.skipNewlines(true);
    }
  }

  /** Changes the scanner's mode, and reads the token looked at again when the mode matters to it. Returns the mode before. */
  protected setMode(mode: TokenizerMode): TokenizerMode {
    const old = this.scanner.mode;
    if (mode !== old) {
      const token = this.ungot;
      // A variable that command mode takes for one is one in expression mode as well.
      if (
        token !== null &&
        !hasTrait(token.kind, TokenFlags.ParseModeInvariant) &&
        !(token.kind === TokenKind.Variable && mode === TokenizerMode.Expression)
      ) {
        this.resync(token.startOffset);
      }
      this.scanner.mode = mode;
    }
    return old;
  }

  /** Goes back to an offset. */
  protected resync(offset: number): void {
    this.ungot = null;
    this.scanner.resync(offset);
  }

  /** The offset to go back to for reading the next token again. */
  protected restorePoint(): number {
    return this.ungot === null ? this.scanner.restorePoint() : this.ungot.startOffset;
  }

  /** Skips to one of `kinds` that stands outside brackets opened on the way (SyncOnError). */
  protected syncOnError(consumeClosingToken: boolean, ...kinds: TokenKind[]): void {
    let parens = kinds.includes(TokenKind.RParen) ? 1 : 0;
    let curlies = kinds.includes(TokenKind.RCurly) ? 1 : 0;
    let braces = kinds.includes(TokenKind.RBracket) ? 1 : 0;
    for (;;) {
      const token = this.nextToken();
      let closed = false;
      switch (token.kind) {
        case TokenKind.LParen:
          parens++;
          break;
        case TokenKind.RParen:
          closed = --parens === 0;
          break;
        case TokenKind.LCurly:
          curlies++;
          break;
        case TokenKind.RCurly:
          closed = --curlies === 0;
          break;
        case TokenKind.LBracket:
          braces++;
          break;
        case TokenKind.RBracket:
          closed = --braces === 0;
          break;
        case TokenKind.EndOfInput:
          this.unget(token);
          return;
        default:
          break;
      }
      if (closed && kinds.includes(token.kind)) {
        if (!consumeClosingToken) this.unget(token);
        return;
      }
      if (kinds.includes(token.kind) && parens === 0 && curlies === 0 && braces === 0) return;
    }
  }

  // Extents.

  /** The extent between two offsets. */
  protected span(start: number, end: number): ScriptExtent {
    return new ScriptExtent(this.scanner.source, start, end);
  }

  /** From the start of one thing to the end of another. */
  protected between(first: Located, last: Located): ScriptExtent {
    return this.span(first.extent.startOffset, last.extent.endOffset);
  }

  /** The empty extent directly after something. */
  protected after(located: Located): ScriptExtent {
    const end = located.extent.endOffset;
    return this.span(end, end);
  }

  /** The empty extent one character before something, as PowerShell has it. */
  protected before(located: Located): ScriptExtent {
    const start = Math.max(0, located.extent.startOffset - 1);
    return this.span(start, start);
  }

  // Errors.

  reportError(extent: ScriptExtent, id: ParserErrorId, ...args: (string | number)[]): void {
    this.saveError(extent, id, args, false);
  }

  reportIncompleteInput(extent: ScriptExtent, id: ParserErrorId, ...args: (string | number)[]): boolean {
    const incomplete = this.scanner.isAtEndOfScript(extent, true);
    this.saveError(extent, id, args, incomplete);
    return incomplete;
  }

  /** As reportIncompleteInput, with the error in one place and the end looked for in another. */
  protected reportIncompleteAt(extent: ScriptExtent, detected: ScriptExtent, id: ParserErrorId, ...args: string[]): boolean {
    const incomplete = this.scanner.isAtEndOfScript(detected, true);
    this.saveError(extent, id, args, incomplete);
    return incomplete;
  }

  private saveError(extent: ScriptExtent, id: ParserErrorId, args: readonly (string | number)[], incomplete: boolean): void {
    this.errorList.add(extent, id, args, incomplete);
    // Messages that quote the rest of the script, one after the other, would take time and space by the square of its length.
    if (this.errorList.messageLength > 1_000_000 + 4 * this.scanner.source.text.length) this.moveToTerminatedState();
  }
}

/** The parts of `list` that are there. */
export function present<T>(...list: readonly (T | null | undefined)[]): T[] {
  return list.filter((item): item is T => item !== null && item !== undefined);
}

/** The last of a list that is not empty. */
export function last<T>(list: readonly T[]): T {
  return list[list.length - 1]!;
}

export { TokenizerMode };
