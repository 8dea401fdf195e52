import type { TryStatementAst, TypeConstraintAst } from '../../grammar/index.ts';
import { isFlowControl, type NetException, RuntimeException } from '../errors/exceptions.ts';
import { errorRecordOf } from '../errors/throw.ts';
import type { NetType } from '../objects/net-type.ts';
import { scheduler } from '../scheduler/scheduler.ts';
import { lift, type Steps, Suspension } from '../scheduler/suspension.ts';
import { type CompileContext, compiler } from './compile-context.ts';
import type { Flow, Frame, Stmt } from './frame.ts';
import { appendDollarError, scriptException } from './statement-errors.ts';
import { compileBlock } from './statements.ts';

/** The type of a catch clause or trap, found when it is first needed. */
export type CatchType = (f: Frame) => NetType;

/** The types of a `catch` or `trap`. */
export function compileCatchTypes(types: readonly TypeConstraintAst[], c: CompileContext): CatchType[] {
  return types.map((t) => compiler.typeOf(t.typeName, c));
}

/**
 * How well a clause of these types fits: the distance in the chain of base types, or null when it does not. The exception itself is tried
 * first, then what it wraps: `catch [Inner]` sees through MethodInvocationException and its like (ExceptionHandlingOps.FindMatchingHandler).
 */
export function catchMatches(f: Frame, exception: NetException, types: readonly CatchType[]): number | null {
  let best: number | null = null;
  for (const type of types) {
    const wanted = type(f);
    const rank = rankOf(exception, wanted) ?? wrappedRank(exception, wanted);
    if (rank !== null && (best === null || rank < best)) best = rank;
  }
  return best;
}

/** What a wrapper wraps: only RuntimeExceptions are looked into. */
function innerOf(exception: NetException | undefined): NetException | null {
  return exception instanceof RuntimeException ? exception.innerException : null;
}

function rankOf(exception: NetException, wanted: NetType): number | null {
  let distance = 0;
  for (let t: NetType | null = exception.netType; t !== null; t = t.baseType, distance++) if (t === wanted) return distance;
  return null;
}

/**
 * Any exception that is not a RuntimeException counts as wrapped in one; and a RuntimeException stands for its inner exception and for the
 * exception of its record too (CmdletInvocationException, ActionPreferenceStopException).
 */
function wrappedRank(exception: NetException, wanted: NetType): number | null {
  if (wanted.fullName === 'System.Management.Automation.RuntimeException') return 500;
  const own = exception.errorRecord?.exception;
  const ranks: number[] = [];
  for (const [e, distance] of [
    [own, 50],
    [innerOf(own), 100],
    [innerOf(exception), 100],
  ] as const) {
    const rank = e ? rankOf(e, wanted) : null;
    if (rank !== null) ranks.push(rank + distance);
  }
  return ranks.length > 0 ? Math.min(...ranks) : null;
}

interface TryParts {
  readonly body: Stmt;
  readonly clauses: readonly { types: readonly CatchType[]; body: Stmt }[];
  readonly finallyBody: Stmt | null;
}

/** `try {…} catch [X] {…} finally {…}`. */
export function compileTry(ast: TryStatementAst, c: CompileContext): Stmt {
  const parts: TryParts = {
    body: compileBlock(ast.body, c),
    clauses: ast.catchClauses.map((clause) => ({ types: compileCatchTypes(clause.catchTypes, c), body: compileBlock(clause.body, c) })),
    finallyBody: ast.finally ? compileBlock(ast.finally, c) : null,
  };
  return (f) => {
    const { context } = f;
    const outer = context.propagateExceptions;
    if (parts.clauses.length > 0) context.propagateExceptions = true;
    try {
      const r = parts.body(f);
      if (r instanceof Suspension) return new Suspension(tryRest(f, parts, outer, r));
      context.propagateExceptions = outer;
      if (parts.finallyBody === null) return r;
      return lift(finallyAfter(f, parts, r));
    } catch (e) {
      context.propagateExceptions = outer;
      return lift(caught(f, parts, outer, e));
    }
  };
}

function* tryRest(f: Frame, parts: TryParts, outer: boolean, s: Suspension<Flow | undefined>): Steps<Flow | undefined> {
  let r: Flow | undefined;
  try {
    r = yield* s.rest;
  } catch (e) {
    f.context.propagateExceptions = outer;
    return yield* caught(f, parts, outer, e);
  }
  f.context.propagateExceptions = outer;
  return parts.finallyBody === null ? r : yield* finallyAfter(f, parts, r);
}

function* caught(f: Frame, parts: TryParts, outer: boolean, e: unknown): Steps<Flow | undefined> {
  let r: Flow | undefined;
  let failure: { error: unknown } | null = null;
  try {
    r = yield* runCatch(f, parts, e);
  } catch (e2) {
    failure = { error: e2 };
  }
  f.context.propagateExceptions = outer;
  if (parts.finallyBody !== null) {
    const flow = yield* runFinally(f, parts.finallyBody);
    if (flow !== undefined) return flow;
  }
  if (failure) throw failure.error;
  return r;
}

function* runCatch(f: Frame, parts: TryParts, e: unknown): Steps<Flow | undefined> {
  if (parts.clauses.length === 0 || isFlowControl(e)) throw e;
  const position = f.position;
  f.context.questionMark = false;
  const exception = scriptException(f, e);
  const clause = bestClause(f, parts, exception);
  if (clause === null) throw exception;
  const record = errorRecordOf(exception);
  appendDollarError(f.context, record);
  const { scope } = f;
  const outerUnder = scope.dollarUnder;
  scope.dollarUnder = record;
  try {
    const s = clause.body(f);
    return s instanceof Suspension ? yield* s.rest : s;
  } finally {
    scope.dollarUnder = outerUnder;
    f.position ??= position;
  }
}

function bestClause(f: Frame, parts: TryParts, exception: NetException): { body: Stmt } | null {
  let best: { clause: { body: Stmt }; rank: number } | null = null;
  for (const clause of parts.clauses) {
    const rank = clause.types.length === 0 ? Number.MAX_SAFE_INTEGER : catchMatches(f, exception, clause.types);
    if (rank !== null && (best === null || rank < best.rank)) best = { clause, rank };
  }
  return best?.clause ?? null;
}

function* finallyAfter(f: Frame, parts: TryParts, r: Flow | undefined): Steps<Flow | undefined> {
  const flow = yield* runFinally(f, parts.finallyBody!);
  return flow ?? r;
}

/** A `finally` runs to its end even when the fiber is being stopped. */
function* runFinally(f: Frame, body: Stmt): Steps<Flow | undefined> {
  const fiber = scheduler.current;
  const output = f.out;
  if (fiber) fiber.stopShield++;
  try {
    const s = body(f);
    return s instanceof Suspension ? yield* s.rest : s;
  } finally {
    f.out = output;
    if (fiber) fiber.stopShield--;
  }
}
