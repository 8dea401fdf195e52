import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { Int64 } from '../../objects/numbers.ts';
import { ProgressRecord } from '../../pipeline/progress-record.ts';
import { badArgument } from '../../providers/failures.ts';
import { defineCmdlet } from '../cmdlet.ts';

/** Write-Progress (WriteProgressCmdlet.cs). */
export const writeProgress = defineCmdlet({
  name: 'Write-Progress',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.WriteProgressCommand',
  synopsis: 'Displays a progress bar within a PowerShell command window.',
  parameters: {
    Activity: { type: 'string', position: 0, help: 'The first line: what is being done.' },
    Status: { type: 'string', position: 1, validate: ['notNullOrEmpty'], help: 'The second line: how it stands.', default: 'Processing' },
    Id: { type: 'int', position: 2, validate: [{ range: [0, 2147483647] }], help: 'Tells bars apart.', default: '0' },
    PercentComplete: { type: 'int', validate: [{ range: [-1, 100] }], help: 'How much is done; -1 shows no bar.', default: '-1' },
    SecondsRemaining: { type: 'int', help: 'How long it will still take; -1 shows no time.', default: '-1' },
    CurrentOperation: { type: 'string', help: 'The line below the bar.' },
    ParentId: { type: 'int', validate: [{ range: [-1, 2147483647] }], help: 'The bar that this one belongs to.', default: '-1' },
    Completed: { type: 'switch', help: 'Takes the bar away.' },
    SourceId: { type: 'int', help: 'The source of the record.' },
  },
  examples: [{ code: "Write-Progress -Activity 'Copying' -PercentComplete 50", remarks: 'A bar that is half full.' }],
  process(cmd) {
    const { args } = cmd;
    if (!args.Activity && !args.Completed) {
      const exception = exceptionOf('System.ArgumentException', "Missing value for mandatory parameter. (Parameter 'Activity')", null, {
        ParamName: 'Activity',
      });
      cmd.throwTerminatingError(newErrorRecord(exception, 'MissingActivity', 'InvalidArgument', args.Activity ?? null));
    }
    if ((args.ParentId ?? -1) !== -1 && args.ParentId === (args.Id ?? 0))
      throw badArgument('ParentActivityId cannot be the same as the ActivityId.');
    const record = new ProgressRecord(args.Id ?? 0, args.Activity ?? '', args.Status ?? 'Processing');
    record.parentActivityId = args.ParentId ?? -1;
    record.percentComplete = args.PercentComplete ?? -1;
    record.secondsRemaining = args.SecondsRemaining ?? -1;
    record.currentOperation = args.CurrentOperation ?? null;
    record.completed = args.Completed;
    return cmd.writeProgress(record, new Int64(BigInt(args.SourceId ?? 0)));
  },
});
