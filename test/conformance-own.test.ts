import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseNames, root, runCase } from '../scripts/conformance-cases.mjs';

/** Cases of our own, recorded from PowerShell 7.6.5 in the form of test/conformance; every one passes. */
const suite = join(root, 'test/conformance-own');

describe.concurrent('prints what PowerShell 7.6 printed for our own cases', () => {
  for (const name of caseNames(suite)) {
    it(name, async () => {
      const { difference } = await runCase(name, { timeoutSeconds: 90, suite });
      expect(difference).toBeNull();
    });
  }
});
