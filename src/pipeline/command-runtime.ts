import type { CommonParameters } from '../binding/common-parameters.ts';
import { collectOutside, type Frame } from '../compile/frame.ts';
import { writeEnumerated } from '../compile/output.ts';
import { appendDollarError, fillPosition, scriptStackTrace } from '../compile/statement-errors.ts';
import { watching } from '../compile/watching.ts';
import { NetList } from '../dotnet/collections/generic-list.ts';
import type { ErrorRecord } from '../errors/error-record.ts';
import type { NetException, RuntimeException } from '../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../errors/throw.ts';
import { AutomationNull, PSArray } from '../objects/collections.ts';
import { isTrue } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import { toText } from '../objects/to-string.ts';
import { commandSafepoint } from '../scheduler/scheduler.ts';
import { andThen, type Done, lift, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import { sliceEnd } from '../scheduler/wait.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';
import type { CommandProcessor } from './command-processor.ts';
import { confirm, inquire } from './confirm.ts';
import type { Pipe } from './pipe.ts';
import { CommandPipe, OutBufferPipe } from './pipeline-processor.ts';
import { actionPreference } from './preferences.ts';
import { DebugRecord, type InformationalRecord, InformationRecord, VerboseRecord, WarningRecord } from './records.ts';
import { collectMerged, NamedVariableSink } from './variable-sink.ts';

/** Finds the invocation of the script or function for which a command writes a record (`Write-Warning` and its like); null: the command's own. */
export type RecordCaller = (caller: Frame) => InvocationInfo | null;

function* pause(): Steps<undefined> {
  yield sliceEnd;
  return undefined;
}

/**
 * What a cmdlet or advanced function writes through (MshCommandRuntime.cs): output, errors and records go where pipes, redirection,
 * common parameters and preference variables say.
 */
export class CommandRuntime {
  readonly context: ExecutionContext;
  /** -OutVariable and its family, made when binding has found them. */
  private outSink: NamedVariableSink | null = null;
  private errorSink: NamedVariableSink | null = null;
  private warningSink: NamedVariableSink | null = null;
  private informationSink: NamedVariableSink | null = null;
  private pipelineVariable: ((value: Value) => void) | null = null;
  private confirmState: 'ask' | 'yesToAll' | 'noToAll' = 'ask';

  constructor(
    readonly processor: CommandProcessor,
    readonly frame: Frame,
    readonly commandName: string,
  ) {
    this.context = frame.context;
  }

  get common(): CommonParameters | null {
    return this.processor.common;
  }
  get myInvocation(): InvocationInfo {
    return this.processor.invocation;
  }

  /** Called when binding is done: makes the variables that common parameters name. */
  openVariables(): void {
    const common = this.common;
    if (!common) return;
    const scope = this.frame.scope;
    if (common.outVariable !== undefined) {
      this.outSink = NamedVariableSink.open(scope, common.outVariable);
      this.processor.streams = collectMerged(this.processor.streams, this.processor.out, this.outSink);
    }
    if (common.errorVariable !== undefined) this.errorSink = NamedVariableSink.open(scope, common.errorVariable);
    if (common.warningVariable !== undefined) this.warningSink = NamedVariableSink.open(scope, common.warningVariable);
    if (common.informationVariable !== undefined) this.informationSink = NamedVariableSink.open(scope, common.informationVariable);
    const { out } = this.processor;
    if (common.outBuffer !== undefined && common.outBuffer > 0 && out instanceof CommandPipe)
      this.processor.out = new OutBufferPipe(this.processor, out, common.outBuffer);
    const name = common.pipelineVariable;
    if (name !== undefined) this.pipelineVariable = (value) => void scope.setLocal(name, value);
    if (name !== undefined) {
      this.isOwnVariable = scope.localVariable(name.toLowerCase()) === undefined;
      scope.setLocal(name, null);
    }
  }

  /** Called when the command has ended. */
  closeVariables(): void {
    const name = this.common?.pipelineVariable;
    if (!this.pipelineVariable || name === undefined) return;
    // A variable that was there before stays, without a value.
    if (this.isOwnVariable) this.frame.scope.removeVariable(name.toLowerCase());
    else this.frame.scope.setLocal(name, null);
  }
  private isOwnVariable = false;

  /** WriteObject without enumeration. */
  write(value: Value): Done {
    if (value === AutomationNull) return undefined;
    if (this.outSink !== null) this.outSink.add(value);
    if (this.pipelineVariable !== null) this.pipelineVariable(value);
    const s = this.processor.out.add(value);
    // a cmdlet that writes much at once is interrupted here, and lets other threads have their turn
    return s === undefined && commandSafepoint() ? new Suspension(pause()) : s;
  }

  /** WriteObject with enumeration. Who gets the elements of a list may change it: they are copied first (MshCommandRuntime._WriteObjectsSkipAllowCheck). */
  writeEnumerated(written: Value): Done {
    const value = written instanceof NetList ? new PSArray([...written]) : written;
    if (typeof value !== 'object' || value === null || this.outSink !== null || this.pipelineVariable !== null)
      return writeEnumerated(this.pipe, value);
    return writeEnumerated(this.processor.out, value);
  }

  /** The output as a pipe, for script blocks that run on behalf of the command. */
  get pipe(): Pipe {
    return this.outSink === null && this.pipelineVariable === null ? this.processor.out : this.ownPipe;
  }
  private readonly ownPipe: Pipe = { add: (value) => this.write(value) };

  /** Fills in what a record lacks of the command that writes it. */
  completeRecord(record: ErrorRecord): void {
    record.invocationInfo ??= this.myInvocation;
    // what runs now stands in the trace, an advanced function that writes its own error too
    record.scriptStackTrace ??= scriptStackTrace(this.context.frame ?? this.frame);
    fillPosition(this.frame, record);
  }

  /** A non-terminating error (WriteError). */
  writeError(record: ErrorRecord): Done {
    this.completeRecord(record);
    return this.sendError(record);
  }

  /** WriteError as scripts call it: whatever the record says of where it comes from, it now comes from this command (MshCommandRuntime.DoWriteError). */
  writeErrorHere(record: ErrorRecord): Done {
    record.invocationInfo = this.myInvocation;
    return this.writeError(record);
  }

  /** A record of another runspace, as it was made; Inquire is taken as Continue. */
  replay(stream: 'error' | 'warning' | 'verbose' | 'debug', record: ErrorRecord | InformationalRecord): Done {
    const asks = (action: string): string => (action === 'inquire' ? 'continue' : action);
    switch (stream) {
      case 'error':
        return this.sendError(record as ErrorRecord, asks);
      case 'warning':
        return this.writeRecord(record as InformationalRecord, asks(this.warningAction()), stream);
      case 'verbose':
        return this.writeRecord(record as InformationalRecord, asks(this.verboseAction()), stream);
      case 'debug':
        return this.writeRecord(record as InformationalRecord, asks(this.switchAction(this.common?.debug, 'DebugPreference')), stream);
    }
  }

  /** A warning that somebody else shows, for the -WarningVariable (AppendWarningVarList). */
  collectWarning(record: InformationalRecord): void {
    this.warningSink?.add(record);
    if (this.processor.next === null) collectOutside(this.frame, 'warningSink', record);
  }

  private sendError(record: ErrorRecord, adjust: (action: string) => string = (action) => action): Done {
    // `$?` is false once the pipeline has ended (PipelineProcessor.ExecutionFailed)
    this.processor.failed = true;
    this.context.hadErrors = true;
    const action = adjust(this.common?.errorAction?.toLowerCase() ?? actionPreference(this.context, 'ErrorActionPreference', 'continue'));
    if (action === 'ignore') return undefined;
    if (action === 'stop') throw this.stopException(record, 'ErrorAction');
    // what somebody catches is a copy without it
    record.pipelineIterationInfo ??= (record.invocationInfo ?? this.myInvocation).iterations?.slice() ?? null;
    if (action === 'inquire') return lift<undefined>(this.inquire(record));
    if (action === 'break') return this.afterBreak(record, () => this.deliverError(record, true));
    return this.deliverError(record, action !== 'silentlycontinue');
  }

  /** The -ErrorVariable and its like of an advanced function, or of a cmdlet that runs blocks, collect what is written inside. */
  lendSinks(f: Frame): void {
    if (this.errorSink || this.warningSink || this.informationSink) this.context.hasSinks = true;
    if (this.processor.next !== null) f.isReadByCommand = true;
    f.errorSink = this.errorSink;
    f.warningSink = this.warningSink;
    f.informationSink = this.informationSink;
  }

  private deliverError(record: ErrorRecord, visible: boolean): Done {
    appendDollarError(this.context, record);
    this.errorSink?.add(record);
    if (this.processor.next === null) collectOutside(this.frame, 'errorSink', record);
    return visible ? this.processor.streams.error.add(record) : undefined;
  }

  /** With the preference Break the script stops where it writes a record, then the record goes where it would have gone. */
  private afterBreak(record: Value, send: () => Done): Done {
    const stop = watching.breakAt(this.context, record);
    return stop === undefined ? send() : (andThen(stop, send) as Done);
  }

  private *inquire(record: ErrorRecord): Steps<undefined> {
    if (!this.passing?.has('error') && (yield* inquire(this.context, this.processor, this.myInvocation, record.message)))
      (this.passing ??= new Set()).add('error');
    const s = this.deliverError(record, true);
    if (s) yield* s.rest;
    return undefined;
  }

  /** The exception that ends a pipeline because ErrorAction is Stop: it carries the record. */
  private stopException(record: ErrorRecord, what: string): RuntimeException {
    const exception = exceptionOf(
      'System.Management.Automation.ActionPreferenceStopException',
      `The running command stopped because the preference variable "${what}Preference" or common parameter is set to Stop: ${record.message}`,
    ) as RuntimeException;
    exception.errorRecord = record;
    this.noteException(exception);
    return exception;
  }

  /** A statement-terminating error of a cmdlet (ThrowTerminatingError). */
  throwTerminatingError(record: ErrorRecord): never {
    record.invocationInfo = this.myInvocation;
    this.completeRecord(record);
    const inner = record.exception;
    inner.errorRecord ??= record;
    const exception = exceptionOf('System.Management.Automation.CmdletInvocationException', record.message, inner);
    exception.errorRecord = record;
    this.noteException(exception);
    throw exception;
  }

  /** -ErrorVariable gets the exception that ends a cmdlet, not the record that made it (MshCommandRuntime.ManageException). */
  private noteException(exception: NetException): void {
    this.errorSink?.add(exception);
    if (this.processor.next === null) collectOutside(this.frame, 'errorSink', exception);
  }

  private writeRecord(
    record: InformationalRecord,
    action: string,
    stream: 'warning' | 'verbose' | 'debug',
    caller: RecordCaller | null = null,
  ): Done {
    if (action === 'ignore' || (action === 'silentlycontinue' && stream !== 'warning')) return undefined;
    if (record.invocationInfo === null) {
      const invocation = caller?.(this.frame) ?? this.myInvocation;
      record.invocationInfo = invocation;
      // A script stands in a pipeline with Out-Default.
      record.pipelineIterationInfo = invocation.iterations?.slice() ?? [0, 0, 0];
    }
    if (stream === 'warning') this.collectWarning(record);
    if (action === 'silentlycontinue') return undefined;
    if (action === 'break') return this.afterBreak(record, () => this.processor.streams[stream].add(record));
    const s = this.processor.streams[stream].add(record);
    if (action === 'inquire') return lift<undefined>(this.askAbout(stream, s));
    if (action === 'stop') throw this.stopForRecord(record.message, stream);
    return s;
  }

  /** Streams whose records pass unasked since somebody answered "Yes to All". */
  private passing: Set<string> | null = null;

  private *askAbout(stream: string, shown: Done): Steps<undefined> {
    if (shown) yield* shown.rest;
    if (!this.passing?.has(stream) && (yield* inquire(this.context, this.processor, this.myInvocation)))
      (this.passing ??= new Set()).add(stream);
    return undefined;
  }

  private stopForRecord(text: string, stream: string): RuntimeException {
    const title = `${stream[0]!.toUpperCase()}${stream.slice(1)}Preference`;
    const message = `The running command stopped because the preference variable "${title}" or common parameter is set to Stop: ${text}`;
    const exception = exceptionOf('System.Management.Automation.ActionPreferenceStopException', message) as RuntimeException;
    exception.errorRecord = newErrorRecord(exception, 'ActionPreferenceStop', 'OperationStopped', null);
    exception.errorRecord.invocationInfo = this.myInvocation;
    return exception;
  }

  /** -Debug asks about each warning, -Verbose shows them (MshCommandRuntime.WarningPreference). */
  private warningAction(): string {
    const { common } = this;
    if (common?.warningAction !== undefined) return common.warningAction.toLowerCase();
    if (common?.debug) return 'inquire';
    return common?.verbose ? 'continue' : actionPreference(this.context, 'WarningPreference', 'continue');
  }

  /** -Debug asks about what -Verbose would show (MshCommandRuntime.VerbosePreference). */
  private verboseAction(): string {
    if (this.common?.debug && this.common.verbose === undefined) return 'inquire';
    return this.switchAction(this.common?.verbose, 'VerbosePreference');
  }

  writeWarning(message: string, caller: RecordCaller | null = null): Done {
    return this.writeRecord(new WarningRecord(message), this.warningAction(), 'warning', caller);
  }

  /** Says that the command is obsolete; its -WarningVariable does not exist yet (CommandProcessorBase.HandleObsoleteCommand). */
  writeObsoleteWarning(name: string, text: string | null): Done {
    const record = new WarningRecord(`The ${name === '' ? 'script block' : `command '${name}'`} is obsolete. ${text ?? ''}`);
    record.fullyQualifiedWarningId = 'CommandObsolete';
    const { warningSink } = this;
    this.warningSink = null;
    try {
      return this.writeRecord(record, this.warningAction(), 'warning');
    } finally {
      this.warningSink = warningSink;
    }
  }

  writeVerbose(message: string, caller: RecordCaller | null = null): Done {
    return this.writeRecord(new VerboseRecord(message), this.verboseAction(), 'verbose', caller);
  }

  writeDebug(message: string, caller: RecordCaller | null = null): Done {
    return this.writeRecord(new DebugRecord(message), this.switchAction(this.common?.debug, 'DebugPreference'), 'debug', caller);
  }

  /** True unless the preference is to pass debug messages over. */
  writesDebug(): boolean {
    return !/^(silentlycontinue|ignore)$/.test(this.switchAction(this.common?.debug, 'DebugPreference'));
  }

  private switchAction(given: boolean | undefined, variable: string): string {
    if (given !== undefined) return given ? 'continue' : 'silentlycontinue';
    return actionPreference(this.context, variable, 'silentlycontinue');
  }

  /** The information stream. Write-Host's records are shown whatever the preference is, unless it says Ignore; -InformationVariable gets all. */
  writeInformation(record: Value, isHostOutput = false): Done {
    const given = this.common?.informationAction?.toLowerCase();
    const action = given ?? actionPreference(this.context, 'InformationPreference', 'silentlycontinue');
    if (action === 'inquire') return lift<undefined>(this.askAbout('information', this.sendInformation(record, isHostOutput, action)));
    if (action === 'break') return this.afterBreak(record, () => this.sendInformation(record, isHostOutput, 'continue'));
    const sent = this.sendInformation(record, isHostOutput, action);
    if (action !== 'stop') return sent;
    const stop = (): never => {
      throw this.stopForRecord(toText(record), 'information');
    };
    return sent ? andThen(sent, stop) : stop();
  }

  private sendInformation(record: Value, isHostOutput: boolean, action: string): Done {
    this.informationSink?.add(record);
    if (this.processor.next === null) collectOutside(this.frame, 'informationSink', record);
    if (action === 'ignore') return undefined;
    if (record instanceof InformationRecord) record.isShown = action === 'continue' || action === 'inquire';
    // a redirected stream gets what the preference would not show (MshCommandRuntime.WriteInformation)
    if (this.context.streams?.isBuffered || this.processor.streams.information !== this.context.streams?.information)
      return this.processor.streams.information.add(record);
    // of other records the host shows those that Continue lets pass; transcripts have what is asked about, too
    if (!isHostOutput && action !== 'continue') {
      if (action !== 'silentlycontinue') this.context.transcription?.result(toText(record), true);
      // the host hears of what is not shown too
      this.context.host.writeInformationRecord?.(record);
      return undefined;
    }
    return this.processor.streams.information.add(record);
  }

  /** -WhatIf, -Confirm and $ConfirmPreference (ShouldProcess). */
  shouldProcess(target: string, action: string, impact: string): Step<boolean> {
    const text = `Performing the operation "${action}" on target "${target}".`;
    return this.shouldProcessText(text, '', '', impact);
  }

  /** True when ShouldProcess only says what would be done: -WhatIf, or the preference. */
  get isWhatIf(): boolean {
    return this.common?.whatIf ?? isTrue(this.context.getVariableValue('WhatIfPreference') ?? null);
  }

  /** ShouldProcess with texts of the caller's own; an empty warning or caption means the usual one (MshCommandRuntime.DoShouldProcess). */
  shouldProcessText(description: string, warning: string, caption: string, impact: string): Step<boolean> {
    if (this.isWhatIf) {
      this.context.host.writeLine(`What if: ${description}`);
      this.context.transcription?.result(`What if: ${description}`, true);
      return false;
    }
    if (this.mustConfirm(impact))
      return lift(this.ask(caption || 'Confirm', warning || `Are you sure you want to perform this action?\n${description}`));
    // -Verbose of the command itself, not the preference (MshCommandRuntime.DoShouldProcess)
    const verbose = this.common?.verbose ? this.writeVerbose(description) : undefined;
    return verbose === undefined ? true : (andThen(verbose, () => true) as Step<boolean>);
  }

  private mustConfirm(impact: string): boolean {
    const ranks = ['none', 'low', 'medium', 'high'];
    // -Confirm means the preference Low, which a command without impact stays below
    if (this.common?.confirm !== undefined) return this.common.confirm && impact.toLowerCase() !== 'none';
    const preference = toText(this.context.getVariableValue('ConfirmPreference') ?? null).toLowerCase();
    const known = ranks.indexOf(ranks[Number(preference || 'x')] ?? preference);
    const threshold = known < 0 ? ranks.length - 1 : known;
    return threshold > 0 && ranks.indexOf(impact.toLowerCase()) >= threshold;
  }

  private *ask(caption: string, message: string): Steps<boolean> {
    if (this.confirmState === 'yesToAll') return true;
    if (this.confirmState === 'noToAll') return false;
    const answer = yield* confirm(this.context, this.processor, caption, message);
    if (answer === 'yesToAll' || answer === 'noToAll') this.confirmState = answer;
    return answer === 'yes' || answer === 'yesToAll';
  }

  /** ShouldContinue with answers that hold for all: they are asked for once, and kept by the caller. */
  *shouldContinueAll(
    query: string,
    caption: string,
    yesToAll: { value: Value },
    noToAll: { value: Value },
    isDangerous = false,
  ): Steps<boolean> {
    if (isTrue(noToAll.value)) return false;
    if (isTrue(yesToAll.value)) return true;
    const answer = yield* confirm(this.context, this.processor, caption, query, true, isDangerous);
    if (answer === 'yesToAll') yesToAll.value = true;
    if (answer === 'noToAll') noToAll.value = true;
    return answer === 'yes' || answer === 'yesToAll';
  }

  /** ShouldContinue of the script's or class's own command: nothing is remembered. */
  *shouldContinueOnce(query: string, caption: string): Steps<boolean> {
    return (yield* confirm(this.context, this.processor, caption, query, false)) === 'yes';
  }

  *shouldContinue(query: string, caption: string): Steps<boolean> {
    if (this.confirmState === 'yesToAll') return true;
    const answer = yield* confirm(this.context, this.processor, caption, query);
    if (answer === 'yesToAll' || answer === 'noToAll') this.confirmState = answer;
    return answer === 'yes' || answer === 'yesToAll';
  }
}
