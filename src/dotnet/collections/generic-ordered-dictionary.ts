import type { PSReference } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { keysOf } from '../comparers.ts';
import { genericOf } from '../registry.ts';
import { KeyValuePair } from '../tuple-types.ts';
import { trimTo } from './capacity.ts';
import {
  comparerProperty,
  defineDictionary,
  enumerate,
  hashedConstructors,
  interfaces,
  methods,
  properties,
  tryGet,
  view,
} from './dictionary-types.ts';
import { GenericOrderedDictionary } from './generic-dictionary.ts';

type D = GenericOrderedDictionary;
const owner = 'System.Collections.Generic.OrderedDictionary`2';
const make = (type: NetType, comparer: Value = null): D => new GenericOrderedDictionary(type, keysOf(comparer), comparer);

/** Capacity as hash tables of .NET grow: primes, each more than twice the one before (HashHelpers.ExpandPrime). */
function capacityOf(count: number): number {
  if (count === 0) return 0;
  let capacity = 3;
  for (const next of [7, 17, 37, 89, 197, 431, 919, 1931, 4049, 8419, 17519, 36353, 75431, 156437, 324449, 672827, 1395263]) {
    if (capacity >= count) break;
    capacity = next;
  }
  return capacity;
}

defineDictionary({
  name: '',
  owner,
  jsClass: GenericOrderedDictionary,
  interfaces: [...interfaces, 'System.Collections.Generic.IList[System.Collections.Generic.KeyValuePair[TKey,TValue]]'],
  constructors: hashedConstructors(make),
  properties: {
    'int Capacity': { get: (d: D) => capacityOf(d.count) },
    ...comparerProperty,
    'int Count': { get: (d: D) => d.count },
    [`${owner}+KeyCollection[TKey,TValue] Keys`]: { get: (d: D) => view(d, 0) },
    [`${owner}+ValueCollection[TKey,TValue] Values`]: { get: (d: D) => view(d, 1) },
    ...properties,
  },
  propertyOrder: 'Capacity,Comparer,Count,Keys,Values,IsReadOnly,IsFixedSize,SyncRoot,IsSynchronized',
  methods: {
    ...methods,
    'bool Remove(TKey key, [out] TValue value)': (d: D, k: Value, r: PSReference) => {
      tryGet(d, k, r);
      return d.remove(k);
    },
    'System.Collections.Generic.KeyValuePair[TKey,TValue] GetAt(int index)': (d: D, i: number) =>
      new KeyValuePair(...d.at(i), genericOf('System.Collections.Generic.KeyValuePair', d.keyType, d.valueType)),
    'int IndexOf(TKey key)': (d: D, k: Value) => d.indexOf(k),
    'void Insert(int index, TKey key, TValue value)': (d: D, i: number, k: Value, v: Value) => d.insertAt(i, k, v),
    'void RemoveAt(int index)': (d: D, i: number) => d.removeAt(i),
    'void SetAt(int index, TValue value)': (d: D, i: number, v: Value) => d.setAt(i, v),
    'void SetAt(int index, TKey key, TValue value)': (d: D, i: number, k: Value, v: Value) => d.setAt(i, v, k),
    'bool TryAdd(TKey key, TValue value)': (d: D, k: Value, v: Value) => {
      if (d.containsKey(k)) return false;
      d.add(k, v);
      return true;
    },
    'bool TryAdd(TKey key, TValue value, [out] int index)': (d: D, k: Value, v: Value, index: PSReference) => {
      const isNew = !d.containsKey(k);
      if (isNew) d.add(k, v);
      index.value = d.indexOf(k);
      return isNew;
    },
    'bool TryGetValue(TKey key, [out] TValue value, [out] int index)': (d: D, k: Value, r: PSReference, index: PSReference) => {
      index.value = d.indexOf(k);
      return tryGet(d, k, r);
    },
    'int EnsureCapacity(int capacity)': (_d: D, n: number) => capacityOf(n),
    'void TrimExcess()': () => undefined,
    'void TrimExcess(int capacity)': (d: D, n: number) => trimTo(n, d.count),
    ...enumerate(owner),
  },
});
