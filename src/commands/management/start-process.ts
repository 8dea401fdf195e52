import { NetProcess } from '../../dotnet/diagnostics/process.ts';
import { isDirectoryPath, isFilePath } from '../../dotnet/io/errors.ts';
import type { ErrorRecord } from '../../errors/error-record.ts';
import { toNetException } from '../../errors/throw.ts';
import { nativeServices } from '../../native/native-services.ts';
import { toStringValue } from '../../objects/language-primitives.ts';
import { paths } from '../../providers/path-intrinsics.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from '../utility/cmdlet-errors.ts';
import { inputOf } from './redirected-input.ts';
import { keepLines } from './redirected-output.ts';
import { type StartProcessCommand, startProcessParameters } from './start-process-parameters.ts';

/** Start-Process (StartProcessCommand in Process.cs, its Unix part). */
export const startProcess = defineCmdlet<typeof startProcessParameters>({
  name: 'Start-Process',
  aliases: ['saps'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.StartProcessCommand',
  synopsis: 'Starts one or more processes on the local computer.',
  defaultParameterSet: 'Default',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  outputType: ['System.Diagnostics.Process'],
  parameters: startProcessParameters,
  *begin(cmd) {
    try {
      yield* run(cmd);
    } catch (e) {
      if (!(e instanceof RefusedStart)) throw e;
      const s = cmd.writeError(e.record);
      if (s) yield* s.rest;
    }
  },
});

function fail(
  cmd: StartProcessCommand,
  type: string,
  message: string,
  category: 'InvalidOperation' | 'NotImplemented' = 'InvalidOperation',
): never {
  return cmd.throwTerminatingError(errorRecord(type, message, type.slice(type.lastIndexOf('.') + 1), category));
}

/** Parameters that do not go together: the command writes the error and starts nothing. */
class RefusedStart extends Error {
  constructor(readonly record: ErrorRecord) {
    super();
  }
}

function refuse(type: string, message: string): never {
  throw new RefusedStart(errorRecord(type, message, type.slice(type.lastIndexOf('.') + 1), 'InvalidOperation'));
}

function invalidValue(type: string, parameter: string): never {
  return refuse(
    type,
    `This command cannot be run because either the parameter "${parameter}" has a value that is not valid or cannot be used with this command. Give a valid input and Run your command again.`,
  );
}

/** ENOENT */
const noSuchFile = 2;

function* run(cmd: StartProcessCommand): Steps<void> {
  const { args, context } = cmd;
  for (const name of ['Verb', 'WindowStyle', 'Credential', 'LoadUserProfile'] as const)
    if (cmd.isBound(name))
      fail(
        cmd,
        'System.NotSupportedException',
        `The parameter '-${name}' is not supported for the cmdlet 'Start-Process' on this edition of PowerShell.`,
        'NotImplemented',
      );
  const intrinsics = paths(context);
  const process = new NetProcess();
  const info = process.startInfo;
  info.fileName = programOf(cmd);
  info.arguments = (args.ArgumentList ?? []).join(' ');
  info.workingDirectory = intrinsics.parse('.').path;
  if (args.WorkingDirectory !== undefined) {
    info.workingDirectory = intrinsics.parse(args.WorkingDirectory).path;
    if (!isDirectoryPath(info.workingDirectory)) invalidValue('System.IO.DirectoryNotFoundException', 'WorkingDirectory');
  }
  // Variables of the machine and of the user there are none on Unix: only where programs are is kept.
  if (args.UseNewEnvironment) for (const name of Object.keys(globalThis.process.env)) if (name !== 'PATH') info.environment.set(name, null);
  if (args.Environment)
    for (const [name, value] of args.Environment.entries())
      info.environment.set(toStringValue(name), value === null ? null : toStringValue(value));
  const descriptors = open(cmd);
  if (!(yield* complete(cmd.shouldProcess(`${info.fileName} ${info.arguments}`)))) return;
  info.descriptors = descriptors();
  // What was written before comes before what the program writes to the same place.
  nativeServices(context).flushOutput(context);
  try {
    process.start();
  } catch (e) {
    const exception = toNetException(e);
    // that there is no such program the command finds out itself
    if (exception.details?.['NativeErrorCode'] !== noSuchFile) throw e;
    fail(cmd, 'System.InvalidOperationException', `This command cannot be run due to the error: ${exception.message}`);
  } finally {
    const { closeSync } = require('node:fs') as typeof import('node:fs');
    for (const descriptor of info.descriptors) if (descriptor !== null) closeSync(descriptor);
  }
  // PowerShell hands the process on before it waits; by the time anybody looks, a short program has ended there, which only an event tells here.
  if (args.Wait) {
    yield* complete(process.waitForExit());
    for (const path of [args.RedirectStandardOutput, args.RedirectStandardError]) if (path) keepLines(paths(cmd.context).parse(path).path);
  }
  if (args.PassThru) {
    const s = cmd.write(process);
    if (s) yield* s.rest;
  }
}

/** The program in full: found in PATH, or relative to the location; as given when there is none. */
function programOf(cmd: StartProcessCommand): string {
  const given = cmd.args.FilePath!;
  if (!given.includes('/')) {
    for (const folder of (globalThis.process.env['PATH'] ?? '').split(':'))
      if (folder !== '' && isFilePath(`${folder}/${given}`)) return `${folder}/${given}`;
  }
  const intrinsics = paths(cmd.context);
  if (intrinsics.providerOf(given) === undefined) return given;
  const { path } = intrinsics.parse(given);
  return isFilePath(path) ? path : given;
}

/** Checks the redirections; what it gives opens the files. */
function open(cmd: StartProcessCommand): () => (number | null)[] {
  const { args } = cmd;
  const { openSync } = require('node:fs') as typeof import('node:fs');
  const resolve = (path: string | undefined): string | null => (path === undefined ? null : paths(cmd.context).parse(path).path);
  const input = resolve(args.RedirectStandardInput);
  const output = resolve(args.RedirectStandardOutput);
  const errors = resolve(args.RedirectStandardError);
  if (input !== null && !isFilePath(input)) invalidValue('System.IO.FileNotFoundException', `RedirectStandardInput '${input}'`);
  const same = (a: string, b: string): never =>
    refuse(
      'System.InvalidOperationException',
      `This command cannot be run because "${a}" and "${b}" are same. Give different inputs and Run your command again.`,
    );
  if (input !== null && input === output) same('RedirectStandardInput', 'RedirectStandardOutput');
  if (input !== null && input === errors) same('RedirectStandardInput', 'RedirectStandardError');
  if (output !== null && output === errors) same('RedirectStandardOutput', 'RedirectStandardError');
  const opened = (path: string | null, flags: string): number | null => (path === null ? null : openSync(path, flags));
  return () => [input === null ? null : inputOf(input), opened(output, 'w'), opened(errors, 'w')];
}
