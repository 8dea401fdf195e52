import { os } from '../../dotnet/io/modules.ts';
import { hasTestHook } from '../../dotnet/reflection/internal-test-hooks.ts';
import { NetDateTime } from '../../dotnet/time/date-time.ts';
import { NetTimeSpan } from '../../dotnet/time/time-span.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { defineCmdlet } from '../cmdlet.ts';

/** Get-Uptime (GetUptime.cs). */
export const getUptime = defineCmdlet({
  name: 'Get-Uptime',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetUptimeCommand',
  defaultParameterSet: 'Timespan',
  outputType: ['System.TimeSpan', 'System.DateTime'],
  parameters: {
    Since: { type: 'switch', sets: ['Since'], help: 'Gives the time of the last start.' },
  },
  synopsis: 'Gives the time since the system was started.',
  process(cmd) {
    if (hasTestHook('StopwatchIsNotHighResolution')) {
      const exception = exceptionOf(
        'System.NotSupportedException',
        '"The platform is not supported (System.Diagnostics.Stopwatch.IsHighResolution is false)."',
      );
      return cmd.throwTerminatingError(newErrorRecord(exception, 'GetUptimePlatformIsNotSupported', 'NotImplemented'));
    }
    const ticks = BigInt(Math.floor(os().uptime())) * 10_000_000n;
    return cmd.write(cmd.args.Since ? NetDateTime.now.addTicks(-ticks) : NetTimeSpan.of(ticks));
  },
});
