import { NetCollection } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import type { MemberBody, NetType } from '../objects/net-type.ts';
import { keysOf } from './comparers.ts';
import { callNow, type NetDelegate } from './delegates.ts';
import { items, LinqGrouping, sequence } from './linq-sequence.ts';
import { genericOf, wellKnown } from './registry.ts';
import { valueTuple } from './tuple-types.ts';

type Types = readonly NetType[];
type Fn = NetDelegate;

/** System.Linq.Lookup`2: groups by key, in the order in which the keys came. */
export class LinqLookup extends NetCollection {
  private readonly groups = new Map<unknown, LinqGrouping>();
  constructor(
    type: NetType,
    private readonly groupType: NetType,
  ) {
    super();
    this.netType = type;
  }
  get count(): number {
    return this.groups.size;
  }
  add(key: Value, value: Value): void {
    const id = keysOf(null).keyOf(key);
    let group = this.groups.get(id);
    if (!group) {
      group = new LinqGrouping(key, [], this.groupType);
      this.groups.set(id, group);
    }
    group.elements.push(value);
  }
  /** The group of a key; undefined when nothing has it. */
  find(key: Value): LinqGrouping | undefined {
    return this.groups.get(keysOf(null).keyOf(key));
  }
  [Symbol.iterator](): Iterator<Value> {
    return this.groups.values();
  }
}

function lookup(source: Value, key: Fn, element: Fn | null, types: readonly [NetType, NetType]): LinqLookup {
  const made = new LinqLookup(genericOf('System.Linq.Lookup', ...types), genericOf('System.Linq.Grouping', ...types));
  for (const v of items(source)) made.add(callNow(key, [v]), element ? callNow(element, [v]) : v);
  return made;
}

const ie = 'System.Collections.Generic.IEnumerable';
const keyed = 'System.Func[TSource,TKey] keySelector';

/** Enumerable's joins, look-ups and operators by key. */
export function linqJoins(): Record<string, MemberBody> {
  const table: Record<string, MemberBody> = {};
  const outer = `${ie}[TOuter] outer, ${ie}[TInner] inner, System.Func[TOuter,TKey] outerKeySelector, System.Func[TInner,TKey] innerKeySelector`;
  const result = (t: Types): NetType => t[t.length - 1]!;
  /** `name` gives, for each object of the first collection, what `make` gives for each of the objects that `partners` finds in the second. */
  const define = (name: string, partner: string, partners: (found: LinqGrouping | undefined, t: Types) => Iterable<Value>): void => {
    table[`${ie}[TResult] ${name}[TOuter,TInner,TKey,TResult](${outer}, System.Func[TOuter,${partner},TResult] resultSelector)`] = (
      _s,
      a: Value,
      b: Value,
      ka: Fn,
      kb: Fn,
      make: Fn,
      t: Types,
    ) =>
      sequence(result(t), function* () {
        const inner = lookup(b, kb, null, [t[2]!, t[1]!]);
        for (const x of items(a)) for (const y of partners(inner.find(callNow(ka, [x])), t)) yield callNow(make, [x, y]);
      });
  };
  define('Join', 'TInner', (found) => found?.elements ?? []);
  define('LeftJoin', 'TInner', (found, t) => found?.elements ?? [t[1]!.defaultValue()]);
  table[`${ie}[TResult] RightJoin[TOuter,TInner,TKey,TResult](${outer}, System.Func[TOuter,TInner,TResult] resultSelector)`] = (
    _s,
    a: Value,
    b: Value,
    ka: Fn,
    kb: Fn,
    make: Fn,
    t: Types,
  ) =>
    sequence(result(t), function* () {
      const partners = lookup(a, ka, null, [t[2]!, t[0]!]);
      for (const v of items(b))
        for (const partner of partners.find(callNow(kb, [v]))?.elements ?? [t[0]!.defaultValue()]) yield callNow(make, [partner, v]);
    });
  define('GroupJoin', `${ie}[TInner]`, (found, t) => [found ?? sequence(t[1]!, () => [])]);
  table[`System.Linq.ILookup[TKey,TSource] ToLookup[TSource,TKey](${ie}[TSource] source, ${keyed})`] = (_s, s: Value, key: Fn, t: Types) =>
    lookup(s, key, null, [t[1]!, t[0]!]);
  table[
    `System.Linq.ILookup[TKey,TElement] ToLookup[TSource,TKey,TElement](${ie}[TSource] source, ${keyed}, System.Func[TSource,TElement] elementSelector)`
  ] = (_s, s: Value, key: Fn, element: Fn, t: Types) => lookup(s, key, element, [t[1]!, t[2]!]);
  table[`${ie}[TSource] AsEnumerable[TSource](${ie}[TSource] source)`] = (_s, s: Value) => s;
  table[`${ie}[System.ValueTuple[int,TSource]] Index[TSource](${ie}[TSource] source)`] = (_s, s: Value, t: Types) =>
    sequence(genericOf('System.ValueTuple', wellKnown.int32, t[0]!), function* () {
      let i = 0;
      for (const v of items(s)) yield valueTuple([i++, v], [wellKnown.int32, t[0]!]);
    });
  table[`bool TryGetNonEnumeratedCount[TSource](${ie}[TSource] source, [out] int count)`] = (_s, s: Value, r: { value: Value }) => {
    const size = s instanceof NetCollection ? s.count : undefined;
    r.value = size ?? [...items(s)].length;
    return true;
  };
  table[`${ie}[TSource] Shuffle[TSource](${ie}[TSource] source)`] = (_s, s: Value, t: Types) =>
    sequence(t[0]!, () => {
      const all = [...items(s)];
      for (let i = all.length - 1; i > 0; i--) {
        const j = Math.floor(Math.random() * (i + 1));
        [all[i], all[j]] = [all[j]!, all[i]!];
      }
      return all;
    });
  byKey(table);
  return table;
}

function byKey(table: Record<string, MemberBody>): void {
  const id = (key: Fn, v: Value): unknown => keysOf(null).keyOf(callNow(key, [v]));
  for (const [name, wanted] of [
    ['ExceptBy', false],
    ['IntersectBy', true],
  ] as const)
    table[`${ie}[TSource] ${name}[TSource,TKey](${ie}[TSource] first, ${ie}[TKey] second, ${keyed})`] = (
      _s,
      a: Value,
      b: Value,
      key: Fn,
      t: Types,
    ) =>
      sequence(t[0]!, function* () {
        const others = new Set([...items(b)].map((v) => keysOf(null).keyOf(v)));
        const seen = new Set<unknown>();
        for (const v of items(a)) {
          const k = id(key, v);
          if (others.has(k) !== wanted || seen.has(k)) continue;
          seen.add(k);
          yield v;
        }
      });
  table[`${ie}[TSource] UnionBy[TSource,TKey](${ie}[TSource] first, ${ie}[TSource] second, ${keyed})`] = (
    _s,
    a: Value,
    b: Value,
    key: Fn,
    t: Types,
  ) =>
    sequence(t[0]!, function* () {
      const seen = new Set<unknown>();
      for (const source of [a, b])
        for (const v of items(source)) {
          const k = id(key, v);
          if (seen.has(k)) continue;
          seen.add(k);
          yield v;
        }
    });
}
