import { io } from '../dotnet/io/errors.ts';
import { requireUnlocked } from '../dotnet/io/file-locks.ts';

const fs = (): typeof import('node:fs') => require('node:fs');

/** Bytes that are kept before they are written. */
const bufferSize = 65536;

/**
 * Makes a read-only file writable, as -Force does.
 * @returns the mode to give it back, null where it needs none
 */
export function liftReadOnly(path: string): number | null {
  const stat = fs().statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile() || (stat.mode & 0o222) !== 0) return null;
  fs().chmodSync(path, stat.mode | 0o200);
  return stat.mode & 0o7777;
}

/**
 * Writes to the end of a file, in blocks, as the StreamWriter of FileSystemContentReaderWriter does: what reads the same file in the same
 * pipeline sees it as it was.
 */
export class ContentWriter {
  private fd: number | null;
  private pending: Uint8Array[] = [];
  private size = 0;
  /** @param mode what the file's mode is set to in the end (see {@link liftReadOnly}); null leaves it as it is */
  constructor(
    private readonly path: string,
    private readonly mode: number | null = null,
  ) {
    requireUnlocked(path);
    this.fd = fs().openSync(path, 'a');
  }
  write(bytes: Uint8Array): void {
    this.pending.push(bytes);
    this.size += bytes.length;
    if (this.size >= bufferSize) this.flush();
  }
  private flush(): void {
    if (this.fd === null || this.size === 0) return;
    const all = Buffer.concat(this.pending);
    this.pending = [];
    this.size = 0;
    const { fd } = this;
    io(this.path, () => {
      for (let at = 0; at < all.length; ) at += fs().writeSync(fd, all, at);
    });
  }
  /** Writes what is left and closes the file; may be called again. */
  close(): void {
    const { fd } = this;
    if (fd === null) return;
    try {
      this.flush();
    } finally {
      this.fd = null;
      fs().closeSync(fd);
      if (this.mode !== null) fs().chmodSync(this.path, this.mode);
    }
  }
}
