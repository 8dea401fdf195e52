import { argumentNull } from '../errors/throw.ts';
import { NetCollection } from '../objects/collections.ts';
import { convertTo } from '../objects/convert.ts';
import { getEnumerable } from '../objects/enumerate.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { genericOf, wellKnown } from './registry.ts';

/** The elements of a sequence argument. */
export function* items(source: Value): IterableIterator<Value> {
  if (source === null) throw argumentNull('source');
  if (typeof source === 'string') {
    for (let i = 0; i < source.length; i++) yield convertTo(source[i] as string, wellKnown.char);
    return;
  }
  yield* getEnumerable(source) ?? [source];
}

/** A lazy sequence: walks its source again each time. */
export class LinqSequence extends NetCollection {
  constructor(
    type: NetType,
    private readonly walk: () => Iterable<Value>,
  ) {
    super();
    this.netType = type;
  }
  get count(): undefined {
    return undefined;
  }
  [Symbol.iterator](): Iterator<Value> {
    return this.walk()[Symbol.iterator]();
  }
}

/** A group of GroupBy: a key and its elements. */
export class LinqGrouping extends NetCollection {
  constructor(
    readonly key: Value,
    readonly elements: Value[],
    type: NetType,
  ) {
    super();
    this.netType = type;
  }
  get count(): number {
    return this.elements.length;
  }
  [Symbol.iterator](): Iterator<Value> {
    return this.elements[Symbol.iterator]();
  }
}

/** A lazy sequence of elements of a type. */
export function sequence(element: NetType, walk: () => Iterable<Value>): LinqSequence {
  return new LinqSequence(genericOf('System.Linq.Enumerable+Iterator', element), walk);
}
