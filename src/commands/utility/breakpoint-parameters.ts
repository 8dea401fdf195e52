/** How the commands that work on breakpoints name them (PSBreakpointUpdaterCommandBase in PSBreakpointCommandBase.cs). */
export const breakpointParameters = {
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
} as const;
