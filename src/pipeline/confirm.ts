import type { Steps } from '../scheduler/suspension.ts';
import { waitFor } from '../scheduler/wait.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { requireInteractive } from '../session/host-prompt.ts';

/** What a person answered to "Are you sure …". */
export type ConfirmAnswer = 'yes' | 'yesToAll' | 'no' | 'noToAll';

/**
 * Asks for confirmation at the host.
 * @throws PSInvalidOperationException-like error when the session is not interactive (HostException of the non-interactive host).
 */
export function* confirm(context: ExecutionContext, caption: string, message: string): Steps<ConfirmAnswer> {
  const { host } = context;
  requireInteractive(host, message);
  for (;;) {
    host.writeLine(`\n${caption}\n${message}`);
    host.write('[Y] Yes  [A] Yes to All  [N] No  [L] No to All  [?] Help (default is "Y"): ');
    const answer = (yield* waitFor(host.readLine()))?.trim().toLowerCase() ?? 'n';
    if (answer === '' || answer === 'y' || answer === 'yes') return 'yes';
    if (answer === 'a' || answer === 'yes to all') return 'yesToAll';
    if (answer === 'n' || answer === 'no') return 'no';
    if (answer === 'l' || answer === 'no to all') return 'noToAll';
  }
}
