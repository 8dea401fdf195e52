/** What Group-Object emits (GroupInfo, Group-Object.cs). */

import { DictionaryEntry } from '../../dotnet/hashtable.ts';
import { defineType } from '../../dotnet/registry.ts';
import { NetCollection, NetDictionary, PSArray } from '../../objects/collections.ts';
import { getEnumerable } from '../../objects/enumerate.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { toText, toTextWrapped } from '../../objects/to-string.ts';
import { newArrayList, newPSObjectCollection } from './net-collections.ts';
import { nonExisting, type OrderByPropertyEntry } from './order-by-property.ts';

/** A group: how many objects share the values, and which. */
export class GroupInfo extends NetObject {
  count = 0;
  /** The objects, as a Collection[psobject]. */
  readonly group = newPSObjectCollection();
  readonly name: string;
  constructor(readonly groupValue: OrderByPropertyEntry) {
    super();
    this.name = buildName(groupValue);
    this.add(groupValue.input);
  }
  add(value: Value): void {
    this.group.items.push(value);
    this.count++;
  }
  /** The values that the objects share. */
  get values(): Value {
    return newArrayList(this.groupValue.values.map((v) => (v === nonExisting ? null : v)));
  }
}

/** A group made with -NoElement. */
export class GroupInfoNoElement extends GroupInfo {
  override add(_value: Value): void {
    this.count++;
  }
}

/** The values as text, joined by commas; collections in braces. */
function buildName(entry: OrderByPropertyEntry): string {
  const parts: string[] = [];
  for (const value of entry.values) {
    if (value === nonExisting || value === null) continue;
    // An object that is its own key comes wrapped, and a wrapped list is no list here.
    if (value === entry.input) {
      parts.push(toTextWrapped(value));
      continue;
    }
    const isCollection = value instanceof PSArray || value instanceof NetCollection || value instanceof NetDictionary;
    if (isCollection) parts.push(`{${[...(getEnumerable(value) ?? dictionaryEntries(value))].map(toText).join(', ')}}`);
    else parts.push(toText(value));
  }
  return parts.join(', ');
}

function dictionaryEntries(value: Value): Value[] {
  return value instanceof NetDictionary ? [...value.entries()].map(([key, held]) => new DictionaryEntry(key, held)) : [];
}

const properties = {
  'System.Collections.ArrayList Values': { get: (self: GroupInfo) => self.values },
  'int Count': { get: (self: GroupInfo) => self.count },
  'System.Collections.ObjectModel.Collection[psobject] Group': { get: (self: GroupInfo) => self.group },
  'string Name': { get: (self: GroupInfo) => self.name },
};

defineType({ name: 'Microsoft.PowerShell.Commands.GroupInfo', jsClass: GroupInfo, properties });
defineType({
  name: 'Microsoft.PowerShell.Commands.GroupInfoNoElement',
  baseType: 'Microsoft.PowerShell.Commands.GroupInfo',
  sealed: true,
  jsClass: GroupInfoNoElement,
});
