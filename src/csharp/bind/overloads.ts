/** Overload resolution of C#. */
import { invokeSignature } from '../../dotnet/delegates.ts';
import { makeGenericMethod } from '../../dotnet/generic-methods.ts';
import { sameParameters } from '../../dotnet/implied-methods.ts';
import type { Method } from '../../dotnet/members.ts';
import type { MethodInfo, NetType, ParameterInfo } from '../../objects/net-type.ts';
import type { Diagnostics } from '../diagnostics.ts';
import { shownType } from '../types/compilation.ts';
import { CSharpMethod } from '../types/csharp-type.ts';
import { csharpName, methodName } from '../types/names.ts';
import { reportViolation } from '../types/violations.ts';
import { converts, implicitConversion, numericCode } from './conversions.ts';
import { inferMethod, inferredTypes } from './inference.ts';
import type { Bound } from './node.ts';

/** An argument as the call has it. */
export interface BoundArgument {
  readonly name: string | null;
  readonly mode: '' | 'ref' | 'out' | 'in';
  readonly bound: Bound;
  /** `out var x`: takes the type of the parameter. */
  readonly isOpenOut: boolean;
  readonly pos: number;
  readonly end?: number | undefined;
}

/** A method that fits, and which argument stands for which parameter. */
export interface Choice {
  readonly method: MethodInfo;
  /** For each parameter the index of its argument; -1 for a default, -2 for the list of a `params` array. */
  readonly map: readonly number[];
  /** Indices of the arguments in the `params` array. */
  readonly rest: readonly number[];
}

interface Mapping {
  readonly map: number[];
  readonly rest: number[];
}

/** Which argument stands for which parameter; null when the numbers or names do not fit. */
function mapArguments(parameters: readonly ParameterInfo[], args: readonly BoundArgument[], expanded: boolean): Mapping | null {
  const map: number[] = new Array(parameters.length).fill(-1);
  const rest: number[] = [];
  const last = parameters.length - 1;
  for (const [i, arg] of args.entries()) {
    if (arg.name !== null) {
      const at = parameters.findIndex((p) => p.name === arg.name);
      if (at < 0 || map[at] !== -1) return null;
      map[at] = i;
    } else if (expanded && i >= last) rest.push(i);
    else if (i > last) return null;
    else map[i] = i;
  }
  if (expanded) map[last] = -2;
  for (const [i, p] of parameters.entries()) if (map[i] === -1 && !p.isOptional) return null;
  return { map, rest };
}

function modeFits(p: ParameterInfo, arg: BoundArgument): boolean {
  if (p.isByRef) return arg.mode === 'ref' || arg.mode === 'out' || arg.mode === 'in' || isReadonlyRef(p);
  return arg.mode === '' || arg.mode === 'in';
}

/** `in` parameters take values as well. */
function isReadonlyRef(p: ParameterInfo): boolean {
  return (p as { isIn?: boolean }).isIn === true;
}

function argumentFits(p: ParameterInfo, type: NetType, arg: BoundArgument): boolean {
  if (!modeFits(p, arg)) return false;
  if (arg.isOpenOut) return true;
  if (p.isByRef && arg.bound.kind === 'value') return arg.bound.type === type || converts(arg.bound, type);
  return converts(arg.bound, type);
}

function applicable(m: MethodInfo, args: readonly BoundArgument[], expanded: boolean, typeArgs: readonly NetType[]): Choice | null {
  const mapping = mapArguments(m.parameters, args, expanded);
  if (!mapping) return null;
  let method = m;
  const generic = m as Method;
  if (generic.typeParameters?.length > 0) {
    const made =
      typeArgs.length > 0 ? (makeGenericMethod(generic, typeArgs) ?? null) : inferMethod(generic, inferenceArguments(m, mapping, args));
    if (!made) return null;
    method = made;
  } else if (typeArgs.length > 0) return null;
  const { parameters } = method;
  for (const [i, at] of mapping.map.entries()) {
    const p = parameters[i] as ParameterInfo;
    if (at >= 0 && !argumentFits(p, p.type, args[at] as BoundArgument)) return null;
  }
  const element = expanded ? (parameters.at(-1)?.type.elementType as NetType) : null;
  if (element)
    for (const at of mapping.rest)
      if (!argumentFits({ ...(parameters.at(-1) as ParameterInfo), isByRef: false }, element, args[at] as BoundArgument)) return null;
  return { method, ...mapping };
}

function inferenceArguments(m: MethodInfo, mapping: Mapping, args: readonly BoundArgument[]): { pattern: NetType; bound: Bound }[] {
  const list: { pattern: NetType; bound: Bound }[] = [];
  for (const [i, at] of mapping.map.entries())
    if (at >= 0 && !args[at]!.isOpenOut) list.push({ pattern: m.parameters[i]!.type, bound: args[at]!.bound });
  const element = m.parameters.at(-1)?.type.elementType;
  if (element) for (const at of mapping.rest) list.push({ pattern: element, bound: args[at]!.bound });
  return list;
}

