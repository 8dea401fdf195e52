import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../src/dotnet/index.ts';
import '../../src/session/runspace.ts';
import { Defragmentor, Fragmentor } from '../../runtime/remoting/fragmentor.ts';
import { controlPacket, dataPacket, LineSplitter, parseOutOfProcessLine, sessionGuid } from '../../runtime/remoting/out-of-process.ts';
import * as decoder from '../../runtime/remoting/remoting-decoder.ts';
import * as encoder from '../../runtime/remoting/remoting-encoder.ts';
import { decodeMessage, encodeMessage, RemotingDataType } from '../../runtime/remoting/remoting-message.ts';
import type { NetDictionary } from '../../src/objects/collections.ts';
import { toText } from '../../src/objects/to-string.ts';
import { messagesOf, recorded } from './conversation.ts';

const types = RemotingDataType;
const client = messagesOf(recorded('streams-input-stop'), 'C');
const server = messagesOf(recorded('streams-input-stop'), 'S');
const ofType = (messages: typeof client, type: number): string[] => messages.filter((m) => m.dataType === type).map((m) => m.payload);

describe('lines', () => {
  it('are what PowerShell writes', () => {
    for (const [, , line] of recorded('streams-input-stop')) {
      const [packet] = parseOutOfProcessLine(line);
      const again =
        packet!.element === 'Data'
          ? dataPacket(packet!.data, packet!.psGuid, packet!.stream)
          : controlPacket(packet!.element, packet!.psGuid);
      expect(again).toBe(line);
    }
  });
  it('may have attributes in any order, double quotes, blanks and several elements', () => {
    const found = parseOutOfProcessLine(
      `  <DataAck PSGuid="${sessionGuid}"></DataAck> <Data PSGuid='${sessionGuid}' Stream='PromptResponse'>AQI=</Data>`,
    );
    expect(found).toEqual([
      { element: 'DataAck', psGuid: sessionGuid },
      { element: 'Data', psGuid: sessionGuid, stream: 'PromptResponse', data: Buffer.from([1, 2]) },
    ]);
  });
  it.each([
    ['hello', 'hello'],
    ['<Other />', 'An unknown element "Other" was received. This can happen if the remote process closed or ended abnormally.'],
    ['<Close />', 'Expected only one attribute with the name "PSGuid" in the Close element.'],
    [`<Data PSGuid='${sessionGuid}'>AQI=</Data>`, 'Expected only two attributes with the names "Stream" and "PSGuid" in the Data element.'],
    [
      `<Data Stream='Default' PSGuid='x'>AQI=</Data>`,
      'Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).',
    ],
  ])('are refused otherwise: %s', (line, message) => {
    expect(() => parseOutOfProcessLine(line)).toThrow(message);
  });
  it('come out of pieces of any size', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.array(fc.nat(20)), (texts, cuts) => {
        const lines = texts.map((t) => t.replace(/[\r\n]/g, ''));
        let bytes = Buffer.from(lines.map((l) => `${l}\n`).join(''));
        const splitter = new LineSplitter();
        const found: string[] = [];
        for (const cut of cuts) {
          found.push(...splitter.push(bytes.subarray(0, cut)));
          bytes = bytes.subarray(cut);
        }
        found.push(...splitter.push(bytes));
        expect(found).toEqual(lines);
      }),
    );
  });
  it('end', () => {
    expect(() => new LineSplitter(10).push(Buffer.from('12345678901'))).toThrow('A line of more than 10 bytes was received.');
  });
});

describe('fragments', () => {
  it('join to the same messages however they are cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 200 })),
        fc.integer({ min: 22, max: 60 }),
        fc.array(fc.nat(70)),
        (messages, size, cuts) => {
          const fragmentor = new Fragmentor(size);
          let bytes = Buffer.concat(messages.flatMap((m) => fragmentor.fragment(Buffer.concat([Buffer.from([7]), m]))));
          const joiner = new Defragmentor();
          const found: Buffer[] = [];
          for (const cut of cuts) {
            found.push(...joiner.add(bytes.subarray(0, cut)));
            bytes = bytes.subarray(cut);
          }
          found.push(...joiner.add(bytes));
          expect(found.map((f) => [...f])).toEqual(messages.map((m) => [7, ...m]));
        },
      ),
    );
  });
  it('refuse what does not belong together, and what is too large', () => {
    const cut = (): Buffer[] => new Fragmentor(30).fragment(Buffer.alloc(30));
    const add =
      (...fragments: (Buffer | undefined)[]) =>
      () =>
        new Defragmentor().add(Buffer.concat(fragments as Buffer[]));
    const [first, second, third] = cut();
    expect(add(first, third)).toThrow('must be in sequence');
    expect(add(second)).toThrow('Unexpected ObjectId received');
    expect(add(Buffer.alloc(30))).toThrow('ObjectId cannot be less than or equal to 0');
    const limits = { objectSize: 70, dataSize: 1000, side: 'Server' as const };
    expect(() => new Defragmentor(limits).add(Buffer.concat(cut()))).toThrow(
      'The current deserialized object size of the data received from the remote client computer exceeded the allowed maximum object size. The current deserialized object size is 90. The allowed maximum object size is 70.',
    );
    const total = new Defragmentor({ ...limits, objectSize: null });
    expect(() => {
      for (let i = 0; i < 12; i++) total.add(Buffer.concat(cut()));
    }).toThrow('The total data received from the remote client exceeded the allowed maximum. The allowed maximum is 1000.');
    const huge = Buffer.from(first!);
    huge.writeUInt32BE(0xffffffff, 17);
    expect(() => new Defragmentor().add(huge)).toThrow('too large to be reassembled');
  });
});

