import { newErrorRecord } from '../../errors/throw.ts';
import { itemNotFound, paths } from '../../providers/path-intrinsics.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { reportFailure } from './item-support.ts';
import { goTo } from './location.ts';

const parameters = {
  Path: { type: 'string', sets: { Path: { position: 0, pipeline: 'both' } }, allowEmptyString: true, help: 'Where to go.' },
  LiteralPath: {
    type: 'string',
    aliases: ['PSPath', 'LP'],
    sets: { LiteralPath: { mandatory: true, pipeline: 'propertyName' } },
    help: 'Where to go; no character is a wildcard.',
  },
  PassThru: { type: 'switch', help: 'Gives the new location.' },
  StackName: { type: 'string', sets: ['Stack'], pipeline: 'propertyName', help: 'Makes this stack the current one.' },
} as const;

/** Set-Location (SetLocationCommand in Navigation.cs). */
export const setLocation = defineCmdlet<typeof parameters>({
  name: 'Set-Location',
  outputType: ['System.Management.Automation.PathInfo', 'System.Management.Automation.PathInfoStack'],
  aliases: ['sl', 'cd', 'chdir'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.SetLocationCommand',
  synopsis: 'Sets the current working location to a specified location.',
  defaultParameterSet: 'Path',
  parameters,
  *process(cmd) {
    const intrinsics = paths(cmd.context);
    if (cmd.args.StackName !== undefined) {
      const name = cmd.args.StackName || 'default';
      if (name === 'default' || intrinsics.stacks.has(name)) intrinsics.defaultStack = name;
      else {
        const e = itemNotFound(name);
        e.errorRecord = newErrorRecord(e, 'StackNotFound', 'ObjectNotFound', name);
        yield* reportFailure(cmd, e, name);
      }
      return;
    }
    const path = cmd.args.LiteralPath ?? cmd.args.Path ?? '~';
    try {
      const past = cmd.args.LiteralPath === undefined && (path === '-' || path === '+');
      const info = past ? intrinsics.travel(path as '-' | '+') : goTo(intrinsics, path, cmd.args.LiteralPath !== undefined);
      if (!cmd.args.PassThru) return;
      const s = cmd.write(info);
      if (s) yield* s.rest;
    } catch (e) {
      yield* reportFailure(cmd, e, path);
    }
  },
});
