import { exceptionOf } from '../../errors/throw.ts';
import { NetObject } from '../../objects/net-object.ts';
import { unixEpochTicks } from '../time/calendar.ts';
import { DateTimeKind, NetDateTime } from '../time/date-time.ts';
import { directoryNotFound, fileNotFound, io, isDirectoryPath, requirePath } from './errors.ts';
import { fs } from './modules.ts';
import { directoryNameOf, extensionOf, fileNameOf, fullPath, trimEndingSeparator } from './path.ts';

/** System.IO.FileAttributes. */
export const FileAttributes = {
  None: 0,
  ReadOnly: 1,
  Hidden: 2,
  System: 4,
  Directory: 16,
  Archive: 32,
  Device: 64,
  Normal: 128,
  Temporary: 256,
  SparseFile: 512,
  ReparsePoint: 1024,
  Compressed: 2048,
  Offline: 4096,
  NotContentIndexed: 8192,
  Encrypted: 16384,
  IntegrityStream: 32768,
  NoScrubData: 131072,
} as const;

type Stats = import('node:fs').BigIntStats;

/** Which of a file's times. */
export type FileTime = 'atime' | 'mtime' | 'birthtime';

/** 1601-01-01: what .NET gives as the time of a file that does not exist. */
const noTime = 504_911_232_000_000_000n;

/** System.IO.FileSystemInfo: a path, and what was found there when first asked (until Refresh). */
export abstract class NetFileSystemInfo extends NetObject {
  private stats: Stats | null | undefined;
  private linkStats: Stats | null | undefined;
  /** As it was given: what ToString() shows. */
  readonly originalPath: string;
  fullName: string;

  constructor(path: string | null, parameter: string) {
    super();
    this.originalPath = requirePath(path, parameter);
    this.fullName = fullPath(this.originalPath);
  }

  abstract get name(): string;

  get extension(): string {
    return extensionOf(trimEndingSeparator(this.fullName));
  }
  /** Looks again at the next question. */
  refresh(): void {
    this.stats = undefined;
    this.linkStats = undefined;
  }
  /** Facts of the thing itself (a link, not its target); null when there is nothing. */
  get link(): Stats | null {
    if (this.linkStats === undefined) this.linkStats = lstat(this.fullName);
    return this.linkStats;
  }
  /** Facts of the target of links; of a broken link itself. */
  get stat(): Stats | null {
    if (this.stats === undefined) {
      const link = this.link;
      this.stats = link?.isSymbolicLink() ? (stat(this.fullName) ?? link) : link;
    }
    return this.stats;
  }
  get isLink(): boolean {
    return this.link?.isSymbolicLink() ?? false;
  }
  /** Attributes as FileAttributes; -1 when there is nothing. */
  get attributes(): number {
    const link = this.link;
    if (!link) return -1;
    let value = 0;
    if (this.stat?.isDirectory()) value |= FileAttributes.Directory;
    if (link.isSymbolicLink()) value |= FileAttributes.ReparsePoint;
    if ((Number(link.mode) & 0o222) === 0) value |= FileAttributes.ReadOnly;
    if (this.name.startsWith('.')) value |= FileAttributes.Hidden;
    return value === 0 ? FileAttributes.Normal : value;
  }
  set attributes(value: number) {
    const mode = Number(this.require().mode) & 0o7777;
    const wanted = value & FileAttributes.ReadOnly ? mode & ~0o222 : mode & 0o222 ? mode : mode | 0o200;
    if (wanted !== mode) io(this.fullName, () => fs().chmodSync(this.fullName, wanted));
    this.refresh();
  }
  get unixMode(): number {
    const found = this.stat;
    return found ? Number(found.mode) & 0o7777 : -1;
  }
  set unixMode(mode: number) {
    io(this.fullName, () => fs().chmodSync(this.fullName, mode));
    this.refresh();
  }
  /** The text of the link, null when it is none. */
  get linkTarget(): string | null {
    return this.isLink ? io(this.fullName, () => fs().readlinkSync(this.fullName)) : null;
  }
  time(which: FileTime): NetDateTime {
    const link = this.link;
    if (!link) return new NetDateTime(noTime, DateTimeKind.Utc);
    const ns = which === 'birthtime' ? creationOf(link) : which === 'atime' ? link.atimeNs : link.mtimeNs;
    return new NetDateTime(unixEpochTicks + ns / 100n, DateTimeKind.Utc);
  }
  setTime(which: FileTime, time: NetDateTime): void {
    const found = this.isLink ? (this.link ?? this.require()) : this.require();
    const wanted = Number(time.toUniversalTime().ticks - unixEpochTicks) / 1e7;
    const access = which === 'atime' ? wanted : Number(found.atimeNs) / 1e9;
    const write = which === 'atime' ? Number(found.mtimeNs) / 1e9 : wanted;
    // The time of a link is its own.
    io(this.fullName, () => (this.isLink ? fs().lutimesSync : fs().utimesSync)(this.fullName, access, write));
    this.refresh();
  }
  private require(): Stats {
    const found = this.stat;
    if (found) return found;
    throw this instanceof NetDirectoryInfo ? directoryNotFound(this.fullName) : fileNotFound(this.fullName);
  }
  hashKey(): string {
    return this.fullName;
  }
  override toString(): string {
    return this.originalPath;
  }
}

