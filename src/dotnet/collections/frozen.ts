import { argumentNull, throwException } from '../../errors/throw.ts';
import type { PSArray, PSReference } from '../../objects/collections.ts';
import { getEnumerable } from '../../objects/enumerate.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody, NetType } from '../../objects/net-type.ts';
import { keysOf } from '../comparers.ts';
import { defaultEqualityComparer } from '../default-comparers.ts';
import { callNow, type NetDelegate } from '../delegates.ts';
import { defineType, genericOf } from '../registry.ts';
import { KeyValuePair } from '../tuple-types.ts';
import { enumerate, GenericDictionaryEnumerator } from './dictionary-types.ts';
import { GenericDictionary, pairs } from './generic-dictionary.ts';
import { GenericEnumerator, typedElements } from './generic-types.ts';
import { immutableArray } from './immutable-sequences.ts';
import { copyInto } from './list-helpers.ts';
import { HashSet, setQueries } from './set-types.ts';

const ns = 'System.Collections.Frozen.';
const readOnly: MemberBody = () => throwException('System.NotSupportedException', 'Specified method is not supported.');
const comparer = (part: string): string => `System.Collections.Generic.IEqualityComparer[${part}] comparer = null`;

/** FrozenSet`1: made once, read from then on. */
class FrozenSet extends HashSet {}
/** FrozenDictionary`2. */
class FrozenDictionary extends GenericDictionary {}

function frozenSet(type: NetType, source: Value, by: Value): FrozenSet {
  if (source === null) throw argumentNull('source');
  const set = new FrozenSet(genericOf(`${ns}FrozenSet`, type), keysOf(by), by);
  const values = typedElements(source, type);
  // Whole numbers are kept in their order.
  if (values.every((v) => typeof v === 'number')) (values as number[]).sort((a, b) => a - b);
  for (const v of values) set.addValue(v);
  return set;
}

function frozenDictionary(
  [key, value]: readonly [NetType, NetType],
  entries: Iterable<readonly [Value, Value]>,
  by: Value,
): FrozenDictionary {
  const made = new FrozenDictionary(genericOf(`${ns}FrozenDictionary`, key, value), keysOf(by), by);
  for (const [k, v] of entries) made.set(k, v);
  return made;
}

const byComparer = (own: { readonly comparer: Value }, type: NetType): Value => own.comparer ?? defaultEqualityComparer(type);

defineType({
  name: `${ns}FrozenSet\`1`,
  typeParameters: ['T'],
  abstract: true,
  jsClass: FrozenSet,
  interfaces: ['System.Collections.Generic.ISet[T]', 'System.Collections.Generic.IReadOnlySet[T]', 'System.Collections.ICollection'],
  staticProperties: {
    [`${ns}FrozenSet[T] Empty`]: { get: (type: NetType) => new FrozenSet(type) },
  },
  properties: {
    'System.Collections.Generic.IEqualityComparer[T] Comparer': { get: (s: FrozenSet) => byComparer(s, s.elementType) },
    'System.Collections.Immutable.ImmutableArray[T] Items': { get: (s: FrozenSet) => immutableArray(s.elementType, s.values()) },
    'int Count': { get: (s: FrozenSet) => s.count },
    'bool IsReadOnly': { get: () => true },
    'System.Object SyncRoot': { get: (s: FrozenSet) => s },
    'bool IsSynchronized': { get: () => false },
  },
  methods: {
    ...setQueries,
    'void CopyTo(T[] destination, int destinationIndex)': (s: FrozenSet, a: PSArray, i: number) => copyInto(s.values(), 0, a, i, s.count),
    'void ICollection[T].Add(T item)': readOnly,
    'bool ISet[T].Add(T item)': readOnly,
    'void ICollection[T].Clear()': readOnly,
    'bool ICollection[T].Remove(T item)': readOnly,
    [`${ns}FrozenSet\`1+Enumerator[T] GetEnumerator()`]: (s: FrozenSet) =>
      new GenericEnumerator(() => s[Symbol.iterator](), genericOf('System.Collections.Generic.IEnumerator', s.elementType)),
  },
});
defineType({ name: `${ns}FrozenSet\`1+Enumerator`, typeParameters: ['T'], kind: 'struct' });
defineType({
  name: `${ns}FrozenSet`,
  kind: 'static',
  staticMethods: {
    [`${ns}FrozenSet[T] ToFrozenSet[T](System.Collections.Generic.IEnumerable[T] source, ${comparer('T')})`]: (
      _: null,
      source: Value,
      by: Value,
      types: readonly NetType[],
    ) => frozenSet(types[0] as NetType, source, by),
  },
});

type D = FrozenDictionary;
const pairType = 'System.Collections.Generic.KeyValuePair[TKey,TValue]';

