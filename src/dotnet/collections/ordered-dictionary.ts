import { argumentException, argumentNull, argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import { NetDictionary, type PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { toText } from '../../objects/to-string.ts';
import { defaultKeys, ignoreCaseKeys, type KeyComparer, keysOf } from '../comparers.ts';
import { collectionModified, DictionaryEnumerator } from '../enumerators.ts';
import { DictionaryEntry, DictionaryView } from '../hashtable.ts';
import { defineType } from '../registry.ts';
import { copyInto } from './list-helpers.ts';

/** System.Collections.Specialized.OrderedDictionary: entries by key and by position, in the order they were added. */
export class OrderedDictionary extends NetDictionary {
  private map = new Map<unknown, DictionaryEntry>();
  private positions: DictionaryEntry[] | null = null;
  version = 0;
  constructor(
    readonly keys: KeyComparer = defaultKeys,
    readonly isReadOnly = false,
  ) {
    super();
  }
  /** As `[ordered]@{}` makes it: text keys without regard to case. */
  static literal(): OrderedDictionary {
    return new OrderedDictionary(ignoreCaseKeys);
  }
  private keyOf(key: Value): unknown {
    if (key === null) throw argumentNull('key');
    return this.keys.keyOf(key);
  }
  /** AsReadOnly: shows the same entries, and refuses every change. */
  readOnlyView(): OrderedDictionary {
    const view = new OrderedDictionary(this.keys, true);
    view.map = this.map;
    return view;
  }
  private requireWritable(): void {
    if (this.isReadOnly) throw exceptionOf('System.NotSupportedException', 'The OrderedDictionary is read-only and cannot be modified.');
  }
  private changed(): void {
    this.version++;
    this.positions = null;
  }
  /** Entries by position. */
  get list(): readonly DictionaryEntry[] {
    if (this.isReadOnly) return [...this.map.values()];
    this.positions ??= [...this.map.values()];
    return this.positions;
  }
  get count(): number {
    return this.map.size;
  }
  lookup(key: Value): Value | undefined {
    return this.map.get(this.keyOf(key))?.value;
  }
  /** Assigning through another casing of a text key keeps the position and takes the new casing. */
  set(key: Value, value: Value): void {
    this.requireWritable();
    const k = this.keyOf(key);
    const entry = this.map.get(k);
    if (entry) {
      entry.key = key;
      entry.value = value;
      this.version++;
    } else {
      this.map.set(k, new DictionaryEntry(key, value));
      this.changed();
    }
  }
  add(key: Value, value: Value): void {
    this.requireWritable();
    const k = this.keyOf(key);
    const entry = this.map.get(k);
    if (entry)
      throw argumentException(`Item has already been added. Key in dictionary: '${toText(entry.key)}'  Key being added: '${toText(key)}'`);
    this.map.set(k, new DictionaryEntry(key, value));
    this.changed();
  }
  remove(key: Value): boolean {
    this.requireWritable();
    const removed = this.map.delete(this.keyOf(key));
    if (removed) this.changed();
    return removed;
  }
  containsKey(key: Value): boolean {
    return this.map.has(this.keyOf(key));
  }
  clear(): void {
    this.requireWritable();
    this.map.clear();
    this.changed();
  }
  /** The entry at a position; throws ArgumentOutOfRangeException when there is none. */
  at(index: number): DictionaryEntry {
    const entry = this.list[index];
    if (!entry) throw outOfRange();
    return entry;
  }
  /** Changes the value at a position. @throws ArgumentOutOfRangeException */
  setAt(index: number, value: Value): void {
    if (index < 0 || index >= this.count) throw argumentOutOfRange('index');
    this.set(this.at(index).key, value);
  }
  insert(index: number, key: Value, value: Value): void {
    this.requireWritable();
    if (index < 0) throw argumentOutOfRange('index', `index ('${index}') must be a non-negative value.`, index);
    if (index > this.count) throw argumentOutOfRange('index', `index ('${index}') must be less than or equal to '${this.count}'.`, index);
    const k = this.keyOf(key);
    const old = this.map.get(k);
    if (old)
      throw argumentException(`Item has already been added. Key in dictionary: '${toText(old.key)}'  Key being added: '${toText(key)}'`);
    const entries = [...this.map.entries()];
    entries.splice(index, 0, [k, new DictionaryEntry(key, value)]);
    this.map.clear();
    for (const [id, entry] of entries) this.map.set(id, entry);
    this.changed();
  }
  removeAt(index: number): void {
    if (index < 0) throw argumentOutOfRange('index', `index ('${index}') must be a non-negative value.`, index);
    if (index >= this.count) throw argumentOutOfRange('index', `index ('${index}') must be less than '${this.count}'.`, index);
    this.remove(this.at(index).key);
  }
  *entries(): IterableIterator<[Value, Value]> {
    const { version } = this;
    for (const entry of this.map.values()) {
      yield [entry.key, entry.value];
      if (this.version !== version) throw collectionModified();
    }
  }
}

function outOfRange(): Error {
  return argumentOutOfRange(
    'index',
    'Index was out of range. Must be non-negative and less than the size of the collection.',
  ) as unknown as Error;
}

/** The Keys or Values of an OrderedDictionary. */
export class OrderedDictionaryView extends DictionaryView {}

defineType({
  name: 'System.Collections.Specialized.OrderedDictionary',
  jsClass: OrderedDictionary,
  interfaces: ['System.Collections.Specialized.IOrderedDictionary', 'System.Runtime.Serialization.ISerializable'],
  constructors: {
    '()': () => new OrderedDictionary(),
    '(int capacity)': () => new OrderedDictionary(),
    '(System.Collections.IEqualityComparer comparer)': (_: NetType, c: Value) => new OrderedDictionary(keysOf(c)),
    '(int capacity, System.Collections.IEqualityComparer comparer)': (_: NetType, _n: number, c: Value) => new OrderedDictionary(keysOf(c)),
  },
  properties: {
    'int Count': { get: (d: OrderedDictionary) => d.count },
    'bool IsReadOnly': { get: (d: OrderedDictionary) => d.isReadOnly },
    'System.Collections.ICollection Keys': { get: (d: OrderedDictionary) => new OrderedDictionaryView(d, 0) },
    'System.Collections.ICollection Values': { get: (d: OrderedDictionary) => new OrderedDictionaryView(d, 1) },
    'bool IsFixedSize': { get: (d: OrderedDictionary) => d.isReadOnly },
    'System.Object SyncRoot': { get: (d: OrderedDictionary) => d },
    'bool IsSynchronized': { get: () => false },
  },
  indexers: {
    'System.Object Item(int index)': {
      get: (d: OrderedDictionary, i: number) => d.at(i).value,
      set: (d: OrderedDictionary, v: Value, i: number) => d.setAt(i, v),
    },
    'System.Object Item(System.Object key)': {
      get: (d: OrderedDictionary, k: Value) => d.lookup(k) ?? null,
      set: (d: OrderedDictionary, v: Value, k: Value) => d.set(k, v),
    },
  },
  methods: {
    'void Add(System.Object key, System.Object value)': (d: OrderedDictionary, k: Value, v: Value) => d.add(k, v),
    'System.Collections.Specialized.OrderedDictionary AsReadOnly()': (d: OrderedDictionary) => d.readOnlyView(),
    'void Clear()': (d: OrderedDictionary) => d.clear(),
    'bool Contains(System.Object key)': (d: OrderedDictionary, k: Value) => d.containsKey(k),
    'void CopyTo(array array, int index)': (d: OrderedDictionary, a: PSArray, i: number) =>
      copyInto(
        [...d.entries()].map(([k, v]) => new DictionaryEntry(k, v)),
        0,
        a,
        i,
        d.count,
      ),
    'System.Collections.IDictionaryEnumerator GetEnumerator()': (d: OrderedDictionary) =>
      new OrderedDictionaryEnumerator(() => entryIterator(d)),
    'void Insert(int index, System.Object key, System.Object value)': (d: OrderedDictionary, i: number, k: Value, v: Value) =>
      d.insert(i, k, v),
    'void Remove(System.Object key)': (d: OrderedDictionary, k: Value) => {
      d.remove(k);
    },
    'void RemoveAt(int index)': (d: OrderedDictionary, i: number) => d.removeAt(i),
  },
});

/** Entries of a dictionary as DictionaryEntry objects. */
export function* entryIterator(d: NetDictionary): Iterator<Value> {
  for (const [k, v] of d.entries()) yield new DictionaryEntry(k, v);
}

/** OrderedDictionary's enumerator. */
export class OrderedDictionaryEnumerator extends DictionaryEnumerator {}
