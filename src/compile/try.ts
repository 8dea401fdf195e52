import { NamedBlockAst, StatementBlockAst, type TryStatementAst, type TypeConstraintAst } from '../../grammar/index.ts';
import { isFlowControl } from '../errors/exceptions.ts';
import type { NetType } from '../objects/net-type.ts';
import { scheduler } from '../scheduler/scheduler.ts';
import { lift, type Steps, Suspension } from '../scheduler/suspension.ts';
import { type CompileContext, compileBlock, compiler } from './compile-context.ts';
import type { Flow, Frame, Stmt } from './frame.ts';
import { findCatch } from './handlers.ts';
import { noteError, scriptException } from './statement-errors.ts';

/** The type of a catch clause or trap, found when it is first needed. */
export type CatchType = (f: Frame) => NetType;

/** The types of a `catch` or `trap`. */
export function compileCatchTypes(types: readonly TypeConstraintAst[], c: CompileContext): CatchType[] {
  return types.map((t) => compiler.typeOf(t.typeName, c, t.extent));
}

interface TryParts {
  readonly body: Stmt;
  /** The types of all clauses in their order, null for a clause without one. */
  readonly types: readonly (CatchType | null)[];
  /** The body that belongs to each of {@link types}. */
  readonly bodies: readonly Stmt[];
  readonly finallyBody: Stmt | null;
  /** Whether the list that the statement stands in has traps: they see what no clause takes before `finally` runs, and what they do not take once more behind it. */
  readonly hasTraps: boolean;
}

/** `try {…} catch [X] {…} finally {…}`. */
export function compileTry(ast: TryStatementAst, c: CompileContext): Stmt {
  const clauses = ast.catchClauses.map((clause) => ({
    types: clause.catchTypes.length === 0 ? [null] : compileCatchTypes(clause.catchTypes, c),
    body: compileBlock(clause.body, c),
  }));
  const list = ast.parent;
  const parts: TryParts = {
    body: compileBlock(ast.body, c),
    types: clauses.flatMap((clause) => clause.types),
    bodies: clauses.flatMap((clause) => clause.types.map(() => clause.body)),
    finallyBody: ast.finally ? compileBlock(ast.finally, c) : null,
    hasTraps: (list instanceof NamedBlockAst || list instanceof StatementBlockAst) && list.traps.length > 0,
  };
  return (f) => {
    const { context } = f;
    const outer = context.propagateExceptions;
    const { trap } = f;
    // without catch clauses too: an error ends the body, and is reported when the finally block has run (Compiler.VisitTryStatement)
    context.propagateExceptions = true;
    f.trap = null;
    let r: ReturnType<Stmt>;
    try {
      r = parts.body(f);
    } catch (e) {
      context.propagateExceptions = outer;
      f.trap = trap;
      return lift(caught(f, parts, outer, e));
    }
    if (r instanceof Suspension) return new Suspension(tryRest(f, parts, outer, trap, r));
    context.propagateExceptions = outer;
    f.trap = trap;
    // outside the try above: what the finally block throws is none of this statement's catch clauses
    return parts.finallyBody === null ? r : lift(finallyAfter(f, parts, r));
  };
}

function* tryRest(
  f: Frame,
  parts: TryParts,
  outer: boolean,
  trap: Frame['trap'],
  s: Suspension<Flow | undefined>,
): Steps<Flow | undefined> {
  let r: Flow | undefined;
  try {
    r = yield* s.rest;
  } catch (e) {
    f.context.propagateExceptions = outer;
    f.trap = trap;
    return yield* caught(f, parts, outer, e);
  }
  f.context.propagateExceptions = outer;
  f.trap = trap;
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
  if (parts.bodies.length === 0 || isFlowControl(e)) throw e;
  const position = f.position;
  f.context.questionMark = false;
  const exception = scriptException(f, e);
  const found = findCatch(
    exception,
    parts.types.map((type) => type?.(f) ?? null),
  );
  if (found === null) {
    // Compiler.VisitTryStatement asks CheckActionPreference what becomes of it
    if (parts.hasTraps && f.trap !== null) return yield* f.trap(exception);
    throw exception;
  }
  noteError(f, exception);
  const { scope } = f;
  // afterwards the scope has the one that it saw, if only as null (Compiler.VisitTry)
  const outerUnder = f.sessionState.automaticValue('_', scope) ?? null;
  const outerException = f.context.currentExceptionBeingHandled;
  scope.dollarUnder = found.record;
  f.context.currentExceptionBeingHandled = exception;
  // an error in a catch block ends the try statement, as one in its body does (Compiler.VisitTry puts the flag back in its finally)
  const { trap } = f;
  f.context.propagateExceptions = true;
  f.trap = null;
  try {
    const s = parts.bodies[found.index]!(f);
    return s instanceof Suspension ? yield* s.rest : s;
  } finally {
    scope.dollarUnder = outerUnder;
    f.context.currentExceptionBeingHandled = outerException;
    f.trap = trap;
    f.position ??= position;
  }
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
