import { createRequire } from 'node:module';

// The sources load heavier Node modules with `require` when they first need them; the bundle is CommonJS and has it, a test run has not.
globalThis.require ??= createRequire(import.meta.url);
