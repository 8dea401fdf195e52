import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../src/dotnet/index.ts';
import '../../src/session/runspace.ts';
import { ClientPowerShell } from '../../runtime/remoting/client/client-powershell.ts';
import { ClientRunspacePool } from '../../runtime/remoting/client/client-runspace-pool.ts';
import { LoopbackTransport } from '../../runtime/remoting/loopback-transport.ts';
import { powerShellOf, scriptCommand } from '../../runtime/remoting/power-shell-data.ts';
import { NetGuid } from '../../src/dotnet/system/guid.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { Listener } from './listener.ts';

async function opened(): Promise<ClientRunspacePool> {
  const pool = new ClientRunspacePool(NetGuid.create().toString(), new LoopbackTransport(), 'localhost');
  pool.open();
  while (pool.state === 'Opening') await new Promise<void>((resolve) => pool.onStateChanged(() => resolve()));
  expect(pool.state).toBe('Opened');
  return pool;
}

async function closed(pool: ClientRunspacePool): Promise<string> {
  const gone = new Promise<void>((resolve) => (pool.onChannelClosed = resolve));
  pool.close();
  await gone;
  return pool.state;
}

async function run(pool: ClientRunspacePool, text: string, args: readonly Value[] = []): Promise<Listener> {
  const listener = new Listener(pool.id);
  const parameters = args.map((value) => ({ name: null, value }));
  new ClientPowerShell(pool, listener).invoke(powerShellOf([scriptCommand(text, parameters)]));
  await listener.ended();
  return listener;
}

describe('our client and our server in one process', () => {
  it('carry arguments, output, errors and how a pipeline ended, and close', async () => {
    const pool = await opened();
    const { said, state } = await run(pool, "param($n) $n * 10; Write-Warning w; Get-Item /no/such; 'last'", [4]);
    expect(said.filter((s) => !s.startsWith('host'))).toEqual([
      'output: 40',
      'warning: w',
      "error: Cannot find path '/no/such' because it does not exist.",
      'output: last',
    ]);
    expect(state).toBe('Completed');
    expect((await run(pool, "throw 'tt'")).reason?.errorRecord?.errorId).toBe('tt');
    expect(await closed(pool)).toBe('Closed');
  });

  it('bring any text through unchanged, whatever its length', async () => {
    const pool = await opened();
    // A lone half of a surrogate pair is no character, and no text of .NET's that XML could carry.
    const text = fc.string({ unit: 'grapheme', maxLength: 200 }).chain((t) => fc.nat(400).map((n) => t.repeat(n)));
    await fc.assert(
      fc.asyncProperty(text, async (t) => {
        expect((await run(pool, '$args[0]', [t])).said).toEqual([`output: ${t}`]);
      }),
      { numRuns: 40 },
    );
    expect(await closed(pool)).toBe('Closed');
  });
});
