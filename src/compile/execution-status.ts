import type { AssignmentStatementAst, Expression, PipelineBase, Statement } from '../../grammar/index.ts';
import { andThen, Suspension } from '../scheduler/suspension.ts';
import { type CompileContext, compiler } from './compile-context.ts';
import type { Expr } from './frame.ts';

/**
 * Which statements set `$?` to true when they have run (Compiler.ShouldSetExecutionStatusToSuccess): those of a statement list that are pure
 * expressions or assignments of such. Conditions, iterators and other values leave `$?` alone.
 */

/** A pure expression sets `$?`, unless it is a parenthesis or subexpression whose commands have set it (ShouldSetExecutionStatusToSuccess). */
export function setsStatus(e: Expression): boolean {
  if (e.kind === 'ParenExpressionAst') {
    const { pipeline } = e;
    if (pipeline.kind === 'AssignmentStatementAst') return assignmentSetsStatus(pipeline);
    if (pipeline.kind !== 'PipelineAst') return false;
    const inner = pipeline.getPureExpression();
    return inner !== null && setsStatus(inner);
  }
  if (e.kind === 'SubExpressionAst' || e.kind === 'ArrayExpressionAst') {
    return e.subExpression.statements.every((s) => {
      if (s.kind !== 'PipelineAst') return false;
      const inner = s.getPureExpression();
      return inner !== null && setsStatus(inner);
    });
  }
  return true;
}

/** Whether an assignment sets `$?` to true: when its right-most side is a pure expression that does. */
export function assignmentSetsStatus(ast: AssignmentStatementAst): boolean {
  let right: Statement = ast.right;
  while (right.kind === 'AssignmentStatementAst') right = right.right;
  if (right.kind === 'CommandExpressionAst') return setsStatus(right.expression);
  if (right.kind !== 'PipelineAst' || right.pipelineElements.length !== 1) return false;
  const only = right.pipelineElements[0]!;
  return only.kind === 'CommandExpressionAst' && setsStatus(only.expression);
}

/**
 * The condition of `if`, `while`, `do` and `for`: one that runs a command leaves `$?` true, whatever the command did
 * (Compiler.CaptureStatementResults with CaptureAstContext.Condition).
 */
export function compileCondition(ast: PipelineBase, c: CompileContext): Expr {
  const value = compiler.statementValue(ast, c);
  if (ast.find((a) => a.kind === 'CommandAst', false) === null) return value;
  return (f) => {
    const v = value(f);
    if (!(v instanceof Suspension)) {
      f.context.questionMark = true;
      return v;
    }
    return andThen(v, (r) => {
      f.context.questionMark = true;
      return r;
    });
  };
}
