/** The overloads of Enumerable that take comparers, default values, elements and results besides. */
import { argumentOutOfRange, exceptionOf } from '../errors/throw.ts';
import type { Value } from '../objects/net-object.ts';
import type { MemberBody, NetType } from '../objects/net-type.ts';
import { Int64 } from '../objects/numbers.ts';
import { isTrue } from '../objects/truth.ts';
import { GenericDictionary } from './collections/generic-dictionary.ts';
import { HashSet } from './collections/set-types.ts';
import { callMethod, comparisonOf, keysOf } from './comparers.ts';
import { callNow, type NetDelegate } from './delegates.ts';
import { items, LinqGrouping, sequence } from './linq-sequence.ts';
import { genericOf, wellKnown } from './registry.ts';
import { KeyValuePair, type NetTuple, valueTuple } from './tuple-types.ts';

type Types = readonly NetType[];
type Fn = NetDelegate;

const g = 'System.Collections.Generic.';
const S = `${g}IEnumerable[TSource] source`;
const E = `${g}IEnumerable[TSource]`;
const key = 'System.Func[TSource,TKey] keySelector';
const element = 'System.Func[TSource,TElement] elementSelector';
const equality = (of: string): string => `${g}IEqualityComparer[${of}] comparer`;
const last = (t: Types): NetType => t[t.length - 1] as NetType;
const call = (f: Fn, ...args: Value[]): Value => callNow(f, args);
const yes = (f: Fn, ...args: Value[]): boolean => isTrue(callNow(f, args));

/** Groups by key, in the order in which the keys came. */
function groups(source: Value, keyOf: Fn, elementOf: Fn | null, comparer: Value, type: NetType): LinqGrouping[] {
  const byKey = new Map<unknown, LinqGrouping>();
  for (const v of items(source)) {
    const k = call(keyOf, v);
    const id = keysOf(comparer).keyOf(k);
    let group = byKey.get(id);
    if (!group) {
      group = new LinqGrouping(k, [], type);
      byKey.set(id, group);
    }
    group.elements.push(elementOf ? call(elementOf, v) : v);
  }
  return [...byKey.values()];
}

const groupType = (k: NetType, v: NetType): NetType => genericOf('System.Linq.Grouping', k, v);

function grouping(table: Record<string, MemberBody>): void {
  const grouped = (of: string): string => `${g}IEnumerable[System.Linq.IGrouping[TKey,${of}]]`;
  const withComparer = (signature: string): string => signature.replace(/\)$/, `, ${equality('TKey')})`);
  const define = (signature: string, body: (c: Value, args: Value[], t: Types) => Value, plain = true): void => {
    const count = signature.split('(')[1]?.split(/, (?=System)/).length ?? 1;
    if (plain) table[signature] = (_s, ...rest) => body(null, rest.slice(0, count), rest[count] as Types);
    table[withComparer(signature)] = (_s, ...rest) => body(rest[count] as Value, rest.slice(0, count), rest[count + 1] as Types);
  };
  define(
    `${grouped('TSource')} GroupBy[TSource,TKey](${S}, ${key})`,
    (c, [s, k], t) => {
      const type = groupType(t[1] as NetType, t[0] as NetType);
      return sequence(type, () => groups(s as Value, k as Fn, null, c, type));
    },
    false,
  );
  define(`${grouped('TElement')} GroupBy[TSource,TKey,TElement](${S}, ${key}, ${element})`, (c, [s, k, e], t) => {
    const type = groupType(t[1] as NetType, t[2] as NetType);
    return sequence(type, () => groups(s as Value, k as Fn, e as Fn, c, type));
  });
  define(
    `${g}IEnumerable[TResult] GroupBy[TSource,TKey,TResult](${S}, ${key}, System.Func[TKey,${E},TResult] resultSelector)`,
    (c, [s, k, r], t) => {
      const type = groupType(t[1] as NetType, t[0] as NetType);
      return sequence(last(t), () => groups(s as Value, k as Fn, null, c, type).map((group) => call(r as Fn, group.key, group)));
    },
  );
  define(
    `${g}IEnumerable[TResult] GroupBy[TSource,TKey,TElement,TResult](${S}, ${key}, ${element}, System.Func[TKey,${g}IEnumerable[TElement],TResult] resultSelector)`,
    (c, [s, k, e, r], t) => {
      const type = groupType(t[1] as NetType, t[2] as NetType);
      return sequence(last(t), () => groups(s as Value, k as Fn, e as Fn, c, type).map((group) => call(r as Fn, group.key, group)));
    },
  );
}

