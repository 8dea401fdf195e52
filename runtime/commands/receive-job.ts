import { defineCmdlet } from '../../src/commands/cmdlet.ts';
import { argumentException, invalidOperation, newErrorRecord } from '../../src/errors/throw.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { complete, type Steps } from '../../src/scheduler/suspension.ts';
import type { Job } from '../jobs/job.ts';
import { type JobCommand, matchingJobs } from './job-matches.ts';
import { Receiver } from './job-receiver.ts';
import { receiveJobParameters } from './receive-job-parameters.ts';

/** Receive-Job (ReceiveJob.cs): writes what jobs have given so far, each record to the stream that it came from. */
export const receiveJob = defineCmdlet<typeof receiveJobParameters, Receiver>({
  name: 'Receive-Job',
  aliases: ['rcjb'],
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.ReceiveJobCommand',
  synopsis: 'Gets the results of the PowerShell background jobs in the current session.',
  defaultParameterSet: 'Location',
  parameters: receiveJobParameters,
  examples: [{ code: 'Start-Job { 1 + 1 } | Receive-Job -Wait -AutoRemoveJob', remarks: 'Waits for the job and gives its results.' }],
  state: (cmd) =>
    new Receiver(cmd, {
      keep: cmd.args.Keep,
      wait: cmd.args.Wait,
      recurse: !cmd.args.NoRecurse,
      force: cmd.args.Force,
      autoRemove: cmd.args.AutoRemoveJob,
      writeEvents: cmd.args.WriteEvents,
    }),
  begin(cmd) {
    const { args } = cmd;
    if (args.Wait) return;
    // The texts are as they stand in PowerShell's resources.
    if (args.AutoRemoveJob) throw invalidOperation('The -AutoRemoveJob parameter cannot be used without the -Wait parameter');
    if (args.WriteJobInResults) throw invalidOperation('The -WriteJobInResults parameter cannot be used without the -Wait parameter');
    if (args.WriteEvents) throw invalidOperation('The WriteEvents parameter cannot be used without the Wait parameter.');
    if (args.Force) throw invalidOperation('The -Force parameter cannot be used without the -Wait parameter.');
  },
  *process(cmd, receiver) {
    const { args } = cmd;
    const filtered = cmd.parameterSetName === 'Session' || cmd.parameterSetName === 'ComputerName' || args.Location !== undefined;
    const jobs = filtered ? yield* childJobs(cmd, args) : yield* matchingJobs(cmd, { recurse: true });
    if (args.WriteJobInResults) for (const job of jobs) yield* complete(cmd.write(job));
    yield* receiver.receive(jobs, !filtered);
  },
  *end(_cmd, receiver) {
    yield* receiver.finish();
  },
  dispose(_cmd, receiver) {
    receiver?.dispose();
  },
});

/** The child jobs that -Location, -ComputerName or -Session choose. The latter two know remoting jobs only. */
function* childJobs(
  cmd: JobCommand,
  args: {
    readonly Job?: unknown;
    readonly Location?: readonly string[] | undefined;
    readonly ComputerName?: readonly string[] | undefined;
    readonly Session?: unknown;
  },
): Steps<Job[]> {
  const found: Job[] = [];
  for (const job of (args.Job as readonly Job[] | undefined) ?? []) {
    if (args.Location) {
      for (const location of args.Location)
        found.push(...job.childJobs.filter((c) => c.location?.toLowerCase() === location.toLowerCase()));
    } else if (!job.isRemoting) {
      yield* complete(cmd.writeError(onlyRemoting(cmd.parameterSetName, job)));
    } else if (args.ComputerName) {
      for (const name of args.ComputerName) found.push(...job.childJobs.filter((c) => c.location?.toLowerCase() === localName(name)));
    } else {
      const sessions = (args.Session as readonly Value[] | undefined) ?? [];
      for (const session of sessions) found.push(...job.childJobs.filter((c) => c.session === session));
    }
  }
  return found;
}

/** `.` is this computer (ResolveComputerName). */
function localName(name: string): string {
  return name === '.' ? 'localhost' : name.toLowerCase();
}

function onlyRemoting(set: string, job: Job) {
  return set === 'Session'
    ? newErrorRecord(
        argumentException('The Session parameter can be used only with PSRemotingJob objects.'),
        'RunspaceParameterNotSupported',
        'InvalidArgument',
        job,
      )
    : newErrorRecord(
        argumentException(
          'The command cannot retrieve the jobs of the specified computers. The ComputerName parameter can be used only with jobs created by using PowerShell remoting.',
        ),
        'ComputerNameParameterNotSupported',
        'InvalidArgument',
        job,
      );
}
