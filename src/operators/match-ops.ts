import { Hashtable } from '../dotnet/hashtable.ts';
import { getRegex, NetRegex } from '../dotnet/regex/index.ts';
import { arrayOf } from '../objects/collections.ts';
import { getEnumerable } from '../objects/enumerate.ts';
import type { Value } from '../objects/net-object.ts';
import { baseObject } from '../objects/ps-object.ts';
import { toOperandText } from '../objects/to-string.ts';
import { getWildcardPattern, WildcardPattern } from '../objects/wildcard.ts';

/** `l -like r`: for a collection on the left the texts of the elements that fit. */
export function likeOperator(l: Value, r: Value, ignoreCase = true, not = false): Value {
  const given = baseObject(r);
  const pattern = given instanceof WildcardPattern ? given : getWildcardPattern(toOperandText(r), ignoreCase);
  const elements = getEnumerable(l);
  if (!elements) return pattern.isMatch(toOperandText(l)) !== not;
  const result: Value[] = [];
  for (const element of elements) {
    const text = toOperandText(element);
    if (pattern.isMatch(text) !== not) result.push(text);
  }
  return arrayOf(result);
}

/** The regex of a pattern operand: a [regex] as it is, text compiled. Throws RegexParseException for text that is none. */
function regexOf(pattern: Value, ignoreCase: boolean): NetRegex {
  const given = baseObject(pattern);
  return given instanceof NetRegex ? given : getRegex(toOperandText(pattern), { ignoreCase });
}

/** What a match of one text gives. */
export interface MatchResult {
  readonly matched: boolean;
  /** The new `$Matches`; null when it stays as it is. */
  readonly matches: Hashtable | null;
}

/** Matches one text (`switch -Regex`, scalar `-match`). */
export function matchOperator(text: string, pattern: Value, ignoreCase = true): MatchResult {
  const regex = regexOf(pattern, ignoreCase);
  const match = regex.find(text, regex.rightToLeft ? text.length : 0);
  if (!match) return { matched: false, matches: null };
  const table = Hashtable.literal();
  for (const [number, key] of regex.groupKeys) {
    const captured = match.textOf(number);
    if (captured !== undefined) table.add(key, captured);
  }
  return { matched: true, matches: table };
}

/** What `-match` and `-notmatch` give. */
export interface MatchOperation {
  readonly value: Value;
  readonly matches: Hashtable | null;
}

/** `l -match r`: a boolean and the new `$Matches`, or for a collection the elements that match. */
export function match(l: Value, r: Value, ignoreCase = true, not = false): MatchOperation {
  const elements = getEnumerable(l);
  if (!elements) {
    const { matched, matches } = matchOperator(toOperandText(l), r, ignoreCase);
    return { value: matched !== not, matches };
  }
  const regex = regexOf(r, ignoreCase);
  const result: Value[] = [];
  for (const element of elements) if (regex.isMatch(toOperandText(element)) !== not) result.push(element);
  return { value: arrayOf(result), matches: null };
}
