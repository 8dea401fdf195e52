import type { FSWatcher } from 'node:fs';
import { argumentException } from '../../errors/throw.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import { enumMember, enumValue } from '../../objects/enum-value.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { getWildcardPattern } from '../../objects/wildcard.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { waitEvent } from '../../scheduler/wait.ts';
import { GenericCollection } from '../collections/generic-list.ts';
import { raiseEvent } from '../events.ts';
import { EventArgs } from '../object-types.ts';
import { genericOf, getType } from '../registry.ts';

const io = 'System.IO.';

/** System.IO.FileSystemEventArgs; a renamed file has its old name as well (RenamedEventArgs). */
export class FileSystemEventArgs extends EventArgs {
  constructor(
    readonly changeType: 'Created' | 'Deleted' | 'Changed' | 'Renamed',
    readonly directory: string,
    readonly name: string,
  ) {
    super();
  }
  get changeTypeValue(): EnumValue {
    return enumMember(getType(`${io}WatcherChangeTypes`), this.changeType) as EnumValue;
  }
  get fullPath(): string {
    return `${this.directory.replace(/\/$/, '')}/${this.name}`;
  }
}
/** System.IO.RenamedEventArgs. */
export class RenamedEventArgs extends FileSystemEventArgs {
  constructor(
    directory: string,
    name: string,
    readonly oldName: string,
  ) {
    super('Renamed', directory, name);
  }
  get oldFullPath(): string {
    return `${this.directory.replace(/\/$/, '')}/${this.oldName}`;
  }
}

/**
 * System.IO.FileSystemWatcher over the notices of the system. They name a file alone; what became of it is told by what the folder held
 * before: a name that is new, one that is gone, or both with one inode.
 */
export class NetFileSystemWatcher extends NetObject {
  private folder = '';
  private watcher: FSWatcher | null = null;
  /** Inodes of the entries, by path below the folder. */
  private readonly known = new Map<string, number>();
  /** Names that notices have named since events were last raised, in their order. */
  private readonly noticed = new Map<string, 'rename' | 'change'>();
  private includesSubdirectories = false;
  readonly filters = new GenericCollection(genericOf('System.Collections.ObjectModel.Collection', getType('System.String')));
  notifyFilter: Value = enumValue(getType(`${io}NotifyFilters`), 1 | 2 | 16);
  internalBufferSize = 8192;

  constructor(path: string, filter: string | null) {
    super();
    if (path !== '') this.path = path;
    if (filter !== null) this.filter = filter;
  }

  get path(): string {
    return this.folder;
  }
  /** @throws ArgumentException when there is no such folder */
  set path(value: string) {
    const { statSync } = require('node:fs') as typeof import('node:fs');
    if (!statSync(value, { throwIfNoEntry: false })?.isDirectory())
      throw argumentException(`The directory name '${value}' does not exist.`, 'path');
    this.folder = value;
    this.restart();
  }
  /** The one pattern of names, `*` when there is none. */
  get filter(): string {
    return (this.filters.items[0] as string | undefined) ?? '*';
  }
  set filter(pattern: string) {
    this.filters.replaceAll(pattern === '' || pattern === '*' ? [] : [pattern]);
  }
  get includeSubdirectories(): boolean {
    return this.includesSubdirectories;
  }
  set includeSubdirectories(value: boolean) {
    this.includesSubdirectories = value;
    this.restart();
  }
  get enableRaisingEvents(): boolean {
    return this.watcher !== null;
  }
  set enableRaisingEvents(value: boolean) {
    if (value === this.enableRaisingEvents) return;
    if (value) this.start();
    else this.stop();
  }

  private restart(): void {
    if (!this.enableRaisingEvents) return;
    this.stop();
    this.start();
  }

  private start(): void {
    const { watch, readdirSync, lstatSync } = require('node:fs') as typeof import('node:fs');
    for (const name of readdirSync(this.folder, { recursive: this.includesSubdirectories }) as string[]) {
      const found = lstatSync(`${this.folder}/${name}`, { throwIfNoEntry: false });
      if (found) this.known.set(name, found.ino);
    }
    this.watcher = watch(this.folder, { persistent: false, recursive: this.includesSubdirectories }, (kind, name) => {
      if (name !== null) this.notice(kind as 'rename' | 'change', name);
    });
    this.watcher.on('error', (error) => raiseEvent(this, 'Error', [this, new ErrorEventArgs(error.message)]));
  }

