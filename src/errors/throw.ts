import { ioException } from '../dotnet/io/errors.ts';
import { getType } from '../dotnet/registry.ts';
import type { NetObject, Value } from '../objects/net-object.ts';
import { isNamedOrSubclass } from '../objects/net-type.ts';
import { ownEntry } from '../objects/own-entry.ts';
import { type ErrorCategory, ErrorRecord } from './error-record.ts';
import { NetException, RuntimeException } from './exceptions.ts';

const management = 'System.Management.Automation.';

/**
 * An exception of a named .NET type (full name), not thrown yet. Types that derive from RuntimeException give a {@link RuntimeException};
 * its record is made when it is asked for ({@link errorRecordOf}) or set by the caller.
 * @param details extra properties of the type by their .NET name: `{ ParamName: 'index' }`.
 */
export function exceptionOf(
  typeName: string,
  message: string,
  inner: NetException | null = null,
  details: Record<string, Value> | null = null,
): NetException {
  const type = getType(typeName);
  const isRuntime = isNamedOrSubclass(type, `${management}RuntimeException`);
  const exception = isRuntime ? new RuntimeException(message, inner) : new NetException(message, inner);
  exception.netType = type;
  exception.details = details;
  return exception;
}

/** A new error record, as `new ErrorRecord(exception, errorId, category, target)`. */
export function newErrorRecord(exception: NetException, errorId: string, category: ErrorCategory, target: Value = null): ErrorRecord {
  return new ErrorRecord(exception, errorId, category, target);
}

/**
 * A RuntimeException (or one of the given type) with its record. The engine's own errors (InterpreterError.NewInterpreterException)
 * have the category InvalidOperation.
 */
export function runtimeException(
  errorId: string,
  category: ErrorCategory,
  message: string,
  target: Value = null,
  exceptionType = 'System.Management.Automation.RuntimeException',
  inner: NetException | null = null,
): NetException {
  const exception = exceptionOf(exceptionType, message, inner);
  exception.errorRecord = new ErrorRecord(exception, errorId, category, target);
  return exception;
}

/** A PSInvalidOperationException (PSTraceSource.NewInvalidOperationException). */
export function invalidOperation(message: string): NetException {
  return runtimeException('InvalidOperation', 'InvalidOperation', message, null, `${management}PSInvalidOperationException`);
}

/** Throws what {@link runtimeException} makes. */
export function throwRuntime(
  errorId: string,
  category: ErrorCategory,
  message: string,
  target: Value = null,
  exceptionType = 'System.Management.Automation.RuntimeException',
): never {
  throw runtimeException(errorId, category, message, target, exceptionType);
}

/** TypeNotFound: `Unable to find type [name].` @param node the name as the syntax tree holds it: the target */
export function typeNotFound(name: string, node: Value): NetException {
  const error = runtimeException('TypeNotFound', 'InvalidOperation', `Unable to find type [${name}].`, node);
  if (error.errorRecord) error.errorRecord.targetType = 'TypeName';
  return error;
}

/** Throws an engine error: category InvalidOperation (InterpreterError.NewInterpreterException). */
export function throwInterpreter(errorId: string, message: string, target: Value = null): never {
  throw runtimeException(errorId, 'InvalidOperation', message, target);
}

/** Throws a .NET exception of the named type. */
export function throwException(typeName: string, message: string, details: Record<string, Value> | null = null): never {
  throw exceptionOf(typeName, message, null, details);
}

/** ArgumentNullException with .NET's text for a parameter. */
export function argumentNull(parameter: string): NetException {
  return exceptionOf('System.ArgumentNullException', `Value cannot be null. (Parameter '${parameter}')`, null, { ParamName: parameter });
}

/** PSArgumentNullException (PSTraceSource.NewArgumentNullException). */
export function psArgumentNull(parameter: string): NetException {
  const message = `Cannot process argument because the value of argument "${parameter}" is null. Change the value of argument "${parameter}" to a non-null value.`;
  return exceptionOf(`${management}PSArgumentNullException`, message, null, { ParamName: parameter });
}

/** PSArgumentException (PSTraceSource.NewArgumentException): its message, unlike .NET's, does not name the parameter once more. */
export function psArgumentNotValid(parameter: string): NetException {
  const message = `Cannot process argument because the value of argument "${parameter}" is not valid. Change the value of the "${parameter}" argument and run the operation again.`;
  return exceptionOf(`${management}PSArgumentException`, message, null, { ParamName: parameter });
}

/** ArgumentException; the parameter's name is appended as .NET does. */
export function argumentException(message: string, parameter: string | null = null): NetException {
  const text = parameter === null ? message : `${message} (Parameter '${parameter}')`;
  return exceptionOf('System.ArgumentException', text, null, { ParamName: parameter });
}

