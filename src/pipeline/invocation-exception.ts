import { ErrorRecord } from '../errors/error-record.ts';
import { isFlowControl, NetException, RuntimeException } from '../errors/exceptions.ts';
import { derivesFrom, engineRecordOf, errorRecordOf, exceptionOf, toNetException } from '../errors/throw.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';

const m = 'System.Management.Automation.';
const passed = ['CmdletInvocationException', 'ActionPreferenceStopException', 'ScriptCallDepthException'].map((n) => m + n);

/**
 * What a cmdlet threw, as it leaves the cmdlet: most exceptions are wrapped in a CmdletInvocationException, whose record names the cmdlet
 * (CommandProcessorBase.ManageInvocationException).
 */
export function invocationException(e: unknown, invocation: InvocationInfo): unknown {
  if (isFlowControl(e) || (typeof e === 'object' && e !== null && !(e instanceof NetException) && !(e instanceof Error))) return e;
  const inner = toNetException(e);
  if (passed.some((type) => derivesFrom(inner, type))) return inner;
  if (inner.wasThrownFromThrowStatement) return inner;
  const known = inner.errorRecord ?? null;
  const record =
    known === null
      ? (engineRecordOf(inner) ?? new ErrorRecord(inner, inner.netType.fullName, 'NotSpecified', null))
      : copyOf(errorRecordOf(inner), inner);
  record.invocationInfo = invocation;
  const wrapped = exceptionOf(`${m}CmdletInvocationException`, inner.message, inner);
  wrapped.errorRecord = record;
  return wrapped;
}

/**
 * {@link invocationException} for an advanced function: what is no RuntimeException has become one at the end of the statement that failed
 * (ExceptionHandlingOps.ConvertToRuntimeException), so that handlers outside see that.
 */
export function functionException(e: unknown, invocation: InvocationInfo): unknown {
  if (!(e instanceof NetException) || isFlowControl(e) || e instanceof RuntimeException || e.wasThrownFromThrowStatement)
    return invocationException(e, invocation);
  const carrier = exceptionOf(`${m}RuntimeException`, e.message, e);
  carrier.errorRecord = copyOf(errorRecordOf(e), carrier);
  return invocationException(carrier, invocation);
}

function copyOf(record: ErrorRecord, exception: NetException): ErrorRecord {
  const copy = new ErrorRecord(exception, record.errorId, record.category, record.targetObject);
  copy.errorDetails = record.errorDetails;
  copy.reason = record.reason;
  copy.targetName = record.targetName;
  copy.targetType = record.targetType;
  copy.scriptExtent = record.scriptExtent;
  copy.scriptStackTrace = record.scriptStackTrace;
  copy.recorded = record.recorded;
  return copy;
}
