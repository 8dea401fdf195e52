import { argumentOutOfRange, exceptionOf } from '../errors/throw.ts';
import { PSArray } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import type { MemberBody, NetType } from '../objects/net-type.ts';
import { Int64 } from '../objects/numbers.ts';
import { baseObject } from '../objects/ps-object.ts';
import { isTrue } from '../objects/truth.ts';
import { GenericDictionary } from './collections/generic-dictionary.ts';
import { GenericList } from './collections/generic-list.ts';
import { GenericEnumerator } from './collections/generic-types.ts';
import { HashSet } from './collections/set-types.ts';
import { comparisonOf, keysOf } from './comparers.ts';
import { callNow, type NetDelegate } from './delegates.ts';
import { netCompare, netEquals } from './equality.ts';
import { distinct, extreme, meanOf, total } from './linq-aggregates.ts';
import { LinqLookup, linqJoins } from './linq-joins.ts';
import { linqOverloads } from './linq-overloads.ts';
import { countedSequence, items, LinqGrouping, LinqSequence, OrderedSequence, type SortKey, sequence } from './linq-sequence.ts';
import { arrayTypeOf, defineType, genericOf, wellKnown } from './registry.ts';
import { valueTuple } from './tuple-types.ts';

type Types = readonly NetType[];
type Fn = NetDelegate;

const yes = (f: Fn, ...args: Value[]): boolean => isTrue(callNow(f, args));
const first = (types: Types): NetType => types[0] as NetType;
const last = (types: Types): NetType => types[types.length - 1] as NetType;
const empty = (what: string): never => {
  throw exceptionOf('System.InvalidOperationException', `Sequence contains ${what}`);
};
const defaultOf = (t: NetType): Value => (t.isValueType ? t.defaultValue() : null);
const matching = (s: Value, f: Fn | null): Value[] => [...items(s)].filter((v) => f === null || yes(f, v));

function single(list: Value[], matched: boolean): Value {
  if (list.length === 0) return empty(matched ? 'no matching element' : 'no elements');
  if (list.length > 1) return empty(matched ? 'more than one matching element' : 'more than one element');
  return list[0] as Value;
}

const S = 'System.Collections.Generic.IEnumerable[TSource] source';
const P = 'System.Func[TSource,bool] predicate';
const E = 'System.Collections.Generic.IEnumerable[TSource]';
const table: Record<string, MemberBody> = {};

/** Methods that pick one element, each with and without a predicate. */
function pickers(): void {
  const add = (name: string, pick: (list: Value[], matched: boolean, t: NetType) => Value): void => {
    table[`TSource ${name}[TSource](${S})`] = (_: null, s: Value, types: Types) => pick(matching(s, null), false, first(types));
    table[`TSource ${name}[TSource](${S}, ${P})`] = (_: null, s: Value, f: Fn, types: Types) => pick(matching(s, f), true, first(types));
  };
  add('First', (l, m) => (l.length > 0 ? (l[0] as Value) : empty(m ? 'no matching element' : 'no elements')));
  add('FirstOrDefault', (l, _m, t) => (l.length > 0 ? (l[0] as Value) : defaultOf(t)));
  add('Last', (l, m) => (l.length > 0 ? (l[l.length - 1] as Value) : empty(m ? 'no matching element' : 'no elements')));
  add('LastOrDefault', (l, _m, t) => (l.length > 0 ? (l[l.length - 1] as Value) : defaultOf(t)));
  add('Single', (l, m) => single(l, m));
  add('SingleOrDefault', (l, m, t) => (l.length === 0 ? defaultOf(t) : single(l, m)));
}

