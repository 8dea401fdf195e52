import { defineCmdlet } from '../../src/commands/cmdlet.ts';
import type { NetDateTime } from '../../src/dotnet/time/date-time.ts';
import { complete } from '../../src/scheduler/suspension.ts';
import type { Job } from '../jobs/job.ts';
import { jobRepository } from '../jobs/job-repository.ts';
import { matchingJobs } from './job-matches.ts';
import { commandParameter, jobParameters, jobSets } from './job-parameters.ts';

const narrowing = [jobSets.id, jobSets.instanceId, jobSets.name, jobSets.state, jobSets.command];

const parameters = {
  IncludeChildJob: { type: 'switch', sets: narrowing, help: 'Child jobs, too.' },
  ChildJobState: { type: 'System.Management.Automation.JobState', sets: narrowing, help: 'Child jobs in this state, too.' },
  HasMoreData: { type: 'bool', sets: narrowing, help: 'Only jobs with, or without, results to receive.' },
  Before: { type: 'datetime', sets: narrowing, help: 'Only jobs that ended before then.' },
  After: { type: 'datetime', sets: narrowing, help: 'Only jobs that ended after then.' },
  Newest: { type: 'int', sets: narrowing, help: 'Only so many jobs, those that ended last.' },
  ...jobParameters,
  Id: { ...jobParameters.Id, sets: { SessionIdParameterSet: { position: 0, pipeline: 'propertyName' } } },
  Command: commandParameter,
} as const;

/** Get-Job (GetJob.cs): the jobs of the session, sorted by id. */
export const getJob = defineCmdlet<typeof parameters>({
  name: 'Get-Job',
  aliases: ['gjb'],
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.GetJobCommand',
  synopsis: 'Gets PowerShell background jobs that are running in the current session.',
  defaultParameterSet: jobSets.id,
  outputType: ['System.Management.Automation.Job'],
  parameters,
  examples: [{ code: 'Get-Job', remarks: 'Gets all jobs of the session.' }],
  *process(cmd) {
    const { args } = cmd;
    const everything = cmd.parameterSetName === jobSets.id && args.Id === undefined;
    let jobs = everything ? jobRepository(cmd.context).all : yield* matchingJobs(cmd, { recurse: true });
    if (cmd.parameterSetName !== jobSets.filter) {
      const children = jobs.flatMap((j) => j.childJobs);
      if (cmd.isBound('ChildJobState')) jobs = [...jobs, ...children.filter((j) => j.state === String(args.ChildJobState))];
      else if (cmd.isBound('IncludeChildJob')) jobs = [...jobs, ...children];
      if (cmd.isBound('HasMoreData')) jobs = jobs.filter((j) => j.hasMoreData === args.HasMoreData);
      jobs = ended(jobs, args.Before as NetDateTime | undefined, args.After as NetDateTime | undefined);
      if (cmd.isBound('Newest')) jobs = newest(jobs, args.Newest ?? 0);
    }
    for (const job of jobs.sort((a, b) => a.id - b.id)) yield* complete(cmd.write(job));
  },
});

const endOf = (job: Job): NetDateTime | null => job.psEndTime as NetDateTime | null;

function ended(jobs: Job[], before: NetDateTime | undefined, after: NetDateTime | undefined): Job[] {
  if (!before && !after) return jobs;
  return jobs.filter((j) => {
    const end = endOf(j);
    return end !== null && (!before || end.ticks < before.ticks) && (!after || end.ticks > after.ticks);
  });
}

/** The jobs that ended last; those that have not ended come after all others. */
function newest(jobs: Job[], count: number): Job[] {
  const ticks = (j: Job): bigint => BigInt(endOf(j)?.ticks ?? -1);
  return [...new Set(jobs.sort((a, b) => (ticks(a) > ticks(b) ? -1 : ticks(a) < ticks(b) ? 1 : 0)))].slice(0, Math.max(0, count));
}
