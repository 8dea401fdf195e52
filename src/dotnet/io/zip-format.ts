/** The records of a ZIP file (PKWARE's APPNOTE.TXT, sections 4.3 and 4.4), without knowledge of what they are for. */
import { exceptionOf } from '../../errors/throw.ts';
import { NetDateTime } from '../time/date-time.ts';
import type { NetStream } from './streams.ts';

/** How the data of an entry are kept. */
export const ZipMethod = { Stored: 0, Deflate: 8 } as const;
/** Bits of {@link ZipRecord.flags}. */
export const ZipFlags = { Encrypted: 1, DataDescriptor: 8, Utf8: 0x800 } as const;

/** What the central directory tells of one entry. */
export interface ZipRecord {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  /** Time and date as MS-DOS had them: the date in the upper 16 bits. */
  readonly dosTime: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Unix mode in the upper 16 bits, as a signed number. */
  readonly externalAttributes: number;
  readonly comment: string;
  /** Extra fields but that of Zip64. */
  readonly extra: Uint8Array;
  /** Where the local header begins. */
  readonly offset: number;
}

/** The content of the central directory. */
export interface ZipDirectory {
  readonly records: readonly ZipRecord[];
  readonly comment: string;
}

const limit = 0xffffffff;
const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50 };
const none = new Uint8Array(0);

/** InvalidDataException, which .NET throws for a file that is no sound archive. */
export function invalidZip(message: string): never {
  throw exceptionOf('System.IO.InvalidDataException', message);
}

/** Refuses what only the Zip64 extension could write. @throws NotSupportedException */
export function requireNoZip64(size: number, what: string): void {
  if (size >= limit)
    throw exceptionOf('System.NotSupportedException', `${what} is too large: archives and entries of 4 GB and more cannot be written.`);
}

let crcTable: Uint32Array | null = null;

