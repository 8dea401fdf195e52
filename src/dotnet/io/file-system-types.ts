import { exceptionOf } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody, PropertyBody } from '../../objects/net-type.ts';
import { arrayTypeOf, defineType, getType } from '../registry.ts';
import { objectData } from '../serializable.ts';
import { utf8NoBom } from '../text/encodings.ts';
import type { NetDateTime } from '../time/date-time.ts';
import { enumOf, long, notNull } from '../values.ts';
import { fileNotFound, isFilePath } from './errors.ts';
import {
  copyFile,
  createDirectory,
  createFileStream,
  createSymbolicLink,
  deleteDirectory,
  deleteFile,
  moveDirectory,
  moveFile,
  openFile,
} from './file-operations.ts';
import {
  FileAttributes,
  type FileTime,
  fileSystemInfo,
  listDirectory,
  NetDirectoryInfo,
  NetFileInfo,
  NetFileSystemInfo,
} from './file-system-info.ts';
import { openWith, walkOptions } from './io-options.ts';
import { fs } from './modules.ts';
import { fullPath } from './path.ts';
import { FileAccess, FileMode } from './streams.ts';
import { NetStreamReader, NetStreamWriter } from './text-readers.ts';

const ns = 'System.IO.';

function timeProperties(): Record<string, PropertyBody> {
  const result: Record<string, PropertyBody> = {};
  const times: readonly (readonly [string, FileTime])[] = [
    ['CreationTime', 'birthtime'],
    ['LastAccessTime', 'atime'],
    ['LastWriteTime', 'mtime'],
  ];
  for (const [name, which] of times) {
    result[`datetime ${name}`] = {
      get: (f: NetFileSystemInfo) => f.time(which).toLocalTime(),
      set: (f: NetFileSystemInfo, value: NetDateTime) => f.setTime(which, value),
    };
    result[`datetime ${name}Utc`] = {
      get: (f: NetFileSystemInfo) => f.time(which),
      set: (f: NetFileSystemInfo, value: NetDateTime) => f.setTime(which, value),
    };
  }
  return result;
}

/** An array of FileInfo or DirectoryInfo. */
function infoArray(typeName: string, items: readonly Value[]): PSArray {
  return new PSArray([...items], arrayTypeOf(getType(ns + typeName)));
}

function defineFileSystemInfo(): void {
  defineType({ name: `${ns}FileAttributes`, kind: 'enum', flags: true, enumValues: FileAttributes });
  defineType({
    name: `${ns}UnixFileMode`,
    kind: 'enum',
    flags: true,
    enumValues: {
      None: 0,
      OtherExecute: 1,
      OtherWrite: 2,
      OtherRead: 4,
      GroupExecute: 8,
      GroupWrite: 16,
      GroupRead: 32,
      UserExecute: 64,
      UserWrite: 128,
      UserRead: 256,
      StickyBit: 512,
      SetGroup: 1024,
      SetUser: 2048,
    },
  });
  defineType({
    name: `${ns}FileSystemInfo`,
    baseType: 'System.MarshalByRefObject',
    abstract: true,
    jsClass: NetFileSystemInfo,
    interfaces: ['System.Runtime.Serialization.ISerializable'],
    properties: {
      'string FullName': { get: (f: NetFileSystemInfo) => f.fullName },
      'string Extension': { get: (f: NetFileSystemInfo) => f.extension },
      ...timeProperties(),
      'string LinkTarget': { get: (f: NetFileSystemInfo) => f.linkTarget },
      [`${ns}UnixFileMode UnixFileMode`]: {
        get: (f: NetFileSystemInfo) => enumOf(`${ns}UnixFileMode`, f.unixMode),
        set: (f: NetFileSystemInfo, value: EnumValue) => {
          f.unixMode = value.value;
        },
      },
      [`${ns}FileAttributes Attributes`]: {
        get: (f: NetFileSystemInfo) => enumOf(`${ns}FileAttributes`, f.attributes),
        set: (f: NetFileSystemInfo, value: EnumValue) => {
          f.attributes = value.value;
        },
      },
    },
    methods: {
      ...objectData,
      'void CreateAsSymbolicLink(string pathToTarget)': (f: NetFileSystemInfo, target: string) => createSymbolicLink(f.fullName, target),
      'void Refresh()': (f: NetFileSystemInfo) => f.refresh(),
      [`${ns}FileSystemInfo ResolveLinkTarget(bool returnFinalTarget)`]: (f: NetFileSystemInfo, final: boolean) => resolveLink(f, final),
      'string ToString()': (f: NetFileSystemInfo) => f.originalPath,
    },
  });
}

