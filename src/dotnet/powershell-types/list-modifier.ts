/** System.Management.Automation.PSListModifier (ListModifier.cs): what Update-List does to a collection. */
import { argumentNull, exceptionOf } from '../../errors/throw.ts';
import { type NetDictionary, PSArray } from '../../objects/collections.ts';
import { getEnumerable } from '../../objects/enumerate.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { toText } from '../../objects/to-string.ts';
import { GenericCollection, GenericList, type NetList } from '../collections/generic-list.ts';
import { listItem } from '../collections/list-item.ts';
import { callMethod } from '../comparers.ts';
import { defineType, getType } from '../registry.ts';

const automation = 'System.Management.Automation.';
const collection = 'System.Collections.ObjectModel.Collection[System.Object]';

/** Items to add and to remove, or those that replace all. */
export class ListModifier extends NetObject {
  readonly add = newCollection();
  readonly remove = newCollection();
  readonly replace = newCollection();

  /** Changes a collection in place. @throws PSInvalidOperationException for what is no list, NotSupportedException for lists of fixed size */
  applyTo(target: Value): void {
    const list = baseObject(target);
    if (list === null) throw argumentNull('collectionToUpdate');
    if (!(list instanceof NetObject) || !getType('System.Collections.IList').isAssignableFrom(list.netType))
      throw exceptionOf(
        `${automation}PSInvalidOperationException`,
        'Cannot apply the update because the object is not a supported collection type.',
      );
    if (list instanceof PSArray) throw exceptionOf('System.NotSupportedException', 'Collection was of a fixed size.');
    const put = (item: Value): unknown => callMethod(list, 'Add', [listItem(elementOf(list), baseObject(item))]);
    if (this.replace.count > 0) {
      callMethod(list, 'Clear', []);
      for (const item of this.replace.items) put(item);
      return;
    }
    for (const item of this.remove.items) callMethod(list, 'Remove', [baseObject(item)]);
    for (const item of this.add.items) put(item);
  }
}

function newCollection(): GenericCollection {
  return new GenericCollection(getType('System.Collections.ObjectModel.Collection[System.Object]'));
}

const elementOf = (list: NetObject): NetType | null =>
  list instanceof GenericList || list instanceof GenericCollection ? list.elementType : null;

function fill(target: NetList, values: Value): void {
  const items = getEnumerable(values);
  for (const item of items ?? [values]) target.push(item);
}

function fromHashtable(table: NetDictionary | null): ListModifier {
  if (table === null) throw argumentNull('hash');
  const made = new ListModifier();
  const parts = new Map([
    ['add', made.add],
    ['remove', made.remove],
    ['replace', made.replace],
  ]);
  for (const [key, value] of table.entries()) {
    const part = typeof key === 'string' ? parts.get(key.toLowerCase()) : undefined;
    if (!part)
      throw exceptionOf(
        `${automation}PSArgumentException`,
        `The following unknown list modifier was detected: '${toText(key)}'. Valid list modifiers are Add, Remove, and Replace.`,
      );
    fill(part, value);
  }
  return made;
}

function made(change: (m: ListModifier) => void): ListModifier {
  const m = new ListModifier();
  change(m);
  return m;
}

defineType({
  name: `${automation}PSListModifier`,
  jsClass: ListModifier,
  constructors: {
    'PSListModifier new()': () => new ListModifier(),
    [`PSListModifier new(${collection} removeItems, ${collection} addItems)`]: (_s, remove: NetList | null, add: NetList | null) =>
      made((m) => {
        fill(m.remove, remove);
        fill(m.add, add);
      }),
    'PSListModifier new(System.Object replacementItems)': (_s, items: Value) => made((m) => items !== null && fill(m.replace, items)),
    'PSListModifier new(hashtable hash)': (_s, table: NetDictionary | null) => fromHashtable(table),
  },
  properties: {
    [`${collection} Add`]: { get: (m: ListModifier) => m.add },
    [`${collection} Remove`]: { get: (m: ListModifier) => m.remove },
    [`${collection} Replace`]: { get: (m: ListModifier) => m.replace },
  },
  methods: {
    'void ApplyTo(System.Collections.IList collectionToUpdate)': (m: ListModifier, target: Value) => m.applyTo(target),
    'void ApplyTo(System.Object collectionToUpdate)': (m: ListModifier, target: Value) => m.applyTo(target),
  },
});
