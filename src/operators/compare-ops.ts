import { wellKnown } from '../dotnet/registry.ts';
import { isFlowControl, type NetException } from '../errors/exceptions.ts';
import { exceptionOf, extendedTypeSystemException, runtimeException, toNetException } from '../errors/throw.ts';
import { invalidCastMessages } from '../objects/cast-errors.ts';
import { enumNumber } from '../objects/change-type.ts';
import { compareText, equalText } from '../objects/collation.ts';
import { AutomationNull, arrayOf } from '../objects/collections.ts';
import { compareSameType, equalsAsText, hasOrder } from '../objects/compare.ts';
import { ConversionRank } from '../objects/conversion-rank.ts';
import { figureConversion } from '../objects/convert.ts';
import { isInvalidCast } from '../objects/convert-enum.ts';
import { EnumValue } from '../objects/enum-value.ts';
import { getEnumerable } from '../objects/enumerate.ts';
import { valueEquals } from '../objects/equality.ts';
import type { Value } from '../objects/net-object.ts';
import { Char, Double, Int64, NumberObject } from '../objects/numbers.ts';
import { PSObject } from '../objects/ps-object.ts';
import { runNow } from '../objects/script-hooks.ts';
import { toStringValue, toText, toTextWrapped } from '../objects/to-string.ts';
import { isNumeric } from '../objects/type-code.ts';
import { typeOf } from '../objects/type-of.ts';
import type { Step } from '../scheduler/suspension.ts';
import { numericCompare, smallLong } from './numeric-core.ts';
import { asNumericArgument, checkEnumOperand, isNumericOperand, numberTypeFor, scanNumber, unwrap } from './numeric-ops.ts';

/** The six comparison operators. */
export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

/** True when `order` (−1, 0, 1, NaN) is what the operator asks for. */
function holds(op: Comparison, order: number): boolean {
  switch (op) {
    case 'eq':
      return order === 0;
    case 'ne':
      return order !== 0;
    case 'gt':
      return order > 0;
    case 'ge':
      return order >= 0;
    case 'lt':
      return order < 0;
    case 'le':
      return order <= 0;
  }
}

/** `l -eq r` and `-ne` for values that are no collections on the left (what -contains compares elements with). */
export function scalarEquals(left: Value, right: Value, ignoreCase: boolean): boolean {
  if (typeof left === 'number' && typeof right === 'number') return left === right;
  if (typeof left === 'string' && typeof right === 'string') return equalText(left, right, ignoreCase);
  if (left instanceof Double) {
    if (typeof right === 'number') return left.value === right;
    if (right instanceof Double) return left.value === right.value;
  } else if (left instanceof Int64 || right instanceof Int64) {
    const a = smallLong(left);
    const b = smallLong(right);
    if (!Number.isNaN(a) && !Number.isNaN(b)) return a === b;
  } else if (left instanceof EnumValue && right instanceof EnumValue && left.netType === right.netType) return left === right;
  const l = unwrap(left);
  const r = unwrap(right);
  if (l === null || r === null) return l === r;
  const numeric = numericOrder(l, r, true);
  if (numeric !== undefined) return numeric === 0;
  if (typeof l === 'string') return equalsAsText(l, r, ignoreCase);
  if (l instanceof Char && ignoreCase) {
    if (r instanceof Char) return l.toString().toUpperCase() === r.toString().toUpperCase();
    if (typeof r === 'string') return r.length === 1 && l.toString().toUpperCase() === r.toUpperCase();
  }
  if (valueEquals(l, r)) return true;
  const conversion = figureConversion(r instanceof PSObject ? wellKnown.psCustomObject : typeOf(r), typeOf(l));
  if (conversion.rank === ConversionRank.None || conversion.rank >= ConversionRank.Assignable) return false;
  try {
    return valueEquals(l, conversion.convert(r, typeOf(l)));
  } catch (e) {
    if (isInvalidCast(e)) return false;
    throw e;
  }
}

