import { isFlowControl } from '../../errors/exceptions.ts';
import {
  argumentException,
  argumentNull,
  argumentOutOfRange,
  asThrownByScript,
  derivesFrom,
  exceptionOf,
  toNetException,
} from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import { convertTo } from '../../objects/convert.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { typeOf } from '../../objects/type-of.ts';
import { mustNotBeNegative } from '../argument-errors.ts';
import { netCompare } from '../equality.ts';
import { elementCopier } from './array-elements.ts';
import type { NetList } from './generic-list.ts';
import { introSort } from './intro-sort.ts';

/** What a comparer threw during a sort or a search, as InvalidOperationException. */
export function sortFailure(e: unknown): unknown {
  if (isFlowControl(e)) return e;
  const inner = asThrownByScript(toNetException(e));
  if (derivesFrom(inner, 'System.InvalidOperationException')) return inner;
  return exceptionOf('System.InvalidOperationException', 'Failed to compare two elements in the array.', inner);
}

/** The index of a value in sorted items, or the complement of where it would be inserted. */
export function bisect(
  items: readonly Value[],
  index: number,
  count: number,
  value: Value,
  compare: (a: Value, b: Value) => number,
): number {
  let low = index;
  let high = index + count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compare(items[middle] as Value, value);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return ~low;
}

/** Array.BinarySearch, and that of lists: {@link bisect}. @throws InvalidOperationException around what the comparer throws */
export function binarySearch(...search: Parameters<typeof bisect>): number {
  try {
    return bisect(...search);
  } catch (e) {
    throw sortFailure(e);
  }
}

/** Sorts a stretch of items in place as .NET does; of whole numbers in their own order nobody can tell how. */
export function sortValues(items: Value[], index: number, count: number, compare: (a: Value, b: Value) => number): void {
  try {
    const part = items.slice(index, index + count);
    if (compare !== netCompare || !part.every((v) => typeof v === 'number')) introSort(part, null, 0, part.length, compare);
    else part.sort(compare);
    for (let i = 0; i < part.length; i++) items[index + i] = part[i] as Value;
  } catch (e) {
    throw sortFailure(e);
  }
}

/** @throws ArgumentException for a range that reaches behind the last element */
export function checkRangeEnd(list: { readonly items: readonly Value[] }, index: number, count: number): void {
  if (index + count > list.items.length)
    throw argumentException(
      'Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.',
    );
}

/** A range of an ArrayList, or one to sort. @throws ArgumentOutOfRangeException, ArgumentException */
export function checkRange(list: NetList, index: number, count: number): void {
  if (index < 0) throw mustNotBeNegative('index', index);
  if (count < 0) throw mustNotBeNegative('count', count);
  checkRangeEnd(list, index, count);
}

/** A range of a List; its texts are not those of ArrayList. @throws ArgumentOutOfRangeException, ArgumentException */
export function checkListRange(list: NetList, index: number, count: number): void {
  if (index < 0) throw argumentOutOfRange('index', 'Non-negative number required.');
  if (count < 0) throw argumentOutOfRange('count', 'Non-negative number required.');
  checkRangeEnd(list, index, count);
}

/** Turns a range of a list round; the range is known to be in it. */
export function reverseRange(list: NetList, index: number, count: number): void {
  const copy = [...list.items];
  copy.splice(index, count, ...list.items.slice(index, index + count).reverse());
  list.replaceAll(copy);
}

/** Sorts a range of a list, which is known to be in it. */
export function sortItems(list: NetList, index: number, count: number, compare: (a: Value, b: Value) => number): void {
  sortValues(list.items, index, count, compare);
  list.version++;
}

/**
 * Copies into an array: elements must be assignable to its element type, numbers widen.
 * @param source the element type of the array that they come from (Array.Copy), which then decides whether they can be copied at all
 */
export function copyInto(items: readonly Value[], from: number, target: PSArray, to: number, count: number, source?: NetType): void {
  if (target === null) throw argumentNull('destinationArray');
  if (count < 0) throw argumentOutOfRange('length', `length ('${count}') must be a non-negative value.`, count);
  if (target.lengths && target.lengths.length > 1)
    throw argumentException('Only single dimensional arrays are supported for the requested action.');
  for (const [name, index] of [
    ['sourceIndex', from],
    ['destinationIndex', to],
  ] as const)
    if (index < 0) throw argumentOutOfRange(name, `${name} ('${index}') must be greater than or equal to '0'.`, index);
  if (from + count > items.length)
    throw argumentException(
      "Source array was not long enough. Check the source index, length, and the array's lower bounds.",
      'sourceArray',
    );
  if (to + count > target.items.length)
    throw argumentException(
      "Destination array was not long enough. Check the destination index, length, and the array's lower bounds.",
      'destinationArray',
    );
  const element = target.elementType;
  const stretch = items.slice(from, from + count);
  const copied = source ? elementCopier(source, element) : (value: Value): Value => elementFor(value, element);
  for (let i = 0; i < stretch.length; i++) target.items[to + i] = copied(stretch[i] as Value);
}

function elementFor(value: Value, type: PSArray['elementType']): Value {
  if (value === null) {
    if (type.isValueType) throw exceptionOf('System.InvalidCastException', 'Object cannot be stored in an array of this type.');
    return null;
  }
  const actual = typeOf(value);
  if (actual === type || type.isAssignableFrom(actual)) return value;
  if (type.isValueType && actual.isValueType) return convertTo(value, type);
  throw exceptionOf(
    'System.InvalidCastException',
    'At least one element in the source array could not be cast down to the destination array type.',
  );
}
