/** Arithmetic of C#: wraps around where it is not checked, and divides integers. */
import { exceptionOf } from '../../errors/throw.ts';
import {
  addDecimal,
  compareDecimal,
  decimalFromDouble,
  decimalOf,
  decimalToBigInt,
  decimalToNumber,
  divideDecimal,
  multiplyDecimal,
  remainderDecimal,
  subtractDecimal,
} from '../../objects/decimal.ts';
import { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import { Char, charOf, Decimal, Double, Int64, type NumberObject, Single, UInt32, UInt64 } from '../../objects/numbers.ts';
import { integerRanges, makeInteger, TypeCode } from '../../objects/type-code.ts';

/** A function of two values of one type. */
export type BinaryOp = (a: Value, b: Value) => Value;

const bits: Record<number, number> = { 4: 16, 5: 8, 6: 8, 7: 16, 8: 16, 9: 32, 10: 32, 11: 64, 12: 64 };
const isSigned = (code: number): boolean => code === 5 || code === 7 || code === 9 || code === 11;

function overflow(): never {
  throw exceptionOf('System.OverflowException', 'Arithmetic operation resulted in an overflow.');
}
function byZero(): never {
  throw exceptionOf('System.DivideByZeroException', 'Attempted to divide by zero.');
}

/** The number in any number, char or enum value, as a bigint. */
export function bigOf(v: Value): bigint {
  if (typeof v === 'number') return BigInt(v);
  if (typeof v === 'boolean') return v ? 1n : 0n;
  if (v instanceof Char) return BigInt(v.code);
  if (v instanceof EnumValue) return BigInt(v.value);
  if (v instanceof Decimal) return decimalToBigInt(v);
  const { value } = v as NumberObject;
  return typeof value === 'bigint' ? value : BigInt(Math.trunc(value));
}

/** The number in any number, char or enum value. */
export function numOf(v: Value): number {
  if (typeof v === 'number') return v;
  if (v instanceof Char) return v.code;
  if (v instanceof EnumValue) return v.value;
  if (v instanceof Decimal) return decimalToNumber(v);
  return Number((v as NumberObject).value);
}

/** An integer of a type from any whole number: cut to its size, or an error. */
export function wrapInteger(code: number, value: bigint, checked: boolean): Value {
  const [low, high] = integerRanges[code] as readonly [bigint, bigint];
  let v = value;
  if (v < low || v > high) {
    if (checked) overflow();
    v = isSigned(code) ? BigInt.asIntN(bits[code] as number, v) : BigInt.asUintN(bits[code] as number, v);
  }
  return code === TypeCode.Char ? charOf(Number(v)) : makeInteger(code, v);
}

/** Converts a number (or char) to another numeric type, as a cast does. */
export function convertNumber(v: Value, code: number, checked: boolean): Value {
  switch (code) {
    case TypeCode.Double:
      return v instanceof Double ? v : new Double(numOf(v));
    case TypeCode.Single:
      return v instanceof Single ? v : new Single(Math.fround(numOf(v)));
    case TypeCode.Decimal:
      if (v instanceof Decimal) return v;
      if (v instanceof Double) return decimalFromDouble(v.value, 15);
      if (v instanceof Single) return decimalFromDouble(v.value, 7);
      return decimalOf(bigOf(v));
    case TypeCode.Int32:
      if (typeof v === 'number') return v;
      break;
    default:
  }
  if (v instanceof Double || v instanceof Single) {
    const whole = Math.trunc(v.value);
    if (!Number.isFinite(whole)) {
      if (checked) overflow();
      const [low, high] = integerRanges[code] as readonly [bigint, bigint];
      return wrapInteger(code, Number.isNaN(whole) ? 0n : whole > 0 ? high : low, false);
    }
    return saturated(code, BigInt(whole), checked);
  }
  if (v instanceof Decimal) {
    const whole = decimalToBigInt(v);
    const [low, high] = integerRanges[code] as readonly [bigint, bigint];
    if (whole < low || whole > high)
      throw exceptionOf(
        'System.OverflowException',
        `Value was either too large or too small for ${code === 9 ? 'an Int32' : code === 11 ? 'an Int64' : 'the type'}.`,
      );
    return wrapInteger(code, whole, true);
  }
  return wrapInteger(code, bigOf(v), checked);
}

/** Reals that do not fit into an Int32 or Int64 become its limits, in smaller types what is left of these. */
function saturated(code: number, value: bigint, checked: boolean): Value {
  const wide = code === 11 || code === 12 || code === 10 ? code : 9;
  const [low, high] = integerRanges[wide] as readonly [bigint, bigint];
  if (checked) return wrapInteger(code, value, true);
  return wrapInteger(code, value < low ? low : value > high ? high : value, false);
}

type Operator = '+' | '-' | '*' | '/' | '%' | '&' | '|' | '^';

function intOp(op: Operator, checked: boolean): BinaryOp {
  const inRange = (r: number): number => (r === (r | 0) ? r : checked ? overflow() : Number(BigInt.asIntN(32, BigInt(r))));
  const table: Record<Operator, (a: number, b: number) => number> = {
    '+': checked ? (a, b) => inRange(a + b) : (a, b) => (a + b) | 0,
    '-': checked ? (a, b) => inRange(a - b) : (a, b) => (a - b) | 0,
    '*': checked ? (a, b) => Number(wrapInteger(9, BigInt(a) * BigInt(b), true)) : (a, b) => Math.imul(a, b),
    '/': (a, b) => (b === 0 ? byZero() : a === -2147483648 && b === -1 ? overflow() : (a / b) | 0),
    '%': (a, b) => (b === 0 ? byZero() : (a % b) | 0),
    '&': (a, b) => a & b,
    '|': (a, b) => a | b,
    '^': (a, b) => a ^ b,
  };
  return table[op] as BinaryOp;
}

/** What wraps around to 32 bits afterwards. */
const uintOps: Readonly<Record<Operator, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => Math.imul(a, b),
  '/': (a, b) => (b === 0 ? byZero() : Math.trunc(a / b)),
  '%': (a, b) => (b === 0 ? byZero() : a % b),
  '&': (a, b) => a & b,
  '|': (a, b) => a | b,
  '^': (a, b) => a ^ b,
};

