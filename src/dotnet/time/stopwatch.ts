import { NetObject } from '../../objects/net-object.ts';
import type { Int64 } from '../../objects/numbers.ts';
import { defineType } from '../registry.ts';
import { long } from '../values.ts';
import { NetTimeSpan } from './time-span.ts';

/** System.Diagnostics.Stopwatch, in nanoseconds of the monotonic clock. */
export class NetStopwatch extends NetObject {
  private gone = 0n;
  private startedAt: bigint | null = null;
  get isRunning(): boolean {
    return this.startedAt !== null;
  }
  get nanoseconds(): bigint {
    return this.startedAt === null ? this.gone : this.gone + now() - this.startedAt;
  }
  get elapsed(): NetTimeSpan {
    return new NetTimeSpan(this.nanoseconds / 100n);
  }
  start(): void {
    this.startedAt ??= now();
  }
  stop(): void {
    this.gone = this.nanoseconds;
    this.startedAt = null;
  }
  reset(): void {
    this.gone = 0n;
    this.startedAt = null;
  }
  override toString(): string {
    return this.elapsed.toString();
  }
}

function now(): bigint {
  return process.hrtime.bigint();
}

/** Defines System.Diagnostics.Stopwatch. */
export function defineStopwatch(): void {
  const restart = (w: NetStopwatch): undefined => {
    w.reset();
    w.start();
  };
  defineType({
    name: 'System.Diagnostics.Stopwatch',
    jsClass: NetStopwatch,
    constructors: { '()': () => new NetStopwatch() },
    properties: {
      'bool IsRunning': { get: (w: NetStopwatch) => w.isRunning },
      'timespan Elapsed': { get: (w: NetStopwatch) => w.elapsed },
      'long ElapsedMilliseconds': { get: (w: NetStopwatch) => long(w.nanoseconds / 1_000_000n) },
      'long ElapsedTicks': { get: (w: NetStopwatch) => long(w.nanoseconds) },
    },
    staticProperties: {
      'long Frequency': { get: () => long(1_000_000_000) },
      'bool IsHighResolution': { get: () => true },
    },
    methods: {
      'void Start()': (w: NetStopwatch) => w.start(),
      'void Stop()': (w: NetStopwatch) => w.stop(),
      'void Reset()': (w: NetStopwatch) => w.reset(),
      'void Restart()': restart,
      'string ToString()': (w: NetStopwatch) => w.toString(),
    },
    staticMethods: {
      'System.Diagnostics.Stopwatch StartNew()': () => {
        const watch = new NetStopwatch();
        watch.start();
        return watch;
      },
      'long GetTimestamp()': () => long(now()),
      'timespan GetElapsedTime(long startingTimestamp)': (_s, from: Int64) => new NetTimeSpan((now() - from.value) / 100n),
      'timespan GetElapsedTime(long startingTimestamp, long endingTimestamp)': (_s, from: Int64, to: Int64) =>
        new NetTimeSpan((to.value - from.value) / 100n),
    },
  });
}
