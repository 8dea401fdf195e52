import { fullName } from '../../providers/path-intrinsics.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { eachGivenPath, resolveItems } from './item-support.ts';
import { pathParameters } from './path-parameters.ts';

const parameters = { ...pathParameters(), Force: { type: 'switch', help: 'Includes hidden items.' } } as const;

/** Convert-Path (ConvertPathCommand.cs). */
export const convertPath = defineCmdlet<typeof parameters>({
  name: 'Convert-Path',
  outputType: ['System.String'],
  aliases: ['cvpa'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.ConvertPathCommand',
  synopsis: 'Converts a path from a PowerShell path to a PowerShell provider path.',
  defaultParameterSet: 'Path',
  parameters,
  *process(cmd) {
    for (const given of eachGivenPath(cmd.args))
      for (const p of yield* resolveItems(cmd, given, cmd.args.Force)) {
        const s = cmd.write(fullName(p));
        if (s) yield* s.rest;
      }
  },
});
