import { ClassProvider } from '../../providers/class-provider.ts';
import { decorated } from '../../providers/items.ts';
import { fullName, paths } from '../../providers/path-intrinsics.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { givenPaths, hiddenItem, nameTest, reportFailure, resolveItems, writeItems } from './item-support.ts';
import { filterParameters, forceParameter, pathParameters } from './path-parameters.ts';

const parameters = {
  ...pathParameters(),
  ...filterParameters,
  ...forceParameter,
} as const;

/** Get-Item (GetItemCommand in GetChildrenCommand's neighbour Navigation.cs). */
export const getItem = defineCmdlet<typeof parameters>({
  name: 'Get-Item',
  outputType: ['System.IO.FileInfo', 'System.Boolean', 'System.String', 'System.IO.FileInfo', 'System.IO.DirectoryInfo'],
  aliases: ['gi'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.GetItemCommand',
  synopsis: 'Gets the item at the specified location.',
  defaultParameterSet: 'Path',
  parameters,
  *process(cmd) {
    const intrinsics = paths(cmd.context);
    const given = givenPaths(cmd.args);
    for (const path of given.paths)
      for (const p of yield* resolveItems(cmd, { ...given, paths: [path] }, cmd.args.Force, nameTest(cmd.args, path))) {
        if (!cmd.args.Force && p.path !== '/' && p.provider.isHidden(cmd.context, p.path)) {
          yield* reportFailure(cmd, hiddenItem(p.path), p.path);
          continue;
        }
        if (p.provider instanceof ClassProvider) {
          try {
            yield* writeItems(cmd, p, p.provider.itemsAt(cmd.context, p.path));
          } catch (e) {
            yield* reportFailure(cmd, e, p.path);
          }
          continue;
        }
        const item = p.path === '' ? p.provider.allItems?.(cmd.context) : p.provider.getItem(cmd.context, fullName(p));
        const s = cmd.write(decorated(intrinsics, p, item ?? null));
        if (s) yield* s.rest;
      }
  },
});
