import { isFlowControl } from '../errors/exceptions.ts';
import { argumentNull, asThrownByScript, derivesFrom, exceptionOf, extendedTypeSystemException, toNetException } from '../errors/throw.ts';
import { PSArray, PSReference, ValueReference } from '../objects/collections.ts';
import { byRefLikeCast, convertTo } from '../objects/convert.ts';
import { EnumValue } from '../objects/enum-value.ts';
import type { Value } from '../objects/net-object.ts';
import type { MethodInfo, NetType, ParameterInfo } from '../objects/net-type.ts';
import { NumberObject } from '../objects/numbers.ts';
import { baseObject } from '../objects/ps-object.ts';
import { toText } from '../objects/to-string.ts';
import { tracing } from '../objects/tracing.ts';
import { typeOf } from '../objects/type-of.ts';
import { type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import { NullString } from './null-string.ts';
import { argumentType, type BestMethod, findBestMethod, type InvocationConstraints, type NoMethod } from './overloads.ts';
import { wellKnown } from './registry.ts';

/** A method found for certain argument types, ready to be called with more arguments of these types. */
export interface ResolvedCall extends BestMethod {
  /** True when every argument may be passed as it is. */
  readonly passThrough: boolean;
  /** True when each argument stands for one parameter and has only to be converted to its type. */
  readonly onlyConverts: boolean;
}

function isNoMethod(result: BestMethod | NoMethod): result is NoMethod {
  return 'errorId' in result;
}

/** True when a value of the argument's type needs no conversion to stand for the parameter. */
function fits(p: ParameterInfo, value: Value): boolean {
  if (p.isByRef || p.isParams) return false;
  if (typeof value === 'object' && value !== null && (baseObject(value) !== value || value instanceof NullString)) return false;
  const type = argumentType(value);
  if (type === null) return !p.type.isValueType && p.type !== wellKnown.string;
  if (type === p.type) return true;
  return p.type.isAssignableFrom(type);
}

/** Chooses the overload; throws MethodException when none fits. `shownName` is the name in the error. */
export function resolveCall(
  methods: readonly MethodInfo[],
  shownName: string,
  args: readonly Value[],
  constraints?: InvocationConstraints,
): ResolvedCall {
  const best = findBestMethod(methods, args, constraints);
  if (isNoMethod(best)) {
    const message = best.message.replace('{0}', () => shownName).replace('{1}', String(args.length));
    throw extendedTypeSystemException(best.errorId, message, 'MethodException');
  }
  const { parameters } = best.method;
  const oneToOne = !best.expandParams && parameters.length === args.length;
  return {
    method: best.method,
    expandParams: best.expandParams,
    passThrough: oneToOne && parameters.every((p, i) => fits(p, args[i] as Value)),
    onlyConverts: oneToOne && parameters.every((p) => !p.isByRef),
  };
}

let objectType: NetType | null = null;

function convertArgument(value: Value, type: NetType, parameterName: string, method: string): Value {
  if (value instanceof NullString && type === wellKnown.string) return null;
  if (type === (objectType ??= wellKnown.object)) return baseObject(value);
  try {
    return convertTo(value, type);
  } catch (e) {
    if (isFlowControl(e)) throw e;
    const cast = type.isByRefLike && value !== null ? byRefLikeCast(typeOf(baseObject(value)), type) : undefined;
    if (cast) return cast.body(null, baseObject(value)) as Value;
    const inner = toNetException(e);
    if (!derivesFrom(inner, 'System.InvalidCastException')) throw e;
    const text = `Cannot convert argument "${parameterName}", with value: "${toText(value)}", for "${method}" to type "${String(type)}": "${inner.message}"`;
    throw extendedTypeSystemException('MethodArgumentConversionInvalidCastArgument', text, 'MethodException', inner);
  }
}

interface Prepared {
  args: Value[];
  /** References to write back after the call: the caller's, and the one that the body was given. */
  references: [PSReference, ValueReference][] | null;
}

/** Converts the arguments to the parameter types, fills in defaults, collects `Params`. */
export function prepareArguments(call: BestMethod, args: readonly Value[], byIndex = false): Prepared {
  const { method } = call;
  const { parameters } = method;
  const result: Value[] = new Array(parameters.length);
  let references: Prepared['references'] = null;
  for (let i = 0; i < parameters.length; i++) {
    const p = parameters[i] as ParameterInfo;
    const name = byIndex || p.name === '' ? String(i) : p.name;
    if (p.isParams && call.expandParams) {
      const element = p.type.elementType as NetType;
      const items = args.slice(i).map((a) => convertArgument(a, element, name, method.name));
      result[i] = new PSArray(items, p.type);
    } else if (i >= args.length) {
      result[i] = defaultArgument(p);
    } else if (p.isByRef) {
      const reference = baseObject(args[i] as Value);
      if (!(reference instanceof PSReference)) {
        throw extendedTypeSystemException(
          'NonRefArgumentToRefParameterMsg',
          `Argument: '${i + 1}' should be a System.Management.Automation.PSReference. Use [ref].`,
          'MethodException',
        );
      }
      const copy = new ValueReference(referenceValue(reference.value, p, method, args.length));
      references ??= [];
      references.push([reference, copy]);
      result[i] = copy;
    } else result[i] = convertArgument(args[i] as Value, p.type, name, method.name);
  }
  return { args: result, references };
}

/** What the variable behind a `[ref]` brings along: even an `out` parameter asks for a value of its type, or null. */
function referenceValue(value: Value, p: ParameterInfo, method: MethodInfo, argCount: number): Value {
  if (p.isOut && value === null) return p.type.defaultValue();
  try {
    return convertTo(value, p.type);
  } catch (e) {
    throw p.isOut ? methodError(e, method, argCount, 'PSInvalidCastException') : e;
  }
}

/** Default values that nobody can change, converted. */
const defaults = new WeakMap<ParameterInfo, Value>();

function defaultArgument(p: ParameterInfo): Value {
  if (p.defaultValue === null) return p.type.defaultValue();
  let value = defaults.get(p);
  if (value === undefined) {
    value = convertTo(p.defaultValue, p.type);
    if (typeof value !== 'object' || value instanceof EnumValue || value instanceof NumberObject) defaults.set(p, value);
  }
  return value;
}

/**
 * True for what passes through a method call unwrapped (ConvertToMethodInvocationException). A call that a script compiles to passes on what
 * methods of its classes throw; the adapter wraps that too (DotNetAdapter.AuxiliaryMethodInvoke).
 */
function passesUnwrapped(e: unknown, method: MethodInfo, throughAdapter: boolean): boolean {
  if (isFlowControl(e) || (method.declaringType.isScriptType && !throughAdapter) || method.name === 'ThrowTerminatingError') return true;
  return unwrapped.test(method.declaringType.fullName);
}
/** The id of what fails in a call through the adapter. */
const adapterError = 'DotNetMethodException';
const unwrapped = /^System\.Management\.Automation\.SteppablePipeline$/;

/** What a method threw, as the caller sees it: a MethodInvocationException around it, except for what passes as it is. */
function methodError(e: unknown, method: MethodInfo, argCount: number, id: string | null = null): unknown {
  if (passesUnwrapped(e, method, id === adapterError)) return e;
  const thrown = toNetException(e);
  if (thrown.netType.fullName === 'System.Management.Automation.ScriptCallDepthException') return thrown;
  const inner = asThrownByScript(thrown);
  if (id === null && derivesFrom(inner, 'System.Management.Automation.MethodException')) return inner;
  const message = `Exception calling "${method.name}" with "${argCount}" argument(s): "${inner.message}"`;
  const errorId = id !== null && method.name === '.ctor' ? 'DotNetconstructorException' : (id ?? inner.netType.name);
  return extendedTypeSystemException(errorId, message, 'MethodInvocationException', inner);
}

/** A method as Get-Member shows it; a constructor is called `new` (MethodInformation.methodDefinition). */
function definitionOf(method: MethodInfo): string {
  return `${method.isStatic && method.name !== 'new' ? 'static ' : ''}${method.signature}`.replace(/^static static /, 'static ');
}

/**
 * Calls a resolved method. `self` is the object, the type for constructors, null for static methods.
 * @returns what the body returns; undefined for void
 */
export function callMethod(call: ResolvedCall, self: Value, args: readonly Value[]): Step<unknown> {
  const { method } = call;
  if (tracing.invocation !== null) tracing.invocation.line(`Invoking method: ${definitionOf(method)}`);
  try {
    if (call.passThrough) {
      let result: Step<unknown>;
      switch (args.length) {
        case 0:
          result = method.body(self);
          break;
        case 1:
          result = method.body(self, args[0]);
          break;
        case 2:
          result = method.body(self, args[0], args[1]);
          break;
        default:
          result = method.body(self, ...args);
      }
      return result instanceof Suspension ? new Suspension(guardedRest(result, method, args.length, null)) : result;
    }
  } catch (e) {
    throw methodError(ofNull(e, method, args), method, args.length);
  }
  if (call.onlyConverts && args.length <= 2) return callConverted(method, self, args);
  let prepared: Prepared;
  try {
    prepared = prepareArguments(call, args);
  } catch (e) {
    throw methodError(e, method, args.length);
  }
  try {
    const result = method.body(self, ...prepared.args);
    if (result instanceof Suspension) return new Suspension(guardedRest(result, method, args.length, prepared));
    writeBack(prepared);
    return result;
  } catch (e) {
    throw methodError(ofNull(e, method, prepared.args), method, args.length);
  }
}

/** {@link callMethod} for one or two arguments that are converted and nothing else. */
function callConverted(method: MethodInfo, self: Value, args: readonly Value[]): Step<unknown> {
  const { parameters } = method;
  try {
    const p0 = parameters[0] as ParameterInfo;
    const first = convertArgument(args[0] as Value, p0.type, p0.name === '' ? '0' : p0.name, method.name);
    let result: Step<unknown>;
    if (args.length === 1) result = method.body(self, first);
    else {
      const p1 = parameters[1] as ParameterInfo;
      result = method.body(self, first, convertArgument(args[1] as Value, p1.type, p1.name === '' ? '1' : p1.name, method.name));
    }
    return result instanceof Suspension ? new Suspension(guardedRest(result, method, args.length, null)) : result;
  } catch (e) {
    throw methodError(ofNull(e, method, args), method, args.length);
  }
}

/**
 * What a body means that fell over an argument that is null: ArgumentNullException with the name of the first such parameter. Bodies need
 * not test their arguments for null themselves, unless .NET says something else.
 */
function ofNull(e: unknown, method: MethodInfo, args: readonly Value[]): unknown {
  if (!(e instanceof TypeError) || !/\bnull\b/.test(e.message)) return e;
  const parameter = method.parameters.find((p, i) => args[i] === null && !p.type.isValueType);
  if (parameter) return argumentNull(parameter.name);
  return exceptionOf('System.NullReferenceException', 'Object reference not set to an instance of an object.');
}

function writeBack(prepared: Prepared): void {
  if (prepared.references) for (const [to, from] of prepared.references) to.value = from.value;
}

function* guardedRest(
  suspended: Suspension,
  method: MethodInfo,
  argCount: number,
  prepared: Prepared | null,
  id: string | null = null,
): Steps<unknown> {
  try {
    const result = yield* suspended.rest;
    if (prepared) writeBack(prepared);
    return result;
  } catch (e) {
    throw methodError(e, method, argCount, id);
  }
}

/**
 * Calls a method as PSMethod.Invoke and the operators of types do (DotNetAdapter.MethodInvoke): errors name arguments by number and have the
 * id DotNetMethodException.
 */
export function callThroughAdapter(call: ResolvedCall, self: Value, args: readonly Value[]): Step<unknown> {
  const { method } = call;
  const prepared = prepareArguments(call, args, true);
  try {
    const result = method.body(self, ...prepared.args);
    if (!(result instanceof Suspension)) {
      writeBack(prepared);
      return result;
    }
    return new Suspension(guardedRest(result, method, args.length, prepared, adapterError));
  } catch (e) {
    throw methodError(e, method, args.length, adapterError);
  }
}

/** What an argument's type is told by: the name JavaScript has for it, where that says all. */
type ArgumentKind = 'number' | 'string' | 'boolean' | NetType | null;

/** A remembered choice: which types the arguments had. */
interface CacheEntry {
  readonly kinds: readonly ArgumentKind[];
  readonly call: ResolvedCall;
}

/** True when the arguments have the types that an entry was made for, and nothing but their types matters. */
function isFor(entry: CacheEntry, args: readonly Value[]): boolean {
  const { kinds } = entry;
  if (kinds.length !== args.length) return false;
  for (let i = 0; i < kinds.length; i++) {
    const value = args[i] as Value;
    if (typeof value !== 'object') {
      if (typeof value !== kinds[i]) return false;
    } else if (value === null ? kinds[i] !== null : argumentType(value) !== kinds[i] || !isCacheable(value)) return false;
  }
  return true;
}

function kindOf(value: Value): ArgumentKind {
  return typeof value === 'object' ? argumentType(value) : (typeof value as 'number' | 'string' | 'boolean');
}

const caches = new WeakMap<readonly MethodInfo[], CacheEntry[]>();

/** True when the type of an argument alone decides how well it converts. */
function isCacheable(value: Value): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (value instanceof PSReference || value instanceof NullString) return false;
  if (value instanceof PSArray) return value.elementType.fullName !== 'System.Object';
  return baseObject(value) === value;
}

