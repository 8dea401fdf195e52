import { FileAttributes } from '../../dotnet/io/index.ts';
import { ClassProvider } from '../../providers/class-provider.ts';
import { decorated, leafOf } from '../../providers/items.ts';
import { type ProviderPath, paths } from '../../providers/path-intrinsics.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { attributesOf, wanted } from './child-item-conditions.ts';
import type { GetChildItemCommand } from './get-child-item-parameters.ts';
import { hiddenItem, reportFailure } from './item-support.ts';

/** True for a hidden item that no argument asks for. */
function isKept(cmd: GetChildItemCommand, p: ProviderPath): boolean {
  const { args } = cmd;
  if (args.Force || args.Hidden || attributesOf(cmd)?.mentions(FileAttributes.Hidden)) return false;
  return p.provider.isHidden(cmd.context, p.path);
}

/**
 * Writes a file or item that its path names. It is given as Get-Item gives it, whatever the conditions are, but where names have to be chosen or
 * are all that is asked for (SessionStateInternal.GetChildItems).
 */
export function* named(cmd: GetChildItemCommand, p: ProviderPath, accepts: (name: string) => boolean): Steps<void> {
  const { Name, Include, Exclude } = cmd.args;
  const isFile = p.provider.name === 'FileSystem';
  if (!isFile || Name || Include !== undefined || Exclude !== undefined) {
    if (accepts(leafOf(p.path)) && wanted(cmd, p) && !isKept(cmd, p))
      yield* emit(cmd, p, p.path.slice(0, Math.max(0, p.path.lastIndexOf('/'))));
  } else if (isKept(cmd, p)) yield* reportFailure(cmd, hiddenItem(p.path), p.path);
  else yield* emit(cmd, p, '');
}

/** Writes an item, with -Name its path below `base`. */
export function* emit(cmd: GetChildItemCommand, p: ProviderPath, base: string): Steps<void> {
  if (cmd.args.Name) {
    const name = p.path.startsWith(base) ? p.path.slice(base.length).replace(/^\//, '') : p.path;
    const s = cmd.write(p.provider instanceof ClassProvider ? decorated(paths(cmd.context), p, name) : name);
    if (s) yield* s.rest;
    return;
  }
  const item = p.provider.getItem(cmd.context, p.path);
  if (item === undefined) return;
  const s = cmd.write(decorated(paths(cmd.context), p, item));
  if (s) yield* s.rest;
}
