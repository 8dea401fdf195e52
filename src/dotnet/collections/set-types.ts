import { argumentException, argumentNull, argumentOutOfRange } from '../../errors/throw.ts';
import { NetCollection, PSArray, type PSReference } from '../../objects/collections.ts';
import { convertTo } from '../../objects/convert.ts';
import type { Value } from '../../objects/net-object.ts';
import { elementTypeOf, type MemberBody, type NetType } from '../../objects/net-type.ts';
import { isTrue } from '../../objects/truth.ts';
import { comparisonOf, type KeyComparer, keysOf } from '../comparers.ts';
import { defaultComparer, defaultEqualityComparer } from '../default-comparers.ts';
import { callNow, type NetDelegate } from '../delegates.ts';
import { collectionModified } from '../enumerators.ts';
import { defineType, genericOf } from '../registry.ts';
import { objectData, onDeserialization } from '../serializable.ts';
import { hashedCapacity, trimTo } from './capacity.ts';
import { elementsOf, GenericEnumerator } from './generic-types.ts';
import { bisect, copyInto } from './list-helpers.ts';

/** What HashSet and SortedSet share. */
export abstract class NetSet extends NetCollection {
  version = 0;
  abstract values(): Value[];
  abstract has(value: Value): boolean;
  abstract addValue(value: Value): boolean;
  abstract deleteValue(value: Value): boolean;
  abstract clearAll(): void;
  abstract override get count(): number;
  get elementType(): NetType {
    const type = elementTypeOf(this.netType);
    if (type === undefined) throw argumentNull('type');
    return type;
  }
  *[Symbol.iterator](): Iterator<Value> {
    const start = this.version;
    for (const v of this.values()) {
      if (this.version !== start) throw collectionModified();
      yield v;
    }
    if (this.version !== start) throw collectionModified();
  }
}

/** HashSet`1: as Dictionary, it reuses the slots of removed elements. */
export class HashSet extends NetSet {
  private index = new Map<unknown, number>();
  private slots: (Value | undefined)[] = [];
  private free: number[] = [];
  /** How many elements it was made for. */
  room = 0;
  constructor(
    type: NetType,
    readonly keys: KeyComparer = keysOf(null),
    readonly comparer: Value = null,
  ) {
    super();
    this.netType = type;
  }
  get count(): number {
    return this.index.size;
  }
  /** How many elements .NET has room for by now. */
  get capacity(): number {
    return hashedCapacity(this.room, this.slots.length);
  }
  values(): Value[] {
    return this.slots.filter((v): v is Value => v !== undefined);
  }
  has(value: Value): boolean {
    return this.index.has(this.keys.keyOf(value));
  }
  find(value: Value): Value | undefined {
    const at = this.index.get(this.keys.keyOf(value));
    return at === undefined ? undefined : this.slots[at];
  }
  addValue(value: Value): boolean {
    const k = this.keys.keyOf(value);
    if (this.index.has(k)) return false;
    const at = this.free.pop() ?? this.slots.length;
    this.slots[at] = value;
    this.index.set(k, at);
    this.version++;
    return true;
  }
  deleteValue(value: Value): boolean {
    const k = this.keys.keyOf(value);
    const at = this.index.get(k);
    if (at === undefined) return false;
    this.index.delete(k);
    this.slots[at] = undefined;
    this.free.push(at);
    return true;
  }
  clearAll(): void {
    this.index = new Map();
    this.slots = [];
    this.free = [];
    this.version++;
  }
}

/** SortedSet`1. */
export class SortedSet extends NetSet {
  readonly items: Value[] = [];
  constructor(
    type: NetType,
    readonly compare: (a: Value, b: Value) => number = comparisonOf(null),
    readonly comparer: Value = null,
  ) {
    super();
    this.netType = type;
  }
  get count(): number {
    return this.items.length;
  }
  values(): Value[] {
    return [...this.items];
  }
  position(value: Value): number {
    return bisect(this.items, 0, this.items.length, value, this.compare);
  }
  has(value: Value): boolean {
    return this.position(value) >= 0;
  }
  find(value: Value): Value | undefined {
    const at = this.position(value);
    return at < 0 ? undefined : this.items[at];
  }
  addValue(value: Value): boolean {
    const at = this.position(value);
    if (at >= 0) return false;
    this.items.splice(~at, 0, value);
    this.version++;
    return true;
  }
  deleteValue(value: Value): boolean {
    const at = this.position(value);
    if (at < 0) return false;
    this.items.splice(at, 1);
    this.version++;
    return true;
  }
  clearAll(): void {
    this.items.length = 0;
    this.version++;
  }
}

type AnySet = HashSet | SortedSet;

/** HashSet.CopyTo: no more than there are. @throws ArgumentNullException, ArgumentOutOfRangeException, ArgumentException */
function copySet(s: AnySet, array: PSArray | null, at: number, count: number): void {
  if (array === null) throw argumentNull('array');
  if (at < 0) throw argumentOutOfRange('arrayIndex', `arrayIndex ('${at}') must be a non-negative value.`, at);
  if (count < 0) throw argumentOutOfRange('count', `count ('${count}') must be a non-negative value.`, count);
  if (at > array.items.length || count > array.items.length - at)
    throw argumentException('Destination array is not long enough to copy all the items in the collection. Check array index and length.');
  copyInto(s.values(), 0, array, at, Math.min(count, s.count));
}

