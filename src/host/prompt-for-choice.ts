import { defineType } from '../dotnet/registry.ts';
import { exceptionOf } from '../errors/throw.ts';
import { toItems } from '../objects/enumerate.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { toText } from '../objects/to-string.ts';
import type { Steps } from '../scheduler/suspension.ts';
import { askForChoice } from '../session/choice-prompt.ts';
import type { PSHost } from './ps-host.ts';

/** System.Management.Automation.Host.ChoiceDescription: `&Yes` and what it means. */
export class ChoiceDescription extends NetObject {
  constructor(
    readonly label: string,
    public helpMessage = '',
  ) {
    super();
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
 * @throws as {@link askForChoice}; ArgumentException for no choices
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
  return yield* askForChoice(host, caption, message, list, otherwise);
}
