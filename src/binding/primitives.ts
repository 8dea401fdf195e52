/** What binding uses of the values' own rules, in one place. */

import { getType } from '../dotnet/registry.ts';
import { NetException } from '../errors/exceptions.ts';
import { AutomationNull } from '../objects/collections.ts';
import { convertTo } from '../objects/convert.ts';
import { compareValues as compare } from '../objects/compare.ts';
import { getEnumerable } from '../objects/enumerate.ts';
import type { EnumValue } from '../objects/enum-value.ts';
import type { NetObject, Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { runNow } from '../objects/script-hooks.ts';
import { toText } from '../objects/to-string.ts';
import { isTrue } from '../objects/truth.ts';

export { convertTo, isTrue };

/** `$null`, or no value at all (LanguagePrimitives.IsNull). */
export function isNull(value: Value): boolean {
  return value === null || value === AutomationNull;
}

/** The elements that a pipeline would see, or null (LanguagePrimitives.GetEnumerable). */
export const enumerableOf = getEnumerable;

/** `value.ToString()`. */
export const textOf = toText;

/** IComparable.CompareTo of two values of one type. */
export function compareValues(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  return compare(a, b);
}

/** LanguagePrimitives.TryConvertTo; undefined when it cannot be done. */
export function tryConvert(value: Value, type: NetType): Value | undefined {
  try {
    return runNow(convertTo(value, type));
  } catch (e) {
    if (e instanceof NetException) return undefined;
    throw e;
  }
}

/** `new Regex(pattern, options).Match(text).Success`. */
export function matchesRegex(text: string, pattern: string, options: EnumValue): boolean {
  const regex = getType('System.Text.RegularExpressions.Regex');
  const constructor = regex.getConstructors().find((c) => c.parameters.length === 2);
  if (!constructor) throw new Error('Regex has no constructor of pattern and options');
  const made = constructor.body(regex, pattern, options) as NetObject;
  const isMatch = regex.getMethods('IsMatch', false).find((m) => m.parameters.length === 1);
  if (!isMatch) throw new Error('Regex has no method IsMatch');
  return isMatch.body(made, text) as boolean;
}
