import { argumentException, argumentNull } from '../errors/throw.ts';
import { NetCollection, NetDictionary } from '../objects/collections.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { toText } from '../objects/to-string.ts';
import { defaultKeys, ignoreCaseKeys, type KeyComparer } from './comparers.ts';
import { collectionModified } from './enumerators.ts';
import { netEquals } from './equality.ts';
import { bucketOrder } from './hashtable-order.ts';

/** System.Collections.DictionaryEntry: what walking a dictionary gives. */
export class DictionaryEntry extends NetObject {
  constructor(
    public key: Value,
    public value: Value,
  ) {
    super();
  }
}

/**
 * System.Collections.Hashtable. Walks its entries in .NET's bucket order where that is the same in every process (keys are numbers, chars,
 * booleans), else in the order they were added.
 */
export class Hashtable extends NetDictionary {
  protected readonly map = new Map<unknown, DictionaryEntry>();
  private readonly ignoresCase: boolean;
  /** Changes with every change, so that walks notice. */
  version = 0;
  private order: { version: number; entries: DictionaryEntry[] } | null = null;
  /** Set once a key was added whose hash code differs from process to process. */
  private hasRandomHash = false;
  /** The most entries it has held. */
  private peak = 0;

  constructor(
    readonly keys: KeyComparer = defaultKeys,
    readonly capacity = 0,
  ) {
    super();
    this.ignoresCase = keys === ignoreCaseKeys;
  }

  /** An empty table as `@{}` makes it: text keys without regard to case. */
  static literal(capacity = 0): Hashtable {
    return new Hashtable(ignoreCaseKeys, capacity);
  }

  private keyOf(key: Value): unknown {
    if (typeof key === 'string' && this.ignoresCase) return key.toLowerCase();
    if (key === null) throw argumentNull('key');
    return this.keys.keyOf(key);
  }

  get count(): number {
    return this.map.size;
  }
  lookup(key: Value): Value | undefined {
    const entry = (this.ignoresCase && this.asWritten(key)) || this.map.get(this.keyOf(key));
    return entry === undefined ? undefined : entry.value;
  }
  /** The entry of a text that is in lower case, as most are: found without making the text in lower case. */
  private asWritten(key: Value): DictionaryEntry | undefined {
    return typeof key === 'string' ? this.map.get(key) : undefined;
  }
  set(key: Value, value: Value): void {
    const known = this.ignoresCase ? this.asWritten(key) : undefined;
    if (known !== undefined) {
      known.value = value;
      this.version++;
      return;
    }
    const k = this.keyOf(key);
    const entry = this.map.get(k);
    if (entry !== undefined) entry.value = value;
    else {
      if (typeof key === 'string') this.hasRandomHash = true;
      this.map.set(k, new DictionaryEntry(key, value));
      if (this.map.size > this.peak) this.peak = this.map.size;
    }
    this.version++;
  }
  add(key: Value, value: Value): void {
    const k = this.keyOf(key);
    const entry = this.map.get(k);
    if (entry !== undefined) {
      throw argumentException(`Item has already been added. Key in dictionary: '${toText(entry.key)}'  Key being added: '${toText(key)}'`);
    }
    if (typeof key === 'string') this.hasRandomHash = true;
    this.map.set(k, new DictionaryEntry(key, value));
    if (this.map.size > this.peak) this.peak = this.map.size;
    this.version++;
  }
  remove(key: Value): boolean {
    const removed = this.map.delete(this.keyOf(key));
    if (removed) this.version++;
    return removed;
  }
  containsKey(key: Value): boolean {
    return this.map.has(this.keyOf(key));
  }
  containsValue(value: Value): boolean {
    for (const entry of this.map.values()) if (netEquals(value, entry.value)) return true;
    return false;
  }
  clear(): void {
    this.map.clear();
    this.hasRandomHash = false;
    this.version++;
  }
  clone(): Hashtable {
    const copy = new Hashtable(this.keys, Math.max(this.capacity, this.count));
    for (const entry of this.map.values()) copy.set(entry.key, entry.value);
    return copy;
  }

  /** The entries in the order in which they are walked. */
  protected ordered(): Iterable<DictionaryEntry> {
    if (this.hasRandomHash || this.map.size < 2) return this.map.values();
    if (this.order?.version !== this.version) {
      const keys = bucketOrder(
        [...this.map.values()].map((e) => e.key),
        this.capacity,
        this.peak,
      );
      if (!keys) return this.map.values();
      this.order = { version: this.version, entries: keys.map((k) => this.map.get(this.keyOf(k)) as DictionaryEntry) };
    }
    return this.order.entries;
  }

  *entries(): IterableIterator<[Value, Value]> {
    const { version } = this;
    for (const entry of this.ordered()) {
      yield [entry.key, entry.value];
      if (this.version !== version) throw collectionModified();
    }
  }
}

/** Keys or Values of a dictionary: a live view. */
export class DictionaryView extends NetCollection {
  constructor(
    readonly owner: NetDictionary,
    readonly part: 0 | 1,
  ) {
    super();
  }
  get count(): number {
    return this.owner.count;
  }
  *[Symbol.iterator](): Iterator<Value> {
    for (const entry of this.owner.entries()) yield entry[this.part];
  }
}
/** Hashtable+KeyCollection. */
export class HashtableKeys extends DictionaryView {
  constructor(owner: NetDictionary) {
    super(owner, 0);
  }
}
/** Hashtable+ValueCollection. */
export class HashtableValues extends DictionaryView {
  constructor(owner: NetDictionary) {
    super(owner, 1);
  }
}
