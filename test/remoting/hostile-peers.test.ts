import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../src/dotnet/index.ts';
import '../../src/session/runspace.ts';
import { PSRemotingChildJob } from '../../runtime/backends/process/ps-remoting-child-job.ts';
import { RemoteRunspace } from '../../runtime/backends/process/remote-runspace.ts';
import { registerRuntime } from '../../runtime/index.ts';
import { ClientRunspacePool } from '../../runtime/remoting/client/client-runspace-pool.ts';
import type { Transport, TransportHandler } from '../../runtime/remoting/client/transport.ts';
import { decodeSessions, encodeSessions } from '../../runtime/remoting/disconnected-sessions.ts';
import { Fragmentor } from '../../runtime/remoting/fragmentor.ts';
import { LoopbackTransport } from '../../runtime/remoting/loopback-transport.ts';
import { controlPacket, dataPacket, LineSplitter } from '../../runtime/remoting/out-of-process.ts';
import { powerShellOf, scriptCommand } from '../../runtime/remoting/power-shell-data.ts';
import { encodeMessage, RemotingDataType, type RemotingMessage } from '../../runtime/remoting/remoting-message.ts';
import { ServerChannel } from '../../runtime/remoting/server/server-channel.ts';
import { ServerRemoteSession } from '../../runtime/remoting/server/server-remote-session.ts';
import { sessionsIn } from '../../runtime/remoting/server/session-folder.ts';
import type { ErrorRecord } from '../../src/errors/error-record.ts';
import { NetException } from '../../src/errors/exceptions.ts';
import { scheduler } from '../../src/scheduler/scheduler.ts';
import { type Said, said } from './conversation.ts';
import { type Mutation, mutatedLines, mutation } from './mutations.ts';

registerRuntime();

const documented = /^System\.(Xml\.XmlException|Management\.Automation\.Remoting\.PSRemoting(DataStructure|Transport)Exception)$/;
const poolId = '2a08c9a5-5037-4dc5-b2f6-312ac1ad62c3';
const guid = (n: number): string => `00000000-0000-0000-0000-${String(n).padStart(12, '0')}`;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** What a client of ours says from its first to its last word, while its server answers. */
async function clientLines(script: string): Promise<string[]> {
  const lines: string[] = [];
  const transport = new LoopbackTransport();
  const send = transport.send.bind(transport);
  transport.send = (text) => {
    lines.push(...text.split('\n').filter((l) => l !== ''));
    send(text);
  };
  const pool = new ClientRunspacePool(poolId, transport, 'localhost');
  const job = new PSRemotingChildJob('', new RemoteRunspace(pool), powerShellOf([scriptCommand(script)], { noInput: false }), true);
  job.startJob();
  job.writeInput(1);
  job.endInput();
  while (!job.isFinished) await turn();
  return lines;
}

const script = "$input; 'text'; [pscustomobject]@{ a = 1 }; Write-Warning w; Write-Error e; Write-Host h; Write-Progress p; throw 't'";

/** The elements of a conversation with what is done to some of them; `[]`: nothing is. */
const spoiled = (count: number): fc.Arbitrary<ReadonlyMap<number, Mutation>> =>
  fc.array(fc.tuple(fc.nat(count - 1), mutation), { minLength: 1, maxLength: 3 }).map((all) => new Map(all));

function linesOf({ element, psGuid, messages }: Said, fragmentor: Fragmentor, change: Mutation | undefined): string[] {
  if (element !== 'Data') {
    const line = controlPacket(element as 'Close', psGuid);
    return change === undefined
      ? [line]
      : ([[], [line, line], [line.replace(psGuid, guid(9))], ['garbage']] as const)[change.choice % 4]!.slice();
  }
  return messages.flatMap((m) =>
    change === undefined
      ? fragmentor.fragment(encodeMessage(m)).map((piece) => dataPacket(piece, psGuid))
      : mutatedLines(m, psGuid, fragmentor, change),
  );
}

function serverOf(written: string[]): ServerRemoteSession {
  const output = {
    writableLength: 0,
    write: (text: string): boolean => written.push(text) > 0,
    once: () => undefined,
    off: () => undefined,
  };
  return new ServerRemoteSession(new ServerChannel(output), function* () {
    return undefined;
  });
}