/** Sum, Average, Min and Max over numbers, and with a selector. */
function aggregates(): void {
  const kinds: readonly (readonly [string, string])[] = [
    ['int', 'double'],
    ['long', 'double'],
    ['double', 'double'],
    ['float', 'float'],
    ['decimal', 'decimal'],
  ];
  for (const [t, average] of kinds) {
    const sum = (values: Value[]): Value => total(values, t);
    const mean = (values: Value[]): Value => (values.length === 0 ? empty('no elements') : meanOf(values, t));
    table[`${t} Sum(System.Collections.Generic.IEnumerable[${t}] source)`] = (_: null, s: Value) => sum([...items(s)]);
    table[`${t} Sum[TSource](${S}, System.Func[TSource,${t}] selector)`] = (_: null, s: Value, f: Fn) =>
      sum([...items(s)].map((v) => callNow(f, [v])));
    table[`${average} Average(System.Collections.Generic.IEnumerable[${t}] source)`] = (_: null, s: Value) => mean([...items(s)]);
    table[`${average} Average[TSource](${S}, System.Func[TSource,${t}] selector)`] = (_: null, s: Value, f: Fn) =>
      mean([...items(s)].map((v) => callNow(f, [v])));
    for (const [name, sign] of [
      ['Max', 1],
      ['Min', -1],
    ] as const) {
      table[`${t} ${name}(System.Collections.Generic.IEnumerable[${t}] source)`] = (_: null, s: Value) =>
        extreme([...items(s)], sign) ?? empty('no elements');
      table[`${t} ${name}[TSource](${S}, System.Func[TSource,${t}] selector)`] = (_: null, s: Value, f: Fn) =>
        extreme(
          [...items(s)].map((v) => callNow(f, [v])),
          sign,
        ) ?? empty('no elements');
    }
  }
  for (const [name, sign] of [
    ['Max', 1],
    ['Min', -1],
  ] as const) {
    table[`TSource ${name}[TSource](${S})`] = (_: null, s: Value) => extreme([...items(s)], sign) ?? null;
    table[`TSource ${name}By[TSource,TKey](${S}, System.Func[TSource,TKey] keySelector)`] = (_: null, s: Value, f: Fn) => {
      let best: { v: Value; k: Value } | undefined;
      for (const v of items(s)) {
        const k = callNow(f, [v]);
        if (!best || netCompare(k, best.k) * sign > 0) best = { v, k };
      }
      return best ? best.v : empty('no elements');
    };
  }
}

function setOperations(): void {
  const second = `${E} second`;
  const firstArg = `${E} first`;
  const comparer = 'System.Collections.Generic.IEqualityComparer[TSource] comparer';
  const add = (name: string, op: (a: Value, b: Value, c: Value) => Value[]): void => {
    table[`${E} ${name}[TSource](${firstArg}, ${second})`] = (_: null, a: Value, b: Value, t: Types) =>
      sequence(first(t), () => op(a, b, null));
    table[`${E} ${name}[TSource](${firstArg}, ${second}, ${comparer})`] = (_: null, a: Value, b: Value, c: Value, t: Types) =>
      sequence(first(t), () => op(a, b, c));
  };
  const keySet = (s: Value, c: Value): Set<unknown> => new Set([...items(s)].map((v) => keysOf(c).keyOf(v)));
  add('Union', (a, b, c) => distinct([...items(a), ...items(b)], c));
  add('Intersect', (a, b, c) => {
    const keys = keySet(b, c);
    return distinct(items(a), c).filter((v) => keys.has(keysOf(c).keyOf(v)));
  });
  add('Except', (a, b, c) => {
    const keys = keySet(b, c);
    return distinct(items(a), c).filter((v) => !keys.has(keysOf(c).keyOf(v)));
  });
  table[`${E} Distinct[TSource](${S})`] = (_: null, s: Value, t: Types) => sequence(first(t), () => distinct(items(s), null));
  table[`${E} Distinct[TSource](${S}, ${comparer})`] = (_: null, s: Value, c: Value, t: Types) =>
    sequence(first(t), () => distinct(items(s), c));
  table[`${E} DistinctBy[TSource,TKey](${S}, System.Func[TSource,TKey] keySelector)`] = (_: null, s: Value, f: Fn, t: Types) =>
    sequence(first(t), () => distinct(items(s), null, (v) => callNow(f, [v])));
  table[`bool SequenceEqual[TSource](${firstArg}, ${second})`] = (_: null, a: Value, b: Value) => {
    const x = [...items(a)];
    const y = [...items(b)];
    return x.length === y.length && x.every((v, i) => netEquals(v, y[i] as Value));
  };
  table[`${E} Concat[TSource](${firstArg}, ${second})`] = (_: null, a: Value, b: Value, t: Types) =>
    sequence(first(t), function* () {
      yield* items(a);
      yield* items(b);
    });
}

