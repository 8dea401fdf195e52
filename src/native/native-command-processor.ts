import { existsSync } from 'node:fs';
import type { CommandParameterInternal } from '../binding/command-parameter.ts';
import type { Frame } from '../compile/frame.ts';
import { scriptStackTrace } from '../compile/statement-errors.ts';
import type { ErrorRecord } from '../errors/error-record.ts';
import { positionMessage } from '../errors/position-message.ts';
import { exceptionOf, newErrorRecord, runtimeException } from '../errors/throw.ts';
import { AutomationNull, PSArray } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import { Byte } from '../objects/numbers.ts';
import { PSNoteProperty } from '../objects/ps-member-info.ts';
import { baseObject, PSObject } from '../objects/ps-object.ts';
import { toText } from '../objects/to-string.ts';
import { isTrue } from '../objects/truth.ts';
import { CommandProcessor } from '../pipeline/command-processor.ts';
import { CommandRuntime } from '../pipeline/command-runtime.ts';
import type { Pipe } from '../pipeline/pipe.ts';
import { ProgressRecord } from '../pipeline/progress-record.ts';
import { showProgress } from '../pipeline/show-progress.ts';
import { TaggedPipe } from '../pipeline/tagged-pipe.ts';
import { type Done, lift, type Steps } from '../scheduler/suspension.ts';
import { Signal } from '../scheduler/wait.ts';
import type { ApplicationInfo } from '../session/command-info.ts';
import { InvocationInfo } from '../session/invocation-info.ts';
import { bindMinishell, isMinishell } from './minishell.ts';
import { type MinishellObject, MinishellOutput, standardErrorRecord } from './minishell-output.ts';
import { bindNativeArguments, type NativeArgumentPassingStyle } from './native-command-parameter-binder.ts';
import { inputEncodingOf, lineDecoder } from './native-encodings.ts';
import { ClixmlInputWriter, type InputWriter, NativeInputWriter } from './native-input-writer.ts';
import { NativeProcess, NativeStartError, pipesNeeded } from './native-process.ts';
import { nativeServices } from './native-services.ts';
import { pipePool } from './pipe-pool.ts';

/**
 * Runs a native program as a command of a pipeline (NativeCommandProcessor.cs). What is piped in goes to its standard input as lines of
 * text; what it prints comes out line by line as it arrives. Streams that nobody has redirected are the program's own, so that
 * editors and other interactive programs work.
 */
export class NativeCommandProcessor extends CommandProcessor {
  private process_: NativeProcess | null = null;
  private words: string[] = [];
  private input: InputWriter | null = null;
  private inputIsXml = false;
  private isMinishell = false;
  private readonly readers: { readonly output: MinishellOutput; readonly error: MinishellOutput };
  private firstError = true;
  private disposed = false;
  /** Set by the program before it in the pipeline, whose output it reads without our looking at it. */
  private upstream: NativeProcess | null = null;
  private readonly activity = new Signal();

  constructor(
    caller: Frame,
    invocation: InvocationInfo,
    private readonly application: ApplicationInfo,
  ) {
    super(caller, invocation);
    this.readers = { output: new MinishellOutput(true, application.path), error: new MinishellOutput(false, application.path) };
  }

  override wraps(): boolean {
    return true;
  }

  prepare(args: readonly CommandParameterInternal[]): Done {
    const services = nativeServices(this.context);
    this.isMinishell = isMinishell(args);
    const { output } = this.redirections();
    const minishell = this.isMinishell ? bindMinishell(args, output !== 'inherit', this.invocation) : null;
    this.inputIsXml = minishell?.inputIsXml === true;
    this.words = bindNativeArguments(minishell?.parameters ?? args, {
      context: this.context,
      style: this.passingStyle(),
      currentDirectory: services.isFileSystemLocation(this.context) ? services.currentDirectory(this.context) : null,
      home: process.env['HOME'] ?? '/',
      environment: process.env,
    });
    return undefined;
  }

  begin(): Done {
    return lift(this.launch());
  }

  private *launch(): Steps<undefined> {
    const { output, error } = this.redirections();
    const services = nativeServices(this.context);
    const input = this.upstream ?? (this.expectsInput ? 'pipe' : services.standardInput(this.context));
    const pipes = yield* pipePool.take(pipesNeeded({ input, output, error }));
    if (output === 'inherit' || error === 'inherit') services.flushOutput(this.context);
    const directory = services.currentDirectory(this.context);
    try {
      this.process_ = new NativeProcess({
        path: this.application.path,
        args: this.words,
        workingDirectory: existsSync(directory) ? directory : '/',
        environment: process.env,
        input,
        output,
        error,
        pipes,
        decoder: () => lineDecoder(services.outputEncoding()),
      });
    } catch (e) {
      if (e instanceof NativeStartError) throw this.failedToRun(e);
      throw e;
    }
    this.process_.onActivity = () => this.activity.wake();
    if (output === 'next' && this.next instanceof NativeCommandProcessor) this.next.upstream = this.process_;
    return undefined;
  }

