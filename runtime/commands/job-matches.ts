import type { NetGuid } from '../../src/dotnet/system/guid.ts';
import type { ErrorRecord } from '../../src/errors/error-record.ts';
import { argumentException, exceptionOf, newErrorRecord } from '../../src/errors/throw.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { containsWildcardCharacters, WildcardPattern } from '../../src/objects/wildcard.ts';
import { complete, type Done, type Steps } from '../../src/scheduler/suspension.ts';
import type { ExecutionContext } from '../../src/session/execution-context.ts';
import { type Job, Job2 } from '../jobs/job.ts';
import { jobRepository } from '../jobs/job-repository.ts';
import { jobSets } from './job-parameters.ts';

/** What the search needs of a Job cmdlet. */
export interface JobCommand {
  readonly context: ExecutionContext;
  readonly parameterSetName: string;
  readonly args: {
    readonly Name?: readonly string[] | undefined;
    readonly InstanceId?: unknown;
    readonly Id?: readonly number[] | undefined;
    readonly State?: unknown;
    readonly Command?: readonly string[] | undefined;
    readonly Filter?: unknown;
    readonly Job?: unknown;
  };
  writeError(record: ErrorRecord): Done;
  writeWarning(message: string): Done;
}

/** How a cmdlet searches. */
export interface SearchOptions {
  /** Names and ids of child jobs count, too. Never for -State, -Command and -Filter. */
  recurse: boolean;
  /** A job that is not finished is an error (Remove-Job without -Force). */
  mustBeFinished?: boolean;
}

/** The jobs that the arguments of a Job cmdlet name, with an error for each that is not there (JobCmdletBase.FindJobsMatchingBy…). */
export function* matchingJobs(cmd: JobCommand, options: SearchOptions): Steps<Job[]> {
  switch (cmd.parameterSetName) {
    case jobSets.name:
      return yield* byName(cmd, options);
    case jobSets.instanceId:
      return yield* byInstanceId(cmd, options);
    case jobSets.id:
      return yield* bySessionId(cmd, options);
    case jobSets.command:
      return byCommand(cmd);
    case jobSets.state:
      return all(cmd).filter((j) => j.state === String(cmd.args.State));
    case jobSets.filter:
      return yield* byFilter(cmd);
    default:
      return yield* given(cmd, options);
  }
}

/** Every job: first those of the repository, then those that adapters hold (JobManager): thread jobs. */
function all(cmd: JobCommand): Job[] {
  const { all: jobs } = jobRepository(cmd.context);
  return [...jobs.filter((j) => !(j instanceof Job2)), ...jobs.filter((j) => j instanceof Job2)];
}

function* family(jobs: readonly Job[], recurse: boolean): Generator<Job, void, undefined> {
  for (const job of jobs) {
    yield job;
    if (recurse) yield* family(job.childJobs, true);
  }
}

function* byName(cmd: JobCommand, options: SearchOptions): Steps<Job[]> {
  const matches: Job[] = [];
  for (const name of cmd.args.Name ?? []) {
    if (name === '') continue;
    const pattern = new WildcardPattern(name, true);
    // The adapter of thread jobs compares whole names.
    const fits = (j: Job): boolean => (j instanceof Job2 ? j.name.toLowerCase() === name.toLowerCase() : pattern.isMatch(j.name));
    const found = [...family(all(cmd), options.recurse)].filter(fits);
    for (const job of found) if (yield* removable(cmd, job, 'Name', ` and the name ${job.name}`, options)) matches.push(job);
    if (found.length === 0 && !containsWildcardCharacters(name))
      yield* notFound(
        cmd,
        'JobWithSpecifiedNameNotFound',
        'Name',
        `The command cannot find the job because the job name ${name} was not found. Verify the value of the Name parameter, and then try the command again.`,
        name,
      );
  }
  return matches;
}

function* byInstanceId(cmd: JobCommand, options: SearchOptions): Steps<Job[]> {
  const matches: Job[] = [];
  for (const id of (cmd.args.InstanceId as readonly NetGuid[] | undefined) ?? []) {
    const job = [...family(all(cmd), options.recurse)].find((j) => j.instanceId.digits === id.digits);
    if (!job)
      yield* notFound(
        cmd,
        'JobWithSpecifiedInstanceIdNotFound',
        'InstanceId',
        `The command cannot find a job with the instance identifier ${id}. Verify the value of the InstanceId parameter, and then try the command again.`,
        id,
      );
    else if (yield* removable(cmd, job, 'InstanceId', ` and the instance identifier ${job.instanceId}`, options)) matches.push(job);
  }
  return matches;
}

function* bySessionId(cmd: JobCommand, options: SearchOptions): Steps<Job[]> {
  const matches: Job[] = [];
  for (const id of cmd.args.Id ?? []) {
    const job = [...family(all(cmd), options.recurse)].find((j) => j.id === id);
    if (!job)
      yield* notFound(
        cmd,
        'JobWithSpecifiedSessionNotFound',
        'SessionId',
        `The command cannot find a job with the job ID ${id}. Verify the value of the Id parameter and then try the command again.`,
        id,
      );
    else if (yield* removable(cmd, job, 'SessionId', '', options)) matches.push(job);
  }
  return matches;
}

function byCommand(cmd: JobCommand): Job[] {
  const matches: Job[] = [];
  for (const command of cmd.args.Command ?? []) {
    const pattern = new WildcardPattern(command, true);
    const wanted = command.trim().toLowerCase();
    for (const job of all(cmd)) {
      const text = job.command.trim();
      const fits =
        job instanceof Job2 ? job.command.toLowerCase() === command.toLowerCase() : text.toLowerCase() === wanted || pattern.isMatch(text);
      if (fits) matches.push(job);
    }
  }
  return matches;
}

/** Only jobs of adapters can be found by -Filter, and the adapter of thread jobs does not support it. */
function* byFilter(cmd: JobCommand): Steps<Job[]> {
  if (all(cmd).some((j) => j instanceof Job2))
    yield* complete(
      cmd.writeWarning(
        'A ThreadJobSourceAdapter job source adapter threw an exception with the following message: Specified method is not supported.',
      ),
    );
  return [];
}

function* given(cmd: JobCommand, options: SearchOptions): Steps<Job[]> {
  const matches: Job[] = [];
  for (const job of (cmd.args.Job as readonly Job[] | undefined) ?? [])
    if (yield* removable(cmd, job, 'Job', '', options)) matches.push(job);
  return matches;
}

function* notFound(cmd: JobCommand, id: string, parameter: string, message: string, target: Value): Steps<void> {
  const exception = exceptionOf('System.Management.Automation.PSArgumentException', message, null, { ParamName: parameter });
  yield* complete(cmd.writeError(newErrorRecord(exception, id, 'ObjectNotFound', target)));
}

/** False, after an error, when the job has to be finished and is not (CheckJobCanBeRemoved). */
function* removable(cmd: JobCommand, job: Job, parameter: string, also: string, options: SearchOptions): Steps<boolean> {
  if (!options.mustBeFinished || job.isFinished) return true;
  const comma = parameter === 'InstanceId' ? '' : ',';
  const message = `The command cannot remove the job with the job ID ${job.id}${also} because the job is not finished. To remove the job, first stop the job${comma} or use the Force parameter.`;
  yield* complete(
    cmd.writeError(newErrorRecord(argumentException(message, parameter), 'JobObjectNotFinishedCannotBeRemoved', 'InvalidOperation', job)),
  );
  return false;
}