function ordering(): void {
  const type = (t: Types): NetType => genericOf('System.Linq.OrderedEnumerable', first(t));
  const out = 'System.Linq.IOrderedEnumerable[TSource]';
  const key = 'System.Func[TSource,TKey] keySelector';
  for (const [suffix, sign] of [
    ['', 1],
    ['Descending', -1],
  ] as const) {
    const by = (f: Fn | null, c: Value): SortKey => ({ key: f && ((v) => callNow(f, [v])), compare: comparisonOf(c), sign });
    const comparer = 'System.Collections.Generic.IComparer[TKey] comparer';
    table[`${out} OrderBy${suffix}[TSource,TKey](${S}, ${key})`] = (_: null, s: Value, f: Fn, t: Types) =>
      new OrderedSequence(s, [by(f, null)], type(t));
    table[`${out} OrderBy${suffix}[TSource,TKey](${S}, ${key}, ${comparer})`] = (_: null, s: Value, f: Fn, c: Value, t: Types) =>
      new OrderedSequence(s, [by(f, c)], type(t));
    table[`${out} ThenBy${suffix}[TSource,TKey](${out} source, ${key})`] = (_: null, s: OrderedSequence, f: Fn, t: Types) =>
      new OrderedSequence(s.source, [...s.orders, by(f, null)], type(t));
    table[`${out} ThenBy${suffix}[TSource,TKey](${out} source, ${key}, ${comparer})`] = (
      _: null,
      s: OrderedSequence,
      f: Fn,
      c: Value,
      t: Types,
    ) => new OrderedSequence(s.source, [...s.orders, by(f, c)], type(t));
    const plain = `System.Linq.IOrderedEnumerable[T] Order${suffix}[T](System.Collections.Generic.IEnumerable[T] source`;
    table[`${plain})`] = (_: null, s: Value, t: Types) => new OrderedSequence(s, [by(null, null)], type(t));
    table[`${plain}, System.Collections.Generic.IComparer[T] comparer)`] = (_: null, s: Value, c: Value, t: Types) =>
      new OrderedSequence(s, [by(null, c)], type(t));
  }
  table[`${E} Reverse[TSource](${S})`] = (_: null, s: Value, t: Types) => sequence(first(t), () => [...items(s)].reverse());
}

function projections(): void {
  table[`System.Collections.Generic.IEnumerable[TResult] Select[TSource,TResult](${S}, System.Func[TSource,TResult] selector)`] = (
    _: null,
    s: Value,
    f: Fn,
    t: Types,
  ) =>
    sequence(last(t), function* () {
      for (const v of items(s)) yield callNow(f, [v]);
    });
  table[`System.Collections.Generic.IEnumerable[TResult] Select[TSource,TResult](${S}, System.Func[TSource,int,TResult] selector)`] = (
    _: null,
    s: Value,
    f: Fn,
    t: Types,
  ) =>
    sequence(last(t), function* () {
      let i = 0;
      for (const v of items(s)) yield callNow(f, [v, i++]);
    });
  table[
    `System.Collections.Generic.IEnumerable[TResult] SelectMany[TSource,TResult](${S}, System.Func[TSource,System.Collections.Generic.IEnumerable[TResult]] selector)`
  ] = (_: null, s: Value, f: Fn, t: Types) =>
    sequence(last(t), function* () {
      for (const v of items(s)) yield* items(callNow(f, [v]));
    });
  table[`${E} Where[TSource](${S}, ${P})`] = (_: null, s: Value, f: Fn, t: Types) =>
    sequence(first(t), function* () {
      for (const v of items(s)) if (yes(f, v)) yield v;
    });
  table[`${E} Where[TSource](${S}, System.Func[TSource,int,bool] predicate)`] = (_: null, s: Value, f: Fn, t: Types) =>
    sequence(first(t), function* () {
      let i = 0;
      for (const v of items(s)) if (yes(f, v, i++)) yield v;
    });
  table['System.Collections.Generic.IEnumerable[TResult] Cast[TResult](System.Collections.IEnumerable source)'] = (
    _: null,
    s: Value,
    t: Types,
  ) =>
    sequence(first(t), function* () {
      for (const v of items(s)) yield castTo(v, first(t));
    });
  table['System.Collections.Generic.IEnumerable[TResult] OfType[TResult](System.Collections.IEnumerable source)'] = (
    _: null,
    s: Value,
    t: Types,
  ) => sequence(first(t), () => [...items(s)].filter((v) => v !== null && first(t).isAssignableFrom(typeOfValue(v))));
  table[
    'System.Collections.Generic.IEnumerable[TResult] Zip[TFirst,TSecond,TResult](System.Collections.Generic.IEnumerable[TFirst] first, System.Collections.Generic.IEnumerable[TSecond] second, System.Func[TFirst,TSecond,TResult] resultSelector)'
  ] = (_: null, a: Value, b: Value, f: Fn, t: Types) =>
    sequence(last(t), () => {
      const y = [...items(b)];
      return [...items(a)].slice(0, y.length).map((v, i) => callNow(f, [v, y[i] as Value]));
    });
  table[
    'System.Collections.Generic.IEnumerable[System.ValueTuple[TFirst,TSecond]] Zip[TFirst,TSecond](System.Collections.Generic.IEnumerable[TFirst] first, System.Collections.Generic.IEnumerable[TSecond] second)'
  ] = (_: null, a: Value, b: Value, t: Types) =>
    sequence(genericOf('System.ValueTuple', ...t), () => {
      const y = [...items(b)];
      return [...items(a)].slice(0, y.length).map((v, i) => valueTuple([v, y[i] as Value], t));
    });
}

