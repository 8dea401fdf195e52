import { argumentNull, argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import { NetDictionary, PSArray } from '../../objects/collections.ts';
import { convertTo } from '../../objects/convert.ts';
import { getEnumerable } from '../../objects/enumerate.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { checkSearch, indexOutOfRange, mustNotBeNegative, placeOutOfRange } from '../argument-errors.ts';
import { comparisonOf } from '../comparers.ts';
import { NetEnumerator } from '../enumerators.ts';
import { indexOfEqual, netCompare, netEquals } from '../equality.ts';
import { DictionaryEntry } from '../hashtable.ts';
import { defineType, getType, wellKnown } from '../registry.ts';
import { NetList } from './generic-list.ts';
import { binarySearch, checkRange, checkRangeEnd, copyInto, reverseRange, sortItems } from './list-helpers.ts';
import { listItem } from './list-item.ts';

/** System.Collections.ArrayList. */
export class ArrayList extends NetList {
  /** What kind of wrapper it is: `Synchronized`, `ReadOnly`, `FixedSize` lists share the items of another list. */
  mode: 'plain' | 'synchronized' | 'readOnly' | 'fixedSize' = 'plain';
  capacity = 0;
  constructor(items: Value[] = []) {
    super(items);
  }
}

/**
 * A list to go on with: the one that is given if it can grow, otherwise a new ArrayList of what it enumerates; with a way to add to it
 * (MshCommandRuntime.SetupVariable).
 */
export function growingList(wrapped: Value): { list: NetList; push: (value: Value) => void } {
  const initial = baseObject(wrapped);
  const isFixed = initial instanceof ArrayList && (initial.mode === 'fixedSize' || initial.mode === 'readOnly');
  const known = initial instanceof NetList && !isFixed ? initial : null;
  const list = known ?? new ArrayList(initial === null ? [] : [...(getEnumerable(initial) ?? [initial])]);
  const element = known?.elementType ?? null;
  return { list, push: (value) => list.push(element === null ? value : listItem(element, baseObject(value))) };
}

function check(list: NetList, index: number): void {
  if (index < 0 || index >= list.items.length) throw indexOutOfRange();
}

/** ArrayList.IndexOf. @throws ArgumentOutOfRangeException */
function indexFrom(list: ArrayList, value: Value, start: number, count: number): number {
  checkSearch(list.items.length, start, count);
  return list.items.findIndex((x, i) => i >= start && i < start + count && netEquals(value, x));
}

/** ArrayList.LastIndexOf. @throws ArgumentOutOfRangeException */
function lastIndexOf(list: ArrayList, value: Value, start: number, count: number): number {
  const size = list.items.length;
  if (size !== 0 && start < 0) throw mustNotBeNegative('startIndex', start);
  if (size !== 0 && count < 0) throw mustNotBeNegative('count', count);
  if (size === 0) return -1;
  if (start >= size || count > start + 1) throw argumentOutOfRange(start >= size ? 'startIndex' : 'count', 'Larger than collection size.');
  return list.items.findLastIndex((x, i) => i <= start && i > start - count && netEquals(value, x));
}

function writable(list: ArrayList, resizes: boolean): void {
  if (list.mode === 'readOnly') throw exceptionOf('System.NotSupportedException', 'Collection is read-only.');
  if (list.mode === 'fixedSize' && resizes) throw exceptionOf('System.NotSupportedException', 'Collection was of a fixed size.');
}

/** The elements of a collection argument, those of a dictionary as DictionaryEntry. @throws ArgumentNullException */
export function itemsOf(collection: Value, parameter = 'c'): Value[] {
  if (collection === null) throw argumentNull(parameter);
  if (collection instanceof NetDictionary) return Array.from(collection.entries(), ([key, value]) => new DictionaryEntry(key, value));
  return [...(getEnumerable(collection) ?? [collection])];
}

const wrapperNames = { plain: '', synchronized: 'SyncArrayList', readOnly: 'ReadOnlyArrayList', fixedSize: 'FixedSizeArrayList' };

function wrap(list: ArrayList, mode: ArrayList['mode']): ArrayList {
  const wrapper = new ArrayList(list.items);
  wrapper.mode = mode;
  wrapper.netType = getType(`System.Collections.ArrayList+${wrapperNames[mode]}`);
  return wrapper;
}

defineType({
  name: 'System.Collections.ArrayList',
  jsClass: ArrayList,
  interfaces: ['System.Collections.IList', 'System.ICloneable'],
  constructors: {
    '()': () => new ArrayList(),
    '(int capacity)': (_: NetType, capacity: number) => {
      if (capacity < 0) throw argumentOutOfRange('capacity', "'capacity' must be non-negative.");
      const list = new ArrayList();
      list.capacity = capacity;
      return list;
    },
    '(System.Collections.ICollection c)': (_: NetType, c: Value) => new ArrayList(itemsOf(c)),
  },
  properties: {
    'int Capacity': {
      get: (l: ArrayList) => (l.capacity >= l.items.length ? l.capacity : Math.max(4, 2 ** Math.ceil(Math.log2(l.items.length)))),
      set: (l: ArrayList, value: number) => {
        if (value < l.items.length) throw argumentOutOfRange('value', 'capacity was less than the current size.');
        l.capacity = value;
      },
    },
    'int Count': { get: (l: ArrayList) => l.items.length },
    'bool IsFixedSize': { get: (l: ArrayList) => l.mode === 'fixedSize' || l.mode === 'readOnly' },
    'bool IsReadOnly': { get: (l: ArrayList) => l.mode === 'readOnly' },
    'bool IsSynchronized': { get: (l: ArrayList) => l.mode === 'synchronized' },
    'System.Object SyncRoot': { get: (l: ArrayList) => l },
  },
  indexers: {
    'System.Object Item(int index)': {
      get: (l: ArrayList, i: number) => {
        check(l, i);
        return l.items[i];
      },
      set: (l: ArrayList, value: Value, i: number) => {
        writable(l, false);
        check(l, i);
        l.setAt(i, value);
      },
    },
  },
  methods: {
    'int Add(System.Object value)': (l: ArrayList, value: Value) => {
      if (l.mode !== 'plain') writable(l, true);
      l.items.push(value);
      l.version++;
      return l.items.length - 1;
    },
    'void AddRange(System.Collections.ICollection c)': (l: ArrayList, c: Value) => {
      writable(l, true);
      l.insertAt(l.items.length, itemsOf(c));
    },
    'int BinarySearch(int index, int count, System.Object value, System.Collections.IComparer comparer)': (
      l: ArrayList,
      i: number,
      n: number,
      v: Value,
      c: Value,
    ) => {
      checkRange(l, i, n);
      return binarySearch(l.items, i, n, v, comparisonOf(c));
    },
    'int BinarySearch(System.Object value)': (l: ArrayList, v: Value) => binarySearch(l.items, 0, l.items.length, v, netCompare),
    'int BinarySearch(System.Object value, System.Collections.IComparer comparer)': (l: ArrayList, v: Value, c: Value) =>
      binarySearch(l.items, 0, l.items.length, v, comparisonOf(c)),
    'void Clear()': (l: ArrayList) => {
      writable(l, true);
      l.clear();
    },
    'System.Object Clone()': (l: ArrayList) => new ArrayList([...l.items]),
    'bool Contains(System.Object item)': (l: ArrayList, v: Value) => indexOfEqual(l.items, v, true) >= 0,
    'void CopyTo(array array)': (l: ArrayList, a: PSArray) => copyInto(l.items, 0, a, 0, l.items.length),
    'void CopyTo(array array, int arrayIndex)': (l: ArrayList, a: PSArray, i: number) => copyInto(l.items, 0, a, i, l.items.length),
    'void CopyTo(int index, array array, int arrayIndex, int count)': (l: ArrayList, from: number, a: PSArray, to: number, n: number) => {
      checkRangeEnd(l, from, n);
      copyInto(l.items, from, a, to, n);
    },
    'System.Collections.IEnumerator GetEnumerator()': (l: ArrayList) => new ArrayListEnumerator(() => l[Symbol.iterator]()),
    'System.Collections.IEnumerator GetEnumerator(int index, int count)': (l: ArrayList, i: number, n: number) => {
      checkRange(l, i, n);
      return new ArrayListEnumerator(() => l.items.slice(i, i + n)[Symbol.iterator]());
    },
    'System.Collections.ArrayList GetRange(int index, int count)': (l: ArrayList, i: number, n: number) => {
      checkRange(l, i, n);
      return new ArrayList(l.items.slice(i, i + n));
    },
    'int IndexOf(System.Object value)': (l: ArrayList, v: Value) => indexOfEqual(l.items, v, true),
    'int IndexOf(System.Object value, int startIndex)': (l: ArrayList, v: Value, start: number) =>
      indexFrom(l, v, start, l.items.length - start),
    'int IndexOf(System.Object value, int startIndex, int count)': indexFrom,
    'void Insert(int index, System.Object value)': (l: ArrayList, i: number, v: Value) => {
      writable(l, true);
      if (i < 0 || i > l.items.length) throw placeOutOfRange();
      l.insertAt(i, [v]);
    },
    'void InsertRange(int index, System.Collections.ICollection c)': (l: ArrayList, i: number, c: Value) => {
      writable(l, true);
      if (i < 0 || i > l.items.length)
        throw argumentOutOfRange(
          'index',
          'Index was out of range. Must be non-negative and less than or equal to the size of the collection.',
        );
      l.insertAt(i, itemsOf(c));
    },
    'int LastIndexOf(System.Object value)': (l: ArrayList, v: Value) => l.items.findLastIndex((x) => netEquals(v, x)),
    'int LastIndexOf(System.Object value, int startIndex)': (l: ArrayList, v: Value, start: number) => {
      if (start >= l.items.length) throw indexOutOfRange('startIndex');
      return lastIndexOf(l, v, start, start + 1);
    },
    'int LastIndexOf(System.Object value, int startIndex, int count)': lastIndexOf,
    'void Remove(System.Object obj)': (l: ArrayList, v: Value) => {
      writable(l, true);
      const i = l.items.findIndex((x) => netEquals(v, x));
      if (i >= 0) l.removeRange(i, 1);
    },
    'void RemoveAt(int index)': (l: ArrayList, i: number) => {
      writable(l, true);
      check(l, i);
      l.removeRange(i, 1);
    },
    'void RemoveRange(int index, int count)': (l: ArrayList, i: number, n: number) => {
      writable(l, true);
      checkRange(l, i, n);
      l.removeRange(i, n);
    },
    'void Reverse()': (l: ArrayList) => l.replaceAll([...l.items].reverse()),
    'void Reverse(int index, int count)': (l: ArrayList, i: number, n: number) => {
      checkRange(l, i, n);
      reverseRange(l, i, n);
    },
    'void SetRange(int index, System.Collections.ICollection c)': (l: ArrayList, i: number, c: Value) => {
      const values = itemsOf(c);
      if (i < 0 || i + values.length > l.items.length) throw placeOutOfRange();
      for (let k = 0; k < values.length; k++) l.setAt(i + k, values[k] as Value);
    },
    'void Sort()': (l: ArrayList) => sortItems(l, 0, l.items.length, netCompare),
    'void Sort(System.Collections.IComparer comparer)': (l: ArrayList, c: Value) => sortItems(l, 0, l.items.length, comparisonOf(c)),
    'void Sort(int index, int count, System.Collections.IComparer comparer)': (l: ArrayList, i: number, n: number, c: Value) => {
      checkRange(l, i, n);
      sortItems(l, i, n, comparisonOf(c));
    },
    'System.Object[] ToArray()': (l: ArrayList) => new PSArray([...l.items]),
    'array ToArray(type type)': (l: ArrayList, type: NetType) => {
      const target = type.makeArrayType();
      const copy = new PSArray(
        l.items.map((v) => checkedElement(v, type)),
        target,
      );
      return copy;
    },
    'void TrimToSize()': (l: ArrayList) => {
      l.capacity = l.items.length;
    },
  },
  staticMethods: {
    'System.Collections.ArrayList Adapter(System.Collections.IList list)': (_: null, list: Value) =>
      list instanceof NetList ? wrapList(list) : new ArrayList(itemsOf(list)),
    'System.Collections.ArrayList FixedSize(System.Collections.ArrayList list)': (_: null, l: ArrayList) => wrap(l, 'fixedSize'),
    'System.Collections.ArrayList ReadOnly(System.Collections.ArrayList list)': (_: null, l: ArrayList) => wrap(l, 'readOnly'),
    'System.Collections.ArrayList Repeat(System.Object value, int count)': (_: null, v: Value, n: number) =>
      new ArrayList(new Array(n).fill(v)),
    'System.Collections.ArrayList Synchronized(System.Collections.ArrayList list)': (_: null, l: ArrayList) => wrap(l, 'synchronized'),
  },
});
for (const name of Object.values(wrapperNames))
  if (name !== '') defineType({ name: `System.Collections.ArrayList+${name}`, baseType: 'System.Collections.ArrayList' });

function wrapList(list: NetList): ArrayList {
  return new ArrayList(list.items);
}

/** An element for an array made by ToArray(type): only values that are of the type already fit. */
function checkedElement(value: Value, type: NetType): Value {
  if (type === wellKnown.object) return value;
  const converted = convertTo(value, type);
  if (!netEquals(converted, value))
    throw exceptionOf(
      'System.InvalidCastException',
      'At least one element in the source array could not be cast down to the destination array type.',
    );
  return converted;
}

/** ArrayList's enumerator. */
export class ArrayListEnumerator extends NetEnumerator {}
/** The enumerator of a StringCollection: it has the members of one, but is no IEnumerator. */
export class StringEnumerator extends NetObject {
  readonly walk: PlainEnumerator;
  constructor(start: () => Iterator<Value>) {
    super();
    this.walk = new PlainEnumerator(start, 'System.Collections.ArrayList+ArrayListEnumeratorSimple');
  }
}
/** The enumerator of another collection without type parameters: a class of its own with the same members. */
export class PlainEnumerator extends NetEnumerator {
  constructor(start: () => Iterator<Value>, typeName: string) {
    super(start, getType(typeName));
  }
}
