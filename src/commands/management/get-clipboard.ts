import { defineCmdlet } from '../cmdlet.ts';
import { clipboardOf } from './clipboard.ts';

const parameters = {
  Raw: { type: 'switch', help: 'As one text.' },
  Delimiter: { type: 'string[]', help: 'What lies between the parts; a line end unless given.' },
} as const;

/** Get-Clipboard (GetClipboardCommand.cs): the text that Set-Clipboard of this session has put away. */
export const getClipboard = defineCmdlet<typeof parameters>({
  name: 'Get-Clipboard',
  aliases: ['gcb'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.GetClipboardCommand',
  synopsis: 'Gets the contents of the clipboard.',
  outputType: ['System.String'],
  parameters,
  *begin(cmd) {
    const { text } = clipboardOf(cmd.context);
    for (const part of cmd.args.Raw ? [text] : split(text, cmd.args.Delimiter ?? ['\n'])) {
      const s = cmd.write(part);
      if (s) yield* s.rest;
    }
  },
});

/** String.Split with several separators; an empty one separates nothing. */
function split(text: string, separators: readonly string[]): string[] {
  const known = separators.filter((s) => s !== '').map((s) => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return known.length === 0 ? [text] : text.split(new RegExp(known.join('|')));
}
