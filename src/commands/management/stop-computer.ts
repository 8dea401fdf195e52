import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';

/** Stop-Computer: a script here does not stop its machine. */
export const stopComputer = defineCmdlet({
  name: 'Stop-Computer',
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.StopComputerCommand',
  synopsis: 'Stops (shuts down) local and remote computers.',
  supportsShouldProcess: true,
  parameters: {},
  begin: (cmd) => cmd.throwTerminatingError(notSupported('Stop-Computer', 'run the command of the operating system instead.')),
});
