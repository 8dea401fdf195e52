import { defineCmdlet } from '../cmdlet.ts';
import { breakpointParameters } from './breakpoint-parameters.ts';
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
    ...breakpointParameters,
  },
  synopsis: 'Removes breakpoints.',
  begin(cmd) {
    cmd.throwTerminatingError(notSupported('Remove-PSBreakpoint', 'there is no debugger.'));
  },
});
