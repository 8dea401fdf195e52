import type { NetProcess } from '../../dotnet/diagnostics/process.ts';
import { nativeServices } from '../../native/native-services.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { matchingProcesses, processError, processLabel } from './process-base.ts';

const parameters = {
  Name: {
    type: 'string[]',
    aliases: ['ProcessName'],
    sets: { Name: { mandatory: true, pipeline: 'propertyName' } },
    wildcards: true,
    help: 'Names of processes.',
  },
  Id: { type: 'int[]', sets: { Id: { mandatory: true, position: 0, pipeline: 'propertyName' } }, help: 'Ids of processes.' },
  InputObject: {
    type: 'System.Diagnostics.Process[]',
    sets: { InputObject: { mandatory: true, position: 0, pipeline: 'value' } },
    help: 'Process objects.',
  },
  PassThru: { type: 'switch', help: 'Gives the processes.' },
  Force: { type: 'switch', validate: ['notNullOrEmpty'], help: 'Does not ask about processes of other users.' },
} as const;

/** Stop-Process (StopProcessCommand in Process.cs): kills with SIGKILL. */
export const stopProcess = defineCmdlet<typeof parameters>({
  name: 'Stop-Process',
  aliases: ['spps'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.StopProcessCommand',
  synopsis: 'Stops one or more running processes.',
  defaultParameterSet: 'Id',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  outputType: ['System.Diagnostics.Process'],
  parameters,
  *process(cmd) {
    for (const process of yield* matchingProcesses(cmd)) yield* stop(cmd, process);
  },
});

function* stop(cmd: CmdletRuntime<typeof parameters>, process: NetProcess): Steps<void> {
  const label = processLabel(process);
  if (!(yield* complete(cmd.shouldProcess(label)))) return;
  try {
    // This process itself may be meant.
    nativeServices(cmd.context).flushOutput(cmd.context);
    process.kill();
  } catch (e) {
    const { code } = e as NodeJS.ErrnoException;
    if (code !== 'EPERM') throw e;
    const message = `Cannot stop process "${label}" because of the following error: Operation not permitted`;
    const s = cmd.writeError(processError(message, 'CouldNotStopProcess', 'CloseError', process));
    if (s) yield* s.rest;
    return;
  }
  if (!cmd.args.PassThru) return;
  const s = cmd.write(process);
  if (s) yield* s.rest;
}
