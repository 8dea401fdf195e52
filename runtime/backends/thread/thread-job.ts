import type { ScriptBlockAst } from '../../../grammar/index.ts';
import { type CommandParameterInternal, positionalArgument } from '../../../src/binding/command-parameter.ts';
import { setUsingValues } from '../../../src/compile/using-expression.ts';
import { defineType } from '../../../src/dotnet/registry.ts';
import type { NetException } from '../../../src/errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../../../src/errors/throw.ts';
import type { PSHost } from '../../../src/host/ps-host.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import type { PathInfo } from '../../../src/providers/provider.ts';
import { type Fiber, scheduler } from '../../../src/scheduler/scheduler.ts';
import type { Steps } from '../../../src/scheduler/suspension.ts';
import { Signal, waitEvent } from '../../../src/scheduler/wait.ts';
import { startInRunspace } from '../../../src/session/current-context.ts';
import type { ExecutionContext } from '../../../src/session/execution-context.ts';
import { endSession } from '../../../src/session/session-end.ts';
import { Job2, type JobStream } from '../../jobs/job.ts';
import { debuggerProperties, JobDefinition, ownProperties } from '../../jobs/job-type.ts';
import type { UsingValues } from '../../jobs/using-values.ts';
import { beginAt, collectingStreams, jobSessions, liveStreams, newJobRunspace } from './job-runspace.ts';
import { asRuntimeException, outcomeOf, type RunOutcome, runScript } from './script-run.ts';
import { threadJobQueue } from './thread-job-queue.ts';

/** What a thread job is made of. */
export interface ThreadJobOptions {
  readonly name: string | null;
  readonly command: string;
  readonly script: ScriptBlockAst;
  readonly initializationScript: ScriptBlockAst | null;
  readonly argumentList: readonly Value[];
  readonly usingValues: UsingValues | null;
  readonly location: PathInfo;
  readonly streamingHost: PSHost | null;
  /** The runspace that starts it. */
  readonly owner: ExecutionContext;
}

/**
 * Microsoft.PowerShell.ThreadJob.ThreadJob: a script in a runspace of its own on a fiber of its own. Its objects are live: what goes in by
 * `$using:` and -ArgumentList and what comes out are references.
 */
export class ThreadJob extends Job2 {
  override readonly location = 'PowerShell';
  override readonly statusMessage = '';
  private options: ThreadJobOptions | null;
  private fiber: Fiber<RunOutcome> | null = null;
  private readonly input: Value[] = [];
  private inputIsOpen = true;
  private readonly inputEnded = new Signal();
  private definition: JobDefinition | null = null;

  constructor(options: ThreadJobOptions) {
    super(options.command, options.name);
    this.psJobTypeName = 'ThreadJob';
    this.options = options;
    jobSessions.set(this, null);
  }

  override get hasMoreData(): boolean {
    return (['output', 'error', 'progress', 'verbose', 'debug', 'warning'] as const).some((name) => this.countOf(name) > 0);
  }
  /** The definition that the job manager keeps of it. */
  get threadJobDefinition(): JobDefinition {
    this.definition ??= new JobDefinition(this.name, null, 'ThreadJobSourceAdapter');
    return this.definition;
  }

  /** Gives the script an object for `$input`. */
  injectInput(value: Value): void {
    if (this.inputIsOpen) this.input.push(value);
  }
  /** No more input will come: the script, which waits for all of it, runs. */
  closeInputStream(): void {
    this.inputIsOpen = false;
    this.inputEnded.wake();
  }

  /** Runs it now, without a place in the queue; what has one is running by then as well. @throws Exception when it has been started already */
  startJob(): void {
    this.begin();
    threadJobQueue.service();
  }

  /** Runs it, as the queue does when there is a place. @throws Exception when it has been started already */
  begin(): void {
    const { options } = this;
    if (this.state !== 'NotStarted' || options === null)
      throw exceptionOf('System.Exception', 'Cannot start job because it is not in NotStarted state.');
    const { owner, streamingHost } = options;
    const context = streamingHost ? newJobRunspace(owner, streamingHost) : newJobRunspace(owner);
    const shown = streamingHost ? liveStreams(context) : null;
    context.streams = collectingStreams((stream, record) => this.stream(stream).add(record), shown);
    beginAt(context, options.location);
    setUsingValues(context, options.usingValues);
    this.fiber = startInRunspace(context, outcomeOf(this.run(context, options)), this.name);
    this.fiber.listeners.push(() => this.ended(context));
    this.options = null;
    jobSessions.set(this, context);
    this.setJobState('Running');
  }

