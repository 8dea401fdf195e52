import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';
import { implicitRemotingParameters } from './implicit-remoting-parameters.ts';

/** Export-PSSession: declared as PowerShell has it; it cannot run, because there are no remote sessions. */
export const exportPsSession = defineCmdlet({
  name: 'Export-PSSession',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ExportPSSessionCommand',
  synopsis: 'Writes commands of a remote session into a module.',
  outputType: ['System.IO.FileInfo'],
  parameters: {
    OutputModule: { type: 'string', position: 1, mandatory: true, aliases: ['PSPath', 'ModuleName'], validate: ['notNullOrEmpty'] },
    Force: { type: 'switch' },
    Encoding: { type: 'System.Text.Encoding', validate: ['notNullOrEmpty'] },
    ...implicitRemotingParameters,
  },
  begin: (cmd) => cmd.throwTerminatingError(notSupported('Export-PSSession', 'there are no remote sessions.')),
});
