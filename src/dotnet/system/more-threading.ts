import { exceptionOf } from '../../errors/throw.ts';
import { type Fiber, scheduler } from '../../scheduler/scheduler.ts';
import { andThen, lift, type Step } from '../../scheduler/suspension.ts';
import { defineType } from '../registry.ts';
import type { NetTimeSpan } from '../time/time-span.ts';
import { long } from '../values.ts';
import { NetWaitHandle, waitUntil } from './wait-handle.ts';

const ns = 'System.Threading.';

const invalid = (message: string): unknown => exceptionOf('System.InvalidOperationException', message);

/** System.Threading.CountdownEvent. */
class NetCountdownEvent extends NetWaitHandle {
  current: number;
  constructor(public initial: number) {
    super();
    this.current = initial;
  }
  take(): boolean {
    return this.current === 0;
  }
  /** @returns true when the count has come to zero @throws InvalidOperationException below zero */
  signal(n: number): boolean {
    if (n > this.current) throw invalid("Invalid attempt made to decrement the event's count below zero.");
    this.current -= n;
    if (this.current === 0) this.wake();
    return this.current === 0;
  }
  add(n: number): void {
    if (this.current === 0) throw invalid('The event is already signaled and cannot be incremented.');
    this.current += n;
  }
  reset(count: number): void {
    this.initial = count;
    this.current = count;
  }
}

/** System.Threading.Barrier. */
class NetBarrier extends NetWaitHandle {
  phase = 0;
  arrived = 0;
  constructor(public participants: number) {
    super();
  }
  take(): boolean {
    return false;
  }
  signalAndWait(ms: number): Step<boolean> {
    const phase = this.phase;
    if (++this.arrived >= this.participants) {
      this.phase++;
      this.arrived = 0;
      this.wake();
      return true;
    }
    return lift(waitUntil<boolean>([this], ms, () => (this.phase !== phase ? true : undefined), false));
  }
}

/** System.Threading.ReaderWriterLockSlim: many fibers may read, or one may write. */
class NetReaderWriterLock extends NetWaitHandle {
  readonly readers = new Map<Fiber | null, number>();
  writer: Fiber | null | undefined = undefined;
  depth = 0;
  take(): boolean {
    return false;
  }
  private tryRead = (): true | undefined => {
    const me = scheduler.current;
    if (this.writer !== undefined && this.writer !== me) return undefined;
    this.readers.set(me, (this.readers.get(me) ?? 0) + 1);
    return true;
  };
  private tryWrite = (): true | undefined => {
    const me = scheduler.current;
    const othersRead = [...this.readers.keys()].some((f) => f !== me);
    if ((this.writer !== undefined && this.writer !== me) || othersRead) return undefined;
    this.writer = me;
    this.depth++;
    return true;
  };
  enterRead(ms: number): Step<boolean> {
    return lift(waitUntil<boolean>([this], ms, this.tryRead, false));
  }
  enterWrite(ms: number): Step<boolean> {
    return lift(waitUntil<boolean>([this], ms, this.tryWrite, false));
  }
  exitRead(): void {
    const held = this.readers.get(scheduler.current) ?? 0;
    if (held === 0) throw notHeld('The read lock is being released without being held.');
    if (held === 1) this.readers.delete(scheduler.current);
    else this.readers.set(scheduler.current, held - 1);
    this.wake();
  }
  exitWrite(): void {
    if (this.writer !== scheduler.current) throw notHeld('The write lock is being released without being held.');
    if (--this.depth === 0) this.writer = undefined;
    this.wake();
  }
}

function notHeld(message: string): unknown {
  return exceptionOf('System.Threading.SynchronizationLockException', message);
}

const done = (step: Step<boolean>): Step<undefined> => andThen(step, () => undefined);

/** Defines CountdownEvent, Barrier and ReaderWriterLockSlim. */
export function defineMoreThreading(): void {
  const disposable = ['System.IDisposable'];
  const close = (h: NetWaitHandle): void => {
    h.isClosed = true;
  };
  type C = NetCountdownEvent;
  defineType({
    name: `${ns}CountdownEvent`,
    jsClass: NetCountdownEvent,
    interfaces: disposable,
    constructors: { '(int initialCount)': (_t, n: number) => new NetCountdownEvent(n) },
    properties: {
      'int CurrentCount': { get: (c: C) => c.current },
      'int InitialCount': { get: (c: C) => c.initial },
      'bool IsSet': { get: (c: C) => c.current === 0 },
    },
    methods: {
      'bool Signal()': (c: C) => c.signal(1),
      'bool Signal(int signalCount)': (c: C, n: number) => c.signal(n),
      'void AddCount()': (c: C) => c.add(1),
      'void AddCount(int signalCount)': (c: C, n: number) => c.add(n),
      'void Reset()': (c: C) => c.reset(c.initial),
      'void Reset(int count)': (c: C, n: number) => c.reset(n),
      'void Wait()': (c: C) => done(c.wait(-1)),
      'bool Wait(int millisecondsTimeout)': (c: C, ms: number) => c.wait(ms),
      'bool Wait(timespan timeout)': (c: C, t: NetTimeSpan) => c.wait(t.totalMilliseconds),
      'void Dispose()': close,
    },
  });
  type B = NetBarrier;
  defineType({
    name: `${ns}Barrier`,
    jsClass: NetBarrier,
    interfaces: disposable,
    constructors: { '(int participantCount)': (_t, n: number) => new NetBarrier(n) },
    properties: {
      'int ParticipantCount': { get: (b: B) => b.participants },
      'int ParticipantsRemaining': { get: (b: B) => b.participants - b.arrived },
      'long CurrentPhaseNumber': { get: (b: B) => long(b.phase) },
    },
    methods: {
      'void SignalAndWait()': (b: B) => done(b.signalAndWait(-1)),
      'bool SignalAndWait(int millisecondsTimeout)': (b: B, ms: number) => b.signalAndWait(ms),
      'bool SignalAndWait(timespan timeout)': (b: B, t: NetTimeSpan) => b.signalAndWait(t.totalMilliseconds),
      'void Dispose()': close,
    },
  });
  type L = NetReaderWriterLock;
  defineType({
    name: `${ns}ReaderWriterLockSlim`,
    jsClass: NetReaderWriterLock,
    interfaces: disposable,
    constructors: { '()': () => new NetReaderWriterLock() },
    properties: {
      'int CurrentReadCount': { get: (l: L) => l.readers.size },
      'bool IsReadLockHeld': { get: (l: L) => l.readers.has(scheduler.current) },
      'bool IsWriteLockHeld': { get: (l: L) => l.writer === scheduler.current },
    },
    methods: {
      'void EnterReadLock()': (l: L) => done(l.enterRead(-1)),
      'void EnterWriteLock()': (l: L) => done(l.enterWrite(-1)),
      'bool TryEnterReadLock(int millisecondsTimeout)': (l: L, ms: number) => l.enterRead(ms),
      'bool TryEnterWriteLock(int millisecondsTimeout)': (l: L, ms: number) => l.enterWrite(ms),
      'void ExitReadLock()': (l: L) => l.exitRead(),
      'void ExitWriteLock()': (l: L) => l.exitWrite(),
      'void Dispose()': close,
    },
  });
}
