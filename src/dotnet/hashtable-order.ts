import type { Value } from '../objects/net-object.ts';
import { stableHash } from './equality.ts';

const primes = [
  3, 7, 11, 17, 23, 29, 37, 47, 59, 71, 89, 107, 131, 163, 197, 239, 293, 353, 431, 521, 631, 761, 919, 1103, 1327, 1597, 1931, 2333, 2801,
  3371, 4049, 4861, 5839, 7013, 8419, 10103, 12143, 14591, 17519, 21023, 25229, 30293, 36353, 43627, 52361, 62851, 75431, 90523, 108631,
  130363, 156437, 187751, 225307, 270371, 324449, 389357, 467237, 560689, 672827, 807403, 968897, 1162687, 1395263, 1674319, 2009191,
  2411033, 2893249, 3471899, 4166287, 4999559, 5999471, 7199369,
];

function isPrime(n: number): boolean {
  if (n % 2 === 0) return n === 2;
  for (let d = 3; d * d <= n; d += 2) if (n % d === 0) return false;
  return true;
}

/** HashHelpers.GetPrime. */
function getPrime(min: number): number {
  for (const p of primes) if (p >= min) return p;
  for (let i = min | 1; ; i += 2) if (isPrime(i) && (i - 1) % 101 !== 0) return i;
}

/** Number of buckets that `new Hashtable(capacity)` starts with. */
function initialBuckets(capacity: number): number {
  const raw = capacity / 0.72;
  return raw > 3 ? getPrime(Math.trunc(raw)) : 3;
}

interface Slot {
  key: Value;
  hash: number;
}

function place(slots: (Slot | undefined)[], slot: Slot): void {
  const size = slots.length;
  const step = 1 + Number((BigInt(slot.hash) * 101n) % BigInt(size - 1));
  let n = slot.hash % size;
  while (slots[n]) n = (n + step) % size;
  slots[n] = slot;
}

/**
 * The order in which .NET's Hashtable enumerates these keys: from the last bucket down. Known only for keys whose hash codes are the same in
 * every process (numbers, chars, booleans, enums); with others the order is random in .NET, and undefined is returned.
 * @param capacity what the table was created for
 * @param peak the most entries it has held: it keeps the buckets that it grew for them
 */
export function bucketOrder(keys: readonly Value[], capacity: number, peak: number): Value[] | undefined {
  let slots: (Slot | undefined)[] = new Array(initialBuckets(capacity));
  let limit = Math.trunc(0.72 * slots.length);
  if (peak > keys.length) {
    let size = slots.length;
    while (peak > Math.trunc(0.72 * size)) size = getPrime(size * 2);
    slots = new Array(size);
    limit = Math.trunc(0.72 * size);
  }
  let count = 0;
  for (const key of keys) {
    const hash = stableHash(key);
    if (hash === undefined) return undefined;
    if (count >= limit) {
      const old = slots;
      slots = new Array(getPrime(old.length * 2));
      limit = Math.trunc(0.72 * slots.length);
      for (const slot of old) if (slot) place(slots, slot);
    }
    place(slots, { key, hash: hash & 0x7fffffff });
    count++;
  }
  const order: Value[] = [];
  for (let i = slots.length - 1; i >= 0; i--) {
    const slot = slots[i];
    if (slot) order.push(slot.key);
  }
  return order;
}
