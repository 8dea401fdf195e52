import { argumentNull, argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import { PSArray, type PSReference } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody, NetType } from '../../objects/net-type.ts';
import { Int64 } from '../../objects/numbers.ts';
import { isTrue } from '../../objects/truth.ts';
import { checkSearch, indexOutOfRange } from '../argument-errors.ts';
import { comparisonOf } from '../comparers.ts';
import type { NetDelegate } from '../delegates.ts';
import { callForEach, callNow } from '../delegates.ts';
import { NetEnumerator } from '../enumerators.ts';
import { netCompare, netEquals } from '../equality.ts';
import { defineType, genericOf } from '../registry.ts';
import { storedElement } from './array-elements.ts';
import { createArray, flatIndex, notNullArray } from './array-helpers.ts';
import { ReadOnlyList } from './generic-list.ts';
import { introSort } from './intro-sort.ts';
import { binarySearch, checkRangeEnd, copyInto, sortFailure, sortValues } from './list-helpers.ts';

/** The enumerator of arrays. */
export class ArrayEnumerator extends NetEnumerator {}

function fixedSize(): never {
  throw exceptionOf('System.NotSupportedException', 'Collection was of a fixed size.');
}

const lengthsOf = (a: PSArray): readonly number[] => a.lengths ?? [a.items.length];

function dimension(a: PSArray, d: number): number {
  const n = lengthsOf(a)[d];
  if (n === undefined) throw exceptionOf('System.IndexOutOfRangeException', 'Array does not have that many dimensions.');
  return n;
}

function checkRank(a: PSArray): void {
  if (lengthsOf(a).length > 1) throw exceptionOf('System.RankException', 'Only single dimension arrays are supported here.');
}

function store(a: PSArray, flat: number, value: Value): void {
  a.items[flat] = storedElement(value, a.elementType);
}

function indexOf(a: PSArray, value: Value, start: number, count: number): number {
  checkRank(notNullArray(a));
  checkSearch(a.items.length, start, count);
  for (let i = start; i < start + count; i++) {
    const item = a.items[i] as Value;
    if (item === value) return i;
    // equal texts, truth values and Int32 are identical but where one is wrapped
    if (typeof item !== 'object' && typeof value !== 'object') continue;
    if (netEquals(value, item) || netEquals(item, value)) return i;
  }
  return -1;
}

function lastIndexOf(a: PSArray, value: Value, start: number, count: number): number {
  for (let i = start; i > start - count && i >= 0; i--) if (netEquals(a.items[i] as Value, value)) return i;
  return -1;
}

/** A part of an array that has to be inside of it. @throws ArgumentOutOfRangeException, ArgumentException */
function checkPart(a: PSArray, index: number, length: number): void {
  if (index < 0) throw argumentOutOfRange('index', 'Non-negative number required.');
  if (length < 0) throw argumentOutOfRange('length', 'Non-negative number required.');
  checkRangeEnd(notNullArray(a), index, length);
}

function reverse(a: PSArray, index: number, count: number): void {
  checkPart(a, index, count);
  const part = notNullArray(a)
    .items.slice(index, index + count)
    .reverse();
  for (let i = 0; i < part.length; i++) a.items[index + i] = part[i] as Value;
}

/** Sorts keys and carries the items along. */
function sortPairs(keys: PSArray, items: PSArray | null, index: number, count: number, compare: (a: Value, b: Value) => number): void {
  if (!items) {
    sortValues(keys.items, index, count, compare);
    return;
  }
  checkRangeEnd(items, index, count);
  try {
    introSort(keys.items, items.items, index, count, compare);
  } catch (e) {
    throw sortFailure(e);
  }
}

function clear(a: PSArray, index: number, length: number): void {
  if (index < 0 || length < 0 || index + length > a.items.length)
    throw exceptionOf('System.IndexOutOfRangeException', 'Index was outside the bounds of the array.');
  const value = a.elementType.isValueType ? a.elementType.defaultValue() : null;
  a.items.fill(value, index, index + length);
}

type Test = NetDelegate;
const yesOf =
  (test: Test) =>
  (value: Value): boolean =>
    isTrue(callNow(test, [value]));
/** A delegate that must be there, even where no element asks for it. @throws ArgumentNullException */
const match = (test: Test | null): Test => {
  if (test === null) throw argumentNull('match');
  return test;
};
const all = (a: PSArray): number => a.items.length;

