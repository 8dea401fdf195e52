import { NetGuid } from '../../src/dotnet/system/guid.ts';
import { derivesFrom, exceptionOf, newErrorRecord } from '../../src/errors/throw.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import { PSNoteProperty } from '../../src/objects/ps-member-info.ts';
import { PSMemberTable } from '../../src/objects/ps-members.ts';
import { InformationRecord } from '../../src/pipeline/records.ts';
import { complete, type Done, type Steps } from '../../src/scheduler/suspension.ts';
import { Signal } from '../../src/scheduler/wait.ts';
import type { InvocationInfo } from '../../src/session/invocation-info.ts';
import { type Job, Job2, type JobStream } from '../jobs/job.ts';
import { jobRepository } from '../jobs/job-repository.ts';
import { isFinishedState, isPersistentState, type JobState, JobStateEventArgs, type JobStateInfo } from '../jobs/job-state-info.ts';
import type { PSDataCollection } from '../jobs/ps-data-collection.ts';
import { PSStreamObject, type PSStreamObjectType } from '../jobs/ps-stream-object.ts';

import { withSourceOrigin } from '../remoting/information-records.ts';
import { type StreamObjectWriter, writeStreamObject } from './stream-objects.ts';

/** What the receiver needs of its cmdlet. */
export type ReceivingCommand = StreamObjectWriter & { readonly myInvocation: InvocationInfo };

/** The switches of Receive-Job. */
export interface ReceiveOptions {
  readonly keep: boolean;
  readonly wait: boolean;
  readonly recurse: boolean;
  readonly force: boolean;
  readonly autoRemove: boolean;
  readonly writeEvents: boolean;
}

/** Streams in the order in which Receive-Job writes what is there of a job without interleaved results. */
const streamOrder: readonly (readonly [JobStream, PSStreamObjectType])[] = [
  ['output', 'Output'],
  ['error', 'Error'],
  ['verbose', 'Verbose'],
  ['debug', 'Debug'],
  ['warning', 'Warning'],
  ['progress', 'Progress'],
  ['information', 'Information'],
];

const typeOfStream: Partial<Record<JobStream, PSStreamObjectType>> = Object.fromEntries(streamOrder);

/** The work of one Receive-Job (ReceiveJobCommand): what is there is written at once; with -Wait what comes later waits in {@link later}. */
export class Receiver {
  /** What {@link finish} writes: reasons of failures, state events, and with -Wait all that came since. */
  private later: (PSStreamObject | PSDataCollection | (() => void))[] = [];
  private readonly arrived = new Signal();
  /** Jobs that have not ended, with what ends the watch over them. */
  private readonly watched = new Map<Job, () => void>();
  private readonly named = new Set<Job>();
  private readonly eventWritten = new Set<Job>();
  /** Jobs that have ended and are to be removed once all that they gave is written. */
  private readonly toRemove = new Set<Job>();

  constructor(
    private readonly cmd: ReceivingCommand,
    private readonly options: ReceiveOptions,
  ) {}

  /** Writes what the jobs have given so far. With -Wait they are watched from now on. @param recurse false: exactly these jobs */
  *receive(jobs: readonly Job[], recurse: boolean): Steps<void> {
    const all = jobs.map((job) => (recurse && this.options.recurse ? family(job) : [job]));
    if (this.options.wait) {
      for (const job of jobs) this.named.add(job);
      for (const job of all.flat()) {
        this.eventWritten.delete(job);
        this.watch(job);
      }
    }
    for (const job of all.flat()) {
      yield* this.writeExisting(job);
      this.writeState(job, null);
    }
  }

  /** Writes what is left, and with -Wait whatever comes until the jobs have ended. */
  *finish(): Steps<void> {
    for (;;) {
      const batch = this.later;
      this.later = [];
      for (const item of batch)
        if (item instanceof PSStreamObject) yield* complete(this.writeItem(item));
        else if (typeof item === 'function') item();
        else yield* this.drain(item);
      if (this.later.length > 0) continue;
      if (this.watched.size === 0) return;
      yield* this.arrived.wait();
    }
  }

  /** Ends all watches. What came in but was not written is lost, as the command was stopped; what has ended is removed all the same. */
  dispose(): void {
    for (const job of [...this.toRemove]) this.remove(job);
    for (const unwatch of this.watched.values()) unwatch();
    this.watched.clear();
  }

  private put(item: PSStreamObject): void {
    this.later.push(item);
    this.arrived.wake();
  }

  /** What a backend has received but not decoded is left where it is until there is time to write it. */
  private drainLater(stream: PSDataCollection): void {
    if (this.later[this.later.length - 1] !== stream) this.later.push(stream);
    this.arrived.wake();
  }

  /** Writes what a stream has now, a part at a time, so that a large output is never in memory as a whole. */
  private *drain(stream: PSDataCollection): Steps<void> {
    for (let left = stream.available; left > 0; ) {
      const items = stream.readSome();
      if (items.length === 0) return;
      left -= items.length;
      for (const item of items) {
        // There are very many of them, and a generator for each would be dear.
        const s = this.writeItem(item as PSStreamObject);
        if (s !== undefined) yield* s.rest;
      }
    }
  }

  private isOver(state: JobState): boolean {
    return this.options.force ? isFinishedState(state) : isPersistentState(state);
  }

