import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';
import { matchingProcesses, processParameters } from './process-base.ts';

const parameters = {
  Id: processParameters.Id,
  Name: {
    type: 'string[]',
    aliases: ['ProcessName'],
    sets: { Name: { mandatory: true, position: 0, pipeline: 'propertyName' } },
    help: 'Names of processes.',
  },
  InputObject: processParameters.InputObject,
} as const;

/** Debug-Process: attaching a debugger is possible on Windows only. */
export const debugProcess = defineCmdlet<typeof parameters>({
  name: 'Debug-Process',
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.DebugProcessCommand',
  synopsis: 'Debugs one or more processes running on the local computer.',
  defaultParameterSet: 'Name',
  supportsShouldProcess: true,
  parameters,
  *process(cmd) {
    const found = yield* matchingProcesses(cmd);
    if (found.length > 0) cmd.throwTerminatingError(notSupported('Debug-Process', 'there is no debugger to attach on this platform.'));
  },
});
