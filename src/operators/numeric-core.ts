import { NetException, RuntimeException } from '../errors/exceptions.ts';
import { exceptionOf } from '../errors/throw.ts';
import {
  addDecimal,
  compareDecimal,
  decimalFromDouble,
  decimalOf,
  decimalToNumber,
  divideDecimal,
  multiplyDecimal,
  remainderDecimal,
  subtractDecimal,
} from '../objects/decimal.ts';
import type { Value } from '../objects/net-object.ts';
import { type BigInteger, Char, Decimal, Double, Int64, type NumberObject, UInt32, UInt64 } from '../objects/numbers.ts';
import { bigIntToNumber, integerOf, typeCodeOf } from '../objects/type-code.ts';

/** The five arithmetic operators, by the names of NumericOps.cs. */
export type ArithmeticOperator = 'Add' | 'Sub' | 'Multiply' | 'Divide' | 'Remainder';

/** RuntimeException around a .NET arithmetic exception, as NumericOps.cs wraps it. */
function wrapArithmetic(inner: NetException): NetException {
  return exceptionOf('System.Management.Automation.RuntimeException', inner.message, inner);
}

/** "Attempted to divide by zero." in the form the operators throw it. */
function divideByZero(): NetException {
  return wrapArithmetic(exceptionOf('System.DivideByZeroException', 'Attempted to divide by zero.'));
}

/** Int32 arithmetic: results that do not fit become Double (IntOps). */
export function intOp(op: ArithmeticOperator, l: number, r: number): Value {
  let result: number;
  switch (op) {
    case 'Add':
      result = l + r;
      break;
    case 'Sub':
      result = l - r;
      break;
    case 'Multiply':
      result = l * r;
      if (Object.is(result, -0)) return 0;
      break;
    case 'Divide':
      if (r === 0) throw divideByZero();
      result = l / r;
      if (!Number.isInteger(result)) return new Double(result);
      if (Object.is(result, -0)) return 0;
      break;
    default:
      if (r === 0) throw divideByZero();
      return (l % r) | 0;
  }
  return result === (result | 0) ? result : new Double(result);
}

function bigOp(op: ArithmeticOperator, l: bigint, r: bigint): bigint | undefined {
  switch (op) {
    case 'Add':
      return l + r;
    case 'Sub':
      return l - r;
    case 'Multiply':
      return l * r;
    case 'Divide':
      if (r === 0n) throw divideByZero();
      return l % r === 0n ? l / r : undefined;
    default:
      if (r === 0n) throw divideByZero();
      return l % r;
  }
}

/** Arithmetic of doubles (DoubleOps): IEEE, no errors. */
function doubleOp(op: ArithmeticOperator, l: number, r: number): number {
  switch (op) {
    case 'Add':
      return l + r;
    case 'Sub':
      return l - r;
    case 'Multiply':
      return l * r;
    case 'Divide':
      return l / r;
    default:
      return l % r;
  }
}

function longRange(op: ArithmeticOperator, l: bigint, r: bigint, low: bigint, high: bigint, make: (v: bigint) => Value): Value {
  const result = bigOp(op, l, r);
  if (result === undefined) return new Double(Number(l) / Number(r));
  if (result >= low && result <= high) return make(result);
  // products go through BigInteger in .NET, whose conversion to double cuts off
  return new Double(op === 'Multiply' ? bigIntToNumber(result) : Number(result));
}

const makeLong = (v: bigint): Value => new Int64(v);
const makeULong = (v: bigint): Value => new UInt64(v);
const makeUInt = (v: bigint): Value => new UInt32(Number(v));

/** DecimalOps. @throws RuntimeException around DivideByZeroException and OverflowException */
export function decimalOp(op: ArithmeticOperator, l: Decimal, r: Decimal): Decimal {
  try {
    switch (op) {
      case 'Add':
        return addDecimal(l, r);
      case 'Sub':
        return subtractDecimal(l, r);
      case 'Multiply':
        return multiplyDecimal(l, r);
      case 'Divide':
        return divideDecimal(l, r);
      default:
        return remainderDecimal(l, r);
    }
  } catch (e) {
    if (e instanceof NetException && !(e instanceof RuntimeException)) throw wrapArithmetic(e);
    throw e;
  }
}

/** Any primitive (numbers, booleans, chars) as a Decimal, as a C# cast does. Throws OverflowException. */
export function toDecimal(value: Value): Decimal {
  if (value instanceof Decimal) return value;
  if (value instanceof Double) return decimalFromDouble(value.value, 15);
  if (typeof value === 'boolean') return decimalOf(value ? 1 : 0);
  if (value instanceof Char) return decimalOf(value.code);
  const code = typeCodeOf(value);
  if (code === 13) return decimalFromDouble((value as NumberObject).value as number, 7);
  return decimalOf(integerOf(value));
}

/** Any primitive as a double. */
export function toNumber(value: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Char) return value.code;
  if (value instanceof Decimal) return decimalToNumber(value);
  if (value instanceof Int64 && !Number.isNaN(value.small)) return value.small;
  return Number((value as NumberObject).value);
}

/** Any integer primitive as a bigint. */
export function toBigInt(value: Value): bigint {
  if (typeof value === 'number') return BigInt(value);
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (value instanceof Char) return BigInt(value.code);
  return BigInt((value as BigInteger).value);
}

