/** Words: variables, parameters and operators, generic words, identifiers, numbers. The rest of PowerShell's tokenizer.cs. */

import {
  forceStartNewToken,
  forceStartNewTokenInAssemblyNameSpec,
  isDoubleQuote,
  isIdentifierFollow,
  isIdentifierStart,
  isLetterOrDigit,
  isSingleQuote,
  isVariableStart,
  isWhitespace,
} from '../chars.ts';
import { NumberLiteral, scanNumber } from '../numbers.ts';
import { keywordTable, operatorTable } from '../token-kinds.ts';
import { LabelToken, NumberToken, ParameterToken, type Token, TokenFlags, TokenizerMode, TokenKind, VariableToken } from '../tokens.ts';
import { VariablePath } from '../variable-path.ts';
import { StringBuilder, StringScanner } from './strings.ts';

/** Reads words. */
export abstract class WordScanner extends StringScanner {
  /** Whether the word read so far goes on, as it may in command mode. */
  protected wordGoesOn(): boolean {
    return this.mode === TokenizerMode.Command && this.index < this.text.length && !forceStartNewToken(this.text.charCodeAt(this.index));
  }

  /** Reads the current token from its first character on as a word. */
  protected rescanAsGeneric(): Token {
    this.index = this.tokenStart;
    return this.scanGenericToken('');
  }

  private newVariable(path: VariablePath, splatted: boolean): Token {
    return this.save(new VariableToken(this.source, this.offsetOf(this.tokenStart), this.offsetOf(this.index), path, splatted));
  }

  /** Reads a variable; its `$` or `@` has been read. */
  protected scanVariable(splatted: boolean, inStringExpandable: boolean): Token {
    const text = this.text;
    const first = text.charCodeAt(this.index);
    if (first === 123) return this.scanBracedVariable(inStringExpandable);
    if (!(this.index < text.length && isVariableStart(first))) return this.scanGenericToken('$');
    const from = this.index++;
    // $$, $? and $^ have names of one character.
    if (first === 36 || first === 63 || first === 94) {
      if (this.wordGoesOn()) return this.rescanAsGeneric();
    } else {
      for (; ; this.index++) {
        const c = text.charCodeAt(this.index);
        if (isIdentifierFollow(c) || c === 63) continue;
        if (c === 58) {
          // $a::b is a static member.
          if (text.charCodeAt(this.index + 1) === 58) break;
          continue;
        }
        // Members, elements and assignments follow directly; anything else in command mode makes it a word.
        if (c !== 46 && c !== 91 && c !== 61 && this.wordGoesOn()) return this.rescanAsGeneric();
        break;
      }
    }
    const path = new VariablePath(text.slice(from, this.index));
    if (path.unqualifiedPath === '') {
      this.error(this.tokenStart, this.index, path.isDriveQualified ? 'InvalidVariableReferenceWithDrive' : 'InvalidVariableReference');
    }
    return this.newVariable(path, splatted);
  }

  private scanBracedVariable(inStringExpandable: boolean): Token {
    const text = this.text;
    const errorStart = this.index;
    this.index++;
    let name = '';
    let closed = false;
    while (this.index < text.length) {
      const c = text.charCodeAt(this.index++);
      if (c === 125) {
        closed = true;
        break;
      }
      if (c === 96) {
        if (this.index >= text.length) break;
        name += this.backtick();
        continue;
      }
      if (inStringExpandable && isDoubleQuote(c)) {
        if (this.index >= text.length) break;
        // Of two quotes the second counts.
        if (isDoubleQuote(text.charCodeAt(this.index))) {
          name += text[this.index++];
          continue;
        }
      } else if (c === 123) this.error(this.index, this.index + 1, 'OpenBraceNeedsToBeBackTickedInVariableName');
      name += text[this.index - 1];
    }
    if (!closed) this.incomplete(errorStart, 'IncompleteDollarVariableReference');
    if (name === '') {
      if (closed) this.error(this.index - 1, this.index, 'EmptyVariableReference');
      name = ':Error:';
    }
    if (this.mode === TokenizerMode.Command) {
      const c = text.charCodeAt(this.index);
      if (c !== 46 && c !== 91 && this.wordGoesOn()) return this.rescanAsGeneric();
    }
    const path = new VariablePath(name);
    if (path.unqualifiedPath === '') this.error(this.tokenStart, this.index, 'InvalidBracedVariableReference');
    return this.newVariable(path, false);
  }

