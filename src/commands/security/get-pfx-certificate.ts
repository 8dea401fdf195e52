import { isNoCertificate, NetCertificate } from '../../dotnet/security/certificate.ts';
import { NetSecureString } from '../../dotnet/security/secure-string.ts';
import type { ErrorRecord } from '../../errors/error-record.ts';
import { NetException } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { readSecureString } from '../../host/host-object.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { resolveFiles, unresolvedPath } from '../utility/file-access.ts';

function notFound(message: string, id: string): ErrorRecord {
  return newErrorRecord(exceptionOf('System.IO.FileNotFoundException', message), id, 'ObjectNotFound');
}

/** The password, once it is given or asked for. */
interface Password {
  text: string | null;
  isKnown: boolean;
}

/** The certificate of a file; a password is asked for where there has to be one. */
function* writeCertificate(cmd: CmdletRuntime, file: string, password: Password): Steps<void> {
  for (;;) {
    try {
      yield* complete(cmd.write(NetCertificate.ofFile(file, password.text)));
      return;
    } catch (e) {
      if (!isNoCertificate(e)) throw e;
      if (password.isKnown || cmd.isBound('NoPromptForPassword')) {
        yield* complete(cmd.writeError(newErrorRecord(e, 'GetPfxCertificateUnknownCryptoError', 'NotSpecified')));
        return;
      }
    }
    const asked = yield* readSecureString(cmd.context.host, 'Enter password: ');
    password.text = asked instanceof NetSecureString ? asked.text : null;
    password.isKnown = true;
  }
}

/** Get-PfxCertificate (CertificateCommands.cs). */
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
  state: (cmd): Password => ({
    text: cmd.args.Password instanceof NetSecureString ? cmd.args.Password.text : null,
    isKnown: cmd.isBound('Password'),
  }),
  *process(cmd, password): Steps<void> {
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
      for (const file of files) yield* writeCertificate(cmd, file, password);
    }
    if (missing.length > 0 && missing.length === given.length)
      cmd.throwTerminatingError(notFound('Command cannot find any of the specified files.', 'GetPfxCertCommandNoneOfTheFilesFound'));
    for (const path of missing)
      yield* complete(cmd.writeError(notFound(`The following file could not be found: ${path}.`, 'GetPfxCertCommandFileNotFound')));
  },
});
