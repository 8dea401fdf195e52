import type { FunctionDefinitionAst, FunctionMemberAst, ScriptBlockAst } from '../../grammar/index.ts';
import { languageModes } from '../objects/language-mode.ts';
import { NetObject } from '../objects/net-object.ts';
import type { SessionState } from './session-state.ts';

/**
 * System.Management.Automation.ScriptBlock: an AST with the session state (module or global) that it runs in. What it compiles to is kept on the AST, so
 * that copies of one block (closures, module-bound ones) compile once.
 */
export class ScriptBlock extends NetObject {
  /** The name shown in errors when it is a function's body. */
  functionName: string | null = null;
  isFilter = false;
  /** The language mode that it runs in: that of the code that made it (LanguageMode). */
  languageMode = languageModes.current;
  constructor(
    readonly ast: ScriptBlockAst | FunctionDefinitionAst | FunctionMemberAst,
    /** The session state it was created in; null: whatever is current when it is invoked. */
    public sessionState: SessionState | null,
  ) {
    super();
  }
  /** The same block in another session state. */
  boundTo(state: SessionState | null): ScriptBlock {
    const copy = new ScriptBlock(this.ast, state);
    copy.languageMode = this.languageMode;
    return copy;
  }
  /** The text between the braces, or of the whole script. */
  override toString(): string {
    const ast = this.ast;
    if (ast.kind === 'ScriptBlockAst') {
      const text = ast.extent.text;
      const isLiteral = ast.parent?.kind === 'ScriptBlockExpressionAst' || ast.parent?.kind === 'FunctionDefinitionAst';
      return isLiteral && text.startsWith('{') && text.endsWith('}') ? text.slice(1, -1) : text;
    }
    const text = ast.body.extent.text;
    const body = text.startsWith('{') && text.endsWith('}') ? text.slice(1, -1) : text;
    const parameters = ast.kind === 'FunctionDefinitionAst' ? (ast.parameters ?? []) : [];
    // parameters in parentheses after the name become a param block (CompiledScriptBlockData.ToString)
    return parameters.length === 0 ? body : `param(${parameters.map((p) => p.extent.text).join(', ')})\n${body}`;
  }
}
