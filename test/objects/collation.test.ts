import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareText } from '../../src/objects/collation.ts';

const collators = {
  ignoring: new Intl.Collator('en-US', { sensitivity: 'accent', ignorePunctuation: false }),
  exact: new Intl.Collator('en-US', { sensitivity: 'variant', ignorePunctuation: false }),
};
// Middle dot makes one letter with an l before it, an accent one with any letter; a soft hyphen and a tab weigh next to nothing.
const characters = [
  ...Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)),
  '\u00b7',
  '\u0301',
  '\u00ad',
  '\t',
  'é',
  'l',
  'L',
];
const text = fc.array(fc.constantFrom(...characters), { maxLength: 6 }).map((c) => c.join(''));

test('texts that are compared without a collator stand where it puts them', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(compareText(a, b, true)).toBe(Math.sign(collators.ignoring.compare(a, b)));
      expect(compareText(a, b, false)).toBe(Math.sign(collators.exact.compare(a, b)));
    }),
    { numRuns: 5000 },
  );
});
