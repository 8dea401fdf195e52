import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';
import { implicitRemotingParameters } from './implicit-remoting-parameters.ts';

/** Import-PSSession: declared as PowerShell has it; it cannot run, because there are no remote sessions. */
export const importPsSession = defineCmdlet({
  name: 'Import-PSSession',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ImportPSSessionCommand',
  synopsis: 'Imports commands of a remote session.',
  outputType: ['System.Management.Automation.PSModuleInfo'],
  parameters: {
    Prefix: { type: 'string', validate: ['notNullOrEmpty'] },
    DisableNameChecking: { type: 'switch' },
    ...implicitRemotingParameters,
  },
  begin: (cmd) => cmd.throwTerminatingError(notSupported('Import-PSSession', 'there are no remote sessions.')),
});
