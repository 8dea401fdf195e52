import { argumentOutOfRange } from '../errors/throw.ts';
import type { NetDictionary, PSArray } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import type { Single } from '../objects/numbers.ts';
import { toText } from '../objects/to-string.ts';
import { copyInto } from './collections/list-helpers.ts';
import { entryIterator, OrderedDictionaryView } from './collections/ordered-dictionary.ts';
import { keysOf } from './comparers.ts';
import { DictionaryEnumerator, NetEnumerator } from './enumerators.ts';
import { netEquals } from './equality.ts';
import { DictionaryEntry, type DictionaryView, Hashtable, HashtableKeys, HashtableValues } from './hashtable.ts';
import { defineType, defineTypes } from './registry.ts';
import { objectData, onDeserialization } from './serializable.ts';

/** Hashtable's enumerator. */
export class HashtableEnumerator extends DictionaryEnumerator {}

/** Copies the entries of a dictionary argument. */
function copyOf(d: NetDictionary, keys?: Value): Hashtable {
  const made = new Hashtable(keysOf(keys ?? null), d.count);
  for (const [k, v] of d.entries()) made.add(k, v);
  return made;
}

defineType({
  name: 'System.Collections.DictionaryEntry',
  kind: 'struct',
  jsClass: DictionaryEntry,
  constructors: { '(System.Object key, System.Object value)': (_: NetType, k: Value, v: Value) => new DictionaryEntry(k, v) },
  defaultValue: () => new DictionaryEntry(null, null),
  properties: {
    'System.Object Key': {
      get: (e: DictionaryEntry) => e.key,
      set: (e: DictionaryEntry, v: Value) => {
        e.key = v;
      },
    },
    'System.Object Value': {
      get: (e: DictionaryEntry) => e.value,
      set: (e: DictionaryEntry, v: Value) => {
        e.value = v;
      },
    },
  },
  methods: {
    'string ToString()': (e: DictionaryEntry) => `[${toText(e.key)}, ${toText(e.value)}]`,
    'bool Equals(System.Object obj)': (e: DictionaryEntry, o: Value) =>
      o instanceof DictionaryEntry && netEquals(e.key, o.key) && netEquals(e.value, o.value),
  },
});

defineType({
  name: 'System.Collections.Hashtable',
  jsClass: Hashtable,
  interfaces: [
    'System.Collections.IDictionary',
    'System.Runtime.Serialization.ISerializable',
    'System.Runtime.Serialization.IDeserializationCallback',
    'System.ICloneable',
  ],
  constructors: {
    '()': () => new Hashtable(),
    '(int capacity, float loadFactor)': (_: NetType, n: number, factor: Single) => {
      if (!(factor.value >= 0.1 && factor.value <= 1))
        throw argumentOutOfRange('loadFactor', 'Load factor needs to be between 0.1 and 1.0.');
      return new Hashtable(undefined, n);
    },
    '(int capacity, float loadFactor, System.Collections.IEqualityComparer equalityComparer)': (
      _: NetType,
      n: number,
      _f: Value,
      c: Value,
    ) => new Hashtable(keysOf(c), n),
    '(System.Collections.IEqualityComparer equalityComparer)': (_: NetType, c: Value) => new Hashtable(keysOf(c)),
    '(int capacity)': (_: NetType, n: number) => {
      if (n < 0) throw argumentOutOfRange('capacity', `capacity ('${n}') must be a non-negative value.`, n);
      return new Hashtable(undefined, n);
    },
    '(System.Collections.IDictionary d)': (_: NetType, d: NetDictionary) => copyOf(d),
    '(System.Collections.IDictionary d, System.Collections.IEqualityComparer equalityComparer)': (_: NetType, d: NetDictionary, c: Value) =>
      copyOf(d, c),
    '(int capacity, System.Collections.IEqualityComparer equalityComparer)': (_: NetType, n: number, c: Value) =>
      new Hashtable(keysOf(c), n),
  },
  staticMethods: {
    'hashtable Synchronized(hashtable table)': (_: null, h: Hashtable) => new SyncHashtable(h),
  },
  properties: {
    'bool IsReadOnly': { get: () => false },
    'bool IsFixedSize': { get: () => false },
    'bool IsSynchronized': { get: (h: Hashtable) => h instanceof SyncHashtable },
    'System.Collections.ICollection Keys': { get: (h: Hashtable) => new HashtableKeys(h) },
    'System.Collections.ICollection Values': { get: (h: Hashtable) => new HashtableValues(h) },
    'System.Object SyncRoot': { get: (h: Hashtable) => h },
    'int Count': { get: (h: Hashtable) => h.count },
  },
  indexers: {
    'System.Object Item(System.Object key)': {
      get: (h: Hashtable, k: Value) => h.lookup(k) ?? null,
      set: (h: Hashtable, v: Value, k: Value) => h.set(k, v),
    },
  },
  methods: {
    ...objectData,
    ...onDeserialization,
    'void Add(System.Object key, System.Object value)': (h: Hashtable, k: Value, v: Value) => h.add(k, v),
    'void Clear()': (h: Hashtable) => h.clear(),
    'System.Object Clone()': (h: Hashtable) => h.clone(),
    'bool Contains(System.Object key)': (h: Hashtable, k: Value) => h.containsKey(k),
    'bool ContainsKey(System.Object key)': (h: Hashtable, k: Value) => h.containsKey(k),
    'bool ContainsValue(System.Object value)': (h: Hashtable, v: Value) => h.containsValue(v),
    'void CopyTo(array array, int arrayIndex)': (h: Hashtable, a: PSArray, i: number) =>
      copyInto(
        [...h.entries()].map(([k, v]) => new DictionaryEntry(k, v)),
        0,
        a,
        i,
        h.count,
      ),
    'System.Collections.IDictionaryEnumerator GetEnumerator()': (h: Hashtable) => new HashtableEnumerator(() => entryIterator(h)),
    'void Remove(System.Object key)': (h: Hashtable, k: Value) => {
      h.remove(k);
    },
  },
});

