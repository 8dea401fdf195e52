import { Frame, originOfCommands } from '../../compile/frame.ts';
import { currentFrame, invokeScriptBlock } from '../../compile/invoke.ts';
import { Int64 } from '../../objects/numbers.ts';
import { complete } from '../../scheduler/suspension.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { parseScript } from '../../session/parse-errors.ts';
import { ScriptBlock } from '../../session/script-block.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { engineCommand } from '../core/engine-command.ts';
import { errorRecord } from '../utility/cmdlet-errors.ts';
import { type HistoryInfo, historyOf } from './history.ts';

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
  *end(cmd) {
    const { entries } = historyOf(cmd.context);
    const wanted = entryFor(cmd, entries);
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
    historyOf(cmd.context).replace(wanted.commandLine);
    cmd.context.host.writeLine(wanted.commandLine);
    running.add(wanted);
    try {
      yield* invokeScriptBlock(cmd.context, block, engineCommand(cmd).runtime.pipe, { dotSourced: true, caller: callerOf(cmd.context) });
    } finally {
      running.delete(wanted);
    }
  },
});

/** Where the line runs from: what the user calls it with, the line's commands are called by the user too (private commands are not there for them). */
function callerOf(context: ExecutionContext): Frame {
  const f = currentFrame(context);
  if (originOfCommands(f) === 'Internal') return f;
  return new Frame(context, f.sessionState, f.scope, f.out, f.streams, null, f.name, f.invocation, f.file);
}

/** The last entry, the one with this id, or the last one whose line begins so (InvokeHistoryCommand.GetHistoryEntryToInvoke). */
function entryFor(cmd: CmdletRuntime<typeof parameters>, entries: readonly HistoryInfo[]): HistoryInfo {
  const given = cmd.args.Id ?? undefined;
  const fail = (type: string, message: string, id: string, category: 'InvalidOperation' | 'ObjectNotFound'): never =>
    cmd.throwTerminatingError(errorRecord(type, message, id, category, given ?? null));
  if (given === undefined)
    return (
      entries.at(-1) ??
      fail('InvalidOperation', 'Cannot locate most recent history.', 'InvokeHistoryNoLastHistoryEntryFound', 'InvalidOperation')
    );
  if (given !== '' && !/^\s*-?\d+\s*$/.test(given))
    return (
      entries.findLast((e) => e.commandLine.startsWith(given)) ??
      fail('Argument', `Cannot locate the history for command line ${given}.`, 'InvokeHistoryNoHistoryForCommandline', 'ObjectNotFound')
    );
  const id = Number(given);
  if (id <= 0) {
    const message = `The identifier ${id} is not a valid value for a History identifier. Specify a positive number, and then try again. (Parameter 'Id')`;
    const target = new Int64(BigInt(id));
    cmd.throwTerminatingError(
      errorRecord('System.ArgumentOutOfRangeException', message, 'InvokeHistoryInvalidIdGetHistory', 'InvalidArgument', target),
    );
  }
  return (
    entries.find((e) => Number(e.id) === id) ??
    cmd.throwTerminatingError(
      errorRecord(
        'Argument',
        `Cannot locate the history for Id ${id}.`,
        'InvokeHistoryNoHistoryForId',
        'ObjectNotFound',
        new Int64(BigInt(id)),
      ),
    )
  );
}