  private watch(job: Job): void {
    if (this.watched.has(job) || this.isOver(job.state)) return;
    const interleaved = usesResults(job);
    const endData = job.onDataAdded((name) => {
      if ((name === 'results') !== interleaved) return;
      const stream = job.stream(name);
      if (stream.feed) {
        this.drainLater(stream);
        return;
      }
      const type = typeOfStream[name] ?? 'Output';
      for (const value of stream.readAll())
        if (value instanceof PSStreamObject) this.put(value);
        else if (value !== null) this.put(new PSStreamObject(type, value));
    });
    const endState = job.onStateChanged((changed, _now, before) => this.stateChanged(changed, before));
    this.watched.set(job, () => {
      endData();
      endState();
    });
  }

  private stateChanged(job: Job, before: JobStateInfo): void {
    if (job.state === 'Blocked') unblock(job);
    if (!this.isOver(job.state)) return;
    this.writeReason(job);
    this.writeState(job, new JobStateEventArgs(job.jobStateInfo, before));
    this.watched.get(job)?.();
    this.watched.delete(job);
    this.arrived.wake();
  }

  private *writeExisting(job: Job): Steps<void> {
    if (job.state === 'Blocked') unblock(job);
    const failed = job.state === 'Failed';
    if (usesResults(job) && !this.options.keep) yield* this.drain(job.results);
    else if (usesResults(job)) {
      for (const item of this.take(job, 'results')) yield* complete(this.writeItem(item as PSStreamObject));
    } else {
      // What was there already says nothing of where it came from.
      for (const [name, type] of streamOrder)
        for (const value of this.take(job, name))
          if (value !== null) yield* complete(writeStreamObject(this.cmd, new PSStreamObject(type, value)));
    }
    // A job that failed meanwhile has been told of by its event.
    if (failed) this.writeReason(job);
  }

  private take(job: Job, name: JobStream): readonly Value[] {
    if (job.countOf(name) === 0) return [];
    const stream: PSDataCollection = job.stream(name);
    return this.options.keep ? [...stream.items] : stream.readAll();
  }

  /** The error of a Failed job: what its peer sent, or one made of the reason (WriteReasonError). */
  private writeReason(job: Job): void {
    const { reason } = job.jobStateInfo;
    if (job.failureErrorRecord) this.put(new PSStreamObject('Error', job.failureErrorRecord));
    else if (reason) {
      const told = derivesFrom(reason, 'System.Management.Automation.JobFailedException') ? reason.details?.['Reason'] : undefined;
      const record = newErrorRecord((told as typeof reason | undefined) ?? reason, 'JobStateFailed', 'InvalidResult');
      this.put(new PSStreamObject('Error', record));
    }
  }

  private writeState(job: Job, args: JobStateEventArgs | null): void {
    if (this.options.writeEvents && isPersistentState(job.state) && !this.eventWritten.has(job)) {
      this.eventWritten.add(job);
      const event = args ?? new JobStateEventArgs(job.jobStateInfo);
      event.instanceMembers = new PSMemberTable();
      event.instanceMembers.set(new PSNoteProperty('PSEventObject', true));
      this.put(new PSStreamObject('Output', event, job.instanceId));
    }
    if (this.options.autoRemove && this.named.has(job) && job.isFinished) {
      // Not before all that the job gave has been written.
      this.toRemove.add(job);
      this.later.push(() => this.remove(job));
      this.arrived.wake();
    }
  }

  private remove(job: Job): void {
    this.toRemove.delete(job);
    if (!this.named.delete(job)) return;
    if (jobRepository(this.cmd.context).remove(job)) {
      job.dispose();
      return;
    }
    const message =
      'The command cannot remove the job because it does not exist or because it is a child job. Child jobs can be removed only by removing the parent job.';
    this.put(
      new PSStreamObject(
        'Error',
        newErrorRecord(exceptionOf('System.ArgumentException', message), 'ReceiveJobAutoRemovalError', 'InvalidOperation', job),
      ),
    );
  }

  private writeItem(item: PSStreamObject): Done {
    const { value } = item;
    // With -Wait, what comes of several jobs says whose it is (PSStreamObject.AddSourceJobNoteProperty).
    if (this.options.wait && item.objectType === 'Output' && item.id !== NetGuid.empty && value instanceof NetObject) {
      value.instanceMembers ??= new PSMemberTable();
      value.instanceMembers.delete('PSSourceJobInstanceId');
      value.instanceMembers.setAll(sourceNames, [new PSNoteProperty('PSSourceJobInstanceId', item.id)]);
    }
    // So do information records (PSStreamObject.WriteStreamObject).
    const isPlain = !this.options.wait || item.objectType !== 'Information' || !(value instanceof InformationRecord);
    return writeStreamObject(this.cmd, isPlain ? item : new PSStreamObject(item.objectType, withSourceOrigin(value), item.id));
  }
}

/** A job with all its children, children first, each once. */
function family(job: Job, seen = new Set<Job>()): Job[] {
  if (seen.has(job)) return [];
  seen.add(job);
  return [...job.childJobs.flatMap((child) => family(child, seen)), job];
}

const sourceNames = ['pssourcejobinstanceid'];

const usesResults = (job: Job): boolean => job.usesResultsCollection && !(job instanceof Job2);

/** A parent goes on when its children do (DoUnblockJob). */
function unblock(job: Job): void {
  if (job.childJobs.length === 0) job.unblockJob();
}
