/** Files that these commands read and write. */
import { isDirectoryPath, tryStat } from '../../dotnet/io/errors.ts';
import { linesOf, readText as readFileText } from '../../dotnet/io/file-operations.ts';
import { listDirectory, NetFileInfo } from '../../dotnet/io/file-system-info.ts';
import { fullPath } from '../../dotnet/io/path.ts';
import type { NetEncoding } from '../../dotnet/text/encodings.ts';
import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord, runtimeException } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import { containsWildcardCharacters, getWildcardPattern, unescapeWildcard } from '../../objects/wildcard.ts';
import { type OutputFile, openOutputFile } from '../../providers/output-file.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { encodingArgument } from './encoding-argument.ts';

/** The full path of a FileInfo; null for other values. */
export function fileSystemPath(value: Value): string | null {
  return value instanceof NetFileInfo ? value.fullName : null;
}

/** True for a folder. */
export function isDirectory(path: string): boolean {
  return isDirectoryPath(path);
}

/** True when a file or folder is there. */
export function exists(path: string): boolean {
  return tryStat(path) !== null;
}

/** The text of a file; a byte order mark decides before the encoding given. @throws FileNotFoundException … */
export function readText(path: string, encoding?: Value): string {
  return readFileText(path, encodingArgument(encoding));
}

/** The lines of a file. @throws as {@link readText} */
export function readLines(path: string, encoding?: Value): string[] {
  return linesOf(readText(path, encoding));
}

/** ItemNotFoundException of a path. */
export function pathNotFound(path: string): unknown {
  const message = `Cannot find path '${path}' because it does not exist.`;
  return runtimeException('PathNotFound', 'ObjectNotFound', message, path, 'System.Management.Automation.ItemNotFoundException');
}

/** The full path of something that need not exist, from the current location. */
export function unresolvedPath(cmd: Pick<CmdletRuntime, 'context'>, path: string): string {
  return fullPath(path, currentDirectory(cmd));
}

function currentDirectory(_cmd: Pick<CmdletRuntime, 'context'>): string {
  return process.cwd();
}

/** Every path that matches a pattern, sorted by name. */
function glob(pattern: string): string[] {
  const parts = pattern.split('/').slice(1);
  let found = [''];
  for (const [i, part] of parts.entries()) {
    const next: string[] = [];
    for (const base of found) {
      if (!containsWildcardCharacters(part)) {
        const path = `${base}/${unescapeWildcard(part)}`;
        if (tryStat(path) !== null) next.push(path);
        continue;
      }
      const wanted = getWildcardPattern(part);
      if (i > 0 && !isDirectoryPath(base || '/')) continue;
      const entries = listDirectory(base || '/', base, { pattern: '*', recurse: false, files: true, directories: true });
      next.push(...entries.sort().filter((path) => wanted.isMatch(path.slice(path.lastIndexOf('/') + 1))));
    }
    found = next;
  }
  return found;
}

/**
 * The files that paths mean.
 * @throws ItemNotFoundException for a path without wildcards that does not exist
 */
export function* resolveFiles(cmd: CmdletRuntime, paths: readonly string[], literal: boolean): Steps<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const full = unresolvedPath(cmd, path);
    if (literal) found.push(full);
    else if (containsWildcardCharacters(path)) found.push(...glob(full));
    else {
      const plain = unescapeWildcard(full);
      if (tryStat(plain) === null) throw pathNotFound(plain);
      found.push(plain);
    }
  }
  return found;
}

/** As {@link resolveFiles}, for a path that must mean one file. @throws PSInvalidOperationException MultipleFilesNotSupported */
export function* resolveOneFile(cmd: CmdletRuntime, path: string, literal: boolean): Steps<string> {
  const found = literal ? [unresolvedPath(cmd, path)] : yield* resolveFiles(cmd, [path], false);
  const [only, second] = found;
  if (only !== undefined && second === undefined) return only;
  const [id, message] =
    only === undefined
      ? ['FileOpenFailure', `Cannot perform operation because the wildcard path ${path} did not resolve to a file.`]
      : [
          'ReadWriteMultipleFilesNotSupported',
          'Cannot perform operation because the path resolved to more than one file. This command cannot operate on multiple files.',
        ];
  const type = only === undefined ? 'System.IO.FileNotFoundException' : 'System.Management.Automation.PSInvalidOperationException';
  return cmd.throwTerminatingError(
    newErrorRecord(exceptionOf(type, message as string), id as string, only === undefined ? 'OpenError' : 'InvalidArgument', path),
  );
}

/** The file to write that a path means: an existing one, or a new one. */
export function* resolveOutput(cmd: CmdletRuntime, path: string, literal: boolean): Steps<string> {
  if (literal || !containsWildcardCharacters(path)) return unresolvedPath(cmd, literal ? path : unescapeWildcard(path));
  return yield* resolveOneFile(cmd, path, false);
}

/** Reads a file for a command. @throws the terminating error FileOpenFailure */
export function openForReading(cmd: CmdletRuntime, path: string, encoding: Value | undefined): string {
  try {
    return readText(path, encoding);
  } catch (e) {
    return openFailure(cmd, e, path);
  }
}

function openFailure(cmd: Pick<CmdletRuntime, 'throwTerminatingError'>, e: unknown, path: string, noClobber = false): never {
  if (!(e instanceof NetException) || isFlowControl(e)) throw e;
  if (noClobber && exists(path)) {
    const message = `The file '${path}' already exists.`;
    const inner = exceptionOf('System.IO.IOException', message);
    return cmd.throwTerminatingError(newErrorRecord(inner, 'NoClobber', 'ResourceExists', path));
  }
  return cmd.throwTerminatingError(newErrorRecord(e, 'FileOpenFailure', 'OpenError', null));
}

/** Opens a file to write. @throws the terminating errors FileOpenFailure and NoClobber */
export function openForWriting(
  cmd: CmdletRuntime,
  path: string,
  encoding: NetEncoding,
  options: { append: boolean; force: boolean; noClobber: boolean },
): OutputFile {
  try {
    return openOutputFile(path, { ...options, preamble: encoding.preamble });
  } catch (e) {
    return openFailure(cmd, e, path, options.noClobber);
  }
}
