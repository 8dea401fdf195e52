import { wellKnown } from '../dotnet/registry.ts';
import { throwException } from '../errors/throw.ts';
import { throwInvalidCast } from '../objects/cast-errors.ts';
import { changeType, enumNumber } from '../objects/change-type.ts';
import { AutomationNullObject } from '../objects/collections.ts';
import { convertTo, figureConversion } from '../objects/convert.ts';
import { withinUnderlying } from '../objects/convert-enum.ts';
import { EnumValue, enumValue } from '../objects/enum-value.ts';
import type { Value } from '../objects/net-object.ts';
import { typeCodeBits } from '../objects/number-parse.ts';
import { BigInteger, Decimal, Double, Int64, NumberObject, Single, UInt32, UInt64 } from '../objects/numbers.ts';
import { baseObject } from '../objects/ps-object.ts';
import { makeInteger, typeCodeOf } from '../objects/type-code.ts';
import { typeOf } from '../objects/type-of.ts';
import { smallLong, toBigInt, toNumber } from './numeric-core.ts';
import { numberTypeFor, scanNumber } from './numeric-ops.ts';
import { declaredComplement, implicitOperator } from './operator-fallback.ts';

type BitOperator = 'band' | 'bor' | 'bxor';

function unwrap(value: Value): Value {
  const b = baseObject(value);
  return b instanceof AutomationNullObject ? null : b;
}

/** `l -band r`. */
export function bitAnd(l: Value, r: Value): Value {
  return typeof l === 'number' && typeof r === 'number' ? l & r : bitwise('band', l, r);
}
/** `l -bor r`. */
export function bitOr(l: Value, r: Value): Value {
  return typeof l === 'number' && typeof r === 'number' ? l | r : bitwise('bor', l, r);
}
/** `l -bxor r`. */
export function bitXor(l: Value, r: Value): Value {
  return typeof l === 'number' && typeof r === 'number' ? l ^ r : bitwise('bxor', l, r);
}

const methods: Record<BitOperator, string> = { band: 'op_BitwiseAnd', bor: 'op_BitwiseOr', bxor: 'op_ExclusiveOr' };

function primitiveCode(value: Value): number {
  const code = typeCodeOf(value instanceof EnumValue ? enumNumber(value) : value);
  return code === 18 ? 1 : code;
}

function isPrimitive(value: Value): boolean {
  const code = primitiveCode(value);
  return code >= 3 && code <= 15;
}

function compute(op: BitOperator, a: bigint, b: bigint): bigint {
  return op === 'band' ? a & b : op === 'bor' ? a | b : a ^ b;
}

/** Of two numbers that fit in 32 bits. */
function small(op: BitOperator, a: number, b: number): number {
  return op === 'band' ? a & b : op === 'bor' ? a | b : a ^ b;
}

/** Of Int64 and UInt64: by halves where a double holds both numbers exactly. */
function wide(op: BitOperator, code: number, a: Value, b: Value): Value {
  const x = code === 11 ? smallLong(a) : Number.NaN;
  const y = code === 11 ? smallLong(b) : Number.NaN;
  if (!Number.isNaN(x) && !Number.isNaN(y)) {
    const high = small(op, Math.floor(x / 4294967296), Math.floor(y / 4294967296));
    return new Int64(high * 4294967296 + (small(op, x, y) >>> 0));
  }
  const value = compute(op, toBigInt(a), toBigInt(b));
  return code === 11 ? new Int64(BigInt.asIntN(64, value)) : new UInt64(BigInt.asUintN(64, value));
}

function bitwise(op: BitOperator, left: Value, right: Value): Value {
  const l = unwrap(left);
  const r = unwrap(right);
  if (l === null && r === null) return 0;
  if (isPrimitive(l) || isPrimitive(r)) {
    const code = Math.max(l === null ? 0 : primitiveCode(l), r === null ? 0 : primitiveCode(r));
    const a = operand(l);
    const b = operand(r);
    // BinaryBitwiseOp asks the missing operand for its type
    if (code >= 13 && ((a === undefined && typeof l !== 'string') || (b === undefined && typeof r !== 'string')))
      return throwException('System.NullReferenceException', 'Object reference not set to an instance of an object.');
    if (a !== undefined && b !== undefined) {
      let result: Value;
      if (code >= 13) result = realBits(op, a, b);
      else {
        if (code <= 9) result = small(op, toNumber(a), toNumber(b));
        else if (code === 10) result = new UInt32(small(op, toNumber(a), toNumber(b)) >>> 0);
        else result = wide(op, code, a, b);
      }
      return l instanceof EnumValue && code < 13 ? enumValue(l.netType, withinUnderlying(l.netType, integerValue(result))) : result;
    }
  }
  if (typeof l === 'string' || typeof r === 'string') {
    const a = typeof l === 'string' ? scanNumber(l, numberTypeFor(r)) : l;
    const b = typeof r === 'string' ? scanNumber(r, numberTypeFor(l)) : r;
    return bitwise(op, a, b);
  }
  return implicitOperator(l, r, methods[op], `-${op}`);
}

function integerValue(value: Value): number | bigint {
  return typeof value === 'number' ? value : (value as NumberObject).value;
}

/** An operand that needs no parsing; undefined for text and objects. */
function operand(value: Value): Value | undefined {
  if (value === null) return 0;
  if (value instanceof EnumValue) return enumNumber(value);
  return isPrimitive(value) ? value : undefined;
}

/** A Single is a Double to these operators. */
function asDouble(value: Value): Value {
  return value instanceof Single ? new Double(value.value) : value;
}

