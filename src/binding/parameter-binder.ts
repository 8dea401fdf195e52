import type { ParameterDeclaration } from '../commands/cmdlet.ts';
import { GenericList } from '../dotnet/collections/generic-list.ts';
import { genericOf, wellKnown } from '../dotnet/registry.ts';
import type { ErrorRecord } from '../errors/error-record.ts';
import { isFlowControl, NetException } from '../errors/exceptions.ts';
import { toNetException } from '../errors/throw.ts';
import { AutomationNull, NetCollection, PSArray } from '../objects/collections.ts';
import { EnumValue } from '../objects/enum-value.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { UInt64 } from '../objects/numbers.ts';
import { PSObject } from '../objects/ps-object.ts';
import { scriptInvoker } from '../objects/script-hooks.ts';
import { typeOf } from '../objects/type-of.ts';
import { complete, type Done, lift, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import type { CommandInfo } from '../session/command-info.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';
import { ScriptBlock } from '../session/script-block.ts';
import {
  ArgumentBinder,
  type ArgumentPlace,
  type BindingMode,
  notBound,
  nowhere,
  withCoercion,
  withoutCoercion,
} from './argument-binder.ts';
import { isPSInvalidCast } from './attributes/transformation-attributes.ts';
import { bindingError, elaborated, obsoleteWarning, ParameterBindingException } from './binding-errors.ts';
import { defaultValueWarnings, fill } from './binding-messages.ts';
import { PSBoundParametersDictionary } from './bound-parameters.ts';
import { isListValue } from './coerce.ts';
import { type Argument, commandLineArguments, matchParameter, pairNamesWithArguments } from './command-line.ts';
import type { CommandMetadata } from './command-metadata.ts';
import { type CommandParameterInternal, NoArgument } from './command-parameter.ts';
import { type ActionPreference, CommonParameters } from './common-parameters.ts';
import type { CompiledCommandParameter } from './compiled-parameter.ts';
import { parameterOf } from './declared-parameters.ts';
import { type DefaultValues, defaultValuesFor, defaultValueTable } from './default-parameter-values.ts';
import { bindingStateObject } from './default-value-script.ts';
import { missingMandatoryParameters, type SetState, setCount, setsTakingPipelineInput, validateParameterSets } from './parameter-sets.ts';
import { PipelineBinder } from './pipeline-binder.ts';
import { narrowPositions, type PositionalParameter, positionalParameters } from './positional-parameters.ts';
import { isNull, isTrue, textOf } from './primitives.ts';
import { compiledDynamicParameters, RuntimeDefinedParameter, RuntimeDefinedParameterDictionary } from './runtime-defined-parameter.ts';

/** Where bound values go: the variables of a function's scope, the fields of a cmdlet (ParameterBinderBase.BindParameter). */
export interface ParameterTarget {
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
  /** Warnings about `$PSDefaultParameterValues` and obsolete parameters. */
  writeWarning?(message: string): Done;
}

/** A script block waiting for pipeline input (DelayedScriptBlockArgument). */
export interface DelayedScriptBlock {
  readonly block: ScriptBlock;
  readonly place: ArgumentPlace;
}

/**
 * Binds the arguments of one call of a cmdlet or advanced function (CmdletParameterBinderController.cs): `bindCommandLine` once, then
 * `acceptInput` (or `bindPipelineInput`) for each input object.
 */
export class ParameterBinderController implements SetState {
  /** `$PSBoundParameters`, live. */
  readonly bound = new PSBoundParametersDictionary();
  readonly common = new CommonParameters();
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
  #unboundArguments: Argument[] = [];
  #expectsInput = false;
  #usesDefaults = false;
  #defaults: DefaultValues | null = null;
  #warned: Set<string> | null = null;
  #unbound: CompiledCommandParameter[] | null = null;

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
  /** True when unbound parameters of the sets still possible take pipeline input (or delay-bind blocks wait for it). */
  get hasPipelineParameters(): boolean {
    return this.delayed.size > 0 || this.unboundParameters().some((p) => p.takesPipelineInput(this.currentSets));
  }
  /** True when the user gave it: command line, default value or pipeline. */
  isBound(name: string): boolean {
    return this.bound.containsKey(name);
  }

  // ---- SetState

  unboundParameters(): readonly CompiledCommandParameter[] {
    return (this.#unbound ??= this.metadata.bindable.filter((p) => !this.boundParameters.has(p)));
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
    return lift(this.#bindCommandLine(args, expectsInput));
  }

  *#bindCommandLine(args: readonly CommandParameterInternal[], expectsInput: boolean): Steps<undefined> {
    this.#expectsInput = expectsInput;
    this.#unboundArguments = args.length === 0 ? [] : commandLineArguments(args);
    this.#readDefaults();
    yield* this.#bindArguments();
    let count = validateParameterSets(this, expectsInput, !expectsInput);
    if (count === 1 && this.boundDefaults.length === 0) yield* this.#applyDefaults();
    if (count > 1 && expectsInput) {
      const filtered = setsTakingPipelineInput(this, this.delayed.keys());
      if (filtered !== this.currentSets) {
        this.currentSets = filtered;
        count = validateParameterSets(this, true, false);
      }
    }
    const missing = missingMandatoryParameters(this, count, expectsInput);
    if (missing.length > 0)
      this.raise(bindingError('MissingMandatoryParameter', this.invocation, { parameterName: missing.map((p) => ` ${p.name}`).join('') }));
    if (!expectsInput) this.verifyParameterSetSelected();
    if (expectsInput) this.#pipeline = new PipelineBinder(this);
    for (const parameter of this.boundParameters) if (parameter.obsolete !== null) yield* this.#warn(obsoleteWarning(parameter));
    return undefined;
  }

  /** Named, positional, default, dynamic and remaining arguments (BindCommandLineParametersNoValidation). */
  *#bindArguments(): Steps<undefined> {
    let unboundError: ParameterBindingException | null = null;
    if (this.#unboundArguments.length > 0) {
      this.#unboundArguments = pairNamesWithArguments(this.#unboundArguments, this.metadata, () => this.invocation);
      yield* this.#bindNamed();
      unboundError = yield* this.#bindPositional();
    }
    if (this.#usesDefaults) yield* this.#applyDefaults();
    validateParameterSets(this, true, false);
    if (this.metadata.hasDynamicParameters) {
      const error = yield* this.#bindDynamic();
      unboundError ??= error;
      if (this.#usesDefaults) {
        this.#readDefaults();
        yield* this.#applyDefaults();
      }
    }
    if (this.#unboundArguments.length > 0) {
      yield* this.#bindRemaining();
      if (this.#unboundArguments.length > 0) this.#refuse(unboundError);
    }
    return undefined;
  }

  *#bindNamed(): Steps<undefined> {
    const rest: Argument[] = [];
    let explicit: Set<CompiledCommandParameter> | null = null;
    // Sets that named parameters exclude are found out about later, when the sets are resolved.
    const sets = this.currentSets;
    for (const argument of this.#unboundArguments) {
      if (argument.name === null) {
        rest.push(argument);
        continue;
      }
      if (argument.value === NoArgument) {
        rest.push(argument);
        continue;
      }
      const parameter = matchParameter(this.metadata, argument.name, () => this.invocation, argument.parameterExtent);
      if (parameter === undefined) {
        if (argument.name === '--%') this.bound.implicitUsing = argument.value as Value;
        else rest.push(argument);
        continue;
      }
      if (argument.fromHashtable) {
        explicit ??= new Set(this.boundParameters);
        if (explicit.has(parameter)) continue;
      }
      if (this.boundParameters.has(parameter))
        throw bindingError('ParameterAlreadyBound', this.invocation, { extent: argument.parameterExtent, parameterName: argument.name });
      if (!parameter.isIn(sets))
        this.raise(
          bindingError('ParameterNotInParameterSet', this.invocation, {
            parameterName: argument.name,
            args: [this.metadata.setName(sets)],
          }),
        );
      try {
        const step = this.bind(parameter, argument.value as Value, argument, withCoercion, true);
        if (step instanceof Suspension) yield* step.rest;
      } catch (e) {
        this.rethrow(e);
      }
    }
    this.#unboundArguments = rest;
    return undefined;
  }

  /** Passes an error on, elaborated when it is a binding error. */
  rethrow(e: unknown): never {
    if (e instanceof ParameterBindingException) this.raise(e);
    throw e;
  }

  /** @returns the error of the last attempt, to be shown when an argument is left over. */
  *#bindPositional(): Steps<ParameterBindingException | null> {
    const given = this.#unboundArguments;
    if (!given.some((a) => a.name === null)) return null;
    const positions = positionalParameters(this.unboundParameters(), this.currentSets);
    if (positions === null) throw bindingError('AmbiguousPositionalParameterNoName', this.invocation);
    if (positions.length === 0) return null;
    let validSets = this.currentSets;
    const rest: Argument[] = [];
    let next = 0;
    const nextArgument = (): Argument | undefined => {
      while (next < given.length) {
        const argument = given[next++] as Argument;
        if (argument.name === null) return argument;
        // A name that means nothing keeps the argument after it: both may go to the remaining arguments.
        rest.push(argument);
        const after = given[next];
        if (after && after.name === null) {
          rest.push(after);
          next++;
        }
      }
      return undefined;
    };
    let outcome: PositionOutcome = { bound: false, error: null };
    for (const candidates of positions) {
      if (candidates.length === 0) continue;
      const argument = nextArgument();
      if (argument === undefined) break;
      const defaultSet = this.metadata.defaultSetFlag;
      const tryDefault = defaultSet !== 0 && (validSets & defaultSet) !== 0;
      outcome = { bound: false, error: null };
      for (const mode of [withoutCoercion, withCoercion]) {
        if (tryDefault && !outcome.bound) outcome = yield* this.#bindAtPosition(candidates, defaultSet, argument, mode);
        if (!outcome.bound) outcome = yield* this.#bindAtPosition(candidates, validSets, argument, mode);
        if (outcome.bound) break;
      }
      if (!outcome.bound) rest.push(argument);
      else if (validSets !== this.currentSets) {
        validSets = this.currentSets;
        narrowPositions(positions, validSets);
      }
    }
    this.#unboundArguments = next < given.length ? [...rest, ...given.slice(next)] : rest;
    return outcome.error;
  }

  *#bindAtPosition(
    candidates: readonly PositionalParameter[],
    sets: number,
    argument: Argument,
    mode: BindingMode,
  ): Steps<PositionOutcome> {
    let bound = false;
    let error: ParameterBindingException | null = null;
    for (const { parameter, sets: own } of [...candidates]) {
      for (const set of own) {
        if (!set.isInAllSets && (sets & set.flag) === 0) continue;
        let done: boolean;
        try {
          const step = this.bind(parameter, argument.value as Value, argument, mode, true);
          done = step instanceof Suspension ? yield* step.rest : step;
        } catch (e) {
          if (!(e instanceof ParameterBindingException)) throw e;
          if (e.bindingKind !== 'binding' && !e.swallow) this.raise(e);
          done = false;
          error = e;
        }
        if (done) {
          bound = true;
          this.bound.boundPositionally.push(parameter.name);
          break;
        }
      }
    }
    return { bound, error };
  }

  *#bindRemaining(): Steps<undefined> {
    let taker: CompiledCommandParameter | null = null;
    for (const parameter of this.unboundParameters()) {
      if (!parameter.setDataFor(this.currentSets)?.valueFromRemainingArguments) continue;
      if (taker !== null)
        this.raise(
          bindingError('AmbiguousParameterSet', this.invocation, {
            category: 'MetadataError',
            parameterName: parameter.name,
            parameterType: parameter.type,
          }),
        );
      taker = parameter;
    }
    if (taker === null) return undefined;
    const left = this.#unboundArguments;
    const asText = taker.collection.elementType === wellKnown.string || taker.type === wellKnown.string;
    const values: Value[] = [];
    for (const argument of left) {
      if (argument.name !== null) values.push(argument.text);
      if (argument.value === NoArgument || argument.value === AutomationNull) continue;
      const value = argument.value as Value;
      values.push(
        asText && argument.argumentText !== null && typeof value !== 'string' && !isListValue(value) ? argument.argumentText : value,
      );
    }
    const only = values[0];
    const value = values.length === 1 && only !== undefined && isEnumerableObject(only) ? only : listOf(values);
    const place = left.length === 1 ? (left[0] as Argument) : nowhere;
    try {
      yield* complete(this.bind(taker, value, { ...place, argumentText: null }, withCoercion, false));
    } catch (e) {
      this.rethrow(e);
    }
    this.#unboundArguments = [];
    return undefined;
  }

  *#bindDynamic(): Steps<ParameterBindingException | null> {
    let made: Value | Record<string, ParameterDeclaration>;
    try {
      made = yield* complete(this.target.dynamicParameters?.() ?? null);
    } catch (e) {
      if (isFlowControl(e)) throw e;
      const inner = toNetException(e);
      throw bindingError('GetDynamicParametersException', this.invocation, { inner, args: [inner.message] });
    }
    const parameters = this.#dynamicParameters(made);
    if (parameters.length === 0) return null;
    this.metadata = this.metadata.withDynamicParameters(parameters);
    this.boundChanged();
    if (this.#unboundArguments.length === 0) return null;
    this.#unboundArguments = pairNamesWithArguments(this.#unboundArguments, this.metadata, () => this.invocation);
    yield* this.#bindNamed();
    return yield* this.#bindPositional();
  }

  #dynamic: RuntimeDefinedParameterDictionary | null = null;

  #dynamicParameters(made: Value | Record<string, ParameterDeclaration>): CompiledCommandParameter[] {
    if (made === null || typeof made !== 'object' || made === AutomationNull) return [];
    if (!(made instanceof NetObject)) return Object.entries(made).map(([name, declaration]) => parameterOf(declaration, name, 'dynamic'));
    if (!(made instanceof RuntimeDefinedParameterDictionary)) return [];
    this.#dynamic = made;
    return compiledDynamicParameters(made, this.invocation);
  }

  /** An argument is left over: says which (VerifyArgumentsProcessed). */
  #refuse(original: ParameterBindingException | null): never {
    const argument = this.#unboundArguments[0] as Argument;
    const value = argument.value === NoArgument ? null : argument.value;
    const typeSpecified = isNull(value) ? null : typeOf(value);
    if (argument.name !== null)
      this.raise(
        bindingError('NamedParameterNotFound', this.invocation, {
          extent: argument.parameterExtent,
          parameterName: argument.name,
          typeSpecified,
        }),
      );
    if (original !== null) this.raise(original);
    this.raise(
      bindingError('PositionalParameterNotFound', this.invocation, {
        parameterName: value === null ? '$null' : (argument.argumentText ?? textOf(value)),
        typeSpecified,
      }),
    );
  }

  // ---- $PSDefaultParameterValues

  #readDefaults(): void {
    const table = defaultValueTable(this.context);
    this.#usesDefaults = false;
    if (table === null) return;
    this.#defaults = defaultValuesFor(table, this.metadata, () => this.#aliases(), (this.#warned ??= new Set()));
    this.#usesDefaults = this.#defaults !== null;
  }

  #aliases(): readonly string[] {
    const names: string[] = [];
    const wanted = this.metadata.name.toLowerCase();
    for (
      let scope = this.context.sessionState.currentScope as typeof this.context.sessionState.currentScope | null;
      scope;
      scope = scope.parent
    )
      for (const alias of scope.aliases?.values() ?? [])
        if ((alias as CommandInfo).definition.toLowerCase() === wanted) names.push(alias.name);
    return names;
  }

  *#applyDefaults(): Steps<undefined> {
    const defaults = this.#defaults;
    if (!this.#usesDefaults || defaults === null) return undefined;
    for (const text of defaults.warnings) yield* this.#warn(text);
    this.#defaults = { pairs: defaults.pairs, warnings: [] };
    let possible = -1;
    const chosen: [CompiledCommandParameter, Value][] = [];
    for (const [parameter, value] of defaults.pairs) {
      if (!parameter.isIn(this.currentSets) || this.boundParameters.has(parameter)) continue;
      if (parameter.setFlags !== 0) {
        possible &= parameter.setFlags;
        if (possible === 0) return undefined;
      }
      chosen.push([parameter, value]);
    }
    for (const [parameter, given] of chosen) {
      let value = given;
      try {
        if (value instanceof ScriptBlock) {
          value = yield* complete(scriptInvoker().invoke(value, [bindingStateObject(this)], { context: this.context }));
          if (value === AutomationNull) continue;
        }
        if (yield* complete(this.bind(parameter, value, nowhere, withCoercion, true))) this.boundDefaults.push(parameter.name);
      } catch (e) {
        if (!(e instanceof ParameterBindingException)) throw e;
        const key = `${this.metadata.name}:::${parameter.name}`;
        if (this.#warned?.has(key)) continue;
        this.#warned?.add(key);
        yield* this.#warn(
          fill(defaultValueWarnings.FailToBindDefaultParameter, isNull(value) ? 'null' : textOf(value), parameter.name, e.message),
        );
      }
    }
    return undefined;
  }

  /** Applies default values again once pipeline input has chosen a set. */
  applyDefaultsAfterInput(): Done {
    return this.#usesDefaults && this.boundDefaults.length === 0 ? lift(this.#applyDefaults()) : undefined;
  }

  *#warn(text: string): Steps<undefined> {
    const step = this.target.writeWarning?.(text);
    if (step) yield* step.rest;
    return undefined;
  }

  // ---- one argument

  /**
   * Binds a value to a parameter: false when it would need a conversion that the mode forbids.
   * @param mayDelay a script block for a parameter that takes pipeline input waits for that input
   */
  bind(parameter: CompiledCommandParameter, value: Value, place: ArgumentPlace, mode: BindingMode, mayDelay: boolean): Step<boolean> {
    if (mayDelay && value instanceof ScriptBlock && this.#delays(parameter, value, place)) return false;
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
        if (parameter.key === 'erroraction' && value instanceof EnumValue && value.value === suspend) this.#refuseSuspend(parameter);
        setCommon(this.common, parameter.name, value);
    }
    this.bound.put(parameter.name, parameter.key, value);
    if (parameter.setFlags !== 0) this.currentSets &= parameter.setFlags;
    this.boundParameters.add(parameter);
    this.boundChanged();
    return true;
  }

  #refuseSuspend(parameter: CompiledCommandParameter): never {
    throw bindingError('ParameterBindingFailed', this.invocation, {
      category: 'WriteError',
      parameterName: parameter.name,
      parameterType: parameter.type,
      args: [
        'Exception setting "ErrorAction": "The Suspend ActionPreference value is reserved for future use and is not supported at this time. For more information about preference variables, see the Help topic, "about_Preference_Variables.""',
      ],
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

  /** Binds one input object; false when nothing took it. See {@link acceptInput}, which also makes the errors to write. */
  bindPipelineInput(value: Value): Step<boolean> {
    return this.#input().bind(value);
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

interface PositionOutcome {
  bound: boolean;
  error: ParameterBindingException | null;
}

function comesFromInvalidCast(e: unknown): boolean {
  for (let at: NetException | null = e instanceof NetException ? e : null; at; at = at.innerException) if (isPSInvalidCast(at)) return true;
  return false;
}

/** Parameters of type object or scriptblock take script blocks as they are (IsParameterScriptBlockBindable). */
function takesScriptBlocks(parameter: CompiledCommandParameter): boolean {
  const fits = (type: unknown): boolean => type === wellKnown.object || type === wellKnown.scriptBlock;
  return fits(parameter.type) || (parameter.collection.kind !== 'none' && fits(parameter.collection.elementType));
}

function isEnumerableObject(value: Value): boolean {
  if (value instanceof PSObject) return !value.isCustomObject && isEnumerableObject(value.baseObject);
  return value instanceof PSArray || value instanceof NetCollection;
}

/** A List[object], as PowerShell collects remaining arguments. */
function listOf(values: Value[]): Value {
  return new GenericList(values, genericOf('System.Collections.Generic.List', wellKnown.object));
}

/** Puts a common parameter into its field. */
function setCommon(common: CommonParameters, name: string, value: Value): void {
  const field = (name.charAt(0).toLowerCase() + name.slice(1)) as keyof CommonParameters;
  const fields = common as unknown as Record<string, unknown>;
  if (value instanceof EnumValue) fields[field] = value.toString() as ActionPreference;
  else if (value instanceof UInt64) fields[field] = value.value;
  else if (typeof value === 'string' || typeof value === 'number') fields[field] = value;
  else if (value !== null) fields[field] = isTrue(value);
}
