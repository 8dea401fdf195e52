import { argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import { NetObject } from '../../objects/net-object.ts';
import type { Done } from '../../scheduler/suspension.ts';
import { accessDenied, io, ioException, isDirectoryPath } from './errors.ts';
import { holdFile, requireUnlocked } from './file-locks.ts';
import { fs, zlib } from './modules.ts';

/** System.IO.FileMode. */
export const FileMode = { CreateNew: 1, Create: 2, Open: 3, OpenOrCreate: 4, Truncate: 5, Append: 6 } as const;
/** System.IO.FileAccess. */
export const FileAccess = { Read: 1, Write: 2, ReadWrite: 3 } as const;

/** System.IO.Stream. */
export abstract class NetStream extends NetObject {
  isClosed = false;
  abstract readonly canRead: boolean;
  abstract readonly canWrite: boolean;
  abstract readonly canSeek: boolean;
  abstract get length(): number;
  abstract get position(): number;
  abstract set position(value: number);
  /** Reads up to `count` bytes; none at the end. */
  abstract read(count: number): Uint8Array;
  abstract write(data: Uint8Array): void;
  abstract setLength(length: number): void;
  /** True where what is to be read comes from outside and may not be there yet: {@link ready} is asked before each reading. */
  get isLive(): boolean {
    return false;
  }
  /** Waits until {@link read} would give something, or the end. */
  ready(): Done {
    return undefined;
  }
  flush(): void {}
  close(): void {
    this.isClosed = true;
  }
  /** @throws ObjectDisposedException */
  checkOpen(): void {
    if (this.isClosed) throw exceptionOf('System.ObjectDisposedException', 'Cannot access a closed Stream.', null, { ObjectName: '' });
  }
  /** Everything from here to the end. */
  readToEnd(): Uint8Array {
    const parts: Uint8Array[] = [];
    for (let part = this.read(65536); part.length > 0; part = this.read(65536)) parts.push(part);
    return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts);
  }
  seek(offset: number, origin: number): number {
    this.checkOpen();
    const base = origin === 0 ? 0 : origin === 1 ? this.position : this.length;
    if (base + offset < 0)
      throw exceptionOf(
        'System.IO.IOException',
        this instanceof NetFileStream
          ? `Invalid argument : '${this.path}'`
          : 'An attempt was made to move the position before the beginning of the stream.',
      );
    this.position = base + offset;
    return this.position;
  }
}

/** A stream that only goes on: it has no length and no position. */
export abstract class UnseekableStream extends NetStream {
  get canSeek(): boolean {
    return false;
  }
  get length(): number {
    return unseekable();
  }
  get position(): number {
    return unseekable();
  }
  set position(_value: number) {
    unseekable();
  }
  setLength(): void {
    unseekable();
  }
}

function unseekable(): never {
  throw exceptionOf('System.NotSupportedException', 'Stream does not support seeking.');
}

/** NotSupportedException of a stream that cannot be written. */
export function notWritable(): never {
  throw exceptionOf('System.NotSupportedException', 'Stream does not support writing.');
}
/** NotSupportedException of a stream that cannot be read. */
export function notReadable(): never {
  throw exceptionOf('System.NotSupportedException', 'Stream does not support reading.');
}
function notSeekable(): never {
  throw exceptionOf('System.NotSupportedException', 'Specified method is not supported.');
}

/** The array that a MemoryStream was made over. */
interface GivenArray {
  put(at: number, data: Uint8Array): void;
  /** GetBuffer may give it away. */
  readonly visible: boolean;
}

