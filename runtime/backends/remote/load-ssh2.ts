import { programFolder } from '../../../src/host/program-file.ts';

/** The module `ssh2`. */
export type Ssh2 = typeof import('ssh2');

let loaded: Ssh2 | null = null;

/**
 * The SSH client, when the first session is opened: beside the bundle it is a file of its own (`ssh2.cjs`, without the native code that it can do
 * without), so that neither the bundle nor its start-up snapshot carries it. In a run from the sources it is the package.
 * @throws Error when neither is there
 */
export function loadSsh2(): Ssh2 {
  loaded ??= load();
  return loaded;
}

function load(): Ssh2 {
  const { existsSync } = require('node:fs') as typeof import('node:fs');
  const { createRequire } = require('node:module') as typeof import('node:module');
  const { resolve } = require('node:path') as typeof import('node:path');
  const own = resolve(programFolder(), 'ssh2.cjs');
  return existsSync(own) ? (createRequire(own)(own) as Ssh2) : (require('ssh2') as Ssh2);
}
