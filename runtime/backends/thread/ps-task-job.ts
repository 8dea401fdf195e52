import type { CmdletRuntime } from '../../../src/commands/cmdlet.ts';
import { defineType } from '../../../src/dotnet/registry.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import type { Streams } from '../../../src/pipeline/streams.ts';
import type { Steps } from '../../../src/scheduler/suspension.ts';
import type { ParallelOptions, ParallelRun } from '../../../src/session/parallel.ts';
import { Job } from '../../jobs/job.ts';
import { jobRepository } from '../../jobs/job-repository.ts';
import { debuggerProperties, ownProperties } from '../../jobs/job-type.ts';
import { collectingStreams } from './job-runspace.ts';
import type { RunOutcome } from './script-run.ts';
import { type Task, TaskPool, type TaskScript } from './task-pool.ts';

/** System.Management.Automation.PSTasks.PSTaskChildJob: the script for one input object. */
export class PSTaskChildJob extends Job implements Task {
  override readonly location = 'PowerShell';
  override readonly statusMessage = '';
  readonly out = { add: (value: Value) => this.stream('output').add(value) };

  constructor(
    command: string,
    readonly item: Value,
  ) {
    super(command);
    this.psJobTypeName = 'PSTaskChildJob';
  }
  override get hasMoreData(): boolean {
    return (['output', 'error', 'progress', 'verbose', 'debug', 'warning', 'information'] as const).some((name) => this.countOf(name) > 0);
  }
  openStreams(): Streams {
    // PSJobTask listens to every stream but this one
    return collectingStreams((stream, record) => (stream === 'progress' ? undefined : this.stream(stream).add(record)));
  }
  started(): void {
    this.setJobState('Running');
  }
  ended(outcome: RunOutcome): void {
    this.setJobState(outcome.state, outcome.reason);
  }
  /** The parent starts it. */
  startJob(): void {}
  /** A child cannot be stopped alone. */
  override *stopJob(): Steps<void> {}
}

/** System.Management.Automation.PSTasks.PSTaskJob: ForEach-Object -Parallel -AsJob. */
export class PSTaskJob extends Job {
  override readonly location = 'PowerShell';
  override readonly statusMessage = '';
  private readonly pool: TaskPool;
  private stopping = false;

  constructor(command: string, script: TaskScript, throttleLimit: number, useNewRunspace: boolean) {
    super(command);
    this.psJobTypeName = 'PSTaskJob';
    this.pool = new TaskPool(script, throttleLimit, useNewRunspace, () => this.allEnded());
  }
  /** How many runspaces the tasks have needed so far. */
  get allocatedRunspaceCount(): number {
    return this.pool.allocatedRunspaceCount;
  }
  override get hasMoreData(): boolean {
    return this.childJobs.some((child) => child.hasMoreData);
  }

  startJob(): void {
    this.setJobState('Running');
    for (const child of this.childJobs) this.pool.add(child as PSTaskChildJob);
    this.pool.close();
  }

  /** Stops what runs; children that had no place yet stay NotStarted. */
  override *stopJob(): Steps<void> {
    if (this.isFinished) return;
    this.stopping = true;
    this.setJobState('Stopping');
    this.pool.stopAll();
    yield* this.pool.whenComplete();
  }

  private allEnded(): void {
    if (this.stopping) {
      this.setJobState('Stopped');
      return;
    }
    this.setJobState(this.childJobs.every((c) => c.state === 'Completed') ? 'Completed' : 'Failed');
  }

  override dispose(): void {
    if (!this.pool.isComplete) this.pool.stopAll();
    for (const child of this.childJobs) child.dispose();
    super.dispose();
  }
}

/** ForEach-Object -Parallel -AsJob: a child job for each object; the job runs once all input has been read. */
export class ParallelJobRun implements ParallelRun {
  private readonly job: PSTaskJob;
  private readonly command: string;
  constructor(
    private readonly cmd: CmdletRuntime,
    script: TaskScript,
    options: ParallelOptions,
  ) {
    this.command = options.block.toString();
    this.job = new PSTaskJob(this.command, script, options.throttleLimit, options.useNewRunspace);
  }
  process(item: Value): undefined {
    this.job.childJobs.push(new PSTaskChildJob(this.command, item));
    return undefined;
  }
  *end(): Steps<void> {
    this.job.startJob();
    jobRepository(this.cmd.context).add(this.job);
    const s = this.cmd.write(this.job);
    if (s) yield* s.rest;
  }
  dispose(): void {}
}

const ns = 'System.Management.Automation.PSTasks.';
defineType({
  name: `${ns}PSTaskJob`,
  baseType: 'System.Management.Automation.Job',
  jsClass: PSTaskJob,
  sealed: true,
  properties: {
    'int AllocatedRunspaceCount': { get: (j: PSTaskJob) => j.allocatedRunspaceCount },
    ...ownProperties(['Location', 'HasMoreData', 'StatusMessage']),
  },
});
defineType({
  name: `${ns}PSTaskChildJob`,
  baseType: 'System.Management.Automation.Job',
  jsClass: PSTaskChildJob,
  sealed: true,
  properties: { ...ownProperties(['Location', 'HasMoreData', 'StatusMessage']), ...debuggerProperties },
});
