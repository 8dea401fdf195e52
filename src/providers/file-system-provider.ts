import { isDirectoryPath, tryStat } from '../dotnet/io/errors.ts';
import {
  copyFile,
  createDirectory,
  createSymbolicLink,
  deleteDirectory,
  deleteFile,
  moveDirectory,
  moveFile,
} from '../dotnet/io/file-operations.ts';
import { entriesInOrder } from '../dotnet/io/file-system-info.ts';
import { FileAttributes, fileSystemInfo } from '../dotnet/io/index.ts';
import { fs, makeFolders } from '../dotnet/io/modules.ts';
import { NetException } from '../errors/exceptions.ts';
import { derivesFrom, exceptionOf, newErrorRecord } from '../errors/throw.ts';
import { compareText } from '../objects/collation.ts';
import { AutomationNull, NetDictionary } from '../objects/collections.ts';
import { toStringValue, toText } from '../objects/language-primitives.ts';
import { getProperty } from '../objects/member-access.ts';
import type { Value } from '../objects/net-object.ts';
import { WrappedNumber } from '../objects/ps-object.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { currentDirectory } from './current-directory.ts';
import { badArgument, ending, notSupported } from './failures.ts';
import type { ItemOptions, Provider } from './provider.ts';

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/';

const directoryMissing = 'System.IO.DirectoryNotFoundException';
/** True when a file stands where a folder above the path should be. */
function hasFileAbove(path: string): boolean {
  for (let at = parentOf(path); at !== '/'; at = parentOf(at)) if (tryStat(at)?.isFile()) return true;
  return false;
}

