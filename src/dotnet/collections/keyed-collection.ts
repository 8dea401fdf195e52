import { argumentNull, exceptionOf, throwException } from '../../errors/throw.ts';
import type { PSReference } from '../../objects/collections.ts';
import { convertTo } from '../../objects/convert.ts';
import type { Value } from '../../objects/net-object.ts';
import { type NetType, selfOrBase } from '../../objects/net-type.ts';
import { defaultKeys, type KeyComparer, keysOf } from '../comparers.ts';
import { defaultEqualityComparer } from '../default-comparers.ts';
import { netEquals } from '../equality.ts';
import { callOverride, defineProtected } from '../protected-methods.ts';
import { defineType } from '../registry.ts';
import { duplicateKey, keyNotFound } from './generic-dictionary.ts';
import { GenericCollection } from './generic-list.ts';

/** KeyedCollection`2: a list whose items are found by the key that a class derived from it reads from them. */
class KeyedCollection extends GenericCollection {
  private readonly byKey = new Map<unknown, Value>();
  constructor(
    type: NetType,
    readonly keys: KeyComparer = defaultKeys,
    readonly comparer: Value = null,
  ) {
    super(type);
  }
  private get keyed(): NetType {
    return selfOrBase(this.netType, (t) => t.genericArguments.length === 2) as NetType;
  }
  get keyType(): NetType {
    return this.keyed.genericArguments[0] as NetType;
  }
  override get elementType(): NetType {
    return this.keyed.genericArguments[1] as NetType;
  }
  /** GetKeyForItem, which the derived class has. @throws NotImplementedException when it has not */
  private keyOfItem(item: Value): Value {
    const key = callOverride(this, 'GetKeyForItem', [item]);
    if (key === undefined) throwException('System.NotImplementedException', 'The method or operation is not implemented.');
    return convertTo(key, this.keyType);
  }
  private keyOf(key: Value): unknown {
    if (key === null) throw argumentNull('key');
    return this.keys.keyOf(key);
  }
  find(key: Value): Value | undefined {
    return this.byKey.get(this.keyOf(key));
  }
  override insertItem(index: number, value: Value): void {
    const key = this.keyOfItem(value);
    if (key !== null) {
      const k = this.keyOf(key);
      if (this.byKey.has(k)) throw duplicateKey(key);
      this.byKey.set(k, value);
    }
    super.insertItem(index, value);
  }
  override setItem(index: number, value: Value): void {
    const key = this.keyOfItem(value);
    const k = key === null ? null : this.keyOf(key);
    const oldKey = this.keyOfItem(this.items[index] as Value);
    const old = oldKey === null ? null : this.keyOf(oldKey);
    if (k !== old && k !== null && this.byKey.has(k)) throw duplicateKey(key);
    if (old !== null) this.byKey.delete(old);
    if (k !== null) this.byKey.set(k, value);
    super.setItem(index, value);
  }
  override removeItem(index: number): void {
    const key = this.keyOfItem(this.items[index] as Value);
    if (key !== null) this.byKey.delete(this.keyOf(key));
    super.removeItem(index);
  }
  override clearItems(): void {
    this.byKey.clear();
    super.clearItems();
  }
  /** ChangeItemKey: the item is found by another key from now on. @throws ArgumentException when it is not in the collection */
  changeKey(item: Value, newKey: Value): void {
    const entry = [...this.byKey].find(([, v]) => netEquals(v, item));
    if (!entry)
      throw exceptionOf('System.ArgumentException', "The specified item does not exist in this KeyedCollection. (Parameter 'item')");
    this.byKey.delete(entry[0]);
    if (newKey !== null) this.byKey.set(this.keyOf(newKey), item);
  }
}

type K = KeyedCollection;
const name = 'System.Collections.ObjectModel.KeyedCollection`2';
const comparerOf = 'System.Collections.Generic.IEqualityComparer[TKey]';
const keyed = (type: NetType, comparer: Value = null): K => new KeyedCollection(type, keysOf(comparer), comparer);

defineType({
  name,
  typeParameters: ['TKey', 'TItem'],
  abstract: true,
  jsClass: KeyedCollection,
  baseType: 'System.Collections.ObjectModel.Collection[TItem]',
  constructors: {
    '()': (type: NetType) => keyed(type),
    [`(${comparerOf} comparer)`]: (type: NetType, comparer: Value) => keyed(type, comparer),
    [`(${comparerOf} comparer, int dictionaryCreationThreshold)`]: (type: NetType, comparer: Value) => keyed(type, comparer),
  },
  properties: {
    [`${comparerOf} Comparer`]: {
      get: (c: K) => c.comparer ?? defaultEqualityComparer(c.keyType),
    },
  },
  indexers: {
    'TItem Item(TKey key)': {
      get: (c: K, key: Value) => {
        const item = c.find(key);
        if (item === undefined) throw keyNotFound(key);
        return item;
      },
    },
  },
  methods: {
    'bool Contains(TKey key)': (c: K, key: Value) => c.find(key) !== undefined,
    'bool Remove(TKey key)': (c: K, key: Value) => {
      const item = c.find(key);
      if (item === undefined) return false;
      c.removeRange(c.items.indexOf(item), 1);
      return true;
    },
    'bool TryGetValue(TKey key, [ref] TItem item)': (c: K, key: Value, found: PSReference) => {
      const item = c.find(key);
      found.value = item ?? (c.elementType.isValueType ? c.elementType.defaultValue() : null);
      return item !== undefined;
    },
  },
});
defineProtected(name, {
  ChangeItemKey: (c: K, item: Value, key: Value) => c.changeKey(item, convertTo(key, c.keyType)),
});