function collections(table: Record<string, MemberBody>): void {
  const dictionary = (types: readonly [NetType, NetType], comparer: Value, entries: Iterable<readonly [Value, Value]>): Value => {
    const made = new GenericDictionary(genericOf(`${g}Dictionary`, ...types), keysOf(comparer), comparer);
    for (const [k, v] of entries) made.add(k, v);
    return made;
  };
  const picked = (s: Value, k: Fn, e: Fn | null): (readonly [Value, Value])[] =>
    [...items(s)].map((v) => [call(k, v), e ? call(e, v) : v] as const);
  table[`${g}Dictionary[TKey,TSource] ToDictionary[TSource,TKey](${S}, ${key}, ${equality('TKey')})`] = (
    _s,
    s: Value,
    k: Fn,
    c: Value,
    t: Types,
  ) => dictionary([t[1]!, t[0]!], c, picked(s, k, null));
  table[`${g}Dictionary[TKey,TElement] ToDictionary[TSource,TKey,TElement](${S}, ${key}, ${element}, ${equality('TKey')})`] = (
    _s,
    s: Value,
    k: Fn,
    e: Fn,
    c: Value,
    t: Types,
  ) => dictionary([t[1]!, t[2]!], c, picked(s, k, e));
  const pairs = (s: Value): (readonly [Value, Value])[] =>
    [...items(s)].map((p) => (p instanceof KeyValuePair ? [p.key, p.value] : [(p as NetTuple).items[0]!, (p as NetTuple).items[1]!]));
  for (const pair of [`${g}KeyValuePair[TKey,TValue]`, 'System.ValueTuple[TKey,TValue]']) {
    const head = `${g}Dictionary[TKey,TValue] ToDictionary[TKey,TValue](${g}IEnumerable[${pair}] source`;
    table[`${head})`] = (_s, s: Value, t: Types) => dictionary([t[0]!, t[1]!], null, pairs(s));
    table[`${head}, ${equality('TKey')})`] = (_s, s: Value, c: Value, t: Types) => dictionary([t[0]!, t[1]!], c, pairs(s));
  }
  table[`${g}HashSet[TSource] ToHashSet[TSource](${S}, ${equality('TSource')})`] = (_s, s: Value, c: Value, t: Types) => {
    const set = new HashSet(genericOf(`${g}HashSet`, t[0]!), keysOf(c), c);
    for (const v of items(s)) set.addValue(v);
    return set;
  };
  table[`bool Contains[TSource](${S}, TSource value, ${equality('TSource')})`] = (_s, s: Value, v: Value, c: Value) =>
    [...items(s)].some((x) => keysOf(c).keyOf(x) === keysOf(c).keyOf(v));
  table[`bool SequenceEqual[TSource](${E} first, ${E} second, ${equality('TSource')})`] = (_s, a: Value, b: Value, c: Value) => {
    const x = [...items(a)].map((v) => keysOf(c).keyOf(v));
    const y = [...items(b)].map((v) => keysOf(c).keyOf(v));
    return x.length === y.length && x.every((v, i) => v === y[i]);
  };
  table[
    `${g}IEnumerable[${g}KeyValuePair[TKey,int]] CountBy[TSource,TKey](${S}, ${key}, ${equality('TKey').replace('comparer', 'keyComparer')} = null)`
  ] = (_s, s: Value, k: Fn, c: Value, t: Types) => {
    const type = genericOf(`${g}KeyValuePair`, t[1]!, wellKnown.int32);
    return sequence(type, () =>
      groups(s, k, null, c, groupType(t[1]!, t[0]!)).map((group) => new KeyValuePair(group.key, group.count, type)),
    );
  };
  for (const seed of ['TAccumulate seed', 'System.Func[TKey,TAccumulate] seedSelector'])
    table[
      `${g}IEnumerable[${g}KeyValuePair[TKey,TAccumulate]] AggregateBy[TSource,TKey,TAccumulate](${S}, ${key}, ${seed}, System.Func[TAccumulate,TSource,TAccumulate] func, ${g}IEqualityComparer[TKey] keyComparer = null)`
    ] = (_s, s: Value, k: Fn, start: Value, f: Fn, c: Value, t: Types) => {
      const type = genericOf(`${g}KeyValuePair`, t[1]!, t[2]!);
      const from = (of: Value): Value => (seed.startsWith('System') ? call(start as Fn, of) : start);
      return sequence(type, () =>
        groups(s, k, null, c, groupType(t[1]!, t[0]!)).map(
          (group) =>
            new KeyValuePair(
              group.key,
              group.elements.reduce((a, v) => call(f, a, v), from(group.key)),
              type,
            ),
        ),
      );
    };
}

