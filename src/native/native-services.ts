import type { NetEncoding } from '../dotnet/text/encodings.ts';
import type { ExecutionContext } from '../session/execution-context.ts';

/** What native programs need of the rest of the session; set up when a runspace is made. */
export interface NativeServices {
  /** Path of the current location in the file system, whatever the current drive is. */
  currentDirectory(context: ExecutionContext): string;
  /** True when the current location is a folder: patterns in arguments are expanded only then. */
  isFileSystemLocation(context: ExecutionContext): boolean;
  /** Has everything written that the program's own output must follow. */
  flushOutput(context: ExecutionContext): void;
  /** Where a program reads from when nothing is piped into it. */
  standardInput(context: ExecutionContext): 'inherit' | 'none';
  /** True where this process has no output of its own to share: in jobs and remote sessions. */
  capturesEverything(context: ExecutionContext): boolean;
  /** `[Console]::OutputEncoding`: what programs are taken to write. */
  outputEncoding(): NetEncoding;
}

const key = Symbol('NativeServices');

/** Sets what {@link nativeServices} gives for a runspace. */
export function setNativeServices(context: ExecutionContext, services: NativeServices): void {
  context.services.set(key, services);
}

/** The services of a runspace, if it has any. */
export function findNativeServices(context: ExecutionContext): NativeServices | undefined {
  return context.services.get(key) as NativeServices | undefined;
}

/** The services of a runspace. */
export function nativeServices(context: ExecutionContext): NativeServices {
  const services = context.services.get(key) as NativeServices | undefined;
  if (!services) throw new Error('Native programs have not been set up for this runspace.');
  return services;
}
