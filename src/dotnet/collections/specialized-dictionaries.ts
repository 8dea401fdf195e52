/** The small dictionaries of System.Collections.Specialized. */
import { argumentNull } from '../../errors/throw.ts';
import { NetCollection, type PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody, NetType, PropertyBody, TypeDefinition } from '../../objects/net-type.ts';
import { defaultKeys, ignoreCaseKeys } from '../comparers.ts';
import { DictionaryEnumerator, type NetEnumerator } from '../enumerators.ts';
import { netEquals } from '../equality.ts';
import { DictionaryEntry, DictionaryView, Hashtable, HashtableKeys, HashtableValues } from '../hashtable.ts';
import { defineType } from '../registry.ts';
import { copyInto } from './list-helpers.ts';
import { entryIterator, OrderedDictionary } from './ordered-dictionary.ts';

const ns = 'System.Collections.Specialized.';

/** ListDictionary: entries in the order they were added. */
export class ListDictionary extends OrderedDictionary {}

/** HybridDictionary: a list of up to eight entries, from then on a Hashtable. */
export class HybridDictionary extends Hashtable {
  constructor(ignoreCase = false, capacity = 0) {
    super(ignoreCase ? ignoreCaseKeys : defaultKeys, capacity);
  }
  protected override ordered(): Iterable<DictionaryEntry> {
    return Math.max(this.capacity, this.count) < hashedFrom ? this.map.values() : super.ordered();
  }
}
/** HybridDictionary.CutoverPoint. */
const hashedFrom = 9;

/** Keys and Values of a ListDictionary. */
export class ListDictionaryView extends DictionaryView {}
/** The enumerator of a ListDictionary. */
export class ListDictionaryEnumerator extends DictionaryEnumerator {}

type Dict = ListDictionary | HybridDictionary;
const entriesOf = (d: Hashtable | Dict): DictionaryEntry[] => [...d.entries()].map(([k, v]) => new DictionaryEntry(k, v));
const viewOf = (part: 0 | 1): PropertyBody => ({
  get: (d: Dict) =>
    d instanceof ListDictionary ? new ListDictionaryView(d, part) : part === 0 ? new HashtableKeys(d) : new HashtableValues(d),
});

const members: Pick<TypeDefinition, 'interfaces' | 'properties' | 'indexers' | 'methods'> = {
  interfaces: ['System.Collections.IDictionary'],
  properties: {
    'int Count': { get: (d: Dict) => d.count },
    'System.Collections.ICollection Keys': viewOf(0),
    'bool IsReadOnly': { get: () => false },
    'bool IsFixedSize': { get: () => false },
    'bool IsSynchronized': { get: () => false },
    'System.Object SyncRoot': { get: (d: Dict) => d },
    'System.Collections.ICollection Values': viewOf(1),
  },
  indexers: {
    'System.Object Item(System.Object key)': {
      get: (d: Dict, k: Value) => d.lookup(k) ?? null,
      set: (d: Dict, v: Value, k: Value) => d.set(k, v),
    },
  },
  methods: {
    'void Add(System.Object key, System.Object value)': (d: Dict, k: Value, v: Value) => d.add(k, v),
    'void Clear()': (d: Dict) => d.clear(),
    'bool Contains(System.Object key)': (d: Dict, k: Value) => d.containsKey(k),
    'void CopyTo(array array, int index)': (d: Dict, a: PSArray, i: number) => copyInto(entriesOf(d), 0, a, i, d.count),
    'System.Collections.IDictionaryEnumerator GetEnumerator()': (d: Dict) => new ListDictionaryEnumerator(() => entryIterator(d)),
    'void Remove(System.Object key)': (d: Dict, k: Value) => {
      d.remove(k);
    },
  },
};

