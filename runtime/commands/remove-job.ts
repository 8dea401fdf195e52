import { defineCmdlet } from '../../src/commands/cmdlet.ts';
import { exceptionOf, newErrorRecord } from '../../src/errors/throw.ts';
import { complete } from '../../src/scheduler/suspension.ts';
import type { Job } from '../jobs/job.ts';
import { jobRepository } from '../jobs/job-repository.ts';
import { matchingJobs } from './job-matches.ts';
import { commandParameter, jobParameter, jobParameters, jobSets } from './job-parameters.ts';
import { stopAll } from './stop-all.ts';

const parameters = {
  Job: jobParameter,
  Force: {
    type: 'switch',
    aliases: ['F'],
    sets: [jobSets.instanceId, jobSets.job, jobSets.name, jobSets.id, jobSets.filter],
    help: 'Jobs that are not finished, too: they are stopped first.',
  },
  ...jobParameters,
  Command: commandParameter,
} as const;

/** Remove-Job (RemoveJob.cs). With -State and -Command no job has to be finished: they are stopped first. */
export const removeJob = defineCmdlet<typeof parameters, Job[]>({
  name: 'Remove-Job',
  aliases: ['rjb'],
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.RemoveJobCommand',
  synopsis: 'Deletes a PowerShell background job.',
  defaultParameterSet: jobSets.id,
  supportsShouldProcess: true,
  outputType: ['System.Management.Automation.Job'],
  parameters,
  *process(cmd) {
    const mustBeFinished = !cmd.args.Force;
    const jobs = yield* matchingJobs(cmd, { recurse: cmd.parameterSetName !== jobSets.name, mustBeFinished });
    const chosen: Job[] = [];
    for (const job of jobs) {
      const target = `Remote Command: ${job.command}, associated with the job that has an ID of "${job.id}".`;
      if (yield* complete(cmd.shouldProcess(target, 'Remove'))) chosen.push(job);
    }
    yield* stopAll(chosen.filter((j) => !j.isFinished));
    const repository = jobRepository(cmd.context);
    for (const job of chosen) {
      if (repository.remove(job)) job.dispose();
      else yield* complete(cmd.writeError(newErrorRecord(cannotRemove(), 'CannotRemoveJob', 'InvalidOperation', job)));
    }
  },
});

/** The error of a job that is in no repository: a child, or one of another session. */
function cannotRemove() {
  return exceptionOf(
    'System.ArgumentException',
    'The command cannot remove the job because it does not exist or because it is a child job. Child jobs can be removed only by removing the parent job.',
  );
}
