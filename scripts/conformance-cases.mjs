// The cases of test/conformance, and how one is run and compared. A case is NAME.ps1 with NAME.out (standard output), NAME.err (standard
// error, where any) and NAME.code (exit status, where not 0), as PowerShell 7.6 gave them. Each runs in an empty folder of its own that also
// holds a copy of the script; the folder's path is written <DIR> in both outputs.
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const recorded = join(root, 'test/conformance');

/** Names of all cases below a folder: their paths in it without `.ps1`. Scripts in the folder itself are no cases. */
export function caseNames(folder = recorded, prefix = '') {
  const names = [];
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory()) names.push(...caseNames(join(folder, entry.name), `${prefix}${entry.name}/`));
    else if (entry.name.endsWith('.ps1') && prefix !== '') names.push(prefix + entry.name.slice(0, -4));
  }
  return names;
}

const escapeSequence = new RegExp(`${String.fromCharCode(27)}\\[[0-9;?]*[A-Za-z]`, 'g');

/** Output as it is compared: without colours, line ends and blanks at the end of lines, and with the folder's name taken out. */
function tidy(text, folder) {
  const lines = text.replaceAll(folder, '<DIR>').replace(escapeSequence, '').replaceAll('\r\n', '\n').split('\n');
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n+$/, '');
}

function expected(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').replace(/\n+$/, '') : '';
}

function firstDifference(label, want, got) {
  if (want === got) return null;
  const wanted = want.split('\n');
  const actual = got.split('\n');
  const at = wanted.findIndex((line, i) => line !== actual[i]);
  const index = at < 0 ? wanted.length : at;
  return `${label} line ${index + 1}\n      expected: ${wanted[index] ?? '(nothing)'}\n      actual:   ${actual[index] ?? '(nothing)'}`;
}

/** Runs one case: `difference` is null when everything is as PowerShell gave it. */
export function runCase(name, { timeoutSeconds = 60, environment = {}, shell = [join(root, 'dist/pwsh-lite')], suite = recorded } = {}) {
  const script = join(suite, `${name}.ps1`);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'golden-')));
  copyFileSync(script, join(folder, basename(script)));
  const env = {
    ...process.env,
    NO_COLOR: '1',
    TERM: 'xterm',
    COLUMNS: '120',
    LINES: '40',
    LANG: 'en_US.UTF-8',
    TZ: 'UTC',
    ...environment,
  };
  // What a test runner sets for its own processes is no part of a case.
  for (const key of Object.keys(env)) if (/^(NODE_|VITEST|npm_)/.test(key)) delete env[key];
  return new Promise((resolve) => {
    const child = spawn(shell[0], [...shell.slice(1), '-NoProfile', '-NonInteractive', '-File', basename(script)], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let timedOut = false;
    const output = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'])
      child[stream].setEncoding('utf8').on('data', (text) => {
        if (output[stream].length < 4e6) output[stream] += text;
      });
    const killGroup = () => {
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch (e) {
        if (e.code !== 'ESRCH') throw e;
      }
    };
    const timer = setTimeout(() => {
      timedOut = true;
      killGroup();
    }, timeoutSeconds * 1000);
    const finish = (status) => {
      clearTimeout(timer);
      rmSync(folder, { recursive: true, force: true });
      const stem = join(suite, name);
      const difference =
        firstDifference('stdout', expected(`${stem}.out`), tidy(output.stdout, folder)) ??
        firstDifference('stderr', expected(`${stem}.err`), tidy(output.stderr, folder)) ??
        firstDifference('exit status', expected(`${stem}.code`) || '0', status);
      resolve({ name, difference: timedOut ? `no end within ${timeoutSeconds} s` : difference });
    };
    child.on('error', (e) => finish(String(e)));
    child.on('close', (code, signal) => finish(String(code ?? signal)));
  });
}

/** Runs cases, several at a time; results in the order of the names. */
export async function runCases(names, options = {}) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < names.length) {
      const index = next++;
      results[index] = await runCase(names[index], options);
    }
  };
  await Promise.all(Array.from({ length: options.jobs ?? 2 }, worker));
  return results;
}
