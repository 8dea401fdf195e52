import { createRequire } from 'node:module';

// The sources load heavier Node modules with `require` when they first need them; the bundle is CommonJS and has it, a test run has not.
globalThis.require ??= createRequire(import.meta.url);

/**
 * What fast-check makes is chance, and a find by chance is welcome where somebody looks: `FAST_CHECK_RUNS=5000 npx vitest run test/…`.
 * A run that decides about a change has to give the same answer twice: `.ci/run` sets the seed.
 */
const [seed, runs] = [process.env['FAST_CHECK_SEED'], process.env['FAST_CHECK_RUNS']];
if (seed || runs) {
  const { configureGlobal } = await import('fast-check');
  configureGlobal({ ...(seed && { seed: Number(seed) }), ...(runs && { numRuns: Number(runs) }) });
}