describe('a server whose client says what it should not', () => {
  it('refuses it in the words of the protocol or goes on, and ends', async () => {
    const conversation = said(await clientLines(script));
    await fc.assert(
      fc.asyncProperty(spoiled(conversation.length), async (changes) => {
        const session = serverOf([]);
        const fragmentor = new Fragmentor();
        try {
          for (const [i, part] of conversation.entries()) {
            for (const line of linesOf(part, fragmentor, changes.get(i))) session.receive(line);
            await turn();
          }
        } catch (e) {
          expect(e).toBeInstanceOf(NetException);
          expect((e as NetException).netType.fullName).toMatch(documented);
        }
        await scheduler.whenDone(scheduler.start(session.end(), 'end'));
      }),
    );
  });

  it.each<[string, readonly string[], string]>([
    ['a pipeline twice', [controlPacket('Command', guid(5)), controlPacket('Command', guid(5))], `A pipeline ${guid(5)} cannot be made`],
    ['a pipeline under the id of the session', [controlPacket('Command', guid(0))], `A pipeline ${guid(0)} cannot be made`],
  ])('refuses %s', (_name, lines, message) => {
    const session = serverOf([]);
    expect(() => {
      for (const line of lines) session.receive(line);
    }).toThrow(message);
  });

  it('does not open a session twice', async () => {
    const opening = said(await clientLines('1')).slice(0, 1);
    const session = serverOf([]);
    const twice = [...opening, ...opening].flatMap((part) => linesOf(part, new Fragmentor(), undefined));
    expect(() => {
      for (const line of twice) session.receive(line);
    }).toThrow('The session is open already.');
    await scheduler.whenDone(scheduler.start(session.end(), 'end'));
  });
});

/** A server in this process of which not everything arrives as it was said. One that has been silent for long is gone. */
class SpoiledTransport implements Transport {
  closeMilliseconds = Infinity;
  /** So many turns of the event loop it may be silent. */
  patience = 60;
  readonly spoken: Said[] = [];
  private readonly inner = new LoopbackTransport();
  private readonly fragmentor = new Fragmentor();
  private silent = 0;
  private isGone = false;

  /** @param spoil gives the lines that arrive in place of an element */
  constructor(private readonly spoil: (part: Said, index: number, fragmentor: Fragmentor) => readonly string[]) {}

  open(handler: TransportHandler): void {
    const splitter = new LineSplitter();
    const gone = (exitCode: number): void => {
      if (this.isGone) return;
      this.isGone = true;
      handler.closed({ exitCode });
    };
    const watch = (): void => {
      if (this.isGone) return;
      if (++this.silent > this.patience) gone(3);
      else setImmediate(watch);
    };
    this.inner.open({
      received: (bytes) => {
        this.silent = 0;
        for (const line of splitter.push(bytes))
          for (const part of said([line])) {
            const index = this.spoken.push(part) - 1;
            for (const written of this.spoil(part, index, this.fragmentor)) if (!this.isGone) handler.received(Buffer.from(`${written}\n`));
          }
      },
      errorLine: (text) => handler.errorLine(text),
      closed: () => gone(0),
    });
    setImmediate(watch);
  }
  send(lines: string): void {
    this.silent = 0;
    this.inner.send(lines);
  }
  pause(): void {}
  resume(): void {}
  end(): void {
    this.inner.end();
  }
  close(): void {
    this.inner.close();
  }
}

async function finishedJob(transport: Transport, text = script): Promise<PSRemotingChildJob> {
  const job = new PSRemotingChildJob(
    '',
    new RemoteRunspace(new ClientRunspacePool(poolId, transport, 'localhost')),
    powerShellOf([scriptCommand(text)]),
    true,
  );
  job.startJob();
  while (!job.isFinished) await turn();
  return job;
}
const untouched = (part: Said, _index: number, fragmentor: Fragmentor): string[] => linesOf(part, fragmentor, undefined);

/** The same with another text in each message of a type. */
const withPayload =
  (dataType: number, change: (payload: string) => string) =>
  (part: Said, _index: number, fragmentor: Fragmentor): string[] =>
    linesOf(
      {
        ...part,
        messages: part.messages.map(
          (m): RemotingMessage => (m.dataType === dataType ? { ...m, payload: change(m.payload) } : { ...m, payload: m.payload }),
        ),
      },
      fragmentor,
      undefined,
    );

