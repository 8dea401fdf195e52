import { describe, expect, it } from 'vitest';
import '../../src/dotnet/index.ts';
import '../../src/session/runspace.ts';
import { ClientPowerShell } from '../../runtime/remoting/client/client-powershell.ts';
import { ClientRunspacePool } from '../../runtime/remoting/client/client-runspace-pool.ts';
import { powerShellOf, scriptCommand } from '../../runtime/remoting/power-shell-data.ts';
import { recorded } from '../remoting/conversation.ts';
import { Listener } from '../remoting/listener.ts';
import { ReplayTransport } from './replay-transport.ts';

const poolId = '2a08c9a5-5037-4dc5-b2f6-312ac1ad62c3';
const pipelines = {
  streams: '62df8461-9020-4577-88b2-ff80e6d364a0',
  input: 'c54bc37f-baa6-4fb1-9c6a-0fd23b1e8e71',
  throws: '50b1114a-eadf-438c-82fe-60cf2b64fd5b',
  stopped: 'ad3dcab5-ac55-40a4-819c-3719328848a8',
  large: '9a7edebb-133d-4eb3-b4c5-a865bb11f8f4',
};

async function opened(names: readonly (keyof typeof pipelines)[], pieces?: number) {
  const transport = new ReplayTransport(
    recorded('streams-input-stop'),
    names.map((n) => pipelines[n]),
    pieces,
  );
  const pool = new ClientRunspacePool(poolId, transport, 'localhost');
  pool.open();
  while (pool.state === 'Opening') await new Promise<void>((resolve) => pool.onStateChanged(() => resolve()));
  expect(pool.state).toBe('Opened');
  return { transport, pool };
}

describe('the client with the recorded server', () => {
  it.each([undefined, 1000, 7])('gives every stream in its order (pieces of %s bytes)', async (pieces) => {
    const { pool } = await opened(['streams'], pieces);
    const listener = new Listener(poolId);
    new ClientPowerShell(pool, listener).invoke(powerShellOf([scriptCommand('all streams')]));
    await listener.ended();
    expect(listener.state).toBe('Completed');
    expect(listener.said).toEqual([
      'warning: ww',
      'host WriteWarningLine',
      'information: hh',
      'host WriteLine3',
      'information: ii',
      'error: ee',
      'verbose: vv',
      'host WriteVerboseLine',
      expect.stringMatching(/^progress: /),
      'host WriteProgress',
      expect.stringMatching(/^output: /),
    ]);
  });

  it('sends input after the command was acknowledged, all that waits in one line', async () => {
    const { pool, transport } = await opened(['input']);
    const listener = new Listener(poolId);
    const shell = new ClientPowerShell(pool, listener);
    shell.invoke(powerShellOf([scriptCommand('$input')], { noInput: false }));
    shell.writeInput(1);
    shell.writeInput(2);
    shell.endInput();
    await listener.ended();
    expect(listener.said).toEqual(['output: 1', 'output: 2']);
    const elements = transport.sent.filter((l) => l.includes(shell.id)).map((l) => /^<(\w+)/.exec(l)?.[1]);
    expect(elements).toEqual(['Command', 'Data', 'Data']);
  });

  it('knows why a pipeline failed', async () => {
    const { pool } = await opened(['throws']);
    const listener = new Listener(poolId);
    new ClientPowerShell(pool, listener).invoke(powerShellOf([scriptCommand("throw 'tt'")]));
    await listener.ended();
    expect(listener.state).toBe('Failed');
    expect(listener.reason?.netType.fullName).toBe('System.Management.Automation.RemoteException');
    expect(listener.reason?.errorRecord?.errorId).toBe('tt');
  });

  it('stops a pipeline and closes it and the session', async () => {
    const { pool, transport } = await opened(['stopped']);
    const listener = new Listener(poolId);
    const shell = new ClientPowerShell(pool, listener);
    shell.invoke(powerShellOf([scriptCommand('long')]));
    while (listener.said.length === 0) await new Promise((resolve) => setImmediate(resolve));
    shell.stop();
    expect(listener.state).toBe('Stopping');
    await listener.ended();
    expect(listener.state).toBe('Stopped');
    expect(listener.reason?.errorRecord?.errorId).toBe('PipelineStopped');
    await new Promise<void>((resolve) => shell.close(resolve));
    pool.close();
    while (transport.closedWith === null) await new Promise((resolve) => setImmediate(resolve));
    expect([pool.state, transport.closedWith]).toEqual(['Closed', false]);
  });

  it('joins the fragments of a large object', async () => {
    const { pool } = await opened(['large']);
    const listener = new Listener(poolId);
    new ClientPowerShell(pool, listener).invoke(powerShellOf([scriptCommand("'x' * 70000")]));
    await listener.ended();
    expect(listener.said).toEqual([`output: ${'x'.repeat(70000)}`]);
  });

  it.each([
    ['plain text', 'There is an error processing data from the background process. Error reported: plain text.'],
    [
      '<Foo>bad</Foo>',
      'There is an error processing data from the background process. Error reported: An unknown element "Foo" was received. This can happen if the remote process closed or ended abnormally..',
    ],
    ['__NamedPipeError__:gone', 'The background process reported an error with the following message: gone.'],
  ])('breaks the session at %s', async (line, message) => {
    const { pool, transport } = await opened(['streams']);
    const listener = new Listener(poolId);
    new ClientPowerShell(pool, listener).invoke(powerShellOf([scriptCommand('x')]));
    pool.received(Buffer.from(`${line}\n`));
    expect([pool.state, pool.reason?.message, listener.state]).toEqual(['Broken', message, 'Failed']);
    expect(transport.closedWith).toBe(true);
  });
});
