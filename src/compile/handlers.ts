import type { ErrorRecord } from '../errors/error-record.ts';
import { type NetException, RuntimeException } from '../errors/exceptions.ts';
import { caughtRecord, derivesFrom, errorRecordOf, recordPassedAs } from '../errors/throw.ts';
import { isSubclassOf, type NetType } from '../objects/net-type.ts';

const management = 'System.Management.Automation.';
const runtimeExceptionName = `${management}RuntimeException`;

/** The types of the handlers in their order; null is a handler without a type, which takes everything. */
export type HandlerTypes = readonly (NetType | null)[];

/** The handler that takes an exception, and what `$_` is in it. */
export interface FoundHandler {
  readonly index: number;
  readonly record: ErrorRecord;
}

/** An exception as the engine holds it: a RuntimeException is itself, any other stands inside one (ConvertToRuntimeException). */
interface Wrapped {
  readonly exception: NetException;
  readonly inner: NetException | null;
}

function wrapped(exception: NetException): Wrapped {
  return exception instanceof RuntimeException ? { exception, inner: exception.innerException } : { exception, inner: exception };
}

/** FindMatchingHandlerByType: the very type first, then a base type, then a handler for everything; -1 when none fits. */
function byType(type: NetType, types: HandlerTypes): number {
  const exact = types.indexOf(type);
  if (exact >= 0) return exact;
  const base = types.findIndex((t) => t !== null && isSubclassOf(type, t));
  return base >= 0 ? base : types.indexOf(null);
}

/** The handler for the outer one of a {@link Wrapped}; of an exception that is no RuntimeException that is a plain RuntimeException. */
function byOuter(e: Wrapped, types: HandlerTypes): number {
  if (e.exception instanceof RuntimeException) return byType(e.exception.netType, types);
  const named = types.findIndex((t) => t?.fullName === runtimeExceptionName);
  if (named >= 0) return named;
  const base = types.findIndex((t) => t !== null && (t.fullName === 'System.Exception' || t.fullName === 'System.SystemException'));
  return base >= 0 ? base : types.indexOf(null);
}

/** How many other types of the list derive from each; a handler for everything counts as the base of all (RankExceptionTypes). */
function ranksOf(types: HandlerTypes): number[] {
  return types.map((type, at) => {
    if (type === null) return types.length - 1;
    return types.filter((other, i) => i < at && other !== null && isSubclassOf(other, type)).length;
  });
}

/**
 * The clause of a `try` that takes an exception. What a RuntimeException wraps is tried first, then itself, then what -ErrorAction Stop and
 * Invoke-Expression wrapped; the most specific clause wins (ExceptionHandlingOps.FindMatchingHandler).
 * @returns null when no clause fits
 */
export function findCatch(exception: NetException, types: HandlerTypes): FoundHandler | null {
  if (types.length === 1 && types[0] === null) return { index: 0, record: caughtRecord(exception) };
  const ranks = ranksOf(types);
  let index = -1;
  let rank = Number.MAX_SAFE_INTEGER;
  let record: ErrorRecord | null = null;
  const take = (handler: number, holder: NetException, passed: NetException | null): void => {
    if (handler < 0 || (ranks[handler]! >= rank && !(ranks[handler] === rank && types[index] === null))) return;
    index = handler;
    rank = ranks[handler]!;
    record = passed === null ? caughtRecord(holder) : recordPassedAs(errorRecordOf(holder), passed);
  };
  let current = exception;
  for (;;) {
    const e = wrapped(current);
    if (e.inner !== null) take(byType(e.inner.netType, types), current, e.inner);
    if (rank > 0) take(byOuter(e, types), current, null);
    if (rank === 0) break;
    if (derivesFrom(current, `${management}ActionPreferenceStopException`)) {
      const own: NetException = errorRecordOf(current).exception;
      if (own instanceof RuntimeException && own !== current) {
        current = own;
        continue;
      }
      take(byType(own.netType, types), current, own);
    } else if (e.inner?.innerException && derivesFrom(current, `${management}CmdletInvocationException`)) {
      take(byType(e.inner.innerException.netType, types), current, e.inner.innerException);
    }
    break;
  }
  return record === null ? null : { index, record };
}

/** The trap that takes an exception: what it wraps is tried before itself (ExceptionHandlingOps.ProcessTraps). */
export function findTrap(exception: NetException, types: HandlerTypes): FoundHandler | null {
  const e = wrapped(exception);
  let index = -1;
  let passed: NetException | null = null;
  if (e.inner !== null) {
    index = byType(e.inner.netType, types);
    passed = e.inner;
  }
  if (index < 0 || types[index] === null) {
    const outer = byOuter(e, types);
    if (outer !== index) {
      index = outer;
      passed = null;
    }
  }
  if (index < 0) return null;
  return { index, record: passed === null ? caughtRecord(exception) : recordPassedAs(errorRecordOf(exception), passed) };
}
