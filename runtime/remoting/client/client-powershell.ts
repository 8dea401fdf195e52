import { NetGuid } from '../../../src/dotnet/system/guid.ts';
import type { NetException } from '../../../src/errors/exceptions.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import { encodeHostResponse, type RemoteHostCall } from '../host-encoder.ts';
import type { CreatePowerShell } from '../power-shell-data.ts';
import { toPayload } from '../remote-objects.ts';
import { decodePowerShellState } from '../remoting-decoder.ts';
import { type CommandDiscovery, encodeCreatePowerShell, encodeGetCommandMetadata, type PSInvocationState } from '../remoting-encoder.ts';
import { messageHeaderLength, RemotingDataType } from '../remoting-message.ts';
import type { ClientRunspacePool } from './client-runspace-pool.ts';

/** True when nothing more will come. */
export function isFinalState(state: PSInvocationState): boolean {
  return state === 'Completed' || state === 'Failed' || state === 'Stopped';
}

/** What a {@link ClientPowerShell} tells whoever uses it. */
export interface PowerShellHandler {
  /**
   * Something for a stream: an output object, a record or a host call. `type` is a {@link RemotingDataType}, `payload` its CLIXML in UTF-8, which is
   * good only during the call. Whoever wants it decoded uses `decodeStreamItem`.
   */
  data(type: number, payload: Buffer): void;
  /** A host call that the server waits for has come (with {@link data}). */
  blocked(): void;
  /** All messages of this turn have been handed on. */
  arrived(): void;
  /** The state has changed; `reason` is why it Failed, or a RemoteException with PipelineStopped when it Stopped. */
  stateChanged(state: PSInvocationState, reason: NetException | null): void;
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);
/** How a host call that nobody waits for begins: call id -100 is its first property. */
const voidCall = 'N="ci">-100<';

/** The type of a message. */
export function dataTypeOf(message: Buffer): number {
  return message.length < messageHeaderLength ? 0 : message.readUInt32LE(4);
}

/** The payload of a message as text. */
export function payloadOf(message: Buffer): string {
  return payloadBytes(message).toString('utf8');
}

function payloadBytes(message: Buffer): Buffer {
  const marked = message.length >= messageHeaderLength + 3 && message.readUIntBE(messageHeaderLength, 3) === byteOrderMark.readUIntBE(0, 3);
  return message.subarray(messageHeaderLength + (marked ? 3 : 0));
}

/** One pipeline on the server, as the client sees it (ClientRemotePowerShell, ClientPowerShellDataStructureHandler). */
export class ClientPowerShell {
  private current: PSInvocationState = 'NotStarted';
  private why: NetException | null = null;
  private inputOpen = false;
  private closed = false;
  private whenClosed: (() => void) | null = null;
  private closeTimer: NodeJS.Timeout | null = null;

  /**
   * @param handler told what happens; nothing is decoded for it
   * @param id of a pipeline that runs at the server already and is taken over
   */
  constructor(
    readonly pool: ClientRunspacePool,
    readonly handler: PowerShellHandler,
    readonly id = NetGuid.create().toString(),
  ) {}

  /** Takes over a pipeline that another client has left (Connect). */
  adopt(): void {
    this.pool.register(this);
    this.setState('Running', null);
  }

  get state(): PSInvocationState {
    return this.current;
  }
  get reason(): NetException | null {
    return this.why;
  }

  /** Sends the command; the session must be Opened. With `input` open, {@link writeInput} and {@link endInput} follow. */
  invoke(command: CreatePowerShell): void {
    this.pool.register(this);
    this.inputOpen = !command.noInput;
    this.pool.sendControl('Command', this.id);
    this.pool.sendMessage(RemotingDataType.createPowerShell, this.id, encodeCreatePowerShell(command));
    this.setState('Running', null);
  }

  /** Asks which commands the session has, in place of sending a command: how many there are comes first, then one object for each. */
  discover(query: CommandDiscovery): void {
    this.pool.register(this);
    this.pool.sendControl('Command', this.id);
    this.pool.sendMessage(RemotingDataType.getCommandMetadata, this.id, encodeGetCommandMetadata(query));
    this.setState('Running', null);
  }

  /** One object for `$input`. Dropped when the pipeline has ended. */
  writeInput(value: Value): void {
    if (this.inputOpen) this.pool.sendMessage(RemotingDataType.powerShellInput, this.id, toPayload(value));
  }

  /** No more input. */
  endInput(): void {
    if (!this.inputOpen) return;
    this.inputOpen = false;
    this.pool.sendMessage(RemotingDataType.powerShellInputEnd, this.id, '');
  }

  /** Asks the server to stop it; the state says when it has (Stopped). */
  stop(): void {
    if (this.current !== 'Running') return;
    this.setState('Stopping', null);
    this.pool.sendControl('Signal', this.id);
  }

  /** Answers a host call that the server waits for. */
  respond(call: RemoteHostCall, returnValue: Value, exception: NetException | null): void {
    const payload = encodeHostResponse({ callId: call.callId, method: call.method, returnValue, exception });
    this.pool.sendMessage(RemotingDataType.remotePowerShellHostResponseData, this.id, payload, 'PromptResponse');
  }

  /** Takes a message of the server. */
  message(message: Buffer): void {
    const type = dataTypeOf(message);
    if (type === RemotingDataType.powerShellStateInfo) {
      const { state, reason } = decodePowerShellState(payloadOf(message));
      if (isFinalState(state)) this.finish(state, reason);
      return;
    }
    const payload = payloadBytes(message);
    this.handler.data(type, payload);
    if (type === RemotingDataType.remoteHostCallUsingPowerShellHost && !payload.toString('latin1', 0, 100).includes(voidCall))
      this.handler.blocked();
  }

  /** All messages of one turn are there. */
  arrived(): void {
    this.handler.arrived();
  }

  /** Something that came for it makes no sense: it has Failed (BaseTransportManager.ProcessRawData). @returns false where it had ended before */
  fail(reason: NetException): boolean {
    if (isFinalState(this.current)) return false;
    this.finish('Failed', reason);
    return true;
  }

  /** The session has broken under it. */
  sessionBroken(reason: NetException): void {
    this.finish('Failed', reason);
  }

  closeAcknowledged(): void {
    if (this.closeTimer) clearTimeout(this.closeTimer);
    this.pool.forget(this);
    this.whenClosed?.();
    this.whenClosed = null;
  }
  signalAcknowledged(): void {
    // The state message has come before; an old server that sent none has stopped all the same.
    if (!isFinalState(this.current)) this.finish('Stopped', null);
  }

  private finish(state: PSInvocationState, reason: NetException | null): void {
    if (isFinalState(this.current)) return;
    this.inputOpen = false;
    this.handler.arrived();
    this.setState(state, reason);
  }

  /** Gives the pipeline up on the server, where it is not closed with the session. `whenClosed` is called when the server has agreed, or has not in time. */
  close(whenClosed: (() => void) | null = null): void {
    if (this.closed || this.current === 'NotStarted') return;
    this.closed = true;
    this.whenClosed = whenClosed;
    if (this.pool.state !== 'Opened') return;
    this.pool.sendControl('Close', this.id);
    const { closeMilliseconds } = this.pool.transport;
    if (whenClosed && closeMilliseconds < Infinity) this.closeTimer = setTimeout(() => this.closeAcknowledged(), closeMilliseconds).unref();
  }

  private setState(state: PSInvocationState, reason: NetException | null): void {
    this.current = state;
    this.why = reason;
    this.handler.stateChanged(state, reason);
  }
}
