import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import '../../src/dotnet/index.ts';
import '../../src/session/runspace.ts';
import { Fragmentor } from '../../runtime/remoting/fragmentor.ts';
import { encodeHostResponse } from '../../runtime/remoting/host-encoder.ts';
import { controlPacket, dataPacket, sessionGuid } from '../../runtime/remoting/out-of-process.ts';
import * as decoder from '../../runtime/remoting/remoting-decoder.ts';
import { encodeObject } from '../../runtime/remoting/remoting-encoder.ts';
import { encodeMessage, RemotingDataType as types } from '../../runtime/remoting/remoting-message.ts';
import { toText } from '../../src/objects/to-string.ts';
import { recorded, type Said, said } from './conversation.ts';
import { ServerProcess } from './server-process.ts';

const open: ServerProcess[] = [];
function server(mode?: string, args?: string[]): ServerProcess {
  const made = new ServerProcess(mode, args);
  open.push(made);
  return made;
}
afterEach(() => {
  for (const { child } of open.splice(0)) child.kill('SIGKILL');
});

const outputs = (s: ServerProcess, id: string): string[] =>
  s.payloads(types.powerShellOutput, id).map((p) => toText(decoder.decodeObject(p)));

/** What differs from run to run, and where .NET tells of its own stack. */
function comparable(payload: string): string {
  return payload
    .replace(/<DT N="TimeGenerated">[^<]*/g, '<DT N="TimeGenerated">')
    .replace(/<S N="(User|Computer)">[^<]*/g, '<S N="$1">')
    .replace(/<U32 N="(\w+)">\d+/g, '<U32 N="$1">')
    .replace(/<(I64|I32) N="(HistoryId|PipelineLength|PipelinePosition)">-?\d+/g, '<$1 N="$2">')
    .replace(/_x000A_ {3}at [^<]*(?=<\/ToString>)/g, '')
    .replace(/<(?:Nil|S) N="(TargetSite|Source|StackTrace)"(?: \/>|>[^<]*<\/S>)/g, '<Nil N="$1" />')
    .replace('<T>System.Management.Automation.PSBoundParametersDictionary</T>', '');
}