/** Enumerable.Cast: unboxes or casts, and converts nothing. @throws InvalidCastException, NullReferenceException */
function castTo(v: Value, type: NetType): Value {
  if (v === null && type.isValueType)
    throw exceptionOf('System.NullReferenceException', 'Object reference not set to an instance of an object.');
  const value = baseObject(v);
  if (value === null || type.isAssignableFrom(typeOfValue(value))) return value;
  throw exceptionOf(
    'System.InvalidCastException',
    `Unable to cast object of type '${typeOfValue(value).fullName}' to type '${type.fullName}'.`,
  );
}

function typeOfValue(v: Value): NetType {
  return typeof v === 'number'
    ? wellKnown.int32
    : typeof v === 'string'
      ? wellKnown.string
      : typeof v === 'boolean'
        ? wellKnown.boolean
        : (v as { netType: NetType }).netType;
}

function slicing(): void {
  const n = 'int count';
  const add = (name: string, cut: (list: Value[], n: number) => Value[]): void => {
    table[`${E} ${name}[TSource](${S}, ${n})`] = (_: null, s: Value, k: number, t: Types) =>
      sequence(first(t), () => cut([...items(s)], Math.max(0, k)));
  };
  table[`${E} Take[TSource](${S}, ${n})`] = (_: null, s: Value, k: number, t: Types) =>
    sequence(first(t), function* () {
      let left = k;
      if (left <= 0) return;
      for (const v of items(s)) {
        yield v;
        if (--left <= 0) return;
      }
    });
  add('Skip', (l, k) => l.slice(k));
  add('TakeLast', (l, k) => (k === 0 ? [] : l.slice(-k)));
  add('SkipLast', (l, k) => l.slice(0, Math.max(0, l.length - k)));
  table[`${E} TakeWhile[TSource](${S}, ${P})`] = (_: null, s: Value, f: Fn, t: Types) =>
    sequence(first(t), function* () {
      for (const v of items(s)) {
        if (!yes(f, v)) return;
        yield v;
      }
    });
  table[`${E} SkipWhile[TSource](${S}, ${P})`] = (_: null, s: Value, f: Fn, t: Types) =>
    sequence(first(t), () => {
      const l = [...items(s)];
      const at = l.findIndex((v) => !yes(f, v));
      return at < 0 ? [] : l.slice(at);
    });
  table[`System.Collections.Generic.IEnumerable[TSource[]] Chunk[TSource](${S}, int size)`] = (_: null, s: Value, size: number, t: Types) =>
    sequence(arrayTypeOf(first(t)), function* () {
      const l = [...items(s)];
      for (let i = 0; i < l.length; i += size) yield new PSArray(l.slice(i, i + size), arrayTypeOf(first(t)));
    });
  table[`TSource ElementAt[TSource](${S}, int index)`] = (_: null, s: Value, i: number) => {
    const v = [...items(s)][i];
    if (v === undefined)
      throw argumentOutOfRange('index', 'Index was out of range. Must be non-negative and less than the size of the collection.');
    return v;
  };
  table[`TSource ElementAtOrDefault[TSource](${S}, int index)`] = (_: null, s: Value, i: number, t: Types) =>
    [...items(s)][i] ?? defaultOf(first(t));
  table[`${E} Append[TSource](${S}, TSource element)`] = (_: null, s: Value, v: Value, t: Types) =>
    sequence(first(t), () => [...items(s), v]);
  table[`${E} Prepend[TSource](${S}, TSource element)`] = (_: null, s: Value, v: Value, t: Types) =>
    sequence(first(t), () => [v, ...items(s)]);
  table[`${E} DefaultIfEmpty[TSource](${S})`] = (_: null, s: Value, t: Types) =>
    sequence(first(t), () => {
      const l = [...items(s)];
      return l.length > 0 ? l : [defaultOf(first(t))];
    });
}

