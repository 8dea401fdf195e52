import { NetFileInfo, NetFileSystemInfo } from '../dotnet/io/file-system-info.ts';
import { resolveLink } from '../dotnet/io/file-system-types.ts';
import { defineType } from '../dotnet/registry.ts';
import { formatDateTime } from '../dotnet/time/date-format.ts';
import { NetDateTime } from '../dotnet/time/date-time.ts';
import { psStyle } from '../formatting/ps-style.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { Int64 } from '../objects/numbers.ts';
import { PSCodeProperty } from '../objects/ps-member-info.ts';
import { baseObject } from '../objects/ps-object.ts';
import { defineTypeMembers, type TypeMembers } from '../objects/type-data.ts';
import { typeTable } from '../objects/type-table.ts';

const fs = (): typeof import('node:fs') => require('node:fs');

/** Platform.Unix.CommonStat: what lstat says about a file; the note UnixStat of every file item. */
export class UnixStat extends NetObject {
  constructor(readonly stats: import('node:fs').Stats) {
    super();
  }
  /** @returns null when there is nothing at the path */
  static of(path: string): UnixStat | null {
    const stats = fs().lstatSync(path, { throwIfNoEntry: false });
    return stats ? new UnixStat(stats) : null;
  }
  /** `File`, `Directory`, `SymbolicLink` … */
  get itemType(): string {
    const s = this.stats;
    if (s.isDirectory()) return 'Directory';
    if (s.isSymbolicLink()) return 'SymbolicLink';
    if (s.isBlockDevice()) return 'BlockDevice';
    if (s.isCharacterDevice()) return 'CharacterDevice';
    if (s.isFIFO()) return 'NamedPipe';
    return s.isSocket() ? 'Socket' : 'File';
  }
  /** As `ls -l` shows it: `drwxr-xr-x`. */
  get modeString(): string {
    const { mode } = this.stats;
    const has = (bit: number): boolean => (mode & bit) !== 0;
    const triple = (shift: number, special: number, letter: string): string => {
      const runs = has(0o1 << shift);
      const last = has(special) ? (runs ? letter : letter.toUpperCase()) : runs ? 'x' : '-';
      return (has(0o4 << shift) ? 'r' : '-') + (has(0o2 << shift) ? 'w' : '-') + last;
    };
    const kinds: Record<string, string> = {
      Directory: 'd',
      SymbolicLink: 'l',
      BlockDevice: 'b',
      CharacterDevice: 'c',
      NamedPipe: 'p',
      Socket: 's',
    };
    return (kinds[this.itemType] ?? '-') + triple(6, 0o4000, 's') + triple(3, 0o2000, 's') + triple(0, 0o1000, 't');
  }
  override toString(): string {
    return 'System.Management.Automation.Platform+Unix+CommonStat';
  }
}

/** Names of users or groups by number. */
const names = new Map<string, Map<number, string>>();

function nameOf(file: '/etc/passwd' | '/etc/group', id: number): string {
  let table = names.get(file);
  if (!table) {
    table = new Map();
    names.set(file, table);
    const text = fs().existsSync(file) ? fs().readFileSync(file, 'utf8') : '';
    for (const line of text.split('\n')) {
      const [name, , number] = line.split(':');
      if (name && number !== undefined && !table.has(Number(number))) table.set(Number(number), name);
    }
  }
  return table.get(id) ?? '';
}

const infoOf = (v: Value): NetFileSystemInfo | null => {
  const base = baseObject(v);
  return base instanceof NetFileSystemInfo ? base : null;
};

const isHardLink = (f: NetFileSystemInfo): boolean => f instanceof NetFileInfo && Number(f.link?.nlink ?? 1) > 1;

/** True where nothing is: its attributes are -1, so that every flag is set, that of a link too. */
const isNowhere = (f: NetFileSystemInfo): boolean => f.link === null;

/** Mode and ModeWithoutHardLink: link or directory, archive (never here), read-only, hidden, system (never here). */
export function modeOf(v: Value, hardLinks: boolean): string {
  const f = infoOf(v);
  if (f === null) return '';
  if (isNowhere(f)) return 'larhs';
  const isLink = f.isLink || (hardLinks && isHardLink(f));
  const kind = isLink ? 'l' : f instanceof NetFileInfo ? '-' : 'd';
  const isReadOnly = f.stat !== null && (Number(f.stat.mode) & 0o222) === 0;
  return `${kind}-${isReadOnly ? 'r' : '-'}${f.name.startsWith('.') ? 'h' : '-'}-`;
}

function linkTypeOf(v: Value): string | null {
  const f = infoOf(v);
  if (f === null) return null;
  return f.isLink || isNowhere(f) ? 'SymbolicLink' : isHardLink(f) ? 'HardLink' : null;
}

function resolvedTarget(v: Value): string | null {
  const f = infoOf(v);
  if (f === null) return null;
  return (f.isLink ? resolveLink(f, true) : null)?.fullName ?? f.fullName;
}

function members(isFile: boolean): TypeMembers {
  const text = 'System.String';
  return {
    scripts: {
      UnixMode: 'if ($this.UnixStat) { $this.UnixStat.GetModeString() }',
      User: ' if ($this.UnixStat) { $this.UnixStat.GetUserName() } ',
      Group: ' if ($this.UnixStat) { $this.UnixStat.GetGroupName() } ',
      Size: '$this.UnixStat.Size',
    },
    code: {
      Mode: [text, (v) => modeOf(v, true)],
      ModeWithoutHardLink: [text, (v) => modeOf(v, false)],
    },
    ...(isFile && { defaultDisplayPropertySet: ['LastWriteTime', 'Length', 'Name'] }),
    ...(!isFile && { defaultDisplayProperty: 'Name' }),
  };
}

