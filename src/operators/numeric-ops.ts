import { wellKnown } from '../dotnet/registry.ts';
import { argumentOutOfRange, throwException, throwInterpreter } from '../errors/throw.ts';
import { throwInvalidCast } from '../objects/cast-errors.ts';
import { enumNumber } from '../objects/change-type.ts';
import { AutomationNull, AutomationNullObject, arrayOf, NetDictionary, PSArray } from '../objects/collections.ts';
import { convertTo } from '../objects/convert.ts';
import { EnumValue, enumValue } from '../objects/enum-value.ts';
import { getEnumerable } from '../objects/enumerate.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { scanLiteral } from '../objects/number-literal.ts';
import { Char, Decimal, Double, Int64, type NumberObject, Single, UInt32, UInt64 } from '../objects/numbers.ts';
import { PSObject } from '../objects/ps-object.ts';
import { toStringValue } from '../objects/to-string.ts';
import { integerOf, isNumeric, typeCodeOf } from '../objects/type-code.ts';
import { isKindOf, typeOf } from '../objects/type-of.ts';
import { type ArithmeticOperator, decimalOp, intOp, longOf, numericOp, smallLong, toDecimal } from './numeric-core.ts';
import { implicitOperator, operandTypeName } from './operator-fallback.ts';

/** PSObject.Base, and nothing for AutomationNull. */
export function unwrap(value: Value): Value {
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof PSObject) return value.isCustomObject ? value : unwrap(value.baseObject);
  return value instanceof AutomationNullObject ? null : value;
}

/** Numbers, booleans, chars and enums: what BinaryNumericOp takes. */
function isPrimitiveOperand(value: Value): boolean {
  const code = typeCodeOf(value);
  return (code >= 3 && code <= 15) || value instanceof EnumValue;
}

/** Numbers and enums: what a comparison takes as a number. */
export function isNumericOperand(value: Value): boolean {
  return isNumeric(value) || value instanceof EnumValue;
}

/**
 * The right operand as a number where no text has to be parsed (GetArgAsNumericOrPrimitive): null is 0, primitives as they are, other
 * objects by an implicit cast; undefined otherwise.
 */
export function asNumericArgument(value: Value): Value | undefined {
  if (value === null) return 0;
  if (value instanceof EnumValue) return enumNumber(value);
  return isPrimitiveOperand(value) ? value : undefined;
}

/**
 * Text as a number of any type (Parser.ScanNumber): literal rules, else a conversion without the blanks around it to `toType`, which throws the cast error.
 */
export function scanNumber(text: string, toType: NetType): Value {
  return scanLiteral(text) ?? convertTo(text.trim(), toType);
}

/** The type that a failed number conversion names: that of the other operand when it is numeric, else Int32. */
export function numberTypeFor(other: Value): NetType {
  return isNumericOperand(other) ? typeOf(other) : wellKnown.int32;
}

function numericResult(op: ArithmeticOperator, l: Value, r: Value): Value {
  if (!(l instanceof EnumValue)) return numericOp(op, l, r);
  checkEnumOperand(l, r);
  const result = numericOp(op, wideNumber(l), r);
  if (typeOf(result).fullName === underlyingName(l)) return enumValue(l.netType, integerOf(result));
  const isReal = r instanceof Double || r instanceof Single;
  const [from, to] = isReal ? [l.netType.fullName, 'System.Double'] : [typeOf(result).fullName, l.netType.fullName];
  const message = `Unable to cast object of type '${from}' to type '${to}'.`;
  return throwException('System.InvalidCastException', message);
}

/**
 * What the expression trees of BinaryNumericOp cannot be made for: an enum beside a Decimal, or beside an unsigned number of 32 or 64 bits
 * when its own number is signed.
 * @throws InvalidOperationException
 */
export function checkEnumOperand(l: EnumValue, r: Value): void {
  const code = typeCodeOf(r);
  const type = l.netType.fullName;
  if (code === 15)
    throwException('System.InvalidOperationException', `No coercion operator is defined between types '${type}' and 'System.Decimal'.`);
  const own = underlyingName(l);
  if ((code === 10 || code === 12) && /\.(SByte|Int\d+)$/.test(own))
    throwException(
      'System.InvalidOperationException',
      `The binary operator GreaterThanOrEqual is not defined for the types '${type}' and '${own}'.`,
    );
}

function underlyingName({ netType }: EnumValue): string {
  return netType.underlyingType?.fullName ?? 'System.Int32';
}

/** The number of an enum value in its own type where that decides the type of a sum. */
function wideNumber(value: EnumValue): Value {
  const n = BigInt(value.value);
  switch (underlyingName(value)) {
    case 'System.Int64':
      return new Int64(n);
    case 'System.UInt64':
      return new UInt64(n);
    case 'System.UInt32':
      return new UInt32(Number(n));
    default:
      return enumNumber(value);
  }
}

/** What a Decimal is reckoned with as it is. */
function isDecimalOrInt(value: Value): boolean {
  return typeof value === 'number' || value instanceof Decimal;
}

