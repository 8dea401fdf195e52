import type { Value } from '../../objects/net-object.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { type CsvOptions, csvHeader, csvLine, csvOptions, csvPropertyNames, csvTypeLine } from './csv-writer.ts';
import { csvWritingParameters } from './csv-writing-parameters.ts';
import { isNothing } from './object-model.ts';

/** ConvertTo-Csv (CsvCommands.cs). */
export const convertToCsv = defineCmdlet({
  name: 'ConvertTo-Csv',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ConvertToCsvCommand',
  defaultParameterSet: 'Delimiter',
  outputType: ['System.String'],
  parameters: {
    InputObject: {
      type: 'psobject',
      position: 0,
      mandatory: true,
      pipeline: 'both',
      help: 'The objects to work on, usually from the pipeline.',
    },
    ...csvWritingParameters,
  },
  synopsis: 'Writes objects as lines of comma-separated values.',
  state: () => ({ names: null as string[] | null, options: null as CsvOptions | null }),
  begin(cmd, state) {
    state.options = csvOptions(cmd, cmd.args);
  },
  *process(cmd, state): Steps<void> {
    const input = cmd.args.InputObject as Value;
    if (isNothing(input)) return;
    const options = state.options as CsvOptions;
    const lines: string[] = [];
    if (state.names === null) {
      state.names = csvPropertyNames(input);
      if (!cmd.args.NoHeader) {
        if (options.typeInformation) lines.push(csvTypeLine(input));
        lines.push(csvHeader(state.names, options));
      }
    }
    lines.push(yield* csvLine(input, state.names, options));
    for (const line of lines) {
      if (line === '') continue;
      const s = cmd.write(line);
      if (s) yield* s;
    }
  },
});
