import { defineType } from '../dotnet/registry.ts';
import { exceptionOf } from '../errors/throw.ts';
import { toItems } from '../objects/enumerate.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { toText } from '../objects/to-string.ts';
import type { Steps } from '../scheduler/suspension.ts';
import { waitFor } from '../scheduler/wait.ts';
import { requireInteractive } from '../session/host-prompt.ts';
import { wrapPromptText } from '../session/prompt-text.ts';
import type { PSHost } from './ps-host.ts';

/** System.Management.Automation.Host.ChoiceDescription: `&Yes` and what it means. */
export class ChoiceDescription extends NetObject {
  constructor(
    readonly label: string,
    public helpMessage = '',
  ) {
    super();
  }
  /** The letter after `&`, as it is typed. */
  get hotKey(): string {
    const at = this.label.indexOf('&');
    return at >= 0 && at + 1 < this.label.length ? (this.label[at + 1] as string).trim().toUpperCase() : '';
  }
  get labelWithoutHotKey(): string {
    const at = this.label.indexOf('&');
    return at < 0 ? this.label : this.label.slice(0, at) + this.label.slice(at + 1);
  }
}

defineType({
  name: 'System.Management.Automation.Host.ChoiceDescription',
  jsClass: ChoiceDescription,
  constructors: {
    'ChoiceDescription(string label)': (_: unknown, label: string) => new ChoiceDescription(label),
    'ChoiceDescription(string label, string helpMessage)': (_: unknown, label: string, help: string) => new ChoiceDescription(label, help),
  },
  properties: {
    'string Label': { get: (c: ChoiceDescription) => c.label },
    'string HelpMessage': {
      get: (c: ChoiceDescription) => c.helpMessage,
      set: (c: ChoiceDescription, text: string) => {
        c.helpMessage = text;
      },
    },
  },
});

/**
 * Asks which of some choices is meant (ConsoleHostUserInterfacePromptForChoice.cs) and answers its index.
 * @throws PSInvalidOperationException when the session is not interactive; ArgumentException for no choices
 */
export function* promptForChoice(host: PSHost, caption: string, message: string, choices: Value, otherwise: number): Steps<number> {
  const list = toItems(choices, true).map((c) => (c instanceof ChoiceDescription ? c : new ChoiceDescription(toText(c))));
  if (list.length === 0)
    throw exceptionOf('System.ArgumentException', '"choices" should have at least one element. (Parameter \'choices\')', null, {
      ParamName: 'choices',
    });
  if (otherwise < -1 || otherwise >= list.length)
    throw exceptionOf(
      'System.ArgumentOutOfRangeException',
      `"defaultChoice" must be a valid index into "choices" or -1 for no default choice. (Parameter 'defaultChoice')`,
      null,
      { ParamName: 'defaultChoice' },
    );
  requireInteractive(host, message);
  if (host.questions) return yield* waitFor(host.questions.promptForChoice(caption, message, list, otherwise));
  if (caption) host.writeLine(`\n${wrapPromptText(caption, host.width)}`);
  if (message) host.writeLine(wrapPromptText(message, host.width));
  for (;;) {
    const offers = list.map((c) => `[${c.hotKey}] ${c.labelWithoutHotKey}  `).join('');
    const chosen = list[otherwise];
    const standard = chosen ? `(default is "${chosen.hotKey || chosen.labelWithoutHotKey}"): ` : ': ';
    host.write(`${offers}[?] Help ${standard}`);
    const answer = yield* waitFor(host.readLine());
    if (answer === null) {
      if (otherwise >= 0) return otherwise;
      throw exceptionOf('System.Management.Automation.Host.PromptingException', 'The prompt was canceled.');
    }
    const typed = answer.trim();
    if (typed === '') {
      if (otherwise >= 0) return otherwise;
      continue;
    }
    if (typed === '?') {
      for (const c of list) host.writeLine(`${c.hotKey || c.labelWithoutHotKey} - ${c.helpMessage}`);
      continue;
    }
    const upper = typed.toUpperCase();
    const byLabel = list.findIndex((c) => c.labelWithoutHotKey.toUpperCase() === upper);
    const index = byLabel >= 0 ? byLabel : list.findIndex((c) => c.hotKey !== '' && c.hotKey === upper);
    if (index >= 0) return index;
  }
}