function tests(): void {
  table[`bool Any[TSource](${S})`] = (_: null, s: Value) => !items(s).next().done;
  table[`bool Any[TSource](${S}, ${P})`] = (_: null, s: Value, f: Fn) => [...items(s)].some((v) => yes(f, v));
  table[`bool All[TSource](${S}, ${P})`] = (_: null, s: Value, f: Fn) => [...items(s)].every((v) => yes(f, v));
  table[`bool Contains[TSource](${S}, TSource value)`] = (_: null, s: Value, v: Value) => [...items(s)].some((x) => netEquals(x, v));
  table[`int Count[TSource](${S})`] = (_: null, s: Value) => [...items(s)].length;
  table[`int Count[TSource](${S}, ${P})`] = (_: null, s: Value, f: Fn) => matching(s, f).length;
  table[`long LongCount[TSource](${S})`] = (_: null, s: Value) => new Int64(BigInt([...items(s)].length));
  table[`TSource Aggregate[TSource](${S}, System.Func[TSource,TSource,TSource] func)`] = (_: null, s: Value, f: Fn) => {
    const l = [...items(s)];
    if (l.length === 0) return empty('no elements');
    return l.slice(1).reduce((a, b) => callNow(f, [a, b]), l[0] as Value);
  };
  table[`TAccumulate Aggregate[TSource,TAccumulate](${S}, TAccumulate seed, System.Func[TAccumulate,TSource,TAccumulate] func)`] = (
    _: null,
    s: Value,
    seed: Value,
    f: Fn,
  ) => [...items(s)].reduce((a, b) => callNow(f, [a, b]), seed);
}

function conversions(): void {
  table[`TSource[] ToArray[TSource](${S})`] = (_: null, s: Value, t: Types) => new PSArray([...items(s)], arrayTypeOf(first(t)));
  table[`System.Collections.Generic.List[TSource] ToList[TSource](${S})`] = (_: null, s: Value, t: Types) =>
    new GenericList([...items(s)], genericOf('System.Collections.Generic.List', first(t)));
  table[`System.Collections.Generic.HashSet[TSource] ToHashSet[TSource](${S})`] = (_: null, s: Value, t: Types) => {
    const set = new HashSet(genericOf('System.Collections.Generic.HashSet', first(t)));
    for (const v of items(s)) set.addValue(v);
    return set;
  };
  const key = 'System.Func[TSource,TKey] keySelector';
  table[`System.Collections.Generic.Dictionary[TKey,TSource] ToDictionary[TSource,TKey](${S}, ${key})`] = (
    _: null,
    s: Value,
    f: Fn,
    t: Types,
  ) => {
    const d = new GenericDictionary(genericOf('System.Collections.Generic.Dictionary', t[1] as NetType, first(t)));
    for (const v of items(s)) d.add(callNow(f, [v]), v);
    return d;
  };
  table[
    `System.Collections.Generic.Dictionary[TKey,TElement] ToDictionary[TSource,TKey,TElement](${S}, ${key}, System.Func[TSource,TElement] elementSelector)`
  ] = (_: null, s: Value, f: Fn, g: Fn, t: Types) => {
    const d = new GenericDictionary(genericOf('System.Collections.Generic.Dictionary', t[1] as NetType, t[2] as NetType));
    for (const v of items(s)) d.add(callNow(f, [v]), callNow(g, [v]));
    return d;
  };
  table[`System.Collections.Generic.IEnumerable[System.Linq.IGrouping[TKey,TSource]] GroupBy[TSource,TKey](${S}, ${key})`] = (
    _: null,
    s: Value,
    f: Fn,
    t: Types,
  ) => {
    const type = genericOf('System.Linq.Grouping', t[1] as NetType, first(t));
    return sequence(type, () => {
      const groups = new Map<unknown, LinqGrouping>();
      for (const v of items(s)) {
        const k = callNow(f, [v]);
        const id = keysOf(null).keyOf(k);
        let group = groups.get(id);
        if (!group) {
          group = new LinqGrouping(k, [], type);
          groups.set(id, group);
        }
        group.elements.push(v);
      }
      return groups.values();
    });
  };
  table['System.Collections.Generic.IEnumerable[int] Range(int start, int count)'] = (_: null, start: number, n: number) => {
    if (n < 0) throw argumentOutOfRange('count');
    if (n === 0) return new PSArray([], arrayTypeOf(wellKnown.int32));
    return countedSequence('RangeIterator', wellKnown.int32, () => Array.from({ length: n }, (_x, i) => start + i));
  };
  table['System.Collections.Generic.IEnumerable[TResult] Repeat[TResult](TResult element, int count)'] = (
    _: null,
    v: Value,
    n: number,
    t: Types,
  ) => (n === 0 ? new PSArray([], arrayTypeOf(first(t))) : countedSequence('RepeatIterator', first(t), () => new Array<Value>(n).fill(v)));
  table['System.Collections.Generic.IEnumerable[TResult] Empty[TResult]()'] = (_: null, t: Types) => new PSArray([], arrayTypeOf(first(t)));
}

