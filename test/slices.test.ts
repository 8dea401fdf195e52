import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseNames, root, runCase } from '../scripts/conformance-cases.mjs';

/** How many cases run, spread evenly over those of the language and of whole programs. */
const sampleSize = 40;
const failing = JSON.parse(readFileSync(join(root, 'test/conformance/expected-failures.json'), 'utf8')) as Record<string, string>;
const candidates = caseNames().filter((name) => /^(language|programs)\//.test(name) && !(name in failing));
const sample = Array.from({ length: sampleSize }, (_, i) => candidates[Math.floor((i * candidates.length) / sampleSize)] as string);

/**
 * With PWSH_LITE_SLICE a fiber is suspended at every safepoint, every second or every third: whatever forgets that it may be suspended shows
 * itself. The whole suite runs so with `node scripts/conformance.mjs --slice 1`.
 */
describe.concurrent.each([1, 2, 3])('with a time slice of %i safepoints', (slice) => {
  for (const name of sample)
    it(name, async () => {
      const { difference } = await runCase(name, { timeoutSeconds: 90, environment: { PWSH_LITE_SLICE: String(slice) } });
      expect(difference).toBeNull();
    });
});
