import { exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import { getEnumerable } from '../../objects/enumerate.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { toText } from '../../objects/to-string.ts';
import { defineType, wellKnown } from '../registry.ts';
import type { NetEncoding } from '../text/encodings.ts';
import { NetDateTime } from '../time/date-time.ts';
import { byteArray, bytesOf, enumOf, notNull, stringArray } from '../values.ts';
import { directoryNotFound, fileNotFound, isDirectoryPath, isFilePath, requirePath, tryStat } from './errors.ts';
import { handleMembers } from './file-handle.ts';
import {
  copyFile,
  createDirectory,
  createFileStream,
  createSymbolicLink,
  createTempSubdirectory,
  deleteDirectory,
  deleteFile,
  linesOf,
  moveDirectory,
  moveFile,
  openFile,
  readBytes,
  readText,
  writeBytes,
  writeText,
} from './file-operations.ts';
import { type FileTime, fileSystemInfo, listDirectory, NetDirectoryInfo, NetFileInfo, type NetFileSystemInfo } from './file-system-info.ts';
import { resolveLink } from './file-system-types.ts';
import { openWith, walkOptions } from './io-options.ts';
import { directoryNameOf, fullPath, trimEndingSeparator } from './path.ts';
import { FileAccess, FileMode } from './streams.ts';
import { asTasks } from './task-members.ts';
import { NetStreamReader, NetStreamWriter } from './text-readers.ts';

type Text = string | null;
const ns = 'System.IO.';
const encoding = 'System.Text.Encoding encoding';

function items(values: Value): string[] {
  const walk = getEnumerable(notNull(values, 'contents'));
  return walk ? [...walk].map(toText) : [];
}

function existing(path: Text): NetFileSystemInfo {
  return fileSystemInfo(fullPath(requirePath(path)));
}

function timeMembers(): Record<string, MemberBody> {
  const result: Record<string, MemberBody> = {};
  const times: readonly (readonly [string, FileTime, string])[] = [
    ['CreationTime', 'birthtime', 'creationTime'],
    ['LastAccessTime', 'atime', 'lastAccessTime'],
    ['LastWriteTime', 'mtime', 'lastWriteTime'],
  ];
  for (const [name, which, parameter] of times) {
    result[`datetime Get${name}(string path)`] = (_s, path: Text) => existing(path).time(which).toLocalTime();
    result[`datetime Get${name}Utc(string path)`] = (_s, path: Text) => existing(path).time(which);
    result[`void Set${name}(string path, datetime ${parameter})`] = (_s, path: Text, time: NetDateTime) =>
      existing(path).setTime(which, time);
    result[`void Set${name}Utc(string path, datetime ${parameter}Utc)`] = (_s, path: Text, time: NetDateTime) =>
      // A time of no known kind is taken for UTC here.
      existing(path).setTime(which, time.kind === 0 ? new NetDateTime(time.ticks, 1) : time);
  }
  return result;
}

const textMembers: Record<string, MemberBody> = {
  'void AppendAllBytes(string path, byte[] bytes)': (_s, path: Text, bytes: PSArray) => writeBytes(path, bytesOf(bytes), true),
  'void AppendAllLines(string path, System.Collections.Generic.IEnumerable[string] contents)': (_s, path: Text, lines: Value) =>
    writeText(path, joinLines(lines), undefined, true),
  [`void AppendAllLines(string path, System.Collections.Generic.IEnumerable[string] contents, ${encoding})`]: (
    _s,
    path: Text,
    lines: Value,
    e: NetEncoding,
  ) => writeText(path, joinLines(lines), e, true),
  'void AppendAllText(string path, string contents)': (_s, path: Text, text: Text) => writeText(path, text ?? '', undefined, true),
  [`void AppendAllText(string path, string contents, ${encoding})`]: (_s, path: Text, text: Text, e: NetEncoding) =>
    writeText(path, text ?? '', e, true),
  'byte[] ReadAllBytes(string path)': (_s, path: Text) => byteArray(readBytes(path)),
  'string[] ReadAllLines(string path)': (_s, path: Text) => stringArray(linesOf(readText(path))),
  [`string[] ReadAllLines(string path, ${encoding})`]: (_s, path: Text, e: NetEncoding) => stringArray(linesOf(readText(path, e))),
  'string ReadAllText(string path)': (_s, path: Text) => readText(path),
  [`string ReadAllText(string path, ${encoding})`]: (_s, path: Text, e: NetEncoding) => readText(path, e),
  'System.Collections.Generic.IEnumerable[string] ReadLines(string path)': (_s, path: Text) => stringArray(linesOf(readText(path))),
  [`System.Collections.Generic.IEnumerable[string] ReadLines(string path, ${encoding})`]: (_s, path: Text, e: NetEncoding) =>
    stringArray(linesOf(readText(path, e))),
  'void WriteAllBytes(string path, byte[] bytes)': (_s, path: Text, bytes: PSArray | null) =>
    writeBytes(path, bytesOf(notNull(bytes, 'bytes'))),
  'void WriteAllLines(string path, string[] contents)': (_s, path: Text, lines: Value) => writeText(path, joinLines(lines)),
  'void WriteAllLines(string path, System.Collections.Generic.IEnumerable[string] contents)': (_s, path: Text, lines: Value) =>
    writeText(path, joinLines(lines)),
  [`void WriteAllLines(string path, string[] contents, ${encoding})`]: (_s, path: Text, lines: Value, e: NetEncoding) =>
    writeText(path, joinLines(lines), e),
  [`void WriteAllLines(string path, System.Collections.Generic.IEnumerable[string] contents, ${encoding})`]: (
    _s,
    path: Text,
    lines: Value,
    e: NetEncoding,
  ) => writeText(path, joinLines(lines), e),
  'void WriteAllText(string path, string contents)': (_s, path: Text, text: Text) => writeText(path, text ?? ''),
  [`void WriteAllText(string path, string contents, ${encoding})`]: (_s, path: Text, text: Text, e: NetEncoding) =>
    writeText(path, text ?? '', e),
};

/** ReadAllTextAsync and its like. */
function fileTasks(): Record<string, MemberBody> {
  const of = (result: string): Record<string, MemberBody> =>
    Object.fromEntries(Object.entries(textMembers).filter(([s]) => s.startsWith(`${result} `) && !s.includes(', string[] contents')));
  return {
    ...asTasks(of('void'), () => null, 'optional'),
    ...asTasks(of('string'), () => wellKnown.string, 'optional'),
    ...asTasks(of('string[]'), () => wellKnown.stringArray, 'optional'),
    ...asTasks(of('byte[]'), () => wellKnown.byteArray, 'optional'),
  };
}

function joinLines(lines: Value): string {
  return items(lines)
    .map((l) => `${l}\n`)
    .join('');
}

function twoPaths(from: Text, to: Text): [string, string] {
  return [fullPath(requirePath(from, 'sourceFileName')), fullPath(requirePath(to, 'destFileName'))];
}

const linkTarget = `${ns}FileSystemInfo ResolveLinkTarget(string linkPath, bool returnFinalTarget)`;

/** @throws FileNotFoundException, DirectoryNotFoundException where there is nothing */
function targetOf(item: NetFileSystemInfo, final: boolean): Value {
  if (!tryStat(item.fullName) && item.linkTarget === null)
    throw item instanceof NetDirectoryInfo ? directoryNotFound(item.fullName) : fileNotFound(item.fullName);
  return resolveLink(item, final);
}

/** Defines System.IO.File. */
export function defineFile(): void {
  const stream = `${ns}FileStream`;
  const open =
    (mode: number, access: number): MemberBody =>
    (_s, path: string) =>
      createFileStream({ path, mode, access, exclusive: access !== FileAccess.Read });
  defineType({
    name: `${ns}File`,
    kind: 'static',
    staticMethods: {
      ...textMembers,
      [linkTarget]: (_s, path: Text, final: boolean) => targetOf(new NetFileInfo(fullPath(requirePath(path, 'linkPath'))), final),
      ...fileTasks(),
      ...timeMembers(),
      ...handleMembers,
      [`${ns}StreamWriter AppendText(string path)`]: (_s, path: Text) => NetStreamWriter.ofFile(path, true),
      'void Copy(string sourceFileName, string destFileName)': (_s, from: Text, to: Text) => copyFile(...twoPaths(from, to), false),
      'void Copy(string sourceFileName, string destFileName, bool overwrite)': (_s, from: Text, to: Text, overwrite: boolean) =>
        copyFile(...twoPaths(from, to), overwrite),
      [`${stream} Create(string path)`]: open(FileMode.Create, FileAccess.ReadWrite),
      [`${stream} Create(string path, int bufferSize)`]: open(FileMode.Create, FileAccess.ReadWrite),
      [`${stream} Create(string path, int bufferSize, ${ns}FileOptions options)`]: open(FileMode.Create, FileAccess.ReadWrite),
      [`${ns}FileSystemInfo CreateSymbolicLink(string path, string pathToTarget)`]: (_s, path: string, target: string) => {
        createSymbolicLink(path, target);
        return new NetFileInfo(path);
      },
      [`${ns}StreamWriter CreateText(string path)`]: (_s, path: Text) => NetStreamWriter.ofFile(path),
      'void Delete(string path)': (_s, path: Text) => deleteFile(fullPath(requirePath(path))),
      'bool Exists(string path)': (_s, path: Text) => path !== null && path !== '' && !path.endsWith('/') && isFilePath(fullPath(path)),
      [`${ns}FileAttributes GetAttributes(string path)`]: (_s, path: Text) => {
        const info = existing(path);
        if (info.attributes === -1)
          throw exceptionOf('System.IO.FileNotFoundException', `Could not find file '${info.fullName}'.`, null, {
            FileName: info.fullName,
          });
        return enumOf(`${ns}FileAttributes`, info.attributes);
      },
      'void SetAttributes(string path, System.IO.FileAttributes fileAttributes)': (_s, path: Text, value: EnumValue) => {
        existing(path).attributes = value.value;
      },
      [`${ns}UnixFileMode GetUnixFileMode(string path)`]: (_s, path: Text) => enumOf(`${ns}UnixFileMode`, existing(path).unixMode),
      [`void SetUnixFileMode(string path, ${ns}UnixFileMode mode)`]: (_s, path: Text, mode: EnumValue) => {
        existing(path).unixMode = mode.value;
      },
      'void Move(string sourceFileName, string destFileName)': (_s, from: Text, to: Text) => moveFile(...twoPaths(from, to), false),
      'void Move(string sourceFileName, string destFileName, bool overwrite)': (_s, from: Text, to: Text, overwrite: boolean) =>
        moveFile(...twoPaths(from, to), overwrite),
      [`${stream} Open(string path, ${ns}FileMode mode)`]: (_s, path: string, mode: EnumValue) => openFile(path, mode.value),
      [`${stream} Open(string path, ${ns}FileMode mode, ${ns}FileAccess access)`]: (_s, path: string, mode: EnumValue, access: EnumValue) =>
        openFile(path, mode.value, access.value),
      [`${stream} Open(string path, ${ns}FileMode mode, ${ns}FileAccess access, ${ns}FileShare share)`]: (
        _s,
        path: string,
        mode: EnumValue,
        access: EnumValue,
        share: EnumValue,
      ) => openFile(path, mode.value, access.value, share.value),
      [`${stream} Open(string path, ${ns}FileStreamOptions options)`]: (_s, path: string, options: Value) => openWith(path, options),
      [`${stream} OpenRead(string path)`]: open(FileMode.Open, FileAccess.Read),
      [`${ns}StreamReader OpenText(string path)`]: (_s, path: Text) => NetStreamReader.ofFile(path),
      [`${stream} OpenWrite(string path)`]: open(FileMode.OpenOrCreate, FileAccess.Write),
      'void Replace(string sourceFileName, string destinationFileName, string destinationBackupFileName)': (
        _s,
        from: Text,
        to: Text,
        backup: Text,
      ) => {
        const [source, target] = twoPaths(from, to);
        if (backup) copyFile(target, fullPath(backup), true);
        moveFile(source, target, true);
      },
    },
  });
}

function lists(): Record<string, MemberBody> {
  const result: Record<string, MemberBody> = {};
  for (const [name, files, directories] of [
    ['Files', true, false],
    ['Directories', false, true],
    ['FileSystemEntries', true, true],
  ] as const) {
    const body: MemberBody = (_s, path: Text, pattern: Text = '*', option?: Value) => {
      const full = fullPath(requirePath(path));
      if (!isDirectoryPath(full)) throw directoryNotFound(full);
      return stringArray(
        listDirectory(full, path as string, {
          pattern: notNull(pattern, 'searchPattern'),
          ...walkOptions(option),
          files,
          directories,
        }),
      );
    };
    for (const parameters of [
      'string path',
      'string path, string searchPattern',
      `string path, string searchPattern, ${ns}SearchOption searchOption`,
      `string path, string searchPattern, ${ns}EnumerationOptions enumerationOptions`,
    ]) {
      result[`string[] Get${name}(${parameters})`] = body;
      result[`System.Collections.Generic.IEnumerable[string] Enumerate${name}(${parameters})`] = body;
    }
  }
  return result;
}

/** Defines System.IO.Directory. */
export function defineDirectory(): void {
  defineType({
    name: `${ns}Directory`,
    kind: 'static',
    staticMethods: {
      [linkTarget]: (_s, path: Text, final: boolean) => targetOf(new NetDirectoryInfo(fullPath(requirePath(path, 'linkPath'))), final),
      [`${ns}DirectoryInfo CreateDirectory(string path)`]: (_s, path: Text) => createDirectory(path),
      [`${ns}FileSystemInfo CreateSymbolicLink(string path, string pathToTarget)`]: (_s, path: string, target: string) => {
        createSymbolicLink(path, target);
        return new NetDirectoryInfo(path);
      },
      [`${ns}DirectoryInfo CreateTempSubdirectory(string prefix = null)`]: (_s, prefix: Text) => createTempSubdirectory(prefix),
      'void Delete(string path)': (_s, path: Text) => deleteDirectory(fullPath(requirePath(path)), false),
      'void Delete(string path, bool recursive)': (_s, path: Text, recursive: boolean) =>
        deleteDirectory(fullPath(requirePath(path)), recursive),
      'bool Exists(string path)': (_s, path: Text) => path !== null && path !== '' && isDirectoryPath(fullPath(path)),
      'string GetCurrentDirectory()': () => process.cwd(),
      'string GetDirectoryRoot(string path)': () => '/',
      'string[] GetLogicalDrives()': () => stringArray(['/']),
      [`${ns}DirectoryInfo GetParent(string path)`]: (_s, path: Text) => {
        const parent = directoryNameOf(fullPath(requirePath(path)));
        return parent === null ? null : new NetDirectoryInfo(parent);
      },
      'void Move(string sourceDirName, string destDirName)': (_s, from: Text, to: Text) =>
        moveDirectory(trimEndingSeparator(fullPath(requirePath(from, 'sourceDirName'))), fullPath(requirePath(to, 'destDirName'))),
      'void SetCurrentDirectory(string path)': (_s, path: Text) => setProcessDirectory(requirePath(path)),
      ...timeMembers(),
      ...lists(),
    },
  });
}

/** Environment.CurrentDirectory: the directory of the process, which relative paths of these types start from. @throws DirectoryNotFoundException */
export function setProcessDirectory(path: string): void {
  const full = fullPath(path);
  if (!isDirectoryPath(full)) throw directoryNotFound(full);
  process.chdir(full);
}