/** Static methods that take delegates; generic in the element type. */
const withDelegates: Record<string, MemberBody> = {
  'TOutput[] ConvertAll[TInput,TOutput](TInput[] array, System.Converter[TInput,TOutput] converter)': (
    _: null,
    a: PSArray,
    f: Test,
    types: readonly NetType[],
  ) =>
    new PSArray(
      a.items.map((v) => callNow(f, [v])),
      (types[1] as NetType).makeArrayType(),
    ),
  'bool Exists[T](T[] array, System.Predicate[T] match)': (_: null, a: PSArray, f: Test | null) => a.items.some(yesOf(match(f))),
  'T Find[T](T[] array, System.Predicate[T] match)': (_: null, a: PSArray, f: Test | null) =>
    a.items.find(yesOf(match(f))) ?? (a.elementType.isValueType ? a.elementType.defaultValue() : null),
  'T[] FindAll[T](T[] array, System.Predicate[T] match)': (_: null, a: PSArray, f: Test | null) =>
    new PSArray(a.items.filter(yesOf(match(f))), a.netType),
  'int FindIndex[T](T[] array, System.Predicate[T] match)': (_: null, a: PSArray, f: Test | null) => a.items.findIndex(yesOf(match(f))),
  'T FindLast[T](T[] array, System.Predicate[T] match)': (_: null, a: PSArray, f: Test | null) =>
    a.items.findLast(yesOf(match(f))) ?? (a.elementType.isValueType ? a.elementType.defaultValue() : null),
  'int FindLastIndex[T](T[] array, System.Predicate[T] match)': (_: null, a: PSArray, f: Test | null) =>
    a.items.findLastIndex(yesOf(match(f))),
  'void ForEach[T](T[] array, System.Action[T] action)': (_: null, a: PSArray, f: Test) => callForEach(a.items, f),
  'bool TrueForAll[T](T[] array, System.Predicate[T] match)': (_: null, a: PSArray, f: Test | null) => a.items.every(yesOf(match(f))),
  'void Sort[T](T[] array, System.Comparison[T] comparison)': (_: null, a: PSArray, f: Test) =>
    sortValues(a.items, 0, all(a), comparisonOf(f)),
};

