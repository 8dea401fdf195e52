/** The scanner that the parser drives: it reads one token at a time in the mode the parser asks for (Tokenizer in tokenizer.cs). */

import {
  isDash,
  isDecimalDigit,
  isDigit,
  isDoubleQuote,
  isIdentifierStart,
  isLetter,
  isSingleQuote,
  isVariableStart,
  isWhiteSpaceOrNewline,
  isWhitespace,
} from '../chars.ts';
import { NumberLiteral, scanNumber } from '../numbers.ts';
import {
  FileRedirectionToken,
  InputRedirectionToken,
  MergingRedirectionToken,
  NumberToken,
  type RedirectionStream,
  Token,
  TokenizerMode,
  TokenKind,
} from '../tokens.ts';
import { WordScanner } from './words.ts';

/** Reads tokens. */
export class Scanner extends WordScanner {
  /** Reads the next token in the current mode, skipping blanks and comments. */
  nextToken(): Token {
    const text = this.text;
    for (;;) {
      const start = this.index;
      this.tokenStart = start;
      if (start >= text.length) return this.endOfInput(start);
      const c = text.charCodeAt(start);
      this.index = start + 1;
      switch (c) {
        case 32: // blanks
        case 9:
          while (text.charCodeAt(this.index) === 32) this.index++;
          continue;
        case 10: // line ends
        case 13:
          this.finishNewline(c);
          return this.newToken(TokenKind.NewLine);
        case 35: // #
          this.scanLineComment();
          continue;
        case 96: // `
          if (start + 1 >= text.length) {
            this.errors.reportIncompleteInput(this.plainExtent(text.length + 1, text.length + 1), 'IncompleteString');
            continue;
          }
          if (isWhiteSpaceOrNewline(text.charCodeAt(start + 1))) {
            this.index = start;
            this.scanBacktickSpace();
            continue;
          }
          return this.scanGenericToken(this.backtick());
        case 60: // <
          if (text.charCodeAt(start + 1) === 35) {
            this.index = start;
            this.scanBlockComment();
            continue;
          }
          return this.save(new InputRedirectionToken(this.source, this.offsetOf(start), this.offsetOf(start + 1), TokenKind.RedirectInStd));
        case 39: // '
          return this.scanStringLiteral();
        case 34: // "
          return this.scanStringExpandable();
        case 36: // $
          if (text.charCodeAt(start + 1) === 40) return this.newLonger(TokenKind.DollarParen);
          return this.scanVariable(false, false);
        case 64: // @
          return this.scanAt();
        case 40:
          return this.newToken(TokenKind.LParen);
        case 41:
          return this.newToken(TokenKind.RParen);
        case 123:
          return this.newToken(TokenKind.LCurly);
        case 125:
          return this.newToken(TokenKind.RCurly);
        case 91: // [
          if (this.wordGoesOn()) return this.scanGenericToken('[');
          return this.newToken(TokenKind.LBracket);
        case 93:
          return this.newToken(TokenKind.RBracket);
        case 59:
          return this.newToken(TokenKind.Semi);
        case 44:
          return this.newToken(TokenKind.Comma);
        case 46: // .
          return this.scanDot();
        case 61: // =
          return this.operator(TokenKind.Equals);
        case 43: // +
          return this.scanPlus();
        case 45: // -
          return this.scanDash();
        case 42: // *
          return this.scanStar();
        case 47: // /
          return this.operatorOrAssignment(TokenKind.Divide, TokenKind.DivideEquals);
        case 37: // %
          return this.operatorOrAssignment(TokenKind.Rem, TokenKind.RemainderEquals);
        case 62: // >
          return this.scanFileRedirection(1, start + 1);
        case 38: // &
          return text.charCodeAt(start + 1) === 38 ? this.newLonger(TokenKind.AndAnd) : this.newToken(TokenKind.Ampersand);
        case 124: // |
          return text.charCodeAt(start + 1) === 124 ? this.newLonger(TokenKind.OrOr) : this.newToken(TokenKind.Pipe);
        case 33: // !
          return this.scanExclaim();
        case 58: // :
          return this.scanColon();
        case 63: // ?
          return this.mode === TokenizerMode.Expression ? this.scanQuestion() : this.scanGenericToken('?');
        case 48: // 0, 7, 8, 9
        case 55:
        case 56:
        case 57:
          return this.scanNumber();
        case 49: // 1 to 6
        case 50:
        case 51:
        case 52:
        case 53:
        case 54:
          if (text.charCodeAt(start + 1) === 62) return this.scanNumberedRedirection(c - 48);
          return this.scanNumber();
        default:
          if (isIdentifierStart(c)) return this.scanIdentifier();
          if (c >= 128) {
            if (isSingleQuote(c)) return this.scanStringLiteral();
            if (isDoubleQuote(c)) return this.scanStringExpandable();
            if (isDash(c)) return this.scanDash();
          }
          if (isWhitespace(c)) {
            this.skipWhiteSpace();
            continue;
          }
          return this.scanGenericToken(text[start]!);
      }
    }
  }

