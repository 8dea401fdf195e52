import { ErrorDetails } from '../../errors/error-record.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { beginFormat, endFormat, type FormatState, formatParameters, formatRecordTypes, isSet, processFormat } from './format-command.ts';

/** Format-Wide (Format-Wide.cs). */
export const formatWide = defineCmdlet({
  name: 'Format-Wide',
  aliases: ['fw'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.FormatWideCommand',
  synopsis: 'Formats objects as a wide table that displays only one property of each object.',
  parameters: {
    Property: {
      type: 'object',
      position: 0,
      help: 'The property: a name, a script block, or a hashtable with the keys Expression and FormatString. Default: the one that names the object.',
    },
    AutoSize: { type: 'switch', help: 'Chooses as many columns as fit the widest value.' },
    Column: { type: 'int', validate: [{ range: [1, 2147483647] }], help: 'The number of columns.', default: '2' },
    ...formatParameters,
  },
  outputType: formatRecordTypes,
  examples: [{ code: 'Get-ChildItem | Format-Wide -Column 4', remarks: 'File names in four columns.' }],
  state: (): { run: FormatState | null } => ({ run: null }),
  begin(cmd, state) {
    const property = cmd.boundValue('Property');
    state.run = beginFormat(cmd, 'Wide', 'wide', property === undefined || property === null ? undefined : [property], (parameters) => {
      const columns = cmd.args.Column;
      if (isSet(cmd, 'AutoSize') && columns !== undefined) {
        const exception = exceptionOf('System.IO.InvalidDataException', 'Found invalid data while decoding.');
        const record = newErrorRecord(exception, 'FormatCannotSpecifyAutosizeAndColumns', 'InvalidArgument');
        record.errorDetails = new ErrorDetails('Cmdlet parameters AutoSize and Column are mutually exclusive.');
        cmd.throwTerminatingError(record);
      }
      if (cmd.isBound('AutoSize')) parameters.autosize = isSet(cmd, 'AutoSize');
      if (columns !== undefined) parameters.columns = columns;
    });
  },
  process: (cmd, state) => processFormat(cmd, state.run!, cmd.boundValue('InputObject')),
  end: (cmd, state) => endFormat(cmd, state.run!),
});
