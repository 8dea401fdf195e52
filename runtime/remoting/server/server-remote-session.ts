/** One session on the server: what arrives is read, pipelines are run, answers are sent (ServerRemoteSession, ServerRunspacePoolDriver, OutOfProcServerMediator). */

import { getType } from '../../../src/dotnet/registry.ts';
import { arrayOf, type NetDictionary } from '../../../src/objects/collections.ts';
import { convertTo } from '../../../src/objects/convert.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import { toText } from '../../../src/objects/to-string.ts';
import { scheduler } from '../../../src/scheduler/scheduler.ts';
import type { Done, Steps } from '../../../src/scheduler/suspension.ts';
import { waitEvent } from '../../../src/scheduler/wait.ts';
import { forwardEventsOf } from '../../../src/session/runspace-events.ts';
import { endSession } from '../../../src/session/session-end.ts';
import { versionTable } from '../../../src/session/version-table.ts';
import { type DisconnectSettings, decodeDisconnect, encodeTexts, sessionHostMark } from '../disconnected-sessions.ts';
import { encodeDebuggerStop, encodeEvent } from '../event-messages.ts';
import { Defragmentor, Fragmentor } from '../fragmentor.ts';
import { controlPacket, type OutOfProcessPacket, parseOutOfProcessLine, sessionGuid, unknownElement } from '../out-of-process.ts';
import { noMerges, powerShellOf, type RemoteCommand } from '../power-shell-data.ts';
import { fromPayload, listOf, numberOf, optional, primitiveDictionary, versionOf } from '../remote-objects.ts';
import * as decoder from '../remoting-decoder.ts';
import * as encoder from '../remoting-encoder.ts';
import { decodeMessage, RemotingDataType, RemotingDestination, type RemotingMessage } from '../remoting-message.ts';
import { dataStructureException, transportException } from '../transport-error.ts';
import { ServerRemoteDebugger } from './debug-stop.ts';
import { answerBreakpointCommand } from './debugger-messages.ts';
import type { ServerChannel } from './server-channel.ts';
import { ServerPowerShellDriver } from './server-power-shell-driver.ts';
import { ServerRunspace } from './server-runspace.ts';

/** A client's session with its pipelines. */
export class ServerRemoteSession {
  private readonly fragmentor = new Fragmentor();
  private readonly receivers = new Map<string, Defragmentor>();
  private poolId = sessionGuid;
  /** Takes a client's wish to leave the session to itself; null where that is not possible. */
  onDisconnect: ((settings: DisconnectSettings, agreed: () => void) => void) | null = null;
  get id(): string {
    return this.poolId;
  }
  /** True once the client has closed it. */
  get isOver(): boolean {
    return this.isClosed;
  }
  private pool: encoder.CreateRunspacePool | null = null;
  private maxRunspaces = 1;
  private readonly runspaces: ServerRunspace[] = [];
  /** Pipelines by id, from their Command element to their Close. */
  private readonly pipelines = new Map<string, ServerPowerShellDriver | null>();
  private readonly queue: ServerPowerShellDriver[] = [];
  private isClosed = false;
  /** The debugger of the first runspace. */
  private debug: ServerRemoteDebugger | null = null;

  /** @param prepare readies the first runspace: the working directory of the command line */
  constructor(
    private readonly channel: ServerChannel,
    private readonly prepare: (runspace: ServerRunspace) => Steps<void>,
  ) {}

  /** Takes one line. @throws PSRemotingTransportException and its like for what ends the conversation */
  receive(line: string): void {
    for (const packet of parseOutOfProcessLine(line)) this.packet(packet);
  }

  private packet(packet: OutOfProcessPacket): void {
    const { psGuid } = packet;
    switch (packet.element) {
      case 'Data':
        this.data(packet.psGuid, packet.stream, packet.data);
        return;
      case 'Command':
        if (psGuid === sessionGuid || this.pipelines.has(psGuid))
          throw transportException(`A pipeline ${psGuid} cannot be made: there is one already.`);
        this.pipelines.set(psGuid, null);
        this.channel.send(controlPacket('CommandAck', psGuid));
        return;
      case 'Signal':
        this.signal(psGuid);
        return;
      case 'Close':
        if (psGuid === sessionGuid) this.closeSession();
        else this.closePipeline(psGuid);
        return;
      default:
        throw unknownElement(packet.element);
    }
  }

  private data(psGuid: string, stream: string, bytes: Buffer): void {
    const key = `${stream} ${psGuid}`;
    // data for a pipeline that has been closed meanwhile is only acknowledged
    if (psGuid === sessionGuid || this.pipelines.has(psGuid)) {
      let receiver = this.receivers.get(key);
      if (!receiver) this.receivers.set(key, (receiver = new Defragmentor()));
      for (const message of receiver.add(bytes)) this.message(decodeMessage(message), psGuid);
    }
    this.channel.send(controlPacket('DataAck', psGuid));
  }

