import type { TrapStatementAst } from '../../grammar/index.ts';
import { ErrorRecord } from '../errors/error-record.ts';
import {
  BreakException,
  CommandFailure,
  ContinueException,
  isFlowControl,
  type NetException,
  PipelineStoppedException,
} from '../errors/exceptions.ts';
import { errorRecordOf } from '../errors/throw.ts';
import { lift, type Steps, Suspension } from '../scheduler/suspension.ts';
import { SessionStateScope } from '../session/scope.ts';
import { activate } from './activation.ts';
import { type CompileContext, compileBlock } from './compile-context.ts';
import { type Flow, Frame, type Stmt } from './frame.ts';
import { findTrap } from './handlers.ts';
import { appendDollarError, ending, errorActionPreference, fillPosition, scriptException } from './statement-errors.ts';
import { type CatchType, compileCatchTypes } from './try.ts';

interface Trap {
  /** Null: it takes everything. */
  readonly type: CatchType | null;
  readonly body: Stmt;
}

/**
 * A statement list with traps: an exception of a statement runs the best matching trap in a scope of its own; `continue` goes on with the
 * next statement, `break` throws it on, and without either it is reported and the next statement runs (ExceptionHandlingOps.HandleTrap).
 */
export function withTraps(statements: readonly Stmt[], asts: readonly TrapStatementAst[], c: CompileContext): Stmt {
  const traps: Trap[] = asts.map((ast) => ({
    type: ast.trapType ? compileCatchTypes([ast.trapType], c)[0]! : null,
    body: compileBlock(ast.body, c),
  }));
  return (f) => lift(trapped(f, statements, traps));
}

function* trapped(f: Frame, statements: readonly Stmt[], traps: readonly Trap[]): Steps<Flow | undefined> {
  const { context } = f;
  for (const statement of statements) {
    const outer = context.propagateExceptions;
    const outerTrap = f.trap;
    context.propagateExceptions = true;
    f.trap = (exception) => handle(f, exception, traps, outer);
    try {
      const s = statement(f);
      const r = s instanceof Suspension ? yield* s.rest : s;
      if (r !== undefined) return r;
    } catch (e) {
      if (isFlowControl(e) && !(e instanceof CommandFailure)) throw e;
      context.propagateExceptions = outer;
      f.trap = outerTrap;
      const flow = yield* e instanceof CommandFailure ? handleStop(f, e, traps) : handleTrap(f, scriptException(f, e), traps);
      if (flow !== undefined) return flow;
      context.questionMark = false;
    } finally {
      context.propagateExceptions = outer;
      f.trap = outerTrap;
    }
  }
  return undefined;
}

/** A trap that runs in the middle of a statement, for one pipeline of a chain: the statement goes on after it. */
function* handle(f: Frame, exception: NetException, traps: readonly Trap[], propagate: boolean): Steps<Flow | undefined> {
  const { trap, context } = f;
  const inner = context.propagateExceptions;
  f.trap = null;
  context.propagateExceptions = propagate;
  try {
    return yield* handleTrap(f, exception, traps);
  } finally {
    f.trap = trap;
    context.propagateExceptions = inner;
  }
}

/**
 * A command that the statement writes to has failed, or this one through `$PSCmdlet`: a trap sees only that the pipeline has been stopped, and where it
 * goes on, nobody sees the failure (MshCommandRuntime.ManageException throws a PipelineStoppedException, which is no flow control to traps).
 */
function* handleStop(f: Frame, failure: CommandFailure, traps: readonly Trap[]): Steps<Flow | undefined> {
  const stop = new PipelineStoppedException();
  stop.errorRecord = new ErrorRecord(stop, 'PipelineStopped', 'OperationStopped', null);
  fillPosition(f, stop.errorRecord);
  if (trapFor(f, stop, traps) === null) throw failure;
  try {
    return yield* handleTrap(f, stop, traps);
  } catch (e) {
    throw e === stop ? failure : e;
  }
}

function trapFor(f: Frame, exception: NetException, traps: readonly Trap[]): ReturnType<typeof findTrap> {
  return findTrap(
    exception,
    traps.map((trap) => trap.type?.(f) ?? null),
  );
}

/** Runs the trap of an exception; answers the flow that leaves the statement list: `return` in a trap ends its function. */
function* handleTrap(f: Frame, exception: NetException, traps: readonly Trap[]): Steps<Flow | undefined> {
  const found = trapFor(f, exception, traps);
  const record = errorRecordOf(exception);
  if (!(exception instanceof PipelineStoppedException)) appendDollarError(f.context, record);
  f.context.questionMark = false;
  // Where there are traps and none fits, the statements end.
  if (found === null) throw ending(exception);
  const scope = new SessionStateScope(f.scope);
  scope.dollarUnder = found.record;
  const inner = new Frame(f.context, f.sessionState, scope, f.out, f.streams, f, `${f.name}<trap>`, f.invocation, f.file);
  inner.position = f.position;
  inner.thisValue = f.thisValue;
  const propagate = f.context.propagateExceptions;
  // an error in the trap itself leaves the statements that it belongs to
  f.context.propagateExceptions = true;
  let flow: Flow | undefined;
  try {
    const s = activate<Flow | undefined>(inner, traps[found.index]!.body);
    flow = s instanceof Suspension ? yield* s.rest : s;
  } catch (e) {
    if (e instanceof BreakException || e instanceof ContinueException) flow = e;
    else throw e;
  } finally {
    f.context.propagateExceptions = propagate;
  }
  if (flow instanceof ContinueException) return undefined;
  if (flow instanceof BreakException) throw ending(exception);
  if (flow !== undefined) return flow;
  f.context.questionMark = false;
  const preference = errorActionPreference(f.context);
  if (preference === 'silentlycontinue' || preference === 'ignore') return undefined;
  if (preference === 'stop') throw ending(exception);
  const s = f.streams.error.add(record);
  if (s) yield* s.rest;
  return undefined;
}
