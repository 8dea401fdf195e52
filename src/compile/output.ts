import type { ParenExpressionAst, PipelineAst, SubExpressionAst } from '../../grammar/index.ts';
import {
  BreakException,
  ContinueException,
  ExitException,
  isFlowControl,
  NetException,
  ReturnException,
  RuntimeException,
} from '../errors/exceptions.ts';
import { runtimeException } from '../errors/throw.ts';
import { AutomationNull, PSArray } from '../objects/collections.ts';
import { getEnumerable } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import type { ListPipe, Pipe } from '../pipeline/pipe.ts';
import { type Done, type Steps, Suspension } from '../scheduler/suspension.ts';
import type { Frame } from './frame.ts';

/** Writes the value of an expression statement: nothing for AutomationNull, element by element for collections (PipelineOps). */
export function writeEnumerated(out: Pipe, value: Value): Done {
  if (typeof value !== 'object' || value === null) return out.add(value);
  if (value === AutomationNull) return undefined;
  if (value instanceof PSArray) return writeAll(out, value.items, 0);
  const elements = getEnumerable(value);
  if (elements === null) return out.add(value);
  return writeIterator(out, elements[Symbol.iterator]());
}

/** Writes every item of a list from an index on. */
function writeAll(out: Pipe, items: readonly Value[], from: number): Done {
  for (let i = from; i < items.length; i++) {
    const item = items[i] as Value;
    if (item === AutomationNull) continue;
    const s = out.add(item);
    if (s !== undefined) return new Suspension(writeAllRest(s, out, items, i + 1));
  }
  return undefined;
}

function* writeAllRest(s: Suspension<undefined>, out: Pipe, items: readonly Value[], from: number): Steps<undefined> {
  yield* s.rest;
  for (let i = from; i < items.length; i++) {
    const item = items[i] as Value;
    if (item === AutomationNull) continue;
    const next = out.add(item);
    if (next !== undefined) yield* next.rest;
  }
  return undefined;
}

/** What an enumerator has thrown, as BadEnumeration, unless it is an error of PowerShell (EnumerableOps.MoveNext, ParserOps.MoveNext). */
export function enumerationError(e: unknown): unknown {
  if (!(e instanceof NetException) || e instanceof RuntimeException || isFlowControl(e)) return e;
  const message = `An error occurred while enumerating through a collection: ${e.message}.`;
  return runtimeException('BadEnumeration', 'InvalidOperation', message, null, 'System.Management.Automation.RuntimeException', e);
}

/** The next element. @throws BadEnumeration for what the enumerator throws */
function moveNext(iterator: Iterator<Value>): IteratorResult<Value> {
  try {
    return iterator.next();
  } catch (e) {
    throw enumerationError(e);
  }
}

/** Writes what an iterator gives. */
function writeIterator(out: Pipe, iterator: Iterator<Value>): Done {
  for (let n = moveNext(iterator); !n.done; n = moveNext(iterator)) {
    const s = out.add(n.value);
    if (s !== undefined) return new Suspension(writeIteratorRest(s, out, iterator));
  }
  return undefined;
}

function* writeIteratorRest(s: Suspension<undefined>, out: Pipe, iterator: Iterator<Value>): Steps<undefined> {
  yield* s.rest;
  for (let n = moveNext(iterator); !n.done; n = moveNext(iterator)) {
    const next = out.add(n.value);
    if (next !== undefined) yield* next.rest;
  }
  return undefined;
}

/** What a captured pipeline is worth as a value: nothing, the one object, or an `object[]`. */
export function collected(items: Value[]): Value {
  if (items.length === 1) return items[0]!;
  return items.length === 0 ? AutomationNull : new PSArray(items);
}

/** True for what leaves statements without being an error (FlowControlException). */
function isLeaving(e: unknown): boolean {
  return e instanceof BreakException || e instanceof ContinueException || e instanceof ReturnException || e instanceof ExitException;
}

/**
 * True for a parenthesis or subexpression that stands alone as a statement: what it has given before an error is output all the same
 * (Ast.ShouldPreserveOutputInCaseOfException).
 */
export function keepsOutputOnError(ast: ParenExpressionAst | SubExpressionAst): boolean {
  const pipeline = ast.parent?.parent;
  if (ast.parent?.kind !== 'CommandExpressionAst' || pipeline?.kind !== 'PipelineAst') return false;
  const { parent, pipelineElements } = pipeline as PipelineAst;
  if (pipelineElements.length > 1) return false;
  if (parent?.kind === 'ParenExpressionAst') return keepsOutputOnError(parent as ParenExpressionAst);
  return parent?.kind === 'StatementBlockAst' || parent?.kind === 'NamedBlockAst';
}

/**
 * Runs `run` with the frame's output going to a list. What leaves it, `break`, `continue`, `return` or `exit`, first has what was collected
 * until then written to the output outside (Compiler.CaptureAstResults, PipelineOps.FlushPipe).
 * @param onError an error has so too
 */
export function withCaptured<T>(f: Frame, list: ListPipe, run: () => T | Suspension<T>, onError = false): T | Suspension<T> {
  let r: T | Suspension<T>;
  try {
    r = withOutput(f, list, run);
    if (!(r instanceof Suspension)) return r;
  } catch (e) {
    if (!onError && !isLeaving(e)) throw e;
    const s = writeAll(f.out, list.items, 0);
    if (s === undefined) throw e;
    return new Suspension(afterFlush(s, e));
  }
  return new Suspension(capturedRest(f, list, r, onError));
}

function* afterFlush(s: Suspension<undefined>, e: unknown): Steps<never> {
  yield* s.rest;
  throw e;
}

function* capturedRest<T>(f: Frame, list: ListPipe, s: Suspension<T>, onError: boolean): Steps<T> {
  try {
    return yield* s.rest;
  } catch (e) {
    if (!onError && !isLeaving(e)) throw e;
    const flushing = writeAll(f.out, list.items, 0);
    if (flushing !== undefined) yield* flushing.rest;
    throw e;
  }
}

/** Runs `run` with the frame's output going to `out`, and puts the frame's own output back however it ends. */
export function withOutput<T>(f: Frame, out: Pipe, run: () => T | Suspension<T>): T | Suspension<T> {
  const saved = f.out;
  f.out = out;
  let r: T | Suspension<T>;
  try {
    r = run();
  } catch (e) {
    f.out = saved;
    throw e;
  }
  if (r instanceof Suspension) return new Suspension(withOutputRest(f, saved, r));
  f.out = saved;
  return r;
}

function* withOutputRest<T>(f: Frame, saved: Pipe, s: Suspension<T>): Steps<T> {
  try {
    return yield* s.rest;
  } finally {
    f.out = saved;
  }
}