const statics: Record<string, MemberBody> = {
  'System.Collections.ObjectModel.ReadOnlyCollection[T] AsReadOnly[T](T[] array)': (_: null, a: PSArray) =>
    new ReadOnlyList(genericOf('System.Collections.ObjectModel.ReadOnlyCollection', a.elementType), a),
  'int BinarySearch(array array, System.Object value)': (_: null, a: PSArray, v: Value) =>
    binarySearch(notNullArray(a).items, 0, all(a), v, netCompare),
  'int BinarySearch(array array, int index, int length, System.Object value)': (_: null, a: PSArray, i: number, n: number, v: Value) => {
    checkPart(a, i, n);
    return binarySearch(a.items, i, n, v, netCompare);
  },
  'int BinarySearch(array array, int index, int length, System.Object value, System.Collections.IComparer comparer)': (
    _: null,
    a: PSArray,
    i: number,
    n: number,
    v: Value,
    c: Value,
  ) => {
    checkPart(a, i, n);
    return binarySearch(a.items, i, n, v, c === null ? netCompare : comparisonOf(c));
  },
  'int BinarySearch(array array, System.Object value, System.Collections.IComparer comparer)': (_: null, a: PSArray, v: Value, c: Value) =>
    binarySearch(a.items, 0, all(a), v, comparisonOf(c)),
  'void Clear(array array)': (_: null, a: PSArray) => clear(notNullArray(a), 0, all(a)),
  'void Clear(array array, int index, int length)': (_: null, a: PSArray, i: number, n: number) => clear(notNullArray(a), i, n),
  'void Copy(array sourceArray, array destinationArray, int length)': (_: null, s: PSArray, d: PSArray, n: number) =>
    copyInto(s.items, 0, d, 0, n, s.elementType),
  'void Copy(array sourceArray, int sourceIndex, array destinationArray, int destinationIndex, int length)': (
    _: null,
    s: PSArray,
    i: number,
    d: PSArray,
    j: number,
    n: number,
  ) => copyInto(s.items, i, d, j, n, s.elementType),
  'void Copy(array sourceArray, array destinationArray, long length)': (_: null, s: PSArray, d: PSArray, n: Int64) =>
    copyInto(s.items, 0, d, 0, Number(n.value), s.elementType),
  'void ConstrainedCopy(array sourceArray, int sourceIndex, array destinationArray, int destinationIndex, int length)': (
    _: null,
    s: PSArray,
    i: number,
    d: PSArray,
    j: number,
    n: number,
  ) => copyInto(s.items, i, d, j, n, s.elementType),
  'array CreateInstance(type elementType, int length)': (_: null, t: NetType, n: number) => createArray(t, [n]),
  'array CreateInstance(type elementType, int length1, int length2)': (_: null, t: NetType, a: number, b: number) => createArray(t, [a, b]),
  'array CreateInstance(type elementType, int length1, int length2, int length3)': (_: null, t: NetType, a: number, b: number, c: number) =>
    createArray(t, [a, b, c]),
  'array CreateInstance(type elementType, Params int[] lengths)': (_: null, t: NetType, n: PSArray) => createArray(t, n.items as number[]),
  'T[] Empty[T]()': (_: null, types: readonly NetType[]) => createArray(types[0] as NetType, [0]),
  'void Fill[T](T[] array, T value)': (_: null, a: PSArray, v: Value) => {
    a.items.fill(v);
  },
  'void Fill[T](T[] array, T value, int startIndex, int count)': (_: null, a: PSArray, v: Value, i: number, n: number) => {
    a.items.fill(v, i, i + n);
  },
  'int IndexOf(array array, System.Object value)': (_: null, a: PSArray, v: Value) => indexOf(a, v, 0, notNullArray(a).items.length),
  'int IndexOf(array array, System.Object value, int startIndex)': (_: null, a: PSArray, v: Value, i: number) =>
    indexOf(a, v, i, notNullArray(a).items.length - i),
  'int IndexOf(array array, System.Object value, int startIndex, int count)': (_: null, a: PSArray, v: Value, i: number, n: number) =>
    indexOf(a, v, i, n),
  'int IndexOf[T](T[] array, T value)': (_: null, a: PSArray, v: Value) => indexOf(a, v, 0, notNullArray(a).items.length),
  'int IndexOf[T](T[] array, T value, int startIndex)': (_: null, a: PSArray, v: Value, i: number) =>
    indexOf(a, v, i, notNullArray(a).items.length - i),
  'int LastIndexOf(array array, System.Object value)': (_: null, a: PSArray, v: Value) =>
    lastIndexOf(a, v, all(notNullArray(a)) - 1, all(a)),
  'int LastIndexOf(array array, System.Object value, int startIndex)': (_: null, a: PSArray, v: Value, i: number) => {
    if (i < 0 || i >= notNullArray(a).items.length) throw indexOutOfRange('startIndex');
    return lastIndexOf(a, v, i, i + 1);
  },
  'int LastIndexOf(array array, System.Object value, int startIndex, int count)': (_: null, a: PSArray, v: Value, i: number, n: number) => {
    if (i < 0 || i >= notNullArray(a).items.length) throw indexOutOfRange('startIndex');
    if (n > i + 1) throw argumentOutOfRange('endIndex', 'endIndex cannot be greater than startIndex.');
    return lastIndexOf(a, v, i, n);
  },
  'int LastIndexOf[T](T[] array, T value)': (_: null, a: PSArray, v: Value) => lastIndexOf(a, v, all(notNullArray(a)) - 1, all(a)),
  'void Resize[T]([ref] T[] array, int newSize)': (_: null, r: PSReference, n: number, types: readonly NetType[]) => {
    if (n < 0) throw argumentOutOfRange('newSize', 'Non-negative number required.');
    const old = r.value as PSArray | null;
    const made = createArray(types[0] as NetType, [n]);
    if (old) for (let i = 0; i < Math.min(n, old.items.length); i++) made.items[i] = old.items[i] as Value;
    r.value = made;
  },
  'void Reverse(array array)': (_: null, a: PSArray) => reverse(a, 0, all(notNullArray(a))),
  'void Reverse(array array, int index, int length)': (_: null, a: PSArray, i: number, n: number) => reverse(a, i, n),
  'void Reverse[T](T[] array)': (_: null, a: PSArray) => reverse(a, 0, all(notNullArray(a))),
  'void Sort(array array)': (_: null, a: PSArray) => sortValues(notNullArray(a).items, 0, all(a), netCompare),
  'void Sort(array keys, array items)': (_: null, k: PSArray, v: PSArray | null) => sortPairs(k, v, 0, all(k), netCompare),
  'void Sort(array array, int index, int length)': (_: null, a: PSArray, i: number, n: number) => {
    checkPart(a, i, n);
    sortValues(a.items, i, n, netCompare);
  },
  'void Sort(array keys, array items, int index, int length)': (_: null, k: PSArray, v: PSArray | null, i: number, n: number) => {
    checkPart(k, i, n);
    sortPairs(k, v, i, n, netCompare);
  },
  'void Sort(array keys, array items, int index, int length, System.Collections.IComparer comparer)': (
    _: null,
    k: PSArray,
    v: PSArray | null,
    i: number,
    n: number,
    c: Value,
  ) => {
    checkPart(k, i, n);
    sortPairs(k, v, i, n, c === null ? netCompare : comparisonOf(c));
  },
  'void Sort(array array, System.Collections.IComparer comparer)': (_: null, a: PSArray, c: Value) =>
    sortValues(notNullArray(a).items, 0, all(a), comparisonOf(c)),
  'void Sort(array keys, array items, System.Collections.IComparer comparer)': (_: null, k: PSArray, v: PSArray | null, c: Value) =>
    sortPairs(k, v, 0, all(k), comparisonOf(c)),
  'void Sort(array array, int index, int length, System.Collections.IComparer comparer)': (
    _: null,
    a: PSArray,
    i: number,
    n: number,
    c: Value,
  ) => {
    checkPart(a, i, n);
    sortValues(a.items, i, n, comparisonOf(c));
  },
  'void Sort[T](T[] array)': (_: null, a: PSArray) => sortValues(notNullArray(a).items, 0, all(a), netCompare),
  'void Sort[T](T[] array, System.Collections.Generic.IComparer[T] comparer)': (_: null, a: PSArray, c: Value) =>
    sortValues(notNullArray(a).items, 0, all(a), comparisonOf(c)),
  ...withDelegates,
};

