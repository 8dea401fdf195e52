import { exceptionOf } from '../../errors/throw.ts';
import type { PSReference } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { callNow, type NetDelegate } from '../delegates.ts';
import { defineType } from '../registry.ts';
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
