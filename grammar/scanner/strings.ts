/** Strings, here-strings, escapes, and variables in them: the middle part of PowerShell's tokenizer.cs. */

import { isDoubleQuote, isHexDigit, isSingleQuote, isVariableStart, isWhitespace } from '../chars.ts';
import { type StringToken, type Token, TokenFlags, TokenizerMode, TokenKind, UnscannedSubExprToken } from '../tokens.ts';
import { ScannerBase } from './base.ts';

/** The character that stands for an escape that could not be read. */
const invalidCharacter = '\uffff';

const escapes = new Map<number, string>(
  Object.entries({ '0': '\0', a: '\x07', b: '\b', e: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }).map(([c, value]) => [
    c.charCodeAt(0),
    value,
  ]),
);

/** Text being put together: literal pieces, and the tokens of the expansions between them. */
export class StringBuilder {
  /** The whole text so far, expansions as written. */
  value: string;
  /** The literal piece being written. */
  literal: string;
  readonly literals: string[] = [];
  readonly nested: Token[] = [];
  constructor(start = '') {
    this.value = start;
    this.literal = start;
  }
  append(text: string): void {
    this.value += text;
    this.literal += text;
  }
  /** Adds an expansion, with its text. */
  expansion(token: Token, text: string): void {
    this.literals.push(this.literal);
    this.literal = '';
    this.nested.push(token);
    this.value += text;
  }
  /** The pieces, once all is read. */
  finish(): readonly string[] {
    this.literals.push(this.literal);
    return this.literals;
  }
}

/** Reads strings. */
export abstract class StringScanner extends ScannerBase {
  /** Reads a variable after its `$` or `@`. */
  protected abstract scanVariable(splatted: boolean, inStringExpandable: boolean): Token;

  /** The character after a backtick at the current position, read (Tokenizer.Backtick). */
  protected backtick(): string {
    const c = this.text.charCodeAt(this.index++);
    if (c === 117) return this.scanUnicodeEscape();
    return escapes.get(c) ?? String.fromCharCode(c);
  }

  /** Reads `{hex digits}` after a backtick and `u`. */
  private scanUnicodeEscape(): string {
    const start = this.index - 2;
    if (this.text[this.index] !== '{') {
      this.error(start, this.index, 'InvalidUnicodeEscapeSequence');
      return invalidCharacter;
    }
    const from = ++this.index;
    while (isHexDigit(this.text.charCodeAt(this.index)) && this.index - from < 7) this.index++;
    const count = this.index - from;
    if (count > 6) {
      this.index--;
      this.error(this.index, this.index + 1, 'TooManyDigitsInUnicodeEscapeSequence');
      return invalidCharacter;
    }
    if (this.text[this.index] !== '}') {
      this.error(this.index, this.index + 1, count < 6 ? 'InvalidUnicodeEscapeSequence' : 'MissingUnicodeEscapeSequenceTerminator');
      return invalidCharacter;
    }
    this.index++;
    if (count === 0) {
      this.error(start, this.index, 'InvalidUnicodeEscapeSequence');
      return invalidCharacter;
    }
    const value = Number.parseInt(this.text.slice(from, this.index - 1), 16);
    if (value > 0x10ffff) {
      this.error(start + 3, this.index - 1, 'InvalidUnicodeEscapeSequenceValue');
      return invalidCharacter;
    }
    return String.fromCodePoint(value);
  }

  /** Reads to the closing single quote; the opening one has been read. Returns the value. */
  protected scanStringLiteralValue(): { value: string; flags: TokenFlags } {
    const text = this.text;
    const errorIndex = this.index - 1;
    let value = '';
    let run = this.index;
    for (let i = run; i < text.length; i++) {
      if (!isSingleQuote(text.charCodeAt(i))) continue;
      value += text.slice(run, i);
      if (!isSingleQuote(text.charCodeAt(i + 1))) {
        this.index = i + 1;
        return { value, flags: TokenFlags.None };
      }
      // Of two quotes the second counts.
      run = ++i;
    }
    value += text.slice(run);
    this.index = text.length;
    this.incomplete(errorIndex, 'TerminatorExpectedAtEndOfString', "'");
    return { value, flags: TokenFlags.TokenInError };
  }

  protected scanStringLiteral(): StringToken {
    const { value, flags } = this.scanStringLiteralValue();
    return this.newString(value, TokenKind.StringLiteral, flags);
  }