/** ArgumentOutOfRangeException with .NET's text, the parameter and, when given, the actual value. */
export function argumentOutOfRange(
  parameter: string,
  message = 'Specified argument was out of the range of valid values.',
  actualValue?: Value,
): NetException {
  let text = `${message} (Parameter '${parameter}')`;
  if (actualValue !== undefined && actualValue !== null)
    text += `\nActual value was ${typeof actualValue === 'object' ? (actualValue.toString?.() ?? '') : String(actualValue)}.`;
  return exceptionOf('System.ArgumentOutOfRangeException', text, null, { ParamName: parameter, ActualValue: actualValue ?? null });
}

/** PSInvalidCastException: an InvalidCastException that carries a record with this id and the category InvalidArgument. */
export function invalidCast(errorId: string, message: string, inner: NetException | null = null): NetException {
  const exception = exceptionOf(`${management}PSInvalidCastException`, message, inner);
  exception.errorRecord = new ErrorRecord(exception, errorId, 'InvalidArgument', null);
  return exception;
}

/** ExtendedTypeSystemException and its family (MethodException, SetValueException …), by simple name; category NotSpecified. */
export function extendedTypeSystemException(
  errorId: string,
  message: string,
  typeName = 'ExtendedTypeSystemException',
  inner: NetException | null = null,
): NetException {
  return runtimeException(errorId, 'NotSpecified', message, null, management + typeName, inner);
}

function isStackOverflow(e: unknown): boolean {
  return e instanceof RangeError && /call stack/i.test(e.message);
}

/** Any thrown thing as a .NET exception: JavaScript's stack overflow becomes ScriptCallDepthException, other JavaScript errors keep their text. */
export function toNetException(e: unknown): NetException {
  if (e instanceof NetException) return e;
  if (isStackOverflow(e)) return callDepthOverflow();
  // What Node's file system reports and nobody put into words of an operation is what .NET would have thrown.
  if (e instanceof Error && 'syscall' in e && 'path' in e && typeof e.path === 'string') return ioException(e, e.path);
  const text = e instanceof Error ? e.message : String(e);
  // An error of our own program: a developer sees where it came from.
  if (process.env['PWSH_LITE_DEBUG'] && e instanceof Error) process.stderr.write(`${e.stack}\n`);
  const exception = exceptionOf('System.InvalidOperationException', text);
  exception.stackTrace = e instanceof Error ? (e.stack ?? null) : null;
  return exception;
}

/** ScriptCallDepthException (CallDepthOverflow). */
export function callDepthOverflow(): NetException {
  return runtimeException(
    'CallDepthOverflow',
    'InvalidOperation',
    'The script failed due to call depth overflow.',
    null,
    `${management}ScriptCallDepthException`,
  );
}

/**
 * The error record of anything thrown, as the engine makes it for `$_` in catch and for the error stream (ExceptionHandlingOps
 * .ConvertToRuntimeException): a RuntimeException keeps its record, exceptions with records of their own use those, others get their
 * type's full name as id and the category OperationStopped. The same exception always gives the same record.
 */
export function errorRecordOf(e: unknown): ErrorRecord {
  if (e instanceof ErrorRecord) return e;
  const exception = toNetException(e);
  const own = exception.errorRecord;
  if (own) return own.exception === exception && carriesRecord(exception) ? wrapCarrier(exception, own) : own;
  if (exception instanceof RuntimeException) {
    exception.errorRecord = new ErrorRecord(exception, 'RuntimeException', 'NotSpecified');
    return exception.errorRecord;
  }
  const engine = ownEntry(engineRecords, exception.netType.fullName);
  if (engine) {
    exception.errorRecord = new ErrorRecord(exception, engine[0], engine[1]);
    return wrapCarrier(exception, exception.errorRecord);
  }
  const record = new ErrorRecord(exception, exception.netType.fullName, 'OperationStopped');
  exception.errorRecord = record;
  return record;
}

/** Id and category of the records that the engine's own versions of .NET exceptions hold (PSArgumentException.cs and its siblings). */
const engineRecords: Readonly<Record<string, readonly [id: string, category: ErrorCategory]>> = {
  [`${management}PSArgumentException`]: ['Argument', 'InvalidArgument'],
  [`${management}PSArgumentNullException`]: ['ArgumentNull', 'InvalidArgument'],
  [`${management}PSArgumentOutOfRangeException`]: ['ArgumentOutOfRange', 'InvalidArgument'],
  [`${management}PSInvalidOperationException`]: ['InvalidOperation', 'InvalidOperation'],
  [`${management}PSNotSupportedException`]: ['NotSupported', 'NotImplemented'],
  [`${management}PSNotImplementedException`]: ['NotImplemented', 'NotImplemented'],
  [`${management}PSObjectDisposedException`]: ['ObjectDisposed', 'InvalidOperation'],
  [`${management}PSInvalidCastException`]: ['PSInvalidCastException', 'InvalidArgument'],
};