  /** They are those of the PowerShell object that runs the script. */
  protected override ownsStream(name: JobStream): boolean {
    return name === 'results';
  }

  private *run(context: ExecutionContext, options: ThreadJobOptions): Steps<void> {
    while (this.inputIsOpen) yield* this.inputEnded.wait();
    const output = this.stream('output');
    const out = { add: (value: Value) => output.add(value) };
    const input = this.input.length > 0 ? this.input : null;
    if (options.initializationScript) yield* runScript(context, options.initializationScript, out, { input });
    const args: CommandParameterInternal[] = options.argumentList.map(positionalArgument);
    yield* runScript(context, options.script, out, { args, input });
  }

  private ended(context: ExecutionContext): void {
    const outcome = this.fiber?.outcome;
    if (!outcome) return;
    this.fiber = null;
    jobSessions.delete(this);
    // outcomeOf does not throw: what it could not foresee is a fault of this program, and is reported as the job's.
    const { state, reason } = outcome.ok ? outcome.value : { state: 'Failed' as const, reason: asRuntimeException(outcome.error) };
    this.setJobState(state, reason);
    // What the job started in its own session ends with it.
    if (context.services.size > 0) startInRunspace(context, endSession(context), `${this.name} end`);
  }

  /** Stops the script at its next safepoint; its `finally` blocks run. Done when it has ended. */
  *stopJob(): Steps<void> {
    if (this.isFinished) return;
    const { fiber } = this;
    if (fiber === null) {
      this.options = null;
      jobSessions.delete(this);
      this.setJobState('Stopped');
      threadJobQueue.service();
      return;
    }
    scheduler.stop(fiber as Fiber);
    if (scheduler.current === (fiber as Fiber)) return;
    yield* waitEvent<void>((resume) => {
      if (this.isFinished) {
        resume(undefined);
        return () => undefined;
      }
      return this.onStateChanged(() => {
        if (this.isFinished) resume(undefined);
      });
    });
  }

  /** Its turn came, but it is not what waits any more: it was stopped in the queue (ThreadJobQueue.ServiceJobs, ReportError). */
  failInQueue(): void {
    this.replaceState('Failed');
  }

  private notImplemented(): NetException {
    return exceptionOf('System.NotImplementedException', 'The method or operation is not implemented.');
  }
  override suspendJob(): Steps<void> {
    throw this.notImplemented();
  }
  override resumeJob(): Steps<void> {
    throw this.notImplemented();
  }
  override unblockJob(): void {
    throw this.notImplemented();
  }

  /** Notes an error that is not the script's (ThreadJob.ReportError). */
  reportError(exception: NetException): void {
    if (this.isFinished) return;
    this.error.add(newErrorRecord(exception, 'ThreadJobError', 'InvalidOperation', this));
    this.setJobState('Failed');
  }

  override dispose(): void {
    if (this.fiber && !this.fiber.outcome) scheduler.stop(this.fiber as Fiber);
    this.options = null;
    jobSessions.delete(this);
    this.closeInputStream();
    super.dispose();
  }
}

defineType({
  name: 'Microsoft.PowerShell.ThreadJob.ThreadJob',
  baseType: 'System.Management.Automation.Job2',
  jsClass: ThreadJob,
  sealed: true,
  properties: {
    'System.Management.Automation.JobDefinition ThreadJobDefinition': { get: (j: ThreadJob) => j.threadJobDefinition },
    ...ownProperties(['StatusMessage', 'HasMoreData', 'Location']),
    ...debuggerProperties,
  },
  methods: {
    'void CloseInputStream()': (j: ThreadJob) => j.closeInputStream(),
    'void InjectInput(psobject psObject)': (j: ThreadJob, value: Value) => {
      if (value !== null) j.injectInput(value);
    },
    'void ReportError(System.Exception e)': (j: ThreadJob, e: NetException) => j.reportError(e),
  },
});