/** `l + r`. */
export function add(l: Value, r: Value): Value {
  if (typeof l === 'number' && typeof r === 'number') {
    const sum = l + r;
    return sum === (sum | 0) ? sum : new Double(sum);
  }
  if (typeof l === 'string') return typeof r === 'string' ? l + r : l + toStringValue(r instanceof AutomationNullObject ? null : r);
  if (l instanceof Double) {
    if (r instanceof Double) return new Double(l.value + r.value);
    if (typeof r === 'number') return new Double(l.value + r);
  } else if (typeof l === 'number' && r instanceof Double) return new Double(l + r.value);
  if (l instanceof Decimal && isDecimalOrInt(r)) return decimalOp('Add', l, toDecimal(r));
  if (l instanceof Int64 || r instanceof Int64) {
    const sum = longOf(smallLong(l) + smallLong(r));
    if (sum !== undefined) return sum;
  }
  return addSlow(unwrap(l), unwrap(r), r instanceof AutomationNullObject);
}

/** The engine casts a Boolean before a decimal number by an operator that .NET does not have; as the right operand, or for `*`, it is converted. */
function noDecimalOf(): never {
  return throwException(
    'System.InvalidOperationException',
    "No coercion operator is defined between types 'System.Boolean' and 'System.Decimal'.",
  );
}

/** @param isNothing the right side is what a command gave that gave nothing: a list gets no element from it, as it would from null */
function addSlow(l: Value, r: Value, isNothing: boolean): Value {
  if (l === null) return r;
  if (typeof l === 'string') return l + toStringValue(r);
  if (l instanceof Char) return l.toString() + toStringValue(r);
  if (isPrimitiveOperand(l)) {
    const argument = asNumericArgument(r);
    if (argument instanceof Decimal && typeof l === 'boolean') return noDecimalOf();
    if (argument !== undefined) return numericResult('Add', l, argument);
    if (typeof r === 'string') return add(l, scanNumber(r, numberTypeFor(l)));
    return implicitOperator(l, r, 'op_Addition', '+');
  }
  if (l instanceof PSArray) {
    if (isNothing) return arrayOf([...l.items]);
    const elements = getEnumerable(r);
    return arrayOf(elements ? [...l.items, ...elements] : [...l.items, r]);
  }
  const left = getEnumerable(l);
  if (left) {
    if (isNothing) return arrayOf([...left]);
    const right = getEnumerable(r);
    return arrayOf(right ? [...left, ...right] : [...left, r]);
  }
  if (l instanceof NetDictionary) {
    if (!(r instanceof NetDictionary))
      return throwInterpreter('AddHashTableToNonHashTable', 'A hash table can only be added to another hash table.');
    return addDictionaries(l, r);
  }
  return implicitOperator(l, r, 'op_Addition', '+');
}

function addDictionaries(l: NetDictionary, r: NetDictionary): Value {
  const result = copyAsHashtable(l);
  for (const [key, value] of r.entries()) result.add(key, value);
  return result;
}

/** HashtableOps.Add: an [ordered] dictionary stays one, everything else becomes a hashtable. */
function copyAsHashtable(source: NetDictionary): NetDictionary {
  const ordered = isKindOf(source.netType, 'System.Collections.Specialized.IOrderedDictionary');
  const type = ordered ? wellKnown.orderedDictionary : wellKnown.hashtable;
  const clone = (source as { clone?: () => NetDictionary }).clone;
  if (clone && (ordered || source.netType === wellKnown.hashtable)) return clone.call(source);
  return convertTo(source, type) as NetDictionary;
}

/** `l - r`. */
export function subtract(l: Value, r: Value): Value {
  if (typeof l === 'number' && typeof r === 'number') {
    const difference = l - r;
    return difference === (difference | 0) ? difference : new Double(difference);
  }
  if (l instanceof Double) {
    if (r instanceof Double) return new Double(l.value - r.value);
    if (typeof r === 'number') return new Double(l.value - r);
  } else if (typeof l === 'number' && r instanceof Double) return new Double(l - r.value);
  if (l instanceof Decimal && isDecimalOrInt(r)) return decimalOp('Sub', l, toDecimal(r));
  if (l instanceof Int64 || r instanceof Int64) {
    const difference = longOf(smallLong(l) - smallLong(r));
    if (difference !== undefined) return difference;
  }
  return arithmetic('Sub', 'op_Subtraction', '-', l, r);
}

/** `l / r`. */
export function divide(l: Value, r: Value): Value {
  if (typeof l === 'number') {
    if (typeof r === 'number') return intOp('Divide', l, r);
    if (r instanceof Double) return new Double(l / r.value);
  } else if (l instanceof Double) {
    if (r instanceof Double) return new Double(l.value / r.value);
    if (typeof r === 'number') return new Double(l.value / r);
  }
  if (l instanceof Decimal && isDecimalOrInt(r)) return decimalOp('Divide', l, toDecimal(r));
  return arithmetic('Divide', 'op_Division', '/', l, r);
}

