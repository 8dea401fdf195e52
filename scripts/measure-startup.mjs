// How much starting costs: CPU, wall time and peak memory of `dist/pwsh-lite -NoProfile -Command 1`, as ratios to `node -e 0`.
// Runs alternate, and the smallest figures are compared, because other programs disturb single runs.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const runs = Number(process.argv[2] ?? 15);
const candidates = {
  'node -e 0': [process.execPath, '-e', '0'],
  'pwsh-lite -Command 1': [join(root, 'dist/pwsh-lite'), '-NoProfile', '-NonInteractive', '-Command', '1'],
  'plain bundle': [process.execPath, join(root, 'dist/pwsh-lite.cjs'), '-NoProfile', '-NonInteractive', '-Command', '1'],
};
// /bin/sh's `times` would count clock ticks; node itself gives microseconds for its ended children.
const probe = `
const { spawnSync } = require('node:child_process');
const [command, ...args] = process.argv.slice(1);
const before = process.hrtime.bigint();
const done = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
const wall = Number(process.hrtime.bigint() - before) / 1e6;
const { readFileSync } = require('node:fs');
const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
console.log(JSON.stringify({ wall, cpu: (Number(fields[13]) + Number(fields[14])) * 10, status: done.status }));
`;
const times = (command) => {
  const measured = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', ...command], { encoding: 'utf8' });
  if (!measured.error) {
    const [wall, user, system, memory] = measured.stderr.trim().split('\n').at(-1).split(' ').map(Number);
    return { wall: wall * 1000, cpu: (user + system) * 1000, memory };
  }
  const { stdout } = spawnSync(process.execPath, ['-e', probe, ...command], { encoding: 'utf8' });
  return { ...JSON.parse(stdout), memory: Number.NaN };
};
const best = Object.fromEntries(Object.keys(candidates).map((name) => [name, { wall: Infinity, cpu: Infinity, memory: Infinity, sum: 0 }]));
for (let i = 0; i < runs; i++) {
  for (const [name, command] of Object.entries(candidates)) {
    const t = times(command);
    const b = best[name];
    b.wall = Math.min(b.wall, t.wall);
    b.cpu = Math.min(b.cpu, t.cpu);
    b.memory = Math.min(b.memory, t.memory);
    b.sum += t.cpu;
  }
}
const base = best['node -e 0'];
for (const [name, b] of Object.entries(best)) {
  const ratio = (x, y) => `${x.toFixed(0)} (×${(x / y).toFixed(2)})`;
  console.log(
    `${name.padEnd(22)} wall ms ${ratio(b.wall, base.wall)}  CPU ms ${ratio(b.cpu, base.cpu)}  mean CPU ×${(b.sum / base.sum).toFixed(2)}  peak KB ${ratio(b.memory, base.memory)}`,
  );
}
