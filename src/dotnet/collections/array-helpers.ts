import { argumentException, argumentNull, exceptionOf } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { mustNotBeNegative } from '../argument-errors.ts';

/** A new array of default values. @param lengths one length a dimension */
export function createArray(element: NetType, lengths: readonly number[]): PSArray {
  for (const n of lengths) if (n < 0) throw mustNotBeNegative(lengths.length > 1 ? `length${lengths.indexOf(n) + 1}` : 'length', n);
  const size = lengths.reduce((a, b) => a * b, 1);
  const fill = element.isValueType ? element.defaultValue() : null;
  const items: Value[] = new Array(size).fill(fill);
  return lengths.length === 1
    ? new PSArray(items, element.makeArrayType())
    : new PSArray(items, element.makeArrayType(lengths.length), lengths);
}

/**
 * Position in `items` of an element of a multidimensional array.
 * @param isList the indices were given as one list, not one by one @throws IndexOutOfRangeException, ArgumentException
 */
export function flatIndex(array: PSArray, indices: readonly number[], isList = false): number {
  const lengths = array.lengths ?? [array.items.length];
  if (lengths.length !== indices.length)
    throw argumentException(
      isList
        ? 'Indices length does not match the array rank.'
        : `Array was not a ${['one', 'two', 'three'][indices.length - 1]}-dimensional array.`,
    );
  let flat = 0;
  for (let d = 0; d < lengths.length; d++) {
    const i = indices[d] as number;
    if (i < 0 || i >= (lengths[d] as number))
      throw exceptionOf('System.IndexOutOfRangeException', 'Index was outside the bounds of the array.');
    flat = flat * (lengths[d] as number) + i;
  }
  return flat;
}

/** Array arguments of static methods must not be null. */
export function notNullArray(array: PSArray | null): PSArray {
  if (array === null) throw argumentNull('array');
  return array;
}
