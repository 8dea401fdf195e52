/** The parser: the rules put together, and the ways into them. */

import type { CommandAst } from '../ast.ts';
import { type Expression, type ITypeName, NamedBlockAst, ScriptBlockAst } from '../ast.ts';
import type { StringExpandableToken, Token } from '../tokens.ts';
import { TokenFlags, TokenizerMode, TokenKind, UnscannedSubExprToken } from '../tokens.ts';
import { ClassRules } from './classes.ts';

/** PowerShell's grammar. One parser serves any number of scripts, one after the other. */
export class PowerShellParser extends ClassRules {
  /** @param skipValidations leave out Chevrotain's check of the grammar, which takes longer than a script */
  constructor(skipValidations = true) {
    super(skipValidations);
    this.performSelfAnalysis();
  }

  /** Reads a whole script. Never throws: a script too deeply nested gives PowerShell's error for that. */
  parseScript(text: string, fileName: string | null): ScriptBlockAst {
    this.start(text, fileName);
    try {
      return this.scriptBlock(null, false, null);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return this.tooComplicated();
    }
  }

  protected override start(text: string, fileName: string | null): void {
    super.start(text, fileName);
    this.noParamBlockAt.clear();
    this.noAttributesAt.clear();
  }

  private tooComplicated(): ScriptBlockAst {
    this.errorList.reportError(this.scanner.currentExtent(), 'ScriptTooComplicated');
    const whole = this.span(0, this.scanner.source.text.length);
    return new ScriptBlockAst(whole, [], null, null, null, new NamedBlockAst(whole, TokenKind.End, true, [], []), null, null);
  }

  /** Reads the inside of a double-quoted string (Parser.ScanString). */
  parseExpandable(text: string): Expression {
    this.start(`"${text.replace(/["\u201c-\u201e]/g, '$&$&')}"`, null);
    return this.expandableString(this.scanner.nextToken() as StringExpandableToken);
  }

  /** Reads a type's name; null when the text does not begin with one (Parser.ScanType). */
  parseType(text: string): ITypeName | null {
    this.start(text, null);
    return this.typeName(true);
  }

  /** Reads a `#Requires` comment as a command (Tokenizer.GetScriptRequirements). */
  parseRequires(comment: Token): CommandAst | null {
    const text = comment.text.slice(1);
    const scope = new UnscannedSubExprToken(comment.source, comment.startOffset + 1, comment.endOffset, text, null, TokenFlags.None);
    const state = this.scanner.startNestedScan(scope);
    const oldMode = this.scanner.mode;
    this.scanner.mode = TokenizerMode.Command;
    this.ungot = null;
    const command = this.command();
    this.ungot = null;
    this.scanner.mode = oldMode;
    this.scanner.finishNestedScan(state);
    return command;
  }
}
