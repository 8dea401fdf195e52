import type * as fs from 'node:fs';
import { createDirectory } from '../../../src/dotnet/io/file-operations.ts';

// The files of this computer that are copied to and from sessions.

const files = (): typeof fs => require('node:fs') as typeof fs;

/** True for a folder that exists. */
export function isFolder(path: string): boolean {
  return files().statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The names in a folder. @throws what the system says */
export function names(folder: string): string[] {
  return files().readdirSync(folder);
}

/** The last part of a path. */
export function leaf(path: string): string {
  return path.replace(/\/+$/, '').replace(/^.*\//, '');
}

/** Makes a folder, and those that it lies in. @throws IOException, UnauthorizedAccessException, FileNotFoundException */
export function makeFolder(path: string): void {
  createDirectory(path);
}

/** So many bytes of a file from there on; fewer at its end. @throws what the system says */
export function readAt(path: string, offset: number, count: number): Buffer {
  const { openSync, readSync, closeSync } = files();
  const descriptor = openSync(path, 'r');
  try {
    const bytes = Buffer.allocUnsafe(count);
    let done = 0;
    for (let n = -1; n !== 0 && done < count; done += n) n = readSync(descriptor, bytes, done, count - done, offset + done);
    return bytes.subarray(0, done);
  } finally {
    closeSync(descriptor);
  }
}

/** Adds bytes to a file; `fresh`: it holds nothing else afterwards. @throws what the system says */
export function append(path: string, bytes: Buffer, fresh: boolean): void {
  files().writeFileSync(path, bytes, { flag: fresh ? 'w' : 'a' });
}

/** Writes a file that holds nothing else afterwards. @throws what the system says */
export function writeWhole(path: string, bytes: Buffer): void {
  files().writeFileSync(path, bytes);
}

/** Makes a folder for this user alone, whose name begins so. @throws what the system says */
export function makeTemporaryFolder(start: string): string {
  return files().mkdtempSync(start);
}

/** Takes a folder away with all that is in it, where it is there. */
export function removeFolder(path: string): void {
  files().rmSync(path, { recursive: true, force: true });
}

/** Gives a file another name. @throws what the system says */
export function renameFile(from: string, to: string): void {
  files().renameSync(from, to);
}
