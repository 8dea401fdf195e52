import { readFileSync } from 'node:fs';
import { Defragmentor } from '../../runtime/remoting/fragmentor.ts';
import { parseOutOfProcessLine } from '../../runtime/remoting/out-of-process.ts';
import { decodeMessage, type RemotingMessage } from '../../runtime/remoting/remoting-message.ts';

/** One line of a recorded conversation: milliseconds, who wrote it (client or server), the line. */
export type RecordedLine = readonly [number, 'C' | 'S', string];

/** A conversation recorded from PowerShell 7.6.5. */
export function recorded(name: string): RecordedLine[] {
  const path = new URL(`fixtures/${name}.jsonl`, import.meta.url);
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as RecordedLine);
}

/** What a side of a conversation said: elements without data by name, messages as they are. */
export type Said = { element: string; psGuid: string; messages: RemotingMessage[] };

/** The elements of lines in their order, with the messages that each completes. Lines that are no elements are passed over. */
export function said(lines: readonly string[]): Said[] {
  const joiners = new Map<string, Defragmentor>();
  return lines
    .filter((line) => line.startsWith('<'))
    .flatMap((line) => parseOutOfProcessLine(line))
    .map((packet) => {
      if (packet.element !== 'Data') return { ...packet, messages: [] };
      let joiner = joiners.get(packet.psGuid);
      if (!joiner) joiners.set(packet.psGuid, (joiner = new Defragmentor()));
      return { element: 'Data', psGuid: packet.psGuid, messages: joiner.add(packet.data).map(decodeMessage) };
    });
}

/** All messages of one side. */
export function messagesOf(lines: readonly RecordedLine[], side: 'C' | 'S'): RemotingMessage[] {
  return said(lines.filter(([, s]) => s === side).map(([, , line]) => line)).flatMap((s) => s.messages);
}
