import { defineCmdlet } from '../cmdlet.ts';
import { shutDown } from './shutdown.ts';

/** Restart-Computer: a script here does not restart its machine. */
export const restartComputer = defineCmdlet({
  name: 'Restart-Computer',
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.RestartComputerCommand',
  synopsis: 'Restarts the operating system on local and remote computers.',
  supportsShouldProcess: true,
  parameters: {},
  begin: (cmd) => shutDown(cmd, 'Restart-Computer'),
});