describe('a job whose server says what it should not', () => {
  it('ends, and can be read to its end', async () => {
    const whole = new SpoiledTransport(untouched);
    expect((await finishedJob(whole)).state).toBe('Failed');
    await fc.assert(
      fc.asyncProperty(spoiled(whole.spoken.length), async (changes) => {
        const job = await finishedJob(new SpoiledTransport((part, index, fragmentor) => linesOf(part, fragmentor, changes.get(index))));
        const { reason } = job.jobStateInfo;
        if (reason) expect(reason.netType.fullName).toMatch(/Remot(e|ing\w*)Exception$/);
        const items = job.results.readAll();
        for (const stream of ['output', 'error', 'warning', 'information', 'progress'] as const)
          items.push(...job.stream(stream).readAll());
        expect(items.filter((item) => item === undefined)).toEqual([]);
        job.dispose();
      }),
    );
  });

  it('has Failed when it is read while it runs', async () => {
    const spoil = withPayload(RemotingDataType.powerShellOutput, (payload) => payload.replace('</', '<'));
    const job = new PSRemotingChildJob(
      '',
      new RemoteRunspace(new ClientRunspacePool(poolId, new SpoiledTransport(spoil), 'localhost')),
      powerShellOf([scriptCommand("'x'; Start-Sleep 100")]),
      true,
    );
    job.startJob();
    while (job.results.available === 0) await turn();
    expect(job.results.readAll()).toEqual([]);
    while (!job.isFinished) await turn();
    const { state, reason } = job.jobStateInfo;
    expect([state, reason?.netType.name, job.failureErrorRecord?.fullyQualifiedErrorId]).toEqual([
      'Failed',
      'PSRemotingTransportException',
      'JobFailure',
    ]);
  });

  it('has an error among its results when it is read afterwards', async () => {
    const job = await finishedJob(
      new SpoiledTransport(withPayload(RemotingDataType.powerShellWarning, () => '<S>no record</S>')),
      "1; Write-Warning w; 'last'",
    );
    expect(job.state).toBe('Completed');
    const types = job.results.readAll().map((item) => (item as unknown as { objectType: string }).objectType);
    expect(types).toEqual(['Output', 'Error', 'MethodExecutor', 'Output']);
    const [error] = job.stream('error').readAll() as unknown as ErrorRecord[];
    expect([error?.exception.netType.name, error?.message]).toEqual([
      'PSRemotingTransportException',
      'Remoting data is missing InformationalRecord_Message property.',
    ]);
  });

  it('does not wait for ever for the server to agree that it is over', async () => {
    const transport = new SpoiledTransport((part, index, fragmentor) =>
      part.element === 'CloseAck' ? [] : untouched(part, index, fragmentor),
    );
    transport.closeMilliseconds = 1;
    transport.patience = Infinity;
    expect((await finishedJob(transport, '1')).state).toBe('Completed');
  });

  it('is not left to itself unless somebody has asked for that', async () => {
    const job = await finishedJob(
      new SpoiledTransport((part, index, fragmentor) => {
        const left = {
          destination: 1,
          dataType: RemotingDataType.runspacePoolDisconnected,
          runspacePoolId: poolId,
          powerShellId: guid(0),
          payload: '',
        };
        return [
          ...fragmentor.fragment(encodeMessage(left)).map((piece) => dataPacket(piece, guid(0))),
          ...untouched(part, index, fragmentor),
        ];
      }),
      '1',
    );
    expect(job.state).toBe('Completed');
  });
});

describe('sessions that others have left', () => {
  it('are those that can be read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pwsh-lite-left-'));
    try {
      const good = JSON.stringify({ name: 'good', process: process.pid, connected: false });
      const notes: readonly (string | null)[] = [
        good,
        'null',
        '[]',
        '5',
        '{',
        '',
        '{"name":5,"process":1}',
        `{"name":"x","process":-1}`,
        '{"name":"x","process":0}',
        '{"name":"x","process":1.5}',
        null,
      ];
      for (const [i, text] of notes.entries()) {
        writeFileSync(join(folder, `${guid(i)}.sock`), '');
        if (text !== null) writeFileSync(join(folder, `${guid(i)}.json`), text);
      }
      mkdirSync(join(folder, `${guid(50)}.json`));
      writeFileSync(join(folder, `${guid(50)}.sock`), '');
      writeFileSync(join(folder, 'no guid.sock'), '');
      writeFileSync(join(folder, 'no guid.json'), good);
      expect(sessionsIn(folder)).toEqual([{ id: guid(0), name: 'good' }]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('have GUIDs', () => {
    expect(decodeSessions(encodeSessions([{ id: guid(7), name: 'n' }]))).toEqual([{ id: guid(7), name: 'n' }]);
    expect(() => decodeSessions(encodeSessions([{ id: '../../x', name: 'n' }]))).toThrow("'../../x' is no GUID.");
  });
});