function lexists(path: string): boolean {
  if (path.includes('\0'))
    fail('System.ArgumentException', "Null character in path. (Parameter 'path')", 'ItemExistsArgumentError', 'InvalidArgument', path);
  try {
    return fs().lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (e) {
    // A file stands where a folder above the path should be.
    if ((e as NodeJS.ErrnoException).code === 'ENOTDIR') return false;
    throw e;
  }
}

/** The order of Get-ChildItem: directories and files as the enumeration of .NET is sorted by PowerShell: by name without regard to case. */
function byName(a: string, b: string): number {
  return compareText(a, b, true) || compareText(a, b, false);
}

function fail(
  type: string,
  message: string,
  id: string,
  category: 'InvalidOperation' | 'ObjectNotFound' | 'ResourceExists' | 'WriteError' | 'PermissionDenied' | 'InvalidArgument',
  target: Value,
): never {
  const e = exceptionOf(type, message);
  e.errorRecord = newErrorRecord(e, id, category, target);
  throw e;
}

/** The FileSystem provider (FileSystemProvider.cs). */
export const fileSystemProvider: Provider = {
  name: 'FileSystem',
  moduleName: 'Microsoft.PowerShell.Core',
  isNavigation: true,
  exists: (_c, path) => lexists(path),
  isContainer: (_c, path) => isDirectoryPath(path),
  getItem: (_c, path) => (lexists(path) ? fileSystemInfo(path) : undefined),
  childNames(_c, path) {
    try {
      const entries = fs().readdirSync(path, { withFileTypes: true });
      const isDirectory = (e: import('node:fs').Dirent): boolean =>
        e.isDirectory() || (e.isSymbolicLink() && isDirectoryPath(`${path}/${e.name}`));
      const directories = entries.filter(isDirectory).map((e) => e.name);
      const files = entries.filter((e) => !isDirectory(e)).map((e) => e.name);
      return [...directories.sort(byName), ...files.sort(byName)];
    } catch (e) {
      if ((e as NodeJS.ErrnoException).code === 'EACCES')
        fail(
          'System.UnauthorizedAccessException',
          `Access to the path '${path}' is denied.`,
          'DirUnauthorizedAccessError',
          'PermissionDenied',
          path,
        );
      throw e;
    }
  },
  unsortedNames(path) {
    const entries = entriesInOrder(path);
    const isDirectory = (e: import('node:fs').Dirent): boolean =>
      e.isDirectory() || (e.isSymbolicLink() && isDirectoryPath(`${path}/${e.name}`));
    return [...entries.filter(isDirectory), ...entries.filter((e) => !isDirectory(e))].map((e) => e.name);
  },
  isHidden: (_c, path) => baseName(path).startsWith('.'),
  checkNew,
  newItem(context, path, type, value, options) {
    checkNew(context, path, type, value, options);
    const kind = itemType(type);
    switch (kind) {
      case 'directory':
        // -Force is content with whatever there is (Directory.CreateDirectory is not asked whether it is a folder).
        if (lexists(path)) return isDirectoryPath(path) ? fileSystemInfo(path) : AutomationNull;
        return createDirectory(path);
      case 'symboliclink':
      case 'hardlink':
      case 'junction':
        return newLink(context, path, kind, value, options);
      default:
        return newFile(path, value, options);
    }
  },
  setItem() {
    throw ending(notSupported());
  },
  removeItem(_c, path, options) {
    const stat = fs().lstatSync(path, { throwIfNoEntry: false });
    const info = fileSystemInfo(path);
    if (!options.force && info.attributes & (FileAttributes.ReadOnly | FileAttributes.Hidden))
      fail(
        'System.IO.IOException',
        'You do not have sufficient access rights to perform this operation or the item is hidden, system, or read only.',
        'RemoveFileSystemItemUnAuthorizedAccess',
        'PermissionDenied',
        info,
      );
    if (stat?.isDirectory()) deleteDirectory(path, options.recurse);
    else if (stat?.isSymbolicLink()) fs().unlinkSync(path);
    else deleteFile(path);
  },
  renameItem(_c, path, newName) {
    const to = `${parentOf(path) === '/' ? '' : parentOf(path)}/${newName}`;
    if (to === path) return to;
    // -Force does not put one item over another (FileInfo.MoveTo without overwriting)
    if (lexists(to)) fail('System.IO.IOException', existsMessage(path, to), 'RenameItemIOError', 'WriteError', path);
    if (isDirectoryPath(path)) moveDirectory(path, to);
    else moveFile(path, to, false);
    return to;
  },
  isSameItem,
  copyItem(_c, from, to, options) {
    if (isSameItem(from, to)) copiedOntoItself(from, to);
    return copy(from, isDirectoryPath(to) ? `${to === '/' ? '' : to}/${baseName(from)}` : to, options);
  },
  moveItem(_c, from, to, options) {
    const target = isDirectoryPath(to) ? `${to === '/' ? '' : to}/${baseName(from)}` : to;
    if (isDirectoryPath(from) && !isSymbolicLink(from) && (target === from || target.startsWith(`${from}/`)))
      fail(
        'System.IO.IOException',
        `Destination path cannot be a subdirectory of the source or the source itself: ${target}.`,
        'MoveItemArgumentError',
        'InvalidArgument',
        target,
      );
    if (target === from) return target;
    if (isDirectoryPath(from) && tryStat(target)?.isFile())
      fail('System.IO.IOException', existsMessage(from, target), 'DirectoryExist', 'ResourceExists', target);
    if (lexists(target) && !options.force)
      fail(
        'System.IO.IOException',
        existsMessage(from, target),
        isDirectoryPath(from) ? 'MoveDirectoryItemIOError' : 'MoveFileInfoItemIOError',
        'WriteError',
        fileSystemInfo(from),
      );
    if (!lexists(parentOf(target)))
      fail(
        'System.IO.DirectoryNotFoundException',
        `Could not find a part of the path '${target}'.`,
        isDirectoryPath(from) ? 'MoveDirectoryItemIOError' : 'MoveFileInfoItemIOError',
        'WriteError',
        fileSystemInfo(from),
      );
    if (isDirectoryPath(from)) moveDirectory(from, target);
    else moveFile(from, target, options.force);
    return target;
  },
};

/** True for a symbolic link, also one that points nowhere. */
export function isSymbolicLink(path: string): boolean {
  return fs().lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** What -ItemType means: any beginning of a kind's name, in this order (FileSystemProvider.GetItemType). */
export function itemType(type: string): string {
  const given = type.toLowerCase();
  if (given === '') return '';
  if (['directory', 'container'].some((k) => k.startsWith(given))) return 'directory';
  return ['file', 'symboliclink', 'junction', 'hardlink'].find((k) => k.startsWith(given)) ?? given;
}

/** What New-Item refuses before it asks: unknown types, links to nothing, a folder where something is. */
function checkNew(_context: ExecutionContext, path: string, type: string, value: Value, options: ItemOptions): void {
  switch (itemType(type)) {
    case 'directory':
      if (lexists(path) && !options.force)
        fail('System.IO.IOException', `An item with the specified name ${path} already exists.`, 'DirectoryExist', 'ResourceExists', path);
      return;
    case 'symboliclink':
    case 'hardlink':
    case 'junction':
      if (value === null || toStringValue(value) === '')
        throw badArgument(
          `Link '${options.given ?? ''}' cannot be created because the target Value was not specified.`,
          'PSArgumentNullException',
          'ArgumentNull',
        );
      return;
    case 'file':
    case '':
      return;
  }
  throw badArgument('The type is not a known type for the file system. Only "file","directory" or "symboliclink" can be specified.');
}

/** A link to something: a hard link needs a file that is there, a junction the full name of a folder. */
function newLink(context: ExecutionContext, path: string, kind: string, value: Value, options: ItemOptions): Value {
  const target = value === null ? '' : toStringValue(value);
  const full = target.startsWith('/') ? target : `${currentDirectory(context).replace(/\/$/, '')}/${target}`;
  const missing = (): never =>
    fail('System.Management.Automation.ItemNotFoundException', `Could not find item ${full}.`, 'ItemNotFound', 'ObjectNotFound', full);
  if (kind === 'junction') {
    if (target !== full)
      fail(
        'System.ArgumentException',
        'Creating a junction requires an absolute path for the target.',
        'NotAbsolutePath',
        'InvalidArgument',
        target,
      );
    if (!isDirectoryPath(full)) missing();
  }
  if (kind === 'hardlink') {
    const stat = tryStat(full);
    if (stat === null || stat === undefined) missing();
    else if (stat.isDirectory())
      fail(
        'System.InvalidOperationException',
        `A file is required for the operation. The item '${full}' is not a file.`,
        'ItemNotFile',
        'InvalidOperation',
        full,
      );
  }
  if (lexists(path)) {
    if (!options.force)
      fail(
        'System.IO.IOException',
        `Cannot create link because the path already exists: ${path}.`,
        'SymLinkExists',
        'ResourceExists',
        path,
      );
    if (kind === 'hardlink' && path.toLowerCase() === full.toLowerCase())
      fail('System.InvalidOperationException', 'The target and path cannot be the same.', 'TargetIsSameAsLink', 'InvalidOperation', path);
    fs().rmSync(path, { recursive: isDirectoryPath(path) && !isSymbolicLink(path) });
  }
  if (kind === 'hardlink') fs().linkSync(full, path);
  else createSymbolicLink(path, target.replaceAll('\\', '/'));
  return fileSystemInfo(path);
}

/** Why something cannot be moved to a place where there is something: the words differ for files and folders. */
function existsMessage(from: string, to: string): string {
  return isDirectoryPath(from)
    ? `Cannot create '${to}' because a file or directory with the same name already exists.`
    : `The file '${to}' already exists.`;
}

function newFile(path: string, value: Value, options: ItemOptions): Value {
  if (tryStat(path)?.isDirectory())
    fail(
      options.force ? 'System.UnauthorizedAccessException' : 'System.IO.IOException',
      options.force ? `Access to the path '${path}' is denied.` : `The file '${path}' already exists.`,
      options.force ? 'NewItemUnauthorizedAccessError' : 'NewItemIOError',
      options.force ? 'PermissionDenied' : 'WriteError',
      path,
    );
  if (!tryStat(path) && hasFileAbove(path))
    fail(directoryMissing, `Could not find a part of the path '${path}'.`, 'NewItemIOError', 'WriteError', path);
  if (lexists(path) && !options.force)
    fail('System.IO.IOException', `The file '${path}' already exists.`, 'NewItemIOError', 'WriteError', path);
  if (options.force) makeFolders(parentOf(path));
  // A number is written in the words it has on the command line (PSObject.ToString).
  const text = value instanceof WrappedNumber ? value.tokenText : toText(value);
  try {
    fs().writeFileSync(path, text);
  } catch (e) {
    const { code } = e as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      fail('System.IO.DirectoryNotFoundException', `Could not find a part of the path '${path}'.`, 'NewItemIOError', 'WriteError', path);
    if (code === 'EACCES')
      fail(
        'System.UnauthorizedAccessException',
        `Access to the path '${path}' is denied.`,
        'NewItemUnauthorizedAccessError',
        'PermissionDenied',
        path,
      );
    throw e;
  }
  return fileSystemInfo(path);
}

/** True for two names of one file or folder: links lead to what they mean (Platform.NonWindowsIsSameFileSystemItem). */
function isSameItem(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [tryStat(a), tryStat(b)];
  return one !== null && other !== null && one.ino === other.ino && one.dev === other.dev;
}

/** @throws IOException, whose Data has the other name of the item */
function copiedOntoItself(path: string, other: string): never {
  const e = exceptionOf('System.IO.IOException', `Cannot overwrite the item ${path} with itself.`);
  e.errorRecord = newErrorRecord(e, 'CopyError', 'WriteError', path);
  const data = getProperty(e, 'Data');
  if (data instanceof NetDictionary) data.set('SelfCopy', other);
  throw e;
}

function copy(from: string, to: string, options: ItemOptions): string {
  const stat = tryStat(from);
  if (stat?.isDirectory()) {
    if (tryStat(to)?.isFile())
      fail(
        'System.Management.Automation.PSArgumentException',
        'Container cannot be copied onto existing leaf item.',
        'CopyContainerItemToLeafError',
        'InvalidArgument',
        from,
      );
    const names = fs().readdirSync(from);
    if (!tryStat(to)) makeFolders(to);
    if (!options.recurse) return to;
    // What is there now: a folder may be copied into itself.
    for (const name of names) {
      const child = `${from}/${name}`;
      if (options.accepts && !options.accepts(name, isDirectoryPath(child))) continue;
      if (child !== to) copy(child, `${to}/${name}`, options);
    }
    return to;
  }
  if (isSameItem(from, to)) copiedOntoItself(to, from);
  if (!tryStat(parentOf(to)))
    fail(
      'System.IO.DirectoryNotFoundException',
      `Could not find a part of the path '${to}'.`,
      'CopyFileInfoItemIOError',
      'WriteError',
      fileSystemInfo(from),
    );
  try {
    copyFile(from, to, true);
  } catch (e) {
    if (!(e instanceof NetException) || !derivesFrom(e, 'System.IO.IOException')) throw e;
    e.errorRecord = newErrorRecord(e, 'CopyFileInfoItemIOError', 'WriteError', fileSystemInfo(from));
    throw e;
  }
  return to;
}
