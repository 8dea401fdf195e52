import { NetException, RuntimeException } from '../errors/exceptions.ts';
import type { Value } from '../objects/net-object.ts';
import { isNamedOrSubclass, type NetType } from '../objects/net-type.ts';
import { exceptionTable } from './exception-table.ts';

/** A new exception object of a type (which may be a script class over one). */
export function makeException(
  type: NetType,
  message: string | null,
  inner: NetException | null = null,
  details: Record<string, Value> | null = null,
): NetException {
  const text = message ?? defaultMessage(type);
  const isRuntime = isNamedOrSubclass(type, 'System.Management.Automation.RuntimeException');
  const exception = isRuntime ? new RuntimeException(text, inner) : new NetException(text, inner);
  exception.netType = type;
  exception.details = details;
  return exception;
}

/** What `[T]::new().Message` is: the type's own text, or .NET's text of last resort. */
export function defaultMessage(type: NetType): string {
  const text = exceptionTable.get(type.fullName)?.message;
  if (text !== undefined) return text;
  for (let t: NetType | null = type; t; t = t.baseType) {
    const row = exceptionTable.get(t.fullName);
    if (t !== type && row?.message !== undefined && t.fullName !== 'System.SystemException') return row.message;
  }
  return `Exception of type '${type.fullName}' was thrown.`;
}

/** The message of an ArgumentException with the name of its parameter. */
export function withParameter(message: string, parameter: string | null): string {
  return parameter ? `${message} (Parameter '${parameter}')` : message;
}
