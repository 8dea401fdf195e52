import { getType } from '../../dotnet/registry.ts';
import { PSArray } from '../../objects/collections.ts';
import { complete } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { clipboardOf } from './clipboard.ts';

const parameters = {
  Value: {
    type: 'string[]',
    mandatory: true,
    position: 0,
    pipeline: 'both',
    allowNull: true,
    allowEmptyString: true,
    allowEmptyCollection: true,
    help: 'The text.',
  },
  Append: { type: 'switch', help: 'After what is there.' },
  PassThru: { type: 'switch', help: 'Gives the text.' },
  AsOSC52: { type: 'switch', aliases: ['ToLocalhost'], help: 'Tells the terminal to keep it.' },
} as const;

/** Set-Clipboard (SetClipboardCommand.cs): keeps the text for Get-Clipboard of this session. */
export const setClipboard = defineCmdlet<typeof parameters, string[]>({
  name: 'Set-Clipboard',
  aliases: ['scb'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.SetClipboardCommand',
  synopsis: 'Sets the contents of the clipboard.',
  supportsShouldProcess: true,
  outputType: ['System.String'],
  parameters,
  state: () => [],
  *process(cmd, lines) {
    const given = cmd.args.Value as readonly (string | null)[] | null | undefined;
    if (!given) return;
    lines.push(...given.map((line) => line ?? ''));
    if (!cmd.args.PassThru) return;
    const s = cmd.write(new PSArray([...given], getType('System.String[]')));
    if (s) yield* s.rest;
  },
  *end(cmd, lines) {
    const clipboard = clipboardOf(cmd.context);
    const append = cmd.args.Append;
    const [first = ''] = lines;
    const shown = first.length >= 20 ? `${first.slice(0, 20)} ...` : first;
    const target =
      lines.length === 0 && !append
        ? 'The Clipboard has been cleared.'
        : `${append ? 'Append' : 'Set'} string '${shown}' to the clipboard.`;
    if (!(yield* complete(cmd.shouldProcess(target, 'Set-Clipboard')))) return;
    const text = (append ? `${clipboard.text}\n` : '') + lines.join('\n');
    if (!cmd.args.AsOSC52) clipboard.text = text;
    else cmd.context.host.write(`\x1b]52;;${Buffer.from(text).toString('base64')}\x07`);
  },
});