  process(value: Value): Done {
    const child = this.running;
    if (!this.expectsInput || this.upstream || value === AutomationNull) return child.hasOutput ? lift(this.passOn()) : undefined;
    this.input ??= this.inputWriter(child);
    const bytes = this.inputIsXml ? null : bytesOf(value);
    if (bytes) {
      child.write(bytes);
      return child.isInputFull || child.hasOutput ? lift(this.makeRoom()) : undefined;
    }
    const s = this.input.add(value);
    if (s === undefined && !child.isInputFull && !child.hasOutput) return undefined;
    return lift(this.afterInput(s));
  }

  end(): Done {
    return lift(this.finish());
  }

  dispose(): Done {
    if (this.disposed) return undefined;
    this.disposed = true;
    const child = this.process_;
    if (!child || child.exitCode !== null) return undefined;
    // A program that has the terminal to itself is told by the terminal, and ends as it likes.
    const { input, output, error } = child.start;
    if (input === 'inherit' && output === 'inherit' && error === 'inherit') return lift(this.untilEnd(child));
    // Nobody sees what goes on in a job: nothing that it has started stays (NativeCommandProcessor.KillProcess).
    child.kill(this.isInJob);
    return undefined;
  }

  private get isInJob(): boolean {
    return nativeServices(this.context).standardInput(this.context) === 'none';
  }

  private *untilEnd(child: NativeProcess): Steps<undefined> {
    while (child.exitCode === null) yield* this.activity.wait();
    return undefined;
  }

  private get running(): NativeProcess {
    return this.process_ as NativeProcess;
  }

  /** Where the program's output and errors go: CalculateIORedirection. */
  private redirections(): { output: 'inherit' | 'lines' | 'bytes' | 'next'; error: 'inherit' | 'lines' } {
    const { out, streams } = this;
    const services = nativeServices(this.context);
    const capturesAll = services.capturesEverything(this.context);
    const isTranscribed = this.context.transcription?.isActive === true;
    const error = streams.errorRedirected || capturesAll || isTranscribed ? 'lines' : 'inherit';
    const merged = this.errorsJoinOutput;
    if (!merged && this.next instanceof NativeCommandProcessor) return { output: 'next', error };
    if (!merged && out.addBytes && !this.isMinishell) return { output: 'bytes', error };
    // what it prints has to come by here to be written down
    if (out.isHostOutput && !capturesAll && !isTranscribed) return { output: 'inherit', error };
    // the errors of a PowerShell whose objects are read are objects as well
    return { output: 'lines', error: this.isMinishell ? 'lines' : error };
  }

  /** With `2>&1` and `*> file`. The records then go with the output as they are: what other commands merge is still shown as an error. */
  private get errorsJoinOutput(): boolean {
    const { error } = this.streams;
    return error === this.out || (error instanceof TaggedPipe && error.target === this.out);
  }
  private get errorPipe(): Pipe {
    return this.errorsJoinOutput ? this.out : this.streams.error;
  }

  private passingStyle(): NativeArgumentPassingStyle {
    const value = this.context.getVariableValue('PSNativeCommandArgumentPassing');
    if (value === undefined || value === null) return 'Standard';
    const text = toText(value).toLowerCase();
    return text === 'standard' || text === '1' ? 'Standard' : text === 'windows' || text === '2' ? 'Windows' : 'Legacy';
  }

  /** Gives what has arrived to whoever comes after. */
  private *passOn(): Steps<undefined> {
    const child = this.running;
    for (const { stream, text } of child.takeLines()) {
      const objects = this.readers[stream].take(text);
      if (objects !== null) {
        for (const object of objects) {
          const s = this.passObject(object);
          if (s !== undefined) yield* s.rest;
        }
        continue;
      }
      const s = stream === 'output' ? this.out.add(text) : this.errorPipe.add(this.errorLine(text));
      if (s !== undefined) yield* s.rest;
    }
    for (const chunk of child.takeBytes()) {
      const s = this.out.addBytes?.(chunk);
      if (s !== undefined) yield* s.rest;
    }
    return undefined;
  }

  private *afterInput(s: Done): Steps<undefined> {
    if (s !== undefined) yield* s.rest;
    return yield* this.makeRoom();
  }

