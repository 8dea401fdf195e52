import { argumentNull } from '../errors/throw.ts';
import { NetCollection, NetDictionary } from '../objects/collections.ts';
import { convertTo } from '../objects/convert.ts';
import { getEnumerable } from '../objects/enumerate.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { hasPairs, pairs } from './collections/generic-dictionary.ts';
import { genericOf, wellKnown } from './registry.ts';

/** The elements of a sequence argument. */
export function* items(source: Value): IterableIterator<Value> {
  if (source === null) throw argumentNull('source');
  if (typeof source === 'string') {
    for (let i = 0; i < source.length; i++) yield convertTo(source[i] as string, wellKnown.char);
    return;
  }
  if (source instanceof NetDictionary && hasPairs(source)) yield* pairs(source);
  else yield* getEnumerable(source) ?? [source];
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

/** What a sequence is ordered by: a key of each element (the element itself where there is none), how keys compare, 1 or -1. */
export interface SortKey {
  readonly key: ((v: Value) => Value) | null;
  readonly compare: (a: Value, b: Value) => number;
  readonly sign: number;
}

/** An ordered sequence remembers what it is ordered by, so that ThenBy can refine it. Each key is read once, before anything is compared. */
export class OrderedSequence extends LinqSequence {
  constructor(
    readonly source: Value,
    readonly orders: readonly SortKey[],
    type: NetType,
  ) {
    super(type, () => {
      const all = [...items(source)];
      const keys = orders.map(({ key }) => (key === null ? all : all.map(key)));
      const order = (a: number, b: number): number => {
        for (const [i, { compare, sign }] of orders.entries()) {
          const result = compare((keys[i] as Value[])[a] as Value, (keys[i] as Value[])[b] as Value) * sign;
          if (result !== 0) return result;
        }
        return 0;
      };
      return [...all.keys()].sort(order).map((i) => all[i] as Value);
    });
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

/** A lazy sequence of elements of a type whose class is a named one: its elements are known before it is walked. */
export function countedSequence(kind: 'RangeIterator' | 'RepeatIterator', element: NetType, walk: () => Iterable<Value>): LinqSequence {
  return new LinqSequence(genericOf(`System.Linq.Enumerable+${kind}`, element), walk);
}

/** A lazy sequence of elements of a type. */
export function sequence(element: NetType, walk: () => Iterable<Value>): LinqSequence {
  return new LinqSequence(genericOf('System.Linq.Enumerable+Iterator', element), walk);
}
