import { NetProcess } from '../../dotnet/diagnostics/process.ts';
import { isDirectoryPath } from '../../dotnet/io/errors.ts';
import { toNetException } from '../../errors/throw.ts';
import { ClassProvider } from '../../providers/class-provider.ts';
import { ending, notSupported } from '../../providers/failures.ts';
import type { ProviderPath } from '../../providers/path-intrinsics.ts';
import { complete } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { eachGivenPath, nameTest, reportFailure, resolveItems, writeItems } from './item-support.ts';
import { filterParameters, forceParameter, pathParameters } from './path-parameters.ts';

const parameters = { ...pathParameters(), ...filterParameters, Credential: forceParameter.Credential } as const;

/** Invoke-Item (InvokeItemCommand in Navigation.cs): runs programs, opens other files with xdg-open (FileSystemProvider.InvokeDefaultAction). */
export const invokeItem = defineCmdlet<typeof parameters>({
  name: 'Invoke-Item',
  aliases: ['ii'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.InvokeItemCommand',
  synopsis: 'Performs the default action on the specified item.',
  defaultParameterSet: 'Path',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters,
  *process(cmd) {
    for (const given of eachGivenPath(cmd.args))
      for (const p of yield* resolveItems(cmd, given, true, nameTest(cmd.args))) {
        try {
          if (p.provider instanceof ClassProvider) yield* writeItems(cmd, p, p.provider.invokeItem(cmd.context, p.path));
          else if (yield* complete(cmd.shouldProcess(`Item: ${p.path}`, 'Invoke Item'))) invoke(p);
        } catch (e) {
          yield* reportFailure(cmd, toNetException(e), p.path);
        }
      }
  },
});

function invoke(p: ProviderPath): void {
  if (p.provider.name !== 'FileSystem') throw ending(notSupported());
  const { statSync } = require('node:fs') as typeof import('node:fs');
  const isProgram = !isDirectoryPath(p.path) && (statSync(p.path).mode & 0o111) !== 0;
  const process = new NetProcess();
  process.startInfo.fileName = isProgram ? p.path : 'xdg-open';
  if (!isProgram) process.startInfo.argumentList.push(p.path);
  process.start();
}