  /** Waits until the program takes more input, passing on meanwhile what it prints: it may have to print before it reads on. */
  private *makeRoom(): Steps<undefined> {
    const child = this.running;
    for (;;) {
      if (child.hasOutput) yield* this.passOn();
      if (!child.isInputFull) return undefined;
      yield* this.activity.wait();
    }
  }

  private *finish(): Steps<undefined> {
    const child = this.running;
    if (this.expectsInput && !this.upstream) {
      this.input ??= this.inputWriter(child);
      const s = this.input.end();
      if (s !== undefined) yield* s.rest;
      child.endInput();
    }
    while (child.exitCode === null || child.hasOutput) {
      if (child.hasOutput) yield* this.passOn();
      else yield* this.activity.wait();
    }
    this.context.setLastExitCode(child.exitCode);
    if (child.exitCode !== 0) {
      this.failed = true;
      this.context.hadErrors = true;
      const s = this.reportExitCode(child);
      if (s !== undefined) yield* s.rest;
    }
    return undefined;
  }

  private inputWriter(child: NativeProcess): InputWriter {
    return this.inputIsXml ? new ClixmlInputWriter(child) : new NativeInputWriter(this.context, child, inputEncodingOf(this.context));
  }

  /** Gives an object of another PowerShell to the stream that it belongs to (NativeCommandProcessor.ProcessOutputRecord). */
  private passObject({ stream, value }: MinishellObject): Done {
    const { host } = this.context;
    switch (stream) {
      case 'output':
        return this.out.add(value);
      case 'error':
        (value as ErrorRecord).invocationInfo = this.invocation;
        return this.errorPipe.add(value);
      case 'information':
        return this.streams.information.add(value);
      case 'warning':
        host.writeWarningLine(value as string);
        return undefined;
      case 'verbose':
        host.writeVerboseLine(value as string);
        return undefined;
      case 'debug':
        host.writeDebugLine(value as string);
        return undefined;
      case 'progress':
        return this.progress(value);
    }
  }

  /** A state of a progress bar, together with the number of what it comes from (ProcessOutputHandler, MinishellStream.Progress). */
  private progress(value: Value): Done {
    const record = value instanceof PSObject ? value.instanceMembers.get('Record') : undefined;
    const source = value instanceof PSObject ? value.instanceMembers.get('SourceId') : undefined;
    if (!(record instanceof PSNoteProperty) || !(record.value instanceof ProgressRecord)) return undefined;
    return showProgress(this.context, record.value, source instanceof PSNoteProperty ? source.value : null);
  }

  /** A line of standard error as a record of this command. */
  private errorLine(text: string): Value {
    const record = standardErrorRecord(text, this.firstError);
    this.firstError = false;
    record.invocationInfo = this.invocation;
    record.scriptStackTrace = scriptStackTrace(this.context.frame ?? this.caller);
    record.pipelineIterationInfo = this.invocation.iterations?.map(() => 0) ?? null;
    return record;
  }

  /** With `$PSNativeCommandUseErrorActionPreference` a status other than 0 is an error. */
  private reportExitCode(child: NativeProcess): Done {
    const preference = this.context.getVariableValue('PSNativeCommandUseErrorActionPreference');
    if (preference === undefined || !isTrue(preference)) return undefined;
    const code = child.exitCode as number;
    const hex = code.toString(16).toUpperCase().padStart(2, '0');
    const message = `Program "${this.application.name}" ended with non-zero exit code: ${code} (0x${hex}).`;
    const exception = exceptionOf('System.Management.Automation.NativeCommandExitException', message, null, {
      Path: this.application.path,
      ExitCode: code,
      ProcessId: child.id,
    });
    const record = newErrorRecord(exception, 'ProgramExitedWithNonZeroCode', 'NotSpecified', this.application.path);
    record.invocationInfo = new InvocationInfo(null, null);
    exception.errorRecord = record;
    return new CommandRuntime(this, this.caller, this.application.name).writeError(record);
  }

  private failedToRun({ message, errno }: NativeStartError): unknown {
    const at = positionMessage(this.invocation.scriptPosition);
    return runtimeException(
      'NativeCommandFailed',
      'ResourceUnavailable',
      `Program '${this.application.name}' failed to run: ${message}${at}.`,
      null,
      'System.Management.Automation.ApplicationFailedException',
      exceptionOf('System.ComponentModel.Win32Exception', message, null, { NativeErrorCode: errno }),
    );
  }
}

/** Bytes that go to a program as they are: a `byte[]` or a byte. */
function bytesOf(value: Value): Uint8Array | null {
  const base = baseObject(value);
  if (base instanceof Byte) return Uint8Array.of(base.value);
  if (base instanceof PSArray && base.elementType.fullName === 'System.Byte') return Uint8Array.from(base.items, (b) => (b as Byte).value);
  return null;
}
