import type { CompiledCommandParameter, ParameterSetSpecificMetadata } from './compiled-parameter.ts';

/** A parameter at one position, with the sets in which it stands there (PositionalCommandParameter). */
export interface PositionalParameter {
  readonly parameter: CompiledCommandParameter;
  sets: ParameterSetSpecificMetadata[];
}

/** The parameters at each position, by position (EvaluateUnboundPositionalParameters); null when two of one set share a position. */
export function positionalParameters(unbound: readonly CompiledCommandParameter[], validSets: number): PositionalParameter[][] | null {
  const byPosition = new Map<number, PositionalParameter[]>();
  for (const parameter of unbound) {
    if (!parameter.isIn(validSets)) continue;
    for (const set of parameter.setData.values()) {
      if (set.position === undefined || set.valueFromRemainingArguments) continue;
      if (!set.isInAllSets && (set.flag & validSets) === 0) continue;
      let list = byPosition.get(set.position);
      if (!list) byPosition.set(set.position, (list = []));
      const clash = list.some(
        (other) => other.parameter !== parameter && other.sets.some((s) => (s.flag & set.flag) !== 0 || s.flag === set.flag),
      );
      if (clash) return null;
      const known = list.find((p) => p.parameter === parameter);
      if (known) known.sets.push(set);
      else list.push({ parameter, sets: [set] });
    }
  }
  return [...byPosition.entries()].sort((a, b) => a[0] - b[0]).map(([, list]) => list);
}

/** Drops what no longer belongs to a possible set (UpdatePositionalDictionary). */
export function narrowPositions(positions: readonly PositionalParameter[][], validSets: number): void {
  for (const list of positions) {
    for (let i = list.length - 1; i >= 0; i--) {
      const entry = list[i] as PositionalParameter;
      entry.sets = entry.sets.filter((s) => s.isInAllSets || (s.flag & validSets) !== 0);
      if (entry.sets.length === 0) list.splice(i, 1);
    }
  }
}