/** The order of a number and something that can be a number; undefined when they are not compared as numbers. */
function numericOrder(l: Value, r: Value, equality: boolean): number | undefined {
  if (!isNumericOperand(l)) return undefined;
  let other = asNumericArgument(r);
  if (other === undefined && typeof r === 'string') {
    try {
      other = asNumericArgument(scanNumber(r, numberTypeFor(l)));
    } catch (e) {
      if (equality && isInvalidCast(e)) return Number.NaN;
      throw e;
    }
  }
  if (other === undefined) return undefined;
  if (!isNumeric(other) && typeof other === 'object' && !(other instanceof Char)) return undefined;
  if (l instanceof EnumValue) checkEnumOperand(l, other);
  return numericCompare(l instanceof EnumValue ? enumNumber(l) : l, other);
}

/** `l -gt r` and its family for values that are no collections on the left. */
function scalarCompare(op: 'gt' | 'ge' | 'lt' | 'le', left: Value, right: Value, ignoreCase: boolean): boolean {
  if (left instanceof Int64 || right instanceof Int64) {
    const order = smallLong(left) - smallLong(right);
    if (!Number.isNaN(order)) return holds(op, order);
  }
  const l = unwrap(left);
  const r = unwrap(right);
  if (l === null || r === null) return compareWithNull(op, l, r);
  const numeric = numericOrder(l, r, false);
  if (numeric !== undefined) return holds(op, numeric);
  if (l instanceof PSObject && l.isCustomObject) return holds(op, comparePSObjects(l, r));
  if (typeof l === 'string') return holds(op, compareText(l, toStringValue(r), ignoreCase));
  const type = typeOf(l);
  const from = r instanceof PSObject ? wellKnown.psCustomObject : typeOf(r);
  const conversion = figureConversion(from, type);
  let converted: Value = r;
  if (!hasOrder(l)) converted = r;
  else if (conversion.rank === ConversionRank.None) throw comparisonFailure(l, r, invalidCastMessages(r, type)[1]);
  else if (conversion.rank < ConversionRank.Assignable) {
    try {
      converted = conversion.convert(r, type);
    } catch (e) {
      if (isFlowControl(e) || !isInvalidCast(e)) throw e;
      throw comparisonFailure(l, r, toNetException(e).message, e);
    }
  }
  const order = hasOrder(l) ? compareSameType(l, converted) : typeOf(r) === type ? genericOrder(l, r) : undefined;
  if (order !== undefined) return holds(op, order);
  if (valueEquals(l, r)) return op === 'ge' || op === 'le';
  const message = `Cannot compare "${toText(l)}" because it is not IComparable.`;
  throw runtimeException('NotIcomparable', 'InvalidOperation', message);
}

/** What IComparable<T>.CompareTo of a class says of two objects of one type (PSBinaryOperationBinder.BinaryComparison); undefined where it has none. */
function genericOrder(l: Value, r: Value): number | undefined {
  const type = typeOf(l);
  const face = type.interfaces.find((i) => i.genericDefinition?.fullName === 'System.IComparable`1');
  const of = face?.genericArguments[0];
  const method = of && type.getMethods('CompareTo', false).find((m) => m.parameters.length === 1 && m.parameters[0]?.type === of);
  return method && (runNow(method.body(l, r) as Step<Value>) as number);
}

/** PSObject.CompareTo, which two custom objects are compared with. @throws ExtendedTypeSystemException PSObjectCompareTo */
export function comparePSObjects(l: PSObject, r: Value): number {
  if (l === r) return 0;
  const [a, b] = [toText(l), toTextWrapped(r)];
  const message = `Cannot compare "${a}" to "${b}" because the objects are not the same type or the object "${a}" does not implement "IComparable".`;
  throw extendedTypeSystemException('PSObjectCompareTo', message);
}

function comparisonFailure(l: Value, r: Value, reason: string, inner: ReturnType<typeof toNetException> | null = null): unknown {
  const message = `Could not compare "${toStringValue(l)}" to "${toStringValue(r)}". Error: "${reason}"`;
  return runtimeException('ComparisonFailure', 'InvalidOperation', message, null, 'System.Management.Automation.RuntimeException', inner);
}

/** Null is less than everything but negative numbers (CompareLT … of PSBinaryOperationBinder). */
function compareWithNull(op: 'gt' | 'ge' | 'lt' | 'le', l: Value, r: Value): boolean {
  const greater = op === 'gt' || op === 'ge';
  if (l instanceof EnumValue || r instanceof EnumValue)
    throw noEnumOrder(l instanceof EnumValue ? l : (r as EnumValue), greater === l instanceof EnumValue);
  if (isNumericOperand(l)) {
    const sign = numericCompare(l, 0);
    return greater ? sign >= 0 : sign < 0;
  }
  if (isNumericOperand(r)) {
    const sign = numericCompare(r, 0);
    return greater ? sign < 0 : sign >= 0;
  }
  switch (op) {
    case 'lt':
      return r !== null;
    case 'le':
      return l === null;
    case 'gt':
      return l !== null;
    case 'ge':
      return r === null;
  }
}

