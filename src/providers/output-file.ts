/** Files that Out-File, Tee-Object and redirection write: PathUtils.MasterStreamOpen (PathUtils.cs). */

import { io, ioException } from '../dotnet/io/errors.ts';
import { requireUnlocked } from '../dotnet/io/file-locks.ts';
import { makeFolders } from '../dotnet/io/modules.ts';

/** How a file is opened. */
export interface OutputFileOptions {
  readonly append?: boolean;
  /** An existing file is an error. */
  readonly noClobber?: boolean;
  /** A read-only file is written nevertheless. */
  readonly force?: boolean;
  /** A read-only file that was forced stays writable: Export-Clixml. */
  readonly staysWritable?: boolean;
  /** Written first into a file that is new or overwritten: the byte order mark. */
  readonly preamble?: Uint8Array;
}

/** A file that is being written. */
export interface OutputFile {
  /** @throws as {@link openOutputFile}, and IOException where the disk is full */
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
        if (!options.staysWritable) restoreMode = mode;
        fs.chmodSync(path, mode | 0o200);
      }
    }
    requireUnlocked(path);
    descriptor = fs.openSync(path, options.append ? 'a' : options.noClobber ? 'wx' : 'w');
  } catch (e) {
    throw ioException(e, path);
  }
  const write = (bytes: Uint8Array): void =>
    io(path, () => {
      for (let at = 0; at < bytes.length; ) at += fs.writeSync(descriptor, bytes, at);
    });
  if (options.preamble && options.preamble.length > 0 && fs.fstatSync(descriptor).size === 0) write(options.preamble);
  let open = true;
  return {
    write,
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
    throw ioException(e, path);
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

/** The text of a file. @throws FileNotFoundException and the like */
export function readWholeFile(path: string): string {
  const fs = require('node:fs') as typeof import('node:fs');
  try {
    return fs.readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (e) {
    throw ioException(e, path);
  }
}