/** The record that an exception of the engine brings along although nobody gave it one; null for other exceptions. */
export function engineRecordOf(exception: NetException): ErrorRecord | null {
  const engine = ownEntry(engineRecords, exception.netType.fullName);
  return engine ? new ErrorRecord(exception, engine[0], engine[1]) : null;
}

/** True for the exceptions of the engine that hold a record but are no RuntimeException (PSInvalidCastException, PSArgumentException …). */
function carriesRecord(exception: NetException): boolean {
  return !(exception instanceof RuntimeException) && exception.netType.namespace === 'System.Management.Automation';
}

/** What `$_` shows for such an exception is a RuntimeException around it (ParentContainsErrorRecordException stands in its own record). */
function wrapCarrier(exception: NetException, own: ErrorRecord): ErrorRecord {
  const wrapper = exceptionOf(`${management}RuntimeException`, exception.message, exception);
  const record = new ErrorRecord(wrapper, own.errorId, own.category, own.targetObject);
  record.scriptExtent = own.scriptExtent;
  record.invocationInfo = own.invocationInfo;
  record.scriptStackTrace = own.scriptStackTrace;
  wrapper.errorRecord = record;
  exception.errorRecord = record;
  return record;
}

/** True where the record is the one that such an exception brought along and a RuntimeException stands around it. */
export function isCarriedBy(exception: NetException, record: ErrorRecord): boolean {
  return carriesRecord(exception) && record.exception instanceof RuntimeException && record.exception.innerException === exception;
}

/**
 * What `$_` is in a handler that was found through `passed`: a record that a RuntimeException made of itself shows that exception instead
 * (ErrorRecord's constructor with replaceParentContainsErrorRecordException).
 */
export function recordPassedAs(record: ErrorRecord, passed: NetException): ErrorRecord {
  const own = record.exception;
  if (own === passed || !(own instanceof RuntimeException) || own.errorRecord !== record) return record;
  return record.around(passed);
}

/** What `$_` is in a handler of an exception: that exception stands in it where its record holds none but a ParentContainsErrorRecordException. */
export function caughtRecord(exception: NetException): ErrorRecord {
  const record = errorRecordOf(exception);
  return record.exception.netType.name === 'ParentContainsErrorRecordException' && record.exception !== exception
    ? record.around(exception)
    : record;
}

/**
 * A .NET exception that a script threw or a statement of one ended with, as the RuntimeException in which the engine carries it; what code
 * of .NET sees of it is this one (ExceptionHandlingOps.ConvertToRuntimeException). Every other exception is given back as it is.
 */
export function asThrownByScript(exception: NetException): NetException {
  return exception.wasThrownFromThrowStatement || exception.hasFailedStatement ? carriedByScript(exception) : exception;
}

/** The RuntimeException in which the engine carries any exception through the code of a script; one of those is given back as it is. */
export function carriedByScript(exception: NetException): NetException {
  if (exception instanceof RuntimeException) return exception;
  const carrier = exceptionOf(`${management}RuntimeException`, exception.message, exception);
  carrier.errorRecord = errorRecordOf(exception);
  carrier.wasThrownFromThrowStatement = exception.wasThrownFromThrowStatement;
  return carrier;
}

/** MethodInvocationException around what a .NET method threw; method exceptions and call depth errors pass as they are. */
export function wrapMethodException(name: string, argCount: number, e: unknown): NetException {
  const inner = toNetException(e);
  if (derivesFrom(inner, `${management}MethodException`) || inner.netType.fullName === `${management}ScriptCallDepthException`)
    return inner;
  return extendedTypeSystemException(
    inner.netType.name,
    `Exception calling "${name}" with "${argCount}" argument(s): "${inner.message}"`,
    'MethodInvocationException',
    inner,
  );
}

/** GetValueInvocationException around what a property getter threw. */
export function wrapGetException(name: string, e: unknown): NetException {
  const inner = asThrownByScript(toNetException(e));
  if (derivesFrom(inner, `${management}GetValueException`) || inner.netType.fullName === `${management}ScriptCallDepthException`)
    return inner;
  const message = `Exception getting "${name}": "${inner.message}"`;
  return extendedTypeSystemException('ExceptionWhenGetting', message, 'GetValueInvocationException', inner);
}

/** SetValueInvocationException around what a property setter, or the conversion of its value, threw. */
export function wrapSetException(name: string, e: unknown): NetException {
  const inner = asThrownByScript(toNetException(e));
  if (derivesFrom(inner, `${management}SetValueException`) || inner.netType.fullName === `${management}ScriptCallDepthException`)
    return inner;
  const message = `Exception setting "${name}": "${inner.message}"`;
  return extendedTypeSystemException('ExceptionWhenSetting', message, 'SetValueInvocationException', inner);
}

/** True when the exception is of the named type or one derived from it. */
export function derivesFrom(exception: NetObject, typeName: string): boolean {
  return isNamedOrSubclass(exception.netType, typeName);
}
