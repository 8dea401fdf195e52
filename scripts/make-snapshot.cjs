// Builds the start-up snapshot of dist/pwsh-lite.cjs for this node, and the launcher that knows of it. Run by the build, and again after
// the package has been installed, because a snapshot fits only the node that made it.
'use strict';
const { spawnSync } = require('node:child_process');
const { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

/** Writes pwsh-lite.blob, pwsh-lite.stamp and the launcher into `dist`. Without a snapshot the launcher runs the plain bundle. */
function makeSnapshot(dist) {
  const blob = join(dist, 'pwsh-lite.blob');
  const stamp = join(dist, 'pwsh-lite.stamp');
  const fresh = `${blob}.${process.pid}`;
  rmSync(stamp, { force: true });
  const env = { ...process.env };
  delete env.NODE_OPTIONS;
  const made = spawnSync(process.execPath, ['--snapshot-blob', fresh, '--build-snapshot', join(dist, 'pwsh-lite.cjs')], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (made.status === 0) {
    renameSync(fresh, blob);
    writeFileSync(stamp, '');
    // The launcher compares times to the nanosecond, which utimes of Node would round.
    const touched = spawnSync('touch', ['-r', process.execPath, stamp]);
    if (touched.status !== 0) rmSync(stamp, { force: true });
  } else {
    rmSync(fresh, { force: true });
    console.error('pwsh-lite: no start-up snapshot could be built; the plain bundle will be used.');
  }
  const quoted = process.execPath.replaceAll("'", "'\\''");
  const launcher = join(dist, 'pwsh-lite');
  // Replaced in one step: a shell that runs the old launcher goes on reading the old file.
  writeFileSync(`${launcher}.${process.pid}`, readFileSync(join(dist, 'launcher.sh'), 'utf8').replace('@NODE@', () => quoted));
  chmodSync(`${launcher}.${process.pid}`, 0o755);
  renameSync(`${launcher}.${process.pid}`, launcher);
  return made.status === 0;
}

module.exports = { makeSnapshot };
if (require.main === module) makeSnapshot(__dirname);
