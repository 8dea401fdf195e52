import { wellKnown } from '../dotnet/registry.ts';
import { ErrorRecord } from '../errors/error-record.ts';
import { RuntimeException } from '../errors/exceptions.ts';
import { AutomationNull, PSArray } from '../objects/collections.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { scriptInvoker } from '../objects/script-hooks.ts';
import { toText } from '../objects/to-string.ts';
import { typeOf } from '../objects/type-of.ts';
import { complete, lift, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import { type BindingMode, nowhere, withCoercion, withoutCoercion } from './argument-binder.ts';
import { isPSInvalidCast } from './attributes/transformation-attributes.ts';
import { bindingError, commandTypeName, ParameterBindingException } from './binding-errors.ts';
import type { CompiledCommandParameter } from './compiled-parameter.ts';
import type { DirectInput, ParameterBinderController } from './parameter-binder.ts';
import { collectionOf } from './parameter-metadata.ts';
import { validateParameterSets } from './parameter-sets.ts';
import { propertyOf, type ReadableProperty } from './property-lookup.ts';

/** The four ways in which input is tried, in order (CurrentlyBinding). */
const passes: readonly { byName: boolean; mode: BindingMode }[] = [
  { byName: false, mode: withoutCoercion },
  { byName: true, mode: withoutCoercion },
  { byName: false, mode: withCoercion },
  { byName: true, mode: withCoercion },
];

/** Binds pipeline input for a controller (BindPipelineParameters and what it calls). */
export class PipelineBinder {
  /** Unbound parameters that take pipeline input, in the order PowerShell tries them from the end. */
  #candidates: CompiledCommandParameter[] | null = null;
  /** Sets possible before any input. */
  readonly #startSets: number;
  /** Bound from the last input object. */
  readonly #boundFromInput: CompiledCommandParameter[] = [];
  readonly #defaults = new Map<CompiledCommandParameter, Value>();
  #input: Value = null;
  /** The mandatory parameters that the command line has left to the input. */
  #mandatory: readonly CompiledCommandParameter[] = [];
  /** To be made when the command line is bound. */
  constructor(private readonly controller: ParameterBinderController) {
    this.#startSets = controller.currentSets;
  }

  /** See {@link ParameterBinderController.acceptInput}. */
  accept(value: Value): Step<ErrorRecord | undefined> {
    if (this.controller.takesDirectly(value)) {
      const { parameter } = this.controller.direct!;
      this.controller.target.setParameter(parameter, value);
      this.controller.bound.put(parameter.name, parameter.key, value);
      return undefined;
    }
    let step: Step<boolean>;
    try {
      step = this.bind(value);
    } catch (e) {
      return this.#inputError(e, value);
    }
    if (step instanceof Suspension) return new Suspension(this.#acceptLater(step, value));
    if (!step) return this.#notBound(value);
    const error = this.#checkMandatory(value);
    if (error === undefined) this.controller.direct = this.#directInput();
    return error;
  }

  /** See {@link ParameterBinderController.direct}: asked after an object has been bound. */
  #directInput(): DirectInput | null {
    const [parameter] = this.#boundFromInput;
    if (this.#boundFromInput.length !== 1 || this.#candidates?.length !== 0 || this.controller.delayed.size > 0 || !parameter) return null;
    const takesAll =
      parameter.association === 'declared' &&
      (parameter.type === wellKnown.psObject || parameter.type === wellKnown.object) &&
      parameter.transformations.length === 0 &&
      parameter.validations.length === 0 &&
      parameter.psTypeName === null &&
      parameter.obsolete === null &&
      (parameter.allowsEmptyString || !parameter.isMandatory) &&
      [...parameter.setData.values()].every((d) => !d.valueFromPipelineByPropertyName);
    const slot = this.controller.bound.slot(parameter.key);
    return takesAll && slot !== undefined ? { parameter, slot } : null;
  }

  *#acceptLater(step: Suspension<boolean>, value: Value): Steps<ErrorRecord | undefined> {
    try {
      return (yield* step.rest) ? this.#checkMandatory(value) : this.#notBound(value);
    } catch (e) {
      return this.#inputError(e, value);
    }
  }

  #inputError(e: unknown, value: Value): ErrorRecord {
    if (!(e instanceof ParameterBindingException) || !e.errorRecord) throw e;
    const record = e.errorRecord;
    record.targetObject = value;
    if (value instanceof NetObject && value.instanceMembers) record.targetType = 'PSObject';
    return record;
  }

  #notBound(value: Value): ErrorRecord {
    return this.#inputRecord('InputObjectNotBound', value, []);
  }

  #checkMandatory(value: Value): ErrorRecord | undefined {
    if (!this.#lacksMandatory()) return undefined;
    const missing = this.controller.missingAfterInput();
    if (missing.length === 0) return undefined;
    return this.#inputRecord('InputObjectMissingMandatory', value, [missing.map((p) => ` ${p.name}`).join('')]);
  }

  #lacksMandatory(): boolean {
    const { boundParameters } = this.controller;
    for (const parameter of this.#mandatory) if (!boundParameters.has(parameter)) return true;
    return false;
  }

  #inputRecord(id: 'InputObjectNotBound' | 'InputObjectMissingMandatory', value: Value, args: readonly string[]): ErrorRecord {
    const { invocation } = this.controller;
    const error = bindingError(id, invocation, { typeSpecified: value === null ? null : typeOf(value), args });
    const record = new ErrorRecord(error, id, 'InvalidArgument', value);
    // the object stands in a PSObject, whose text shows what is in a collection
    if (value instanceof PSArray) record.targetName = toText(value);
    if (value instanceof NetObject && value.instanceMembers) record.targetType = 'PSObject';
    record.invocationInfo = invocation;
    record.commandTypeName = commandTypeName(invocation.myCommand) || null;
    record.activity = error.errorRecord?.activity ?? '';
    error.errorRecord = record;
    return record;
  }

  /** Binds one input object; false when nothing took it. */
  bind(value: Value): Step<boolean> {
    this.#input = value;
    const { controller } = this;
    if (this.#candidates === null) {
      const unbound = controller.unboundParameters();
      this.#candidates = unbound.filter((p) => p.isPipeline);
      this.#mandatory = unbound.filter((p) => p.isMandatory);
    }
    if (controller.delayed.size > 0) return lift(this.#finish(this.#bindDelayedFirst()));
    let step: Step<boolean>;
    try {
      step = this.#bindInput();
      if (step instanceof Suspension) return new Suspension(this.#finish(step.rest));
      controller.verifyParameterSetSelected();
    } catch (e) {
      if (e instanceof ParameterBindingException) this.#restore();
      throw e;
    }
    if (!step) this.#restore();
    return step;
  }

  /** What {@link bind} does when it has to wait. */
  *#finish(binding: Steps<boolean>): Steps<boolean> {
    let done: boolean;
    try {
      done = yield* binding;
      this.controller.verifyParameterSetSelected();
    } catch (e) {
      if (e instanceof ParameterBindingException) this.#restore();
      throw e;
    }
    if (!done) this.#restore();
    return done;
  }

  *#bindDelayedFirst(): Steps<boolean> {
    if (!(yield* this.#bindDelayed())) return false;
    yield* complete(this.#bindInput());
    return true;
  }

  /** Runs the script blocks given to pipeline parameters with the object as `$_` (InvokeAndBindDelayBindScriptBlock). */
  *#bindDelayed(): Steps<boolean> {
    const { controller } = this;
    let all = true;
    for (const [parameter, { block, place }] of controller.delayed) {
      const extent = place.argumentExtent ?? place.parameterExtent;
      let output: Value;
      try {
        output = yield* complete(
          scriptInvoker().invoke(block, [], { underbar: this.#input, context: controller.context, errors: 'external' }),
        );
      } catch (e) {
        if (!(e instanceof RuntimeException)) throw e;
        throw bindingError('ScriptBlockArgumentInvocationFailed', controller.invocation, {
          extent,
          parameterName: parameter.name,
          inner: e,
          args: [e.message],
        });
      }
      if (output === AutomationNull || (output instanceof PSArray && output.items.length === 0))
        throw bindingError('ScriptBlockArgumentNoOutput', controller.invocation, { extent, parameterName: parameter.name });
      // Several objects come as a collection and not as an array, which a text would refuse.
      if (output instanceof PSArray && output.netType === wellKnown.objectArray) output = collectionOf(wellKnown.psObject, output.items);
      if (!(yield* complete(controller.bind(parameter, output, { ...place, argumentText: null }, withCoercion, false)))) all = false;
    }
    return all;
  }

  /** Takes back what the last object bound (RestoreDefaultParameterValues). */
  #restore(): void {
    const { controller } = this;
    const list = this.#boundFromInput;
    if (list.length === 0) return;
    for (const parameter of list) {
      const value = this.#defaults.get(parameter) ?? null;
      const { target } = controller;
      if (parameter.association === 'declared' || parameter.association === 'dynamic') {
        if (target.resetParameter) target.resetParameter(parameter, value);
        else target.setParameter(parameter, value);
      }
      controller.boundParameters.delete(parameter);
      if (!this.#candidates?.includes(parameter)) this.#candidates?.push(parameter);
    }
    controller.boundChanged();
    list.length = 0;
  }

  /** BindPipelineParametersPrivate. */
  #bindInput(): Step<boolean> {
    const { controller } = this;
    this.#restore();
    controller.currentSets = this.#startSets;
    if (controller.prioritizedSet !== 0) return lift(this.#bindPrioritized());
    let result = false;
    for (let i = 0; i < passes.length; i++) {
      if ((this.#candidates as CompiledCommandParameter[]).length === 0) break;
      const step = this.#pass(i, controller.currentSets);
      if (step instanceof Suspension) return new Suspension(this.#restOfPasses(step, i, result));
      if (step) {
        validateParameterSets(controller, true, true);
        result = true;
      }
    }
    return this.#settle(result);
  }

  *#restOfPasses(step: Suspension<boolean>, from: number, soFar: boolean): Steps<boolean> {
    const { controller } = this;
    let result = soFar;
    let bound = yield* step.rest;
    for (let i = from; ; ) {
      if (bound) {
        validateParameterSets(controller, true, true);
        result = true;
      }
      if (++i >= passes.length) break;
      bound = yield* complete(this.#pass(i, controller.currentSets));
    }
    return yield* complete(this.#settle(result));
  }

  #settle(result: boolean): Step<boolean> {
    validateParameterSets(this.controller, false, true);
    const step = this.controller.applyDefaultsAfterInput();
    if (step === undefined) return result;
    return new Suspension(afterwards(step, result));
  }

  /** Tries one set first, then the others. */
  *#bindPrioritized(): Steps<boolean> {
    const { controller } = this;
    const first = controller.prioritizedSet;
    let sets = first;
    let result = false;
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < passes.length; i++) {
        if (!(yield* complete(this.#pass(i, sets)))) continue;
        if (round === 1) {
          validateParameterSets(controller, true, true);
          sets = controller.currentSets;
        }
        result = true;
      }
      if (round === 0) {
        if (controller.currentSets === first) break;
        sets = controller.currentSets & ~first;
      }
    }
    return yield* complete(this.#settle(result));
  }

  /** One pass over the unbound parameters: first those of the default set (BindUnboundParametersForBindingState). */
  #pass(index: number, sets: number): Step<boolean> {
    const defaultSet = this.controller.metadata.defaultSetFlag;
    if (defaultSet === 0 || (sets & defaultSet) === 0) return this.#passInSets(index, sets);
    const first = this.#passInSets(index, defaultSet);
    if (first instanceof Suspension) return new Suspension(this.#passLater(first, index, sets & ~defaultSet));
    return first || this.#passInSets(index, sets & ~defaultSet);
  }

  *#passLater(first: Suspension<boolean>, index: number, others: number): Steps<boolean> {
    return (yield* first.rest) || (yield* complete(this.#passInSets(index, others)));
  }

  #passInSets(index: number, sets: number): Step<boolean> {
    const { byName, mode } = passes[index] as (typeof passes)[number];
    const candidates = this.#candidates as CompiledCommandParameter[];
    let bound = false;
    for (let i = candidates.length - 1; i >= 0; i--) {
      const parameter = candidates[i] as CompiledCommandParameter;
      if (!wants(parameter, sets, byName)) continue;
      const step = byName ? this.#bindByName(parameter, mode) : this.#bindByValue(parameter, mode);
      if (step instanceof Suspension) return new Suspension(this.#restOfPass(step, i, index, sets, bound));
      if (step) {
        candidates.splice(i, 1);
        bound = true;
      }
    }
    return bound;
  }

  *#restOfPass(step: Suspension<boolean>, at: number, index: number, sets: number, soFar: boolean): Steps<boolean> {
    const { byName, mode } = passes[index] as (typeof passes)[number];
    const candidates = this.#candidates as CompiledCommandParameter[];
    let bound = soFar;
    let done = yield* step.rest;
    for (let i = at; ; ) {
      if (done) {
        candidates.splice(i, 1);
        bound = true;
      }
      done = false;
      if (--i < 0) return bound;
      const parameter = candidates[i] as CompiledCommandParameter;
      if (!wants(parameter, sets, byName)) continue;
      done = yield* complete(byName ? this.#bindByName(parameter, mode) : this.#bindByValue(parameter, mode));
    }
  }

  #bindByValue(parameter: CompiledCommandParameter, mode: BindingMode): Step<boolean> {
    return this.#guard(parameter, this.#input, mode, false);
  }

  #bindByName(parameter: CompiledCommandParameter, mode: BindingMode): Step<boolean> {
    const input = this.#input;
    if (input === null) return false;
    const property = findProperty(input, parameter);
    if (property === undefined) return false;
    const value = property.getValue(input);
    if (value instanceof Suspension) return new Suspension(this.#bindByNameLater(value, parameter, mode));
    return this.#guard(parameter, value, mode, true);
  }

  *#bindByNameLater(value: Suspension<Value>, parameter: CompiledCommandParameter, mode: BindingMode): Steps<boolean> {
    return yield* complete(this.#guard(parameter, yield* value.rest, mode, true));
  }

  /** Binds, and judges which errors only mean that the object does not fit. */
  #guard(parameter: CompiledCommandParameter, value: Value, mode: BindingMode, byName: boolean): Step<boolean> {
    if (value === AutomationNull) return false;
    if (!this.#defaults.has(parameter) || !mode) {
      const saved = this.controller.target.defaultValue(parameter);
      if (saved instanceof Suspension) return new Suspension(this.#saveFirst(saved, parameter, value, mode, byName));
      this.#defaults.set(parameter, saved);
    }
    let step: Step<boolean>;
    try {
      step = this.controller.bind(parameter, value, nowhere, mode, false);
    } catch (e) {
      return this.#judge(e, byName);
    }
    if (step instanceof Suspension) return new Suspension(this.#guardLater(step, parameter, byName));
    if (step) this.#boundFromInput.push(parameter);
    return step;
  }

  *#saveFirst(
    saved: Suspension<Value>,
    parameter: CompiledCommandParameter,
    value: Value,
    mode: BindingMode,
    byName: boolean,
  ): Steps<boolean> {
    this.#defaults.set(parameter, yield* saved.rest);
    return yield* complete(this.#guard(parameter, value, mode, byName));
  }

  *#guardLater(step: Suspension<boolean>, parameter: CompiledCommandParameter, byName: boolean): Steps<boolean> {
    try {
      const done = yield* step.rest;
      if (done) this.#boundFromInput.push(parameter);
      return done;
    } catch (e) {
      return this.#judge(e, byName);
    }
  }

  #judge(e: unknown, byName: boolean): boolean {
    if (!(e instanceof ParameterBindingException)) throw e;
    if (e.bindingKind === 'binding') return false;
    if (e.bindingKind === 'transformation' && !byName) {
      const inner = e.innerException;
      const cast = inner?.netType.name === 'ArgumentTransformationMetadataException' ? inner.innerException : inner;
      if (cast && isPSInvalidCast(cast)) return false;
    }
    this.controller.raise(e);
  }
}

function* afterwards(step: Suspension<undefined>, result: boolean): Steps<boolean> {
  yield* step.rest;
  return result;
}

/** True when the parameter takes input this way in one of the sets. */
function wants(parameter: CompiledCommandParameter, sets: number, byName: boolean): boolean {
  for (const set of parameter.setData.values())
    if ((set.isInAllSets || (set.flag & sets) !== 0) && (byName ? set.valueFromPipelineByPropertyName : set.valueFromPipeline)) return true;
  return false;
}

function findProperty(input: Exclude<Value, null>, parameter: CompiledCommandParameter): ReadableProperty | undefined {
  const property = propertyOf(input, parameter.name);
  if (property !== undefined) return property;
  for (const alias of parameter.aliases) {
    const found = propertyOf(input, alias);
    if (found !== undefined) return found;
  }
  return undefined;
}
