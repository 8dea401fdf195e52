import type { NetProcess } from '../../dotnet/diagnostics/process.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { sleep } from '../../scheduler/wait.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { matchingProcesses, processError, processLabel, processParameters } from './process-base.ts';

const parameters = {
  Id: processParameters.Id,
  Name: {
    type: 'string[]',
    aliases: ['ProcessName'],
    sets: { Name: { mandatory: true, position: 0, pipeline: 'propertyName' } },
    wildcards: true,
    help: 'Names of processes.',
  },
  Timeout: {
    type: 'int',
    position: 1,
    aliases: ['TimeoutSec'],
    validate: ['notNullOrEmpty', { range: [0, 32767] }],
    help: 'Most seconds to wait.',
  },
  Any: { type: 'switch', help: 'Until the first one has ended.' },
  PassThru: { type: 'switch', help: 'Gives the processes.' },
  InputObject: processParameters.InputObject,
} as const;

/** Wait-Process (WaitProcessCommand in Process.cs): collects processes and waits at the end. */
export const waitProcess = defineCmdlet<typeof parameters, NetProcess[]>({
  name: 'Wait-Process',
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.WaitProcessCommand',
  synopsis: 'Waits for the processes to be stopped before accepting more input.',
  defaultParameterSet: 'Name',
  outputType: ['System.Diagnostics.Process'],
  parameters,
  state: () => [],
  *process(cmd, state) {
    for (const process of yield* matchingProcesses(cmd)) {
      if (process.id !== globalThis.process.pid) {
        state.push(process);
        continue;
      }
      const message =
        'This command stopped operation because it cannot wait on itself. Specify another process and Run your command again.';
      const s = cmd.writeError(processError(message, 'WaitOnItself', 'ObjectNotFound', process));
      if (s) yield* s.rest;
    }
  },
  end: (cmd, state) => wait(cmd, state),
});

function* wait(cmd: CmdletRuntime<typeof parameters>, processes: readonly NetProcess[]): Steps<void> {
  const { args } = cmd;
  const until = args.Timeout === undefined ? Number.POSITIVE_INFINITY : Date.now() + args.Timeout * 1000;
  if (args.Any) while (processes.length > 0 && !processes.some((p) => p.hasExited) && Date.now() < until) yield* sleep(20);
  else for (const p of processes) yield* complete(p.waitForExit(until === Number.POSITIVE_INFINITY ? -1 : Math.max(0, until - Date.now())));
  if (!args.Any || !processes.some((p) => p.hasExited))
    for (const process of processes.filter((p) => !p.hasExited)) {
      const message = `This command stopped operation because process "${processLabel(process)}" is not stopped in the specified time-out.`;
      const s = cmd.writeError(
        newErrorRecord(exceptionOf('System.TimeoutException', message), 'ProcessNotTerminated', 'CloseError', process),
      );
      if (s) yield* s.rest;
    }
  if (!args.PassThru) return;
  for (const process of processes) {
    const s = cmd.write(process);
    if (s) yield* s.rest;
  }
}
