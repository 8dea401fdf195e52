type FileSystem = typeof import('node:fs');
let fileSystem: FileSystem | undefined;
const fs = (): FileSystem => (fileSystem ??= require('node:fs') as FileSystem);

/** Descriptor of standard output or standard error. */
export type OutputDescriptor = 1 | 2;

const charactersBeforeFlush = 1 << 16;
let pause: Int32Array | undefined;

/** Writes everything, also to a pipe that takes no more for now because whoever made it set it to non-blocking. Answers false when nobody reads it any more. */
function writeFully(descriptor: number, bytes: Uint8Array): boolean {
  const { writeSync } = fs();
  let done = 0;
  while (done < bytes.length) {
    try {
      done += writeSync(descriptor, bytes, done, bytes.length - done);
    } catch (e) {
      const { code } = e as NodeJS.ErrnoException;
      if (code === 'EAGAIN') {
        pause ??= new Int32Array(new SharedArrayBuffer(4));
        Atomics.wait(pause, 0, 0, 2);
      } else if (code === 'EINTR') continue;
      else if (code === 'EPIPE' || code === 'EBADF' || code === 'EIO') return false;
      else throw e;
    }
  }
  return true;
}

/** The system's words for a failed call, without what Node puts around them. */
function systemMessage({ message }: NodeJS.ErrnoException): string {
  const words = /^\w+: ([^,]+)/.exec(message)?.[1] ?? message;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Standard output and standard error of this process, in the order in which they were written. Text is gathered and written in large
 * pieces: when there is much of it, when the interpreter goes back to the event loop, and when somebody else is about to write to the same place
 * ({@link flush}). Once a reader has gone, further output is dropped without a word, as .NET's console does; of a full disk standard error tells once.
 */
export class StandardOutput {
  private readonly pieces: { descriptor: OutputDescriptor; text: string }[] = [];
  private size = 0;
  private scheduled = false;
  private readonly gone = new Set<OutputDescriptor>();
  /** True once something could not be written, and somebody reads: a full disk. */
  hasFailed = false;

  write(descriptor: OutputDescriptor, text: string): void {
    if (text === '') return;
    const last = this.pieces[this.pieces.length - 1];
    if (last !== undefined && last.descriptor === descriptor) last.text += text;
    else this.pieces.push({ descriptor, text });
    this.size += text.length;
    if (this.size >= charactersBeforeFlush) this.flush();
    else if (!this.scheduled) {
      this.scheduled = true;
      setImmediate(() => {
        this.scheduled = false;
        this.flush();
      });
    }
  }

  writeBytes(descriptor: OutputDescriptor, bytes: Uint8Array): void {
    this.flush();
    this.send(descriptor, bytes);
  }

  /** Everything written so far has reached the system when this returns. */
  flush(): void {
    if (this.size === 0) return;
    const pieces = this.pieces.splice(0);
    this.size = 0;
    for (const { descriptor, text } of pieces) this.send(descriptor, Buffer.from(text, 'utf8'));
  }

  protected send(descriptor: OutputDescriptor, bytes: Uint8Array): void {
    if (this.gone.has(descriptor)) return;
    try {
      if (!writeFully(descriptor, bytes)) this.gone.add(descriptor);
    } catch (e) {
      // nobody waits for what is written later: the script goes on, and its output is lost
      this.gone.add(descriptor);
      this.hasFailed = true;
      if (descriptor === 1) this.send(2, Buffer.from(`out-lineoutput: ${systemMessage(e as NodeJS.ErrnoException)}\n`));
    }
  }
}
