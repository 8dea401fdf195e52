/** The scanner's state, its list of tokens, and comments: the first part of PowerShell's tokenizer.cs. */

import { isWhiteSpaceOrNewline, isWhitespace } from '../chars.ts';
import { ScriptExtent, ScriptSource } from '../extent.ts';
import type { ErrorSink } from '../parse-error.ts';
import type { ParserErrorId } from '../parser-strings.ts';
import { StringExpandableToken, StringToken, Token, TokenFlags, TokenizerMode, TokenKind, type UnscannedSubExprToken } from '../tokens.ts';
import { looksLikeSignature } from './signature.ts';

/** What a nested scan puts aside (TokenizerState). */
export interface ScannerState {
  readonly text: string;
  readonly index: number;
  readonly tokenStart: number;
  readonly adjustment: number;
  readonly offsets: Int32Array | null;
  readonly tokens: Token[];
}

/** Reads characters and keeps tokens; the subclasses know what the tokens look like. */
export class ScannerBase {
  /** The text being scanned: the script, or the inside of `$(…)` of a string. */
  text = '';
  /** The position of the next character. */
  index = 0;
  mode: TokenizerMode = TokenizerMode.Command;
  /** Whether `+1` and `-1` are numbers, as where an operand may stand. */
  allowSignedNumbers = false;
  /** Whether `?` and `:` end a number, as inside a ternary. */
  forceEndNumberOnTernaryOpChars = false;
  /** Whether only a plain name is wanted, as for a member or a key: keywords are then no keywords. */
  wantSimpleName = false;
  /** All tokens so far, without those inside strings. */
  tokens: Token[] = [];
  source: ScriptSource = new ScriptSource('');
  /** Where something that looks like the begin of a signature stands, or -1. */
  beginSignature = -1;
  protected tokenStart = 0;
  protected adjustment = 0;
  protected offsets: Int32Array | null = null;
  protected saving = true;
  protected readonly errors: ErrorSink;

  constructor(errors: ErrorSink) {
    this.errors = errors;
  }

  /** Starts on a new script. */
  initialize(text: string, fileName: string | null): void {
    this.source = new ScriptSource(text, fileName);
    this.text = text;
    this.index = 0;
    this.tokenStart = 0;
    this.mode = TokenizerMode.Command;
    this.allowSignedNumbers = false;
    this.forceEndNumberOnTernaryOpChars = false;
    this.wantSimpleName = false;
    this.tokens = [];
    this.beginSignature = -1;
    this.adjustment = 0;
    this.offsets = null;
    this.saving = true;
  }

  /** Goes on with the text of a sub-expression in a string; `finishNestedScan` comes back. */
  startNestedScan(token: UnscannedSubExprToken): ScannerState {
    const state = {
      text: this.text,
      index: this.index,
      tokenStart: this.tokenStart,
      adjustment: this.adjustment,
      offsets: this.offsets,
      tokens: this.tokens,
    };
    this.text = token.value;
    this.index = 0;
    this.tokenStart = 0;
    this.adjustment = token.startOffset;
    this.offsets = token.offsets;
    this.tokens = [];
    return state;
  }

  finishNestedScan(state: ScannerState): void {
    this.text = state.text;
    this.index = state.index;
    this.tokenStart = state.tokenStart;
    this.adjustment = state.adjustment;
    this.offsets = state.offsets;
    this.tokens = state.tokens;
  }

  /** The offset in the script of a position in the text being scanned. */
  protected offsetOf(position: number): number {
    if (this.offsets === null) return position + this.adjustment;
    return this.offsets[Math.min(position, this.offsets.length - 1)]!;
  }

  /** The offset in the script of the next character. */
  get offset(): number {
    return this.offsetOf(this.index);
  }

  /** The next character that is no blank, not taken; NaN at the end. */
  nextCharacter(): number {
    const text = this.text;
    let i = this.index;
    let c = text.charCodeAt(i);
    while (c === 32 || c === 9) c = text.charCodeAt(++i);
    return c;
  }

