import { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody, PropertyBody, TypeDefinition } from '../../objects/net-type.ts';
import { defineTypes } from '../registry.ts';

const noBody = (): never => {
  throw new Error('an interface method has no body');
};
const read: PropertyBody = { get: noBody };

/** What an array has for its generic interfaces alone: a caller finds the members of other collections on their classes. */
function ofArray(get: (array: PSArray) => Value): PropertyBody {
  return { get: (c: Value) => (c instanceof PSArray ? get(c) : noBody()) };
}
const count = ofArray((a) => a.items.length);
const readWrite: PropertyBody = { get: noBody, set: noBody };

const ns = 'System.Collections.Generic.';
const pair = `${ns}KeyValuePair[TKey,TValue]`;
const bodiless = (...signatures: readonly string[]): Record<string, MemberBody> => Object.fromEntries(signatures.map((s) => [s, noBody]));
const comparisons = ['IsSubsetOf', 'IsSupersetOf', 'IsProperSupersetOf', 'IsProperSubsetOf', 'Overlaps', 'SetEquals'].map(
  (name) => `bool ${name}(${ns}IEnumerable[T] other)`,
);

/** The interfaces of collections: what C# code binds to where a parameter is one, and what classes show next to their own methods. */
const interfaces: readonly Omit<TypeDefinition, 'kind'>[] = [
  {
    name: 'System.Collections.ICollection',
    interfaces: ['System.Collections.IEnumerable'],
    methods: bodiless('void CopyTo(array array, int index)'),
    properties: { 'int Count': count, 'bool IsSynchronized': read, 'System.Object SyncRoot': read },
  },
  {
    name: 'System.Collections.IList',
    interfaces: ['System.Collections.ICollection'],
    methods: bodiless(
      'int Add(System.Object value)',
      'bool Contains(System.Object value)',
      'void Clear()',
      'int IndexOf(System.Object value)',
      'void Insert(int index, System.Object value)',
      'void Remove(System.Object value)',
      'void RemoveAt(int index)',
    ),
    indexers: { 'System.Object Item(int index)': readWrite },
    properties: { 'bool IsReadOnly': read, 'bool IsFixedSize': read },
  },
  {
    name: 'System.Collections.IDictionary',
    interfaces: ['System.Collections.ICollection'],
    methods: bodiless(
      'bool Contains(System.Object key)',
      'void Add(System.Object key, System.Object value)',
      'void Clear()',
      'System.Collections.IDictionaryEnumerator GetEnumerator()',
      'void Remove(System.Object key)',
    ),
    indexers: { 'System.Object Item(System.Object key)': readWrite },
    properties: {
      'System.Collections.ICollection Keys': read,
      'System.Collections.ICollection Values': read,
      'bool IsReadOnly': read,
      'bool IsFixedSize': read,
    },
  },
  {
    name: 'System.Collections.Specialized.IOrderedDictionary',
    interfaces: ['System.Collections.IDictionary'],
    methods: bodiless('void Insert(int index, System.Object key, System.Object value)', 'void RemoveAt(int index)'),
    indexers: { 'System.Object Item(int index)': readWrite },
  },
  {
    name: `${ns}ICollection\`1`,
    typeParameters: ['T'],
    interfaces: [`${ns}IEnumerable[T]`],
    methods: bodiless(
      'void Add(T item)',
      'void Clear()',
      'bool Contains(T item)',
      'void CopyTo(T[] array, int arrayIndex)',
      'bool Remove(T item)',
    ),
    properties: { 'int Count': count, 'bool IsReadOnly': ofArray(() => true) },
  },
  {
    name: `${ns}IList\`1`,
    typeParameters: ['T'],
    interfaces: [`${ns}ICollection[T]`],
    methods: bodiless('int IndexOf(T item)', 'void Insert(int index, T item)', 'void RemoveAt(int index)'),
    indexers: { 'T Item(int index)': readWrite },
  },
  {
    name: `${ns}ISet\`1`,
    typeParameters: ['T'],
    interfaces: [`${ns}ICollection[T]`],
    methods: bodiless(
      'bool Add(T item)',
      ...['UnionWith', 'IntersectWith', 'ExceptWith', 'SymmetricExceptWith'].map((name) => `void ${name}(${ns}IEnumerable[T] other)`),
      ...comparisons,
    ),
  },
  {
    name: `${ns}IDictionary\`2`,
    typeParameters: ['TKey', 'TValue'],
    interfaces: [`${ns}ICollection[${pair}]`],
    methods: bodiless(
      'bool ContainsKey(TKey key)',
      'void Add(TKey key, TValue value)',
      'bool Remove(TKey key)',
      'bool TryGetValue(TKey key, [out] TValue value)',
    ),
    indexers: { 'TValue Item(TKey key)': readWrite },
    properties: { [`${ns}ICollection[TKey] Keys`]: read, [`${ns}ICollection[TValue] Values`]: read },
  },
  {
    name: `${ns}IReadOnlyCollection\`1`,
    typeParameters: ['T'],
    interfaces: [`${ns}IEnumerable[T]`],
    properties: { 'int Count': count },
  },
  {
    name: `${ns}IReadOnlyList\`1`,
    typeParameters: ['T'],
    interfaces: [`${ns}IReadOnlyCollection[T]`],
    indexers: { 'T Item(int index)': read },
  },
  {
    name: `${ns}IReadOnlySet\`1`,
    typeParameters: ['T'],
    interfaces: [`${ns}IReadOnlyCollection[T]`],
    methods: bodiless('bool Contains(T item)', ...comparisons),
  },
  {
    name: `${ns}IReadOnlyDictionary\`2`,
    typeParameters: ['TKey', 'TValue'],
    interfaces: [`${ns}IReadOnlyCollection[${pair}]`],
    methods: bodiless('bool ContainsKey(TKey key)', 'bool TryGetValue(TKey key, [out] TValue value)'),
    indexers: { 'TValue Item(TKey key)': read },
    properties: { [`${ns}IEnumerable[TKey] Keys`]: read, [`${ns}IEnumerable[TValue] Values`]: read },
  },
];

defineTypes(interfaces.map((def) => ({ ...def, kind: 'interface' })));
