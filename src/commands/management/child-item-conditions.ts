import { FlagsExpression } from '../../dotnet/flags-expression.ts';
import { FileAttributes } from '../../dotnet/io/index.ts';
import { NetException, RuntimeException } from '../../errors/exceptions.ts';
import { newErrorRecord } from '../../errors/throw.ts';
import { EnumValue } from '../../objects/enum-value.ts';
import type { NetObject } from '../../objects/net-object.ts';
import { leafOf } from '../../providers/items.ts';
import { itemNotFound, type ProviderPath, paths } from '../../providers/path-intrinsics.ts';
import type { GetChildItemCommand } from './get-child-item-parameters.ts';

/**
 * True where a plain container gives nothing: with -Include, whose names are compared with the container's own, and with -Exclude together
 * with a filter of the provider.
 */
export function isEmptied({ args }: GetChildItemCommand, { provider }: ProviderPath): boolean {
  if (args.Name) return false;
  if (args.Include !== undefined) return true;
  // the names of flat ones are all compared with it
  if (args.Exclude !== undefined && !provider.isNavigation) return true;
  const hasOthers = args.File || args.Directory || args.Hidden || args.ReadOnly || args.System || args.Attributes !== undefined;
  return args.Exclude !== undefined && (hasOthers || args.Filter !== undefined);
}

/** True when a pattern names what is looked for in all folders: `*`, and a pattern that means no container right here. */
export function isSearch(cmd: GetChildItemCommand, path: string): boolean {
  if (cmd.args.Name) return false;
  if (leafOf(path.replaceAll('\\', '/')) === '*') return true;
  try {
    return !paths(cmd.context)
      .glob(path, cmd.args.Force)
      .some((p) => p.provider.isContainer(cmd.context, p.path));
  } catch (e) {
    // a folder above the pattern is missing: who resolves the path reports that
    if (e instanceof RuntimeException) return false;
    throw e;
  }
}

/** A separator stands behind what is no container (FileSystemProvider.GetPathItems). */
export function noFolder(path: string): NetException {
  const e = itemNotFound(path);
  e.errorRecord = newErrorRecord(e, 'ItemNotFound', 'ObjectNotFound', path);
  return e;
}

/** True for a path that leads to a container. */
export function isFolder(cmd: GetChildItemCommand, path: string): boolean {
  try {
    const p = paths(cmd.context).parse(path);
    return !p.provider.isNavigation || p.provider.isContainer(cmd.context, p.path);
  } catch (e) {
    // No such drive or provider: what looks for the items says so.
    if (e instanceof NetException) return true;
    throw e;
  }
}

/** True when something stands at a path. */
export function exists(cmd: GetChildItemCommand, path: string): boolean {
  const p = paths(cmd.context).parse(path);
  return p.provider.exists(cmd.context, p.path);
}

/** True for the name of an item of a provider without levels. */
function isFlatName(cmd: GetChildItemCommand, path: string): boolean {
  const intrinsics = paths(cmd.context);
  return intrinsics.providerOf(path)?.isNavigation === false && intrinsics.parse(path).path !== '';
}

/** True for a name that is no container here: -Recurse then looks for the name everywhere below, and finding none is no error. */
export function isNoContainer(cmd: GetChildItemCommand, path: string): boolean {
  const { args } = cmd;
  if (isFlatName(cmd, path)) return !args.Name;
  if (!isFolder(cmd, path) && !args.Name && args.Include === undefined) return true;
  return exists(cmd, path) && !isFolder(cmd, path);
}

/** True for a symbolic link; what it leads to does not matter. */
export function isLink(path: string): boolean {
  const { lstatSync } = require('node:fs') as typeof import('node:fs');
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** The folders that -FollowSymlink has been to, so that links never lead round in circles (FileSystemProvider.InodeTracker). */
export class VisitedFolders {
  private readonly known = new Set<string>();
  constructor(first: string) {
    this.tryVisit(first);
  }
  /** False for a folder that has been visited under whatever name. */
  tryVisit(path: string): boolean {
    const { statSync } = require('node:fs') as typeof import('node:fs');
    const found = statSync(path, { throwIfNoEntry: false, bigint: true });
    if (!found) return true;
    const key = `${found.dev}:${found.ino}`;
    if (this.known.has(key)) return false;
    this.known.add(key);
    return true;
  }
}

/** -File, -Directory, -Hidden, -ReadOnly and -Attributes. */
export function wanted(cmd: GetChildItemCommand, p: ProviderPath): boolean {
  const { args, context } = cmd;
  const isContainer = p.provider.isContainer(context, p.path);
  if ((args.Directory && !isContainer) || (args.File && isContainer)) return false;
  if (args.Hidden && !p.provider.isHidden(context, p.path)) return false;
  if (args.ReadOnly && (attributeBits(cmd, p) & FileAttributes.ReadOnly) === 0) return false;
  if (args.System) return false;
  const expression = attributesOf(cmd);
  return expression === null || expression.evaluate(attributeBits(cmd, p));
}

/** The expression of -Attributes, null where there is none. */
export function attributesOf(cmd: GetChildItemCommand): FlagsExpression | null {
  return cmd.args.Attributes instanceof FlagsExpression ? cmd.args.Attributes : null;
}

function attributeBits(cmd: GetChildItemCommand, p: ProviderPath): number {
  const item = p.provider.getItem(cmd.context, p.path);
  const property = item !== null && typeof item === 'object' ? item.netType.getProperty('Attributes', false) : undefined;
  const value = property?.body.get?.(item as NetObject);
  return value instanceof EnumValue ? value.value : 0;
}
