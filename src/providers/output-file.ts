/** Files that Out-File, Tee-Object and redirection write: PathUtils.MasterStreamOpen (PathUtils.cs). */

import { makeFolders } from '../dotnet/io/modules.ts';
import type { NetException } from '../errors/exceptions.ts';
import { exceptionOf } from '../errors/throw.ts';

/** How a file is opened. */
export interface OutputFileOptions {
  readonly append?: boolean;
  /** An existing file is an error. */
  readonly noClobber?: boolean;
  /** A read-only file is written nevertheless. */
  readonly force?: boolean;
  /** Written first into a file that is new or overwritten: the byte order mark. */
  readonly preamble?: Uint8Array;
}

/** A file that is being written. */
export interface OutputFile {
  write(bytes: Uint8Array): void;
  close(): void;
}

/**
 * Opens a file for writing.
 * @throws IOException, UnauthorizedAccessException or DirectoryNotFoundException with .NET's texts
 */
export function openOutputFile(path: string, options: OutputFileOptions = {}): OutputFile {
  const fs = require('node:fs') as typeof import('node:fs');
  let restoreMode: number | null = null;
  let descriptor: number;
  try {
    if (options.force && (options.append || !options.noClobber)) {
      const mode = fs.statSync(path, { throwIfNoEntry: false })?.mode;
      if (mode !== undefined && (mode & 0o200) === 0) {
        restoreMode = mode;
        fs.chmodSync(path, mode | 0o200);
      }
    }
    descriptor = fs.openSync(path, options.append ? 'a' : options.noClobber ? 'wx' : 'w');
  } catch (e) {
    throw fileException(e, path);
  }
  if (options.preamble && options.preamble.length > 0 && fs.fstatSync(descriptor).size === 0) fs.writeSync(descriptor, options.preamble);
  let open = true;
  return {
    write(bytes) {
      for (let at = 0; at < bytes.length; ) at += fs.writeSync(descriptor, bytes, at);
    },
    close() {
      if (!open) return;
      open = false;
      fs.closeSync(descriptor);
      if (restoreMode !== null) fs.chmodSync(path, restoreMode);
    },
  };
}

/** Makes the folders that a file stands in. @throws as {@link openOutputFile} */
export function ensureFolder(path: string): void {
  const folder = path.slice(0, path.lastIndexOf('/'));
  try {
    if (folder !== '') makeFolders(folder);
  } catch (e) {
    throw fileException(e, path);
  }
}

/** What stands at a path and whether its owner may write it; null when nothing does. */
export function fileMode(path: string): { isFolder: boolean; isReadOnly: boolean } | null {
  const found = (require('node:fs') as typeof import('node:fs')).statSync(path, { throwIfNoEntry: false });
  return found ? { isFolder: found.isDirectory(), isReadOnly: (found.mode & 0o200) === 0 } : null;
}

/** True when something stands at a path. */
export function fileExists(path: string): boolean {
  return (require('node:fs') as typeof import('node:fs')).existsSync(path);
}

function fileException(e: unknown, path: string): NetException {
  const code = (e as { code?: string }).code;
  switch (code) {
    case 'ENOENT':
      return fileExists(path.slice(0, path.lastIndexOf('/') + 1) || '.')
        ? exceptionOf('System.IO.FileNotFoundException', `Could not find file '${path}'.`, null, { FileName: path })
        : exceptionOf('System.IO.DirectoryNotFoundException', `Could not find a part of the path '${path}'.`);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EISDIR':
      return exceptionOf('System.UnauthorizedAccessException', `Access to the path '${path}' is denied.`);
    case 'EEXIST':
      return exceptionOf('System.IO.IOException', `The file '${path}' already exists.`);
    case 'ENOTDIR':
      return exceptionOf('System.IO.DirectoryNotFoundException', `Could not find a part of the path '${path}'.`);
    default:
      return exceptionOf('System.IO.IOException', `${e instanceof Error ? e.message : String(e)} : '${path}'`);
  }
}

/** The text of a file. @throws FileNotFoundException and the like */
export function readWholeFile(path: string): string {
  const fs = require('node:fs') as typeof import('node:fs');
  try {
    return fs.readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (e) {
    throw fileException(e, path);
  }
}
