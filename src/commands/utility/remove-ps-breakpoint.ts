import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from './cmdlet-errors.ts';

/** Remove-PSBreakpoint (RemovePSBreakpointCommand): declared for scripts that mention it. */
export const removePSBreakpoint = defineCmdlet({
  name: 'Remove-PSBreakpoint',
  aliases: ['rbp'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.RemovePSBreakpointCommand',
  defaultParameterSet: 'Breakpoint',
  supportsShouldProcess: true,
  parameters: {
    Breakpoint: {
      type: 'System.Management.Automation.Breakpoint[]',
      position: 0,
      mandatory: true,
      pipeline: 'value',
      sets: ['Breakpoint'],
      validate: ['notNull'],
      help: 'Breakpoint objects.',
    },
    Id: {
      type: 'int[]',
      position: 0,
      mandatory: true,
      pipeline: 'propertyName',
      sets: ['Id'],
      validate: ['notNull'],
      help: 'Numbers of the objects.',
    },
    Runspace: { type: 'runspace', pipeline: 'propertyName', sets: ['Id'], aliases: ['RunspaceId'], help: 'The runspace that is meant.' },
  },
  synopsis: 'Removes breakpoints.',
  begin(cmd) {
    cmd.throwTerminatingError(notSupported('Remove-PSBreakpoint', 'there is no debugger.'));
  },
});
