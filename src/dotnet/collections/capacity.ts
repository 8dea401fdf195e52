import { argumentOutOfRange } from '../../errors/throw.ts';

/** How much room .NET's collections have for their elements: what their Capacity says. */

/** HashHelpers.Primes. */
const primes = [
  3, 7, 11, 17, 23, 29, 37, 47, 59, 71, 89, 107, 131, 163, 197, 239, 293, 353, 431, 521, 631, 761, 919, 1103, 1327, 1597, 1931, 2333, 2801,
  3371, 4049, 4861, 5839, 7013, 8419, 10103, 12143, 14591, 17519, 21023, 25229, 30293, 36353, 43627, 52361, 62851, 75431, 90523, 108631,
  130363, 156437, 187751, 225307, 270371, 324449, 389357, 467237, 560689, 672827, 807403, 968897, 1162687, 1395263, 1674319, 2009191,
  2411033, 2893249, 3471899, 4166287, 4999559, 5999471, 7199369,
];

function isPrime(n: number): boolean {
  for (let divisor = 3; divisor * divisor <= n; divisor += 2) if (n % divisor === 0) return false;
  return true;
}

/** HashHelpers.GetPrime: the least prime of its table that is not below a number; behind the table any that fits. */
export function primeFrom(least: number): number {
  const known = primes.find((p) => p >= least);
  if (known !== undefined) return known;
  let candidate = least | 1;
  while (!isPrime(candidate) || (candidate - 1) % 101 === 0) candidate += 2;
  return candidate;
}

/**
 * The capacity of a Dictionary`2 or HashSet`1 that has held so many entries.
 * @param initial what it was made with; 0 without
 */
export function hashedCapacity(initial: number, held: number): number {
  let capacity = initial === 0 ? 0 : primeFrom(initial);
  while (capacity < held) capacity = primeFrom(2 * capacity);
  return capacity;
}

/** The capacity of a Queue`1, Stack`1 or SortedList`2 that holds so many elements: twice as many each time, four at first. */
export function doubledCapacity(initial: number, held: number): number {
  let capacity = initial;
  while (capacity < held) capacity = Math.max(2 * capacity, capacity + 4);
  return capacity;
}

/** TrimExcess(capacity): room is not counted here, but it must not be less than what there is. @throws ArgumentOutOfRangeException */
export function trimTo(capacity: number, held: number): void {
  if (capacity >= held) return;
  const why = capacity < 0 ? 'must be a non-negative value' : `must be greater than or equal to '${held}'`;
  throw argumentOutOfRange('capacity', `capacity ('${capacity}') ${why}.`, capacity);
}