function others(s: NetSet, other: Value): Value[] {
  if (other === null) throw argumentNull('other');
  return elementsOf(other, 'other').map((v) => convertTo(v, s.elementType));
}

/** An empty set that compares as another does. */
function alike(s: AnySet): AnySet {
  return s instanceof HashSet ? new HashSet(s.netType, s.keys, s.comparer) : new SortedSet(s.netType, s.compare, s.comparer);
}

function setOf(s: AnySet, values: readonly Value[]): AnySet {
  const made = alike(s);
  for (const v of values) made.addValue(v);
  return made;
}

const isSubset = (a: AnySet, b: AnySet): boolean => a.values().every((v) => b.has(v));

const methods: Record<string, MemberBody> = {
  'bool Add(T item)': (s: AnySet, v: Value) => s.addValue(v),
  'void Clear()': (s: AnySet) => s.clearAll(),
  'bool Contains(T item)': (s: AnySet, v: Value) => s.has(v),
  'void CopyTo(T[] array)': (s: AnySet, a: PSArray | null) => copySet(s, a, 0, s.count),
  'void CopyTo(T[] array, int arrayIndex)': (s: AnySet, a: PSArray | null, i: number) => copySet(s, a, i, s.count),
  'void CopyTo(T[] array, int arrayIndex, int count)': copySet,
  'void ExceptWith(System.Collections.Generic.IEnumerable[T] other)': (s: AnySet, o: Value) => {
    for (const v of others(s, o)) s.deleteValue(v);
  },
  'void IntersectWith(System.Collections.Generic.IEnumerable[T] other)': (s: AnySet, o: Value) => {
    const kept = setOf(s, others(s, o));
    for (const v of s.values()) if (!kept.has(v)) s.deleteValue(v);
  },
  'bool IsProperSubsetOf(System.Collections.Generic.IEnumerable[T] other)': (s: AnySet, o: Value) => {
    const b = setOf(s, others(s, o));
    return s.count < b.count && isSubset(s, b);
  },
  'bool IsProperSupersetOf(System.Collections.Generic.IEnumerable[T] other)': (s: AnySet, o: Value) => {
    const b = setOf(s, others(s, o));
    return b.count < s.count && isSubset(b, s);
  },
  'bool IsSubsetOf(System.Collections.Generic.IEnumerable[T] other)': (s: AnySet, o: Value) => isSubset(s, setOf(s, others(s, o))),
  'bool IsSupersetOf(System.Collections.Generic.IEnumerable[T] other)': (s: AnySet, o: Value) => isSubset(setOf(s, others(s, o)), s),
  'bool Overlaps(System.Collections.Generic.IEnumerable[T] other)': (s: AnySet, o: Value) => others(s, o).some((v) => s.has(v)),
  'bool Remove(T item)': (s: AnySet, v: Value) => s.deleteValue(v),
  'int RemoveWhere(System.Predicate[T] match)': (s: AnySet, f: NetDelegate) => {
    const gone = s.values().filter((v) => isTrue(callNow(f, [v])));
    for (const v of gone) s.deleteValue(v);
    return gone.length;
  },
  'bool SetEquals(System.Collections.Generic.IEnumerable[T] other)': (s: AnySet, o: Value) => {
    const b = setOf(s, others(s, o));
    return b.count === s.count && isSubset(s, b);
  },
  'void SymmetricExceptWith(System.Collections.Generic.IEnumerable[T] other)': (s: AnySet, o: Value) => {
    for (const v of setOf(s, others(s, o)).values()) if (!s.deleteValue(v)) s.addValue(v);
  },
  'bool TryGetValue(T equalValue, [out] T actualValue)': (s: AnySet, v: Value, r: PSReference) => {
    const found = s.find(v);
    r.value = found ?? (s.elementType.isValueType ? s.elementType.defaultValue() : null);
    return found !== undefined;
  },
  'void UnionWith(System.Collections.Generic.IEnumerable[T] other)': (s: AnySet, o: Value) => {
    for (const v of others(s, o)) s.addValue(v);
  },
};

