import { defineType } from '../../../src/dotnet/registry.ts';
import type { Steps } from '../../../src/scheduler/suspension.ts';
import { waitEvent } from '../../../src/scheduler/wait.ts';
import { Job, type JobStream } from '../../jobs/job.ts';
import { isFinishedState, type JobStateInfo } from '../../jobs/job-state-info.ts';
import { ownProperties } from '../../jobs/job-type.ts';
import type { PSDataCollection } from '../../jobs/ps-data-collection.ts';
import type { PSRemotingChildJob } from './ps-remoting-child-job.ts';

/** Waits until a job is in a finished state (Job.Finished.WaitOne). */
export function* untilFinished(job: Job): Steps<void> {
  while (!job.isFinished) yield* waitEvent<void>((resume) => job.onStateChanged(() => resume(undefined)));
}

/**
 * System.Management.Automation.PSRemotingJob (Job.cs): what Start-Job, `&` and Invoke-Command -AsJob give. It has one child for each
 * computer, and its state follows from theirs; it has no results of its own.
 */
export class PSRemotingJob extends Job {
  override readonly isRemoting = true;
  private stopIsCalled = false;
  private finishedChildren = 0;
  private blockedChildren = 0;
  private oneFailed = false;
  private moreData = true;

  /** Makes the job Running and starts the children, so many at a time. `name` as for {@link Job}. */
  constructor(
    command: string,
    name: string | null,
    children: (parent: PSRemotingJob) => readonly PSRemotingChildJob[],
    readonly jobTypeName: string,
    private readonly throttleLimit = Infinity,
  ) {
    super(command, name);
    this.psJobTypeName = jobTypeName;
    for (const child of children(this)) {
      this.childJobs.push(child);
      child.onStateChanged((_job, now, before) => this.childChanged(now, before));
      child.onUnblocked = () => this.childUnblocked();
    }
    this.setJobState('Running');
    this.waiting = [...this.childJobs];
    this.startNext();
  }

  private readonly waiting: Job[];

  /** Starts as many children as may run at a time. */
  private startNext(): void {
    while (this.waiting.length > 0 && this.childJobs.length - this.waiting.length - this.finishedChildren < this.throttleLimit)
      this.waiting.shift()?.startJob();
  }

  /** No stream of the parent ever has anything, so all are complete (CommonInit closes them). */
  override stream(name: JobStream): PSDataCollection {
    const stream = super.stream(name);
    stream.complete();
    return stream;
  }

  private childChanged(now: JobStateInfo, before: JobStateInfo): void {
    if (now.state === 'Blocked') {
      this.blockedChildren++;
      this.setJobState('Blocked');
      return;
    }
    if (now.state === 'AtBreakpoint') {
      if (this.state === 'Running') this.setJobState('AtBreakpoint');
      return;
    }
    if (now.state === 'Disconnected' || before.state === 'Disconnected') this.disconnectedChanged(now, before);
    if (!isFinishedState(now.state)) return;
    if (now.state === 'Failed') this.oneFailed = true;
    this.finishedChildren++;
    this.startNext();
    if (this.finishedChildren + this.disconnectedChildren < this.childJobs.length) return;
    if (this.disconnectedChildren > 0) this.setJobState('Disconnected');
    else this.setJobState(this.oneFailed ? 'Failed' : this.stopIsCalled ? 'Stopped' : 'Completed');
  }

  private get disconnectedChildren(): number {
    return this.childJobs.filter((c) => c.state === 'Disconnected').length;
  }

  /** CheckDisconnectedAndUpdateState: Disconnected when no child is left that runs. */
  private disconnectedChanged(now: JobStateInfo, before: JobStateInfo): void {
    if (before.state === 'Blocked') this.blockedChildren--;
    if (now.state === 'Disconnected') {
      if (this.disconnectedChildren + this.finishedChildren + this.blockedChildren === this.childJobs.length)
        this.setJobState('Disconnected');
    } else if (now.state === 'Running' && this.state === 'Disconnected') this.setJobState('Running');
  }

  /** HandleJobUnblocked: Running again once no child waits for an answer. */
  private childUnblocked(): void {
    this.blockedChildren = Math.max(0, this.blockedChildren - 1);
    if (this.blockedChildren === 0) this.setJobState('Running');
  }

  get location(): string {
    return this.childJobs.map((c) => c.location).join(',');
  }
  get statusMessage(): string | null {
    return null;
  }
  /** True until the job has finished and no child holds anything unread; never true again after that. */
  get hasMoreData(): boolean {
    if (this.moreData && this.isFinished) this.moreData = this.childJobs.some((c) => c.hasMoreData);
    return this.moreData;
  }

  *stopJob(): Steps<void> {
    if (this.isFinished || this.isDisposed || this.state === 'Disconnected') return;
    this.stopIsCalled = true;
    for (const child of this.childJobs) (child as PSRemotingChildJob).requestStop();
    yield* untilFinished(this);
  }

  /** Children start with the job. */
  startJob(): void {}

  override dispose(): void {
    if (this.isDisposed) return;
    for (const child of this.childJobs) child.dispose();
    super.dispose();
  }
}

defineType({
  name: 'System.Management.Automation.PSRemotingJob',
  baseType: 'System.Management.Automation.Job',
  jsClass: PSRemotingJob,
  properties: ownProperties(['HasMoreData', 'StatusMessage', 'Location']),
});
