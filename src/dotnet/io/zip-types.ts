import type { EnumValue } from '../../objects/enum-value.ts';
import { UInt32 } from '../../objects/numbers.ts';
import { ReadOnlyList } from '../collections/generic-list.ts';
import { defineType, getType } from '../registry.ts';
import type { NetDateTimeOffset } from '../time/date-time-offset.ts';
import { enumOf, long, notNull } from '../values.ts';
import { fullPath } from './path.ts';
import type { NetStream } from './streams.ts';
import { CompressionLevel, NetZipArchive, NetZipArchiveEntry, ZipArchiveMode } from './zip-archive.ts';
import { addDirectory, createEntryFromFile, extractToDirectory, extractToFile, openZip, withArchive, zipOver } from './zip-files.ts';
import { ZipReadStream, ZipWriteStream } from './zip-streams.ts';

const ns = 'System.IO.Compression.';
const stream = 'System.IO.Stream';
const archiveType = `${ns}ZipArchive`;
const entryType = `${ns}ZipArchiveEntry`;
const level = `${ns}CompressionLevel compressionLevel`;
const encoding = 'System.Text.Encoding entryNameEncoding';

function defineEntry(): void {
  defineType({
    name: entryType,
    jsClass: NetZipArchiveEntry,
    properties: {
      [`${archiveType} Archive`]: { get: (e: NetZipArchiveEntry) => e.archive },
      'uint Crc32': { get: (e: NetZipArchiveEntry) => new UInt32(e.crc) },
      'bool IsEncrypted': { get: (e: NetZipArchiveEntry) => e.isEncrypted },
      'long CompressedLength': { get: (e: NetZipArchiveEntry) => long(e.compressedLength) },
      'int ExternalAttributes': {
        get: (e: NetZipArchiveEntry) => e.externalAttributes,
        set: (e: NetZipArchiveEntry, value: number) => {
          e.externalAttributes = value;
          if (e.archive) e.archive.changed = true;
        },
      },
      'string Comment': {
        get: (e: NetZipArchiveEntry) => e.comment,
        set: (e: NetZipArchiveEntry, value: string | null) => {
          e.comment = value ?? '';
          if (e.archive) e.archive.changed = true;
        },
      },
      'string FullName': { get: (e: NetZipArchiveEntry) => e.fullName },
      'System.DateTimeOffset LastWriteTime': {
        get: (e: NetZipArchiveEntry) => e.lastWriteTime,
        set: (e: NetZipArchiveEntry, value: NetDateTimeOffset) => {
          e.lastWriteTime = value;
        },
      },
      'long Length': { get: (e: NetZipArchiveEntry) => long(e.length) },
      'string Name': { get: (e: NetZipArchiveEntry) => e.name },
    },
    methods: {
      'void Delete()': (e: NetZipArchiveEntry) => e.delete(),
      [`${stream} Open()`]: (e: NetZipArchiveEntry) => e.open(),
    },
  });
}

function defineArchive(): void {
  const create = (e: NetZipArchive, name: string | null, l?: EnumValue): NetZipArchiveEntry => e.createEntry(name ?? '', l?.value);
  const make = (_t: unknown, base: NetStream | null, mode?: EnumValue, leaveOpen = false): NetZipArchive =>
    new NetZipArchive(notNull(base, 'stream'), mode?.value ?? ZipArchiveMode.Read, leaveOpen);
  defineType({
    name: archiveType,
    jsClass: NetZipArchive,
    interfaces: ['System.IDisposable', 'System.IAsyncDisposable'],
    constructors: {
      [`(${stream} stream)`]: make,
      [`(${stream} stream, ${ns}ZipArchiveMode mode)`]: make,
      [`(${stream} stream, ${ns}ZipArchiveMode mode, bool leaveOpen)`]: make,
      [`(${stream} stream, ${ns}ZipArchiveMode mode, bool leaveOpen, ${encoding})`]: make,
    },
    properties: {
      'string Comment': {
        get: (a: NetZipArchive) => a.comment,
        set: (a: NetZipArchive, value: string | null) => {
          a.comment = value ?? '';
        },
      },
      [`System.Collections.ObjectModel.ReadOnlyCollection[${entryType}] Entries`]: {
        get: (a: NetZipArchive) =>
          new ReadOnlyList(getType(`System.Collections.ObjectModel.ReadOnlyCollection[${entryType}]`), { items: a.entries }),
      },
      [`${ns}ZipArchiveMode Mode`]: { get: (a: NetZipArchive) => enumOf(`${ns}ZipArchiveMode`, a.mode) },
    },
    methods: {
      [`${entryType} CreateEntry(string entryName)`]: create,
      [`${entryType} CreateEntry(string entryName, ${level})`]: create,
      [`${entryType} GetEntry(string entryName)`]: (a: NetZipArchive, name: string | null) => a.getEntry(notNull(name, 'entryName')),
      'void Dispose()': (a: NetZipArchive) => a.dispose(),
    },
  });
}

