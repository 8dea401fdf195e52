import { argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import type { PSArray, PSReference } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody, NetType, TypeDefinition } from '../../objects/net-type.ts';
import { isTrue } from '../../objects/truth.ts';
import { comparisonOf } from '../comparers.ts';
import { callForEach, callNow, type NetDelegate } from '../delegates.ts';
import { netCompare, netEquals } from '../equality.ts';
import { defineType, genericOf } from '../registry.ts';
import { GenericList, type NetList, ReadOnlyList } from './generic-list.ts';
import { elementsOf, GenericEnumerator, typedElements } from './generic-types.ts';
import { bisect, copyInto } from './list-helpers.ts';

/** What a collection of System.Collections.Immutable holds; every change makes another one. */
export class ImmutableItems extends ReadOnlyList {
  /** The same kind of collection with other items. */
  with(items: readonly Value[]): ImmutableItems {
    return new (this.constructor as new (type: NetType, source: { items: readonly Value[] }) => ImmutableItems)(this.netType, { items });
  }
  get element(): NetType {
    return this.netType.genericArguments[0] as NetType;
  }
  hashKey(): unknown {
    return this;
  }
}

class ImmutableList extends ImmutableItems {}
class ImmutableArray extends ImmutableItems {}
/** An ImmutableArray`1 of some items. */
export function immutableArray(type: NetType, items: readonly Value[]): Value {
  return new ImmutableArray(genericOf('System.Collections.Immutable.ImmutableArray', type), { items });
}
class ImmutableStack extends ImmutableItems {}
class ImmutableQueue extends ImmutableItems {}
/** ImmutableList`1+Builder and ImmutableArray`1+Builder. */
class SequenceBuilder extends GenericList {}

const ns = 'System.Collections.Immutable.';
type S = ImmutableItems;

function outside(parameter = 'index'): never {
  throw argumentOutOfRange(parameter, 'Specified argument was out of the range of valid values.');
}
function check(s: S, index: number, end = s.count - 1): number {
  return index < 0 || index > end ? outside() : index;
}
const yes = (match: NetDelegate, v: Value): boolean => isTrue(callNow(match, [v]));
const spliced = (s: S, index: number, remove: number, put: readonly Value[] = []): S => {
  const copy = [...s.items];
  copy.splice(index, remove, ...put);
  return s.with(copy);
};
const typed = (s: S, c: Value): Value[] => typedElements(c, s.element);
const indexOf = (s: S, v: Value): number => s.items.findIndex((x) => netEquals(x, v));
const without = (s: S, v: Value): S => {
  const at = indexOf(s, v);
  return at < 0 ? s : spliced(s, at, 1);
};
const sorted = (s: S, compare: (a: Value, b: Value) => number): S => s.with([...s.items].sort(compare));

/** Members of ImmutableList`1 and ImmutableArray`1. */
function sequenceMembers(own: string): Record<string, MemberBody> {
  const many = 'System.Collections.Generic.IEnumerable[T] items';
  return {
    [`${own} Add(T value)`]: (s: S, v: Value) => s.with([...s.items, v]),
    [`${own} AddRange(${many})`]: (s: S, c: Value) => s.with([...s.items, ...typed(s, c)]),
    [`${own} Clear()`]: (s: S) => s.with([]),
    [`${own} Insert(int index, T item)`]: (s: S, i: number, v: Value) => spliced(s, check(s, i, s.count), 0, [v]),
    [`${own} InsertRange(int index, ${many})`]: (s: S, i: number, c: Value) => spliced(s, check(s, i, s.count), 0, typed(s, c)),
    [`${own} Remove(T value)`]: without,
    [`${own} RemoveAll(System.Predicate[T] match)`]: (s: S, f: NetDelegate) => s.with(s.items.filter((v) => !yes(f, v))),
    [`${own} RemoveAt(int index)`]: (s: S, i: number) => spliced(s, check(s, i), 1),
    [`${own} RemoveRange(int index, int count)`]: (s: S, i: number, n: number) => {
      check(s, i, s.count);
      if (n < 0 || i + n > s.count) outside('count');
      return spliced(s, i, n);
    },
    [`${own} RemoveRange(${many})`]: (s: S, c: Value) => typed(s, c).reduce<S>(without, s),
    [`${own} Replace(T oldValue, T newValue)`]: (s: S, from: Value, to: Value) => {
      const at = indexOf(s, from);
      if (at < 0)
        throw exceptionOf('System.ArgumentException', "Cannot find the old value (Parameter 'oldValue')", null, { ParamName: 'oldValue' });
      return spliced(s, at, 1, [to]);
    },
    [`${own} SetItem(int index, T value)`]: (s: S, i: number, v: Value) => spliced(s, check(s, i), 1, [v]),
    [`${own} Reverse()`]: (s: S) => s.with([...s.items].reverse()),
    [`${own} Sort()`]: (s: S) => sorted(s, netCompare),
    [`${own} Sort(System.Collections.Generic.IComparer[T] comparer)`]: (s: S, c: Value) => sorted(s, comparisonOf(c)),
    [`${own} Sort(System.Comparison[T] comparison)`]: (s: S, c: Value) => sorted(s, comparisonOf(c)),
    'bool Contains(T value)': (s: S, v: Value) => indexOf(s, v) >= 0,
    'int IndexOf(T item)': indexOf,
    'int BinarySearch(T item)': (s: S, v: Value) => bisect([...s.items], 0, s.count, v, netCompare),
    'void CopyTo(T[] array)': (s: S, a: PSArray) => copyInto(s.items, 0, a, 0, s.count),
    'void CopyTo(T[] array, int arrayIndex)': (s: S, a: PSArray, i: number) => copyInto(s.items, 0, a, i, s.count),
    'System.Collections.Generic.IEnumerator[T] GetEnumerator()': enumerator,
  };
}

