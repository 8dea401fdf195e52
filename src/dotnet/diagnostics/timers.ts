import { argumentException, exceptionOf } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { Double } from '../../objects/numbers.ts';
import { defineDelegate } from '../delegates.ts';
import { eventAccessors, raiseEvent } from '../events.ts';
import { EventArgs } from '../object-types.ts';
import { defineType } from '../registry.ts';
import { NetDateTime } from '../time/date-time.ts';
import { dbl } from '../values.ts';

/** System.Timers.ElapsedEventArgs. */
class NetElapsedEventArgs extends NetObject {
  readonly signalTime = NetDateTime.now;
}

/** System.Timers.Timer. */
export class NetTimer extends NetObject {
  autoReset = true;
  private handle: ReturnType<typeof setTimeout> | undefined;
  private isClosed = false;
  constructor(private milliseconds: number) {
    super();
  }
  get interval(): number {
    return this.milliseconds;
  }
  set interval(value: number) {
    if (!(value > 0))
      throw exceptionOf('System.ArgumentException', `'${value}' is not a valid value for 'Interval'. 'Interval' must be greater than 0.`);
    this.milliseconds = value;
    if (this.enabled) {
      this.enabled = false;
      this.enabled = true;
    }
  }
  get enabled(): boolean {
    return this.handle !== undefined;
  }
  set enabled(value: boolean) {
    if (value === this.enabled) return;
    if (!value) {
      clearTimeout(this.handle);
      this.handle = undefined;
      return;
    }
    if (this.isClosed)
      throw exceptionOf('System.ObjectDisposedException', "Cannot access a disposed object.\nObject name: 'System.Timers.Timer'.", null, {
        ObjectName: 'System.Timers.Timer',
      });
    this.schedule();
  }
  private schedule(): void {
    this.handle = setTimeout(() => {
      if (this.autoReset) this.schedule();
      else this.handle = undefined;
      raiseEvent(this, 'Elapsed', [this, new NetElapsedEventArgs()]);
    }, this.milliseconds);
    // A timer alone does not keep a program alive.
    this.handle.unref();
  }
  /** Timer.Dispose: it never runs again, and who listens to Disposed is told. */
  close(): void {
    this.enabled = false;
    if (this.isClosed) return;
    this.isClosed = true;
    raiseEvent(this, 'Disposed', [this, new EventArgs()]);
  }
}

/** System.ComponentModel.Component. */
class Component extends NetObject {}

/** Defines System.Timers.Timer and the type that it and others derive from. */
export function defineTimers(): void {
  defineType({
    name: 'System.ComponentModel.Component',
    baseType: 'System.MarshalByRefObject',
    interfaces: ['System.IDisposable'],
    constructors: { '()': () => new Component() },
    jsClass: Component,
    // No component is in a container here.
    properties: {
      'System.ComponentModel.ISite Site': { get: () => null, set: () => undefined },
      'System.ComponentModel.IContainer Container': { get: () => null },
    },
    methods: {
      ...eventAccessors('Disposed', 'System.EventHandler'),
      'void Dispose()': () => undefined,
      'void IDisposable.Dispose()': () => undefined,
    },
    events: ['System.EventHandler Disposed'],
  });
  type T = NetTimer;
  const handler = 'System.Timers.ElapsedEventHandler';
  defineType({
    name: 'System.Timers.ElapsedEventArgs',
    baseType: 'System.EventArgs',
    jsClass: NetElapsedEventArgs,
    properties: { 'datetime SignalTime': { get: (e: NetElapsedEventArgs) => e.signalTime } },
  });
  defineDelegate(handler, 'void Invoke(System.Object sender, System.Timers.ElapsedEventArgs e)');
  const close = (t: T): void => t.close();
  const set =
    (enabled: boolean) =>
    (t: T): void => {
      t.enabled = enabled;
    };
  defineType({
    name: 'System.Timers.Timer',
    baseType: 'System.ComponentModel.Component',
    jsClass: NetTimer,
    interfaces: ['System.IDisposable'],
    events: [`${handler} Elapsed`],
    constructors: {
      '()': () => new NetTimer(100),
      '(double interval)': (_t, ms: Double) => {
        if (!(ms.value > 0)) throw argumentException(`Invalid value '${ms}' for parameter 'interval'.`);
        return new NetTimer(ms.value);
      },
    },
    properties: {
      'bool AutoReset': {
        get: (t: T) => t.autoReset,
        set: (t: T, value: boolean) => {
          t.autoReset = value;
        },
      },
      'bool Enabled': {
        get: (t: T) => t.enabled,
        set: (t: T, value: boolean) => {
          t.enabled = value;
        },
      },
      'double Interval': {
        get: (t: T) => dbl(t.interval),
        set: (t: T, value: Double) => {
          t.interval = value.value;
        },
      },
      'System.ComponentModel.ISite Site': { get: (): Value => null, set: () => undefined },
      'System.ComponentModel.ISynchronizeInvoke SynchronizingObject': { get: (): Value => null, set: () => undefined },
    },
    methods: {
      ...eventAccessors('Elapsed', handler),
      'void Start()': set(true),
      'void Stop()': set(false),
      'void Close()': close,
      'void Dispose()': close,
      'void IDisposable.Dispose()': close,
      'void BeginInit()': () => undefined,
      'void ISupportInitialize.BeginInit()': () => undefined,
      'void EndInit()': () => undefined,
      'void ISupportInitialize.EndInit()': () => undefined,
    },
  });
}
