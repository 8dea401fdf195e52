import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ExecutionContext } from '../session/execution-context.ts';
import { nativeServices } from './native-services.ts';

/**
 * Adds what a program printed to the file that its output is redirected to, untouched (FileBytePipe). Out-File has made the file already.
 */
export function appendBytes(context: ExecutionContext, path: string, bytes: Uint8Array): undefined {
  appendFileSync(resolve(nativeServices(context).currentDirectory(context), path), bytes);
  return undefined;
}
