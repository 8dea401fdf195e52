import { introSort } from '../../dotnet/collections/intro-sort.ts';
import type { Value } from '../../objects/net-object.ts';
import { type Steps, Suspension } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { cultureArgument, refusedCulture, valueComparer } from './object-command-comparer.ts';
import { isNothing } from './object-model.ts';
import {
  createEntry,
  defaultKeyPropertySet,
  directions,
  type EntryComparer,
  entryComparer,
  expandExpressions,
  type OrderByPropertyEntry,
  orderParameters,
} from './order-by-property.ts';

/** Sorts by the comparer and, among equals, by position; objects without the property come last (IndexedOrderByPropertyComparer). */
function stableSort(entries: OrderByPropertyEntry[], compare: EntryComparer): OrderByPropertyEntry[] {
  return entries.sort((a, b) => (a.comparable !== b.comparable ? (a.comparable ? -1 : 1) : compare(a, b) || a.index - b.index));
}

/** Keeps the first of each run of equal entries. */
function unique(sorted: readonly OrderByPropertyEntry[], compare: EntryComparer): OrderByPropertyEntry[] {
  return sorted.filter((entry, i) => i === 0 || compare(sorted[i - 1] as OrderByPropertyEntry, entry) !== 0);
}

/** Sort-Object (Sort-Object.cs). */
export const sortObject = defineCmdlet({
  name: 'Sort-Object',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.SortObjectCommand',
  defaultParameterSet: 'Default',
  parameters: {
    Stable: { type: 'switch', sets: ['Default'], help: 'Keeps the order of equal objects.' },
    Descending: { type: 'switch', help: 'Sorts from high to low.' },
    Unique: { type: 'switch', help: 'Gives equal objects once.' },
    Top: {
      type: 'int',
      mandatory: true,
      sets: ['Top'],
      validate: [{ range: [1, 2147483647] }],
      help: 'How many objects from the start of the sorted list.',
    },
    Bottom: {
      type: 'int',
      mandatory: true,
      sets: ['Bottom'],
      validate: [{ range: [1, 2147483647] }],
      help: 'How many objects from the end of the sorted list.',
    },
    InputObject: { type: 'psobject', pipeline: 'value', help: 'The objects to work on, usually from the pipeline.' },
    Property: { type: 'object[]', position: 0, help: 'Properties: names, patterns, script blocks or hashtables.' },
    Culture: { type: 'string', refuse: refusedCulture, help: 'The culture whose rules for text apply.' },
    CaseSensitive: { type: 'switch', help: 'Upper and lower case count as different.' },
  },
  synopsis: 'Sorts objects by their properties.',
  state: (): Value[] => [],
  process(cmd, inputs) {
    const input = cmd.args.InputObject;
    if (!isNothing(input)) inputs.push(input);
  },
  *end(cmd, inputs): Steps<void> {
    const { args } = cmd;
    if (inputs.length === 0) return;
    const property = args.Property ?? defaultKeyPropertySet(inputs[0] as Value) ?? [];
    const parameters = expandExpressions(inputs, orderParameters(cmd, property, true));
    const entries: OrderByPropertyEntry[] =
      parameters.length === 0 ? inputs.map((input, index) => ({ input, values: [input], index, comparable: true })) : [];
    if (parameters.length > 0)
      for (const [index, input] of inputs.entries()) {
        const entry = createEntry(cmd, input, parameters, index);
        entries.push(entry instanceof Suspension ? yield* entry.rest : entry);
      }
    const keys = entries.reduce((most, e) => Math.max(most, e.values.length), 0);
    if (keys === 0) return;
    const values = valueComparer({ caseSensitive: args.CaseSensitive, culture: cultureArgument(args.Culture) });
    const compare = entryComparer(directions(parameters, keys, !args.Descending), values);
    let sorted = entries;
    if (args.Stable || args.Top !== undefined || args.Bottom !== undefined) stableSort(entries, compare);
    else introSort(entries, null, 0, entries.length, compare);
    if (args.Unique) sorted = unique(entries, compare);
    if (args.Top !== undefined) sorted = sorted.slice(0, args.Top);
    if (args.Bottom !== undefined) sorted = sorted.slice(-args.Bottom);
    for (const entry of sorted) {
      const s = cmd.write(entry.input);
      if (s) yield* s;
    }
  },
});
