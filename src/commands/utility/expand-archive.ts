import { isDirectoryPath, isFilePath } from '../../dotnet/io/errors.ts';
import { createDirectory, deleteDirectory, deleteFile } from '../../dotnet/io/file-operations.ts';
import { fileNameWithoutExtension, fullPath, trimEndingSeparator } from '../../dotnet/io/path.ts';
import { type NetZipArchive, ZipArchiveMode } from '../../dotnet/io/zip-archive.ts';
import { openZip } from '../../dotnet/io/zip-files.ts';
import { NetException } from '../../errors/exceptions.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { paths } from '../../providers/path-intrinsics.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { fail, isCommonBound, requireFiles, resolveExisting, showProgress, writeItem } from './archive-support.ts';
import { type ExpandArchiveCommand, expandArchiveParameters } from './expand-archive-parameters.ts';
import { expandEntry, makeFolder } from './expand-entry.ts';

interface State {
  /** Where to expand: the folder of -DestinationPath, or else what a folder with the name of the archive is made in. */
  folder: string;
  isGiven: boolean;
}

/** Expand-Archive (the module Microsoft.PowerShell.Archive, where it is a function). */
export const expandArchive = defineCmdlet<typeof expandArchiveParameters, State>({
  name: 'Expand-Archive',
  module: 'Microsoft.PowerShell.Archive',
  className: 'Expand-Archive',
  synopsis: 'Extracts files from a specified archive (zipped) file.',
  defaultParameterSet: 'Path',
  supportsShouldProcess: true,
  parameters: expandArchiveParameters,
  outputType: ['System.IO.FileSystemInfo'],
  examples: [{ code: 'Expand-Archive -Path logs.zip -DestinationPath ./out', remarks: 'The folder out is made when it is not there.' }],
  state: (cmd) => ({ folder: paths(cmd.context).current.providerPath, isGiven: false }),
  *begin(cmd, state): Steps<void> {
    const given = cmd.args.DestinationPath;
    state.isGiven = given !== undefined;
    if (given !== undefined) state.folder = yield* destination(cmd, given);
    if (isCommonBound(cmd, 'whatIf')) return;
    yield* complete(cmd.writeVerbose('Preparing to expand...'));
    yield* complete(showProgress(cmd, statusOf(given ?? ''), 1));
  },
  *process(cmd, state): Steps<void> {
    const { Path, LiteralPath } = cmd.args;
    const given = (Path ?? LiteralPath) as string;
    const found = resolveExisting(cmd, [given], LiteralPath !== undefined);
    const set = cmd.parameterSetName;
    if (found.length > 1)
      fail(
        cmd,
        'InvalidArchiveFilePath',
        `The archive file path '${given}' specified as input to the ${set} parameter is resolving to multiple file system paths. Provide a unique path to the ${set} parameter where the archive file has to be created.`,
        given,
      );
    const file = found[0] ?? '';
    requireFiles(cmd, [file], isFilePath);
    if (!(yield* complete(cmd.shouldProcess(file)))) return;
    if (!state.isGiven) {
      // Of several archives, each gets its folder in that of the one before: so the module does it.
      state.folder = fullPath(fileNameWithoutExtension(file), state.folder);
      if (!isDirectoryPath(state.folder) && (yield* makeFolder(cmd, state.folder))) createDirectory(state.folder);
    }
    yield* expand(cmd, file, state.folder);
  },
});

const statusOf = (file: string): string => `The archive file '${file}' expansion is in progress...`;

/** The folder of -DestinationPath, which is made when it is not there. @throws the terminating errors of the paths */
function* destination(cmd: ExpandArchiveCommand, given: string): Steps<string> {
  const containers = paths(cmd.context)
    .glob(given)
    .filter((p) => p.provider.isContainer(cmd.context, p.path));
  if (containers.length > 0) {
    const found = resolveExisting(cmd, [given], false);
    if (found.length > 1)
      fail(
        cmd,
        'InvalidDestinationPath',
        `The directory path '${given}' specified as input to the DestinationPath parameter is resolving to multiple file system paths. Provide a unique path to the Destination parameter where the archive file contents have to be expanded.`,
        given,
      );
    if (containers[0]?.provider.name !== 'FileSystem') notAFolder(cmd, given);
    return found[0] ?? '';
  }
  const target = paths(cmd.context).parse(given);
  if (target.provider.name !== 'FileSystem') notAFolder(cmd, given);
  if (yield* makeFolder(cmd, target.path)) createDirectory(target.path);
  return resolveExisting(cmd, [given], true)[0] ?? '';
}

function notAFolder(cmd: ExpandArchiveCommand, given: string): never {
  return fail(cmd, 'InvalidDirectoryPath', `The path '${given}' is not a valid file system directory path.`, given);
}

/**
 * Opens an archive.
 * @throws FileFormatException for what is none. (PowerShell 7.6 loses its text and writes an assembly instead; here the text is kept.)
 */
function openArchive(file: string): NetZipArchive {
  try {
    return openZip(file, ZipArchiveMode.Read);
  } catch (e) {
    if (!(e instanceof NetException) || e.netType.name !== 'InvalidDataException') throw e;
    throw exceptionOf('System.IO.FileFormatException', `File '${file}' does not appear to be a valid zip archive.`, e);
  }
}

/** Expands all entries; what was made is taken away again when that fails. */
function* expand(cmd: ExpandArchiveCommand, file: string, folder: string): Steps<void> {
  const made: string[] = [];
  let isDone = false;
  try {
    const archive = openArchive(file);
    try {
      const { entries } = archive;
      if (entries.length === 0) yield* complete(cmd.writeVerbose(`The archive file ${file} is empty.`));
      for (const [index, entry] of entries.entries()) {
        yield* expandEntry(cmd, file, folder.endsWith('/') ? folder : `${folder}/`, entry, made);
        yield* complete(showProgress(cmd, statusOf(file), ((index + 1) * 100) / entries.length));
      }
    } finally {
      archive.dispose();
    }
    yield* complete(showProgress(cmd, 'Processing', null));
    isDone = true;
  } finally {
    if (!isDone)
      for (const path of made.reverse()) {
        if (isDirectoryPath(path)) deleteDirectory(trimEndingSeparator(path), true);
        else if (isFilePath(path)) deleteFile(path);
      }
  }
  if (cmd.args.PassThru) for (const path of made) yield* writeItem(cmd, trimEndingSeparator(path));
}
