import type { Value } from '../../objects/net-object.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { type CsvOptions, csvHeader, csvLine, csvOptions, csvPropertyNames, csvTypeLine } from './csv-writer.ts';
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
    Delimiter: { type: 'char', position: 1, sets: ['Delimiter'], validate: ['notNull'], help: 'The character between two values.' },
    UseCulture: { type: 'switch', sets: ['UseCulture'], help: 'Uses the list separator of the current culture.' },
    IncludeTypeInformation: { type: 'switch', aliases: ['ITI'], help: 'Writes a first line with the type of the objects.' },
    NoTypeInformation: { type: 'switch', aliases: ['NTI'], help: 'Writes no line with the type of the objects; this is the rule.' },
    QuoteFields: { type: 'string[]', aliases: ['QF'], help: 'Names of the columns whose values are quoted.' },
    UseQuotes: { type: 'Microsoft.PowerShell.Commands.BaseCsvWritingCommand+QuoteKind', aliases: ['UQ'], help: 'When values are quoted.' },
    NoHeader: { type: 'switch', help: 'Writes no line with the names of the columns.' },
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
