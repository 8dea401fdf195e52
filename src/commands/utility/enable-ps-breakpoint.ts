import { defineCmdlet } from '../cmdlet.ts';
import { breakpointParameters, eachBreakpoint } from './breakpoint-parameters.ts';

/** Enable-PSBreakpoint (EnablePSBreakpointCommand). */
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
  process: (cmd) => eachBreakpoint(cmd, (target, breakpoint) => target.enable(breakpoint, true), cmd.args.PassThru),
});
