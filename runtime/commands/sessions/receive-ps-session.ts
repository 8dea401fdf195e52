import { type CmdletRuntime, defineCmdlet, type ParameterDeclaration } from '../../../src/commands/cmdlet.ts';
import { complete, type Steps } from '../../../src/scheduler/suspension.ts';
import type { PSSession } from '../../backends/remote/ps-session.ts';
import { connectSession } from '../../backends/remote/reconnect.ts';
import type { Job } from '../../jobs/job.ts';
import { jobRepository } from '../../jobs/job-repository.ts';
import { Receiver } from '../job-receiver.ts';
import { sessionChoice } from './session-choice-parameters.ts';
import { connectFailure } from './session-failure.ts';
import { chosenSessions } from './session-matches.ts';

const parameters = {
  ...sessionChoice,
  OutTarget: {
    type: 'string',
    validate: [{ set: ['Default', 'Host', 'Job'] }],
    help: 'Job: gives the job; Host: gives what the command has written.',
  },
  JobName: { type: 'string', validate: ['notNullOrEmpty'] },
} as const satisfies Record<string, ParameterDeclaration>;

type Receiving = CmdletRuntime<typeof parameters>;

/** Receive-PSSession (ReceivePSSession.cs): what commands of sessions have written that were left meanwhile. PowerShell has it on Windows alone. */
export const receivePsSession = defineCmdlet<typeof parameters>({
  name: 'Receive-PSSession',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.ReceivePSSessionCommand',
  synopsis: 'Gets the results of commands in sessions that were left to themselves.',
  defaultParameterSet: 'Session',
  supportsShouldProcess: true,
  outputType: ['System.Management.Automation.PSRemotingJob', 'System.Management.Automation.PSObject'],
  parameters,
  *process(cmd) {
    for (const session of yield* chosenSessions(cmd)) {
      if (!(yield* complete(cmd.shouldProcess(session.name, 'Receive')))) continue;
      try {
        yield* connectSession(cmd.context, session);
      } catch (e) {
        yield* complete(cmd.writeError(connectFailure(session.name, e, session)));
        continue;
      }
      yield* receive(cmd, session);
    }
  },
});

/** The jobs that this process has of the session go on; what another one has left is written here, unless it is to be a job. */
function* receive(cmd: Receiving, session: PSSession): Steps<void> {
  const { context, args } = cmd;
  const repository = jobRepository(context);
  const own = repository.all.filter((job) => job.childJobs.some((child) => child.session === session && child.hasMoreData));
  const wanted = args.OutTarget?.toLowerCase();
  for (const job of own)
    if (wanted === 'host') yield* written(cmd, job);
    else yield* complete(cmd.write(job));
  for (const job of session.leftJobs.splice(0)) {
    if (wanted === 'job' || args.JobName !== undefined) {
      if (args.JobName !== undefined) job.name = args.JobName;
      repository.add(job);
      yield* complete(cmd.write(job));
    } else yield* written(cmd, job);
  }
}

/** Writes what a job gives until it has ended. */
function* written(cmd: Receiving, job: Job): Steps<void> {
  const receiver = new Receiver(cmd, {
    keep: false,
    wait: true,
    recurse: true,
    force: false,
    autoRemove: false,
    writeEvents: false,
  });
  try {
    yield* receiver.receive([job], true);
    yield* receiver.finish();
  } finally {
    receiver.dispose();
  }
}
