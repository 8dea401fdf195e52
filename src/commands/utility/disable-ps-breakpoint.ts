import { defineCmdlet } from '../cmdlet.ts';
import { breakpointParameters } from './breakpoint-parameters.ts';
import { notSupported } from './cmdlet-errors.ts';

/** Disable-PSBreakpoint (DisablePSBreakpointCommand): declared for scripts that mention it. */
export const disablePSBreakpoint = defineCmdlet({
  name: 'Disable-PSBreakpoint',
  aliases: ['dbp'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.DisablePSBreakpointCommand',
  defaultParameterSet: 'Breakpoint',
  supportsShouldProcess: true,
  outputType: ['System.Management.Automation.Breakpoint'],
  parameters: {
    PassThru: { type: 'switch', help: 'Also writes the object that was worked on.' },
    ...breakpointParameters,
  },
  synopsis: 'Disables breakpoints.',
  begin(cmd) {
    cmd.throwTerminatingError(notSupported('Disable-PSBreakpoint', 'there is no debugger.'));
  },
});
