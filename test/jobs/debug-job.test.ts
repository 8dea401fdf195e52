import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const program = join(process.env['PWSH_LITE_BUILD'] ?? join(import.meta.dirname, '../../dist'), 'pwsh-lite');

/** Runs a script with what a user types at its debugger prompts. @returns what is shown, without the folder */
async function debugging(script: string, typed: readonly string[]): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pwsh-lite-debug-')));
  try {
    writeFileSync(join(folder, 't.ps1'), script);
    const child = spawn(program, ['-NoProfile', '-File', 't.ps1'], {
      cwd: folder,
      env: { ...process.env, NO_COLOR: '1', TERM: 'xterm' },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stdin.end(typed.map((line) => `${line}\n`).join(''));
    await new Promise((resolve) => child.on('close', resolve));
    return out.replaceAll(folder, '<DIR>').trimEnd();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const prompt = '[DBG]: PS <DIR>>> ';

it('a thread job that waits for a debugger is debugged from the console', async () => {
  const out = await debugging(
    `$j = Start-ThreadJob { $x = 5; 'before'; Wait-Debugger; $y = 6; "x=$x y=$y" }
while (-not $j.Output.Count) { Start-Sleep -Milliseconds 20 }
Debug-Job $j
"$($j.State)"; Receive-Job $j`,
    ['$x', 's', 's', '$y', '$x = 8', 'c'],
  );
  expect(out).toContain("Entering debug mode. Use h or ? for help. \n\nAt line:1 char:20\n+  $x = 5; 'before'; Wait-Debugger;");
  const answers = out.slice(out.indexOf(prompt)).replaceAll(prompt, '> ');
  // what is typed is shown where the input is a terminal
  expect(answers).toMatch(
    /^> (?:\$x\n)?5\n> (?:s\n)?At line:1 char:35\n[\s\S]*\n> (?:s\n)?At line:1 char:43\n[\s\S]*\n> (?:\$y\n)?6\n[\s\S]*Completed\nbefore\nx=8 y=6$/,
  );
});

it('a runspace goes on when the debugger is detached, and one that runs is stopped at its next statement', async () => {
  const out = await debugging(
    `$r = [runspacefactory]::CreateRunspace(); $r.Name = 'mine'; $r.Open()
$shell = [powershell]::Create(); $shell.Runspace = $r
$run = $shell.AddScript('$v = 1; Wait-Debugger; $v++; "v=$v"').BeginInvoke()
while (-not $r.Debugger.InBreakpoint) { Start-Sleep -Milliseconds 20 }
Debug-Runspace $r; $shell.EndInvoke($run)
$j = Start-ThreadJob { 'begun'; while ($true) { Start-Sleep -Milliseconds 10 } }
while (-not $j.Output.Count) { Start-Sleep -Milliseconds 20 }
Debug-Job $j -BreakAll; "$($j.State)"; Stop-Job $j; "$($j.State)"`,
    ['$v = 7', 'detach', 'd'],
  );
  expect(out).toContain('Debugging Runspace: mine\n');
  expect(out).toMatch(/v=8\nAt line:1 char:\d+\n[\s\S]*Running\nStopped$/);
});
