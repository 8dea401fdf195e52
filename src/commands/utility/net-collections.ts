/** .NET collections that the commands of this folder give out. */
import { ArrayList } from '../../dotnet/collections/array-list.ts';
import { GenericCollection } from '../../dotnet/collections/generic-list.ts';
import { stringComparer } from '../../dotnet/comparers.ts';
import { Hashtable } from '../../dotnet/hashtable.ts';
import { defineType, genericOf, wellKnown } from '../../dotnet/registry.ts';
import { getEnumerable } from '../../objects/enumerate.ts';
import type { Value } from '../../objects/net-object.ts';

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

/** What `ConvertFrom-Json -AsHashtable` gives: keeps the order of its keys, and their case. */
export class OrderedHashtable extends Hashtable {}

defineType({
  name: 'System.Management.Automation.OrderedHashtable',
  baseType: 'System.Collections.Hashtable',
  jsClass: OrderedHashtable,
  constructors: { 'OrderedHashtable new()': () => new OrderedHashtable() },
});

/** The elements of a collection; null for text, dictionaries and single objects. */
export function netElements(value: Value): Iterable<Value> | null {
  return getEnumerable(value);
}
