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
