import type {
  AssignmentStatementAst,
  IfStatementAst,
  PipelineAst,
  ReturnStatementAst,
  Statement,
  StatementBlockAst,
} from '../../../grammar/index.ts';
import { setsStatus } from '../execution-status.ts';
import { writesNothing } from '../pipelines.ts';
import type { BodyWriter } from './body-writer.ts';
import { conditionSource } from './expression-source.ts';
import { assignmentSource, changeSource, incrementSource } from './statement-source.ts';

/**
 * The statements of a script block as JavaScript that gives what the block writes: one value at most, which is the last thing that it does. An effect, a method that changes
 * an object, may stand at the end too; assignments are done once nothing can fail any more.
 */

/** The text of a body. Null where a statement may have to wait, or has an effect before the end. */
export function bodySource(statements: readonly Statement[], w: BodyWriter): string | null {
  let text = '';
  for (const [i, statement] of statements.entries()) {
    const source = i === statements.length - 1 ? lastSource(statement, w) : earlierSource(statement, w);
    if (source === null) return null;
    text += `${source}\n`;
  }
  return text;
}

/** A statement behind which others stand: one without effects, which may leave the body. */
function earlierSource(ast: Statement, w: BodyWriter): string | null {
  switch (ast.kind) {
    case 'AssignmentStatementAst':
      if (ast.left.kind === 'MemberExpressionAst') return w.propertyAssignment(ast as AssignmentStatementAst);
      return ast.left.kind === 'VariableExpressionAst' ? assignmentSource(ast as AssignmentStatementAst, w, 'statement', false) : null;
    case 'PipelineAst':
      return incrementSource(ast, w, 'statement');
    case 'IfStatementAst':
      return ifSource(ast, w, earlierSource, '');
    case 'ReturnStatementAst':
      return ast.pipeline === null || w.mayReturnEarly ? returnSource(ast, w) : null;
  }
  return null;
}

/** The last statement. */
function lastSource(ast: Statement, w: BodyWriter): string | null {
  switch (ast.kind) {
    case 'AssignmentStatementAst': {
      const text = w.propertyAssignment(ast) ?? assignmentSource(ast, w, 'statement');
      return text && `${text} ${w.leave()}`;
    }
    case 'PipelineAst': {
      const done = incrementSource(ast, w, 'statement') ?? changeSource(ast, w);
      return done === null ? outputSource(ast, w) : `${done} ${w.leave()}`;
    }
    case 'IfStatementAst':
      return ifSource(ast, w, lastSource, w.leave());
    case 'ReturnStatementAst':
      return returnSource(ast, w);
  }
  return null;
}

/** An expression whose value is written; none that holds statements. */
function outputSource(ast: PipelineAst, w: BodyWriter): string | null {
  const pure = ast.background ? null : ast.getPureExpression();
  return pure === null || writesNothing(pure) || !setsStatus(pure) ? null : w.leaveWith(pure, ast.extent, 'output');
}

function returnSource(ast: ReturnStatementAst, w: BodyWriter): string | null {
  const { pipeline } = ast;
  if (pipeline === null) return w.leave();
  const pure = pipeline.kind === 'PipelineAst' && !pipeline.background ? pipeline.getPureExpression() : null;
  return pure === null || writesNothing(pure) || !setsStatus(pure) ? null : w.leaveWith(pure, pipeline.extent, 'return');
}

/** @param otherwise what is done where no clause applies */
function ifSource(ast: IfStatementAst, w: BodyWriter, source: typeof lastSource, otherwise: string): string | null {
  let text = '';
  let ends = '';
  for (const { condition, body } of ast.clauses) {
    const test = conditionSource(condition, w);
    const branch = test === null ? null : w.inBranch(() => branchSource(body, w, source, otherwise));
    if (branch === null) return null;
    text += `if (${test}) {${branch}} else {`;
    ends += '}';
  }
  const { elseClause } = ast;
  const last = elseClause ? w.inBranch(() => branchSource(elseClause, w, source, otherwise)) : otherwise;
  return last === null ? null : text + last + ends;
}

function branchSource(ast: StatementBlockAst, w: BodyWriter, source: typeof lastSource, otherwise: string): string | null {
  if (ast.traps.length > 0) return null;
  if (ast.statements.length === 0) return otherwise;
  let text = '';
  for (const [i, statement] of ast.statements.entries()) {
    const one = i === ast.statements.length - 1 ? source(statement, w) : earlierSource(statement, w);
    if (one === null) return null;
    text += one;
  }
  return text;
}
