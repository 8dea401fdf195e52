import type { Value } from '../objects/net-object.ts';
import { primeFrom } from './collections/capacity.ts';
import { stableHash } from './equality.ts';

/** Number of buckets that `new Hashtable(capacity)` starts with. */
function initialBuckets(capacity: number): number {
  const raw = capacity / 0.72;
  return raw > 3 ? primeFrom(Math.trunc(raw)) : 3;
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
    while (peak > Math.trunc(0.72 * size)) size = primeFrom(size * 2);
    slots = new Array(size);
    limit = Math.trunc(0.72 * size);
  }
  let count = 0;
  for (const key of keys) {
    const hash = stableHash(key);
    if (hash === undefined) return undefined;
    if (count >= limit) {
      const old = slots;
      slots = new Array(primeFrom(old.length * 2));
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
