import { decorated } from '../../providers/items.ts';
import { paths } from '../../providers/path-intrinsics.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { givenPaths, nameTest, resolveItems } from './item-support.ts';
import { filterParameters, forceParameter, pathParameters } from './path-parameters.ts';

const parameters = {
  ...pathParameters(),
  ...filterParameters,
  ...forceParameter,
  Stream: { type: 'string[]', help: 'Alternate data streams; there are none on Linux.' },
} as const;

/** Get-Item (GetItemCommand in GetChildrenCommand's neighbour Navigation.cs). */
export const getItem = defineCmdlet<typeof parameters>({
  name: 'Get-Item',
  aliases: ['gi'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.GetItemCommand',
  synopsis: 'Gets the item at the specified location.',
  defaultParameterSet: 'Path',
  parameters,
  *process(cmd) {
    const intrinsics = paths(cmd.context);
    for (const p of yield* resolveItems(cmd, givenPaths(cmd.args), true, nameTest(cmd.args))) {
      const item = p.path === '' ? null : p.provider.getItem(cmd.context, p.path);
      if (item === undefined || item === null) {
        for (const name of p.provider.childNames(cmd.context, p.path)) {
          const child = { ...p, path: name };
          const s = cmd.write(decorated(intrinsics, child, p.provider.getItem(cmd.context, name) ?? null));
          if (s) yield* s.rest;
        }
        continue;
      }
      const s = cmd.write(decorated(intrinsics, p, item));
      if (s) yield* s.rest;
    }
  },
});
