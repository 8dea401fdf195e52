import { NetException } from '../../../src/errors/exceptions.ts';
import type { Steps } from '../../../src/scheduler/suspension.ts';
import { waitEvent } from '../../../src/scheduler/wait.ts';
import type { ForwardedEvent } from '../../../src/session/runspace-events.ts';
import { type DisconnectSettings, decodePipelines, encodeDisconnect, sessionHostMark } from '../disconnected-sessions.ts';
import { decodeEvent } from '../event-messages.ts';
import { Defragmentor, Fragmentor } from '../fragmentor.ts';
import {
  controlPacket,
  type DataPriorityType,
  errorPrefix,
  LineSplitter,
  type OutOfProcessPacket,
  parseOutOfProcessLine,
  sessionGuid,
  unknownElement,
} from '../out-of-process.ts';
import { decodeRunspacePoolState } from '../remoting-decoder.ts';
import { encodeSessionCapability, type RunspacePoolState } from '../remoting-encoder.ts';
import { debuggerStopEvent, encodeMessage, RemotingDataType, RemotingDestination } from '../remoting-message.ts';
import { initRunspacePoolPayload } from './client-messages.ts';
import { type ClientPowerShell, dataTypeOf, payloadOf } from './client-powershell.ts';
import { SendQueue } from './send-queue.ts';
import type { Transport, TransportEnd, TransportErrors, TransportHandler } from './transport.ts';
import { processErrors } from './transport-errors.ts';

/** Called when the state of a pool has changed. */
export type PoolListener = (state: RunspacePoolState, reason: NetException | null) => void;

/** MaximumReceivedObjectSize of a session that sets none (BaseTransportManager). */
const maximumObjectSize = 200 << 20;

/**
 * The client's side of a remote session: one runspace at the other end of a {@link Transport} (ClientRunspacePoolDataStructureHandler,
 * ClientSessionTransportManagerBase). It opens the session, gives each message to the pipeline that it is for, and closes.
 */
export class ClientRunspacePool implements TransportHandler {
  private currentState: RunspacePoolState = 'BeforeOpen';
  private why: NetException | null = null;
  private readonly listeners = new Set<PoolListener>();
  private readonly pipelines = new Map<string, ClientPowerShell>();
  private splitter = new LineSplitter();
  private readonly fragmentor = new Fragmentor();
  private readonly defragmentors = new Map<string, Defragmentor>();
  private readonly queues = new Map<string, SendQueue>();
  private closeTimer: NodeJS.Timeout | null = null;
  private channelGone = false;
  /** A script of the session has stopped at a breakpoint. */
  onDebuggerStop: (event: ForwardedEvent) => void = () => undefined;
  /** Takes the events that the session hands on. */
  onEvent: (event: ForwardedEvent) => void = () => undefined;
  /** Takes calls for the host that belong to no pipeline (the script that the server ran first); the bytes of one message each. */
  onHostCall: (message: Buffer) => void = () => undefined;
  /** Called once when the channel itself has ended. */
  onChannelClosed: () => void = () => undefined;
  /** Columns of the console that the session writes to. */
  columns = 80;
  /** What the server said about itself (APPLICATION_PRIVATE_DATA), as CLIXML. */
  applicationPrivateData = '';

  /** @param id the session's id; on objects that come from it this is RunspaceId */
  constructor(
    readonly id: string,
    public transport: Transport,
    /** ConnectionInfo.ComputerName: what PSComputerName says. */
    readonly computerName: string,
  ) {
    this.errors = transport.errors ?? processErrors;
  }
  private readonly errors: TransportErrors;

  get state(): RunspacePoolState {
    return this.currentState;
  }
  /** Why it is Broken. */
  get reason(): NetException | null {
    return this.why;
  }

