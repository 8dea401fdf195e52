#!/usr/bin/env node
// Runs the benchmark scripts of this folder on a shell and compares the CPU time with PowerShell's recorded time.
//
//   node run.mjs --shell "node path/to/pwsh-lite.js" [NAME...] [--runs N] [--record FILE] [--check FILE]
//
// CPU time is user + system of the shell and of the children it waited for, the least of N runs (default 3), divided by the CPU
// time of calibrate.mjs measured in the same call. `recorded` is the same figure for PowerShell 7.6.5 (powershell.json);
// `share` = ours / recorded: 0.10 means a tenth of PowerShell's CPU time. `wall` compares elapsed time in the same way (noisier).
// The first lines of output must equal PowerShell's recorded output, else the row says WRONG and counts as a failure.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const options = { shell: null, runs: '3', record: null };
const names = [];
for (let i = 2; i < process.argv.length; i++) {
  const a = process.argv[i];
  if (a.startsWith('--')) options[a.slice(2)] = process.argv[++i];
  else names.push(a);
}
if (!options.shell) {
  console.error('usage: run.mjs --shell "COMMAND" [NAME...] [--runs N] [--record FILE]');
  process.exit(2);
}

function measure(command, runs) {
  let best = null;
  for (let i = 0; i < runs; i++) {
    const r = spawnSync('bash', ['-c', `TIMEFORMAT='#%U %S %R'; time ${command}`], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      timeout: 300_000,
    });
    const m = /#([\d.]+) ([\d.]+) ([\d.]+)\s*$/.exec(r.stderr ?? '');
    const cpu = m ? Number(m[1]) + Number(m[2]) : NaN,
      wall = m ? Number(m[3]) : NaN;
    if (!best || cpu < best.cpu) best = { cpu, wall: Math.min(wall, best?.wall ?? Infinity), out: r.stdout, status: r.status };
    else best.wall = Math.min(best.wall, wall);
  }
  return best;
}

const recordedFile = join(here, 'powershell.json');
const recorded = existsSync(recordedFile) ? JSON.parse(readFileSync(recordedFile, 'utf8')) : {};
const scripts = readdirSync(here)
  .filter((f) => f.endsWith('.ps1'))
  .map((f) => f.slice(0, -4))
  .filter((n) => names.length === 0 || names.includes(n));
const unit = measure(`${process.execPath} ${join(here, 'calibrate.mjs')}`, 5);
console.log(`calibration: ${unit.cpu.toFixed(2)} s CPU`);
console.log('benchmark      CPU s   units  recorded  share   wall s  wall share  output');
const result = {};
const shares = [];
let wrong = 0;
for (const name of scripts) {
  const m = measure(`${options.shell} -NoProfile -NonInteractive -File ${join(here, name + '.ps1')}`, Number(options.runs));
  const units = m.cpu / unit.cpu,
    wallUnits = m.wall / unit.wall;
  const old = recorded[name];
  const same = !old || m.out.trim() === old.output;
  if (!same) wrong++;
  if (old && same) shares.push(units / old.units);
  result[name] = { units: +units.toFixed(3), wallUnits: +wallUnits.toFixed(3), output: m.out.trim() };
  console.log(
    `${name.padEnd(12)} ${m.cpu.toFixed(2).padStart(7)} ${units.toFixed(2).padStart(7)} ${(old?.units ?? NaN).toFixed(2).padStart(9)} ` +
      `${old ? (units / old.units).toFixed(3).padStart(6) : '     -'} ${m.wall.toFixed(2).padStart(8)} ${old ? (wallUnits / old.wallUnits).toFixed(3).padStart(10) : '         -'}  ${same ? 'same' : 'WRONG'}`,
  );
}
if (shares.length)
  console.log(
    `geometric mean share: ${Math.exp(shares.reduce((s, x) => s + Math.log(x), 0) / shares.length).toFixed(3)} over ${shares.length}, largest ${Math.max(...shares).toFixed(3)}`,
  );
if (options.record) writeFileSync(options.record, JSON.stringify(result, null, 1) + '\n');
process.exitCode = wrong ? 1 : 0;