/** System.IO.MemoryStream. */
export class NetMemoryStream extends NetStream {
  private size: number;
  private at = 0;
  constructor(
    private buffer: Uint8Array = new Uint8Array(0),
    readonly writable = true,
    /** Made over a given array: it cannot grow, and what is written goes there too. */
    private readonly given: GivenArray | null = null,
    size = buffer.length,
  ) {
    super();
    this.size = size;
  }
  get canRead(): boolean {
    return !this.isClosed;
  }
  get canSeek(): boolean {
    return !this.isClosed;
  }
  get canWrite(): boolean {
    return this.writable && !this.isClosed;
  }
  get length(): number {
    this.checkOpen();
    return this.size;
  }
  get capacity(): number {
    this.checkOpen();
    return this.buffer.length;
  }
  set capacity(value: number) {
    if (value < this.size) throw argumentOutOfRange('value', 'capacity was less than the current size.');
    this.checkOpen();
    if (value === this.buffer.length) return;
    if (this.given) throw exceptionOf('System.NotSupportedException', 'Memory stream is not expandable.');
    const resized = new Uint8Array(value);
    resized.set(this.buffer.subarray(0, this.size));
    this.buffer = resized;
  }
  /** GetBuffer: all of it, also what is not used. @throws UnauthorizedAccessException over an array that is not to be shown */
  visibleBuffer(): Uint8Array {
    if (this.given && !this.given.visible)
      throw exceptionOf('System.UnauthorizedAccessException', "MemoryStream's internal buffer cannot be accessed.");
    return this.buffer;
  }
  get position(): number {
    this.checkOpen();
    return this.at;
  }
  set position(value: number) {
    if (value < 0) throw argumentOutOfRange('value', `value ('${value}') must be a non-negative value.`, value);
    this.checkOpen();
    this.at = value;
  }
  /** The content: works after closing too. */
  toArray(): Uint8Array {
    return this.buffer.slice(0, this.size);
  }
  read(count: number): Uint8Array {
    this.checkOpen();
    const part = this.buffer.slice(Math.min(this.at, this.size), Math.min(this.at + count, this.size));
    this.at += part.length;
    return part;
  }
  write(data: Uint8Array): void {
    this.checkOpen();
    if (!this.writable) notWritable();
    const end = this.at + data.length;
    this.reserve(end);
    this.buffer.set(data, this.at);
    this.given?.put(this.at, data);
    this.at = end;
    if (end > this.size) this.size = end;
  }
  setLength(length: number): void {
    if (length < 0 || length > 0x7fffffff)
      throw argumentOutOfRange('value', 'Stream length must be non-negative and less than 2^31 - 1 - origin.');
    if (!this.writable) notWritable();
    this.checkOpen();
    this.reserve(length);
    if (length > this.size) this.buffer.fill(0, this.size, length);
    this.size = length;
    if (this.at > length) this.at = length;
  }
  private reserve(length: number): void {
    if (length <= this.buffer.length) return;
    if (this.given) throw exceptionOf('System.NotSupportedException', 'Memory stream is not expandable.');
    const grown = new Uint8Array(Math.max(256, length, this.buffer.length * 2));
    grown.set(this.buffer.subarray(0, this.size));
    this.buffer = grown;
  }
}

const flags: Record<number, string> = { 1: 'wx', 2: 'w', 3: '', 4: 'a', 5: '', 6: 'a' };

/** System.IO.FileStream, over a file descriptor. */
export class NetFileStream extends NetStream {
  private fd: number;
  private readonly release: () => void;
  private at = 0;
  constructor(
    readonly path: string,
    mode: number,
    readonly access: number,
    /** FileShare.None: nobody may open it too. */
    exclusive = false,
  ) {
    super();
    if (mode === FileMode.Append && access !== FileAccess.Write)
      throw exceptionOf(
        'System.ArgumentException',
        access === FileAccess.Read
          ? "Combining FileMode: Append with FileAccess: Read is invalid. (Parameter 'access')"
          : "Append access can be requested only in write-only mode. (Parameter 'access')",
      );
    if (access === FileAccess.Read && mode !== FileMode.Open && mode !== FileMode.OpenOrCreate)
      throw exceptionOf(
        'System.ArgumentException',
        `Combining FileMode: ${modeName(mode)} with FileAccess: Read is invalid. (Parameter 'access')`,
      );
    if (isDirectoryPath(path)) throw accessDenied(path);
    io(path, () => requireUnlocked(path, exclusive));
    this.fd = open(path, mode, access);
    this.release = holdFile(this, path, exclusive);
    if (mode === FileMode.Append) this.at = this.length;
  }
  get canRead(): boolean {
    return !this.isClosed && (this.access & FileAccess.Read) !== 0;
  }
  get canWrite(): boolean {
    return !this.isClosed && (this.access & FileAccess.Write) !== 0;
  }
  get canSeek(): boolean {
    return !this.isClosed;
  }
  get length(): number {
    this.checkOpen();
    return fs().fstatSync(this.fd).size;
  }
  get position(): number {
    this.checkOpen();
    return this.at;
  }
  set position(value: number) {
    if (value < 0) throw argumentOutOfRange('value', 'Non-negative number required.');
    this.checkOpen();
    this.at = value;
  }
  read(count: number): Uint8Array {
    this.checkOpen();
    if (!this.canRead) notReadable();
    const buffer = new Uint8Array(Math.min(count, Math.max(0, this.length - this.at) || 4096));
    const got = io(this.path, () => fs().readSync(this.fd, buffer, 0, buffer.length, this.at));
    this.at += got;
    return buffer.subarray(0, got);
  }
  write(data: Uint8Array): void {
    this.checkOpen();
    if (!this.canWrite) notWritable();
    let done = 0;
    while (done < data.length) {
      const from = done;
      done += io(this.path, () => fs().writeSync(this.fd, data, from, data.length - from, this.at + from));
    }
    this.at += data.length;
  }
  setLength(length: number): void {
    this.checkOpen();
    if (!this.canWrite) notWritable();
    io(this.path, () => fs().ftruncateSync(this.fd, length));
    if (this.at > length) this.at = length;
  }
  override close(): void {
    if (this.isClosed) return;
    super.close();
    this.release();
    fs().closeSync(this.fd);
  }
}

