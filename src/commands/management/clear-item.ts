import { ClassProvider } from '../../providers/class-provider.ts';
import { itemNotFound } from '../../providers/path-intrinsics.ts';
import { nullArgument } from '../../providers/session-providers.ts';
import { complete } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { eachGivenPath, nameTest, reportFailure, resolveItems, shown } from './item-support.ts';
import { ownForceParameters, pathParameters } from './path-parameters.ts';

const parameters = { ...pathParameters(), ...ownForceParameters } as const;

/** Clear-Item (ClearItemCommand in Navigation.cs). */
export const clearItem = defineCmdlet<typeof parameters>({
  name: 'Clear-Item',
  aliases: ['cli'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.ClearItemCommand',
  synopsis: 'Clears the contents of an item, but does not delete the item.',
  defaultParameterSet: 'Path',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters,
  *process(cmd) {
    for (const given of eachGivenPath(cmd.args))
      for (const p of yield* resolveItems(cmd, given, true, nameTest(cmd.args))) {
        try {
          if (!p.provider.exists(cmd.context, p.path)) throw itemNotFound(shown(p));
          if (p.provider instanceof ClassProvider) {
            p.provider.clearItem(cmd.context, p.path);
            continue;
          }
          if (!p.provider.isNavigation && p.path === '') throw nullArgument('path', 'ClearItemNullPath', p.path);
          if (p.provider.name !== 'FileSystem' && !(yield* complete(cmd.shouldProcess(`Item: ${p.path}`, 'Clear Item')))) continue;
          p.provider.setItem(cmd.context, p.path, null);
        } catch (e) {
          yield* reportFailure(cmd, e, p.path);
        }
      }
  },
});
