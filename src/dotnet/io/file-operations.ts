import { argumentException, exceptionOf } from '../../errors/throw.ts';
import { decodeFile, type NetEncoding, utf8, utf8NoBom } from '../text/encodings.ts';
import {
  accessDenied,
  directoryNotFound,
  fileNotFound,
  io,
  ioException,
  isBrokenLink,
  isDirectoryPath,
  isFilePath,
  requirePath,
  tryStat,
} from './errors.ts';
import { requireUnlocked } from './file-locks.ts';
import { NetDirectoryInfo } from './file-system-info.ts';
import { fs, makeFolders } from './modules.ts';
import { directoryNameOf, fullPath, trimEndingSeparator } from './path.ts';
import { tempPath } from './path-types.ts';
import { FileAccess, FileMode, NetFileStream } from './streams.ts';

/** What opening a file takes; `mode` and `access` as numbers of FileMode and FileAccess. */
export interface OpenRequest {
  readonly path: string;
  readonly mode: number;
  readonly access: number;
  /** FileShare.None: nobody may open it too. */
  readonly exclusive?: boolean;
}

/** Opens a FileStream. @throws FileNotFoundException, DirectoryNotFoundException, UnauthorizedAccessException, IOException */
export function createFileStream(request: OpenRequest): NetFileStream {
  return new NetFileStream(fullPath(requirePath(request.path)), request.mode, request.access, request.exclusive);
}

/** File.Open: reading and writing unless `access` says otherwise, only writing for FileMode.Append; not shared unless `share` says so. */
export function openFile(
  path: string,
  mode: number,
  access: number = mode === FileMode.Append ? FileAccess.Write : FileAccess.ReadWrite,
  share = 0,
): NetFileStream {
  return createFileStream({ path, mode, access, exclusive: share === 0 });
}

/** File.ReadAllBytes. */
export function readBytes(path: string | null): Uint8Array {
  const full = fullPath(requirePath(path));
  return io(full, () => {
    requireUnlocked(full);
    return fs().readFileSync(full);
  });
}

/** File.ReadAllText: by byte order mark, else in the encoding. */
export function readText(path: string | null, encoding: NetEncoding = utf8): string {
  return decodeFile(readBytes(path), encoding);
}

/** Lines as StreamReader.ReadLine gives them: ended by \n, \r or \r\n; no line after the last end. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines[lines.length - 1] === '') lines.pop();
  return lines;
}

/** File.WriteAllText and AppendAllText. */
export function writeText(path: string | null, text: string, encoding: NetEncoding = utf8NoBom, append = false): void {
  const full = fullPath(requirePath(path));
  const body = encoding.encode(text);
  const withMark = !append || !((tryStat(full)?.size ?? 0) > 0);
  const data = withMark && encoding.preamble.length > 0 ? Buffer.concat([encoding.preamble, body]) : body;
  writeWhole(full, data, append);
}

function writeWhole(full: string, data: Uint8Array, append: boolean): void {
  io(full, () => {
    requireUnlocked(full);
    if (append) fs().appendFileSync(full, data);
    else fs().writeFileSync(full, data);
  });
}

/** File.WriteAllBytes and AppendAllBytes. */
export function writeBytes(path: string | null, data: Uint8Array, append = false): void {
  const full = fullPath(requirePath(path));
  writeWhole(full, data, append);
}

/** File.Copy. */
export function copyFile(from: string, to: string, overwrite: boolean): void {
  if (isDirectoryPath(from)) throw accessDenied(from);
  if (!isFilePath(from)) throw ioException({ code: 'ENOENT', message: '' }, from);
  if (isBrokenLink(from)) throw fileNotFound(from);
  if (isDirectoryPath(to)) throw exceptionOf('System.IO.IOException', `The target file '${to}' is a directory, not a file.`);
  if (!overwrite && isFilePath(to)) throw exceptionOf('System.IO.IOException', `The file '${to}' already exists.`);
  io(from, () => requireUnlocked(from));
  io(to, () => {
    requireUnlocked(to, true);
    fs().copyFileSync(from, to);
  });
}

