import { readBytes } from '../../dotnet/io/file-operations.ts';
import { detectBom, type NetEncoding } from '../../dotnet/text/encodings.ts';
import { NetException } from '../../errors/exceptions.ts';
import type { Value } from '../../objects/net-object.ts';
import type { OutputFile } from '../../providers/output-file.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { csvHeaderOf } from './csv-reader.ts';
import { type CsvOptions, csvHeader, csvLine, csvOptions, csvPropertyNames, csvTypeLine } from './csv-writer.ts';
import { csvWritingParameters } from './csv-writing-parameters.ts';
import { encodingArgument, toEncoding, warnOfUtf7 } from './encoding-argument.ts';
import { exists, openForWriting, readText, resolveOutput } from './file-access.ts';
import { isNothing } from './object-model.ts';

/** One invocation of Export-Csv. */
class CsvExport {
  options: CsvOptions | null = null;
  file: OutputFile | null = null;
  encoding: NetEncoding = encodingArgument(undefined);
  /** The columns of the file that is appended to. */
  existing: string[] | null = null;
  names: string[] | null = null;
  private lines: string[] = [];
  add(line: string): void {
    this.lines.push(`${line}\n`);
    if (this.lines.length > 500) this.flush();
  }
  flush(): void {
    if (this.lines.length > 0) this.file?.write(this.encoding.encode(this.lines.join('')));
    this.lines = [];
  }
  close(): void {
    this.flush();
    this.file?.close();
    this.file = null;
  }
}

/** Takes the columns of the file for those of the objects. */
function reconcile(cmd: CmdletRuntime, state: CsvExport, path: string, force: boolean): void {
  const own = new Set(state.names?.map((n) => n.toUpperCase()));
  for (const name of state.existing ?? []) {
    if (own.has(name.toUpperCase()) || force) continue;
    const message = `Cannot append CSV content to the following file: ${path}. The appended object does not have a property that corresponds to the following column: ${name}. To continue with mismatched properties, add the -Force parameter, and then retry the command.`;
    cmd.throwTerminatingError(errorRecord('InvalidOperation', message, 'CannotAppendCsvWithMismatchedPropertyNames', 'InvalidData', name));
  }
  state.names = state.existing;
}

/** Export-Csv (CsvCommands.cs). */
export const exportCsv = defineCmdlet({
  name: 'Export-Csv',
  aliases: ['epcsv'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ExportCsvCommand',
  defaultParameterSet: 'Delimiter',
  supportsShouldProcess: true,
  parameters: {
    InputObject: { type: 'psobject', mandatory: true, pipeline: 'both', help: 'The objects to work on, usually from the pipeline.' },
    Path: { type: 'string', position: 0, validate: ['notNullOrEmpty'], help: 'Path of the file; wildcards are allowed.' },
    LiteralPath: { type: 'string', aliases: ['PSPath', 'LP'], validate: ['notNullOrEmpty'], help: 'Path of the file, taken as it is.' },
    Force: { type: 'switch', help: 'Goes on where the command would otherwise refuse.' },
    NoClobber: { type: 'switch', aliases: ['NoOverwrite'], help: 'Never replaces an existing file.' },
    Encoding: { type: 'System.Text.Encoding', transform: toEncoding, validate: ['notNullOrEmpty'], help: 'The encoding of the text.' },
    Append: { type: 'switch', help: 'Adds to what is there already.' },
    ...csvWritingParameters,
  },
  synopsis: 'Writes objects to a file of comma-separated values.',
  state: () => new CsvExport(),
  *begin(cmd, state): Steps<void> {
    const { args } = cmd;
    yield* warnOfUtf7(cmd, args.Encoding);
    state.options = csvOptions(cmd, args);
    const given = args.Path ?? args.LiteralPath;
    if (given === undefined || (args.Path !== undefined && args.LiteralPath !== undefined)) {
      const message = 'You must specify either the -Path or -LiteralPath parameters, but not both.';
      return cmd.throwTerminatingError(errorRecord('InvalidOperation', message, 'CannotSpecifyPathAndLiteralPath', 'InvalidData'));
    }
    if (!(yield* complete(cmd.shouldProcess(given)))) return;
    const path = yield* resolveOutput(cmd, given, args.LiteralPath !== undefined);
    state.encoding = encodingArgument(args.Encoding);
    if (args.Append && exists(path)) {
      const text = readText(path, args.Encoding);
      if (text !== '') {
        state.existing = csvHeaderOf(text, state.options.delimiter);
        state.encoding = detectBom(readBytes(path))?.encoding ?? state.encoding;
      }
    }
    state.file = openForWriting(cmd, path, state.encoding, { append: args.Append, force: args.Force, noClobber: args.NoClobber });
  },
  *process(cmd, state): Steps<void> {
    const input = cmd.args.InputObject as Value;
    const options = state.options as CsvOptions;
    if (isNothing(input) || !state.file) return;
    if (state.names === null) {
      state.names = csvPropertyNames(input);
      if (state.existing) reconcile(cmd, state, cmd.args.Path ?? cmd.args.LiteralPath ?? '', cmd.args.Force);
      else if (!cmd.args.NoHeader) {
        if (options.typeInformation) state.add(csvTypeLine(input));
        state.add(csvHeader(state.names, options));
      }
    }
    state.add(yield* csvLine(input, state.names ?? [], options));
  },
  end(_cmd, state) {
    state.close();
  },
  dispose(_cmd, state) {
    try {
      state?.close();
    } catch (e) {
      if (!(e instanceof NetException)) throw e;
    }
  },
});
