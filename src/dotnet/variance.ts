import type { NetType } from '../objects/net-type.ts';

/** Generic interfaces and delegates whose parameters are covariant, the last one only for Func. */
const covariant =
  /^System\.(Collections\.Generic\.(IEnumerable|IEnumerator|IReadOnlyList|IReadOnlyCollection)|Linq\.(IGrouping|IQueryable)|Func)`/;
/** Those whose parameters are contravariant. */
const contravariant =
  /^System\.(Collections\.Generic\.(IComparer|IEqualityComparer)|IComparable|Action|Predicate|Comparison|IProgress|Func)`/;

/**
 * True when a value of `other` may stand where `target` is asked for because of the variance of arrays, of generic interfaces and of delegates
 * (the .NET type system; Type.IsAssignableFrom).
 */
export function isVariantOf(target: NetType, other: NetType): boolean {
  if (target.kind === 'array') {
    if (other.kind !== 'array' || target.arrayRank !== other.arrayRank) return false;
    const to = target.elementType as NetType;
    const from = other.elementType as NetType;
    return !from.isValueType && to.isAssignableFrom(from);
  }
  const definition = target.genericDefinition;
  if (!definition || (target.kind !== 'interface' && target.kind !== 'delegate')) return false;
  const isIn = contravariant.test(definition.fullName);
  const isOut = covariant.test(definition.fullName);
  if (!isIn && !isOut) return false;
  const candidates = other.genericDefinition === definition ? [other] : other.interfaces.filter((i) => i.genericDefinition === definition);
  return candidates.some((c) =>
    target.genericArguments.every((to, i) => {
      const from = c.genericArguments[i]!;
      if (to === from) return true;
      const outwards = isOut && (!isIn || i === target.genericArguments.length - 1);
      return outwards ? !from.isValueType && to.isAssignableFrom(from) : !to.isValueType && from.isAssignableFrom(to);
    }),
  );
}
