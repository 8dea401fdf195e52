import { hasTestHook } from '../dotnet/reflection/internal-test-hooks.ts';
import { NetPSCredential, NetSecureString } from '../dotnet/security/secure-string.ts';
import type { PSHost } from '../host/ps-host.ts';
import type { Value } from '../objects/net-object.ts';
import type { Steps } from '../scheduler/suspension.ts';
import { waitFor } from '../scheduler/wait.ts';
import { requireInteractive } from './host-prompt.ts';
import { wrapPromptText } from './prompt-text.ts';

/**
 * Asks for a user name, unless it is known, and a password (ConsoleHostUserInterfaceSecurity.cs).
 * @param targetName what stands before the name of the user, as a domain does
 * @returns the credential; null when no user is named
 */
export function* promptForCredential(
  host: PSHost,
  caption: string | null,
  message: string | null,
  userName: string | null,
  targetName: string | null = null,
): Steps<Value> {
  if (host.questions) return yield* waitFor(host.questions.promptForCredential(caption ?? '', message ?? '', userName));
  if (caption) host.writeLine(`\n${wrapPromptText(caption, host.width)}`);
  if (message) host.writeLine(wrapPromptText(message, host.width));
  let user = userName ?? '';
  if (user === '') {
    host.write('User: ');
    requireInteractive(host, message ?? '');
    user = (yield* waitFor(host.readLine())) ?? '';
    if (user === '') return null;
  }
  let password = '';
  if (!hasTestHook('NoPromptForPassword')) {
    host.write(`Password for user ${user}: `);
    requireInteractive(host, message ?? '');
    password = (yield* waitFor(host.readSecret())) ?? '';
    host.writeLine('');
  }
  return new NetPSCredential(targetName ? `${targetName}\\${user}` : user, new NetSecureString(password));
}
