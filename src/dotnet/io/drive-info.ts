import { argumentException } from '../../errors/throw.ts';
import { NetObject } from '../../objects/net-object.ts';
import { defineType } from '../registry.ts';
import { arrayOfType, enumOf, long, notNull } from '../values.ts';
import { NetDirectoryInfo } from './file-system-info.ts';
import { fs } from './modules.ts';

/** System.IO.DriveInfo: a mount point. */
class DriveInfo extends NetObject {
  constructor(readonly name: string) {
    super();
    if (name === '' || name.includes('\0'))
      throw argumentException("Drive name must be a root directory (i.e. 'C:\\') or a drive letter ('C').", 'driveName');
  }
  get stats(): import('node:fs').StatsFs {
    return fs().statfsSync(this.name);
  }
  get isReady(): boolean {
    return fs().existsSync(this.name);
  }
  /** What is mounted there: the file system's own name. */
  get format(): string {
    return mounts().find((m) => m.path === this.name)?.format ?? 'unknown';
  }
  override toString(): string {
    return this.name;
  }
}

function mounts(): { path: string; format: string }[] {
  try {
    return fs()
      .readFileSync('/proc/mounts', 'utf8')
      .split('\n')
      .map((line) => line.split(' '))
      .filter((parts) => parts.length > 2)
      .map((parts) => ({ path: parts[1]!.replaceAll('\\040', ' '), format: parts[2]! }));
  } catch {
    // No such file outside Linux: the root is all that is known.
    return [{ path: '/', format: 'unknown' }];
  }
}

const ns = 'System.IO.';
const ram = /^(tmpfs|ramfs|proc|sysfs|devpts|devtmpfs|cgroup2?|mqueue|securityfs|debugfs|tracefs|bpf|pstore|configfs|hugetlbfs)$/;

/** Defines DriveInfo. */
export function defineDrives(): void {
  type D = DriveInfo;
  defineType({
    name: `${ns}DriveType`,
    kind: 'enum',
    enumValues: { Unknown: 0, NoRootDirectory: 1, Removable: 2, Fixed: 3, Network: 4, CDRom: 5, Ram: 6 },
  });
  const bytes = (get: (s: import('node:fs').StatsFs) => number) => ({ get: (d: D) => long(BigInt(get(d.stats)) * BigInt(d.stats.bsize)) });
  defineType({
    name: `${ns}DriveInfo`,
    jsClass: DriveInfo,
    constructors: { '(string driveName)': (_t, name: string | null) => new DriveInfo(notNull(name, 'driveName')) },
    properties: {
      'string Name': { get: (d: D) => d.name },
      'bool IsReady': { get: (d: D) => d.isReady },
      [`${ns}DirectoryInfo RootDirectory`]: { get: (d: D) => new NetDirectoryInfo(d.name) },
      'string VolumeLabel': { get: (d: D) => d.name, set: () => undefined },
      [`${ns}DriveType DriveType`]: {
        get: (d: D) => enumOf(`${ns}DriveType`, ram.test(d.format) ? 6 : /^(nfs|cifs|smb)/.test(d.format) ? 4 : 3),
      },
      'string DriveFormat': { get: (d: D) => d.format },
      'long AvailableFreeSpace': bytes((s) => s.bavail),
      'long TotalFreeSpace': bytes((s) => s.bfree),
      'long TotalSize': bytes((s) => s.blocks),
    },
    methods: { 'string ToString()': (d: D) => d.name },
    staticMethods: {
      [`${ns}DriveInfo[] GetDrives()`]: () =>
        arrayOfType(
          `${ns}DriveInfo`,
          mounts().map((m) => new DriveInfo(m.path)),
        ),
    },
  });
}
