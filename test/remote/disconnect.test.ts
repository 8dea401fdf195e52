import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runScript } from '../jobs/run-script.ts';
import { TestSshServer } from './ssh-server.ts';

const runtime = realpathSync(mkdtempSync(join(tmpdir(), 'pwsh-lite-run-')));
const server = new TestSshServer({ XDG_RUNTIME_DIR: runtime });
beforeAll(() => server.listen());
afterAll(async () => {
  await server.close();
  rmSync(runtime, { recursive: true, force: true });
});

const run = (script: string): Promise<string> => runScript(`${server.prelude()}\n${script}\n`);
const folder = (): string => join(runtime, readdirSync(runtime)[0] ?? '');

describe('a session that is left to itself', () => {
  it('goes on, and this process picks it up again', async () => {
    expect(
      await run(`$s = New-PSSession @Remote -Name same; $id = Invoke-Command $s { $v = 42; $PID }
$d = Disconnect-PSSession $s; "$($d.State) $($d.Availability)"
"$((Connect-PSSession $s).State)"; Invoke-Command $s { $v }; $id -eq (Invoke-Command $s { $PID })
$j = Invoke-Command $s { 'one'; Start-Sleep -Milliseconds 300; 'two' } -AsJob
$null = Disconnect-PSSession $s; "$($j.State)"; Wait-Job $j 3>$null | Out-Null
$r = Receive-PSSession $s; $r.Id -eq $j.Id; Receive-Job $j -Wait; "$($j.State)"
Remove-PSSession $s; "$($s.State)"`),
    ).toMatch(/^Disconnected None\nOpened\n42\nTrue\nDisconnected\nTrue\none\ntwo\nCompleted\nClosed/);
  });

  it('waits behind a socket that nobody else may use, for a later process', async () => {
    const left = await run(`$s = New-PSSession @Remote -Name later
Invoke-Command $s { $v = 'kept' }; $null = Invoke-Command $s { Start-Sleep -Milliseconds 500; 1..3; Write-Error oops; 'end' } -AsJob
$null = Disconnect-PSSession $s; $s.State.ToString(); (Get-PSSession).Name`);
    expect(left).toBe('Disconnected\nlater');
    expect(statSync(folder()).mode & 0o777).toBe(0o700);
    const files = readdirSync(folder());
    expect(files.map((f) => f.replace(/^[^.]*/, '')).sort()).toEqual(['.json', '.sock']);
    for (const file of files) expect(statSync(join(folder(), file)).mode & 0o077).toBe(0);
    expect(
      await run(`@(Connect-PSSession @Remote -Name other).Count
$c = Connect-PSSession @Remote -Name lat*; "$($c.Name) $($c.State)"
Receive-PSSession $c 2>$null; Receive-PSSession $c; Invoke-Command $c { $v }
Remove-PSSession $c; @(Connect-PSSession @Remote).Count`),
    ).toBe('0\nlater Opened\n1\n2\n3\nend\nkept\n0');
    expect(existsSync(folder()) && readdirSync(folder())).toEqual([]);
  });

  it('outlives those who come and cannot speak', async () => {
    await run(`$s = New-PSSession @Remote -Name patient; Invoke-Command $s { $v = 'kept' }; $null = Disconnect-PSSession $s`);
    const file = readdirSync(folder()).find((f) => f.endsWith('.sock')) ?? '';
    const id = file.slice(0, -'.sock'.length);
    const said = (text: string): Promise<string> =>
      new Promise((resolve, reject) => {
        const socket = connect(join(folder(), file), () => socket.write(text));
        let heard = '';
        socket.setEncoding('utf8').on('data', (piece: string) => {
          heard += piece;
        });
        socket.on('error', reject);
        socket.on('close', () => resolve(heard));
      });
    expect(await said('garbage\n')).toBe('');
    expect(await said(`<Connect PSGuid='${id}' />\ngarbage\n`)).toMatch(/^<ConnectAck [\s\S]*\n__NamedPipeError__:garbage\n$/);
    expect(
      await said(`<Connect PSGuid='${id}' />\n<Data Stream='Default' PSGuid='00000000-0000-0000-0000-000000000000'>AAAA</Data><Other />\n`),
    ).toContain('An unknown element');
    expect(await run(`$c = Connect-PSSession @Remote -Name patient; Invoke-Command $c { $v }; Remove-PSSession $c`)).toBe('kept');
  });

  it('can only be one whose server keeps sessions', async () => {
    expect(
      await run(`$s = New-PSSession -UseWindowsPowerShell
Disconnect-PSSession $s 2>&1 | ForEach-Object FullyQualifiedErrorId; "$($s.State)"
Remove-PSSession $s; Disconnect-PSSession $s 2>&1 | ForEach-Object FullyQualifiedErrorId
try { Disconnect-PSSession $s -OutputBufferingMode Drop } catch { $_.FullyQualifiedErrorId }`),
    ).toBe(
      [
        'PSSessionDisconnectFailed,Microsoft.PowerShell.Commands.DisconnectPSSessionCommand',
        'Opened',
        'CannotDisconnectSessionWhenNotOpened,Microsoft.PowerShell.Commands.DisconnectPSSessionCommand',
        'NotSupported,Microsoft.PowerShell.Commands.DisconnectPSSessionCommand',
      ].join('\n'),
    );
  });
});
