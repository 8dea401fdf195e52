// Counts which of the program's functions a turn of a script calls, and how often: before V8 has optimized, a turn costs what its calls cost.
//
//   node scripts/count-calls.mjs SCRIPT [TURNS]
//
// SCRIPT has @N@ where the number of its turns stands: for ($i = 0; $i -lt @N@; $i++) {…}. It runs with TURNS (1000 unless told) and with
// twice as many; what the second run calls more often belongs to the turns. Printed are calls per turn, the length of the function's text and
// its beginning.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [script, turns = '1000'] = process.argv.slice(2);
if (!script) {
  console.error('usage: count-calls.mjs SCRIPT [TURNS]');
  process.exit(2);
}
const here = dirname(fileURLToPath(import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'count-calls-'));
const source = readFileSync(script, 'utf8');
const count = Number(turns);

/** Loaded before the program: counts from its start, and writes the counts at its end. */
const hook = `
const { Session } = require('node:inspector');
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
process.on('exit', () => {
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    const program = result.find((file) => file.url.endsWith('pwsh-lite.cjs'));
    const rows = program.functions.map((f) => [f.ranges[0].startOffset, f.ranges[0].endOffset, f.ranges[0].count, f.functionName]);
    require('node:fs').writeFileSync(process.env.COUNT_CALLS_RESULT, JSON.stringify(rows));
  });
});`;

function calls(n) {
  const file = join(work, 'turns.ps1');
  const result = join(work, 'result.json');
  writeFileSync(file, source.replaceAll('@N@', String(n)));
  const run = spawnSync(process.execPath, ['-r', join(work, 'hook.cjs'), join(work, 'pwsh-lite.cjs'), '-NoProfile', '-File', file], {
    env: { ...process.env, COUNT_CALLS_RESULT: result },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (run.status !== 0) throw new Error(`The script ended with ${run.status}.`);
  return new Map(JSON.parse(readFileSync(result, 'utf8')).map(([start, end, times, name]) => [start, { start, end, times, name }]));
}

try {
  // a quick build: its functions keep their names
  if (spawnSync(process.execPath, [join(here, 'build.mjs'), work], { stdio: 'inherit' }).status !== 0) process.exit(1);
  writeFileSync(join(work, 'hook.cjs'), hook);
  const text = readFileSync(join(work, 'pwsh-lite.cjs'), 'utf8');
  const once = calls(count);
  const rows = [...calls(2 * count).values()]
    .map((f) => ({ ...f, perTurn: (f.times - (once.get(f.start)?.times ?? 0)) / count }))
    .filter((f) => f.perTurn > 0.02)
    .sort((a, b) => b.perTurn - a.perTurn);
  console.log(`${rows.reduce((sum, f) => sum + f.perTurn, 0).toFixed(1)} calls a turn`);
  for (const f of rows)
    console.log(
      f.perTurn.toFixed(2).padStart(7),
      String(f.end - f.start).padStart(5),
      f.name,
      text.slice(f.start, Math.min(f.end, f.start + 140)).replace(/\s+/g, ' '),
    );
} finally {
  rmSync(work, { recursive: true, force: true });
}
