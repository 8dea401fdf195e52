import { defineCmdlet } from '../cmdlet.ts';
import { shutDown } from './shutdown.ts';

/** Stop-Computer: a script here does not stop its machine. */
export const stopComputer = defineCmdlet({
  name: 'Stop-Computer',
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.StopComputerCommand',
  synopsis: 'Stops (shuts down) local and remote computers.',
  supportsShouldProcess: true,
  parameters: {},
  begin: (cmd) => shutDown(cmd, 'Stop-Computer'),
});
