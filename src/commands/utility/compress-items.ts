import { isDirectoryPath } from '../../dotnet/io/errors.ts';
import { NetFileInfo } from '../../dotnet/io/file-system-info.ts';
import { fileNameOf } from '../../dotnet/io/path.ts';
import { CompressionLevel, type NetZipArchive, ZipArchiveMode } from '../../dotnet/io/zip-archive.ts';
import { addFile, openZip } from '../../dotnet/io/zip-files.ts';
import { toNetException } from '../../errors/throw.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { type ArchiveItem, archiveItems } from './archive-items.ts';
import { type ArchiveCommand, showProgress, writeHelperError } from './archive-support.ts';

/** What filling an archive needs of Compress-Archive. */
export type CompressCommand = ArchiveCommand &
  Pick<CmdletRuntime, 'writeVerbose' | 'writeWarning'> & {
    readonly args: { readonly Update: boolean; readonly CompressionLevel: string | undefined };
  };

/** The text of the progress bar. */
export const statusOf = (target: string): string => `The archive file '${target}' creation is in progress...`;

/** Puts everything into the archive: folders first, then the files that were named; gives how many entries were made. */
export function* compress(cmd: CompressCommand, sources: readonly string[], target: string): Steps<number> {
  const isFolder = (p: string): boolean => isDirectoryPath(p);
  const folders = sources.filter(isFolder);
  const files = sources.filter((p) => !isFolder(p));
  const items: ArchiveItem[] = folders.flatMap((folder) => archiveItems(cmd.context, folder));
  for (const file of files) items.push({ path: file, name: fileNameOf(file) });
  const archive = openZip(target, ZipArchiveMode.Update);
  let count = 0;
  try {
    for (const [index, item] of items.entries()) {
      if (yield* add(cmd, archive, item)) count++;
      yield* complete(showProgress(cmd, statusOf(target), ((index + 1) * 100) / items.length));
    }
  } finally {
    archive.dispose();
  }
  yield* complete(showProgress(cmd, 'Processing', null));
  return count;
}

function* add(cmd: CompressCommand, archive: NetZipArchive, item: ArchiveItem): Steps<boolean> {
  const wanted = (cmd.args.CompressionLevel ?? 'Optimal').toLowerCase();
  const level = Object.entries(CompressionLevel).find(([name]) => name.toLowerCase() === wanted)?.[1] ?? CompressionLevel.Optimal;
  if (cmd.args.Update) archive.entries.find((e) => e.fullName.toLowerCase() === item.name.toLowerCase())?.delete();
  if (item.name.endsWith('/')) archive.createEntry(item.name, level);
  else {
    try {
      addFile(archive, item.path, item.name, level);
    } catch (e) {
      const exception = toNetException(e);
      const id = 'CompressArchiveUnauthorizedAccessError';
      yield* writeHelperError(cmd, 'ZipArchiveHelper', exception, id, 'PermissionDenied', item.path);
      return false;
    }
    if (new NetFileInfo(item.path).time('mtime').toLocalTime().year < 1980)
      yield* complete(
        cmd.writeWarning(
          `'${item.path}' has LastWriteTime earlier than 1980. Compress-Archive will store any files with LastWriteTime values earlier than 1980 as 1/1/1980 00:00.`,
        ),
      );
  }
  yield* complete(cmd.writeVerbose(`Adding '${item.path}'.`));
  return true;
}
