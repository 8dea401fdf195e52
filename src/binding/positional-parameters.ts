import type { CompiledCommandParameter, ParameterSetSpecificMetadata } from './compiled-parameter.ts';

/** A parameter at one position, with the sets in which it stands there (PositionalCommandParameter). */
export interface PositionalParameter {
  readonly parameter: CompiledCommandParameter;
  readonly sets: readonly ParameterSetSpecificMetadata[];
}

/** Parameters by position, in the order of the positions. */
export type PositionalParameters = readonly (readonly PositionalParameter[])[];

/** What {@link positionalParameters} answered for lists that stay, which are those of commands that nothing is bound of: by the sets. */
const known = new WeakMap<readonly CompiledCommandParameter[], Map<number, PositionalParameters | null>>();

/**
 * The parameters at each position, by position (EvaluateUnboundPositionalParameters); null when two of one set share a position.
 * @param stays true for a list that is asked about again and never changes
 */
export function positionalParameters(
  unbound: readonly CompiledCommandParameter[],
  validSets: number,
  stays: boolean,
): PositionalParameters | null {
  if (!stays) return byPosition(unbound, validSets);
  let bySets = known.get(unbound);
  if (bySets === undefined) known.set(unbound, (bySets = new Map()));
  let answer = bySets.get(validSets);
  if (answer === undefined) bySets.set(validSets, (answer = byPosition(unbound, validSets)));
  return answer;
}

function byPosition(unbound: readonly CompiledCommandParameter[], validSets: number): PositionalParameters | null {
  const lists = new Map<number, { parameter: CompiledCommandParameter; sets: ParameterSetSpecificMetadata[] }[]>();
  for (const parameter of unbound) {
    if (!parameter.isIn(validSets)) continue;
    for (const set of parameter.setData.values()) {
      if (set.position === undefined || set.valueFromRemainingArguments) continue;
      if (!set.isInAllSets && (set.flag & validSets) === 0) continue;
      let list = lists.get(set.position);
      if (!list) lists.set(set.position, (list = []));
      const clash = list.some(
        (other) => other.parameter !== parameter && other.sets.some((s) => (s.flag & set.flag) !== 0 || s.flag === set.flag),
      );
      if (clash) return null;
      const same = list.find((p) => p.parameter === parameter);
      if (same) same.sets.push(set);
      else list.push({ parameter, sets: [set] });
    }
  }
  return [...lists.entries()].sort((a, b) => a[0] - b[0]).map(([, list]) => list);
}

/** Without what no longer belongs to a possible set (UpdatePositionalDictionary). */
export function narrowPositions(positions: PositionalParameters, validSets: number): PositionalParameters {
  return positions.map((list) =>
    list
      .map(({ parameter, sets }) => ({ parameter, sets: sets.filter((s) => s.isInAllSets || (s.flag & validSets) !== 0) }))
      .filter(({ sets }) => sets.length > 0),
  );
}