/** All methods of Enumerable: made when somebody first asks for one. */
function enumerableMethods(): Record<string, MemberBody> {
  for (const make of [pickers, aggregates, setOperations, ordering, projections, slicing, tests, conversions]) make();
  return Object.assign(table, linqJoins(), linqOverloads());
}

defineType({ name: 'System.Linq.Enumerable', kind: 'static', staticMethods: enumerableMethods() });
defineType({
  name: 'System.Linq.Enumerable+Iterator`1',
  typeParameters: ['TSource'],
  jsClass: LinqSequence,
  interfaces: ['System.Collections.Generic.IEnumerable[TSource]'],
  methods: {
    'System.Collections.Generic.IEnumerator[TSource] GetEnumerator()': (s: LinqSequence) =>
      new GenericEnumerator(
        () => s[Symbol.iterator](),
        genericOf('System.Collections.Generic.IEnumerator', s.netType.genericArguments[0] as NetType),
      ),
  },
});
defineType({
  name: 'System.Linq.OrderedEnumerable`1',
  typeParameters: ['TElement'],
  jsClass: OrderedSequence,
  interfaces: ['System.Linq.IOrderedEnumerable[TElement]'],
});
defineType({
  name: 'System.Linq.Grouping`2',
  typeParameters: ['TKey', 'TElement'],
  jsClass: LinqGrouping,
  interfaces: ['System.Linq.IGrouping[TKey,TElement]'],
  properties: { 'TKey Key': { get: (g: LinqGrouping) => g.key }, 'int Count': { get: (g: LinqGrouping) => g.count } },
});
defineType({
  name: 'System.Linq.Lookup`2',
  typeParameters: ['TKey', 'TElement'],
  jsClass: LinqLookup,
  interfaces: ['System.Linq.ILookup[TKey,TElement]'],
  properties: { 'int Count': { get: (l: LinqLookup) => l.count } },
  indexers: {
    'System.Collections.Generic.IEnumerable[TElement] Item(TKey key)': {
      get: (l: LinqLookup, key: Value) => l.find(key) ?? sequence(l.netType.genericArguments[1] as NetType, () => []),
    },
  },
  methods: { 'bool Contains(TKey key)': (l: LinqLookup, key: Value) => l.find(key) !== undefined },
});

const countOf = (s: LinqSequence): number => [...s].length;
defineType({
  name: 'System.Linq.Enumerable+RangeIterator`1',
  typeParameters: ['T'],
  baseType: 'System.Linq.Enumerable+Iterator[T]',
  interfaces: ['System.Collections.Generic.IList[T]', 'System.Collections.Generic.IReadOnlyList[T]'],
  properties: {
    'int Count': { get: countOf },
    'bool IsReadOnly': { get: () => true },
    'T Current': { get: (s: LinqSequence) => (s.netType.genericArguments[0] as NetType).defaultValue() },
  },
});
defineType({
  name: 'System.Linq.Enumerable+RepeatIterator`1',
  typeParameters: ['TResult'],
  baseType: 'System.Linq.Enumerable+Iterator[TResult]',
  interfaces: ['System.Collections.Generic.IList[TResult]', 'System.Collections.Generic.IReadOnlyList[TResult]'],
  properties: {
    'int Count': { get: countOf },
    'bool IsReadOnly': { get: () => true },
    'TResult Current': { get: (s: LinqSequence) => [...s][0] ?? null },
  },
});
