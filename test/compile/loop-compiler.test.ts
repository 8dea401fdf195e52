import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runScript } from '../jobs/run-script.ts';
import { loopProgram } from './loop-programs.ts';

/** Never compiled, compiled as soon as they can be, and after some turns, with fibers that are suspended at every safepoint. */
const never = { PWSH_LITE_LOOP_TURNS: '1000000000' };
const early = [{ PWSH_LITE_LOOP_TURNS: '1' }, { PWSH_LITE_LOOP_TURNS: '3' }, { PWSH_LITE_LOOP_TURNS: '2', PWSH_LITE_SLICE: '1' }];

describe('compiled loops', () => {
  it('do what their nodes do', async () => {
    const programs = fc.array(loopProgram, { minLength: 25, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(programs, async (scripts) => {
        const whole = scripts.join('\n');
        const expected = await runScript(whole, never);
        for (const environment of early) expect(await runScript(whole, environment)).toBe(expected);
      }),
      { numRuns: Number(process.env['LOOP_RUNS'] ?? 2), endOnFailure: true },
    );
  }, 600_000);
});
