import { exceptionOf, newErrorRecord } from '../errors/throw.ts';
import type { Steps } from '../scheduler/suspension.ts';
import { askForChoice, hotKeyOf, type OfferedChoice } from '../session/choice-prompt.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';
import { enterNestedPrompt, type NestedPromptCaller } from '../session/nested-prompt.ts';

/** One way to answer, and what it means to the caller. */
interface Choice<T> extends OfferedChoice {
  readonly answer: T;
}

const choice = <T>(label: string, answer: T, helpMessage: string): Choice<T> => ({ label, answer, helpMessage });

/** What stands at the end of every list of answers but those of a server: a prompt below the running command. */
const suspend = choice(
  '&Suspend',
  'suspend' as const,
  'Pause the current pipeline and return to the command prompt. Type "exit" to resume the pipeline.',
);

/**
 * Asks for one of the choices; the first of them, or the one that is given, is what an empty line means. After a nested prompt it asks again.
 * @param command what asks: `$CurrentlyExecutingCommand` of that prompt
 * @throws as {@link askForChoice}
 */
function* ask<T>(
  context: ExecutionContext,
  command: NestedPromptCaller | null,
  caption: string,
  message: string,
  offered: readonly Choice<T>[],
  otherwise = 0,
  isTranscribed = true,
): Steps<T> {
  const { host, transcription } = context;
  const choices: readonly Choice<T | 'suspend'>[] = host.name === 'ServerRemoteHost' ? offered : [...offered, suspend];
  for (;;) {
    if (isTranscribed) for (const line of [caption, message, choices.map((c) => c.label).join('  ')]) transcription?.result(line, true);
    const chosen = choices[yield* askForChoice(host, caption, message, choices, otherwise)] ?? choices[0]!;
    if (isTranscribed) transcription?.result(hotKeyOf(chosen.label), true);
    if (chosen.answer !== 'suspend') return chosen.answer as T;
    yield* enterNestedPrompt(context, command);
  }
}

/** What a person answered to "Are you sure …". */
export type ConfirmAnswer = 'yes' | 'yesToAll' | 'no' | 'noToAll';

const yes = choice<ConfirmAnswer>('&Yes', 'yes', 'Continue with only the next step of the operation.');
const yesToAll = choice<ConfirmAnswer>('Yes to &All', 'yesToAll', 'Continue with all the steps of the operation.');
const no = choice<ConfirmAnswer>('&No', 'no', 'Skip this operation and proceed with the next operation.');
const noToAll = choice<ConfirmAnswer>('No to A&ll', 'noToAll', 'Skip this operation and all subsequent operations.');

/**
 * Asks for confirmation at the host (MshCommandRuntime.InquireHelper for ShouldProcess and ShouldContinue).
 * @param command the command that asks
 * @param forAll whether an answer may hold for all that follows
 * @param isDangerous true where an empty line means no
 * @throws as {@link askForChoice}
 */
export function confirm(
  context: ExecutionContext,
  command: NestedPromptCaller | null,
  caption: string,
  message: string,
  forAll = true,
  isDangerous = false,
): Steps<ConfirmAnswer> {
  const choices = forAll ? [yes, yesToAll, no, noToAll] : [yes, no];
  return ask(context, command, caption, message, choices, isDangerous ? choices.indexOf(no) : 0);
}

const inquireChoices: readonly Choice<'continue' | 'continueAll' | 'halt'>[] = [
  choice('&Yes', 'continue', yes.helpMessage),
  choice('Yes to &All', 'continueAll', yesToAll.helpMessage),
  choice('&Halt Command', 'halt', 'Stop this command.'),
];

/**
 * Asks how to go on after a record whose preference is Inquire (MshCommandRuntime.InquireHelper).
 * @returns true where all further records of this kind pass unasked
 * @throws ActionPreferenceStopException for an answer to halt; else as {@link askForChoice}
 */
export function* inquire(
  context: ExecutionContext,
  command: NestedPromptCaller | null,
  invocation: InvocationInfo,
  message = 'Continue with this operation?',
): Steps<boolean> {
  const answer = yield* ask(context, command, 'Confirm', message, inquireChoices);
  if (answer !== 'halt') return answer === 'continueAll';
  const exception = exceptionOf(
    'System.Management.Automation.ActionPreferenceStopException',
    'The running command stopped because the user selected the Stop option.',
  );
  exception.errorRecord = newErrorRecord(exception, 'ActionPreferenceStop', 'OperationStopped', null);
  exception.errorRecord.invocationInfo = invocation;
  throw exception;
}

const actionChoices: readonly Choice<'continue' | 'silentlycontinue' | 'stop'>[] = [
  choice('&Continue', 'continue', 'Report the error then continue with the next script statement.'),
  choice('S&ilently Continue', 'silentlycontinue', 'Do not report this error, just continue with the next script statement.'),
  choice('&Break', 'stop', 'Do not continue processing, throw the exception instead.'),
];

/**
 * Asks what to do about an exception while `$ErrorActionPreference` is Inquire (ExceptionHandlingOps.InquireForActionPreference).
 * @throws as {@link askForChoice}
 */
export function inquireForAction(context: ExecutionContext, message: string): Steps<'continue' | 'silentlycontinue' | 'stop'> {
  return ask(context, null, 'Action to take for this exception:', message, actionChoices, 0, false);
}
