/** Microsoft.VisualBasic.FileIO.FileSystem: what scripts use of it. Nothing goes into a recycle bin, as on any system without one. */
import type { EnumValue } from '../../objects/enum-value.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { fileNotFound, isDirectoryPath, isFilePath, requirePath } from '../io/errors.ts';
import {
  copyFile,
  createDirectory,
  deleteDirectory,
  deleteFile,
  moveDirectory,
  moveFile,
  readText,
  writeText,
} from '../io/file-operations.ts';
import { combinePaths, directoryNameOf, fileNameOf, fullPath, trimEndingSeparator } from '../io/path.ts';
import { defineType } from '../registry.ts';
import { type NetEncoding, utf8 } from '../text/encodings.ts';

const ns = 'Microsoft.VisualBasic.FileIO.';

function remove(path: string | null): void {
  const file = fullPath(requirePath(path, 'file'));
  if (!isFilePath(file)) throw fileNotFound(file);
  deleteFile(file);
}

const staticMethods: Record<string, MemberBody> = {
  'string CombinePath(string baseDirectory, string relativePath)': (_s, base: string | null, relative: string | null) =>
    fullPath(combinePaths(requirePath(base, 'baseDirectory'), relative ?? '')),
  'bool DirectoryExists(string directory)': (_s, path: string | null) => !!path && isDirectoryPath(fullPath(path)),
  'bool FileExists(string file)': (_s, path: string | null) => !!path && isFilePath(fullPath(path)),
  'string GetName(string path)': (_s, path: string | null) => fileNameOf(path ?? ''),
  'string GetParentPath(string path)': (_s, path: string | null) => directoryNameOf(trimEndingSeparator(fullPath(requirePath(path)))) ?? '',
  'string ReadAllText(string file)': (_s, path: string | null) => readText(path),
  'string ReadAllText(string file, System.Text.Encoding encoding)': (_s, path: string | null, encoding: NetEncoding) =>
    readText(path, encoding),
  'void WriteAllText(string file, string text, bool append)': (_s, path: string | null, text: string | null, append: boolean) =>
    writeText(path, text ?? '', utf8, append),
  'void CreateDirectory(string directory)': (_s, path: string | null) => {
    createDirectory(path);
  },
  'void CopyFile(string sourceFileName, string destinationFileName)': (_s, from: string, to: string) => copyFile(from, to, false),
  'void CopyFile(string sourceFileName, string destinationFileName, bool overwrite)': (_s, from: string, to: string, over: boolean) =>
    copyFile(from, to, over),
  'void MoveFile(string sourceFileName, string destinationFileName)': (_s, from: string, to: string) => moveFile(from, to, false),
  'void MoveFile(string sourceFileName, string destinationFileName, bool overwrite)': (_s, from: string, to: string, over: boolean) =>
    moveFile(from, to, over),
  'void MoveDirectory(string sourceDirectoryName, string destinationDirectoryName)': (_s, from: string, to: string) =>
    moveDirectory(from, to),
  [`void DeleteDirectory(string directory, ${ns}DeleteDirectoryOption onDirectoryNotEmpty)`]: (
    _s,
    path: string | null,
    option: EnumValue,
  ) => deleteDirectory(requirePath(path, 'directory'), Number(option.value) === 5),
  [`void DeleteDirectory(string directory, ${ns}UIOption showUI, ${ns}RecycleOption recycle)`]: (_s, path: string | null) =>
    deleteDirectory(requirePath(path, 'directory'), true),
  'void DeleteFile(string file)': (_s, path: string | null) => remove(path),
  [`void DeleteFile(string file, ${ns}UIOption showUI, ${ns}RecycleOption recycle)`]: (_s, path: string | null) => remove(path),
  [`void DeleteFile(string file, ${ns}UIOption showUI, ${ns}RecycleOption recycle, ${ns}UICancelOption onUserCancel)`]: (
    _s,
    path: string | null,
  ) => remove(path),
};

/** Defines Microsoft.VisualBasic.FileIO.FileSystem and its enums. */
export function defineVisualBasicFileSystem(): void {
  defineType({ name: `${ns}UIOption`, kind: 'enum', enumValues: { OnlyErrorDialogs: 2, AllDialogs: 3 } });
  defineType({ name: `${ns}RecycleOption`, kind: 'enum', enumValues: { DeletePermanently: 2, SendToRecycleBin: 3 } });
  defineType({ name: `${ns}UICancelOption`, kind: 'enum', enumValues: { DoNothing: 2, ThrowException: 3 } });
  defineType({
    name: `${ns}DeleteDirectoryOption`,
    kind: 'enum',
    enumValues: { ThrowIfDirectoryNonEmpty: 4, DeleteAllContents: 5 },
  });
  defineType({ name: `${ns}FileSystem`, staticMethods });
}
