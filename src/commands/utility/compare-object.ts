import type { Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { Comparison } from './comparison.ts';
import { cultureArgument, refusedCulture, valueComparer } from './object-command-comparer.ts';
import { directions, entryComparer } from './order-by-property.ts';

/** Compare-Object (Compare-Object.cs). */
export const compareObject = defineCmdlet({
  name: 'Compare-Object',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.CompareObjectCommand',
  parameters: {
    ReferenceObject: { type: 'psobject[]', position: 0, mandatory: true, allowEmptyCollection: true, help: 'The objects to compare with.' },
    DifferenceObject: {
      type: 'psobject[]',
      position: 1,
      mandatory: true,
      pipeline: 'value',
      allowEmptyCollection: true,
      help: 'The objects to compare.',
    },
    SyncWindow: { type: 'int', validate: [{ range: [0, 2147483647] }], help: 'How many neighbours are searched for a match.' },
    Property: { type: 'object[]', help: 'Properties: names, patterns, script blocks or hashtables.' },
    ExcludeDifferent: { type: 'switch', help: 'Shows no objects that differ.' },
    IncludeEqual: { type: 'switch', help: 'Also shows objects that are equal.' },
    PassThru: { type: 'switch', help: 'Also writes the object that was worked on.' },
    Culture: { type: 'string', refuse: refusedCulture, help: 'The culture whose rules for text apply.' },
    CaseSensitive: { type: 'switch', help: 'Upper and lower case count as different.' },
  },
  synopsis: 'Compares two sets of objects.',
  state: (cmd) => {
    const { args } = cmd;
    const includeEqual = args.IncludeEqual || (args.ExcludeDifferent && !cmd.isBound('IncludeEqual'));
    return new Comparison(cmd, {
      window: args.SyncWindow ?? 2147483647,
      includeEqual,
      excludeDifferent: args.ExcludeDifferent,
      passThru: args.PassThru,
      hasProperty: (args.Property?.length ?? 0) > 0,
    });
  },
  *process(cmd, state): Steps<void> {
    const { args } = cmd;
    const reference = args.ReferenceObject ?? [];
    const difference = args.DifferenceObject ?? [];
    if (reference.length === 0) {
      if (difference.length === 0) return;
      state.prepare(difference, args.Property);
      for (const entry of yield* state.entries(difference)) yield* state.emitDifferent(entry, '=>');
      return;
    }
    if (state.compare === null) {
      state.prepare(reference, args.Property);
      state.reference = yield* state.entries(reference);
      const keys = state.reference.reduce((most, e) => Math.max(most, e.values.length), 0);
      const values = valueComparer({ caseSensitive: args.CaseSensitive, culture: cultureArgument(args.Culture) });
      state.compare = entryComparer(directions(state.parameters ?? [], keys, true), values);
    }
    if (difference.length === 0) return yield* state.step(null);
    for (const entry of yield* state.entries(difference)) yield* state.step(entry);
  },
  end: (_cmd, state) => state.finish(),
});