function bigOp(op: Operator, a: bigint, b: bigint): bigint {
  switch (op) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0n ? byZero() : a / b;
    case '%':
      return b === 0n ? byZero() : a % b;
    case '&':
      return a & b;
    case '|':
      return a | b;
    default:
      return a ^ b;
  }
}

const realOps: Partial<Record<Operator, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
};
const decimalOps: Partial<Record<Operator, (a: Decimal, b: Decimal) => Decimal>> = {
  '+': addDecimal,
  '-': subtractDecimal,
  '*': multiplyDecimal,
  '/': divideDecimal,
  '%': remainderDecimal,
};

/** The arithmetic of a type (Int32, UInt32, Int64, UInt64, Single, Double, Decimal) on values of that type; null when it has none. */
export function arithmetic(op: string, code: number, checked: boolean): BinaryOp | null {
  const sign = op as Operator;
  if (code === TypeCode.Int32) return intOp(sign, checked);
  if (code === TypeCode.Double) {
    const real = realOps[sign];
    return real ? (a, b) => new Double(real((a as Double).value, (b as Double).value)) : null;
  }
  if (code === TypeCode.Single) {
    const real = realOps[sign];
    return real ? (a, b) => new Single(Math.fround(real((a as Single).value, (b as Single).value))) : null;
  }
  if (code === TypeCode.Decimal) {
    const exact = decimalOps[sign];
    return exact ? (a, b) => exact(a as Decimal, b as Decimal) : null;
  }
  if (code === TypeCode.Int64)
    return (a, b) => {
      const r = bigOp(sign, (a as Int64).value, (b as Int64).value);
      const cut = BigInt.asIntN(64, r);
      return new Int64(cut === r || !checked ? cut : overflow());
    };
  if (code === TypeCode.UInt64)
    return (a, b) => {
      const r = bigOp(sign, (a as UInt64).value, (b as UInt64).value);
      const cut = BigInt.asUintN(64, r);
      return new UInt64(cut === r || !checked ? cut : overflow());
    };
  if (code === TypeCode.UInt32 && !checked) {
    const work = uintOps[sign];
    return (a, b) => new UInt32(work((a as UInt32).value, (b as UInt32).value) >>> 0);
  }
  if (code === TypeCode.UInt32)
    return (a, b) => {
      const r = bigOp(sign, BigInt((a as UInt32).value), BigInt((b as UInt32).value));
      return wrapInteger(code, r, checked);
    };
  return null;
}

/** Shifts of a type by an Int32. */
export function shift(op: string, code: number): BinaryOp {
  if (code === TypeCode.Int32) {
    if (op === '<<') return (a, b) => (a as number) << numOf(b);
    if (op === '>>') return (a, b) => (a as number) >> numOf(b);
    return (a, b) => ((a as number) >>> numOf(b)) | 0;
  }
  if (code === TypeCode.UInt32) {
    if (op === '<<') return (a, b) => new UInt32(((a as UInt32).value << numOf(b)) >>> 0);
    return (a, b) => new UInt32((a as UInt32).value >>> numOf(b));
  }
  const size = code === 11 || code === 12 ? 64n : 32n;
  return (a, b) => {
    const count = BigInt(numOf(b)) & (size - 1n);
    const v = bigOf(a);
    if (op === '<<') return wrapInteger(code, v << count, false);
    if (op === '>>>') return wrapInteger(code, BigInt.asUintN(Number(size), v) >> count, false);
    return wrapInteger(code, v >> count, false);
  };
}

/** Below 0, 0 or above 0; NaN where a value is no number. */
export function compareNumbers(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a instanceof Decimal && b instanceof Decimal) return compareDecimal(a, b);
  if (a instanceof Int64 || a instanceof UInt64) {
    const x = a.value;
    const y = (b as Int64).value;
    return x < y ? -1 : x > y ? 1 : 0;
  }
  const x = numOf(a);
  const y = numOf(b);
  return x === y ? 0 : x - y;
}

/** `-x`, `~x` of a promoted type. */
export function negate(op: '-' | '~', code: number, checked: boolean): (v: Value) => Value {
  if (op === '~') return (v) => wrapInteger(code, ~bigOf(v), false);
  if (code === TypeCode.Double) return (v) => new Double(-(v as Double).value);
  if (code === TypeCode.Single) return (v) => new Single(-(v as Single).value);
  if (code === TypeCode.Decimal) return (v) => new Decimal(-(v as Decimal).value, (v as Decimal).scale);
  return (v) => wrapInteger(code, -bigOf(v), checked);
}
