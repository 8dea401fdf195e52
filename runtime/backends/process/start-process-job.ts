import { NetGuid } from '../../../src/dotnet/system/guid.ts';
import { requestExit } from '../../../src/host/host-object.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import { scheduler } from '../../../src/scheduler/scheduler.ts';
import type { ExecutionContext } from '../../../src/session/execution-context.ts';
import { jobRepository } from '../../jobs/job-repository.ts';
import { usingArgument } from '../../remoting/client/client-messages.ts';
import { payloadOf } from '../../remoting/client/client-powershell.ts';
import { ClientRunspacePool } from '../../remoting/client/client-runspace-pool.ts';
import { callHost } from '../../remoting/client/host-calls.ts';
import { powerShellOf, type RemoteCommand, type RemoteParameter, scriptCommand } from '../../remoting/power-shell-data.ts';
import { decodeHostCall } from '../../remoting/remoting-decoder.ts';
import { PSRemotingChildJob } from './ps-remoting-child-job.ts';
import { PSRemotingJob } from './ps-remoting-job.ts';
import { RemoteRunspace } from './remote-runspace.ts';
import { serverTransport } from './server-transport.ts';

/** What a process job is to run. */
export interface ProcessJobStart {
  /** Job.Command. */
  readonly command: string;
  /** The statements of the script as commands, where it is nothing else; null: the text is sent. */
  readonly commands: readonly (readonly RemoteCommand[])[] | null;
  /** The script that is sent; it may differ from the command when there is pipeline input. */
  readonly text: string;
  readonly arguments: readonly Value[];
  /** `$using:` expressions and their values. */
  readonly using: ReadonlyMap<string, Value>;
  readonly workingDirectory: string | null;
  /** False where nothing is piped in. */
  readonly hasInput: boolean;
  readonly initializationScript: string | null;
  /** null: the automatic name. */
  readonly name: string | null;
}

/** Starts a job in a child process (StartJobCommand.CreateHelpersForSpecifiedComputerNames and ProcessRecord). What is piped in follows. */
export function startProcessJob(context: ExecutionContext, start: ProcessJobStart): { parent: PSRemotingJob; child: PSRemotingChildJob } {
  const parameters: RemoteParameter[] = start.arguments.map((value) => ({ name: null, value }));
  if (start.using.size > 0) parameters.push({ name: '--%', value: usingArgument(start.using) });
  const [first, ...more] = start.commands ?? [];
  // At the end of the session processes are ended before the repository stops what still runs: the latest asked is done first.
  jobRepository(context);
  const transport = serverTransport(context, start);
  const pool = new ClientRunspacePool(NetGuid.create().toString(), transport, 'localhost');
  // What the initialization script shows reaches the host at once: nobody receives it.
  pool.onHostCall = (message) => {
    const call = decodeHostCall(payloadOf(message));
    const [code] = call.parameters;
    if (call.method === 'SetShouldExit' && typeof code === 'number') requestExit(context, code);
    else scheduler.start(callHost(context, call, 'localhost'), 'host call');
  };
  let child: PSRemotingChildJob | undefined;
  const parent = new PSRemotingJob(
    start.command,
    start.name,
    () => [
      (child = new PSRemotingChildJob(
        start.command,
        new RemoteRunspace(pool).handEventsTo(context),
        powerShellOf(first ?? [scriptCommand(start.text, parameters)], { noInput: !start.hasInput, extraCommands: more }),
        true,
      )),
    ],
    'BackgroundJob',
  );
  return { parent, child: child as PSRemotingChildJob };
}
