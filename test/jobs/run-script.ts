import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = join(
  process.env['PWSH_LITE_BUILD'] ?? join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'dist'),
  'pwsh-lite',
);

/** Runs a script in a folder of its own, with variables of the environment besides those of the test run. @returns what it prints, standard error after standard output */
export async function runScript(script: string, environment: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pwsh-lite-jobs-')));
  try {
    writeFileSync(join(folder, 't.ps1'), script);
    const env: NodeJS.ProcessEnv = { ...process.env, ...environment, NO_COLOR: '1', TERM: 'xterm' };
    for (const key of Object.keys(env)) if (/^(NODE_|VITEST|npm_)/.test(key)) delete env[key];
    const child = spawn(program, ['-NoProfile', '-NonInteractive', '-File', 't.ps1'], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    await new Promise((resolve) => child.on('close', resolve));
    return (out + err).replaceAll(folder, '<DIR>').trimEnd();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