/** The type of the parameter that an argument stands for. */
function typeFor(c: Choice, arg: number): NetType | null {
  const at = c.map.indexOf(arg);
  if (at >= 0) return c.method.parameters[at]!.type;
  return c.rest.includes(arg) ? (c.method.parameters.at(-1)?.type.elementType ?? null) : null;
}

const isSigned = (code: number): boolean => code === 5 || code === 7 || code === 9 || code === 11;
const isUnsigned = (code: number): boolean => code === 6 || code === 8 || code === 10 || code === 12;

/** Below 0 when the first type is the better target of an argument, above 0 when the second is. */
function betterTarget(arg: Bound, a: NetType, b: NetType): number {
  if (a === b) return 0;
  if (arg.kind === 'value') {
    if (arg.type === a) return -1;
    if (arg.type === b) return 1;
  }
  if (arg.kind === 'untyped' && arg.lambda && a.kind === 'delegate' && b.kind === 'delegate') {
    const sa = invokeSignature(a);
    const sb = invokeSignature(b);
    const returned = arg.lambda.returnType(sa.parameters.map((p) => p.type));
    if (sa.returnType && !sb.returnType) return returned && returned.fullName !== 'System.Void' ? -1 : 1;
    if (!sa.returnType && sb.returnType) return returned && returned.fullName !== 'System.Void' ? 1 : -1;
    if (sa.returnType && sb.returnType && returned) {
      if (sa.returnType === returned && sb.returnType !== returned) return -1;
      if (sb.returnType === returned && sa.returnType !== returned) return 1;
      return betterTarget({ kind: 'untyped', what: '', rank: () => 0, convert: () => null }, sa.returnType, sb.returnType);
    }
    return 0;
  }
  const forth = implicitConversion(a, b) !== null;
  const back = implicitConversion(b, a) !== null;
  if (forth && !back) return -1;
  if (back && !forth) return 1;
  const ca = numericCode(a);
  const cb = numericCode(b);
  if (isSigned(ca) && isUnsigned(cb)) return -1;
  if (isUnsigned(ca) && isSigned(cb)) return 1;
  return 0;
}

function compare(a: Choice, b: Choice, args: readonly BoundArgument[]): number {
  let betterA = false;
  let betterB = false;
  for (let i = 0; i < args.length; i++) {
    const ta = typeFor(a, i);
    const tb = typeFor(b, i);
    if (!ta || !tb) continue;
    const order = betterTarget(args[i]!.bound, ta, tb);
    if (order < 0) betterA = true;
    else if (order > 0) betterB = true;
  }
  if (betterA !== betterB) return betterA ? -1 : 1;
  if (betterA) return 0;
  const generic = (c: Choice): number => ((c.method as Method).genericMethodDefinition ? 1 : 0);
  if (generic(a) !== generic(b)) return generic(a) - generic(b);
  const expanded = (c: Choice): number => (c.map.at(-1) === -2 ? 1 : 0);
  if (expanded(a) !== expanded(b)) return expanded(a) - expanded(b);
  const defaults = (c: Choice): number => c.map.filter((m) => m === -1).length;
  if (defaults(a) !== defaults(b)) return defaults(a) - defaults(b);
  if (expanded(a) && a.method.parameters.length !== b.method.parameters.length)
    return b.method.parameters.length - a.method.parameters.length;
  return 0;
}

/** The type that a method comes from: of one that overrides another, that of the other. */
function homeOf(m: MethodInfo): NetType {
  let home = m.declaringType;
  for (let t = home.baseType; t; t = t.baseType) if (t.getMethods(m.name, m.isStatic).some((o) => sameParameters(o, m))) home = t;
  return home;
}

/** Methods of a class leave those of its base classes no chance where they fit (section "Method invocations" of the language's specification). */
function nearest(fitting: readonly Choice[]): readonly Choice[] {
  const first = fitting[0]?.method.declaringType;
  if (fitting.every((c) => c.method.declaringType === first)) return fitting;
  const homes = fitting.map((c) => homeOf(c.method));
  const isBelow = (a: NetType, b: NetType): boolean => a !== b && b.kind !== 'interface' && b.isAssignableFrom(a);
  return fitting.filter((_, i) => !homes.some((home) => isBelow(home, homes[i] as NetType)));
}

/** The best of the methods for a call; null when none fits. */
export function chooseMethod(methods: readonly MethodInfo[], args: readonly BoundArgument[], typeArgs: readonly NetType[]): Choice | null {
  const fitting: Choice[] = [];
  for (const m of methods) {
    const plain = applicable(m, args, false, typeArgs);
    if (plain) fitting.push(plain);
    else if (m.parameters.at(-1)?.isParams) {
      const expanded = applicable(m, args, true, typeArgs);
      if (expanded) fitting.push(expanded);
    }
  }
  let best: Choice | null = null;
  for (const c of nearest(fitting)) if (!best || compare(c, best, args) < 0) best = c;
  return best;
}

