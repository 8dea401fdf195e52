import { GenericList } from '../../src/dotnet/collections/generic-list.ts';
import { raiseEvent } from '../../src/dotnet/events.ts';
import { genericOf, getType } from '../../src/dotnet/registry.ts';
import { NetGuid } from '../../src/dotnet/system/guid.ts';
import { NetManualResetEvent } from '../../src/dotnet/system/wait-handle.ts';
import { NetDateTime } from '../../src/dotnet/time/date-time.ts';
import type { ErrorRecord } from '../../src/errors/error-record.ts';
import { NetException } from '../../src/errors/exceptions.ts';
import { exceptionOf } from '../../src/errors/throw.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import type { Steps } from '../../src/scheduler/suspension.ts';
import { nextJobId } from './job-id.ts';
import { invalidJobState, isFinishedState, type JobState, JobStateEventArgs, JobStateInfo } from './job-state-info.ts';
import type { PSDataCollection } from './ps-data-collection.ts';
import { dataCollectionOf } from './ps-data-collection-type.ts';

const m = 'System.Management.Automation.';

/** The streams of a job and the types of what they hold. `results` is the interleaved order, of backends that have one. */
export const streamTypes = {
  output: `${m}PSObject`,
  error: `${m}ErrorRecord`,
  progress: `${m}ProgressRecord`,
  verbose: `${m}VerboseRecord`,
  debug: `${m}DebugRecord`,
  warning: `${m}WarningRecord`,
  information: `${m}InformationRecord`,
  results: `${m}Remoting.Internal.PSStreamObject`,
} as const;

/** Name of a stream of a {@link Job}. */
export type JobStream = keyof typeof streamTypes;

/** Called when a job has changed its state, after the change. */
export type StateListener = (job: Job, now: JobStateInfo, before: JobStateInfo) => void;

/**
 * System.Management.Automation.Job (Job.cs): a command that runs in the background, as every Job cmdlet sees it. Backends derive from it;
 * the cmdlets never ask which.
 */
export abstract class Job extends NetObject {
  readonly id = nextJobId();
  private jobName: string;
  /** PSJobTypeName: BackgroundJob, ThreadJob, PSTaskJob …; empty for the children of a remoting job. */
  psJobTypeName = '';
  psBeginTime: Value = null;
  psEndTime: Value = null;
  readonly childJobs: Job[] = [];
  private childList: GenericList | null = null;
  private info = new JobStateInfo('NotStarted');
  private readonly collections = new Map<JobStream, PSDataCollection>();
  private readonly unwatch = new Map<JobStream, () => void>();
  private readonly stateListeners = new Set<StateListener>();
  private readonly dataListeners = new Set<(name: JobStream) => void>();
  private finishedHandle: NetManualResetEvent | null = null;
  private disposed = false;
  /** True when records go into {@link results} in the order they came (remoting children); Receive-Job then replays that order. */
  usesResultsCollection = false;
  /** The record that Receive-Job writes for a Failed job, where a peer has sent one (PSRemotingChildJob.FailureErrorRecord). */
  failureErrorRecord: ErrorRecord | null = null;
  /** True for the parent jobs of Start-Job and Invoke-Command (PSRemotingJob): Receive-Job knows -ComputerName and -Session for these. */
  readonly isRemoting: boolean = false;
  /** The PSSession that a child of a remoting job runs in, where it has one. */
  readonly session: Value = null;

  /**
   * @param command what it runs, as text
   * @param name null or empty: `Job` and the id
   */
  constructor(
    readonly command: string,
    name: string | null = null,
    readonly instanceId: NetGuid = NetGuid.create(),
  ) {
    super();
    this.jobName = name || `Job${this.id}`;
  }

  /** Where it runs: `localhost`, `PowerShell`, a computer; null for event jobs. */
  abstract readonly location: string | null;
  abstract readonly statusMessage: string | null;
  /** True while Receive-Job may still give something. */
  abstract readonly hasMoreData: boolean;
  /** Ends the job and its children; done when it is in a finished state. A finished job stays as it is. */
  abstract stopJob(): Steps<void>;
  /** Starts a job that waits for a free place. */
  abstract startJob(): void;

  /** Lets a Blocked job go on: what it asks its host is served by whoever receives (UnblockJob). */
  unblockJob(): void {
    if (this.state === 'Blocked') this.setJobState('Running');
  }

  get name(): string {
    return this.jobName;
  }
  /** @throws ObjectDisposedException */
  set name(value: string) {
    this.assertNotDisposed();
    this.jobName = value;
  }
  get jobStateInfo(): JobStateInfo {
    return this.info;
  }
  get state(): JobState {
    return this.info.state;
  }
  get isFinished(): boolean {
    return isFinishedState(this.info.state);
  }
  /** What scripts see as ChildJobs: a List[Job] over {@link childJobs}. */
  get childJobList(): GenericList {
    this.childList ??= new GenericList(this.childJobs, genericOf('System.Collections.Generic.List', getType(`${m}Job`)));
    return this.childList;
  }

  get output(): PSDataCollection {
    return this.stream('output');
  }
  get error(): PSDataCollection {
    return this.stream('error');
  }
  get progress(): PSDataCollection {
    return this.stream('progress');
  }
  get verbose(): PSDataCollection {
    return this.stream('verbose');
  }
  get debug(): PSDataCollection {
    return this.stream('debug');
  }
  get warning(): PSDataCollection {
    return this.stream('warning');
  }
  get information(): PSDataCollection {
    return this.stream('information');
  }
  /** PSStreamObjects in the order they came, where {@link usesResultsCollection}. */
  get results(): PSDataCollection {
    return this.stream('results');
  }

