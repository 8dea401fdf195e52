import { argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import { NetObject } from '../../objects/net-object.ts';
import { NetDateTimeOffset } from '../time/date-time-offset.ts';
import { zlib } from './modules.ts';
import { NetMemoryStream, type NetStream } from './streams.ts';
import {
  centralDirectory,
  crc32,
  fromDosTime,
  invalidZip,
  localHeader,
  nameFlags,
  readDirectory,
  readStoredData,
  requireNoZip64,
  toDosTime,
  ZipFlags,
  ZipMethod,
  type ZipRecord,
} from './zip-format.ts';
import { ZipReadStream, ZipWriteStream } from './zip-streams.ts';

/** System.IO.Compression.ZipArchiveMode. */
export const ZipArchiveMode = { Read: 0, Create: 1, Update: 2 } as const;
/** System.IO.Compression.CompressionLevel. */
export const CompressionLevel = { Optimal: 0, Fastest: 1, NoCompression: 2, SmallestSize: 3 } as const;

const attributesOfFile = (0o100644 << 16) | 0;
const attributesOfFolder = (0o040755 << 16) | 0;

const unsupported = (message: string): never => {
  throw exceptionOf('System.NotSupportedException', message);
};
const failed = (message: string): never => {
  throw exceptionOf('System.IO.IOException', message);
};
const wrongArgument = (message: string): never => {
  throw exceptionOf('System.ArgumentException', message);
};
const disposed = (type: string): never => {
  const name = `System.IO.Compression.${type}`;
  throw exceptionOf('System.ObjectDisposedException', `Cannot access a disposed object.\nObject name: '${name}'.`, null, {
    ObjectName: name,
  });
};

/** Data as they go into the file, with what the headers tell of them. */
interface Packed {
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly size: number;
  readonly bytes: Uint8Array;
}

function pack(data: Uint8Array, level: number): Packed {
  requireNoZip64(data.length, 'The entry');
  const store = data.length === 0 || level === CompressionLevel.NoCompression;
  const strength = level === CompressionLevel.Fastest ? 1 : level === CompressionLevel.SmallestSize ? 9 : 6;
  const flags = store ? 0 : level === CompressionLevel.Fastest ? 6 : level === CompressionLevel.SmallestSize ? 2 : 0;
  return {
    method: store ? ZipMethod.Stored : ZipMethod.Deflate,
    flags,
    crc: crc32(data),
    size: data.length,
    bytes: store ? data : zlib().deflateRawSync(data, { level: strength }),
  };
}

/** Methods that .NET knows by name. (It can read Deflate64, which node:zlib cannot.) */
const otherMethods: Record<number, string> = { 9: 'Deflate64', 12: 'BZip2', 14: 'LZMA' };

/** @throws InvalidDataException for other methods, and for data that are not what the headers say */
function unpack(packed: Packed): Uint8Array {
  const { method, flags, bytes, size } = packed;
  const other = otherMethods[method];
  if (other !== undefined) invalidZip(`The archive entry was compressed using ${other} and is not supported.`);
  if ((flags & ZipFlags.Encrypted) !== 0 || (method !== ZipMethod.Stored && method !== ZipMethod.Deflate))
    invalidZip('The archive entry was compressed using an unsupported compression method.');
  let data = bytes;
  if (method === ZipMethod.Deflate) {
    try {
      data = zlib().inflateRawSync(bytes, { maxOutputLength: Math.max(size, 1) });
    } catch (e) {
      return invalidZip(
        (e as { code?: string }).code === 'Z_BUF_ERROR'
          ? 'Found truncated data while decoding.'
          : 'The archive entry was compressed using an unsupported compression method.',
      );
    }
  }
  if (data.length !== size || crc32(data) !== packed.crc) invalidZip('Found invalid data while decoding.');
  return data;
}

/** System.IO.Compression.ZipArchiveEntry. */
export class NetZipArchiveEntry extends NetObject {
  externalAttributes: number;
  comment: string;
  private time: NetDateTimeOffset;
  private packed: Packed | null = null;
  private writer: ZipWriteStream | null = null;
  private openedForWriting = false;
  /** Where the local header of what has been written begins. */
  private offset = -1;

  constructor(
    private owner: NetZipArchive | null,
    readonly fullName: string,
    private readonly level: number,
    private readonly record: ZipRecord | null,
  ) {
    super();
    this.time = record ? NetDateTimeOffset.ofDateTime(fromDosTime(record.dosTime)) : NetDateTimeOffset.now;
    this.externalAttributes = record?.externalAttributes ?? (fullName.endsWith('/') ? attributesOfFolder : attributesOfFile);
    this.comment = record?.comment ?? '';
  }

  /** The archive; null once the entry is deleted. */
  get archive(): NetZipArchive | null {
    return this.owner;
  }
  /** What follows the last separator: nothing for a folder. */
  get name(): string {
    return this.fullName.slice(this.fullName.lastIndexOf('/') + 1);
  }
  get crc(): number {
    return (this.packed ?? this.record)?.crc ?? 0;
  }
  get isEncrypted(): boolean {
    return ((this.record?.flags ?? 0) & ZipFlags.Encrypted) !== 0;
  }
  /** @throws InvalidOperationException once the entry has been written */
  get length(): number {
    this.requireNotWritten();
    return this.record?.size ?? 0;
  }
  /** @throws InvalidOperationException once the entry has been written */
  get compressedLength(): number {
    this.requireNotWritten();
    return this.record?.compressedSize ?? 0;
  }
  private requireNotWritten(): void {
    if (this.openedForWriting)
      throw exceptionOf('System.InvalidOperationException', 'Length properties are unavailable once an entry has been opened for writing.');
  }

  get lastWriteTime(): NetDateTimeOffset {
    return this.time;
  }
  set lastWriteTime(time: NetDateTimeOffset) {
    const archive = this.requireOwner();
    if (archive.mode === ZipArchiveMode.Read) unsupported('Cannot modify read-only archive.');
    if (archive.mode === ZipArchiveMode.Create && this.openedForWriting)
      failed('Cannot modify entry in Create mode after entry has been opened for writing.');
    const { year } = time.dateTime;
    if (year < 1980 || year > 2107)
      throw argumentOutOfRange('value', 'The DateTimeOffset specified cannot be converted into a Zip file timestamp.');
    this.time = time;
    archive.changed = true;
  }

  private requireOwner(): NetZipArchive {
    if (this.owner === null) throw exceptionOf('System.InvalidOperationException', 'Cannot modify deleted entry.');
    this.owner.requireOpen();
    return this.owner;
  }

  /** The content: to read, to write, or in Update mode both. @throws IOException, InvalidDataException */
  open(): NetStream {
    const archive = this.requireOwner();
    if (archive.mode === ZipArchiveMode.Read) return new ZipReadStream(unpack(this.stored()));
    if (archive.mode === ZipArchiveMode.Create) {
      if (this.openedForWriting)
        failed('Entries in create mode may only be written to once, and only one entry may be held open at a time.');
      archive.beginWriting(this);
    } else if (this.writer !== null) failed('Entries cannot be opened multiple times in Update mode.');
    const updates = archive.mode === ZipArchiveMode.Update;
    const initial = this.packed || this.record ? unpack(this.stored()) : new Uint8Array(0);
    this.openedForWriting = true;
    archive.changed = true;
    this.writer = new ZipWriteStream(initial, updates, (data) => {
      this.writer = null;
      this.packed = pack(data, this.level);
      if (!updates) archive.endWriting(this);
    });
    return this.writer;
  }

  /** Ends writing, if it is going on. */
  closeWriter(): void {
    this.writer?.close();
  }

  /** Takes the entry out of an archive that is open for Update. @throws NotSupportedException, IOException */
  delete(): void {
    if (this.owner === null) return;
    const archive = this.requireOwner();
    if (archive.mode !== ZipArchiveMode.Update) unsupported('Delete can only be used when the archive is in Update mode.');
    if (this.writer !== null) failed('Cannot delete an entry currently open for writing.');
    archive.remove(this);
    this.owner = null;
  }

  private stored(): Packed {
    if (this.packed) return this.packed;
    const { record, owner } = this;
    if (record === null || owner === null) return pack(new Uint8Array(0), this.level);
    const { method, flags, crc, size } = record;
    return { method, flags: flags & ~ZipFlags.DataDescriptor, crc, size, bytes: readStoredData(owner.stream, record) };
  }

  /** Brings the data that stand in the file into memory, before the file is written anew. */
  load(): void {
    this.packed ??= this.stored();
  }

  /** Writes header and data at `offset`; gives their length. @throws NotSupportedException */
  writeTo(stream: NetStream, offset: number): number {
    requireNoZip64(offset, 'The archive');
    this.packed ??= this.stored();
    this.offset = offset;
    const header = localHeader(this.header());
    stream.write(header);
    stream.write(this.packed.bytes);
    return header.length + this.packed.bytes.length;
  }
  get isWritten(): boolean {
    return this.offset >= 0;
  }

  /** What the central directory tells of the entry. */
  header(): ZipRecord {
    const { method, flags, crc, size, bytes } = this.packed as Packed;
    return {
      name: this.fullName,
      flags: flags | nameFlags(this.fullName + this.comment),
      method,
      dosTime: toDosTime(this.time.dateTime),
      crc,
      compressedSize: bytes.length,
      size,
      externalAttributes: this.externalAttributes,
      comment: this.comment,
      extra: this.record?.extra ?? new Uint8Array(0),
      offset: this.offset,
    };
  }
  override toString(): string {
    return this.fullName;
  }
}

/** System.IO.Compression.ZipArchive, over a stream. The data of an entry are in memory while they are read or written. */
export class NetZipArchive extends NetObject {
  readonly list: NetZipArchiveEntry[] = [];
  /** True when an archive open for Update has to be written. */
  changed = false;
  readonly stream: NetStream;
  private currentComment = '';
  private isDisposed = false;
  private writing: NetZipArchiveEntry | null = null;
  private end = 0;

  /** @throws ArgumentException when the stream cannot do what the mode needs, InvalidDataException when it holds no archive */
  constructor(
    private readonly base: NetStream,
    readonly mode: number,
    private readonly leaveOpen = false,
  ) {
    super();
    if (mode === ZipArchiveMode.Create && !base.canWrite) wrongArgument('Cannot use create mode on a non-writable stream.');
    if (mode === ZipArchiveMode.Read && !base.canRead) wrongArgument('Cannot use read mode on a non-readable stream.');
    if (mode === ZipArchiveMode.Update && !(base.canRead && base.canWrite && base.canSeek))
      wrongArgument('Update mode requires a stream with read, write, and seek capabilities.');
    this.stream = mode === ZipArchiveMode.Read && !base.canSeek ? new NetMemoryStream(base.readToEnd()) : base;
    this.changed = mode === ZipArchiveMode.Update && base.length === 0;
    if (mode === ZipArchiveMode.Create || this.changed) return;
    try {
      const directory = readDirectory(this.stream);
      this.currentComment = directory.comment;
      for (const record of directory.records) this.list.push(new NetZipArchiveEntry(this, record.name, CompressionLevel.Optimal, record));
    } catch (e) {
      if (!leaveOpen) base.close();
      throw e;
    }
  }

  /** @throws ObjectDisposedException */
  requireOpen(): void {
    if (this.isDisposed) disposed('ZipArchive');
  }
  get comment(): string {
    return this.currentComment;
  }
  set comment(text: string) {
    this.currentComment = text;
    this.changed = true;
  }
  /** @throws NotSupportedException in Create mode */
  get entries(): readonly NetZipArchiveEntry[] {
    if (this.mode === ZipArchiveMode.Create) unsupported('Cannot access entries in Create mode.');
    this.requireOpen();
    return this.list;
  }
  /** The first entry of that name, with its case; null when there is none. */
  getEntry(name: string): NetZipArchiveEntry | null {
    if (this.mode === ZipArchiveMode.Create) unsupported('Cannot access entries in Create mode.');
    return this.list.find((e) => e.fullName === name) ?? null;
  }
  /** @throws ArgumentException, NotSupportedException in Read mode, IOException */
  createEntry(name: string, level: number = CompressionLevel.Optimal): NetZipArchiveEntry {
    if (name === '')
      throw exceptionOf('System.ArgumentException', "The value cannot be an empty string. (Parameter 'entryName')", null, {
        ParamName: 'entryName',
      });
    if (this.mode === ZipArchiveMode.Read) unsupported('Cannot create entries on an archive opened in read mode.');
    this.requireOpen();
    if (this.writing) failed('Entries cannot be created while previously created entries are still open.');
    const entry = new NetZipArchiveEntry(this, name, level, null);
    this.list.push(entry);
    this.changed = true;
    return entry;
  }
  remove(entry: NetZipArchiveEntry): void {
    this.list.splice(this.list.indexOf(entry), 1);
    this.changed = true;
  }

  /** In Create mode an entry goes into the stream when it is closed, so one only can be open. */
  beginWriting(entry: NetZipArchiveEntry): void {
    if (this.writing) failed('Entries in create mode may only be written to once, and only one entry may be held open at a time.');
    this.writing = entry;
  }
  endWriting(entry: NetZipArchiveEntry): void {
    this.writing = null;
    this.end += entry.writeTo(this.stream, this.end);
  }

  /** Writes what there is to write, and closes the stream. */
  dispose(): void {
    if (this.isDisposed) return;
    try {
      if (this.mode !== ZipArchiveMode.Read) this.save();
    } finally {
      this.isDisposed = true;
      if (!this.leaveOpen) this.base.close();
    }
  }
  private save(): void {
    for (const entry of this.list) entry.closeWriter();
    if (this.mode === ZipArchiveMode.Update) {
      if (!this.changed) return;
      for (const entry of this.list) entry.load();
      this.stream.position = 0;
      this.stream.setLength(0);
    }
    for (const entry of this.list)
      if (this.mode === ZipArchiveMode.Update || !entry.isWritten) this.end += entry.writeTo(this.stream, this.end);
    this.stream.write(
      centralDirectory(
        this.list.map((entry) => entry.header()),
        this.currentComment,
        this.end,
      ),
    );
  }
}
