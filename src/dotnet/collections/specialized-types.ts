import { argumentException, argumentNull, argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import { NetCollection, type NetDictionary, type PSArray } from '../../objects/collections.ts';
import { convertTo } from '../../objects/convert.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { type Byte, Int16 } from '../../objects/numbers.ts';
import { indexOutOfRange } from '../argument-errors.ts';
import { compareStrings } from '../comparers.ts';
import { netEquals } from '../equality.ts';
import { Hashtable } from '../hashtable.ts';
import { defineType } from '../registry.ts';
import { notNull } from '../values.ts';
import { PlainEnumerator, StringEnumerator } from './array-list.ts';
import { SortedList } from './dictionary-types.ts';
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
    'System.Collections.IEnumerator GetEnumerator()': (b: BitArray) =>
      new PlainEnumerator(() => b.bits[Symbol.iterator](), 'System.Collections.BitArray+BitArrayEnumeratorSimple'),
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
    'System.Collections.Specialized.StringEnumerator GetEnumerator()': (l: NetList) => new StringEnumerator(() => l[Symbol.iterator]()),
  },
});

/** System.Collections.Specialized.CollectionsUtil. */
class CollectionsUtil extends NetObject {}

/** System.Collections.Specialized.BitVector32+Section: some bits of it that make a small number. */
class BitSection extends NetObject {
  constructor(
    readonly mask: number,
    readonly offset: number,
  ) {
    super();
  }
  hashKey(): string {
    return `${this.mask}/${this.offset}`;
  }
  override toString(): string {
    return `Section{0x${this.mask.toString(16)}, 0x${this.offset.toString(16)}}`;
  }
}

/** BitVector32.CreateSection: behind the previous one, wide enough for a number. @throws ArgumentException, InvalidOperationException */
function sectionFor(max: number, previous: BitSection | null): BitSection {
  if (max < 1) throw argumentOutOfRange('maxValue', `maxValue ('${max}') must be a non-negative and non-zero value.`, max);
  const bits = (n: number): number => 32 - Math.clz32(n);
  const offset = previous ? previous.offset + bits(previous.mask) : 0;
  if (offset >= 32) throw exceptionOf('System.InvalidOperationException', 'Bit vector is full.');
  return new BitSection((1 << bits(max)) - 1, offset);
}

/** System.Collections.Specialized.BitVector32. */
export class BitVector32 extends NetObject {
  constructor(public data: number) {
    super();
  }
  override toString(): string {
    return `BitVector32{${(this.data >>> 0).toString(2).padStart(32, '0')}}`;
  }
}
const section = 'System.Collections.Specialized.BitVector32+Section';
defineType({
  name: section,
  kind: 'struct',
  jsClass: BitSection,
  defaultValue: () => new BitSection(0, 0),
  properties: {
    'short Mask': { get: (s: BitSection) => new Int16(s.mask) },
    'short Offset': { get: (s: BitSection) => new Int16(s.offset) },
  },
  methods: {
    [`bool Equals(${section} obj)`]: (s: BitSection, o: BitSection) => s.hashKey() === o.hashKey(),
    'string ToString()': (s: BitSection) => s.toString(),
  },
  operators: {
    [`bool op_Equality(${section} a, ${section} b)`]: (_: null, a: BitSection, b: BitSection) => a.hashKey() === b.hashKey(),
    [`bool op_Inequality(${section} a, ${section} b)`]: (_: null, a: BitSection, b: BitSection) => a.hashKey() !== b.hashKey(),
  },
});
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
    [`${section} CreateSection(short maxValue)`]: (_: null, max: Int16) => sectionFor(max.value, null),
    [`${section} CreateSection(short maxValue, ${section} previous)`]: (_: null, max: Int16, previous: BitSection) =>
      sectionFor(max.value, previous),
    'string ToString(System.Collections.Specialized.BitVector32 value)': (_: null, b: BitVector32) => b.toString(),
  },
  indexers: {
    [`int Item(${section} section)`]: {
      get: (b: BitVector32, s: BitSection) => (b.data >>> s.offset) & s.mask,
      // PowerShell sets the places of a structure in a copy of it
      set: () => undefined,
    },
    'bool Item(int bit)': {
      get: (b: BitVector32, bit: number) => (b.data & bit) === bit,
      set: () => undefined,
    },
  },
});

/** Defines CollectionsUtil: tables that do not regard case. */
defineType({
  name: 'System.Collections.Specialized.CollectionsUtil',
  constructors: { '()': () => new CollectionsUtil() },
  jsClass: CollectionsUtil,
  staticMethods: {
    'System.Collections.Hashtable CreateCaseInsensitiveHashtable()': () => Hashtable.literal(),
    'System.Collections.Hashtable CreateCaseInsensitiveHashtable(int capacity)': (_: null, capacity: number) => Hashtable.literal(capacity),
    'System.Collections.Hashtable CreateCaseInsensitiveHashtable(System.Collections.IDictionary d)': (_: null, d: NetDictionary | null) => {
      const table = Hashtable.literal();
      for (const [k, v] of notNull(d, 'd').entries()) table.add(k, v);
      return table;
    },
    'System.Collections.SortedList CreateCaseInsensitiveSortedList()': () =>
      new SortedList((a, b) => compareStrings(a as string, b as string, 'CurrentCultureIgnoreCase')),
  },
});
