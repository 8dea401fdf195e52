/** Type arguments of generic methods, from the arguments of a call (section "Type inference" of the language's specification). */
import { invokeSignature } from '../../dotnet/delegates.ts';
import { makeGenericMethod, substitute } from '../../dotnet/generic-methods.ts';
import type { Method } from '../../dotnet/members.ts';
import { TypeBase } from '../../dotnet/type-base.ts';
import { TypeParameter } from '../../dotnet/type-parameter.ts';
import type { MethodInfo, NetType } from '../../objects/net-type.ts';
import { implicitConversion } from './conversions.ts';
import type { Bound, MethodGroup } from './node.ts';

type Bindings = Map<NetType, NetType>;

/** An argument and the type of the parameter that it stands for. */
export interface InferenceArgument {
  readonly pattern: NetType;
  readonly bound: Bound;
}

const isOpen = (t: NetType): boolean => t instanceof TypeBase && t.containsGenericParameters;

function* typesAbove(type: NetType): Iterable<NetType> {
  for (let t: NetType | null = type; t; t = t.baseType) yield t;
  yield* type.interfaces;
}

function bind(parameter: NetType, actual: NetType, bindings: Bindings): void {
  const bound = bindings.get(parameter);
  if (!bound) bindings.set(parameter, actual);
  else if (bound !== actual && !implicitConversion(actual, bound) && implicitConversion(bound, actual)) bindings.set(parameter, actual);
}

/** Binds the type parameters in a pattern so that a type fits it. */
function unify(pattern: NetType, actual: NetType, own: ReadonlySet<NetType>, bindings: Bindings): void {
  if (pattern instanceof TypeParameter) {
    if (own.has(pattern) && actual.fullName !== 'System.Void') bind(pattern, actual, bindings);
    return;
  }
  if (!isOpen(pattern)) return;
  if (pattern.kind === 'array') {
    if (actual.kind === 'array') unify(pattern.elementType as NetType, actual.elementType as NetType, own, bindings);
    return;
  }
  const definition = pattern.genericDefinition;
  if (!definition) return;
  if (definition.fullName === 'System.Nullable`1' && actual.genericDefinition !== definition) {
    unify(pattern.genericArguments[0] as NetType, actual, own, bindings);
    return;
  }
  for (const candidate of typesAbove(actual)) {
    if (candidate.genericDefinition !== definition) continue;
    for (const [i, p] of pattern.genericArguments.entries()) unify(p, candidate.genericArguments[i] as NetType, own, bindings);
    return;
  }
}

function groupReturn(group: MethodGroup, parameters: readonly NetType[]): NetType | null {
  const fits = group.methods.find(
    (m) =>
      m.parameters.length === parameters.length &&
      m.parameters.every((p, i) => implicitConversion(parameters[i] as NetType, p.type) !== null),
  );
  return fits?.returnType ?? null;
}

/**
 * The method with its type arguments.
 * @returns null when some of them cannot be told
 */
export function inferMethod(method: Method, args: readonly InferenceArgument[]): MethodInfo | null {
  const found = inferredTypes(method, args);
  return found && (makeGenericMethod(method, found) ?? null);
}

/** What the arguments of a call tell about type parameters, whatever their constraints. @returns null when some cannot be told */
export function inferredTypes(method: Method, args: readonly InferenceArgument[]): readonly NetType[] | null {
  const own = new Set<NetType>(method.typeParameters);
  const bindings: Bindings = new Map();
  for (const { pattern, bound } of args) {
    if (bound.kind === 'value') unify(pattern, bound.type, own, bindings);
    else if (bound.kind === 'untyped' && !bound.lambda && !bound.methods) {
      const natural = bound.natural?.();
      if (natural) unify(pattern, natural.type, own, bindings);
    }
  }
  const waiting = args.filter((a) => a.bound.kind === 'untyped' && (a.bound.lambda || a.bound.methods) && a.pattern.kind === 'delegate');
  for (let again = true; again && waiting.length > 0; ) {
    again = false;
    for (const [i, a] of waiting.entries()) {
      if (!inferFromFunction(a, own, bindings)) continue;
      waiting.splice(i, 1);
      again = true;
      break;
    }
  }
  const found = method.typeParameters.map((p) => bindings.get(p));
  return found.includes(undefined) ? null : (found as NetType[]);
}

/** What a lambda or method group tells once the types of its parameters are known. */
function inferFromFunction(a: InferenceArgument, own: ReadonlySet<NetType>, bindings: Bindings): boolean {
  if (a.bound.kind !== 'untyped') return true;
  const signature = invokeSignature(a.pattern);
  const { lambda, methods } = a.bound;
  if (lambda)
    for (const [i, t] of lambda.written.entries()) if (t && signature.parameters[i]) unify(signature.parameters[i]!.type, t, own, bindings);
  const parameters = signature.parameters.map((p) => substitute(p.type, bindings));
  if (parameters.some((p) => mentions(p, own))) return false;
  const returned = signature.returnType;
  if (!returned || !isOpen(returned)) return true;
  const given = lambda ? lambda.returnType(parameters) : methods ? groupReturn(methods, parameters) : null;
  if (given) unify(returned, given, own, bindings);
  return true;
}

function mentions(type: NetType, own: ReadonlySet<NetType>): boolean {
  if (own.has(type)) return true;
  if (type.kind === 'array') return mentions(type.elementType as NetType, own);
  return type.genericArguments.some((a) => mentions(a, own));
}
