import { exceptionOf } from '../../errors/throw.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';

/** Set-ExecutionPolicy (ExecutionPolicyCommands.cs): .NET has no policies to set outside Windows. */
export const setExecutionPolicy = defineCmdlet({
  name: 'Set-ExecutionPolicy',
  module: 'Microsoft.PowerShell.Security',
  className: 'Microsoft.PowerShell.Commands.SetExecutionPolicyCommand',
  synopsis: 'Sets the execution policy on Windows computers.',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    ExecutionPolicy: {
      type: 'Microsoft.PowerShell.ExecutionPolicy',
      position: 0,
      mandatory: true,
      pipeline: 'value',
      help: 'The policy.',
    },
    Scope: { type: 'Microsoft.PowerShell.ExecutionPolicyScope', position: 1, pipeline: 'propertyName', help: 'For whom it holds.' },
    Force: { type: 'switch', help: 'Does not ask.' },
  },
  *process(cmd): Steps<void> {
    if (!(yield* complete(cmd.shouldProcess(String(cmd.args.ExecutionPolicy))))) return;
    throw exceptionOf('System.PlatformNotSupportedException', 'Operation is not supported on this platform.');
  },
});
