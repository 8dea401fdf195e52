// Builds the start-up snapshot of dist/pwsh-lite.cjs for this node, and the launcher that knows of it. Run by the build, and again after
// the package has been installed, because a snapshot fits only the node that made it.
'use strict';
const { spawnSync } = require('node:child_process');
const { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { builtinsOf, withoutCodeCache } = require('./snapshot-blob.cjs');

/**
 * Flags of V8 under which the snapshot is made and used, as far as this node knows them: later ones than 20 have other rules for when code is
 * optimized. The optimizing compiler inlines less than it would: a tree of closures gives it much to inline and little to gain, and most scripts end before the compiler's time has paid. A snapshot's hash tables are put in order again for a
 * new seed whenever it is loaded, as a guard of servers against chosen keys; a shell's input is its user's own, and without it starting takes
 * a tenth less. Nor is its checksum computed each time: what could have damaged the file could have damaged node itself. Code is optimized later
 * than V8 would until a script has run for some time (src/scheduler/tiering.ts). New objects get 8 MB from the beginning: each
 * collection also visits all that the snapshot holds on to, and with the 1 MB that V8 begins with there are hundreds; more costs page faults, which
 * are dearer to a short script than what the collections save. So the room grows (to V8's 16 MB) only in one that has run for a while (tiering.ts).
 * Nothing is put among the old objects from the start because others from the same place have lived: once an array of a pipeline has, so does all
 * that later pipelines make, which old arrays point to. A first collection of old objects waits until there are 64 MB of them.
 */
const wanted = [
  '--no-rehash-snapshot',
  '--no-verify-snapshot-checksum',
  '--max-inlined-bytecode-size-cumulative=300',
  '--ticks-before-optimization=9',
  '--max-bytecode-size-for-early-opt=0',
  '--no-allocation-site-pretenuring',
  '--min-semi-space-size=8',
  '--max-semi-space-size=16',
  '--semi-space-growth-factor=2',
  '--initial-old-space-size=64',
];

/** Those of the flags that a node knows, whose `--v8-options` are given. */
function knownFlags(options) {
  const known = new Set([...options.matchAll(/^ +--([\w-]+)/gm)].map(([, name]) => name));
  return wanted.filter((flag) => known.has(flag.replace(/^--(?:no-)?/, '').replace(/=.*/, '')));
}

const flags = knownFlags(spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout);

/**
 * Makes the snapshot `blob` of the program `bundle`. Answers false when that fails. `warmUp` is 'server' for the one that servers of process jobs come from: it
 * would cost all others a tenth of their time to start (src/host/warm-up.ts).
 */
function snapshot(bundle, blob, warmUp = '') {
  const fresh = `${blob}.${process.pid}`;
  const env = { ...process.env, PWSH_LITE_WARM_UP: warmUp };
  delete env.NODE_OPTIONS;
  const made = spawnSync(process.execPath, [...flags, '--snapshot-blob', fresh, '--build-snapshot', bundle], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (made.status === 0) {
    shrink(fresh, bundle);
    renameSync(fresh, blob);
  } else rmSync(fresh, { force: true });
  return made.status === 0;
}

/**
 * Writes pwsh-lite.blob, pwsh-lite-server.blob, pwsh-lite.stamp and the launcher into the folder `to` for the bundle in the folder `from`. Answers false when there is no
 * snapshot: the launcher then runs the plain bundle. The launcher itself calls this when it finds no snapshot that fits.
 */
function makeSnapshot(from, to = from) {
  const blob = join(to, 'pwsh-lite.blob');
  const stamp = join(to, 'pwsh-lite.stamp');
  const serverBlob = join(to, 'pwsh-lite-server.blob');
  const making = join(to, 'pwsh-lite.making');
  const bundle = join(from, 'pwsh-lite.cjs');
  const made = snapshot(bundle, blob);
  rmSync(stamp, { force: true });
  // Without it servers come from the other one.
  if (!made || !snapshot(bundle, serverBlob, 'server')) rmSync(serverBlob, { force: true });
  if (made) {
    writeFileSync(`${stamp}.${process.pid}`, '');
    // The launcher compares times to the nanosecond, which utimes of Node would round.
    const touched = spawnSync('touch', ['-r', process.execPath, `${stamp}.${process.pid}`]);
    if (touched.status === 0) renameSync(`${stamp}.${process.pid}`, stamp);
    else rmSync(`${stamp}.${process.pid}`, { force: true });
    rmSync(making, { force: true });
  } else {
    // The launcher does not try again with this node.
    writeFileSync(making, 'No snapshot could be made.\n');
    console.error('pwsh-lite: no start-up snapshot could be built; the plain bundle will be used.');
  }
  const quoted = process.execPath.replaceAll("'", "'\\''");
  // Replaced in one step: a shell that runs the old launcher goes on reading the old file. Scripts start `$PSHOME/pwsh`, so it is there too.
  const text = readFileSync(join(from, 'launcher.sh'), 'utf8').replace('@NODE@', () => quoted).replace('@FLAGS@', flags.join(' '));
  for (const name of ['pwsh-lite', 'pwsh']) {
    const launcher = join(to, name);
    writeFileSync(`${launcher}.${process.pid}`, text);
    chmodSync(`${launcher}.${process.pid}`, 0o755);
    renameSync(`${launcher}.${process.pid}`, launcher);
  }
  return made;
}

/** Takes out of the snapshot file `blob` what the program `bundle` does not need of it, if what is left still starts. */
function shrink(blob, bundle) {
  const cold = join(dirname(bundle), 'pwsh-lite-cold.cjs');
  const keep = builtinsOf([bundle, cold].filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8')).join('\n'));
  const less = keep && withoutCodeCache(readFileSync(blob), keep);
  if (!less) return;
  const tried = `${blob}.less`;
  writeFileSync(tried, less);
  const ran = spawnSync(process.execPath, [...flags, '--snapshot-blob', tried, '--', '-Version'], { stdio: 'ignore' });
  if (ran.status === 0) renameSync(tried, blob);
  else rmSync(tried, { force: true });
}

module.exports = { makeSnapshot, knownFlags };
if (require.main === module) makeSnapshot(__dirname);
