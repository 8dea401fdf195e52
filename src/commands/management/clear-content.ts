import { isDirectoryPath } from '../../dotnet/io/errors.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { ClassProvider } from '../../providers/class-provider.ts';
import { notSupported } from '../../providers/failures.ts';
import { complete } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { eachGivenPath, nameTest, reportFailure, resolveItems } from './item-support.ts';
import { filterParameters, forceParameter, pathParameters } from './path-parameters.ts';

const parameters = {
  ...pathParameters('propertyName'),
  ...filterParameters,
  ...forceParameter,
} as const;

function noClearing() {
  return notSupported('Cannot perform the ClearContent operation. The ClearContent operation is not supported by this provider.');
}

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
    for (const given of eachGivenPath(cmd.args))
      for (const p of yield* resolveItems(cmd, given, cmd.args.Force, nameTest(cmd.args))) {
        try {
          if (p.provider.name === 'FileSystem' && isDirectoryPath(p.path)) {
            const e = exceptionOf(
              'System.NotSupportedException',
              `Unable to clear content of '${p.path}' because it is a directory. Clear-Content is only supported on files.`,
            );
            e.errorRecord = newErrorRecord(e, 'ClearDirectoryContent', 'InvalidOperation', p.path);
            throw e;
          }
          if (p.provider instanceof ClassProvider) {
            p.provider.clearContent(cmd.context, p.path);
            continue;
          }
          if (p.provider.name !== 'FileSystem') throw noClearing();
          if (!(yield* complete(cmd.shouldProcess(`Item: ${p.path}`, 'Clear Content')))) continue;
          truncateSync(p.path);
        } catch (e) {
          yield* reportFailure(cmd, e, p.path);
          // a provider that clears nothing says so once for all that a path means
          if (!p.provider.isNavigation) break;
        }
      }
  },
});