  /** Reads to the closing double quote; the opening one has been read. */
  protected scanStringExpandableValue(builder: StringBuilder): TokenFlags {
    const text = this.text;
    const errorIndex = this.index - 1;
    let run = this.index;
    for (;;) {
      const i = this.index;
      if (i >= text.length) {
        builder.append(text.slice(run));
        this.incomplete(errorIndex, 'TerminatorExpectedAtEndOfString', '"');
        return TokenFlags.TokenInError;
      }
      const c = text.charCodeAt(i);
      if (c === 36) {
        builder.append(text.slice(run, i));
        run = i;
        this.index++;
        if (this.scanDollarInStringExpandable(builder, false)) run = this.index;
      } else if (c === 96) {
        // A backtick at the very end stands for itself.
        if (i + 1 < text.length && text.charCodeAt(i + 1) !== 0) {
          builder.append(text.slice(run, i));
          this.index++;
          builder.append(this.backtick());
          run = this.index;
        } else this.index++;
      } else if (isDoubleQuote(c)) {
        builder.append(text.slice(run, i));
        this.index++;
        if (!isDoubleQuote(text.charCodeAt(i + 1))) return TokenFlags.None;
        run = i + 1;
        this.index++;
      } else this.index++;
    }
  }

  protected scanStringExpandable(): Token {
    const builder = new StringBuilder();
    const flags = this.scanStringExpandableValue(builder);
    return this.newExpandable(builder.value, builder.finish(), TokenKind.StringExpandable, builder.nested, flags);
  }

  /** Reads a variable or sub-expression after `$` in a string; false when neither follows, and nothing is read then. */
  protected scanDollarInStringExpandable(builder: StringBuilder, hereString: boolean): boolean {
    const dollarIndex = this.index - 1;
    const c = this.text.charCodeAt(this.index);
    const isParen = c === 40;
    if (!isParen && c !== 123 && !isVariableStart(c)) return false;
    const saveTokenStart = this.tokenStart;
    const saveMode = this.mode;
    const saveSaving = this.saving;
    // None of these tokens belongs in the list of tokens.
    this.saving = false;
    this.mode = TokenizerMode.Expression;
    let nested: Token;
    this.tokenStart = dollarIndex;
    if (isParen) {
      this.index++;
      nested = this.scanSubExpression(hereString);
    } else nested = this.scanVariable(false, true);
    this.saving = saveSaving;
    this.mode = saveMode;
    this.tokenStart = saveTokenStart;
    builder.expansion(nested, this.text.slice(dollarIndex, this.index));
    return true;
  }

  /** Reads to the parenthesis that closes `$(`, counting parentheses only. */
  private scanSubExpression(hereString: boolean): UnscannedSubExprToken {
    const text = this.text;
    const start = this.tokenStart;
    let value = '';
    let run = start;
    let parens = 1;
    let skipped: number[] | null = null;
    let flags = TokenFlags.None;
    let i = this.index;
    for (; parens > 0; i++) {
      if (i >= text.length) {
        this.index = i;
        this.incomplete(start, 'IncompleteDollarSubexpressionReference');
        flags = TokenFlags.TokenInError;
        break;
      }
      const c = text.charCodeAt(i);
      if (c === 40) parens++;
      else if (c === 41) parens--;
      else if (!hereString && (c === 96 || isDoubleQuote(c)) && isDoubleQuote(text.charCodeAt(i + 1))) {
        // The text is scanned once more on its own, and is to have plain quotes then.
        value += text.slice(run, i);
        run = ++i;
        skipped ??= [];
        skipped.push(i - 1);
      }
    }
    this.index = i;
    value += text.slice(run, i);
    const offsets = skipped === null && this.offsets === null ? null : this.subExpressionOffsets(start, i, skipped ?? []);
    return new UnscannedSubExprToken(this.source, this.offsetOf(start), this.offsetOf(i), value, offsets, flags);
  }

  private subExpressionOffsets(start: number, end: number, skipped: readonly number[]): Int32Array {
    const offsets = new Int32Array(end - start - skipped.length + 1);
    offsets[0] = this.offsetOf(start);
    let next = 1;
    let skip = 0;
    for (let i = start; i < end; i++) {
      if (skipped[skip] === i) skip++;
      else offsets[next++] = this.offsetOf(i + 1);
    }
    return offsets;
  }

