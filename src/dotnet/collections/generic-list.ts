import { NetCollection } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { walkItems } from '../enumerators.ts';
import { callOverride } from '../protected-methods.ts';

/** What all list types share: the items, and a number that changes with every change. `items` may be read freely; change it by the methods. */
export abstract class NetList extends NetCollection {
  version = 0;
  constructor(
    readonly items: Value[],
    type?: NetType,
  ) {
    super();
    if (type) this.netType = type;
  }
  get count(): number {
    return this.items.length;
  }
  /** The element type: T of generic lists, object of others. */
  get elementType(): NetType | null {
    return this.netType.genericArguments[0] ?? null;
  }
  [Symbol.iterator](): Iterator<Value> {
    return walkItems(this, this.items);
  }
  push(value: Value): void {
    this.items.push(value);
    this.version++;
  }
  setAt(index: number, value: Value): void {
    this.items[index] = value;
    this.version++;
  }
  insertAt(index: number, values: readonly Value[]): void {
    this.items.splice(index, 0, ...values);
    this.version++;
  }
  removeRange(index: number, count: number): void {
    this.items.splice(index, count);
    this.version++;
  }
  clear(): void {
    this.items.length = 0;
    this.version++;
  }
  /** Puts other items in place of all. */
  replaceAll(values: readonly Value[]): void {
    this.items.length = 0;
    for (const v of values) this.items.push(v);
    this.version++;
  }
}

/** List`1. */
export class GenericList extends NetList {
  /** Capacity that was asked for; the list grows beyond it as .NET's does. */
  capacity = 0;
}

/** System.Collections.ObjectModel.Collection`1, and what derives from it. */
export class GenericCollection extends NetList {
  constructor(type: NetType, items: Value[] = []) {
    super(items, type);
  }
  override push(value: Value): void {
    this.put(this.items.length, value);
  }
  override insertAt(index: number, values: readonly Value[]): void {
    for (const [i, value] of values.entries()) this.put(index + i, value);
  }
  private put(index: number, value: Value): void {
    if (callOverride(this, 'InsertItem', [index, value]) === undefined) this.insertItem(index, value);
  }
  override setAt(index: number, value: Value): void {
    if (callOverride(this, 'SetItem', [index, value]) === undefined) this.setItem(index, value);
  }
  override removeRange(index: number, count: number): void {
    for (let i = 0; i < count; i++) if (callOverride(this, 'RemoveItem', [index]) === undefined) this.removeItem(index);
  }
  override clear(): void {
    if (callOverride(this, 'ClearItems', []) === undefined) this.clearItems();
  }
  /** InsertItem, which classes override to know of each item that is added. */
  insertItem(index: number, value: Value): void {
    super.insertAt(index, [value]);
  }
  /** SetItem: see {@link insertItem}. */
  setItem(index: number, value: Value): void {
    super.setAt(index, value);
  }
  /** RemoveItem: see {@link insertItem}. */
  removeItem(index: number): void {
    super.removeRange(index, 1);
  }
  /** ClearItems: see {@link insertItem}. */
  clearItems(): void {
    super.clear();
  }
}

/** ReadOnlyCollection`1: a view of another list. */
export class ReadOnlyList extends NetCollection {
  constructor(
    type: NetType,
    readonly source: NetList | { readonly items: readonly Value[] },
  ) {
    super();
    this.netType = type;
  }
  get items(): readonly Value[] {
    return this.source.items;
  }
  get count(): number {
    return this.source.items.length;
  }
  [Symbol.iterator](): Iterator<Value> {
    return this.source instanceof NetList ? this.source[Symbol.iterator]() : this.source.items[Symbol.iterator]();
  }
}
