import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { flagsAt } from '../src/scheduler/tiering.ts';

const { knownFlags } = createRequire(import.meta.url)('../scripts/make-snapshot.cjs') as { knownFlags: (options: string) => string[] };

// V8's flags come and go from version to version of Node; one that it does not know ends a start, or is a message among the output of a script.
describe("flags of V8 that this node's version does not know", () => {
  it('are not given to it when the snapshot is made', () => {
    const options = [
      'Options:',
      '  --rehash-snapshot (rehash strings from the snapshot)',
      '        type: bool  default: --rehash-snapshot',
      '  --min-semi-space-size (min size)',
    ];
    expect(knownFlags(options.join('\n'))).toEqual(['--no-rehash-snapshot', '--min-semi-space-size=8']);
  });
  it('are all known by the node that runs this, or left away', () => {
    const { stdout } = spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8', maxBuffer: 1 << 26 });
    const ran = spawnSync(process.execPath, [...knownFlags(stdout), '-e', '0'], { encoding: 'utf8' });
    expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: '' });
  });
  it('are set back only where the program was started with them', () => {
    expect(flagsAt(3, ['--snapshot-blob', 'x', '--ticks-before-optimization=9'])).toEqual(['--ticks-before-optimization=3']);
    expect(flagsAt(1, ['--semi-space-growth-factor=2'])).toEqual(['--semi-space-growth-factor=1']);
    expect(flagsAt(40, ['--semi-space-growth-factor=2'])).toEqual(['--semi-space-growth-factor=2']);
    expect(flagsAt(2, ['--semi-space-growth-factor=2', '--ticks-before-optimization=9'])).toEqual([]);
    for (const ended of [1, 3, 40]) expect(flagsAt(ended, ['--snapshot-blob', 'x'])).toEqual([]);
  });
});