defineType({
  name: `${ns}FrozenDictionary\`2`,
  typeParameters: ['TKey', 'TValue'],
  abstract: true,
  jsClass: FrozenDictionary,
  interfaces: [
    'System.Collections.Generic.IDictionary[TKey,TValue]',
    'System.Collections.Generic.IReadOnlyDictionary[TKey,TValue]',
    'System.Collections.IDictionary',
  ],
  staticProperties: {
    [`${ns}FrozenDictionary[TKey,TValue] Empty`]: { get: (type: NetType) => new FrozenDictionary(type) },
  },
  properties: {
    'System.Collections.Generic.IEqualityComparer[TKey] Comparer': { get: (d: D) => byComparer(d, d.keyType) },
    'System.Collections.Immutable.ImmutableArray[TKey] Keys': {
      get: (d: D) =>
        immutableArray(
          d.keyType,
          [...d.entries()].map(([k]) => k),
        ),
    },
    'System.Collections.Immutable.ImmutableArray[TValue] Values': {
      get: (d: D) =>
        immutableArray(
          d.valueType,
          [...d.entries()].map(([, v]) => v),
        ),
    },
    'int Count': { get: (d: D) => d.count },
    'bool IsReadOnly': { get: () => true },
    'bool IsFixedSize': { get: () => true },
    'System.Object SyncRoot': { get: (d: D) => d },
    'bool IsSynchronized': { get: () => false },
  },
  indexers: { 'TValue Item(TKey key)': { get: (d: D, k: Value) => d.lookup(k) ?? null } },
  methods: {
    'bool ContainsKey(TKey key)': (d: D, k: Value) => d.containsKey(k),
    'bool TryGetValue(TKey key, [ref] TValue value)': (d: D, k: Value, r: PSReference) => {
      const value = d.lookup(k);
      r.value = value ?? (d.valueType.isValueType ? d.valueType.defaultValue() : null);
      return value !== undefined;
    },
    [`void CopyTo(${pairType}[] destination, int destinationIndex)`]: (d: D, a: PSArray, i: number) =>
      copyInto([...pairs(d)], 0, a, i, d.count),
    'void IDictionary[TKey,TValue].Add(TKey key, TValue value)': readOnly,
    'void IDictionary.Add(System.Object key, System.Object value)': readOnly,
    'bool IDictionary[TKey,TValue].Remove(TKey key)': readOnly,
    'void IDictionary.Remove(System.Object key)': readOnly,
    'void IDictionary.Clear()': readOnly,
    ...enumerate(`${ns}FrozenDictionary\`2`),
  },
});
defineType({
  name: `${ns}FrozenDictionary\`2+Enumerator`,
  typeParameters: ['TKey', 'TValue'],
  kind: 'struct',
  jsClass: class extends GenericDictionaryEnumerator {},
  interfaces: [`System.Collections.Generic.IEnumerator[${pairType}]`],
});

function* pairsOf(source: Value): Iterable<readonly [Value, Value]> {
  if (source === null) throw argumentNull('source');
  for (const item of getEnumerable(source) ?? []) if (item instanceof KeyValuePair) yield [item.key, item.value];
}
const picked = (source: Value, type: NetType, key: NetDelegate, value: NetDelegate | null): (readonly [Value, Value])[] =>
  typedElements(source, type).map((v) => [callNow(key, [v]), value === null ? v : callNow(value, [v])]);
const elements = 'System.Collections.Generic.IEnumerable[TSource] source';

defineType({
  name: `${ns}FrozenDictionary`,
  kind: 'static',
  staticMethods: {
    [`${ns}FrozenDictionary[TKey,TValue] ToFrozenDictionary[TKey,TValue](System.Collections.Generic.IEnumerable[${pairType}] source, ${comparer('TKey')})`]:
      (_: null, source: Value, by: Value, types: readonly NetType[]) =>
        frozenDictionary([types[0] as NetType, types[1] as NetType], pairsOf(source), by),
    [`${ns}FrozenDictionary[TKey,TSource] ToFrozenDictionary[TSource,TKey](${elements}, System.Func[TSource,TKey] keySelector, ${comparer('TKey')})`]:
      (_: null, source: Value, key: NetDelegate, by: Value, types: readonly NetType[]) =>
        frozenDictionary([types[1] as NetType, types[0] as NetType], picked(source, types[0] as NetType, key, null), by),
    [`${ns}FrozenDictionary[TKey,TElement] ToFrozenDictionary[TSource,TKey,TElement](${elements}, System.Func[TSource,TKey] keySelector, System.Func[TSource,TElement] elementSelector, ${comparer('TKey')})`]:
      (_: null, source: Value, key: NetDelegate, value: NetDelegate, by: Value, types: readonly NetType[]) =>
        frozenDictionary([types[1] as NetType, types[2] as NetType], picked(source, types[0] as NetType, key, value), by),
  },
});
