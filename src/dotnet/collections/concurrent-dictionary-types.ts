import { PSArray, type PSReference } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { callNow, type NetDelegate } from '../delegates.ts';
import { netEquals } from '../equality.ts';
import { defineType, genericOf } from '../registry.ts';
import {
  comparerProperty,
  dictionary,
  equality,
  fill,
  GenericDictionaryEnumerator,
  indexers,
  interfaces,
  listOf,
  properties,
  tryGet,
} from './dictionary-types.ts';
import { dictionaryArguments, GenericDictionary, pairs } from './generic-dictionary.ts';

type Dict = GenericDictionary;

const concurrent = 'System.Collections.Concurrent.ConcurrentDictionary`2';
const factory = 'System.Func[TKey,TValue] valueFactory';

function addOrUpdate(d: Dict, k: Value, add: () => Value, update: (old: Value) => Value): Value {
  const old = d.lookup(k);
  d.set(k, old === undefined ? add() : update(old));
  return d.lookup(k) as Value;
}

/** GetOrAdd. */
function getOrAdd(d: Dict, k: Value, make: () => Value): Value {
  const old = d.lookup(k);
  if (old !== undefined) return old;
  d.add(k, make());
  return d.lookup(k) as Value;
}

defineType({
  name: concurrent,
  typeParameters: ['TKey', 'TValue'],
  jsClass: GenericDictionary,
  interfaces,
  constructors: {
    '()': (t: NetType) => dictionary(t),
    [`(${equality})`]: (t: NetType, c: Value) => dictionary(t, c),
    '(int concurrencyLevel, int capacity)': (t: NetType) => dictionary(t),
    [`(int concurrencyLevel, int capacity, ${equality})`]: (t: NetType, _level: number, _capacity: number, c: Value) => dictionary(t, c),
    '(System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[TKey,TValue]] collection)': (t: NetType, d: Value) =>
      fill(dictionary(t), d),
  },
  properties: {
    ...properties,
    ...comparerProperty,
    'bool IsEmpty': { get: (d: Dict) => d.count === 0 },
    'System.Collections.Generic.ICollection[TKey] Keys': { get: (d: Dict) => listOf(d, 0) },
    'System.Collections.Generic.ICollection[TValue] Values': { get: (d: Dict) => listOf(d, 1) },
  },
  indexers: indexers as NonNullable<typeof indexers>,
  methods: {
    'bool TryAdd(TKey key, TValue value)': (d: Dict, k: Value, v: Value) => {
      if (d.containsKey(k)) return false;
      d.add(k, v);
      return true;
    },
    'bool ContainsKey(TKey key)': (d: Dict, k: Value) => d.containsKey(k),
    'bool TryRemove(TKey key, [out] TValue value)': (d: Dict, k: Value, r: PSReference) => {
      tryGet(d, k, r);
      return d.remove(k);
    },
    'bool TryGetValue(TKey key, [out] TValue value)': tryGet,
    'bool TryUpdate(TKey key, TValue newValue, TValue comparisonValue)': (d: Dict, k: Value, v: Value, old: Value) => {
      const current = d.lookup(k);
      if (current === undefined || !netEquals(current, old)) return false;
      d.set(k, v);
      return true;
    },
    'void Clear()': (d: Dict) => d.clear(),
    [`TValue GetOrAdd(TKey key, ${factory})`]: (d: Dict, k: Value, f: NetDelegate) => getOrAdd(d, k, () => callNow(f, [k])),
    'TValue GetOrAdd(TKey key, TValue value)': (d: Dict, k: Value, v: Value) => getOrAdd(d, k, () => v),
    'TValue AddOrUpdate(TKey key, System.Func[TKey,TValue] addValueFactory, System.Func[TKey,TValue,TValue] updateValueFactory)': (
      ...[d, k, a, u]: [Dict, Value, NetDelegate, NetDelegate]
    ) =>
      addOrUpdate(
        d,
        k,
        () => callNow(a, [k]),
        (old) => callNow(u, [k, old]),
      ),
    'TValue AddOrUpdate(TKey key, TValue addValue, System.Func[TKey,TValue,TValue] updateValueFactory)': (
      ...[d, k, v, u]: [Dict, Value, Value, NetDelegate]
    ) =>
      addOrUpdate(
        d,
        k,
        () => v,
        (old) => callNow(u, [k, old]),
      ),
    'TValue AddOrUpdate[TArg](TKey key, System.Func[TKey,TArg,TValue] addValueFactory, System.Func[TKey,TValue,TArg,TValue] updateValueFactory, TArg factoryArgument)':
      (...[d, k, a, u, arg]: [Dict, Value, NetDelegate, NetDelegate, Value]) =>
        addOrUpdate(
          d,
          k,
          () => callNow(a, [k, arg]),
          (old) => callNow(u, [k, old, arg]),
        ),
    'TValue GetOrAdd[TArg](TKey key, System.Func[TKey,TArg,TValue] valueFactory, TArg factoryArgument)': (
      d: Dict,
      k: Value,
      f: NetDelegate,
      argument: Value,
    ) => getOrAdd(d, k, () => callNow(f, [k, argument])),
    'System.Collections.Generic.KeyValuePair[TKey,TValue][] ToArray()': (d: Dict) => pairArray(d),
    'void IDictionary[TKey,TValue].Add(TKey key, TValue value)': (d: Dict, k: Value, v: Value) => d.add(k, v),
    'bool IDictionary[TKey,TValue].Remove(TKey key)': (d: Dict, k: Value) => d.remove(k),
    'System.Collections.Generic.IEnumerator[System.Collections.Generic.KeyValuePair[TKey,TValue]] GetEnumerator()': (d: Dict) =>
      new GenericDictionaryEnumerator(
        () => pairs(d),
        genericOf('System.Collections.Generic.Dictionary`2+Enumerator', ...dictionaryArguments(d.netType)),
      ),
  },
});

function pairArray(d: Dict): Value {
  return new PSArray(
    [...pairs(d)],
    genericOf('System.Collections.Generic.KeyValuePair', ...dictionaryArguments(d.netType)).makeArrayType(),
  );
}
