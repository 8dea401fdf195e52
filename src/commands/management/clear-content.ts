import { complete } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { givenPaths, nameTest, reportFailure, resolveItems } from './item-support.ts';
import { filterParameters, forceParameter, pathParameters } from './path-parameters.ts';

const parameters = {
  ...pathParameters(),
  ...filterParameters,
  ...forceParameter,
  Stream: { type: 'string', help: 'Alternate data streams; there are none on Linux.' },
} as const;

/** Clear-Content (ClearContentCommand.cs). */
export const clearContent = defineCmdlet<typeof parameters>({
  name: 'Clear-Content',
  aliases: ['clc'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.ClearContentCommand',
  synopsis: 'Deletes the contents of an item, but does not delete the item.',
  defaultParameterSet: 'Path',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters,
  *process(cmd) {
    const { truncateSync } = require('node:fs') as typeof import('node:fs');
    for (const p of yield* resolveItems(cmd, givenPaths(cmd.args), cmd.args.Force, nameTest(cmd.args))) {
      try {
        if (!(yield* complete(cmd.shouldProcess(`Item: ${p.path}`, 'Clear Content')))) continue;
        if (p.provider.name === 'FileSystem') truncateSync(p.path);
        else p.provider.setItem(cmd.context, p.path, null);
      } catch (e) {
        yield* reportFailure(cmd, e, p.path);
      }
    }
  },
});
