/** Messages between a client and a server of runspaces: a header and an object as CLIXML (RemotingDataObject.cs; MS-PSRP 2.2.1). */
import { sessionGuid } from './out-of-process.ts';
import { transportException } from './transport-error.ts';

/** RemotingDestination. */
export const RemotingDestination = { client: 1, server: 2 } as const;

/** RemotingDataType: what a message is. */
export const RemotingDataType = {
  sessionCapability: 0x00010002,
  closeSession: 0x00010003,
  createRunspacePool: 0x00010004,
  publicKey: 0x00010005,
  encryptedSessionKey: 0x00010006,
  publicKeyRequest: 0x00010007,
  connectRunspacePool: 0x00010008,
  /** Ours alone: the client leaves the session, which goes on without it. */
  disconnectRunspacePool: 0x0001f001,
  /** Ours alone: the session can be picked up from now on. */
  runspacePoolDisconnected: 0x0001f002,
  /** Ours alone: the pipelines of a session that is picked up. */
  disconnectedPipelines: 0x0001f003,
  /** Ours alone: the sessions that can be picked up. */
  disconnectedSessions: 0x0001f004,
  setMaxRunspaces: 0x00021002,
  setMinRunspaces: 0x00021003,
  runspacePoolOperationResponse: 0x00021004,
  runspacePoolStateInfo: 0x00021005,
  createPowerShell: 0x00021006,
  availableRunspaces: 0x00021007,
  psEventArgs: 0x00021008,
  applicationPrivateData: 0x00021009,
  getCommandMetadata: 0x0002100a,
  runspacePoolInitData: 0x0002100b,
  resetRunspaceState: 0x0002100c,
  remoteHostCallUsingRunspaceHost: 0x00021100,
  remoteRunspaceHostResponseData: 0x00021101,
  powerShellInput: 0x00041002,
  powerShellInputEnd: 0x00041003,
  powerShellOutput: 0x00041004,
  powerShellErrorRecord: 0x00041005,
  powerShellStateInfo: 0x00041006,
  powerShellDebug: 0x00041007,
  powerShellVerbose: 0x00041008,
  powerShellWarning: 0x00041009,
  powerShellProgress: 0x00041010,
  powerShellInformationStream: 0x00041011,
  stopPowerShell: 0x00041012,
  remoteHostCallUsingPowerShellHost: 0x00041100,
  remotePowerShellHostResponseData: 0x00041101,
} as const;
/** One of {@link RemotingDataType}. */
export type RemotingDataType = (typeof RemotingDataType)[keyof typeof RemotingDataType];

/** The event by which a server says that a script has stopped (RemoteDebugger.RemoteDebuggerStopEvent). */
export const debuggerStopEvent = 'PSInternalRemoteDebuggerStopEvent';

/** One message. `payload` is its CLIXML: one element without a root; empty where there is none. */
export interface RemotingMessage {
  readonly destination: number;
  readonly dataType: number;
  readonly runspacePoolId: string;
  /** The pipeline, or {@link sessionGuid}. */
  readonly powerShellId: string;
  readonly payload: string;
}

/** Destination, type and two GUIDs. */
export const messageHeaderLength = 40;
const byteOrderMark = 3;
const utf8Mark = 0xefbbbf;

const guidBytes = new Map<string, Buffer>();

/** A GUID's bytes as .NET orders them: the first three fields little-endian. */
function bytesOfGuid(guid: string): Buffer {
  let bytes = guidBytes.get(guid);
  if (!bytes) {
    const digits = Buffer.from(guid.replaceAll('-', ''), 'hex');
    bytes = Buffer.concat([
      digits.subarray(0, 4).reverse(),
      digits.subarray(4, 6).reverse(),
      digits.subarray(6, 8).reverse(),
      digits.subarray(8),
    ]);
    if (guidBytes.size > 100) guidBytes.clear();
    guidBytes.set(guid, bytes);
  }
  return bytes;
}

const guidTexts = new Map<string, string>();

function guidOfBytes(bytes: Buffer, at: number): string {
  const key = bytes.toString('latin1', at, at + 16);
  let guid = guidTexts.get(key);
  if (guid === undefined) {
    const d = bytes.toString('hex', at, at + 16);
    const pair = (n: number): string => d.slice(n * 2, n * 2 + 2);
    guid = `${pair(3)}${pair(2)}${pair(1)}${pair(0)}-${pair(5)}${pair(4)}-${pair(7)}${pair(6)}-${d.slice(16, 20)}-${d.slice(20)}`;
    if (guidTexts.size > 100) guidTexts.clear();
    guidTexts.set(key, guid);
  }
  return guid;
}

/** Writes a message at a place where there is room for it; gives its length. */
export function writeMessage(message: RemotingMessage, to: Buffer, at: number): number {
  const { payload } = message;
  to.writeUInt32LE(message.destination, at);
  to.writeUInt32LE(message.dataType, at + 4);
  bytesOfGuid(message.runspacePoolId).copy(to, at + 8);
  bytesOfGuid(message.powerShellId).copy(to, at + 24);
  if (payload === '') return messageHeaderLength;
  to.writeUIntBE(utf8Mark, at + messageHeaderLength, byteOrderMark);
  return messageHeaderLength + byteOrderMark + to.write(payload, at + messageHeaderLength + byteOrderMark);
}

/** The bytes of a message. */
export function encodeMessage(message: RemotingMessage): Buffer {
  const { payload } = message;
  const bytes = Buffer.allocUnsafe(messageHeaderLength + (payload === '' ? 0 : byteOrderMark + Buffer.byteLength(payload)));
  writeMessage(message, bytes, 0);
  return bytes;
}

/** A message that has arrived. Its payload becomes text when somebody asks for it. */
class ReceivedMessage implements RemotingMessage {
  constructor(
    readonly destination: number,
    readonly dataType: number,
    readonly runspacePoolId: string,
    readonly powerShellId: string,
    /** The CLIXML as UTF-8, without the mark of its order of bytes. */
    readonly payloadBytes: Buffer,
  ) {}
  get payload(): string {
    return this.payloadBytes.toString('utf8');
  }
}

export type { ReceivedMessage };

/** A message of its bytes; the payload shares their memory. @throws PSRemotingTransportException when there are not even enough for the header */
export function decodeMessage(bytes: Buffer): ReceivedMessage {
  if (bytes.length < messageHeaderLength)
    throw transportException(
      'An error occurred while decoding data received from the remote computer. At least 61 bytes of data are required to decode a deserialized object that is received from a remote computer. This can happen if the fragments are not properly constructed by the remote computer, or if the data was corrupted or changed.',
    );
  const marked = bytes.length >= messageHeaderLength + byteOrderMark && bytes.readUIntBE(messageHeaderLength, 3) === utf8Mark;
  return new ReceivedMessage(
    bytes.readUInt32LE(0),
    bytes.readUInt32LE(4),
    guidOfBytes(bytes, 8),
    guidOfBytes(bytes, 24),
    bytes.subarray(messageHeaderLength + (marked ? byteOrderMark : 0)),
  );
}
