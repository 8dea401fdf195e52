import type { NetEncoding } from '../../dotnet/text/encodings.ts';
import { NetException } from '../../errors/exceptions.ts';
import { derivesFrom, newErrorRecord } from '../../errors/throw.ts';
import { TextLineOutput } from '../../formatting/line-output.ts';
import { OutCommandInner } from '../../formatting/out-command.ts';
import type { Value } from '../../objects/net-object.ts';
import { fileExists, type OutputFile, type OutputFileOptions, openOutputFile } from '../../providers/output-file.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { encodingArgument, toEncoding, warnOfUtf7 } from '../utility/encoding-argument.ts';
import { showObject } from './out-default.ts';
import { resolveOutputPath } from './output-path.ts';

/** A file that formatted text goes to. */
export interface TextFile {
  readonly file: OutputFile;
  readonly encoding: NetEncoding;
}

type Runtime = Pick<CmdletRuntime, 'throwTerminatingError'>;

/** Opens a file for a command; failures end it with the ids of PathUtils.ReportFileOpenFailure. */
export function openTextFile(cmd: Runtime, path: string, encoding: NetEncoding, options: OutputFileOptions): TextFile {
  try {
    return { file: openOutputFile(path, { ...options, preamble: encoding.preamble }), encoding };
  } catch (e) {
    if (!(e instanceof NetException)) throw e;
    if (options.noClobber && derivesFrom(e, 'System.IO.IOException') && fileExists(path)) {
      return cmd.throwTerminatingError(newErrorRecord(e, 'NoClobber', 'ResourceExists', path));
    }
    return cmd.throwTerminatingError(newErrorRecord(e, 'FileOpenFailure', 'OpenError'));
  }
}

interface State {
  text: TextFile | null;
  inner: OutCommandInner | null;
  output: TextLineOutput | null;
}

function writeLines(state: State, noNewline: boolean): void {
  const lines = state.output?.drain() ?? [];
  if (!state.text || lines.length === 0) return;
  state.text.file.write(state.text.encoding.encode(noNewline ? lines.join('') : `${lines.join('\n')}\n`));
}

/** Out-File (Out-File.cs). */
export const outFile = defineCmdlet({
  name: 'Out-File',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.OutFileCommand',
  synopsis: 'Sends output to a file.',
  supportsShouldProcess: true,
  defaultParameterSet: 'ByPath',
  parameters: {
    FilePath: { type: 'string', sets: { ByPath: { position: 0, mandatory: true } }, aliases: ['Path'], help: 'The file.' },
    LiteralPath: {
      type: 'string',
      sets: { ByLiteralPath: { mandatory: true, pipeline: 'propertyName' } },
      aliases: ['PSPath', 'LP'],
      help: 'The file; no character of it is a wildcard.',
    },
    Encoding: {
      type: 'System.Text.Encoding',
      transform: toEncoding,
      position: 1,
      validate: ['notNullOrEmpty'],
      help: 'The encoding of the file.',
      default: 'utf8NoBOM',
    },
    Append: { type: 'switch', help: 'Adds to the end of the file.' },
    Force: { type: 'switch', help: 'Overwrites a read-only file.' },
    NoClobber: { type: 'switch', aliases: ['NoOverwrite'], help: 'Does not overwrite an existing file.' },
    Width: { type: 'int', validate: [{ range: [2, 2147483647] }], help: 'The width of the text; longer lines are cut or wrapped.' },
    NoNewline: { type: 'switch', help: 'Leaves out the line ends.' },
    InputObject: { type: 'psobject', pipeline: 'value', help: 'The objects to write.' },
  },
  examples: [{ code: 'Get-Process | Out-File processes.txt', remarks: 'What would be on the screen, in a file.' }],
  state: (): State => ({ text: null, inner: null, output: null }),
  *begin(cmd, state) {
    const { args, context } = cmd;
    yield* warnOfUtf7(cmd, args.Encoding);
    const given = args.FilePath ?? args.LiteralPath ?? null;
    const should = cmd.shouldProcess(given ?? '', 'Output to File');
    if (!(typeof should === 'boolean' ? should : yield* should.rest)) return;
    const path = resolveOutputPath(cmd, given, args.LiteralPath !== undefined);
    state.text = openTextFile(cmd, path, encodingArgument(cmd.args.Encoding as Value | undefined), {
      append: args.Append,
      force: args.Force,
      noClobber: args.NoClobber,
    });
    state.output = new TextLineOutput(args.Width, context.host);
    state.inner = new OutCommandInner(context, state.output, (record) => cmd.throwTerminatingError(record));
  },
  *process(cmd, state) {
    if (!state.inner) return;
    yield* showObject(cmd, state.inner);
    writeLines(state, cmd.args.NoNewline);
  },
  end(cmd, state) {
    state.inner?.end();
    writeLines(state, cmd.args.NoNewline);
    state.text?.file.close();
  },
  dispose(_cmd, state) {
    state.text?.file.close();
  },
});