/** ImmutableList`1 alone. */
function listMembers(own: string): Record<string, MemberBody> {
  return {
    [`${own.replace('[T]', '`1')}+Builder[T] ToBuilder()`]: (s: S) =>
      new SequenceBuilder([...s.items], genericOf(`${own.replace('[T]', '`1')}+Builder`, s.element)),
    'bool Exists(System.Predicate[T] match)': (s: S, f: NetDelegate) => s.items.some((v) => yes(f, v)),
    'T Find(System.Predicate[T] match)': (s: S, f: NetDelegate) => s.items.find((v) => yes(f, v)) ?? s.element.defaultValue(),
    [`${own} FindAll(System.Predicate[T] match)`]: (s: S, f: NetDelegate) => s.with(s.items.filter((v) => yes(f, v))),
    'int FindIndex(System.Predicate[T] match)': (s: S, f: NetDelegate) => s.items.findIndex((v) => yes(f, v)),
    [`${own} GetRange(int index, int count)`]: (s: S, i: number, n: number) => {
      check(s, i, s.count);
      if (n < 0 || i + n > s.count) outside('count');
      return s.with(s.items.slice(i, i + n));
    },
    'bool TrueForAll(System.Predicate[T] match)': (s: S, f: NetDelegate) => s.items.every((v) => yes(f, v)),
    'void ForEach(System.Action[T] action)': (s: S, f: NetDelegate) => callForEach(s.items, f),
  };
}

/** GetEnumerator of an immutable collection. */
export function enumerator(s: S): GenericEnumerator {
  return new GenericEnumerator(() => s[Symbol.iterator](), genericOf('System.Collections.Generic.IEnumerator', s.element));
}

const indexers: NonNullable<TypeDefinition['indexers']> = {
  'T Item(int index)': { get: (s: S, i: number) => s.items[check(s, i)] as Value },
};
const listInterfaces = ['System.Collections.Generic.IReadOnlyList[T]', 'System.Collections.Generic.IList[T]', 'System.Collections.IList'];
const listProperties: NonNullable<TypeDefinition['properties']> = {
  'bool IsEmpty': { get: (s: S) => s.count === 0 },
  'int Count': { get: (s: S) => s.count },
  'bool IsReadOnly': { get: () => true },
  'bool IsFixedSize': { get: () => true },
  'System.Object SyncRoot': { get: (s: S) => s },
  'bool IsSynchronized': { get: () => true },
};

/** Create, CreateRange and ToImmutableX of the static class beside a collection. */
export function creators(
  name: string,
  make: (type: NetType, items: Value[]) => Value,
  extra: Record<string, MemberBody> = {},
): Record<string, MemberBody> {
  const own = `${ns}${name}[T]`;
  const of = (types: readonly NetType[], items: Value[]): Value => make(genericOf(`${ns}${name}`, types[0] as NetType), items);
  const all = 'System.Collections.Generic.IEnumerable[T]';
  return {
    [`${own} Create[T]()`]: (_s, t: readonly NetType[]) => of(t, []),
    [`${own} Create[T](T item)`]: (_s, v: Value, t: readonly NetType[]) => of(t, [v]),
    [`${own} Create[T](Params T[] items)`]: (_s, a: PSArray, t: readonly NetType[]) => of(t, [...a.items]),
    [`${own} CreateRange[T](${all} items)`]: (_s, c: Value, t: readonly NetType[]) => of(t, elementsOf(c)),
    [`${own} To${name}[T](${all} source)`]: (_s, c: Value, t: readonly NetType[]) => of(t, elementsOf(c)),
    ...extra,
  };
}

function defineSequence(
  name: 'ImmutableList' | 'ImmutableArray',
  jsClass: new (type: NetType, source: { items: readonly Value[] }) => S,
): void {
  const own = `${ns}${name}[T]`;
  const isList = name === 'ImmutableList';
  const make = (type: NetType, items: Value[]): S => new jsClass(type, { items });
  defineType({
    name: `${ns}${name}\`1`,
    typeParameters: ['T'],
    kind: isList ? 'class' : 'struct',
    jsClass,
    interfaces: listInterfaces,
    properties: isList
      ? listProperties
      : {
          'bool IsEmpty': { get: (s: S) => s.count === 0 },
          'int Length': { get: (s: S) => s.count },
          'bool IsDefault': { get: () => false },
        },
    staticProperties: { [`${own} Empty`]: { get: (type: NetType) => make(type, []) } },
    indexers,
    methods: { ...sequenceMembers(own), ...(isList ? listMembers(own) : {}) },
  });
  defineType({
    name: `${ns}${name}\`1+Builder`,
    typeParameters: ['T'],
    baseType: 'System.Collections.Generic.List[T]',
    jsClass: SequenceBuilder,
    methods: {
      [`${own} ToImmutable()`]: (b: NetList) => make(genericOf(`${ns}${name}`, b.netType.genericArguments[0] as NetType), [...b.items]),
    },
  });
  defineType({
    name: ns + name,
    kind: 'static',
    staticMethods: creators(name, make, {
      [`${ns}${name}\`1+Builder[T] CreateBuilder[T]()`]: (_s, t: readonly NetType[]) =>
        new SequenceBuilder([], genericOf(`${ns}${name}\`1+Builder`, t[0] as NetType)),
    }),
  });
}

function needItems(s: S): void {
  if (s.count === 0) throw exceptionOf('System.InvalidOperationException', 'This operation does not apply to an empty instance.');
}

function defineEnds(): void {
  for (const [name, jsClass, put, take] of [
    ['ImmutableStack', ImmutableStack, 'Push', 'Pop'],
    ['ImmutableQueue', ImmutableQueue, 'Enqueue', 'Dequeue'],
  ] as const) {
    const own = `${ns}${name}[T]`;
    const isStack = name === 'ImmutableStack';
    const rest = (s: S): S => {
      needItems(s);
      return s.with(s.items.slice(1));
    };
    const first = (s: S): Value => {
      needItems(s);
      return s.items[0] as Value;
    };
    // the last item given to a stack is its top
    const make = (type: NetType, items: Value[]): S => new jsClass(type, { items: isStack ? items.reverse() : items });
    defineType({
      name: `${ns}${name}\`1`,
      typeParameters: ['T'],
      jsClass,
      interfaces: ['System.Collections.Generic.IEnumerable[T]'],
      properties: { 'bool IsEmpty': { get: (s: S) => s.count === 0 } },
      staticProperties: { [`${own} Empty`]: { get: (type: NetType) => make(type, []) } },
      methods: {
        [`${own} Clear()`]: (s: S) => s.with([]),
        'T Peek()': first,
        [`${own} ${put}(T value)`]: (s: S, v: Value) => s.with(isStack ? [v, ...s.items] : [...s.items, v]),
        [`${own} ${take}()`]: rest,
        [`${own} ${take}([out] T value)`]: (s: S, r: PSReference) => {
          r.value = first(s);
          return rest(s);
        },
        'System.Collections.Generic.IEnumerator[T] GetEnumerator()': enumerator,
      },
    });
    defineType({ name: ns + name, kind: 'static', staticMethods: creators(name, make) });
  }
}

/** Defines the lists, arrays, stacks and queues of System.Collections.Immutable. */
export function defineImmutableSequences(): void {
  defineSequence('ImmutableList', ImmutableList);
  defineSequence('ImmutableArray', ImmutableArray);
  defineEnds();
}
