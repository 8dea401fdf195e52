import { fileSystemInfo } from '../../dotnet/io/file-system-info.ts';
import type { NetException } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { ClassProvider } from '../../providers/class-provider.ts';
import { isSymbolicLink } from '../../providers/file-system-provider.ts';
import { fullName, type ProviderPath } from '../../providers/path-intrinsics.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { eachGivenPath, holdsLocation, inUse, nameTest, reportFailure, resolveItems } from './item-support.ts';
import { filterParameters, forceParameter, pathParameters } from './path-parameters.ts';

const parameters = {
  ...pathParameters(),
  ...filterParameters,
  Recurse: { type: 'switch', help: 'Removes what is below too.' },
  ...forceParameter,
} as const;

/** Remove-Item (RemoveItemCommand in Navigation.cs). */
export const removeItem = defineCmdlet<typeof parameters>({
  name: 'Remove-Item',
  aliases: ['ri', 'del', 'erase', 'rd'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.RemoveItemCommand',
  synopsis: 'Deletes items.',
  defaultParameterSet: 'Path',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters,
  process: (cmd) => remove(cmd),
});

function* remove(cmd: CmdletRuntime<typeof parameters>): Steps<void> {
  const { context } = cmd;
  for (const given of eachGivenPath(cmd.args))
    for (const p of yield* resolveItems(cmd, given, cmd.args.Force, nameTest(cmd.args))) {
      try {
        const isContainer = p.provider.isContainer(context, p.path);
        if (holdsLocation(context, p)) throw inUse(`Cannot remove the item at '${p.path}' because it is in use.`);
        // a link is taken away alone, whatever it leads to
        const isLink = p.provider.name === 'FileSystem' && isSymbolicLink(p.path);
        const hasChildren = isContainer && !isLink && p.provider.childNames(context, p.path).length > 0;
        if (hasChildren && !cmd.args.Recurse) {
          const query = `The item at ${p.path} has children and the Recurse parameter was not specified. If you continue, all children will be removed with the item. Are you sure you want to continue?`;
          if (!(yield* complete(cmd.shouldContinue(query, 'Confirm')))) continue;
        }
        const isFile = p.provider.name === 'FileSystem';
        const action = isFile ? (isContainer ? 'Remove Directory' : 'Remove File') : 'Remove Item';
        const isOwn = p.provider instanceof ClassProvider;
        if (!isOwn && !(yield* complete(cmd.shouldProcess(isFile ? fullName(p) : `Item: ${p.path}`, action)))) continue;
        if (isFile && isContainer) yield* removeFolder(cmd, p);
        else p.provider.removeItem(context, p.path, { force: cmd.args.Force, recurse: cmd.args.Recurse === true });
      } catch (e) {
        yield* reportFailure(cmd, e, p.path);
      }
    }
}

/**
 * Removes a folder with what is in it, folders first, with -Recurse each after a question and message of its own
 * (FileSystemProvider.RemoveDirectoryInfoItem).
 */
function* removeFolder(cmd: CmdletRuntime<typeof parameters>, folder: ProviderPath): Steps<void> {
  const { provider } = folder;
  const { context } = cmd;
  const { Force: force, Recurse: recurse } = cmd.args;
  // A link is taken away as it is, also a hidden one.
  if (isSymbolicLink(folder.path)) return yield* removeOne(cmd, folder, true);
  const isFiltered = nameTest({ Filter: cmd.args.Filter });
  for (const name of provider.unsortedNames?.(folder.path) ?? provider.childNames(context, folder.path)) {
    const child = { ...folder, path: `${folder.path}/${name}` };
    const isFolder = provider.isContainer(context, child.path);
    if (!isFolder && !isFiltered(name)) continue;
    if (recurse && !(yield* complete(cmd.shouldProcess(child.path, isFolder ? 'Remove Directory' : 'Remove File')))) continue;
    yield* isFolder ? removeFolder(cmd, child) : removeOne(cmd, child);
  }
  if (!force && provider.childNames(context, folder.path).length > 0)
    return yield* reportFailure(cmd, directoryNotEmpty(folder.path), folder.path);
  yield* removeOne(cmd, folder);
}

function* removeOne(cmd: CmdletRuntime<typeof parameters>, p: ProviderPath, force = cmd.args.Force): Steps<void> {
  try {
    p.provider.removeItem(cmd.context, p.path, { force, recurse: false });
  } catch (e) {
    yield* reportFailure(cmd, e, p.path);
  }
}

function directoryNotEmpty(path: string): NetException {
  const e = exceptionOf('System.IO.IOException', `Directory ${path} cannot be removed because it is not empty.`);
  e.errorRecord = newErrorRecord(e, 'DirectoryNotEmpty', 'WriteError', fileSystemInfo(path));
  return e;
}
