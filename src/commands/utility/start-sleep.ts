import type { NetTimeSpan } from '../../dotnet/time/time-span.ts';
import { Double } from '../../objects/numbers.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { sleep } from '../../scheduler/wait.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';

/** Start-Sleep (StartSleepCommand.cs). */
export const startSleep = defineCmdlet({
  name: 'Start-Sleep',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.StartSleepCommand',
  defaultParameterSet: 'Seconds',
  parameters: {
    Seconds: {
      type: 'double',
      position: 0,
      mandatory: true,
      pipeline: 'both',
      sets: ['Seconds'],
      validate: [{ range: [0, 2147483] }],
      help: 'Seconds of the time.',
    },
    Milliseconds: {
      type: 'int',
      mandatory: true,
      pipeline: 'propertyName',
      sets: ['Milliseconds'],
      aliases: ['ms'],
      validate: [{ range: [0, 2147483647] }],
      help: 'Milliseconds of the time.',
    },
    Duration: {
      type: 'timespan',
      position: 0,
      mandatory: true,
      pipeline: 'both',
      sets: ['FromTimeSpan'],
      aliases: ['ts'],
      validate: [{ range: 'NonNegative' }],
      help: 'How long to sleep.',
    },
  },
  synopsis: 'Waits.',
  *process(cmd): Steps<void> {
    const { args } = cmd;
    let milliseconds = 0;
    if (args.Duration !== undefined) {
      const duration = args.Duration as NetTimeSpan;
      milliseconds = Math.floor(duration.totalMilliseconds);
      if (milliseconds > 2147483647) {
        const message = `The '-Duration' parameter value must not exceed '24.20:31:23.6470000', provided value was '${String(duration)}'.`;
        cmd.throwTerminatingError(errorRecord('Argument', message, 'MaximumDurationExceeded', 'InvalidArgument'));
      }
    } else if (args.Milliseconds !== undefined) milliseconds = args.Milliseconds;
    else milliseconds = Math.trunc((args.Seconds instanceof Double ? args.Seconds.value : Number(args.Seconds ?? 0)) * 1000);
    if (milliseconds > 0) yield* sleep(milliseconds);
  },
});
