import type { Int64 } from '../../objects/numbers.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from '../utility/cmdlet-errors.ts';
import { historyOf, noHistoryForId } from './history.ts';

const parameters = {
  Id: { type: 'long[]', position: 0, pipeline: 'value', validate: [{ range: [1, Number.MAX_SAFE_INTEGER] }], help: 'Ids of entries.' },
  Count: { type: 'int', position: 1, validate: [{ range: [0, 32767] }], help: 'How many of the last entries.' },
} as const;

function countWithIds(count: number) {
  const message = 'The count cannot be combined with multiple Ids.';
  return errorRecord('Argument', message, 'GetHistoryNoCountWithMultipleIds', 'InvalidArgument', count);
}

/** Get-History (HistoryCommands.cs). */
export const getHistory = defineCmdlet<typeof parameters>({
  name: 'Get-History',
  aliases: ['ghy', 'h', 'history'],
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.GetHistoryCommand',
  synopsis: 'Gets a list of the commands entered during the current session.',
  outputType: ['Microsoft.PowerShell.Commands.HistoryInfo'],
  parameters,
  *process(cmd) {
    const { entries } = historyOf(cmd.context);
    const ids = (cmd.args.Id as readonly (Int64 | number)[] | undefined)?.map((i) => (typeof i === 'number' ? i : Number(i.value)));
    if (!ids) {
      const count = cmd.args.Count ?? entries.length;
      for (const entry of count === 0 ? [] : entries.slice(-count)) {
        const s = cmd.write(entry);
        if (s) yield* s.rest;
      }
      return;
    }
    if (cmd.args.Count !== undefined) {
      if (ids.length > 1) cmd.throwTerminatingError(countWithIds(cmd.args.Count));
      // With an id, that many entries which end with it (History.GetEntries).
      const last = ids[0] ?? 0;
      const count = Math.min(cmd.args.Count, entries.length);
      const older = entries.filter((e) => Number(e.id) <= last);
      for (const entry of count === 0 ? [] : older.filter((e) => Number(e.id) > last - count)) {
        const s = cmd.write(entry);
        if (s) yield* s.rest;
      }
      return;
    }
    for (const id of ids) {
      const entry = entries.find((e) => e.id === id);
      const s = entry ? cmd.write(entry) : cmd.writeError(noHistoryForId(id));
      if (s) yield* s.rest;
    }
  },
});
