import { NetDateTime } from '../../dotnet/time/date-time.ts';
import { NetTimeSpan } from '../../dotnet/time/time-span.ts';
import { exceptionOf } from '../../errors/throw.ts';
import type { Done } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';

/** New-TimeSpan (NewTimeSpanCommand.cs). */
export const newTimeSpan = defineCmdlet({
  name: 'New-TimeSpan',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.NewTimeSpanCommand',
  defaultParameterSet: 'Date',
  outputType: ['System.TimeSpan'],
  parameters: {
    Start: { type: 'datetime', position: 0, pipeline: 'both', sets: ['Date'], aliases: ['LastWriteTime'], help: 'The start of the time.' },
    End: { type: 'datetime', position: 1, pipeline: 'propertyName', sets: ['Date'], help: 'The end of the time.' },
    Days: { type: 'int', sets: ['Time'], help: 'Days of the time.' },
    Hours: { type: 'int', sets: ['Time'], help: 'Hours of the time.' },
    Minutes: { type: 'int', sets: ['Time'], help: 'Minutes of the time.' },
    Seconds: { type: 'int', sets: ['Time'], help: 'Seconds of the time.' },
    Milliseconds: { type: 'int', sets: ['Time'], help: 'Milliseconds of the time.' },
  },
  synopsis: 'Makes a time span from its parts, or from two dates.',
  process(cmd): Done {
    const { args } = cmd;
    if (cmd.parameterSetName === 'Time') {
      const hours = (args.Days ?? 0) * 24 + (args.Hours ?? 0);
      const seconds = BigInt(hours) * 3600n + BigInt(args.Minutes ?? 0) * 60n + BigInt(args.Seconds ?? 0);
      const ticks = seconds * 10_000_000n + BigInt(args.Milliseconds ?? 0) * 10_000n;
      // The constructor's words (TimeSpan.TimeToTicks), not those of an overflow.
      if (BigInt.asIntN(64, ticks) !== ticks)
        throw exceptionOf('System.ArgumentOutOfRangeException', 'TimeSpan overflowed because the duration is too long.');
      return cmd.write(NetTimeSpan.of(ticks));
    }
    const now = NetDateTime.now;
    const start = (args.Start ?? now) as NetDateTime;
    const end = (args.End ?? now) as NetDateTime;
    return cmd.write(NetTimeSpan.of(end.ticks - start.ticks));
  },
});
