import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';

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
  begin: (cmd) => cmd.throwTerminatingError(notSupported('Import-PSSession', 'there are no remote sessions.')),
});