  /** Reads a parameter or an operator; its dash has been read. */
  protected scanParameter(): Token {
    const text = this.text;
    const from = this.index;
    const inCommand = this.mode === TokenizerMode.Command;
    let sawColon = false;
    let end = from;
    for (; end < text.length; end++) {
      const c = text.charCodeAt(end);
      if ((c | 32) >= 97 && (c | 32) <= 122) continue;
      if (isWhitespace(c) || parameterEnds.has(c)) break;
      if (c === 58) {
        sawColon = true;
        break;
      }
      if (!inCommand) break;
      if (isSingleQuote(c) || isDoubleQuote(c)) {
        // Quotes are never part of a parameter: it is an argument then.
        this.index = end;
        return this.scanGenericToken(text.slice(this.tokenStart, end));
      }
    }
    const name = text.slice(from, end);
    this.index = sawColon && inCommand ? end + 1 : end;
    if (this.mode === TokenizerMode.Expression) {
      const operator = operatorTable.get(name) ?? operatorTable.get(name.toLowerCase());
      if (operator !== undefined) return this.newToken(operator);
    }
    if (name === '') return this.newToken(TokenKind.Minus);
    return this.save(new ParameterToken(this.source, this.offsetOf(this.tokenStart), this.offsetOf(this.index), name, sawColon));
  }

  /** Reads on a word of which `prefix` has been read already: a command name or an argument (Tokenizer.ScanGenericToken). */
  protected scanGenericToken(prefix: string): Token {
    const text = this.text;
    let builder: StringBuilder | null = prefix === '' ? null : new StringBuilder(prefix);
    let run = this.index;
    for (;;) {
      const i = this.index;
      if (i >= text.length) break;
      const c = text.charCodeAt(i);
      if (forceStartNewToken(c)) break;
      if (c === 96) {
        if (i + 1 < text.length && text.charCodeAt(i + 1) !== 0) {
          builder ??= new StringBuilder();
          builder.append(text.slice(run, i));
          this.index++;
          builder.append(this.backtick());
          run = this.index;
        } else this.index++;
      } else if (c === 36) {
        builder ??= new StringBuilder();
        builder.append(text.slice(run, i));
        run = i;
        this.index++;
        if (this.scanDollarInStringExpandable(builder, false)) run = this.index;
      } else if (isSingleQuote(c)) {
        builder ??= new StringBuilder();
        builder.append(text.slice(run, i));
        this.index++;
        builder.append(this.scanStringLiteralValue().value);
        run = this.index;
      } else if (isDoubleQuote(c)) {
        builder ??= new StringBuilder();
        builder.append(text.slice(run, i));
        this.index++;
        this.scanStringExpandableValue(builder);
        run = this.index;
      } else this.index++;
    }
    const rest = text.slice(run, this.index);
    if (builder === null) return this.newString(rest, TokenKind.Generic);
    builder.append(rest);
    if (builder.nested.length === 0) return this.newString(builder.value, TokenKind.Generic);
    return this.newExpandable(builder.value, builder.finish(), TokenKind.Generic, builder.nested, TokenFlags.None);
  }

  /** Reads a number from the start of the current token, or the word it is the begin of. */
  protected scanNumber(): Token {
    const inExpression = this.mode === TokenizerMode.Expression;
    const scan = scanNumber(this.text, this.tokenStart, inExpression, this.forceEndNumberOnTernaryOpChars);
    if (scan === null || (scan.literal === null && !inExpression)) return this.rescanAsGeneric();
    this.index = scan.end;
    if (scan.literal === null) {
      this.error(this.tokenStart, this.index, 'BadNumericConstant', this.text.slice(this.tokenStart, this.index));
      return this.save(
        new NumberToken(
          this.source,
          this.offsetOf(this.tokenStart),
          this.offsetOf(this.index),
          new NumberLiteral('int', 0, this.text.slice(this.tokenStart, this.index)),
        ),
      );
    }
    return this.save(new NumberToken(this.source, this.offsetOf(this.tokenStart), this.offsetOf(this.index), scan.literal));
  }

