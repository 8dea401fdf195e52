import { argumentException } from '../../errors/throw.ts';
import type { NetDictionary, PSReference } from '../../objects/collections.ts';
import { getEnumerable } from '../../objects/enumerate.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody, NetType } from '../../objects/net-type.ts';
import { toText } from '../../objects/to-string.ts';
import { comparisonOf, keysOf } from '../comparers.ts';
import { defaultComparer, defaultEqualityComparer } from '../default-comparers.ts';
import { netEquals } from '../equality.ts';
import { defineType, genericOf } from '../registry.ts';
import { KeyValuePair } from '../tuple-types.ts';
import { GenericDictionaryEnumerator } from './dictionary-types.ts';
import { GenericDictionary, keyNotFound, pairs } from './generic-dictionary.ts';
import { typedElements } from './generic-types.ts';
import { creators, enumerator, ImmutableItems } from './immutable-sequences.ts';
import { SortedMap } from './sorted-dictionary.ts';

const ns = 'System.Collections.Immutable.';

/** ImmutableDictionary`2: nobody changes it once it is handed out. */
class ImmutableDictionary extends GenericDictionary {}
class ImmutableSortedDictionary extends SortedMap {}
class DictionaryBuilder extends GenericDictionary {}
class ImmutableHashSet extends ImmutableItems {}
class ImmutableSortedSet extends ImmutableItems {}

type D = ImmutableDictionary | ImmutableSortedDictionary;

function emptyLike(d: D): D {
  return d instanceof SortedMap
    ? new ImmutableSortedDictionary(d.netType, comparisonOf(d.comparer), d.comparer)
    : new ImmutableDictionary(d.netType, d.keys, d.comparer);
}

function changed(d: D, change: (copy: D) => void): D {
  const copy = emptyLike(d);
  for (const [k, v] of d.entries()) copy.add(k, v);
  change(copy);
  return copy;
}

/** Adds a pair, as `Add` does: the same pair once more is no error. @throws ArgumentException */
function addPair(d: D, key: Value, value: Value): void {
  const known = d.lookup(key);
  if (known === undefined) d.add(key, value);
  else if (!netEquals(known, value))
    throw argumentException(`An element with the same key but a different value already exists. Key: '${toText(key)}'`);
}

function eachPair(source: Value, act: (key: Value, value: Value) => void): void {
  for (const item of getEnumerable(source) ?? []) if (item instanceof KeyValuePair) act(item.key, item.value);
}

const pairsType = 'System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[TKey,TValue]]';

