import { os } from '../../dotnet/io/modules.ts';
import { NetDateTime } from '../../dotnet/time/date-time.ts';
import { NetTimeSpan } from '../../dotnet/time/time-span.ts';
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
    const ticks = BigInt(Math.floor(os().uptime())) * 10_000_000n;
    return cmd.write(cmd.args.Since ? NetDateTime.now.addTicks(-ticks) : NetTimeSpan.of(ticks));
  },
});