/** `l % r`. */
export function remainder(l: Value, r: Value): Value {
  if (typeof l === 'number' && typeof r === 'number' && r !== 0) return (l % r) | 0;
  if (l instanceof Int64 || r instanceof Int64) {
    const rest = longOf(smallLong(l) % smallLong(r));
    if (rest !== undefined) return rest;
  }
  return arithmetic('Remainder', 'op_Modulus', '%', l, r);
}

/** BinarySubDivOrRem. */
function arithmetic(op: ArithmeticOperator, method: string, symbol: string, left: Value, right: Value): Value {
  const r = unwrap(right);
  const l = unwrap(left) ?? 0;
  if (isPrimitiveOperand(l)) {
    const argument = asNumericArgument(r);
    if (argument instanceof Decimal && typeof l === 'boolean') return noDecimalOf();
    if (argument !== undefined) return numericResult(op, l, argument);
    if (typeof r === 'string') return arithmetic(op, method, symbol, l, scanNumber(r, numberTypeFor(l)));
  }
  if (typeof l === 'string') {
    const number = scanNumber(l, numberTypeFor(r));
    return arithmetic(op, method, symbol, number, typeof r === 'string' ? scanNumber(r, wellKnown.int32) : r);
  }
  return implicitOperator(l, r, method, symbol);
}

/** `l * r`. */
export function multiply(l: Value, r: Value): Value {
  if (typeof l === 'number' && typeof r === 'number') {
    const product = l * r;
    return product === (product | 0) ? product | 0 : new Double(product);
  }
  if (l instanceof Double) {
    if (r instanceof Double) return new Double(l.value * r.value);
    if (typeof r === 'number') return new Double(l.value * r);
  } else if (typeof l === 'number' && r instanceof Double) return new Double(l * r.value);
  if (l instanceof Decimal && isDecimalOrInt(r)) return decimalOp('Multiply', l, toDecimal(r));
  if (l instanceof Int64 || r instanceof Int64) {
    const product = longOf(smallLong(l) * smallLong(r));
    if (product !== undefined) return product;
  }
  return multiplySlow(unwrap(l), unwrap(r));
}

function multiplySlow(l: Value, r: Value): Value {
  if (l === null) return null;
  if (isNumericOperand(l)) {
    const argument = asNumericArgument(r);
    if (argument !== undefined) return numericResult('Multiply', l, argument);
    if (typeof r === 'string') return multiply(l, scanNumber(r, numberTypeFor(l)));
  }
  if (typeof l === 'string') {
    const times = typeof r === 'string' ? scanNumber(r, wellKnown.int32) : r;
    return repeatText(l, convertTo(times, wellKnown.int32) as number);
  }
  const elements = getEnumerable(l);
  if (elements) {
    const times = typeof r === 'string' ? scanNumber(r, wellKnown.int32) : r;
    return repeatElements(l, elements, Number((convertTo(times, wellKnown.uint32) as NumberObject).value));
  }
  return implicitOperator(l, r, 'op_Multiply', '*');
}

/** StringOps.Multiply. Throws ArgumentOutOfRangeException for a negative number. */
function repeatText(text: string, times: number): string {
  if (times < 0) throw argumentOutOfRange('times', `times ('${times}') must be a non-negative value.`, times);
  return text.repeat(times);
}

/** ArrayOps.Multiply: arrays keep their element type, and times 1 is the array itself. @throws the cast error of a length beyond Int32 */
function repeatElements(target: Value, elements: Iterable<Value>, times: number): Value {
  if (times === 1 && target instanceof PSArray) return target;
  const items = Array.from(elements, (item) => (item === AutomationNull ? null : item));
  const length = items.length * times;
  if (length > 2147483647) return throwInvalidCast(new Int64(BigInt(length)), wellKnown.int32);
  if (length > 2147483591) return throwException('System.OutOfMemoryException', 'Array dimensions exceeded supported range.');
  const result: Value[] = [];
  for (let i = 0; i < times; i++) for (const item of items) result.push(item);
  return target instanceof PSArray ? new PSArray(result, target.netType) : arrayOf(result);
}

/** `-x`. */
export function negate(x: Value): Value {
  if (typeof x === 'number') return x === 0 ? 0 : subtract(0, x);
  if (x instanceof Double) return new Double(-x.value);
  return subtract(0, x);
}

/** `+x`. */
export function plus(x: Value): Value {
  if (typeof x === 'number' || x instanceof Double) return x;
  return add(0, x);
}

/** `$x++` and `$x--`: the new value. Throws OperatorRequiresNumber. */
export function increment(x: Value, by: 1 | -1): Value {
  if (typeof x === 'number') {
    const result = x + by;
    return result === (result | 0) ? result : new Double(result);
  }
  const value = unwrap(x);
  if (value === null) return by;
  if (isNumericOperand(value)) return numericResult('Add', value, by);
  const message = `The '${by === 1 ? '++' : '--'}' operator works only on numbers. The operand is a '${operandTypeName(typeOf(value))}'.`;
  return throwInterpreter('OperatorRequiresNumber', message);
}
