import { exceptionOf } from '../errors/throw.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import type { MemberBody, NetType, PropertyBody } from '../objects/net-type.ts';
import { toText } from '../objects/to-string.ts';
import { typeOf } from '../objects/type-of.ts';
import { hashCodeOf, netCompare, netEquals } from './equality.ts';
import { defineType, genericOf, wellKnown } from './registry.ts';

/** Tuple and ValueTuple of any size: values in order. Fields of value tuples can be written. */
export class NetTuple extends NetObject {
  constructor(
    readonly items: Value[],
    type: NetType,
  ) {
    super();
    this.netType = type;
  }
}

const dynamicType = (v: Value): NetType => (v === null ? wellKnown.object : typeOf(v));

/** A ValueTuple of these values, typed by them. */
export function valueTuple(items: Value[], types: readonly NetType[] = items.map(dynamicType)): NetTuple {
  return new NetTuple(items, genericOf('System.ValueTuple', ...types));
}

/** The items of a tuple, with those of the rest behind the seventh. */
function flat(t: NetTuple): readonly Value[] {
  const rest = t.items[7];
  return rest instanceof NetTuple ? [...t.items.slice(0, 7), ...flat(rest)] : t.items;
}

function tupleText(t: NetTuple): string {
  return `(${flat(t)
    .map((v) => toText(v))
    .join(', ')})`;
}

function equals(t: NetTuple, other: Value): boolean {
  return other instanceof NetTuple && other.netType === t.netType && t.items.every((v, i) => netEquals(v, other.items[i] as Value));
}

function compare(t: NetTuple, other: Value): number {
  if (other === null) return 1;
  if (!(other instanceof NetTuple) || other.netType !== t.netType)
    throw exceptionOf('System.ArgumentException', `Argument must be of type ${String(t.netType)}. (Parameter 'other')`);
  for (let i = 0; i < t.items.length; i++) {
    const order = netCompare(t.items[i] as Value, other.items[i] as Value);
    if (order !== 0) return order;
  }
  return 0;
}

const hash = (t: NetTuple): number => t.items.reduce<number>((h, v) => (((h << 5) + h) ^ (v === null ? 0 : hashCodeOf(v))) | 0, 0);

/** @throws IndexOutOfRangeException */
function itemAt(t: NetTuple, index: number): Value {
  const item = flat(t)[index];
  if (item === undefined) throw exceptionOf('System.IndexOutOfRangeException', 'Index was outside the bounds of the array.');
  return item;
}

function define(size: number, isValue: boolean): void {
  const names = Array.from({ length: size }, (_, i) => (size === 8 && i === 7 ? 'TRest' : `T${i + 1}`));
  const fields = names.map((_, i) => (size === 8 && i === 7 ? 'Rest' : `Item${i + 1}`));
  const length: PropertyBody = { get: (t: NetTuple) => flat(t).length };
  // fields of value tuples come after their property
  const properties: Record<string, PropertyBody> = isValue ? { 'int Length': length } : {};
  fields.forEach((field, i) => {
    const body: PropertyBody = { get: (t: NetTuple) => t.items[i] as Value };
    if (isValue) {
      body.set = (t: NetTuple, v: Value) => {
        t.items[i] = v;
      };
    }
    properties[`${names[i]} ${field}`] = body;
  });
  properties['int Length'] = length;
  const parameters = names.map((n, i) => `${n} ${(fields[i] as string).toLowerCase()}`).join(', ');
  const base = isValue ? 'System.ValueTuple' : 'System.Tuple';
  defineType({
    name: `${base}\`${size}`,
    kind: isValue ? 'struct' : 'class',
    typeParameters: names,
    jsClass: NetTuple,
    interfaces: [
      'System.Collections.IStructuralEquatable',
      'System.Collections.IStructuralComparable',
      'System.IComparable',
      'System.Runtime.CompilerServices.ITuple',
    ],
    constructors: { [`(${parameters})`]: (type: NetType, ...items: Value[]) => new NetTuple(items, type) },
    properties,
    indexers: { 'System.Object ITuple.Item(int index)': { get: itemAt } },
    methods: {
      ...(isValue
        ? { 'int CompareTo(System.Object other)': compare }
        : {
            'int IStructuralComparable.CompareTo(System.Object other, System.Collections.IComparer comparer)': compare,
            'int IComparable.CompareTo(System.Object obj)': compare,
          }),
      'bool Equals(System.Object obj)': equals,
      'int GetHashCode()': hash,
      'string ToString()': tupleText,
    },
  });
}

