import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import '../../src/dotnet/index.ts';
import { NetMemoryStream } from '../../src/dotnet/io/streams.ts';
import { CompressionLevel, NetZipArchive, ZipArchiveMode } from '../../src/dotnet/io/zip-archive.ts';
import { extractToDirectory } from '../../src/dotnet/io/zip-files.ts';
import { centralDirectory, crc32, fromDosTime, localHeader, toDosTime, type ZipRecord } from '../../src/dotnet/io/zip-format.ts';
import { NetDateTime } from '../../src/dotnet/time/date-time.ts';
import { NetDateTimeOffset } from '../../src/dotnet/time/date-time-offset.ts';

const text = (data: Uint8Array): string => Buffer.from(data).toString('utf8');

/** An archive in memory with these entries. */
function zip(entries: Record<string, string>, level: number = CompressionLevel.Optimal): Uint8Array {
  const stream = new NetMemoryStream();
  const archive = new NetZipArchive(stream, ZipArchiveMode.Create, true);
  for (const [name, content] of Object.entries(entries)) {
    const entry = archive.createEntry(name, level);
    entry.lastWriteTime = NetDateTimeOffset.ofDateTime(NetDateTime.of(2026, 11, 21, 16, 44, 17));
    if (name.endsWith('/')) continue;
    const writer = entry.open();
    writer.write(Buffer.from(content));
    writer.close();
  }
  archive.dispose();
  return stream.toArray();
}

/** Names and contents of an archive. */
function unzip(data: Uint8Array): Record<string, string> {
  const archive = new NetZipArchive(new NetMemoryStream(data), ZipArchiveMode.Read);
  return Object.fromEntries(archive.entries.map((e) => [e.fullName, text(e.open().readToEnd())]));
}

const messageOf = (run: () => unknown): string => {
  try {
    run();
  } catch (e) {
    return (e as Error).message;
  }
  return 'nothing thrown';
};

describe('ZIP format', () => {
  it('computes CRC-32', () => {
    expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array(0))).toBe(0);
  });

  it('keeps times in steps of two seconds', () => {
    const time = fromDosTime(toDosTime(NetDateTime.of(2020, 2, 29, 23, 59, 59)));
    expect([time.year, time.month, time.day, time.hour, time.minute, time.second]).toEqual([2020, 2, 29, 23, 59, 58]);
  });

  it('takes an impossible time for the beginning of 1980', () => {
    expect(fromDosTime(0).ticks).toBe(NetDateTime.of(1980, 1, 1).ticks);
    expect(fromDosTime((((2021 - 1980) << 9) | (2 << 5) | 30) * 65536).year).toBe(1980);
  });

  it('writes the bytes that PowerShell 7.6.5 writes', () => {
    // An entry n with the letter A, uncompressed.
    expect(
      Buffer.from(zip({ n: 'A' }, CompressionLevel.NoCompression))
        .toString('hex')
        .toUpperCase(),
    ).toBe(
      '504B030414000000000088857' +
        '55D8B9ED9D30100000001000000010000006E41' +
        '504B01021403140000000000888575' +
        '5D8B9ED9D30100000001000000010000000000000000000000A481000000006E' +
        '504B050600000000010001002F000000200000000000',
    );
  });
});

describe('ZipArchive', () => {
  it.each([['Optimal'], ['Fastest'], ['NoCompression'], ['SmallestSize']] as const)('gives back what was written (%s)', (level) => {
    const entries = { 'a.txt': 'x'.repeat(1000), 'ünï/ß.txt': 'ü', 'empty.txt': '', 'folder/': '' };
    expect(unzip(zip(entries, CompressionLevel[level]))).toEqual(entries);
  });

  it('replaces, deletes and adds entries', () => {
    const stream = new NetMemoryStream();
    stream.write(zip({ a: 'one', b: 'two', c: 'three' }));
    const archive = new NetZipArchive(stream, ZipArchiveMode.Update, true);
    archive.getEntry('a')?.delete();
    const b = archive.getEntry('b')!.open();
    expect(text(b.readToEnd())).toBe('two');
    b.setLength(0);
    b.write(Buffer.from('2'));
    b.close();
    const d = archive.createEntry('d').open();
    d.write(Buffer.from('four'));
    archive.dispose();
    expect(unzip(stream.toArray())).toEqual({ b: '2', c: 'three', d: 'four' });
  });

  it('refuses what is no archive', () => {
    const open = (data: Uint8Array) => () => new NetZipArchive(new NetMemoryStream(data), ZipArchiveMode.Read);
    expect(messageOf(open(Uint8Array.of(1, 2, 3)))).toBe('Central Directory corrupt.');
    expect(messageOf(open(Buffer.from('garbage text, long enough')))).toBe('End of Central Directory record could not be found.');
  });

  it('notices damaged data', () => {
    const data = zip({ n: 'A' }, CompressionLevel.NoCompression);
    data[31] = 66;
    expect(messageOf(() => unzip(data))).toBe('Found invalid data while decoding.');
  });

  it('reads sizes of the Zip64 extra field', () => {
    const bytes = deflateRawSync(Buffer.from('content'));
    const wide = Buffer.alloc(20);
    wide.writeUInt16LE(1, 0);
    wide.writeUInt16LE(16, 2);
    wide.writeBigUInt64LE(7n, 4);
    wide.writeBigUInt64LE(BigInt(bytes.length), 12);
    const record: ZipRecord = {
      name: 'w',
      flags: 0,
      method: 8,
      dosTime: 0x5a210000,
      crc: crc32(Buffer.from('content')),
      compressedSize: 0xffffffff,
      size: 0xffffffff,
      externalAttributes: 0,
      comment: '',
      extra: wide,
      offset: 0,
    };
    const local = localHeader(record);
    expect(unzip(Buffer.concat([local, bytes, centralDirectory([record], '', local.length + bytes.length)]))).toEqual({ w: 'content' });
  });

  it('says clearly that there is no room beyond 4 GB', () => {
    expect(messageOf(() => centralDirectory([], '', 0xffffffff))).toBe(
      'The archive is too large: archives and entries of 4 GB and more cannot be written.',
    );
  });
});

describe('extractToDirectory', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zip-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each(['../evil.txt', 'a/../../evil.txt', '/../evil.txt'])('never leaves the folder: %s', (name) => {
    const archive = new NetZipArchive(new NetMemoryStream(zip({ [name]: 'x' })), ZipArchiveMode.Read);
    expect(messageOf(() => extractToDirectory(archive, join(folder, 'in'), true))).toBe(
      'Extracting Zip entry would have resulted in a file outside the specified destination directory.',
    );
  });

  it('makes files in folders, and overwrites only when told', () => {
    const archive = new NetZipArchive(new NetMemoryStream(zip({ 'd/f.txt': 'x', 'e/': '' })), ZipArchiveMode.Read);
    extractToDirectory(archive, folder, false);
    const file = join(folder, 'd/f.txt');
    expect(readFileSync(file, 'utf8')).toBe('x');
    expect(messageOf(() => extractToDirectory(archive, folder, false))).toBe(`The file '${file}' already exists.`);
    extractToDirectory(archive, folder, true);
  });
});
