import { argumentException, argumentNull, argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import { NetDictionary } from '../../objects/collections.ts';
import { convertTo } from '../../objects/convert.ts';
import type { Value } from '../../objects/net-object.ts';
import { type NetType, selfOrBase } from '../../objects/net-type.ts';
import { toText } from '../../objects/to-string.ts';
import { defaultKeys, type KeyComparer } from '../comparers.ts';
import { collectionModified } from '../enumerators.ts';
import { genericOf } from '../registry.ts';
import { KeyValuePair } from '../tuple-types.ts';
import { hashedCapacity } from './capacity.ts';

interface Slot {
  key: Value;
  value: Value;
  used: boolean;
}

/**
 * Dictionary`2. Entries are kept in slots; a removed slot is used again by the next addition, which is what decides the order in which .NET
 * walks a dictionary.
 */
export class GenericDictionary extends NetDictionary {
  protected index = new Map<unknown, number>();
  protected slots: Slot[] = [];
  private free: number[] = [];
  version = 0;
  /** How many entries it was made for. */
  room = 0;
  readonly keyType: NetType;
  readonly valueType: NetType;
  constructor(
    type: NetType,
    readonly keys: KeyComparer = defaultKeys,
    /** The comparer as scripts see it, null for the default. */
    readonly comparer: Value = null,
  ) {
    super();
    this.netType = type;
    const args = dictionaryArguments(type);
    this.keyType = args[0];
    this.valueType = args[1];
  }
  protected keyOf(key: Value): unknown {
    if (key === null) throw argumentNull('key');
    return this.keys.keyOf(key);
  }
  get count(): number {
    return this.index.size;
  }
  /** How many entries .NET has room for by now. */
  get capacity(): number {
    return hashedCapacity(this.room, this.slots.length);
  }
  lookup(key: Value): Value | undefined {
    const at = this.index.get(this.keyOf(this.typed(key)));
    return at === undefined ? undefined : (this.slots[at] as Slot).value;
  }
  /** A key of another type is converted where that is cheap to see: `$d['1']` of a Dictionary[int,…]. */
  protected typed(key: Value): Value {
    if (key === null || this.keyType.fullName === 'System.Object') return key;
    if (typeof key === 'string' && this.keyType.fullName === 'System.String') return key;
    if (typeof key === 'number' && this.keyType.fullName === 'System.Int32') return key;
    return convertTo(key, this.keyType);
  }
  private put(k: unknown, key: Value, value: Value): void {
    const at = this.free.pop();
    if (at === undefined) {
      this.index.set(k, this.slots.length);
      this.slots.push({ key, value, used: true });
    } else {
      this.index.set(k, at);
      this.slots[at] = { key, value, used: true };
    }
    this.version++;
  }
  set(key: Value, value: Value): void {
    const typedKey = this.typed(key);
    const k = this.keyOf(typedKey);
    const typedValue = this.valueType.fullName === 'System.Object' ? value : convertTo(value, this.valueType);
    const at = this.index.get(k);
    if (at === undefined) this.put(k, typedKey, typedValue);
    else (this.slots[at] as Slot).value = typedValue;
  }
  add(key: Value, value: Value): void {
    const typedKey = this.typed(key);
    const k = this.keyOf(typedKey);
    if (this.index.has(k)) throw duplicateKey(typedKey);
    this.put(k, typedKey, this.valueType.fullName === 'System.Object' ? value : convertTo(value, this.valueType));
  }
  remove(key: Value): boolean {
    const k = this.keyOf(this.typed(key));
    const at = this.index.get(k);
    if (at === undefined) return false;
    this.index.delete(k);
    (this.slots[at] as Slot).used = false;
    this.free.push(at);
    return true;
  }
  containsKey(key: Value): boolean {
    return this.index.has(this.keyOf(this.typed(key)));
  }
  clear(): void {
    this.index = new Map();
    this.slots = [];
    this.free = [];
    this.version++;
  }
  *entries(): IterableIterator<[Value, Value]> {
    const start = this.version;
    for (let i = 0; i < this.slots.length; i++) {
      if (this.version !== start) throw collectionModified();
      const slot = this.slots[i] as Slot;
      if (slot.used) yield [slot.key, slot.value];
    }
    if (this.version !== start) throw collectionModified();
  }
}

/** OrderedDictionary`2: entries stay in the order of their addition, and can be reached by index. */
export class GenericOrderedDictionary extends GenericDictionary {
  /** @throws ArgumentOutOfRangeException */
  at(index: number): [Value, Value] {
    const slot = this.slots[index];
    if (!slot) throw argumentOutOfRange('index', 'Specified argument was out of the range of valid values.');
    return [slot.key, slot.value];
  }
  indexOf(key: Value): number {
    return this.index.get(this.keyOf(this.typed(key))) ?? -1;
  }
  override add(key: Value, value: Value): void {
    if (this.containsKey(key)) throw duplicateKey(this.typed(key), 'key');
    super.add(key, value);
  }
  override remove(key: Value): boolean {
    const at = this.indexOf(key);
    if (at >= 0) this.removeAt(at);
    return at >= 0;
  }
  removeAt(index: number): void {
    this.at(index);
    this.slots.splice(index, 1);
    this.number();
  }
  insertAt(index: number, key: Value, value: Value): void {
    if (index < 0 || index > this.slots.length)
      throw argumentOutOfRange('index', 'Specified argument was out of the range of valid values.');
    this.add(key, value);
    this.slots.splice(index, 0, this.slots.pop() as Slot);
    this.number();
  }
  /** Puts another value, or another key and value, in a place. */
  setAt(index: number, value: Value, key?: Value): void {
    this.at(index);
    if (key !== undefined) {
      const other = this.indexOf(key);
      if (other >= 0 && other !== index) throw duplicateKey(this.typed(key), 'key');
      (this.slots[index] as Slot).key = this.typed(key);
      this.number();
    }
    (this.slots[index] as Slot).value = convertTo(value, this.valueType);
  }
  private number(): void {
    this.index = new Map(this.slots.map((slot, i) => [this.keyOf(slot.key), i]));
    this.version++;
  }
}

/** TKey and TValue of a dictionary type, or of the dictionary that a script class derives from. */
export function dictionaryArguments(type: NetType): [NetType, NetType] {
  const generic = selfOrBase(type, (t) => t.genericArguments.length === 2);
  if (generic === undefined) throw argumentException('The type is no dictionary.');
  return [generic.genericArguments[0] as NetType, generic.genericArguments[1] as NetType];
}

/** "An item with the same key has already been added. Key: …". */
export function duplicateKey(key: Value, parameter: string | null = null): Error {
  return argumentException(`An item with the same key has already been added. Key: ${toText(key)}`, parameter) as unknown as Error;
}

/** "The given key 'x' was not present in the dictionary." */
export function keyNotFound(key: Value): Error {
  return exceptionOf(
    'System.Collections.Generic.KeyNotFoundException',
    `The given key '${toText(key)}' was not present in the dictionary.`,
  ) as unknown as Error;
}

/** True for a dictionary of keys and values of certain types: its elements are its pairs. */
export function hasPairs(d: NetDictionary): boolean {
  return d.netType.interfaces.some((i) => i.genericDefinition?.fullName === 'System.Collections.Generic.IEnumerable`1');
}

/** The entries of a generic dictionary as KeyValuePair objects. */
export function* pairs(d: NetDictionary): IterableIterator<KeyValuePair> {
  const type = genericOf('System.Collections.Generic.KeyValuePair', ...dictionaryArguments(d.netType));
  for (const [k, v] of d.entries()) yield new KeyValuePair(k, v, type);
}
