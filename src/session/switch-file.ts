import type { Value } from '../objects/net-object.ts';
import type { ExecutionContext } from './execution-context.ts';

/** Reads the lines of a file for `switch -File`; set by the providers. Throws what Get-Content would. */
export type SwitchFileReader = (context: ExecutionContext, path: string) => Iterable<Value>;

const key = Symbol('SwitchFileReader');

/** Set by the providers when a runspace is made. */
export function setSwitchFileReader(context: ExecutionContext, read: SwitchFileReader): void {
  context.services.set(key, read);
}

/** The lines of a file. */
export function readSwitchFile(context: ExecutionContext, path: string): Iterable<Value> {
  const read = context.services.get(key) as SwitchFileReader | undefined;
  if (!read) throw new Error('No providers have been set up for this runspace.');
  return read(context, path);
}
