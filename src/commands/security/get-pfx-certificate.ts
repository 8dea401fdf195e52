import { isNoCertificate, NetCertificate } from '../../dotnet/security/certificate.ts';
import type { ErrorRecord } from '../../errors/error-record.ts';
import { NetException } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { resolveFiles, unresolvedPath } from '../utility/file-access.ts';

function notFound(message: string, id: string): ErrorRecord {
  return newErrorRecord(exceptionOf('System.IO.FileNotFoundException', message), id, 'ObjectNotFound');
}

/** Get-PfxCertificate (CertificateCommands.cs): certificates without private keys. */
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
  *process(cmd): Steps<void> {
    const given = cmd.args.FilePath ?? cmd.args.LiteralPath ?? [];
    const missing: string[] = [];
    for (const path of given) {
      let files: readonly string[];
      try {
        files = cmd.args.LiteralPath ? [unresolvedPath(cmd, path)] : yield* resolveFiles(cmd, [path], false);
      } catch (e) {
        if (!(e instanceof NetException) || e.netType.name !== 'ItemNotFoundException') throw e;
        missing.push(path);
        continue;
      }
      for (const file of files)
        try {
          yield* complete(cmd.write(NetCertificate.ofFile(file)));
        } catch (e) {
          if (!isNoCertificate(e)) throw e;
          yield* complete(cmd.writeError(newErrorRecord(e, 'GetPfxCertificateUnknownCryptoError', 'NotSpecified')));
        }
    }
    if (missing.length > 0 && missing.length === given.length)
      cmd.throwTerminatingError(notFound('Command cannot find any of the specified files.', 'GetPfxCertCommandNoneOfTheFilesFound'));
    for (const path of missing)
      yield* complete(cmd.writeError(notFound(`The following file could not be found: ${path}.`, 'GetPfxCertCommandFileNotFound')));
  },
});
