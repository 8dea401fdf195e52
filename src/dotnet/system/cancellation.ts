import { exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { callDelegateSync } from '../delegate-call.ts';
import { defineType } from '../registry.ts';
import type { NetTimeSpan } from '../time/time-span.ts';

import { NetManualResetEvent } from './wait-handle.ts';

const ns = 'System.Threading.';

/** System.Threading.CancellationTokenSource. */
export class NetCancellationTokenSource extends NetObject {
  isCancelled = false;
  private readonly listeners = new Set<() => void>();
  /** Calls back when it is cancelled; at once when it is. @returns a function that ends it */
  onCancel(listener: () => void): () => void {
    if (this.isRequested) listener();
    else this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
  readonly token = new NetCancellationToken(this);
  private handle: NetManualResetEvent | null = null;
  /** What is set when it is cancelled. */
  waitHandle(): NetManualResetEvent {
    if (!this.handle) {
      const handle = (this.handle = new NetManualResetEvent(false, false));
      this.onCancel(() => void handle.set());
    }
    return this.handle;
  }
  private timer: ReturnType<typeof setTimeout> | undefined;
  cancel(): void {
    clearTimeout(this.timer);
    this.isCancelled = true;
    for (const listener of [...this.listeners]) listener();
    this.listeners.clear();
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

/** System.Threading.CancellationToken. */
export class NetCancellationToken extends NetObject {
  constructor(readonly source: NetCancellationTokenSource | null) {
    super();
  }
}

/** System.Threading.CancellationTokenRegistration. */
class CancellationRegistration extends NetObject {
  constructor(readonly end: () => void) {
    super();
  }
}

function linked(tokens: readonly NetCancellationToken[]): NetCancellationTokenSource {
  const source = new NetCancellationTokenSource();
  for (const token of tokens) token.source?.onCancel(() => source.cancel());
  return source;
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
      [`${ns}WaitHandle WaitHandle`]: { get: (t: NetCancellationToken) => t.source?.waitHandle() ?? new NetManualResetEvent(false, false) },
    },
    staticProperties: { [`${ns}CancellationToken None`]: { get: () => none } },
    methods: {
      [`${ns}CancellationTokenRegistration Register(System.Action callback)`]: (t: NetCancellationToken, action: Value) =>
        new CancellationRegistration(t.source?.onCancel(() => void callDelegateSync(action, [])) ?? ((): void => undefined)),
      'void ThrowIfCancellationRequested()': (t: NetCancellationToken) => {
        if (t.source?.isRequested) throw exceptionOf('System.OperationCanceledException', 'The operation was canceled.');
      },
    },
  });
  defineType({
    name: `${ns}CancellationTokenRegistration`,
    kind: 'struct',
    jsClass: CancellationRegistration,
    defaultValue: () => new CancellationRegistration(() => undefined),
    methods: {
      'void Dispose()': (r: CancellationRegistration) => r.end(),
      'bool Unregister()': (r: CancellationRegistration) => {
        r.end();
        return true;
      },
    },
  });
  const token = `${ns}CancellationToken`;
  const make = `${ns}CancellationTokenSource CreateLinkedTokenSource`;
  defineType({
    name: `${ns}CancellationTokenSource`,
    staticMethods: {
      [`${make}(${token} token1, ${token} token2)`]: (_s, a: NetCancellationToken, b: NetCancellationToken) => linked([a, b]),
      [`${make}(${token} token)`]: (_s, a: NetCancellationToken) => linked([a]),
      [`${make}(Params ${token}[] tokens)`]: (_s, tokens: PSArray) => linked(tokens.items as NetCancellationToken[]),
    },
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
      'void Cancel(bool throwOnFirstException)': (s: NetCancellationTokenSource) => s.cancel(),
      'bool TryReset()': (s: NetCancellationTokenSource) => !s.isRequested,
      'void CancelAfter(int millisecondsDelay)': (s: NetCancellationTokenSource, ms: number) => s.cancelAfter(ms),
      'void CancelAfter(timespan delay)': (s: NetCancellationTokenSource, t: NetTimeSpan) => s.cancelAfter(t.totalMilliseconds),
      'void Dispose()': () => undefined,
    },
  });
}