  private send(psGuid: string, message: RemotingMessage): Done {
    if (this.isClosed) return undefined;
    this.fragmentor.sendLines(message, psGuid, this.sendLine);
    return undefined;
  }

  private readonly sendLine = (line: string): void => this.channel.send(line);

  /** Forgets what a client that has gone had begun to say. */
  forgetFragments(): void {
    this.receivers.clear();
  }

  /** Tells the client what the server is and that the session is open; one that picks it up is also told which pipelines it has. */
  introduce(isPickedUp: boolean): void {
    this.sendSession(
      RemotingDataType.applicationPrivateData,
      encoder.encodeApplicationPrivateData(privateData(this.onDisconnect !== null)),
    );
    if (isPickedUp) this.sendSession(RemotingDataType.disconnectedPipelines, encodeTexts([...this.pipelines.keys()]));
    this.sendSession(RemotingDataType.runspacePoolStateInfo, encoder.encodeRunspacePoolState('Opened'));
  }

  private sendSession(dataType: RemotingDataType, payload: string, poolId = this.poolId): void {
    void this.send(sessionGuid, {
      destination: RemotingDestination.client,
      dataType,
      runspacePoolId: poolId,
      powerShellId: sessionGuid,
      payload,
    });
  }

  private message(message: RemotingMessage, psGuid: string): void {
    const types = RemotingDataType;
    const { dataType, payload } = message;
    switch (dataType) {
      case types.sessionCapability:
        this.negotiate(payload);
        return;
      case types.createRunspacePool:
        this.createRunspacePool(message);
        return;
      case types.createPowerShell:
        this.createPowerShell(psGuid, payload);
        return;
      case types.getCommandMetadata:
        this.getCommandMetadata(psGuid, payload);
        return;
      case types.disconnectRunspacePool:
        if (!this.onDisconnect) throw transportException('This session cannot be left to itself.');
        this.onDisconnect(decodeDisconnect(payload), () => this.sendSession(types.runspacePoolDisconnected, ''));
        return;
      case types.powerShellInput:
        this.pipelines.get(psGuid)?.input?.add(decoder.decodeObject(payload));
        return;
      case types.powerShellInputEnd:
        this.pipelines.get(psGuid)?.input?.complete();
        return;
      case types.stopPowerShell:
        this.pipelines.get(psGuid)?.stop();
        return;
      case types.remotePowerShellHostResponseData:
      case types.remoteRunspaceHostResponseData: {
        const response = decoder.decodeHostResponse(payload);
        for (const { host } of this.runspaces) host.respond(response);
        return;
      }
      default:
        this.poolOperation(dataType, payload);
    }
  }

  /** SESSION_CAPABILITY: the client must speak version 2 of the protocol. */
  private negotiate(payload: string): void {
    const { protocolVersion } = decoder.decodeSessionCapability(payload);
    if (!protocolVersion.startsWith('2.'))
      throw dataStructureException(
        `The remote server does not support the protocol version ${protocolVersion}; it supports ${encoder.protocolVersion}.`,
      );
    this.sendSession(RemotingDataType.sessionCapability, encoder.encodeSessionCapability(), sessionGuid);
  }

  private createRunspacePool(message: RemotingMessage): void {
    if (this.pool) throw dataStructureException('The session is open already.');
    this.poolId = message.runspacePoolId;
    this.pool = decoder.decodeCreateRunspacePool(message.payload);
    this.maxRunspaces = Math.max(1, this.pool.maxRunspaces);
    const first = this.newRunspace();
    this.introduce(false);
    // what is shown before the first pipeline belongs to none
    first.host.sendCall = (call) => this.sendSession(RemotingDataType.remoteHostCallUsingRunspaceHost, encoder.encodeHostCall(call));
    const ready = scheduler.start(this.prepare(first), 'session start');
    this.busy.add(first);
    ready.listeners.push(() => {
      first.host.sendCall = null;
      this.busy.delete(first);
      this.startNext();
    });
  }

  /** Runspaces that are being readied. */
  private readonly busy = new Set<ServerRunspace>();

  private newRunspace(): ServerRunspace {
    const { pool } = this;
    if (!pool) throw transportException('A pipeline was asked for before the session was opened.');
    const runspace = new ServerRunspace(pool.hostInfo, pool.applicationArguments, this.channel);
    this.runspaces.push(runspace);
    forwardEventsOf(runspace.context, (event) => this.sendSession(RemotingDataType.psEventArgs, encodeEvent(event)));
    this.debug ??= new ServerRemoteDebugger(runspace.context, (stop) =>
      this.sendSession(RemotingDataType.psEventArgs, encodeDebuggerStop(this.poolId, stop)),
    );
    return runspace;
  }

