/** Messages in pieces of limited size and back (fragmentor.cs; ReceiveDataCollection in PriorityCollection.cs). */
import { dataPacket } from './out-of-process.ts';
import { encodeMessage, type RemotingMessage, writeMessage } from './remoting-message.ts';
import { transportException } from './transport-error.ts';

/** ObjectId, FragmentId, flags, length of the blob. */
const fragmentHeaderLength = 21;
/** BaseTransportManager.DefaultFragmentSize: header and blob. */
export const defaultFragmentSize = 32 << 10;

const startFlag = 1;
const endFlag = 2;

/** Where small messages are put together, and how large a payload's bytes may become there. */
const scratchSize = 16 << 10;
const smallMessage = scratchSize - 100;
let scratch: Buffer | null = null;

function writeHeader(to: Buffer, objectId: number, fragmentId: number, flags: number, length: number): void {
  to.writeUInt32BE(Math.floor(objectId / 2 ** 32), 0);
  to.writeUInt32BE(objectId >>> 0, 4);
  to.writeUInt32BE(0, 8);
  to.writeUInt32BE(fragmentId, 12);
  to[16] = flags;
  to.writeUInt32BE(length, 17);
}

/** Cuts messages into fragments. One for each side of a session: ids of objects count up over all pipelines. */
export class Fragmentor {
  private objectId = 0;
  constructor(readonly fragmentSize = defaultFragmentSize) {}

  /** Sends a message as lines: one for each fragment. Small messages, of which there are many, are put together in one piece of memory. */
  sendLines(message: RemotingMessage, psGuid: string, send: (line: string) => void): void {
    const { payload } = message;
    if (payload.length * 3 > smallMessage || this.fragmentSize < scratchSize) {
      for (const fragment of this.fragment(encodeMessage(message))) send(dataPacket(fragment, psGuid));
      return;
    }
    const length = writeMessage(message, (scratch ??= Buffer.alloc(scratchSize)), fragmentHeaderLength);
    writeHeader(scratch, ++this.objectId, 0, startFlag | endFlag, length);
    send(`<Data Stream='Default' PSGuid='${psGuid}'>${scratch.toString('base64', 0, fragmentHeaderLength + length)}</Data>`);
  }

  /** The fragments of one message; there is always one at least. */
  fragment(message: Buffer): Buffer[] {
    const objectId = ++this.objectId;
    const room = this.fragmentSize - fragmentHeaderLength;
    const fragments: Buffer[] = [];
    for (let from = 0, id = 0; id === 0 || from < message.length; from += room, id++) {
      const length = Math.min(room, message.length - from);
      const fragment = Buffer.allocUnsafe(fragmentHeaderLength + length);
      writeHeader(fragment, objectId, id, (from === 0 ? startFlag : 0) | (from + length >= message.length ? endFlag : 0), length);
      message.copy(fragment, fragmentHeaderLength, from, from + length);
      fragments.push(fragment);
    }
    return fragments;
  }
}

/** How much a peer may send; null: as much as it likes. */
export interface ReceiveLimits {
  /** MaximumReceivedObjectSize: bytes of one message, headers of its fragments included. */
  readonly objectSize: number | null;
  /** MaximumReceivedDataSize: bytes of all messages together. */
  readonly dataSize: number | null;
  /** Whose limit it is, for the text of the error. */
  readonly side: 'Client' | 'Server';
}

const unlimited: ReceiveLimits = { objectSize: null, dataSize: null, side: 'Client' };

/** Joins fragments to messages. One for each pipeline (or session) and priority; `Data` lines may cut fragments anywhere. */
export class Defragmentor {
  private pending: Buffer | null = null;
  private blobs: Buffer[] = [];
  private objectId = 0n;
  private fragmentId = -1n;
  private objectSize = 0;
  private total = 0;

  constructor(private readonly limits: ReceiveLimits = unlimited) {}

  /** The messages that are complete with these bytes. @throws PSRemotingTransportException for fragments that do not belong together or are too large */
  add(data: Buffer): Buffer[] {
    const { dataSize, side } = this.limits;
    this.total += data.length;
    if (dataSize !== null && this.total > dataSize)
      throw transportException(
        `The total data received from the remote ${side === 'Client' ? 'server' : 'client'} exceeded the allowed maximum. The allowed maximum is ${dataSize}.`,
      );
    const bytes = this.pending ? Buffer.concat([this.pending, data]) : data;
    this.pending = null;
    const messages: Buffer[] = [];
    let at = 0;
    while (bytes.length - at > fragmentHeaderLength) {
      const length = bytes.readUInt32BE(at + 17);
      this.checkSize(length);
      const end = at + fragmentHeaderLength + length;
      if (end > bytes.length) break;
      const message = this.fragment(bytes, at, end);
      if (message) messages.push(message);
      at = end;
    }
    if (at < bytes.length) this.pending = at === 0 ? bytes : bytes.subarray(at);
    return messages;
  }

  private checkSize(blobLength: number): void {
    if (blobLength > 0x7fffffff - fragmentHeaderLength) {
      this.reset();
      throw transportException(
        'Remoting data is too large to be reassembled from the fragments. This can happen if the length of the data in a fragment is greater than Int32.Max. It can also occur if the data was changed by unauthorized users.',
      );
    }
    const { objectSize, side } = this.limits;
    const size = this.objectSize + fragmentHeaderLength + blobLength;
    if (objectSize === null || size <= objectSize) return;
    this.reset();
    throw transportException(
      `The current deserialized object size of the data received from the remote ${side === 'Client' ? 'server' : 'client computer'} exceeded the allowed maximum object size. The current deserialized object size is ${size}. The allowed maximum object size is ${objectSize}.`,
    );
  }

  /** Takes one fragment; gives the message that it completes. */
  private fragment(bytes: Buffer, at: number, end: number): Buffer | null {
    const objectId = bytes.readBigInt64BE(at);
    if (objectId <= 0n)
      throw transportException(
        'ObjectId cannot be less than or equal to 0. This can happen if the fragments are not properly constructed by the remote computer, or the data has been changed by unauthorized users.',
      );
    const fragmentId = bytes.readBigInt64BE(at + 8);
    const flags = bytes[at + 16] as number;
    if (flags & startFlag) {
      this.objectId = objectId;
      this.blobs = [];
    } else if (objectId !== this.objectId) {
      this.reset();
      throw transportException(
        'Unexpected ObjectId received. This can happen if the fragments are not properly constructed by the remote computer, or the data might have been corrupted or changed.',
      );
    } else if (fragmentId !== this.fragmentId + 1n) {
      this.reset();
      throw transportException(
        'The FragmentIDs of the same object must be in sequence, incrementally changing by 1. This can happen if the fragments are not properly constructed by the remote computer. The data might also have been corrupted or changed.',
      );
    }
    this.fragmentId = fragmentId;
    this.objectSize += end - at;
    this.blobs.push(bytes.subarray(at + fragmentHeaderLength, end));
    if (!(flags & endFlag)) return null;
    const message = this.blobs.length === 1 ? (this.blobs[0] as Buffer) : Buffer.concat(this.blobs);
    this.reset();
    return message;
  }

  private reset(): void {
    this.blobs = [];
    this.objectId = 0n;
    this.fragmentId = -1n;
    this.objectSize = 0;
  }
}
