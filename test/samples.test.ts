import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseNames, root, runCase } from '../scripts/conformance-cases.mjs';

const suite = join(root, 'samples');

// The samples of the documentation (about_Jobs, about_Thread_Jobs); what is Windows' own there stands beside its Linux counterpart.
describe.concurrent('samples print what PowerShell 7.6 prints', () => {
  for (const name of caseNames(suite))
    it(name, async () => {
      expect((await runCase(name, { timeoutSeconds: 90, suite })).difference).toBeNull();
    });
});
