import { defineType, getType } from '../dotnet/registry.ts';
import { NetDictionary, PSArray } from '../objects/collections.ts';
import { convertTo } from '../objects/convert.ts';
import type { Value } from '../objects/net-object.ts';
import { stringDictionaryMembers } from './runtime-defined-parameter.ts';

/** The place of one parameter. */
export interface BoundSlot {
  readonly name: string;
  /** undefined: removed, but keeps its place, as the free slot of a .NET dictionary does. */
  value: Value | undefined;
}

/** System.Management.Automation.PSBoundParametersDictionary: `$PSBoundParameters`. Keys are strings, without regard to case. */
export class PSBoundParametersDictionary extends NetDictionary {
  readonly #slots = new Map<string, BoundSlot>();
  #count = 0;
  /** Names of parameters that were bound by position. */
  readonly boundPositionally: string[] = [];
  /** What the internal parameter `--%` carried: the values of `$using:` expressions. */
  implicitUsing: Value = null;
  override get count(): number {
    return this.#count;
  }
  override lookup(key: Value): Value | undefined {
    return this.#slots.get(String(key).toLowerCase())?.value;
  }
  /** Where the value of a parameter stands, by lower-case name; may be written to while it holds a value. */
  slot(lowerName: string): BoundSlot | undefined {
    return this.#slots.get(lowerName);
  }
  override set(key: Value, value: Value): void {
    this.put(String(key), String(key).toLowerCase(), value);
  }
  /** As `set`, with the lower-case name at hand. */
  put(name: string, lowerName: string, value: Value): void {
    const slot = this.#slots.get(lowerName);
    if (slot === undefined) {
      this.#slots.set(lowerName, { name, value });
      this.#count++;
    } else {
      if (slot.value === undefined) this.#count++;
      slot.value = value;
    }
  }
  override add(key: Value, value: Value): void {
    this.set(key, value);
  }
  override remove(key: Value): boolean {
    const slot = this.#slots.get(String(key).toLowerCase());
    if (slot === undefined || slot.value === undefined) return false;
    slot.value = undefined;
    this.#count--;
    return true;
  }
  override containsKey(key: Value): boolean {
    return this.lookup(key) !== undefined;
  }
  override clear(): void {
    this.#slots.clear();
    this.#count = 0;
  }
  override *entries(): IterableIterator<[Value, Value]> {
    for (const slot of this.#slots.values()) if (slot.value !== undefined) yield [slot.name, slot.value];
  }
}

const members = stringDictionaryMembers('System.Object');

/** The type's members. */
defineType({
  name: 'System.Management.Automation.PSBoundParametersDictionary',
  baseType: 'System.Collections.Generic.Dictionary[string,System.Object]',
  interfaces: ['System.Collections.IDictionary'],
  jsClass: PSBoundParametersDictionary,
  ...members,
  properties: {
    'System.Collections.Generic.List[string] BoundPositionally': {
      get: (d: PSBoundParametersDictionary) =>
        convertTo(new PSArray([...d.boundPositionally]), getType('System.Collections.Generic.List[string]')),
    },
    ...members.properties,
  },
});
