import { argumentException, argumentNull, argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import { NetCollection, type PSArray } from '../../objects/collections.ts';
import { convertTo } from '../../objects/convert.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import type { Byte } from '../../objects/numbers.ts';
import { indexOutOfRange } from '../argument-errors.ts';
import { netEquals } from '../equality.ts';
import { defineType } from '../registry.ts';
import { ArrayListEnumerator } from './array-list.ts';
import { NetList } from './generic-list.ts';
import { copyInto } from './list-helpers.ts';

/** System.Collections.BitArray. */
export class BitArray extends NetCollection {
  version = 0;
  constructor(public bits: boolean[]) {
    super();
  }
  get count(): number {
    return this.bits.length;
  }
  [Symbol.iterator](): Iterator<Value> {
    return this.bits[Symbol.iterator]();
  }
}

function sameLength(a: BitArray, b: BitArray): void {
  if (a.bits.length !== b.bits.length) throw argumentException('Array lengths must be the same.');
}
function combine(a: BitArray, b: BitArray, op: (x: boolean, y: boolean) => boolean): BitArray {
  if (b === null) throw argumentNull('value');
  sameLength(a, b);
  a.bits = a.bits.map((x, i) => op(x, b.bits[i] as boolean));
  return a;
}
function at(b: BitArray, i: number): boolean {
  const v = b.bits[i];
  if (v === undefined)
    throw argumentOutOfRange('index', 'Index was out of range. Must be non-negative and less than the size of the collection.', i);
  return v;
}
function setBit(b: BitArray, i: number, v: boolean): void {
  at(b, i);
  b.bits[i] = v;
}
const unpack = (values: readonly number[], width: number): boolean[] =>
  values.flatMap((v) => Array.from({ length: width }, (_, i) => ((v >>> i) & 1) === 1));

defineType({
  name: 'System.Collections.BitArray',
  jsClass: BitArray,
  sealed: true,
  interfaces: ['System.Collections.ICollection', 'System.ICloneable'],
  constructors: {
    '(int length)': (_: NetType, n: number) => {
      if (n < 0) throw argumentOutOfRange('length', `length ('${n}') must be a non-negative value.`, n);
      return new BitArray(new Array(n).fill(false));
    },
    '(int length, bool defaultValue)': (_: NetType, n: number, v: boolean) => new BitArray(new Array(n).fill(v)),
    '(byte[] bytes)': (_: NetType, a: PSArray) =>
      new BitArray(
        unpack(
          (a.items as Byte[]).map((b) => b.value),
          8,
        ),
      ),
    '(bool[] values)': (_: NetType, a: PSArray) => new BitArray([...(a.items as boolean[])]),
    '(int[] values)': (_: NetType, a: PSArray) => new BitArray(unpack(a.items as number[], 32)),
    '(System.Collections.BitArray bits)': (_: NetType, b: BitArray) => new BitArray([...b.bits]),
  },
  properties: {
    'int Count': { get: (b: BitArray) => b.bits.length },
    'bool IsReadOnly': { get: () => false },
    'bool IsSynchronized': { get: () => false },
    'int Length': {
      get: (b: BitArray) => b.bits.length,
      set: (b: BitArray, n: number) => {
        b.bits = Array.from({ length: n }, (_, i) => b.bits[i] ?? false);
      },
    },
    'System.Object SyncRoot': { get: (b: BitArray) => b },
  },
  indexers: { 'bool Item(int index)': { get: at, set: (b: BitArray, v: boolean, i: number) => setBit(b, i, v) } },
  methods: {
    'System.Collections.BitArray And(System.Collections.BitArray value)': (a: BitArray, b: BitArray) => combine(a, b, (x, y) => x && y),
    'System.Object Clone()': (b: BitArray) => new BitArray([...b.bits]),
    'void CopyTo(array array, int index)': (b: BitArray, a: PSArray, start: number) => {
      const element = a.elementType.fullName;
      if (element === 'System.Boolean') return copyInto(b.bits, 0, a, start, b.bits.length);
      const width = element === 'System.Byte' ? 8 : 32;
      for (let i = 0; i * width < b.bits.length; i++) {
        let v = 0;
        for (let k = 0; k < width; k++) if (b.bits[i * width + k]) v |= 1 << k;
        a.items[start + i] = convertTo(v, a.elementType);
      }
    },
    'bool Get(int index)': at,
    'System.Collections.IEnumerator GetEnumerator()': (b: BitArray) => new ArrayListEnumerator(() => b.bits[Symbol.iterator]()),
    'bool HasAllSet()': (b: BitArray) => b.bits.every(Boolean),
    'bool HasAnySet()': (b: BitArray) => b.bits.some(Boolean),
    'System.Collections.BitArray LeftShift(int count)': (b: BitArray, n: number) => {
      b.bits = b.bits.map((_, i) => b.bits[i - n] ?? false);
      return b;
    },
    'System.Collections.BitArray Not()': (b: BitArray) => {
      b.bits = b.bits.map((x) => !x);
      return b;
    },
    'System.Collections.BitArray Or(System.Collections.BitArray value)': (a: BitArray, b: BitArray) => combine(a, b, (x, y) => x || y),
    'System.Collections.BitArray RightShift(int count)': (b: BitArray, n: number) => {
      b.bits = b.bits.map((_, i) => b.bits[i + n] ?? false);
      return b;
    },
    'void Set(int index, bool value)': setBit,
    'void SetAll(bool value)': (b: BitArray, v: boolean) => {
      b.bits = b.bits.map(() => v);
    },
    'System.Collections.BitArray Xor(System.Collections.BitArray value)': (a: BitArray, b: BitArray) => combine(a, b, (x, y) => x !== y),
  },
});

/** System.Collections.Specialized.StringCollection. */
export class StringCollection extends NetList {}

const indexOfText = (l: NetList, v: Value): number => l.items.findIndex((x) => netEquals(x, v));
defineType({
  name: 'System.Collections.Specialized.StringCollection',
  jsClass: StringCollection,
  interfaces: ['System.Collections.IList'],
  constructors: { '()': () => new StringCollection([]) },
  properties: {
    'int Count': { get: (l: NetList) => l.items.length },
    'bool IsReadOnly': { get: () => false },
    'bool IsSynchronized': { get: () => false },
    'System.Object SyncRoot': { get: (l: NetList) => l },
    'bool IsFixedSize': { get: () => false },
  },
  indexers: {
    'string Item(int index)': {
      get: (l: NetList, i: number) => {
        if (i < 0 || i >= l.items.length) throw indexOutOfRange();
        return l.items[i] as Value;
      },
      set: (l: NetList, v: Value, i: number) => l.setAt(i, v),
    },
  },
  methods: {
    'int Add(string value)': (l: NetList, v: Value) => {
      l.push(v);
      return l.items.length - 1;
    },
    'void AddRange(string[] value)': (l: NetList, a: PSArray) => l.insertAt(l.items.length, a.items),
    'void Clear()': (l: NetList) => l.clear(),
    'bool Contains(string value)': (l: NetList, v: Value) => indexOfText(l, v) >= 0,
    'void CopyTo(string[] array, int index)': (l: NetList, a: PSArray, i: number) => copyInto(l.items, 0, a, i, l.items.length),
    'int IndexOf(string value)': indexOfText,
    'void Insert(int index, string value)': (l: NetList, i: number, v: Value) => l.insertAt(i, [v]),
    'void Remove(string value)': (l: NetList, v: Value) => {
      const i = indexOfText(l, v);
      if (i >= 0) l.removeRange(i, 1);
    },
    'void RemoveAt(int index)': (l: NetList, i: number) => l.removeRange(i, 1),
    'System.Collections.IEnumerator GetEnumerator()': (l: NetList) => new ArrayListEnumerator(() => l[Symbol.iterator]()),
  },
});

/** System.Collections.Specialized.BitVector32. */
export class BitVector32 extends NetObject {
  constructor(public data: number) {
    super();
  }
  override toString(): string {
    return `BitVector32{${(this.data >>> 0).toString(2).padStart(32, '0')}}`;
  }
}
defineType({
  name: 'System.Collections.Specialized.BitVector32',
  kind: 'struct',
  jsClass: BitVector32,
  defaultValue: () => new BitVector32(0),
  constructors: {
    '(int data)': (_: NetType, n: number) => new BitVector32(n),
    '(System.Collections.Specialized.BitVector32 value)': (_: NetType, b: BitVector32) => new BitVector32(b.data),
  },
  properties: { 'int Data': { get: (b: BitVector32) => b.data } },
  methods: {
    'bool Equals(System.Object o)': (b: BitVector32, o: Value) => o instanceof BitVector32 && o.data === b.data,
    'string ToString()': (b: BitVector32) => b.toString(),
  },
  staticMethods: {
    'int CreateMask()': () => 1,
    'int CreateMask(int previous)': (_: null, previous: number) => {
      if (previous === -0x80000000) throw exceptionOf('System.InvalidOperationException', 'Bit vector is full.');
      return previous === 0 ? 1 : previous << 1;
    },
    'string ToString(System.Collections.Specialized.BitVector32 value)': (_: null, b: BitVector32) => b.toString(),
  },
  indexers: {
    'bool Item(int bit)': {
      get: (b: BitVector32, bit: number) => (b.data & bit) === bit,
      set: (b: BitVector32, v: boolean, bit: number) => {
        b.data = v ? b.data | bit : b.data & ~bit;
      },
    },
  },
});