function defaults(table: Record<string, MemberBody>): void {
  const pick = (name: string, found: (list: Value[]) => Value | undefined): void => {
    table[`TSource ${name}[TSource](${S}, TSource defaultValue)`] = (_s, s: Value, d: Value) => found([...items(s)]) ?? d;
    table[`TSource ${name}[TSource](${S}, System.Func[TSource,bool] predicate, TSource defaultValue)`] = (_s, s: Value, f: Fn, d: Value) =>
      found([...items(s)].filter((v) => yes(f, v))) ?? d;
  };
  pick('FirstOrDefault', (list) => list[0]);
  pick('LastOrDefault', (list) => list.at(-1));
  pick('SingleOrDefault', (list) => {
    if (list.length > 1) throw exceptionOf('System.InvalidOperationException', 'Sequence contains more than one element');
    return list[0];
  });
  table[`${E} DefaultIfEmpty[TSource](${S}, TSource defaultValue)`] = (_s, s: Value, d: Value, t: Types) =>
    sequence(t[0]!, () => {
      const all = [...items(s)];
      return all.length > 0 ? all : [d];
    });
  table[`long LongCount[TSource](${S}, System.Func[TSource,bool] predicate)`] = (_s, s: Value, f: Fn) =>
    new Int64(BigInt([...items(s)].filter((v) => yes(f, v)).length));
  table[
    `TResult Aggregate[TSource,TAccumulate,TResult](${S}, TAccumulate seed, System.Func[TAccumulate,TSource,TAccumulate] func, System.Func[TAccumulate,TResult] resultSelector)`
  ] = (_s, s: Value, seed: Value, f: Fn, r: Fn) =>
    call(
      r,
      [...items(s)].reduce((a, b) => call(f, a, b), seed),
    );
  table[`TSource ElementAt[TSource](${S}, System.Index index)`] = (_s, s: Value, index: { offset(n: number): number }) => {
    const all = [...items(s)];
    const found = all[index.offset(all.length)];
    if (found === undefined)
      throw argumentOutOfRange('index', 'Index was out of range. Must be non-negative and less than the size of the collection.');
    return found;
  };
  table[`${E} Take[TSource](${S}, System.Range range)`] = (
    _s,
    s: Value,
    range: { start: { offset(n: number): number }; end: { offset(n: number): number } },
    t: Types,
  ) =>
    sequence(t[0]!, () => {
      const all = [...items(s)];
      return all.slice(Math.max(0, range.start.offset(all.length)), Math.max(0, range.end.offset(all.length)));
    });
}

