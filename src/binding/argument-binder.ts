import type { ScriptExtent } from '../../grammar/index.ts';
import { wellKnown } from '../dotnet/registry.ts';
import { isFlowControl } from '../errors/exceptions.ts';
import { asThrownByScript, exceptionOf, toNetException } from '../errors/throw.ts';
import { invalidCastMessages } from '../objects/cast-errors.ts';
import { AutomationNull, type NetDictionary } from '../objects/collections.ts';
import { isConstrained, isUntrusted, LanguageMode, languageModes, markUntrusted } from '../objects/language-mode.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { isNumeric } from '../objects/type-code.ts';
import { typeOf } from '../objects/type-of.ts';
import { type Done, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';
import { inTransition } from '../session/language-transition.ts';
import { ArgumentTypeConverterAttribute } from './attributes/transformation-attributes.ts';
import { type BindingErrorDetails, bindingError, type ParameterBindingException, setterFailed } from './binding-errors.ts';
import type { BinderMessage } from './binding-messages.ts';
import { bindUncoerced, coerce, coercionRequired } from './coerce.ts';
import type { CompiledCommandParameter } from './compiled-parameter.ts';
import { enumerableOf, isNull, typeNamesOf } from './primitives.ts';

/** Given back when a value was not bound, and that is no error. */
export const notBound = Symbol('notBound');

/** Where an argument came from, for errors. */
export interface ArgumentPlace {
  readonly argumentExtent: ScriptExtent | null;
  readonly parameterExtent: ScriptExtent | null;
  /** The source text of a bare number or word. */
  readonly argumentText?: string | null;
}

/** An argument that stands nowhere: from the pipeline or a default value. */
export const nowhere: ArgumentPlace = { argumentExtent: null, parameterExtent: null };

/** How a value is bound (ParameterBindingFlags). */
export interface BindingMode {
  readonly coerce: boolean;
  readonly isDefault: boolean;
}
/** Binding that converts arguments to the types of their parameters. */
export const withCoercion: BindingMode = { coerce: true, isDefault: false };
/** Binding of arguments that fit as they are: what is tried first for input from the pipeline. */
export const withoutCoercion: BindingMode = { coerce: false, isDefault: false };

/** Transforms, converts and checks one argument for its parameter (ParameterBinderBase.BindParameter). */
export class ArgumentBinder {
  constructor(
    private readonly invocation: () => InvocationInfo,
    private readonly context: ExecutionContext,
    /** True for advanced functions: their strings do not take arrays. */
    private readonly isScriptCmdlet: boolean,
  ) {}

  /**
   * The value to bind, or {@link notBound} when it would need a conversion that `mode` does not allow.
   * @throws ParameterBindingException
   */
  prepare(parameter: CompiledCommandParameter, value: Value, place: ArgumentPlace, mode: BindingMode): Step<Value | typeof notBound> {
    const step = this.#transform(parameter, withText(parameter, value, place, mode), place, mode, 0);
    return step instanceof Suspension
      ? new Suspension(this.#afterTransform(parameter, step, place, mode))
      : this.#coerce(parameter, step, place, mode);
  }

  *#afterTransform(
    parameter: CompiledCommandParameter,
    step: Suspension<Value>,
    place: ArgumentPlace,
    mode: BindingMode,
  ): Steps<Value | typeof notBound> {
    const next = this.#coerce(parameter, yield* step.rest, place, mode);
    return next instanceof Suspension ? yield* next.rest : next;
  }

  #transform(parameter: CompiledCommandParameter, given: Value, place: ArgumentPlace, mode: BindingMode, from: number): Step<Value> {
    const { transformations } = parameter;
    let value = given;
    for (let i = from; i < transformations.length; i++) {
      const transformation = transformations[i] as (typeof transformations)[number];
      let step: Step<Value>;
      try {
        if (transformation instanceof ArgumentTypeConverterAttribute) {
          if (!mode.coerce) continue;
          step = transformation.convert(value, true, this.isScriptCmdlet);
          if (languageModes.everUsed && !(step instanceof Suspension)) this.#propagate(value, step);
        } else if (
          value !== null ||
          (!mode.isDefault && (parameter.isMandatory || parameter.cannotBeNull || transformation.transformsNull))
        )
          step = transformation.transform(value, this.context);
        else continue;
      } catch (e) {
        throw this.#transformationError(parameter, value, place, e);
      }
      if (step instanceof Suspension) return new Suspension(this.#restOfTransform(parameter, step, value, place, mode, i + 1));
      value = step;
    }
    return value;
  }

  *#restOfTransform(
    parameter: CompiledCommandParameter,
    step: Suspension<Value>,
    before: Value,
    place: ArgumentPlace,
    mode: BindingMode,
    next: number,
  ): Steps<Value> {
    let value: Value;
    try {
      value = yield* step.rest;
    } catch (e) {
      throw this.#transformationError(parameter, before, place, e);
    }
    const rest = this.#transform(parameter, value, place, mode, next);
    return rest instanceof Suspension ? yield* rest.rest : rest;
  }

  #transformationError(parameter: CompiledCommandParameter, value: Value, place: ArgumentPlace, e: unknown): unknown {
    if (isFlowControl(e)) return e;
    const inner = toNetException(e);
    return this.fail(parameter, place, 'ParameterArgumentTransformationError', {
      kind: 'transformation',
      category: 'InvalidData',
      parameterType: parameter.type,
      typeSpecified: valueType(value),
      inner,
      args: [inner.message],
    });
  }

  #coerce(parameter: CompiledCommandParameter, value: Value, place: ArgumentPlace, mode: BindingMode): Step<Value | typeof notBound> {
    const fail = (id: BinderMessage, details?: BindingErrorDetails): ParameterBindingException => this.fail(parameter, place, id, details);
    if (!mode.coerce) {
      const bound = bindUncoerced(value, parameter.type, parameter.collection, mode.isDefault, fail);
      if (languageModes.everUsed && bound !== coercionRequired) this.#propagate(value, bound as Value);
      return bound === coercionRequired ? notBound : this.#check(parameter, bound, place, mode);
    }
    const coerced = languageModes.everUsed
      ? this.#coerceInMode(value, () => coerce(value, parameter.type, parameter.collection, fail))
      : coerce(value, parameter.type, parameter.collection, fail);
    return this.#check(parameter, coerced, place, mode);
  }

  /** Arguments of cmdlets are converted in the full language, whatever the mode of the caller (ParameterBinderBase.CoerceTypeAsNeeded). */
  #coerceInMode(value: Value, coerces: () => Value): Value {
    const coerced = isConstrained() && !this.isScriptCmdlet ? (inTransition(this.context, coerces) as Value) : coerces();
    this.#propagate(value, coerced);
    return coerced;
  }

  /** What a trusted command makes of untrusted data is not trusted either (ExecutionContext.PropagateInputSource). */
  #propagate(from: Value, to: Value): void {
    if (this.context.languageMode === LanguageMode.Full && from !== to && isUntrusted(from)) markUntrusted(to);
  }

  #check(parameter: CompiledCommandParameter, value: Value, place: ArgumentPlace, mode: BindingMode): Step<Value> {
    if (parameter.psTypeName !== null && value !== null) this.#checkTypeNames(parameter, value, place, mode);
    if (mode.isDefault) return value;
    if (parameter.validations.length > 0) {
      const step = this.#validate(parameter, value, place, 0);
      if (step instanceof Suspension) return new Suspension(this.#afterValidate(parameter, value, step, place));
    }
    if (parameter.isMandatory) this.checkNullOrEmpty(parameter, value, place);
    return this.#set(parameter, value, place);
  }

  /** The setters of some properties throw, and those of value types when they get null (ReflectionParameterBinder.BindParameter). */
  #set(parameter: CompiledCommandParameter, value: Value, place: ArgumentPlace): Value {
    const { declaration } = parameter;
    if (declaration === undefined || declaration === null) return value;
    const message =
      isNull(value) && takesNoNull(parameter.type)
        ? invalidCastMessages(null, parameter.type)[1]
        : (declaration.refuse?.(value, this.invocation().boundParameters as NetDictionary) ?? null);
    if (message === null) return value;
    throw this.fail(parameter, place, 'ParameterBindingFailed', {
      category: 'WriteError',
      args: [`Exception setting "${parameter.name}": "${message}"`],
      ...(isNull(value) ? { inner: setterFailed(parameter.name, message, null) } : {}),
    });
  }

  *#afterValidate(parameter: CompiledCommandParameter, value: Value, step: Suspension<undefined>, place: ArgumentPlace): Steps<Value> {
    yield* step.rest;
    if (parameter.isMandatory) this.checkNullOrEmpty(parameter, value, place);
    return this.#set(parameter, value, place);
  }

  #validate(parameter: CompiledCommandParameter, value: Value, place: ArgumentPlace, from: number): Done {
    const { validations } = parameter;
    for (let i = from; i < validations.length; i++) {
      let step: Done;
      try {
        step = (validations[i] as (typeof validations)[number]).validate(value, this.context);
      } catch (e) {
        throw this.#validationError(parameter, value, place, e);
      }
      if (step instanceof Suspension) return new Suspension(this.#restOfValidate(parameter, value, step, place, i + 1));
    }
    return undefined;
  }

  *#restOfValidate(
    parameter: CompiledCommandParameter,
    value: Value,
    step: Suspension<undefined>,
    place: ArgumentPlace,
    next: number,
  ): Steps<undefined> {
    try {
      yield* step.rest;
    } catch (e) {
      throw this.#validationError(parameter, value, place, e);
    }
    const rest = this.#validate(parameter, value, place, next);
    if (rest) yield* rest.rest;
    return undefined;
  }

  #validationError(parameter: CompiledCommandParameter, value: Value, place: ArgumentPlace, e: unknown): unknown {
    if (isFlowControl(e)) return e;
    const inner = asThrownByScript(toNetException(e));
    const error = this.fail(parameter, place, 'ParameterArgumentValidationError', {
      kind: 'validation',
      category: 'InvalidData',
      parameterType: parameter.type,
      typeSpecified: valueType(value),
      inner,
      args: [inner.message],
    });
    error.swallow = (inner as { swallow?: boolean }).swallow === true;
    return error;
  }

  #checkTypeNames(parameter: CompiledCommandParameter, value: Exclude<Value, null>, place: ArgumentPlace, mode: BindingMode): void {
    const wanted = (parameter.psTypeName as string).toLowerCase();
    for (const item of enumerableOf(value) ?? [value]) {
      if (item === null || typeNamesOf(item).some((name) => name.toLowerCase() === wanted)) continue;
      const name = parameter.psTypeName as string;
      const message = `Cannot bind argument to parameter '${parameter.name}', because PSTypeNames of the argument do not match the PSTypeName required by the parameter: ${name}.`;
      throw this.fail(parameter, place, 'MismatchedPSTypeName', {
        inner: exceptionOf('System.Management.Automation.PSInvalidCastException', message),
        kind: mode.coerce ? 'transformation' : 'binding',
        parameterType: parameter.type,
        typeSpecified: valueType(value),
        args: [name],
      });
    }
  }

  /** Mandatory parameters take no null and nothing empty, unless attributes allow it (ValidateNullOrEmptyArgument). */
  checkNullOrEmpty(parameter: CompiledCommandParameter, value: Value, place: ArgumentPlace): void {
    if (!this.#checkOne(parameter, parameter.type, value, place)) return;
    const { kind, elementType } = parameter.collection;
    if (kind === 'none') return;
    let isEmpty = true;
    for (const item of enumerableOf(value) ?? []) {
      isEmpty = false;
      if (elementType?.isValueType) break;
      this.#checkOne(parameter, elementType ?? wellKnown.object, item, place);
    }
    if (!isEmpty || parameter.allowsEmptyCollection) return;
    const what = kind === 'array' ? 'Array' : 'Collection';
    throw this.fail(parameter, place, `ParameterArgumentValidationErrorEmpty${what}NotAllowed`, {
      kind: 'validation',
      category: 'InvalidData',
      parameterType: parameter.type,
      typeSpecified: valueType(value),
    });
  }

  /** Checks a single value; true when the elements of a collection are still to be looked at. */
  #checkOne(parameter: CompiledCommandParameter, type: NetType, value: Value, place: ArgumentPlace): boolean {
    if (isNull(value)) {
      if (parameter.allowsNull || type.genericDefinition?.fullName === 'System.Nullable`1') return false;
      throw this.fail(parameter, place, 'ParameterArgumentValidationErrorNullNotAllowed', {
        kind: 'validation',
        category: 'InvalidData',
        parameterType: type,
      });
    }
    if (type !== wellKnown.string) return true;
    if (value === '' && !parameter.allowsEmptyString)
      throw this.fail(parameter, place, 'ParameterArgumentValidationErrorEmptyStringNotAllowed', {
        kind: 'validation',
        category: 'InvalidData',
        parameterType: parameter.type,
        typeSpecified: valueType(value),
      });
    return false;
  }

  /** An error about this argument; it points at the argument, or at the parameter when the argument stands nowhere. */
  fail(
    parameter: CompiledCommandParameter,
    place: ArgumentPlace,
    id: BinderMessage,
    details: BindingErrorDetails = {},
  ): ParameterBindingException {
    return bindingError(id, this.invocation(), {
      extent: place.argumentExtent ?? place.parameterExtent,
      parameterName: parameter.name,
      ...details,
    });
  }
}

/** Value types but Nullable and switches, which take null for false. */
function takesNoNull(type: NetType): boolean {
  return type.isValueType && type !== wellKnown.switchParameter && type.genericDefinition?.fullName !== 'System.Nullable`1';
}

function valueType(value: Value): NetType | null {
  return value === null || value === AutomationNull ? null : typeOf(value);
}

/** A number written as a bare argument reaches a text parameter as it was written: `S 1.0` gives "1.0" (PSObject.TokenText). */
function withText(parameter: CompiledCommandParameter, value: Value, place: ArgumentPlace, mode: BindingMode): Value {
  const text = place.argumentText;
  if (text === undefined || text === null || !isNumeric(value)) return value;
  if (parameter.declaration?.keepsArgumentText) return text;
  const { type, collection } = parameter;
  return mode.coerce && (type === wellKnown.string || collection.elementType === wellKnown.string) ? text : value;
}