function defineTable(name: 'ImmutableDictionary' | 'ImmutableSortedDictionary'): void {
  const own = `${ns}${name}[TKey,TValue]`;
  const isSorted = name === 'ImmutableSortedDictionary';
  const comparer = `System.Collections.Generic.${isSorted ? 'IComparer' : 'IEqualityComparer'}[TKey] keyComparer`;
  const make = (type: NetType, by: Value = null): D =>
    isSorted ? new ImmutableSortedDictionary(type, comparisonOf(by), by) : new ImmutableDictionary(type, keysOf(by), by);
  const typeOfArgs = (types: readonly NetType[]): NetType => genericOf(ns + name, types[0] as NetType, types[1] as NetType);
  const item: MemberBody = (d: D, k: Value) => {
    const value = d.lookup(k);
    if (value === undefined) throw keyNotFound(k);
    return value;
  };
  const parts = (d: D, part: 0 | 1): Value =>
    new ImmutableItems(genericOf('System.Collections.ObjectModel.ReadOnlyCollection', d.netType.genericArguments[part] as NetType), {
      items: [...d.entries()].map((e) => e[part]),
    });
  defineType({
    name: `${ns}${name}\`2`,
    typeParameters: ['TKey', 'TValue'],
    jsClass: isSorted ? ImmutableSortedDictionary : ImmutableDictionary,
    interfaces: [
      'System.Collections.Generic.IReadOnlyDictionary[TKey,TValue]',
      'System.Collections.Generic.IDictionary[TKey,TValue]',
      'System.Collections.IDictionary',
    ],
    properties: {
      'int Count': { get: (d: D) => d.count },
      'bool IsEmpty': { get: (d: D) => d.count === 0 },
      [`System.Collections.Generic.${isSorted ? 'IComparer' : 'IEqualityComparer'}[TKey] KeyComparer`]: {
        get: (d: D) => d.comparer ?? (isSorted ? defaultComparer : defaultEqualityComparer)(d.netType.genericArguments[0] as NetType),
      },
      'System.Collections.Generic.IEnumerable[TKey] Keys': { get: (d: D) => parts(d, 0) },
      'System.Collections.Generic.IEnumerable[TValue] Values': { get: (d: D) => parts(d, 1) },
      'bool IsReadOnly': { get: () => true },
      'bool IsFixedSize': { get: () => true },
      'System.Object SyncRoot': { get: (d: D) => d },
      'bool IsSynchronized': { get: () => true },
    },
    indexers: { 'TValue Item(TKey key)': { get: item } },
    staticProperties: { [`${own} Empty`]: { get: (type: NetType) => make(type) } },
    methods: {
      [`${own} Add(TKey key, TValue value)`]: (d: D, k: Value, v: Value) => changed(d, (c) => addPair(c, k, v)),
      [`${own} AddRange(${pairsType} pairs)`]: (d: D, list: Value) => changed(d, (c) => eachPair(list, (k, v) => addPair(c, k, v))),
      [`${own} SetItem(TKey key, TValue value)`]: (d: D, k: Value, v: Value) => changed(d, (c) => c.set(k, v)),
      [`${own} SetItems(${pairsType} items)`]: (d: D, list: Value) => changed(d, (c) => eachPair(list, (k, v) => c.set(k, v))),
      [`${own} Remove(TKey key)`]: (d: D, k: Value) => (d.containsKey(k) ? changed(d, (c) => void c.remove(k)) : d),
      [`${own} RemoveRange(System.Collections.Generic.IEnumerable[TKey] keys)`]: (d: D, list: Value) =>
        changed(d, (c) => {
          for (const k of typedElements(list, d.netType.genericArguments[0] as NetType)) c.remove(k);
        }),
      [`${own} Clear()`]: emptyLike,
      [`${own} WithComparers(${comparer})`]: (d: D, by: Value) => {
        const copy = make(d.netType, by);
        for (const [k, v] of d.entries()) addPair(copy, k, v);
        return copy;
      },
      'bool ContainsKey(TKey key)': (d: D, k: Value) => d.containsKey(k),
      'bool ContainsValue(TValue value)': (d: D, v: Value) => [...d.entries()].some(([, x]) => netEquals(v, x)),
      'bool TryGetValue(TKey key, [out] TValue value)': (d: D, k: Value, r: PSReference) => {
        const value = d.lookup(k);
        const type = d.netType.genericArguments[1] as NetType;
        r.value = value ?? (type.isValueType ? type.defaultValue() : null);
        return value !== undefined;
      },
      [`${ns}ImmutableDictionary\`2+Builder[TKey,TValue] ToBuilder()`]: (d: D) => {
        const builder = new DictionaryBuilder(genericOf(`${ns}ImmutableDictionary\`2+Builder`, ...d.netType.genericArguments));
        for (const [k, v] of d.entries()) builder.add(k, v);
        return builder;
      },
      'System.Collections.Generic.IEnumerator[System.Collections.Generic.KeyValuePair[TKey,TValue]] GetEnumerator()': (d: D) =>
        new GenericDictionaryEnumerator(
          () => pairs(d),
          genericOf('System.Collections.Generic.Dictionary`2+Enumerator', ...d.netType.genericArguments),
        ),
    },
  });
  const from = (type: NetType, source: Value, by: Value = null): D => {
    const made = make(type, by);
    eachPair(source, (k, v) => addPair(made, k, v));
    return made;
  };
  defineType({
    name: ns + name,
    kind: 'static',
    staticMethods: {
      [`${own} Create[TKey,TValue]()`]: (_s, t: readonly NetType[]) => make(typeOfArgs(t)),
      [`${own} Create[TKey,TValue](${comparer})`]: (_s, by: Value, t: readonly NetType[]) => make(typeOfArgs(t), by),
      [`${own} CreateRange[TKey,TValue](${pairsType} items)`]: (_s, list: Value, t: readonly NetType[]) => from(typeOfArgs(t), list),
      [`${own} To${name}[TKey,TValue](${pairsType} source)`]: (_s, list: Value, t: readonly NetType[]) => from(typeOfArgs(t), list),
      [`${ns}ImmutableDictionary\`2+Builder[TKey,TValue] CreateBuilder[TKey,TValue]()`]: (_s, t: readonly NetType[]) =>
        new DictionaryBuilder(genericOf(`${ns}ImmutableDictionary\`2+Builder`, t[0] as NetType, t[1] as NetType)),
    },
  });
}

function defineBuilder(): void {
  defineType({
    name: `${ns}ImmutableDictionary\`2+Builder`,
    typeParameters: ['TKey', 'TValue'],
    baseType: 'System.Collections.Generic.Dictionary[TKey,TValue]',
    jsClass: DictionaryBuilder,
    methods: {
      [`${ns}ImmutableDictionary[TKey,TValue] ToImmutable()`]: (b: NetDictionary) => {
        const made = new ImmutableDictionary(genericOf(`${ns}ImmutableDictionary`, ...b.netType.genericArguments));
        for (const [k, v] of b.entries()) made.add(k, v);
        return made;
      },
    },
  });
}

