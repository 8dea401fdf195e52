import { exceptionOf } from '../../errors/throw.ts';
import { arrayOf, NetCollection, type PSReference } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import type { WaitingIterator } from '../../objects/waiting-iterator.ts';
import { andThen, lift, type Step } from '../../scheduler/suspension.ts';

import { defineType, genericOf } from '../registry.ts';
import { NetWaitHandle, waitUntil } from '../system/wait-handle.ts';
import type { NetTimeSpan } from '../time/time-span.ts';
import { GenericEnumerator } from './generic-types.ts';
import type { LinearCollection } from './linear-collection.ts';
import { NetStack } from './queue-types.ts';

/** Wakes those that wait for a change of a collection. */
class Change extends NetWaitHandle {
  take(): boolean {
    return false;
  }
  signal(): void {
    this.wake();
  }
}

/** System.Collections.Concurrent.BlockingCollection`1: producers wait while it is full, consumers while it is empty. */
export class BlockingCollection extends NetCollection {
  private readonly change = new Change();
  isAddingCompleted = false;
  constructor(
    type: NetType,
    readonly list: LinearCollection,
    /** -1: no bound. */
    readonly bound: number,
  ) {
    super();
    this.netType = type;
  }
  get count(): number {
    return this.list.count;
  }
  get isCompleted(): boolean {
    return this.isAddingCompleted && this.count === 0;
  }
  [Symbol.iterator](): Iterator<Value> {
    return [...this.list.items][Symbol.iterator]();
  }

  /** Adds an item once there is room. @returns false when the time is over @throws InvalidOperationException after CompleteAdding */
  add(value: Value, ms: number): Step<boolean> {
    const attempt = (): true | undefined => {
      if (this.isAddingCompleted)
        throw exceptionOf('System.InvalidOperationException', 'The collection has been marked as complete with regards to additions.');
      if (this.bound >= 0 && this.count >= this.bound) return undefined;
      if (this.list instanceof NetStack) this.list.pushFront(value);
      else this.list.push(value);
      this.change.signal();
      return true;
    };
    return lift(waitUntil<boolean>([this.change], ms, attempt, false));
  }

  /** Takes an item once there is one. @returns undefined when none will come, or the time is over */
  take(ms: number): Step<Value | undefined> {
    const attempt = (): { value: Value | undefined } | undefined => {
      if (this.count > 0) {
        const value = this.list.takeFirst() as Value;
        this.change.signal();
        return { value };
      }
      return this.isAddingCompleted ? { value: undefined } : undefined;
    };
    return andThen(
      lift(waitUntil<{ value: Value | undefined }>([this.change], ms, attempt, { value: undefined })),
      (r) => r.value as Value,
    );
  }

  completeAdding(): void {
    this.isAddingCompleted = true;
    this.change.signal();
  }

  /** Takes items one by one, waiting for each, until none will come. */
  consume(): WaitingIterator {
    let next: Value | undefined;
    let has = false;
    return {
      ready: () =>
        has
          ? undefined
          : andThen(this.take(-1), (value) => {
              next = value;
              has = true;
              return undefined;
            }),
      next: () => {
        if (!has) next = this.count > 0 ? (this.take(0) as Value) : undefined;
        has = false;
        return next === undefined ? { done: true, value: undefined } : { done: false, value: next };
      },
    };
  }
}

/** What GetConsumingEnumerable gives. */
class ConsumingEnumerable extends NetCollection {
  constructor(readonly collection: BlockingCollection) {
    super();
  }
  get count(): number {
    return this.collection.count;
  }
  [Symbol.iterator](): WaitingIterator {
    return this.collection.consume();
  }
}

const ns = 'System.Collections.Concurrent.';
type B = BlockingCollection;
const elementOf = (t: NetType): NetType => t.genericArguments[0] as NetType;

function taken(step: Step<Value | undefined>): Step<Value> {
  return andThen(step, (value) => {
    if (value === undefined)
      throw exceptionOf(
        'System.InvalidOperationException',
        'The collection argument is empty and has been marked as complete with regards to additions.',
      );
    return value;
  });
}

function tryTake(b: B, result: PSReference, ms: number): Step<boolean> {
  return andThen(b.take(ms), (value) => {
    result.value = value === undefined ? elementOf(b.netType).defaultValue() : value;
    return value !== undefined;
  });
}

function queueOf(type: NetType): LinearCollection {
  const queue = genericOf(`${ns}ConcurrentQueue`, elementOf(type));
  const make = queue.getConstructors().find((c) => c.parameters.length === 0);
  return make?.body(queue) as LinearCollection;
}

defineType({
  name: `${ns}BlockingCollection\`1`,
  typeParameters: ['T'],
  jsClass: BlockingCollection,
  interfaces: ['System.Collections.Generic.IEnumerable[T]', 'System.Collections.ICollection', 'System.IDisposable'],
  constructors: {
    '()': (t: NetType) => new BlockingCollection(t, queueOf(t), -1),
    '(int boundedCapacity)': (t: NetType, bound: number) => new BlockingCollection(t, queueOf(t), bound),
    [`(${ns}IProducerConsumerCollection[T] collection)`]: (t: NetType, list: LinearCollection) => new BlockingCollection(t, list, -1),
    [`(${ns}IProducerConsumerCollection[T] collection, int boundedCapacity)`]: (t: NetType, list: LinearCollection, bound: number) =>
      new BlockingCollection(t, list, bound),
  },
  properties: {
    'int BoundedCapacity': { get: (b: B) => b.bound },
    'int Count': { get: (b: B) => b.count },
    'bool IsAddingCompleted': { get: (b: B) => b.isAddingCompleted },
    'bool IsCompleted': { get: (b: B) => b.isCompleted },
  },
  methods: {
    'void Add(T item)': (b: B, value: Value) => andThen(b.add(value, -1), () => undefined),
    'bool TryAdd(T item)': (b: B, value: Value) => b.add(value, 0),
    'bool TryAdd(T item, int millisecondsTimeout)': (b: B, value: Value, ms: number) => b.add(value, ms),
    'bool TryAdd(T item, timespan timeout)': (b: B, value: Value, t: NetTimeSpan) => b.add(value, t.totalMilliseconds),
    'T Take()': (b: B) => taken(b.take(-1)),
    'bool TryTake([out] T item)': (b: B, result: PSReference) => tryTake(b, result, 0),
    'bool TryTake([out] T item, int millisecondsTimeout)': (b: B, result: PSReference, ms: number) => tryTake(b, result, ms),
    'bool TryTake([out] T item, timespan timeout)': (b: B, result: PSReference, t: NetTimeSpan) => tryTake(b, result, t.totalMilliseconds),
    'void CompleteAdding()': (b: B) => b.completeAdding(),
    'System.Collections.Generic.IEnumerable[T] GetConsumingEnumerable()': (b: B) => new ConsumingEnumerable(b),
    'T[] ToArray()': (b: B) => arrayOf([...b.list.items]),
    'void Dispose()': () => undefined,
    'System.Collections.Generic.IEnumerator[T] GetEnumerator()': (b: B) =>
      new GenericEnumerator(() => b[Symbol.iterator](), genericOf('System.Collections.Generic.IEnumerator', elementOf(b.netType))),
  },
});
defineType({ name: `${ns}ConsumingEnumerable`, jsClass: ConsumingEnumerable, interfaces: ['System.Collections.IEnumerable'] });
