import type { Value } from '../../objects/net-object.ts';
import { decorated } from '../../providers/items.ts';
import { paths } from '../../providers/path-intrinsics.ts';
import { complete } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { givenPaths, reportFailure } from './item-support.ts';
import { filterParameters, forceParameter, pathParameters } from './path-parameters.ts';

const parameters = {
  ...pathParameters(),
  Value: { type: 'object', position: 1, pipeline: 'both', help: 'The new value.' },
  ...forceParameter,
  PassThru: { type: 'switch', help: 'Gives the item.' },
  ...filterParameters,
} as const;

/** Set-Item (SetItemCommand in Navigation.cs). */
export const setItem = defineCmdlet<typeof parameters>({
  name: 'Set-Item',
  aliases: ['si'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.SetItemCommand',
  synopsis: 'Changes the value of an item to the value specified in the command.',
  defaultParameterSet: 'Path',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters,
  *process(cmd) {
    const intrinsics = paths(cmd.context);
    for (const path of givenPaths(cmd.args).paths) {
      try {
        const p = intrinsics.parse(path);
        const value = (cmd.args.Value as Value | undefined) ?? null;
        if (!(yield* complete(cmd.shouldProcess(`Item: ${p.path} Value: ${String(value)}`, 'Set Item')))) continue;
        p.provider.setItem(cmd.context, p.path, value);
        if (!cmd.args.PassThru) continue;
        const s = cmd.write(decorated(intrinsics, p, p.provider.getItem(cmd.context, p.path) ?? null));
        if (s) yield* s.rest;
      } catch (e) {
        yield* reportFailure(cmd, e, path);
      }
    }
  },
});
