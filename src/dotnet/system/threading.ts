import { exceptionOf } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { Int64 } from '../../objects/numbers.ts';
import { type Fiber, scheduler } from '../../scheduler/scheduler.ts';
import { andThen, type Step, type Steps, Suspension } from '../../scheduler/suspension.ts';
import { sleep, waitEvent } from '../../scheduler/wait.ts';
import { currentCulture, currentUICulture, type NetCultureInfo, setCurrentCulture, setCurrentUICulture } from '../culture/culture-info.ts';
import { defineType, getType } from '../registry.ts';
import { NetTimeSpan } from '../time/time-span.ts';
import { enumOf, notNull } from '../values.ts';
import { defineCancellation } from './cancellation.ts';
import { currentPrincipal } from './principal.ts';
import { type NetTask, runOnThread, waitAll } from './tasks.ts';
import { milliseconds, NetMutex } from './wait-handle.ts';
import { defineWaitHandles } from './wait-handle-types.ts';

const ns = 'System.Threading.';

function* sleepSteps(ms: number): Steps<undefined> {
  yield* ms < 0 ? waitEvent<undefined>(() => () => undefined) : sleep(ms);
  return undefined;
}

/** System.Threading.Thread: the one that scripts see as current. */
export class NetThread extends NetObject {
  name: string | null = null;
  isBackground = false;
  private task: NetTask | null = null;
  constructor(
    readonly id: number,
    /** What a thread that a program makes has to do; null for those that run scripts. */
    private readonly work: Value = null,
  ) {
    super();
  }
  get isAlive(): boolean {
    return this.work === null || (this.task !== null && !this.task.isCompleted);
  }
  start(argument: readonly Value[]): void {
    if (this.task || this.work === null)
      throw exceptionOf('System.Threading.ThreadStateException', 'Thread is running or terminated; it cannot restart.');
    this.task = runOnThread(this.work, argument);
  }
  /** Waits until it has ended, or the time is over. */
  join(ms: number): Step<boolean> {
    if (!this.task) throw exceptionOf('System.Threading.ThreadStateException', 'Thread has not been started.');
    return waitAll([this.task], ms);
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

/** Locks of objects, and of the values that are no objects here. */
const monitors = new WeakMap<NetObject, NetMutex>();
const monitorsOfValues = new Map<string, NetMutex>();

function monitorOf(value: Value): NetMutex {
  const object = notNull(value, 'obj');
  // Strings and small integers are no objects here: lock a stand-in for all of the same text.
  if (!(object instanceof NetObject)) {
    const key = `${typeof object}:${String(object)}`;
    let mutex = monitorsOfValues.get(key);
    if (!mutex) {
      mutex = new NetMutex();
      monitorsOfValues.set(key, mutex);
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
        get: (t: NetThread) => t.name ?? (t === currentThread() ? 'Pipeline Execution Thread' : null),
        set: (t: NetThread, v: string | null) => {
          t.name = v;
        },
      },
      'bool IsAlive': { get: (t: NetThread) => t.isAlive },
      'bool IsBackground': {
        get: (t: NetThread) => t.isBackground,
        set: (t: NetThread, v: boolean) => {
          t.isBackground = v;
        },
      },
      'bool IsThreadPoolThread': { get: () => false },
      [`${ns}ThreadPriority Priority`]: { get: () => enumOf(`${ns}ThreadPriority`, 2), set: () => undefined },
      [`${ns}ThreadState ThreadState`]: { get: () => enumOf(`${ns}ThreadState`, 0) },
      [`${ns}ApartmentState ApartmentState`]: { get: () => enumOf(`${ns}ApartmentState`, 2), set: () => undefined },
      'cultureinfo CurrentCulture': culture(currentCulture, setCurrentCulture),
      'cultureinfo CurrentUICulture': culture(currentUICulture, setCurrentUICulture),
    },
    staticProperties: {
      [`${ns}Thread CurrentThread`]: { get: currentThread },
      'System.Security.Principal.IPrincipal CurrentPrincipal': {
        get: () => currentPrincipal.value,
        set: (_s: null, principal: Value) => void (currentPrincipal.value = principal),
      },
    },
    constructors: {
      [`(${ns}ThreadStart start)`]: (_t, work: Value) => new NetThread(++threadIds, work),
      [`(${ns}ThreadStart start, int maxStackSize)`]: (_t, work: Value) => new NetThread(++threadIds, work),
      [`(${ns}ParameterizedThreadStart start)`]: (_t, work: Value) => new NetThread(++threadIds, work),
      [`(${ns}ParameterizedThreadStart start, int maxStackSize)`]: (_t, work: Value) => new NetThread(++threadIds, work),
    },
    methods: {
      [`${ns}ApartmentState GetApartmentState()`]: () => enumOf(`${ns}ApartmentState`, 2),
      'void Start()': (t: NetThread) => t.start([]),
      'void Start(System.Object parameter)': (t: NetThread, argument: Value) => t.start([argument]),
      'void Join()': (t: NetThread) => andThen(t.join(-1), () => undefined),
      'bool Join(int millisecondsTimeout)': (t: NetThread, ms: number) => t.join(ms),
      'bool Join(timespan timeout)': (t: NetThread, span: NetTimeSpan) => t.join(milliseconds(span, 'timeout')),
    },
    staticMethods: {
      'void Sleep(int millisecondsTimeout)': (_s, ms: number) => new Suspension(sleepSteps(milliseconds(ms, 'millisecondsTimeout'))),
      'void Sleep(timespan timeout)': (_s, t: NetTimeSpan) => new Suspension(sleepSteps(milliseconds(t, 'timeout'))),
      'System.AppDomain GetDomain()': () => getType('System.AppDomain').getProperty('CurrentDomain', true)?.body.get?.(null),
      'bool Yield()': () => false,
      'void SpinWait(int iterations)': () => undefined,
      'void MemoryBarrier()': () => undefined,
    },
  });
  defineType({
    name: `${ns}Timeout`,
    kind: 'static',
    staticProperties: { 'int Infinite': { get: () => -1 }, 'timespan InfiniteTimeSpan': { get: () => NetTimeSpan.fromMilliseconds(-1) } },
  });
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

/** Defines the types of System.Threading: threads are fibers here, so waiting suspends the fiber. */
export function defineThreading(): void {
  defineThread();
  defineInterlocked();
  defineWaitHandles();
  defineCancellation();
}
