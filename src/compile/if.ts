import type { IfStatementAst, PipelineBase, StatementBlockAst } from '../../grammar/index.ts';
import { AutomationNull } from '../objects/collections.ts';
import { isTrue } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import { andThen, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import { type CompileContext, compileBlock, compiler } from './compile-context.ts';
import { compileCondition } from './execution-status.ts';
import type { Expr, Flow, Frame, Stmt } from './frame.ts';
import { isSteady, Operand } from './operand.ts';
import { soleExpressionValue } from './sole-expression.ts';
import { statementFailed } from './statement-errors.ts';

/** `if (…) {…} elseif (…) {…} else {…}`: an `elseif` is an `if` in the place of the `else`. */
export function compileIf(ast: IfStatementAst, c: CompileContext): Stmt {
  let otherwise = ast.elseClause ? compileBranch(ast.elseClause, c) : null;
  for (let i = ast.clauses.length - 1; i >= 0; i--) {
    const { condition, body } = ast.clauses[i]!;
    otherwise = branchNode(condition, compileBranch(body, c), otherwise, c);
  }
  return otherwise!;
}

/**
 * The body of a branch. A statement that stands alone needs no list of its own: nothing comes after it, so that an error in it may as well
 * end the whole `if`, which stands in a list.
 */
function compileBranch(ast: StatementBlockAst, c: CompileContext): Stmt {
  const only = ast.statements.length === 1 && ast.traps.length === 0 ? ast.statements[0]! : null;
  return only === null || only.kind === 'TrapStatementAst' || only.kind === 'TypeDefinitionAst'
    ? compileBlock(ast, c)
    : compiler.statement(only, c);
}

function branchNode(ast: PipelineBase, body: Stmt, otherwise: Stmt | null, c: CompileContext): Stmt {
  const { extent } = ast;
  const condition = compileCondition(ast, c);
  if (isSteady(condition)) {
    const operand = new Operand(condition);
    return (f) => {
      f.position = extent;
      const v = operand.get(f);
      if (v === true || (v !== false && isTrue(v))) return body(f);
      return otherwise === null ? undefined : otherwise(f);
    };
  }
  return (f) => {
    f.position = extent;
    const v = condition(f);
    if (v instanceof Suspension) return new Suspension(branchRest(f, v, body, otherwise));
    if (isTrue(v)) return body(f);
    return otherwise === null ? undefined : otherwise(f);
  };
}

function* branchRest(f: Frame, condition: Suspension<Value>, body: Stmt, otherwise: Stmt | null): Steps<Flow | undefined> {
  const chosen = isTrue(yield* condition.rest) ? body : otherwise;
  const r = chosen === null ? undefined : chosen(f);
  return r instanceof Suspension ? yield* r.rest : r;
}

/**
 * `$x = if (…) {…} else {…}` whose branches are single expressions: its value without a pipe to write to. An error in a condition ends the whole
 * and leaves no output.
 * @returns null where a branch holds anything else
 */
export function compileIfValue(ast: IfStatementAst, c: CompileContext): Expr | null {
  const bodies = ast.clauses.map(({ body }) => soleExpressionValue(body, c));
  const last = ast.elseClause === null ? () => AutomationNull : soleExpressionValue(ast.elseClause, c);
  if (last === null || bodies.includes(null)) return null;
  let otherwise: Expr = last;
  for (let i = bodies.length - 1; i >= 0; i--) otherwise = branchValue(ast.clauses[i]!.condition, bodies[i]!, otherwise, c);
  const chosen = otherwise;
  return (f) => {
    let v: Step<Value>;
    try {
      v = chosen(f);
      if (!(v instanceof Suspension)) return v;
    } catch (e) {
      const reported = statementFailed(f, e);
      return reported === undefined ? AutomationNull : andThen(reported, () => AutomationNull);
    }
    return new Suspension(valueRest(f, v));
  };
}

function* valueRest(f: Frame, s: Suspension<Value>): Steps<Value> {
  try {
    return yield* s.rest;
  } catch (e) {
    const reported = statementFailed(f, e);
    if (reported !== undefined) yield* reported.rest;
    return AutomationNull;
  }
}

function branchValue(ast: PipelineBase, body: Expr, otherwise: Expr, c: CompileContext): Expr {
  const { extent } = ast;
  const condition = compileCondition(ast, c);
  return (f) => {
    f.position = extent;
    const v = condition(f);
    if (v instanceof Suspension) return andThen(v, (r) => (isTrue(r) ? body(f) : otherwise(f)));
    return (v === true || (v !== false && isTrue(v)) ? body : otherwise)(f);
  };
}
