import { exceptionOf } from '../../errors/throw.ts';
import { NetObject } from '../../objects/net-object.ts';
import { defineType } from '../registry.ts';
import type { NetTimeSpan } from '../time/time-span.ts';

const ns = 'System.Threading.';

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

/** Defines CancellationToken and its source. */
export function defineCancellation(): void {
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
