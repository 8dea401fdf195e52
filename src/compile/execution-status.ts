import type { AssignmentStatementAst, Expression, PipelineBase, Statement } from '../../grammar/index.ts';
import { andThen, Suspension } from '../scheduler/suspension.ts';
import { type CompileContext, compiler } from './compile-context.ts';
import type { Expr } from './frame.ts';

/**
 * Which statements set `$?` to true when they have run (Compiler.ShouldSetExecutionStatusToSuccess): those of a statement list that are pure
 * expressions or assignments of such. Conditions, iterators and other values leave `$?` alone.
 */

/** A pure expression sets `$?`, unless it holds statements, which have set it. */
export function setsStatus(e: Expression): boolean {
  switch (e.kind) {
    case 'ParenExpressionAst':
      return statementSetsStatus(e.pipeline);
    case 'SubExpressionAst':
      return e.subExpression.statements.length === 0;
    case 'ArrayExpressionAst': {
      // a single expression in it is compiled as if it stood there alone
      const { statements, traps } = e.subExpression;
      if (statements.length === 0) return true;
      return statements.length === 1 && traps.length === 0 && statementSetsStatus(statements[0]!);
    }
  }
  return true;
}

function statementSetsStatus(statement: Statement): boolean {
  if (statement.kind === 'AssignmentStatementAst') return assignmentSetsStatus(statement);
  if (statement.kind !== 'PipelineAst' || statement.pipelineElements.length !== 1) return false;
  const only = statement.pipelineElements[0]!;
  return only.kind === 'CommandExpressionAst' && setsStatus(only.expression);
}

/** Whether an assignment sets `$?` to true: when its right-most side is a pure expression that does. */
export function assignmentSetsStatus(ast: AssignmentStatementAst): boolean {
  let right: Statement = ast.right;
  while (right.kind === 'AssignmentStatementAst') right = right.right;
  return right.kind === 'CommandExpressionAst' ? setsStatus(right.expression) : statementSetsStatus(right);
}

/**
 * The condition of `if`, `while`, `do` and `for`: one that runs a command leaves `$?` true, whatever the command did
 * (Compiler.CaptureStatementResults with CaptureAstContext.Condition).
 */
export function compileCondition(ast: PipelineBase, c: CompileContext): Expr {
  const value = compiler.statementValue(ast, c, false);
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
