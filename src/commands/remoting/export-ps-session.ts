import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';

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
    CommandName: { type: 'string[]', position: 2, aliases: ['Name'] },
    AllowClobber: { type: 'switch' },
    ArgumentList: { type: 'object[]', aliases: ['Args'], allowNull: true, allowEmptyCollection: true },
    CommandType: { type: 'System.Management.Automation.CommandTypes', aliases: ['Type'] },
    Module: { type: 'string[]', aliases: ['PSSnapin'], validate: ['notNull'] },
    FullyQualifiedModule: { type: 'Microsoft.PowerShell.Commands.ModuleSpecification[]', validate: ['notNull'] },
    FormatTypeName: { type: 'string[]', position: 3 },
    Certificate: { type: 'System.Security.Cryptography.X509Certificates.X509Certificate2' },
    Session: { type: 'System.Management.Automation.Runspaces.PSSession', position: 0, mandatory: true, validate: ['notNull'] },
  },
  begin: (cmd) => cmd.throwTerminatingError(notSupported('Export-PSSession', 'there are no remote sessions.')),
});
