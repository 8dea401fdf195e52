/** Files that the cmdlets of this folder read and write as they are. */
import { isDirectoryPath } from '../../dotnet/io/errors.ts';
import { fs } from '../../dotnet/io/modules.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { paths } from '../../providers/path-intrinsics.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { exists, pathNotFound } from '../utility/file-access.ts';

/** Whether a path is that of a folder. */
export function isFolder(path: string): boolean {
  return isDirectoryPath(path);
}

/** The files of a folder, by their full paths. */
export function filesIn(folder: string): string[] {
  const entries = fs().readdirSync(folder, { withFileTypes: true });
  return entries.filter((e) => e.isFile()).map((e) => `${folder.replace(/\/$/, '')}/${e.name}`);
}

/** The bytes of a file. @throws CryptographicException where it cannot be read */
export function readBytes(path: string): Uint8Array {
  try {
    return fs().readFileSync(path);
  } catch (e) {
    if (!(e instanceof Error)) throw e;
    throw exceptionOf('System.Security.Cryptography.CryptographicException', e.message);
  }
}

/** Writes a text into a file. */
export function writeText(path: string, text: string): void {
  fs().writeFileSync(path, text);
}

/** The one file that -Path or -LiteralPath of the Cms cmdlets means; null without either. @throws FilePathMustBeFileSystemPath, PathNotFound */
export function messageFile(
  cmd: Pick<CmdletRuntime, 'context' | 'throwTerminatingError'>,
  path?: string,
  literalPath?: string,
): string | null {
  if (literalPath) {
    const { path: full } = paths(cmd.context).parse(literalPath);
    if (!exists(full)) throw pathNotFound(literalPath);
    return full;
  }
  if (!path) return null;
  const [only, ...more] = paths(cmd.context).glob(path);
  if (only?.provider.name !== 'FileSystem' || more.length > 0) {
    const text = `The path '${path}' must refer to a single file system path.`;
    return cmd.throwTerminatingError(
      newErrorRecord(exceptionOf('System.ArgumentException', text), 'FilePathMustBeFileSystemPath', 'ObjectNotFound', null),
    );
  }
  if (!exists(only.path)) throw pathNotFound(only.path);
  return only.path;
}
