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
  begin(cmd) {
    cmd.throwTerminatingError(notSupported('Set-Date', 'the clock of the system cannot be set from here.'));
  },
});
