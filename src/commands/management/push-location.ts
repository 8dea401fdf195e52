import { paths } from '../../providers/path-intrinsics.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { reportFailure } from './item-support.ts';
import { goTo } from './location.ts';

const parameters = {
  Path: { type: 'string', sets: { Path: { position: 0, pipeline: 'both' } }, help: 'Where to go.' },
  LiteralPath: {
    type: 'string',
    aliases: ['PSPath', 'LP'],
    sets: { LiteralPath: { pipeline: 'propertyName' } },
    help: 'Where to go; no character is a wildcard.',
  },
  PassThru: { type: 'switch', help: 'Gives the new location.' },
  StackName: { type: 'string', pipeline: 'propertyName', help: 'The stack to put the location on.' },
} as const;

/** Push-Location (PushLocationCommand in Navigation.cs). */
export const pushLocation = defineCmdlet<typeof parameters>({
  name: 'Push-Location',
  outputType: ['System.Management.Automation.PathInfo'],
  aliases: ['pushd'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.PushLocationCommand',
  synopsis: 'Adds the current location to the top of a location stack.',
  defaultParameterSet: 'Path',
  parameters,
  *process(cmd) {
    const intrinsics = paths(cmd.context);
    const before = intrinsics.current;
    const path = cmd.args.LiteralPath ?? cmd.args.Path;
    try {
      // The location is put away first, and stays so when the new one is not found.
      intrinsics.stack(cmd.args.StackName ?? null).push(before);
      if (path !== undefined) goTo(intrinsics, path, cmd.args.LiteralPath !== undefined);
      if (!cmd.args.PassThru) return;
      const s = cmd.write(intrinsics.current);
      if (s) yield* s.rest;
    } catch (e) {
      yield* reportFailure(cmd, e, path ?? '');
    }
  },
});