defineType({
  name: `${ns}ListDictionary`,
  jsClass: ListDictionary,
  ...members,
  constructors: {
    '()': () => new ListDictionary(),
    '(System.Collections.IComparer comparer)': () => new ListDictionary(),
  },
});
defineType({
  name: `${ns}HybridDictionary`,
  jsClass: HybridDictionary,
  ...members,
  constructors: {
    '()': () => new HybridDictionary(),
    '(int initialSize)': (_t, n: number) => new HybridDictionary(false, n),
    '(bool caseInsensitive)': (_t, ignoreCase: boolean) => new HybridDictionary(ignoreCase),
    '(int initialSize, bool caseInsensitive)': (_t, n: number, ignoreCase: boolean) => new HybridDictionary(ignoreCase, n),
  },
});
defineType({
  name: `${ns}ListDictionary+NodeKeyValueCollection`,
  jsClass: ListDictionaryView,
  interfaces: ['System.Collections.ICollection'],
  properties: {
    'int Count': { get: (v: DictionaryView) => v.count },
    'bool IsSynchronized': { get: () => false },
    'System.Object SyncRoot': { get: (v: DictionaryView) => v.owner },
  },
});
defineType({
  name: `${ns}ListDictionary+NodeEnumerator`,
  jsClass: ListDictionaryEnumerator,
  interfaces: ['System.Collections.IDictionaryEnumerator'],
  methods: { 'bool MoveNext()': (e: NetEnumerator) => e.moveNext(), 'void Reset()': (e: NetEnumerator) => e.reset() },
  properties: {
    'System.Object Current': { get: (e: NetEnumerator) => e.current },
    'System.Collections.DictionaryEntry Entry': { get: (e: NetEnumerator) => e.current },
    'System.Object Key': { get: (e: NetEnumerator) => (e.current as DictionaryEntry).key },
    'System.Object Value': { get: (e: NetEnumerator) => (e.current as DictionaryEntry).value },
  },
});

/** StringDictionary: texts by names in lower case. It is no IDictionary: a pipeline sees its entries. */
export class StringDictionary extends NetCollection {
  readonly table: Hashtable;
  constructor(table = new Hashtable()) {
    super();
    this.table = table;
  }
  get count(): number {
    return this.table.count;
  }
  [Symbol.iterator](): Iterator<Value> {
    return entryIterator(this.table);
  }
}

const lower = (key: string | null): string => {
  if (key === null) throw argumentNull('key');
  return key.toLowerCase();
};
const methods: Record<string, MemberBody> = {
  'void Add(string key, string value)': (d: StringDictionary, k: string, v: Value) => d.table.add(lower(k), v),
  'void Clear()': (d: StringDictionary) => d.table.clear(),
  'bool ContainsKey(string key)': (d: StringDictionary, k: string) => d.table.containsKey(lower(k)),
  'bool ContainsValue(string value)': (d: StringDictionary, v: Value) => [...d.table.entries()].some(([, x]) => netEquals(v, x)),
  'void CopyTo(array array, int index)': (d: StringDictionary, a: PSArray, i: number) => copyInto(entriesOf(d.table), 0, a, i, d.count),
  'System.Collections.IEnumerator GetEnumerator()': (d: StringDictionary) => new ListDictionaryEnumerator(() => entryIterator(d.table)),
  'void Remove(string key)': (d: StringDictionary, k: string) => {
    d.table.remove(lower(k));
  },
};
defineType({
  name: `${ns}StringDictionary`,
  jsClass: StringDictionary,
  interfaces: ['System.Collections.IEnumerable'],
  constructors: { '()': (_t: NetType) => new StringDictionary() },
  properties: {
    'int Count': { get: (d: StringDictionary) => d.count },
    'bool IsSynchronized': { get: () => false },
    'System.Collections.ICollection Keys': { get: (d: StringDictionary) => new HashtableKeys(d.table) },
    'System.Object SyncRoot': { get: (d: StringDictionary) => d.table },
    'System.Collections.ICollection Values': { get: (d: StringDictionary) => new HashtableValues(d.table) },
  },
  indexers: {
    'string Item(string key)': {
      get: (d: StringDictionary, k: string) => d.table.lookup(lower(k)) ?? null,
      set: (d: StringDictionary, v: Value, k: string) => d.table.set(lower(k), v),
    },
  },
  methods,
});
