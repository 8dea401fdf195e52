/**
 * What a client and a server of ours say to each other about sessions that go on without their client. PowerShell leaves that to WS-Management, so
 * over SSH it has nothing of the kind; its servers are never asked, because they do not say that they can.
 */
import { isGuid } from './out-of-process.ts';
import { bagPayload, fromPayload, listOf, listOfObjects, numberOf, plain, textOf } from './remote-objects.ts';
import { dataStructureException } from './transport-error.ts';

/** The entry of a server's application private data that says that it keeps sessions. */
export const sessionHostMark = 'SessionHost';

/** How a client leaves a session (DisconnectRunspacePool). */
export interface DisconnectSettings {
  readonly name: string;
  /** Seconds without a client after which the session ends. */
  readonly idleTimeoutSec: number;
}

/** A session that can be picked up. */
export interface DisconnectedSession {
  readonly id: string;
  readonly name: string;
}

/** The payload of a client that leaves. */
export function encodeDisconnect(settings: DisconnectSettings): string {
  return bagPayload([
    ['Name', settings.name],
    ['IdleTimeoutSec', settings.idleTimeoutSec],
  ]);
}

/** The settings in a payload. @throws PSRemotingDataStructureException */
export function decodeDisconnect(payload: string): DisconnectSettings {
  const bag = fromPayload(payload);
  return { name: textOf(bag, 'Name') ?? '', idleTimeoutSec: numberOf(bag, 'IdleTimeoutSec') };
}

/** A payload of texts: ids of pipelines. */
export function encodeTexts(texts: readonly string[]): string {
  return bagPayload([['Texts', listOfObjects(texts)]]);
}

/** The texts of a payload. @throws PSRemotingDataStructureException */
export function decodeTexts(payload: string): string[] {
  return listOf(fromPayload(payload), 'Texts').map((item) => {
    const text = plain(item);
    if (typeof text !== 'string') throw dataStructureException('Unexpected type of Texts property (expected a list of System.String).');
    return text;
  });
}

/** The ids of pipelines in a payload. @throws PSRemotingDataStructureException */
export function decodePipelines(payload: string): string[] {
  return [...new Set(decodeTexts(payload).map(guidOf))];
}

function guidOf(text: string): string {
  if (!isGuid(text)) throw dataStructureException(`'${text}' is no GUID.`);
  return text.toLowerCase();
}

/** A list of sessions, as a payload: id and name by turns. */
export function encodeSessions(sessions: readonly DisconnectedSession[]): string {
  return encodeTexts(sessions.flatMap(({ id, name }) => [id, name]));
}

/** The sessions of a payload. @throws PSRemotingDataStructureException */
export function decodeSessions(payload: string): DisconnectedSession[] {
  const texts = decodeTexts(payload);
  const sessions: DisconnectedSession[] = [];
  for (let i = 0; i + 1 < texts.length; i += 2) sessions.push({ id: guidOf(texts[i] as string), name: texts[i + 1] as string });
  return sessions;
}
