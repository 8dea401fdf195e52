import { NetPSCredential, NetSecureString } from '../../dotnet/security/secure-string.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { toStringValue } from '../../objects/to-string.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { waitFor } from '../../scheduler/wait.ts';
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
    Credential: { type: 'psobject', position: 0, sets: ['CredentialSet'], help: 'A user name, or a credential that is given back.' },
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
    if (!host.interactive)
      throw exceptionOf(
        'System.Management.Automation.PSInvalidOperationException',
        'PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.',
      );
    host.writeLine('');
    host.writeLine(args.Title ?? 'PowerShell credential request');
    host.writeLine(args.Message ?? 'Enter your credentials.');
    let user = given !== null ? toStringValue(given) : (args.UserName ?? '');
    if (user === '') {
      host.write('User: ');
      user = (yield* waitFor(host.readLine())) ?? '';
    }
    host.write(`Password for user ${user}: `);
    const password = (yield* waitFor(host.readSecret())) ?? '';
    host.writeLine('');
    if (user === '') {
      const exception = exceptionOf('System.Management.Automation.PSArgumentException', 'The user name must not be empty.');
      const s = cmd.writeError(newErrorRecord(exception, 'CouldNotPromptForCredential', 'InvalidOperation'));
      if (s) yield* s;
      return;
    }
    const s = cmd.write(new NetPSCredential(user, new NetSecureString(password)));
    if (s) yield* s;
  },
});
