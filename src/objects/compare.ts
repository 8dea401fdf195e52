import { isFlowControl } from '../errors/exceptions.ts';
import { argumentException, toNetException } from '../errors/throw.ts';
import { numericCompare } from '../operators/numeric-core.ts';
import { compareText, equalText } from './collation.ts';
import { AutomationNullObject } from './collections.ts';
import { convertTo, tryConvertTo } from './convert.ts';
import { EnumValue } from './enum-value.ts';
import { valueEquals } from './equality.ts';
import { NetObject, type Value } from './net-object.ts';
import type { MemberBody, NetType } from './net-type.ts';
import { Char, NumberObject } from './numbers.ts';
import { baseObject } from './ps-object.ts';
import { runNow } from './script-hooks.ts';
import { toStringValue, toText } from './to-string.ts';
import { isNumeric } from './type-code.ts';
import { typeOf } from './type-of.ts';

/** How to compare. */
export interface CompareOptions {
  ignoreCase?: boolean;
}

function base(value: Value): Value {
  const b = baseObject(value);
  return b instanceof AutomationNullObject ? null : b;
}

/**
 * LanguagePrimitives.Equals: text by the invariant culture, numbers by value, else `first.Equals(second)` with the second converted to the
 * type of the first where it can be.
 */
export function equals(a: Value, b: Value, options: CompareOptions = {}): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a === b;
  const first = base(a);
  const second = base(b);
  const ignoreCase = options.ignoreCase ?? false;
  if (first === null || second === null) return first === second;
  if (typeof first === 'string')
    return typeof second === 'string' ? equalText(first, second, ignoreCase) : equalsAsText(first, second, ignoreCase);
  if (valueEquals(first, second)) return true;
  if (isNumeric(first) && isNumeric(second)) return numericCompare(first, second) === 0;
  if (first instanceof Char && ignoreCase) {
    if (typeof second === 'string' && second.length === 1) return first.toString().toUpperCase() === second.toUpperCase();
    if (second instanceof Char) return first.toString().toUpperCase() === second.toString().toUpperCase();
  }
  const converted = tryConvertTo(second, typeOf(first));
  return converted !== undefined && valueEquals(first, converted);
}

/** Whether a text equals what another value is as text; [NullString] becomes null, which no text equals. */
export function equalsAsText(text: string, value: Value, ignoreCase: boolean): boolean {
  return !isNullString(value) && equalText(text, toStringValue(value), ignoreCase);
}

const isNullString = (value: Value): boolean =>
  value instanceof NetObject && value.netType.fullName === 'System.Management.Automation.Language.NullString';

/** CompareObjectToNull: everything is greater than null but negative numbers. */
function compareToNull(value: Value, isRight: boolean): number {
  const sign = isRight ? -1 : 1;
  return isNumeric(value) && numericCompare(value, 0) < 0 ? -sign : sign;
}

const compareBodies = new WeakMap<NetType, MemberBody | null>();

function compareBody(type: NetType): MemberBody | null {
  let body = compareBodies.get(type);
  if (body === undefined) {
    // of classes of scripts and of C# the interface without type arguments counts
    const isOrdered = !type.isUserType || type.interfaces.some((i) => i.fullName === 'System.IComparable');
    const methods = (isOrdered ? type.getMethods('CompareTo', false) : []).filter((m) => m.parameters.length === 1);
    const method = methods.find((m) => m.parameters[0]?.type.fullName === 'System.Object') ?? methods[0];
    body = method?.body ?? null;
    if (!type.isScriptType) compareBodies.set(type, body);
  }
  return body;
}

/** True when the type of a value has an order of its own (IComparable). Not for null. */
export function hasOrder(value: Value): boolean {
  return (
    !(value instanceof NetObject) ||
    value instanceof NumberObject ||
    value instanceof Char ||
    value instanceof EnumValue ||
    compareBody(value.netType) !== null
  );
}

/** IComparable.CompareTo of two values of one type; undefined when the type cannot be compared. */
export function compareSameType(first: Value, second: Value): number | undefined {
  if (isNumeric(first) && isNumeric(second)) return numericOrder(first, second);
  if (typeof first === 'string' && typeof second === 'string') return compareText(first, second, false);
  if (typeof first === 'boolean') return second === null ? 1 : Number(first) - Number(second as boolean);
  if (first instanceof Char) return second === null ? 1 : first.code - (second as Char).code;
  if (first instanceof EnumValue) return second === null ? 1 : Math.sign(first.value - (second as EnumValue).value);
  if (first instanceof NumberObject) {
    const a = first.value;
    const b = (second as NumberObject).value;
    return a < b ? -1 : a > b ? 1 : 0;
  }
  if (!(first instanceof NetObject)) return undefined;
  const body = compareBody(first.netType);
  if (!body) return undefined;
  const result = runNow(body(first, second));
  return typeof result === 'number' ? result : 0;
}

/** Comparison of numbers that puts NaN first, as Double.CompareTo does. */
function numericOrder(a: Value, b: Value): number {
  const order = numericCompare(a, b);
  if (!Number.isNaN(order)) return order;
  const aIsNaN = Number.isNaN((a as NumberObject).value);
  const bIsNaN = Number.isNaN((b as NumberObject).value);
  return aIsNaN ? (bIsNaN ? 0 : -1) : 1;
}

/** LanguagePrimitives.TryCompare: undefined when the values cannot be compared. */
export function tryCompare(a: Value, b: Value, options: CompareOptions = {}): number | undefined {
  const first = base(a);
  const second = base(b);
  if (first === null) return second === null ? 0 : compareToNull(second, true);
  if (second === null) return compareToNull(first, false);
  if (typeof first === 'string') {
    if (typeof second !== 'string' && isNullString(second)) return 1;
    return compareText(first, typeof second === 'string' ? second : toStringValue(second), options.ignoreCase ?? false);
  }
  if (isNumeric(first) && isNumeric(second)) return numericOrder(first, second);
  const converted = tryConvertTo(second, typeOf(first));
  if (converted === undefined) return undefined;
  return compareSameType(first, converted) ?? (valueEquals(first, second) ? 0 : undefined);
}

/**
 * LanguagePrimitives.Compare.
 * @throws ArgumentException when the second cannot be converted to the type of the first, or the type has no order.
 */
export function compare(a: Value, b: Value, options: CompareOptions = {}): number {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  const first = base(a);
  const second = base(b);
  if (first === null || second === null || typeof first === 'string' || (isNumeric(first) && isNumeric(second)))
    return tryCompare(first, second, options) as number;
  let converted: Value;
  try {
    converted = convertTo(second, typeOf(first));
  } catch (e) {
    if (isFlowControl(e)) throw e;
    throw argumentException(`Could not compare "${toText(first)}" to "${toText(second)}". Error: "${toNetException(e).message}"`, 'second');
  }
  const order = compareSameType(first, converted);
  if (order !== undefined) return order;
  if (valueEquals(first, second)) return 0;
  throw argumentException(`Cannot compare "${toText(first)}" because it is not IComparable.`, 'first');
}
