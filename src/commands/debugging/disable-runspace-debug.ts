import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';

/** Disable-RunspaceDebug: declared as PowerShell has it; it cannot run, because runspaces cannot be debugged from outside. */
export const disableRunspaceDebug = defineCmdlet({
  name: 'Disable-RunspaceDebug',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.DisableRunspaceDebugCommand',
  synopsis: 'Takes back what Enable-RunspaceDebug allowed.',
  defaultParameterSet: 'RunspaceNameParameterSet',
  parameters: {
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
  begin: (cmd) => cmd.throwTerminatingError(notSupported('Disable-RunspaceDebug', 'runspaces cannot be debugged from outside.')),
});
