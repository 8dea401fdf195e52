import type { Value } from '../../src/objects/net-object.ts';
import type { WaitingIterator } from '../../src/objects/waiting-iterator.ts';
import { type Done, lift, type Steps } from '../../src/scheduler/suspension.ts';
import { PSDataCollection } from '../jobs/ps-data-collection.ts';

/** The input as commands take it: a collection that is open still gives what comes, until it is complete; null for none, so that process blocks run once. */
export function inputItems(input: Value[] | PSDataCollection | null): Iterable<Value> | null {
  return input instanceof PSDataCollection ? { [Symbol.iterator]: () => new StreamedInput(input) } : input;
}

/** What is put into a collection while commands read it (DataCollectionPipelineReader). */
class StreamedInput implements WaitingIterator {
  private position = 0;
  constructor(private readonly items: PSDataCollection) {}
  ready(): Done {
    return this.items.isOpen && this.items.count <= this.position ? (lift(this.untilMore()) as Done) : undefined;
  }
  private *untilMore(): Steps<undefined> {
    const { items } = this;
    while (items.isOpen && items.count <= this.position) yield* items.untilChanged();
    return undefined;
  }
  next(): IteratorResult<Value> {
    const { items } = this.items;
    if (this.position >= items.length) return { done: true, value: undefined };
    return { done: false, value: items[this.position++] ?? null };
  }
}