/** .NET does not ask Linux when a file was born: the older one of the times that it knows stands for that (FileStatus.Unix.cs). */
function creationOf(found: Stats): bigint {
  const { mtimeNs, ctimeNs } = found;
  if (mtimeNs < ctimeNs) return mtimeNs;
  return ctimeNs;
}

function lstat(path: string): Stats | null {
  try {
    return fs().lstatSync(trimEndingSeparator(path), { bigint: true, throwIfNoEntry: false }) ?? null;
  } catch {
    // What may not be looked at does not exist for FileSystemInfo.Exists.
    return null;
  }
}

function stat(path: string): Stats | null {
  try {
    return fs().statSync(path, { bigint: true, throwIfNoEntry: false }) ?? null;
  } catch {
    // What may not be looked at does not exist for FileSystemInfo.Exists.
    return null;
  }
}

/** System.IO.FileInfo. */
export class NetFileInfo extends NetFileSystemInfo {
  constructor(path: string | null) {
    super(path, path === null ? 'fileName' : 'path');
  }
  get name(): string {
    return fileNameOf(this.fullName);
  }
  get exists(): boolean {
    const found = this.stat;
    return found !== null && !found.isDirectory();
  }
  /** @throws FileNotFoundException */
  get length(): bigint {
    const found = this.stat;
    if (!found || found.isDirectory()) throw fileNotFound(this.fullName);
    return found.size;
  }
  get directoryName(): string | null {
    return directoryNameOf(this.fullName);
  }
  get directory(): NetDirectoryInfo | null {
    const name = this.directoryName;
    return name === null ? null : new NetDirectoryInfo(name);
  }
}

/** System.IO.DirectoryInfo. */
export class NetDirectoryInfo extends NetFileSystemInfo {
  constructor(path: string | null) {
    super(path, 'path');
  }
  get name(): string {
    return this.fullName === '/' ? '/' : fileNameOf(trimEndingSeparator(this.fullName));
  }
  get exists(): boolean {
    return this.stat?.isDirectory() ?? false;
  }
  get parent(): NetDirectoryInfo | null {
    const name = directoryNameOf(trimEndingSeparator(this.fullName));
    return name === null ? null : new NetDirectoryInfo(name);
  }
  get root(): NetDirectoryInfo {
    return new NetDirectoryInfo('/');
  }
}

/** The file or directory at a path as an object; a FileInfo when there is nothing. */
export function fileSystemInfo(path: string): NetFileInfo | NetDirectoryInfo {
  return isDirectoryPath(path) ? new NetDirectoryInfo(path) : new NetFileInfo(path);
}

