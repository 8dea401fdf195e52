import { defineCmdlet } from '../../src/commands/cmdlet.ts';
import { exceptionOf, newErrorRecord } from '../../src/errors/throw.ts';
import { complete, type Steps } from '../../src/scheduler/suspension.ts';
import { waitEvent } from '../../src/scheduler/wait.ts';
import type { Job } from '../jobs/job.ts';
import { isFinishedState, isPersistentState } from '../jobs/job-state-info.ts';
import { matchingJobs } from './job-matches.ts';
import { jobParameter, jobParameters, jobSets } from './job-parameters.ts';

const parameters = {
  Job: jobParameter,
  Any: { type: 'switch', help: 'Until the first job has ended.' },
  Timeout: {
    type: 'int',
    aliases: ['TimeoutSec'],
    validate: [{ range: [-1, 2147483647] }],
    help: 'Most seconds to wait, counted from the start of the command; -1 waits forever.',
  },
  Force: { type: 'switch', help: 'Goes on waiting for jobs that are suspended or disconnected.' },
  ...jobParameters,
} as const;

interface State {
  readonly jobs: Job[];
  /** When the time is over, in milliseconds as Date.now counts them. */
  until: number;
}

/** Wait-Job (WaitJob.cs): gives the jobs once all of them (with -Any: one) have ended; nothing when the time is over before. */
export const waitJob = defineCmdlet<typeof parameters, State>({
  name: 'Wait-Job',
  aliases: ['wjb'],
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.WaitJobCommand',
  synopsis: 'Waits until one or all of the PowerShell jobs running in the session are in a terminating state.',
  defaultParameterSet: jobSets.id,
  outputType: ['System.Management.Automation.Job'],
  parameters,
  examples: [{ code: 'Get-Job | Wait-Job', remarks: 'Waits for all jobs of the session.' }],
  state: () => ({ jobs: [], until: Number.POSITIVE_INFINITY }),
  begin(cmd, state) {
    const seconds = cmd.args.Timeout ?? -1;
    if (seconds >= 0) state.until = Date.now() + seconds * 1000;
  },
  *process(cmd, state) {
    state.jobs.push(...(yield* matchingJobs(cmd, { recurse: true })));
  },
  *end(cmd, state) {
    const { jobs } = state;
    if (jobs.length === 0 || cmd.args.Timeout === 0) return;
    const ended = (j: Job): boolean => (cmd.args.Force ? isFinishedState(j.state) : isPersistentState(j.state));
    const outcome = yield* waitForJobs(jobs, ended, cmd.args.Any, state.until);
    if (outcome === 'blocked') {
      const message =
        'The Wait-Job cmdlet cannot finish working, because one or more jobs are blocked waiting for user interaction.  Process interactive job output by using the Receive-Job cmdlet, and then try again.';
      const blocked = jobs.find((j) => j.state === 'Blocked') ?? null;
      cmd.throwTerminatingError(
        newErrorRecord(exceptionOf('System.ArgumentException', message), 'BlockedJobsDeadlockWithWaitJob', 'DeadlockDetected', blocked),
      );
    }
    if (outcome === 'ended') {
      const all = jobs.filter(ended);
      for (const job of cmd.args.Any ? all.slice(0, 1) : all) yield* complete(cmd.write(job));
    }
    if (jobs.some((j) => ended(j) && !j.isFinished))
      yield* complete(
        cmd.writeWarning(
          'One or more jobs are in a suspended or disconnected state, and cannot continue without additional user input.  Specify the -Force parameter to continue to a completed, failed, or stopped state.',
        ),
      );
  },
});

type Outcome = 'ended' | 'blocked' | 'timeout';

/** Waits until the jobs have ended, cannot end because they are blocked, or the time is over; told by their events alone. */
function* waitForJobs(jobs: readonly Job[], ended: (job: Job) => boolean, any: boolean, until: number): Steps<Outcome> {
  const now = (): Outcome | null => {
    if (any ? jobs.some(ended) : jobs.every(ended)) return 'ended';
    const blocked = (j: Job): boolean => j.state === 'Blocked';
    return (any ? jobs.every(blocked) : jobs.some(blocked)) ? 'blocked' : null;
  };
  const already = now();
  if (already) return already;
  return yield* waitEvent<Outcome>((resume) => {
    const timer =
      until === Number.POSITIVE_INFINITY ? undefined : setTimeout(() => finish('timeout'), Math.min(until - Date.now(), 2147483647));
    const look = (): void => {
      const outcome = now();
      if (outcome) finish(outcome);
    };
    const watches = [...new Set(jobs)].map((job) => job.onStateChanged(look));
    const release = (): void => {
      clearTimeout(timer);
      for (const unwatch of watches) unwatch();
    };
    const finish = (outcome: Outcome): void => {
      release();
      resume(outcome);
    };
    return release;
  });
}
