import { describe, expect, it } from 'vitest';
import { RandomGenerator } from '../../src/commands/utility/random-generator.ts';

describe('RandomGenerator', () => {
  it('gives the numbers of Get-Random -SetSeed 42', () => {
    const generator = new RandomGenerator(42);
    expect([0, 0, 0].map(() => generator.next(0, 1000))).toEqual([177, 467, 676]);
  });

  it('stays within the limits', () => {
    const generator = new RandomGenerator(null);
    for (let i = 0; i < 500; i++) {
      const value = generator.next(-3, 4);
      expect(value).toBeGreaterThanOrEqual(-3);
      expect(value).toBeLessThan(4);
    }
  });
});
