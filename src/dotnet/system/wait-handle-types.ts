import { argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import { andThen, lift, type Step } from '../../scheduler/suspension.ts';
import { defineType, wellKnown } from '../registry.ts';
import type { NetTimeSpan } from '../time/time-span.ts';
import { taskOfStep } from './task-start.ts';
import {
  milliseconds,
  NetAutoResetEvent,
  NetEvent,
  NetManualResetEvent,
  NetManualResetEventSlim,
  NetMutex,
  NetSemaphore,
  NetWaitHandle,
  waitUntil,
} from './wait-handle.ts';

const ns = 'System.Threading.';
type Ref = { value: Value };

/** Named mutexes of this process. */
const named = new Map<string, NetMutex>();

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

/** A SemaphoreSlim. @throws ArgumentOutOfRangeException for more places than there can be */
function slimSemaphore(initial: number, max: number): NetSemaphore {
  if (initial < 0 || initial > max)
    throw argumentOutOfRange(
      'initialCount',
      'The initialCount argument must be non-negative and less than or equal to the maximumCount.',
      initial,
    );
  return new NetSemaphore(initial, max);
}

/** Defines WaitHandle and what can be waited for: mutexes, events, semaphores. */
export function defineWaitHandles(): void {
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
      'bool WaitOne(int millisecondsTimeout, bool exitContext)': (h: NetWaitHandle, ms: number) =>
        h.wait(milliseconds(ms, 'millisecondsTimeout')),
      'bool WaitOne(timespan timeout, bool exitContext)': (h: NetWaitHandle, t: NetTimeSpan) => h.wait(milliseconds(t, 'timeout')),
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
    constructors: {
      '()': () => new NetManualResetEventSlim(false, false),
      '(bool initialState)': make(NetManualResetEventSlim, false),
      '(bool initialState, int spinCount)': (_t, set: boolean, spins: number) => {
        const made = new NetManualResetEventSlim(set, false);
        made.spinCount = spins;
        return made;
      },
    },
    properties: {
      'System.Threading.WaitHandle WaitHandle': { get: (e: NetManualResetEventSlim) => e.waitHandle },
      'bool IsSet': { get: (e: NetEvent) => e.isSet },
      'int SpinCount': { get: (e: NetManualResetEventSlim) => e.spinCount },
    },
    methods: {
      'void Set()': (e: NetEvent) => void e.set(),
      'void Reset()': (e: NetEvent) => void e.reset(),
      'void Wait()': (e: NetEvent) => andThen(e.wait(-1), () => undefined),
      'bool Wait(int millisecondsTimeout)': (e: NetEvent, ms: number) => e.wait(ms),
      'bool Wait(timespan timeout)': (e: NetEvent, t: NetTimeSpan) => e.wait(t.totalMilliseconds),
      'void Dispose()': close,
    },
  });
  defineType({
    name: `${ns}SemaphoreSlim`,
    jsClass: NetSemaphore,
    interfaces: ['System.IDisposable'],
    constructors: {
      '(int initialCount)': (_t, n: number) => slimSemaphore(n, 2147483647),
      '(int initialCount, int maxCount)': (_t, n: number, max: number) => slimSemaphore(n, max),
    },
    properties: {
      'int CurrentCount': { get: (s: NetSemaphore) => s.count },
      'System.Threading.WaitHandle AvailableWaitHandle': { get: (s: NetSemaphore) => s.availableWaitHandle },
    },
    methods: {
      'void Wait()': (s: NetSemaphore) => andThen(s.wait(-1), () => undefined),
      'bool Wait(int millisecondsTimeout)': (s: NetSemaphore, ms: number) => s.wait(ms),
      'bool Wait(timespan timeout)': (s: NetSemaphore, t: NetTimeSpan) => s.wait(t.totalMilliseconds),
      'System.Threading.Tasks.Task WaitAsync()': (s: NetSemaphore) => taskOfStep(null, () => andThen(s.wait(-1), () => undefined)),
      'System.Threading.Tasks.Task[bool] WaitAsync(int millisecondsTimeout)': (s: NetSemaphore, ms: number) =>
        taskOfStep(wellKnown.boolean, () => s.wait(ms)),
      'System.Threading.Tasks.Task[bool] WaitAsync(timespan timeout)': (s: NetSemaphore, t: NetTimeSpan) =>
        taskOfStep(wellKnown.boolean, () => s.wait(t.totalMilliseconds)),
      'int Release()': (s: NetSemaphore) => s.release(1),
      'int Release(int releaseCount)': (s: NetSemaphore, n: number) => s.release(n),
      'void Dispose()': close,
    },
  });
}
