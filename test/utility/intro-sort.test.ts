import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { introSort } from '../../src/dotnet/collections/intro-sort.ts';

describe('introSort', () => {
  it('sorts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 200 }), (numbers) => {
        const sorted = [...numbers];
        introSort(sorted, null, 0, sorted.length, (a, b) => a - b);
        expect(sorted).toEqual([...numbers].sort((a, b) => a - b));
      }),
    );
  });

  it('leaves equal keys in the order in which PowerShell 7.6 prints them', () => {
    const rows = Array.from({ length: 40 }, (_, i) => ({ key: ((i + 1) * 7) % 5, number: i + 1 }));
    introSort(rows, null, 0, rows.length, (a, b) => a.key - b.key);
    expect(rows.map((r) => r.number).join(',')).toBe(
      '20,35,30,25,15,10,40,5,8,38,33,13,3,28,18,23,36,31,26,21,1,6,16,11,24,19,9,4,29,14,39,34,37,2,12,27,17,7,32,22',
    );
  });
});
