import { GenericCollection } from '../../dotnet/collections/generic-list.ts';
import { fileSystemInfo } from '../../dotnet/io/file-system-info.ts';
import { genericOf, wellKnown } from '../../dotnet/registry.ts';
import type { NetException } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { decorated, leafOf } from '../../providers/items.ts';
import { fullName, type ProviderPath, paths } from '../../providers/path-intrinsics.ts';
import type { ItemOptions } from '../../providers/provider.ts';
import { noSource } from '../../providers/session-providers.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { isLink } from './child-item-conditions.ts';
import { doesNotExist, givenPaths, holdsLocation, inUse, nameTest, reportFailure, resolveItems } from './item-support.ts';
import { filterParameters, forceParameter, pathParameters } from './path-parameters.ts';

/** What Copy-Item and Move-Item have in common (Navigation.cs). */
export const transferCommand = {
  module: 'Microsoft.PowerShell.Management',
  defaultParameterSet: 'Path',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
} as const;

/** Their parameters. */
export const transferParameters = {
  ...pathParameters(),
  Destination: { type: 'string', position: 1, pipeline: 'propertyName', help: 'Where it goes.' },
  Force: forceParameter.Force,
  ...filterParameters,
  PassThru: { type: 'switch', help: 'Gives the new item.' },
  Credential: forceParameter.Credential,
} as const;

const missing = (path: string) => doesNotExist(`Cannot move item because the item at '${path}' does not exist.`);

function noFolderThere(path: string, from: string): NetException {
  const e = exceptionOf('System.IO.DirectoryNotFoundException', `Could not find a part of the path '${path}'.`);
  e.errorRecord = newErrorRecord(e, 'MoveFileInfoItemIOError', 'WriteError', from);
  return e;
}

/** A file is not copied to a name that ends as a folder's does: the system refuses to open it. */
function noFileThere(path: string, from: string): NetException {
  const inner = exceptionOf('System.IO.IOException', 'Permission denied');
  const e = exceptionOf('System.UnauthorizedAccessException', `Access to the path '${path}' is denied.`, inner);
  e.errorRecord = newErrorRecord(e, 'CopyFileInfoItemUnauthorizedAccessError', 'PermissionDenied', fileSystemInfo(from));
  return e;
}

/** The destination belongs to another provider (SessionStateInternal.CopyItem, MoveItem). */
function otherProvider(verb: 'Copy' | 'Move', p: ProviderPath): NetException {
  const type = 'System.Management.Automation.PSArgumentException';
  const [message, id] =
    verb === 'Copy'
      ? ['Source and destination path did not resolve to the same provider.', 'CopyItemSourceAndDestinationNotSameProvider']
      : ['Cannot move the item because the source and destination paths did not resolve to the same provider.', type];
  const e = exceptionOf(type, message);
  e.errorRecord = newErrorRecord(
    e,
    id,
    'InvalidArgument',
    new GenericCollection(genericOf('System.Collections.ObjectModel.Collection`1', wellKnown.string), [p.path]),
  );
  return e;
}

/** True for -Container:$false. */
const withoutFolders = (cmd: { readonly args: object; isBound(name: 'Path'): boolean }): boolean =>
  cmd.isBound('Container' as 'Path') && (cmd.args as { Container?: boolean }).Container === false;

/** Where an item comes to be: in the container of that name, if there is one. */
function placeIn(to: ProviderPath, path: string, name: string, context: ExecutionContext): string {
  return to.provider.isContainer(context, path) ? `${path.replace(/\/$/, '')}/${name}` : path;
}

/** Copies a folder with what is in it: each item is asked for, given and reported by itself (FileSystemProvider.CopyDirectoryInfoItem). */
class FolderCopy {
  constructor(
    private readonly cmd: CmdletRuntime<typeof transferParameters>,
    private readonly to: ProviderPath,
    private readonly options: ItemOptions,
  ) {}

  *folder(from: string, destination: string): Steps<void> {
    const { cmd, options } = this;
    const { provider } = this.to;
    const { context } = cmd;
    const target = placeIn(this.to, destination, leafOf(from.replace(/(?<=.)\/$/, '')), context);
    if (!(yield* complete(cmd.shouldProcess(`Item: ${from} Destination: ${target}`, 'Copy Directory')))) return;
    if (provider.exists(context, target) && !provider.isContainer(context, target)) {
      provider.copyItem(context, from, target, { ...options, recurse: false });
      return;
    }
    // What is there now: a folder may be copied into itself.
    const names = (provider.unsortedNames?.(from) ?? provider.childNames(context, from)).filter((name) => `${from}/${name}` !== target);
    yield* this.create(target);
    if (!options.recurse) return;
    const isFolder = (name: string): boolean => provider.isContainer(context, `${from}/${name}`);
    const accepted = names.filter((name) => options.accepts?.(name, isFolder(name)) ?? true);
    for (const name of accepted) if (!isFolder(name)) yield* this.file(`${from}/${name}`, placeIn(this.to, target, name, context));
    for (const name of accepted) if (isFolder(name)) yield* this.folder(`${from}/${name}`, target);
  }

