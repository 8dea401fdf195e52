import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SelectObjectQueue } from '../../src/commands/utility/select-object-queue.ts';

/** What Select-Object gives for a list of numbers, without stopping early. */
function select(items: readonly number[], range: { first?: number; last?: number; skip?: number }): number[] {
  const { first = 0, last = 0, skip = 0 } = range;
  const queue = new SelectObjectQueue({
    first,
    last,
    skip,
    skipLast: 0,
    firstOrLastSpecified: range.first !== undefined || range.last !== undefined,
  });
  const given: number[] = [];
  for (const item of items) {
    queue.enqueue(item);
    const now = queue.streamingDequeue();
    if (now !== undefined) given.push(now as number);
  }
  while (queue.count > (first !== 0 ? 0 : skip)) given.push(queue.dequeue() as number);
  return given;
}

const lists = fc.array(fc.integer(), { maxLength: 30 });
const counts = fc.integer({ min: 1, max: 12 });

describe('SelectObjectQueue', () => {
  it('-First', () => {
    fc.assert(fc.property(lists, counts, (list, n) => void expect(select(list, { first: n })).toEqual(list.slice(0, n))));
  });
  it('-Last', () => {
    fc.assert(fc.property(lists, counts, (list, n) => void expect(select(list, { last: n })).toEqual(list.slice(-n))));
  });
  it('-Skip with -Last skips from the end', () => {
    fc.assert(
      fc.property(lists, counts, counts, (list, n, skip) => {
        const rest = list.slice(0, Math.max(0, list.length - skip));
        expect(select(list, { last: n, skip })).toEqual(rest.slice(-n));
      }),
    );
  });
});
