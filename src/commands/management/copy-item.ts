import { decorated } from '../../providers/items.ts';
import { paths } from '../../providers/path-intrinsics.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { givenPaths, nameTest, reportFailure, resolveItems } from './item-support.ts';
import { filterParameters, forceParameter, pathParameters } from './path-parameters.ts';

const parameters = {
  ...pathParameters(),
  Destination: { type: 'string', position: 1, pipeline: 'propertyName', help: 'Where it goes.' },
  ...filterParameters,
  Container: { type: 'switch', help: 'Keeps the folders.' },
  Recurse: { type: 'switch', help: 'Copies what is below too.' },
  ...forceParameter,
  PassThru: { type: 'switch', help: 'Gives the new item.' },
} as const;

/** Copy-Item (CopyItemCommand in Navigation.cs). */
export const copyItem = defineCmdlet<typeof parameters>({
  name: 'Copy-Item',
  aliases: ['cpi', 'copy'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.CopyItemCommand',
  synopsis: 'Copies an item from one location to another.',
  defaultParameterSet: 'Path',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters,
  process: (cmd) => run(cmd),
});

function* run(cmd: CmdletRuntime<typeof parameters>): Steps<void> {
  const intrinsics = paths(cmd.context);
  const to = intrinsics.parse(cmd.args.Destination ?? '.');
  for (const p of yield* resolveItems(cmd, givenPaths(cmd.args), cmd.args.Force, nameTest(cmd.args))) {
    try {
      const what = p.provider.isContainer(cmd.context, p.path) ? 'Directory' : 'File';
      if (!(yield* complete(cmd.shouldProcess(`Item: ${p.path} Destination: ${to.path}`, `Copy ${what}`)))) continue;
      const made = p.provider.copyItem(cmd.context, p.path, to.path, { force: cmd.args.Force, recurse: cmd.args.Recurse });
      if (!cmd.args.PassThru) continue;
      const s = cmd.write(decorated(intrinsics, { ...to, path: made }, to.provider.getItem(cmd.context, made) ?? null));
      if (s) yield* s.rest;
    } catch (e) {
      yield* reportFailure(cmd, e, p.path);
    }
  }
}