  /** Calls back after each change of the state. @returns a function that ends it */
  onStateChanged(listener: PoolListener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Starts to open: the state goes to Opening now, to Opened or Broken later. */
  open(): void {
    this.setState('Opening');
    this.transport.open(this);
    if (this.currentState !== 'Opening') return;
    const capability = this.message(RemotingDataType.sessionCapability, sessionGuid, encodeSessionCapability());
    const init = this.message(RemotingDataType.createRunspacePool, sessionGuid, initRunspacePoolPayload(this.columns));
    this.queueOf(sessionGuid).add([...capability, ...init], 'Default');
  }

  /** Waits until it is open. @throws PSRemotingTransportException when it breaks or is closed meanwhile */
  *untilOpened(): Steps<void> {
    while (this.currentState === 'BeforeOpen' || this.currentState === 'Opening')
      yield* waitEvent<void>((resume) => this.onStateChanged(() => resume(undefined)));
    if (this.currentState === 'Opened') return;
    throw this.why ?? this.errors.ended({});
  }

  private queueOf(psGuid: string): SendQueue {
    let made = this.queues.get(psGuid);
    if (!made) {
      made = new SendQueue(psGuid, (line) => this.transport.send(line), psGuid === sessionGuid);
      this.queues.set(psGuid, made);
    }
    return made;
  }

  /** Makes a pipeline known, so that what comes for it reaches it. */
  register(pipeline: ClientPowerShell): void {
    this.pipelines.set(pipeline.id, pipeline);
  }
  /** Nothing more is expected for a pipeline. */
  forget(pipeline: ClientPowerShell): void {
    this.pipelines.delete(pipeline.id);
    this.defragmentors.delete(pipeline.id);
    this.queues.delete(pipeline.id);
  }

  /** Sends an element without data. */
  sendControl(element: 'Command' | 'Signal' | 'Close' | 'Connect', psGuid: string): void {
    this.transport.send(`${controlPacket(element, psGuid)}\n`);
  }

  /** Sends a message to a pipeline or the session. */
  sendMessage(dataType: RemotingDataType, psGuid: string, payload: string, priority: DataPriorityType = 'Default'): void {
    this.queueOf(psGuid).add(this.message(dataType, psGuid, payload), priority, dataType === RemotingDataType.createPowerShell);
  }

  private message(dataType: RemotingDataType, psGuid: string, payload: string): Buffer[] {
    const message = { destination: RemotingDestination.server, dataType, runspacePoolId: this.id, powerShellId: psGuid, payload };
    return this.fragmentor.fragment(encodeMessage(message));
  }

  private readonly sentListeners = new Set<() => void>();
  /** Waits until the server has taken everything that was to be sent: what is left behind must not miss its beginning. */
  *untilSent(): Steps<void> {
    while (this.currentState === 'Opened' && ![...this.queues.values()].every((queue) => queue.isIdle))
      yield* waitEvent<void>((resume) => {
        const give = (): void => {
          this.sentListeners.delete(listener);
          unsubscribe();
        };
        const listener = (): void => {
          give();
          resume(undefined);
        };
        this.sentListeners.add(listener);
        const unsubscribe = this.onStateChanged(listener);
        return give;
      });
  }

  /** True where the server keeps sessions whose client has left them. */
  get canDisconnect(): boolean {
    return this.applicationPrivateData.includes(sessionHostMark);
  }

  /** Asks to leave the session to itself: the state goes to Disconnecting, then to Disconnected. */
  disconnect(settings: DisconnectSettings): void {
    if (this.currentState !== 'Opened') return;
    this.setState('Disconnecting');
    this.sendMessage(RemotingDataType.disconnectRunspacePool, sessionGuid, encodeDisconnect(settings));
  }

  /** Picks the session up again over a new channel: the state goes to Connecting, then to Opened, or back to Disconnected. */
  connect(transport: Transport): void {
    this.transport = transport;
    this.splitter = new LineSplitter();
    this.defragmentors.delete(sessionGuid);
    this.channelGone = false;
    this.why = null;
    this.setState('Connecting');
    transport.open(this);
    if (this.currentState === 'Connecting') this.sendControl('Connect', this.id);
  }
  /** Told of the pipelines that a session has which is picked up, before what they have given comes. */
  onPipelines: (ids: readonly string[]) => void = () => undefined;

  /** Closes the session as the protocol asks; the channel is ended once the server has agreed. */
  close(): void {
    if (this.currentState === 'Closing' || this.currentState === 'Closed' || this.currentState === 'Broken') return;
    // One that was left to itself is no more this process's.
    if (this.currentState === 'Disconnected') {
      this.setState('Closed');
      return;
    }
    const wasOpen = this.currentState === 'Opened';
    this.setState('Closing');
    if (!wasOpen) {
      this.transport.close(true);
      return;
    }
    this.sendControl('Close', sessionGuid);
    const { closeMilliseconds } = this.transport;
    if (closeMilliseconds < Infinity) this.closeTimer = setTimeout(() => this.transport.close(true), closeMilliseconds);
  }

  /** Ends the channel now, with everything the server runs. */
  abort(): void {
    if (this.currentState !== 'Broken' && this.currentState !== 'Closed') this.setState('Closing');
    this.transport.close(true);
  }

  /** Waits until the channel has ended. */
  *untilChannelClosed(): Steps<void> {
    while (!this.channelGone)
      yield* waitEvent<void>((resume) => {
        const before = this.onChannelClosed;
        this.onChannelClosed = () => {
          before();
          resume(undefined);
        };
        return () => {
          this.onChannelClosed = before;
        };
      });
  }

  received(bytes: Buffer): void {
    if (this.currentState === 'Broken') return;
    const touched = new Set<ClientPowerShell>();
    try {
      for (const line of this.splitter.push(bytes)) this.line(line, touched);
    } catch (e) {
      if (!(e instanceof NetException)) throw e;
      this.break(this.errors.unreadable(e.message));
    }
    for (const pipeline of touched) pipeline.arrived();
  }

  errorLine(text: string): void {
    if (this.currentState === 'Connecting' || this.currentState === 'Disconnected') {
      this.why = this.errors.reported(text);
      if (this.currentState === 'Connecting') this.setState('Disconnected');
      this.transport.close(true);
      return;
    }
    if (this.currentState === 'Closing' || this.currentState === 'Closed') return;
    this.break(this.errors.reported(text));
  }

  closed(end: TransportEnd): void {
    if (this.channelGone) return;
    this.channelGone = true;
    if (this.closeTimer) clearTimeout(this.closeTimer);
    if (this.currentState === 'Closing') this.setState('Closed');
    else if (this.currentState === 'Connecting') {
      this.why = this.errors.ended(end);
      this.setState('Disconnected');
    } else if (this.currentState === 'Disconnected') {
      // The channel was only the way there.
    } else if (this.currentState !== 'Broken' && this.currentState !== 'Closed') this.break(this.errors.ended(end));
    this.onChannelClosed();
  }

  private line(line: string, touched: Set<ClientPowerShell>): void {
    if (line === '' || this.currentState === 'Broken') return;
    if (line.startsWith(errorPrefix)) {
      this.errorLine(line.slice(errorPrefix.length));
      return;
    }
    for (const packet of parseOutOfProcessLine(line)) this.packet(packet, touched);
  }

  private packet(packet: OutOfProcessPacket, touched: Set<ClientPowerShell>): void {
    const { psGuid } = packet;
    if (packet.element === 'Data') {
      const pipeline = psGuid === sessionGuid ? null : this.pipelines.get(psGuid);
      // A pipeline that was closed may still have sent something.
      if (pipeline === undefined) return;
      for (const message of this.defragmentorOf(psGuid).add(packet.data))
        if (pipeline === null) this.sessionMessage(message);
        else {
          touched.add(pipeline);
          pipeline.message(message);
        }
      return;
    }
    if (packet.element === 'DataAck' || packet.element === 'CommandAck') {
      this.queues.get(psGuid)?.acknowledged();
      for (const listener of [...this.sentListeners]) listener();
    } else if (packet.element === 'CloseAck' && psGuid === sessionGuid) {
      if (this.closeTimer) clearTimeout(this.closeTimer);
      this.transport.close(false);
    } else if (packet.element === 'CloseAck') this.pipelines.get(psGuid)?.closeAcknowledged();
    else if (packet.element === 'SignalAck') this.pipelines.get(psGuid)?.signalAcknowledged();
    else if (packet.element !== 'ConnectAck') throw unknownElement(packet.element);
  }

  private defragmentorOf(psGuid: string): Defragmentor {
    let made = this.defragmentors.get(psGuid);
    if (!made) {
      made = new Defragmentor({ objectSize: maximumObjectSize, dataSize: null, side: 'Client' });
      this.defragmentors.set(psGuid, made);
    }
    return made;
  }

  private sessionMessage(message: Buffer): void {
    const type = dataTypeOf(message);
    if (type === RemotingDataType.runspacePoolStateInfo) {
      const { state, reason } = decodeRunspacePoolState(payloadOf(message));
      if (state === 'Opened' && (this.currentState === 'Opening' || this.currentState === 'Connecting')) this.setState('Opened');
      else if (state === 'Broken') this.break(reason ?? this.errors.reported(''));
    } else if (type === RemotingDataType.runspacePoolDisconnected) {
      // One that nobody has asked for says nothing.
      if (this.currentState !== 'Disconnecting') return;
      this.setState('Disconnected');
      this.transport.close(false);
    } else if (type === RemotingDataType.disconnectedPipelines) this.tellPipelines(decodePipelines(payloadOf(message)));
    else if (type === RemotingDataType.applicationPrivateData) this.applicationPrivateData = payloadOf(message);
    else if (type === RemotingDataType.remoteHostCallUsingRunspaceHost) this.onHostCall(message);
    else if (type === RemotingDataType.psEventArgs) {
      const event = decodeEvent(payloadOf(message));
      if (event.sourceIdentifier === debuggerStopEvent) this.onDebuggerStop(event);
      else this.onEvent(event);
    }
  }

  /** Which pipelines a session has is of use only while it is being picked up. */
  private tellPipelines(ids: readonly string[]): void {
    if (this.currentState === 'Connecting') this.onPipelines(ids);
  }

  /** The session is of no more use: its pipelines fail, and the peer is ended. */
  private break(reason: NetException): void {
    if (this.currentState === 'Broken' || this.currentState === 'Closed') return;
    this.why = reason;
    const running = [...this.pipelines.values()];
    this.setState('Broken');
    for (const pipeline of running) pipeline.sessionBroken(reason);
    this.transport.close(true);
  }

  private setState(state: RunspacePoolState): void {
    this.currentState = state;
    if (state === 'Opened') this.transport.opened?.();
    for (const listener of [...this.listeners]) listener(state, this.why);
  }
}
