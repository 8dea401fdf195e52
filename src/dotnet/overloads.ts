import { PSArray, PSReference } from '../objects/collections.ts';
import { ConversionRank } from '../objects/conversion-rank.ts';
import { getConversionRank } from '../objects/convert.ts';
import type { Value } from '../objects/net-object.ts';
import type { MethodInfo, NetType, ParameterInfo } from '../objects/net-type.ts';
import { baseObject, PSObject } from '../objects/ps-object.ts';
import { typeOf } from '../objects/type-of.ts';
import { inferGenericMethod, makeGenericMethod } from './generic-methods.ts';
import type { Method } from './members.ts';
import { NullString } from './null-string.ts';
import { arrayTypeOf, wellKnown } from './registry.ts';
import { TypeBase } from './type-base.ts';
import { TypeParameter } from './type-parameter.ts';
import { typeDisplayName } from './type-text.ts';

/** What narrows the choice: casts of the arguments, a cast of the target, explicit generic arguments (PSMethodInvocationConstraints). */
export interface InvocationConstraints {
  readonly parameterTypes?: readonly (NetType | null)[] | undefined;
  readonly targetType?: NetType | null | undefined;
  readonly genericArguments?: readonly NetType[] | undefined;
}

/** The overload chosen: whether its last parameter collects the remaining arguments. */
export interface BestMethod {
  readonly method: MethodInfo;
  readonly expandParams: boolean;
}

/** Why there is no best overload. */
export interface NoMethod {
  readonly errorId: string;
  readonly message: string;
}

interface Candidate {
  readonly method: MethodInfo;
  readonly parameters: readonly ParameterInfo[];
  /** Parameter type of each argument. */
  readonly types: NetType[];
  readonly ranks: number[];
  expanded: boolean;
}

/** The type that overload resolution sees in an argument; null for `$null`. */
export function argumentType(value: Value): NetType | null {
  if (value instanceof NullString) return wellKnown.string;
  return value === null ? null : typeOf(value);
}

function rankOf(value: Value, to: NetType, isByRef: boolean): number {
  let v = value;
  if (isByRef) {
    const base = baseObject(v);
    if (base instanceof PSReference) v = baseObject(base.value);
  }
  if (v instanceof PSObject && v.isCustomObject) return customObjectRank(v, to);
  return getConversionRank(argumentType(v), v, to);
}

/** A custom object is nothing but a PSObject to the choice of overloads: no conversion leads to a text or an array (Adapter.GetArgumentConversionRank). */
function customObjectRank(value: PSObject, to: NetType): number {
  if (to !== typeOf(value) && !to.isAssignableFrom(wellKnown.psobject)) return ConversionRank.None;
  return getConversionRank(argumentType(value), value, to);
}

/** The type of an argument; an object[] whose elements all have one type counts as an array of that type. */
function effectiveArgumentType(value: Value): NetType | null {
  const v = baseObject(value);
  if (v === null) return null;
  if (v instanceof PSArray && v.items.length > 0 && v.elementType.fullName === 'System.Object') {
    const first = v.items[0] as Value;
    if (first !== null) {
      const type = argumentType(first);
      const rest = first instanceof NullString ? typeOf : argumentType;
      if (type !== null && v.items.every((x, i) => x !== null && (i === 0 || rest(x) === type))) return arrayTypeOf(type);
    }
  }
  return argumentType(v);
}

/** True for a method that takes the rest of its arguments as an array: not where other ones can be left away (MethodInformation in CoreAdapter.cs). */
function hasParams(m: MethodInfo): boolean {
  const { parameters } = m;
  return parameters.length > 0 && parameters[parameters.length - 1]!.isParams && !parameters.some((p) => p.isOptional);
}

function isOpen(type: NetType): boolean {
  return type instanceof TypeBase && type.isGenericTypeDefinition;
}

function isTargetSatisfied(m: MethodInfo, target: NetType | null | undefined): boolean {
  const declaring = m.declaringType;
  const label = (m as Method).explicitInterface;
  if (label) return target?.kind === 'interface' && [target, ...target.interfaces].some((i) => typeDisplayName(i, true) === label);
  if (!target) return declaring.kind !== 'interface';
  if (target.kind === 'interface') return declaring === target || (declaring.kind === 'interface' && declaring.isAssignableFrom(target));
  if (declaring.kind === 'interface') return false;
  return (
    target.isAssignableFrom(declaring) ||
    declaring.isAssignableFrom(target) ||
    (target.kind === 'array' && declaring.fullName === 'System.Array')
  );
}

