import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const program = join(process.env['PWSH_LITE_BUILD'] ?? join(import.meta.dirname, '../../dist'), 'pwsh');
// pipes lie among the temporary files
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pwsh-lite-pipes-')));
const env = { ...process.env, NO_COLOR: '1', TERM: 'xterm', TMPDIR: folder };

function start(...args: readonly string[]): { child: ChildProcess; until: (text: string) => Promise<string>; all: Promise<string> } {
  const child = spawn(program, ['-NoLogo', '-NoProfile', ...args], { env, stdio: ['pipe', 'pipe', 'pipe'] });
  let out = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      for (const listener of listeners) listener();
    });
  const until = (text: string): Promise<string> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!out.includes(text)) return;
        listeners.delete(look);
        resolve(out);
      };
      listeners.add(look);
      look();
    });
  return { child, until, all: new Promise((resolve) => child.on('close', () => resolve(out))) };
}

const target = start('-CustomPipeName', 'by-name');
let id = 0;
beforeAll(async () => {
  target.child.stdin?.write("$mine = 7; \"id=$PID.\"\n'rea' + 'dy'\n");
  const out = await target.until('\nready\n');
  id = Number(/^id=(\d+)\.$/m.exec(out)?.[1]);
});
afterAll(() => {
  target.child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function typed(...lines: readonly string[]): Promise<string> {
  const { child, all } = start();
  child.stdin?.end(lines.map((line) => `${line}\n`).join(''));
  return await all;
}

it('a process is listed and entered by its id, by the pipe of its own name and by what lists it', async () => {
  const out = await typed(
    `"listed: $((Get-PSHostProcessInfo -Id ${id}).ProcessId)"`,
    `Enter-PSHostProcess -Id ${id}`,
    `"same: $($PID -eq ${id})"`,
    // the runspace is another one than the console's
    '"mine: <$mine>"',
    'Exit-PSHostProcess',
    `"back: $($PID -eq ${id})"`,
    'Enter-PSHostProcess -CustomPipeName by-name',
    `"by name: $($PID -eq ${id})"`,
    'exit',
    `Get-PSHostProcessInfo -Id ${id} | Enter-PSHostProcess`,
    `"by info: $($PID -eq ${id})"`,
    'exit',
    `$r = [runspacefactory]::CreateRunspace([System.Management.Automation.Runspaces.NamedPipeConnectionInfo]::new(${id}))`,
    '$r.Open(); "runspace: $($r.RunspaceStateInfo.State)"; $r.Close()',
  );
  for (const text of [`listed: ${id}`, 'same: True', 'mine: <>', 'back: False', 'by name: True', 'by info: True', 'runspace: Opened'])
    expect(out).toContain(`\n${text}\n`);
  expect(out).toContain(`\n[Process:${id}]: PS `);
});

it('what cannot be entered is said', async () => {
  const out = await typed('Enter-PSHostProcess -Id $PID', 'Enter-PSHostProcess -CustomPipeName none', 'Exit-PSHostProcess', "'goes on'");
  expect(out).toContain('Enter-PSHostProcess does not support entering the same PowerShell session it is running in.');
  expect(out).toContain('No named pipe was found with CustomPipeName: none.');
  expect(out).toContain('\ngoes on\n');
});

it('pipes are for this user alone and go with their process', async () => {
  const own = join(folder, 'CoreFxPipe_by-name');
  expect(statSync(own).mode & 0o777).toBe(0o600);
  const { child, until, all } = start('-CustomPipeName', 'short');
  child.stdin?.write('"id=$PID."\n');
  const out = await until('\nid=');
  const other = /^id=(\d+)\.$/m.exec(`${out}`)?.[1] ?? '';
  expect(existsSync(join(folder, 'CoreFxPipe_short'))).toBe(true);
  child.stdin?.end();
  await all;
  expect(existsSync(join(folder, 'CoreFxPipe_short'))).toBe(false);
  expect(readdirSync(folder).filter((f) => other !== '' && f.includes(`.${other}.`))).toEqual([]);
});

it('a job can be entered too, by its id and by a pipe that it has made', async () => {
  const out = await typed(
    "$j = Start-Job { [System.Management.Automation.Remoting.RemoteSessionNamedPipeServer]::CreateCustomNamedPipeServer('of-job'); $PID; Start-Sleep 1000 }",
    'while (!($other = Receive-Job $j)) { Start-Sleep -Milliseconds 20 }',
    'while (!(Get-PSHostProcessInfo -Id $other)) { Start-Sleep -Milliseconds 20 }',
    'Enter-PSHostProcess -Id $other',
    '$inside = $PID; "in: $inside"',
    'Exit-PSHostProcess',
    'Enter-PSHostProcess -CustomPipeName of-job',
    '"by name: $PID"',
    'Exit-PSHostProcess',
    '"other: $other"',
    'Remove-Job $j -Force',
  );
  const other = /^other: (\d+)$/m.exec(out)?.[1];
  expect(other).toBeDefined();
  expect(out).toContain(`\nin: ${other}\n`);
  expect(out).toContain(`\nby name: ${other}\n`);
});
