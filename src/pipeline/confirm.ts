import { exceptionOf, newErrorRecord } from '../errors/throw.ts';
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

/**
 * Asks how to go on after a record whose preference is Inquire (MshCommandRuntime.InquireHelper).
 * @returns true where all further records of this kind pass unasked
 * @throws ActionPreferenceStopException for an answer to halt; PSInvalidOperationException where nobody can be asked
 */
export function* inquire(context: ExecutionContext, message = 'Continue with this operation?'): Steps<boolean> {
  const { host } = context;
  requireInteractive(host, message);
  host.writeLine(`\nConfirm\n${message}`);
  for (;;) {
    host.write('[Y] Yes  [A] Yes to All  [H] Halt Command  [?] Help (default is "Y"): ');
    const answer = (yield* waitFor(host.readLine()))?.trim().toLowerCase() ?? 'h';
    if (answer === '' || answer === 'y' || answer === 'yes') return false;
    if (answer === 'a' || answer === 'yes to all') return true;
    if (answer !== 'h' && answer !== 'halt command') continue;
    const exception = exceptionOf(
      'System.Management.Automation.ActionPreferenceStopException',
      'The running command stopped because the user selected the Stop option.',
    );
    exception.errorRecord = newErrorRecord(exception, 'ActionPreferenceStop', 'OperationStopped', null);
    throw exception;
  }
}

/**
 * Asks what to do about an exception while `$ErrorActionPreference` is Inquire (ExceptionHandlingOps.InquireForActionPreference).
 * @throws PSInvalidOperationException where nobody can be asked
 */
export function* inquireForAction(context: ExecutionContext, message: string): Steps<'continue' | 'silentlycontinue' | 'stop'> {
  const { host } = context;
  requireInteractive(host, message);
  host.writeLine(`\nAction to take for this exception:\n${message}`);
  for (;;) {
    host.write('[C] Continue  [I] Silently Continue  [B] Break  [?] Help (default is "C"): ');
    const answer = (yield* waitFor(host.readLine()))?.trim().toLowerCase() ?? 'b';
    if (answer === '' || answer === 'c' || answer === 'continue') return 'continue';
    if (answer === 'i' || answer === 'silently continue') return 'silentlycontinue';
    if (answer === 'b' || answer === 'break') return 'stop';
  }
}
