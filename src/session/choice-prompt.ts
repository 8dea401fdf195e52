import { hasTestHook } from '../dotnet/reflection/internal-test-hooks.ts';
import { exceptionOf } from '../errors/throw.ts';
import type { PSHost } from '../host/ps-host.ts';
import type { Steps } from '../scheduler/suspension.ts';
import { waitFor } from '../scheduler/wait.ts';
import { requireInteractive } from './host-prompt.ts';
import { wrapPromptText } from './prompt-text.ts';

/** One of the answers that a question offers: its label has `&` before the letter that is typed for it. */
export interface OfferedChoice {
  readonly label: string;
  readonly helpMessage: string;
}

/** The letter after `&`, as it is typed; empty where there is none (HostUIHelperMethods.BuildHotkeysAndPlainLabels). */
export function hotKeyOf(label: string): string {
  const at = label.indexOf('&');
  return at >= 0 && at + 1 < label.length ? (label[at + 1] as string).trim().toUpperCase() : '';
}

/** A label without its `&`. */
export function plainLabel(label: string): string {
  const at = label.indexOf('&');
  return at < 0 ? label : (label.slice(0, at) + label.slice(at + 1)).trim();
}

/** Writes the answers side by side, as many as a line holds (WriteChoicePrompt). */
function writeOffers(host: PSHost, choices: readonly OfferedChoice[], otherwise: number): void {
  const standard = choices[otherwise];
  const parts = choices.map(({ label }) => `[${hotKeyOf(label)}] ${plainLabel(label)}  `);
  parts.push('[?] Help ');
  if (standard) parts.push(`(default is "${hotKeyOf(standard.label) || plainLabel(standard.label)}"): `);
  let used = 0;
  for (const part of parts) {
    const fits = used + part.length <= host.width - 1;
    if (!fits) host.writeLine('');
    used = fits ? used + part.length : part.length;
    host.write(fits ? part : part.trimEnd());
  }
}

/**
 * Asks which of some answers is meant (ConsoleHostUserInterface.PromptForChoice) and gives its index.
 * @param otherwise what an empty line means; -1: nothing
 * @throws PSInvalidOperationException when the session is not interactive, NullReferenceException where the input has ended
 */
export function* askForChoice(
  host: PSHost,
  caption: string,
  message: string,
  choices: readonly OfferedChoice[],
  otherwise: number,
): Steps<number> {
  requireInteractive(host, message);
  if (host.questions) return yield* waitFor(host.questions.promptForChoice(caption, message, choices, otherwise));
  if (caption) host.writeLine(`\n${wrapPromptText(caption, host.width)}`);
  if (message) host.writeLine(wrapPromptText(message, host.width));
  for (;;) {
    writeOffers(host, choices, otherwise);
    const typed = hasTestHook('ForcePromptForChoiceDefaultOption') ? '' : yield* waitFor(host.readLine());
    // the console host does not look whether there was a line
    if (typed === null) throw exceptionOf('System.NullReferenceException', 'Object reference not set to an instance of an object.');
    if (typed === '') {
      if (otherwise >= 0) return otherwise;
      continue;
    }
    const answer = typed.trim();
    if (answer === '?') {
      for (const { label, helpMessage } of choices)
        host.writeLine(wrapPromptText(`${hotKeyOf(label) || plainLabel(label)} - ${helpMessage}`, host.width));
      continue;
    }
    const upper = answer.toUpperCase();
    const byLabel = choices.findIndex((c) => plainLabel(c.label).toUpperCase() === upper);
    const index = byLabel >= 0 ? byLabel : choices.findIndex((c) => hotKeyOf(c.label) !== '' && hotKeyOf(c.label) === upper);
    if (index >= 0) return index;
  }
}
