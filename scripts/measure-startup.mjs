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
// bash counts user and system time to the millisecond; the peak of memory comes from GNU time, where there is one.
const format = 'TIMEFORMAT="%3R %3U %3S"; time "$@" >/dev/null </dev/null';
const times = (command) => {
  const { stderr } = spawnSync('bash', ['-c', format, 'bash', ...command], { encoding: 'utf8' });
  const [wall, user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  const measured = spawnSync('/usr/bin/time', ['-f', '%M', ...command], { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  const memory = measured.error ? Number.NaN : Number(measured.stderr.trim().split('\n').at(-1));
  return { wall: wall * 1000, cpu: (user + system) * 1000, memory };
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
