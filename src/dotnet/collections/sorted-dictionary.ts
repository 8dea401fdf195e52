import { argumentNull, argumentOutOfRange } from '../../errors/throw.ts';
import { NetDictionary } from '../../objects/collections.ts';
import { convertTo } from '../../objects/convert.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { toText } from '../../objects/to-string.ts';
import { collectionModified } from '../enumerators.ts';
import { netCompare } from '../equality.ts';
import { doubledCapacity } from './capacity.ts';
import { dictionaryArguments, duplicateKey } from './generic-dictionary.ts';
import { sortFailure } from './list-helpers.ts';

/** SortedList`2 names its parameter, SortedDictionary`2 (a set of pairs) the pair. */
function duplicateIn(type: NetType | null): (key: Value, value: Value) => Error {
  if (type?.fullName.startsWith('System.Collections.Generic.SortedList`2')) return (key) => duplicateKey(key, 'key');
  return (key, value) => duplicateKey(`[${toText(key)}, ${toText(value)}]`);
}

/** SortedDictionary`2, SortedList`2 and the non-generic SortedList: entries kept in the order of their keys. */
export class SortedMap extends NetDictionary {
  private readonly list: [Value, Value][] = [];
  version = 0;
  /** How many entries a SortedList`2 has room for. */
  room = 0;
  readonly keyType: NetType | null;
  readonly valueType: NetType | null;
  constructor(
    type: NetType | null = null,
    readonly compare: (a: Value, b: Value) => number = netCompare,
    readonly comparer: Value = null,
    private readonly duplicate: (key: Value, value: Value) => Error = duplicateIn(type),
  ) {
    super();
    if (type) this.netType = type;
    const isGeneric = type !== null && type.fullName !== 'System.Collections.SortedList';
    const args = isGeneric ? dictionaryArguments(type) : null;
    this.keyType = args?.[0] ?? null;
    this.valueType = args?.[1] ?? null;
  }
  /** Position of a key, or the complement of where it would go. */
  indexOfKey(key: Value): number {
    if (key === null) throw argumentNull('key');
    const wanted = this.keyType ? convertTo(key, this.keyType) : key;
    let low = 0;
    let high = this.list.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = this.order((this.list[middle] as [Value, Value])[0], wanted);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return ~low;
  }
  private order(a: Value, b: Value): number {
    try {
      return this.compare(a, b);
    } catch (e) {
      throw sortFailure(e);
    }
  }
  /** The capacity of a SortedList`2. */
  get capacity(): number {
    this.room = doubledCapacity(this.room, this.count);
    return this.room;
  }
  get count(): number {
    return this.list.length;
  }
  lookup(key: Value): Value | undefined {
    const at = this.indexOfKey(key);
    return at < 0 ? undefined : (this.list[at] as [Value, Value])[1];
  }
  set(key: Value, value: Value): void {
    const at = this.indexOfKey(key);
    const typed = this.valueType ? convertTo(value, this.valueType) : value;
    if (at >= 0) (this.list[at] as [Value, Value])[1] = typed;
    else this.list.splice(~at, 0, [this.keyType ? convertTo(key, this.keyType) : key, typed]);
    this.version++;
  }
  add(key: Value, value: Value): void {
    if (this.indexOfKey(key) >= 0) throw this.duplicate(key, value);
    this.set(key, value);
  }
  remove(key: Value): boolean {
    const at = this.indexOfKey(key);
    if (at < 0) return false;
    this.removeAt(at);
    return true;
  }
  removeAt(at: number): void {
    if (at < 0 || at >= this.list.length) {
      throw argumentOutOfRange('index', 'Index was out of range. Must be non-negative and less than the size of the collection.');
    }
    this.list.splice(at, 1);
    this.version++;
  }
  /** The entry at a position. */
  at(index: number): [Value, Value] {
    const entry = this.list[index];
    if (!entry)
      throw argumentOutOfRange('index', 'Index was out of range. Must be non-negative and less than the size of the collection.', index);
    return entry;
  }
  containsKey(key: Value): boolean {
    return this.indexOfKey(key) >= 0;
  }
  clear(): void {
    this.list.length = 0;
    this.version++;
  }
  *entries(): IterableIterator<[Value, Value]> {
    const start = this.version;
    for (const [k, v] of this.list) {
      yield [k, v];
      if (this.version !== start) throw collectionModified();
    }
  }
}
