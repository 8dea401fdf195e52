import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from './cmdlet-errors.ts';

/** Enable-PSBreakpoint (EnablePSBreakpointCommand): declared for scripts that mention it. */
export const enablePSBreakpoint = defineCmdlet({
  name: 'Enable-PSBreakpoint',
  aliases: ['ebp'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.EnablePSBreakpointCommand',
  defaultParameterSet: 'Breakpoint',
  supportsShouldProcess: true,
  outputType: ['System.Management.Automation.Breakpoint'],
  parameters: {
    PassThru: { type: 'switch', help: 'Also writes the object that was worked on.' },
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
  synopsis: 'Enables breakpoints.',
  begin(cmd) {
    cmd.throwTerminatingError(notSupported('Enable-PSBreakpoint', 'there is no debugger.'));
  },
});
