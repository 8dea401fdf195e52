import { processDirectory } from '../dotnet/io/path.ts';
import type { ExecutionContext } from '../session/execution-context.ts';

const key = Symbol('CurrentDirectory');

/** The file system location of a runspace: where relative paths begin. Differs from the process's own directory. */
export function currentDirectory(context: ExecutionContext): string {
  return (context.services.get(key) as string | undefined) ?? processDirectory();
}

/** Set when the location of the FileSystem drive changes. */
export function setCurrentDirectory(context: ExecutionContext, path: string): void {
  context.services.set(key, path);
}
