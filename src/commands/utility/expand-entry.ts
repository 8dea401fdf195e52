import { isDirectoryPath, isFilePath, tryStat } from '../../dotnet/io/errors.ts';
import { createDirectory, deleteFile } from '../../dotnet/io/file-operations.ts';
import { directoryNameOf, fullPath, trimEndingSeparator } from '../../dotnet/io/path.ts';
import type { NetZipArchiveEntry } from '../../dotnet/io/zip-archive.ts';
import { extractToFile } from '../../dotnet/io/zip-files.ts';
import { exceptionOf, newErrorRecord, toNetException, wrapMethodException } from '../../errors/throw.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { type ArchiveCommand, isCommonBound, writeHelperError } from './archive-support.ts';

/** What expanding an entry needs of Expand-Archive. */
export type ExpandCommand = ArchiveCommand &
  Pick<CmdletRuntime, 'shouldProcess' | 'writeVerbose'> & { readonly args: { readonly Force: boolean } };

/** Asks as New-Item does before it makes a folder. */
export function makeFolder(cmd: ExpandCommand, folder: string): Steps<boolean> {
  return asked(cmd, `Destination: ${folder}`, 'Create Directory');
}

function* asked(cmd: ExpandCommand, target: string, action: string): Steps<boolean> {
  return yield* complete(cmd.shouldProcess(target, action));
}

/** Expands one entry into `folder` (which ends with a separator); adds what it makes to `made`. */
export function* expandEntry(cmd: ExpandCommand, file: string, folder: string, entry: NetZipArchiveEntry, made: string[]): Steps<void> {
  // Archives of Windows programs may have backslashes; a name must not lead out of the folder.
  let target = fullPath(folder + entry.fullName.replaceAll('\\', '/'));
  if (!target.startsWith(folder)) {
    const exception = exceptionOf(
      'Microsoft.PowerShell.Commands.WriteErrorException',
      `Can not process invalid archive entry '${entry.fullName}'.`,
    );
    yield* writeHelperError(cmd, 'ExpandArchiveHelper', exception, exception.netType.fullName, 'NotSpecified', null);
    return;
  }
  if (target.endsWith('/')) {
    if (tryStat(trimEndingSeparator(target)) !== null || !(yield* confirmed(cmd, target))) return;
    createDirectory(target);
    made.push(target);
    yield* complete(cmd.writeVerbose(`Adding '${target}'.`));
    return;
  }
  // Spaces around the parts of a path are taken away, as file managers do.
  target = target
    .split('/')
    .map((part) => part.trim())
    .join('/');
  const parent = directoryNameOf(target) as string;
  if (!isDirectoryPath(parent)) {
    if (!(yield* confirmed(cmd, parent))) return;
    createDirectory(parent);
    made.push(parent);
  }
  if (isFilePath(target)) {
    if (!cmd.args.Force) {
      const message = `Failed to create file '${target}' while expanding the archive file '${file}' contents as the file '${target}' already exists. Use the -Force parameter if you want to overwrite the existing directory '${target}' contents when expanding the archive file.`;
      const exception = exceptionOf('System.IO.IOException', message);
      yield* writeHelperError(cmd, 'ExpandArchiveHelper', exception, 'ExpandArchiveFileExists', 'InvalidOperation', target);
      return;
    }
    if (!(yield* asked(cmd, target, 'Remove File'))) return;
    deleteFile(target);
  }
  try {
    extractToFile(entry, target, false);
  } catch (e) {
    // The module calls a .NET method, and goes on when that fails.
    const exception = wrapMethodException('ExtractToFile', 3, e);
    const s = cmd.writeError(newErrorRecord(exception, toNetException(e).netType.name, 'NotSpecified', null));
    if (s) yield* s.rest;
    return;
  }
  made.push(target);
  yield* complete(cmd.writeVerbose(`Created '${target}'.`));
}

/** Folders inside are asked for with -Confirm only, and never spoken of with -Verbose. */
function* confirmed(cmd: ExpandCommand, folder: string): Steps<boolean> {
  if (!isCommonBound(cmd, 'confirm')) return true;
  return yield* makeFolder(cmd, folder);
}