  /** Reads blanks and the line end after `@'` or `@"`; false when something else stands there. */
  private scanAfterHereStringHeader(header: "@'" | '@"'): boolean {
    const text = this.text;
    const headerOffset = this.index - 2;
    this.skipWhiteSpace();
    if (this.index >= text.length) {
      this.incomplete(headerOffset, 'TerminatorExpectedAtEndOfString', `${header[1]}@`);
      return false;
    }
    const c = text.charCodeAt(this.index);
    if (c === 10 || c === 13) {
      this.index++;
      this.finishNewline(c);
      return true;
    }
    this.error(this.index, this.index + 1, 'UnexpectedCharactersAfterHereStringHeader');
    // Recovery: a terminator on this line ends it, else the line's end does.
    for (; this.index < text.length; this.index++) {
      const at = text.charCodeAt(this.index);
      if (at === 10 || at === 13) break;
      if (text[this.index] === header[1] && text[this.index + 1] === '@') {
        this.index += 2;
        break;
      }
    }
    return false;
  }

  /**
   * At the begin of a line of a here-string: reads the footer, or the blanks before one that does not count.
   * @returns the position of a footer with blanks before it, -1 for a footer, or -2 when there is none
   */
  private scanPossibleHereStringFooter(isQuote: (c: number) => boolean, builder: StringBuilder): number {
    const text = this.text;
    if (isQuote(text.charCodeAt(this.index)) && text[this.index + 1] === '@') {
      this.index += 2;
      return -1;
    }
    const from = this.index;
    while (isWhitespace(text.charCodeAt(this.index))) this.index++;
    let footer = -2;
    if (isQuote(text.charCodeAt(this.index)) && text[this.index + 1] === '@') {
      footer = this.index;
      this.index += 2;
    }
    builder.append(text.slice(from, this.index));
    return footer;
  }

  /** Reads a here-string after its header's two characters. */
  protected scanHereString(expandable: boolean): Token {
    const header = expandable ? '@"' : "@'";
    const kind = expandable ? TokenKind.HereStringExpandable : TokenKind.HereStringLiteral;
    const headerOffset = this.index - 2;
    const builder = new StringBuilder();
    let flags = TokenFlags.None;
    if (this.scanAfterHereStringHeader(header)) flags = this.scanHereStringLines(expandable, headerOffset, builder);
    else flags = TokenFlags.TokenInError;
    if (!expandable) return this.newString(builder.value, kind, flags);
    return this.newExpandable(builder.value, builder.finish(), kind, builder.nested, flags);
  }

  private scanHereStringLines(expandable: boolean, headerOffset: number, builder: StringBuilder): TokenFlags {
    const text = this.text;
    const isQuote = expandable ? isDoubleQuote : isSingleQuote;
    let falseFooter = -1;
    let found = this.scanPossibleHereStringFooter(isQuote, builder);
    if (found === -1) return TokenFlags.None;
    if (found >= 0) falseFooter = found;
    let run = this.index;
    for (;;) {
      const i = this.index;
      const c = text.charCodeAt(i);
      if (i >= text.length) {
        builder.append(text.slice(run));
        if (falseFooter >= 0) this.incomplete(falseFooter, 'WhitespaceBeforeHereStringFooter');
        else this.incomplete(headerOffset, 'TerminatorExpectedAtEndOfString', expandable ? '"@' : "'@");
        return TokenFlags.TokenInError;
      }
      if (c === 10 || c === 13) {
        builder.append(text.slice(run, i));
        this.index++;
        this.finishNewline(c);
        // The line end before the footer is no part of the string.
        const lineEnd = text.slice(i, this.index);
        if (isQuote(text.charCodeAt(this.index)) && text[this.index + 1] === '@') {
          this.index += 2;
          return TokenFlags.None;
        }
        builder.append(lineEnd);
        found = this.scanPossibleHereStringFooter(isQuote, builder);
        if (found >= 0 && falseFooter < 0) falseFooter = found;
        run = this.index;
      } else if (expandable && c === 36) {
        builder.append(text.slice(run, i));
        run = i;
        this.index++;
        if (this.scanDollarInStringExpandable(builder, true)) run = this.index;
      } else if (expandable && c === 96 && i + 1 < text.length && text.charCodeAt(i + 1) !== 0) {
        builder.append(text.slice(run, i));
        this.index++;
        builder.append(this.backtick());
        run = this.index;
      } else this.index++;
    }
  }
}
