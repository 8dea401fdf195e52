import { defineCmdlet } from '../../src/commands/cmdlet.ts';
import { notSupported } from '../../src/commands/utility/cmdlet-errors.ts';
import { debuggerOf } from '../../src/debugger/script-debugger.ts';
import type { NetGuid } from '../../src/dotnet/system/guid.ts';
import { exceptionOf, newErrorRecord } from '../../src/errors/throw.ts';
import { WildcardPattern } from '../../src/objects/wildcard.ts';
import { complete } from '../../src/scheduler/suspension.ts';
import { PSRemotingChildJob } from '../backends/process/ps-remoting-child-job.ts';
import { type DebuggedSession, debugSession, quoted } from '../backends/process/remote-debugging.ts';
import { jobSessions } from '../backends/thread/job-runspace.ts';
import { debugFrom } from '../hosting/attach-debugger.ts';
import type { Job } from '../jobs/job.ts';
import { type JobRepository, jobRepository } from '../jobs/job-repository.ts';
import type { PSStreamObject } from '../jobs/ps-stream-object.ts';
import { type StreamObjectWriter, writeStreamObject } from './stream-objects.ts';

const parameters = {
  Job: {
    type: 'System.Management.Automation.Job',
    sets: { JobParameterSet: { position: 0, mandatory: true, pipeline: 'both' } },
    help: 'A job.',
  },
  Name: { type: 'string', sets: { JobNameParameterSet: { position: 0, mandatory: true } }, help: 'Name of a job.' },
  Id: { type: 'int', sets: { JobIdParameterSet: { position: 0, mandatory: true } }, help: 'Id of a job.' },
  InstanceId: { type: 'guid', sets: { JobInstanceIdParameterSet: { position: 0, mandatory: true } }, help: 'Instance id of a job.' },
  BreakAll: { type: 'switch', help: 'Stops at the next statement.' },
} as const;

/** Debug-Job (DebugJob.cs): debugs a job from this console, until it has ended or `detach` is typed; what it gives meanwhile is shown. */
export const debugJob = defineCmdlet<typeof parameters>({
  name: 'Debug-Job',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.DebugJobCommand',
  synopsis: 'Debugs a running background job.',
  defaultParameterSet: 'JobParameterSet',
  supportsShouldProcess: true,
  parameters,
  *end(cmd) {
    const fail = (message: string, id: string): never =>
      cmd.throwTerminatingError(
        newErrorRecord(exceptionOf('System.Management.Automation.PSInvalidOperationException', message), id, 'InvalidOperation', cmd.self),
      );
    const job = (cmd.args.Job as Job | undefined) ?? chosen(jobRepository(cmd.context), cmd.args, fail);
    if (!(yield* complete(cmd.shouldProcess(job.name, 'Debug')))) return;
    if (![job, ...job.childJobs].some((j) => j.state === 'Running' || j.state === 'AtBreakpoint'))
      fail(
        'The provided job and all child jobs were examined but no jobs were found that could be debugged.  In order to debug a job or child job the job must support debugging and also be in a running state.',
        'DebugJobNoDebuggableJobsFound',
      );
    const session = jobSessions.get(job);
    const remote = [job, ...job.childJobs].filter((j) => j instanceof PSRemotingChildJob && !j.isFinished) as PSRemotingChildJob[];
    if (!session && remote.length > 0) {
      for (const child of remote) yield* debugSession(cmd.context, debuggedJob(cmd, child), cmd.args.BreakAll);
      return;
    }
    if (!session) return cmd.throwTerminatingError(notSupported('Debug-Job', 'the job has no debugger.'));
    yield* debugFrom(cmd.context, debuggerOf(session), cmd.args.BreakAll, (listener) =>
      job.onStateChanged(() => {
        if (job.isFinished) listener();
      }),
    );
  },
});

/** A job of another process; what it gives from now on is written too. */
function debuggedJob(cmd: StreamObjectWriter, job: PSRemotingChildJob): DebuggedSession {
  let shown = job.results.count;
  return {
    runspace: job.runspace,
    promptScript: `'[DBG]: ' + ${quoted(`[${job.name}]: `)} + "PS $($executionContext.SessionState.Path.CurrentLocation)>> "`,
    promptPrefix: '',
    isOver: () => job.isFinished,
    watch(listener) {
      const ends = [job.onStateChanged(listener), job.onDataAdded(listener)];
      return () => {
        for (const end of ends) end();
      };
    },
    *show() {
      const { items } = job.results;
      while (shown < items.length) yield* complete(writeStreamObject(cmd, items[shown++] as PSStreamObject));
    },
  };
}

/** The job that -Name, -Id or -InstanceId choose. */
function chosen(
  repository: JobRepository,
  args: { readonly Name?: string | undefined; readonly Id?: number | undefined; readonly InstanceId?: unknown },
  fail: (message: string, id: string) => never,
): Job {
  if (args.Name !== undefined) {
    const pattern = new WildcardPattern(args.Name, true);
    const found = repository.all.filter((j) => pattern.isMatch(j.name));
    if (found.length > 1)
      fail(
        `Multiple jobs were found with the name ${args.Name}.  Debug-Job can debug only one job at a time.`,
        'DebugJobFoundMultipleJobsWithName',
      );
    return found[0] ?? fail(`Cannot find job with name ${args.Name}.`, 'DebugJobCannotFindJobWithName');
  }
  if (args.Id !== undefined) return repository.find(args.Id) ?? fail(`Cannot find job with id ${args.Id}.`, 'DebugJobCannotFindJobWithId');
  const id = args.InstanceId as NetGuid | undefined;
  // nothing was bound, since the input was refused
  if (id === undefined) throw exceptionOf('System.NullReferenceException', 'Object reference not set to an instance of an object.');
  return repository.findByInstanceId(id) ?? fail(`Cannot find job with Instance Id ${id}.`, 'DebugJobCannotFindJobWithInstanceId');
}