  /** PowerShell puts the end one character behind the text, and one more when it is read again from there. */
  private endOfInput(start: number): Token {
    const offset = start + this.adjustment + 1;
    return this.save(new Token(this.source, offset, offset, TokenKind.EndOfInput));
  }

  /** A token of one more character. */
  private newLonger(kind: TokenKind): Token {
    this.index++;
    return this.newToken(kind);
  }

  /** An operator, or in command mode a word that begins with its characters (CheckOperatorInCommandMode). */
  private operator(kind: TokenKind): Token {
    return this.wordGoesOn() ? this.rescanAsGenericAfterOperator() : this.newToken(kind);
  }

  private rescanAsGenericAfterOperator(): Token {
    return this.scanGenericToken(this.text.slice(this.tokenStart, this.index));
  }

  private operatorOrAssignment(kind: TokenKind, assignment: TokenKind): Token {
    if (this.text.charCodeAt(this.index) !== 61) return this.operator(kind);
    this.index++;
    return this.operator(assignment);
  }

  private scanPlus(): Token {
    const next = this.text.charCodeAt(this.index);
    if (next === 43) {
      this.index++;
      return this.operator(TokenKind.PlusPlus);
    }
    if (this.allowSignedNumbers && (isDigit(next) || next === 46)) return this.scanNumber();
    return this.operatorOrAssignment(TokenKind.Plus, TokenKind.PlusEquals);
  }

  private scanDash(): Token {
    const next = this.text.charCodeAt(this.index);
    if (isDash(next)) {
      this.index++;
      return this.operator(TokenKind.MinusMinus);
    }
    if (isLetter(next) || next === 95 || next === 63) return this.scanParameter();
    if (this.allowSignedNumbers && (isDigit(next) || next === 46)) return this.scanNumber();
    return this.operatorOrAssignment(TokenKind.Minus, TokenKind.MinusEquals);
  }

  private scanStar(): Token {
    if (this.text.charCodeAt(this.index) !== 62) return this.operatorOrAssignment(TokenKind.Multiply, TokenKind.MultiplyEquals);
    if (this.text.startsWith('&1', this.index + 1)) return this.mergingRedirection(0, 1, this.index + 3);
    return this.scanFileRedirection(0, this.index + 1);
  }

  private mergingRedirection(from: number, to: number, end: number): Token {
    this.index = end;
    return this.save(
      new MergingRedirectionToken(
        this.source,
        this.offsetOf(this.tokenStart),
        this.offsetOf(end),
        from as RedirectionStream,
        to as RedirectionStream,
      ),
    );
  }

  /** `>` has been read up to `end`; there may be one more. */
  private scanFileRedirection(from: number, end: number): Token {
    const append = this.text.charCodeAt(end) === 62;
    this.index = append ? end + 1 : end;
    return this.save(
      new FileRedirectionToken(this.source, this.offsetOf(this.tokenStart), this.offsetOf(this.index), from as RedirectionStream, append),
    );
  }

  /** `n>`; in expression mode the digit is a number and `>` the next token, unless streams are merged. */
  private scanNumberedRedirection(from: number): Token {
    const text = this.text;
    const after = this.index + 1;
    const to = text.charCodeAt(after + 1);
    if (text.charCodeAt(after) === 38 && (to === 49 || to === 50)) return this.mergingRedirection(from, to - 48, after + 2);
    if (this.mode !== TokenizerMode.Expression) return this.scanFileRedirection(from, after);
    const literal = new NumberLiteral('int', from, String(from));
    return this.save(new NumberToken(this.source, this.offsetOf(this.tokenStart), this.offsetOf(this.index), literal));
  }

  private scanAt(): Token {
    const text = this.text;
    const next = text.charCodeAt(this.index);
    if (next === 123) return this.newLonger(TokenKind.AtCurly);
    if (next === 40) return this.newLonger(TokenKind.AtParen);
    if (isSingleQuote(next) || isDoubleQuote(next)) {
      this.index++;
      return this.scanHereString(isDoubleQuote(next));
    }
    if (this.index < text.length && isVariableStart(next)) return this.scanVariable(true, false);
    this.error(this.index - 1, this.index, 'UnrecognizedToken');
    return this.newToken(TokenKind.Unknown);
  }

  private scanDot(): Token {
    const text = this.text;
    const next = text.charCodeAt(this.index);
    if (next === 46) {
      this.index++;
      if (!this.wordGoesOn()) return this.newToken(TokenKind.DotDot);
      return this.rescanAsGenericAfterOperator();
    }
    if (isDecimalDigit(next)) return this.scanNumber();
    // `.$x`, `."x"` and `.'x'` run a command in the current scope; another word begins with the dot.
    if (next !== 36 && next !== 34 && next !== 39 && this.wordGoesOn()) return this.scanGenericToken('.');
    return this.newToken(TokenKind.Dot);
  }