function createFrom(
  source: string | null,
  target: NetStream | string | null,
  l: number = CompressionLevel.Optimal,
  includeBase = false,
): void {
  if (typeof target === 'object' && target !== null) {
    withArchive(zipOver(target, ZipArchiveMode.Create), (a) => addDirectory(a, source, l, includeBase, null));
    return;
  }
  notNull(source, 'sourceDirectoryName');
  const path = notNull(target, 'destinationArchiveFileName');
  withArchive(openZip(path, ZipArchiveMode.Create), (a) => addDirectory(a, source, l, includeBase, fullPath(path)));
}

function extractFrom(source: NetStream | string | null, folder: string | null, overwrite = false): void {
  const archive =
    typeof source === 'object' && source !== null
      ? zipOver(source, ZipArchiveMode.Read)
      : openZip(notNull(source, 'sourceArchiveFileName'), ZipArchiveMode.Read);
  withArchive(archive, (a) => extractToDirectory(a, notNull(folder, 'destinationDirectoryName'), overwrite));
}

function defineZipFile(): void {
  type Source = NetStream | string | null;
  const create = (_t: unknown, s: string | null, d: Source, l?: EnumValue, base?: boolean): void => createFrom(s, d, l?.value, base);
  const extract = (_t: unknown, s: Source, d: string | null, o?: boolean): void => extractFrom(s, d, o);
  const extractWith = (_t: unknown, s: Source, d: string | null, _encoding: unknown, o?: boolean): void => extractFrom(s, d, o);
  const open = (_t: unknown, path: string | null, mode: EnumValue): NetZipArchive => openZip(path, mode.value);
  const from = 'void CreateFromDirectory(string sourceDirectoryName';
  const to = (source: string): string => `void ExtractToDirectory(${source}, string destinationDirectoryName`;
  const overwrite = 'bool overwriteFiles';
  const methods: Record<string, (...args: never[]) => unknown> = {
    [`${archiveType} OpenRead(string archiveFileName)`]: (_t: unknown, path: string | null) => openZip(path, ZipArchiveMode.Read),
    [`${archiveType} Open(string archiveFileName, ${ns}ZipArchiveMode mode)`]: open,
    [`${archiveType} Open(string archiveFileName, ${ns}ZipArchiveMode mode, ${encoding})`]: open,
  };
  for (const target of ['string destinationArchiveFileName', `${stream} destination`]) {
    methods[`${from}, ${target})`] = create;
    methods[`${from}, ${target}, ${level}, bool includeBaseDirectory)`] = create;
    methods[`${from}, ${target}, ${level}, bool includeBaseDirectory, ${encoding})`] = create;
  }
  for (const source of ['string sourceArchiveFileName', `${stream} source`]) {
    methods[`${to(source)})`] = extract;
    methods[`${to(source)}, ${overwrite})`] = extract;
    methods[`${to(source)}, ${encoding})`] = extractWith;
    methods[`${to(source)}, ${encoding}, ${overwrite})`] = extractWith;
  }
  defineType({ name: `${ns}ZipFile`, kind: 'class', abstract: true, sealed: true, staticMethods: methods as never });
  const add = (_t: unknown, a: NetZipArchive | null, path: string | null, name: string | null, l?: EnumValue): NetZipArchiveEntry =>
    createEntryFromFile(notNull(a, 'destination'), notNull(path, 'sourceFileName'), notNull(name, 'entryName'), l?.value);
  defineType({
    name: `${ns}ZipFileExtensions`,
    kind: 'class',
    abstract: true,
    sealed: true,
    staticMethods: {
      [`${entryType} CreateEntryFromFile(${archiveType} destination, string sourceFileName, string entryName)`]: add,
      [`${entryType} CreateEntryFromFile(${archiveType} destination, string sourceFileName, string entryName, ${level})`]: add,
      [`void ExtractToDirectory(${archiveType} source, string destinationDirectoryName)`]: (
        _t: unknown,
        a: NetZipArchive | null,
        d: string | null,
      ) => extractToDirectory(notNull(a, 'source'), d, false),
      [`void ExtractToDirectory(${archiveType} source, string destinationDirectoryName, ${overwrite})`]: (
        _t: unknown,
        a: NetZipArchive | null,
        d: string | null,
        o: boolean,
      ) => extractToDirectory(notNull(a, 'source'), d, o),
      [`void ExtractToFile(${entryType} source, string destinationFileName)`]: (
        _t: unknown,
        e: NetZipArchiveEntry | null,
        d: string | null,
      ) => extractToFile(notNull(e, 'source'), d, false),
      [`void ExtractToFile(${entryType} source, string destinationFileName, bool overwrite)`]: (
        _t: unknown,
        e: NetZipArchiveEntry | null,
        d: string | null,
        o: boolean,
      ) => extractToFile(notNull(e, 'source'), d, o),
    },
  });
}

/** Defines ZipArchive, its entries, ZipFile and ZipFileExtensions. */
export function defineZip(): void {
  defineType({ name: `${ns}ZipArchiveMode`, kind: 'enum', enumValues: ZipArchiveMode });
  defineType({ name: `${ns}WrappedStream`, baseType: stream, jsClass: ZipWriteStream });
  defineType({ name: `${ns}SubReadStream`, baseType: stream, jsClass: ZipReadStream });
  defineEntry();
  defineArchive();
  defineZipFile();
}
