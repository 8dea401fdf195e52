import { defineCmdlet } from '../cmdlet.ts';

/** Get-PSBreakpoint (GetPSBreakpointCommand): declared for scripts that mention it. */
export const getPSBreakpoint = defineCmdlet({
  name: 'Get-PSBreakpoint',
  aliases: ['gbp'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetPSBreakpointCommand',
  defaultParameterSet: 'Line',
  outputType: [
    'System.Management.Automation.CommandBreakpoint',
    'System.Management.Automation.LineBreakpoint',
    'System.Management.Automation.VariableBreakpoint',
    'System.Management.Automation.Breakpoint',
  ],
  parameters: {
    Script: {
      type: 'string[]',
      sets: { Line: { position: 0, pipeline: 'value' }, Command: {}, Variable: {}, Type: {} },
      validate: ['notNullOrEmpty'],
      help: 'The script with the breakpoint.',
    },
    Id: {
      type: 'int[]',
      position: 0,
      mandatory: true,
      pipeline: 'value',
      sets: ['Id'],
      validate: ['notNull'],
      help: 'Numbers of the objects.',
    },
    Variable: { type: 'string[]', mandatory: true, sets: ['Variable'], validate: ['notNull'], help: 'The variables to watch.' },
    Command: { type: 'string[]', mandatory: true, sets: ['Command'], validate: ['notNull'], help: 'The commands that are meant.' },
    Type: {
      type: 'Microsoft.PowerShell.Commands.BreakpointType[]',
      position: 0,
      mandatory: true,
      pipeline: 'value',
      sets: ['Type'],
      validate: ['notNull'],
      help: 'The kinds of breakpoints.',
    },
    Runspace: { type: 'runspace', validate: ['notNull'], help: 'The runspace that is meant.' },
  },
  synopsis: 'Lists breakpoints.',
  // there is never anything to list
  process: () => undefined,
});