  /** The extent between two positions of the text being scanned. */
  protected extentOf(start: number, end: number): ScriptExtent {
    return new ScriptExtent(this.source, this.offsetOf(start), this.offsetOf(end));
  }

  /** From the start of the current token to the next character (Tokenizer.CurrentExtent). */
  currentExtent(): ScriptExtent {
    return this.extentOf(this.tokenStart, this.index);
  }

  /** The whole text being scanned (Tokenizer.GetScriptExtent). */
  scriptExtent(): ScriptExtent {
    return this.extentOf(0, this.text.length);
  }

  /** As extentOf, but without regard to quotes left out, as PowerShell has it for errors. */
  protected plainExtent(start: number, end: number): ScriptExtent {
    return new ScriptExtent(this.source, start + this.adjustment, end + this.adjustment);
  }

  protected error(start: number, end: number, id: ParserErrorId, ...args: string[]): void {
    this.errors.reportError(this.plainExtent(start, end), id, ...args);
  }

  protected incomplete(start: number, id: ParserErrorId, ...args: string[]): void {
    this.errors.reportIncompleteInput(this.plainExtent(start, this.index), id, ...args);
  }

  protected save<T extends Token>(token: T): T {
    if (this.saving) this.tokens.push(token);
    return token;
  }

  protected newToken(kind: TokenKind): Token {
    return this.save(new Token(this.source, this.offsetOf(this.tokenStart), this.offsetOf(this.index), kind));
  }

  protected newString(value: string, kind: TokenKind, flags: TokenFlags = TokenFlags.None): StringToken {
    return this.save(new StringToken(this.source, this.offsetOf(this.tokenStart), this.offsetOf(this.index), kind, value, flags));
  }

  protected newExpandable(
    value: string,
    literals: readonly string[],
    kind: TokenKind,
    nested: Token[],
    flags: TokenFlags,
  ): StringExpandableToken {
    const inError = nested.some((token) => token.hasError) ? TokenFlags.TokenInError : TokenFlags.None;
    return this.save(
      new StringExpandableToken(
        this.source,
        this.offsetOf(this.tokenStart),
        this.offsetOf(this.index),
        kind,
        value,
        literals,
        nested.length === 0 ? null : nested,
        flags | inError,
      ),
    );
  }

  /** The place to come back to with `resync`, as an offset in the script (Tokenizer.GetRestorePoint). */
  restorePoint(): number {
    this.tokenStart = this.index;
    return this.offsetOf(this.index);
  }

  /** Goes back to an offset in the script, forgetting the tokens after it. */
  resync(offset: number): void {
    let position: number;
    if (this.offsets === null) position = offset - this.adjustment;
    else {
      // Where a quote was left out, two offsets belong to one position.
      position = 0;
      while (position < this.text.length && this.offsets[position]! < offset) position++;
    }
    this.index = Math.max(0, Math.min(position, this.text.length + 1));
    const tokens = this.tokens;
    while (tokens.length > 0) {
      const last = tokens[tokens.length - 1]!;
      if (last.endOffset <= offset && last.kind !== TokenKind.EndOfInput) break;
      tokens.pop();
    }
  }

