import type { Value } from '../objects/net-object.ts';
import type { ExecutionContext } from './execution-context.ts';

/** Reads and writes `$drive:name`: what providers with content offer (`$env:PATH`, `$function:f`, `$variable:x`, `$alias:a`, files). */
export interface DriveVariables {
  get(drive: string, path: string, context: ExecutionContext): Value;
  set(drive: string, path: string, value: Value, context: ExecutionContext): void;
}

const key = Symbol('DriveVariables');

/** Set by the providers when a runspace is made. */
export function setDriveVariables(context: ExecutionContext, implementation: DriveVariables): void {
  context.services.set(key, implementation);
}

/** How this runspace resolves `$drive:name`. */
export function driveVariables(context: ExecutionContext): DriveVariables {
  const known = context.services.get(key) as DriveVariables | undefined;
  if (!known) throw new Error('No providers have been set up for this runspace.');
  return known;
}
