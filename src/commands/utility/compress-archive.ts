import { isFilePath } from '../../dotnet/io/errors.ts';
import { deleteFile } from '../../dotnet/io/file-operations.ts';
import { FileAttributes, NetFileInfo } from '../../dotnet/io/file-system-info.ts';
import { directoryNameOf, extensionOf, fileNameOf } from '../../dotnet/io/path.ts';
import { paths } from '../../providers/path-intrinsics.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { fail, isCommonBound, requireFiles, resolveExisting, showProgress, writeItem } from './archive-support.ts';
import { type CompressArchiveCommand, compressArchiveParameters } from './compress-archive-parameters.ts';
import { compress, statusOf } from './compress-items.ts';

interface State {
  target: string;
  inputs: string[];
}

/** Compress-Archive (the module Microsoft.PowerShell.Archive, where it is a function). */
export const compressArchive = defineCmdlet<typeof compressArchiveParameters, State>({
  name: 'Compress-Archive',
  module: 'Microsoft.PowerShell.Archive',
  className: 'Compress-Archive',
  synopsis: 'Creates a compressed archive, or zipped file, from specified files and directories.',
  defaultParameterSet: 'Path',
  supportsShouldProcess: true,
  parameters: compressArchiveParameters,
  outputType: ['System.IO.File'],
  examples: [{ code: 'Compress-Archive -Path ./logs -DestinationPath logs.zip', remarks: 'The folder with all that is in it.' }],
  state: () => ({ target: '', inputs: [] }),
  *begin(cmd, state): Steps<void> {
    state.target = yield* destination(cmd);
    const exists = isFilePath(state.target);
    if (exists && !cmd.args.Update && !cmd.args.Force)
      fail(
        cmd,
        'ArchiveFileExists',
        `The archive file ${state.target} already exists. Use the -Update parameter to update the existing archive file or use the -Force parameter to overwrite the existing archive file.`,
        state.target,
      );
    if (exists && cmd.args.Update && (new NetFileInfo(state.target).attributes & FileAttributes.ReadOnly) !== 0)
      fail(
        cmd,
        'ArchiveFileIsReadOnly',
        `The attributes of the archive file ${state.target} is set to 'ReadOnly' hence it cannot be updated. If you intend to update the existing archive file, remove the 'ReadOnly' attribute on the archive file else use -Force parameter to override and create a new archive file.`,
        state.target,
        'InvalidOperation',
      );
    if (isCommonBound(cmd, 'whatIf')) return;
    yield* complete(cmd.writeVerbose('Preparing to compress...'));
    yield* complete(showProgress(cmd, statusOf(state.target), 1));
  },
  process(cmd, state) {
    state.inputs.push(...(cmd.args.Path ?? cmd.args.LiteralPath ?? []));
  },
  *end(cmd, state): Steps<void> {
    const { target } = state;
    if (cmd.args.Force && isFilePath(target) && (yield* complete(cmd.shouldProcess(target, 'Remove File')))) deleteFile(target);
    const sources = checkedSources(cmd, state.inputs);
    if (!(yield* complete(cmd.shouldProcess(sources.length > 1 ? `\n${sources.join('\n')}` : (sources[0] ?? ''))))) return;
    let count = 0;
    try {
      count = yield* compress(cmd, sources, target);
    } finally {
      // What was not finished is of no use, nor is an archive without entries.
      if (count === 0) {
        yield* complete(cmd.writeVerbose(`The partially created archive file '${target}' is deleted as it is not usable.`));
        if (isFilePath(target)) deleteFile(target);
      }
    }
    if (count > 0 && cmd.args.PassThru) yield* writeItem(cmd, target);
  },
});

/** The full path of the archive file: its folder must be there. */
function* destination(cmd: CompressArchiveCommand): Steps<string> {
  const full = paths(cmd.context).parse(cmd.args.DestinationPath ?? '').path;
  const folder = directoryNameOf(full);
  if (folder === null)
    fail(cmd, 'InvalidArchiveFilePath', `The destination path '${full}' does not contain a valid archive file name.`, full);
  const folders = resolveExisting(cmd, [folder === '' ? '.' : (folder as string)], false);
  if (folders.length > 1)
    fail(
      cmd,
      'InvalidArchiveFilePath',
      `The archive file path '${full}' specified as input to the DestinationPath parameter is resolving to multiple file system paths. Provide a unique path to the DestinationPath parameter where the archive file has to be created.`,
      full,
    );
  requireFiles(cmd, folders);
  const target = `${(folders[0] ?? '').replace(/\/$/, '')}/${fileNameOf(full)}`;
  if (extensionOf(target) !== '') return target;
  yield* complete(
    cmd.writeVerbose(
      `The archive file path '${target}' supplied to the DestinationPath parameter does not include .zip extension. Hence .zip is appended to the supplied DestinationPath path and the archive file would be created at '${target}.zip'.`,
    ),
  );
  return `${target}.zip`;
}

/** The full paths of what is to be compressed. @throws the terminating errors DuplicatePathFound, ArchiveCmdletPathNotFound, PathNotFound */
function checkedSources(cmd: CompressArchiveCommand, inputs: readonly string[]): string[] {
  const seen = new Set<string>();
  for (const input of inputs) {
    const key = input.toUpperCase();
    const set = cmd.parameterSetName;
    if (seen.has(key))
      fail(
        cmd,
        'DuplicatePathFound',
        `The input to ${set} parameter contains a duplicate path '${input}'. Provide a unique set of paths as input to ${set} parameter.`,
        input,
      );
    seen.add(key);
  }
  const sources = resolveExisting(cmd, inputs, cmd.args.LiteralPath !== undefined);
  requireFiles(cmd, sources);
  return sources;
}
