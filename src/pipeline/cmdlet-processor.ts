import { traceStep } from '../binding/binding-trace.ts';
import type { CompiledCommandParameter } from '../binding/command-metadata.ts';
import type { CommandParameterInternal } from '../binding/command-parameter.ts';
import { ParameterBinderController, type ParameterTarget } from '../binding/parameter-binder.ts';
import type { BlockResult, CmdletDefinition, CmdletRuntime, ParameterDeclaration, QuickProcess, ReplayStream } from '../commands/cmdlet.ts';
import { CmdletInstance } from '../commands/cmdlet-instance.ts';
import { activate } from '../compile/activation.ts';
import type { Frame } from '../compile/frame.ts';
import { watching } from '../compile/watching.ts';
import type { ErrorRecord } from '../errors/error-record.ts';
import { StopUpstreamCommandsException } from '../errors/exceptions.ts';
import { AutomationNull, PSArray } from '../objects/collections.ts';
import { isTrue } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import { tracing } from '../objects/tracing.ts';
import { andThen, complete, type Done, finallyDo, lift, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import type { CmdletInfo } from '../session/command-info.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';
import type { SessionStateScope } from '../session/scope.ts';
import type { SessionState } from '../session/session-state.ts';
import { CommandProcessor, notQuick } from './command-processor.ts';
import { CommandRuntime, type RecordCaller } from './command-runtime.ts';
import { cmdletException } from './invocation-exception.ts';
import { nullPipe } from './pipe.ts';
import { actionPreference } from './preferences.ts';
import type { ProgressRecord } from './progress-record.ts';
import { HostInformationMessage, type InformationalRecord, type InformationRecord } from './records.ts';
import { scriptRunners } from './script-runners.ts';
import { progressSource, showProgress } from './show-progress.ts';
import { TaggedPipe } from './tagged-pipe.ts';

/** Runs a cmdlet declared as an object (CommandProcessor.cs). */
export class CmdletProcessor extends CommandProcessor implements ParameterTarget {
  private readonly definition: CmdletDefinition;
  readonly runtime: CommandRuntime;
  private binder: ParameterBinderController | null = null;
  private readonly command: CmdletCommand;
  private state: unknown = undefined;
  private disposed = false;

  constructor(
    caller: Frame,
    invocation: InvocationInfo,
    readonly info: CmdletInfo,
  ) {
    super(caller, invocation);
    this.definition = info.cmdlet;
    this.runtime = new CommandRuntime(this, caller, info.cmdlet.name);
    this.command = new CmdletCommand(this, info.cmdlet);
  }

  override get commandObject(): Value {
    return this.command.self;
  }

  setParameter(parameter: CompiledCommandParameter, value: Value): void {
    this.command.args[parameter.name] = this.forCommand(parameter, value);
  }

  /** What a declaration promises its command: JavaScript arrays for array types, booleans for switches. */
  private forCommand(parameter: CompiledCommandParameter, value: Value): unknown {
    const type = parameter.declaration?.type ?? '';
    if (type === 'switch') return isTrue(value);
    if (type.endsWith('[]')) return value instanceof PSArray ? value.items : value === null ? null : [value];
    return value;
  }

  defaultValue(_parameter: CompiledCommandParameter): Step<Value> {
    return null;
  }

  /** A parameter that was bound for one pipeline object only is unbound again. */
  resetParameter(parameter: CompiledCommandParameter): void {
    this.command.args[parameter.name] = parameter.isSwitch ? false : undefined;
  }

  override prepare(args: readonly CommandParameterInternal[]): Done {
    const binder = new ParameterBinderController(this.info.metadata, this.invocation, this.context, this);
    this.binder = binder;
    this.command.binder = binder;
    this.invocation.boundParameters = binder.bound;
    const s = binder.bindCommandLine(args, this.expectsInput);
    if (s !== undefined) return new Suspension(this.prepareRest(s));
    this.prepared(binder);
    return undefined;
  }

  private *prepareRest(s: Suspension<undefined>): Steps<undefined> {
    yield* s.rest;
    this.prepared(this.binder!);
    return undefined;
  }

  private prepared(binder: ParameterBinderController): void {
    this.common = binder.common;
    this.invocation.boundParameters = binder.bound;
    this.runtime.openVariables();
  }

  override begin(): Done {
    traceStep('CALLING BeginProcessing');
    if (this.definition.state) this.state = this.definition.state(this.command);
    return this.run(this.definition.begin);
  }

  override wraps(value: Value): boolean {
    return !scriptRunners.has(this.definition.name) || (value === this.command.input && this.definition.name === 'ForEach-Object');
  }

  override process(value: Value): Done {
    this.countIteration();
    if (tracing.binding !== null) traceStep('CALLING ProcessRecord');
    if (!this.expectsInput) return this.run(this.definition.process);
    if (this.quick !== null && value !== AutomationNull && value !== null) {
      const s = this.processQuickly(this.quick ?? this.findQuick(), value);
      if (s !== notQuick) return s;
    }
    this.command.input = value;
    const { sessionState, scope } = this.caller;
    if (sessionState.currentScope === scope && this.context.sessionState === sessionState) return this.bindAndRun(value);
    return this.bindInScope(value, sessionState, scope);
  }

  /**
   * A script block before this command writes from a scope of its own: what this command looks up, preferences too, is what its caller sees
   * (CommandProcessorBase.SetCurrentScopeToExecutionScope).
   */
  private bindInScope(value: Value, sessionState: SessionState, scope: SessionStateScope): Done {
    const { context } = this;
    const state = context.sessionState;
    const outer = sessionState.currentScope;
    context.sessionState = sessionState;
    sessionState.currentScope = scope;
    return finallyDo<undefined>(
      () => this.bindAndRun(value),
      () => {
        context.sessionState = state;
        sessionState.currentScope = outer;
      },
    );
  }

  private bindAndRun(value: Value): Done {
    const { direct } = this.binder!;
    if (direct !== null && value !== null && value !== AutomationNull && direct.slot.value !== undefined) {
      this.command.args[direct.parameter.name] = value;
      direct.slot.value = value;
      return this.run(this.definition.process);
    }
    const refused = this.accept(value);
    if (refused instanceof Suspension) return new Suspension(this.processRest(refused));
    return refused === undefined ? this.run(this.definition.process) : this.refuse(refused, this.runtime);
  }

  /** What takes an object in place of the process block; null where there is none, undefined until it is asked for. */
  private quick: QuickProcess | null | undefined = undefined;

  override takeQuickly(value: Value): Done | typeof notQuick {
    if (!this.quick || value === null || value === AutomationNull) return notQuick;
    this.countIteration();
    const s = this.processQuickly(this.quick, value);
    if (s === notQuick) this.countIteration(-1);
    return s;
  }

  private findQuick(): QuickProcess | null {
    const { quick } = this.definition;
    // known once an object has been bound
    if (quick !== undefined && this.binder!.direct === null) return null;
    this.quick = null;
    if (quick === undefined || this.blockFrame !== this.caller || this.isElsewhere) return null;
    return (this.quick = quick.call(this.definition, this.command, this.state));
  }

  private processQuickly(quick: QuickProcess | null, value: Value): Done | typeof notQuick {
    if (quick === null || tracing.binding !== null) return notQuick;
    try {
      const s = quick(value);
      return s instanceof Suspension ? new Suspension(this.guardedRun(s)) : s;
    } catch (e) {
      throw this.failure(cmdletException(e, this.invocation));
    }
  }

  private accept(value: Value): Step<ErrorRecord | undefined> {
    try {
      return this.binder!.acceptInput(value);
    } catch (e) {
      throw this.failure(e);
    }
  }

  private *processRest(step: Suspension<ErrorRecord | undefined>): Steps<undefined> {
    const refused = yield* this.guarded(step);
    const s = refused === undefined ? this.run(this.definition.process) : this.refuse(refused, this.runtime);
    if (s) yield* s.rest;
    return undefined;
  }

  writeWarning(message: string): Done {
    return this.runtime.writeWarning(message);
  }

  dynamicParameters(): Step<Value | Record<string, ParameterDeclaration>> {
    const { dynamicParameters } = this.definition;
    return dynamicParameters ? dynamicParameters(this.command) : null;
  }

  hasProviderParameters(hidesFirstPosition: boolean): boolean {
    const { hasProviderParameters } = this.definition;
    if (hasProviderParameters === undefined) return true;
    const { command } = this;
    if (!hidesFirstPosition) return hasProviderParameters(command);
    const first = this.binder?.bound.boundPositionally[0];
    return hasProviderParameters({
      context: command.context,
      args: first === undefined ? command.args : { ...command.args, [first]: undefined },
    });
  }

  override end(): Done {
    traceStep('CALLING EndProcessing');
    return this.run(this.definition.end);
  }

  override dispose(): Done {
    if (this.disposed) return undefined;
    this.disposed = true;
    if (this.binder) this.runtime.closeVariables();
    this.definition.dispose?.(this.command, this.state);
    return undefined;
  }

  private ownFrame: Frame | undefined;
  /** True where the frame it is called from is not the running one: it has another session state. */
  isElsewhere = false;

  /**
   * The frame that script blocks of this command run in: the caller's, with the streams and the variables of -ErrorVariable and its like
   * of this command. Errors that are merged into its output are lost: the pipe behind them has no reader (CommandProcessor.DoBegin gives the
   * blocks MshCommandRuntime.ErrorOutputPipe, which only WriteError of the command itself passes on).
   */
  get blockFrame(): Frame {
    if (this.ownFrame !== undefined) return this.ownFrame;
    const { caller, streams, runtime } = this;
    const frame = Object.create(caller) as Frame;
    runtime.lendSinks(frame);
    const isLast = this.next === null || !caller.context.hasSinks;
    if (isLast && streams === caller.streams && !frame.errorSink && !frame.warningSink && !frame.informationSink)
      return (this.ownFrame = caller);
    if (isLast) {
      frame.errorSink = bothSinks(frame.errorSink, caller.errorSink);
      frame.warningSink = bothSinks(frame.warningSink, caller.warningSink);
      frame.informationSink = bothSinks(frame.informationSink, caller.informationSink);
    }
    frame.isHidden = true;
    frame.streams =
      streams.error !== caller.streams.error && streams.error instanceof TaggedPipe ? { ...streams, error: nullPipe } : streams;
    return (this.ownFrame = frame);
  }

  private run(block: ((cmd: CmdletRuntime, state: unknown) => BlockResult) | undefined): Done {
    if (block === undefined) return undefined;
    const frame = this.ownFrame ?? this.blockFrame;
    if (this.isElsewhere) return lift(this.runElsewhere(frame, block));
    return frame === this.caller ? this.runPlain(block) : (activate(frame, () => this.runPlain(block)) as Done);
  }

  /** Commands mean something else to the caller's blocks while the scope of another session state is the current one. */
  private *runElsewhere(frame: Frame, block: (cmd: CmdletRuntime, state: unknown) => BlockResult): Steps<undefined> {
    this.context.commandsChanged();
    try {
      yield* complete(activate(frame, () => this.runPlain(block) ?? null));
      return undefined;
    } finally {
      this.context.commandsChanged();
    }
  }

  private runPlain(block: (cmd: CmdletRuntime, state: unknown) => BlockResult): Done {
    try {
      const r = block.call(this.definition, this.command, this.state);
      if (r === undefined) return undefined;
      const s = r instanceof Suspension ? (r as Suspension<undefined>) : lift(r as unknown as Steps<undefined>);
      return s === undefined ? undefined : new Suspension(this.guardedRun(s));
    } catch (e) {
      throw this.failure(cmdletException(e, this.invocation));
    }
  }

  private *guardedRun(s: Suspension<undefined>): Steps<undefined> {
    try {
      return yield* s.rest;
    } catch (e) {
      throw this.failure(cmdletException(e, this.invocation));
    }
  }
}

type Sink = Frame['errorSink'];

function bothSinks(own: Sink, outer: Sink): Sink {
  if (own === null || outer === null) return own ?? outer;
  return {
    add: (value) => {
      own.add(value);
      outer.add(value);
    },
  };
}

/** The {@link CmdletRuntime} that a cmdlet's blocks see. */
class CmdletCommand implements CmdletRuntime {
  readonly args: Record<string, unknown> = {};
  binder: ParameterBinderController | null = null;
  input: Value = AutomationNull;
  constructor(
    private readonly processor: CmdletProcessor,
    private readonly definition: CmdletDefinition,
  ) {
    const { parameters } = definition;
    for (const name in parameters) {
      const type = parameters[name]!.type;
      if (type === 'switch' || type === 'bool') this.args[name] = false;
    }
  }
  get context() {
    return this.processor.context;
  }
  get runtime(): CommandRuntime {
    return this.processor.runtime;
  }
  get caller(): Frame {
    return this.processor.blockFrame;
  }
  get myInvocation(): InvocationInfo {
    return this.processor.invocation;
  }
  get parameterSetName(): string {
    return this.binder!.parameterSetName;
  }
  get commandName(): string {
    return this.definition.name;
  }
  get expectsInput(): boolean {
    return this.processor.expectsInput;
  }
  get stopping(): boolean {
    return false;
  }
  get self(): Value {
    return new CmdletInstance(this.definition, (name) => this.boundValue(name));
  }
  isBound(name: string): boolean {
    return this.binder!.isBound(name);
  }
  boundValue(name: string): Value | undefined {
    return this.binder!.bound.lookup(name);
  }
  write(value: Value): Done {
    return this.runtime.write(value);
  }
  writeEnumerated(value: Value): Done {
    return this.runtime.writeEnumerated(value);
  }
  writeError(record: ErrorRecord): Done {
    return this.runtime.writeError(record);
  }
  throwTerminatingError(record: ErrorRecord): never {
    return this.runtime.throwTerminatingError(record);
  }
  writeWarning(message: string, caller?: RecordCaller): Done {
    return this.runtime.writeWarning(message, caller);
  }
  writeVerbose(message: string, caller?: RecordCaller): Done {
    return this.runtime.writeVerbose(message, caller);
  }
  writeDebug(message: string, caller?: RecordCaller): Done {
    return this.runtime.writeDebug(message, caller);
  }
  writesDebug(): boolean {
    return this.runtime.writesDebug();
  }
  writeInformation(record: Value): Done {
    const data = (record as InformationRecord).messageData;
    return this.runtime.writeInformation(record, data instanceof HostInformationMessage);
  }
  writeProgress(record: Value, source: Value = null): Done {
    const action = actionPreference(this.context, 'ProgressPreference', 'continue');
    const show = (): Done => showProgress(this.context, record as ProgressRecord, source ?? progressSource(this));
    if (action === 'break') {
      const stop = watching.breakAt(this.context, record);
      return stop === undefined ? show() : (andThen(stop, show) as Done);
    }
    return action === 'continue' ? show() : undefined;
  }
  replay(stream: ReplayStream, record: Value): Done {
    switch (stream) {
      case 'information':
        return this.writeInformation(record);
      case 'progress':
        return this.writeProgress(record);
      default:
        return this.runtime.replay(stream, record as ErrorRecord | InformationalRecord);
    }
  }
  collectWarning(record: Value): void {
    this.runtime.collectWarning(record as InformationalRecord);
  }
  shouldProcess(target: string, action?: string): Step<boolean> {
    return this.runtime.shouldProcess(target, action ?? this.definition.name, this.definition.confirmImpact ?? 'Medium');
  }
  shouldProcessText(description: string, warning: string, caption = ''): Step<boolean> {
    return this.runtime.shouldProcessText(description, warning, caption, this.definition.confirmImpact ?? 'Medium');
  }
  shouldContinue(query: string, caption: string): Step<boolean> {
    return lift(this.runtime.shouldContinue(query, caption));
  }
  stopUpstream(): never {
    throw new StopUpstreamCommandsException(this.processor);
  }
}
