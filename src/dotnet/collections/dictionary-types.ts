import { argumentException, argumentNull, argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import { NetDictionary, type PSArray, type PSReference } from '../../objects/collections.ts';
import { getEnumerable } from '../../objects/enumerate.ts';
import type { Value } from '../../objects/net-object.ts';
import { type MemberBody, type NetType, type PropertyBody, selfOrBase, type TypeDefinition } from '../../objects/net-type.ts';
import { toText } from '../../objects/to-string.ts';
import { comparisonOf, keysOf } from '../comparers.ts';
import { defaultComparer, defaultEqualityComparer } from '../default-comparers.ts';
import { DictionaryEnumerator, NetEnumerator } from '../enumerators.ts';
import { netEquals } from '../equality.ts';
import { DictionaryEntry, DictionaryView } from '../hashtable.ts';
import { defineType, genericOf, isDefined } from '../registry.ts';
import { objectData, onDeserialization } from '../serializable.ts';
import { KeyValuePair } from '../tuple-types.ts';
import { trimTo } from './capacity.ts';
import { dictionaryArguments, GenericDictionary, keyNotFound, pairs } from './generic-dictionary.ts';
import { ReadOnlyList } from './generic-list.ts';
import { copyInto } from './list-helpers.ts';
import { entryIterator } from './ordered-dictionary.ts';
import { SortedMap } from './sorted-dictionary.ts';

/** Keys and Values of generic dictionaries. */
export class GenericView extends DictionaryView {
  constructor(owner: NetDictionary, part: 0 | 1, type: NetType) {
    super(owner, part);
    this.netType = type;
  }
}

/** Enumerator of generic dictionaries: gives KeyValuePair objects. */
export class GenericDictionaryEnumerator extends NetEnumerator {}

/** Keys and Values of SortedList`2: can be indexed. */
export class SortedListPart extends GenericView {}

type Dict = GenericDictionary | SortedMap;

/** The nested type of a dictionary's own definition, `Dictionary[K,V]+KeyCollection`. */
function nested(d: NetDictionary, name: string): NetType {
  // one that has no such type of its own, a builder, has that of the dictionary it is made of
  const generic = selfOrBase(d.netType, (t) => t.genericDefinition !== null && isDefined(`${t.genericDefinition.fullName}+${name}`));
  if (!generic?.genericDefinition) throw argumentException('The type is no dictionary.');
  return genericOf(`${generic.genericDefinition.fullName}+${name}`, ...generic.genericArguments);
}

/** The keys (0) or values (1) of a generic dictionary. */
export function view(d: Dict, part: 0 | 1): GenericView {
  return new GenericView(d, part, nested(d, part === 0 ? 'KeyCollection' : 'ValueCollection'));
}

/** Copies a dictionary, or a list of pairs, into a new one. */
export function fill<D extends Dict>(made: D, source: Value): D {
  if (source === null) throw argumentNull('dictionary');
  if (source instanceof NetDictionary && made.room === 0) made.room = source.count;
  if (source instanceof NetDictionary) for (const [k, v] of source.entries()) made.add(k, v);
  else
    for (const item of getEnumerable(source) ?? []) {
      if (item instanceof KeyValuePair || item instanceof DictionaryEntry) made.add(item.key, item.value);
    }
  return made;
}

/** TryGetValue: the value, or the default of its type. */
export function tryGet(d: Dict, key: Value, result: PSReference): boolean {
  const value = d.lookup(key);
  const type = d.valueType;
  result.value = value ?? (type?.isValueType ? type.defaultValue() : null);
  return value !== undefined;
}

function getItem(d: Dict, key: Value): Value {
  const value = d.lookup(key);
  if (value === undefined) throw keyNotFound(key);
  return value;
}

function copyTo(d: NetDictionary, a: PSArray, i: number): void {
  copyInto([...pairs(d)], 0, a, i, d.count);
}

/** Properties that all generic dictionaries have. */
export const properties: Record<string, PropertyBody> = {
  'int Count': { get: (d: Dict) => d.count },
  'bool IsReadOnly': { get: () => false },
  'bool IsFixedSize': { get: () => false },
  'bool IsSynchronized': { get: () => false },
  'System.Object SyncRoot': { get: (d: Dict) => d },
};

/** Properties of keys and values. */
const viewProperties: Record<string, PropertyBody> = {
  'int Count': { get: (v: GenericView) => v.count },
  'bool IsReadOnly': { get: () => true },
  'System.Object SyncRoot': { get: (v: GenericView) => v.owner },
  'bool IsSynchronized': { get: () => false },
};

/** Methods that all generic dictionaries have. */
export const methods: Record<string, MemberBody> = {
  'void Add(TKey key, TValue value)': (d: Dict, k: Value, v: Value) => d.add(k, v),
  'void Clear()': (d: Dict) => d.clear(),
  'bool ContainsKey(TKey key)': (d: Dict, k: Value) => d.containsKey(k),
  'bool ContainsValue(TValue value)': (d: Dict, v: Value) => [...d.entries()].some(([, x]) => netEquals(v, x)),
  'bool Remove(TKey key)': (d: Dict, k: Value) => d.remove(k),
  'bool TryGetValue(TKey key, [out] TValue value)': tryGet,
  'void IDictionary.Add(System.Object key, System.Object value)': (d: Dict, k: Value, v: Value) => d.add(k, v),
  'bool IDictionary.Contains(System.Object key)': (d: Dict, k: Value) => d.containsKey(k),
  'void ICollection[KeyValuePair[TKey,TValue]].CopyTo(System.Collections.Generic.KeyValuePair[TKey,TValue][] array, int arrayIndex)':
    copyTo,
};

export const indexers: TypeDefinition['indexers'] = {
  'TValue Item(TKey key)': { get: getItem, set: (d: Dict, v: Value, k: Value) => d.set(k, v) },
};

/** Interfaces of generic dictionaries. */
export const interfaces = [
  'System.Collections.Generic.IDictionary[TKey,TValue]',
  'System.Collections.IDictionary',
  'System.Collections.Generic.IReadOnlyDictionary[TKey,TValue]',
];

/** Defines a generic dictionary with the types nested in it: of its keys, values and enumerator. */
export function defineDictionary(def: TypeDefinition & { owner: string }): void {
  const { owner, ...rest } = def;
  defineType({ typeParameters: ['TKey', 'TValue'], interfaces, indexers: indexers as NonNullable<typeof indexers>, ...rest, name: owner });
  for (const [name, part] of [
    ['KeyCollection', 'TKey'],
    ['ValueCollection', 'TValue'],
  ] as const) {
    defineType({
      name: `${owner}+${name}`,
      typeParameters: ['TKey', 'TValue'],
      jsClass: GenericView,
      interfaces: [
        `System.Collections.Generic.ICollection[${part}]`,
        `System.Collections.Generic.IReadOnlyCollection[${part}]`,
        'System.Collections.ICollection',
      ],
      properties: viewProperties,
      methods: {
        [`void CopyTo(${part}[] array, int index)`]: (v: GenericView, a: PSArray, i: number) => copyInto([...v], 0, a, i, v.count),
        [`bool Contains(${part} item)`]: (v: GenericView, x: Value) => [...v].some((y) => netEquals(x, y)),
        [`System.Collections.Generic.IEnumerator[${part}] GetEnumerator()`]: (v: GenericView) =>
          new GenericDictionaryEnumerator(() => v[Symbol.iterator](), nested(v.owner, 'Enumerator')),
      },
    });
  }
  defineType({
    name: `${owner}+Enumerator`,
    kind: 'struct',
    typeParameters: ['TKey', 'TValue'],
    jsClass: GenericDictionaryEnumerator,
    interfaces: [
      'System.Collections.Generic.IEnumerator[System.Collections.Generic.KeyValuePair[TKey,TValue]]',
      'System.Collections.IDictionaryEnumerator',
    ],
    methods: {
      'bool MoveNext()': (e: NetEnumerator) => e.moveNext(),
      'void Reset()': (e: NetEnumerator) => e.reset(),
      'void Dispose()': () => undefined,
    },
    properties: {
      'System.Collections.Generic.KeyValuePair[TKey,TValue] Current': { get: (e: NetEnumerator) => e.current },
      'System.Collections.DictionaryEntry Entry': {
        get: ({ current }: { readonly current: KeyValuePair }) => new DictionaryEntry(current.key, current.value),
      },
      'System.Object Key': { get: (e: NetEnumerator) => (e.current as KeyValuePair).key },
      'System.Object Value': { get: (e: NetEnumerator) => (e.current as KeyValuePair).value },
    },
  });
}

/** GetEnumerator of a generic dictionary. */
export const enumerate = (owner: string): Record<string, MemberBody> => ({
  [`${owner}+Enumerator[TKey,TValue] GetEnumerator()`]: (d: Dict) =>
    new GenericDictionaryEnumerator(() => pairs(d), nested(d, 'Enumerator')),
});

export const dictionary = (type: NetType, comparer: Value = null): GenericDictionary =>
  new GenericDictionary(type, keysOf(comparer), comparer);
export const equality = 'System.Collections.Generic.IEqualityComparer[TKey] comparer';
const source = 'System.Collections.Generic.IDictionary[TKey,TValue] dictionary';

/** What compares their keys. */
export const comparerProperty: Record<string, PropertyBody> = {
  'System.Collections.Generic.IEqualityComparer[TKey] Comparer': {
    get: (d: GenericDictionary) => d.comparer ?? defaultEqualityComparer(d.keyType),
  },
};

/** A dictionary with room for so many entries. @throws ArgumentOutOfRangeException when that is negative */
function withRoom<D extends Dict>(made: D, capacity: number): D {
  if (capacity < 0) throw argumentOutOfRange('capacity');
  made.room = capacity;
  return made;
}

/** The constructors of dictionaries that compare keys for equality. */
export const hashedConstructors = <D extends Dict>(make: (type: NetType, comparer?: Value) => D): Record<string, MemberBody> => ({
  '()': (t: NetType) => make(t),
  '(int capacity)': (t: NetType, n: number) => withRoom(make(t), n),
  [`(${equality})`]: (t: NetType, c: Value) => make(t, c),
  [`(int capacity, ${equality})`]: (t: NetType, n: number, c: Value) => withRoom(make(t, c), n),
  [`(${source})`]: (t: NetType, d: Value) => fill(make(t), d),
  [`(${source}, ${equality})`]: (t: NetType, d: Value, c: Value) => fill(make(t, c), d),
  '(System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[TKey,TValue]] collection)': (t: NetType, d: Value) =>
    fill(make(t), d),
});

defineDictionary({
  name: '',
  owner: 'System.Collections.Generic.Dictionary`2',
  jsClass: GenericDictionary,
  interfaces: [...interfaces, 'System.Runtime.Serialization.ISerializable', 'System.Runtime.Serialization.IDeserializationCallback'],
  constructors: hashedConstructors(dictionary),
  properties: {
    ...properties,
    ...comparerProperty,
    'int Capacity': { get: (d: GenericDictionary) => d.capacity },
    'System.Collections.Generic.Dictionary`2+KeyCollection[TKey,TValue] Keys': { get: (d: Dict) => view(d, 0) },
    'System.Collections.Generic.Dictionary`2+ValueCollection[TKey,TValue] Values': { get: (d: Dict) => view(d, 1) },
  },
  methods: {
    ...methods,
    ...objectData,
    ...onDeserialization,
    'int EnsureCapacity(int capacity)': (d: GenericDictionary, n: number) => {
      if (n > d.capacity) d.room = n;
      return d.capacity;
    },
    'bool Remove(TKey key, [out] TValue value)': (d: Dict, k: Value, r: PSReference) => {
      tryGet(d, k, r);
      return d.remove(k);
    },
    'void TrimExcess()': () => undefined,
    'void TrimExcess(int capacity)': (d: GenericDictionary, n: number) => trimTo(n, d.count),
    'bool TryAdd(TKey key, TValue value)': (d: Dict, k: Value, v: Value) => {
      if (d.containsKey(k)) return false;
      d.add(k, v);
      return true;
    },
    ...enumerate('System.Collections.Generic.Dictionary`2'),
  },
});

const sorted = (t: NetType, c: Value = null): SortedMap => new SortedMap(t, comparisonOf(c), c);
const order = 'System.Collections.Generic.IComparer[TKey] comparer';
const sortedCapacity: PropertyBody = {
  get: (d: SortedMap) => d.capacity,
  set: (d: SortedMap, n: number) => {
    if (n < d.count) throw argumentOutOfRange('value', 'capacity was less than the current size.', n);
    d.room = n;
  },
};

for (const name of ['SortedDictionary', 'SortedList']) {
  const owner = `System.Collections.Generic.${name}\`2`;
  const isList = name === 'SortedList';
  const keys = isList ? 'System.Collections.Generic.IList[TKey]' : `${owner}+KeyCollection[TKey,TValue]`;
  const values = isList ? 'System.Collections.Generic.IList[TValue]' : `${owner}+ValueCollection[TKey,TValue]`;
  defineDictionary({
    name: '',
    owner,
    jsClass: SortedMap,
    constructors: {
      '()': (t: NetType) => sorted(t),
      [`(${order})`]: (t: NetType, c: Value) => sorted(t, c),
      [`(${source})`]: (t: NetType, d: Value) => fill(sorted(t), d),
      [`(${source}, ${order})`]: (t: NetType, d: Value, c: Value) => fill(sorted(t, c), d),
      ...(isList ? { '(int capacity)': (t: NetType, n: number) => withRoom(sorted(t), n) } : {}),
    },
    properties: {
      ...properties,
      'System.Collections.Generic.IComparer[TKey] Comparer': {
        get: (d: SortedMap) => d.comparer ?? defaultComparer(d.keyType as NetType),
      },
      ...(isList && { 'int Capacity': sortedCapacity }),
      [`${keys} Keys`]: { get: (d: Dict) => (isList ? new SortedListPart(d, 0, nested(d, 'KeyList')) : view(d, 0)) },
      [`${values} Values`]: { get: (d: Dict) => (isList ? new SortedListPart(d, 1, nested(d, 'ValueList')) : view(d, 1)) },
    },
    methods: {
      ...methods,
      ...(isList
        ? {
            'int IndexOfKey(TKey key)': (d: SortedMap, k: Value) => Math.max(-1, d.indexOfKey(k)),
            'int IndexOfValue(TValue value)': (d: SortedMap, v: Value) => [...d.entries()].findIndex(([, x]) => netEquals(v, x)),
            'void RemoveAt(int index)': (d: SortedMap, i: number) => d.removeAt(i),
            'TKey GetKeyAtIndex(int index)': (d: SortedMap, i: number) => d.at(i)[0],
            'TValue GetValueAtIndex(int index)': (d: SortedMap, i: number) => d.at(i)[1],
            'void SetValueAtIndex(int index, TValue value)': (d: SortedMap, i: number, v: Value) => d.set(d.at(i)[0], v),
            'void TrimExcess()': () => undefined,
          }
        : {}),
      ...enumerate(owner),
    },
  });
}

for (const [name, part] of [
  ['KeyList', 'TKey'],
  ['ValueList', 'TValue'],
] as const) {
  defineType({
    name: `System.Collections.Generic.SortedList\`2+${name}`,
    typeParameters: ['TKey', 'TValue'],
    jsClass: SortedListPart,
    interfaces: [`System.Collections.Generic.IList[${part}]`, 'System.Collections.ICollection'],
    properties: viewProperties,
    indexers: { [`${part} Item(int index)`]: { get: (v: GenericView, i: number) => (v.owner as SortedMap).at(i)[v.part] } },
    methods: {
      [`bool Contains(${part} item)`]: (v: GenericView, x: Value) => [...v].some((y) => netEquals(x, y)),
      [`int IndexOf(${part} item)`]: (v: GenericView, x: Value) => [...v].findIndex((y) => netEquals(x, y)),
      [`void CopyTo(${part}[] array, int index)`]: (v: GenericView, a: PSArray, i: number) => copyInto([...v], 0, a, i, v.count),
      [`System.Collections.Generic.IEnumerator[${part}] GetEnumerator()`]: (v: GenericView) =>
        new GenericDictionaryEnumerator(() => v[Symbol.iterator](), nested(v.owner, 'Enumerator')),
    },
  });
}

/** SortedList's enumerator. */
export class SortedListEnumerator extends DictionaryEnumerator {}
/** The non-generic SortedList. */
export class SortedList extends SortedMap {
  constructor(compare?: (a: Value, b: Value) => number) {
    super(
      null,
      compare,
      null,
      (key) =>
        argumentException(
          `Item has already been added. Key in dictionary: '${toText(key)}'  Key being added: '${toText(key)}'`,
        ) as unknown as Error,
    );
  }
}
/** Keys and values of the non-generic SortedList. */
export class SortedListView extends DictionaryView {}

const plainView = {
  properties: { 'int Count': { get: (v: DictionaryView) => v.count } },
  methods: {
    'void CopyTo(array array, int arrayIndex)': (v: DictionaryView, a: PSArray, i: number) => copyInto([...v], 0, a, i, v.count),
    'System.Collections.IEnumerator GetEnumerator()': (v: DictionaryView) => new SortedListEnumerator(() => v[Symbol.iterator]()),
  },
};
defineType({
  name: 'System.Collections.SortedList+KeyList',
  jsClass: SortedListView,
  interfaces: ['System.Collections.IList'],
  ...plainView,
});
defineType({
  name: 'System.Collections.SortedList+SortedListEnumerator',
  jsClass: SortedListEnumerator,
  interfaces: ['System.Collections.IDictionaryEnumerator'],
  methods: { 'bool MoveNext()': (e: NetEnumerator) => e.moveNext(), 'void Reset()': (e: NetEnumerator) => e.reset() },
  properties: {
    'System.Object Current': { get: (e: NetEnumerator) => e.current },
    'System.Object Key': { get: (e: NetEnumerator) => (e.current as DictionaryEntry).key },
    'System.Object Value': { get: (e: NetEnumerator) => (e.current as DictionaryEntry).value },
  },
});
defineType({
  name: 'System.Collections.SortedList',
  jsClass: SortedList,
  interfaces: ['System.Collections.IDictionary', 'System.ICloneable'],
  constructors: {
    '()': () => new SortedList(),
    '(int initialCapacity)': () => new SortedList(),
    '(System.Collections.IComparer comparer)': (_: NetType, c: Value) => new SortedList(comparisonOf(c)),
    '(System.Collections.IDictionary d)': (_: NetType, d: Value) => fill(new SortedList(), d),
    '(System.Collections.IDictionary d, System.Collections.IComparer comparer)': (_: NetType, d: Value, c: Value) =>
      fill(new SortedList(comparisonOf(c)), d),
  },
  properties: {
    ...properties,
    'System.Collections.ICollection Keys': { get: (d: SortedMap) => new SortedListView(d, 0) },
    'System.Collections.ICollection Values': { get: (d: SortedMap) => new SortedListView(d, 1) },
  },
  indexers: {
    'System.Object Item(System.Object key)': {
      get: (d: SortedMap, k: Value) => d.lookup(k) ?? null,
      set: (d: SortedMap, v: Value, k: Value) => d.set(k, v),
    },
  },
  methods: {
    'void Add(System.Object key, System.Object value)': (d: SortedMap, k: Value, v: Value) => d.add(k, v),
    'void Clear()': (d: SortedMap) => d.clear(),
    'System.Object Clone()': (d: SortedList) => fill(new SortedList(d.compare), d),
    'bool Contains(System.Object key)': (d: SortedMap, k: Value) => d.containsKey(k),
    'bool ContainsKey(System.Object key)': (d: SortedMap, k: Value) => d.containsKey(k),
    'bool ContainsValue(System.Object value)': (d: SortedMap, v: Value) => [...d.entries()].some(([, x]) => netEquals(v, x)),
    'void CopyTo(array array, int arrayIndex)': (d: SortedMap, a: PSArray, i: number) =>
      copyInto(
        [...d.entries()].map(([k, v]) => new DictionaryEntry(k, v)),
        0,
        a,
        i,
        d.count,
      ),
    'System.Object GetByIndex(int index)': (d: SortedMap, i: number) => d.at(i)[1],
    'System.Object GetKey(int index)': (d: SortedMap, i: number) => d.at(i)[0],
    'System.Collections.IList GetKeyList()': (d: SortedMap) => new SortedListView(d, 0),
    'System.Collections.IList GetValueList()': (d: SortedMap) => new SortedListView(d, 1),
    'System.Collections.IDictionaryEnumerator GetEnumerator()': (d: SortedMap) => new SortedListEnumerator(() => entryIterator(d)),
    'int IndexOfKey(System.Object key)': (d: SortedMap, k: Value) => Math.max(-1, d.indexOfKey(k)),
    'int IndexOfValue(System.Object value)': (d: SortedMap, v: Value) => [...d.entries()].findIndex(([, x]) => netEquals(v, x)),
    'void Remove(System.Object key)': (d: SortedMap, k: Value) => {
      d.remove(k);
    },
    'void RemoveAt(int index)': (d: SortedMap, i: number) => d.removeAt(i),
    'void SetByIndex(int index, System.Object value)': (d: SortedMap, i: number, v: Value) => d.set(d.at(i)[0], v),
    'void TrimToSize()': () => undefined,
  },
});

/** The keys or the values of a dictionary as a read-only list. */
export function listOf(d: Dict, part: 0 | 1): Value {
  const type = dictionaryArguments(d.netType)[part];
  return new ReadOnlyList(genericOf('System.Collections.ObjectModel.ReadOnlyCollection', type), {
    items: [...d.entries()].map((e) => e[part]),
  });
}

/** ReadOnlyDictionary`2: a view of another dictionary. */
export class ReadOnlyDictionary extends GenericDictionary {
  constructor(
    type: NetType,
    readonly source: NetDictionary,
  ) {
    super(type);
  }
  override get isReadOnlyView(): boolean {
    return true;
  }
  override get count(): number {
    return this.source.count;
  }
  override lookup(key: Value): Value | undefined {
    return this.source.lookup(this.typed(key));
  }
  override containsKey(key: Value): boolean {
    return this.source.containsKey(this.typed(key));
  }
  override entries(): IterableIterator<[Value, Value]> {
    return this.source.entries();
  }
  override set(): void {
    throw isReadOnly();
  }
  override add(): void {
    throw isReadOnly();
  }
  override remove(): boolean {
    throw isReadOnly();
  }
  override clear(): void {
    throw isReadOnly();
  }
}

function isReadOnly(): Error {
  return exceptionOf('System.NotSupportedException', 'Collection is read-only.') as unknown as Error;
}

defineType({
  name: 'System.Collections.ObjectModel.ReadOnlyDictionary`2',
  typeParameters: ['TKey', 'TValue'],
  jsClass: ReadOnlyDictionary,
  interfaces,
  constructors: {
    [`(${source})`]: (t: NetType, d: Value) => {
      if (d === null) throw argumentNull('dictionary');
      return new ReadOnlyDictionary(t, d instanceof NetDictionary ? d : fill(new GenericDictionary(t), d));
    },
  },
  properties: {
    'int Count': { get: (d: Dict) => d.count },
    'System.Collections.Generic.IEnumerable[TKey] Keys': { get: (d: Dict) => listOf(d, 0) },
    'System.Collections.Generic.IEnumerable[TValue] Values': { get: (d: Dict) => listOf(d, 1) },
  },
  indexers: { 'TValue Item(TKey key)': { get: getItem } },
  methods: {
    'bool ContainsKey(TKey key)': (d: Dict, k: Value) => d.containsKey(k),
    'bool TryGetValue(TKey key, [out] TValue value)': tryGet,
  },
});
