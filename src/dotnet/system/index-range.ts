import { argumentOutOfRange, throwException } from '../../errors/throw.ts';
import { NetCollection, PSArray } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { defineType, genericOf, wellKnown } from '../registry.ts';
import { valueTuple } from '../tuple-types.ts';
import { notNull } from '../values.ts';

/** System.Index: a place from the beginning or from the end. */
class Index extends NetObject {
  constructor(
    readonly value: number,
    readonly fromEnd: boolean,
  ) {
    super();
    if (value < 0) throw argumentOutOfRange('value', 'Non-negative number required.');
  }
  offset(length: number): number {
    return this.fromEnd ? length - this.value : this.value;
  }
  hashKey(): string {
    return this.toString();
  }
  override toString(): string {
    return this.fromEnd ? `^${this.value}` : String(this.value);
  }
}

/** System.Range. */
class Range extends NetObject {
  constructor(
    readonly start: Index,
    readonly end: Index,
  ) {
    super();
  }
  hashKey(): string {
    return this.toString();
  }
  override toString(): string {
    return `${this.start.toString()}..${this.end.toString()}`;
  }
}

/** System.ArraySegment`1: a part of an array. */
export class ArraySegment extends NetCollection {
  constructor(
    type: NetType,
    readonly array: PSArray,
    readonly offset: number,
    readonly count: number,
  ) {
    super();
    this.netType = type;
    if (offset < 0 || count < 0 || offset + count > array.items.length)
      throwException(
        'System.ArgumentException',
        'Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.',
      );
  }
  get items(): Value[] {
    return this.array.items.slice(this.offset, this.offset + this.count);
  }
  [Symbol.iterator](): Iterator<Value> {
    return this.items[Symbol.iterator]();
  }
}

/** Defines Index, Range and ArraySegment. */
export function defineIndexAndRange(): void {
  const start = new Index(0, false);
  const end = new Index(0, true);
  defineType({
    name: 'System.Index',
    kind: 'struct',
    jsClass: Index,
    defaultValue: () => start,
    constructors: { '(int value, bool fromEnd = false)': (_t, v: number, fromEnd: boolean) => new Index(v, fromEnd) },
    operators: { 'System.Index op_Implicit(int value)': (_s, v: number) => new Index(v, false) },
    staticProperties: { 'System.Index Start': { get: () => start }, 'System.Index End': { get: () => end } },
    properties: { 'int Value': { get: (i: Index) => i.value }, 'bool IsFromEnd': { get: (i: Index) => i.fromEnd } },
    methods: { 'int GetOffset(int length)': (i: Index, n: number) => i.offset(n), 'string ToString()': (i: Index) => i.toString() },
    staticMethods: {
      'System.Index FromStart(int value)': (_s, v: number) => new Index(v, false),
      'System.Index FromEnd(int value)': (_s, v: number) => new Index(v, true),
    },
  });
  defineType({
    name: 'System.Range',
    kind: 'struct',
    jsClass: Range,
    defaultValue: () => new Range(start, start),
    constructors: { '(System.Index start, System.Index end)': (_t, a: Index, b: Index) => new Range(a, b) },
    staticProperties: { 'System.Range All': { get: () => new Range(start, end) } },
    properties: { 'System.Index Start': { get: (r: Range) => r.start }, 'System.Index End': { get: (r: Range) => r.end } },
    methods: {
      'System.ValueTuple[int,int] GetOffsetAndLength(int length)': (r: Range, n: number) => {
        const [from, to] = [r.start.offset(n), r.end.offset(n)];
        if (to > n || from > to) throw argumentOutOfRange('length');
        return valueTuple([from, to - from], [wellKnown.int32, wellKnown.int32]);
      },
      'string ToString()': (r: Range) => r.toString(),
    },
    staticMethods: {
      'System.Range StartAt(System.Index start)': (_s, a: Index) => new Range(a, end),
      'System.Range EndAt(System.Index end)': (_s, b: Index) => new Range(start, b),
    },
  });
  type S = ArraySegment;
  const inside = (s: S, i: number): number => {
    if (i < 0 || i >= s.count)
      throw argumentOutOfRange('index', 'Index was out of range. Must be non-negative and less than the size of the collection.');
    return s.offset + i;
  };
  defineType({
    name: 'System.ArraySegment`1',
    typeParameters: ['T'],
    kind: 'struct',
    jsClass: ArraySegment,
    interfaces: ['System.Collections.Generic.IList[T]', 'System.Collections.Generic.IReadOnlyList[T]'],
    constructors: {
      '(T[] array)': (self: NetType, a: PSArray | null) => new ArraySegment(self, notNull(a, 'array'), 0, notNull(a, 'array').items.length),
      '(T[] array, int offset, int count)': (self: NetType, a: PSArray | null, at: number, n: number) =>
        new ArraySegment(self, notNull(a, 'array'), at, n),
    },
    properties: {
      'T[] Array': { get: (s: S) => s.array },
      'int Offset': { get: (s: S) => s.offset },
      'int Count': { get: (s: S) => s.count },
      'bool IsReadOnly': { get: () => true },
    },
    indexers: {
      'T Item(int index)': {
        get: (s: S, i: number) => s.array.items[inside(s, i)]!,
        set: (s: S, v: Value, i: number) => {
          s.array.items[inside(s, i)] = v;
        },
      },
    },
    methods: {
      'T[] ToArray()': (s: S) => new PSArray(s.items, s.array.netType),
      'System.ArraySegment[T] Slice(int index)': (s: S, i: number) => new ArraySegment(s.netType, s.array, s.offset + i, s.count - i),
      'System.ArraySegment[T] Slice(int index, int count)': (s: S, i: number, n: number) =>
        new ArraySegment(s.netType, s.array, s.offset + i, n),
    },
    operators: {
      'System.ArraySegment[T] op_Implicit(T[] array)': (_s, a: PSArray) =>
        new ArraySegment(genericOf('System.ArraySegment', a.elementType), a, 0, a.items.length),
    },
  });
}
