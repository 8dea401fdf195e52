import type { ParameterDeclaration } from '../commands/cmdlet.ts';
import { wellKnown } from '../dotnet/registry.ts';
import type { ErrorRecord } from '../errors/error-record.ts';
import { isFlowControl, NetException } from '../errors/exceptions.ts';
import { toNetException } from '../errors/throw.ts';
import { AutomationNull } from '../objects/collections.ts';
import { EnumValue } from '../objects/enum-value.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { tracing } from '../objects/tracing.ts';
import { suspendNotSupported } from '../pipeline/preferences.ts';
import { andThen, complete, type Done, lift, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { promptForFields } from '../session/host-prompt.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';
import { ScriptBlock } from '../session/script-block.ts';
import type { SessionState } from '../session/session-state.ts';
import { ArgumentBinder, type ArgumentPlace, type BindingMode, notBound, nowhere, withCoercion } from './argument-binder.ts';
import { isPSInvalidCast } from './attributes/transformation-attributes.ts';
import { bindingError, elaborated, obsoleteWarning, ParameterBindingException, setterFailed } from './binding-errors.ts';
import { traceArgument, traceStep } from './binding-trace.ts';
import { type BoundSlot, PSBoundParametersDictionary } from './bound-parameters.ts';
import { CommandLineBinder } from './command-line-binder.ts';
import type { CommandMetadata } from './command-metadata.ts';
import type { CommandParameterInternal } from './command-parameter.ts';
import { CommonParameters, setCommonParameter } from './common-parameters.ts';
import type { CompiledCommandParameter } from './compiled-parameter.ts';
import { parameterOf } from './declared-parameters.ts';
import { DefaultValueBinder } from './default-value-binder.ts';
import { missingMandatoryParameters, type SetState, setCount, setsTakingPipelineInput, validateParameterSets } from './parameter-sets.ts';
import { PipelineBinder } from './pipeline-binder.ts';
import {
  compiledDynamicParameters,
  parametersOfObject,
  RuntimeDefinedParameter,
  RuntimeDefinedParameterDictionary,
} from './runtime-defined-parameter.ts';

/** Where bound values go: the variables of a function's scope, the fields of a cmdlet (ParameterBinderBase.BindParameter). */
export interface ParameterTarget {
  /** Who has called the command: its table of default values counts (PipelineProcessor.Start). */
  readonly caller?: { readonly sessionState: SessionState };
  /** A declared or dynamic parameter got a value, from the command line, from $PSDefaultParameterValues or from the pipeline. */
  setParameter(parameter: CompiledCommandParameter, value: Value): void;
  /**
   * The value a pipeline-bound parameter goes back to between input objects, asked for once before it is first bound from the pipeline
   * (for functions: the default value expression, evaluated then; for cmdlets null).
   */
  defaultValue(parameter: CompiledCommandParameter): Step<Value>;
  /** A parameter bound from the pipeline goes back to its default; absent: `setParameter` with the default value is called. */
  resetParameter?(parameter: CompiledCommandParameter, value: Value): void;
  /**
   * The dynamic parameters, given the arguments bound so far: a RuntimeDefinedParameterDictionary, null, or declarations by name.
   * Only asked for when the metadata has them.
   */
  dynamicParameters?(): Step<Value | Record<string, ParameterDeclaration>>;
  /**
   * False where the item that the arguments bound so far lead to belongs to no provider that has the parameters declared as `dynamic`.
   * @param hidesFirstPosition the argument at the first position was not bound yet when the parameters were asked for
   */
  hasProviderParameters?(hidesFirstPosition: boolean): boolean;
  /** Warnings about `$PSDefaultParameterValues` and obsolete parameters. */
  writeWarning?(message: string): Done;
}

/** A script block waiting for pipeline input (DelayedScriptBlockArgument). */
export interface DelayedScriptBlock {
  readonly block: ScriptBlock;
  readonly place: ArgumentPlace;
}

/** A parameter that takes every input object as it is, and its place in `$PSBoundParameters`. */
export interface DirectInput {
  readonly parameter: CompiledCommandParameter;
  readonly slot: BoundSlot;
}

/**
 * Binds the arguments of one call of a cmdlet or advanced function (CmdletParameterBinderController.cs): `bindCommandLine` once, then
 * `acceptInput` for each input object.
 */
export class ParameterBinderController implements SetState {
  /** `$PSBoundParameters`, live. */
  readonly bound = new PSBoundParametersDictionary();
  readonly common = new CommonParameters();
  /** Set when the only parameter that takes input takes any object as it is: what follows the first object needs no search. */
  direct: DirectInput | null = null;
  metadata: CommandMetadata;
  currentSets = -1;
  prioritizedSet = 0;
  /** Parameters bound so far, delayed ones included. */
  readonly boundParameters = new Set<CompiledCommandParameter>();
  readonly delayed = new Map<CompiledCommandParameter, DelayedScriptBlock>();
  /** Names of parameters bound by `$PSDefaultParameterValues`; when there are any, errors say so. */
  readonly boundDefaults: string[] = [];
  readonly #arguments: ArgumentBinder;
  #pipeline: PipelineBinder | null = null;
  #setName = '';
  #expectsInput = false;
  readonly #defaults = new DefaultValueBinder(this);
  #unbound: readonly CompiledCommandParameter[] | null = null;

  constructor(
    metadata: CommandMetadata,
    readonly invocation: InvocationInfo,
    readonly context: ExecutionContext,
    readonly target: ParameterTarget,
  ) {
    this.metadata = metadata;
    this.#arguments = new ArgumentBinder(() => invocation, context, metadata.commandTypeName === null);
  }

  /** The set in force: after the command line, and again after each pipeline object. */
  get parameterSetName(): string {
    return this.#setName;
  }
  /** True when the user gave it: command line, default value or pipeline. */
  isBound(name: string): boolean {
    return this.bound.containsKey(name);
  }

  // ---- SetState

  unboundParameters(): readonly CompiledCommandParameter[] {
    const { bindable } = this.metadata;
    return (this.#unbound ??= this.boundParameters.size === 0 ? bindable : bindable.filter((p) => !this.boundParameters.has(p)));
  }
  /** To be called when `boundParameters` has been changed. */
  boundChanged(): void {
    this.#unbound = null;
  }
  chooseSet(flags: number): void {
    this.#setName = this.metadata.setName(flags);
  }
  ambiguous(): never {
    this.raise(bindingError('AmbiguousParameterSet', this.invocation));
  }
  /** Throws, with a hint when default values are in use. */
  raise(error: ParameterBindingException): never {
    throw this.boundDefaults.length > 0 ? elaborated(error, this.boundDefaults) : error;
  }

  // ---- the command line

  /**
   * Binds everything that is on the command line. When `expectsInput` is false, also checks mandatory parameters that the pipeline could
   * have given.
   * @throws ParameterBindingException
   */
  bindCommandLine(args: readonly CommandParameterInternal[], expectsInput: boolean): Done {
    this.#expectsInput = expectsInput;
    this.#defaults.read();
    const s = this.#bindArguments(new CommandLineBinder(this, args));
    return s === undefined ? this.#completeBinding() : (andThen(s, () => this.#completeBinding()) as Done);
  }

  /** What comes when all arguments have found their parameters: default values once more, then whether the sets and mandatory parameters agree. */
  #completeBinding(): Done {
    const count = validateParameterSets(this, this.#expectsInput, !this.#expectsInput);
    if (count !== 1 || this.boundDefaults.length > 0 || !this.#defaults.isUsed) return this.#verify(count);
    return andThen(lift(this.#defaults.apply()), () => this.#verify(count)) as Done;
  }

  #verify(setsLeft: number): Done {
    let count = setsLeft;
    traceStep(`MANDATORY PARAMETER CHECK on cmdlet [${this.metadata.name}]`);
    if (count > 1 && this.#expectsInput) {
      const filtered = setsTakingPipelineInput(this, this.delayed.keys());
      if (filtered !== this.currentSets) {
        this.currentSets = filtered;
        count = validateParameterSets(this, true, false);
      }
    }
    const missing = missingMandatoryParameters(this, count, this.#expectsInput);
    return missing.length > 0 ? (andThen(lift(this.#askFor(missing)), () => this.#endBinding()) as Done) : this.#endBinding();
  }

  #endBinding(): Done {
    if (this.#expectsInput) this.#pipeline = new PipelineBinder(this);
    else this.verifyParameterSetSelected();
    for (const parameter of this.boundParameters) if (parameter.obsolete !== null) return lift(this.#warnOfObsolete());
    return undefined;
  }

  *#warnOfObsolete(): Steps<undefined> {
    for (const parameter of this.boundParameters) if (parameter.obsolete !== null) yield* this.#defaults.warn(obsoleteWarning(parameter));
    return undefined;
  }

  /** Asks for mandatory parameters that have no value (PromptForMissingMandatoryParameters). @throws ParameterBindingException when nobody answers */
  *#askFor(missing: readonly CompiledCommandParameter[]): Steps<undefined> {
    const { host } = this.context;
    let answers = new Map<string, Value>();
    if (host.interactive && !host.refusePrompt) {
      const fields = missing.map(({ name, type, helpMessage }) => ({ name, type, helpMessage: helpMessage ?? '', hasLabel: true }));
      const caption = `cmdlet ${this.metadata.name} at command pipeline position ${this.invocation.pipelinePosition}`;
      answers = yield* promptForFields(host, caption, 'Supply values for the following parameters:', fields);
    }
    if (answers.size === 0)
      this.raise(bindingError('MissingMandatoryParameter', this.invocation, { parameterName: missing.map((p) => ` ${p.name}`).join('') }));
    for (const parameter of missing) {
      const value = answers.get(parameter.name);
      if (value !== undefined) yield* complete(this.bind(parameter, value, nowhere, withCoercion, false));
    }
    return undefined;
  }

  /** Named, positional, default, dynamic and remaining arguments (BindCommandLineParametersNoValidation). */
  #bindArguments(line: CommandLineBinder): Done {
    if (tracing.binding !== null || this.#defaults.isUsed || this.metadata.hasDynamicParameters) return lift(this.#bindAllArguments(line));
    if (line.unboundArguments.length === 0) return this.#bindRemaining(line, null);
    line.pairNames();
    const s = line.bindNamed();
    return s === undefined ? this.#bindUnnamed(line) : (andThen(s, () => this.#bindUnnamed(line)) as Done);
  }

  #bindUnnamed(line: CommandLineBinder): Done {
    const error = line.bindPositional();
    return error instanceof Suspension ? (andThen(error, (e) => this.#bindRemaining(line, e)) as Done) : this.#bindRemaining(line, error);
  }

  #bindRemaining(line: CommandLineBinder, unboundError: ParameterBindingException | null): Done {
    validateParameterSets(this, true, false);
    return line.unboundArguments.length === 0 && line.providerArguments === null ? undefined : lift(this.#bindLeftOver(line, unboundError));
  }

  *#bindLeftOver(line: CommandLineBinder, unboundError: ParameterBindingException | null): Steps<undefined> {
    if (line.providerArguments !== null && this.target.hasProviderParameters?.(line.hidesFirstPosition) === false)
      line.refuseProviderArguments();
    if (line.unboundArguments.length === 0) return undefined;
    yield* line.bindRemaining();
    if (line.unboundArguments.length > 0) line.refuse(unboundError);
    return undefined;
  }

  /** {@link ParameterBinderController.#bindArguments} where there are default values or dynamic parameters too. */
  *#bindAllArguments(line: CommandLineBinder): Steps<undefined> {
    let unboundError: ParameterBindingException | null = null;
    const trace = tracing.binding;
    trace?.enter(`BIND NAMED cmd line args [${this.metadata.name}]`);
    if (line.unboundArguments.length > 0) {
      line.pairNames();
      yield* complete(line.bindNamed());
    }
    trace?.leave();
    trace?.enter(`BIND POSITIONAL cmd line args [${this.metadata.name}]`);
    if (line.unboundArguments.length > 0) unboundError = yield* complete(line.bindPositional());
    trace?.leave();
    const defaults = this.#defaults;
    if (defaults.isUsed) yield* defaults.apply();
    validateParameterSets(this, true, false);
    if (this.metadata.hasDynamicParameters) {
      const error = yield* this.#bindDynamic(line);
      unboundError ??= error;
      // the table may have something for these alone
      defaults.read();
      if (defaults.isUsed) yield* defaults.apply();
    }
    return yield* this.#bindLeftOver(line, unboundError);
  }

  /** Passes an error on, elaborated when it is a binding error. */
  rethrow(e: unknown): never {
    if (e instanceof ParameterBindingException) this.raise(e);
    throw e;
  }

  *#bindDynamic(line: CommandLineBinder): Steps<ParameterBindingException | null> {
    let made: Value | Record<string, ParameterDeclaration>;
    try {
      made = yield* complete(this.target.dynamicParameters?.() ?? null);
    } catch (e) {
      if (isFlowControl(e)) throw e;
      const inner = toNetException(e);
      // what the block has thrown by ThrowTerminatingError is the error of the call
      if (inner.errorRecord?.invocationInfo === this.invocation) throw inner;
      throw bindingError('GetDynamicParametersException', this.invocation, { inner, args: [inner.message] });
    }
    const parameters = this.#dynamicParameters(made);
    if (parameters.length === 0) return null;
    this.metadata = this.metadata.withDynamicParameters(parameters);
    this.boundChanged();
    if (line.unboundArguments.length === 0) return null;
    line.pairNames();
    yield* complete(line.bindNamed());
    return yield* complete(line.bindPositional());
  }

  #dynamic: RuntimeDefinedParameterDictionary | null = null;

  #dynamicParameters(made: Value | Record<string, ParameterDeclaration>): CompiledCommandParameter[] {
    if (made === null || typeof made !== 'object' || made === AutomationNull) return [];
    if (!(made instanceof NetObject)) return Object.entries(made).map(([name, declaration]) => parameterOf(declaration, name, 'dynamic'));
    this.#dynamic = made instanceof RuntimeDefinedParameterDictionary ? made : parametersOfObject(made);
    return compiledDynamicParameters(this.#dynamic, this.invocation);
  }

  /** Applies default values again once pipeline input has chosen a set. */
  applyDefaultsAfterInput(): Done {
    return this.#defaults.applyAfterInput();
  }

  // ---- one argument

  /**
   * Binds a value to a parameter: false when it would need a conversion that the mode forbids.
   * @param mayDelay a script block for a parameter that takes pipeline input waits for that input
   */
  bind(parameter: CompiledCommandParameter, value: Value, place: ArgumentPlace, mode: BindingMode, mayDelay: boolean): Step<boolean> {
    if (mayDelay && value instanceof ScriptBlock && this.#delays(parameter, value, place)) return false;
    const { binding } = tracing;
    if (binding === null) return this.#bindOne(parameter, value, place, mode);
    return traceArgument(binding, parameter, value, mode.coerce, () => this.#bindOne(parameter, value, place, mode));
  }

  #bindOne(parameter: CompiledCommandParameter, value: Value, place: ArgumentPlace, mode: BindingMode): Step<boolean> {
    let step: Step<Value | typeof notBound>;
    try {
      step = this.#arguments.prepare(parameter, value, place, mode);
    } catch (e) {
      if (mode.coerce || !comesFromInvalidCast(e)) throw e;
      return false;
    }
    return step instanceof Suspension ? new Suspension(this.#bindLater(parameter, step, mode)) : this.#accept(parameter, step);
  }

  *#bindLater(parameter: CompiledCommandParameter, step: Suspension<Value | typeof notBound>, mode: BindingMode): Steps<boolean> {
    try {
      return this.#accept(parameter, yield* step.rest);
    } catch (e) {
      if (mode.coerce || !comesFromInvalidCast(e)) throw e;
      return false;
    }
  }

  #delays(parameter: CompiledCommandParameter, block: ScriptBlock, place: ArgumentPlace): boolean {
    if (!parameter.takesPipelineInput(this.currentSets) || takesScriptBlocks(parameter)) return false;
    if (!this.#expectsInput)
      throw bindingError('ScriptBlockArgumentNoInput', this.invocation, {
        category: 'MetadataError',
        extent: place.argumentExtent ?? place.parameterExtent,
        parameterName: parameter.name,
        parameterType: parameter.type,
      });
    this.delayed.set(parameter, { block, place });
    if (parameter.setFlags !== 0) this.currentSets &= parameter.setFlags;
    this.boundParameters.add(parameter);
    this.boundChanged();
    if (!this.bound.containsKey(parameter.name)) this.bound.put(parameter.name, parameter.key, block);
    return true;
  }

  #accept(parameter: CompiledCommandParameter, prepared: Value | typeof notBound): boolean {
    if (prepared === notBound) return false;
    const value = prepared === AutomationNull ? null : prepared;
    switch (parameter.association) {
      case 'declared':
        this.target.setParameter(parameter, value);
        break;
      case 'dynamic': {
        const runtime = this.#dynamic?.lookup(parameter.name);
        if (runtime instanceof RuntimeDefinedParameter) runtime.value = value;
        this.target.setParameter(parameter, value);
        break;
      }
      default:
        this.#checkAction(parameter, value);
        setCommonParameter(this.common, parameter.name, value);
    }
    this.bound.put(parameter.name, parameter.key, value);
    if (parameter.setFlags !== 0) this.currentSets &= parameter.setFlags;
    this.boundParameters.add(parameter);
    this.boundChanged();
    return true;
  }

  /** The setters of the -…Action parameters refuse Suspend and null (CommonParameters.cs). */
  #checkAction(parameter: CompiledCommandParameter, value: Value): void {
    const { type, name } = parameter;
    if (type.name !== 'ActionPreference') return;
    let refused: string;
    if (value === null)
      refused =
        'Cannot convert null to type "System.Management.Automation.ActionPreference" due to enumeration values that are not valid. Specify one of the following enumeration values and try again. The possible enumeration values are "SilentlyContinue,Stop,Continue,Inquire,Ignore,Suspend,Break".';
    else if (value instanceof EnumValue && value.value === suspend) refused = suspendNotSupported;
    else return;
    throw bindingError('ParameterBindingFailed', this.invocation, {
      category: 'WriteError',
      parameterName: name,
      parameterType: type,
      args: [`Exception setting "${name}": "${refused}"`],
      inner: setterFailed(name, refused, value),
    });
  }

  // ---- pipeline input

  /** When several sets are still possible and nothing has chosen one: the default set, or an error (VerifyParameterSetSelected). */
  verifyParameterSetSelected(): void {
    const { metadata } = this;
    if (metadata.setNames.length <= 1 || this.currentSets !== -1) return;
    if (metadata.defaultSetFlag === 0) this.ambiguous();
    this.currentSets = metadata.defaultSetFlag;
  }

  #input(): PipelineBinder {
    this.#pipeline ??= new PipelineBinder(this);
    return this.#pipeline;
  }

  /** True when binding an input object is no more than storing it: nothing of a script runs. */
  takesDirectly(value: Value): boolean {
    return this.direct !== null && value !== null && value !== AutomationNull;
  }

  /**
   * Binds one input object and checks mandatory parameters (CommandProcessor.Read).
   * @returns undefined when the command may process it; else the error to write, and the object is skipped.
   */
  acceptInput(value: Value): Step<ErrorRecord | undefined> {
    return this.#input().accept(value);
  }

  /** Mandatory parameters that are still missing after an input object was bound. */
  missingAfterInput(): readonly CompiledCommandParameter[] {
    if (!this.unboundParameters().some((p) => p.isMandatory)) return [];
    return missingMandatoryParameters(this, setCount(this.currentSets), false);
  }
}

/** ActionPreference.Suspend. */
const suspend = 5;

function comesFromInvalidCast(e: unknown): boolean {
  for (let at: NetException | null = e instanceof NetException ? e : null; at; at = at.innerException) if (isPSInvalidCast(at)) return true;
  return false;
}

/** Parameters of type object or scriptblock take script blocks as they are (IsParameterScriptBlockBindable). */
function takesScriptBlocks(parameter: CompiledCommandParameter): boolean {
  const fits = (type: unknown): boolean => type === wellKnown.object || type === wellKnown.scriptBlock;
  return fits(parameter.type) || (parameter.collection.kind !== 'none' && fits(parameter.collection.elementType));
}
