import type { ExecutionContext } from '../session/execution-context.ts';
import { nativeServices } from './native-services.ts';

/**
 * Runs a program with the streams of this process and ends with its status. Node cannot replace a process (`execve`), so this one stays until the
 * program has ended: it has the program's streams, folder and environment, but not its process id.
 */
export function replaceProcess(context: ExecutionContext, path: string, args: readonly string[]): never {
  const services = nativeServices(context);
  services.flushOutput(context);
  // so that the process goes by the program's name from now on
  process.title = path.slice(path.lastIndexOf('/') + 1);
  const { spawnSync } = require('node:child_process') as typeof import('node:child_process');
  const { status, signal } = spawnSync(path, args, { stdio: 'inherit', cwd: services.currentDirectory(context), env: process.env });
  process.exit(status ?? 128 + (signal === 'SIGKILL' ? 9 : 15));
}
