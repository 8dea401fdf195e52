import { complete, type Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { givenPaths, nameTest, reportFailure, resolveItems } from './item-support.ts';
import { filterParameters, forceParameter, pathParameters } from './path-parameters.ts';

const parameters = {
  ...pathParameters(),
  ...filterParameters,
  Recurse: { type: 'switch', help: 'Removes what is below too.' },
  ...forceParameter,
  Stream: { type: 'string[]', help: 'Alternate data streams; there are none on Linux.' },
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
  for (const p of yield* resolveItems(cmd, givenPaths(cmd.args), cmd.args.Force, nameTest(cmd.args))) {
    try {
      const isContainer = p.provider.isContainer(context, p.path);
      const hasChildren = isContainer && p.provider.isNavigation && p.provider.childNames(context, p.path).length > 0;
      if (hasChildren && !cmd.args.Recurse) {
        const query = `The item at ${p.path} has children and the Recurse parameter was not specified. If you continue, all children will be removed with the item. Are you sure you want to continue?`;
        if (!(yield* complete(cmd.shouldContinue(query, 'Confirm')))) continue;
      }
      const action = p.provider.name === 'FileSystem' ? (isContainer ? 'Remove Directory' : 'Remove File') : 'Remove Item';
      if (!(yield* complete(cmd.shouldProcess(p.provider.name === 'FileSystem' ? p.path : `Item: ${p.path}`, action)))) continue;
      p.provider.removeItem(context, p.path, { force: cmd.args.Force, recurse: cmd.args.Recurse || hasChildren });
    } catch (e) {
      yield* reportFailure(cmd, e, p.path);
    }
  }
}
