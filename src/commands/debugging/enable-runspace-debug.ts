import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';

/** Enable-RunspaceDebug: declared as PowerShell has it; it cannot run, because runspaces cannot be debugged from outside. */
export const enableRunspaceDebug = defineCmdlet({
  name: 'Enable-RunspaceDebug',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.EnableRunspaceDebugCommand',
  synopsis: 'Lets a debugger attach to runspaces.',
  defaultParameterSet: 'RunspaceNameParameterSet',
  parameters: {
    BreakAll: { type: 'switch', position: 1, sets: ['RunspaceParameterSet', 'RunspaceNameParameterSet', 'RunspaceIdParameterSet'] },
    RunspaceName: { type: 'string[]', position: 0, sets: ['RunspaceNameParameterSet'], validate: ['notNullOrEmpty'] },
    Runspace: {
      type: 'System.Management.Automation.Runspaces.Runspace[]',
      position: 0,
      mandatory: true,
      pipeline: 'both',
      sets: ['RunspaceParameterSet'],
      validate: ['notNullOrEmpty'],
    },
    RunspaceId: { type: 'int[]', position: 0, mandatory: true, sets: ['RunspaceIdParameterSet'], validate: ['notNullOrEmpty'] },
    RunspaceInstanceId: {
      type: 'System.Guid[]',
      position: 0,
      mandatory: true,
      sets: ['RunspaceInstanceIdParameterSet'],
      validate: ['notNullOrEmpty'],
    },
    ProcessName: { type: 'string', position: 0, sets: ['ProcessNameParameterSet'], validate: ['notNullOrEmpty'] },
    AppDomainName: { type: 'string[]', position: 1, sets: ['ProcessNameParameterSet'], validate: ['notNullOrEmpty'] },
  },
  begin: (cmd) => cmd.throwTerminatingError(notSupported('Enable-RunspaceDebug', 'runspaces cannot be debugged from outside.')),
});
