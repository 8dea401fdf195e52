import { badArgument } from '../../providers/failures.ts';
import { decorated } from '../../providers/items.ts';
import { fullName, paths } from '../../providers/path-intrinsics.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { doesNotExist, holdsLocation, inUse, isPattern, reportFailure, resolveItems } from './item-support.ts';

const parameters = {
  Path: { type: 'string', sets: { ByPath: { mandatory: true, position: 0, pipeline: 'both' } }, help: 'The item.' },
  LiteralPath: {
    type: 'string',
    aliases: ['PSPath', 'LP'],
    sets: { ByLiteralPath: { mandatory: true, pipeline: 'propertyName' } },
    help: 'The item; no character is a wildcard.',
  },
  NewName: { type: 'string', mandatory: true, position: 1, pipeline: 'propertyName', help: 'Its new name.' },
  Force: { type: 'switch', help: 'Renames hidden and read-only items.' },
  PassThru: { type: 'switch', help: 'Gives the renamed item.' },
  Credential: { type: 'pscredential', pipeline: 'propertyName', help: 'Not supported by the providers on Linux.' },
} as const;

/** Rename-Item (RenameItemCommand in Navigation.cs). */
export const renameItem = defineCmdlet<typeof parameters>({
  name: 'Rename-Item',
  aliases: ['rni', 'ren'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.RenameItemCommand',
  synopsis: 'Renames an item in a PowerShell provider namespace.',
  defaultParameterSet: 'ByPath',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters,
  process: (cmd) => run(cmd),
});

const missing = (path: string) => doesNotExist(`Cannot rename because item at '${path}' does not exist.`);

function* run(cmd: CmdletRuntime<typeof parameters>): Steps<void> {
  const intrinsics = paths(cmd.context);
  const given = cmd.args.LiteralPath ?? cmd.args.Path!;
  const literal = cmd.args.LiteralPath !== undefined;
  // What is no pattern, although it has the characters of one, means nothing.
  if (!literal && !isPattern(given)) return yield* reportFailure(cmd, missing(given), given);
  const found = yield* resolveItems(cmd, { paths: [given], literal, missing }, true);
  // A pattern must mean one item.
  if (found.length > 1) yield* reportFailure(cmd, missing(given), given);
  else
    for (const p of found) {
      try {
        if (holdsLocation(cmd.context, p)) throw inUse(`Cannot rename the item at '${p.path}' because it is in use.`);
        const given = cmd.args.NewName!;
        const name = given.slice(given.lastIndexOf('/') + 1);
        if (given !== name && intrinsics.parse(given).path !== p.path.slice(0, p.path.lastIndexOf('/') + 1) + name)
          throw badArgument('Cannot rename the specified target, because it represents a path or device name.');
        const options = { force: cmd.args.Force, recurse: true };
        p.provider.checkRename?.(cmd.context, p.path, name, options);
        const what = p.provider.isContainer(cmd.context, p.path) ? 'Rename Directory' : 'Rename File';
        const to = p.path.slice(0, p.path.lastIndexOf('/') + 1) + name;
        const asked = p.provider.isNavigation
          ? cmd.shouldProcess(`Item: ${fullName(p)} Destination: ${to}`, what)
          : cmd.shouldProcess(`Item: ${p.path} NewName: ${name}`, 'Rename Item');
        if (!(yield* complete(asked))) continue;
        const made = p.provider.renameItem(cmd.context, p.path, name, options);
        if (!cmd.args.PassThru) continue;
        const s = cmd.write(decorated(intrinsics, { ...p, path: made }, p.provider.getItem(cmd.context, made) ?? null));
        if (s) yield* s.rest;
      } catch (e) {
        yield* reportFailure(cmd, e, p.path);
      }
    }
}
