import { ErrorRecord } from '../errors/error-record.ts';
import { isFlowControl, NetException, RuntimeException, StopUpstreamCommandsException } from '../errors/exceptions.ts';
import { derivesFrom, engineRecordOf, errorRecordOf, exceptionOf, toNetException } from '../errors/throw.ts';
import { CommandInfo } from '../session/command-info.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';

const m = 'System.Management.Automation.';
const passed = ['CmdletInvocationException', 'ActionPreferenceStopException', 'ScriptCallDepthException'].map((n) => m + n);

/**
 * What a cmdlet threw, as it leaves the cmdlet: most exceptions are wrapped in a CmdletInvocationException, whose record names the cmdlet
 * (CommandProcessorBase.ManageInvocationException).
 * @param wrapsThrown what `throw` has thrown as well
 */
export function invocationException(e: unknown, invocation: InvocationInfo, wrapsThrown = false): unknown {
  if (e instanceof StopUpstreamCommandsException && e.fromSteppable) e.left = invocation;
  if (isFlowControl(e) || (typeof e === 'object' && e !== null && !(e instanceof NetException) && !(e instanceof Error))) return e;
  const inner = toNetException(e);
  if (passed.some((type) => derivesFrom(inner, type))) return inner;
  if (inner.wasThrownFromThrowStatement && !wrapsThrown) return inner;
  const known = inner.errorRecord ?? null;
  const record =
    known === null
      ? (engineRecordOf(inner) ?? new ErrorRecord(inner, inner.netType.fullName, 'NotSpecified', null))
      : copyOf(errorRecordOf(inner), wrapsThrown ? errorRecordOf(inner).exception : inner);
  record.invocationInfo = invocation;
  const wrapped = exceptionOf(`${m}CmdletInvocationException`, inner.message, inner);
  wrapped.errorRecord = record;
  return wrapped;
}

/** Cmdlets whose objects a provider writes: what the commands behind them throw has passed the provider (ProviderInvocationException). */
const throughProvider =
  /^(Get-(Item|ChildItem|ItemProperty)|New-(Item|ItemProperty)|(Copy|Move)-(Item|ItemProperty)|(Set|Rename|Clear)-(Item|ItemProperty))$/;

function commandName(invocation: InvocationInfo): string {
  const command = invocation.myCommand;
  return command instanceof CommandInfo ? command.name : '';
}

/** {@link invocationException} for a cmdlet: script blocks that it has run may have failed in it. */
export function cmdletException(e: unknown, invocation: InvocationInfo): unknown {
  if (!(e instanceof NetException) || isFlowControl(e)) return invocationException(e, invocation);
  if (e.wasThrownFromThrowStatement) return invocationException(e, invocation, throughProvider.test(commandName(invocation)));
  return e.hasFailedStatement ? functionException(e, invocation) : invocationException(e, invocation);
}

/**
 * {@link invocationException} for an advanced function: what is no RuntimeException has become one at the end of the statement that failed
 * (ExceptionHandlingOps.ConvertToRuntimeException), so that handlers outside see that.
 */
export function functionException(e: unknown, invocation: InvocationInfo): unknown {
  if (!(e instanceof NetException) || isFlowControl(e) || e instanceof RuntimeException || e.wasThrownFromThrowStatement)
    return invocationException(e, invocation);
  return invocationException(runtimeExceptionOf(e), invocation);
}

/** The RuntimeException that handlers see of an exception (ExceptionHandlingOps.ConvertToRuntimeException). */
function runtimeExceptionOf(e: NetException): NetException {
  // the one that stands in its record already is the one in `$Error`
  const known = errorRecordOf(e).exception;
  if (known instanceof RuntimeException) return known;
  const carrier = exceptionOf(`${m}RuntimeException`, e.message, e);
  carrier.errorRecord = copyOf(errorRecordOf(e), carrier);
  return carrier;
}

function copyOf(record: ErrorRecord, exception: NetException): ErrorRecord {
  const copy = new ErrorRecord(exception, record.errorId, record.category, record.targetObject);
  copy.errorDetails = record.errorDetails;
  copy.reason = record.reason;
  copy.targetName = record.targetName;
  copy.targetType = record.targetType;
  copy.scriptExtent = record.scriptExtent;
  copy.scriptStackTrace = record.scriptStackTrace;
  return copy;
}
