import { argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { Int64 } from '../../objects/numbers.ts';
import { type Fiber, scheduler } from '../../scheduler/scheduler.ts';
import { andThen, lift, type Step, type Steps, Suspension } from '../../scheduler/suspension.ts';
import { sleep, waitEvent } from '../../scheduler/wait.ts';
import { currentCulture, currentUICulture, type NetCultureInfo, setCurrentCulture, setCurrentUICulture } from '../culture/culture-info.ts';
import { defineType } from '../registry.ts';
import type { NetTimeSpan } from '../time/time-span.ts';
import { notNull } from '../values.ts';

const ns = 'System.Threading.';

/** Milliseconds of a time-out argument: -1 waits forever. @throws ArgumentOutOfRangeException */
function milliseconds(time: number | NetTimeSpan, parameter: string): number {
  const ms = typeof time === 'number' ? time : time.totalMilliseconds;
  if (ms < -1 || ms > 2147483647) throw argumentOutOfRange(parameter, `${parameter} ('${ms}') must be greater than or equal to '-1'.`, ms);
  return ms;
}

function* sleepSteps(ms: number): Steps<undefined> {
  yield* ms < 0 ? waitEvent<undefined>(() => () => undefined) : sleep(ms);
  return undefined;
}

/** System.Threading.Thread: the one that scripts see as current. */
export class NetThread extends NetObject {
  name: string | null = null;
  constructor(readonly id: number) {
    super();
  }
}
const mainThread = new NetThread(1);
const threads = new WeakMap<Fiber, NetThread>();
let threadIds = 1;

/** The thread that runs: one for each fiber of a job; the session's own fibers are all the main thread. */
export function currentThread(): NetThread {
  const fiber = scheduler.current;
  if (!fiber?.cultures) return mainThread;
  let thread = threads.get(fiber);
  if (!thread) threads.set(fiber, (thread = new NetThread(++threadIds)));
  return thread;
}

/** Something that fibers wait for: mutexes, events, semaphores, locks. */
export abstract class NetWaitHandle extends NetObject {
  private readonly waiters: (() => void)[] = [];
  isClosed = false;
  /** Takes what the handle gives, if it can be had now. */
  abstract take(): boolean;
  /** Lets those that wait try again. */
  protected wake(): void {
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
    yield* waitEvent<undefined>((resume) => {
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
class NetMutex extends NetWaitHandle {
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

class NetEvent extends NetWaitHandle {
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
class NetManualResetEventSlim extends NetEvent {}
class NetAutoResetEvent extends NetEvent {}

/** A count of places: what SemaphoreSlim and Semaphore have in common. */
export class NetSemaphore extends NetWaitHandle {
  constructor(
    public count: number,
    readonly max: number,
  ) {
    super();
  }
  take(): boolean {
    if (this.count <= 0) return false;
    this.count--;
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
    this.wake();
    return before;
  }
}

/** Named mutexes of this process. */
const named = new Map<string, NetMutex>();
const monitors = new WeakMap<NetObject, NetMutex>();

function monitorOf(value: Value): NetMutex {
  const object = notNull(value, 'obj');
  // Strings and small integers are no objects here: lock a stand-in for all of the same text.
  if (!(object instanceof NetObject)) {
    const key = `${typeof object}:${String(object)}`;
    let mutex = named.get(`\0${key}`);
    if (!mutex) {
      mutex = new NetMutex();
      named.set(`\0${key}`, mutex);
    }
    return mutex;
  }
  let mutex = monitors.get(object);
  if (!mutex) {
    mutex = new NetMutex();
    monitors.set(object, mutex);
  }
  return mutex;
}

class NetCancellationTokenSource extends NetObject {
  isCancelled = false;
  readonly token = new NetCancellationToken(this);
  private timer: ReturnType<typeof setTimeout> | undefined;
  cancel(): void {
    clearTimeout(this.timer);
    this.isCancelled = true;
  }
  cancelAfter(ms: number): void {
    clearTimeout(this.timer);
    if (ms < 0) return;
    const until = Date.now() + ms;
    this.deadline = until;
    this.timer = setTimeout(() => this.cancel(), ms);
    this.timer.unref();
  }
  private deadline = Number.POSITIVE_INFINITY;
  /** Also true once the time is over although no timer could run yet. */
  get isRequested(): boolean {
    return this.isCancelled || Date.now() >= this.deadline;
  }
}

class NetCancellationToken extends NetObject {
  constructor(readonly source: NetCancellationTokenSource | null) {
    super();
  }
}

function defineThread(): void {
  const culture = (
    get: () => NetCultureInfo,
    set: (c: NetCultureInfo) => void,
  ): { get: () => Value; set: (t: NetThread, c: NetCultureInfo) => void } => ({
    get,
    set: (_t, c) => set(c),
  });
  defineType({
    name: `${ns}ThreadState`,
    kind: 'enum',
    flags: true,
    enumValues: {
      Running: 0,
      StopRequested: 1,
      SuspendRequested: 2,
      Background: 4,
      Unstarted: 8,
      Stopped: 16,
      WaitSleepJoin: 32,
      Suspended: 64,
      AbortRequested: 128,
      Aborted: 256,
    },
  });
  defineType({ name: `${ns}ApartmentState`, kind: 'enum', enumValues: { STA: 0, MTA: 1, Unknown: 2 } });
  defineType({
    name: `${ns}ThreadPriority`,
    kind: 'enum',
    enumValues: { Lowest: 0, BelowNormal: 1, Normal: 2, AboveNormal: 3, Highest: 4 },
  });
  defineType({
    name: `${ns}Thread`,
    jsClass: NetThread,
    sealed: true,
    properties: {
      'int ManagedThreadId': { get: (t: NetThread) => t.id },
      'string Name': {
        get: (t: NetThread) => t.name,
        set: (t: NetThread, v: string | null) => {
          t.name = v;
        },
      },
      'bool IsAlive': { get: () => true },
      'bool IsBackground': { get: () => false, set: () => undefined },
      'bool IsThreadPoolThread': { get: () => false },
      'cultureinfo CurrentCulture': culture(currentCulture, setCurrentCulture),
      'cultureinfo CurrentUICulture': culture(currentUICulture, setCurrentUICulture),
    },
    staticProperties: { [`${ns}Thread CurrentThread`]: { get: currentThread } },
    methods: { [`${ns}ApartmentState GetApartmentState()`]: () => null },
    staticMethods: {
      'void Sleep(int millisecondsTimeout)': (_s, ms: number) => new Suspension(sleepSteps(milliseconds(ms, 'millisecondsTimeout'))),
      'void Sleep(timespan timeout)': (_s, t: NetTimeSpan) => new Suspension(sleepSteps(milliseconds(t, 'timeout'))),
      'bool Yield()': () => false,
      'void SpinWait(int iterations)': () => undefined,
      'void MemoryBarrier()': () => undefined,
    },
  });
  defineType({ name: `${ns}Timeout`, kind: 'static', staticProperties: { 'int Infinite': { get: () => -1 } } });
}

type Ref = { value: Value };

function defineInterlocked(): void {
  const int = (n: number): number => n | 0;
  const wide = (n: bigint): Int64 => new Int64(BigInt.asIntN(64, n));
  const swap = (ref: Ref, value: Value): Value => {
    const before = ref.value;
    ref.value = value;
    return before;
  };
  defineType({
    name: `${ns}Interlocked`,
    kind: 'static',
    staticMethods: {
      'int Increment([ref] int location)': (_s, r: Ref) => {
        r.value = int((r.value as number) + 1);
        return r.value;
      },
      'long Increment([ref] long location)': (_s, r: Ref) => {
        r.value = wide((r.value as Int64).value + 1n);
        return r.value;
      },
      'int Decrement([ref] int location)': (_s, r: Ref) => {
        r.value = int((r.value as number) - 1);
        return r.value;
      },
      'long Decrement([ref] long location)': (_s, r: Ref) => {
        r.value = wide((r.value as Int64).value - 1n);
        return r.value;
      },
      'int Add([ref] int location1, int value)': (_s, r: Ref, n: number) => {
        r.value = int((r.value as number) + n);
        return r.value;
      },
      'long Add([ref] long location1, long value)': (_s, r: Ref, n: Int64) => {
        r.value = wide((r.value as Int64).value + n.value);
        return r.value;
      },
      'int Exchange([ref] int location1, int value)': (_s, r: Ref, v: Value) => swap(r, v),
      'long Exchange([ref] long location1, long value)': (_s, r: Ref, v: Value) => swap(r, v),
      'System.Object Exchange([ref] System.Object location1, System.Object value)': (_s, r: Ref, v: Value) => swap(r, v),
      'int CompareExchange([ref] int location1, int value, int comparand)': (_s, r: Ref, v: number, c: number) =>
        r.value === c ? swap(r, v) : r.value,
      'long Read([ref] long location)': (_s, r: Ref) => r.value,
    },
  });
  defineType({
    name: `${ns}Monitor`,
    kind: 'static',
    staticMethods: {
      'void Enter(System.Object obj)': (_s, o: Value) => andThen(monitorOf(o).wait(-1), () => undefined),
      'void Enter(System.Object obj, [ref] bool lockTaken)': (_s, o: Value, taken: Ref) => {
        const step = monitorOf(o).wait(-1);
        taken.value = true;
        return andThen(step, () => undefined);
      },
      'bool TryEnter(System.Object obj)': (_s, o: Value) => monitorOf(o).take(),
      'bool TryEnter(System.Object obj, int millisecondsTimeout)': (_s, o: Value, ms: number) => monitorOf(o).wait(ms),
      'bool TryEnter(System.Object obj, timespan timeout)': (_s, o: Value, t: NetTimeSpan) => monitorOf(o).wait(t.totalMilliseconds),
      'bool IsEntered(System.Object obj)': (_s, o: Value) => monitorOf(o).isHeld,
      'void Exit(System.Object obj)': (_s, o: Value) => {
        if (!monitorOf(o).release())
          throw exceptionOf(
            'System.Threading.SynchronizationLockException',
            'Object synchronization method was called from an unsynchronized block of code.',
          );
      },
      'void Pulse(System.Object obj)': () => undefined,
      'void PulseAll(System.Object obj)': () => undefined,
    },
  });
}

const handlesOf = (array: PSArray): readonly NetWaitHandle[] => array.items as unknown as readonly NetWaitHandle[];

/** What WaitAny gives when the time is over (WaitHandle.WaitTimeout). */
const waitTimeout = 258;

function waitAny(handles: readonly NetWaitHandle[], ms: number): Step<number> {
  const first = (): number | undefined => {
    const index = handles.findIndex((h) => h.take());
    return index < 0 ? undefined : index;
  };
  return lift(waitUntil(handles, ms, first, waitTimeout));
}

/** Waits for one after the other: what a handle has given stays taken. */
function waitAll(handles: readonly NetWaitHandle[], ms: number): Step<boolean> {
  const left = [...handles];
  const all = (): true | undefined => {
    while (left.length > 0 && left[0]!.take()) left.shift();
    return left.length === 0 ? true : undefined;
  };
  return lift(waitUntil<boolean>(handles, ms, all, false));
}

function defineHandles(): void {
  const close = (h: NetWaitHandle): void => {
    h.isClosed = true;
  };
  defineType({
    name: `${ns}WaitHandle`,
    baseType: 'System.MarshalByRefObject',
    abstract: true,
    jsClass: NetWaitHandle,
    interfaces: ['System.IDisposable'],
    methods: {
      'bool WaitOne()': (h: NetWaitHandle) => h.wait(-1),
      'bool WaitOne(int millisecondsTimeout)': (h: NetWaitHandle, ms: number) => h.wait(milliseconds(ms, 'millisecondsTimeout')),
      'bool WaitOne(timespan timeout)': (h: NetWaitHandle, t: NetTimeSpan) => h.wait(milliseconds(t, 'timeout')),
      'void Close()': close,
      'void Dispose()': close,
    },
    staticMethods: {
      [`int WaitAny(${ns}WaitHandle[] waitHandles)`]: (_s, handles: PSArray) => waitAny(handlesOf(handles), -1),
      [`int WaitAny(${ns}WaitHandle[] waitHandles, int millisecondsTimeout)`]: (_s, handles: PSArray, ms: number) =>
        waitAny(handlesOf(handles), milliseconds(ms, 'millisecondsTimeout')),
      [`int WaitAny(${ns}WaitHandle[] waitHandles, timespan timeout)`]: (_s, handles: PSArray, t: NetTimeSpan) =>
        waitAny(handlesOf(handles), milliseconds(t, 'timeout')),
      [`int WaitAny(${ns}WaitHandle[] waitHandles, int millisecondsTimeout, bool exitContext)`]: (_s, handles: PSArray, ms: number) =>
        waitAny(handlesOf(handles), milliseconds(ms, 'millisecondsTimeout')),
      [`int WaitAny(${ns}WaitHandle[] waitHandles, timespan timeout, bool exitContext)`]: (_s, handles: PSArray, t: NetTimeSpan) =>
        waitAny(handlesOf(handles), milliseconds(t, 'timeout')),
      [`bool WaitAll(${ns}WaitHandle[] waitHandles)`]: (_s, handles: PSArray) => waitAll(handlesOf(handles), -1),
      [`bool WaitAll(${ns}WaitHandle[] waitHandles, int millisecondsTimeout)`]: (_s, handles: PSArray, ms: number) =>
        waitAll(handlesOf(handles), milliseconds(ms, 'millisecondsTimeout')),
      [`bool WaitAll(${ns}WaitHandle[] waitHandles, timespan timeout)`]: (_s, handles: PSArray, t: NetTimeSpan) =>
        waitAll(handlesOf(handles), milliseconds(t, 'timeout')),
      [`bool WaitAll(${ns}WaitHandle[] waitHandles, int millisecondsTimeout, bool exitContext)`]: (_s, handles: PSArray, ms: number) =>
        waitAll(handlesOf(handles), milliseconds(ms, 'millisecondsTimeout')),
      [`bool WaitAll(${ns}WaitHandle[] waitHandles, timespan timeout, bool exitContext)`]: (_s, handles: PSArray, t: NetTimeSpan) =>
        waitAll(handlesOf(handles), milliseconds(t, 'timeout')),
    },
  });
  const mutex = (owned: boolean, name: string | null): NetMutex => {
    const known = name ? named.get(name) : undefined;
    const made = known ?? new NetMutex();
    if (name && !known) named.set(name, made);
    if (owned) made.take();
    return made;
  };
  defineType({
    name: `${ns}Mutex`,
    baseType: `${ns}WaitHandle`,
    jsClass: NetMutex,
    constructors: {
      '()': () => new NetMutex(),
      '(bool initiallyOwned)': (_t, owned: boolean) => mutex(owned, null),
      '(bool initiallyOwned, string name)': (_t, owned: boolean, name: string | null) => mutex(owned, name),
      '(bool initiallyOwned, string name, [ref] bool createdNew)': (_t, owned: boolean, name: string | null, created: Ref) => {
        created.value = !name || !named.has(name);
        return mutex(owned, name);
      },
    },
    methods: {
      'void ReleaseMutex()': (m: NetMutex) => {
        if (!m.release())
          throw exceptionOf(
            'System.ApplicationException',
            'Object synchronization method was called from an unsynchronized block of code.',
          );
      },
    },
  });
  const events = { 'bool Set()': (e: NetEvent) => e.set(), 'bool Reset()': (e: NetEvent) => e.reset() };
  defineType({ name: `${ns}EventWaitHandle`, baseType: `${ns}WaitHandle`, jsClass: NetEvent, methods: events });
  const make = (c: new (set: boolean, resets: boolean) => NetEvent, resets: boolean) => (_t: unknown, set: boolean) => new c(set, resets);
  defineType({
    name: `${ns}ManualResetEvent`,
    baseType: `${ns}EventWaitHandle`,
    jsClass: NetManualResetEvent,
    constructors: { '(bool initialState)': make(NetManualResetEvent, false) },
  });
  defineType({
    name: `${ns}AutoResetEvent`,
    baseType: `${ns}EventWaitHandle`,
    jsClass: NetAutoResetEvent,
    constructors: { '(bool initialState)': make(NetAutoResetEvent, true) },
  });
  defineType({
    name: `${ns}ManualResetEventSlim`,
    jsClass: NetManualResetEventSlim,
    interfaces: ['System.IDisposable'],
    constructors: { '()': () => new NetManualResetEventSlim(false, false), '(bool initialState)': make(NetManualResetEventSlim, false) },
    properties: { 'bool IsSet': { get: (e: NetEvent) => e.isSet } },
    methods: {
      'void Set()': (e: NetEvent) => void e.set(),
      'void Reset()': (e: NetEvent) => void e.reset(),
      'void Wait()': (e: NetEvent) => andThen(e.wait(-1), () => undefined),
      'bool Wait(int millisecondsTimeout)': (e: NetEvent, ms: number) => e.wait(ms),
      'void Dispose()': close,
    },
  });
  defineType({
    name: `${ns}SemaphoreSlim`,
    jsClass: NetSemaphore,
    interfaces: ['System.IDisposable'],
    constructors: {
      '(int initialCount)': (_t, n: number) => new NetSemaphore(n, 2147483647),
      '(int initialCount, int maxCount)': (_t, n: number, max: number) => new NetSemaphore(n, max),
    },
    properties: { 'int CurrentCount': { get: (s: NetSemaphore) => s.count } },
    methods: {
      'void Wait()': (s: NetSemaphore) => andThen(s.wait(-1), () => undefined),
      'bool Wait(int millisecondsTimeout)': (s: NetSemaphore, ms: number) => s.wait(ms),
      'bool Wait(timespan timeout)': (s: NetSemaphore, t: NetTimeSpan) => s.wait(t.totalMilliseconds),
      'int Release()': (s: NetSemaphore) => s.release(1),
      'int Release(int releaseCount)': (s: NetSemaphore, n: number) => s.release(n),
      'void Dispose()': close,
    },
  });
}

function defineCancellation(): void {
  const none = new NetCancellationToken(null);
  const cancelled = (): NetCancellationToken => {
    const source = new NetCancellationTokenSource();
    source.cancel();
    return source.token;
  };
  defineType({
    name: `${ns}CancellationToken`,
    kind: 'struct',
    jsClass: NetCancellationToken,
    defaultValue: () => none,
    constructors: { '(bool canceled)': (_t, c: boolean) => (c ? cancelled() : none) },
    properties: {
      'bool IsCancellationRequested': { get: (t: NetCancellationToken) => t.source?.isRequested ?? false },
      'bool CanBeCanceled': { get: (t: NetCancellationToken) => t.source !== null },
    },
    staticProperties: { [`${ns}CancellationToken None`]: { get: () => none } },
    methods: {
      'void ThrowIfCancellationRequested()': (t: NetCancellationToken) => {
        if (t.source?.isRequested) throw exceptionOf('System.OperationCanceledException', 'The operation was canceled.');
      },
    },
  });
  defineType({
    name: `${ns}CancellationTokenSource`,
    jsClass: NetCancellationTokenSource,
    interfaces: ['System.IDisposable'],
    constructors: {
      '()': () => new NetCancellationTokenSource(),
      '(int millisecondsDelay)': (_t, ms: number) => {
        const source = new NetCancellationTokenSource();
        source.cancelAfter(ms);
        return source;
      },
      '(timespan delay)': (_t, t: NetTimeSpan) => {
        const source = new NetCancellationTokenSource();
        source.cancelAfter(t.totalMilliseconds);
        return source;
      },
    },
    properties: {
      'bool IsCancellationRequested': { get: (s: NetCancellationTokenSource) => s.isRequested },
      [`${ns}CancellationToken Token`]: { get: (s: NetCancellationTokenSource) => s.token },
    },
    methods: {
      'void Cancel()': (s: NetCancellationTokenSource) => s.cancel(),
      'void CancelAfter(int millisecondsDelay)': (s: NetCancellationTokenSource, ms: number) => s.cancelAfter(ms),
      'void CancelAfter(timespan delay)': (s: NetCancellationTokenSource, t: NetTimeSpan) => s.cancelAfter(t.totalMilliseconds),
      'void Dispose()': () => undefined,
    },
  });
}

/** Defines the types of System.Threading: threads are fibers here, so waiting suspends the fiber. */
export function defineThreading(): void {
  defineThread();
  defineInterlocked();
  defineHandles();
  defineCancellation();
}
