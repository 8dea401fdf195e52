import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from './cmdlet-errors.ts';

/** Set-PSBreakpoint (SetPSBreakpointCommand): declared for scripts that mention it. */
export const setPSBreakpoint = defineCmdlet({
  name: 'Set-PSBreakpoint',
  aliases: ['sbp'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.SetPSBreakpointCommand',
  defaultParameterSet: 'Line',
  outputType: [
    'System.Management.Automation.CommandBreakpoint',
    'System.Management.Automation.LineBreakpoint',
    'System.Management.Automation.VariableBreakpoint',
  ],
  parameters: {
    Action: { type: 'scriptblock', sets: ['Command', 'Line', 'Variable'], help: 'What is run at the breakpoint.' },
    Column: { type: 'int', position: 2, sets: ['Line'], validate: [{ range: [1, 2147483647] }], help: 'The column of the breakpoint.' },
    Command: { type: 'string[]', mandatory: true, sets: ['Command'], aliases: ['C'], help: 'The commands that are meant.' },
    Line: { type: 'int[]', position: 1, mandatory: true, sets: ['Line'], help: 'Lines: counts them, or their numbers.' },
    Script: {
      type: 'string[]',
      sets: { Command: { position: 0 }, Line: { position: 0, mandatory: true }, Variable: { position: 0 } },
      validate: ['notNull'],
      help: 'The script with the breakpoint.',
    },
    Variable: { type: 'string[]', mandatory: true, sets: ['Variable'], aliases: ['V'], help: 'The variables to watch.' },
    Mode: { type: 'System.Management.Automation.VariableAccessMode', sets: ['Variable'], help: 'Whether reading or writing is watched.' },
    Runspace: { type: 'runspace', validate: ['notNull'], help: 'The runspace that is meant.' },
  },
  synopsis: 'Sets a breakpoint.',
  begin(cmd) {
    cmd.throwTerminatingError(notSupported('Set-PSBreakpoint', 'there is no debugger.'));
  },
});
