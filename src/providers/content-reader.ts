import { ioException } from '../dotnet/io/errors.ts';
import { requireUnlocked } from '../dotnet/io/file-locks.ts';
import { newErrorRecord } from '../errors/throw.ts';
import type { Value } from '../objects/net-object.ts';
import type { Steps } from '../scheduler/suspension.ts';
import { waitEvent } from '../scheduler/wait.ts';
import { decodeFile, type FileDecoder, fileDecoder } from './file-decoder.ts';

const fs = (): typeof import('node:fs') => require('node:fs');
const lineEnd = /\r\n|\n|\r/;
const blockSize = 65536;
const newline = 10;

/** The lines of a text: a delimiter at its end begins no new line. A delimiter other than the line end stays out of the pieces. */
export function linesOf(text: string, delimiter: string | undefined): string[] {
  if (text === '') return [];
  const parts = delimiter === undefined || delimiter === '\n' ? text.split(lineEnd) : text.split(delimiter);
  if (parts.at(-1) === '') parts.pop();
  return parts;
}

/** Refuses a file that this process has open without sharing it. @throws IOException */
export function requireReadable(path: string): void {
  try {
    requireUnlocked(path);
  } catch (e) {
    const failure = ioException(e, path);
    failure.errorRecord = newErrorRecord(failure, 'GetContentReaderIOError', 'ReadError', path);
    throw failure;
  }
}

/**
 * Reads a file line by line (FileSystemContentReaderWriter.cs): only as far as lines are asked for, and with {@link LineReader.waitForMore}
 * beyond its present end.
 */
export class LineReader {
  private readonly fd: number;
  private position = 0;
  private decoder: FileDecoder | null = null;
  /** Bytes of a line whose end has not been read yet. */
  private rest: Buffer = Buffer.alloc(0);
  private lines: string[] = [];
  private next = 0;
  private ended = false;
  constructor(
    private readonly path: string,
    private readonly encoding: Value | undefined,
  ) {
    requireReadable(path);
    this.fd = fs().openSync(path, 'r');
  }
  /** The next line, null at the end. */
  line(): string | null {
    while (this.next >= this.lines.length) {
      if (this.ended) return null;
      this.readBlock();
    }
    return this.lines[this.next++] as string;
  }
  private readBlock(): void {
    const buffer = Buffer.allocUnsafe(blockSize);
    const count = fs().readSync(this.fd, buffer, 0, blockSize, null);
    this.position += count;
    this.lines = [];
    this.next = 0;
    if (count === 0) {
      this.ended = true;
      if (this.rest.length > 0) this.lines = linesOf(this.decode(this.rest), undefined);
      this.rest = Buffer.alloc(0);
      return;
    }
    const read = buffer.subarray(0, count);
    const bytes = this.rest.length === 0 ? read : Buffer.concat([this.rest, read]);
    this.decoder ??= fileDecoder(bytes, this.encoding);
    const end = this.decoder.hasByteLines ? bytes.lastIndexOf(newline) + 1 : 0;
    if (end > 0) this.lines = linesOf(this.decode(bytes.subarray(0, end)), undefined);
    this.rest = bytes.subarray(end);
  }
  private decode(bytes: Buffer): string {
    const decoder = (this.decoder ??= fileDecoder(bytes, this.encoding));
    const { preamble } = decoder;
    if (preamble > 0) this.decoder = { ...decoder, preamble: 0 };
    return decoder.decode(preamble === 0 ? bytes : bytes.subarray(preamble));
  }
  /** Waits until the file has become longer (or shorter: then reading begins anew), so that {@link line} may go on. */
  *waitForMore(): Steps<void> {
    const changed = (): boolean => fs().fstatSync(this.fd).size !== this.position;
    while (!changed())
      yield* waitEvent<void>((resume, fail) => {
        const watcher = fs().watch(this.path, () => resume());
        watcher.on('error', fail);
        if (changed()) resume();
        return () => watcher.close();
      });
    if (fs().fstatSync(this.fd).size < this.position) this.position = 0;
    this.ended = false;
  }
  close(): void {
    fs().closeSync(this.fd);
  }
}

/** The last lines of a file; of a file with byte lines only the blocks at its end are read. */
export function tailOf(path: string, count: number, encoding: Value | undefined): string[] {
  if (count === 0) return [];
  requireReadable(path);
  const fd = fs().openSync(path, 'r');
  try {
    const { size } = fs().fstatSync(fd);
    const head = Buffer.alloc(Math.min(4, size));
    fs().readSync(fd, head, 0, head.length, 0);
    for (let length = blockSize; length < size && fileDecoder(head, encoding).hasByteLines; length *= 2) {
      const bytes = Buffer.allocUnsafe(length);
      fs().readSync(fd, bytes, 0, length, size - length);
      // What stands before the first line end may be part of a line.
      const lines = linesOf(fileDecoder(head, encoding).decode(bytes.subarray(bytes.indexOf(newline) + 1)), undefined);
      if (lines.length >= count) return lines.slice(-count);
    }
  } finally {
    fs().closeSync(fd);
  }
  return linesOf(decodeFile(fs().readFileSync(path), encoding), undefined).slice(-count);
}
