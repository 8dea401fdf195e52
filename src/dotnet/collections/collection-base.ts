import { argumentOutOfRange } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { protectedPart } from '../protected-methods.ts';
import { genericOf } from '../registry.ts';
import { defineTypes } from '../type-table.ts';
import { ArrayList, ArrayListEnumerator } from './array-list.ts';
import { type GenericCollection, GenericList, NetList } from './generic-list.ts';

/** System.Collections.CollectionBase: a list that classes derived from it give methods of its own. */
class CollectionBase extends NetList {
  private inner: ArrayList | null = null;
  /** The list that scripts and derived classes put things into. */
  get list(): ArrayList {
    return (this.inner ??= new ArrayList(this.items));
  }
}

const checked = (c: CollectionBase, index: number): number => {
  if (index < 0 || index >= c.items.length) throw argumentOutOfRange('index');
  return index;
};
const inner = { get: (c: CollectionBase): Value => c.list };
const nothing = (): void => undefined;

defineTypes([
  {
    name: 'System.Collections.CollectionBase',
    abstract: true,
    jsClass: CollectionBase,
    interfaces: ['System.Collections.IList'],
    protectedConstructors: {
      '()': (type: NetType) => new CollectionBase([], type),
      '(int capacity)': (type: NetType) => new CollectionBase([], type),
    },
    properties: {
      'int Capacity': { get: (c: CollectionBase) => Math.max(c.items.length, 4), set: nothing },
      'int Count': { get: (c: CollectionBase) => c.items.length },
    },
    methods: {
      'void Clear()': (c: CollectionBase) => c.clear(),
      'void RemoveAt(int index)': (c: CollectionBase, index: number) => c.removeRange(checked(c, index), 1),
      'System.Collections.IEnumerator GetEnumerator()': (c: CollectionBase) => new ArrayListEnumerator(() => c.items[Symbol.iterator]()),
    },
  },
  {
    name: protectedPart('System.Collections.CollectionBase'),
    properties: { 'System.Collections.ArrayList InnerList': inner, 'System.Collections.IList List': inner },
    methods: { 'void OnClear()': nothing, 'void OnClearComplete()': nothing, 'void OnValidate(System.Object value)': nothing },
  },
  {
    name: protectedPart('System.Collections.ObjectModel.Collection`1'),
    typeParameters: ['T'],
    properties: {
      'System.Collections.Generic.IList[T] Items': {
        get: (c: GenericCollection) => new GenericList(c.items, genericOf('System.Collections.Generic.List', itemType(c))),
      },
    },
    methods: {
      'void InsertItem(int index, T item)': (c: GenericCollection, index: number, v: Value) => c.insertItem(index, v),
      'void SetItem(int index, T item)': (c: GenericCollection, index: number, v: Value) => c.setItem(index, v),
      'void RemoveItem(int index)': (c: GenericCollection, index: number) => c.removeItem(index),
      'void ClearItems()': (c: GenericCollection) => c.clearItems(),
    },
  },
]);

/** What the items of a collection are. */
function itemType(c: GenericCollection): NetType {
  for (let t: NetType | null = c.netType; t; t = t.baseType)
    if (t.genericDefinition?.fullName === 'System.Collections.ObjectModel.Collection`1') return t.genericArguments[0] as NetType;
  return c.netType;
}
