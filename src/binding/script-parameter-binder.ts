import { isFlowControl } from '../errors/exceptions.ts';
import { AutomationNull, PSArray } from '../objects/collections.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { PSNoteProperty } from '../objects/ps-member-info.ts';
import { baseObject, PSObject } from '../objects/ps-object.ts';
import { toText } from '../objects/to-string.ts';
import { complete, type Done, lift, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';
import { ArgumentBinder, type ArgumentPlace, type BindingMode, notBound, withCoercion, withoutCoercion } from './argument-binder.ts';
import { ArgumentTypeConverterAttribute } from './attributes/transformation-attributes.ts';
import { bindingError, obsoleteWarning, ParameterBindingException, validationError } from './binding-errors.ts';
import { isInstanceOf } from './coerce.ts';
import { type Argument, commandLineArguments, matchParameter, pairNamesWithArguments } from './command-line.ts';
import type { CommandMetadata } from './command-metadata.ts';
import { type CommandParameterInternal, NoArgument } from './command-parameter.ts';
import type { CompiledCommandParameter } from './compiled-parameter.ts';

/** Values by parameter index; undefined: unbound, the caller evaluates the default. */
export interface SimpleBinding extends Array<Value | undefined> {
  /** The bound parameters in the order in which they were bound, where that is not the order of their positions. */
  order?: readonly CompiledCommandParameter[];
  /** How many of {@link order} were bound by name; the others by position. */
  named?: number;
}

/** The values of a call's parameters before any is bound. (Array.prototype.fill is a call out of compiled code, which would take longer than the rest of it.) */
export function unboundValues(count: number): SimpleBinding {
  const values: SimpleBinding = new Array<Value | undefined>(count);
  for (let i = 0; i < count; i++) values[i] = undefined;
  return values;
}

/** Shared by all calls that leave nothing over; must not be changed. */
const noArguments: readonly Value[] = [];

const plans = new WeakMap<CommandMetadata, readonly CompiledCommandParameter[]>();

/** Parameters by position (as their attributes say), found once for each function. */
export function positionsOf(metadata: CommandMetadata): readonly CompiledCommandParameter[] {
  let plan = plans.get(metadata);
  if (plan === undefined) {
    const positional = metadata.parameters.filter((p) => positionOf(p) !== undefined);
    plan = positional.sort((a, b) => (positionOf(a) as number) - (positionOf(b) as number));
    plans.set(metadata, plan);
  }
  return plan;
}

function positionOf(parameter: CompiledCommandParameter): number | undefined {
  return parameter.setDataFor(-1)?.position;
}

/**
 * Binds the arguments of a simple function (ScriptParameterBinderController.cs).
 * @param values filled by parameter index; has the length of `metadata.parameters`.
 * @param writeWarning takes warnings about obsolete parameters
 * @param invoked the block is called by the engine with values (ScriptBlock.Invoke): they go to the parameters in their order, switches too
 *   (ScriptBlock.BindArgumentsForScriptblockInvoke)
 * @param bound told of each parameter that has got its value, before the next one is looked at
 * @returns what goes into `$args`.
 * @throws ParameterBindingException; the extents are those of the arguments or of the invocation.
 */
export function bindSimpleFunction(
  metadata: CommandMetadata,
  args: readonly CommandParameterInternal[],
  values: SimpleBinding,
  invocation: InvocationInfo,
  context: ExecutionContext,
  writeWarning?: (message: string) => Done,
  invoked = false,
  bound?: (parameter: CompiledCommandParameter, value: Value) => void,
): Step<readonly Value[]> {
  if (args.length === 0) return noArguments;
  const positions = invoked ? metadata.parameters : positionsOf(metadata);
  if (isPlain(args)) {
    const step = bindPlain(positions, args, values);
    if (step !== null) return step;
  }
  return lift(
    new SimpleBinder(metadata, values, () => invocation, context, writeWarning, positions, bound, invoked).bind(commandLineArguments(args)),
  );
}

function isPlain(args: readonly CommandParameterInternal[]): boolean {
  for (const a of args) if (a.parameterName !== null) return false;
  return true;
}

/** The hot path: nothing but positional arguments. null when it does not apply (nothing has been changed then). */
function bindPlain(
  positions: readonly CompiledCommandParameter[],
  args: readonly CommandParameterInternal[],
  values: SimpleBinding,
): readonly Value[] | null {
  const count = Math.min(args.length, positions.length);
  for (let i = 0; i < count; i++) {
    const argument = args[i] as CommandParameterInternal;
    const parameter = positions[i] as CompiledCommandParameter;
    const value = argument.argument as Value;
    if (fitsAsItIs(parameter, value)) values[parameter.index] = value === AutomationNull ? null : value;
    else {
      values.fill(undefined);
      return null;
    }
  }
  if (args.length === count) return noArguments;
  const rest: Value[] = [];
  for (let i = count; i < args.length; i++) rest.push(args[i]?.argument as Value);
  return rest;
}

/** True when a value needs neither conversion nor check. */
export function fitsAsItIs(parameter: CompiledCommandParameter, value: Value): boolean {
  if (parameter.validations.length > 0 || parameter.psTypeName !== null || parameter.obsolete !== null) return false;
  const { transformations } = parameter;
  if (transformations.length === 0) return true;
  if (transformations.length > 1 || !(transformations[0] instanceof ArgumentTypeConverterAttribute)) return false;
  if (typeof value === 'object' && (value === null || value instanceof PSObject)) return false;
  return isInstanceOf(value, parameter.type) && !(value instanceof PSArray);
}

/** The general way: names, conversions, checks. */
class SimpleBinder {
  readonly #arguments: ArgumentBinder;
  readonly #bound = new Set<CompiledCommandParameter>();
  constructor(
    private readonly metadata: CommandMetadata,
    private readonly values: SimpleBinding,
    private readonly invocation: () => InvocationInfo,
    context: ExecutionContext,
    private readonly writeWarning?: (message: string) => Done,
    private readonly positions: readonly CompiledCommandParameter[] = positionsOf(metadata),
    private readonly onBound?: (parameter: CompiledCommandParameter, value: Value) => void,
    /** As of {@link bindSimpleFunction}. */
    private readonly invoked = false,
  ) {
    this.#arguments = new ArgumentBinder(invocation, context, false);
  }

  *bind(given: readonly Argument[]): Steps<readonly Value[]> {
    const args = pairNamesWithArguments(given, this.metadata, this.invocation);
    const positional: Argument[] = [];
    let explicit: Set<CompiledCommandParameter> | null = null;
    for (const argument of args) {
      const parameter =
        argument.name === null || argument.value === NoArgument
          ? undefined
          : matchParameter(this.metadata, argument.name, this.invocation, argument.parameterExtent);
      if (parameter === undefined) {
        positional.push(argument);
        continue;
      }
      if (argument.fromHashtable) {
        explicit ??= new Set(this.#bound);
        if (explicit.has(parameter)) continue;
      }
      if (this.#bound.has(parameter))
        throw bindingError('ParameterAlreadyBound', this.invocation(), {
          extent: argument.parameterExtent,
          parameterName: argument.name,
        });
      yield* complete(this.#bindOne(parameter, argument, withCoercion));
    }
    this.values.named = this.#bound.size;
    const rest = leftOver(yield* this.#bindPositional(positional));
    this.values.order = [...this.#bound];
    for (const parameter of this.#bound) {
      const warning = parameter.obsolete === null ? undefined : this.writeWarning?.(obsoleteWarning(parameter));
      if (warning) yield* warning.rest;
    }
    return rest;
  }

  *#bindPositional(given: readonly Argument[]): Steps<readonly Argument[]> {
    if (given.length === 0) return given;
    const rest: Argument[] = [];
    let next = 0;
    for (const parameter of this.positions) {
      if (this.#bound.has(parameter)) continue;
      let argument: Argument | undefined;
      while (next < given.length) {
        const candidate = given[next++] as Argument;
        if (candidate.name === null) {
          argument = candidate;
          break;
        }
        rest.push(candidate);
        const after = given[next];
        if (after && after.name === null) {
          rest.push(after);
          next++;
        }
      }
      if (argument === undefined) break;
      if (!(yield* this.#tryBoth(parameter, argument))) rest.push(argument);
    }
    return next < given.length ? [...rest, ...given.slice(next)] : rest;
  }

  *#tryBoth(parameter: CompiledCommandParameter, argument: Argument): Steps<boolean> {
    for (const mode of [withoutCoercion, withCoercion]) {
      try {
        if (yield* complete(this.#bindOne(parameter, argument, mode))) return true;
      } catch (e) {
        if (isFlowControl(e) || !(e instanceof ParameterBindingException) || e.bindingKind !== 'binding') throw e;
        if (mode.coerce) return false;
      }
    }
    return false;
  }

  #bindOne(parameter: CompiledCommandParameter, argument: Argument & ArgumentPlace, mode: BindingMode): Step<boolean> {
    let step: Step<Value | typeof notBound>;
    try {
      step = this.#arguments.prepare(parameter, argument.value as Value, argument, mode);
    } catch (e) {
      throw this.#refused(e, parameter, argument);
    }
    if (step instanceof Suspension) return new Suspension(this.#acceptLater(parameter, step, argument));
    return this.#accept(parameter, step);
  }

  *#acceptLater(parameter: CompiledCommandParameter, step: Suspension<Value | typeof notBound>, argument: Argument): Steps<boolean> {
    let value: Value | typeof notBound;
    try {
      value = yield* step.rest;
    } catch (e) {
      throw this.#refused(e, parameter, argument);
    }
    return this.#accept(parameter, value);
  }

  /** The parameters of a block that the engine calls are variables with attributes: what these refuse is no binding error (PSVariable.VerifyNewAttribute). */
  #refused(e: unknown, parameter: CompiledCommandParameter, argument: Argument): unknown {
    if (!this.invoked || !(e instanceof ParameterBindingException)) return e;
    if (e.bindingKind === 'transformation') return e.innerException ?? e;
    if (e.bindingKind !== 'validation') return e;
    return validationError(
      'ValidationMetadataException',
      'The attribute cannot be added because variable {0} with value {1} would no longer be valid.',
      parameter.name,
      toText((argument.value === NoArgument ? null : argument.value) as Value),
    );
  }

  #accept(parameter: CompiledCommandParameter, value: Value | typeof notBound): boolean {
    if (value === notBound) return false;
    const plain = value === AutomationNull ? null : value;
    this.values[parameter.index] = plain;
    this.#bound.add(parameter);
    this.onBound?.(parameter, plain);
    return true;
  }
}

/** The hidden note property of a parameter name in `$args`, by which splatting knows it for a name. */
const commandParameterNameProperty = '<CommandParameterName>';

/** What goes into `$args`: names as texts that remember what they are, and arguments (HandleRemainingArguments). */
function leftOver(args: readonly Argument[]): readonly Value[] {
  if (args.length === 0) return noArguments;
  const list: Value[] = [];
  for (const { name, text, value } of args) {
    if (name?.toLowerCase() === '$args' && value !== NoArgument) {
      if (value instanceof PSArray) list.push(...value.items);
      else list.push(value);
      continue;
    }
    if (name !== null) {
      const marked = new PSObject(text);
      const note = new PSNoteProperty(commandParameterNameProperty, name);
      note.isHidden = true;
      marked.instanceMembers.set(note);
      list.push(marked);
    }
    if (value !== NoArgument) list.push(value === AutomationNull ? null : value);
  }
  return list;
}

/** The parameter name in an element of `$args` (when it is one), for splatting `@args`. */
export function parameterNameInArgs(value: Value): string | undefined {
  if (!(value instanceof NetObject)) return undefined;
  const note = value.instanceMembers?.get(commandParameterNameProperty);
  return note instanceof PSNoteProperty && typeof note.value === 'string' ? note.value : undefined;
}

/** The name that an argument like `-Name` is, in lower case; null for any other. */
export function parameterNameIn(value: Value): string | null {
  const text = baseObject(value);
  return typeof text === 'string' && /^-[a-z_?]/i.test(text) ? text.slice(1).replace(/:$/, '').toLowerCase() : null;
}