  private scanExclaim(): Token {
    const next = this.text.charCodeAt(this.index);
    if (this.mode === TokenizerMode.Command) return this.operator(TokenKind.Exclaim);
    if (this.mode === TokenizerMode.Expression && this.index < this.text.length) {
      if (isIdentifierStart(next)) return this.scanGenericToken('!');
      // `!1` negates a number, `!1x` is a word.
      const isNumber = isDigit(next) || next === 46;
      if (isNumber && scanNumber(this.text, this.index, true, this.forceEndNumberOnTernaryOpChars) === null)
        return this.scanGenericToken('!');
    }
    return this.newToken(TokenKind.Exclaim);
  }

  private scanColon(): Token {
    const text = this.text;
    if (text.charCodeAt(this.index) === 58) {
      this.index++;
      if (!this.wantSimpleName && this.wordGoesOn()) return this.scanGenericToken('::');
      return this.newToken(TokenKind.ColonColon);
    }
    return this.mode === TokenizerMode.Command ? this.scanLabel() : this.newToken(TokenKind.Colon);
  }

  private scanQuestion(): Token {
    const text = this.text;
    if (text.charCodeAt(this.index) !== 63) return this.newToken(TokenKind.QuestionMark);
    this.index++;
    return text.charCodeAt(this.index) === 61
      ? this.newLonger(TokenKind.QuestionQuestionEquals)
      : this.newToken(TokenKind.QuestionQuestion);
  }

  /**
   * Reads `.`, `::`, `[`, `?.` or `?[` directly after an expression; only block comments may stand between.
   * Returns null, and reads nothing, when none is there.
   */
  memberAccessOperator(allowLBracket: boolean): Token | null {
    const text = this.text;
    while (text.charCodeAt(this.index) === 60 && text.charCodeAt(this.index + 1) === 35) {
      this.tokenStart = this.index;
      this.scanBlockComment();
    }
    const start = this.index;
    const c = text.charCodeAt(start);
    if (c === 46) {
      if (text.charCodeAt(start + 1) === 46 || this.blankInCommand(start + 1)) return null;
      return this.tokenAt(start, 1, TokenKind.Dot);
    }
    if (c === 58) {
      if (text.charCodeAt(start + 1) !== 58 || this.blankInCommand(start + 2)) return null;
      return this.tokenAt(start, 2, TokenKind.ColonColon);
    }
    if (c === 91) return allowLBracket ? this.tokenAt(start, 1, TokenKind.LBracket) : null;
    if (c === 63) {
      const next = text.charCodeAt(start + 1);
      if (next === 46) return this.tokenAt(start, 2, TokenKind.QuestionDot);
      if (next === 91 && allowLBracket) return this.tokenAt(start, 2, TokenKind.QuestionLBracket);
    }
    return null;
  }

  private blankInCommand(at: number): boolean {
    const c = this.text.charCodeAt(at);
    return this.mode === TokenizerMode.Command && (at >= this.text.length || c === 0 || isWhiteSpaceOrNewline(c));
  }

  private tokenAt(start: number, length: number, kind: TokenKind): Token {
    this.tokenStart = start;
    this.index = start + length;
    return this.newToken(kind);
  }

  /** Reads `(` or `{` directly after a member's name; null when neither is there. */
  invokeMemberOpenParen(): Token | null {
    const c = this.text.charCodeAt(this.index);
    if (c === 40) return this.tokenAt(this.index, 1, TokenKind.LParen);
    if (c === 123) return this.tokenAt(this.index, 1, TokenKind.LCurly);
    return null;
  }

  /** Reads `[` after blanks and comments; null when something else is there. In command mode a word may begin with it. */
  lBracket(): Token | null {
    const text = this.text;
    const resyncPoint = this.offsetOf(this.index);
    let resyncIfMemberAccess = false;
    for (;;) {
      const c = text.charCodeAt(this.index);
      if (c === 91) return this.tokenAt(this.index, 1, TokenKind.LBracket);
      if (isWhitespace(c)) {
        resyncIfMemberAccess = true;
        this.skipWhiteSpace();
      } else if (c === 35) {
        resyncIfMemberAccess = true;
        this.tokenStart = this.index;
        this.scanLineComment();
      } else if (c === 60 && text.charCodeAt(this.index + 1) === 35) {
        // Comments alone may stand before a member's dot, blanks may not.
        resyncIfMemberAccess = false;
        this.tokenStart = this.index;
        this.scanBlockComment();
      } else {
        if (resyncIfMemberAccess && (c === 46 || c === 58)) this.resync(resyncPoint);
        return null;
      }
    }
  }
}
