import type { NetException } from '../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../errors/throw.ts';
import type { Value } from '../objects/net-object.ts';

/** Exceptions that end the command; the others are errors that it writes before it goes on. */
const endings = new WeakSet<NetException>();

/**
 * Marks what a provider throws by itself: SessionStateInternal passes such an exception on and the command ends with it, while what a provider
 * hands to WriteError is an error of one item (SessionStateInternal.NewProviderInvocationException).
 */
export function ending(e: NetException): NetException {
  endings.add(e);
  return e;
}

/** True for what {@link ending} has marked. */
export function isEnding(e: NetException): boolean {
  return endings.has(e);
}

/** An argument that a provider refuses to take: PSArgumentException with the id Argument, which ends the command. */
export function badArgument(message: string, type = 'PSArgumentException', id = 'Argument', target: Value = null): NetException {
  const e = exceptionOf(`System.Management.Automation.${type}`, message, null, id === 'ArgumentNull' ? { ParamName: 'content' } : null);
  e.errorRecord = newErrorRecord(e, id, id === 'InvalidOperation' ? id : 'InvalidArgument', target);
  return ending(e);
}

/** PSNotSupportedException of a provider without the operation. */
export function notSupported(message = 'Provider operation stopped because the provider does not support this operation.'): NetException {
  const e = exceptionOf('System.Management.Automation.PSNotSupportedException', message);
  e.errorRecord = newErrorRecord(e, 'NotSupported', 'NotImplemented', null);
  return e;
}
