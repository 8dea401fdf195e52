import { currentCulture } from '../../dotnet/culture/culture-info.ts';
import { getType } from '../../dotnet/registry.ts';
import { parseDate } from '../../dotnet/time/date-parse.ts';
import { NetDateTime } from '../../dotnet/time/date-time.ts';
import { isFailure, toDateTime } from '../../dotnet/time/parse-result.ts';
import { NetException } from '../../errors/exceptions.ts';
import { convertTo } from '../../objects/convert.ts';
import { EnumValue } from '../../objects/enum-value.ts';
import { getMember } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from '../utility/cmdlet-errors.ts';
import { readProperty } from '../utility/object-model.ts';
import { HistoryInfo, historyOf } from './history.ts';

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
  begin(cmd) {
    historyOf(cmd.context).commit();
  },
  *process(cmd) {
    for (const value of (cmd.args.InputObject ?? []) as readonly Value[]) {
      const entry = yield* entryOf(cmd, value);
      if (entry === null) {
        const message = 'Cannot add history because the input object has a format that is not valid.';
        const record = errorRecord('System.IO.InvalidDataException', message, 'AddHistoryInvalidInput', 'InvalidData', value);
        // the input is a PSObject whatever is in it
        if (value !== null) record.targetType = 'PSObject';
        const s = cmd.writeError(record);
        if (s) yield* s.rest;
        continue;
      }
      if (!cmd.args.Passthru) continue;
      const s = cmd.write(entry);
      if (s) yield* s.rest;
    }
  },
});

/** The entry that an object describes; null when a property is missing or of no use (AddHistoryCommand.GetHistoryInfoObject). */
function* entryOf(cmd: CmdletRuntime<typeof parameters>, value: Value): Steps<HistoryInfo | null> {
  const base = baseObject(value);
  if (base instanceof HistoryInfo) return historyOf(cmd.context).add(base.commandLine, base.start, base.end, base.status);
  const read = function* (name: string): Steps<Value> {
    return getMember(value, name) ? yield* complete(readProperty(value, name, cmd.context)) : null;
  };
  const line = baseObject(yield* read('CommandLine'));
  if (typeof line !== 'string') return null;
  const status = tryConvert(yield* read('ExecutionStatus'), 'System.Management.Automation.Runspaces.PipelineState');
  const start = timeOf(yield* read('StartExecutionTime'));
  const end = timeOf(yield* read('EndExecutionTime'));
  if (!(status instanceof EnumValue) || !start || !end) return null;
  return historyOf(cmd.context).add(line, start, end, Number(status.value));
}

function tryConvert(value: Value, type: string): Value {
  if (value === null) return null;
  try {
    return convertTo(value, getType(type));
  } catch (e) {
    // What cannot be converted makes the object no history.
    if (e instanceof NetException) return null;
    throw e;
  }
}

/** A time, or its text in the words of the current culture. */
function timeOf(value: Value): NetDateTime | null {
  const base = baseObject(value);
  if (base instanceof NetDateTime) return base;
  if (typeof base !== 'string') return null;
  const parsed = parseDate(base, currentCulture().dateTimeFormat, 0);
  return isFailure(parsed) ? null : toDateTime(parsed, 0);
}