function isSigned(code: number): boolean {
  return code === 5 || code === 7 || code === 9 || code === 11;
}

/** An Int32, or an Int64 that a double holds exactly, as a number; NaN for anything else. */
export function smallLong(value: Value): number {
  if (typeof value === 'number') return value;
  return value instanceof Int64 ? value.small : Number.NaN;
}

/** The Int64 of a number, undefined where it is none that a double holds exactly: what bigints have to find out. */
export function longOf(result: number): Int64 | undefined {
  // minus zero becomes zero
  return result >= Number.MIN_SAFE_INTEGER && result <= Number.MAX_SAFE_INTEGER ? new Int64(result + 0) : undefined;
}

/** {@link numericOp} where the operands are such as {@link smallLong} takes, one of them an Int64, and the result is one too. */
function smallLongOp(op: ArithmeticOperator, l: Value, r: Value): Value | undefined {
  const a = smallLong(l);
  const b = smallLong(r);
  switch (op) {
    case 'Add':
      return longOf(a + b);
    case 'Sub':
      return longOf(a - b);
    case 'Multiply':
      return longOf(a * b);
    case 'Remainder':
      return longOf(a % b);
    default:
      return a % b === 0 ? longOf(a / b) : undefined;
  }
}

/** What kind of arithmetic two primitives take (PSBinaryOperationBinder.BinaryNumericOp). */
export type NumericKind = 'int' | 'uint' | 'long' | 'ulong' | 'decimal' | 'decimalOrDouble' | 'double';

/** The kind of arithmetic for two type codes and, where a signed and an unsigned one meet, their signs. */
function numericKind(l: Value, r: Value, leftCode: number, rightCode: number): NumericKind {
  const code = Math.max(leftCode, rightCode);
  if (code <= 9) return 'int';
  if (code === 10 || code === 12) {
    const signed = isSigned(leftCode) ? l : isSigned(rightCode) ? r : null;
    if (signed !== null && toBigInt(signed) < 0n) return code === 10 ? 'long' : 'decimalOrDouble';
    return code === 10 ? 'uint' : 'ulong';
  }
  if (code === 11) return 'long';
  return code === 15 ? 'decimal' : 'double';
}

/** Arithmetic of two primitives of whatever types (BinaryNumericOp). */
export function numericOp(op: ArithmeticOperator, l: Value, r: Value): Value {
  if (l instanceof Int64 || r instanceof Int64) {
    const result = smallLongOp(op, l, r);
    if (result !== undefined) return result;
  }
  switch (numericKind(l, r, typeCodeOf(l), typeCodeOf(r))) {
    case 'int':
      return intOp(op, toNumber(l), toNumber(r));
    case 'double':
      return new Double(doubleOp(op, toNumber(l), toNumber(r)));
    case 'long':
      return longRange(op, toBigInt(l), toBigInt(r), -(1n << 63n), (1n << 63n) - 1n, makeLong);
    case 'uint':
      return longRange(op, toBigInt(l), toBigInt(r), 0n, 4294967295n, makeUInt);
    case 'ulong':
      return longRange(op, toBigInt(l), toBigInt(r), 0n, (1n << 64n) - 1n, makeULong);
    case 'decimal':
      return decimalOp(op, toDecimalOperand(l), toDecimalOperand(r));
    default:
      try {
        return decimalOp(op, toDecimal(l), toDecimal(r));
      } catch (e) {
        if (e instanceof NetException && e.innerException?.netType.fullName === 'System.OverflowException')
          return new Double(doubleOp(op, toNumber(l), toNumber(r)));
        throw e;
      }
  }
}

/** An operand of decimal arithmetic: a double too large for it is an OverflowException as it is (the cast stands outside NumericOps). */
function toDecimalOperand(value: Value): Decimal {
  return toDecimal(value);
}

/** −1, 0, 1, or NaN when a NaN is involved: comparison of two primitives (CompareEq … of NumericOps.cs). */
export function numericCompare(l: Value, r: Value): number {
  if (l instanceof Int64 || r instanceof Int64) {
    const result = order(smallLong(l), smallLong(r));
    if (!Number.isNaN(result)) return result;
  }
  switch (numericKind(l, r, typeCodeOf(l), typeCodeOf(r))) {
    case 'int':
      return order(toNumber(l), toNumber(r));
    case 'double':
      return order(toNumber(l), toNumber(r));
    case 'decimal':
    case 'decimalOrDouble':
      return compareWithDecimal(l, r);
    default: {
      const a = toBigInt(l);
      const b = toBigInt(r);
      return a < b ? -1 : a > b ? 1 : 0;
    }
  }
}

function order(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : a === b ? 0 : Number.NaN;
}

function compareWithDecimal(l: Value, r: Value): number {
  if (isDoubleBeyondDecimal(l) || isDoubleBeyondDecimal(r)) return order(toNumber(l), toNumber(r));
  return compareDecimal(toDecimal(l), toDecimal(r));
}

function isDoubleBeyondDecimal(value: Value): boolean {
  const code = typeCodeOf(value);
  return (code === 13 || code === 14) && !(Math.abs(toNumber(value)) < 7.922816251426434e28);
}
