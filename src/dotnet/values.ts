import { argumentNull } from '../errors/throw.ts';
import { PSArray } from '../objects/collections.ts';
import { type EnumValue, enumValue } from '../objects/enum-value.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { Byte, Double, Int64 } from '../objects/numbers.ts';
import { arrayTypeOf, getType, wellKnown } from './registry.ts';

/** A Double value. */
export function dbl(value: number): Double {
  return new Double(value);
}

/** An Int64 value. */
export function long(value: bigint | number): Int64 {
  return new Int64(BigInt(value));
}

const enumTypes = new Map<string, NetType>();

/** A value of an enum type by its full name. */
export function enumOf(typeName: string, value: number): EnumValue {
  let type = enumTypes.get(typeName);
  if (!type) {
    type = getType(typeName);
    enumTypes.set(typeName, type);
  }
  return enumValue(type, value);
}

/** A `string[]`. */
export function stringArray(items: readonly string[]): PSArray {
  return new PSArray([...items], wellKnown.stringArray);
}

/** An array of a type by name. */
export function arrayOfType(typeName: string, items: readonly Value[]): PSArray {
  return new PSArray([...items], arrayTypeOf(getType(typeName)));
}

const bytes: Byte[] = [];

/** A Byte value; the same number gives the same object. */
export function byteOf(value: number): Byte {
  return (bytes[value] ??= new Byte(value));
}

/** A `byte[]` of these bytes. */
export function byteArray(data: Uint8Array | readonly number[]): PSArray {
  const items = new Array<Value>(data.length);
  for (let i = 0; i < data.length; i++) items[i] = byteOf(data[i] as number);
  return new PSArray(items, wellKnown.byteArray);
}

/** The bytes of a `byte[]`, or of a part of it. */
export function bytesOf(array: PSArray, start = 0, count = array.items.length - start): Uint8Array {
  const data = new Uint8Array(count);
  for (let i = 0; i < count; i++) data[i] = (array.items[start + i] as Byte).value;
  return data;
}

/** An argument that must not be null. @throws ArgumentNullException */
export function notNull<T>(value: T | null | undefined, parameter: string): T {
  if (value === null || value === undefined) throw argumentNull(parameter);
  return value;
}
