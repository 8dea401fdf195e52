import { defineCmdlet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';

/** Get-PfxCertificate: declared as PowerShell has it; it cannot run, because there are no certificates. */
export const getPfxCertificate = defineCmdlet({
  name: 'Get-PfxCertificate',
  module: 'Microsoft.PowerShell.Security',
  className: 'Microsoft.PowerShell.Commands.GetPfxCertificateCommand',
  synopsis: 'Gets the certificate of a file.',
  defaultParameterSet: 'ByPath',
  outputType: ['System.Security.Cryptography.X509Certificates.X509Certificate2'],
  parameters: {
    FilePath: { type: 'string[]', position: 0, mandatory: true, pipeline: 'both', sets: ['ByPath'] },
    LiteralPath: { type: 'string[]', mandatory: true, pipeline: 'propertyName', sets: ['ByLiteralPath'], aliases: ['PSPath', 'LP'] },
    Password: { type: 'System.Security.SecureString' },
    NoPromptForPassword: { type: 'switch' },
  },
  begin: (cmd) => cmd.throwTerminatingError(notSupported('Get-PfxCertificate', 'there are no certificates.')),
});
