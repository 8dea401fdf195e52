import { defineCmdlet } from '../cmdlet.ts';
import { beginFormat, endFormat, type FormatState, formatParameters, formatRecordTypes, processFormat } from './format-command.ts';

/** Format-List (Format-List.cs). */
export const formatList = defineCmdlet({
  name: 'Format-List',
  aliases: ['fl'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.FormatListCommand',
  synopsis: 'Formats the output as a list of properties in which each property appears on a new line.',
  parameters: {
    Property: {
      type: 'object[]',
      position: 0,
      wildcards: true,
      help: 'The properties: names, patterns, script blocks, or hashtables with the keys Name, Expression and FormatString.',
    },
    ...formatParameters,
  },
  outputType: formatRecordTypes,
  examples: [{ code: 'Get-Item . | Format-List *', remarks: 'All properties of an object.' }],
  state: (): { run: FormatState | null } => ({ run: null }),
  begin(cmd, state) {
    state.run = beginFormat(cmd, 'List', 'list', cmd.args.Property);
  },
  process: (cmd, state) => processFormat(cmd, state.run!, cmd.boundValue('InputObject')),
  end: (cmd, state) => endFormat(cmd, state.run!),
});
