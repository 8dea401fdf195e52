import type { DebuggerStopEventArgs, ResumeAction } from '../../../src/debugger/debugger-objects.ts';
import { currentCulture } from '../../../src/dotnet/culture/culture-info.ts';
import { defineType, getType } from '../../../src/dotnet/registry.ts';
import { type NetGuid, parseGuid } from '../../../src/dotnet/system/guid.ts';
import { exceptionOf } from '../../../src/errors/throw.ts';
import { enumMember } from '../../../src/objects/enum-value.ts';
import { getEnumerable } from '../../../src/objects/enumerate.ts';
import { NetObject, type Value } from '../../../src/objects/net-object.ts';
import type { PropertyBody } from '../../../src/objects/net-type.ts';
import type { Steps } from '../../../src/scheduler/suspension.ts';
import { waitEvent } from '../../../src/scheduler/wait.ts';
import type { ExecutionContext } from '../../../src/session/execution-context.ts';
import type { ForwardedEvent } from '../../../src/session/runspace-events.ts';
import { eventManager } from '../../events/event-manager.ts';
import { PSEventArgs, PSEventArgsCollection } from '../../events/ps-event-args.ts';
import type { CommandBatch } from '../../hosting/command-batch.ts';
import { RemoteDebugger } from '../../hosting/debugger.ts';
import { cannotOpenAgain, Runspace, type RunspaceAvailability } from '../../hosting/runspace.ts';
import { runspaceProperties } from '../../hosting/runspace-type.ts';
import type { ClientRunspacePool } from '../../remoting/client/client-runspace-pool.ts';
import { resumeActionBag, stopFromBag } from '../../remoting/debugger-bags.ts';
import { askServer, enableDebugging } from './ask-server.ts';
import { RemoteBreakpoints } from './remote-breakpoints.ts';
import { runCommandBatch } from './run-command-batch.ts';

const m = 'System.Management.Automation.';
const ns = `${m}Runspaces.`;

/** The command that runs in a runspace while its caller waits for it. */
export interface RunspaceUser {
  /** True while it may be given more input. */
  readonly expectsInput: boolean;
  /** Holds nothing back that it receives: its reader waits for the runspace. */
  unbind(): void;
}

/** RunspaceConnectionInfo: what every way to a session can be told; nothing here depends on it. */
export abstract class RunspaceConnectionInfo extends NetObject {
  culture: Value = currentCulture();
  uiCulture: Value = currentCulture();
  openTimeout = 180_000;
  cancelTimeout = 60_000;
  operationTimeout = 180_000;
  idleTimeout = -1;
}

/** NewProcessConnectionInfo: the session runs in a child process. */
export class NewProcessConnectionInfo extends RunspaceConnectionInfo {
  constructor(readonly computerName: string) {
    super();
  }
}

/** PSRemoteEventManager: the events that a session has handed on. */
class PSRemoteEventManager extends NetObject {
  readonly subscribers = [];
  readonly receivedEvents = new PSEventArgsCollection();
  private nextEventId = 1;
  constructor(private readonly pool: ClientRunspacePool) {
    super();
  }
  /** Keeps an event under a number of its own; one that says no computer comes from this session's (AddForwardedEvent). */
  add(given: ForwardedEvent): ForwardedEvent {
    const { computerName, id } = this.pool;
    const event = given.computerName ? given : { ...given, computerName, runspaceId: parseGuid(id) };
    this.receivedEvents.add(PSEventArgs.ofForwarded(event, this.nextEventId++));
    return event;
  }
}

