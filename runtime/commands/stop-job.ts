import { defineCmdlet } from '../../src/commands/cmdlet.ts';
import { complete } from '../../src/scheduler/suspension.ts';
import type { Job } from '../jobs/job.ts';
import { matchingJobs } from './job-matches.ts';
import { jobParameter, jobParameters, jobSets } from './job-parameters.ts';
import { stopAll } from './stop-all.ts';

const parameters = {
  Job: jobParameter,
  PassThru: { type: 'switch', help: 'Gives the jobs.' },
  ...jobParameters,
} as const;

/** Stop-Job (StopJob.cs): jobs that are finished are passed over; the output so far can still be received. */
export const stopJob = defineCmdlet<typeof parameters, { chosen: Job[]; stopping: Job[] }>({
  name: 'Stop-Job',
  aliases: ['spjb'],
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.StopJobCommand',
  synopsis: 'Stops a PowerShell background job.',
  defaultParameterSet: jobSets.id,
  supportsShouldProcess: true,
  outputType: ['System.Management.Automation.Job'],
  parameters,
  state: () => ({ chosen: [], stopping: [] }),
  *process(cmd, state) {
    const jobs = yield* matchingJobs(cmd, { recurse: true });
    state.chosen.push(...jobs);
    for (const job of jobs) {
      if (job.isFinished) continue;
      const target = `Remote Command: ${job.command}, associated with a job that has an ID of "${job.id}".`;
      if (yield* complete(cmd.shouldProcess(target, 'Stop'))) state.stopping.push(job);
    }
  },
  *end(cmd, state) {
    yield* stopAll(state.stopping);
    if (cmd.args.PassThru) for (const job of state.chosen) yield* complete(cmd.write(job));
  },
});
