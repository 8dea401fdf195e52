import { isDirectoryPath } from '../../dotnet/io/errors.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
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
        if (p.provider.name === 'FileSystem' && isDirectoryPath(p.path)) {
          const e = exceptionOf(
            'System.NotSupportedException',
            `Unable to clear content of '${p.path}' because it is a directory. Clear-Content is only supported on files.`,
          );
          e.errorRecord = newErrorRecord(e, 'ClearDirectoryContent', 'InvalidOperation', p.path);
          throw e;
        }
        if (!(yield* complete(cmd.shouldProcess(`Item: ${p.path}`, 'Clear Content')))) continue;
        if (p.provider.name === 'FileSystem') truncateSync(p.path);
        else p.provider.setItem(cmd.context, p.path, null);
      } catch (e) {
        yield* reportFailure(cmd, e, p.path);
      }
    }
  },
});
