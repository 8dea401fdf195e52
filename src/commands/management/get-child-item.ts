import { FileAttributes } from '../../dotnet/io/index.ts';
import type { UInt32 } from '../../objects/numbers.ts';
import { containsWildcardCharacters } from '../../objects/wildcard.ts';
import { notSupported } from '../../providers/failures.ts';
import { leafOf } from '../../providers/items.ts';
import { itemNotFound, type ProviderPath, paths } from '../../providers/path-intrinsics.ts';
import { commandSafepoint } from '../../scheduler/scheduler.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { sliceEnd } from '../../scheduler/wait.ts';
import { defineCmdlet } from '../cmdlet.ts';
import {
  attributesOf,
  exists,
  isEmptied,
  isFolder,
  isLink,
  isNoContainer,
  isSearch,
  noFolder,
  VisitedFolders,
  wanted,
} from './child-item-conditions.ts';
import { emit, named } from './child-item-output.ts';
import { type GetChildItemCommand, getChildItemParameters } from './get-child-item-parameters.ts';
import { givenPaths, isChosenAway, leadsToFiles, nameTest, reportFailure, resolveItems } from './item-support.ts';

/** Get-ChildItem (GetChildrenCommand.cs). */
export const getChildItem = defineCmdlet<typeof getChildItemParameters>({
  name: 'Get-ChildItem',
  outputType: ['System.IO.FileInfo', 'System.IO.DirectoryInfo'],
  aliases: ['gci', 'dir'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.GetChildItemCommand',
  synopsis: 'Gets the items and child items in one or more specified locations.',
  defaultParameterSet: 'Items',
  parameters: getChildItemParameters,
  hasProviderParameters: leadsToFiles,
  process: (cmd) => list(cmd),
});

function* list(cmd: GetChildItemCommand): Steps<void> {
  const given = givenPaths(cmd.args);
  const where = given.paths.length === 0 ? { paths: ['.'], literal: true } : given;
  const recurse = cmd.args.Recurse || cmd.isBound('Depth');
  const depth = cmd.args.Depth === undefined || cmd.args.Depth === null ? Number.POSITIVE_INFINITY : (cmd.args.Depth as UInt32).value;
  for (const asked of where.paths) {
    // A separator after a pattern asks for what the pattern means, files too, and not for that name in the folders below.
    const bare = where.literal ? asked : asked.replace(/(?<=[^/\\:])[/\\]+$/, '');
    const isSeparated = bare !== asked && containsWildcardCharacters(leafOf(bare.replaceAll('\\', '/')));
    const path = isSeparated ? bare : asked;
    const hasPattern = !where.literal && containsWildcardCharacters(leafOf(path.replaceAll('\\', '/')));
    if (recurse) {
      try {
        paths(cmd.context).parse(path);
      } catch (e) {
        yield* reportFailure(cmd, e, path);
        continue;
      }
    }
    // Below a file that is there stands nothing, and its own name is empty then (SessionStateInternal.ProcessPathItems).
    if (recurse && cmd.args.Name && !hasPattern && !isFolder(cmd, path) && exists(cmd, path)) {
      yield* complete(cmd.write(''));
      continue;
    }
    // `-Recurse` with a pattern or a file name looks for that name in the folders below.
    const slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    const folder = slash < 0 ? /^[^/:]*:/.exec(path)?.[0] || '.' : path.slice(0, slash) || '/';
    const searches =
      recurse &&
      !where.literal &&
      !isSeparated &&
      cmd.args.Include === undefined &&
      (hasPattern || (!/[/\\]$/.test(path) && isNoContainer(cmd, path)));
    if (searches && slash > 0 && !containsWildcardCharacters(folder) && !exists(cmd, folder)) {
      // names of a provider without levels have no folder that could be missing
      if (paths(cmd.context).providerOf(path)?.isNavigation !== false)
        yield* reportFailure(cmd, itemNotFound(`${paths(cmd.context).parse(folder).path}/`), path);
      continue;
    }
    if (searches && (!hasPattern || isSearch(cmd, path))) {
      const leaf = path.slice(slash < 0 ? path.indexOf(':') + 1 : slash + 1);
      // The name becomes what is included, so that the engine walks; `*` means all that is there.
      const accepts = nameTest(leaf === '*' ? cmd.args : { ...cmd.args, Include: [leaf] });
      for (const p of yield* resolveItems(cmd, { paths: [folder], literal: false }, true))
        yield* children(cmd, p, recurse, depth, accepts, p.path, leaf !== '*' || (cmd.args.Include ?? cmd.args.Exclude) !== undefined);
      continue;
    }
    try {
      if (!recurse && !where.literal && !cmd.args.Name && isChosenAway(cmd, path)) continue;
    } catch (e) {
      yield* reportFailure(cmd, e, path);
      continue;
    }
    if (/[^/\\:][/\\]+$/.test(path) && !hasPattern && !isFolder(cmd, path)) {
      // A separator at the end asks for a container.
      const full = `${paths(cmd.context).parse(path).path}/`;
      yield* reportFailure(cmd, recurse && !exists(cmd, path) ? itemNotFound(full) : noFolder(full), path);
      continue;
    }
    for (const p of yield* resolveItems(cmd, { paths: [path], literal: where.literal, namesFull: true }, cmd.args.Force)) {
      const isContainer = p.provider.isContainer(cmd.context, p.path);
      const accepts = nameTest(cmd.args);
      if (isContainer && !recurse && !hasPattern && isEmptied(cmd, p)) continue;
      if (hasPattern && !(recurse && isContainer) && (cmd.args.Include ?? cmd.args.Exclude) !== undefined && !accepts(leafOf(p.path)))
        continue;
      if (isContainer && !(hasPattern && !recurse && cmd.args.Include === undefined && cmd.args.Exclude === undefined))
        yield* children(
          cmd,
          p,
          recurse,
          depth,
          accepts,
          p.path,
          undefined,
          cmd.args.FollowSymlink && !cmd.args.Name ? new VisitedFolders(p.path) : null,
        );
      else if (!hasPattern && !recurse) yield* named(cmd, p, accepts);
      else if (accepts(leafOf(p.path)) && wanted(cmd, p)) yield* emit(cmd, p, p.path.slice(0, Math.max(0, p.path.lastIndexOf('/'))));
    }
  }
}

function* children(
  cmd: GetChildItemCommand,
  p: ProviderPath,
  recurse: boolean,
  depth: number,
  accepts: (name: string) => boolean,
  base: string,
  engineWalks = recurse && !cmd.args.Name && (cmd.args.Include ?? cmd.args.Exclude) !== undefined,
  visited: VisitedFolders | null = null,
): Steps<void> {
  let names: string[];
  try {
    if (!p.provider.isNavigation && cmd.isBound('Depth') && !cmd.args.Name && !engineWalks)
      throw notSupported("Provider operation stopped because the provider does not support the 'Depth' parameter.");
    const isSorted = !cmd.args.Name && !engineWalks;
    names = (isSorted ? undefined : p.provider.patternNames?.(cmd.context)) ?? p.provider.childNames(cmd.context, p.path);
  } catch (e) {
    yield* reportFailure(cmd, e, p.path);
    return;
  }
  const prefix = !p.provider.isNavigation || p.path === '' ? '' : p.path === '/' ? '/' : `${p.path}/`;
  const folders: ProviderPath[] = [];
  for (const name of names) {
    if (commandSafepoint()) yield sliceEnd;
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
    for (const folder of cmd.args.Name ? folders : asFound(p, folders))
      if (visited && !visited.tryVisit(folder.path)) yield* complete(cmd.writeWarning(`Skip already-visited directory ${folder.path}.`));
      else if (visited || cmd.args.Name || !isLink(folder.path))
        yield* children(cmd, folder, recurse, depth - 1, accepts, base, undefined, visited);
}

/** The folders in the order in which the file system has them: only what is listed is sorted (FileSystemProvider.Dir). */
function asFound(p: ProviderPath, folders: ProviderPath[]): ProviderPath[] {
  if (folders.length < 2 || !p.provider.unsortedNames) return folders;
  const order = new Map(p.provider.unsortedNames(p.path).map((name, i) => [name, i]));
  const place = (folder: ProviderPath): number => order.get(leafOf(folder.path)) ?? order.size;
  return [...folders].sort((a, b) => place(a) - place(b));
}