function makeCandidate(m: MethodInfo, args: readonly Value[]): Candidate | undefined {
  const { parameters } = m;
  const n = args.length;
  const varArgs = hasParams(m);
  if (n !== parameters.length) {
    if (n > parameters.length) {
      if (!varArgs) return undefined;
    } else {
      const optionals = parameters.filter((p) => p.isOptional).length;
      if (optionals === 0 && (!varArgs || n + 1 !== parameters.length)) return undefined;
      if (optionals > 0 && n + optionals < parameters.length) return undefined;
    }
  }
  const candidate: Candidate = { method: m, parameters, types: [], ranks: [], expanded: false };
  for (let j = 0; j < parameters.length; j++) {
    const p = parameters[j]!;
    if (n <= j) {
      if (p.isOptional) break;
      // PowerShell reads the argument that is not there, which is an error as well
      if (!varArgs) return undefined;
    }
    if (p.isParams && varArgs) {
      const element = p.type.elementType as NetType;
      if (parameters.length === n) {
        const asArray = rankOf(args[j] as Value, p.type, false);
        const asElement = rankOf(args[j] as Value, element, false);
        candidate.expanded = asElement > asArray;
        candidate.types.push(candidate.expanded ? element : p.type);
        const rank = candidate.expanded ? asElement : asArray;
        if (rank === ConversionRank.None) return undefined;
        candidate.ranks.push(rank);
      } else {
        for (let k = j; k < n; k++) {
          const rank = rankOf(args[k] as Value, element, false);
          if (rank === ConversionRank.None) return undefined;
          candidate.ranks.push(rank);
          candidate.types.push(element);
        }
        candidate.expanded = true;
      }
    } else {
      const rank = rankOf(args[j] as Value, p.type, p.isByRef);
      if (rank === ConversionRank.None) return undefined;
      candidate.ranks.push(rank);
      candidate.types.push(p.type);
    }
  }
  return candidate;
}

/** Adapter.CompareOverloadCandidates: above 0 when `a` is better, below 0 when `b` is, 0 when neither. */
function compareCandidates(a: Candidate, b: Candidate, args: readonly Value[]): number {
  const count = a.ranks.length;
  let better = 0;
  let multiplier = count;
  for (let i = 0; i < count; i++, multiplier--) {
    const ra = a.ranks[i]!;
    const rb = b.ranks[i]!;
    if (ra < rb) better -= multiplier;
    else if (ra > rb) better += multiplier;
    else if (ra === ConversionRank.UnrelatedArrays) {
      const element = effectiveArgumentType(args[i] as Value)?.elementType ?? null;
      const ea = a.types[i]!.elementType;
      const eb = b.types[i]!.elementType;
      if (ea && eb) {
        const qa = getConversionRank(element, null, ea);
        const qb = getConversionRank(element, null, eb);
        if (qa < qb) better -= multiplier;
        else if (qa > qb) better += multiplier;
      }
    }
  }
  if (better === 0) {
    multiplier = count;
    for (let i = 0; i < count; i++, multiplier = Math.abs(multiplier) - 1) {
      const ra = a.ranks[i]!;
      const rb = b.ranks[i]!;
      if (ra < ConversionRank.NullToValue || rb < ConversionRank.NullToValue) continue;
      if (ra >= ConversionRank.NumericImplicit !== rb >= ConversionRank.NumericImplicit) continue;
      // implicit conversions want the most specific type, explicit ones the most general
      if (ra >= ConversionRank.NumericImplicit) multiplier = -multiplier;
      const forth = getConversionRank(a.types[i]!, null, b.types[i]!);
      const back = getConversionRank(b.types[i]!, null, a.types[i]!);
      if (forth < back) better += multiplier;
      else if (forth > back) better -= multiplier;
    }
  }
  if (better !== 0) return better;
  for (let i = 0; i < count; i++) if (a.types[i] !== b.types[i]) return 0;
  if (a.expanded && b.expanded) return a.parameters.length > b.parameters.length ? 1 : -1;
  if (a.expanded) return -1;
  if (b.expanded) return 1;
  better = compareSpecificity(a.method, b.method);
  return better !== 0 ? better : b.parameters.length - a.parameters.length;
}