/** System.Management.Automation.RemoteRunspace: the session of a job's child, as scripts see it. */
export class RemoteRunspace extends Runspace {
  override readonly isRemote = true;
  override readonly connectionInfo: Value;
  readonly instanceId: NetGuid;
  readonly breakpoints: RemoteBreakpoints;
  readonly debugger: RemoteDebugger;
  readonly events: PSRemoteEventManager;
  /** @param connectionInfo how it is reached; absent: it is in a child process */
  constructor(
    readonly pool: ClientRunspacePool,
    connectionInfo: Value = new NewProcessConnectionInfo(pool.computerName),
  ) {
    super('BeforeOpen');
    this.instanceId = parseGuid(pool.id);
    this.breakpoints = new RemoteBreakpoints(pool);
    this.debugger = new RemoteDebugger('RemoteDebugger', this.breakpoints);
    this.connectionInfo = connectionInfo;
    this.events = new PSRemoteEventManager(pool);
    pool.onDebuggerStop = ({ sourceArgs }) => this.setStop(stopFromBag([...(getEnumerable(sourceArgs) ?? [])][0] ?? null));
    pool.onStateChanged((state, reason) => {
      if (state === 'Opened' && !(connectionInfo instanceof NewProcessConnectionInfo)) enableDebugging(pool);
      this.setState(state, reason);
    });
  }
  private stopArgs: DebuggerStopEventArgs | null = null;
  private readonly stopListeners = new Set<() => void>();
  /** Where a script of it has stopped and waits; null where none has. */
  get debuggerStop(): DebuggerStopEventArgs | null {
    return this.stopArgs;
  }
  /** Calls back when a script has stopped, and when it goes on. @returns what ends that */
  onDebuggerStop(listener: () => void): () => void {
    this.stopListeners.add(listener);
    return () => void this.stopListeners.delete(listener);
  }
  private setStop(stop: DebuggerStopEventArgs | null): void {
    this.stopArgs = stop;
    this.debugger.inBreakpoint = stop !== null;
    for (const listener of [...this.stopListeners]) listener();
  }
  /** Lets the script go on that has stopped. @throws what the server answers with */
  *setDebuggerAction(action: ResumeAction): Steps<void> {
    this.setStop(null);
    if (this.isOpen) yield* askServer(this.pool, '__Set-PSDebuggerAction', [{ name: 'ResumeAction', value: resumeActionBag(action) }]);
  }

  /** Events that the session hands on are events of a runspace here from now on (OnRunspacePSEventReceived). */
  handEventsTo(context: ExecutionContext): this {
    this.pool.onEvent = (event) => eventManager(context).addForwarded(this.events.add(event));
    return this;
  }
  /** Waits until no pipeline runs in it. */
  *untilIdle(): Steps<void> {
    while (this.isBusy && this.isOpen) yield* waitEvent<void>((resume) => this.onIdle(() => resume(undefined)));
  }
  /** The Invoke-Command whose pipeline runs in it; null for none, and for a job. */
  invocation: RunspaceUser | null = null;
  private readonly idleListeners = new Set<() => void>();
  private onIdle(listener: () => void): () => void {
    this.idleListeners.add(listener);
    return () => void this.idleListeners.delete(listener);
  }
  /** So many pipelines have been sent to it and not ended; the server runs one after the other. */
  private pipelines = 0;
  /** True while a pipeline runs in it. */
  get isBusy(): boolean {
    return this.pipelines > 0;
  }
  override get isInUse(): boolean {
    return this.isBusy;
  }
  /** A pipeline is sent to it. */
  pipelineStarted(): void {
    this.pipelines++;
  }
  /** A pipeline has ended, or the server has gone with it. */
  pipelineEnded(): void {
    this.pipelines--;
    if (this.pipelines === 0) for (const listener of [...this.idleListeners]) listener();
  }

  override markInUse(): () => void {
    this.pipelineStarted();
    return () => this.pipelineEnded();
  }
  override runCommands(batch: CommandBatch): Steps<void> {
    return runCommandBatch(this, batch);
  }

