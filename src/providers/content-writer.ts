const fs = (): typeof import('node:fs') => require('node:fs');

/** Bytes that are kept before they are written. */
const bufferSize = 65536;

/**
 * Writes to the end of a file, in blocks, as the StreamWriter of FileSystemContentReaderWriter does: what reads the same file in the same
 * pipeline sees it as it was.
 */
export class ContentWriter {
  private fd: number | null;
  private pending: Uint8Array[] = [];
  private size = 0;
  constructor(path: string) {
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
    for (let at = 0; at < all.length; ) at += fs().writeSync(this.fd, all, at);
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
    }
  }
}
