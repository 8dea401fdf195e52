import { toStringValue } from '../../objects/language-primitives.ts';
import { getMember } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import { complete } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from '../utility/cmdlet-errors.ts';
import { readProperty } from '../utility/object-model.ts';
import { historyOf } from './history.ts';

const parameters = {
  InputObject: { type: 'psobject[]', position: 0, pipeline: 'value', help: 'Objects with a CommandLine.' },
  Passthru: { type: 'switch', help: 'Gives the new entries.' },
} as const;

/** Add-History (HistoryCommands.cs). */
export const addHistory = defineCmdlet<typeof parameters>({
  name: 'Add-History',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.AddHistoryCommand',
  synopsis: 'Appends entries to the session history.',
  outputType: ['Microsoft.PowerShell.Commands.HistoryInfo'],
  parameters,
  *process(cmd) {
    for (const value of (cmd.args.InputObject ?? []) as readonly Value[]) {
      const line = getMember(value, 'CommandLine') ? yield* complete(readProperty(value, 'CommandLine', cmd.context)) : null;
      if (line === null) {
        const message =
          'Cannot add history because the input object has a format that is not valid. Specify the following properties: CommandLine, ExecutionStatus, StartExecutionTime, EndExecutionTime.';
        const s = cmd.writeError(errorRecord('System.IO.InvalidDataException', message, 'AddHistoryInvalidInput', 'InvalidData', value));
        if (s) yield* s.rest;
        continue;
      }
      const entry = historyOf(cmd.context).add(toStringValue(line));
      if (!cmd.args.Passthru) continue;
      const s = cmd.write(entry);
      if (s) yield* s.rest;
    }
  },
});
