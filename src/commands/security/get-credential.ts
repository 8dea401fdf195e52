import { NetPSCredential } from '../../dotnet/security/secure-string.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { toStringValue } from '../../objects/to-string.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { promptForCredential } from '../../session/credential-prompt.ts';
import { defineCmdlet } from '../cmdlet.ts';

/** Get-Credential (CredentialCommands.cs). */
export const getCredential = defineCmdlet({
  name: 'Get-Credential',
  module: 'Microsoft.PowerShell.Security',
  className: 'Microsoft.PowerShell.Commands.GetCredentialCommand',
  defaultParameterSet: 'CredentialSet',
  outputType: ['System.Management.Automation.PSCredential'],
  synopsis: 'Gets a credential object based on a user name and password.',
  parameters: {
    Credential: {
      type: 'pscredential',
      position: 0,
      sets: ['CredentialSet'],
      validate: ['notNull'],
      help: 'A user name, or a credential that is given back.',
    },
    Message: { type: 'string', sets: ['MessageSet'], validate: ['notNullOrEmpty'], help: 'What the prompt says.' },
    UserName: { type: 'string', position: 0, sets: ['MessageSet'], validate: ['notNullOrEmpty'], help: 'The user name.' },
    Title: { type: 'string', sets: ['MessageSet'], validate: ['notNullOrEmpty'], help: 'The title of the prompt.' },
  },
  *process(cmd): Steps<void> {
    const { args, context } = cmd;
    const { host } = context;
    const given = args.Credential ?? null;
    if (given instanceof NetPSCredential) {
      const s = cmd.write(given);
      if (s) yield* s;
      return;
    }
    const credential = yield* promptForCredential(
      host,
      args.Title ?? 'PowerShell credential request',
      args.Message ?? 'Enter your credentials.',
      given !== null ? toStringValue(given) : (args.UserName ?? ''),
    );
    if (credential === null) {
      const exception = exceptionOf('System.Management.Automation.PSArgumentException', 'The user name must not be empty.');
      const s = cmd.writeError(newErrorRecord(exception, 'CouldNotPromptForCredential', 'InvalidOperation'));
      if (s) yield* s;
      return;
    }
    const s = cmd.write(credential);
    if (s) yield* s;
  },
});
