/** Error records of cmdlets, made in one line. */
import type { ErrorCategory, ErrorRecord } from '../../errors/error-record.ts';
import type { NetException } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';

const management = 'System.Management.Automation.';

/** Short names of the exception types that commands use most. */
const shortNames: Record<string, string> = {
  PSArgument: `${management}PSArgumentException`,
  PSInvalidOperation: `${management}PSInvalidOperationException`,
  PSNotSupported: `${management}PSNotSupportedException`,
  Argument: 'System.ArgumentException',
  InvalidOperation: 'System.InvalidOperationException',
  NotSupported: 'System.NotSupportedException',
  Exception: 'System.Exception',
};

/** An exception by full name, or by one of the short names Argument, PSArgument, InvalidOperation, PSInvalidOperation, NotSupported … */
export function exception(type: string, message: string, inner: NetException | null = null): NetException {
  return exceptionOf(shortNames[type] ?? type, message, inner);
}

/** An error record around a new exception; see {@link exception} for `type`. */
export function errorRecord(type: string, message: string, id: string, category: ErrorCategory, target: Value = null): ErrorRecord {
  return newErrorRecord(exception(type, message), id, category, target);
}

/** The record, whose target is the input of a cmdlet that takes objects of any kind: its type is PSObject whatever is in it. */
export function ofInput(record: ErrorRecord): ErrorRecord {
  if (record.targetObject !== null) record.targetType = 'PSObject';
  return record;
}

/** {@link errorRecord} about such an input. */
export function inputError(type: string, message: string, id: string, category: ErrorCategory, input: Value): ErrorRecord {
  return ofInput(errorRecord(type, message, id, category, input));
}

/** Puts arguments into `{0}`, `{1}` … of a message. */
export function format(text: string, ...args: readonly unknown[]): string {
  return text.replace(/\{(\d+)\}/g, (_, n: string) => String(args[Number(n)] ?? ''));
}

/** The error of a command that this program has but cannot carry out. */
export function notSupported(commandName: string, why: string): ErrorRecord {
  return errorRecord('PSNotSupported', `${commandName} is not supported: ${why}`, 'NotSupported', 'NotImplemented', null);
}
