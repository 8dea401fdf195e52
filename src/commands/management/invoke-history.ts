import { invokeScriptBlock } from '../../compile/invoke.ts';
import { complete } from '../../scheduler/suspension.ts';
import { parseScript } from '../../session/parse-errors.ts';
import { ScriptBlock } from '../../session/script-block.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { engineCommand } from '../core/for-each-object.ts';
import { errorRecord } from '../utility/cmdlet-errors.ts';
import { historyOf } from './history.ts';

const parameters = {
  Id: { type: 'string', position: 0, pipeline: 'propertyName', help: 'The id of an entry, or how its line begins.' },
} as const;

/** Invoke-History (HistoryCommands.cs). */
export const invokeHistory = defineCmdlet<typeof parameters>({
  name: 'Invoke-History',
  aliases: ['ihy', 'r'],
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.InvokeHistoryCommand',
  synopsis: 'Runs commands from the session history.',
  supportsShouldProcess: true,
  parameters,
  *process(cmd) {
    const { entries } = historyOf(cmd.context);
    const id = cmd.args.Id;
    const wanted =
      id === undefined ? entries.at(-1) : [...entries].reverse().find((e) => String(e.id) === id || e.commandLine.startsWith(id));
    if (!wanted) {
      const message = id === undefined ? 'Cannot locate most recent history.' : `Cannot locate the history for command line ${id}.`;
      const errorId = id === undefined ? 'InvokeHistoryNoLastHistoryEntryFound' : 'InvokeHistoryNoEntryFound';
      return cmd.throwTerminatingError(
        errorRecord(id === undefined ? 'InvalidOperation' : 'Argument', message, errorId, 'InvalidOperation'),
      );
    }
    if (!(yield* complete(cmd.shouldProcess(wanted.commandLine)))) return;
    const { running } = historyOf(cmd.context);
    if (running.has(wanted))
      return cmd.throwTerminatingError(
        errorRecord(
          'InvalidOperation',
          'The Invoke-History cmdlet is called repeatedly, in a loop.',
          'InvokeHistoryLoopDetected',
          'InvalidOperation',
        ),
      );
    const block = new ScriptBlock(parseScript(wanted.commandLine), cmd.context.sessionState);
    running.add(wanted);
    try {
      yield* invokeScriptBlock(cmd.context, block, engineCommand(cmd).runtime.pipe, { dotSourced: true });
    } finally {
      running.delete(wanted);
    }
  },
});