function comparableSaid(all: readonly Said[]): string[] {
  return all.map(({ element, psGuid, messages }) => {
    const texts = messages.map((m) => {
      // entries of this dictionary come in no order
      const payload =
        m.dataType === types.applicationPrivateData
          ? [...(m.payload.match(/Key">(?!SessionHost)\w+/g) ?? [])].sort().join()
          : comparable(m.payload);
      return `${m.destination} ${m.dataType.toString(16)} ${m.runspacePoolId} ${m.powerShellId} ${payload}`;
    });
    return `${element} ${psGuid} ${texts.join('\n')}`;
  });
}

/** Says the client's lines of a conversation, each when the server has answered as much as it did then. */
async function replay(name: string, mode: string): Promise<void> {
  const lines = recorded(name).filter(([, , line]) => line.startsWith('<'));
  const s = server(mode);
  let answers = 0;
  for (const [, side, line] of lines) {
    if (side === 'S') answers++;
    else {
      await s.until(() => s.lines.length >= answers);
      s.write(line);
    }
  }
  await s.until(() => s.lines.length >= answers);
  s.child.stdin?.end();
  expect(await s.ended()).toBe(160);
  const expected = said(lines.filter(([, side]) => side === 'S').map(([, , line]) => line));
  const actual = comparableSaid(said(s.lines));
  for (const [i, text] of comparableSaid(expected).entries()) expect(actual[i]).toBe(text);
  expect(actual.length).toBe(expected.length);
}

describe('a recorded conversation', () => {
  it('of one pipeline is had again', () => replay('one-plus-one', '-sshs'));
  it('of streams, input, arguments, stopping and long text is had again', () => replay('streams-input-stop', '-sshs'));
  it('with the server of jobs is had again', () => replay('server-s', '-s'));
});

describe('a pipeline', () => {
  it('is stopped by a signal, even in a busy loop, and runs its finally block', async () => {
    const s = server();
    await s.open();
    const id = s.start("try { 'begun'; while ($true) { } } finally { 'finally' }");
    await s.until(() => outputs(s, id).length > 0);
    s.write(controlPacket('Signal', id));
    expect(decoder.decodePowerShellState(await s.finished(id)).state).toBe('Stopped');
    await s.until(() => s.lines.some((l) => l.startsWith(`<SignalAck PSGuid='${id}'`)));
    const names = said(s.lines).filter((x) => x.psGuid === id);
    expect(names.at(-1)?.element).toBe('SignalAck');
  });
  it('asks the host of the client and waits for its answer', async () => {
    const s = server();
    await s.open();
    const id = s.start('$a = $Host.UI.ReadLine(); "got $a"');
    await s.until(() => s.payloads(types.remoteHostCallUsingPowerShellHost, id).length > 0);
    const call = decoder.decodeHostCall(s.payloads(types.remoteHostCallUsingPowerShellHost, id)[0] as string);
    expect(call.method).toBe('ReadLine');
    const answer = encodeHostResponse({ callId: call.callId, method: 'ReadLine', returnValue: 'this', exception: null });
    const message = {
      destination: 2,
      dataType: types.remotePowerShellHostResponseData,
      runspacePoolId: s.poolId,
      powerShellId: id,
      payload: answer,
    };
    for (const fragment of new Fragmentor().fragment(encodeMessage(message))) s.write(dataPacket(fragment, id, 'PromptResponse'));
    await s.finished(id);
    expect(outputs(s, id)).toEqual(['got this']);
  });
  it('gets input while it runs', async () => {
    const s = server();
    await s.open();
    const id = s.start('process { "<$_>" }', { noInput: false });
    s.send(types.powerShellInput, encodeObject('one'), id);
    await s.until(() => outputs(s, id).length === 1);
    s.send(types.powerShellInput, encodeObject(null), id);
    s.send(types.powerShellInputEnd, '', id);
    await s.finished(id);
    expect(outputs(s, id)).toEqual(['<one>', '<>']);
  });
  it('waits for the one before it unless the session has more runspaces', async () => {
    const s = server();
    await s.open(2);
    const ids = [1, 2, 3].map((n) => s.start(`Start-Sleep -Milliseconds ${n < 3 ? 400 : 1}; ${n}`));
    await Promise.all(ids.map((id) => s.finished(id)));
    const order = said(s.lines)
      .flatMap((x) => x.messages)
      .filter((m) => m.dataType === types.powerShellStateInfo)
      .map((m) => m.powerShellId);
    expect(order.indexOf(ids[2] as string)).toBeGreaterThan(0);
    expect(order.length).toBe(3);
  });
  it('never writes to the channel itself', async () => {
    const s = server();
    await s.open();
    const id = s.start("[Console]::WriteLine('a'); [Console]::Out.Write('b'); sh -c 'echo c; echo d >&2'; 'e' | Out-Host; 'f'");
    await s.finished(id);
    expect(outputs(s, id)).toEqual(['c', 'f']);
    expect(s.payloads(types.powerShellErrorRecord, id).map((p) => decoder.decodeErrorRecord(p).message)).toEqual(['d']);
    expect(s.lines.filter((l) => !l.startsWith('<'))).toEqual([]);
  });
  it('waits while the client does not read', async () => {
    const s = server();
    await s.open();
    s.child.stdout?.pause();
    s.start("1..3000 | ForEach-Object { 'x' * 30000 }");
    const memory = (): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${s.child.pid}/status`, 'utf8'))?.[1]);
    const before = memory();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(memory() - before).toBeLessThan(60_000);
  }, 15_000);
});

describe('the end', () => {
  it('comes at once when the client has gone, whatever runs', async () => {
    const s = server();
    await s.open();
    s.start("try { while ($true) { } } finally { Set-Content -LiteralPath '/dev/null' -Value 'x' }");
    const busy = s.start('Start-Sleep 100');
    expect(busy).not.toBe('');
    const start = Date.now();
    s.child.stdin?.end();
    expect(await s.ended()).toBe(160);
    expect(Date.now() - start).toBeLessThan(2000);
    expect(s.errors).toContain('An unknown element "" was received.');
  });
  it('ends what the pipeline has started', async () => {
    const s = server();
    await s.open();
    const id = s.start('$PID; sleep 345.25');
    await s.until(() => outputs(s, id).length === 1);
    s.child.stdin?.end();
    await s.ended();
    const { execSync } = await import('node:child_process');
    expect(execSync('ps -eo args').toString().split('\n')).not.toContain('sleep 345.25');
  });
  it.each([
    ['nonsense', 'nonsense'],
    ['<Other />', 'An unknown element "Other" was received.'],
    [`<Signal PSGuid='${sessionGuid}' />`, 'A Signal message to a session is not supported.'],
    [
      `<Data Stream='Default' PSGuid='${sessionGuid}'>AAAA</Data><DataAck PSGuid='${sessionGuid}' />`,
      'An unknown element "DataAck" was received.',
    ],
  ])('comes with an error for %s', async (line, message) => {
    const s = server('-sshs');
    s.write(line);
    expect(await s.ended()).toBe(160);
    expect(s.lines.at(-1)).toContain(`__NamedPipeError__:${message}`);
  });
  it('begins in the folder that was asked for', async () => {
    const s = server('-s', ['-wd', '/usr']);
    await s.open();
    const id = s.start('"$PWD"');
    await s.finished(id);
    expect(outputs(s, id)).toEqual(['/usr']);
  });
});
