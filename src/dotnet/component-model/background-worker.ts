import type { NetException } from '../../errors/exceptions.ts';
import { exceptionOf, toNetException } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import { NetObject } from '../../objects/net-object.ts';
import { defineDelegate } from '../delegates.ts';
import { eventAccessors, raiseEvent } from '../events.ts';
import { defineType } from '../registry.ts';
import { CancelEventArgs, ProgressChangedEventArgs } from '../system/small-types.ts';
import { AsyncCompletedEventArgs } from './async-completed-event-args.ts';

const ns = 'System.ComponentModel.';

/** System.ComponentModel.DoWorkEventArgs. */
class DoWorkEventArgs extends CancelEventArgs {
  result: Value = null;
  constructor(readonly argument: Value) {
    super(false);
  }
}

class RunWorkerCompletedEventArgs extends AsyncCompletedEventArgs {
  constructor(
    private readonly outcome: Value,
    error: NetException | null,
    cancelled: boolean,
  ) {
    super(error, cancelled, null);
  }
  get result(): Value {
    this.check();
    return this.outcome;
  }
}

const busy = (message: string): never => {
  throw exceptionOf('System.InvalidOperationException', message);
};

/** System.ComponentModel.BackgroundWorker: its work begins with the next turn of the event loop. */
class BackgroundWorker extends NetObject {
  isBusy = false;
  cancellationPending = false;
  reportsProgress = false;
  supportsCancellation = false;

  run(argument: Value): void {
    if (this.isBusy) busy('This BackgroundWorker is currently busy and cannot run multiple tasks concurrently.');
    this.isBusy = true;
    this.cancellationPending = false;
    setImmediate(() => {
      const work = new DoWorkEventArgs(argument);
      let error: NetException | null = null;
      try {
        raiseEvent(this, 'DoWork', [this, work]);
      } catch (e) {
        error = toNetException(e);
      }
      this.isBusy = false;
      this.cancellationPending = false;
      raiseEvent(this, 'RunWorkerCompleted', [this, new RunWorkerCompletedEventArgs(work.cancel ? null : work.result, error, work.cancel)]);
    });
  }
  cancel(): void {
    if (!this.supportsCancellation)
      busy(
        "This BackgroundWorker states that it doesn't support cancellation. Modify WorkerSupportsCancellation to state that it does support cancellation.",
      );
    this.cancellationPending = true;
  }
  report(make: () => NetObject): void {
    if (!this.reportsProgress)
      busy(
        "This BackgroundWorker states that it doesn't report progress. Modify WorkerReportsProgress to state that it does report progress.",
      );
    raiseEvent(this, 'ProgressChanged', [this, make()]);
  }
}

/** Defines BackgroundWorker and the arguments of its events. */
export function defineBackgroundWorker(): void {
  type D = DoWorkEventArgs;
  type C = AsyncCompletedEventArgs;
  defineType({
    name: `${ns}DoWorkEventArgs`,
    baseType: `${ns}CancelEventArgs`,
    jsClass: DoWorkEventArgs,
    constructors: { '(System.Object argument)': (_t, argument: Value) => new DoWorkEventArgs(argument) },
    properties: {
      'System.Object Argument': { get: (e: D) => e.argument },
      'System.Object Result': { get: (e: D) => e.result, set: (e: D, v: Value) => void (e.result = v) },
    },
  });
  defineType({
    name: `${ns}RunWorkerCompletedEventArgs`,
    baseType: `${ns}AsyncCompletedEventArgs`,
    jsClass: RunWorkerCompletedEventArgs,
    constructors: {
      '(System.Object result, System.Exception error, bool cancelled)': (
        _t,
        result: Value,
        error: NetException | null,
        cancelled: boolean,
      ) => new RunWorkerCompletedEventArgs(result, error, cancelled),
    },
    properties: {
      'System.Object Result': { get: (e: RunWorkerCompletedEventArgs) => e.result },
      'System.Object UserState': { get: (e: C) => e.userState },
    },
    propertyOrder: 'Result,UserState,Cancelled,Error',
  });
  const handlers = ['DoWork', 'ProgressChanged', 'RunWorkerCompleted'] as const;
  for (const name of handlers) defineDelegate(`${ns}${name}EventHandler`, `void Invoke(System.Object sender, ${ns}${name}EventArgs e)`);
  type B = BackgroundWorker;
  defineType({
    name: `${ns}BackgroundWorker`,
    baseType: `${ns}Component`,
    jsClass: BackgroundWorker,
    constructors: { '()': () => new BackgroundWorker() },
    events: handlers.map((name) => `${ns}${name}EventHandler ${name}`),
    properties: {
      'bool CancellationPending': { get: (b: B) => b.cancellationPending },
      'bool IsBusy': { get: (b: B) => b.isBusy },
      'bool WorkerReportsProgress': { get: (b: B) => b.reportsProgress, set: (b: B, v: boolean) => void (b.reportsProgress = v) },
      'bool WorkerSupportsCancellation': {
        get: (b: B) => b.supportsCancellation,
        set: (b: B, v: boolean) => void (b.supportsCancellation = v),
      },
    },
    methods: {
      ...Object.assign({}, ...handlers.map((name) => eventAccessors(name, `${ns}${name}EventHandler`))),
      'void CancelAsync()': (b: B) => b.cancel(),
      'void ReportProgress(int percentProgress)': (b: B, n: number) => b.report(() => new ProgressChangedEventArgs(n, null)),
      'void ReportProgress(int percentProgress, System.Object userState)': (b: B, n: number, state: Value) =>
        b.report(() => new ProgressChangedEventArgs(n, state)),
      'void RunWorkerAsync()': (b: B) => b.run(null),
      'void RunWorkerAsync(System.Object argument)': (b: B, argument: Value) => b.run(argument),
      'void Dispose()': () => undefined,
    },
  });
}
