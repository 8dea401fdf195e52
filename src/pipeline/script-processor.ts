import type { ScriptRequirements } from '../../grammar/index.ts';
import type { CommandMetadata, CompiledCommandParameter } from '../binding/command-metadata.ts';
import type { CommandParameterInternal } from '../binding/command-parameter.ts';
import { ParameterBinderController, type ParameterTarget } from '../binding/parameter-binder.ts';
import { bindSimpleFunction, parameterNameIn, positionsOf, type SimpleBinding, unboundValues } from '../binding/script-parameter-binder.ts';
import { activate, runBlock } from '../compile/activation.ts';
import { noteDottedNamespaces } from '../compile/current-namespaces.ts';
import { collectOutside, Frame } from '../compile/frame.ts';
import { boundParameterVariable, earlyParameterVariables, parameterVariables } from '../compile/parameter-variables.ts';
import { type CompiledScriptBlockData, compiledScriptBlock, stackName } from '../compile/script-block-data.ts';
import type { ErrorRecord } from '../errors/error-record.ts';
import { ExitException, isFlowControl, RuntimeException } from '../errors/exceptions.ts';
import { languageModes } from '../objects/language-mode.ts';
import type { Value } from '../objects/net-object.ts';
import { andThen, complete, type Done, finallyDo, lift, orElse, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import { ExternalScriptInfo, type ScriptCommandInfo } from '../session/command-info.ts';
import { exitCodeOf } from '../session/exit-code.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';
import { bindInMode } from '../session/language-transition.ts';
import { verifyRequirements } from '../session/requires.ts';
import { SessionStateScope } from '../session/scope.ts';
import type { ScriptBlock } from '../session/script-block.ts';
import { bindOrClean, runCleanBlock } from './clean-block.ts';
import { CommandProcessor } from './command-processor.ts';
import { CommandRuntime } from './command-runtime.ts';
import { FunctionAutomatics } from './function-automatics.ts';
import { functionException } from './invocation-exception.ts';
import { ListPipe } from './pipe.ts';
import { setPreferenceVariables } from './preference-variables.ts';

/** How a script block is run as a command. */
export interface ScriptCommandOptions {
  /** `.`: in the caller's scope. */
  readonly dotSourced: boolean;
  /** A script file: `$script:` means its scope, and `exit` ends it. */
  readonly isScriptFile: boolean;
  /** The name in the call stack and in errors. */
  readonly name: string;
  /** Called by the engine with values, not by a command line: they go to the parameters in their order, switches too. */
  readonly invoked?: boolean;
}

/** Runs a function, filter, script block or script file as a command of a pipeline (ScriptCommandProcessor.cs). */
export class ScriptProcessor extends CommandProcessor implements ParameterTarget {
  private readonly data: CompiledScriptBlockData;
  private frame!: Frame;
  private binder: ParameterBinderController | null = null;
  readonly runtime: CommandRuntime;
  readonly automatics: FunctionAutomatics;
  private readonly metadata: CommandMetadata;
  private inputs: Value[] | null = null;
  private ended = false;
  private disposed = false;
  /** A clean block runs only after another block has begun (ScriptCommandProcessor.CleanResource). */
  private anyBlockRan = false;
  /** Set before {@link prepare} by who runs a script block with `$_`, `$this` or variables of its choice. */
  presetUnderbar: Value | undefined = undefined;
  /** True for a block that is called rather than run in a pipeline: a process block then runs once, with the `$_` there is (ScriptBlock.GetCodeToInvoke). */
  isOneClause = false;
  private get processBlock(): CompiledScriptBlockData['process'] {
    return this.isOneClause ? null : this.data.process;
  }
  private get endBlock(): CompiledScriptBlockData['end'] {
    return this.isOneClause ? this.data.process : this.data.end;
  }
  presetThis: Value | undefined = undefined;
  /** Leaves `$args`, `$MyInvocation` and their like as they are: Invoke-Expression. */
  transparent = false;
  presetVariables: Iterable<readonly [string, Value]> | undefined = undefined;
  private outerUnderbar: { value: Value | undefined } | null = null;

  override get commandObject(): Value {
    return this.automatics.get('pscmdlet') ?? null;
  }
  /** True for a block with [CmdletBinding()] or [Parameter()]. */
  get isAdvanced(): boolean {
    return this.metadata.cmdletBinding;
  }

  constructor(
    caller: Frame,
    invocation: InvocationInfo,
    readonly info: ScriptCommandInfo,
    readonly block: ScriptBlock,
    private readonly options: ScriptCommandOptions,
  ) {
    super(caller, invocation);
    this.data = compiledScriptBlock(block);
    this.metadata = info.runMetadata;
    this.runtime = new CommandRuntime(this, caller, options.name);
    this.automatics = new FunctionAutomatics(this.context, invocation, block.ast.extent.file);
  }

  /** `$MyInvocation` is this one. */
  showInvocation(shown: Value | undefined): void {
    this.automatics.shownInvocation = shown ?? null;
  }

  /** For a block that no command line runs: `$PSBoundParameters` is that of the scope outside, and without input `$input` is not set. */
  hideBoundParameters(): void {
    // parameters that were given values are its own (ScriptBlock.BindArgumentsForScriptblockInvoke)
    this.automatics.hasBoundParameters = this.metadata.parameters.length > 0;
    this.automatics.setsInput = this.expectsInput;
  }

  private makeFrame(): Frame {
    const { caller, block, data, options } = this;
    const state = block.sessionState?.seenFrom(this.context) ?? caller.sessionState;
    const outer = state === caller.sessionState ? caller.scope : state.currentScope;
    const scope = options.dotSourced ? outer : new SessionStateScope(outer, data.shape, options.isScriptFile);
    if (!options.dotSourced) scope.automatic = this.automatics;
    else noteDottedNamespaces(scope, data.ast);
    const frame = new Frame(this.context, state, scope, this.out, this.streams, caller, stackName(data.ast), this.invocation, data.file);
    frame.isReadByCommand = this.next !== null;
    return frame;
  }

  override prepare(args: readonly CommandParameterInternal[]): Done {
    const { scriptRequirements } = this.data.ast;
    if (scriptRequirements !== null && this.info instanceof ExternalScriptInfo) return lift(this.prepareVerified(scriptRequirements, args));
    return this.prepareFrame(args);
  }

  private *prepareVerified(requirements: ScriptRequirements, args: readonly CommandParameterInternal[]): Steps<undefined> {
    yield* verifyRequirements(this.context, this.info.name, requirements);
    return yield* complete(this.prepareFrame(args));
  }

  private prepareFrame(args: readonly CommandParameterInternal[]): Done {
    const frame = this.makeFrame();
    this.frame = frame;
    // the input that a dotted block sees is its own: the scope gets its $_ back (SessionStateScope.DottedScopes)
    if (this.options.dotSourced && this.data.process !== null) this.outerUnderbar = { value: frame.scope.dollarUnder };
    if (this.expectsInput && !this.metadata.cmdletBinding && this.data.begin === null) {
      this.unbound = args;
      return undefined;
    }
    return this.bindArguments(frame, args);
  }

  private enterDotted(frame: Frame): () => void {
    return this.transparent ? () => undefined : this.automatics.enterDotted(frame.scope);
  }

  /**
   * The arguments of a plain function or script block that gets input: they are bound when its first block runs, which is after the commands
   * before it have begun, and never if there is no input and no end block (DlrScriptCommandProcessor.RunClause).
   */
  private unbound: readonly CommandParameterInternal[] | null = null;

  private bindArguments(frame: Frame, args: readonly CommandParameterInternal[]): Done {
    if (languageModes.everUsed)
      return bindInMode<undefined>(this.context, this.block.languageMode, () => this.bindHere(frame, args)) as Done;
    return this.bindHere(frame, args);
  }

  private bindHere(frame: Frame, args: readonly CommandParameterInternal[]): Done {
    if (!this.options.dotSourced) return this.bind(frame, args);
    return finallyDo<undefined>(() => this.bind(frame, args), this.enterDotted(frame));
  }

  private bind(frame: Frame, args: readonly CommandParameterInternal[]): Done {
    if (this.presetUnderbar !== undefined) {
      this.outerUnderbar = { value: frame.scope.dollarUnder };
      frame.scope.dollarUnder = this.presetUnderbar;
    }
    if (this.presetThis !== undefined) {
      frame.thisValue = this.presetThis;
      // a variable as well, so that blocks called from this one see it
      frame.scope.setLocal('this', this.presetThis);
    }
    if (this.presetVariables) for (const [name, value] of this.presetVariables) frame.scope.setLocal(name, value);
    this.bindsInScope = this.metadata.bindsInScope;
    if (!this.bindsInScope) return this.bindParameters(frame, args);
    return activate(frame, () => this.bindParameters(frame, args));
  }

  /** Attributes of parameters run scripts: in the scope of the command, where they see what is bound before them (CommandProcessorBase.DoPrepare). */
  private bindsInScope = false;

  private bindParameters(frame: Frame, args: readonly CommandParameterInternal[]): Done {
    if (!this.metadata.cmdletBinding) return this.bindSimple(frame, args);
    if (this.data.clean !== null && this.data.dynamicParam !== null) return lift(bindOrClean(() => this.bindAsCmdlet(frame, args), this));
    return this.bindAsCmdlet(frame, args);
  }

  private bindSimple(frame: Frame, args: readonly CommandParameterInternal[]): Done {
    const { metadata } = this;
    const values = unboundValues(metadata.parameters.length);
    const rest = bindSimpleFunction(
      metadata,
      args,
      values,
      this.invocation,
      this.context,
      (text) => this.writeWarning(text),
      this.options.invoked,
      this.bindsInScope ? (parameter, value) => boundParameterVariable(frame, this.data, parameter.index, value) : undefined,
    );
    if (rest instanceof Suspension) return andThen(rest, (unbound) => this.boundSimply(frame, values, unbound)) as Done;
    return this.boundSimply(frame, values, rest);
  }

  private boundSimply(frame: Frame, values: SimpleBinding, rest: readonly Value[]): Done {
    this.automatics.args = rest;
    this.automatics.noteBound(this.metadata, values);
    this.automatics.inDefaults = true;
    const s = parameterVariables(frame, this.data, values);
    if (s instanceof Suspension) return andThen(s, () => this.bindingDone()) as Done;
    return this.bindingDone();
  }

  private bindingDone(): undefined {
    this.automatics.inDefaults = false;
  }

  private bindAsCmdlet(frame: Frame, args: readonly CommandParameterInternal[]): Done {
    const { metadata } = this;
    const binder = new ParameterBinderController(metadata, this.invocation, this.context, this);
    this.binder = binder;
    // a dynamicparam block has $PSCmdlet too
    this.automatics.command = { processor: this, runtime: this.runtime, binder, metadata };
    if (this.bindsInScope) this.automatics.bound = binder.bound;
    const values = unboundValues(metadata.parameters.length);
    this.bindingValues = values;
    this.invocation.boundParameters = binder.bound;
    const s = binder.bindCommandLine(args, this.expectsInput);
    if (s !== undefined) return andThen(s, () => this.boundAsCmdlet(frame, binder, values)) as Done;
    return this.boundAsCmdlet(frame, binder, values);
  }

  private boundAsCmdlet(frame: Frame, binder: ParameterBinderController, values: SimpleBinding): Done {
    this.bindingValues = null;
    this.common = binder.common;
    this.invocation.boundParameters = binder.bound;
    this.automatics.bound = binder.bound;
    this.runtime.openVariables();
    setPreferenceVariables(frame.scope, binder.common, this.context);
    frame.out = this.runtime.pipe;
    frame.streams = this.streams;
    this.runtime.lendSinks(frame);
    return parameterVariables(frame, this.data, values, this.boundEarly);
  }

  /** While the command line is bound the variables do not exist yet; later, values go straight to them. */
  private bindingValues: (Value | undefined)[] | null = null;
  /** The parameters that a dynamicparam block has seen. */
  private boundEarly: ReadonlySet<number> | undefined = undefined;

  setParameter(parameter: CompiledCommandParameter, value: Value): void {
    if (parameter.index < 0) return;
    if (this.bindingValues) {
      this.bindingValues[parameter.index] = value;
      if (this.bindsInScope) boundParameterVariable(this.frame, this.data, parameter.index, value);
    } else {
      const data = this.data.parameters[parameter.index]!;
      if ((data.special === 'args' || data.special === 'input') && this.automatics.sets(data.special)) return;
      const variable = this.frame.scope.localVariable(data.name.toLowerCase());
      if (variable) variable.value = value;
      else this.frame.scope.setLocal(data.name, value);
    }
  }

  defaultValue(parameter: CompiledCommandParameter): Step<Value> {
    const data = this.data.parameters[parameter.index];
    if (!data) return null;
    const variable = this.frame.scope.localVariable(data.name.toLowerCase());
    return variable ? variable.read() : null;
  }

  dynamicParameters(): Step<Value> {
    const block = this.data.dynamicParam;
    if (!block) return null;
    return lift(this.runDynamicParameters());
  }

  /** Runs the dynamicparam block of a command that is not called, as Get-Command does: values are bound by position and by `-Name`, as they are. */
  *probeDynamicParameters(args: readonly Value[]): Steps<Value> {
    this.frame = this.makeFrame();
    this.binder = new ParameterBinderController(this.metadata, this.invocation, this.context, this);
    this.bindingValues = unboundValues(this.metadata.parameters.length);
    const plain: Value[] = [];
    for (let i = 0; i < args.length; i++) {
      const name = parameterNameIn(args[i]!);
      const named = name === null ? undefined : this.metadata.find(name);
      if (!named || named.index < 0) plain.push(args[i]!);
      else this.bindingValues[named.index] = named.isSwitch ? true : (args[++i] ?? null);
    }
    const free = positionsOf(this.metadata).filter((p) => this.bindingValues![p.index] === undefined);
    for (const [i, parameter] of free.slice(0, plain.length).entries()) this.bindingValues[parameter.index] = plain[i]!;
    return this.data.dynamicParam ? yield* this.runDynamicParameters() : null;
  }

  /** The dynamicparam block sees the arguments bound so far as variables, and gives a dictionary. */
  private *runDynamicParameters(): Steps<Value> {
    const { frame } = this;
    this.boundEarly = earlyParameterVariables(frame, this.data, this.bindingValues ?? []);
    const list = new ListPipe();
    const out = frame.out;
    frame.out = list;
    this.anyBlockRan = true;
    this.enterBlock('<DynamicParam>');
    this.automatics.bound = this.binder!.bound;
    try {
      const r = runBlock(frame, this.data.dynamicParam!);
      if (r instanceof Suspension) yield* r.rest;
    } finally {
      frame.out = out;
    }
    return list.items[0] ?? null;
  }

  override begin(): Done {
    const { obsolete } = this.metadata;
    if (obsolete === null || this.options.invoked) return this.runBegin();
    return andThen(this.runtime.writeObsoleteWarning(this.info.name, obsolete), () => this.runBegin()) as Done;
  }

  private runBegin(): Done {
    const block = this.data.begin;
    if (block === null) return undefined;
    this.anyBlockRan = true;
    this.automatics.input = () => [];
    this.enterBlock('<Begin>');
    return this.run(block);
  }

  /** Binds what {@link unbound} holds, then goes on. */
  private *afterBinding(next: () => Done): Steps<undefined> {
    const args = this.unbound!;
    this.unbound = null;
    const bound = this.bindArguments(this.frame, args);
    if (bound) yield* this.guarded(bound);
    const s = next();
    if (s) yield* s.rest;
    return undefined;
  }

  override process(value: Value): Done {
    if (this.ended) return undefined;
    if (this.unbound !== null && this.processBlock !== null) return lift(this.afterBinding(() => this.process(value)));
    const { binder } = this;
    if (!this.expectsInput) {
      const block = this.processBlock;
      if (block === null) return undefined;
      this.anyBlockRan = true;
      this.enterBlock(this.data.ast.processBlock?.unnamed ? '' : '<Process>');
      // The process block's $_ is the input object, also where there is none: then it is null until the end block.
      if (this.presetUnderbar !== undefined) this.frame.scope.dollarUnder = null;
      return this.run(block);
    }
    if (binder !== null) {
      const refused = this.accept(binder, value);
      if (refused instanceof Suspension) return new Suspension(this.processRest(refused, value));
      if (refused !== undefined) return this.refuse(refused, this.runtime);
    }
    return this.runProcess(value);
  }

  /** Its `$_` is the object that came from the pipeline. */
  override wraps(value: Value): boolean {
    return this.expectsInput && value === this.frame.scope.dollarUnder;
  }

  private accept(binder: ParameterBinderController, value: Value): Step<ErrorRecord | undefined> {
    try {
      return binder.takesDirectly(value) ? binder.acceptInput(value) : activate(this.frame, () => binder.acceptInput(value));
    } catch (e) {
      throw this.failure(e);
    }
  }

  private *processRest(step: Suspension<ErrorRecord | undefined>, value: Value): Steps<undefined> {
    const refused = yield* this.guarded(step);
    const s = refused === undefined ? this.runProcess(value) : this.refuse(refused, this.runtime);
    if (s) yield* s.rest;
    return undefined;
  }

  writeWarning(message: string): Done {
    return this.runtime.writeWarning(message);
  }

  private runProcess(value: Value): Done {
    const { frame } = this;
    const block = this.processBlock;
    if (block === null) {
      if (this.endBlock !== null) (this.inputs ??= []).push(value);
      return undefined;
    }
    this.anyBlockRan = true;
    this.countIteration();
    frame.scope.dollarUnder = value;
    this.automatics.input = () => [value];
    this.enterBlock(this.data.ast.processBlock?.unnamed ? '' : '<Process>');
    return this.run(block);
  }

  override end(): Done {
    const block = this.endBlock;
    if (block === null || this.ended) return undefined;
    if (this.unbound !== null) return lift(this.afterBinding(() => this.end()));
    this.anyBlockRan = true;
    const inputs = this.inputs ?? [];
    if (this.presetUnderbar !== undefined && this.processBlock !== null) this.frame.scope.dollarUnder = this.presetUnderbar;
    this.automatics.inEnd = true;
    this.automatics.input = () => inputs;
    this.enterBlock(this.endName);
    return this.run(block);
  }

  private get endName(): string {
    if (this.isOneClause) return this.data.ast.processBlock?.unnamed ? '' : '<Process>';
    return (this.data.ast.endBlock?.unnamed ?? true) ? '' : '<End>';
  }

  /** Names the block that runs in the call stack (Compiler.VisitScriptBlock). */
  private enterBlock(suffix: string): void {
    this.frame.name = stackName(this.data.ast) + suffix;
  }

  private run(block: NonNullable<CompiledScriptBlockData['end']>): Done {
    if (!this.options.dotSourced) return this.runBody(block);
    return finallyDo(() => this.runBody(block), this.enterDotted(this.frame));
  }

  private runBody(block: NonNullable<CompiledScriptBlockData['end']>): Done {
    if (this.metadata.cmdletBinding) return this.runAsCmdlet(block);
    return this.expectsInput ? this.runBehind(block) : this.runScript(block);
  }

  /**
   * What a plain function or block fails with ends the pipeline it stands in: the commands that write to it do not see the error
   * (DlrScriptCommandProcessor.RunClause, ScriptCommandProcessorBase.ManageScriptException).
   */
  private runBehind(block: NonNullable<CompiledScriptBlockData['end']>): Done {
    try {
      const r = this.runScript(block);
      return r === undefined ? undefined : new Suspension(this.guarded(r, true));
    } catch (e) {
      throw this.failure(e, true);
    }
  }

  /** What an advanced function fails with leaves it as it leaves a cmdlet (PSScriptCmdlet, CommandProcessorBase.ManageInvocationException). */
  private runAsCmdlet(block: NonNullable<CompiledScriptBlockData['end']>): Done {
    try {
      const r = this.runScript(block);
      return r === undefined ? undefined : new Suspension(orElse(r, (e) => this.leave(e)));
    } catch (e) {
      return this.leave(e);
    }
  }

  /** What goes up is also in the -ErrorVariable of the functions outside (MshCommandRuntime.ManageException). */
  private leave(e: unknown): never {
    const left = functionException(e, this.invocation);
    if (left instanceof RuntimeException && !isFlowControl(left)) if (this.next === null) collectOutside(this.caller, 'errorSink', left);
    throw this.failure(left);
  }

  private runScript(block: NonNullable<CompiledScriptBlockData['end']>): Done {
    if (!this.options.isScriptFile) return runBlock(this.frame, block);
    try {
      const r = runBlock(this.frame, block);
      return r === undefined ? undefined : new Suspension(orElse(r, (e) => this.exited(e)));
    } catch (e) {
      return this.exited(e);
    }
  }

  /** `exit` ends the script file it stands in, and `$LASTEXITCODE` keeps its code. */
  private exited(e: unknown): undefined {
    if (!(e instanceof ExitException)) throw e;
    const code = exitCodeOf(e.argument);
    this.context.setLastExitCode(code);
    if (code !== 0) this.failed = true;
    this.ended = true;
    return undefined;
  }

  override dispose(): Done {
    if (this.disposed || this.frame === undefined) return undefined;
    this.disposed = true;
    const block = this.data.clean;
    if (this.outerUnderbar && this.options.dotSourced) this.frame.scope.dollarUnder = this.outerUnderbar.value;
    this.runtime.closeVariables();
    if (block === null || !this.anyBlockRan) return undefined;
    // the name of the end block stays before it, as in PowerShell
    this.enterBlock(`${this.endName}<Clean>`);
    return lift(runCleanBlock(this.frame, block, this));
  }
}
