import type { Value } from '../../objects/net-object.ts';
import { getWildcardPattern } from '../../objects/wildcard.ts';
import { complete, type Done, lift, type Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { isNothing } from './object-model.ts';
import { processParameters } from './parameter-processor.ts';
import { SelectObjectQueue } from './select-object-queue.ts';
import { UniqueObjects } from './select-unique.ts';
import { Selection } from './selection.ts';

/** Ends the commands before once everything asked for is there. */
function* finishEarly(cmd: CmdletRuntime, state: Selection, before: Done, first: number, skip: number): Steps<void> {
  yield* complete(before);
  yield* state.finish(true, first, skip);
  cmd.stopUpstream();
}

type IndexedRuntime = CmdletRuntime & { args: { Index: readonly number[] | undefined; Wait: boolean } };

/** -Index and -SkipIndex. */
function* processIndexed(cmd: IndexedRuntime, state: Selection, input: Value, indexes: readonly number[]): Steps<void> {
  const { args } = cmd;
  const isWanted = indexes[state.nextIndex] === state.position++;
  if (isWanted) state.nextIndex++;
  if (isWanted === (args.Index !== undefined)) yield* complete(state.processObject(input));
  if (!args.Index || args.Wait || state.nextIndex < indexes.length) return;
  yield* state.finish(false, 0, 0);
  cmd.stopUpstream();
}

/** Select-Object (Select-Object.cs). */
export const selectObject = defineCmdlet({
  name: 'Select-Object',
  aliases: ['select'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.SelectObjectCommand',
  defaultParameterSet: 'DefaultParameter',
  parameters: {
    InputObject: { type: 'psobject', pipeline: 'value', help: 'The objects to work on, usually from the pipeline.' },
    Property: {
      type: 'object[]',
      position: 0,
      sets: ['DefaultParameter', 'SkipLastParameter'],
      help: 'Properties: names, patterns, script blocks or hashtables.',
    },
    ExcludeProperty: {
      type: 'string[]',
      sets: ['DefaultParameter', 'SkipLastParameter'],
      help: 'Properties to leave out; wildcards are allowed.',
    },
    ExpandProperty: { type: 'string', sets: ['DefaultParameter', 'SkipLastParameter'], help: 'The property whose value is given.' },
    Unique: { type: 'switch', help: 'Gives equal objects once.' },
    CaseInsensitive: { type: 'switch', help: 'Upper and lower case count as equal.' },
    Last: { type: 'int', sets: ['DefaultParameter'], validate: [{ range: [0, 2147483647] }], help: 'How many objects from the end.' },
    First: { type: 'int', sets: ['DefaultParameter'], validate: [{ range: [0, 2147483647] }], help: 'How many objects from the start.' },
    Skip: {
      type: 'int',
      sets: ['DefaultParameter', 'SkipLastParameter'],
      validate: [{ range: [0, 2147483647] }],
      help: 'How many objects to skip.',
    },
    SkipLast: {
      type: 'int',
      sets: ['SkipLastParameter'],
      validate: [{ range: [0, 2147483647] }],
      help: 'How many objects at the end to skip.',
    },
    Wait: {
      type: 'switch',
      sets: ['DefaultParameter', 'IndexParameter'],
      help: 'Lets the commands before go on although nothing more is needed.',
    },
    Index: {
      type: 'int[]',
      sets: ['IndexParameter'],
      validate: [{ range: [0, 2147483647] }],
      help: 'Positions of the objects to give, from 0.',
    },
    SkipIndex: {
      type: 'int[]',
      sets: ['SkipIndexParameter'],
      validate: [{ range: [0, 2147483647] }],
      help: 'Positions of the objects to skip, from 0.',
    },
  },
  synopsis: 'Selects objects by position, or properties of objects.',
  state: (cmd) => new Selection(cmd),
  begin(cmd, state) {
    const { args } = cmd;
    if (args.Property?.length) state.properties = processParameters(cmd, args.Property, ['name']);
    if (args.ExpandProperty) state.expand = processParameters(cmd, [args.ExpandProperty], ['name'])[0]?.expression ?? null;
    if (args.ExcludeProperty) {
      state.excluded = args.ExcludeProperty.map((p) => getWildcardPattern(p));
      state.properties ??= processParameters(cmd, ['*'], ['name']);
    }
    const names = (state.properties ?? []).map((p) => (p.name === undefined && !p.expression.hasWildcards ? p.expression.source : null));
    state.areNames =
      state.excluded.length === 0 &&
      names.every((n) => typeof n === 'string') &&
      new Set(names.map((n) => String(n).toLowerCase())).size === names.length;
    if (args.Unique) state.uniques = new UniqueObjects(args.CaseInsensitive);
    const indexes = args.Index ?? args.SkipIndex;
    if (indexes) state.indexes = [...new Set(indexes)].sort((a, b) => a - b);
    state.queue = new SelectObjectQueue({
      first: args.First ?? 0,
      last: args.Last ?? 0,
      skip: args.Skip ?? 0,
      skipLast: args.SkipLast ?? 0,
      firstOrLastSpecified: args.First !== undefined || args.Last !== undefined,
    });
  },
  process(cmd, state): Done {
    const { args } = cmd;
    const input = args.InputObject;
    if (isNothing(input)) return undefined;
    if (state.indexes) return lift(processIndexed(cmd, state, input, state.indexes)) as Done;
    state.queue.enqueue(input);
    const streaming = state.queue.streamingDequeue();
    const s = streaming === undefined ? undefined : state.processObject(streaming);
    if (!state.queue.isComplete || args.Wait) return s;
    return lift(finishEarly(cmd, state, s, args.First ?? 0, args.Skip ?? 0)) as Done;
  },
  end: (cmd, state) => state.finish(cmd.parameterSetName === 'DefaultParameter', cmd.args.First ?? 0, cmd.args.Skip ?? 0),
});