/** `Create` of Tuple and ValueTuple for each size. */
function creators(isValue: boolean): Record<string, MemberBody> {
  const base = isValue ? 'System.ValueTuple' : 'System.Tuple';
  const table: Record<string, MemberBody> = {};
  for (let n = 1; n <= 7; n++) {
    const names = Array.from({ length: n }, (_, i) => `T${i + 1}`);
    const parameters = names.map((t, i) => `${t} item${i + 1}`).join(', ');
    table[`${base}[${names.join(',')}] Create[${names.join(',')}](${parameters})`] = (_: null, ...args: unknown[]) => {
      const types = args[args.length - 1] as readonly NetType[];
      return new NetTuple(args.slice(0, -1) as Value[], genericOf(base, ...types));
    };
  }
  const rest = 'T1,T2,T3,T4,T5,T6,T7,T8';
  const eight = rest.split(',').map((t, i) => `${t} item${i + 1}`);
  table[`${base}[T1,T2,T3,T4,T5,T6,T7,${base}[T8]] Create[${rest}](${eight.join(', ')})`] = (_: null, ...args: unknown[]) => {
    const types = args[args.length - 1] as readonly NetType[];
    const last = genericOf(base, types[7] as NetType);
    const made = genericOf(base, ...types.slice(0, 7), last);
    return new NetTuple([...(args.slice(0, 7) as Value[]), new NetTuple([args[7] as Value], last)], made);
  };
  return table;
}

for (let n = 1; n <= 8; n++) {
  define(n, false);
  define(n, true);
}
defineType({ name: 'System.Tuple', kind: 'static', staticMethods: creators(false) });
defineType({ name: 'System.ValueTuple', kind: 'struct', staticMethods: creators(true) });

/** A key with its value, as generic dictionaries enumerate them. */
export class KeyValuePair extends NetObject {
  constructor(
    readonly key: Value,
    readonly value: Value,
    type: NetType,
  ) {
    super();
    this.netType = type;
  }
}

defineType({
  name: 'System.Collections.Generic.KeyValuePair`2',
  kind: 'struct',
  typeParameters: ['TKey', 'TValue'],
  jsClass: KeyValuePair,
  defaultValueOf: (type) => {
    const [key, value] = type.genericArguments;
    return new KeyValuePair(key?.defaultValue() ?? null, value?.defaultValue() ?? null, type);
  },
  constructors: { '(TKey key, TValue value)': (type: NetType, k: Value, v: Value) => new KeyValuePair(k, v, type) },
  properties: { 'TKey Key': { get: (p: KeyValuePair) => p.key }, 'TValue Value': { get: (p: KeyValuePair) => p.value } },
  methods: {
    'string ToString()': (p: KeyValuePair) => `[${toText(p.key)}, ${toText(p.value)}]`,
    'void Deconstruct([ref] TKey key, [ref] TValue value)': (p: KeyValuePair, key: { value: Value }, value: { value: Value }) => {
      key.value = p.key;
      value.value = p.value;
    },
    'bool Equals(System.Object obj)': (p: KeyValuePair, o: Value) =>
      o instanceof KeyValuePair && netEquals(p.key, o.key) && netEquals(p.value, o.value),
    'int GetHashCode()': (p: KeyValuePair) => hashCodeOf(p.key) ^ (p.value === null ? 0 : hashCodeOf(p.value)),
  },
});
defineType({
  name: 'System.Collections.Generic.KeyValuePair',
  kind: 'static',
  staticMethods: {
    'System.Collections.Generic.KeyValuePair[TKey,TValue] Create[TKey,TValue](TKey key, TValue value)': (
      _: null,
      k: Value,
      v: Value,
      types: readonly NetType[],
    ) => new KeyValuePair(k, v, genericOf('System.Collections.Generic.KeyValuePair', ...types)),
  },
});

defineType({
  name: 'System.Nullable`1',
  kind: 'struct',
  typeParameters: ['T'],
  defaultValue: () => null,
  constructors: { '(T value)': (_: NetType, v: Value) => v },
  properties: { 'bool HasValue': { get: (v: Value) => v !== null }, 'T Value': { get: (v: Value) => v } },
  methods: { 'T GetValueOrDefault()': (v: Value) => v, 'T GetValueOrDefault(T defaultValue)': (v: Value) => v },
});
defineType({
  name: 'System.Nullable',
  kind: 'static',
  staticMethods: {
    'int Compare[T](System.Nullable[T] n1, System.Nullable[T] n2)': (_: null, a: Value, b: Value) =>
      a === null || b === null ? Number(a !== null) - Number(b !== null) : netCompare(a, b),
    'bool Equals[T](System.Nullable[T] n1, System.Nullable[T] n2)': (_: null, a: Value, b: Value) => netEquals(a, b),
    'type GetUnderlyingType(type nullableType)': (_: null, t: NetType) =>
      t.genericDefinition?.fullName === 'System.Nullable`1' ? t.genericArguments[0] : null,
  },
});
