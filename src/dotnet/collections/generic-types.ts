import { argumentException, argumentNull, argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import { NetDictionary, PSArray } from '../../objects/collections.ts';
import { convertTo } from '../../objects/convert.ts';
import { getEnumerable } from '../../objects/enumerate.ts';
import type { Value } from '../../objects/net-object.ts';
import { type MemberBody, type NetType, selfOrBase, type TypeDefinition } from '../../objects/net-type.ts';
import { isTrue } from '../../objects/truth.ts';
import { checkSearch, checkSearchBack, indexOutOfRange } from '../argument-errors.ts';
import { comparisonOf } from '../comparers.ts';
import { callForEach, callNow, type NetDelegate } from '../delegates.ts';
import { NetEnumerator } from '../enumerators.ts';
import { indexOfEqual, netCompare, netEquals } from '../equality.ts';
import { defineProtected } from '../protected-methods.ts';
import { defineType, genericOf } from '../registry.ts';
import { hasPairs, pairs } from './generic-dictionary.ts';
import { GenericCollection, GenericList, type NetList, ReadOnlyList } from './generic-list.ts';
import { binarySearch, checkListRange, checkRangeEnd, copyInto, reverseRange, sortItems } from './list-helpers.ts';

/** Enumerator of a generic collection: `List[T]+Enumerator` and the like. */
export class GenericEnumerator extends NetEnumerator {}

/** The elements that a collection argument holds. @throws ArgumentNullException */
export function elementsOf(collection: Value, parameter = 'collection'): Value[] {
  if (collection === null) throw argumentNull(parameter);
  if (typeof collection === 'string') return Array.from(collection);
  if (collection instanceof NetDictionary && hasPairs(collection)) return [...pairs(collection)];
  return [...(getEnumerable(collection) ?? [collection])];
}

/** Elements converted to T. */
export function typedElements(collection: Value, type: NetType): Value[] {
  return elementsOf(collection).map((v) => convertTo(v, type));
}

function check(l: NetList, i: number, parameter = 'index'): void {
  if (i < 0 || i >= l.items.length) throw indexOutOfRange(parameter);
}

function elementType(l: NetList): NetType {
  const generic = selfOrBase(l.netType, (t) => t.genericArguments.length > 0);
  // The second one of a KeyedCollection.
  const type = generic?.genericArguments.at(-1);
  if (type === undefined) throw argumentException('The list has no element type.');
  return type;
}
const defaultOf = (l: NetList): Value => (elementType(l).isValueType ? elementType(l).defaultValue() : null);
const yes = (match: NetDelegate, v: Value): boolean => isTrue(callNow(match, [v]));
const like = (l: NetList, items: Value[]): GenericList => new GenericList(items, listType(l));
const listType = (l: NetList): NetType => genericOf('System.Collections.Generic.List', elementType(l));

function removeValue(l: NetList, v: Value): boolean {
  const i = indexOfEqual(l.items, v);
  if (i >= 0) l.removeRange(i, 1);
  return i >= 0;
}

function removeAt(l: NetList, i: number): void {
  check(l, i);
  l.removeRange(i, 1);
}

function insert(l: NetList, i: number, v: Value): void {
  if (i < 0 || i > l.items.length)
    throw argumentOutOfRange(
      'index',
      l instanceof GenericList
        ? 'Index must be within the bounds of the List.'
        : 'Index was out of range. Must be non-negative and less than or equal to the size of the collection.',
    );
  l.insertAt(i, [v]);
}

/** Capacity as .NET grows it: 4, then doubling. */
function capacityOf(l: GenericList): number {
  let c = l.capacity;
  while (c < l.items.length) c = c === 0 ? 4 : c * 2;
  l.capacity = c;
  return c;
}

const common: Record<string, MemberBody> = {
  'void Add(T item)': (l: NetList, v: Value) => {
    l.items.push(v);
    l.version++;
  },
  'void Clear()': (l: NetList) => l.clear(),
  'bool Contains(T item)': (l: NetList, v: Value) => indexOfEqual(l.items, v) >= 0,
  'void CopyTo(T[] array, int arrayIndex)': (l: NetList, a: PSArray, i: number) => copyInto(l.items, 0, a, i, l.items.length),
  'int IndexOf(T item)': (l: NetList, v: Value) => indexOfEqual(l.items, v),
  'void Insert(int index, T item)': insert,
  'bool Remove(T item)': removeValue,
  'void RemoveAt(int index)': removeAt,
};

const listInterface: Record<string, MemberBody> = {
  'int IList.Add(System.Object value)': (l: NetList, v: Value) => {
    l.push(convertTo(v, elementType(l)));
    return l.items.length - 1;
  },
  'void ICollection.CopyTo(array array, int index)': (l: NetList, a: PSArray, i: number) => copyInto(l.items, 0, a, i, l.items.length),
};

/** Collection`1 names one parameter differently. */
function collectionMethods(): Record<string, MemberBody> {
  const { 'void CopyTo(T[] array, int arrayIndex)': copy, ...rest } = common;
  return { ...rest, 'void Add(T item)': (l: NetList, v: Value) => l.push(v), 'void CopyTo(T[] array, int index)': copy as MemberBody };
}

/** A delegate that must be there, even where no element asks for it. @throws ArgumentNullException */
function match(f: NetDelegate | null): NetDelegate {
  if (f === null) throw argumentNull('match');
  return f;
}
const yesOf =
  (f: NetDelegate) =>
  (value: Value): boolean =>
    yes(f, value);

function findFrom(l: NetList, start: number, count: number, f: NetDelegate | null): number {
  checkSearch(l.items.length, start, count);
  if (f === null) throw argumentNull('match');
  return l.items.findIndex((v, i) => i >= start && i < start + count && yes(f, v));
}

function findBack(l: NetList, start: number, count: number, f: NetDelegate | null): number {
  if (f === null) throw argumentNull('match');
  checkSearchBack(l.items.length, start, count);
  return l.items.findLastIndex((v, i) => i <= start && i > start - count && yes(f, v));
}

function indexFrom(l: NetList, v: Value, start: number, count: number): number {
  checkSearch(l.items.length, start, count, start < 0 ? 'startIndex' : 'index');
  return l.items.findIndex((x, i) => i >= start && i < start + count && netEquals(x, v));
}

function lastIndexFrom(l: NetList, v: Value, start: number, count: number): number {
  const size = l.items.length;
  if (size === 0) return -1;
  if (start < 0) throw argumentOutOfRange('index', 'Non-negative number required.');
  if (count < 0) throw argumentOutOfRange('count', 'Non-negative number required.');
  if (start >= size) throw argumentOutOfRange('index', 'Larger than collection size.');
  if (count > start + 1) throw argumentOutOfRange('count', 'Larger than collection size.');
  return l.items.findLastIndex((x, i) => i <= start && i > start - count && netEquals(x, v));
}

const searching: Record<string, MemberBody> = {
  'int BinarySearch(int index, int count, T item, System.Collections.Generic.IComparer[T] comparer)': (
    l: NetList,
    i: number,
    n: number,
    v: Value,
    c: Value,
  ) => {
    checkListRange(l, i, n);
    return binarySearch(l.items, i, n, v, comparisonOf(c));
  },
  'int BinarySearch(T item)': (l: NetList, v: Value) => binarySearch(l.items, 0, l.items.length, v, netCompare),
  'int BinarySearch(T item, System.Collections.Generic.IComparer[T] comparer)': (l: NetList, v: Value, c: Value) =>
    binarySearch(l.items, 0, l.items.length, v, comparisonOf(c)),
  'bool Exists(System.Predicate[T] match)': (l: NetList, f: NetDelegate | null) => l.items.some(yesOf(match(f))),
  'T Find(System.Predicate[T] match)': (l: NetList, f: NetDelegate | null) => l.items.find(yesOf(match(f))) ?? defaultOf(l),
  'System.Collections.Generic.List[T] FindAll(System.Predicate[T] match)': (l: NetList, f: NetDelegate | null) =>
    like(l, l.items.filter(yesOf(match(f)))),
  'int FindIndex(System.Predicate[T] match)': (l: NetList, f: NetDelegate | null) => l.items.findIndex(yesOf(match(f))),
  'int FindIndex(int startIndex, System.Predicate[T] match)': (l: NetList, start: number, f: NetDelegate) =>
    findFrom(l, start, l.items.length - start, f),
  'int FindIndex(int startIndex, int count, System.Predicate[T] match)': (l: NetList, start: number, n: number, f: NetDelegate) =>
    findFrom(l, start, n, f),
  'T FindLast(System.Predicate[T] match)': (l: NetList, f: NetDelegate | null) => l.items.findLast(yesOf(match(f))) ?? defaultOf(l),
  'int FindLastIndex(System.Predicate[T] match)': (l: NetList, f: NetDelegate | null) => l.items.findLastIndex(yesOf(match(f))),
  'int FindLastIndex(int startIndex, System.Predicate[T] match)': (l: NetList, start: number, f: NetDelegate) =>
    findBack(l, start, start + 1, f),
  'int FindLastIndex(int startIndex, int count, System.Predicate[T] match)': (l: NetList, start: number, n: number, f: NetDelegate) =>
    findBack(l, start, n, f),
  'void ForEach(System.Action[T] action)': (l: NetList, f: NetDelegate | null) => {
    if (f === null) throw argumentNull('action');
    return callForEach(l, f);
  },
  'int IndexOf(T item, int index)': (l: NetList, v: Value, start: number) => indexFrom(l, v, start, l.items.length - start),
  'int IndexOf(T item, int index, int count)': indexFrom,
  'int LastIndexOf(T item)': (l: NetList, v: Value) => l.items.findLastIndex((x) => netEquals(x, v)),
  'int LastIndexOf(T item, int index)': (l: NetList, v: Value, start: number) => {
    if (start >= l.items.length) throw indexOutOfRange();
    return lastIndexFrom(l, v, start, start + 1);
  },
  'int LastIndexOf(T item, int index, int count)': lastIndexFrom,
  'bool TrueForAll(System.Predicate[T] match)': (l: NetList, f: NetDelegate | null) => l.items.every(yesOf(match(f))),
};

const changing: Record<string, MemberBody> = {
  'void AddRange(System.Collections.Generic.IEnumerable[T] collection)': (l: NetList, c: Value) =>
    l.insertAt(l.items.length, typedElements(c, elementType(l))),
  'System.Collections.ObjectModel.ReadOnlyCollection[T] AsReadOnly()': (l: NetList) =>
    new ReadOnlyList(genericOf('System.Collections.ObjectModel.ReadOnlyCollection', elementType(l)), l),
  'System.Collections.Generic.List[TOutput] ConvertAll[TOutput](System.Converter[T,TOutput] converter)': (
    l: NetList,
    f: NetDelegate,
    types: readonly NetType[],
  ) =>
    new GenericList(
      l.items.map((v) => callNow(f, [v])),
      genericOf('System.Collections.Generic.List', types[0] as NetType),
    ),
  'void CopyTo(T[] array)': (l: NetList, a: PSArray) => copyInto(l.items, 0, a, 0, l.items.length),
  'void CopyTo(int index, T[] array, int arrayIndex, int count)': (l: NetList, from: number, a: PSArray, to: number, n: number) => {
    checkRangeEnd(l, from, n);
    copyInto(l.items, from, a, to, n);
  },
  'int EnsureCapacity(int capacity)': (l: GenericList, n: number) => {
    const room = capacityOf(l);
    if (n > room) l.capacity = Math.max(n, room === 0 ? 4 : 2 * room);
    return l.capacity;
  },
  'System.Collections.Generic.List[T] GetRange(int index, int count)': (l: NetList, i: number, n: number) => {
    checkListRange(l, i, n);
    return like(l, l.items.slice(i, i + n));
  },
  'System.Collections.Generic.List[T] Slice(int start, int length)': (l: NetList, i: number, n: number) => {
    checkListRange(l, i, n);
    return like(l, l.items.slice(i, i + n));
  },
  'void InsertRange(int index, System.Collections.Generic.IEnumerable[T] collection)': (l: NetList, i: number, c: Value) => {
    if (i < 0 || i > l.items.length)
      throw argumentOutOfRange(
        'index',
        'Index was out of range. Must be non-negative and less than or equal to the size of the collection.',
      );
    l.insertAt(i, typedElements(c, elementType(l)));
  },
  'int RemoveAll(System.Predicate[T] match)': (l: NetList, f: NetDelegate | null) => {
    const removes = yesOf(match(f));
    const kept = l.items.filter((v) => !removes(v));
    const removed = l.items.length - kept.length;
    if (removed > 0) l.replaceAll(kept);
    return removed;
  },
  'void RemoveRange(int index, int count)': (l: NetList, i: number, n: number) => {
    checkListRange(l, i, n);
    l.removeRange(i, n);
  },
  'void Reverse()': (l: NetList) => l.replaceAll([...l.items].reverse()),
  'void Reverse(int index, int count)': (l: NetList, i: number, n: number) => {
    checkListRange(l, i, n);
    reverseRange(l, i, n);
  },
  'void Sort()': (l: NetList) => sortItems(l, 0, l.items.length, netCompare),
  'void Sort(System.Collections.Generic.IComparer[T] comparer)': (l: NetList, c: Value) => sortItems(l, 0, l.items.length, comparisonOf(c)),
  'void Sort(int index, int count, System.Collections.Generic.IComparer[T] comparer)': (l: NetList, i: number, n: number, c: Value) => {
    checkListRange(l, i, n);
    sortItems(l, i, n, comparisonOf(c));
  },
  'void Sort(System.Comparison[T] comparison)': (l: NetList, c: Value) => {
    if (c === null) throw argumentNull('comparison');
    sortItems(l, 0, l.items.length, comparisonOf(c));
  },
  'T[] ToArray()': (l: NetList) => new PSArray([...l.items], elementType(l).makeArrayType()),
  'void TrimExcess()': (l: GenericList) => {
    l.capacity = l.items.length;
  },
};

const itemIndexer: TypeDefinition['indexers'] = {
  'T Item(int index)': {
    get: (l: NetList, i: number) => {
      check(l, i);
      return l.items[i] as Value;
    },
    set: (l: NetList, v: Value, i: number) => {
      check(l, i);
      l.setAt(i, v);
    },
  },
};

const enumerator = (name: string): Record<string, MemberBody> => ({
  [`${name} GetEnumerator()`]: (l: NetList) => new GenericEnumerator(() => l[Symbol.iterator](), enumeratorType(l)),
});

/** The enumerator type of a list. */
function enumeratorType(l: NetList): NetType {
  return genericOf(
    l instanceof GenericList ? 'System.Collections.Generic.List`1+Enumerator' : 'System.Collections.Generic.IEnumerator',
    elementType(l),
  );
}

defineType({
  name: 'System.Collections.Generic.List`1',
  typeParameters: ['T'],
  jsClass: GenericList,
  interfaces: ['System.Collections.Generic.IList[T]', 'System.Collections.IList', 'System.Collections.Generic.IReadOnlyList[T]'],
  constructors: {
    '()': (type: NetType) => new GenericList([], type),
    '(int capacity)': (type: NetType, capacity: number) => {
      if (capacity < 0) throw argumentOutOfRange('capacity', 'Non-negative number required.');
      const list = new GenericList([], type);
      list.capacity = capacity;
      return list;
    },
    '(System.Collections.Generic.IEnumerable[T] collection)': (type: NetType, c: Value) => {
      const list = new GenericList([], type);
      list.replaceAll(typedElements(c, elementType(list)));
      list.capacity = list.items.length;
      return list;
    },
  },
  properties: {
    'int Capacity': {
      get: capacityOf,
      set: (l: GenericList, n: number) => {
        if (n < l.items.length) throw argumentOutOfRange('value', 'capacity was less than the current size.');
        l.capacity = n;
      },
    },
    'int Count': { get: (l: NetList) => l.items.length },
    'bool IsReadOnly': { get: () => false },
    'bool IsFixedSize': { get: () => false },
    'System.Object SyncRoot': { get: (l: NetList) => l },
    'bool IsSynchronized': { get: () => false },
  },
  indexers: itemIndexer,
  methods: {
    'void CopyTo(T[] array)': changing['void CopyTo(T[] array)'] as MemberBody,
    'void CopyTo(int index, T[] array, int arrayIndex, int count)': changing[
      'void CopyTo(int index, T[] array, int arrayIndex, int count)'
    ] as MemberBody,
    ...common,
    ...listInterface,
    ...searching,
    ...changing,
    ...enumerator('System.Collections.Generic.List`1+Enumerator[T]'),
  },
});

defineType({
  name: 'System.Collections.ObjectModel.Collection`1',
  typeParameters: ['T'],
  jsClass: GenericCollection,
  interfaces: ['System.Collections.Generic.IList[T]', 'System.Collections.IList', 'System.Collections.Generic.IReadOnlyList[T]'],
  constructors: {
    '()': (type: NetType) => new GenericCollection(type),
    '(System.Collections.Generic.IList[T] list)': (type: NetType, list: Value) => new GenericCollection(type, (list as NetList).items),
  },
  properties: {
    'int Count': { get: (l: NetList) => l.items.length },
    'bool IsReadOnly': { get: () => false },
    'bool IsFixedSize': { get: () => false },
    'bool IsSynchronized': { get: () => false },
    'System.Object SyncRoot': { get: (l: NetList) => l },
  },
  indexers: itemIndexer,
  methods: { ...collectionMethods(), ...listInterface, ...enumerator('System.Collections.Generic.IEnumerator[T]') },
});
defineProtected('System.Collections.ObjectModel.Collection`1', {
  InsertItem: (l: GenericCollection, i: number, v: Value) => l.insertItem(i, convertTo(v, elementType(l))),
  SetItem: (l: GenericCollection, i: number, v: Value) => l.setItem(i, convertTo(v, elementType(l))),
  RemoveItem: (l: GenericCollection, i: number) => l.removeItem(i),
  ClearItems: (l: GenericCollection) => l.clearItems(),
});

const readOnly = (): never => {
  throw exceptionOf('System.NotSupportedException', 'Collection is read-only.');
};

defineType({
  name: 'System.Collections.ObjectModel.ReadOnlyCollection`1',
  typeParameters: ['T'],
  jsClass: ReadOnlyList,
  interfaces: ['System.Collections.Generic.IList[T]', 'System.Collections.IList', 'System.Collections.Generic.IReadOnlyList[T]'],
  constructors: {
    '(System.Collections.Generic.IList[T] list)': (type: NetType, list: Value) => new ReadOnlyList(type, list as NetList),
  },
  properties: {
    'int Count': { get: (l: ReadOnlyList) => l.items.length },
    'bool IsReadOnly': { get: () => true },
    'bool IsFixedSize': { get: () => true },
    'bool IsSynchronized': { get: () => false },
    'System.Object SyncRoot': { get: (l: ReadOnlyList) => l },
  },
  indexers: {
    'T Item(int index)': {
      get: (l: ReadOnlyList, i: number) => {
        if (i < 0 || i >= l.items.length) throw indexOutOfRange();
        return l.items[i] as Value;
      },
    },
  },
  methods: {
    'bool Contains(T value)': (l: ReadOnlyList, v: Value) => indexOfEqual(l.items, v) >= 0,
    'void CopyTo(T[] array, int index)': (l: ReadOnlyList, a: PSArray, i: number) => copyInto(l.items, 0, a, i, l.items.length),
    'System.Collections.Generic.IEnumerator[T] GetEnumerator()': (l: ReadOnlyList) =>
      new GenericEnumerator(
        () => l[Symbol.iterator](),
        genericOf('System.Collections.Generic.IEnumerator', l.netType.genericArguments[0] as NetType),
      ),
    'int IndexOf(T value)': (l: ReadOnlyList, v: Value) => indexOfEqual(l.items, v),
    'void ICollection[T].Add(T item)': readOnly,
    'int IList.Add(System.Object value)': readOnly,
    'void IList.Clear()': readOnly,
    'void IList.Insert(int index, System.Object value)': readOnly,
    'void IList.Remove(System.Object value)': readOnly,
    'void IList.RemoveAt(int index)': readOnly,
  },
});
