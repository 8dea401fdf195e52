// Several parts of the build run a bundle to find out what it does.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What `work` answers, given a folder of its own, which is gone afterwards. */
export function inTemporaryFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'pwsh-lite-build-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs node with these arguments and further variables of the environment. Throws when it fails. */
export function runNode(args, variables) {
  const env = { ...process.env, ...variables };
  delete env.NODE_OPTIONS;
  const ran = spawnSync(process.execPath, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (ran.status !== 0) throw new Error(`The bundle does not run: ${ran.stdout}`);
}

/** Runs a bundle with these arguments, as a script is run that asks nothing. */
export function runBundle(bundle, args, variables) {
  runNode([bundle, '-NoProfile', '-NonInteractive', ...args], variables);
}