/** File.Move. */
export function moveFile(from: string, to: string, overwrite: boolean): void {
  if (!isFilePath(from)) throw isDirectoryPath(from) ? fileNotFound(from) : ioException({ code: 'ENOENT', message: '' }, from);
  if (!overwrite && from !== to && fs().lstatSync(to, { throwIfNoEntry: false }))
    throw exceptionOf('System.IO.IOException', `The file '${to}' already exists.`);
  const parent = directoryNameOf(to);
  if (parent && !isDirectoryPath(parent)) throw directoryNotFound(to);
  rename(from, to, () => {
    fs().copyFileSync(from, to);
    fs().unlinkSync(from);
  });
}

function rename(from: string, to: string, acrossDevices: () => void): void {
  try {
    fs().renameSync(from, to);
  } catch (e) {
    if ((e as { code?: string }).code !== 'EXDEV') throw ioException(e, to);
    io(to, acrossDevices);
  }
}

/** File.Delete: nothing happens when there is no file. */
export function deleteFile(path: string): void {
  try {
    fs().unlinkSync(path);
  } catch (e) {
    const code = (e as { code?: string }).code;
    if (code === 'ENOENT') {
      const parent = directoryNameOf(path);
      if (parent && !isDirectoryPath(parent)) throw directoryNotFound(path);
      return;
    }
    throw code === 'EPERM' || code === 'EISDIR'
      ? exceptionOf('System.UnauthorizedAccessException', `Access to the path '${path}' is denied.`)
      : ioException(e, path);
  }
}

/** Directory.CreateDirectory, with all that is missing above it. */
export function createDirectory(path: string | null): NetDirectoryInfo {
  const full = fullPath(requirePath(path));
  if (isFilePath(full)) throw exceptionOf('System.IO.IOException', `The file '${full}' already exists.`);
  try {
    makeFolders(full);
  } catch (e) {
    const { code, path: folder } = e as NodeJS.ErrnoException;
    // A file system that has no room for folders, as /proc, tells .NET that there is no such file.
    throw code === 'ENOENT'
      ? exceptionOf('System.IO.FileNotFoundException', `Could not find file '${folder ?? full}'.`, null, { FileName: folder ?? full })
      : ioException(e, full);
  }
  return new NetDirectoryInfo(path);
}

/**
 * Directory.CreateTempSubdirectory: a new folder with a name that nobody can know before, which is this user's alone (mkdtemp).
 * @throws ArgumentException for a prefix that leads elsewhere, FileNotFoundException where there is no folder for temporary files
 */
export function createTempSubdirectory(prefix: string | null): NetDirectoryInfo {
  if (prefix?.includes('/')) throw argumentException('The value may not contain directory separator characters.', 'prefix');
  const start = tempPath() + (prefix ?? '');
  try {
    return new NetDirectoryInfo(fs().mkdtempSync(start));
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code === 'ENOENT')
      throw exceptionOf('System.IO.FileNotFoundException', 'Unable to find the specified file.');
    throw ioException(e, start);
  }
}

/** Directory.Delete. */
export function deleteDirectory(path: string, recursive: boolean): void {
  const full = trimEndingSeparator(path);
  const found = fs().lstatSync(full, { throwIfNoEntry: false });
  if (!found) throw directoryNotFound(full);
  if (found.isSymbolicLink()) {
    io(full, () => fs().unlinkSync(full), true);
    return;
  }
  if (!found.isDirectory()) throw exceptionOf('System.IO.IOException', `The directory name is invalid. : '${full}'`);
  io(full, () => (recursive ? fs().rmSync(full, { recursive: true }) : fs().rmdirSync(full)), true);
}

/** Directory.Move, which moves files as well. */
export function moveDirectory(from: string, to: string): void {
  const source = trimEndingSeparator(from);
  const target = trimEndingSeparator(to);
  if (source === target) throw exceptionOf('System.IO.IOException', 'Source and destination path must be different.');
  if (!fs().lstatSync(source, { throwIfNoEntry: false })) throw directoryNotFound(source);
  if (fs().lstatSync(target, { throwIfNoEntry: false }))
    throw exceptionOf('System.IO.IOException', `Cannot create '${target}' because a file or directory with the same name already exists.`);
  rename(source, target, () => {
    fs().cpSync(source, target, { recursive: true });
    fs().rmSync(source, { recursive: true });
  });
}

/** Makes a symbolic link. */
export function createSymbolicLink(path: string, target: string): void {
  const full = fullPath(path);
  io(full, () => fs().symlinkSync(target, full));
}
