import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import type { NetDictionary } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { andThen, type Done, type Steps, Suspension } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { GroupInfo, GroupInfoNoElement } from './group-info.ts';
import { GroupIndex, Grouping, prepareGrouping } from './grouping.ts';
import { newHashtable } from './net-collections.ts';
import { cultureArgument, refusedCulture, valueComparer } from './object-command-comparer.ts';
import { isNothing } from './object-model.ts';
import { createEntry, entryComparer, expandExpressions, nonExisting, type OrderByPropertyEntry } from './order-by-property.ts';

/** Group-Object (Group-Object.cs). */
export const groupObject = defineCmdlet({
  name: 'Group-Object',
  aliases: ['group'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GroupObjectCommand',
  outputType: ['System.Collections.Hashtable', 'Microsoft.PowerShell.Commands.GroupInfo'],
  parameters: {
    NoElement: { type: 'switch', help: 'Leaves out the members of the groups.' },
    AsHashTable: { type: 'switch', sets: ['HashTable'], aliases: ['AHT'], help: 'Gives the groups as one hashtable.' },
    AsString: { type: 'switch', sets: ['HashTable'], help: 'Compares or names values as text.' },
    InputObject: { type: 'psobject', pipeline: 'value', help: 'The objects to work on, usually from the pipeline.' },
    Property: { type: 'object[]', position: 0, help: 'Properties: names, patterns, script blocks or hashtables.' },
    Culture: { type: 'string', refuse: refusedCulture, help: 'The culture whose rules for text apply.' },
    CaseSensitive: { type: 'switch', help: 'Upper and lower case count as different.' },
  },
  synopsis: 'Puts objects that share values of properties into groups.',
  state: () => new Grouping(),
  process(cmd, state): Done {
    const input = cmd.args.InputObject;
    if (isNothing(input)) return undefined;
    const parameters = state.parameters ?? prepareGrouping(cmd, state, input);
    const entry = createEntry(cmd, input, expandExpressions([input], parameters), state.entries.length);
    if (entry instanceof Suspension) return andThen(entry, (e) => state.add(e)) as Done;
    state.add(entry);
    return undefined;
  },
  *end(cmd, state): Steps<void> {
    const { args } = cmd;
    const first = state.entries[0];
    if (!first) return;
    const values = valueComparer({ caseSensitive: args.CaseSensitive, culture: cultureArgument(args.Culture) });
    const compare = entryComparer(
      first.values.map(() => true),
      values,
    );
    const groups: GroupInfo[] = [];
    const make = (entry: OrderByPropertyEntry): GroupInfo => (args.NoElement ? new GroupInfoNoElement(entry) : new GroupInfo(entry));
    const byKeys = new GroupIndex();
    const ordered = state.differentTypes ? state.entries : [...state.entries].sort(compare);
    for (const entry of ordered) {
      let group = byKeys.get(entry);
      if (!group) {
        const last = groups[groups.length - 1];
        if (!state.differentTypes) group = last && compare(last.groupValue, entry) === 0 ? last : undefined;
        else group = groups.find((g) => compare(g.groupValue, entry) === 0);
      }
      if (group) group.add(entry.input);
      else {
        groups.push((group = make(entry)));
        byKeys.set(entry, group);
      }
    }
    if (!args.AsHashTable) {
      for (const group of groups) {
        const s = cmd.write(group);
        if (s) yield* s;
      }
      return;
    }
    const table: NetDictionary = newHashtable(!args.CaseSensitive);
    try {
      for (const g of groups) table.add(args.AsString ? g.name : groupKey(g), g.group);
    } catch (e) {
      if (!(e instanceof NetException) || isFlowControl(e)) throw e;
      const message =
        'The objects grouped by this property cannot be expanded because there is a key duplication. Provide a valid value for the property, and then try again.';
      const s = cmd.writeError(newErrorRecord(exceptionOf('System.Exception', message, e), message, 'InvalidArgument'));
      if (s) yield* s;
      return;
    }
    const s = cmd.write(table);
    if (s) yield* s;
  },
});

/** The key of a group in the hashtable; `$null`, which no hashtable takes, where the objects have no such property. */
function groupKey(group: GroupInfo): Value {
  const value = group.groupValue.values[0];
  return value === undefined || value === nonExisting ? null : baseObject(value);
}