/** `[hashtable]::Synchronized(…)`: the same entries as another table. */
export class SyncHashtable extends Hashtable {
  constructor(readonly inner: Hashtable) {
    super(inner.keys, inner.capacity);
  }
  override get count(): number {
    return this.inner.count;
  }
  override lookup(key: Value): Value | undefined {
    return this.inner.lookup(key);
  }
  override set(key: Value, value: Value): void {
    this.inner.set(key, value);
  }
  override add(key: Value, value: Value): void {
    this.inner.add(key, value);
  }
  override remove(key: Value): boolean {
    return this.inner.remove(key);
  }
  override containsKey(key: Value): boolean {
    return this.inner.containsKey(key);
  }
  override containsValue(value: Value): boolean {
    return this.inner.containsValue(value);
  }
  override clear(): void {
    this.inner.clear();
  }
  override clone(): Hashtable {
    return this.inner.clone();
  }
  override entries(): IterableIterator<[Value, Value]> {
    return this.inner.entries();
  }
}

const view = {
  properties: {
    'bool IsSynchronized': { get: () => false },
    'System.Object SyncRoot': { get: (v: DictionaryView) => v.owner },
    'int Count': { get: (v: DictionaryView) => v.count },
  },
  methods: {
    'void CopyTo(array array, int arrayIndex)': (v: DictionaryView, a: PSArray, i: number) => copyInto([...v], 0, a, i, v.count),
    'System.Collections.IEnumerator GetEnumerator()': (v: DictionaryView) => new KeyValueEnumerator(() => v[Symbol.iterator]()),
  },
};

/** Enumerator of Keys and Values. */
export class KeyValueEnumerator extends NetEnumerator {}

defineTypes([
  {
    name: 'System.Collections.Hashtable+SyncHashtable',
    baseType: 'hashtable',
    jsClass: SyncHashtable,
    propertyOrder: 'Count,IsReadOnly,IsFixedSize,IsSynchronized,SyncRoot,Keys,Values',
  },
  { name: 'System.Collections.Hashtable+KeyCollection', jsClass: HashtableKeys, interfaces: ['System.Collections.ICollection'], ...view },
  {
    name: 'System.Collections.Hashtable+ValueCollection',
    jsClass: HashtableValues,
    interfaces: ['System.Collections.ICollection'],
    ...view,
  },
  {
    name: 'System.Collections.Specialized.OrderedDictionary+OrderedDictionaryKeyValueCollection',
    jsClass: OrderedDictionaryView,
    interfaces: ['System.Collections.IList'],
    ...view,
    properties: {
      'bool IsReadOnly': { get: () => true },
      'bool IsFixedSize': { get: () => true },
      'int Count': { get: (v: DictionaryView) => v.count },
      'System.Object SyncRoot': { get: (v: DictionaryView) => v.owner },
      'bool IsSynchronized': { get: () => false },
    },
  },
  {
    name: 'System.Collections.Hashtable+KeyValueEnumerator',
    jsClass: KeyValueEnumerator,
    interfaces: ['System.Collections.IEnumerator'],
    methods: { 'bool MoveNext()': (e: NetEnumerator) => e.moveNext(), 'void Reset()': (e: NetEnumerator) => e.reset() },
    properties: { 'System.Object Current': { get: (e: NetEnumerator) => e.current } },
  },
]);