/** True for links that lead to each other. */
function isEndless(path: string): boolean {
  try {
    fs().statSync(path);
  } catch (e) {
    return (e as NodeJS.ErrnoException).code === 'ELOOP';
  }
  return false;
}

/** FileSystemInfo.ResolveLinkTarget: what a link points to; null for what is none. */
export function resolveLink(f: NetFileSystemInfo, final: boolean): NetFileSystemInfo | null {
  const target = f.linkTarget;
  if (target === null) return null;
  if (final && isEndless(f.fullName)) throw exceptionOf('System.IO.IOException', `Too many levels of symbolic links in '${f.fullName}'.`);
  const resolved = fileSystemInfo(
    fullPath(target, f instanceof NetFileInfo ? (f.directoryName ?? '/') : (f as NetDirectoryInfo).parent?.fullName),
  );
  return final ? (resolveLink(resolved, true) ?? resolved) : resolved;
}

function defineFileInfo(): void {
  const stream =
    (mode: number, access: number): MemberBody =>
    (f: NetFileInfo) =>
      createFileStream({ path: f.fullName, mode, access, exclusive: access !== FileAccess.Read });
  defineType({
    name: `${ns}FileInfo`,
    baseType: `${ns}FileSystemInfo`,
    jsClass: NetFileInfo,
    sealed: true,
    constructors: { '(string fileName)': (_t, path: string | null) => new NetFileInfo(path) },
    properties: {
      'string Name': { get: (f: NetFileInfo) => f.name },
      'long Length': { get: (f: NetFileInfo) => long(f.length) },
      'string DirectoryName': { get: (f: NetFileInfo) => f.directoryName },
      [`${ns}DirectoryInfo Directory`]: { get: (f: NetFileInfo) => f.directory },
      'bool IsReadOnly': {
        get: (f: NetFileInfo) => (f.attributes & FileAttributes.ReadOnly) !== 0,
        set: (f: NetFileInfo, value: boolean) => {
          f.attributes = value ? f.attributes | FileAttributes.ReadOnly : f.attributes & ~FileAttributes.ReadOnly;
        },
      },
      'bool Exists': { get: (f: NetFileInfo) => f.exists },
    },
    methods: {
      [`${ns}StreamWriter AppendText()`]: (f: NetFileInfo) =>
        new NetStreamWriter(createFileStream({ path: f.fullName, mode: FileMode.Append, access: FileAccess.Write }), utf8NoBom),
      [`${ns}FileInfo CopyTo(string destFileName)`]: (f: NetFileInfo, to: string | null) => copyTo(f, to, false),
      [`${ns}FileInfo CopyTo(string destFileName, bool overwrite)`]: copyTo,
      [`${ns}FileStream Create()`]: stream(FileMode.Create, FileAccess.ReadWrite),
      [`${ns}StreamWriter CreateText()`]: (f: NetFileInfo) =>
        new NetStreamWriter(createFileStream({ path: f.fullName, mode: FileMode.Create, access: FileAccess.Write }), utf8NoBom),
      [`${ns}FileInfo Replace(string destinationFileName, string destinationBackupFileName)`]: replace,
      [`${ns}FileInfo Replace(string destinationFileName, string destinationBackupFileName, bool ignoreMetadataErrors)`]: replace,
      'void Delete()': (f: NetFileInfo) => {
        deleteFile(f.fullName);
        f.refresh();
      },
      'void MoveTo(string destFileName)': (f: NetFileInfo, to: string | null) => moveTo(f, to, false),
      'void MoveTo(string destFileName, bool overwrite)': moveTo,
      [`${ns}FileStream Open(${ns}FileMode mode)`]: (f: NetFileInfo, mode: EnumValue) => openFile(f.fullName, mode.value),
      [`${ns}FileStream Open(${ns}FileMode mode, ${ns}FileAccess access)`]: (f: NetFileInfo, mode: EnumValue, access: EnumValue) =>
        openFile(f.fullName, mode.value, access.value),
      [`${ns}FileStream Open(${ns}FileMode mode, ${ns}FileAccess access, ${ns}FileShare share)`]: (
        f: NetFileInfo,
        mode: EnumValue,
        access: EnumValue,
        share: EnumValue,
      ) => openFile(f.fullName, mode.value, access.value, share.value),
      [`${ns}FileStream Open(${ns}FileStreamOptions options)`]: (f: NetFileInfo, options: Value) => openWith(f.fullName, options),
      [`${ns}FileStream OpenRead()`]: stream(FileMode.Open, FileAccess.Read),
      [`${ns}StreamReader OpenText()`]: (f: NetFileInfo) => NetStreamReader.ofFile(f.fullName),
      [`${ns}FileStream OpenWrite()`]: stream(FileMode.OpenOrCreate, FileAccess.Write),
    },
  });
}

