import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../src/session/runspace.ts';
import { Receiver, type ReceivingCommand } from '../../runtime/commands/job-receiver.ts';
import '../../runtime/jobs/index.ts';
import { PSStreamObject } from '../../runtime/jobs/ps-stream-object.ts';
import { ErrorRecord } from '../../src/errors/error-record.ts';
import { exceptionOf, newErrorRecord } from '../../src/errors/throw.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { WarningRecord } from '../../src/pipeline/records.ts';
import { scheduler } from '../../src/scheduler/scheduler.ts';
import { type Done, type Steps, Suspension } from '../../src/scheduler/suspension.ts';
import { sliceEnd } from '../../src/scheduler/wait.ts';
import { ExecutionContext } from '../../src/session/execution-context.ts';
import { InvocationInfo } from '../../src/session/invocation-info.ts';
import { TestJob } from './test-job.ts';

type Stream = 'output' | 'error' | 'warning';
const streams: readonly Stream[] = ['output', 'error', 'warning'];

/** What a job is given: a number on one of its streams. */
function put(job: TestJob, stream: Stream, n: number): void {
  const text = String(n);
  if (job.usesResultsCollection) {
    const value = stream === 'error' ? failure(text) : stream === 'warning' ? text : n;
    job.results.add(new PSStreamObject(stream === 'error' ? 'Error' : stream === 'warning' ? 'Warning' : 'Output', value));
  } else job.stream(stream).add(stream === 'error' ? failure(text) : stream === 'warning' ? new WarningRecord(text) : n);
}
const failure = (text: string): ErrorRecord => newErrorRecord(exceptionOf('System.Exception', text), 'Test', 'NotSpecified');

/** The cmdlet that Receiver writes to: notes everything as `stream:number`; a slow one gives way after each object. */
class Taker {
  readonly taken: [Stream, number][] = [];
  constructor(private readonly slow: boolean) {}
  private note(stream: Stream, n: number): Done {
    this.taken.push([stream, n]);
    return this.slow ? new Suspension(giveWay()) : undefined;
  }
  readonly command: ReceivingCommand = {
    // Only -AutoRemoveJob and prompts look at the runspace.
    context: Object.create(ExecutionContext.prototype) as ExecutionContext,
    myInvocation: new InvocationInfo(null, null),
    write: (value: Value) => this.note('output', value as number),
    collectWarning: () => undefined,
    replay: (stream, record) => this.note(stream as Stream, Number(record instanceof ErrorRecord ? record.message : String(record))),
  };
}

function* giveWay(): Steps<undefined> {
  yield sliceEnd;
  return undefined;
}

function receiver(taker: Taker, options: { keep?: boolean; wait?: boolean }): Receiver {
  return new Receiver(taker.command, {
    keep: options.keep ?? false,
    wait: options.wait ?? false,
    recurse: true,
    force: false,
    autoRemove: false,
    writeEvents: false,
  });
}

function* receive(r: Receiver, job: TestJob): Steps<void> {
  yield* r.receive([job], true);
  yield* r.finish();
}

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ put: fc.constantFrom(...streams) }) },
  { weight: 1, arbitrary: fc.constant('receive' as const) },
  { weight: 1, arbitrary: fc.constant('keep' as const) },
);

/** The numbers of one stream, in their order. */
const of = (list: readonly (readonly [Stream, number])[], stream: Stream): number[] => list.filter(([s]) => s === stream).map(([, n]) => n);

describe('Receive-Job', () => {
  it('with and without -Keep loses nothing, repeats nothing and keeps the order of each stream', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.boolean(), (steps, interleaved) => {
        const job = new TestJob(interleaved);
        job.startJob();
        const given: [Stream, number][] = [];
        const taken: [Stream, number][] = [];
        const take = (keep: boolean): [Stream, number][] => {
          const taker = new Taker(false);
          scheduler.runSync(new Suspension(receive(receiver(taker, { keep }), job)));
          return taker.taken;
        };
        for (const s of [...steps, 'keep' as const, 'receive' as const]) {
          if (typeof s === 'object') {
            given.push([s.put, given.length]);
            put(job, s.put, given.length - 1);
          } else if (s === 'receive') taken.push(...take(false));
          else {
            const kept = take(true);
            for (const stream of streams) expect(of(kept, stream)).toEqual(of(given, stream).slice(of(taken, stream).length));
            if (interleaved) expect(kept).toEqual(given.slice(taken.length));
          }
        }
        for (const stream of streams) expect(of(taken, stream)).toEqual(of(given, stream));
        if (interleaved) expect(taken).toEqual(given);
        expect(take(false)).toEqual([]);
      }),
    );
  });

  it('-Wait gives everything that comes until the job has ended, to a slow reader too', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom(...streams), fc.constant('turn' as const)), { maxLength: 40 }),
        fc.nat(10),
        fc.boolean(),
        fc.boolean(),
        async (steps, before, slow, interleaved) => {
          const job = new TestJob(interleaved);
          job.startJob();
          const given: [Stream, number][] = [];
          const give = (stream: Stream): void => {
            given.push([stream, given.length]);
            put(job, stream, given.length - 1);
          };
          const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
          for (let i = 0; i < before; i++) give(streams[i % 3] as Stream);
          const taker = new Taker(slow);
          const fiber = scheduler.start(receive(receiver(taker, { wait: true }), job));
          for (const s of steps)
            if (s === 'turn') await turn();
            else give(s);
          job.setJobState('Completed');
          await scheduler.whenDone(fiber);
          for (const stream of streams) expect(of(taker.taken, stream)).toEqual(of(given, stream));
          expect(job.hasMoreData).toBe(false);
        },
      ),
    );
  });

  it('gives the results of several jobs, children before their parents, each job once', () => {
    const [parent, a, b] = [new TestJob(), new TestJob(), new TestJob(true)];
    parent.childJobs.push(a, b, a);
    put(parent, 'output', 3);
    put(a, 'output', 1);
    put(b, 'output', 2);
    const taker = new Taker(false);
    scheduler.runSync(new Suspension(receive(receiver(taker, {}), parent)));
    expect(taker.taken.map(([, n]) => n)).toEqual([1, 2, 3]);
  });

  it('writes the reason of a failed job after its data', () => {
    const job = new TestJob();
    put(job, 'output', 1);
    put(job, 'warning', 2);
    job.setJobState('Failed', exceptionOf('System.Exception', '4'));
    const taker = new Taker(false);
    scheduler.runSync(new Suspension(receive(receiver(taker, {}), job)));
    expect(taker.taken).toEqual([
      ['output', 1],
      ['warning', 2],
      ['error', 4],
    ]);
  });
});
