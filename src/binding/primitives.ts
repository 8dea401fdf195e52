/** What binding uses of the values' own rules, in one place. */

import { newObject } from '../dotnet/invocation.ts';
import { getRegex } from '../dotnet/regex/net-regex.ts';
import { AutomationNull } from '../objects/collections.ts';
import type { EnumValue } from '../objects/enum-value.ts';
import { compare, convertTo, getEnumerable, isTrue, toText, tryConvertTo } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
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
  return getRegex(pattern, { options: options.value }).isMatch(text);
}

/** PSTypeNames of a value. */
export const typeNamesOf = (value: Exclude<Value, null>): readonly string[] => psTypeNames(value);