  /** False for a stream that the job has from elsewhere: the end of the job does not close it, and nobody waits at its end (CloseAllStreams). */
  protected ownsStream(_name: JobStream): boolean {
    return true;
  }

  /** A stream by name, made when it is first asked for. */
  stream(name: JobStream): PSDataCollection {
    let stream = this.collections.get(name);
    if (!stream) {
      stream = dataCollectionOf(streamTypes[name]);
      if (!this.ownsStream(name)) stream.enumeratorNeverBlocks = true;
      else if (this.isFinished) stream.complete();
      this.watch(name, stream);
    }
    return stream;
  }

  /** How many items of a stream wait to be read; makes no stream. */
  countOf(name: JobStream): number {
    return this.collections.get(name)?.count ?? 0;
  }

  /** Puts another collection in a stream's place (the setters of Job). @throws InvalidJobStateException while the job runs */
  setStream(name: JobStream, stream: PSDataCollection): void {
    this.assertNotDisposed();
    if (this.state === 'Running') throw invalidJobState('Running');
    this.watch(name, stream);
  }

  private watch(name: JobStream, stream: PSDataCollection): void {
    this.unwatch.get(name)?.();
    this.collections.set(name, stream);
    this.unwatch.set(
      name,
      stream.onAdded(() => {
        for (const listener of this.dataListeners) listener(name);
      }),
    );
  }

  /**
   * SetJobState: notes the state, sets the times, completes the streams of a finished job, raises StateChanged and then sets Finished.
   * A finished job stays as it is.
   * @param reason what a Failed job failed of
   */
  setJobState(state: JobState, reason: NetException | null = null): void {
    const before = this.info;
    if (isFinishedState(before.state)) return;
    this.info = new JobStateInfo(state, reason);
    if (state === 'Running') this.psBeginTime ??= NetDateTime.now;
    const done = isFinishedState(state);
    if (done) {
      this.psEndTime ??= NetDateTime.now;
      for (const [name, stream] of this.collections) if (this.ownsStream(name)) stream.complete();
    }
    for (const listener of [...this.stateListeners]) listener(this, this.info, before);
    this.raiseStateChanged(new JobStateEventArgs(this.info, before));
    if (done) this.finishedHandle?.set();
  }

  /** Puts another state in place of a finished one: what becomes of a queued thread job that was stopped when its turn comes. */
  protected replaceState(state: JobState): void {
    this.info = new JobStateInfo(state);
  }

  private raiseStateChanged(args: JobStateEventArgs): void {
    try {
      raiseEvent(this, 'StateChanged', [this, args]);
    } catch (e) {
      // "Exception raised in the eventhandler are not error in job" (Job.SetJobState); anything else is a fault of this program.
      if (!(e instanceof NetException)) throw e;
    }
  }

  /** Calls back after every change of the state. @returns a function that ends it */
  onStateChanged(listener: StateListener): () => void {
    this.stateListeners.add(listener);
    return () => void this.stateListeners.delete(listener);
  }

  /** Calls back when any stream of this job (not of its children) has got something or is complete. @returns a function that ends it */
  onDataAdded(listener: (name: JobStream) => void): () => void {
    this.dataListeners.add(listener);
    return () => void this.dataListeners.delete(listener);
  }

  /** The handle that scripts wait for; set once the job is in a finished state. */
  get finished(): NetManualResetEvent {
    this.finishedHandle ??= new NetManualResetEvent(this.isFinished || this.disposed, false);
    return this.finishedHandle;
  }

  get isDisposed(): boolean {
    return this.disposed;
  }

  /** Gives up what the job holds: runspace, process, files. Backends add to it. A job that runs is to be stopped first. */
  dispose(): void {
    if (this.disposed) return;
    this.disposed = true;
    for (const stream of this.collections.values()) stream.complete();
    this.finishedHandle?.set();
  }

  /** @throws ObjectDisposedException */
  protected assertNotDisposed(): void {
    if (this.disposed)
      throw exceptionOf(
        'System.Management.Automation.PSObjectDisposedException',
        `Cannot access a disposed object.\nObject name: 'PSJob'.`,
        null,
        {
          ObjectName: 'PSJob',
        },
      );
  }
}

/** System.Management.Automation.Job2 (Job2.cs): a job that can be started, suspended and resumed. ThreadJob is one. */
export abstract class Job2 extends Job {
  private parameters: Value = null;
  /** What the job was started with: nothing here. */
  get startParameters(): Value {
    const type = getType(`${m}Runspaces.CommandParameterCollection`);
    this.parameters ??= new GenericList([], genericOf('System.Collections.Generic.List', type));
    return this.parameters;
  }
  set startParameters(value: Value) {
    this.parameters = value;
  }
  /** Suspending is not supported unless a backend says so. @throws PSNotSupportedException */
  suspendJob(): Steps<void> {
    throw exceptionOf(`${m}PSNotSupportedException`, 'Specified method is not supported.');
  }
  /** As {@link suspendJob}. */
  resumeJob(): Steps<void> {
    throw exceptionOf(`${m}PSNotSupportedException`, 'Specified method is not supported.');
  }
}
