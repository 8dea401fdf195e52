import { hasTestHook } from '../../dotnet/reflection/internal-test-hooks.ts';
import { NetDateTime } from '../../dotnet/time/date-time.ts';
import type { NetTimeSpan } from '../../dotnet/time/time-span.ts';
import { toText } from '../../objects/to-string.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from './cmdlet-errors.ts';

/** Set-Date (SetDateCommand): declared for scripts that mention it. */
export const setDate = defineCmdlet({
  name: 'Set-Date',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.SetDateCommand',
  defaultParameterSet: 'Date',
  supportsShouldProcess: true,
  outputType: ['System.DateTime'],
  parameters: {
    Date: { type: 'datetime', position: 0, mandatory: true, pipeline: 'both', sets: ['Date'], help: 'The date and time.' },
    Adjust: {
      type: 'timespan',
      position: 0,
      mandatory: true,
      pipeline: 'propertyName',
      sets: ['Adjust'],
      allowNull: true,
      help: 'The time to add.',
    },
    DisplayHint: { type: 'Microsoft.PowerShell.Commands.DisplayHintType', help: 'Which parts of the date are shown.' },
  },
  synopsis: 'Sets the clock of the system.',
  *process(cmd): Steps<void> {
    const { args } = cmd;
    const date = (
      args.Adjust === undefined || args.Adjust === null ? args.Date : NetDateTime.now.addTicks((args.Adjust as NetTimeSpan).ticks)
    ) as NetDateTime;
    const isTest = hasTestHook('SetDate');
    if ((yield* complete(cmd.shouldProcess(toText(date)))) && !isTest)
      cmd.throwTerminatingError(notSupported('Set-Date', 'the clock of the system cannot be set from here.'));
    yield* complete(cmd.write(date));
  },
});
