import { describe, expect, it } from 'vitest';
import '../../src/dotnet/index.ts';
import '../../src/host/host-object.ts';
import { runScript } from '../../runtime/backends/thread/script-run.ts';
import { registerRuntime } from '../../runtime/index.ts';
import { DefaultHost } from '../../src/host/default-host.ts';
import type { PSHost } from '../../src/host/ps-host.ts';
import { ListPipe } from '../../src/pipeline/pipe.ts';
import { scheduler } from '../../src/scheduler/scheduler.ts';
import { startInRunspace } from '../../src/session/current-context.ts';
import type { ExecutionContext } from '../../src/session/execution-context.ts';
import { parseScript } from '../../src/session/parse-errors.ts';
import { newRunspace, resetRunspace } from '../../src/session/runspace.ts';

registerRuntime();
const host: PSHost = new DefaultHost('7.6.5', null as never);

async function run(context: ExecutionContext, script: string): Promise<string> {
  const out = new ListPipe();
  await scheduler.whenDone(startInRunspace(context, runScript(context, parseScript(script), out), 'test'));
  return out.items.map((v) => String(v)).join(' ');
}

describe('runspaces share the tables of a new session', () => {
  it('until they change them', async () => {
    const [one, other] = [newRunspace(host), newRunspace(host)];
    await run(
      one,
      "Set-Alias gci Get-Date -Force; function prompt { 'mine' }; $ErrorActionPreference = 'Stop'; Remove-Variable PSEmailServer; $x = 1",
    );
    expect(await run(one, '(Get-Alias gci).Definition; prompt; $ErrorActionPreference; Test-Path variable:PSEmailServer; $x')).toBe(
      'Get-Date mine Stop false 1',
    );
    expect(await run(other, '(Get-Alias gci).Definition; $ErrorActionPreference; Test-Path variable:PSEmailServer; "[$x]"')).toBe(
      'Get-ChildItem Continue true []',
    );
  });

  it('also what scripts hold of them', async () => {
    const [one, other] = [newRunspace(host), newRunspace(host)];
    expect(await run(one, "$a = Get-Alias select; $a.Description = 'changed'; $a.Description; $a.ResolvedCommand.Name")).toBe(
      'changed Select-Object',
    );
    expect(await run(other, '"[$((Get-Alias select).Description)]"')).toBe('[]');
  });

  it('and the same tree runs in several of them', async () => {
    const block = parseScript('$n = $seed; function f { $n * 2 }; (f); $n++; $n; [math]::Max($n, 3); "$ErrorActionPreference"');
    const contexts = Array.from({ length: 4 }, () => newRunspace(host));
    for (const [i, context] of contexts.entries()) await run(context, `$seed = ${i}`);
    const results = contexts.map(() => new ListPipe());
    await Promise.all(contexts.map((c, i) => scheduler.whenDone(startInRunspace(c, runScript(c, block, results[i]!), 'test'))));
    expect(results.map((r) => r.items.join(' '))).toEqual(['0 1 3 Continue', '2 2 3 Continue', '4 3 3 Continue', '6 4 4 Continue']);
  });

  it('a reset forgets variables and errors and keeps functions', async () => {
    const context = newRunspace(host);
    await run(context, "$v = 1; $ErrorActionPreference = 'SilentlyContinue'; function f { 'kept' }; Get-Item /nowhere; Set-Location /");
    resetRunspace(context);
    expect(await run(context, '"[$v]"; $ErrorActionPreference; f; $Error.Count')).toBe('[] Continue kept 0');
    expect(await run(context, '"$PWD"')).toBe(process.cwd());
  });

  it('one costs less than ten kilobytes', () => {
    const kept: unknown[] = [];
    for (let i = 0; i < 200; i++) newRunspace(host);
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < 5000; i++) kept.push(newRunspace(host));
    expect((process.memoryUsage().heapUsed - before) / kept.length).toBeLessThan(10_000);
  });
});
