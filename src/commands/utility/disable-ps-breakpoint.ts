import { defineCmdlet } from '../cmdlet.ts';
import { breakpointParameters, eachBreakpoint } from './breakpoint-parameters.ts';

/** Disable-PSBreakpoint (DisablePSBreakpointCommand). */
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
  process: (cmd) => eachBreakpoint(cmd, (target, breakpoint) => target.enable(breakpoint, false), cmd.args.PassThru),
});
