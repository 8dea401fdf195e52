import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** The program under test; another build than the published one can be tested by naming its folder. */
export const program = join(process.env['PWSH_LITE_BUILD'] ?? join(import.meta.dirname, '../../dist'), 'pwsh-lite');

/** Folders in the temporary folder have the process they belong to in their name. */
const prefix = 'pwsh-lite-jobs-';

/** Removes the folders of test runs that were killed. */
function removeFoldersOfThePast(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (owner !== undefined && !existsSync(`/proc/${owner}`)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

const folders: string[] = [];
if (existsSync('/proc/self')) removeFoldersOfThePast();
// The test runner kills its processes: they never come to an exit of their own.
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder; gone when the tests of the file are. */
export function newFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`)));
  folders.push(folder);
  return folder;
}

function environment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1', ...extra };
  for (const name of Object.keys(env)) if (/^(NODE_|VITEST|npm_)/.test(name)) delete env[name];
  return env;
}

/** What a script printed and how it ended. */
export interface Ran {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
  readonly milliseconds: number;
}

/** Runs a script to its end. */
export function runScript(script: string, { shell = '', env = {} as Record<string, string> } = {}): Ran {
  const folder = newFolder();
  writeFileSync(join(folder, 'script.ps1'), script);
  const start = performance.now();
  const args = ['-NoProfile', '-NonInteractive', '-File', 'script.ps1'];
  const options = { cwd: folder, encoding: 'utf8', env: environment(env), timeout: 110_000, maxBuffer: 1 << 28 } as const;
  const done =
    shell === ''
      ? spawnSync(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
      : spawnSync('sh', ['-c', `${shell} exec '${program}' ${args.join(' ')}`], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  return { out: done.stdout, err: done.stderr, code: done.status, milliseconds: performance.now() - start };
}

/** A script that runs while the test does something to it. */
export class Running {
  readonly folder = newFolder();
  out = '';
  code: number | null | undefined;
  private wake: () => void = () => undefined;
  readonly child;

  constructor(script: string) {
    writeFileSync(join(this.folder, 'script.ps1'), script);
    this.child = spawn(program, ['-NoProfile', '-NonInteractive', '-File', 'script.ps1'], {
      cwd: this.folder,
      env: environment(),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    this.child.stdout.on('data', (text: Buffer) => {
      this.out += text.toString();
      this.wake();
    });
    this.child.on('exit', (code) => {
      this.code = code;
      this.wake();
    });
  }

  /** Waits until the output holds this, or the script has ended. */
  async until(found: (out: string) => boolean): Promise<void> {
    while (!found(this.out) && this.code === undefined) await new Promise<void>((resolve) => (this.wake = resolve));
  }
  async ended(): Promise<void> {
    while (this.code === undefined) await new Promise<void>((resolve) => (this.wake = resolve));
  }
}

/** True while a process runs; one that has ended and only waits to be collected does not. */
export function isAlive(id: number): boolean {
  try {
    return !/^\d+ \(.*\) [ZX]/s.test(readFileSync(`/proc/${id}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Milliseconds until none of the processes runs any more; infinite when one still does after `limit`. */
export async function millisecondsUntilGone(ids: readonly number[], limit = 5000): Promise<number> {
  const start = performance.now();
  while (ids.some(isAlive)) {
    if (performance.now() - start > limit) return Number.POSITIVE_INFINITY;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return performance.now() - start;
}

/** Files of jobs in the folder for temporary files. */
export function jobFiles(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('pwsh-lite-job-'));
}
