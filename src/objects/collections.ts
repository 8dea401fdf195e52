import { NetObject, type Value } from './net-object.ts';
import type { NetType } from './net-type.ts';

/** Types of array elements that the runtime makes itself; set by the type registry when it has defined them (see {@link registerArrayTypes}). */
let objectArrayType: NetType;

/** Called once by the type registry: what `object[]` is. */
export function registerObjectArrayType(type: NetType): void {
  objectArrayType = type;
}

/**
 * System.Array: fixed length, typed elements. `items` is the row-major store and may be read freely; writing through it skips element
 * conversion. Multidimensional arrays have `lengths` (and `lowerBounds` of 0).
 */
export class PSArray extends NetObject {
  constructor(
    readonly items: Value[],
    type: NetType = objectArrayType,
    readonly lengths: readonly number[] | null = null,
  ) {
    super();
    this.netType = type;
  }
  /** True for an `object[]`. */
  get isObjectArray(): boolean {
    return this.netType === objectArrayType;
  }
  /** The element type. */
  get elementType(): NetType {
    return this.netType.elementType as NetType;
  }
}

/** An `object[]` with these items (the array itself is taken, not copied). */
export function arrayOf(items: Value[]): PSArray {
  return new PSArray(items);
}

/**
 * What every enumerable collection of ours offers so that pipelines, foreach, member enumeration and formatting can walk it without
 * knowing its type. Strings and dictionaries are not enumerable in PowerShell's sense although .NET could walk them.
 */
export abstract class NetCollection extends NetObject {
  /** A fresh walk over the elements. May throw InvalidOperationException when the collection changes while it is walked. */
  abstract [Symbol.iterator](): Iterator<Value>;
  /** Number of elements (`Count`), or undefined when it is not known without walking. */
  abstract get count(): number | undefined;
}

/** A collection of items that somebody else has listed: it only walks them. */
export abstract class ListedCollection<T extends Value> extends NetCollection {
  constructor(readonly items: readonly T[]) {
    super();
  }
  get count(): number {
    return this.items.length;
  }
  [Symbol.iterator](): Iterator<Value> {
    return this.items[Symbol.iterator]();
  }
}

/** System.Collections.IDictionary, as hashtables, ordered and generic dictionaries implement it. Keys keep their own types. */
export abstract class NetDictionary extends NetObject {
  abstract get count(): number;
  /** True where nothing can be put in by its index: ReadOnlyDictionary. */
  get isReadOnlyView(): boolean {
    return false;
  }
  /** undefined when the key is absent. Throws ArgumentNullException for null. */
  abstract lookup(key: Value): Value | undefined;
  abstract set(key: Value, value: Value): void;
  abstract add(key: Value, value: Value): void;
  abstract remove(key: Value): boolean;
  abstract containsKey(key: Value): boolean;
  abstract clear(): void;
  /** Entries in the order .NET would enumerate them. */
  abstract entries(): IterableIterator<[Value, Value]>;
}

/** Nothing at all: the value of a pipeline without output. Becomes null when stored, and no element when enumerated. */
export class AutomationNullObject extends NetObject {}
/** System.Management.Automation.Internal.AutomationNull.Value. */
export const AutomationNull = new AutomationNullObject();

/** `[ref]`: reads and writes a variable, or holds a value of its own. */
export abstract class PSReference extends NetObject {
  abstract get value(): Value;
  abstract set value(v: Value);
}

/** `[ref]` of a plain value: holds it. */
export class ValueReference extends PSReference {
  /** What it held first: its type says that. */
  readonly first: Value;
  constructor(private held: Value) {
    super();
    this.first = held;
  }
  get value(): Value {
    return this.held;
  }
  set value(v: Value) {
    this.held = v;
  }
}
