import { GenericList } from '../dotnet/collections/generic-list.ts';
import { genericOf, wellKnown } from '../dotnet/registry.ts';
import { AutomationNull, NetCollection, PSArray } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import { PSObject } from '../objects/ps-object.ts';
import { typeOf } from '../objects/type-of.ts';
import { complete, type Done, lift, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import { type BindingMode, nowhere, withCoercion, withoutCoercion } from './argument-binder.ts';
import { bindingError, ParameterBindingException } from './binding-errors.ts';
import { isListValue } from './coerce.ts';
import { type Argument, commandLineArguments, matchParameter, pairNamesWithArguments } from './command-line.ts';
import { type CommandParameterInternal, NoArgument } from './command-parameter.ts';
import type { CompiledCommandParameter } from './compiled-parameter.ts';
import type { ParameterBinderController } from './parameter-binder.ts';
import { narrowPositions, type PositionalParameter, positionalParameters } from './positional-parameters.ts';
import { isNull, textOf } from './primitives.ts';

interface PositionOutcome {
  bound: boolean;
  error: ParameterBindingException | null;
}

/** The arguments of one command line on their way to a controller's parameters (BindNamedParameters, BindPositionalParameters …). */
export class CommandLineBinder {
  /** What has found no parameter yet. */
  unboundArguments: Argument[];
  /** Arguments of parameters that only some providers have; null for nearly all command lines. */
  providerArguments: Argument[] | null = null;
  /**
   * True where the first argument without a name stands right after a switch that only some providers have: nobody knows the switch when they are
   * asked for, so that what stands behind it may be its value and is nothing yet (ParameterBinderController.GetNextPositionalArgument).
   */
  hidesFirstPosition = false;
  constructor(
    private readonly controller: ParameterBinderController,
    args: readonly CommandParameterInternal[],
  ) {
    this.unboundArguments = args.length === 0 ? [] : commandLineArguments(args);
  }

  /** Gives names the arguments after them; names known by now (also those of dynamic parameters) are matched. */
  pairNames(): void {
    const { metadata, invocation } = this.controller;
    this.unboundArguments = pairNamesWithArguments(this.unboundArguments, metadata, () => invocation);
  }

  /** Binds the arguments that have names; what means nothing stays. */
  bindNamed(): Done {
    // Sets that named parameters exclude are found out about later, when the sets are resolved.
    return this.#bindNamedFrom(0, [], null, this.controller.currentSets);
  }

  /**
   * @param rest what has found no parameter
   * @param boundBefore the parameters bound before the first one from a splatted table; null while there was none
   */
  #bindNamedFrom(from: number, rest: Argument[], boundBefore: ReadonlySet<CompiledCommandParameter> | null, sets: number): Done {
    let explicit = boundBefore;
    for (let i = from; i < this.unboundArguments.length; i++) {
      const argument = this.unboundArguments[i]!;
      if (argument.name === null) {
        rest.push(argument);
        continue;
      }
      if (argument.value === NoArgument) {
        rest.push(argument);
        continue;
      }
      const parameter = matchParameter(this.controller.metadata, argument.name, () => this.controller.invocation, argument.parameterExtent);
      if (parameter === undefined) {
        if (argument.name === '--%') this.controller.bound.implicitUsing = argument.value as Value;
        else rest.push(argument);
        continue;
      }
      if (parameter.declaration?.dynamic) {
        (this.providerArguments ??= []).push(argument);
        if (parameter.isSwitch && rest.length === 0 && this.unboundArguments[i + 1]?.name === null) this.hidesFirstPosition = true;
      }
      if (argument.fromHashtable) {
        explicit ??= new Set(this.controller.boundParameters);
        if (explicit.has(parameter)) continue;
      }
      if (this.controller.boundParameters.has(parameter))
        throw bindingError('ParameterAlreadyBound', this.controller.invocation, {
          extent: argument.parameterExtent,
          parameterName: argument.name,
        });
      if (!parameter.isIn(sets))
        this.controller.raise(
          bindingError('ParameterNotInParameterSet', this.controller.invocation, {
            parameterName: argument.name,
            args: [this.controller.metadata.setName(sets)],
          }),
        );
      try {
        const step = this.controller.bind(parameter, argument.value as Value, argument, withCoercion, true);
        if (step instanceof Suspension) return new Suspension(this.#namedRest(step, i + 1, rest, explicit, sets));
      } catch (e) {
        this.controller.rethrow(e);
      }
    }
    this.unboundArguments = rest;
    return undefined;
  }

  *#namedRest(
    s: Suspension<boolean>,
    from: number,
    rest: Argument[],
    explicit: ReadonlySet<CompiledCommandParameter> | null,
    sets: number,
  ): Steps<undefined> {
    try {
      yield* s.rest;
    } catch (e) {
      this.controller.rethrow(e);
    }
    return yield* complete(this.#bindNamedFrom(from, rest, explicit, sets));
  }

  /** @returns the error of the last attempt, to be shown when an argument is left over. */
  bindPositional(): Step<ParameterBindingException | null> {
    return this.unboundArguments.some((a) => a.name === null) ? lift(this.#bindPositionalSteps()) : null;
  }

  *#bindPositionalSteps(): Steps<ParameterBindingException | null> {
    const given = this.unboundArguments;
    const { controller } = this;
    const isFresh = controller.boundParameters.size === 0;
    let positions = positionalParameters(controller.unboundParameters(), controller.currentSets, isFresh);
    if (positions === null) throw bindingError('AmbiguousPositionalParameterNoName', this.controller.invocation);
    if (positions.length === 0) return null;
    let validSets = this.controller.currentSets;
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
    for (let i = 0; i < positions.length; i++) {
      const candidates = positions[i]!;
      if (candidates.length === 0) continue;
      const argument = nextArgument();
      if (argument === undefined) break;
      const defaultSet = this.controller.metadata.defaultSetFlag;
      const tryDefault = defaultSet !== 0 && (validSets & defaultSet) !== 0;
      outcome = { bound: false, error: null };
      for (const mode of [withoutCoercion, withCoercion]) {
        if (tryDefault && !outcome.bound) outcome = yield* this.#bindAtPosition(candidates, defaultSet, argument, mode);
        if (!outcome.bound) outcome = yield* this.#bindAtPosition(candidates, validSets, argument, mode);
        if (outcome.bound) break;
      }
      if (!outcome.bound) rest.push(argument);
      else if (validSets !== this.controller.currentSets) {
        validSets = this.controller.currentSets;
        positions = narrowPositions(positions, validSets);
      }
    }
    this.unboundArguments = next < given.length ? [...rest, ...given.slice(next)] : rest;
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
          const step = this.controller.bind(parameter, argument.value as Value, argument, mode, true);
          done = step instanceof Suspension ? yield* step.rest : step;
        } catch (e) {
          if (!(e instanceof ParameterBindingException)) throw e;
          if (e.bindingKind !== 'binding' && !e.swallow) this.controller.raise(e);
          done = false;
          error = e;
        }
        if (done) {
          bound = true;
          this.controller.bound.boundPositionally.push(parameter.name);
          break;
        }
      }
    }
    return { bound, error };
  }

  *bindRemaining(): Steps<undefined> {
    let taker: CompiledCommandParameter | null = null;
    for (const parameter of this.controller.unboundParameters()) {
      if (!parameter.setDataFor(this.controller.currentSets)?.valueFromRemainingArguments) continue;
      if (taker !== null)
        this.controller.raise(
          bindingError('AmbiguousParameterSet', this.controller.invocation, {
            category: 'MetadataError',
            parameterName: parameter.name,
            parameterType: parameter.type,
          }),
        );
      taker = parameter;
    }
    if (taker === null) return undefined;
    const left = this.unboundArguments;
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
    // a single name has no argument to point at
    const place = left.length === 1 ? { ...nowhere, argumentExtent: (left[0] as Argument).argumentExtent } : nowhere;
    try {
      yield* complete(this.controller.bind(taker, value, place, withCoercion, false));
    } catch (e) {
      this.controller.rethrow(e);
    }
    this.unboundArguments = [];
    return undefined;
  }

  /** The provider has no such parameters: their arguments are left over. */
  refuseProviderArguments(): never {
    this.unboundArguments = this.providerArguments ?? [];
    return this.refuse(null);
  }

  /** An argument is left over: says which (VerifyArgumentsProcessed). */
  refuse(original: ParameterBindingException | null): never {
    const argument = this.unboundArguments[0] as Argument;
    const value = argument.value === NoArgument ? null : argument.value;
    const typeSpecified = isNull(value) ? null : typeOf(value);
    if (argument.name !== null)
      this.controller.raise(
        bindingError('NamedParameterNotFound', this.controller.invocation, {
          extent: argument.parameterExtent,
          parameterName: argument.name,
          typeSpecified,
        }),
      );
    if (original !== null) this.controller.raise(original);
    this.controller.raise(
      bindingError('PositionalParameterNotFound', this.controller.invocation, {
        parameterName: value === null ? '$null' : (argument.argumentText ?? textOf(value)),
        typeSpecified,
      }),
    );
  }
}

function isEnumerableObject(value: Value): boolean {
  if (value instanceof PSObject) return !value.isCustomObject && isEnumerableObject(value.baseObject);
  return value instanceof PSArray || value instanceof NetCollection;
}

/** A List[object], as PowerShell collects remaining arguments. */
function listOf(values: Value[]): Value {
  return new GenericList(values, genericOf('System.Collections.Generic.List', wellKnown.object));
}