const numbers = (...indexes: readonly Int64[]): number[] => indexes.map((i) => Number(i.value));

const indexed: Record<string, MemberBody> = {
  'System.Object GetValue(Params int[] indices)': (a: PSArray, n: PSArray) => a.items[flatIndex(a, n.items as number[], true)] as Value,
  'System.Object GetValue(int index)': (a: PSArray, i: number) => a.items[flatIndex(a, [i])] as Value,
  'System.Object GetValue(int index1, int index2)': (a: PSArray, i: number, j: number) => a.items[flatIndex(a, [i, j])] as Value,
  'System.Object GetValue(int index1, int index2, int index3)': (a: PSArray, i: number, j: number, k: number) =>
    a.items[flatIndex(a, [i, j, k])] as Value,
  'System.Object GetValue(long index)': (a: PSArray, i: Int64) => a.items[flatIndex(a, numbers(i))] as Value,
  'System.Object GetValue(long index1, long index2)': (a: PSArray, i: Int64, j: Int64) => a.items[flatIndex(a, numbers(i, j))] as Value,
  'System.Object GetValue(long index1, long index2, long index3)': (a: PSArray, i: Int64, j: Int64, k: Int64) =>
    a.items[flatIndex(a, numbers(i, j, k))] as Value,
  'System.Object GetValue(Params long[] indices)': (a: PSArray, n: PSArray) =>
    a.items[flatIndex(a, numbers(...(n.items as Int64[])), true)] as Value,
  'void SetValue(System.Object value, int index)': (a: PSArray, v: Value, i: number) => store(a, flatIndex(a, [i]), v),
  'void SetValue(System.Object value, int index1, int index2)': (a: PSArray, v: Value, i: number, j: number) =>
    store(a, flatIndex(a, [i, j]), v),
  'void SetValue(System.Object value, int index1, int index2, int index3)': (a: PSArray, v: Value, i: number, j: number, k: number) =>
    store(a, flatIndex(a, [i, j, k]), v),
  'void SetValue(System.Object value, Params int[] indices)': (a: PSArray, v: Value, n: PSArray) =>
    store(a, flatIndex(a, n.items as number[], true), v),
  'void SetValue(System.Object value, long index)': (a: PSArray, v: Value, i: Int64) => store(a, flatIndex(a, numbers(i)), v),
  'void SetValue(System.Object value, long index1, long index2)': (a: PSArray, v: Value, i: Int64, j: Int64) =>
    store(a, flatIndex(a, numbers(i, j)), v),
  'void SetValue(System.Object value, long index1, long index2, long index3)': (a: PSArray, v: Value, i: Int64, j: Int64, k: Int64) =>
    store(a, flatIndex(a, numbers(i, j, k)), v),
  'void SetValue(System.Object value, Params long[] indices)': (a: PSArray, v: Value, n: PSArray) =>
    store(a, flatIndex(a, numbers(...(n.items as Int64[])), true), v),
};