/**
 * A method of the source that fits a call as well as the chosen one: better for one argument, worse for another. Only plain arguments are looked
 * at, and methods whose parameters are all given.
 */
export function rivalOf(
  choice: Choice,
  methods: readonly MethodInfo[],
  args: readonly BoundArgument[],
  typeArgs: readonly NetType[],
): MethodInfo | null {
  const isPlain = (m: MethodInfo): boolean =>
    m instanceof CSharpMethod && m.typeParameters.length === 0 && m.parameters.length === args.length;
  if (methods.length < 2 || !isPlain(choice.method) || args.some((a) => a.bound.kind !== 'value' || a.name !== null)) return null;
  for (const m of methods) {
    if (m === choice.method || m.declaringType !== choice.method.declaringType || !isPlain(m)) continue;
    const other = applicable(m, args, false, typeArgs);
    if (!other) continue;
    const orders = args.map((a, i) => betterTarget(a.bound, m.parameters[i]!.type, choice.method.parameters[i]!.type));
    if (orders.some((o) => o < 0) && orders.some((o) => o > 0)) return m;
  }
  return null;
}

/** `A.Run<T>(T)`. */
function genericName(m: Method): string {
  return methodName(m).replace(/\(/, () => `<${m.typeParameters.map((t) => t.name).join(', ')}>(`);
}

/** Says that a type argument, given or inferred, breaks its constraint. @returns false where none does */
function reportConstraint(
  diagnostics: Diagnostics,
  m: Method,
  args: readonly BoundArgument[],
  pos: number,
  given: readonly NetType[],
): boolean {
  const mapping = mapArguments(m.parameters, args, false);
  const types = given.length > 0 ? given : mapping && inferredTypes(m, inferenceArguments(m, mapping, args));
  return types !== null && reportViolation(diagnostics, m.typeParameters, types, genericName(m), pos);
}

/** Says why no method fits. */
export function reportNoMethod(
  diagnostics: Diagnostics,
  methods: readonly MethodInfo[],
  name: string,
  args: readonly BoundArgument[],
  pos: number,
  typeArgs: readonly NetType[],
): void {
  if (args.some((a) => a.bound.kind === 'value' && a.bound.isBad)) return;
  const isConstructor = methods[0]?.name === '.ctor';
  const counts = methods.filter(
    (m) => mapArguments(m.parameters, args, false) ?? (m.parameters.at(-1)?.isParams && mapArguments(m.parameters, args, true)),
  );
  if (counts.length === 0) {
    const only = methods.length === 1 ? methods[0] : undefined;
    const unnamed = only && args.find((a) => a.name !== null && !only.parameters.some((p) => p.name === a.name));
    if (unnamed) diagnostics.error(unnamed.pos, 'CS1739', name, unnamed.name as string);
    else if (only && args.length < only.parameters.length) {
      const missing = only.parameters.find((p, i) => i >= args.length && !p.isOptional && !args.some((a) => a.name === p.name));
      const isInvoke = only.name === 'Invoke' && only.declaringType.kind === 'delegate';
      diagnostics.error(pos, 'CS7036', missing?.name ?? '', isInvoke ? csharpName(only.declaringType) : methodName(only));
    } else diagnostics.error(pos, isConstructor ? 'CS1729' : 'CS1501', name, args.length);
    return;
  }
  const m = counts[0] as MethodInfo;
  if ((m as Method).typeParameters?.length > 0 && reportConstraint(diagnostics, m as Method, args, pos, typeArgs)) return;
  if ((m as Method).typeParameters?.length > 0 && typeArgs.length === 0) {
    diagnostics.error(pos, 'CS0411', genericName(m as Method));
    return;
  }
  let isReported = false;
  const mapping = mapArguments(m.parameters, args, false) ?? (mapArguments(m.parameters, args, true) as Mapping);
  for (const [i, arg] of args.entries()) {
    const at = mapping.map.indexOf(i);
    const p = at >= 0 ? (m.parameters[at] as ParameterInfo) : (m.parameters.at(-1) as ParameterInfo);
    const type = at >= 0 ? p.type : (p.type.elementType ?? p.type);
    if (argumentFits(at >= 0 ? p : { ...p, isByRef: false }, type, arg)) continue;
    isReported = true;
    if (p.isByRef && arg.mode === '') diagnostics.error(arg.pos, 'CS1620', i + 1, p.isOut ? 'out' : 'ref');
    else {
      const given = arg.bound.kind === 'value' ? shownType(arg.bound.type) : arg.bound.kind === 'untyped' ? arg.bound.what : '?';
      diagnostics.error(arg.pos, 'CS1503', i + 1, given, shownType(type));
    }
  }
  if (!isReported) diagnostics.error(pos, 'CS1501', name, args.length);
}