function projections(table: Record<string, MemberBody>): void {
  const indexed = 'System.Func[TSource,int,bool] predicate';
  table[`${E} TakeWhile[TSource](${S}, ${indexed})`] = (_s, s: Value, f: Fn, t: Types) =>
    sequence(t[0]!, function* () {
      let i = 0;
      for (const v of items(s)) {
        if (!yes(f, v, i++)) return;
        yield v;
      }
    });
  table[`${E} SkipWhile[TSource](${S}, ${indexed})`] = (_s, s: Value, f: Fn, t: Types) =>
    sequence(t[0]!, () => {
      const all = [...items(s)];
      const at = all.findIndex((v, i) => !yes(f, v, i));
      return at < 0 ? [] : all.slice(at);
    });
  const many = `${g}IEnumerable[TResult] SelectMany`;
  table[`${many}[TSource,TResult](${S}, System.Func[TSource,int,${g}IEnumerable[TResult]] selector)`] = (_s, s: Value, f: Fn, t: Types) =>
    sequence(last(t), function* () {
      let i = 0;
      for (const v of items(s)) yield* items(call(f, v, i++));
    });
  for (const [inputs, takesIndex] of [
    ['TSource', false],
    ['TSource,int', true],
  ] as const)
    table[
      `${many}[TSource,TCollection,TResult](${S}, System.Func[${inputs},${g}IEnumerable[TCollection]] collectionSelector, System.Func[TSource,TCollection,TResult] resultSelector)`
    ] = (_s, s: Value, f: Fn, r: Fn, t: Types) =>
      sequence(last(t), function* () {
        let i = 0;
        for (const v of items(s)) for (const x of items(takesIndex ? call(f, v, i++) : call(f, v))) yield call(r, v, x);
      });
  table[
    `${g}IEnumerable[System.ValueTuple[TFirst,TSecond,TThird]] Zip[TFirst,TSecond,TThird](${g}IEnumerable[TFirst] first, ${g}IEnumerable[TSecond] second, ${g}IEnumerable[TThird] third)`
  ] = (_s, a: Value, b: Value, c: Value, t: Types) =>
    sequence(genericOf('System.ValueTuple', ...t), () => {
      const [x, y, z] = [[...items(a)], [...items(b)], [...items(c)]];
      const count = Math.min(x.length, y.length, z.length);
      return Array.from({ length: count }, (_, i) => valueTuple([x[i]!, y[i]!, z[i]!], t));
    });
  for (const [name, sign] of [
    ['Max', 1],
    ['Min', -1],
  ] as const) {
    const best = (list: Value[], compare: (a: Value, b: Value) => number): Value => {
      if (list.length === 0) throw exceptionOf('System.InvalidOperationException', 'Sequence contains no elements');
      return list.reduce((a, b) => (compare(b, a) * sign > 0 ? b : a));
    };
    table[`TSource ${name}[TSource](${S}, ${g}IComparer[TSource] comparer)`] = (_s, s: Value, c: Value) =>
      best([...items(s)], comparisonOf(c));
    table[`TResult ${name}[TSource,TResult](${S}, System.Func[TSource,TResult] selector)`] = (_s, s: Value, f: Fn) =>
      best(
        [...items(s)].map((v) => call(f, v)),
        comparisonOf(null),
      );
    table[`TSource ${name}By[TSource,TKey](${S}, ${key}, ${g}IComparer[TKey] comparer)`] = (_s, s: Value, f: Fn, c: Value) => {
      const keyed = [...items(s)].map((v) => [v, call(f, v)] as const);
      if (keyed.length === 0) throw exceptionOf('System.InvalidOperationException', 'Sequence contains no elements');
      const compare = comparisonOf(c);
      return keyed.reduce((a, b) => (compare(b[1], a[1]) * sign > 0 ? b : a))[0];
    };
  }
  const distinctBy = function* (s: Value, f: Fn, c: Value): Iterable<Value> {
    const seen = new Set<unknown>();
    for (const v of items(s)) {
      const id = keysOf(c).keyOf(call(f, v));
      if (seen.has(id)) continue;
      seen.add(id);
      yield v;
    }
  };
  table[`${E} DistinctBy[TSource,TKey](${S}, ${key}, ${equality('TKey')})`] = (_s, s: Value, f: Fn, c: Value, t: Types) =>
    sequence(t[0]!, () => distinctBy(s, f, c));
  table[`${E} Reverse[TSource](TSource[] source)`] = (_s, s: Value, t: Types) => sequence(t[0]!, () => [...items(s)].reverse());
}

/** Numbers from `start` in steps; `end` is among them. */
function* steps(start: Value, end: Value | null, step: Value): Iterable<Value> {
  const compare = comparisonOf(null);
  const type = (start as { netType?: NetType }).netType;
  const add = (a: Value): Value => (typeof a === 'number' ? a + (step as number) : callMethod(a as never, 'op_Addition', [step]));
  const rises = compare(step, typeof step === 'number' ? 0 : (type as NetType).defaultValue()) > 0;
  for (let v = start; end === null || (rises ? compare(v, end) <= 0 : compare(v, end) >= 0); v = add(v)) yield v;
}

/** These methods: {@link Enumerable} has them besides the plain ones. */
export function linqOverloads(): Record<string, MemberBody> {
  const table: Record<string, MemberBody> = {};
  for (const make of [grouping, collections, defaults, projections]) make(table);
  table[`${g}IEnumerable[T] Sequence[T](T start, T endInclusive, T step)`] = (_s, a: Value, b: Value, step: Value, t: Types) =>
    sequence(t[0]!, () => steps(a, b, step));
  return table;
}
