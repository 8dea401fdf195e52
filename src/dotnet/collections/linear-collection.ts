import { NetCollection } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { walkItems } from '../enumerators.ts';

/**
 * What queues, stacks and bags share: items in the order in which they are walked, put at either end and taken from the front, each in the same
 * time however many there are. `front` holds the first of them, the very first at its end; `back` the others.
 */
export abstract class LinearCollection extends NetCollection {
  version = 0;
  private front: Value[] = [];
  private back: Value[];
  /** @param items the first first; they are the collection's from now on */
  constructor(items: Value[], type?: NetType) {
    super();
    this.back = items;
    if (type) this.netType = type;
  }

  get count(): number {
    return this.front.length + this.back.length;
  }
  /** All items, the first first. May be read until the next change. */
  get items(): readonly Value[] {
    if (this.front.length > 0) {
      this.back = [...this.front.reverse(), ...this.back];
      this.front = [];
    }
    return this.back;
  }
  /** The first item; undefined when there is none. */
  peek(): Value | undefined {
    return this.front.length > 0 ? this.front[this.front.length - 1] : this.back[0];
  }
  push(value: Value): void {
    this.back.push(value);
    this.version++;
  }
  pushFront(value: Value): void {
    this.front.push(value);
    this.version++;
  }
  /** Takes the first item away; undefined when there is none. */
  takeFirst(): Value | undefined {
    if (this.front.length === 0) {
      if (this.back.length === 0) return undefined;
      this.front = this.back.reverse();
      this.back = [];
    }
    this.version++;
    return this.front.pop();
  }
  clear(): void {
    this.front = [];
    this.back = [];
    this.version++;
  }

  [Symbol.iterator](): Iterator<Value> {
    return walkItems(this, this.items);
  }
}

/** Has a collection show and change the items of another one: it is only another way to see it. */
export function shareItems(view: LinearCollection, owner: LinearCollection): void {
  for (const field of ['front', 'back', 'version'] as const)
    Object.defineProperty(view, field, {
      get: () => Reflect.get(owner, field),
      set: (value: unknown) => {
        Reflect.set(owner, field, value);
      },
    });
}