  /** A runspace in which nothing runs; null while all that may exist are in use. */
  private freeRunspace(): ServerRunspace | null {
    const free = this.runspaces.find((r) => r.current === null && !this.busy.has(r));
    return free ?? (this.runspaces.length < this.maxRunspaces ? this.newRunspace() : null);
  }

  private newDriver(
    psGuid: string,
    shell: Parameters<typeof powerShellOf>[1] & { commands: readonly RemoteCommand[] },
  ): ServerPowerShellDriver {
    const driver = new ServerPowerShellDriver(psGuid, powerShellOf(shell.commands, shell), (dataType, payload) => {
      void this.send(psGuid, {
        destination: RemotingDestination.client,
        dataType,
        runspacePoolId: this.poolId,
        powerShellId: psGuid,
        payload,
      });
      return this.runspaces[0]?.waitForRoom();
    });
    this.pipelines.set(psGuid, driver);
    return driver;
  }

  /** @throws PSRemotingDataStructureException unless a pipeline has been announced and nothing more is known of it */
  private checkIsNew(psGuid: string): void {
    if (this.pipelines.get(psGuid) !== null) throw dataStructureException(`The pipeline ${psGuid} is not one that is to be made.`);
  }

  private createPowerShell(psGuid: string, payload: string): void {
    const shell = decoder.decodeCreatePowerShell(payload);
    this.checkIsNew(psGuid);
    const driver = this.newDriver(psGuid, shell);
    const [only, second] = shell.commands;
    if (only && !second && !only.isScript) {
      const first = this.runspaces[0];
      const answer = this.debug?.answer(only) ?? (first && answerBreakpointCommand(first.context, only));
      if (answer) {
        // after the acknowledgement of the line that asked for it; also while a pipeline has stopped, for which others wait
        setImmediate(() => driver.answer(answer));
        return;
      }
    }
    const [stopped] = this.runspaces;
    if (stopped && this.debug?.isStopped && shell.isNested) driver.start(stopped, () => undefined, this.debug);
    else this.enqueue(driver);
  }

  /** GET_COMMAND_METADATA: how many commands there are, then the commands (HandleGetCommandMetadata). */
  private getCommandMetadata(psGuid: string, payload: string): void {
    this.checkIsNew(psGuid);
    const bag = fromPayload(payload);
    const list = (name: string, otherwise: Value): Value => {
      const value = optional(bag, name) ?? null;
      return value === null ? otherwise : arrayOf(listOf(bag, name));
    };
    const specified = list('FullyQualifiedModule', null);
    const find = [
      { name: 'Name', value: list('Name', arrayOf(['*'])) },
      { name: 'CommandType', value: numberOf(bag, 'CommandType') },
      specified === null
        ? { name: 'Module', value: list('Namespace', arrayOf([''])) }
        : { name: 'FullyQualifiedModule', value: convertTo(specified, getType('Microsoft.PowerShell.Commands.ModuleSpecification[]')) },
      { name: 'ArgumentList', value: list('ArgumentList', null) },
      { name: 'ListImported', value: true },
      // Nobody hears the errors of this pipeline (ServerPowerShellDriver sends the output alone of what comes after the first).
      { name: 'ErrorAction', value: 'SilentlyContinue' },
    ];
    const command = (text: string, parameters: RemoteCommand['parameters']): RemoteCommand => ({
      text,
      isScript: false,
      useLocalScope: null,
      merges: noMerges,
      parameters,
    });
    const properties = ['Name', 'Namespace', 'HelpUri', 'CommandType', 'ResolvedCommandName', 'OutputType', 'Parameters'];
    this.enqueue(
      this.newDriver(psGuid, {
        commands: [
          command('Get-Command', find),
          command('Measure-Object', []),
          command('Select-Object', [{ name: 'Property', value: 'Count' }]),
        ],
        extraCommands: [[command('Get-Command', find), command('Select-Object', [{ name: 'Property', value: arrayOf(properties) }])]],
        addToHistory: false,
      }),
    );
  }

  private enqueue(driver: ServerPowerShellDriver): void {
    this.queue.push(driver);
    this.startNext();
  }

  private startNext(): void {
    while (this.queue.length > 0) {
      if (this.queue[0]?.hasStarted) {
        this.queue.shift();
        continue;
      }
      const runspace = this.freeRunspace();
      if (!runspace) return;
      this.queue.shift()?.start(runspace, () => this.startNext());
    }
  }

