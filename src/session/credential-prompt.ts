import { NetPSCredential, NetSecureString } from '../dotnet/security/secure-string.ts';
import type { PSHost } from '../host/ps-host.ts';
import type { Value } from '../objects/net-object.ts';
import type { Steps } from '../scheduler/suspension.ts';
import { waitFor } from '../scheduler/wait.ts';
import { requireInteractive } from './host-prompt.ts';
import { wrapPromptText } from './prompt-text.ts';

/**
 * Asks for a user name, unless it is known, and a password (ConsoleHostUserInterfaceSecurity.cs).
 * @returns the credential; null when no user is named
 */
export function* promptForCredential(host: PSHost, caption: string | null, message: string | null, userName: string | null): Steps<Value> {
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
  host.write(`Password for user ${user}: `);
  requireInteractive(host, message ?? '');
  const password = (yield* waitFor(host.readSecret())) ?? '';
  host.writeLine('');
  return new NetPSCredential(user, new NetSecureString(password));
}
