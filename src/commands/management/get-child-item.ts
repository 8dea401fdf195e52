import { FlagsExpression } from '../../dotnet/flags-expression.ts';
import { FileAttributes } from '../../dotnet/io/index.ts';
import { NetException } from '../../errors/exceptions.ts';
import { newErrorRecord } from '../../errors/throw.ts';
import { EnumValue } from '../../objects/enum-value.ts';
import type { NetObject } from '../../objects/net-object.ts';
import { containsWildcardCharacters } from '../../objects/wildcard.ts';
import { decorated, leafOf } from '../../providers/items.ts';
import { itemNotFound, type ProviderPath, paths } from '../../providers/path-intrinsics.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { givenPaths, leadsToFiles, nameTest, reportFailure, resolveItems } from './item-support.ts';
import { filterParameters } from './path-parameters.ts';

const parameters = {
  Path: {
    type: 'string[]',
    sets: { Items: { position: 0, pipeline: 'both' } },
    wildcards: true,
    help: 'Where to look; the current location unless given.',
  },
  LiteralPath: {
    type: 'string[]',
    aliases: ['PSPath', 'LP'],
    sets: { LiteralItems: { mandatory: true, pipeline: 'propertyName' } },
    help: 'Where to look; no character is a wildcard.',
  },
  ...filterParameters,
  Filter: { type: 'string', position: 1, help: 'A pattern that the provider applies.' },
  Recurse: { type: 'switch', aliases: ['s', 'r'], help: 'Looks into the containers below too.' },
  Depth: { type: 'uint', help: 'How many levels below.' },
  Force: { type: 'switch', help: 'Shows hidden items.' },
  Name: { type: 'switch', help: 'Gives only the names.' },
  Attributes: {
    type: 'System.Management.Automation.FlagsExpression[System.IO.FileAttributes]',
    dynamic: true,
    help: 'Attributes that items must have.',
  },
  FollowSymlink: { type: 'switch', dynamic: true, help: 'Looks behind symbolic links.' },
  Directory: { type: 'switch', dynamic: true, aliases: ['ad', 'd'], help: 'Only directories.' },
  File: { type: 'switch', dynamic: true, aliases: ['af'], help: 'Only files.' },
  Hidden: { type: 'switch', dynamic: true, aliases: ['ah', 'h'], help: 'Only hidden items.' },
  ReadOnly: { type: 'switch', dynamic: true, aliases: ['ar'], help: 'Only read-only items.' },
  System: { type: 'switch', dynamic: true, aliases: ['as'], help: 'Only system items.' },
} as const;

type Cmd = CmdletRuntime<typeof parameters>;