/** {@link resolveCall} that remembers its answer for the same list of overloads and the same types of arguments. */
export function resolveCached(methods: readonly MethodInfo[], shownName: string, args: readonly Value[]): ResolvedCall {
  return cachedEntry(methods, shownName, args)?.call ?? resolveCall(methods, shownName, args);
}

/** The remembered answer for a list of overloads and arguments, made when there is none; null when the arguments' types do not decide alone. */
function cachedEntry(methods: readonly MethodInfo[], shownName: string, args: readonly Value[]): CacheEntry | null {
  let entries = caches.get(methods);
  if (entries) for (const entry of entries) if (isFor(entry, args)) return entry;
  if (!args.every(isCacheable)) return null;
  const entry = { kinds: args.map(kindOf), call: resolveCall(methods, shownName, args) };
  if (!entries) {
    entries = [];
    caches.set(methods, entries);
  }
  if (entries.length < 40) entries.push(entry);
  return entry;
}

/** The choice of an overload at one place: looks first at what was chosen there last. */
export class OverloadSite {
  private methods: readonly MethodInfo[] | null = null;
  private entry: CacheEntry | null = null;
  constructor(private readonly shownName: string) {}
  /** As {@link resolveCached}. @throws MethodException when no overload fits */
  resolve(methods: readonly MethodInfo[], args: readonly Value[]): ResolvedCall {
    const last = this.entry;
    if (last !== null && this.methods === methods && isFor(last, args)) return last.call;
    const entry = cachedEntry(methods, this.shownName, args);
    if (entry === null) return resolveCall(methods, this.shownName, args);
    this.methods = methods;
    this.entry = entry;
    return entry.call;
  }
}
