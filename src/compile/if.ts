import type { IfStatementAst, PipelineBase, StatementBlockAst } from '../../grammar/index.ts';
import { AutomationNull } from '../objects/collections.ts';
import { isTrue } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import { andThen, type Steps, Suspension } from '../scheduler/suspension.ts';
import { type CompileContext, compileBlock, compiler } from './compile-context.ts';
import { compileCondition } from './execution-status.ts';
import type { Expr, Flow, Frame, Stmt } from './frame.ts';
import { isSteady, Operand } from './operand.ts';
import { soleExpressionValue } from './sole-expression.ts';

/** `if (…) {…} elseif (…) {…} else {…}`: an `elseif` is an `if` in the place of the `else`. */
export function compileIf(ast: IfStatementAst, c: CompileContext): Stmt {
  return ifNode(ast, c, compileBranch);
}

function ifNode(ast: IfStatementAst, c: CompileContext, branch: (body: StatementBlockAst, c: CompileContext) => Stmt): Stmt {
  let otherwise = ast.elseClause ? branch(ast.elseClause, c) : null;
  for (let i = ast.clauses.length - 1; i >= 0; i--) {
    const { condition, body } = ast.clauses[i]!;
    otherwise = branchNode(condition, branch(body, c), otherwise, c);
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

/** An `if` whose value is asked for: an error in a branch ends the branch, one in a condition ends what the value is for. */
export function compileIfForValue(ast: IfStatementAst, c: CompileContext): Stmt {
  return ifNode(ast, c, compileBlock);
}

/**
 * `$x = if (…) {…} else {…}` whose branches are single expressions: its value without a pipe to write to.
 * @returns null where a branch holds anything else
 */
export function compileIfValue(ast: IfStatementAst, c: CompileContext): Expr | null {
  const bodies = ast.clauses.map(({ body }) => soleExpressionValue(body, c));
  const last = ast.elseClause === null ? () => AutomationNull : soleExpressionValue(ast.elseClause, c);
  if (last === null || bodies.includes(null)) return null;
  let otherwise: Expr = last;
  for (let i = bodies.length - 1; i >= 0; i--) otherwise = branchValue(ast.clauses[i]!.condition, bodies[i]!, otherwise, c);
  return otherwise;
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