/** CRC-32 (the polynomial of Ethernet and ZIP), as an unsigned number. */
export function crc32(data: Uint8Array): number {
  if (crcTable === null) {
    crcTable = new Uint32Array(256);
    for (let n = 0; n < 256; n++) {
      let c = n;
      for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
      crcTable[n] = c >>> 0;
    }
  }
  let crc = 0xffffffff;
  for (let i = 0; i < data.length; i++) crc = (crcTable[(crc ^ (data[i] as number)) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** A clock time as MS-DOS has it: two seconds are the smallest step, 1980 to 2107. */
export function toDosTime(time: NetDateTime): number {
  const date = ((time.year - 1980) << 9) | (time.month << 5) | time.day;
  return ((date << 16) | (time.hour << 11) | (time.minute << 5) | (time.second >> 1)) >>> 0;
}

/** The clock time of an entry; what is no time counts as the first that can be written (ZipHelper.DosTimeToDateTime). */
export function fromDosTime(dosTime: number): NetDateTime {
  const date = dosTime >>> 16;
  const parts = [1980 + (date >> 9), (date >> 5) & 15, date & 31, (dosTime >> 11) & 31, (dosTime >> 5) & 63, (dosTime & 31) * 2] as const;
  const [year, month, day, hour, minute, second] = parts;
  const days = month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0;
  if (day < 1 || day > days || hour > 23 || minute > 59 || second > 59) return NetDateTime.of(1980, 1, 1);
  return NetDateTime.of(year, month, day, hour, minute, second);
}

/** Bytes of a stream from a position on; fewer at the end of the stream. */
function readAt(stream: NetStream, position: number, count: number): Buffer {
  stream.position = position;
  const parts: Uint8Array[] = [];
  let missing = count;
  while (missing > 0) {
    const part = stream.read(missing);
    if (part.length === 0) break;
    parts.push(part);
    missing -= part.length;
  }
  return Buffer.concat(parts);
}

interface End {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
  readonly comment: string;
}

/** Looks for the record that ends the file: a comment of up to 65,535 bytes may follow it. */
function findEnd(stream: NetStream): End {
  const { length } = stream;
  if (length < 18) invalidZip('Central Directory corrupt.');
  const start = Math.max(0, length - 22 - 0xffff);
  const tail = readAt(stream, start, length - start);
  let at = tail.length - 22;
  while (at >= 0 && tail.readUInt32LE(at) !== signatures.end) at--;
  if (at < 0) invalidZip('End of Central Directory record could not be found.');
  const comment = tail.subarray(at + 22, at + 22 + tail.readUInt16LE(at + 20)).toString('utf8');
  const [count, size, offset] = [tail.readUInt16LE(at + 10), tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
  if (tail.readUInt16LE(at + 4) !== tail.readUInt16LE(at + 6)) invalidZip('Split or spanned archives are not supported.');
  if (count === 0xffff || size === limit || offset === limit) {
    const locator = start + at >= 20 ? readAt(stream, start + at - 20, 20) : Buffer.alloc(0);
    if (locator.length === 20 && locator.readUInt32LE(0) === signatures.locator64) {
      const end = readAt(stream, Number(locator.readBigUInt64LE(8)), 56);
      if (end.length < 56 || end.readUInt32LE(0) !== signatures.end64)
        invalidZip('Zip 64 End of Central Directory Record not where indicated.');
      const number = (position: number): number => Number(end.readBigUInt64LE(position));
      return { count: number(32), size: number(40), offset: number(48), comment };
    }
  }
  return { count, size, offset, comment };
}

/** Extra fields as [id, content]; what is cut off at the end is left out. */
function extraFields(extra: Buffer): [number, Buffer][] {
  const fields: [number, Buffer][] = [];
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    if (at + 4 + length > extra.length) break;
    fields.push([extra.readUInt16LE(at), extra.subarray(at, at + 4 + length)]);
    at += 4 + length;
  }
  return fields;
}

function withoutZip64(fields: readonly [number, Buffer][]): Uint8Array {
  const kept = fields.filter(([id]) => id !== 1).map(([, field]) => field);
  return kept.length === 0 ? none : Buffer.concat(kept);
}

/** Reads the central directory. @throws InvalidDataException when there is none, or it is damaged */
export function readDirectory(stream: NetStream): ZipDirectory {
  const end = findEnd(stream);
  const data = readAt(stream, end.offset, end.size);
  const records: ZipRecord[] = [];
  let at = 0;
  while (at + 46 <= data.length && data.readUInt32LE(at) === signatures.central) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((p) => data.readUInt16LE(at + p)) as [number, number, number];
    const nameEnd = at + 46 + nameLength;
    if (nameEnd + extraLength + commentLength > data.length) invalidZip('Central Directory corrupt.');
    const fields = extraFields(data.subarray(nameEnd, nameEnd + extraLength));
    let [size, compressedSize, offset] = [data.readUInt32LE(at + 24), data.readUInt32LE(at + 20), data.readUInt32LE(at + 42)];
    const wide = fields.find(([id]) => id === 1)?.[1];
    let next = 4;
    // The field holds only those numbers that do not fit in 32 bits, in this order.
    const widen = (value: number): number => {
      if (value !== limit || !wide || next + 8 > wide.length) return value;
      next += 8;
      return Number(wide.readBigUInt64LE(next - 8));
    };
    size = widen(size);
    compressedSize = widen(compressedSize);
    offset = widen(offset);
    records.push({
      name: data.subarray(at + 46, nameEnd).toString('utf8'),
      flags: data.readUInt16LE(at + 8),
      method: data.readUInt16LE(at + 10),
      dosTime: data.readUInt32LE(at + 12),
      crc: data.readUInt32LE(at + 16),
      compressedSize,
      size,
      externalAttributes: data.readInt32LE(at + 38),
      comment: data.subarray(nameEnd + extraLength, nameEnd + extraLength + commentLength).toString('utf8'),
      extra: withoutZip64(fields),
      offset,
    });
    at = nameEnd + extraLength + commentLength;
  }
  if (records.length !== end.count)
    invalidZip('Number of entries expected in End Of Central Directory does not correspond to number of entries in Central Directory.');
  return { records, comment: end.comment };
}

/** The data of an entry as they stand in the file. @throws InvalidDataException */
export function readStoredData(stream: NetStream, record: ZipRecord): Uint8Array {
  const header = readAt(stream, record.offset, 30);
  if (header.length < 30 || header.readUInt32LE(0) !== signatures.local) invalidZip('A local file header is corrupt.');
  const start = record.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (start + record.compressedSize > stream.length) invalidZip('A local file header is corrupt.');
  return readAt(stream, start, record.compressedSize);
}

/** A name outside of printable ASCII is marked as UTF-8 (ZipHelper.GetEncodedTruncatedBytesFromString). */
export function nameFlags(name: string): number {
  return /^[ -~]*$/.test(name) ? 0 : ZipFlags.Utf8;
}

function common(record: ZipRecord, name: Uint8Array): Buffer {
  const part = Buffer.alloc(26);
  part.writeUInt16LE(20, 0);
  part.writeUInt16LE(record.flags, 2);
  part.writeUInt16LE(record.method, 4);
  part.writeUInt32LE(record.dosTime, 6);
  part.writeUInt32LE(record.crc, 10);
  part.writeUInt32LE(record.compressedSize, 14);
  part.writeUInt32LE(record.size, 18);
  part.writeUInt16LE(name.length, 22);
  part.writeUInt16LE(record.extra.length, 24);
  return part;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** The header that stands before the data of an entry. Extra fields mean other things here than in the directory, so it has none. */
export function localHeader(record: ZipRecord): Uint8Array {
  const name = Buffer.from(record.name, 'utf8');
  return Buffer.concat([signature(signatures.local), common({ ...record, extra: none }, name), name]);
}

/** Central directory and end record, which follow the last entry at `offset`. @throws NotSupportedException beyond 65,534 entries or 4 GB */
export function centralDirectory(records: readonly ZipRecord[], comment: string, offset: number): Uint8Array {
  if (records.length >= 0xffff)
    throw exceptionOf('System.NotSupportedException', 'The archive has too many entries: more than 65,534 cannot be written.');
  const parts: Uint8Array[] = [];
  for (const record of records) {
    const name = Buffer.from(record.name, 'utf8');
    const note = Buffer.from(record.comment, 'utf8');
    const rest = Buffer.alloc(14);
    rest.writeUInt16LE(note.length, 0);
    rest.writeInt32LE(record.externalAttributes, 6);
    rest.writeUInt32LE(record.offset, 10);
    // Made by version 2.0 on Unix (3).
    parts.push(signature(signatures.central), Uint8Array.of(20, 3), common(record, name), rest, name, record.extra, note);
  }
  const directory = Buffer.concat(parts);
  requireNoZip64(offset + directory.length, 'The archive');
  const note = Buffer.from(comment, 'utf8');
  const end = Buffer.alloc(22);
  end.writeUInt32LE(signatures.end, 0);
  end.writeUInt16LE(records.length, 8);
  end.writeUInt16LE(records.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(note.length, 20);
  return Buffer.concat([directory, end, note]);
}