/** DecimalOps and DoubleOps: through UInt64; signed when an operand is negative. */
function realBits(op: BitOperator, left: Value, right: Value): Value {
  const isDecimal = left instanceof Decimal || right instanceof Decimal;
  const [a, b] = isDecimal ? [asDouble(left), asDouble(right)] : [new Double(toNumber(left)), new Double(toNumber(right))];
  const negative = toNumber(a) < 0 || toNumber(b) < 0;
  const ulong = (v: Value): bigint =>
    BigInt.asUintN(64, BigInt((convertTo(v, toNumber(v) < 0 ? wellKnown.int64 : wellKnown.uint64) as Int64 | UInt64).value));
  const value = compute(op, ulong(a), ulong(b));
  return negative ? new Int64(BigInt.asIntN(64, value)) : new UInt64(value);
}

/** The smallest integer type of int, uint, long, ulong that a real number fits in, as BNot and the shifts take it. */
function realAsInteger(value: Value): Value {
  const n = toNumber(value);
  if (n >= -2147483648 && n <= 2147483647) return changeType(value, 9);
  if (n >= 0 && n <= 4294967295) return changeType(value, 10);
  if (n >= -(2 ** 63) && n < 2 ** 63) return changeType(value, 11);
  if (n >= 0 && n < 2 ** 64) return changeType(value, 12);
  return throwInvalidCast(asDouble(value), value instanceof Decimal ? wellKnown.int32 : wellKnown.uint64);
}

const unsignedBits: Readonly<Record<string, number>> = { 'System.Byte': 8, 'System.UInt16': 16, 'System.UInt32': 32, 'System.UInt64': 64 };

/** The number of an enum value with its bits inverted, within its underlying type. */
function invertedEnum({ netType, value }: EnumValue): number | bigint {
  const bits = unsignedBits[netType.underlyingType?.fullName ?? ''];
  const inverted = ~BigInt(value);
  const result = bits === undefined ? inverted : BigInt.asUintN(bits, inverted);
  return Number.isSafeInteger(Number(result)) ? Number(result) : result;
}

/** `-bnot x`. */
export function bitNot(x: Value): Value {
  if (typeof x === 'number') return ~x;
  const value = unwrap(x);
  if (value === null) return -1;
  if (value instanceof EnumValue) return enumValue(value.netType, invertedEnum(value));
  if (typeof value === 'string') return bitNot(scanNumber(value, wellKnown.int32));
  if (value instanceof Decimal || value instanceof Double || value instanceof Single) return bitNot(realAsInteger(value));
  if (value instanceof UInt32) return new UInt32(~value.value >>> 0);
  if (value instanceof Int64) return new Int64(~value.value);
  if (value instanceof UInt64) return new UInt64(BigInt.asUintN(64, ~value.value));
  if (value instanceof BigInteger) return new BigInteger(~value.value);
  if (value instanceof NumberObject) return ~(value.value as number);
  const type = typeOf(value);
  if (type.getMethods('op_OnesComplement', true).length > 0) return declaredComplement(value, type);
  for (const target of [wellKnown.int32, wellKnown.int64])
    if (figureConversion(type, target).rank !== 0) return bitNot(convertTo(value, target));
  return throwInvalidCast(value, wellKnown.int32);
}

/** `l -shl r`. */
export function shiftLeft(l: Value, r: Value): Value {
  return typeof l === 'number' && typeof r === 'number' ? l << r : shift(l, r, true);
}

/** `l -shr r`. */
export function shiftRight(l: Value, r: Value): Value {
  return typeof l === 'number' && typeof r === 'number' ? l >> r : shift(l, r, false);
}

function shift(left: Value, right: Value, toLeft: boolean): Value {
  const l = unwrap(left);
  const r = unwrap(right);
  if (l === null) return 0;
  if (typeof l === 'string' || typeof r === 'string') {
    const a = typeof l === 'string' ? scanNumber(l, numberTypeFor(r)) : l;
    const b = typeof r === 'string' ? scanNumber(r, numberTypeFor(l)) : r;
    return shift(a, b, toLeft);
  }
  const code = typeCodeOf(l);
  if (l instanceof EnumValue) {
    convertTo(r, wellKnown.int32);
    const name = toLeft ? 'LeftShift' : 'RightShift';
    const message = `The binary operator ${name} is not defined for the types '${l.netType.fullName}' and 'System.Int32'.`;
    return throwException('System.InvalidOperationException', message);
  }
  if (code < 5 || code > 15) return implicitOperator(l, r, toLeft ? 'op_LeftShift' : 'op_RightShift', toLeft ? '-shl' : '-shr');
  const count = convertTo(r, wellKnown.int32) as number;
  if (code >= 13) return shift(realAsInteger(l), count, toLeft);
  if (code === 11 || code === 12) {
    const n = BigInt(count & 0x3f);
    const value = (l as Int64).value;
    const result = toLeft ? value << n : value >> n;
    return code === 11 ? new Int64(BigInt.asIntN(64, result)) : new UInt64(BigInt.asUintN(64, result));
  }
  const n = count & 0x1f;
  const value = Number(integerValue(l));
  if (code === 10) return new UInt32(toLeft ? (value << n) >>> 0 : value >>> n);
  const result = toLeft ? value << n : value >> n;
  return code === 9 ? result : narrow(code, result);
}

/** Shifts of the small integer types keep the type and lose what does not fit. */
function narrow(code: number, value: number): Value {
  const bits = typeCodeBits(code);
  const isSigned = code === 5 || code === 7;
  return makeInteger(code, isSigned ? BigInt.asIntN(bits, BigInt(value)) : BigInt.asUintN(bits, BigInt(value)));
}
