import { type Ast, CommandExpressionAst, PipelineAst, VariableExpressionAst } from '../../grammar/index.ts';
import type { ScriptBlock } from '../../src/session/script-block.ts';

/** True when `$input` stands in a script, not counting blocks inside it (AstSearcher.IsUsingDollarInput). */
function usesDollarInput(ast: Ast): boolean {
  return ast.findAll((a) => a instanceof VariableExpressionAst && a.variablePath.userPath.toLowerCase() === 'input', false).length > 0;
}

/**
 * The text of a block whose input comes from a pipeline (ScriptBlockAst.GetWithInputHandlingForInvokeCommand): `{ % { $_ } }` becomes `$input | % { $_ }`,
 * when it is one pipeline that begins with a command and does not say itself what becomes of the input.
 */
export function inputHandlingText(block: ScriptBlock): string {
  const text = block.toString();
  const { ast } = block;
  if (ast.kind !== 'ScriptBlockAst' || ast.beginBlock || ast.processBlock || ast.cleanBlock || ast.dynamicParamBlock) return text;
  const statements = ast.endBlock?.statements ?? [];
  const [pipeline] = statements;
  if (statements.length !== 1 || !(pipeline instanceof PipelineAst) || (ast.endBlock?.traps?.length ?? 0) > 0) return text;
  if (pipeline.pipelineElements[0] instanceof CommandExpressionAst || usesDollarInput(ast)) return text;
  return `${ast.paramBlock?.extent.text ?? ''}$input |${pipeline.extent.text}`;
}