  /** Reads an identifier, a keyword, or a word that begins like one; the first character has been read. */
  protected scanIdentifier(): Token {
    const text = this.text;
    let i = this.index;
    while (isIdentifierFollow(text.charCodeAt(i))) i++;
    this.index = i;
    const mode = this.mode;
    if (mode === TokenizerMode.TypeName) return this.scanTypeName();
    if (this.wantSimpleName) return this.newToken(TokenKind.Identifier);
    if (mode === TokenizerMode.Command && this.wordGoesOn()) return this.continueGeneric();
    if (mode === TokenizerMode.Command || mode === TokenizerMode.Signature) {
      const length = i - this.tokenStart;
      if (length <= 13) {
        const word = text.slice(this.tokenStart, i);
        const keyword = keywordTable.get(word) ?? keywordTable.get(word.toLowerCase());
        if (keyword !== undefined) return this.newToken(keyword);
      }
    }
    return this.newToken(TokenKind.Identifier);
  }

  /** Reads on a word none of whose characters so far is special. */
  private continueGeneric(): Token {
    const text = this.text;
    for (let i = this.index; ; i++) {
      const c = text.charCodeAt(i);
      if (i >= text.length || forceStartNewToken(c)) {
        this.index = i;
        return this.newString(text.slice(this.tokenStart, i), TokenKind.Generic);
      }
      if (c === 96 || c === 36 || isSingleQuote(c) || isDoubleQuote(c)) return this.rescanAsGeneric();
    }
  }

  /** Reads on a type's name. */
  private scanTypeName(): Token {
    const text = this.text;
    for (; ; this.index++) {
      const c = text.charCodeAt(this.index);
      if (!isLetterOrDigit(c) && c !== 46 && c !== 96 && c !== 95 && c !== 43 && c !== 35 && c !== 92) break;
    }
    const token = this.newToken(TokenKind.Identifier);
    token.tokenFlags |= TokenFlags.TypeName;
    return token;
  }

  private scanAssemblyNameSpecToken(): string {
    this.skipWhiteSpace();
    this.tokenStart = this.index;
    while (this.index < this.text.length && !forceStartNewTokenInAssemblyNameSpec(this.text.charCodeAt(this.index))) this.index++;
    const word = this.text.slice(this.tokenStart, this.index);
    const token = this.newToken(TokenKind.Identifier);
    token.tokenFlags |= TokenFlags.TypeName;
    this.skipWhiteSpace();
    return word;
  }

  /** Reads an assembly's name and properties; the comma before it has been read. */
  scanAssemblyNameSpec(): string {
    let spec = this.scanAssemblyNameSpecToken();
    while (this.text[this.index] === ',') {
      this.tokenStart = this.index++;
      this.newToken(TokenKind.Comma);
      spec += `, ${this.scanAssemblyNameSpecToken()}`;
      if (this.text[this.index] === '=') {
        this.tokenStart = this.index++;
        this.newToken(TokenKind.Equals);
        spec += `=${this.scanAssemblyNameSpecToken()}`;
      }
    }
    return spec;
  }

  /** Reads a label; its colon has been read. */
  protected scanLabel(): Token {
    const text = this.text;
    if (this.index >= text.length) return this.newString(':', TokenKind.Generic);
    if (!isIdentifierStart(text.charCodeAt(this.index))) return this.scanGenericToken(':');
    const from = this.index;
    while (isIdentifierFollow(text.charCodeAt(this.index))) this.index++;
    // The character that makes it a word is taken as it is, even a quote.
    if (this.wordGoesOn()) return this.scanGenericToken(text.slice(this.tokenStart, ++this.index));
    return this.save(new LabelToken(this.source, this.offsetOf(this.tokenStart), this.offsetOf(this.index), text.slice(from, this.index)));
  }

  /** Reads the rest of the line, or up to `|` or `&&`, as the argument of `--%`. */
  scanVerbatimCommandArgument(): Token {
    const text = this.text;
    this.skipWhiteSpace();
    this.tokenStart = this.index;
    let inQuotes = false;
    for (; this.index < text.length; this.index++) {
      const c = text.charCodeAt(this.index);
      if (c === 10 || c === 13) break;
      if (isDoubleQuote(c)) inQuotes = !inQuotes;
      else if (!inQuotes && (c === 124 || (c === 38 && text.charCodeAt(this.index + 1) === 38))) break;
    }
    return this.newString(text.slice(this.tokenStart, this.index), TokenKind.Generic);
  }
}

/** The characters that end a parameter's name in every mode: braces, parentheses, `;,|&.[`, line ends and NUL. */
const parameterEnds = new Set(Array.from('{}();,|&.[\r\n\0', (c) => c.charCodeAt(0)));
