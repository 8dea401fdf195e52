import { NetDictionary } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';

/** A Dictionary[string, T] without regard to case, in the order of adding: `(Get-Command x).Parameters`. */
export class TextDictionary extends NetDictionary {
  readonly #entries = new Map<string, [string, Value]>();
  /** @param type null where the class has a type of its own */
  constructor(type: NetType | null, entries: Iterable<readonly [string, Value]> = []) {
    super();
    if (type !== null) this.netType = type;
    for (const [key, value] of entries) this.set(key, value);
  }
  override get count(): number {
    return this.#entries.size;
  }
  override lookup(key: Value): Value | undefined {
    return this.#entries.get(String(key).toLowerCase())?.[1];
  }
  override set(key: Value, value: Value): void {
    const text = String(key);
    const known = this.#entries.get(text.toLowerCase());
    this.#entries.set(text.toLowerCase(), [known?.[0] ?? text, value]);
  }
  override add(key: Value, value: Value): void {
    this.set(key, value);
  }
  override remove(key: Value): boolean {
    return this.#entries.delete(String(key).toLowerCase());
  }
  override containsKey(key: Value): boolean {
    return this.#entries.has(String(key).toLowerCase());
  }
  override clear(): void {
    this.#entries.clear();
  }
  override *entries(): IterableIterator<[Value, Value]> {
    for (const [key, value] of this.#entries.values()) yield [key, value];
  }
}
