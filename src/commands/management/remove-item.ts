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
        const hasChildren = isContainer && p.provider.childNames(context, p.path).length > 0;
        if (hasChildren && !cmd.args.Recurse) {
          const query = `The item at ${p.path} has children and the Recurse parameter was not specified. If you continue, all children will be removed with the item. Are you sure you want to continue?`;
          if (!(yield* complete(cmd.shouldContinue(query, 'Confirm')))) continue;
        }
        const isFile = p.provider.name === 'FileSystem';
        const action = isFile ? (isContainer ? 'Remove Directory' : 'Remove File') : 'Remove Item';
        if (!(yield* complete(cmd.shouldProcess(isFile ? fullName(p) : `Item: ${p.path}`, action)))) continue;
        if (isFile && isContainer && (cmd.args.Recurse || hasChildren) && !(yield* removeBelow(cmd, p))) continue;
        p.provider.removeItem(context, p.path, { force: cmd.args.Force, recurse: cmd.args.Recurse || hasChildren });
      } catch (e) {
        yield* reportFailure(cmd, e, p.path);
      }
    }
}

/**
 * Removes what is in a folder, folders first, each with its own question and message (FileSystemProvider.RemoveDirectoryInfoItem).
 * @returns false where something was kept
 */
function* removeBelow(cmd: CmdletRuntime<typeof parameters>, folder: ProviderPath): Steps<boolean> {
  const { provider } = folder;
  if (isSymbolicLink(folder.path)) return true;
  const names = provider.unsortedNames?.(folder.path) ?? provider.childNames(cmd.context, folder.path);
  const below = names.map((name) => ({ ...folder, path: `${folder.path}/${name}` }));
  let all = true;
  for (const child of below) {
    const isFolder = provider.isContainer(cmd.context, child.path);
    if (!(yield* complete(cmd.shouldProcess(child.path, isFolder ? 'Remove Directory' : 'Remove File')))) {
      all = false;
      continue;
    }
    if (isFolder && !(yield* removeBelow(cmd, child))) {
      all = false;
      continue;
    }
    try {
      provider.removeItem(cmd.context, child.path, { force: cmd.args.Force, recurse: true });
    } catch (e) {
      all = false;
      yield* reportFailure(cmd, e, child.path);
    }
  }
  return all;
}
