import { toText } from '../../objects/language-primitives.ts';
import type { Value } from '../../objects/net-object.ts';
import { containsWildcardCharacters } from '../../objects/wildcard.ts';
import { ClassProvider } from '../../providers/class-provider.ts';
import { decorated } from '../../providers/items.ts';
import { type ProviderPath, paths } from '../../providers/path-intrinsics.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { givenPaths, nameTest, reportFailure, resolveItems } from './item-support.ts';
import { optionsFor, scopedOptions } from './options-parameter.ts';
import { filterParameters, forceParameter, pathParameters } from './path-parameters.ts';

const parameters = {
  ...pathParameters('propertyName'),
  Value: { type: 'object', position: 1, pipeline: 'both', help: 'The new value.' },
  Force: forceParameter.Force,
  PassThru: { type: 'switch', help: 'Gives the item.' },
  ...filterParameters,
  Credential: forceParameter.Credential,
} as const;

/** The items of the paths: those that a pattern matches, or the one that a path names, which need not be there yet. */
function* targets(cmd: CmdletRuntime<typeof parameters>): Steps<{ p: ProviderPath; path: string }[]> {
  const given = givenPaths(cmd.args);
  const found: { p: ProviderPath; path: string }[] = [];
  for (const path of given.paths) {
    if (!given.literal && (containsWildcardCharacters(path) || cmd.args.Include?.length || cmd.args.Exclude?.length))
      for (const p of yield* resolveItems(cmd, { paths: [path], literal: false }, true, nameTest(cmd.args))) found.push({ p, path });
    else
      try {
        found.push({ p: paths(cmd.context).parse(path), path });
      } catch (e) {
        yield* reportFailure(cmd, e, path);
      }
  }
  return found;
}

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
  dynamicParameters: (cmd) => optionsFor(cmd.context, givenPaths(cmd.args).paths),
  *process(cmd) {
    const intrinsics = paths(cmd.context);
    const value = (cmd.args.Value as Value | undefined) ?? null;
    for (const { p, path } of yield* targets(cmd)) {
      try {
        if (
          p.provider.name !== 'FileSystem' &&
          !(p.provider instanceof ClassProvider) &&
          !(yield* complete(cmd.shouldProcess(`Item: ${p.path} Value: ${value === null ? '' : toText(value)}`, 'Set Item')))
        )
          continue;
        p.provider.setItem(cmd.context, p.path, value, { force: cmd.args.Force, recurse: false, scoped: scopedOptions(cmd) });
        if (!cmd.args.PassThru) continue;
        const item = p.provider.getItem(cmd.context, p.path);
        // a variable of the environment that was set to null is gone
        if (item === undefined) continue;
        const s = cmd.write(decorated(intrinsics, p, item));
        if (s) yield* s.rest;
      } catch (e) {
        yield* reportFailure(cmd, e, path);
      }
    }
  },
});
