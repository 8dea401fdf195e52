import { argumentNull, argumentOutOfRange } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { complete } from '../../scheduler/suspension.ts';
import { currentContext, startInRunspace } from '../../session/current-context.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { callDelegate } from '../delegate-call.ts';
import { defineType } from '../registry.ts';
import type { NetTimeSpan } from '../time/time-span.ts';
import { long } from '../values.ts';

/** System.Threading.Timer: calls back after a time, and then again and again; on a fiber of the runspace that made it. */
export class ThreadingTimer extends NetObject {
  private handle: ReturnType<typeof setTimeout> | undefined;
  private readonly context: ExecutionContext = currentContext();
  private isClosed = false;
  static active = 0;

  constructor(
    private readonly callback: Value,
    private readonly state: Value,
  ) {
    super();
  }

  /** Starts again: -1 for `due` never, for `period` only once. @returns false once it is disposed of */
  change(due: number, period: number): boolean {
    this.clear();
    if (this.isClosed) return false;
    if (due >= 0) this.schedule(due, period);
    return true;
  }

  private schedule(wait: number, period: number): void {
    ThreadingTimer.active++;
    this.handle = setTimeout(() => {
      ThreadingTimer.active--;
      this.handle = undefined;
      if (period > 0) this.schedule(period, period);
      const { context, callback, state } = this;
      startInRunspace(context, complete(callDelegate(callback, [state])), 'Timer');
    }, wait);
    // A timer alone does not keep a program alive.
    this.handle.unref();
  }

  private clear(): void {
    if (this.handle === undefined) return;
    ThreadingTimer.active--;
    clearTimeout(this.handle);
    this.handle = undefined;
  }

  dispose(): void {
    this.clear();
    this.isClosed = true;
  }
}

/** Milliseconds of a due time or period. @throws ArgumentOutOfRangeException below -1 */
function checked(value: number, name: string): number {
  if (value < -1)
    throw argumentOutOfRange(name, 'Number must be either non-negative and less than or equal to Int32.MaxValue or -1.', value);
  return value;
}
const milliseconds = (span: NetTimeSpan): number => Number(span.ticks / 10000n);

/** Timer.Change of times. @throws ArgumentOutOfRangeException */
export function changeTimer(timer: ThreadingTimer, due: NetTimeSpan, period: NetTimeSpan): boolean {
  return timer.change(checked(milliseconds(due), 'dueTime'), checked(milliseconds(period), 'period'));
}

/** Defines System.Threading.Timer. */
export function defineThreadingTimer(): void {
  type T = ThreadingTimer;
  const make = (callback: Value, state: Value, due: number, period: number): ThreadingTimer => {
    if (callback === null) throw argumentNull('callback');
    const timer = new ThreadingTimer(callback, state);
    timer.change(checked(due, 'dueTime'), checked(period, 'period'));
    return timer;
  };
  const change = (t: T, due: number, period: number): boolean => t.change(checked(due, 'dueTime'), checked(period, 'period'));
  defineType({
    name: 'System.Threading.Timer',
    baseType: 'System.MarshalByRefObject',
    sealed: true,
    jsClass: ThreadingTimer,
    interfaces: ['System.IDisposable'],
    constructors: {
      '(System.Threading.TimerCallback callback, System.Object state, int dueTime, int period)': (_t, c, s, due: number, period: number) =>
        make(c, s, due, period),
      '(System.Threading.TimerCallback callback, System.Object state, timespan dueTime, timespan period)': (
        _t,
        c,
        s,
        due: NetTimeSpan,
        period: NetTimeSpan,
      ) => make(c, s, milliseconds(due), milliseconds(period)),
      '(System.Threading.TimerCallback callback)': (_t, c: Value) => make(c, null, -1, -1),
    },
    staticProperties: { 'long ActiveCount': { get: () => long(ThreadingTimer.active) } },
    methods: {
      'bool Change(int dueTime, int period)': change,
      'bool Change(timespan dueTime, timespan period)': changeTimer,
      'void Dispose()': (t: T) => t.dispose(),
      'void IDisposable.Dispose()': (t: T) => t.dispose(),
    },
  });
}
