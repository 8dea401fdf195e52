import { PSArray, PSReference } from '../objects/collections.ts';
import { getEnumerable } from '../objects/enumerate.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType, ParameterInfo } from '../objects/net-type.ts';
import { baseObject } from '../objects/ps-object.ts';
import { typeOf } from '../objects/type-of.ts';
import { ScriptBlock } from '../session/script-block.ts';
import { DefinedType } from './defined-type.ts';
import { Method, Parameter } from './members.ts';
import { arrayTypeOf, wellKnown } from './registry.ts';
import { TypeBase, typeKey } from './type-base.ts';
import { TypeParameter } from './type-parameter.ts';

type Bindings = Map<NetType, NetType>;

/** A type with its type parameters replaced. */
export function substitute(type: NetType, bindings: Bindings): NetType {
  const bound = bindings.get(type);
  if (bound) return bound;
  if (type.kind === 'array') return arrayTypeOf(substitute(type.elementType as NetType, bindings), type.arrayRank);
  const definition = type.genericDefinition;
  if (definition instanceof DefinedType && type instanceof TypeBase && type.containsGenericParameters) {
    return definition.makeGenericType(type.genericArguments.map((a) => substitute(a, bindings)));
  }
  return type;
}

const made = new WeakMap<Method, Map<string, Method>>();

/** True when arguments keep the constraints of their type parameters. */
export function mayTake(parameters: readonly NetType[], args: readonly NetType[]): boolean {
  return parameters.every((p, i) => !(p instanceof TypeParameter) || !p.violation || p.violation(args[i] as NetType, args) === null);
}

/** MethodInfo.MakeGenericMethod; undefined when the number of arguments is wrong, or when one breaks a constraint. */
export function makeGenericMethod(method: Method, args: readonly NetType[]): Method | undefined {
  if (args.length !== method.typeParameters.length || !mayTake(method.typeParameters, args)) return undefined;
  let cache = made.get(method);
  if (!cache) {
    cache = new Map();
    made.set(method, cache);
  }
  const key = args.map(typeKey).join(',');
  let result = cache.get(key);
  if (!result) {
    result = construct(method, args);
    cache.set(key, result);
  }
  return result;
}

function construct(method: Method, args: readonly NetType[]): Method {
  const bindings: Bindings = new Map(method.typeParameters.map((p, i) => [p, args[i] as NetType]));
  const parameters = method.parameters.map(
    (p, i): ParameterInfo =>
      new Parameter(p.name, substitute(p.type, bindings), p.isOptional, p.defaultValue, p.isParams, p.isByRef, p.isOut, i),
  );
  const returnType = method.returnType && substitute(method.returnType, bindings);
  // bodies of generic methods take the type arguments after the others
  const body: Method['body'] = (self, ...values) => method.body(self, ...values, args);
  const result = new Method(method.name, method.declaringType, parameters, returnType, method.isStatic, body);
  result.genericMethodDefinition = method;
  result.genericArguments = args;
  return result;
}

/**
 * Infers the type arguments of a generic method from the arguments (TypeInference.cs). Script blocks tell nothing of the types they return:
 * results of delegates then count as System.Object.
 * @returns the constructed method, or undefined when some type argument stays unknown
 */
export function inferGenericMethod(method: Method, types: readonly (NetType | null)[], args: readonly Value[]): Method | undefined {
  const bindings: Bindings = new Map();
  const { parameters } = method;
  // Parameters that an argument is missing for, although they are optional, leave nothing to infer (TypeInference.Infer).
  const takesMore = parameters.at(-1)?.isParams === true && types.length >= parameters.length - 1;
  if (types.length !== parameters.length && !takesMore) return undefined;
  for (let i = 0; i < Math.min(types.length, parameters.length); i++) {
    const p = parameters[i] as ParameterInfo;
    const reference = p.isByRef ? baseObject(args[i] as Value) : null;
    const type = reference instanceof PSReference ? (reference.value === null ? null : typeOf(reference.value)) : types[i];
    if (!type) continue;
    if (p.isParams && types.length !== parameters.length) {
      for (let k = i; k < types.length; k++) if (types[k]) unify(p.type.elementType as NetType, types[k] as NetType, bindings);
    } else if (p.isParams && type.kind !== 'array') unify(p.type.elementType as NetType, type, bindings);
    else if (!unify(p.type, type, bindings, args[i])) return undefined;
  }
  const result = method.typeParameters.map((p) => bindings.get(p));
  if (result.some((t) => t === undefined)) return undefined;
  return makeGenericMethod(method, result as NetType[]);
}

/** Binds type parameters so that `actual` fits `pattern`; false when it cannot. */
function unify(pattern: NetType, actual: NetType, bindings: Bindings, value?: Value): boolean {
  if (pattern instanceof TypeBase && pattern.fullName === '' && pattern.namespace === '' && pattern.containsGenericParameters) {
    const bound = bindings.get(pattern);
    if (!bound) {
      bindings.set(pattern, actual);
      return true;
    }
    if (bound.isAssignableFrom(actual)) return true;
    if (actual.isAssignableFrom(bound)) {
      bindings.set(pattern, actual);
      return true;
    }
    return false;
  }
  if (!(pattern instanceof TypeBase) || !pattern.containsGenericParameters) return true;
  if (pattern.kind === 'array') {
    if (actual.kind !== 'array') return false;
    return unify(pattern.elementType as NetType, actual.elementType as NetType, bindings);
  }
  const definition = pattern.genericDefinition;
  if (!definition) return true;
  for (const candidate of [actual, ...baseTypes(actual), ...actual.interfaces]) {
    if (candidate.genericDefinition === definition) {
      return pattern.genericArguments.every((p, i) => unify(p, candidate.genericArguments[i] as NetType, bindings));
    }
  }
  if (value instanceof ScriptBlock) return definition.kind === 'delegate';
  // a plain IEnumerable where IEnumerable<T> is wanted
  if (value instanceof PSArray || (value !== undefined && getEnumerable(value))) return false;
  return value !== undefined && value !== null && typeOf(value) === wellKnown.scriptBlock;
}

function* baseTypes(type: NetType): Iterable<NetType> {
  for (let t = type.baseType; t; t = t.baseType) yield t;
}
