import { exceptionOf, newErrorRecord } from '../errors/throw.ts';
import type { Steps } from '../scheduler/suspension.ts';
import { waitFor } from '../scheduler/wait.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { requireInteractive } from '../session/host-prompt.ts';

/** One way to answer: the letter that is typed for it, its name, and what it means to the caller. */
interface Choice<T> {
  readonly key: string;
  readonly label: string;
  readonly answer: T;
}

/**
 * Asks until one of the choices is typed, as its letter or its name; an empty line is the first of them.
 * (MshCommandRuntime asks with PromptForChoice, where an input that ends means the default; here nobody is left who could agree.)
 * @param atEnd what the end of the input means
 */
function* ask<T>(context: ExecutionContext, caption: string, message: string, choices: readonly Choice<T>[], atEnd: T): Steps<T> {
  const { host } = context;
  requireInteractive(host, message);
  host.writeLine(`\n${caption}\n${message}`);
  const offers = choices.map((c) => `[${c.key}] ${c.label}  `).join('');
  for (;;) {
    host.write(`${offers}[?] Help (default is "${choices[0]!.key}"): `);
    const typed = (yield* waitFor(host.readLine()))?.trim().toLowerCase();
    if (typed === undefined) return atEnd;
    const chosen = typed === '' ? choices[0] : choices.find((c) => typed === c.key.toLowerCase() || typed === c.label.toLowerCase());
    if (chosen !== undefined) return chosen.answer;
  }
}

/** What a person answered to "Are you sure …". */
export type ConfirmAnswer = 'yes' | 'yesToAll' | 'no' | 'noToAll';

const confirmChoices: readonly Choice<ConfirmAnswer>[] = [
  { key: 'Y', label: 'Yes', answer: 'yes' },
  { key: 'A', label: 'Yes to All', answer: 'yesToAll' },
  { key: 'N', label: 'No', answer: 'no' },
  { key: 'L', label: 'No to All', answer: 'noToAll' },
];

/**
 * Asks for confirmation at the host (MshCommandRuntime.InquireHelper for ShouldProcess and ShouldContinue).
 * @throws HostException or PSInvalidOperationException where nobody can be asked
 */
export function confirm(context: ExecutionContext, caption: string, message: string): Steps<ConfirmAnswer> {
  return ask(context, caption, message, confirmChoices, 'no');
}

const inquireChoices: readonly Choice<'continue' | 'continueAll' | 'halt'>[] = [
  { key: 'Y', label: 'Yes', answer: 'continue' },
  { key: 'A', label: 'Yes to All', answer: 'continueAll' },
  { key: 'H', label: 'Halt Command', answer: 'halt' },
];

/**
 * Asks how to go on after a record whose preference is Inquire (MshCommandRuntime.InquireHelper).
 * @returns true where all further records of this kind pass unasked
 * @throws ActionPreferenceStopException for an answer to halt; HostException or PSInvalidOperationException where nobody can be asked
 */
export function* inquire(context: ExecutionContext, message = 'Continue with this operation?'): Steps<boolean> {
  const answer = yield* ask(context, 'Confirm', message, inquireChoices, 'halt');
  if (answer !== 'halt') return answer === 'continueAll';
  const exception = exceptionOf(
    'System.Management.Automation.ActionPreferenceStopException',
    'The running command stopped because the user selected the Stop option.',
  );
  exception.errorRecord = newErrorRecord(exception, 'ActionPreferenceStop', 'OperationStopped', null);
  throw exception;
}

const actionChoices: readonly Choice<'continue' | 'silentlycontinue' | 'stop'>[] = [
  { key: 'C', label: 'Continue', answer: 'continue' },
  { key: 'I', label: 'Silently Continue', answer: 'silentlycontinue' },
  { key: 'B', label: 'Break', answer: 'stop' },
];

/**
 * Asks what to do about an exception while `$ErrorActionPreference` is Inquire (ExceptionHandlingOps.InquireForActionPreference).
 * @throws HostException or PSInvalidOperationException where nobody can be asked
 */
export function inquireForAction(context: ExecutionContext, message: string): Steps<'continue' | 'silentlycontinue' | 'stop'> {
  return ask(context, 'Action to take for this exception:', message, actionChoices, 'stop');
}
