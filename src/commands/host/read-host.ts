import { readHostLine, readHostSecret, readSecureString } from '../../host/host-object.ts';
import { toItems } from '../../objects/enumerate.ts';
import { toText } from '../../objects/to-string.ts';
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
  *process(cmd) {
    const { host } = cmd.context;
    const asked = cmd.isBound('Prompt') ? '' : null;
    if (cmd.isBound('Prompt') && host.interactive) {
      const text = toItems(cmd.args.Prompt ?? null)
        .map((part) => toText(part))
        .join(' ');
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