  protected skipWhiteSpace(): void {
    const text = this.text;
    let i = this.index;
    for (; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c !== 32 && !isWhitespace(c)) break;
    }
    this.index = i;
  }

  /** Reads the rest of a line end whose first character is `c`. */
  protected finishNewline(c: number): void {
    if (c === 13 && this.text.charCodeAt(this.index) === 10) this.index++;
  }

  /** Skips blanks, comments, line ends and, where wanted, semicolons. */
  skipNewlines(skipSemicolons: boolean): void {
    const text = this.text;
    for (;;) {
      const start = this.index;
      const c = text.charCodeAt(start);
      if (c === 32 || c === 9) {
        this.index++;
        this.skipWhiteSpace();
      } else if (c === 10 || c === 13) {
        this.tokenStart = start;
        this.index++;
        this.finishNewline(c);
        this.newToken(TokenKind.NewLine);
      } else if (c === 59 && skipSemicolons) {
        this.tokenStart = start;
        this.index++;
        this.newToken(TokenKind.Semi);
      } else if (c === 35) {
        this.tokenStart = start;
        this.scanLineComment();
      } else if (c === 60 && text.charCodeAt(start + 1) === 35) {
        this.tokenStart = start;
        this.scanBlockComment();
      } else if (c === 96 && isWhiteSpaceOrNewline(text.charCodeAt(start + 1))) {
        this.tokenStart = start;
        this.scanBacktickSpace();
      } else if (isWhitespace(c)) {
        this.skipWhiteSpace();
      } else return;
    }
  }

  /** A backtick before a line end continues the line; before a blank it means nothing. */
  protected scanBacktickSpace(): void {
    const c = this.text.charCodeAt(this.index + 1);
    this.index += 2;
    if (c === 10 || c === 13) {
      this.finishNewline(c);
      this.newToken(TokenKind.LineContinuation);
    } else this.skipWhiteSpace();
  }

  /** Reads from `#` to the end of the line. */
  protected scanLineComment(): void {
    const text = this.text;
    let i = this.index;
    for (; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 10 || c === 13) break;
    }
    this.index = i;
    const token = this.newToken(TokenKind.Comment);
    if (looksLikeSignature(text, this.tokenStart + 1, i)) this.beginSignature = token.startOffset;
  }

  /** Reads from `<#` to `#>`. */
  protected scanBlockComment(): void {
    const start = this.index;
    const end = this.text.indexOf('#>', start + 2);
    if (end >= 0) this.index = end + 2;
    else {
      this.index = this.text.length;
      this.incomplete(start, 'MissingTerminatorMultiLineComment');
    }
    this.newToken(TokenKind.Comment);
  }

  /** Whether nothing stands after an offset, blanks and comments aside where wanted (Tokenizer.IsAtEndOfScript). */
  isAtEndOfScript(extent: ScriptExtent, checkCommentsAndWhitespace = false): boolean {
    const text = this.text;
    if (extent.endOffset >= text.length) return true;
    if (!checkCommentsAndWhitespace) return false;
    for (let i = extent.endOffset; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 35) i = this.lineCommentEnd(i + 1) - 1;
      else if (c === 60 && text.charCodeAt(i + 1) === 35) i = this.blockCommentEnd(i + 2) - 1;
      else if (!isWhitespace(c)) return false;
    }
    return true;
  }

  private lineCommentEnd(from: number): number {
    let i = from;
    for (; i < this.text.length; i++) {
      const c = this.text.charCodeAt(i);
      if (c === 10 || c === 13) break;
    }
    return i;
  }

  private blockCommentEnd(from: number): number {
    const end = this.text.indexOf('#>', from);
    return end < 0 ? this.text.length : end + 2;
  }

  /** Whether the first thing after a line end, comments aside, is `|`: the pipeline then goes on there. */
  isPipeContinuation(newline: Token): boolean {
    const text = this.text;
    let i = this.index;
    if (newline.endOffset >= this.offsetOf(text.length)) return false;
    let blankLine = true;
    while (i < text.length - 1) {
      const c = text.charCodeAt(i);
      if (isWhitespace(c)) i++;
      else if (c === 10 || c === 13) {
        // A blank line ends the pipeline.
        if (blankLine) return false;
        blankLine = true;
        i += c === 13 && text.charCodeAt(i + 1) === 10 ? 2 : 1;
      } else {
        blankLine = false;
        if (c === 35) i = this.lineCommentEnd(i + 1);
        else if (c === 60 && text.charCodeAt(i + 1) === 35) i = this.blockCommentEnd(i + 2);
        else return c === 124;
      }
    }
    return text.charCodeAt(text.length - 1) === 124;
  }
}
