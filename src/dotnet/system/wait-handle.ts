import { argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import { NetObject } from '../../objects/net-object.ts';
import { scheduler } from '../../scheduler/scheduler.ts';
import { type Step, type Steps, Suspension } from '../../scheduler/suspension.ts';
import { waitEvent } from '../../scheduler/wait.ts';
import type { NetTimeSpan } from '../time/time-span.ts';

/** Milliseconds of a time-out argument: -1 waits forever. @throws ArgumentOutOfRangeException */
export function milliseconds(time: number | NetTimeSpan, parameter: string): number {
  const ms = typeof time === 'number' ? time : time.totalMilliseconds;
  if (ms < -1 || ms > 2147483647) throw argumentOutOfRange(parameter, `${parameter} ('${ms}') must be greater than or equal to '-1'.`, ms);
  return ms;
}

/** Something that fibers wait for: mutexes, events, semaphores, locks. */
export abstract class NetWaitHandle extends NetObject {
  private readonly waiters: (() => void)[] = [];
  /** How often it has woken somebody, or nobody: who begins to wait later than it looked sees that it has to look again. */
  wakes = 0;
  isClosed = false;
  /** Takes what the handle gives, if it can be had now. */
  abstract take(): boolean;
  /** Lets those that wait try again. */
  protected wake(): void {
    this.wakes++;
    for (const waiter of this.waiters.splice(0)) waiter();
  }
  /** Waits up to so many milliseconds (-1: forever). */
  wait(ms: number): Step<boolean> {
    if (this.take()) return true;
    return ms === 0 ? false : new Suspension(this.waitSteps(ms));
  }
  private *waitSteps(ms: number): Steps<boolean> {
    return yield* waitUntil([this], ms, () => (this.take() ? true : undefined), false);
  }
  /** Calls back once, when somebody may have made the handle available. @returns a function that ends it */
  onWake(waiter: () => void): () => void {
    this.waiters.push(waiter);
    return () => {
      const index = this.waiters.indexOf(waiter);
      if (index >= 0) this.waiters.splice(index, 1);
    };
  }
}

/**
 * Tries `attempt` now and whenever one of the handles has woken those that wait, until it gives something.
 * @param ms most milliseconds to wait; -1: forever
 * @returns what it gave, or `otherwise` when the time is over
 */
export function* waitUntil<T>(handles: readonly NetWaitHandle[], ms: number, attempt: () => T | undefined, otherwise: T): Steps<T> {
  const until = ms < 0 ? Number.POSITIVE_INFINITY : Date.now() + ms;
  for (;;) {
    const got = attempt();
    if (got !== undefined) return got;
    const left = until - Date.now();
    if (left <= 0) return otherwise;
    const wakes = handles.reduce((sum, h) => sum + h.wakes, 0);
    yield* waitEvent<undefined>((resume) => {
      if (handles.reduce((sum, h) => sum + h.wakes, 0) !== wakes) {
        resume(undefined);
        return () => undefined;
      }
      const ends: (() => void)[] = [];
      const stop = (): void => {
        clearTimeout(timer);
        for (const end of ends) end();
      };
      const wake = (): void => {
        stop();
        resume(undefined);
      };
      const timer = left === Number.POSITIVE_INFINITY ? undefined : setTimeout(wake, left);
      for (const handle of handles) ends.push(handle.onWake(wake));
      return stop;
    });
  }
}

/** A lock that one fiber holds, any number of times: Mutex and Monitor. */
export class NetMutex extends NetWaitHandle {
  private owner: unknown = null;
  private count = 0;
  get isHeld(): boolean {
    return this.count > 0 && this.owner === scheduler.current;
  }
  take(): boolean {
    if (this.count > 0 && this.owner !== scheduler.current) return false;
    this.owner = scheduler.current;
    this.count++;
    return true;
  }
  /** False when the fiber does not hold it. */
  release(): boolean {
    if (!this.isHeld) return false;
    if (--this.count === 0) {
      this.owner = null;
      this.wake();
    }
    return true;
  }
}

/** Something that is set or not: EventWaitHandle and what derives from it. */
export class NetEvent extends NetWaitHandle {
  constructor(
    public isSet: boolean,
    readonly resets: boolean,
  ) {
    super();
  }
  take(): boolean {
    if (!this.isSet) return false;
    if (this.resets) this.isSet = false;
    return true;
  }
  set(): boolean {
    this.isSet = true;
    this.wake();
    return true;
  }
  reset(): boolean {
    this.isSet = false;
    return true;
  }
}
/** System.Threading.ManualResetEvent. */
export class NetManualResetEvent extends NetEvent {}
/** System.Threading.ManualResetEventSlim. */
export class NetManualResetEventSlim extends NetEvent {
  spinCount = 35;
  private handle: NetManualResetEvent | null = null;
  /** WaitHandle: an event that is set and reset with this one. */
  get waitHandle(): NetManualResetEvent {
    return (this.handle ??= new NetManualResetEvent(this.isSet, false));
  }
  override set(): boolean {
    this.handle?.set();
    return super.set();
  }
  override reset(): boolean {
    this.handle?.reset();
    return super.reset();
  }
}
/** System.Threading.AutoResetEvent. */
export class NetAutoResetEvent extends NetEvent {}

/** A count of places: what SemaphoreSlim and Semaphore have in common. */
export class NetSemaphore extends NetWaitHandle {
  private handle: NetManualResetEvent | null = null;
  constructor(
    public count: number,
    readonly max: number,
  ) {
    super();
  }
  take(): boolean {
    if (this.count <= 0) return false;
    if (--this.count === 0) this.handle?.reset();
    return true;
  }
  /** @returns the count before @throws SemaphoreFullException */
  release(n: number): number {
    if (this.count + n > this.max)
      throw exceptionOf(
        'System.Threading.SemaphoreFullException',
        'Adding the specified count to the semaphore would cause it to exceed its maximum count.',
      );
    const before = this.count;
    this.count += n;
    this.handle?.set();
    this.wake();
    return before;
  }
  /** AvailableWaitHandle: an event that is set while there is a place; waiting for it takes none. */
  get availableWaitHandle(): NetManualResetEvent {
    return (this.handle ??= new NetManualResetEvent(this.count > 0, false));
  }
}
