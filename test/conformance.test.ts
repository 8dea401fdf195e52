import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseNames, root, runCase } from '../scripts/conformance-cases.mjs';

const listed = join(root, 'test/conformance/expected-failures.json');
/** Cases that are known to fail, each with the reason. Refreshed by `node scripts/conformance.mjs --update`. */
const expectedFailures = (existsSync(listed) ? JSON.parse(readFileSync(listed, 'utf8')) : {}) as Record<string, string>;
const names = caseNames();

describe.concurrent('prints what PowerShell 7.6 prints', () => {
  for (const name of names) {
    it(name, async () => {
      const { difference } = await runCase(name, { timeoutSeconds: 90 });
      const reason = expectedFailures[name];
      if (reason === undefined) expect(difference).toBeNull();
      else expect(difference, `${name} passes now: take it off the list of expected failures (${reason})`).not.toBeNull();
    });
  }
});

describe('the list of expected failures', () => {
  it('names only cases that exist', () => {
    expect(Object.keys(expectedFailures).filter((name) => !names.includes(name))).toEqual([]);
  });
  it('gives a reason for each', () => {
    expect(Object.entries(expectedFailures).filter(([, reason]) => reason.trim() === '')).toEqual([]);
  });
});
