import { getType } from '../../dotnet/registry.ts';
import { enumerable, typeNames } from '../../formatting/object-access.ts';
import { enumValue } from '../../objects/enum-value.ts';
import { getProperty } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import { baseObject, WrappedNumber } from '../../objects/ps-object.ts';
import { runNow } from '../../objects/script-hooks.ts';
import { toText } from '../../objects/to-string.ts';
import { HostInformationMessage } from '../../pipeline/records.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { engineCommand } from '../core/engine-command.ts';
import { newInformationRecord } from './information-record.ts';

/** The text of a value: elements of collections joined by the separator, XML nodes by their names (WriteHostCommand.ProcessObject). */
function textOf(value: Value, separator: string): string {
  if (value === null) return '';
  if (typeof value !== 'object') return toText(value);
  if (value instanceof WrappedNumber) return value.tokenText;
  const base = baseObject(value);
  if (typeNames(base).includes('System.Xml.XmlNode')) return toText(runNow(getProperty(base, 'Name')) ?? null);
  const elements = enumerable(value);
  return elements ? [...elements].map((element) => textOf(element, separator)).join(separator) : toText(value);
}

/** What the console answers for a colour that was not set. */
const unknownColour = () => enumValue(getType('System.ConsoleColor'), -1);

/** Write-Host (WriteConsoleCmdlet.cs): shows text, and gives it to the information stream with the tag PSHOST. */
export const writeHost = defineCmdlet({
  name: 'Write-Host',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.WriteHostCommand',
  synopsis: 'Writes customized output to a host.',
  parameters: {
    Object: {
      type: 'object',
      position: 0,
      pipeline: 'value',
      remaining: true,
      aliases: ['Msg', 'Message'],
      help: 'What to show. Elements of collections are joined by the separator.',
    },
    NoNewline: { type: 'switch', help: 'Ends no line after the text.' },
    Separator: { type: 'object', help: 'What stands between elements.', default: 'a blank' },
    ForegroundColor: { type: 'System.ConsoleColor', help: 'The colour of the text.' },
    BackgroundColor: { type: 'System.ConsoleColor', help: 'The colour behind the text.' },
  },
  examples: [{ code: "Write-Host 'a', 'b' -Separator ', ' -ForegroundColor Green", remarks: 'Shows "a, b" in green.' }],
  process(cmd) {
    const separator = cmd.isBound('Separator') ? toText(cmd.boundValue('Separator') ?? null) : ' ';
    const { host } = cmd.context;
    const colour = (side: 'ForegroundColor' | 'BackgroundColor'): Value =>
      cmd.boundValue(side) ?? (host.colourOf ? host.colourOf(side) : unknownColour());
    const foreground = colour('ForegroundColor');
    const message = new HostInformationMessage(
      textOf(cmd.boundValue('Object') ?? null, separator),
      cmd.args.NoNewline,
      foreground,
      // a host that has no colours fails at the first of them (HostException)
      foreground === null ? null : colour('BackgroundColor'),
    );
    return cmd.writeInformation(newInformationRecord(cmd, message, ['PSHOST'], engineCommand(cmd).caller));
  },
});
