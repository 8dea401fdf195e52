import { exceptionOf, newErrorRecord, toNetException } from '../../errors/throw.ts';
import { Transcript, Transcription, transcriptStamp } from '../../host/transcript.ts';
import { toText } from '../../objects/to-string.ts';
import { fileSystemProvider } from '../../providers/file-system-provider.ts';
import { ensureFolder, fileMode, type OutputFile, openOutputFile } from '../../providers/output-file.ts';
import { type PathIntrinsics, type ProviderPath, paths } from '../../providers/path-intrinsics.ts';
import { complete } from '../../scheduler/suspension.ts';
import { sessionContext } from '../../session/current-context.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { atSessionEnd } from '../../session/session-end.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { fullHeader, withPath } from './transcript-options.ts';

const parameters = {
  Path: { type: 'string', position: 0, sets: ['ByPath'], validate: ['notNullOrEmpty'], help: 'The file.' },
  LiteralPath: {
    type: 'string',
    position: 0,
    aliases: ['PSPath', 'LP'],
    sets: ['ByLiteralPath'],
    validate: ['notNullOrEmpty'],
    help: 'The file; no character is a wildcard.',
  },
  OutputDirectory: {
    type: 'string',
    position: 0,
    sets: ['ByOutputDirectory'],
    validate: ['notNullOrEmpty'],
    help: 'A folder: the file in it gets a name of its own.',
  },
  Append: { type: 'switch', help: 'Goes on after what the file has.' },
  Force: { type: 'switch', help: 'Also writes to a read-only file.' },
  NoClobber: { type: 'switch', aliases: ['NoOverwrite'], help: 'Leaves an existing file as it is.' },
  IncludeInvocationHeader: { type: 'switch', help: 'Writes the time above each command.' },
  UseMinimalHeader: { type: 'switch', help: 'Leaves out who runs what where.' },
} as const;
type Command = CmdletRuntime<typeof parameters>;

/** `PowerShell_transcript.MACHINE.RANDOM.TIME.txt` in a folder. */
function generatedName(folder: string): string {
  const { hostname } = require('node:os') as typeof import('node:os');
  const { randomBytes } = require('node:crypto') as typeof import('node:crypto');
  const random = randomBytes(6).toString('base64').replaceAll('/', '_');
  return `${folder.replace(/\/$/, '')}/PowerShell_transcript.${hostname()}.${random}.${transcriptStamp()}.txt`;
}

/** Where a path leads to; a drive that is not there is told as every reason why it cannot begin. */
function parsed(cmd: Command, intrinsics: PathIntrinsics, named: string): ProviderPath {
  try {
    return intrinsics.parse(named);
  } catch (e) {
    return refused(cmd, `Transcription cannot be started due to the error: ${toNetException(e).message}`);
  }
}

function refused(cmd: Command, message: string): never {
  return cmd.throwTerminatingError(
    newErrorRecord(
      exceptionOf('System.Management.Automation.PSInvalidOperationException', message),
      'CannotStartTranscription',
      'InvalidOperation',
      null,
    ),
  );
}

/** The file as the user named it, and its full path. */
function target(cmd: Command, intrinsics: PathIntrinsics): { named: string; path: string } {
  const { args, context } = cmd;
  const resolve = (named: string): string => {
    const p = parsed(cmd, intrinsics, named);
    if (p.provider !== fileSystemProvider)
      cmd.throwTerminatingError(
        newErrorRecord(
          exceptionOf(
            'System.Management.Automation.PSInvalidOperationException',
            `The current provider (Microsoft.PowerShell.Core\\${p.provider.name}) cannot open a file.`,
          ),
          'ReadWriteFileNotFileSystemProvider',
          'InvalidArgument',
          null,
        ),
      );
    return p.path;
  };
  if (args.OutputDirectory !== undefined) {
    const path = generatedName(resolve(args.OutputDirectory));
    return { named: path, path };
  }
  const fromVariable = context.getVariableValue('global:Transcript') ?? context.getVariableValue('Transcript') ?? null;
  const named = args.LiteralPath ?? args.Path ?? (fromVariable === null ? '' : toText(fromVariable));
  if (named !== '') return { named, path: resolve(named) };
  const path = generatedName((require('node:os') as typeof import('node:os')).homedir());
  return { named: path, path };
}

function open(cmd: Command, path: string): OutputFile {
  const { args } = cmd;
  const refuse = (message: string): never => refused(cmd, message);
  try {
    const existing = fileMode(path);
    if (existing?.isFolder) refuse(`Transcription cannot be started due to the error: File path ${path} resolves to a directory.`);
    if (existing?.isReadOnly && !args.Force)
      refuse(`File ${path} is read-only. Cannot write to this file. "Start-Transcript -Force" will clear the read-only attribute.`);
    ensureFolder(path);
    return openOutputFile(path, { append: args.Append, noClobber: args.NoClobber && !args.Append, force: args.Force });
  } catch (e) {
    const error = toNetException(e);
    const kind = error.netType.fullName;
    if (args.NoClobber && kind === 'System.IO.IOException')
      return cmd.throwTerminatingError(
        newErrorRecord(
          exceptionOf('System.UnauthorizedAccessException', `File ${path} already exists and NoClobber was specified.`),
          'NoClobber',
          'ResourceExists',
          path,
        ),
      );
    return refuse(`Transcription cannot be started due to the error: ${error.message}`);
  }
}

/** Lets a transcript go on until it is stopped, or the session ends (LocalRunspace.DoCloseHelper). */
function begin(context: ExecutionContext, transcript: Transcript): void {
  let { transcription } = context;
  if (!transcription) {
    const started = new Transcription();
    context.transcription = transcription = started;
    if (context === sessionContext())
      atSessionEnd(context, function* () {
        while (started.isActive) started.stop();
      });
  }
  transcription.transcripts.push(transcript);
}

/** Start-Transcript (StartTranscriptCmdlet.cs). */
export const startTranscript = defineCmdlet<typeof parameters>({
  name: 'Start-Transcript',
  outputType: ['System.String'],
  module: 'Microsoft.PowerShell.Host',
  className: 'Microsoft.PowerShell.Commands.StartTranscriptCommand',
  synopsis: 'Writes everything the user sees to a file as well.',
  defaultParameterSet: 'ByPath',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters,
  examples: [{ code: 'Start-Transcript -Path ./session.txt -Append' }],
  *end(cmd) {
    const { named, path } = target(cmd, paths(cmd.context));
    if (!(yield* complete(cmd.shouldProcess(path)))) return;
    const { args, context } = cmd;
    const header = args.UseMinimalHeader ? null : fullHeader(context);
    const transcript = new Transcript(path, open(cmd, path), header, args.IncludeInvocationHeader);
    begin(context, transcript);
    const s = cmd.write(withPath(`Transcript started, output file is ${named}`, path));
    if (s) yield* s.rest;
  },
});
