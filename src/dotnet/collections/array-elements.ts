/** What .NET takes as an element of an array (Array.SetValue, Array.Copy): no conversions of the language, only numbers that widen. */
import type { NetException } from '../../errors/exceptions.ts';
import { argumentException, exceptionOf } from '../../errors/throw.ts';
import { typeCodeOfType } from '../../objects/conversion-rank.ts';
import { convertTo, underlyingOfNullable } from '../../objects/convert.ts';
import { EnumValue, enumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { Int64, UInt64 } from '../../objects/numbers.ts';
import { integerOf, TypeCode } from '../../objects/type-code.ts';
import { typeOf } from '../../objects/type-of.ts';
import { wellKnown } from '../registry.ts';

const { Boolean: Truth, Char, SByte, Byte, Int16, UInt16, Int32, UInt32, Int64: I8, UInt64: U8, Single, Double } = TypeCode;

/** Primitive types by code, to those that they widen to besides themselves (CoreCLR, InvokeUtil::CanPrimitiveWiden). */
const widening = new Map<number, readonly number[]>([
  [Truth, []],
  [Char, [UInt16, UInt32, Int32, U8, I8, Single, Double]],
  [SByte, [Int16, Int32, I8, Single, Double]],
  [Byte, [Char, UInt16, Int16, UInt32, Int32, U8, I8, Single, Double]],
  [Int16, [Int32, I8, Single, Double]],
  [UInt16, [Char, UInt32, Int32, U8, I8, Single, Double]],
  [Int32, [I8, Single, Double]],
  [UInt32, [I8, U8, Single, Double]],
  [I8, [Single, Double]],
  [U8, [Single, Double]],
  [Single, [Double]],
  [Double, []],
]);
const widths = new Map<number, number>([
  [SByte, 8],
  [Byte, 8],
  [Int16, 16],
  [UInt16, 16],
  [Int32, 32],
  [UInt32, 32],
  [I8, 64],
  [U8, 64],
]);

const reduced = (type: NetType): NetType => (type.isEnum ? (type.underlyingType ?? wellKnown.int32) : type);

function widens(from: NetType, to: NetType): boolean {
  const [source, target] = [typeCodeOfType(reduced(from)), typeCodeOfType(to)];
  return source === target || widening.get(source)?.includes(target) === true;
}

const isPrimitive = (type: NetType): boolean => widening.has(typeCodeOfType(type));

function notStorable(): NetException {
  return exceptionOf('System.InvalidCastException', 'Object cannot be stored in an array of this type.');
}

/** A value as Array.SetValue stores it. @throws ArgumentException for a number that does not widen, InvalidCastException */
export function storedElement(value: Value, type: NetType): Value {
  if (value === null) return type.isValueType ? type.defaultValue() : null;
  const actual = typeOf(value);
  if (actual === type || type.isAssignableFrom(actual) || type === wellKnown.psobject) return value;
  if (underlyingOfNullable(type) === actual) return value;
  if (!isPrimitive(type) || !isPrimitive(reduced(actual))) throw notStorable();
  if (!widens(actual, type))
    throw argumentException(
      'Cannot widen from source type to target type either because the source type is a not a primitive type or the conversion cannot be accomplished.',
    );
  return convertTo(value, type);
}

const castFailed = (): NetException =>
  exceptionOf(
    'System.InvalidCastException',
    'At least one element in the source array could not be cast down to the destination array type.',
  );

/** An element as Array.Copy takes it out of an array of objects. @throws InvalidCastException */
export function unboxedElement(value: Value, type: NetType): Value {
  if (value === null) {
    if (type.isValueType && !underlyingOfNullable(type)) throw castFailed();
    return null;
  }
  const actual = typeOf(value);
  if (actual === type || type.isAssignableFrom(actual) || type === wellKnown.psobject) return value;
  if (type.isValueType) {
    if (reduced(actual) === reduced(type)) return sameBits(value, type);
    throw castFailed();
  }
  throw exceptionOf('System.InvalidCastException', `Unable to cast object of type '${actual.fullName}' to type '${type.fullName}'.`);
}

/** The same bits as a number of another sign, or as an enum. */
function sameBits(value: Value, type: NetType): Value {
  const number = value instanceof EnumValue ? BigInt(value.value) : integerOf(value);
  const target = reduced(type);
  const code = typeCodeOfType(target);
  const bits = widths.get(code) ?? 64;
  const signed = code === SByte || code === Int16 || code === Int32 || code === I8;
  const wrapped = signed ? BigInt.asIntN(bits, number) : BigInt.asUintN(bits, number);
  if (type.isEnum) return enumValue(type, bits === 64 ? wrapped : Number(wrapped));
  return convertTo(signed ? new Int64(wrapped) : new UInt64(wrapped), type);
}

/** How Array.Copy brings elements from an array of one type into one of another. @throws ArrayTypeMismatchException */
export function elementCopier(from: NetType, to: NetType): (value: Value) => Value {
  if (from === to || (!from.isValueType && to.isAssignableFrom(from))) return (value) => value;
  if (from.isValueType && to.isValueType) {
    const [source, target] = [reduced(from), reduced(to)];
    const bits = widths.get(typeCodeOfType(source));
    if (source === target || (bits !== undefined && bits === widths.get(typeCodeOfType(target)))) return (value) => sameBits(value, to);
    if (isPrimitive(to) && isPrimitive(source) && widens(from, to)) return (value) => convertTo(value, to);
  } else if (to.isAssignableFrom(from)) return (value) => value;
  else if (!from.isValueType && (from.isAssignableFrom(to) || to.kind === 'interface' || from.kind === 'interface'))
    return (value) => unboxedElement(value, to);
  throw exceptionOf('System.ArrayTypeMismatchException', 'Source array type cannot be assigned to destination array type.');
}
