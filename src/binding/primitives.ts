/** What binding uses of the values' own rules, in one place. */

import { newObject } from '../dotnet/invocation.ts';
import { getType } from '../dotnet/registry.ts';
import { AutomationNull } from '../objects/collections.ts';
import type { EnumValue } from '../objects/enum-value.ts';
import { compare, convertTo, getEnumerable, isTrue, toText, tryConvertTo } from '../objects/language-primitives.ts';
import type { NetObject, Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { runNow } from '../objects/script-hooks.ts';
import { psTypeNames } from '../objects/type-names.ts';

export { convertTo, isTrue };

/** `$null`, or no value at all (LanguagePrimitives.IsNull). */
export function isNull(value: Value): boolean {
  return value === null || value === AutomationNull;
}

/** The elements that a pipeline would see, or null (LanguagePrimitives.GetEnumerable). */
export const enumerableOf = getEnumerable;

/** `value.ToString()`. */
export const textOf = toText;

/** LanguagePrimitives.TryConvertTo; undefined when it cannot be done. */
export const tryConvert = tryConvertTo;

/** IComparable.CompareTo of two values of one type. */
export function compareValues(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  return compare(a, b);
}

/** `[type]::new(args)`, for attributes and collections. @throws MethodException when no constructor takes the arguments. */
export function construct(type: NetType, args: readonly Value[]): Value {
  return runNow(newObject(type, args));
}

/** `new Regex(pattern, options).Match(text).Success`. */
export function matchesRegex(text: string, pattern: string, options: EnumValue): boolean {
  const made = construct(getType('System.Text.RegularExpressions.Regex'), [pattern, options]) as NetObject;
  const isMatch = made.netType.getMethods('IsMatch', false).find((m) => m.parameters.length === 1);
  if (!isMatch) throw new Error('Regex has no method IsMatch');
  return isMatch.body(made, text) as boolean;
}

/** PSTypeNames of a value. */
export const typeNamesOf = (value: Exclude<Value, null>): readonly string[] => psTypeNames(value);