/** Get-ChildItem (GetChildrenCommand.cs). */
export const getChildItem = defineCmdlet<typeof parameters>({
  name: 'Get-ChildItem',
  outputType: ['System.IO.FileInfo', 'System.IO.DirectoryInfo'],
  aliases: ['gci', 'dir'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.GetChildItemCommand',
  synopsis: 'Gets the items and child items in one or more specified locations.',
  defaultParameterSet: 'Items',
  parameters,
  hasProviderParameters: leadsToFiles,
  process: (cmd) => list(cmd),
});

function* list(cmd: Cmd): Steps<void> {
  const given = givenPaths(cmd.args);
  const where = given.paths.length === 0 ? { paths: ['.'], literal: true } : given;
  const recurse = cmd.args.Recurse || cmd.isBound('Depth');
  const depth =
    cmd.args.Depth === undefined || cmd.args.Depth === null
      ? Number.POSITIVE_INFINITY
      : Number((cmd.args.Depth as unknown as { value: number }).value);
  for (const path of where.paths) {
    const hasPattern = !where.literal && containsWildcardCharacters(leafOf(path.replaceAll('\\', '/')));
    // `-Recurse` with a pattern or a file name looks for that name in the folders below.
    if (recurse && !where.literal && (hasPattern ? isSearch(cmd, path) : !/[/\\]$/.test(path) && isNoContainer(cmd, path))) {
      const slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
      const folder = slash < 0 ? /^[^/:]*:/.exec(path)?.[0] || '.' : path.slice(0, slash) || '/';
      if (slash > 0 && !hasPattern && !exists(cmd, folder)) {
        yield* reportFailure(cmd, itemNotFound(`${paths(cmd.context).parse(folder).path}/`), path);
        continue;
      }
      const leaf = path.slice(slash < 0 ? path.indexOf(':') + 1 : slash + 1);
      // The name becomes what is included, so that the engine walks; `*` means all that is there.
      const accepts = nameTest(leaf === '*' ? cmd.args : { ...cmd.args, Include: [leaf] });
      for (const p of yield* resolveItems(cmd, { paths: [folder], literal: false }, true))
        yield* children(cmd, p, recurse, depth, accepts, p.path, leaf !== '*' || (cmd.args.Include ?? cmd.args.Exclude) !== undefined);
      continue;
    }
    if (!recurse && !where.literal && !cmd.args.Name && (cmd.args.Include ?? cmd.args.Exclude) !== undefined && isMissingLeaf(cmd, path))
      continue;
    if (/[^/\\:][/\\]+$/.test(path) && !hasPattern && !isFolder(cmd, path)) {
      // A separator at the end asks for a container.
      const full = `${paths(cmd.context).parse(path).path}/`;
      yield* reportFailure(cmd, recurse && !exists(cmd, path) ? itemNotFound(full) : noFolder(full), path);
      continue;
    }
    for (const p of yield* resolveItems(cmd, { paths: [path], literal: where.literal, namesFull: true }, cmd.args.Force)) {
      const isContainer = p.provider.isContainer(cmd.context, p.path);
      const accepts = nameTest(cmd.args);
      if (isContainer && !recurse && !hasPattern && isEmptied(cmd)) continue;
      if (hasPattern && (cmd.args.Include ?? cmd.args.Exclude) !== undefined && !accepts(leafOf(p.path))) continue;
      if (isContainer && !(hasPattern && !recurse && cmd.args.Include === undefined && cmd.args.Exclude === undefined))
        yield* children(cmd, p, recurse, depth, accepts, p.path);
      else if (accepts(leafOf(p.path)) && wanted(cmd, p)) yield* emit(cmd, p, p.path.slice(0, p.path.lastIndexOf('/')));
    }
  }
}

/**
 * True where a plain container gives nothing: with -Include, whose names are compared with the container's own, and with -Exclude together
 * with a filter of the provider.
 */
function isEmptied({ args }: Cmd): boolean {
  if (args.Name) return false;
  if (args.Include !== undefined) return true;
  const hasOthers = args.File || args.Directory || args.Hidden || args.ReadOnly || args.System || args.Attributes !== undefined;
  return args.Exclude !== undefined && (hasOthers || args.Filter !== undefined);
}

/** True when a pattern names what is looked for in all folders: `*`, and a pattern that means no container right here. */
function isSearch(cmd: Cmd, path: string): boolean {
  if (cmd.args.Name) return false;
  if (leafOf(path.replaceAll('\\', '/')) === '*') return true;
  return !paths(cmd.context)
    .glob(path, cmd.args.Force)
    .some((p) => p.provider.isContainer(cmd.context, p.path));
}

/** A separator stands behind what is no container (FileSystemProvider.GetPathItems). */
function noFolder(path: string): NetException {
  const e = itemNotFound(path);
  e.errorRecord = newErrorRecord(e, 'ItemNotFound', 'ObjectNotFound', path);
  return e;
}

function isFolder(cmd: Cmd, path: string): boolean {
  try {
    const p = paths(cmd.context).parse(path);
    return !p.provider.isNavigation || p.provider.isContainer(cmd.context, p.path);
  } catch (e) {
    // No such drive or provider: what looks for the items says so.
    if (e instanceof NetException) return true;
    throw e;
  }
}

/** True for a name without wildcards that is not there, although its folder is: with names to choose from nothing is found, and that is no error. */
function isMissingLeaf(cmd: Cmd, path: string): boolean {
  if (containsWildcardCharacters(path)) return false;
  const intrinsics = paths(cmd.context);
  if (!intrinsics.providerOf(path)) return false;
  const p = intrinsics.parse(path);
  if (p.provider.exists(cmd.context, p.path)) return false;
  return !p.provider.isNavigation || p.provider.exists(cmd.context, p.path.slice(0, p.path.lastIndexOf('/')) || '/');
}

function exists(cmd: Cmd, path: string): boolean {
  const p = paths(cmd.context).parse(path);
  return p.provider.exists(cmd.context, p.path);
}

/** True for a name that is no container here: -Recurse then looks for the name everywhere below, and finding none is no error. */
function isNoContainer(cmd: Cmd, path: string): boolean {
  const { args } = cmd;
  if (!isFolder(cmd, path) && !args.Name && args.Include === undefined) return true;
  return exists(cmd, path) && !isFolder(cmd, path);
}

function* children(
  cmd: Cmd,
  p: ProviderPath,
  recurse: boolean,
  depth: number,
  accepts: (name: string) => boolean,
  base: string,
  engineWalks = recurse && !cmd.args.Name && (cmd.args.Include ?? cmd.args.Exclude) !== undefined,
): Steps<void> {
  let names: string[];
  try {
    names = p.provider.childNames(cmd.context, p.path);
  } catch (e) {
    yield* reportFailure(cmd, e, p.path);
    return;
  }
  const prefix = !p.provider.isNavigation ? '' : p.path === '/' ? '/' : `${p.path}/`;
  const folders: ProviderPath[] = [];
  for (const name of names) {
    const child = { ...p, path: prefix + name };
    const hidden = p.provider.isHidden(cmd.context, child.path);
    if (hidden && !cmd.args.Force && !cmd.args.Hidden && !attributesOf(cmd)?.mentions(FileAttributes.Hidden)) continue;
    const isFolder = p.provider.isContainer(cmd.context, child.path);
    if (accepts(name) && wanted(cmd, child)) yield* emit(cmd, child, base);
    if (!isFolder) continue;
    // With names to include or to exclude the engine walks, each container after its name; else the provider, which lists a container first.
    if (!engineWalks) folders.push(child);
    else if (depth > 0 && (cmd.args.FollowSymlink || !isLink(child.path)))
      yield* children(cmd, child, recurse, depth - 1, accepts, base, true);
  }
  if (recurse && depth > 0)
    for (const folder of folders)
      if (cmd.args.FollowSymlink || cmd.args.Name || !isLink(folder.path)) yield* children(cmd, folder, recurse, depth - 1, accepts, base);
}

function isLink(path: string): boolean {
  const { lstatSync } = require('node:fs') as typeof import('node:fs');
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** -File, -Directory, -Hidden, -ReadOnly and -Attributes. */
function wanted(cmd: Cmd, p: ProviderPath): boolean {
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
function attributesOf(cmd: Cmd): FlagsExpression | null {
  return cmd.args.Attributes instanceof FlagsExpression ? cmd.args.Attributes : null;
}

function attributeBits(cmd: Cmd, p: ProviderPath): number {
  const item = p.provider.getItem(cmd.context, p.path);
  const property = item !== null && typeof item === 'object' ? item.netType.getProperty('Attributes', false) : undefined;
  const value = property?.body.get?.(item as NetObject);
  return value instanceof EnumValue ? value.value : 0;
}

function* emit(cmd: Cmd, p: ProviderPath, base: string): Steps<void> {
  if (cmd.args.Name) {
    const s = cmd.write(p.path.startsWith(base) ? p.path.slice(base.length).replace(/^\//, '') : p.path);
    if (s) yield* s.rest;
    return;
  }
  const item = p.provider.getItem(cmd.context, p.path);
  if (item === undefined) return;
  const s = cmd.write(decorated(paths(cmd.context), p, item));
  if (s) yield* s.rest;
}
