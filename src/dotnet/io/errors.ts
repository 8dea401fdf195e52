import type { NetException } from '../../errors/exceptions.ts';
import { argumentNull, exceptionOf } from '../../errors/throw.ts';
import { fs } from './modules.ts';
import { directoryNameOf } from './path.ts';

interface NodeError {
  code?: string;
  message: string;
}

const texts: Record<string, string> = {
  ENOTEMPTY: 'Directory not empty',
  EBUSY: 'Device or resource busy',
  ENOSPC: 'No space left on device',
  EROFS: 'Read-only file system',
  EINVAL: 'Invalid argument',
  ELOOP: 'Too many levels of symbolic links',
  EMFILE: 'Too many open files',
  EXDEV: 'Invalid cross-device link',
  ENXIO: 'No such device or address',
  ETXTBSY: 'Text file busy',
  EPIPE: 'Broken pipe',
};

/** FileNotFoundException for a path. */
export function fileNotFound(path: string): NetException {
  return exceptionOf('System.IO.FileNotFoundException', `Could not find file '${path}'.`, null, { FileName: path });
}

/** DirectoryNotFoundException for a path. */
export function directoryNotFound(path: string): NetException {
  return exceptionOf('System.IO.DirectoryNotFoundException', `Could not find a part of the path '${path}'.`);
}

/** UnauthorizedAccessException for a path. */
export function accessDenied(path: string): NetException {
  return exceptionOf(
    'System.UnauthorizedAccessException',
    `Access to the path '${path}' is denied.`,
    exceptionOf('System.IO.IOException', 'Permission denied'),
  );
}

/**
 * What .NET throws for an error of the file system (Interop.GetExceptionForIoErrno).
 * @param isDirectory the operation was about a directory
 */
export function ioException(e: unknown, path: string, isDirectory = false): NetException {
  const error = e as NodeError;
  switch (error.code) {
    case 'ENOENT': {
      if (isDirectory) return directoryNotFound(path);
      const parent = directoryNameOf(path);
      return parent && !isDirectoryPath(parent) ? directoryNotFound(path) : fileNotFound(path);
    }
    case 'ENOTDIR':
      return isDirectory ? exceptionOf('System.IO.IOException', `The directory name is invalid. : '${path}'`) : directoryNotFound(path);
    case 'EACCES':
    case 'EPERM':
    case 'EBADF':
      return accessDenied(path);
    case 'EISDIR':
      return accessDenied(path);
    case 'ELOCKED':
      return exceptionOf(
        'System.IO.IOException',
        `The process cannot access the file '${path}' because it is being used by another process.`,
      );
    case 'EEXIST':
      return exceptionOf('System.IO.IOException', `The file '${path}' already exists.`);
    case 'ENAMETOOLONG':
      return exceptionOf(
        'System.IO.PathTooLongException',
        `The path '${path}' is too long, or a component of the specified path is too long.`,
      );
    default: {
      const text = texts[error.code ?? ''] ?? error.message;
      return exceptionOf('System.IO.IOException', `${text} : '${path}'`);
    }
  }
}

/** Runs a file system operation, turning Node's errors into .NET's. */
export function io<T>(path: string, operation: () => T, isDirectory = false): T {
  try {
    return operation();
  } catch (e) {
    if (e instanceof Error && 'code' in e) throw ioException(e, path, isDirectory);
    throw e;
  }
}

/** True when the path is a directory (or a link to one). */
export function isDirectoryPath(path: string): boolean {
  try {
    return fs().statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch (e) {
    // links that lead to each other lead to no directory
    if ((e as NodeError).code === 'ELOOP') return false;
    throw e;
  }
}

/** True when the path is a file of any kind that is no directory. */
export function isFilePath(path: string): boolean {
  const stat = tryStat(path);
  return stat !== null ? !stat.isDirectory() : isBrokenLink(path);
}

/** True for a link that leads nowhere: for .NET it is a file itself. */
export function isBrokenLink(path: string): boolean {
  try {
    return tryStat(path) === null && fs().lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // EACCES, ENOTDIR: as absent
    return false;
  }
}

/** Facts about a path, links followed; null when there is nothing there or it may not be seen. */
export function tryStat(path: string): import('node:fs').Stats | null {
  try {
    return fs().statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    // EACCES, ENOTDIR: for .NET's Exists the same as absent.
    return null;
  }
}

/** A path argument that must be there. @throws ArgumentNullException, ArgumentException */
export function requirePath(path: string | null, parameter = 'path'): string {
  if (path === null) throw argumentNull(parameter);
  if (path === '')
    throw exceptionOf('System.ArgumentException', `The value cannot be an empty string. (Parameter '${parameter}')`, null, {
      ParamName: parameter,
    });
  if (path.includes('\0'))
    throw exceptionOf('System.ArgumentException', `Null character in path. (Parameter '${parameter}')`, null, { ParamName: parameter });
  return path;
}