/** A pattern of Directory.GetFiles (`*` and `?`, `*.*` for everything) as a test of names. */
function namePattern(pattern: string, options?: WalkOptions): (name: string) => boolean {
  if (pattern === '*' || (pattern === '*.*' && !options?.isSimple) || pattern === '') return () => true;
  if (pattern.includes('\0') || pattern.includes('..'))
    throw exceptionOf(
      'System.ArgumentException',
      "Search pattern cannot contain '..' to move up directories and can be contained only internally in file/directory names, as in 'a..b'. (Parameter 'searchPattern')",
    );
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '[^]*')
    .replace(/\?/g, '[^]');
  const regex = new RegExp(`^${source}$`, options?.ignoreCase ? 'i' : '');
  return (name) => regex.test(name);
}

/** What EnumerationOptions say of a walk, but whether it goes into subdirectories. */
export interface WalkOptions {
  /** FileAttributes of what is passed over. */
  readonly skipped: number;
  /** `*.*` takes only names with a dot (MatchType.Simple). */
  readonly isSimple: boolean;
  readonly ignoreCase: boolean;
  readonly depth: number;
  readonly ignoreInaccessible: boolean;
}

/** How Directory.Get… walks. */
export interface Walk {
  readonly options?: WalkOptions | undefined;
  readonly pattern: string;
  readonly recurse: boolean;
  readonly files: boolean;
  readonly directories: boolean;
}

/** What is in a directory, in the order in which the file system gives it, as .NET enumerates (readdirSync sorts). @throws what opening it throws */
export function entriesInOrder(directory: string): import('node:fs').Dirent[] {
  const open = fs().opendirSync(directory, { bufferSize: 256 });
  try {
    const entries: import('node:fs').Dirent[] = [];
    for (let entry = open.readSync(); entry; entry = open.readSync()) entries.push(entry);
    return entries;
  } finally {
    open.closeSync();
  }
}

/** Entries below a directory, as paths that begin with `shown` (the directory as it was given). @throws DirectoryNotFoundException, IOException */
export function listDirectory(directory: string, shown: string, walk: Walk): string[] {
  const slash = walk.pattern.lastIndexOf('/');
  if (slash >= 0) {
    const below = walk.pattern.slice(0, slash);
    return listDirectory(`${directory}/${below}`, joinShown(shown, below), { ...walk, pattern: walk.pattern.slice(slash + 1) });
  }
  const { options } = walk;
  const matches = namePattern(walk.pattern, options);
  const result: string[] = [];
  const pending: [real: string, shown: string, depth: number][] = [[directory, shown, 0]];
  for (let next = pending.shift(); next; next = pending.shift()) {
    const [real, prefix, depth] = next;
    for (const entry of entriesOf(real, options)) {
      const path = joinShown(prefix, entry.name);
      const isDirectory = entry.isDirectory() || (entry.isSymbolicLink() && isDirectoryPath(`${real}/${entry.name}`));
      if (options && isSkipped(`${real}/${entry.name}`, entry.name, options.skipped)) continue;
      if ((isDirectory ? walk.directories : walk.files) && matches(entry.name)) result.push(path);
      if (walk.recurse && entry.isDirectory() && depth < (options?.depth ?? Number.POSITIVE_INFINITY))
        pending.push([`${real}/${entry.name}`, path, depth + 1]);
    }
  }
  return result;
}

/** What is in a directory; nothing where that may not be read and the options pass over it. */
function entriesOf(directory: string, options: WalkOptions | undefined): import('node:fs').Dirent[] {
  try {
    return io(directory, () => entriesInOrder(directory), true);
  } catch (e) {
    if (options?.ignoreInaccessible && e instanceof NetObject && e.netType.fullName === 'System.UnauthorizedAccessException') return [];
    throw e;
  }
}

function isSkipped(path: string, name: string, attributes: number): boolean {
  const hidden = 2;
  if (attributes & hidden && name.startsWith('.')) return true;
  const rest = attributes & ~(hidden | 4);
  return rest !== 0 && (fileSystemInfo(path).attributes & rest) !== 0;
}

function joinShown(prefix: string, name: string): string {
  return prefix.endsWith('/') ? prefix + name : `${prefix}/${name}`;
}
