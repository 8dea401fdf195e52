/** Files that these commands read and write. */
import { isDirectoryPath, tryStat } from '../../dotnet/io/errors.ts';
import { linesOf, readText as readFileText } from '../../dotnet/io/file-operations.ts';
import { NetFileInfo } from '../../dotnet/io/file-system-info.ts';
import type { NetEncoding } from '../../dotnet/text/encodings.ts';
import { ErrorDetails, type ErrorRecord } from '../../errors/error-record.ts';
import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import { containsWildcardCharacters, unescapeWildcard } from '../../objects/wildcard.ts';
import { type OutputFile, openOutputFile } from '../../providers/output-file.ts';
import { itemNotFound, paths } from '../../providers/path-intrinsics.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
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
  return itemNotFound(path);
}

/** The full path of something that need not exist, from the current location. @throws DriveNotFoundException */
export function unresolvedPath(cmd: Pick<CmdletRuntime, 'context'>, path: string): string {
  return paths(cmd.context).parse(path).path;
}

/**
 * The files that paths mean; those of other providers are an error.
 * @throws ItemNotFoundException for a path without wildcards that does not exist
 */
export function* resolveFiles(cmd: CmdletRuntime, given: readonly string[], literal: boolean): Steps<string[]> {
  const found: string[] = [];
  for (const path of given) {
    const intrinsics = paths(cmd.context);
    const targets = literal ? [intrinsics.parse(path)] : intrinsics.glob(path);
    for (const { provider, path: full } of targets) {
      if (provider.name !== 'FileSystem') {
        const message = `Cannot open the file because the current provider (${provider.name}) cannot open files.`;
        yield* complete(
          cmd.writeError(newErrorRecord(exceptionOf('System.ArgumentException', message), 'ProcessingFile', 'InvalidArgument')),
        );
      } else if (!literal && tryStat(full) === null) throw itemNotFound(full);
      else found.push(full);
    }
  }
  return found;
}

/** The full path of a file to open. @throws the terminating error ReadWriteFileNotFileSystemProvider (PathUtils.ReportWrongProviderType) */
function oneFilePath(cmd: Pick<CmdletRuntime, 'context' | 'throwTerminatingError'>, path: string): string {
  const { provider, path: full } = paths(cmd.context).parse(path);
  if (provider.name === 'FileSystem') return full;
  return cmd.throwTerminatingError(wrongProvider(provider.name));
}

/** As {@link resolveFiles}, for a path that must mean one file. @throws PSInvalidOperationException MultipleFilesNotSupported */
export function* resolveOneFile(cmd: CmdletRuntime, path: string, literal: boolean): Steps<string> {
  const isPattern = !literal && containsWildcardCharacters(path);
  const found = isPattern ? yield* resolveFiles(cmd, [path], false) : [oneFilePath(cmd, literal ? path : unescapeWildcard(path))];
  const [only, second] = found;
  if (only !== undefined && second === undefined) return only;
  return cmd.throwTerminatingError(only === undefined ? noSuchFile(path) : tooManyFiles());
}

/** A pattern that means no file (PathUtils.ReportWildcardingFailure): the exception says less than the error. */
export function noSuchFile(pattern: string): ErrorRecord {
  const exception = exceptionOf('System.IO.FileNotFoundException', 'Unable to find the specified file.');
  const record = newErrorRecord(exception, 'FileOpenFailure', 'OpenError', pattern);
  record.errorDetails = new ErrorDetails(`Cannot perform operation because the wildcard path ${pattern} did not resolve to a file.`);
  return record;
}

/** An error of PathUtils whose exception names the method that reports it, and says less than the error. */
function invalidOperation(method: string, id: string, details: string): ErrorRecord {
  const operation = `operation "${method}"`;
  const message = `Cannot perform operation because ${operation} is not valid. Remove ${operation}, or investigate why it is not valid.`;
  const exception = exceptionOf('System.Management.Automation.PSInvalidOperationException', message);
  const record = newErrorRecord(exception, id, 'InvalidArgument', null);
  record.errorDetails = new ErrorDetails(details);
  return record;
}

/** A path that means several files (PathUtils.ReportMultipleFilesNotSupported). */
export function tooManyFiles(): ErrorRecord {
  const details =
    'Cannot perform operation because the path resolved to more than one file. This command cannot operate on multiple files.';
  return invalidOperation('ReportMultipleFilesNotSupported', 'ReadWriteMultipleFilesNotSupported', details);
}

/** Only files can be written to (PathUtils.ReportWrongProviderType). */
export function wrongProvider(name: string): ErrorRecord {
  const details = `Cannot open file because the current provider (Microsoft.PowerShell.Core\\${name}) cannot open a file.`;
  return invalidOperation('ReportWrongProviderType', 'ReadWriteFileNotFileSystemProvider', details);
}

/** The file to write that a path means: an existing one, or a new one. */
export function* resolveOutput(cmd: CmdletRuntime, path: string, literal: boolean): Steps<string> {
  if (literal || !containsWildcardCharacters(path)) return oneFilePath(cmd, literal ? path : unescapeWildcard(path));
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
  options: { append: boolean; force: boolean; noClobber: boolean; staysWritable?: boolean },
): OutputFile {
  try {
    return openOutputFile(path, { ...options, preamble: encoding.preamble });
  } catch (e) {
    return openFailure(cmd, e, path, options.noClobber);
  }
}