/** PowerShell compares an enum with null by an operator that .NET does not have for enums (PSBinaryOperationBinder.CompareWithZero). */
function noEnumOrder(value: EnumValue, isGreaterOrEqual: boolean): NetException {
  const type = value.netType.fullName;
  const operator = isGreaterOrEqual ? 'GreaterThanOrEqual' : 'LessThan';
  return exceptionOf(
    'System.InvalidOperationException',
    `The binary operator ${operator} is not defined for the types '${type}' and '${type}'.`,
  );
}

function filter(elements: Iterable<Value>, test: (element: Value) => boolean): Value {
  const result: Value[] = [];
  for (const element of elements) if (test(element)) result.push(element === AutomationNull ? null : element);
  return arrayOf(result);
}

/** The elements of a collection on the left; numbers and chars, which are compared most often, are told at once. */
function elementsOf(value: Value): Iterable<Value> | null {
  return typeof value !== 'object' || value instanceof NumberObject || value instanceof Char ? null : getEnumerable(value);
}

/** `l -eq r` (`ignoreCase`) and `-ceq`: a collection on the left gives its elements that are equal. */
export function equal(l: Value, r: Value, ignoreCase = true): Value {
  if (typeof l === 'number' && typeof r === 'number') return l === r;
  const elements = elementsOf(l);
  return elements ? filter(elements, (e) => scalarEquals(e, r, ignoreCase)) : scalarEquals(l, r, ignoreCase);
}

/** `l -ne r`. */
export function notEqual(l: Value, r: Value, ignoreCase = true): Value {
  if (typeof l === 'number' && typeof r === 'number') return l !== r;
  const elements = elementsOf(l);
  return elements ? filter(elements, (e) => !scalarEquals(e, r, ignoreCase)) : !scalarEquals(l, r, ignoreCase);
}

function order(op: 'gt' | 'ge' | 'lt' | 'le', l: Value, r: Value, ignoreCase: boolean): Value {
  const a = typeof l === 'number' ? l : l instanceof Double ? l.value : undefined;
  const b = typeof r === 'number' ? r : r instanceof Double ? r.value : undefined;
  if (a !== undefined && b !== undefined) {
    return op === 'lt' ? a < b : op === 'le' ? a <= b : op === 'gt' ? a > b : a >= b;
  }
  const elements = elementsOf(l);
  return elements ? filter(elements, (e) => scalarCompare(op, e, r, ignoreCase)) : scalarCompare(op, l, r, ignoreCase);
}

/** `l -gt r`. */
export function greaterThan(l: Value, r: Value, ignoreCase = true): Value {
  return typeof l === 'number' && typeof r === 'number' ? l > r : order('gt', l, r, ignoreCase);
}
/** `l -ge r`. */
export function greaterOrEqual(l: Value, r: Value, ignoreCase = true): Value {
  return typeof l === 'number' && typeof r === 'number' ? l >= r : order('ge', l, r, ignoreCase);
}
/** `l -lt r`. */
export function lessThan(l: Value, r: Value, ignoreCase = true): Value {
  return typeof l === 'number' && typeof r === 'number' ? l < r : order('lt', l, r, ignoreCase);
}
/** `l -le r`. */
export function lessOrEqual(l: Value, r: Value, ignoreCase = true): Value {
  return typeof l === 'number' && typeof r === 'number' ? l <= r : order('le', l, r, ignoreCase);
}

/** `l -contains r`: true when an element (or the value itself) is equal. */
export function contains(l: Value, r: Value, ignoreCase = true): boolean {
  const elements = getEnumerable(l);
  if (!elements) return scalarEquals(l, r, ignoreCase);
  for (const element of elements) if (scalarEquals(element, r, ignoreCase)) return true;
  return false;
}

/** `l -in r`. */
export function isIn(l: Value, r: Value, ignoreCase = true): boolean {
  return contains(r, l, ignoreCase);
}
