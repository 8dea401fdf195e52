import type { Frame } from '../../compile/frame.ts';
import { InvocationInfo } from '../../session/invocation-info.ts';

/** `$MyInvocation` of the script or function that calls a command; null when there is none. */
export function callerInvocation(caller: Frame | null): InvocationInfo | null {
  const value = caller?.sessionState.automaticValue('myinvocation', caller.scope);
  if (value instanceof InvocationInfo) return value;
  for (let frame = caller; frame; frame = frame.caller) if (frame.invocation) return frame.invocation;
  return null;
}
