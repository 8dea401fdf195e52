import { toText } from '../../objects/to-string.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { type CsvState, importCsv } from './csv-reader.ts';
import { delimiterOf } from './csv-writer.ts';

/** ConvertFrom-Csv (CsvCommands.cs). */
export const convertFromCsv = defineCmdlet({
  name: 'ConvertFrom-Csv',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ConvertFromCsvCommand',
  defaultParameterSet: 'Delimiter',
  parameters: {
    Delimiter: {
      type: 'char',
      position: 1,
      sets: ['Delimiter'],
      validate: ['notNull', 'notNullOrEmpty'],
      help: 'The character between two values.',
    },
    UseCulture: {
      type: 'switch',
      mandatory: true,
      sets: ['UseCulture'],
      validate: ['notNull', 'notNullOrEmpty'],
      help: 'Uses the list separator of the current culture.',
    },
    InputObject: {
      type: 'psobject[]',
      position: 0,
      mandatory: true,
      pipeline: 'both',
      validate: ['notNull', 'notNullOrEmpty'],
      help: 'The objects to work on, usually from the pipeline.',
    },
    Header: { type: 'string[]', validate: ['notNull', 'notNullOrEmpty'], help: 'Names of the columns.' },
  },
  synopsis: 'Makes objects from lines of comma-separated values.',
  state: (cmd): CsvState => ({ header: cmd.args.Header ?? null, typeName: null, warned: false }),
  *process(cmd, state): Steps<void> {
    const delimiter = delimiterOf(cmd.args.Delimiter, cmd.args.UseCulture, cmd.isBound('UseCulture'));
    for (const input of cmd.args.InputObject ?? []) yield* importCsv(cmd, toText(input), delimiter, state);
  },
});
