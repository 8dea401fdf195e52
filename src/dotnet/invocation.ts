import { isFlowControl } from '../errors/exceptions.ts';
import { derivesFrom, extendedTypeSystemException, throwInterpreter, throwRuntime, toNetException } from '../errors/throw.ts';
import { AutomationNull, arrayOf } from '../objects/collections.ts';
import { convertTo } from '../objects/convert.ts';
import { getEnumerable } from '../objects/enumerate.ts';
import type { NetObject, Value } from '../objects/net-object.ts';
import { type CallContext, type MethodInfo, NetType, type PropertyInfo } from '../objects/net-type.ts';
import { PSBaseView } from '../objects/ps-intrinsics.ts';
import { PSMethod, PSMethodInfo } from '../objects/ps-member-info.ts';
import { baseObject, PSObject } from '../objects/ps-object.ts';
import { psTypeNames } from '../objects/type-names.ts';
import { typeOf } from '../objects/type-of.ts';
import { typeTable } from '../objects/type-table.ts';
import { membersOfNumber } from '../objects/value-members.ts';
import { andThen, complete, lift, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import { callMethod, callThroughAdapter, prepareArguments, resolveCached, resolveCall } from './call-site.ts';
import { foreachOperator, whereOperator } from './collection-operators.ts';
import { DefinedType } from './defined-type.ts';
import { Method } from './members.ts';
import type { InvocationConstraints } from './overloads.ts';
import { wellKnown } from './registry.ts';
import { rootBody } from './root-methods.ts';
import { TypeBase } from './type-base.ts';

/** How a method is called. */
export interface InvocationOptions {
  readonly isStatic?: boolean;
  readonly context?: CallContext | null;
  /** Casts of the arguments, by position: they prefer the overload with exactly these parameter types. */
  readonly constraints?: readonly (NetType | null)[];
  /** `.Name[T](…)`. */
  readonly genericArguments?: readonly NetType[];
  /** The cast of the target: `([Base]$this).M()` calls Base's method. */
  readonly targetType?: NetType | null;
  /** Called by PSMethod.Invoke or for an operator: see {@link callThroughAdapter}. */
  readonly throughAdapter?: boolean;
}

function constraintsOf(o: InvocationOptions): InvocationConstraints | undefined {
  if (!o.constraints && !o.genericArguments && !o.targetType) return undefined;
  return { parameterTypes: o.constraints, genericArguments: o.genericArguments, targetType: o.targetType };
}

/** What a call gives for what the body returned: AutomationNull for methods that return nothing. */
export function resultOf(result: unknown): Value {
  return result === undefined ? AutomationNull : (result as Value);
}

function run(methods: readonly MethodInfo[], name: string, self: Value, args: readonly Value[], options: InvocationOptions): Step<Value> {
  const constraints = constraintsOf(options);
  let call = constraints ? resolveCall(methods, name, args, constraints) : resolveCached(methods, name, args);
  if (options.targetType) {
    const own = ofRootType(options.targetType, name, self, args);
    if (own !== undefined) return own;
    call = nonVirtual(call, options.targetType, args);
    const root = typeOf(self).isUserType ? rootBody(call.method) : undefined;
    if (root) return root(self, ...args) as Value;
  }
  const result = options.throughAdapter ? callThroughAdapter(call, self, args) : callMethod(call, self, args);
  if (result instanceof Suspension) return andThen(result as Suspension<unknown>, resultOf);
  return result === undefined ? AutomationNull : (result as Value);
}

/** `([object]$x).M()` calls what System.Object and System.ValueType do themselves, whatever the type of the object does instead. */
function ofRootType(target: NetType, name: string, self: Value, args: readonly Value[]): Value | undefined {
  if (target !== wellKnown.object && target.fullName !== 'System.ValueType') return undefined;
  const lower = name.toLowerCase();
  if (lower === 'tostring' && args.length === 0) return typeOf(self).toString();
  if (lower !== 'equals' || args.length !== 1 || target !== wellKnown.object) return undefined;
  return typeof self === 'object' && !typeOf(self).isValueType && self === args[0];
}

/** `([Base]$x).M()`: the method of Base with the same parameters instead of the one that overrides it. */
function nonVirtual(call: ReturnType<typeof resolveCall>, target: NetType, args: readonly Value[]): ReturnType<typeof resolveCall> {
  const { method } = call;
  const declaring = method.declaringType;
  if (declaring === target || !target.isAssignableFrom(declaring) || target.kind === 'interface') return call;
  const same = target
    .getMethods(method.name, false)
    .find((m) => m.parameters.length === method.parameters.length && m.parameters.every((p, i) => p.type === method.parameters[i]?.type));
  return same ? resolveCall([same], method.name, args) : call;
}

/** "Method invocation failed because [T] does not contain a method named 'x'." */
function throwMethodNotFound(type: NetType, name: string, target: Value = null, typeName = type.fullName): never {
  return throwInterpreter(
    'MethodNotFound',
    `Method invocation failed because [${typeName}] does not contain a method named '${name}'.`,
    target,
  );
}

/** `[T]::new.Invoke(…)`: errors name the constructor `.ctor`. */
function constructThroughAdapter(type: NetType, args: readonly Value[]): Step<Value> {
  if (type.isByRefLike)
    throw extendedTypeSystemException(
      'DotNetconstructorException',
      `Exception calling ".ctor" with "${args.length}" argument(s): "${byRefLikeMessage(type)}"`,
      'MethodInvocationException',
      extendedTypeSystemException(byRefLikeError, byRefLikeMessage(type), 'MethodException'),
    );
  const usable = usableConstructors(type, args.length);
  if (usable === null) return type.defaultValue();
  return callThroughAdapter(resolveCall(usable, '.ctor', args), type, args) as Step<Value>;
}

const byRefLikeError = 'CannotInstantiateBoxedByRefLikeType';
const byRefLikeMessage = (type: NetType, name = String(type)): string =>
  `Cannot create an instance of the ByRef-like type "${name}". ByRef-like types are not supported in PowerShell.`;

/**
 * The methods that a call of a name reaches: none in a class of a script that has a property of that name in any case, which is what the name finds
 * (DotNetAdapter.GetMember).
 */
export function reachedMethods(type: NetType, name: string, isStatic: boolean): readonly MethodInfo[] {
  return type.isScriptType && type.getProperty(name, isStatic) ? [] : type.getMethods(name, isStatic);
}

/** Calls a static method of a type. */
function invokeStatic(type: NetType, name: string, args: readonly Value[], options: InvocationOptions): Step<Value> {
  const methods = reachedMethods(type, name, true);
  if (methods.length === 0 && options.throughAdapter && name === 'new') return constructThroughAdapter(type, args);
  if (methods.length === 0) throwMethodNotFound(type, name);
  return run(methods, name, type instanceof DefinedType && type.genericArguments.length > 0 ? type : null, args, options);
}

/**
 * Calls a method by name (PSInvokeMemberBinder): members added to the object, methods that PowerShell adds to its type, methods of the .NET
 * type, parameterised properties, the operators `Where` and `ForEach`, and at last the method of each element of a collection.
 * @param target the object, or with `isStatic` the type
 * @returns AutomationNull for methods that return nothing
 * @throws MethodNotFound, InvokeMethodOnNull, MethodException (no overload fits), MethodInvocationException around what the method threw
 */
export function invokeMethod(target: Value, name: string, args: readonly Value[], options: InvocationOptions = {}): Step<Value> {
  if (options.isStatic) {
    const type = baseObject(target);
    if (type instanceof NetType) return invokeStatic(type, name, args, options);
    if (type === null || type === AutomationNull) return throwInvokeOnNull();
    return invokeStatic(typeOf(type), name, args, options);
  }
  return invokeInstance(target, name, args, options, true);
}

function throwInvokeOnNull(): never {
  return throwRuntime('InvokeMethodOnNull', 'InvalidOperation', 'You cannot call a method on a null-valued expression.', null);
}

/** A method that every collection has may be called by a name that no type has for another one: PSWhere and PSForEach. */
function magicName(name: string): string {
  return name.toLowerCase().replace(/^ps(?=(where|foreach)$)/, '');
}

function invokeInstance(target: Value, name: string, args: readonly Value[], options: InvocationOptions, enumerate: boolean): Step<Value> {
  if (target === null || target === AutomationNull) {
    const lower = magicName(name);
    if (enumerate && lower === 'where') return whereOperator([], args, options.context ?? null);
    if (enumerate && lower === 'foreach') return foreachOperator([], args, options.context ?? null);
    return throwInvokeOnNull();
  }
  const own = (typeof target === 'object' ? (target as NetObject).instanceMembers : undefined) ?? membersOfNumber(target);
  if (own) {
    const member = own.get(name);
    if (member) {
      if (member instanceof PSMethodInfo) return member.invoke(target, args, options.context ?? null);
      return throwMethodNotFound(typeOf(target), name, name);
    }
  }
  if (target instanceof PSBaseView) {
    const member = target.getMember(name);
    if (member instanceof PSMethodInfo) return member.invoke(target.target, args, options.context ?? null);
  }
  const extended = typeTable.lookup(psTypeNames(target), name);
  if (extended instanceof PSMethodInfo) return extended.invoke(target, args, options.context ?? null);
  const self = baseObject(target);
  const type = typeOf(self);
  const isBag = self instanceof PSObject && self.isDeserialized === true;
  const methods = isBag ? [] : reachedMethods(type, name, false);
  if (methods.length > 0) return run(methods, name, self, args, options);
  const indexers = parameterizedProperty(type, name);
  if (indexers.length > 0) return getParameterized(indexers, name, self, args);
  if (enumerate) {
    const lower = magicName(name);
    if (lower === 'where') return whereOperator(getEnumerable(self) ?? [target], args, options.context ?? null);
    if (lower === 'foreach') return foreachOperator(getEnumerable(self) ?? [target], args, options.context ?? null);
    const elements = getEnumerable(self);
    if (elements) return lift(invokeOnElements(elements, name, args, options, type));
  }
  const isCustom = type.fullName === 'System.Management.Automation.PSCustomObject';
  return throwMethodNotFound(type, name, isCustom ? name : null, isCustom ? psTypeNames(target)[0] : undefined);
}

const indexerMethods = new WeakMap<PropertyInfo, Method>();

/** Getters of a parameterised property (`$s.Chars(0)`, `$list.Item(0)`) as methods. */
function parameterizedProperty(type: NetType, name: string): MethodInfo[] {
  const lower = name.toLowerCase();
  const result: MethodInfo[] = [];
  for (const p of type.getIndexers()) {
    const { get } = p.body;
    if (p.name.toLowerCase() !== lower || !get) continue;
    let method = indexerMethods.get(p);
    if (!method) {
      method = new Method(p.name, p.declaringType, p.indexParameters, p.propertyType, false, get);
      indexerMethods.set(p, method);
    }
    result.push(method);
  }
  return result;
}

/** Reads a parameterised property; what the getter throws becomes GetValueInvocationException. */
function getParameterized(getters: readonly MethodInfo[], name: string, self: Value, args: readonly Value[]): Step<Value> {
  const call = resolveCached(getters, name, args);
  try {
    const converted = prepareArguments(call, args).args;
    return call.method.body(self, ...converted) as Step<Value>;
  } catch (e) {
    throw getterError(e, call.method);
  }
}

function* invokeOnElements(
  elements: Iterable<Value>,
  name: string,
  args: readonly Value[],
  options: InvocationOptions,
  type: NetType,
): Steps<Value> {
  const results: Value[] = [];
  let found = false;
  yield* invokeWorker(elements, name, args, options, results, () => {
    found = true;
  });
  if (results.length === 1) return results[0] as Value;
  if (!found) return throwMethodNotFound(type, name);
  if (results.length === 0) return AutomationNull;
  return arrayOf(results);
}

function* invokeWorker(
  elements: Iterable<Value>,
  name: string,
  args: readonly Value[],
  options: InvocationOptions,
  results: Value[],
  found: () => void,
): Steps<void> {
  for (const element of elements) {
    // a nested collection without the method is walked as well
    const inner = element !== null && !hasMethod(element, name) ? getEnumerable(element) : null;
    if (inner) {
      yield* invokeWorker(inner, name, args, options, results, found);
      continue;
    }
    const result = yield* complete(invokeInstance(element, name, args, options, false));
    found();
    if (result === AutomationNull) continue;
    // what a method gives is taken apart once, as FlattenResults does
    const parts = getEnumerable(result);
    if (parts) {
      for (const part of parts) if (part !== AutomationNull) results.push(part);
    } else results.push(result);
  }
}

function hasMethod(target: Value, name: string): boolean {
  if (target === null) return false;
  if (typeof target === 'object' && (target as NetObject).instanceMembers?.get(name)) return true;
  if (typeTable.lookup(psTypeNames(target), name) instanceof PSMethodInfo) return true;
  const type = typeOf(target);
  return type.getMethods(name, false).length > 0 || parameterizedProperty(type, name).length > 0;
}

/** The constructors that may be called with so many arguments; null for a struct that has its default value without any. */
export function usableConstructors(type: NetType, argCount: number): readonly MethodInfo[] | null {
  if (type.isByRefLike) throwInterpreter(byRefLikeError, byRefLikeMessage(type, type.fullName));
  const constructors = type.getConstructors();
  if (argCount === 0 && type.isValueType && !constructors.some((c) => c.parameters.length === 0)) {
    if (constructors.length === 0 || type.isEnum) return null;
  }
  return type.isAbstract && !type.isScriptType ? [] : constructors;
}

/**
 * Makes an object of a type: `[T]::new(…)`, `New-Object T`.
 * @param constraints casts of the arguments
 * @throws MethodException when no constructor fits, MethodInvocationException (`Exception calling ".ctor"`) around what it threw
 */
export function newObject(
  type: NetType,
  args: readonly Value[],
  _context?: CallContext | null,
  constraints?: readonly (NetType | null)[],
): Step<Value> {
  const usable = usableConstructors(type, args.length);
  if (usable === null) return type.defaultValue();
  const call = constraints ? resolveCall(usable, 'new', args, { parameterTypes: constraints }) : resolveCached(usable, 'new', args);
  return callMethod(call, type, args) as Step<Value>;
}

function throwStrict(name: string): never {
  return throwRuntime(
    'PropertyNotFoundStrict',
    'NotSpecified',
    `The property '${name}' cannot be found on this object. Verify that the property exists.`,
    null,
    'System.Management.Automation.PropertyNotFoundException',
  );
}

/**
 * `[T]::Name`: a static property, field or enum member, or a PSMethod for the name of a method.
 * @returns null when there is none (an error in strict mode 2; Count and Length are 1)
 */
export function getStaticProperty(type: NetType, name: string, context?: CallContext | null): Step<Value> {
  if (type instanceof TypeBase && type.isGenericTypeDefinition) {
    throwInterpreter(
      'CannotInvokeStaticMethodOnUninstantiatedGenericType',
      `Cannot invoke static methods or access static properties on the open generic type ${type.fullName}.  Specify the type parameters and retry.  For example, instead of [System.Collections.Generic.HashSet\`1]::CreateSetComparer() use [System.Collections.Generic.HashSet[int]]::CreateSetComparer().`,
    );
  }
  const property = type.getProperty(name, true);
  if (property?.body.get) {
    try {
      const value = property.body.get(type.genericArguments.length > 0 ? type : null);
      return value instanceof Suspension ? (value as Suspension<Value>) : ((value ?? null) as Value);
    } catch (e) {
      throw getterError(e, property);
    }
  }
  const methods = name.toLowerCase() === 'new' ? type.getConstructors() : type.getMethods(name, true);
  if (methods.length > 0) {
    const found = new PSMethod(methods[0]!.name, type, methods, true);
    // constructors have no delegate type that the engine could make of their signature
    if (found.name === '.ctor') found.netType = wellKnown.psMethod;
    return found;
  }
  if (context && context.strictMode >= 2) throwStrict(name);
  // a type is one object, as its intrinsic Count and Length say
  return /^(count|length)$/i.test(name) ? 1 : null;
}

/** What a getter threw, as GetValueInvocationException. */
export function getterError(e: unknown, property: PropertyInfo | MethodInfo): unknown {
  if (isFlowControl(e) || property.declaringType.isScriptType) return e;
  const inner = toNetException(e);
  if (derivesFrom(inner, 'System.Management.Automation.GetValueException')) return inner;
  return extendedTypeSystemException(
    'ExceptionWhenGetting',
    `Exception getting "${property.name}": "${inner.message}"`,
    'GetValueInvocationException',
    inner,
  );
}

/** `[T]::Name = value`. @throws PropertyNotFound, PropertyAssignmentException for read-only ones, SetValueInvocationException */
export function setStaticProperty(type: NetType, name: string, value: Value, _context?: CallContext | null): Step<void> {
  const property = type.getProperty(name, true);
  if (!property) {
    throwRuntime(
      'PropertyAssignmentException',
      'InvalidOperation',
      `The property '${name}' cannot be found on this object. Verify that the property exists and can be set.`,
      null,
    );
  }
  const { set } = property.body;
  if (!set) throwRuntime('PropertyAssignmentException', 'InvalidOperation', `'${property.name}' is a ReadOnly property.`, null);
  try {
    const converted = property.propertyType === wellKnown.object ? baseObject(value) : convertTo(value, property.propertyType);
    return set(type.genericArguments.length > 0 ? type : null, converted);
  } catch (e) {
    if (isFlowControl(e) || (property.declaringType.isScriptType && !derivesFrom(toNetException(e), 'System.InvalidCastException')))
      throw e;
    const inner = toNetException(e);
    if (derivesFrom(inner, 'System.Management.Automation.SetValueException')) throw inner;
    throw extendedTypeSystemException(
      'ExceptionWhenSetting',
      `Exception setting "${property.name}": "${inner.message}"`,
      'SetValueInvocationException',
      inner,
    );
  }
}
