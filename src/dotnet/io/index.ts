/** Files, directories, paths and streams. */
export { fileNotFound, ioException } from './errors.ts';
export { FileAttributes, fileSystemInfo, NetDirectoryInfo, NetFileInfo, NetFileSystemInfo } from './file-system-info.ts';
export { fullPath, normalizePath } from './path.ts';
export { NetFileStream, NetMemoryStream, NetStream } from './streams.ts';
export { NetTextReader, NetTextWriter } from './text-readers.ts';
