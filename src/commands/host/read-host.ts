import { getType } from '../../dotnet/registry.ts';
import { NetSecureString } from '../../dotnet/security/secure-string.ts';
import { readHostLine, readHostSecret, readSecureString } from '../../host/host-object.ts';
import type { HostQuestions } from '../../host/ps-host.ts';
import { toItems } from '../../objects/enumerate.ts';
import type { Value } from '../../objects/net-object.ts';
import { toText } from '../../objects/to-string.ts';
import type { Done, Steps } from '../../scheduler/suspension.ts';
import { waitFor } from '../../scheduler/wait.ts';
import { defineCmdlet } from '../cmdlet.ts';

/** Read-Host (ReadConsoleCmdlet.cs). */
export const readHost = defineCmdlet({
  name: 'Read-Host',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ReadHostCommand',
  synopsis: 'Reads a line of input from the console.',
  defaultParameterSet: 'AsString',
  outputType: ['System.String', 'System.Security.SecureString'],
  parameters: {
    Prompt: { type: 'object', position: 0, remaining: true, allowNull: true, help: 'Text of the prompt; a colon is added.' },
    AsSecureString: { type: 'switch', sets: ['AsSecureString'], help: 'Shows asterisks and gives a SecureString.' },
    MaskInput: { type: 'switch', sets: ['AsString'], help: 'Shows asterisks and gives a string.' },
  },
  examples: [{ code: '$age = Read-Host "Please enter your age"' }],
  // before any input comes (ReadHostCommand.BeginProcessing)
  *begin(cmd) {
    const { host } = cmd.context;
    const asked = cmd.isBound('Prompt') ? '' : null;
    if (cmd.isBound('Prompt') && host.interactive) {
      const text = toItems(cmd.args.Prompt ?? null)
        .map((part) => toText(part))
        .join(' ');
      if (host.questions) {
        yield* askElsewhere(cmd, host.questions, text);
        return;
      }
      host.write(`${text}: `);
    }
    if (cmd.args.AsSecureString) {
      const s = cmd.write(yield* readSecureString(host, asked));
      if (s) yield* s;
      return;
    }
    const line = cmd.args.MaskInput ? yield* readHostSecret(host, asked) : yield* readHostLine(host, asked);
    const s = cmd.write(line);
    if (s) yield* s;
  },
});

/** A host that hands questions on asks for the text as a field (ReadHostCommand.BeginProcessing). */
function* askElsewhere(
  cmd: { readonly args: { readonly AsSecureString: boolean; readonly MaskInput: boolean }; write(value: Value): Done },
  questions: HostQuestions,
  name: string,
): Steps<void> {
  const isSecret = cmd.args.AsSecureString || cmd.args.MaskInput;
  const type = getType(isSecret ? 'System.Security.SecureString' : 'System.String');
  const answers = yield* waitFor(questions.prompt('', '', [{ name, type, helpMessage: '', hasLabel: false }]));
  for (const answer of answers.values()) {
    const s = cmd.write(cmd.args.MaskInput && answer instanceof NetSecureString ? answer.text : answer);
    if (s) yield* s;
  }
}