defineType({
  name: 'System.Array',
  abstract: true,
  jsClass: PSArray,
  interfaces: [
    'System.ICloneable',
    'System.Collections.IList',
    'System.Collections.IStructuralComparable',
    'System.Collections.IStructuralEquatable',
  ],
  staticProperties: { 'int MaxLength': { get: () => 2147483591 } },
  staticMethods: statics,
  properties: {
    'int Length': { get: (a: PSArray) => a.items.length },
    'long LongLength': { get: (a: PSArray) => new Int64(BigInt(a.items.length)) },
    'int Rank': { get: (a: PSArray) => lengthsOf(a).length },
    'System.Object SyncRoot': { get: (a: PSArray) => a },
    'bool IsReadOnly': { get: () => false },
    'bool IsFixedSize': { get: () => true },
    'bool IsSynchronized': { get: () => false },
  },
  indexers: {
    'System.Object IList.Item(int index)': {
      get: (a: PSArray, i: number) => a.items[flatIndex(a, [i])] as Value,
      set: (a: PSArray, v: Value, i: number) => store(a, flatIndex(a, [i]), v),
    },
  },
  methods: {
    'int IList.Add(System.Object value)': fixedSize,
    'int ICollection.get_Count()': (a: PSArray) => a.items.length,
    'System.Object Clone()': (a: PSArray) => new PSArray([...a.items], a.netType, a.lengths),
    'void IList.Clear()': (a: PSArray) => clear(a, 0, a.items.length),
    'int IStructuralComparable.CompareTo(System.Object other, System.Collections.IComparer comparer)': (
      a: PSArray,
      o: PSArray | null,
      c: Value,
    ) => {
      if (o === null) return 1;
      const compare = comparisonOf(c);
      for (let i = 0; i < a.items.length; i++) {
        const order = compare(a.items[i] as Value, o.items[i] as Value);
        if (order !== 0) return order;
      }
      return 0;
    },
    'bool IList.Contains(System.Object value)': (a: PSArray, v: Value) => indexOf(a, v, 0, a.items.length) >= 0,
    'void CopyTo(array array, int index)': (a: PSArray, d: PSArray, i: number) => copyInto(a.items, 0, d, i, a.items.length, a.elementType),
    'void CopyTo(array array, long index)': (a: PSArray, d: PSArray, i: Int64) =>
      copyInto(a.items, 0, d, Number(i.value), a.items.length, a.elementType),
    'bool IStructuralEquatable.Equals(System.Object other, System.Collections.IEqualityComparer comparer)': (a: PSArray, o: Value) =>
      o instanceof PSArray && o.items.length === a.items.length && a.items.every((v, i) => netEquals(v, o.items[i] as Value)),
    'System.Collections.IEnumerator GetEnumerator()': (a: PSArray) => new ArrayEnumerator(() => a.items[Symbol.iterator]()),
    'int IStructuralEquatable.GetHashCode(System.Collections.IEqualityComparer comparer)': (a: PSArray) => a.items.length,
    'int GetLength(int dimension)': dimension,
    'long GetLongLength(int dimension)': (a: PSArray, d: number) => new Int64(BigInt(dimension(a, d))),
    'int GetLowerBound(int dimension)': (a: PSArray, d: number) => dimension(a, d) * 0,
    'int GetUpperBound(int dimension)': (a: PSArray, d: number) => dimension(a, d) - 1,
    ...indexed,
    'int IList.IndexOf(System.Object value)': (a: PSArray, v: Value) => indexOf(a, v, 0, a.items.length),
    'void Initialize()': () => undefined,
    'void IList.Insert(int index, System.Object value)': fixedSize,
    'void IList.Remove(System.Object value)': fixedSize,
    'void IList.RemoveAt(int index)': fixedSize,
    'string ToString()': (a: PSArray) => String(a.netType),
  },
});