/** What a set tells about itself and others, without changing. */
export const setQueries: Record<string, MemberBody> = Object.fromEntries(
  Object.entries(methods).filter(([signature]) => /^bool (Contains|Is\w+|Overlaps|SetEquals|TryGetValue)\(/.test(signature)),
);

const interfaces = [
  'System.Collections.Generic.ISet[T]',
  'System.Collections.Generic.IReadOnlyCollection[T]',
  'System.Collections.Generic.IReadOnlySet[T]',
  'System.Runtime.Serialization.ISerializable',
  'System.Runtime.Serialization.IDeserializationCallback',
];
const source = 'System.Collections.Generic.IEnumerable[T] collection';

function filled<S extends AnySet>(s: S, c: Value): S {
  const given = elementsOf(c);
  if (s instanceof HashSet && c instanceof NetCollection) s.room = given.length;
  for (const v of given) s.addValue(convertTo(v, s.elementType));
  return s;
}
const hashSet = (t: NetType, c: Value = null): HashSet => new HashSet(t, keysOf(c), c);
const sortedSet = (t: NetType, c: Value = null): SortedSet => new SortedSet(t, comparisonOf(c), c);
const walk = (owner: string): Record<string, MemberBody> => ({
  [`${owner}+Enumerator[T] GetEnumerator()`]: (s: NetSet) =>
    new GenericEnumerator(() => s[Symbol.iterator](), genericOf(`${owner}+Enumerator`, s.elementType)),
});

/** A set that was made with a capacity. @throws ArgumentOutOfRangeException when that is negative */
function checkedCapacity(capacity: number, set: HashSet): HashSet {
  if (capacity < 0) throw argumentOutOfRange('capacity');
  set.room = capacity;
  return set;
}

defineType({
  name: 'System.Collections.Generic.HashSet`1',
  propertyOrder: 'Count,Capacity,Comparer,IsReadOnly',
  typeParameters: ['T'],
  jsClass: HashSet,
  interfaces: ['System.Collections.Generic.ICollection[T]', ...interfaces],
  constructors: {
    '()': (t: NetType) => hashSet(t),
    '(System.Collections.Generic.IEqualityComparer[T] comparer)': (t: NetType, c: Value) => hashSet(t, c),
    '(int capacity)': (t: NetType, n: number) => checkedCapacity(n, hashSet(t)),
    [`(${source})`]: (t: NetType, c: Value) => filled(hashSet(t), c),
    [`(${source}, System.Collections.Generic.IEqualityComparer[T] comparer)`]: (t: NetType, c: Value, k: Value) => filled(hashSet(t, k), c),
    '(int capacity, System.Collections.Generic.IEqualityComparer[T] comparer)': (t: NetType, n: number, k: Value) =>
      checkedCapacity(n, hashSet(t, k)),
  },
  staticMethods: {
    'System.Collections.Generic.IEqualityComparer[System.Collections.Generic.HashSet[T]] CreateSetComparer()': (t: NetType) =>
      defaultEqualityComparer(t),
  },
  properties: {
    'System.Collections.Generic.IEqualityComparer[T] Comparer': {
      get: (s: HashSet) => s.comparer ?? defaultEqualityComparer(s.elementType),
    },
    'int Count': { get: (s: NetSet) => s.count },
    'int Capacity': { get: (s: HashSet) => s.capacity },
    'bool IsReadOnly': { get: () => false },
  },
  methods: {
    ...methods,
    ...objectData,
    ...onDeserialization,
    'int EnsureCapacity(int capacity)': (s: HashSet, n: number) => {
      if (n > s.capacity) s.room = n;
      return s.capacity;
    },
    'void TrimExcess()': () => undefined,
    'void TrimExcess(int capacity)': (s: HashSet, n: number) => trimTo(n, s.count),
    ...walk('System.Collections.Generic.HashSet`1'),
  },
});

defineType({
  name: 'System.Collections.Generic.SortedSet`1',
  typeParameters: ['T'],
  jsClass: SortedSet,
  interfaces,
  constructors: {
    '()': (t: NetType) => sortedSet(t),
    '(System.Collections.Generic.IComparer[T] comparer)': (t: NetType, c: Value) => sortedSet(t, c),
    [`(${source})`]: (t: NetType, c: Value) => filled(sortedSet(t), c),
    [`(${source}, System.Collections.Generic.IComparer[T] comparer)`]: (t: NetType, c: Value, k: Value) => filled(sortedSet(t, k), c),
  },
  properties: {
    'int Count': { get: (s: NetSet) => s.count },
    'System.Collections.Generic.IComparer[T] Comparer': {
      get: (s: SortedSet) => s.comparer ?? defaultComparer(s.elementType),
    },
    'T Max': { get: (s: SortedSet) => s.items[s.items.length - 1] ?? null },
    'T Min': { get: (s: SortedSet) => s.items[0] ?? null },
    'bool IsReadOnly': { get: () => false },
    'System.Object SyncRoot': { get: (s: SortedSet) => s },
    'bool IsSynchronized': { get: () => false },
  },
  methods: {
    ...methods,
    'System.Collections.Generic.SortedSet[T] GetViewBetween(T lowerValue, T upperValue)': (s: SortedSet, a: Value, b: Value) => {
      if (s.compare(a, b) > 0) throw argumentException('Must be less than or equal to upperValue.', 'lowerValue');
      const made = new SortedSet(s.netType, s.compare, s.comparer);
      for (const v of s.items) if (s.compare(v, a) >= 0 && s.compare(v, b) <= 0) made.addValue(v);
      return made;
    },
    'System.Collections.Generic.IEnumerable[T] Reverse()': (s: SortedSet) =>
      new PSArray([...s.items].reverse(), s.elementType.makeArrayType()),
    ...walk('System.Collections.Generic.SortedSet`1'),
  },
});
