import { duplicateKey } from '../dotnet/collections/generic-dictionary.ts';
import { NetDictionary } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';

/**
 * A Dictionary[string, T] without regard to case: `(Get-Command x).Parameters`. Its entries stand in the order of adding, but that one takes the place of
 * the one that was removed last, as in .NET.
 */
export class TextDictionary extends NetDictionary {
  #places = new Map<string, number>();
  #slots: ([string, Value] | null)[] = [];
  #free: number[] = [];
  /** @param type null where the class has a type of its own */
  constructor(type: NetType | null, entries: Iterable<readonly [string, Value]> = []) {
    super();
    if (type !== null) this.netType = type;
    for (const [key, value] of entries) this.set(key, value);
  }
  override get count(): number {
    return this.#places.size;
  }
  override lookup(key: Value): Value | undefined {
    return this.#slots[this.#places.get(String(key).toLowerCase()) ?? -1]?.[1];
  }
  override set(key: Value, value: Value): void {
    const text = String(key);
    const folded = text.toLowerCase();
    const known = this.#slots[this.#places.get(folded) ?? -1];
    if (known) {
      known[1] = value;
      return;
    }
    const place = this.#free.pop() ?? this.#slots.length;
    this.#places.set(folded, place);
    this.#slots[place] = [text, value];
  }
  override add(key: Value, value: Value): void {
    if (this.containsKey(key)) throw duplicateKey(key);
    this.set(key, value);
  }
  override remove(key: Value): boolean {
    const folded = String(key).toLowerCase();
    const place = this.#places.get(folded);
    if (place === undefined) return false;
    this.#places.delete(folded);
    this.#slots[place] = null;
    this.#free.push(place);
    return true;
  }
  override containsKey(key: Value): boolean {
    return this.#places.has(String(key).toLowerCase());
  }
  override clear(): void {
    this.#places = new Map();
    this.#slots = [];
    this.#free = [];
  }
  override *entries(): IterableIterator<[Value, Value]> {
    for (const slot of this.#slots) if (slot) yield [slot[0], slot[1]];
  }
}