type Set = ImmutableHashSet;
const has = (s: { items: readonly Value[] }, v: Value): boolean => s.items.some((x) => netEquals(x, v));

/** The items of a set once each, in its order: that of their hash codes for whole numbers, ascending for sorted sets. */
function setOf(type: NetType, items: readonly Value[], isSorted: boolean): Set {
  const once: Value[] = [];
  for (const v of items) if (!once.some((x) => netEquals(x, v))) once.push(v);
  const compare = comparisonOf(null);
  if (isSorted || once.every((v) => typeof v === 'number')) once.sort(compare);
  return new (isSorted ? ImmutableSortedSet : ImmutableHashSet)(type, { items: once });
}

function defineSet(name: 'ImmutableHashSet' | 'ImmutableSortedSet'): void {
  const own = `${ns}${name}[T]`;
  const isSorted = name === 'ImmutableSortedSet';
  const other = 'System.Collections.Generic.IEnumerable[T] other';
  const make = (type: NetType, items: readonly Value[]): Set => setOf(type, items, isSorted);
  const list = (s: Set, c: Value): { items: Value[] } => ({ items: typedElements(c, s.element) });
  const test =
    (act: (mine: Set, theirs: Set) => boolean): MemberBody =>
    (s: Set, c: Value) =>
      act(s, make(s.netType, list(s, c).items));
  const within = (a: Set, b: Set): boolean => a.items.every((v) => has(b, v));
  defineType({
    name: `${ns}${name}\`1`,
    typeParameters: ['T'],
    jsClass: isSorted ? ImmutableSortedSet : ImmutableHashSet,
    interfaces: [
      'System.Collections.Generic.IReadOnlyCollection[T]',
      'System.Collections.Generic.ISet[T]',
      'System.Collections.ICollection',
    ],
    properties: {
      'int Count': { get: (s: Set) => s.count },
      'bool IsEmpty': { get: (s: Set) => s.count === 0 },
      ...(isSorted ? { 'T Max': { get: (s: Set) => s.items[s.count - 1] ?? null }, 'T Min': { get: (s: Set) => s.items[0] ?? null } } : {}),
      'bool IsReadOnly': { get: () => true },
      'System.Object SyncRoot': { get: (s: Set) => s },
      'bool IsSynchronized': { get: () => true },
    },
    indexers: isSorted ? { 'T Item(int index)': { get: (s: Set, i: number) => s.items[i] ?? null } } : {},
    staticProperties: { [`${own} Empty`]: { get: (type: NetType) => make(type, []) } },
    methods: {
      [`${own} Add(T item)`]: (s: Set, v: Value) => (has(s, v) ? s : make(s.netType, [...s.items, v])),
      [`${own} Remove(T item)`]: (s: Set, v: Value) =>
        make(
          s.netType,
          s.items.filter((x) => !netEquals(x, v)),
        ),
      [`${own} Clear()`]: (s: Set) => make(s.netType, []),
      'bool Contains(T item)': has,
      [`${own} Union(${other})`]: (s: Set, c: Value) => make(s.netType, [...s.items, ...list(s, c).items]),
      [`${own} Intersect(${other})`]: (s: Set, c: Value) => {
        const theirs = list(s, c);
        return make(
          s.netType,
          s.items.filter((v) => has(theirs, v)),
        );
      },
      [`${own} Except(${other})`]: (s: Set, c: Value) => {
        const theirs = list(s, c);
        return make(
          s.netType,
          s.items.filter((v) => !has(theirs, v)),
        );
      },
      [`${own} SymmetricExcept(${other})`]: (s: Set, c: Value) => {
        const theirs = list(s, c);
        return make(s.netType, [...s.items.filter((v) => !has(theirs, v)), ...theirs.items.filter((v) => !has(s, v))]);
      },
      [`bool IsSubsetOf(${other})`]: test(within),
      [`bool IsSupersetOf(${other})`]: test((a, b) => within(b, a)),
      [`bool IsProperSubsetOf(${other})`]: test((a, b) => a.count < b.count && within(a, b)),
      [`bool IsProperSupersetOf(${other})`]: test((a, b) => b.count < a.count && within(b, a)),
      [`bool Overlaps(${other})`]: test((a, b) => a.items.some((v) => has(b, v))),
      [`bool SetEquals(${other})`]: test((a, b) => a.count === b.count && within(a, b)),
      'System.Collections.Generic.IEnumerator[T] GetEnumerator()': enumerator,
    },
  });
  defineType({ name: ns + name, kind: 'static', staticMethods: creators(name, make) });
}

/** Defines the dictionaries and sets of System.Collections.Immutable. */
export function defineImmutableTables(): void {
  defineTable('ImmutableDictionary');
  defineTable('ImmutableSortedDictionary');
  defineBuilder();
  defineSet('ImmutableHashSet');
  defineSet('ImmutableSortedSet');
}
