import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const program = join(process.env['PWSH_LITE_BUILD'] ?? join(import.meta.dirname, '../../dist'), 'pwsh');

/** What somebody sees whose input comes from a file: standard output, standard error and the exit code. */
async function session(name: string): Promise<{ out: string; err: string; code: number | null }> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pwsh-lite-prompts-')));
  try {
    cpSync(join(import.meta.dirname, 't.ps1'), join(folder, 't.ps1'));
    const child = spawn(program, ['-NoLogo', '-NoProfile'], { cwd: folder, env: { ...process.env, NO_COLOR: '1', TERM: 'xterm' } });
    const said = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said.err += text;
    });
    child.stdin.end(readFileSync(join(import.meta.dirname, `${name}.in`)));
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { out: said.out.replaceAll(folder, '<DIR>'), err: said.err.replaceAll(folder, '<DIR>'), code };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The input of each as PowerShell 7.6 answered it. */
it.each([
  ['nested', 0],
  ['exit', 3],
  ['debugger', 0],
  ['jobs', 0],
])('prompts below running commands are as in PowerShell: %s', async (name, code) => {
  const recorded = (kind: string): string => readFileSync(join(import.meta.dirname, `${name}.${kind}`), 'utf8');
  expect(await session(name)).toEqual({ out: recorded('out'), err: recorded('err'), code });
});