function modeName(mode: number): string {
  return Object.entries(FileMode).find(([, value]) => value === mode)?.[0] ?? String(mode);
}

function open(path: string, mode: number, access: number): number {
  const reads = (access & FileAccess.Read) !== 0;
  const writes = (access & FileAccess.Write) !== 0;
  try {
    if (mode === FileMode.Open) return fs().openSync(path, writes ? 'r+' : 'r');
    if (mode === FileMode.Truncate) {
      const fd = fs().openSync(path, 'r+');
      fs().ftruncateSync(fd, 0);
      return fd;
    }
    if (mode === FileMode.OpenOrCreate || mode === FileMode.Append) {
      // 'a' creates the file without emptying it, but would write at the end only: open it again for free positions.
      fs().closeSync(fs().openSync(path, 'a'));
      return fs().openSync(path, writes ? 'r+' : 'r');
    }
    return fs().openSync(path, (flags[mode] ?? 'w') + (reads ? '+' : ''));
  } catch (e) {
    throw ioException(e, path);
  }
}

/** The compressing streams, by what they do to the whole. */
export type Compression = 'gzip' | 'deflate' | 'zlib' | 'brotli';

/** GZipStream, DeflateStream, ZLibStream and BrotliStream: work on everything at once, when closed or first read. */
export class NetCompressionStream extends NetStream {
  private readonly written: Uint8Array[] = [];
  private source: NetMemoryStream | null = null;
  constructor(
    readonly base: NetStream,
    readonly compression: Compression,
    readonly compresses: boolean,
    readonly leaveOpen: boolean,
  ) {
    super();
  }
  get canRead(): boolean {
    return !this.isClosed && !this.compresses;
  }
  get canWrite(): boolean {
    return !this.isClosed && this.compresses;
  }
  get canSeek(): boolean {
    return false;
  }
  get length(): number {
    return notSeekable();
  }
  get position(): number {
    return notSeekable();
  }
  set position(_value: number) {
    notSeekable();
  }
  setLength(): void {
    notSeekable();
  }
  read(count: number): Uint8Array {
    this.checkOpen();
    if (this.compresses) throw exceptionOf('System.InvalidOperationException', 'Reading from the compression stream is not supported.');
    this.source ??= new NetMemoryStream(this.decompress(this.base.readToEnd()));
    return this.source.read(count);
  }
  write(data: Uint8Array): void {
    this.checkOpen();
    if (!this.compresses) throw exceptionOf('System.InvalidOperationException', 'Writing to the compression stream is not supported.');
    this.written.push(data.slice());
  }
  override close(): void {
    if (this.isClosed) return;
    if (this.compresses) this.base.write(this.compress(Buffer.concat(this.written)));
    super.close();
    if (!this.leaveOpen) this.base.close();
  }
  private compress(data: Uint8Array): Uint8Array {
    const z = zlib();
    switch (this.compression) {
      case 'gzip':
        return z.gzipSync(data);
      case 'deflate':
        return z.deflateRawSync(data);
      case 'zlib':
        return z.deflateSync(data);
      case 'brotli':
        return z.brotliCompressSync(data);
    }
  }
  private decompress(data: Uint8Array): Uint8Array {
    if (data.length === 0) return data;
    const z = zlib();
    try {
      switch (this.compression) {
        case 'gzip':
          return z.gunzipSync(data);
        case 'deflate':
          return z.inflateRawSync(data);
        case 'zlib':
          return z.inflateSync(data);
        case 'brotli':
          return z.brotliDecompressSync(data);
      }
    } catch {
      throw exceptionOf('System.IO.InvalidDataException', 'The archive entry was compressed using an unsupported compression method.');
    }
  }
}
