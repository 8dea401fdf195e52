import { exceptionOf } from '../../errors/throw.ts';
import type { PSReference } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { elementTypeOf, type NetType } from '../../objects/net-type.ts';
import { Int64 } from '../../objects/numbers.ts';
import { isTrue } from '../../objects/truth.ts';
import { monotonicTime } from '../../scheduler/monotonic-time.ts';
import { scheduler } from '../../scheduler/scheduler.ts';
import { complete, lift, type Step, type Steps } from '../../scheduler/suspension.ts';
import { sliceEnd } from '../../scheduler/wait.ts';
import { callDelegate } from '../delegate-call.ts';
import { callNow, type NetDelegate } from '../delegates.ts';
import { defineType } from '../registry.ts';
import { runOnPool } from './tasks.ts';
import { NetSemaphore } from './wait-handle.ts';

const ns = 'System.Threading.';

/** System.Threading.Semaphore: a wait handle that so many may hold at once. */
class KernelSemaphore extends NetSemaphore {
  constructor(count: number, max: number) {
    super(count, max);
    if (count > max)
      throw exceptionOf(
        'System.ArgumentException',
        'The initial count for the semaphore must be greater than or equal to zero and less than the maximum count.',
      );
  }
}

/** System.Threading.AsyncLocal`1: a value of its own in each thread of PowerShell. */
class AsyncLocal extends NetObject {
  private readonly held = new WeakMap<object, Value>();
  constructor(type: NetType) {
    super();
    this.netType = type;
  }
  get value(): Value {
    return this.held.get(owner()) ?? elementTypeOf(this.netType)?.defaultValue() ?? null;
  }
  set value(value: Value) {
    this.held.set(owner(), value);
  }
}

const outside = {};
/** What runs now: a thread of PowerShell. */
function owner(): object {
  return scheduler.current ?? outside;
}

/** @returns whether the condition came true in time */
function spinUntil(condition: NetDelegate, ms: number): Step<boolean> {
  const end = ms < 0 ? Number.POSITIVE_INFINITY : monotonicTime() + ms;
  return lift(spin(condition, end));
}

function* spin(condition: NetDelegate, end: number): Steps<boolean> {
  for (;;) {
    if (isTrue(yield* complete(callDelegate(condition, [])))) return true;
    if (monotonicTime() >= end) return false;
    yield sliceEnd;
  }
}

/** Environment.ProcessorCount. */
function processors(): number {
  return (require('node:os') as typeof import('node:os')).availableParallelism();
}

/** System.Threading.ThreadLocal`1: there is one thread of scripts. */
class ThreadLocal extends NetObject {
  private held: Value | undefined;
  constructor(
    type: NetType,
    private readonly factory: NetDelegate | null,
  ) {
    super();
    this.netType = type;
  }
  get isCreated(): boolean {
    return this.held !== undefined;
  }
  get value(): Value {
    if (this.held === undefined) this.held = this.factory ? callNow(this.factory, []) : this.netType.genericArguments[0]!.defaultValue();
    return this.held;
  }
  set value(v: Value) {
    this.held = v;
  }
}

/** Semaphore, ThreadLocal and Volatile. */
export function defineThreadValues(): void {
  type S = KernelSemaphore;
  defineType({
    name: `${ns}Semaphore`,
    baseType: `${ns}WaitHandle`,
    jsClass: KernelSemaphore,
    constructors: {
      '(int initialCount, int maximumCount)': (_t, n: number, max: number) => new KernelSemaphore(n, max),
      '(int initialCount, int maximumCount, string name)': (_t, n: number, max: number) => new KernelSemaphore(n, max),
    },
    methods: { 'int Release()': (s: S) => s.release(1), 'int Release(int releaseCount)': (s: S, n: number) => s.release(n) },
  });
  type L = ThreadLocal;
  defineType({
    name: `${ns}ThreadLocal\`1`,
    typeParameters: ['T'],
    jsClass: ThreadLocal,
    interfaces: ['System.IDisposable'],
    constructors: {
      '()': (self: NetType) => new ThreadLocal(self, null),
      '(System.Func[T] valueFactory)': (self: NetType, f: NetDelegate) => new ThreadLocal(self, f),
    },
    properties: {
      'T Value': {
        get: (l: L) => l.value,
        set: (l: L, v: Value) => {
          l.value = v;
        },
      },
      'bool IsValueCreated': { get: (l: L) => l.isCreated },
    },
    methods: { 'void Dispose()': () => undefined },
  });
  defineType({
    name: `${ns}AsyncLocal\`1`,
    typeParameters: ['T'],
    jsClass: AsyncLocal,
    constructors: { '()': (self: NetType) => new AsyncLocal(self) },
    properties: {
      'T Value': {
        get: (l: AsyncLocal) => l.value,
        set: (l: AsyncLocal, v: Value) => {
          l.value = v;
        },
      },
    },
  });
  defineType({
    name: `${ns}SpinWait`,
    kind: 'struct',
    staticMethods: {
      'bool SpinUntil(System.Func[bool] condition, int millisecondsTimeout)': (_s, f: NetDelegate, ms: number) => spinUntil(f, ms),
      'void SpinUntil(System.Func[bool] condition)': (_s, f: NetDelegate) => void spinUntil(f, -1),
    },
  });
  defineType({
    name: `${ns}ThreadPool`,
    kind: 'static',
    staticProperties: {
      'int ThreadCount': { get: () => 0 },
      'long CompletedWorkItemCount': { get: () => new Int64(0n) },
      'long PendingWorkItemCount': { get: () => new Int64(0n) },
    },
    staticMethods: {
      [`bool QueueUserWorkItem(${ns}WaitCallback callBack)`]: (_s, work: Value) => {
        runOnPool(null, work, [null]);
        return true;
      },
      [`bool QueueUserWorkItem(${ns}WaitCallback callBack, System.Object state)`]: (_s, work: Value, state: Value) => {
        runOnPool(null, work, [state]);
        return true;
      },
      'void GetMaxThreads([out] int workerThreads, [out] int completionPortThreads)': (_s, w: PSReference, c: PSReference) => {
        w.value = 32767;
        c.value = 1000;
      },
      'void GetMinThreads([out] int workerThreads, [out] int completionPortThreads)': (_s, w: PSReference, c: PSReference) => {
        w.value = processors();
        c.value = 1;
      },
      'bool SetMinThreads(int workerThreads, int completionPortThreads)': () => true,
      'bool SetMaxThreads(int workerThreads, int completionPortThreads)': () => true,
    },
  });
  defineType({
    name: `${ns}Volatile`,
    kind: 'static',
    staticMethods: {
      'T Read[T]([ref] T location)': (_s, r: PSReference) => r.value,
      'void Write[T]([ref] T location, T value)': (_s, r: PSReference, v: Value) => {
        r.value = v;
      },
    },
  });
}
