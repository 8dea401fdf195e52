import { defineCmdlet } from '../cmdlet.ts';
import { beginFormat, endFormat, type FormatState, formatParameters, formatRecordTypes, isSet, processFormat } from './format-command.ts';

/** Format-Table (Format-Table.cs). */
export const formatTable = defineCmdlet({
  name: 'Format-Table',
  aliases: ['ft'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.FormatTableCommand',
  synopsis: 'Formats the output as a table.',
  parameters: {
    AutoSize: { type: 'switch', help: 'Makes every column as wide as its widest value.' },
    RepeatHeader: { type: 'switch', help: 'Shows the header again at the top of every screen.' },
    HideTableHeaders: { type: 'switch', help: 'Leaves out the header.' },
    Wrap: { type: 'switch', help: 'Continues long values on the next line instead of cutting them.' },
    Property: {
      type: 'object[]',
      position: 0,
      wildcards: true,
      help: 'The columns: property names, patterns, script blocks, or hashtables with the keys Name, Expression, Width, Alignment and FormatString.',
    },
    ...formatParameters,
  },
  outputType: formatRecordTypes,
  examples: [
    { code: 'Get-Process | Format-Table Name, Id', remarks: 'Two columns.' },
    {
      code: "Get-ChildItem | Format-Table Name, @{ Name = 'KB'; Expression = { $_.Length / 1KB }; FormatString = 'N1' }",
      remarks: 'A calculated column.',
    },
  ],
  state: (): { run: FormatState | null } => ({ run: null }),
  begin(cmd, state) {
    state.run = beginFormat(cmd, 'Table', 'table', cmd.args.Property, (parameters) => {
      if (cmd.isBound('AutoSize')) parameters.autosize = isSet(cmd, 'AutoSize');
      if (cmd.isBound('HideTableHeaders')) parameters.hideHeaders = isSet(cmd, 'HideTableHeaders');
      if (cmd.isBound('Wrap')) parameters.wrap = isSet(cmd, 'Wrap');
      if (isSet(cmd, 'RepeatHeader')) parameters.repeatHeader = true;
    });
  },
  process: (cmd, state) => processFormat(cmd, state.run!, cmd.boundValue('InputObject')),
  end: (cmd, state) => endFormat(cmd, state.run!),
});
