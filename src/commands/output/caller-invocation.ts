import type { ExecutionContext } from '../../session/execution-context.ts';
import { InvocationInfo } from '../../session/invocation-info.ts';

/** `$MyInvocation` of the script or function that calls a command; null when there is none. */
export function callerInvocation(context: ExecutionContext): InvocationInfo | null {
  const value = context.getVariableValue('MyInvocation');
  if (value instanceof InvocationInfo) return value;
  for (let frame = context.frame; frame; frame = frame.caller) if (frame.invocation) return frame.invocation;
  return null;
}
