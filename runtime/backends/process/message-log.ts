import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';

/** Bytes of all logs together that stay in memory; beyond them the full segments of whoever adds go to a file. */
const memoryBudget = 32 << 20;
const firstSegment = 1 << 10;
const largestSegment = 256 << 10;
const entryHeader = 8;

let held = 0;

/** Many entries in one stretch of bytes: in memory, or at a place in the file. */
interface Segment {
  bytes: Buffer | null;
  used: number;
  /** Where it is in the file, once it is not in memory. */
  offset: number;
}

/** A place in a {@link MessageLog} up to which somebody has read. */
export class LogCursor {
  segment = 0;
  at = 0;
  /** Bytes of a segment that was read back from the file. */
  loaded: Buffer | null = null;
  loadedSegment = -1;
}

/** One entry: what was given to {@link MessageLog.append}. */
export interface LogEntry {
  readonly type: number;
  readonly bytes: Buffer;
}

/**
 * What a job has sent and nobody has looked at yet, in its order and as it came: bytes are kept, not objects. A log that grows large goes on in a
 * file that has no name, so that nothing of it stays behind however this process ends; without room on disk it stays in memory, because nothing
 * that a job has produced is thrown away.
 */
export class MessageLog {
  private readonly segments: Segment[] = [];
  private file: number | null = null;
  private fileSize = 0;
  private noFile = false;
  /** Segments before this one are in the file. */
  private firstInMemory = 0;
  private disposed = false;
  /** @param budget bytes that all logs together may keep in memory */
  constructor(private readonly budget = memoryBudget) {}

  /** Small logs stay small; a growing one takes larger segments. */
  private nextSegment = firstSegment;

  /** True while there is something after the cursor. */
  hasMore(cursor: LogCursor): boolean {
    const last = this.segments.length - 1;
    if (cursor.segment < last) return true;
    return cursor.segment === last && cursor.at < (this.segments[last] as Segment).used;
  }

  /** Adds an entry; the bytes are copied. */
  append(type: number, bytes: Buffer): void {
    if (this.disposed) return;
    const size = entryHeader + bytes.length;
    let segment = this.segments[this.segments.length - 1];
    if (!segment?.bytes || segment.used + size > segment.bytes.length) segment = this.grow(size);
    const target = segment.bytes as Buffer;
    target.writeUInt32LE(type, segment.used);
    target.writeUInt32LE(bytes.length, segment.used + 4);
    bytes.copy(target, segment.used + entryHeader);
    segment.used += size;
  }

  private grow(size: number): Segment {
    const length = Math.max(size, this.nextSegment);
    this.nextSegment = Math.min(largestSegment, this.nextSegment * 4);
    if (held + length > this.budget) this.spill();
    const segment: Segment = { bytes: Buffer.allocUnsafeSlow(length), used: 0, offset: 0 };
    held += length;
    this.segments.push(segment);
    return segment;
  }

  /** Writes every full segment to the file. */
  private spill(): void {
    if (this.noFile) return;
    for (; this.firstInMemory < this.segments.length; this.firstInMemory++) {
      const segment = this.segments[this.firstInMemory] as Segment;
      const bytes = segment.bytes as Buffer;
      try {
        this.file ??= openUnlinkedFile();
        for (let done = 0; done < segment.used; ) done += writeSync(this.file, bytes, done, segment.used - done, this.fileSize + done);
      } catch (e) {
        // No room or no right to write there. Whatever else it is would show again when the file is read.
        if (!(e as NodeJS.ErrnoException).code) throw e;
        this.noFile = true;
        return;
      }
      segment.offset = this.fileSize;
      this.fileSize += segment.used;
      segment.bytes = null;
      held -= bytes.length;
    }
  }

  /** The next entry after the cursor, which moves on; null at the end. Its bytes are good until the next call. */
  next(cursor: LogCursor): LogEntry | null {
    for (;;) {
      const segment = this.segments[cursor.segment];
      if (!segment) return null;
      if (cursor.at >= segment.used) {
        if (cursor.segment === this.segments.length - 1) return null;
        cursor.segment++;
        cursor.at = 0;
        continue;
      }
      const source = segment.bytes ?? this.load(segment, cursor);
      const type = source.readUInt32LE(cursor.at);
      const length = source.readUInt32LE(cursor.at + 4);
      const from = cursor.at + entryHeader;
      cursor.at = from + length;
      return { type, bytes: source.subarray(from, from + length) };
    }
  }

  private load(segment: Segment, cursor: LogCursor): Buffer {
    if (cursor.loaded && cursor.loadedSegment === cursor.segment) return cursor.loaded;
    const bytes = Buffer.allocUnsafe(segment.used);
    for (let done = 0; done < segment.used; ) {
      const count = readSync(this.file as number, bytes, done, segment.used - done, segment.offset + done);
      if (count === 0) throw new Error('The file of a job has become shorter.');
      done += count;
    }
    cursor.loaded = bytes;
    cursor.loadedSegment = cursor.segment;
    return bytes;
  }

  /** Bytes in the file and in memory. */
  get size(): { readonly file: number; readonly memory: number } {
    return { file: this.fileSize, memory: this.segments.reduce((n, s) => n + (s.bytes?.length ?? 0), 0) };
  }

  /** Gives up everything. */
  dispose(): void {
    if (this.disposed) return;
    this.disposed = true;
    for (const segment of this.segments.splice(0)) held -= segment.bytes?.length ?? 0;
    if (this.file !== null) closeSync(this.file);
    this.file = null;
  }
}

/** A new file for reading and writing that nobody else can open and that is gone when it is closed. */
function openUnlinkedFile(): number {
  const { randomBytes } = require('node:crypto') as typeof import('node:crypto');
  const { tmpdir } = require('node:os') as typeof import('node:os');
  const path = `${tmpdir()}/pwsh-lite-job-${process.pid}-${randomBytes(12).toString('hex')}`;
  const file = openSync(path, 'wx+', 0o600);
  unlinkSync(path);
  return file;
}
