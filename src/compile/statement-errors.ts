import type { ScriptExtent } from '../../grammar/index.ts';
import { ErrorRecord } from '../errors/error-record.ts';
import { isFlowControl, type NetException, StopUpstreamCommandsException } from '../errors/exceptions.ts';
import { derivesFrom, errorRecordOf, toNetException } from '../errors/throw.ts';
import { inquireForAction } from '../pipeline/confirm.ts';
import { actionPreference } from '../pipeline/preferences.ts';
import { type Done, lift, type Steps } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { InvocationInfo } from '../session/invocation-info.ts';
import { collectOutside, type Frame, runningFrames } from './frame.ts';
import { watching } from './watching.ts';

/** `at Name, file: line N` for each activation from the innermost outwards (CallStackFrame.ToString). */
export function scriptStackTrace(frame: Frame | null): string {
  const lines: string[] = [];
  for (const f of runningFrames(frame)) {
    if (f.isHidden) continue;
    const where = f.position;
    // The frame from which the host starts a script or a command is none of the script's own.
    if (where === null && f.caller === null) break;
    lines.push(`at ${f.name}, ${f.file ?? '<No file>'}: line ${where === null ? 1 : where.startLineNumber}`);
  }
  return lines.join('\n');
}

/** Gives a record the place where it happened, if it has none yet (InterpreterError.UpdateExceptionErrorRecordPosition). */
export function fillPosition(f: Frame, record: ErrorRecord): void {
  record.scriptStackTrace ??= scriptStackTrace(f);
  if (record.invocationInfo === null) {
    record.invocationInfo = new InvocationInfo(null, f.position);
  }
}

/** As many errors as `$Error` keeps. */
const maximumErrors = 256;

/** Puts a record at the front of `$Error`, unless it or another one of its exception is there (ExecutionContext.AppendDollarError). */
export function appendDollarError(context: ExecutionContext, record: ErrorRecord): void {
  const newest = context.errors[0];
  if (newest === record || (newest instanceof ErrorRecord && newest.exception === record.exception)) return;
  context.errors.unshift(record);
  // $MaximumErrorCount has no say any more
  if (context.errors.length > maximumErrors) context.errors.length = maximumErrors;
}

/** The frame whose statement last noted an exception. */
const notedIn = new WeakMap<NetException, Frame>();

/**
 * Puts the error that a statement ended with into `$Error` and into the -ErrorVariable of the advanced functions around it
 * (ExceptionHandlingOps.SetErrorVariables). A catch clause asks again for what a statement of its own block has noted: that is not noted twice.
 */
export function noteError(f: Frame, exception: NetException): ErrorRecord {
  const record = errorRecordOf(exception);
  // no .NET frames here: those of the script stand for them
  f.context.globalState.globalScope.setLocal('StackTrace', exception.stackTrace || record.scriptStackTrace || null);
  appendDollarError(f.context, record);
  if (notedIn.get(exception) === f) return record;
  notedIn.set(exception, f);
  exception.hasFailedStatement = true;
  collectOutside(f, 'errorSink', record);
  return record;
}

/** Marks an exception as one that ends all statements around it up to a `try`, and answers it to be thrown. */
export function ending(exception: NetException): NetException {
  exception.suppressPromptInInterpreter = true;
  return exception;
}

/** The effective `$ErrorActionPreference`, as its lower-case name. */
export function errorActionPreference(context: ExecutionContext): string {
  return actionPreference(context, 'ErrorActionPreference', 'continue');
}

/** A thrown thing as the exception that scripts see, with its record's position filled in. Flow control is thrown on. */
export function scriptException(f: Frame, e: unknown): NetException {
  if (isFlowControl(e)) {
    // finally and clean blocks of a command that Select-Object -First ends see a statement that has failed (CheckActionPreference)
    if (e instanceof StopUpstreamCommandsException) f.context.questionMark = false;
    throw e;
  }
  const exception = toNetException(e);
  const record = errorRecordOf(exception);
  fillPosition(f, record);
  const invocation = record.invocationInfo;
  if (invocation !== null && invocation.scriptPosition === null && invocation.displayScriptPosition === null)
    record.invocationInfo = invocation.at(f.position);
  return exception;
}

/**
 * What becomes of an exception that reached the end of a statement: it goes up when a `try` encloses the call, when it was thrown by
 * `throw` or asks to stop; else it is reported and the next statement runs (ExceptionHandlingOps.CheckActionPreference).
 */
export function statementFailed(f: Frame, e: unknown): Done {
  const exception = scriptException(f, e);
  const { context } = f;
  if (errorActionPreference(context) === 'break' && isNew(f, exception)) return lift<undefined>(breakThenFail(f, exception));
  return afterBreak(f, exception);
}

/** Exceptions that have stopped the script already, and where. */
const stoppedFor = new WeakMap<NetException, ScriptExtent | null>();

/** Whether an exception has not passed a statement yet; what `throw` is given is a new error (CheckActionPreference). */
function isNew(f: Frame, exception: NetException): boolean {
  const { position } = f;
  if (stoppedFor.has(exception) && (position === stoppedFor.get(exception) || !/^throw\b\s*[^\s;]/i.test(position?.text ?? '')))
    return false;
  stoppedFor.set(exception, position);
  return true;
}

function* breakThenFail(f: Frame, exception: NetException): Steps<undefined> {
  const stop = watching.breakAt(f.context, exception);
  if (stop) yield* stop.rest;
  const s = afterBreak(f, exception);
  if (s) yield* s.rest;
  return undefined;
}

function afterBreak(f: Frame, exception: NetException): Done {
  const { context } = f;
  context.questionMark = false;
  if (context.propagateExceptions) {
    // also what goes up is in `$Error` from here on (ExceptionHandlingOps.SetErrorVariables)
    noteError(f, exception);
    throw exception;
  }
  return reportOrThrow(f, exception);
}

/** {@link statementFailed} after it is clear that no `try` encloses the statement. */
function reportOrThrow(f: Frame, exception: NetException): Done {
  const { context } = f;
  const record = noteError(f, exception);
  if (exception.suppressPromptInInterpreter) throw exception;
  const preference = errorActionPreference(context);
  if (preference === 'inquire') return lift<undefined>(askFor(f, exception, record));
  return act(f, exception, record, preference);
}

/** Asks what `$ErrorActionPreference` is to be for one exception. */
function* askFor(f: Frame, exception: NetException, record: ErrorRecord): Steps<undefined> {
  const s = act(f, exception, record, yield* inquireForAction(f.context, exception.message));
  if (s) yield* s.rest;
  return undefined;
}

function act(f: Frame, exception: NetException, record: ErrorRecord, preference: string): Done {
  const stops = derivesFrom(exception, 'System.Management.Automation.ActionPreferenceStopException');
  const thrown = exception.wasThrownFromThrowStatement;
  if (preference === 'silentlycontinue' || preference === 'ignore') {
    if (stops) throw exception;
    return undefined;
  }
  if (preference === 'stop' || thrown || stops) {
    throw preference === 'stop' ? ending(exception) : exception;
  }
  return f.streams.error.add(record);
}