function copyTo(f: NetFileInfo, to: string | null, overwrite: boolean): NetFileInfo {
  const target = fullPath(notNull(to, 'destFileName'));
  copyFile(f.fullName, target, overwrite);
  return new NetFileInfo(target);
}

/** FileInfo.Replace: this file takes the place of another, of which a copy may be kept. */
function replace(f: NetFileInfo, to: string | null, backup: string | null): NetFileInfo {
  const target = fullPath(notNull(to, 'destFileName'));
  if (!isFilePath(target)) throw fileNotFound(target);
  if (backup) copyFile(target, fullPath(backup), true);
  moveFile(f.fullName, target, true);
  return new NetFileInfo(target);
}

function moveTo(f: NetFileInfo, to: string | null, overwrite: boolean): undefined {
  const target = fullPath(notNull(to, 'destFileName'));
  moveFile(f.fullName, target, overwrite);
  f.fullName = target;
  f.refresh();
}

function defineDirectoryInfo(): void {
  const list =
    (kind: 'files' | 'directories' | 'both', typeName: string): MemberBody =>
    (d: NetDirectoryInfo, pattern: string | null = '*', option?: Value) => {
      const paths = listDirectory(d.fullName, d.fullName, {
        pattern: notNull(pattern, 'searchPattern'),
        ...walkOptions(option),
        files: kind !== 'directories',
        directories: kind !== 'files',
      });
      const items = paths.map((p) =>
        kind === 'files' ? new NetFileInfo(p) : kind === 'directories' ? new NetDirectoryInfo(p) : fileSystemInfo(p),
      );
      return infoArray(typeName, items);
    };
  const lists: Record<string, MemberBody> = {};
  for (const [name, kind, typeName] of [
    ['Files', 'files', 'FileInfo'],
    ['Directories', 'directories', 'DirectoryInfo'],
    ['FileSystemInfos', 'both', 'FileSystemInfo'],
  ] as const) {
    const body = list(kind, typeName);
    for (const parameters of [
      '',
      'string searchPattern',
      `string searchPattern, ${ns}SearchOption searchOption`,
      `string searchPattern, ${ns}EnumerationOptions enumerationOptions`,
    ]) {
      lists[`${ns}${typeName}[] Get${name}(${parameters})`] = body;
      lists[`System.Collections.Generic.IEnumerable[${ns}${typeName}] Enumerate${name}(${parameters})`] = body;
    }
  }
  defineType({
    name: `${ns}DirectoryInfo`,
    baseType: `${ns}FileSystemInfo`,
    jsClass: NetDirectoryInfo,
    sealed: true,
    constructors: { '(string path)': (_t, path: string | null) => new NetDirectoryInfo(path) },
    properties: {
      'string Name': { get: (d: NetDirectoryInfo) => d.name },
      [`${ns}DirectoryInfo Parent`]: { get: (d: NetDirectoryInfo) => d.parent },
      [`${ns}DirectoryInfo Root`]: { get: (d: NetDirectoryInfo) => d.root },
      'bool Exists': { get: (d: NetDirectoryInfo) => d.exists },
    },
    methods: {
      'void Create()': (d: NetDirectoryInfo) => {
        createDirectory(d.fullName);
        d.refresh();
      },
      [`${ns}DirectoryInfo CreateSubdirectory(string path)`]: (d: NetDirectoryInfo, path: string) =>
        createDirectory(fullPath(path, d.fullName)),
      'void Delete()': (d: NetDirectoryInfo) => {
        deleteDirectory(d.fullName, false);
        d.refresh();
      },
      'void Delete(bool recursive)': (d: NetDirectoryInfo, recursive: boolean) => {
        deleteDirectory(d.fullName, recursive);
        d.refresh();
      },
      'void MoveTo(string destDirName)': (d: NetDirectoryInfo, to: string) => {
        moveDirectory(d.fullName, fullPath(to));
        d.fullName = fullPath(to);
        d.refresh();
      },
      ...lists,
    },
  });
}

/** Defines FileSystemInfo, FileInfo and DirectoryInfo. */
export function defineFileSystemTypes(): void {
  defineType({ name: `${ns}SearchOption`, kind: 'enum', enumValues: { TopDirectoryOnly: 0, AllDirectories: 1 } });
  defineFileSystemInfo();
  defineFileInfo();
  defineDirectoryInfo();
}