/** Above 0 when the first type is more specific: a type parameter is less so than anything else. */
function compareTypes(a: NetType, b: NetType): number {
  const ga = a instanceof TypeParameter;
  const gb = b instanceof TypeParameter;
  if (ga || gb) return (gb ? 1 : 0) - (ga ? 1 : 0);
  if (a.kind === 'array' && b.kind === 'array') return compareTypes(a.elementType as NetType, b.elementType as NetType);
  return compareTypeLists(a.genericArguments, b.genericArguments);
}

function compareTypeLists(a: readonly NetType[], b: readonly NetType[]): number {
  let moreA = false;
  let moreB = false;
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compareTypes(a[i] as NetType, b[i] as NetType);
    if (order > 0) moreA = true;
    else if (order < 0) moreB = true;
  }
  return moreA === moreB ? 0 : moreA ? 1 : -1;
}

function compareSpecificity(a: MethodInfo, b: MethodInfo): number {
  const da = (a as Method).genericMethodDefinition;
  const db = (b as Method).genericMethodDefinition;
  if (!da && !db) return 0;
  return compareTypeLists(
    (da ?? a).parameters.map((p) => p.type),
    (db ?? b).parameters.map((p) => p.type),
  );
}

function satisfiesParameterTypes(c: Candidate, types: readonly (NetType | null)[]): boolean {
  return types.every((t, i) => t === null || (i < c.parameters.length && c.parameters[i]!.type === t));
}

/**
 * Adapter.FindBestMethod: the overload that fits the arguments best.
 * @returns the overload, or the id and text (with {0} name and {1} argument count) of the error
 */
export function findBestMethod(
  methods: readonly MethodInfo[],
  args: readonly Value[],
  constraints?: InvocationConstraints,
): BestMethod | NoMethod {
  const only = methods.length === 1 ? methods[0] : undefined;
  if (only && only.parameters.length === args.length && !hasParams(only) && !isGenericMethod(only) && !isOpen(only.declaringType)) {
    return { method: only, expandParams: false };
  }
  const generic = constraints?.genericArguments?.length ? constraints.genericArguments : undefined;
  let candidates: Candidate[] = [];
  for (let m of methods) {
    if (isOpen(m.declaringType) || (!isGenericMethod(m) && generic)) continue;
    if (isGenericMethod(m)) {
      const constrained = args.map((a, i) => constraints?.parameterTypes?.[i] ?? effectiveArgumentType(a));
      const made = generic ? makeGenericMethod(m as Method, generic) : inferGenericMethod(m as Method, constrained, args);
      if (!made) continue;
      m = made;
    }
    if (!isTargetSatisfied(m, constraints?.targetType)) continue;
    const candidate = makeCandidate(m, args);
    if (candidate) candidates.push(candidate);
  }
  if (candidates.length === 0) {
    const first = methods[0];
    if (first && methods.every((m) => isOpen(m.declaringType) && m.isStatic)) {
      return {
        errorId: 'CannotInvokeStaticMethodOnUninstantiatedGenericType',
        message: `Cannot invoke static methods or access static properties on the open generic type ${first.declaringType.fullName}.  Specify the type parameters and retry.  For example, instead of [System.Collections.Generic.HashSet\`1]::CreateSetComparer() use [System.Collections.Generic.HashSet[int]]::CreateSetComparer().`,
      };
    }
    if (generic) {
      return {
        errorId: 'MethodCountCouldNotFindBestGeneric',
        message: `Could not find a suitable generic method overload for "${first?.name ?? ''}" with "${generic.length}" type parameters, and the argument count: "${args.length}".`,
      };
    }
    return { errorId: 'MethodCountCouldNotFindBest', message: 'Cannot find an overload for "{0}" and the argument count: "{1}".' };
  }
  if (constraints?.parameterTypes) {
    const types = constraints.parameterTypes;
    const filtered = candidates.filter((c) => satisfiesParameterTypes(c, types));
    if (filtered.length > 0) candidates = filtered;
  }
  let best = candidates[0] as Candidate;
  let ambiguous = false;
  for (let i = 1; i < candidates.length; i++) {
    const other = candidates[i] as Candidate;
    const order = compareCandidates(best, other, args);
    if (order === 0) ambiguous = true;
    else if (order < 0) {
      best = other;
      ambiguous = false;
    }
  }
  if (ambiguous)
    return {
      errorId: 'MethodCountCouldNotFindBest',
      message: 'Multiple ambiguous overloads found for "{0}" and the argument count: "{1}".',
    };
  return { method: best.method, expandParams: best.expanded };
}

function isGenericMethod(m: MethodInfo): boolean {
  return (m as Method).typeParameters?.length > 0;
}
