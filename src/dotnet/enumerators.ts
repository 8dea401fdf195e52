import type { NetException } from '../errors/exceptions.ts';
import { exceptionOf } from '../errors/throw.ts';
import { NetCollection } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';

/** "Collection was modified; enumeration operation may not execute." */
export function collectionModified(): NetException {
  return exceptionOf('System.InvalidOperationException', 'Collection was modified; enumeration operation may not execute.');
}

/** Walks items of a collection that changes its version with every change; fails when it has changed since the walk began. */
export function walkItems(owner: { readonly version: number }, items: readonly Value[]): Iterator<Value> {
  const start = owner.version;
  let i = 0;
  return {
    next: (): IteratorResult<Value> => {
      if (owner.version !== start) throw collectionModified();
      return i < items.length ? { done: false, value: items[i++] as Value } : { done: true, value: undefined };
    },
  };
}

/** An IEnumerator: MoveNext, Current, Reset. Pipelines and `foreach` walk what is left of it. */
export class NetEnumerator extends NetCollection {
  private iterator: Iterator<Value> | null = null;
  private state: 'before' | 'at' | 'after' = 'before';
  private item: Value = null;
  constructor(
    private readonly start: () => Iterator<Value>,
    type: NetType | null = null,
  ) {
    super();
    if (type) this.netType = type;
  }
  get count(): undefined {
    return undefined;
  }
  moveNext(): boolean {
    this.iterator ??= this.start();
    const next = this.iterator.next();
    this.state = next.done ? 'after' : 'at';
    this.item = next.done ? null : next.value;
    return !next.done;
  }
  /** IEnumerator.Current of collections that check it. */
  get current(): Value {
    return this.item;
  }
  get hasCurrent(): boolean {
    return this.state === 'at';
  }
  get started(): boolean {
    return this.state !== 'before';
  }
  reset(): void {
    this.iterator = null;
    this.state = 'before';
    this.item = null;
  }
  /** IDisposable.Dispose: an iterator of C# runs its `finally` blocks. */
  dispose(): void {
    this.iterator?.return?.();
    this.state = 'after';
  }
  *[Symbol.iterator](): Iterator<Value> {
    while (this.moveNext()) yield this.item;
  }
}

/** The enumerator of a dictionary: Key, Value and Entry besides Current. */
export class DictionaryEnumerator extends NetEnumerator {}
