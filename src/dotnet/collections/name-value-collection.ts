import { argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import { NetCollection, type PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import { defineType } from '../registry.ts';
import { notNull, stringArray } from '../values.ts';
import { ArrayListEnumerator } from './array-list.ts';
import { copyInto } from './list-helpers.ts';

interface Entry {
  readonly key: string | null;
  values: (string | null)[];
}

/** System.Collections.Specialized.NameValueCollection: several values a name, names without regard to case, in the order they came. */
export class NameValueCollection extends NetCollection {
  private entries: Entry[] = [];
  private find(key: string | null): Entry | undefined {
    const lower = key?.toLowerCase() ?? null;
    return this.entries.find((e) => (e.key?.toLowerCase() ?? null) === lower);
  }
  get count(): number {
    return this.entries.length;
  }
  get keys(): (string | null)[] {
    return this.entries.map((e) => e.key);
  }
  /** Names with their values. */
  pairs(): (readonly [string | null, readonly (string | null)[]])[] {
    return this.entries.map((e) => [e.key, e.values] as const);
  }
  add(key: string | null, value: string | null): void {
    const entry = this.find(key);
    if (!entry) this.entries.push({ key, values: value === null ? [] : [value] });
    else if (value !== null) entry.values.push(value);
  }
  set(key: string | null, value: string | null): void {
    const entry = this.find(key);
    const values = value === null ? [] : [value];
    if (entry) entry.values = values;
    else this.entries.push({ key, values });
  }
  /** The values of a name, joined by commas; null when there are none. */
  get(key: string | null): string | null {
    return joined(this.find(key));
  }
  getAt(index: number): string | null {
    return joined(this.at(index));
  }
  keyAt(index: number): string | null {
    return this.at(index).key;
  }
  values(key: string | null): readonly (string | null)[] | null {
    const entry = this.find(key);
    return entry && entry.values.length > 0 ? entry.values : null;
  }
  valuesAt(index: number): readonly (string | null)[] {
    return this.at(index).values;
  }
  private at(index: number): Entry {
    const entry = this.entries[index];
    if (!entry) throw argumentOutOfRange('index', 'Index was out of range. Must be non-negative and less than the size of the collection.');
    return entry;
  }
  remove(key: string | null): void {
    const entry = this.find(key);
    if (entry) this.entries.splice(this.entries.indexOf(entry), 1);
  }
  clear(): void {
    this.entries = [];
  }
  /** Walks over the names, as .NET does. */
  *[Symbol.iterator](): Iterator<Value> {
    const { entries } = this;
    for (let i = 0; i < entries.length; i++) {
      if (this.entries !== entries)
        throw exceptionOf('System.InvalidOperationException', 'Collection was modified; enumeration operation may not execute.');
      yield (entries[i] as Entry).key;
    }
  }
}

/** NameObjectCollectionBase.KeysCollection: the names of a collection, as they are by now. */
export class KeysCollection extends NetCollection {
  constructor(readonly owner: NameValueCollection) {
    super();
  }
  get count(): number {
    return this.owner.count;
  }
  [Symbol.iterator](): Iterator<Value> {
    return this.owner[Symbol.iterator]();
  }
}

function joined(entry: Entry | undefined): string | null {
  return entry && entry.values.length > 0 ? entry.values.join(',') : null;
}

type C = NameValueCollection;
const own = 'System.Collections.Specialized.NameValueCollection';

function copyOf(source: C | null): C {
  const copy = new NameValueCollection();
  for (const [key, values] of notNull(source, 'col').pairs()) for (const value of values) copy.add(key, value);
  return copy;
}

function optionalArray(values: readonly (string | null)[] | null): Value {
  return values === null ? null : stringArray(values as string[]);
}

defineType({
  name: 'System.Collections.Specialized.NameObjectCollectionBase',
  abstract: true,
  interfaces: ['System.Collections.ICollection', 'System.Collections.IEnumerable', 'System.Runtime.Serialization.ISerializable'],
  properties: {
    'System.Collections.Specialized.NameObjectCollectionBase+KeysCollection Keys': { get: (c: C) => new KeysCollection(c) },
    'int Count': { get: (c: C) => c.count },
    'System.Object SyncRoot': { get: (c: C) => c },
    'bool IsSynchronized': { get: () => false },
  },
});
defineType({
  name: 'System.Collections.Specialized.NameObjectCollectionBase+KeysCollection',
  jsClass: KeysCollection,
  interfaces: ['System.Collections.ICollection'],
  indexers: { 'string Item(int index)': { get: (k: KeysCollection, index: number) => k.owner.keyAt(index) } },
  properties: {
    'int Count': { get: (k: KeysCollection) => k.count },
    'System.Object SyncRoot': { get: (k: KeysCollection) => k.owner },
    'bool IsSynchronized': { get: () => false },
  },
  methods: {
    'string Get(int index)': (k: KeysCollection, index: number) => k.owner.keyAt(index),
    'void ICollection.CopyTo(array array, int index)': (k: KeysCollection, dest: PSArray, index: number) =>
      copyInto(k.owner.keys, 0, dest, index, k.count),
    'System.Collections.IEnumerator GetEnumerator()': (k: KeysCollection) => new ArrayListEnumerator(() => k[Symbol.iterator]()),
  },
});
defineType({
  name: own,
  baseType: 'System.Collections.Specialized.NameObjectCollectionBase',
  jsClass: NameValueCollection,
  constructors: {
    '()': () => new NameValueCollection(),
    '(int capacity)': () => new NameValueCollection(),
    [`(${own} col)`]: (_t, source: C | null) => copyOf(source),
  },
  indexers: {
    'string Item(string name)': {
      get: (c: C, name: string | null) => c.get(name),
      set: (c: C, value: string | null, name: string | null) => c.set(name, value),
    },
    'string Item(int index)': { get: (c: C, index: number) => c.getAt(index) },
  },
  properties: { 'string[] AllKeys': { get: (c: C) => stringArray(c.keys as string[]) } },
  methods: {
    [`void Add(${own} c)`]: (c: C, other: C) => {
      for (const [key, values] of other.pairs()) for (const value of values) c.add(key, value);
    },
    'void Add(string name, string value)': (c: C, name: string | null, value: string | null) => c.add(name, value),
    'void Clear()': (c: C) => c.clear(),
    'void CopyTo(array dest, int index)': (c: C, dest: PSArray, index: number) => {
      c.keys.forEach((_key, i) => {
        dest.items[index + i] = c.getAt(i);
      });
    },
    'string Get(string name)': (c: C, name: string | null) => c.get(name),
    'string Get(int index)': (c: C, index: number) => c.getAt(index),
    'string GetKey(int index)': (c: C, index: number) => c.keyAt(index),
    'string[] GetValues(string name)': (c: C, name: string | null) => optionalArray(c.values(name)),
    'string[] GetValues(int index)': (c: C, index: number) => optionalArray(c.valuesAt(index)),
    'System.Collections.IEnumerator GetEnumerator()': (c: C) => new ArrayListEnumerator(() => c[Symbol.iterator]()),
    'bool HasKeys()': (c: C) => c.keys.some((k) => k !== null),
    'void Remove(string name)': (c: C, name: string | null) => c.remove(name),
    'void Set(string name, string value)': (c: C, name: string | null, value: string | null) => c.set(name, value),
  },
});
