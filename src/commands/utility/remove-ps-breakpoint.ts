import { defineCmdlet } from '../cmdlet.ts';
import { breakpointParameters, eachBreakpoint } from './breakpoint-parameters.ts';

/** Remove-PSBreakpoint (RemovePSBreakpointCommand). */
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
  process: (cmd) => eachBreakpoint(cmd, (target, breakpoint) => target.remove(breakpoint)),
});
