import { defineCmdlet } from '../cmdlet.ts';
import { beginFormat, endFormat, type FormatState, formatParameters, formatRecordTypes, processFormat } from './format-command.ts';

/** Format-Custom (Format-Object.cs). */
export const formatCustom = defineCmdlet({
  name: 'Format-Custom',
  aliases: ['fc'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.FormatCustomCommand',
  synopsis: 'Uses a customized view to format the output.',
  parameters: {
    Property: {
      type: 'object[]',
      position: 0,
      wildcards: true,
      help: 'The properties: names, patterns, script blocks, or hashtables with the keys Expression and Depth.',
    },
    Depth: { type: 'int', validate: [{ range: [1, 2147483647] }], help: 'How deep nested objects are shown.', default: '5' },
    ...formatParameters,
  },
  outputType: formatRecordTypes,
  examples: [{ code: 'Get-Item . | Format-Custom -Depth 1', remarks: 'An object as a tree, one level deep.' }],
  state: (): { run: FormatState | null } => ({ run: null }),
  begin(cmd, state) {
    state.run = beginFormat(cmd, 'Custom', 'custom', cmd.args.Property, (parameters) => {
      if (cmd.args.Depth !== undefined) parameters.maxDepth = cmd.args.Depth;
    });
  },
  process: (cmd, state) => processFormat(cmd, state.run!, cmd.boundValue('InputObject')),
  end: (cmd, state) => endFormat(cmd, state.run!),
});
