import type { Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { type CsvState, importCsv } from './csv-reader.ts';
import { delimiterOf } from './csv-writer.ts';
import { toEncoding, warnOfUtf7 } from './encoding-argument.ts';
import { openForReading, resolveOneFile } from './file-access.ts';

/** Import-Csv (CsvCommands.cs). */
export const importCsvCommand = defineCmdlet({
  name: 'Import-Csv',
  aliases: ['ipcsv'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ImportCsvCommand',
  defaultParameterSet: 'DelimiterPath',
  parameters: {
    Delimiter: {
      type: 'char',
      position: 1,
      sets: ['DelimiterPath', 'DelimiterLiteralPath'],
      validate: ['notNull'],
      help: 'The character between two values.',
    },
    Path: {
      type: 'string[]',
      position: 0,
      mandatory: true,
      pipeline: 'both',
      sets: ['DelimiterPath', 'CulturePath'],
      validate: ['notNullOrEmpty'],
      help: 'Path of the file; wildcards are allowed.',
    },
    LiteralPath: {
      type: 'string[]',
      mandatory: true,
      pipeline: 'propertyName',
      sets: ['DelimiterLiteralPath', 'CultureLiteralPath'],
      aliases: ['PSPath', 'LP'],
      validate: ['notNullOrEmpty'],
      help: 'Path of the file, taken as it is.',
    },
    UseCulture: {
      type: 'switch',
      mandatory: true,
      sets: ['CulturePath', 'CultureLiteralPath'],
      validate: ['notNull'],
      help: 'Uses the list separator of the current culture.',
    },
    Header: { type: 'string[]', validate: ['notNullOrEmpty'], help: 'Names of the columns.' },
    Encoding: { type: 'System.Text.Encoding', transform: toEncoding, validate: ['notNullOrEmpty'], help: 'The encoding of the text.' },
  },
  synopsis: 'Makes objects from files of comma-separated values.',
  state: () => ({ warned: false }),
  *begin(cmd): Steps<void> {
    yield* warnOfUtf7(cmd, cmd.args.Encoding);
  },
  *process(cmd, state): Steps<void> {
    const { args } = cmd;
    if (args.Path && args.LiteralPath) {
      const message = 'You must specify either the -Path or -LiteralPath parameters, but not both.';
      cmd.throwTerminatingError(errorRecord('InvalidOperation', message, 'CannotSpecifyPathAndLiteralPath', 'InvalidData'));
    }
    for (const path of args.Path ?? args.LiteralPath ?? []) {
      const file = yield* resolveOneFile(cmd, path, args.LiteralPath !== undefined);
      const csv: CsvState = { header: args.Header ?? null, typeName: null, warned: state.warned };
      const text = openForReading(cmd, file, args.Encoding);
      yield* importCsv(cmd, text, delimiterOf(args.Delimiter, args.UseCulture, cmd.isBound('UseCulture')), csv);
      state.warned = csv.warned;
    }
  },
});
