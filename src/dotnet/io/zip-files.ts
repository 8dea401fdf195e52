/** Files and folders in and out of ZIP archives (ZipFile and ZipFileExtensions). */
import { exceptionOf } from '../../errors/throw.ts';
import { NetDateTime } from '../time/date-time.ts';
import { NetDateTimeOffset } from '../time/date-time-offset.ts';
import { directoryNotFound, io, isDirectoryPath, isFilePath, requirePath } from './errors.ts';
import { createDirectory, readBytes } from './file-operations.ts';
import { listDirectory, NetFileInfo } from './file-system-info.ts';
import { fs } from './modules.ts';
import { directoryNameOf, fileNameOf, fullPath, trimEndingSeparator } from './path.ts';
import { FileAccess, FileMode, NetFileStream, type NetStream } from './streams.ts';
import { CompressionLevel, NetZipArchive, type NetZipArchiveEntry, ZipArchiveMode } from './zip-archive.ts';
import { requireNoZip64 } from './zip-format.ts';

/** ZipFile.Open: Read wants a file, Create makes a new one, Update takes or makes one. @throws IOException, InvalidDataException */
export function openZip(path: string | null, mode: number): NetZipArchive {
  const full = fullPath(requirePath(path));
  if (mode === ZipArchiveMode.Read) return new NetZipArchive(new NetFileStream(full, FileMode.Open, FileAccess.Read), mode);
  if (mode === ZipArchiveMode.Create) return new NetZipArchive(new NetFileStream(full, FileMode.CreateNew, FileAccess.Write), mode);
  return new NetZipArchive(new NetFileStream(full, FileMode.OpenOrCreate, FileAccess.ReadWrite), mode);
}

/** The time of a file as an entry can have it: years that do not fit become the beginning of 1980. */
function entryTime(path: string): NetDateTimeOffset {
  const time = new NetFileInfo(path).time('mtime').toLocalTime();
  return NetDateTimeOffset.ofDateTime(time.year < 1980 || time.year > 2107 ? NetDateTime.of(1980, 1, 1) : time);
}

/**
 * Writes the content of a file into a new entry, with its time.
 * @throws FileNotFoundException, UnauthorizedAccessException …, before the entry is made; NotSupportedException from 4 GB on
 */
export function addFile(archive: NetZipArchive, path: string, name: string, level: number): NetZipArchiveEntry {
  const stat = fs().statSync(path, { throwIfNoEntry: false });
  if (stat) requireNoZip64(stat.size, `The file '${path}'`);
  const data = readBytes(path);
  const entry = archive.createEntry(name, level);
  entry.lastWriteTime = entryTime(path);
  const stream = entry.open();
  stream.write(data);
  stream.close();
  return entry;
}

/** ZipFileExtensions.CreateEntryFromFile: {@link addFile}, with the permissions of the file. */
export function createEntryFromFile(
  archive: NetZipArchive,
  path: string | null,
  name: string,
  level: number = CompressionLevel.Optimal,
): NetZipArchiveEntry {
  const full = fullPath(requirePath(path));
  const entry = addFile(archive, full, name, level);
  entry.externalAttributes = ((0o100000 | (fs().statSync(full).mode & 0o7777)) << 16) | 0;
  return entry;
}

/**
 * ZipFileExtensions.ExtractToFile: content, permissions (as the umask leaves them) and time.
 * @throws IOException when there is a file and it may not be overwritten; InvalidDataException
 */
export function extractToFile(entry: NetZipArchiveEntry, path: string | null, overwrite: boolean): void {
  const full = fullPath(requirePath(path));
  if (!overwrite && isFilePath(full)) throw exceptionOf('System.IO.IOException', `The file '${full}' already exists.`);
  if (isDirectoryPath(full)) throw exceptionOf('System.UnauthorizedAccessException', `Access to the path '${full}' is denied.`);
  const parent = directoryNameOf(full);
  if (parent && !isDirectoryPath(parent)) throw directoryNotFound(full);
  const stream = entry.open();
  const data = stream.readToEnd();
  stream.close();
  const mode = (entry.externalAttributes >>> 16) & 0o777 || 0o666;
  io(full, () => fs().writeFileSync(full, data, { flag: overwrite ? 'w' : 'wx', mode }));
  new NetFileInfo(full).setTime('mtime', entry.lastWriteTime.utcDateTime);
}

/** ZipFile.ExtractToDirectory. @throws IOException for an entry that would leave the folder, and for a file that is there already */
export function extractToDirectory(archive: NetZipArchive, folder: string | null, overwrite: boolean): void {
  const root = trimEndingSeparator(createDirectory(folder).fullName);
  const inside = root === '/' ? root : `${root}/`;
  for (const entry of archive.entries) {
    const target = fullPath(inside + entry.fullName.replaceAll('\0', '_'));
    if (!target.startsWith(inside))
      throw exceptionOf(
        'System.IO.IOException',
        'Extracting Zip entry would have resulted in a file outside the specified destination directory.',
      );
    if (entry.name === '') {
      if (entry.length !== 0)
        throw exceptionOf('System.IO.IOException', 'Zip entry name ends in directory separator character but contains data.');
      createDirectory(target);
      continue;
    }
    const parent = directoryNameOf(target);
    if (parent) createDirectory(parent);
    extractToFile(entry, target, overwrite);
  }
}

/** ZipFile.CreateFromDirectory, into an archive open for Create: all files, and the folders that are empty. @throws DirectoryNotFoundException, IOException */
export function addDirectory(archive: NetZipArchive, source: string | null, level: number, includeBase: boolean, own: string | null): void {
  const root = trimEndingSeparator(fullPath(requirePath(source)));
  if (!isDirectoryPath(root)) throw directoryNotFound(root);
  const prefix = includeBase && root !== '/' ? `${fileNameOf(root)}/` : '';
  const all = listDirectory(root, root, { pattern: '*', recurse: true, files: true, directories: true });
  if (all.length === 0 && prefix !== '') archive.createEntry(prefix, level);
  for (const path of all) {
    const name = prefix + path.slice(root === '/' ? 1 : root.length + 1);
    if (path === own)
      throw exceptionOf(
        'System.IO.IOException',
        `The process cannot access the file '${path}' because it is being used by another process.`,
      );
    if (!isDirectoryPath(path)) createEntryFromFile(archive, path, name, level);
    else if (fs().readdirSync(path).length === 0) archive.createEntry(`${name}/`, level).lastWriteTime = entryTime(path);
  }
}

/** Runs something on an archive and disposes it after. */
export function withArchive(archive: NetZipArchive, use: (archive: NetZipArchive) => void): void {
  try {
    use(archive);
  } finally {
    archive.dispose();
  }
}

/** An archive over a stream that stays open. */
export function zipOver(stream: NetStream, mode: number): NetZipArchive {
  return new NetZipArchive(stream, mode, true);
}