const later = (isFile: boolean): TypeMembers => ({
  scripts: isFile
    ? {
        VersionInfo: '[System.Diagnostics.FileVersionInfo]::GetVersionInfo($this.FullName)',
        BaseName: 'if ($this.Extension.Length -gt 0){$this.Name.Remove($this.Name.Length - $this.Extension.Length)}else{$this.Name}',
      }
    : { BaseName: '$this.Name' },
});

const resolved: TypeMembers = { code: { ResolvedTarget: ['System.String', resolvedTarget] } };

const last: TypeMembers = {
  aliases: { Target: 'LinkTarget' },
  code: {
    LinkType: ['System.String', linkTypeOf, 'GetLinkType'],
  },
};

/** The name in the colour of its kind (`$PSStyle.FileInfo`); what writes plain text takes the colours away again. */
function coloured(f: NetFileSystemInfo): string {
  const { fileInfo } = psStyle;
  const colour = (): string => {
    if (f.isLink) return fileInfo.symbolicLink;
    if (!(f instanceof NetFileInfo)) return fileInfo.directory;
    const dot = f.name.lastIndexOf('.');
    const byExtension = dot < 0 ? undefined : fileInfo.extension.table.get(f.name.slice(dot).toLowerCase());
    if (byExtension) return byExtension.decoration;
    return (Number(f.stat?.mode ?? 0) & 0o111) !== 0 ? fileInfo.executable : '';
  };
  const start = colour();
  return start === '' ? f.name : `${start}${f.name}\x1b[0m`;
}

/** What views use and listings of members leave out. */
export const shownTexts: Readonly<Record<string, (f: NetFileSystemInfo) => string>> = {
  NameString: (f) => (f.isLink || isNowhere(f) ? `${coloured(f)} -> ${f.linkTarget ?? ''}` : coloured(f)),
  LengthString: (f) => (f instanceof NetFileInfo ? String(f.link?.size ?? '') : ''),
  LastWriteTimeString: (f) => {
    const time = NetDateTime.fromUnixMilliseconds(Number(f.stat?.mtimeMs ?? 0)).toLocalTime();
    return `${formatDateTime(time, 'd').padStart(10)} ${formatDateTime(time, 't').padStart(8)}`;
  },
};

/** A text about a file; none about anything else. */
export const textOf =
  (get: (f: NetFileSystemInfo) => string) =>
  (v: Value): string => {
    const f = infoOf(v);
    return f === null ? '' : get(f);
  };

/** The hidden properties of files and folders. */
function defineHidden(type: string): void {
  for (const [name, get] of Object.entries(shownTexts)) {
    const property = new PSCodeProperty(name, textOf(get), 'System.String');
    property.isHidden = true;
    typeTable.addMember(type, property);
  }
}

/** What types.ps1xml adds to FileInfo and DirectoryInfo, and the type of the note UnixStat. */
export function defineFileTypeData(): void {
  for (const [type, isFile] of [
    ['System.IO.DirectoryInfo', false],
    ['System.IO.FileInfo', true],
  ] as const) {
    for (const part of [members(isFile), later(isFile), resolved, last]) defineTypeMembers(type, part);
    defineHidden(type);
  }
  const number = (get: (s: UnixStat) => number) => ({ get: (s: UnixStat) => new Int64(BigInt(Math.trunc(get(s)))) });
  const int = (get: (s: UnixStat) => number) => ({ get: (s: UnixStat) => get(s) });
  const time = (get: (s: UnixStat) => number) => ({
    get: (s: UnixStat) => NetDateTime.fromUnixMilliseconds(Math.floor(get(s) / 1000) * 1000).toLocalTime(),
  });
  defineType({
    name: 'System.Management.Automation.Platform+Unix+CommonStat',
    jsClass: UnixStat,
    properties: {
      'long Inode': number((s) => s.stats.ino),
      'int Mode': int((s) => s.stats.mode),
      'int UserId': int((s) => s.stats.uid),
      'int GroupId': int((s) => s.stats.gid),
      'int HardlinkCount': int((s) => s.stats.nlink),
      'long Size': number((s) => s.stats.size),
      'datetime AccessTime': time((s) => s.stats.atimeMs),
      'datetime ModifiedTime': time((s) => s.stats.mtimeMs),
      'datetime StatusChangeTime': time((s) => s.stats.ctimeMs),
      'long BlockSize': number((s) => s.stats.blksize),
      'int DeviceId': int((s) => s.stats.dev),
      'int NumberOfBlocks': int((s) => s.stats.blocks),
      'string ItemType': { get: (s: UnixStat) => s.itemType },
      'bool IsSetUid': { get: (s: UnixStat) => (s.stats.mode & 0o4000) !== 0 },
      'bool IsSetGid': { get: (s: UnixStat) => (s.stats.mode & 0o2000) !== 0 },
      'bool IsSticky': { get: (s: UnixStat) => (s.stats.mode & 0o1000) !== 0 },
    },
    methods: {
      'string GetModeString()': (s: UnixStat) => s.modeString,
      'string GetUserName()': (s: UnixStat) => nameOf('/etc/passwd', s.stats.uid),
      'string GetGroupName()': (s: UnixStat) => nameOf('/etc/group', s.stats.gid),
    },
  });
}
