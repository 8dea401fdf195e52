import { exceptionOf } from '../../errors/throw.ts';
import { type EnumValue, enumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { PropertyBody } from '../../objects/net-type.ts';
import { lift } from '../../scheduler/suspension.ts';
import { defineDelegate } from '../delegates.ts';
import { eventAccessors } from '../events.ts';
import { defineType, getType } from '../registry.ts';
import type { NetTimeSpan } from '../time/time-span.ts';
import {
  ErrorEventArgs,
  FileSystemEventArgs,
  NetFileSystemWatcher,
  RenamedEventArgs,
  WaitForChangedResult,
} from './file-system-watcher.ts';

const io = 'System.IO.';
type W = NetFileSystemWatcher;

const property = <K extends 'path' | 'filter' | 'includeSubdirectories' | 'enableRaisingEvents' | 'notifyFilter' | 'internalBufferSize'>(
  name: K,
): PropertyBody => ({
  get: (w: W) => w[name],
  set: (w: W, value: W[K]) => {
    w[name] = value;
  },
});

/** Defines System.IO.FileSystemWatcher and the types of its events. */
export function defineFileSystemWatcher(): void {
  defineType({
    name: `${io}WatcherChangeTypes`,
    kind: 'enum',
    flags: true,
    enumValues: { Created: 1, Deleted: 2, Changed: 4, Renamed: 8, All: 15 },
  });
  defineType({
    name: `${io}NotifyFilters`,
    kind: 'enum',
    flags: true,
    enumValues: {
      FileName: 1,
      DirectoryName: 2,
      Attributes: 4,
      Size: 8,
      LastWrite: 16,
      LastAccess: 32,
      CreationTime: 64,
      Security: 256,
    },
  });
  defineType({
    name: `${io}FileSystemEventArgs`,
    baseType: 'System.EventArgs',
    jsClass: FileSystemEventArgs,
    properties: {
      [`${io}WatcherChangeTypes ChangeType`]: { get: (a: FileSystemEventArgs) => a.changeTypeValue },
      'string FullPath': { get: (a: FileSystemEventArgs) => a.fullPath },
      'string Name': { get: (a: FileSystemEventArgs) => a.name },
    },
  });
  defineType({
    name: `${io}RenamedEventArgs`,
    baseType: `${io}FileSystemEventArgs`,
    jsClass: RenamedEventArgs,
    properties: {
      'string OldFullPath': { get: (a: RenamedEventArgs) => a.oldFullPath },
      'string OldName': { get: (a: RenamedEventArgs) => a.oldName },
    },
  });
  defineType({
    name: `${io}ErrorEventArgs`,
    baseType: 'System.EventArgs',
    jsClass: ErrorEventArgs,
    methods: { 'System.Exception GetException()': (a: ErrorEventArgs) => exceptionOf('System.IO.IOException', a.message) },
  });
  defineDelegate(`${io}FileSystemEventHandler`, `void Invoke(System.Object sender, ${io}FileSystemEventArgs e)`);
  defineDelegate(`${io}RenamedEventHandler`, `void Invoke(System.Object sender, ${io}RenamedEventArgs e)`);
  defineDelegate(`${io}ErrorEventHandler`, `void Invoke(System.Object sender, ${io}ErrorEventArgs e)`);
  const kindOf = (r: WaitForChangedResult): Value => r.args?.changeTypeValue ?? enumValue(getType(`${io}WatcherChangeTypes`), 0);
  defineType({
    name: `${io}WaitForChangedResult`,
    kind: 'struct',
    jsClass: WaitForChangedResult,
    properties: {
      [`${io}WatcherChangeTypes ChangeType`]: { get: kindOf, set: () => undefined },
      'string Name': { get: (r: WaitForChangedResult) => r.args?.name ?? null, set: () => undefined },
      'string OldName': {
        get: (r: WaitForChangedResult) => (r.args instanceof RenamedEventArgs ? r.args.oldName : null),
        set: () => undefined,
      },
      'bool TimedOut': { get: (r: WaitForChangedResult) => r.args === null, set: () => undefined },
    },
  });
  defineType({
    name: `${io}FileSystemWatcher`,
    baseType: 'System.ComponentModel.Component',
    jsClass: NetFileSystemWatcher,
    interfaces: ['System.IDisposable'],
    constructors: {
      '()': () => new NetFileSystemWatcher('', null),
      '(string path)': (_t, path: string) => new NetFileSystemWatcher(path, null),
      '(string path, string filter)': (_t, path: string, filter: string) => new NetFileSystemWatcher(path, filter),
    },
    properties: {
      [`${io}NotifyFilters NotifyFilter`]: property('notifyFilter'),
      'System.Collections.ObjectModel.Collection[string] Filters': { get: (w: W): Value => w.filters },
      'bool EnableRaisingEvents': property('enableRaisingEvents'),
      'string Filter': property('filter'),
      'bool IncludeSubdirectories': property('includeSubdirectories'),
      'int InternalBufferSize': property('internalBufferSize'),
      'string Path': property('path'),
      'System.ComponentModel.ISite Site': { get: (): Value => null, set: () => undefined },
      'System.ComponentModel.ISynchronizeInvoke SynchronizingObject': { get: (): Value => null, set: () => undefined },
    },
    methods: {
      ...eventAccessors('Changed', `${io}FileSystemEventHandler`),
      ...eventAccessors('Created', `${io}FileSystemEventHandler`),
      ...eventAccessors('Deleted', `${io}FileSystemEventHandler`),
      ...eventAccessors('Renamed', `${io}RenamedEventHandler`),
      ...eventAccessors('Error', `${io}ErrorEventHandler`),
      'void BeginInit()': () => undefined,
      'void ISupportInitialize.BeginInit()': () => undefined,
      'void EndInit()': () => undefined,
      'void ISupportInitialize.EndInit()': () => undefined,
      'void Dispose()': (w: W) => w.stop(),
      'void IDisposable.Dispose()': (w: W) => w.stop(),
      [`${io}WaitForChangedResult WaitForChanged(${io}WatcherChangeTypes changeType)`]: (w: W, kinds: EnumValue) =>
        lift(w.waitForChanged(kinds.value, -1)),
      [`${io}WaitForChangedResult WaitForChanged(${io}WatcherChangeTypes changeType, int timeout)`]: (w: W, kinds: EnumValue, ms: number) =>
        lift(w.waitForChanged(kinds.value, ms)),
      [`${io}WaitForChangedResult WaitForChanged(${io}WatcherChangeTypes changeType, timespan timeout)`]: (
        w: W,
        kinds: EnumValue,
        timeout: NetTimeSpan,
      ) => lift(w.waitForChanged(kinds.value, Number(timeout.ticks / 10000n))),
    },
    events: [
      `${io}FileSystemEventHandler Changed`,
      `${io}FileSystemEventHandler Created`,
      `${io}FileSystemEventHandler Deleted`,
      `${io}RenamedEventHandler Renamed`,
      `${io}ErrorEventHandler Error`,
    ],
  });
}
