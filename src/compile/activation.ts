import { BreakException, ContinueException, ReturnException } from '../errors/exceptions.ts';
import { callDepthOverflow } from '../errors/throw.ts';
import { callsPerStack, slice } from '../scheduler/scheduler.ts';
import { type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import { StackHop } from '../scheduler/wait.ts';
import type { SessionStateScope } from '../session/scope.ts';
import type { SessionState } from '../session/session-state.ts';
import type { Flow, Frame, Stmt } from './frame.ts';

/** Nested activations before PowerShell's call-depth error. */
const maximumCallDepth = 10_000;

/**
 * Runs work with a frame's scope, session state and place in the call stack in force, and puts back what was before, however it ends.
 * Every so many nested calls the work goes on on a fresh JavaScript stack.
 * @throws ScriptCallDepthException beyond {@link maximumCallDepth}.
 */
export function activate<T>(f: Frame, work: (f: Frame) => Step<T>): Step<T> {
  return activateWith(f, work, undefined);
}

/** {@link activate} for work that takes one thing more: what is called for every function needs no closure then. */
function activateWith<T, A>(f: Frame, work: (f: Frame, argument: A) => Step<T>, argument: A): Step<T> {
  if (f.callDepth > maximumCallDepth) throw callDepthOverflow();
  if (slice.depth >= callsPerStack) return new Suspension(hop(f, work, argument));
  const { context, sessionState } = f;
  const state = context.sessionState;
  const scope = sessionState.currentScope;
  const frame = context.frame;
  context.sessionState = sessionState;
  sessionState.currentScope = f.scope;
  context.frame = f;
  if (frame !== f) f.below = frame;
  const depth = slice.depth++;
  let r: Step<T>;
  try {
    r = work(f, argument);
  } catch (e) {
    slice.depth = depth;
    context.sessionState = state;
    sessionState.currentScope = scope;
    context.frame = frame;
    throw e;
  }
  slice.depth = depth;
  if (r instanceof Suspension) return new Suspension(activateRest(f, r, state, scope, frame));
  context.sessionState = state;
  sessionState.currentScope = scope;
  context.frame = frame;
  return r;
}

function* activateRest<T>(f: Frame, s: Suspension<T>, state: SessionState, scope: SessionStateScope, frame: Frame | null): Steps<T> {
  const { context, sessionState } = f;
  try {
    return yield* s.rest;
  } finally {
    context.sessionState = state;
    sessionState.currentScope = scope;
    context.frame = frame;
  }
}

function* hop<T, A>(f: Frame, work: (f: Frame, argument: A) => Step<T>, argument: A): Steps<T> {
  return (yield new StackHop(fresh(f, work, argument))) as T;
}

function* fresh<T, A>(f: Frame, work: (f: Frame, argument: A) => Step<T>, argument: A): Steps<T> {
  const r = activateWith(f, work, argument);
  return r instanceof Suspension ? yield* r.rest : r;
}

/** Runs a named block of a script block in its frame. `break` and `continue` that no loop took leave the block as exceptions. */
export function runBlock(f: Frame, block: Stmt): Step<undefined> {
  return activateWith(f, guarded, block);
}

function guarded(f: Frame, block: Stmt): Step<undefined> {
  let r: ReturnType<Stmt>;
  try {
    r = block(f);
  } catch (e) {
    if (e instanceof ReturnException && e.frame === f) return undefined;
    throw e;
  }
  if (r === undefined) return undefined;
  return r instanceof Suspension ? new Suspension(guardedRest(f, r)) : ended(r);
}

function* guardedRest(f: Frame, s: Suspension<Flow | undefined>): Steps<undefined> {
  let r: Flow | undefined;
  try {
    r = yield* s.rest;
  } catch (e) {
    if (!(e instanceof ReturnException && e.frame === f)) throw e;
    return undefined;
  }
  return r === undefined ? undefined : ended(r);
}

function ended(flow: Flow): undefined {
  if (flow instanceof BreakException || flow instanceof ContinueException) throw flow;
  return undefined;
}