  /** -Container:$false into a folder: everything below comes to stand side by side (SessionStateInternal.CopyRecurse). */
  *flat(from: string, destination: string): Steps<void> {
    const { cmd, options } = this;
    const { provider } = this.to;
    const isFolder = (name: string): boolean => provider.isContainer(cmd.context, `${from}/${name}`);
    const names = provider.childNames(cmd.context, from).filter((name) => options.accepts?.(name, isFolder(name)) ?? true);
    const single = new FolderCopy(cmd, this.to, { ...options, recurse: false });
    for (const name of names)
      yield* isFolder(name)
        ? single.folder(`${from}/${name}`, destination)
        : this.file(`${from}/${name}`, placeIn(this.to, destination, name, cmd.context));
    for (const name of names) if (isFolder(name)) yield* this.flat(`${from}/${name}`, destination);
  }

  private *create(target: string): Steps<void> {
    const { cmd, options } = this;
    const { provider } = this.to;
    try {
      const isThere = provider.exists(cmd.context, target);
      if (!isThere || options.force) if (!(yield* complete(cmd.shouldProcess(`Destination: ${target}`, 'Create Directory')))) return;
      provider.newItem(cmd.context, target.replace(/(?<=.)\/$/, ''), 'directory', null, { force: options.force, recurse: false });
      yield* this.give(target);
    } catch (e) {
      yield* reportFailure(cmd, e, target);
    }
  }

  private *file(from: string, target: string): Steps<void> {
    const { cmd } = this;
    try {
      if (!(yield* complete(cmd.shouldProcess(`Item: ${from} Destination: ${target}`, 'Copy File')))) return;
      this.to.provider.copyItem(cmd.context, from, target, this.options);
      yield* this.give(target);
    } catch (e) {
      yield* reportFailure(cmd, e, from);
    }
  }

  private *give(path: string): Steps<void> {
    const { cmd, to } = this;
    if (!cmd.args.PassThru) return;
    const item = to.provider.getItem(cmd.context, path) ?? null;
    const s = cmd.write(decorated(paths(cmd.context), { provider: to.provider, drive: to.drive, path }, item));
    if (s) yield* s.rest;
  }
}

/** Does to each item what `method` of its provider does; `verb` stands in the question of -Confirm. */
export function* transferItems(
  cmd: CmdletRuntime<typeof transferParameters>,
  verb: 'Copy' | 'Move',
  method: 'copyItem' | 'moveItem',
  options: ItemOptions,
): Steps<void> {
  const intrinsics = paths(cmd.context);
  const given = givenPaths(cmd.args);
  const destination = cmd.args.Destination ?? '.';
  // A destination that cannot be is told once by Copy-Item, and for each item by Move-Item.
  if (verb === 'Copy') {
    try {
      intrinsics.parse(destination);
    } catch (e) {
      return yield* reportFailure(cmd, e, destination);
    }
  }
  // -Filter chooses files, -Exclude files and folders, of all that is copied with a container.
  const byFilter = nameTest({ Filter: cmd.args.Filter });
  const byExclude = nameTest({ Exclude: cmd.args.Exclude });
  const accepts = (name: string, isContainer: boolean): boolean => byExclude(name) && (isContainer || byFilter(name));
  for (const path of given.paths)
    for (const p of yield* resolveItems(
      cmd,
      { ...given, paths: [path], ...(verb === 'Move' && given.literal && { missing }) },
      cmd.args.Force,
      nameTest(cmd.args, path),
    )) {
      try {
        if (verb === 'Move' && holdsLocation(cmd.context, p)) throw inUse(`Cannot move item because the item at '${p.path}' is in use.`);
        const to = intrinsics.parse(destination);
        if (to.provider !== p.provider) throw otherProvider(verb, p);
        // A separator at the end asks for a folder, which a file is not moved to unless it is there.
        const asksFolder = /[^/\\][/\\]+$/.test(destination) && !to.provider.isContainer(cmd.context, to.path);
        const what = p.provider.isContainer(cmd.context, p.path) ? 'Directory' : 'File';
        const isSame = p.provider.isSameItem?.(p.path, to.path) ?? p.path === to.path;
        if (verb === 'Copy' && what === 'Directory' && p.provider.isNavigation && !isSame) {
          const copy = new FolderCopy(cmd, to, { ...options, accepts });
          const isFlat = withoutFolders(cmd) && options.recurse && to.provider.isContainer(cmd.context, to.path);
          yield* isFlat ? copy.flat(p.path, fullName(to)) : copy.folder(fullName(p), fullName(to));
          continue;
        }
        if (!p.provider.isNavigation && p.path === '') throw noSource(p.path);
        const place = p.provider.isNavigation ? placeIn(to, fullName(to), leafOf(p.path), cmd.context) : to.path;
        const action = p.provider.isNavigation ? `${verb} ${what}` : `${verb} Item`;
        // what cannot be is refused by the provider, and nobody is asked about it
        const isRefused =
          verb === 'Copy'
            ? p.provider.isSameItem?.(p.path, what === 'File' ? place : to.path) === true
            : p.provider.isNavigation && what === 'Directory' && !isLink(p.path) && `${place}/`.startsWith(`${p.path}/`);
        if (!isRefused && !(yield* complete(cmd.shouldProcess(`Item: ${fullName(p)} Destination: ${place}`, action)))) continue;
        if (asksFolder && what === 'File')
          throw verb === 'Move' ? noFolderThere(`${to.path}/`, p.path) : noFileThere(`${to.path}/`, p.path);
        const made = p.provider[method](cmd.context, p.path, to.path, { ...options, accepts });
        if (!cmd.args.PassThru) continue;
        const s = cmd.write(decorated(intrinsics, { ...to, path: made }, to.provider.getItem(cmd.context, made) ?? null));
        if (s) yield* s.rest;
      } catch (e) {
        yield* reportFailure(cmd, e, p.path);
      }
    }
}