describe('messages', () => {
  it('are PowerShell’s bytes', () => {
    for (const m of [...client, ...server]) {
      const bytes = encodeMessage(m);
      expect(encodeMessage(decodeMessage(bytes)).equals(bytes)).toBe(true);
      expect(bytes.readUInt32LE(4)).toBe(m.dataType);
    }
    expect(() => decodeMessage(Buffer.alloc(39))).toThrow('At least 61 bytes');
  });
  it('of a client are written as PowerShell writes them', () => {
    expect(encoder.encodeSessionCapability()).toBe(ofType(client, types.sessionCapability)[0]);
    const [init] = ofType(client, types.createRunspacePool);
    expect(encoder.encodeCreateRunspacePool(decoder.decodeCreateRunspacePool(init!)).replace(/<DCT>.*<\/DCT>/, '')).toContain(
      '<B N="_useRunspaceHost">false</B>',
    );
    const pipelines = ofType(client, types.createPowerShell);
    expect(pipelines.length).toBe(12);
    // arguments have been deserialized, and say so
    for (const payload of pipelines)
      expect(encoder.encodeCreatePowerShell(decoder.decodeCreatePowerShell(payload)).replaceAll('Deserialized.', '')).toBe(payload);
    for (const payload of ofType(client, types.powerShellInput)) expect(encoder.encodeObject(decoder.decodeObject(payload))).toBe(payload);
  });
  it('of a server are understood', () => {
    expect(ofType(server, types.powerShellStateInfo).map((p) => decoder.decodePowerShellState(p).state)).toContain('Failed');
    const failed = decoder.decodePowerShellState(ofType(server, types.powerShellStateInfo).find((p) => p.includes('>5<'))!);
    expect(failed.reason?.netType.fullName).toBe('System.Management.Automation.RemoteException');
    expect(failed.reason?.errorRecord?.fullyQualifiedErrorId).toBe('tt');
    const error = decoder.decodeErrorRecord(ofType(server, types.powerShellErrorRecord)[0]!);
    expect([error.message, error.activity, error.reason, error.scriptStackTrace]).toEqual([
      'ee',
      'Write-Error',
      'WriteErrorException',
      'at <ScriptBlock>, <No file>: line 1',
    ]);
    expect(decoder.decodeWarningRecord(ofType(server, types.powerShellWarning)[0]!).message).toBe('ww');
    const progress = decoder.decodeProgressRecord(ofType(server, types.powerShellProgress)[0]!);
    expect([progress.activity, progress.status, progress.percentComplete, progress.completed]).toEqual(['pp', 'st', 7, false]);
    const [host, information] = ofType(server, types.powerShellInformationStream).map(decoder.decodeInformationRecord);
    expect([host?.tags, toText(host?.messageData ?? null), information?.tags, information?.source]).toEqual([
      ['PSHOST'],
      'hh',
      [],
      'Write-Information',
    ]);
    const calls = ofType(server, types.remoteHostCallUsingPowerShellHost).map(decoder.decodeHostCall);
    expect(calls.map((c) => c.method)).toEqual(['WriteWarningLine', 'WriteLine3', 'WriteVerboseLine', 'WriteProgress']);
    expect(calls.map((c) => c.callId)).toEqual([-100, -100, -100, -100]);
    const data = decoder.decodeApplicationPrivateData(ofType(server, types.applicationPrivateData)[0]!);
    expect(toText(((data as NetDictionary).lookup('PSVersionTable') as NetDictionary).lookup('PSVersion') ?? null)).toBe('7.6.5');
  });
  it('of a server are written as PowerShell writes them', () => {
    for (const payload of ofType(server, types.powerShellWarning))
      expect(encoder.encodeInformationalRecord(decoder.decodeWarningRecord(payload))).toBe(payload);
    for (const payload of ofType(server, types.powerShellProgress))
      expect(encoder.encodeProgressRecord(decoder.decodeProgressRecord(payload))).toBe(payload);
    const [, information] = ofType(server, types.powerShellInformationStream);
    expect(encoder.encodeInformationRecord(decoder.decodeInformationRecord(information!))).toBe(information);
    for (const payload of ofType(server, types.remoteHostCallUsingPowerShellHost).slice(0, 3))
      expect(encoder.encodeHostCall(decoder.decodeHostCall(payload))).toBe(payload);
    for (const payload of ofType(server, types.powerShellStateInfo).filter((p) => p.includes('>4<')))
      expect(encoder.encodePowerShellState('Completed')).toBe(payload);
  });
  it('never make anything but the documented errors', () => {
    const documented = /^System\.(Xml\.XmlException|Management\.Automation\.Remoting\.PSRemotingDataStructureException)$/;
    const pieces = [...client, ...server].map((m) => m.payload).filter((p) => p.length > 0 && p.length < 4000);
    const readers = Object.entries(decoder).filter(([name]) => name.startsWith('decode'));
    fc.assert(
      fc.property(fc.constantFrom(...pieces), fc.nat(), fc.nat(60), fc.string({ maxLength: 20 }), (payload, at, length, text) => {
        const start = at % payload.length;
        const damaged = payload.slice(0, start) + text + payload.slice(start + length);
        for (const [name, read] of readers) {
          try {
            if (name === 'decodeSetRunspaces') decoder.decodeSetRunspaces('MaxRunspaces', damaged);
            else (read as (payload: string) => unknown)(damaged);
          } catch (e) {
            expect((e as { netType?: { fullName: string } }).netType?.fullName).toMatch(documented);
          }
        }
      }),
    );
  });
});
