/** .NET collections that the commands of this folder give out. */
import { ArrayList } from '../../dotnet/collections/array-list.ts';
import { GenericCollection } from '../../dotnet/collections/generic-list.ts';
import { entryIterator, OrderedDictionaryEnumerator, OrderedDictionaryView } from '../../dotnet/collections/ordered-dictionary.ts';
import { stringComparer } from '../../dotnet/comparers.ts';
import { type DictionaryEntry, Hashtable } from '../../dotnet/hashtable.ts';
import { defineType, genericOf, wellKnown } from '../../dotnet/registry.ts';
import { argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import type { NetDictionary } from '../../objects/collections.ts';
import { getEnumerable } from '../../objects/enumerate.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';

/** An ArrayList of these items. */
export function newArrayList(items: Value[]): ArrayList {
  return new ArrayList(items);
}

/** An empty `Collection[psobject]`. */
export function newPSObjectCollection(): GenericCollection {
  return new GenericCollection(genericOf('System.Collections.ObjectModel.Collection', wellKnown.psObject));
}

/** An empty Hashtable whose text keys are compared by the current culture. */
export function newHashtable(ignoreCase: boolean): Hashtable {
  return new Hashtable(stringComparer(ignoreCase ? 'CurrentCultureIgnoreCase' : 'CurrentCulture'));
}

/** What `ConvertFrom-Json -AsHashtable` gives: keeps the order of its keys, and their case (OrderedHashtable.cs). */
export class OrderedHashtable extends Hashtable {
  /** A table with the entries of a dictionary. */
  static of(dictionary: NetDictionary): OrderedHashtable {
    const made = new OrderedHashtable();
    for (const [key, value] of dictionary.entries()) made.add(key, value);
    return made;
  }
  override clone(): OrderedHashtable {
    return OrderedHashtable.of(this);
  }
  protected override ordered(): Iterable<DictionaryEntry> {
    return this.map.values();
  }
}

defineType({
  name: 'System.Management.Automation.OrderedHashtable',
  baseType: 'System.Collections.Hashtable',
  jsClass: OrderedHashtable,
  constructors: {
    'OrderedHashtable new()': () => new OrderedHashtable(),
    'OrderedHashtable new(int capacity)': (_: NetType, n: number) => {
      if (n < 0) throw argumentOutOfRange('capacity', `capacity ('${n}') must be a non-negative value.`, n);
      return new OrderedHashtable();
    },
    'OrderedHashtable new(System.Collections.IDictionary dictionary)': (_: NetType, d: NetDictionary | null) => {
      if (d === null) throw exceptionOf('System.NullReferenceException', 'Object reference not set to an instance of an object.');
      return OrderedHashtable.of(d);
    },
  },
  properties: {
    'System.Collections.ICollection Keys': { get: (h: OrderedHashtable) => new OrderedDictionaryView(h, 0) },
    'System.Collections.ICollection Values': { get: (h: OrderedHashtable) => new OrderedDictionaryView(h, 1) },
  },
  methods: {
    'System.Collections.IDictionaryEnumerator GetEnumerator()': (h: OrderedHashtable) =>
      new OrderedDictionaryEnumerator(() => entryIterator(h)),
  },
});

/** The elements of a collection; null for text, dictionaries and single objects. */
export function netElements(value: Value): Iterable<Value> | null {
  return getEnumerable(value);
}