  get availability(): RunspaceAvailability {
    return !this.isOpen ? 'None' : this.isBusy ? 'Busy' : 'Available';
  }
  /** It is in another process: it has no session here. @throws PSNotSupportedException */
  get session(): ExecutionContext {
    throw exceptionOf(`${m}PSNotSupportedException`, 'Specified method is not supported.');
  }
  /** Opens it and waits for that. @throws InvalidRunspaceStateException when it was opened before, PSRemotingTransportException when it cannot be reached */
  override *open(): Steps<undefined> {
    if (this.info.state !== 'BeforeOpen') throw cannotOpenAgain(this.info.state);
    this.pool.open();
    yield* this.pool.untilOpened();
    return undefined;
  }
  override *close(): Steps<undefined> {
    this.pool.close();
    if (this.pool.state === 'Closing') yield* this.pool.untilChannelClosed();
    return undefined;
  }
}

type Setting = 'culture' | 'uiCulture' | 'openTimeout' | 'cancelTimeout' | 'operationTimeout' | 'idleTimeout';
const setting = (name: Setting): PropertyBody => ({
  get: (c: RunspaceConnectionInfo) => c[name],
  set: (c: RunspaceConnectionInfo, value: Value) => void Object.assign(c, { [name]: value }),
});
const mechanism = `${ns}AuthenticationMechanism`;

/** What every connection has, with its defaults (RunspaceConnectionInfo). */
export const connectionDefaults: Readonly<Record<string, PropertyBody>> = {
  'string ComputerName': { get: (c: { readonly computerName: string }) => c.computerName, set: () => undefined },
  'pscredential Credential': { get: (): Value => null },
  [`${mechanism} AuthenticationMechanism`]: { get: () => enumMember(getType(mechanism), 'Default') ?? null },
  'string CertificateThumbprint': { get: () => '' },
  'cultureinfo Culture': setting('culture'),
  'cultureinfo UICulture': setting('uiCulture'),
  'int OpenTimeout': setting('openTimeout'),
  'int CancelTimeout': setting('cancelTimeout'),
  'int OperationTimeout': setting('operationTimeout'),
  'int IdleTimeout': setting('idleTimeout'),
  'int MaxIdleTimeout': { get: () => 2_147_483_647 },
};

/** Defines the types. */
export function defineRemoteRunspaces(): void {
  defineType({
    name: `${ns}RunspaceConnectionInfo`,
    abstract: true,
    properties: { 'string ComputerName': { get: (c: NewProcessConnectionInfo) => c.computerName, set: () => undefined } },
  });
  defineType({
    name: `${ns}NewProcessConnectionInfo`,
    baseType: `${ns}RunspaceConnectionInfo`,
    jsClass: NewProcessConnectionInfo,
    properties: {
      'scriptblock InitializationScript': { get: (): Value => null },
      'bool RunAs32': { get: () => false },
      'string WorkingDirectory': { get: (): Value => null },
      'version PSVersion': { get: (): Value => null },
      ...connectionDefaults,
    },
  });
  const order = [
    'InitialSessionState',
    'JobManager',
    'Version',
    'RunspaceStateInfo',
    'ThreadOptions',
    'RunspaceAvailability',
    'ConnectionInfo',
    'OriginalConnectionInfo',
    'Events',
    'Debugger',
  ] as const;
  defineType({
    name: `${m}RemoteRunspace`,
    baseType: `${ns}Runspace`,
    jsClass: RemoteRunspace,
    properties: {
      ...runspaceProperties(order),
      // The other end keeps these; here they have their defaults.
      [`${ns}PSThreadOptions ThreadOptions`]: { get: () => enumMember(getType(`${ns}PSThreadOptions`), 'Default') ?? null },
      [`${m}PSEventManager Events`]: { get: (r: RemoteRunspace) => r.events },
      [`${m}Debugger Debugger`]: { get: (r: RemoteRunspace) => r.debugger },
      'System.Threading.ApartmentState ApartmentState': {
        get: () => enumMember(getType('System.Threading.ApartmentState'), 'Unknown') ?? null,
      },
      [`${m}PSLanguageMode LanguageMode`]: { get: (): Value => null },
    },
  });
  defineType({ name: `${m}PSRemoteEventManager`, baseType: `${m}PSEventManager`, jsClass: PSRemoteEventManager });
}
