import { defineCmdlet } from '../cmdlet.ts';
import { breakpointParameters } from './breakpoint-parameters.ts';
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
    ...breakpointParameters,
  },
  synopsis: 'Enables breakpoints.',
  begin(cmd) {
    cmd.throwTerminatingError(notSupported('Enable-PSBreakpoint', 'there is no debugger.'));
  },
});
