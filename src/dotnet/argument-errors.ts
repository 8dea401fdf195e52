import type { NetException } from '../errors/exceptions.ts';
import { argumentOutOfRange } from '../errors/throw.ts';

/** ArgumentOutOfRangeException.ThrowIfGreaterThan. */
export function mustNotExceed(parameter: string, value: number, limit: number): NetException {
  return argumentOutOfRange(parameter, `${parameter} ('${value}') must be less than or equal to '${limit}'.`, value);
}

/** ArgumentOutOfRangeException.ThrowIfNegative: `n ('-1') must be a non-negative value.` with the parameter and the actual value. */
export function mustNotBeNegative(parameter: string, value: number): NetException {
  return argumentOutOfRange(parameter, `${parameter} ('${value}') must be a non-negative value.`, value);
}

/** "Index was out of range…" of an element of a collection. */
export function indexOutOfRange(parameter = 'index'): NetException {
  return argumentOutOfRange(parameter, 'Index was out of range. Must be non-negative and less than the size of the collection.');
}

/** "Index was out of range…" of a place that may be the end of a collection or text too. */
export function placeOutOfRange(parameter = 'index'): NetException {
  return argumentOutOfRange(
    parameter,
    'Index was out of range. Must be non-negative and less than or equal to the size of the collection.',
  );
}

function countOutOfRange(): NetException {
  return argumentOutOfRange('count', 'Count must be positive and count must refer to a location within the string/array/collection.');
}

/**
 * Checks where a search through a collection or text begins and how far it goes.
 * @throws ArgumentOutOfRangeException as List`1.FindIndex, Array.IndexOf and String.IndexOf do
 */
export function checkSearch(size: number, start: number, count: number, startName = 'startIndex'): void {
  if (start < 0 || start > size) throw placeOutOfRange(startName);
  if (count < 0 || start + count > size) throw countOutOfRange();
}

/** {@link checkSearch} for a search from an element towards the first one (List`1.FindLastIndex). */
export function checkSearchBack(size: number, start: number, count: number): void {
  if (size === 0 ? start !== -1 : start < 0 || start >= size) throw indexOutOfRange('startIndex');
  if (count < 0 || start - count + 1 < 0) throw countOutOfRange();
}
