import { NetObject, type Value } from '../objects/net-object.ts';
import { PSNoteProperty } from '../objects/ps-member-info.ts';
import { PSMemberTable } from '../objects/ps-members.ts';
import { PSObject } from '../objects/ps-object.ts';
import { UnixStat } from './file-type-data.ts';
import { fullName, type PathIntrinsics, type ProviderPath } from './path-intrinsics.ts';
import { ProviderInfo } from './provider.ts';

/** The last part of a path. */
export function leafOf(path: string): string {
  return path === '/' ? '/' : path.slice(path.lastIndexOf('/') + 1);
}

/** A path without its last part. */
export function parentOf(path: string): string {
  if (!path.includes('/')) return '';
  return path.slice(0, path.lastIndexOf('/')) || (path === '/' ? '' : '/');
}

/** An item with the notes every item has: PSPath, PSParentPath, PSChildName, PSDrive, PSProvider, PSIsContainer (SessionStateInternal.WrapOutputInPSObject). */
export function decorated(intrinsics: PathIntrinsics, p: ProviderPath, item: Value): Value {
  const target = item instanceof NetObject ? item : new PSObject(item);
  // Variables and functions are shared objects: their notes stay with them, as in PowerShell.
  const { provider } = p;
  const qualifier = `${provider.moduleName}\\${provider.name}::`;
  target.instanceMembers ??= new PSMemberTable();
  const note = (name: string, value: Value): void => target.instanceMembers!.set(new PSNoteProperty(name, value));
  note('PSPath', qualifier + fullName(p));
  if (provider.isNavigation) {
    const parent = parentOf(p.path);
    note('PSParentPath', parent === '' ? '' : qualifier + parent);
    note('PSChildName', p.path === '/' ? '' : leafOf(p.path));
    if (provider.name === 'FileSystem') note('UnixStat', UnixStat.of(p.path));
  }
  if (p.drive) note('PSDrive', p.drive);
  note('PSProvider', new ProviderInfo(provider, intrinsics.context));
  note('PSIsContainer', provider.isContainer(intrinsics.context, p.path));
  return target;
}