  private poolOperation(dataType: number, payload: string): void {
    const types = RemotingDataType;
    const respond = (response: Value, callId: number): void =>
      this.sendSession(types.runspacePoolOperationResponse, encoder.encodeRunspacePoolOperationResponse(response, callId));
    switch (dataType) {
      case types.setMaxRunspaces: {
        const { count, callId } = decoder.decodeSetRunspaces('MaxRunspaces', payload);
        const isPossible = count >= 1;
        if (isPossible) this.maxRunspaces = count;
        respond(isPossible, callId);
        this.startNext();
        return;
      }
      case types.setMinRunspaces: {
        const { count, callId } = decoder.decodeSetRunspaces('MinRunspaces', payload);
        respond(count >= 1 && count <= this.maxRunspaces, callId);
        return;
      }
      case types.availableRunspaces: {
        const inUse = this.runspaces.filter((r) => r.current !== null).length;
        respond(this.maxRunspaces - inUse, decoder.decodeCallId(payload));
        return;
      }
      case types.resetRunspaceState:
        respond(false, decoder.decodeCallId(payload));
        return;
      case types.publicKey:
        throw transportException('Secure strings need no key here: the channel is the protection.');
      default:
        throw dataStructureException(`Received remoting data with unsupported data type: ${dataType}.`);
    }
  }

  private signal(psGuid: string): void {
    if (psGuid === sessionGuid)
      throw transportException('A Signal message to a session is not supported. A Signal message can be sent only to a command.');
    const driver = this.pipelines.get(psGuid);
    const acknowledge = (): void => this.channel.send(controlPacket('SignalAck', psGuid));
    if (!driver) {
      acknowledge();
      return;
    }
    driver.stop();
    driver.whenFinished(acknowledge);
  }

  private closePipeline(psGuid: string): void {
    const driver = this.pipelines.get(psGuid);
    const acknowledge = (): void => {
      this.pipelines.delete(psGuid);
      this.receivers.delete(`Default ${psGuid}`);
      this.receivers.delete(`PromptResponse ${psGuid}`);
      this.channel.send(controlPacket('CloseAck', psGuid));
    };
    if (!driver) {
      acknowledge();
      return;
    }
    driver.close();
    driver.whenFinished(acknowledge);
  }

  /** Close of the session: what still runs is stopped, then the session says that it is closed. */
  private closeSession(): void {
    const fiber = scheduler.start(this.end(), 'session end');
    fiber.listeners.push(() => {
      this.sendSession(RemotingDataType.runspacePoolStateInfo, encoder.encodeRunspacePoolState('Closing'));
      this.sendSession(RemotingDataType.runspacePoolStateInfo, encoder.encodeRunspacePoolState('Closed'));
      this.isClosed = true;
      this.channel.send(controlPacket('CloseAck', sessionGuid));
    });
  }

  /** Stops all pipelines, waits for their `finally` blocks, and ends what the session has started. */
  *end(): Steps<undefined> {
    const drivers = [...this.pipelines.values()].filter((d): d is ServerPowerShellDriver => d !== null);
    for (const driver of drivers) driver.stop();
    for (const driver of drivers) yield* untilFinished(driver);
    for (const { context } of this.runspaces) yield* endSession(context);
    return undefined;
  }
}

function* untilFinished(driver: ServerPowerShellDriver): Steps<undefined> {
  yield* waitEvent<undefined>((resume) => {
    driver.whenFinished(() => resume(undefined));
    return () => undefined;
  });
  return undefined;
}

/** What a server says of itself: there is no debugger, and this is its version (GetApplicationPrivateData). */
function privateData(canBeLeft: boolean): NetDictionary {
  const table = versionTable() as NetDictionary;
  const versions = [...table.entries()].map(([key, value]): [string, Value] => {
    const name = toText(key);
    if (name === 'PSVersion') return [name, versionOf(toText(value))];
    if (name === 'PSCompatibleVersions') return [name, compatibleVersions()];
    return [name, value];
  });
  versions.push(['PSSemanticVersion', toText(table.lookup('PSVersion') ?? null)]);
  return primitiveDictionary([
    ...(canBeLeft ? [[sessionHostMark, true] as const] : []),
    ['UnhandledBreakpointMode', 1],
    ['DebugMode', 1],
    ['DebugStop', false],
    ['DebugBreakpointCount', 0],
    ['BreakAll', false],
    ['PSVersionTable', primitiveDictionary(versions)],
  ]);
}

function compatibleVersions(): Value {
  const list = arrayOf(['1.0', '2.0', '3.0', '4.0', '5.0', '5.1', '6.0', '7.0'].map(versionOf));
  list.typeNames = ['System.Version[]', 'System.Array', 'System.Object'];
  return list;
}