  /** Gives up the system's notices. */
  stop(): void {
    this.watcher?.close();
    this.watcher = null;
    this.known.clear();
    this.noticed.clear();
  }

  /** What comes in one turn of the event loop belongs together: the two notices of a new name, the many of one write. */
  private notice(kind: 'rename' | 'change', name: string): void {
    if (this.noticed.size === 0) setImmediate(() => this.raise());
    if (!this.noticed.has(name) || kind === 'rename') this.noticed.set(name, kind);
    if (kind === 'change') this.changed.add(name);
  }
  private readonly changed = new Set<string>();

  private raise(): void {
    if (!this.watcher) return;
    const { lstatSync } = require('node:fs') as typeof import('node:fs');
    const names = [...this.noticed];
    this.noticed.clear();
    const changed = new Set(this.changed);
    this.changed.clear();
    const inode = (name: string): number | null => lstatSync(`${this.folder}/${name}`, { throwIfNoEntry: false })?.ino ?? null;
    const gone = names.filter(([name]) => this.known.has(name) && inode(name) === null).map(([name]) => name);
    for (const [name] of names) {
      const now = inode(name);
      const isNew = now !== null && !this.known.has(name);
      if (isNew) {
        const from = gone.find((old) => this.known.get(old) === now);
        this.known.set(name, now);
        if (from !== undefined) {
          gone.splice(gone.indexOf(from), 1);
          this.known.delete(from);
          this.tell(new RenamedEventArgs(this.folder, name, from));
        } else this.tell(new FileSystemEventArgs('Created', this.folder, name));
      }
      if (now !== null && changed.has(name)) this.tell(new FileSystemEventArgs('Changed', this.folder, name));
    }
    for (const name of gone) {
      this.known.delete(name);
      this.tell(new FileSystemEventArgs('Deleted', this.folder, name));
    }
  }

  private tell(args: FileSystemEventArgs): void {
    const fits = (name: string): boolean =>
      this.filters.items.length === 0 ||
      this.filters.items.some((pattern) => getWildcardPattern(String(pattern)).isMatch(name.slice(name.lastIndexOf('/') + 1)));
    if (!fits(args.name) && !(args instanceof RenamedEventArgs && fits(args.oldName))) return;
    for (const waiter of [...this.waiters]) waiter(args);
    raiseEvent(this, args.changeType, [this, args]);
  }
  private readonly waiters = new Set<(args: FileSystemEventArgs) => void>();

  /** WaitForChanged: the first change of the given kinds (WatcherChangeTypes bits) within so many milliseconds; -1 waits for ever. */
  *waitForChanged(kinds: number, milliseconds: number): Steps<WaitForChangedResult> {
    const wasOn = this.enableRaisingEvents;
    this.enableRaisingEvents = true;
    try {
      const args = yield* waitEvent<FileSystemEventArgs | null>((resume) => {
        const waiter = (a: FileSystemEventArgs): void => {
          if ((a.changeTypeValue.value & kinds) !== 0) done(a);
        };
        const timer = milliseconds < 0 ? undefined : setTimeout(() => done(null), milliseconds);
        const end = (): void => {
          clearTimeout(timer);
          this.waiters.delete(waiter);
        };
        const done = (a: FileSystemEventArgs | null): void => {
          end();
          resume(a);
        };
        this.waiters.add(waiter);
        return end;
      });
      return new WaitForChangedResult(args);
    } finally {
      this.enableRaisingEvents = wasOn;
    }
  }
}

/** System.IO.WaitForChangedResult. */
export class WaitForChangedResult extends NetObject {
  /** @param args the change; null when the time was over before */
  constructor(readonly args: FileSystemEventArgs | null) {
    super();
  }
}

/** System.IO.ErrorEventArgs. */
export class ErrorEventArgs extends EventArgs {
  constructor(readonly message: string) {
    super();
  }
}
