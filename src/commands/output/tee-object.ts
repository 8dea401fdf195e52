import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import { newErrorRecord } from '../../errors/throw.ts';
import { TextLineOutput } from '../../formatting/line-output.ts';
import { OutCommandInner } from '../../formatting/out-command.ts';
import { arrayOf } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { CmdletInfo } from '../../session/command-info.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { InvocationInfo } from '../../session/invocation-info.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { encodingArgument, toEncoding, warnOfUtf7 } from '../utility/encoding-argument.ts';
import { setVariable } from '../utility/set-variable.ts';
import { storeVariable } from '../utility/variable-setting.ts';
import { refusalOf } from '../utility/variable-support.ts';
import { openTextFile, outFile, type TextFile } from './out-file.ts';
import { resolveOutputPath } from './output-path.ts';

interface State {
  text: TextFile | null;
  inner: OutCommandInner | null;
  output: TextLineOutput | null;
  /** What -Variable gets. */
  readonly values: Value[];
  /** A record has come. */
  started: boolean;
}

function writeLines(state: State): void {
  const lines = state.output?.drain() ?? [];
  if (state.text && lines.length > 0) state.text.file.write(state.text.encoding.encode(`${lines.join('\n')}\n`));
}

/** Opens the file; what goes wrong is an error of the `out-file` that does the work, called by the whole pipeline (CommandWrapper.cs). */
function asOutFile(cmd: Pick<CmdletRuntime, 'context' | 'throwTerminatingError'>, open: () => TextFile): TextFile {
  try {
    return open();
  } catch (e) {
    if (!(e instanceof NetException) || isFlowControl(e)) throw e;
    const { context } = cmd;
    const info = new CmdletInfo({ ...outFile, name: 'out-file' });
    const record = e.errorRecord ?? newErrorRecord(e, e.netType.fullName, 'NotSpecified');
    try {
      return record.invocationInfo === null ? cmd.throwTerminatingError(record) : rethrow(e);
    } finally {
      record.invocationInfo = new InvocationInfo(info, context.frame?.position ?? null);
    }
  }
}

function rethrow(e: NetException): never {
  throw e;
}

type Runtime = Pick<CmdletRuntime, 'context' | 'throwTerminatingError' | 'shouldProcess'> & {
  readonly args: {
    FilePath?: string | undefined;
    LiteralPath?: string | undefined;
    Variable?: string | undefined;
    Append: boolean;
    Encoding?: unknown;
  };
};

/** Opens the file, if the records go into one. */
function* start(cmd: Runtime, state: State): Steps<void> {
  const { args, context } = cmd;
  if (args.Variable !== undefined) return;
  const given = args.FilePath ?? args.LiteralPath ?? '';
  if (!(yield* complete(cmd.shouldProcess(given, 'Output to File')))) return;
  state.text = asOutFile(cmd, () => {
    const path = resolveOutputPath(cmd, given, args.LiteralPath !== undefined);
    return openTextFile(cmd, path, encodingArgument(args.Encoding as Value | undefined), { append: args.Append });
  });
  state.output = new TextLineOutput(undefined, context.host);
  state.inner = new OutCommandInner(context, state.output, (record) => cmd.throwTerminatingError(record));
}

/** Sets the variable; nobody hears of the error of the `set-variable` that does the work, but `$Error` has it. */
function save(context: ExecutionContext, name: string, value: Value): void {
  try {
    storeVariable(context, name, value);
  } catch (e) {
    const record = refusalOf(e);
    record.invocationInfo = new InvocationInfo(new CmdletInfo(setVariable), context.frame?.position ?? null);
    context.errors.unshift(record);
  }
}

/** Tee-Object (Tee-Object.cs). */
export const teeObject = defineCmdlet({
  name: 'Tee-Object',
  aliases: ['tee'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.TeeObjectCommand',
  synopsis: 'Saves command output in a file or variable and also sends it down the pipeline.',
  defaultParameterSet: 'File',
  parameters: {
    InputObject: { type: 'psobject', pipeline: 'value', help: 'The objects to save and pass on.' },
    FilePath: { type: 'string', sets: { File: { position: 0, mandatory: true } }, aliases: ['Path'], help: 'The file to save to.' },
    LiteralPath: {
      type: 'string',
      sets: { LiteralFile: { mandatory: true } },
      aliases: ['PSPath', 'LP'],
      help: 'The file to save to; no character of it is a wildcard.',
    },
    Append: { type: 'switch', sets: ['File'], help: 'Adds to the end of the file.' },
    Encoding: {
      type: 'System.Text.Encoding',
      transform: toEncoding,
      sets: ['File', 'LiteralFile'],
      validate: ['notNullOrEmpty'],
      help: 'The encoding of the file.',
      default: 'utf8NoBOM',
    },
    Variable: { type: 'string', sets: { Variable: { mandatory: true } }, help: 'The name of the variable to save to.' },
  },
  examples: [{ code: 'Get-Process | Tee-Object -Variable all | Select-Object -First 1', remarks: 'Keeps everything and shows the first.' }],
  state: (): State => ({ text: null, inner: null, output: null, values: [], started: false }),
  *begin(cmd) {
    yield* warnOfUtf7(cmd, cmd.args.Encoding);
  },
  *process(cmd, state) {
    // The command that saves begins with the first record: without one there is neither a file nor a variable.
    if (!state.started) {
      state.started = true;
      yield* start(cmd, state);
    }
    const value = cmd.boundValue('InputObject');
    if (value === undefined) return;
    if (state.inner) {
      yield* state.inner.process(value);
      writeLines(state);
    } else state.values.push(value);
    const s = cmd.write(value);
    if (s) yield* s.rest;
  },
  end(cmd, state) {
    state.inner?.end();
    writeLines(state);
    state.text?.file.close();
    const { values } = state;
    if (cmd.args.Variable !== undefined && state.started)
      save(cmd.context, cmd.args.Variable, values.length > 1 ? arrayOf(values) : (values[0] ?? null));
  },
  dispose(_cmd, state) {
    state.text?.file.close();
  },
});
